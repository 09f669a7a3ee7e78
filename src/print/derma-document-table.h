/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/derma-document.h"
#include "print/derma-sheet-pen.h"

G_BEGIN_DECLS

/**
 * DermaTableShape:
 * @x: of the first column, points
 * @widths: of the columns, without what is between them
 * @style: of its letters
 *
 * Where the columns of a table stand.
 */
typedef struct
{
  const DermaDocumentTable *table;
  DermaSheetStyle           style;
  DermaSheetStyle           strong;
  double                    x;
  double                    width;
  double                    widths[DERMA_DOCUMENT_MAX_COLUMNS];
} DermaTableShape;

void   derma_table_shape_init (DermaTableShape          *self,
                               DermaSheetPen            *pen,
                               const DermaDocumentTable *table,
                               double                    x,
                               double                    width);
double derma_table_shape_write_heads (const DermaTableShape *self,
                                      DermaSheetPen         *pen,
                                      double                 y,
                                      gboolean               is_aside);
double derma_table_shape_write_row (const DermaTableShape *self,
                                    DermaSheetPen         *pen,
                                    guint                  row,
                                    double                 y);

G_END_DECLS
