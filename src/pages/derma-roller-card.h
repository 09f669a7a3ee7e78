/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaRollerCard:
 *
 * A roller that is in use: what its needle length means, how long it is good, how it was cleaned, and what may be done with it.
 *
 * Actions: "card.rename", "card.replace", "card.retire", "card.judge". Its signal "uses-wanted" asks for the list of its uses.
 */
#define DERMA_TYPE_ROLLER_CARD (derma_roller_card_get_type ())

G_DECLARE_FINAL_TYPE (DermaRollerCard, derma_roller_card, DERMA, ROLLER_CARD, AdwPreferencesGroup)

GtkWidget *derma_roller_card_new (DermaJournal *journal,
                                  DermaClock   *clock,
                                  gint64        roller_id);
gint64     derma_roller_card_get_roller_id (DermaRollerCard *self);
void       derma_roller_card_update (DermaRollerCard *self);
void       derma_roller_card_focus (DermaRollerCard *self);

G_END_DECLS
