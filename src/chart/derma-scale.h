/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DermaScale:
 * @domain_min: data units
 * @domain_max: data units
 * @range_min: points
 * @range_max: points
 *
 * A linear map from values to places. The range may run backwards: y grows upwards, cairo's grows downwards.
 */
typedef struct
{
  double domain_min;
  double domain_max;
  double range_min;
  double range_max;
} DermaScale;

double  derma_scale_map (const DermaScale *self,
                         double            value);
GArray *derma_scale_ticks (const DermaScale *self,
                           guint             n_max,
                           double           *step);
char   *derma_scale_dup_tick (double value,
                              double step);

G_END_DECLS
