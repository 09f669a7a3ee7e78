/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* How the words of the sheet look. */
typedef enum
{
  DERMA_SHEET_STYLE_TEXT,
  DERMA_SHEET_STYLE_STRONG,
  DERMA_SHEET_STYLE_HEAD,
  DERMA_SHEET_STYLE_NEXT, /* the one date that must not be overlooked */
  DERMA_SHEET_STYLE_TITLE,
  DERMA_SHEET_STYLE_SMALL, /* of tables with many columns, and what stands below a picture; not on the aftercare sheet */
  DERMA_SHEET_STYLE_SMALL_STRONG,
} DermaSheetStyle;

#define DERMA_N_SHEET_STYLES 7

/**
 * DermaSheetCut:
 * @DERMA_SHEET_CUT_TEXT: as made for text
 * @DERMA_SHEET_CUT_NARROW: as made for what is large, which is narrower
 * @DERMA_SHEET_CUT_CLOSE: that, and closer together
 */
typedef enum
{
  DERMA_SHEET_CUT_TEXT,
  DERMA_SHEET_CUT_NARROW,
  DERMA_SHEET_CUT_CLOSE,
} DermaSheetCut;

#define DERMA_N_SHEET_CUTS 3

/**
 * DermaSheetText:
 * @words: not broken into lines
 * @size: of its letters, points
 * @width: on one line, points
 * @longest: of what cannot be broken, points
 * @ascent: of its letters over the line that they stand on, points
 * @descent: below it
 *
 * Words that were shaped once. Where its lines break in a column is then only a sum, so that many columns can be tried.
 */
typedef struct
{
  PangoLayout *words;
  double       size;
  double       width;
  double       longest;
  double       ascent;
  double       descent;

  /*< private >*/
  GArray *pieces;
} DermaSheetText;

/**
 * DermaSheetType:
 * @is_rtl: columns begin at the right
 * @cut: of the letters
 *
 * Fonts of a sheet, and its words as far as they were asked for.
 */
typedef struct
{
  gboolean              is_rtl;
  DermaSheetCut         cut;
  PangoContext         *pango;
  PangoFontDescription *fonts[DERMA_N_SHEET_STYLES];
  GHashTable           *texts[DERMA_N_SHEET_STYLES];
} DermaSheetType;

void derma_sheet_type_init (DermaSheetType *self,
                            gboolean        is_large,
                            DermaSheetCut   cut,
                            gboolean        is_rtl);
void derma_sheet_type_clear (DermaSheetType *self);

PangoContext *derma_sheet_create_pango (void);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DermaSheetType, derma_sheet_type_clear)

const DermaSheetText *derma_sheet_type_get (DermaSheetType *self,
                                            DermaSheetStyle style,
                                            const char     *words,
                                            const char     *strong);
double                derma_sheet_type_get_size (DermaSheetType *self,
                                                 DermaSheetStyle style);

guint        derma_sheet_text_count_lines (const DermaSheetText *self,
                                           double                width,
                                           double                indent);
PangoLayout *derma_sheet_text_break (const DermaSheetText *self,
                                     double                width,
                                     double                indent,
                                     double                line,
                                     gboolean              is_at_right);

G_END_DECLS
