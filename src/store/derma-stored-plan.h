/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "treatment/derma-plan-pause.h"
#include "treatment/derma-plan.h"

G_BEGIN_DECLS

/**
 * DermaStoredPlan:
 *
 * A plan that the person put in force, as the journal knows it: what was asked, what followed from it then, and its pauses. It
 * never changes: one that was paused or ended is another object with the same id.
 */
#define DERMA_TYPE_STORED_PLAN (derma_stored_plan_get_type ())

G_DECLARE_FINAL_TYPE (DermaStoredPlan, derma_stored_plan, DERMA, STORED_PLAN, GObject)

gint64                 derma_stored_plan_get_id (DermaStoredPlan *self);
const DermaPlanInputs *derma_stored_plan_get_inputs (DermaStoredPlan *self);
const DermaPlan       *derma_stored_plan_get_plan (DermaStoredPlan *self);
gboolean               derma_stored_plan_is_agreed (DermaStoredPlan *self);
guint                  derma_stored_plan_get_protocol_version (DermaStoredPlan *self);
DermaTime              derma_stored_plan_get_started (DermaStoredPlan *self);
DermaTime              derma_stored_plan_get_begins (DermaStoredPlan *self);
DermaPlanEnd           derma_stored_plan_get_end (DermaStoredPlan *self);
DermaTime              derma_stored_plan_get_ended (DermaStoredPlan *self);
const DermaPlanPause  *derma_stored_plan_get_pauses (DermaStoredPlan *self,
                                                     gsize           *n_pauses);
const DermaPlanPause  *derma_stored_plan_find_pause (DermaStoredPlan *self,
                                                     gint64           at_s);

G_END_DECLS
