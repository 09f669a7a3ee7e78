/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DermaTimeTick:
 * @at_s: the instant, UTC seconds
 * @label: what stands there, translated
 * @has_year: whether @label says the year, without which those after it could not be read
 */
typedef struct
{
  gint64   at_s;
  char    *label;
  gboolean has_year;
} DermaTimeTick;

GArray *derma_time_ticks (gint64     from_s,
                          gint64     until_s,
                          guint      n_max,
                          GTimeZone *zone,
                          guint      first_weekday);

G_END_DECLS
