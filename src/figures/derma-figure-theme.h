/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Parts of 1, as cairo takes them. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} DermaFigureColor;

/**
 * DermaFigureTheme:
 * @ground: what the figure stands on, which it does not paint
 * @text: numbers
 * @dim: words
 * @grid: lines of the scale
 * @band: what is expected
 * @band_edge: where that ends
 * @line: what was recorded; on the screen the accent of the person takes its place
 * @alert: what was recorded and is more than expected
 * @grid_width: points
 *
 * The colours of a figure. None of them means anything without a shape or a word that says the same.
 */
typedef struct
{
  DermaFigureColor ground;
  DermaFigureColor text;
  DermaFigureColor dim;
  DermaFigureColor grid;
  DermaFigureColor band;
  DermaFigureColor band_edge;
  DermaFigureColor line;
  DermaFigureColor alert;
  double           grid_width;
} DermaFigureTheme;

extern const DermaFigureTheme DERMA_FIGURE_THEME_LIGHT;
extern const DermaFigureTheme DERMA_FIGURE_THEME_DARK;
extern const DermaFigureTheme DERMA_FIGURE_THEME_CONTRAST;
extern const DermaFigureTheme DERMA_FIGURE_THEME_CONTRAST_DARK;
extern const DermaFigureTheme DERMA_FIGURE_THEME_PAPER;

G_END_DECLS
