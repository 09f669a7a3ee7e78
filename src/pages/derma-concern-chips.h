/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "treatment/derma-measure.h"

G_BEGIN_DECLS

/**
 * DermaConcernChips:
 *
 * A row of buttons, one for each measure that was rated, of which one is down. Its signal "chosen" carries the #DermaMeasure that a
 * person has chosen.
 */
#define DERMA_TYPE_CONCERN_CHIPS (derma_concern_chips_get_type ())

G_DECLARE_FINAL_TYPE (DermaConcernChips, derma_concern_chips, DERMA, CONCERN_CHIPS, GtkBox)

void derma_concern_chips_show (DermaConcernChips *self,
                               DermaMeasureSet    measures,
                               int                chosen);

G_END_DECLS
