/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/derma-journal.h"

G_BEGIN_DECLS

/* What was done with a roller, and can be undone. */
typedef enum
{
  DERMA_ROLLER_ADDED,
  DERMA_ROLLER_REPLACED,
  DERMA_ROLLER_RETIRED,
  DERMA_ROLLER_JUDGED,
} DermaRollerDeed;

void derma_roller_toast_offer_undo (GtkWidget      *parent,
                                    DermaJournal   *journal,
                                    gint64          roller_id,
                                    DermaRollerDeed deed);
void derma_roller_toast_show_failure (GtkWidget    *parent,
                                      const GError *error);

G_END_DECLS
