/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/derma-sheet-pen.h"

G_BEGIN_DECLS

/* Writes a block into a column of that width and returns how high it is. */
typedef double (*DermaSheetWrite) (DermaSheetPen         *pen,
                                   const DermaSheetBlock *block,
                                   double                 x,
                                   double                 y,
                                   double                 width);

double derma_sheet_write_title (DermaSheetPen         *pen,
                                const DermaSheetBlock *block,
                                double                 x,
                                double                 y,
                                double                 width);
double derma_sheet_write_lines (DermaSheetPen         *pen,
                                const DermaSheetBlock *block,
                                double                 x,
                                double                 y,
                                double                 width);
double derma_sheet_write_bar (DermaSheetPen         *pen,
                              const DermaSheetBlock *block,
                              double                 x,
                              double                 y,
                              double                 width);
double derma_sheet_write_until (DermaSheetPen         *pen,
                                const DermaSheetBlock *block,
                                double                 x,
                                double                 y,
                                double                 width);
double derma_sheet_write_avoid (DermaSheetPen         *pen,
                                const DermaSheetBlock *block,
                                double                 x,
                                double                 y,
                                double                 width);
double derma_sheet_write_flags (DermaSheetPen         *pen,
                                const DermaSheetBlock *block,
                                double                 x,
                                double                 y,
                                double                 width);

/* what is written on with a pen of one's own */
double derma_sheet_write_log (DermaSheetPen         *pen,
                              const DermaSheetBlock *block,
                              double                 x,
                              double                 y,
                              double                 width);
double derma_sheet_write_products (DermaSheetPen         *pen,
                                   const DermaSheetBlock *block,
                                   double                 x,
                                   double                 y,
                                   double                 width);
double derma_sheet_write_note (DermaSheetPen         *pen,
                               const DermaSheetBlock *block,
                               double                 x,
                               double                 y,
                               double                 width);

/* for what writes blocks */
DermaSheetLine *derma_sheet_block_get_line (const DermaSheetBlock *self,
                                            guint                  index);
const char     *derma_sheet_line_get_cell (const DermaSheetLine *self,
                                           guint                 index);
double          derma_sheet_block_measure_cells (const DermaSheetBlock *self,
                                                 DermaSheetPen         *pen,
                                                 guint                  column,
                                                 DermaSheetStyle        style);
double          derma_sheet_write_cell (DermaSheetPen  *pen,
                                        DermaSheetStyle style,
                                        const char     *tag,
                                        const char     *text,
                                        double          x,
                                        double          y,
                                        double          width);

G_END_DECLS
