/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-check.h"

G_BEGIN_DECLS

/**
 * DermaRollerGroup:
 *
 * Which roller is used today: one radio row each with what is left of it, what speaks against the chosen one, and a way to
 * add and to retire one. It shows what the journal holds.
 */
#define DERMA_TYPE_ROLLER_GROUP (derma_roller_group_get_type ())

G_DECLARE_FINAL_TYPE (DermaRollerGroup, derma_roller_group, DERMA, ROLLER_GROUP, AdwPreferencesGroup)

GtkWidget *derma_roller_group_new (DermaCheck *check);
void       derma_roller_group_update (DermaRollerGroup *self);
gboolean   derma_roller_group_focus_missing (DermaRollerGroup *self);

G_END_DECLS
