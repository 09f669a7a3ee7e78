/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-log-item-private.h"

struct _DermaLogItem
{
  GObject parent_instance;

  gint64            id;
  gint64            session_id;
  DermaHealingLog   log;
  char             *note;
  DermaFlagAnswers  answers;
  DermaRedFlagSet   raised;
  DermaLogJudgement judgement;
};

G_DEFINE_FINAL_TYPE (DermaLogItem, derma_log_item, G_TYPE_OBJECT)

static void
derma_log_item_finalize (GObject *object)
{
  g_clear_pointer (&DERMA_LOG_ITEM (object)->note, g_free);

  G_OBJECT_CLASS (derma_log_item_parent_class)->finalize (object);
}

static void
derma_log_item_class_init (DermaLogItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = derma_log_item_finalize;
}

static void
derma_log_item_init (DermaLogItem *self)
{
}

/**
 * derma_log_item_new:
 * @session_id: whose log it is
 * @rows: all logs of that session
 * @index: of this one
 *
 * Returns: (transfer full): the log
 */
DermaLogItem *
derma_log_item_new (gint64                  session_id,
                    const DermaHealingRows *rows,
                    guint                   index)
{
  const DermaLogExtra *extra = &g_array_index (rows->extras, DermaLogExtra, index);
  DermaLogItem        *self = g_object_new (DERMA_TYPE_LOG_ITEM, NULL);

  self->id = extra->id;
  self->session_id = session_id;
  self->log = rows->course.logs[index];
  self->note = g_strdup (extra->note);
  self->answers = extra->answers;
  self->raised = extra->raised;
  derma_healing_course_judge (&rows->course, index, &self->judgement);
  return self;
}

/**
 * derma_log_item_get_id:
 *
 * Returns: its id in the journal, from 1
 */
gint64
derma_log_item_get_id (DermaLogItem *self)
{
  g_return_val_if_fail (DERMA_IS_LOG_ITEM (self), 0);

  return self->id;
}

/**
 * derma_log_item_get_session_id:
 *
 * Returns: the session after which it was made
 */
gint64
derma_log_item_get_session_id (DermaLogItem *self)
{
  g_return_val_if_fail (DERMA_IS_LOG_ITEM (self), 0);

  return self->session_id;
}

/**
 * derma_log_item_get_log:
 *
 * Returns: when, the levels, and where
 */
const DermaHealingLog *
derma_log_item_get_log (DermaLogItem *self)
{
  g_return_val_if_fail (DERMA_IS_LOG_ITEM (self), NULL);

  return &self->log;
}

/**
 * derma_log_item_get_note:
 *
 * Returns: what was noted with it; may be empty
 */
const char *
derma_log_item_get_note (DermaLogItem *self)
{
  g_return_val_if_fail (DERMA_IS_LOG_ITEM (self), NULL);

  return self->note;
}

/**
 * derma_log_item_get_answers:
 *
 * Returns: which red flags the person was asked about, and which were answered with yes; none where nothing was asked
 */
const DermaFlagAnswers *
derma_log_item_get_answers (DermaLogItem *self)
{
  g_return_val_if_fail (DERMA_IS_LOG_ITEM (self), NULL);

  return &self->answers;
}

/**
 * derma_log_item_get_raised:
 *
 * Returns: every red flag that it raised, by an answer or by its levels
 */
DermaRedFlagSet
derma_log_item_get_raised (DermaLogItem *self)
{
  g_return_val_if_fail (DERMA_IS_LOG_ITEM (self), 0);

  return self->raised;
}

/**
 * derma_log_item_get_judgement:
 *
 * Returns: what its levels say (protocol.md 6.3); a red flag overrules it
 */
const DermaLogJudgement *
derma_log_item_get_judgement (DermaLogItem *self)
{
  g_return_val_if_fail (DERMA_IS_LOG_ITEM (self), NULL);

  return &self->judgement;
}
