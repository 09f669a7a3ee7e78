/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-stored-plan-private.h"

struct _DermaStoredPlan
{
  GObject parent_instance;

  DermaPlanRow row;
  GArray      *pauses; /* DermaPlanPause, oldest first */
};

G_DEFINE_FINAL_TYPE (DermaStoredPlan, derma_stored_plan, G_TYPE_OBJECT)

static void
derma_stored_plan_finalize (GObject *object)
{
  g_clear_pointer (&DERMA_STORED_PLAN (object)->pauses, g_array_unref);

  G_OBJECT_CLASS (derma_stored_plan_parent_class)->finalize (object);
}

static void
derma_stored_plan_class_init (DermaStoredPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = derma_stored_plan_finalize;
}

static void
derma_stored_plan_init (DermaStoredPlan *self)
{
}

/**
 * derma_stored_plan_new:
 * @row: what stands in the table
 * @pauses: (transfer full) (element-type DermaPlanPause): oldest first
 *
 * Returns: (transfer full): the plan
 */
DermaStoredPlan *
derma_stored_plan_new (const DermaPlanRow *row,
                       GArray             *pauses)
{
  DermaStoredPlan *self = g_object_new (DERMA_TYPE_STORED_PLAN, NULL);

  self->row = *row;
  self->pauses = pauses;
  return self;
}

/**
 * derma_stored_plan_get_row:
 *
 * Returns: (transfer none): what stands in the table
 */
const DermaPlanRow *
derma_stored_plan_get_row (DermaStoredPlan *self)
{
  return &self->row;
}

/**
 * derma_stored_plan_copy_pauses:
 *
 * Returns: (transfer full) (element-type DermaPlanPause): its pauses, oldest first
 */
GArray *
derma_stored_plan_copy_pauses (DermaStoredPlan *self)
{
  return g_array_copy (self->pauses);
}

static gboolean
is_same_time (DermaTime a,
              DermaTime b)
{
  return a.utc_s == b.utc_s && a.offset_s == b.offset_s;
}

/**
 * derma_stored_plan_equal:
 *
 * What a plan says never changes, so only what became of it is compared.
 *
 * Returns: whether both are the same plan in the same state
 */
gboolean
derma_stored_plan_equal (DermaStoredPlan *a,
                         DermaStoredPlan *b)
{
  if (a->row.id != b->row.id || a->row.end != b->row.end || !is_same_time (a->row.ended, b->row.ended) || a->pauses->len != b->pauses->len)
    return FALSE;

  for (guint i = 0; i < a->pauses->len; i++)
    {
      const DermaPlanPause *of_a = &g_array_index (a->pauses, DermaPlanPause, i);
      const DermaPlanPause *of_b = &g_array_index (b->pauses, DermaPlanPause, i);

      if (!is_same_time (of_a->from, of_b->from) || !is_same_time (of_a->until, of_b->until) || of_a->reason != of_b->reason)
        return FALSE;
    }

  return TRUE;
}

/**
 * derma_stored_plan_get_id:
 *
 * Returns: its id in the journal, from 1
 */
gint64
derma_stored_plan_get_id (DermaStoredPlan *self)
{
  g_return_val_if_fail (DERMA_IS_STORED_PLAN (self), 0);

  return self->row.id;
}

/**
 * derma_stored_plan_get_inputs:
 *
 * Returns: (transfer none): what was asked
 */
const DermaPlanInputs *
derma_stored_plan_get_inputs (DermaStoredPlan *self)
{
  g_return_val_if_fail (DERMA_IS_STORED_PLAN (self), NULL);

  return &self->row.inputs;
}

/**
 * derma_stored_plan_is_agreed:
 *
 * Returns: whether the person said that a dermatologist had looked at what the plan leaves to one, and agreed
 */
gboolean
derma_stored_plan_is_agreed (DermaStoredPlan *self)
{
  g_return_val_if_fail (DERMA_IS_STORED_PLAN (self), FALSE);

  return self->row.is_agreed;
}

/**
 * derma_stored_plan_get_plan:
 *
 * Returns: (transfer none): what followed from it when it was started
 */
const DermaPlan *
derma_stored_plan_get_plan (DermaStoredPlan *self)
{
  g_return_val_if_fail (DERMA_IS_STORED_PLAN (self), NULL);

  return &self->row.plan;
}

/**
 * derma_stored_plan_get_protocol_version:
 *
 * Returns: of the protocol that it was made by
 */
guint
derma_stored_plan_get_protocol_version (DermaStoredPlan *self)
{
  g_return_val_if_fail (DERMA_IS_STORED_PLAN (self), 0);

  return self->row.protocol_version;
}

/**
 * derma_stored_plan_get_started:
 *
 * Returns: when the person put it in force
 */
DermaTime
derma_stored_plan_get_started (DermaStoredPlan *self)
{
  g_return_val_if_fail (DERMA_IS_STORED_PLAN (self), (DermaTime) { 0 });

  return self->row.started;
}

/**
 * derma_stored_plan_get_begins:
 *
 * Returns: before which no session of it is to be; when it was started, or later
 */
DermaTime
derma_stored_plan_get_begins (DermaStoredPlan *self)
{
  g_return_val_if_fail (DERMA_IS_STORED_PLAN (self), (DermaTime) { 0 });

  return self->row.begins;
}

/**
 * derma_stored_plan_get_end:
 *
 * Returns: what became of it, %DERMA_PLAN_IN_FORCE while it is
 */
DermaPlanEnd
derma_stored_plan_get_end (DermaStoredPlan *self)
{
  g_return_val_if_fail (DERMA_IS_STORED_PLAN (self), DERMA_PLAN_IN_FORCE);

  return self->row.end;
}

/**
 * derma_stored_plan_get_ended:
 *
 * Returns: when it ended; zeros while it is in force
 */
DermaTime
derma_stored_plan_get_ended (DermaStoredPlan *self)
{
  g_return_val_if_fail (DERMA_IS_STORED_PLAN (self), (DermaTime) { 0 });

  return self->row.ended;
}

/**
 * derma_stored_plan_get_pauses:
 * @n_pauses: (out): how many
 *
 * Returns: (transfer none) (array length=n_pauses): its pauses, oldest first
 */
const DermaPlanPause *
derma_stored_plan_get_pauses (DermaStoredPlan *self,
                              gsize           *n_pauses)
{
  g_return_val_if_fail (DERMA_IS_STORED_PLAN (self), NULL);
  g_return_val_if_fail (n_pauses != NULL, NULL);

  *n_pauses = self->pauses->len;
  return (const DermaPlanPause *) self->pauses->data;
}

/**
 * derma_stored_plan_find_pause:
 * @at_s: UTC seconds
 *
 * Returns: (transfer none) (nullable): the pause that it is in at that instant
 */
const DermaPlanPause *
derma_stored_plan_find_pause (DermaStoredPlan *self,
                              gint64           at_s)
{
  g_return_val_if_fail (DERMA_IS_STORED_PLAN (self), NULL);

  for (guint i = 0; i < self->pauses->len; i++)
    if (derma_plan_pause_is_open (&g_array_index (self->pauses, DermaPlanPause, i), at_s))
      return &g_array_index (self->pauses, DermaPlanPause, i);

  return NULL;
}
