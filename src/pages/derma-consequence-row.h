/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-check.h"

G_BEGIN_DECLS

/**
 * DermaConsequenceRow:
 *
 * What a yes leads to, directly under its question: what happens, why, and what the answer still needs: a date, a place,
 * a closer look, a doctor's agreement, “I know”. It shows what the journal holds.
 */
#define DERMA_TYPE_CONSEQUENCE_ROW (derma_consequence_row_get_type ())

G_DECLARE_FINAL_TYPE (DermaConsequenceRow, derma_consequence_row, DERMA, CONSEQUENCE_ROW, AdwPreferencesRow)

GtkWidget  *derma_consequence_row_new (DermaCheck *check,
                                       guint       question);
gboolean    derma_consequence_row_update (DermaConsequenceRow *self);
const char *derma_consequence_row_get_title (DermaConsequenceRow *self);
const char *derma_consequence_row_get_why (DermaConsequenceRow *self);
gboolean    derma_consequence_row_focus_missing (DermaConsequenceRow *self);

G_END_DECLS
