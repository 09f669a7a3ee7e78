/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-raised-flag-private.h"

struct _DermaRaisedFlag
{
  GObject parent_instance;

  DermaFlagRow row;
};

G_DEFINE_FINAL_TYPE (DermaRaisedFlag, derma_raised_flag, G_TYPE_OBJECT)

static void
derma_raised_flag_class_init (DermaRaisedFlagClass *klass)
{
}

static void
derma_raised_flag_init (DermaRaisedFlag *self)
{
}

/**
 * derma_raised_flag_new:
 * @row: what the journal holds of it
 *
 * Returns: (transfer full): the flag
 */
DermaRaisedFlag *
derma_raised_flag_new (const DermaFlagRow *row)
{
  DermaRaisedFlag *self = g_object_new (DERMA_TYPE_RAISED_FLAG, NULL);

  self->row = *row;
  return self;
}

/**
 * derma_raised_flag_get_row:
 *
 * Returns: what the journal holds of it
 */
const DermaFlagRow *
derma_raised_flag_get_row (DermaRaisedFlag *self)
{
  return &self->row;
}

/**
 * derma_raised_flag_get_id:
 *
 * Returns: its id in the journal, from 1
 */
gint64
derma_raised_flag_get_id (DermaRaisedFlag *self)
{
  g_return_val_if_fail (DERMA_IS_RAISED_FLAG (self), 0);

  return self->row.id;
}

/**
 * derma_raised_flag_get_session_id:
 *
 * Returns: the session after which it was told of, 0 where it belongs to none
 */
gint64
derma_raised_flag_get_session_id (DermaRaisedFlag *self)
{
  g_return_val_if_fail (DERMA_IS_RAISED_FLAG (self), 0);

  return self->row.session_id;
}

/**
 * derma_raised_flag_get_log_id:
 *
 * Returns: the healing log that told of it, 0 where it was told of apart from any
 */
gint64
derma_raised_flag_get_log_id (DermaRaisedFlag *self)
{
  g_return_val_if_fail (DERMA_IS_RAISED_FLAG (self), 0);

  return self->row.log_id;
}

/**
 * derma_raised_flag_get_flag:
 *
 * Returns: which one
 */
DermaRedFlag
derma_raised_flag_get_flag (DermaRaisedFlag *self)
{
  g_return_val_if_fail (DERMA_IS_RAISED_FLAG (self), DERMA_RED_FLAG_ANAPHYLAXIS);

  return self->row.flag;
}

/**
 * derma_raised_flag_is_answer:
 *
 * Returns: whether the person said so; else it is the levels of the log that tell of it
 */
gboolean
derma_raised_flag_is_answer (DermaRaisedFlag *self)
{
  g_return_val_if_fail (DERMA_IS_RAISED_FLAG (self), FALSE);

  return self->row.is_answer;
}

/**
 * derma_raised_flag_get_told:
 *
 * Returns: when it was told of; from then on the days of the lock count
 */
DermaTime
derma_raised_flag_get_told (DermaRaisedFlag *self)
{
  g_return_val_if_fail (DERMA_IS_RAISED_FLAG (self), (DermaTime) { 0 });

  return self->row.told;
}

/**
 * derma_raised_flag_get_resolution:
 *
 * Returns: what was recorded about it
 */
DermaResolution
derma_raised_flag_get_resolution (DermaRaisedFlag *self)
{
  g_return_val_if_fail (DERMA_IS_RAISED_FLAG (self), DERMA_RESOLUTION_NONE);

  return self->row.resolution;
}

/**
 * derma_raised_flag_get_resolved:
 *
 * Returns: when that was recorded; utc_s is 0 while it was not
 */
DermaTime
derma_raised_flag_get_resolved (DermaRaisedFlag *self)
{
  g_return_val_if_fail (DERMA_IS_RAISED_FLAG (self), (DermaTime) { 0 });

  return self->row.resolved;
}
