/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/derma-roll-state.h"

G_BEGIN_DECLS

/**
 * DermaRollDistance:
 *
 * The roll screen as it is read from across the room: section, direction, count, time and what follows, as large as the
 * window allows. All of it is one button, "roll.next". Its node has the class `roll-distance`.
 */
#define DERMA_TYPE_ROLL_DISTANCE (derma_roll_distance_get_type ())

G_DECLARE_FINAL_TYPE (DermaRollDistance, derma_roll_distance, DERMA, ROLL_DISTANCE, GtkWidget)

GtkWidget *derma_roll_distance_get_button (DermaRollDistance *self);
void       derma_roll_distance_show (DermaRollDistance    *self,
                                     const DermaRollState *state,
                                     DermaView             view);

G_END_DECLS
