/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "print/derma-sheet-content.h"

G_BEGIN_DECLS

/**
 * DermaSheetMarkKind:
 * @DERMA_SHEET_MARK_BEGIN: what follows belongs to a tag of the document's structure
 * @DERMA_SHEET_MARK_END: no more
 * @DERMA_SHEET_MARK_TEXT: words
 * @DERMA_SHEET_MARK_BOX: a square to tick
 * @DERMA_SHEET_MARK_RULE: a line to divide or to write on, as a thin rectangle
 * @DERMA_SHEET_MARK_BAR: black, below white words
 * @DERMA_SHEET_MARK_FRAME: a thick line all around
 * @DERMA_SHEET_MARK_FACE: the face with what was rolled
 */
typedef enum
{
  DERMA_SHEET_MARK_BEGIN,
  DERMA_SHEET_MARK_END,
  DERMA_SHEET_MARK_TEXT,
  DERMA_SHEET_MARK_BOX,
  DERMA_SHEET_MARK_RULE,
  DERMA_SHEET_MARK_BAR,
  DERMA_SHEET_MARK_FRAME,
  DERMA_SHEET_MARK_FACE,
} DermaSheetMarkKind;

/**
 * DermaSheetMark:
 * @page: from 0
 * @tag: (nullable): of beginnings and ends, as PDF names it
 * @x: points from the left edge of the page
 * @y: points from its top
 * @text: (nullable): the words
 * @size: of their letters, points
 * @is_white: on a bar
 *
 * One thing to draw, in the order of reading.
 */
typedef struct
{
  DermaSheetMarkKind kind;
  guint              page;
  const char        *tag;
  double             x;
  double             y;
  double             width;
  double             height;
  PangoLayout       *text;
  double             size;
  gboolean           is_white;
} DermaSheetMark;

/* Where a part of the sheet stands. */
typedef struct
{
  guint  page; /* from 0 */
  double x;
  double y;
  double width;
  double height;
} DermaSheetPlace;

/**
 * DermaSheetLayout:
 * @width: of the page, points
 * @height: of the page, points
 * @marks: (element-type DermaSheetMark): all that is drawn
 * @places: by #DermaSheetPart
 *
 * Where everything of a sheet stands. Lengths are points.
 */
typedef struct
{
  double          width;
  double          height;
  guint           n_pages;
  GPtrArray      *marks;
  DermaSheetPlace places[DERMA_N_SHEET_PARTS];
} DermaSheetLayout;

DermaSheetLayout *derma_sheet_layout_new (const DermaSheet *sheet);
void              derma_sheet_layout_free (DermaSheetLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaSheetLayout, derma_sheet_layout_free)

G_END_DECLS
