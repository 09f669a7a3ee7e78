/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
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
 * @DERMA_SHEET_MARK_DRAWING: what draws itself: a face, a chart, a photo
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
  DERMA_SHEET_MARK_DRAWING,
} DermaSheetMarkKind;

/* Draws into a rectangle, in points; @cr is left as it was. It may be called in any thread. */
typedef void (*DermaSheetDraw) (gconstpointer data,
                                double        x,
                                double        y,
                                double        width,
                                double        height,
                                cairo_t      *cr);

/**
 * DermaSheetMark:
 * @page: from 0
 * @tag: (nullable): of beginnings and ends, as PDF names it
 * @x: points from the left edge of the page
 * @y: points from its top
 * @text: (nullable): the words
 * @size: of their letters, points
 * @is_white: on a bar
 * @is_aside: words that stand on every page, such as its number: they are in no structure, so that nobody hears them in the
 *   middle of a sentence
 * @draw: (nullable): of a drawing
 * @data: (nullable): for @draw
 * @alternative: (nullable): of the beginning of a figure: what it shows, in words
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
  gboolean           is_aside;
  DermaSheetDraw     draw;
  gconstpointer      data;
  char              *alternative;
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
DermaSheetLayout *derma_sheet_layout_new_empty (DermaPaper paper);
void              derma_sheet_layout_mirror (DermaSheetLayout *self);
void              derma_sheet_layout_free (DermaSheetLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaSheetLayout, derma_sheet_layout_free)

G_END_DECLS
