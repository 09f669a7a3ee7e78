/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "chart/derma-cairo.h"
#include "chart/derma-chart-theme.h"
#include "figures/derma-pair.h"

G_BEGIN_DECLS

/**
 * DermaPairPicture:
 * @pair: the two, and how they are compared; the sizes are those of @surfaces
 * @surfaces: (nullable): image surfaces, one for each; %NULL for one that cannot be shown
 * @gains: what each one's light is multiplied with, 1 for as it is
 * @blend: how much of the later one is seen in the overlay, 0 to 1
 * @titles: what stands under each, its day
 * @details: what stands under that
 *
 * A comparison as one picture.
 */
typedef struct
{
  DermaPair        pair;
  cairo_surface_t *surfaces[DERMA_N_PAIR_SIDES];
  double           gains[DERMA_N_PAIR_SIDES];
  double           blend;
  char            *titles[DERMA_N_PAIR_SIDES];
  char            *details[DERMA_N_PAIR_SIDES];
} DermaPairPicture;

void derma_pair_picture_clear (DermaPairPicture *self);
void derma_pair_picture_get_size (const DermaPairPicture *self,
                                  PangoContext           *pango,
                                  double                  photo_height,
                                  double                 *width,
                                  double                 *height);
void derma_pair_picture_draw (const DermaPairPicture *self,
                              PangoContext           *pango,
                              const DermaChartTheme  *theme,
                              double                  width,
                              double                  height,
                              cairo_t                *cr);

cairo_surface_t *derma_pair_create_lit (cairo_surface_t *surface,
                                        double           gain);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DermaPairPicture, derma_pair_picture_clear)

G_END_DECLS
