/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DermaFacePalette:
 * @partial: the tile by the number of directions done, 1 first
 * @edge: outline of every tile; transparent where a theme has none
 * @guide_alpha: of the guides beside an arrow with two heads
 * @stroke_guide_alpha: of the guides beside a one-way stroke
 * @edge_width: and the other widths: in units of the drawing
 *
 * The colours of the face for one theme, named as in the table of face.md. All neutrals are one ink over the window
 * colour; no colour means skin.
 */
typedef struct
{
  GdkRGBA base;
  GdkRGBA neck;
  GdkRGBA hair;
  GdkRGBA strand;
  GdkRGBA line;
  GdkRGBA soft;
  GdkRGBA lip;
  GdkRGBA dot;
  GdkRGBA pend;
  GdkRGBA tile;
  GdkRGBA edge;
  GdkRGBA hover;
  GdkRGBA selected;
  GdkRGBA partial[4];
  GdkRGBA done;
  GdkRGBA stripe;
  GdkRGBA accent_bg;
  GdkRGBA accent;
  GdkRGBA success;
  float   hover_share;
  float   guide_alpha;
  float   stroke_guide_alpha;
  float   edge_width;
  float   selected_width;
  float   excluded_width;
} DermaFacePalette;

void derma_face_palette_init (DermaFacePalette *palette,
                              gboolean          is_dark,
                              gboolean          is_high_contrast,
                              const GdkRGBA    *accent_bg,
                              const GdkRGBA    *accent);
void derma_face_palette_mix (GdkRGBA       *result,
                             const GdkRGBA *under,
                             const GdkRGBA *over,
                             float          share);

G_END_DECLS
