/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-past-session-private.h"

#include "store/derma-log-item-private.h"
#include "store/derma-session-rows.h"

/* What a list shows comes with the row; the rest is read when it is first asked for, for a long history has many sessions
 * that nobody looks at. */
struct _DermaPastSession
{
  GObject parent_instance;

  DermaPastSource *source; /* a reference */
  DermaPastRow     row;

  gboolean           has_details;
  gboolean           has_record;
  DermaSessionRecord record;
  DermaHealingRows   healing;
  GListStore        *items; /* (nullable) DermaLogItem, newest first; NULL until asked for */
};

G_DEFINE_FINAL_TYPE (DermaPastSession, derma_past_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NEEDLE_UM,
  PROP_IS_STATED,
  PROP_PAIN,
  PROP_NOTE,
  PROP_N_LOGS,
} DermaPastSessionProperty;

static GParamSpec *properties[PROP_N_LOGS + 1];

static gboolean
load_details (DermaPastSession *self,
              GError          **error)
{
  derma_healing_rows_clear (&self->healing);
  if (!derma_healing_rows_load (self->source->database, self->row.id, &self->healing, error))
    return FALSE;
  if (self->row.is_stated)
    return TRUE;

  self->has_record = derma_session_rows_load_record (self->source->database, self->row.id, &self->record, error);
  return self->has_record;
}

/* There is nobody to hand an error to: the widget that asks shows what there is. */
static void
ensure_details (DermaPastSession *self)
{
  g_autoptr (GError) error = NULL;

  if (self->has_details || self->source->database == NULL)
    return;

  self->has_details = TRUE;
  if (!load_details (self, &error))
    g_message ("Could not read session %" G_GINT64_FORMAT ": %s", self->row.id, error->message);
}

static void
forget_details (DermaPastSession *self)
{
  self->has_details = FALSE;
  self->has_record = FALSE;
  derma_healing_rows_clear (&self->healing);
}

static void
derma_past_session_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  DermaPastSession *self = DERMA_PAST_SESSION (object);

  switch ((DermaPastSessionProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->row.id);
      break;
    case PROP_NEEDLE_UM:
      g_value_set_uint (value, self->row.needle_um);
      break;
    case PROP_IS_STATED:
      g_value_set_boolean (value, self->row.is_stated);
      break;
    case PROP_PAIN:
      g_value_set_int (value, self->row.pain);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->row.note);
      break;
    case PROP_N_LOGS:
      ensure_details (self);
      g_value_set_uint (value, (guint) self->healing.course.n_logs);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_past_session_finalize (GObject *object)
{
  DermaPastSession *self = DERMA_PAST_SESSION (object);

  derma_past_row_clear (&self->row);
  g_clear_pointer (&self->source, g_rc_box_release);
  g_clear_object (&self->items);
  derma_healing_rows_clear (&self->healing);

  G_OBJECT_CLASS (derma_past_session_parent_class)->finalize (object);
}

