/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DERMA_SHEET_MAX_COLUMNS 3
#define DERMA_SHEET_TOO_HIGH 1e6 /* points: where a word does not fit its column */

/**
 * DermaSheetMeasure:
 * @column: from 0
 * @width: points
 *
 * Returns: how high that column is when it is so wide; %DERMA_SHEET_TOO_HIGH where that does not do
 */
typedef double (*DermaSheetMeasure) (gpointer data,
                                     guint    column,
                                     double   width);

double derma_sheet_share (guint             n,
                          const double     *shares,
                          double            width,
                          DermaSheetMeasure measure,
                          gpointer          data,
                          double            widths[DERMA_SHEET_MAX_COLUMNS]);

G_END_DECLS
