/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/derma-sheet-layout.h"
#include "print/derma-sheet-text.h"

G_BEGIN_DECLS

/**
 * DermaSheetFit:
 * @margin: of the page, points
 * @pitch: from line to line, as a part of the size of letters
 * @leading: between lines that are no paragraph
 * @gap: between blocks
 * @gutter: between columns
 * @row: height of a row of the log
 * @write: height of a line to write on
 * @is_terse: in fewer words
 * @cut: of the letters
 * @is_stacked: no columns
 * @runs_on: what is to be avoided until another time does not begin a line
 *
 * How much room everything has, in points at text of 10 points. What is long gets less, and never smaller letters.
 */
typedef struct
{
  double   margin;
  double   pitch;
  double   leading;
  double   gap;
  double   gutter;
  double   row;
  double   write;
  gboolean is_terse;
  gboolean is_stacked;
  gboolean runs_on;

  DermaSheetCut cut;
} DermaSheetFit;

/**
 * DermaSheetPen:
 * @layout: (nullable): what it writes into; %NULL: it only measures
 * @fit: how much room there is
 * @type: fonts and words
 * @scale: 1 for text of 10 points
 * @page: on which it writes, from 0
 * @has_broken: whether a word did not fit its column; who measures may look
 *
 * What puts marks into a layout.
 */
typedef struct
{
  DermaSheetLayout    *layout;
  const DermaSheetFit *fit;
  DermaSheetType      *type;
  double               scale;
  guint                page;
  gboolean             has_broken;
} DermaSheetPen;

/* What stands before an item. */
typedef enum
{
  DERMA_SHEET_SIGN_NONE,
  DERMA_SHEET_SIGN_BOX,
  DERMA_SHEET_SIGN_BULLET,
} DermaSheetSign;

/**
 * DermaSheetFlow:
 * @bottom: below all that was written, points
 *
 * Items that run on: as many stand on a line as it takes.
 */
typedef struct
{
  double x;
  double width;
  double used;
  double top;
  double bottom;
} DermaSheetFlow;

void   derma_sheet_pen_add (DermaSheetPen     *self,
                            DermaSheetMarkKind kind,
                            double             x,
                            double             y,
                            double             width,
                            double             height);
void   derma_sheet_pen_begin (DermaSheetPen *self,
                              const char    *tag);
void   derma_sheet_pen_end (DermaSheetPen *self,
                            const char    *tag);
void   derma_sheet_pen_draw (DermaSheetPen *self,
                             DermaSheetDraw draw,
                             gconstpointer  data,
                             const char    *alternative,
                             double         x,
                             double         y,
                             double         width,
                             double         height);
double derma_sheet_pen_measure (DermaSheetPen  *self,
                                DermaSheetStyle style,
                                const char     *text);
double derma_sheet_pen_get_line (DermaSheetPen  *self,
                                 DermaSheetStyle style);
double derma_sheet_pen_get_baseline (DermaSheetPen  *self,
                                     DermaSheetStyle style,
                                     const char     *text);
double derma_sheet_pen_write (DermaSheetPen  *self,
                              DermaSheetStyle style,
                              const char     *text,
                              double          x,
                              double          y,
                              double          width);
double derma_sheet_pen_write_after (DermaSheetPen  *self,
                                    DermaSheetStyle style,
                                    const char     *text,
                                    double          indent,
                                    double          x,
                                    double          y,
                                    double          width);
double derma_sheet_pen_write_strong (DermaSheetPen  *self,
                                     DermaSheetStyle style,
                                     const char     *text,
                                     const char     *strong,
                                     gboolean        is_white,
                                     double          x,
                                     double          y,
                                     double          width);
double derma_sheet_pen_write_at_end (DermaSheetPen  *self,
                                     DermaSheetStyle style,
                                     const char     *text,
                                     double          x,
                                     double          y,
                                     double          width);
double derma_sheet_pen_write_aside (DermaSheetPen  *self,
                                    DermaSheetStyle style,
                                    const char     *text,
                                    gboolean        is_at_end,
                                    double          x,
                                    double          y,
                                    double          width);
double derma_sheet_pen_write_heading (DermaSheetPen         *self,
                                      const DermaSheetBlock *block,
                                      double                 x,
                                      double                 y,
                                      double                 width);

void     derma_sheet_flow_init (DermaSheetFlow *self,
                                double          x,
                                double          y,
                                double          width);
void     derma_sheet_flow_add (DermaSheetFlow *self,
                               DermaSheetPen  *pen,
                               DermaSheetStyle style,
                               const char     *text,
                               DermaSheetSign  sign,
                               const char     *tag);
void     derma_sheet_flow_break (DermaSheetFlow *self,
                                 DermaSheetPen  *pen);
void     derma_sheet_flow_keep (DermaSheetFlow *self,
                                DermaSheetPen  *pen,
                                const char     *lead,
                                const char     *text,
                                DermaSheetSign  sign);
gboolean derma_sheet_flow_has_room (const DermaSheetFlow *self,
                                    DermaSheetPen        *pen,
                                    const char           *lead,
                                    GPtrArray            *items);

G_END_DECLS