static void
derma_past_session_class_init (DermaPastSessionClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = derma_past_session_get_property;
  object_class->finalize = derma_past_session_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_NEEDLE_UM] = g_param_spec_uint ("needle-um", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_IS_STATED] = g_param_spec_boolean ("is-stated", NULL, NULL, FALSE, flags);
  properties[PROP_PAIN] = g_param_spec_int ("pain", NULL, NULL, -1, DERMA_HEALING_MAX, -1, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_N_LOGS] = g_param_spec_uint ("n-logs", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
derma_past_session_init (DermaPastSession *self)
{
}

/**
 * derma_past_session_get_id:
 *
 * Returns: its id in the journal, from 1
 */
gint64
derma_past_session_get_id (DermaPastSession *self)
{
  g_return_val_if_fail (DERMA_IS_PAST_SESSION (self), 0);

  return self->row.id;
}

/**
 * derma_past_session_get_roller_id:
 *
 * Returns: the roller it was rolled with; 0: none of the journal, by the word of the person who stated it
 */
gint64
derma_past_session_get_roller_id (DermaPastSession *self)
{
  g_return_val_if_fail (DERMA_IS_PAST_SESSION (self), 0);

  return self->row.roller_id;
}

/**
 * derma_past_session_get_t0:
 *
 * Returns: when rolling ended (protocol.md 0)
 */
DermaTime
derma_past_session_get_t0 (DermaPastSession *self)
{
  g_return_val_if_fail (DERMA_IS_PAST_SESSION (self), (DermaTime) { 0 });

  return self->row.t0;
}

/**
 * derma_past_session_get_needle_um:
 *
 * Returns: the needle length at the time, in micrometres
 */
guint
derma_past_session_get_needle_um (DermaPastSession *self)
{
  g_return_val_if_fail (DERMA_IS_PAST_SESSION (self), 0);

  return self->row.needle_um;
}

/**
 * derma_past_session_is_stated:
 *
 * Returns: whether it was rolled before the app was there, by the person's word
 */
gboolean
derma_past_session_is_stated (DermaPastSession *self)
{
  g_return_val_if_fail (DERMA_IS_PAST_SESSION (self), FALSE);

  return self->row.is_stated;
}

/**
 * derma_past_session_is_day_only:
 *
 * Returns: whether it was rolled with the app, and no more than its day is left because the rest of it was removed; such a one
 *   is stated too, but not by the person
 */
gboolean
derma_past_session_is_day_only (DermaPastSession *self)
{
  g_return_val_if_fail (DERMA_IS_PAST_SESSION (self), FALSE);

  return self->row.is_day_only;
}

/**
 * derma_past_session_get_record:
 *
 * Returns: (nullable): what happened in it, valid until the journal changes; %NULL for a stated one, and for one that cannot be
 *   read: it is damaged, or of a newer version
 */
const DermaSessionRecord *
derma_past_session_get_record (DermaPastSession *self)
{
  g_return_val_if_fail (DERMA_IS_PAST_SESSION (self), NULL);

  ensure_details (self);
  return self->has_record ? &self->record : NULL;
}

/**
 * derma_past_session_get_pain:
 *
 * Returns: how much it hurt, 0 to 4; -1: not recorded
 */
int
derma_past_session_get_pain (DermaPastSession *self)
{
  g_return_val_if_fail (DERMA_IS_PAST_SESSION (self), -1);

  return self->row.pain;
}

/**
 * derma_past_session_get_note:
 *
 * Returns: the person's note; may be empty
 */
const char *
derma_past_session_get_note (DermaPastSession *self)
{
  g_return_val_if_fail (DERMA_IS_PAST_SESSION (self), NULL);

  return self->row.note;
}

/**
 * derma_past_session_get_logs:
 * @n_logs: (out): how many
 *
 * Returns: (array length=n_logs): its healing logs, oldest first, valid until the journal changes
 */
const DermaHealingLog *
derma_past_session_get_logs (DermaPastSession *self,
                             gsize            *n_logs)
{
  g_return_val_if_fail (DERMA_IS_PAST_SESSION (self), NULL);
  g_return_val_if_fail (n_logs != NULL, NULL);

  ensure_details (self);
  *n_logs = self->healing.course.n_logs;
  return self->healing.course.logs;
}

/**
 * derma_past_session_get_log_note:
 * @index: of a log
 *
 * Returns: (nullable): what was noted with it; may be empty; %NULL where there is no such log
 */
const char *
derma_past_session_get_log_note (DermaPastSession *self,
                                 gsize             index)
{
  g_return_val_if_fail (DERMA_IS_PAST_SESSION (self), NULL);

  ensure_details (self);
  return index < self->healing.course.n_logs ? g_array_index (self->healing.extras, DermaLogExtra, index).note : NULL;
}

/**
 * derma_past_session_get_course:
 *
 * Returns: (transfer none): how the skin healed after it, with the sensitivity that was in force at the time; valid until the
 *   journal changes
 */
const DermaHealingCourse *
derma_past_session_get_course (DermaPastSession *self)
{
  g_return_val_if_fail (DERMA_IS_PAST_SESSION (self), NULL);

  ensure_details (self);
  return &self->healing.course;
}

static void
fill_items (DermaPastSession *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  ensure_details (self);
  for (gsize i = self->healing.course.n_logs; i > 0; i--)
    g_ptr_array_add (items, derma_log_item_new (self->row.id, &self->healing, (guint) i - 1));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
}

/**
 * derma_past_session_get_log_items:
 *
 * Returns: (transfer none): its healing logs, newest first; a model of #DermaLogItem that follows the journal
 */
GListModel *
derma_past_session_get_log_items (DermaPastSession *self)
{
  g_return_val_if_fail (DERMA_IS_PAST_SESSION (self), NULL);

  if (self->items == NULL)
    {
      self->items = g_list_store_new (DERMA_TYPE_LOG_ITEM);
      fill_items (self);
    }

  return G_LIST_MODEL (self->items);
}

/**
 * derma_past_row_clear:
 *
 * Frees what the row owns.
 */
void
derma_past_row_clear (DermaPastRow *self)
{
  g_clear_pointer (&self->note, g_free);
}

/**
 * derma_past_session_new:
 * @source: referenced
 * @row: its note is taken
 *
 * Returns: (transfer full): a session as a row of the journal has it
 */
DermaPastSession *
derma_past_session_new (DermaPastSource *source,
                        DermaPastRow    *row)
{
  DermaPastSession *self = g_object_new (DERMA_TYPE_PAST_SESSION, NULL);

  self->source = g_rc_box_acquire (source);
  self->row = *row;
  row->note = NULL;
  return self;
}

/**
 * derma_past_session_update:
 * @row: its note is taken
 *
 * Follows its row, and reads the details again when they are next asked for.
 */
void
derma_past_session_update (DermaPastSession *self,
                           DermaPastRow     *row)
{
  g_auto (DermaPastRow) before = self->row;

  g_assert (before.id == row->id);

  self->row = *row;
  row->note = NULL;
  forget_details (self);

  if (before.pain != self->row.pain)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAIN]);
  if (g_strcmp0 (before.note, self->row.note) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
  if (self->items != NULL)
    fill_items (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_LOGS]);
}
