/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a chart of three long series takes at 1200 × 600 px, off screen: first, with all that is found out for its size, and
 * again. Plain cairo strokes the same points as one line a series, with no axes and no text. */
#include "config.h"

#include "bench-median.h"
#include "chart/derma-cairo.h"
#include "chart/derma-chart-painter.h"

#include <math.h>
#include <stdlib.h>

#define WIDTH 1200
#define HEIGHT 600
#define N_SERIES 3
#define N_RUNS 15
#define LONG 100000 /* more are stroked only once */

static const guint SIZES[] = { 1000, 10000, 166650, 1000000 };

/* Numbers that look like measurements, the same in every run. */
static double *
make_values (gsize    n,
             GRand   *random,
             gboolean is_time)
{
  double *values = g_new (double, n);
  double  value = 0;

  for (gsize i = 0; i < n; i++)
    {
      value += g_rand_double_range (random, -1, 1);
      values[i] = is_time ? (double) i : value + 20 * sin ((double) i / 5000);
    }

  return values;
}

static void
print_median (guint       size,
              const char *what,
              double     *times_us,
              guint       n)
{
  g_print ("%u points: %s\t%.2f\tms\n", size, what, bench_get_median (times_us, n) / 1000);
}

static void
clear (cairo_t *cr)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
}

static void
measure_ours (guint             size,
              const DermaChart *chart,
              cairo_t          *cr)
{
  double made[N_RUNS];
  double first[N_RUNS];
  double again[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
      g_autoptr (PangoContext) pango = pango_font_map_create_context (fonts);
      g_autoptr (DermaChartLayout) layout = NULL;
      gint64 start;
      gint64 middle;

      clear (cr);
      start = g_get_monotonic_time ();
      layout = derma_chart_layout_new (chart, pango, WIDTH, HEIGHT);
      middle = g_get_monotonic_time ();
      derma_chart_painter_draw (layout, &DERMA_CHART_THEME_LIGHT, cr);
      cairo_surface_flush (cairo_get_target (cr));
      made[i] = (double) (middle - start);
      first[i] = (double) (g_get_monotonic_time () - start);

      clear (cr);
      start = g_get_monotonic_time ();
      derma_chart_painter_draw (layout, &DERMA_CHART_THEME_LIGHT, cr);
      cairo_surface_flush (cairo_get_target (cr));
      again[i] = (double) (g_get_monotonic_time () - start);
    }

  print_median (size, "layout alone", made, N_RUNS);
  print_median (size, "first drawn", first, N_RUNS);
  print_median (size, "drawn again", again, N_RUNS);
}

/* As large as in the chart. */
static void
stroke (cairo_t      *cr,
        const double *x,
        const double *y,
        gsize         n,
        double        low,
        double        high)
{
  for (gsize i = 0; i < n; i++)
    cairo_line_to (cr, x[i] * WIDTH / (double) n, HEIGHT * (high - y[i]) / (high - low));
  cairo_stroke (cr);
}

static void
measure_plain (guint    size,
               double **x,
               double **y,
               gsize    n,
               cairo_t *cr)
{
  const guint n_runs = size > LONG ? 1 : N_RUNS;
  double      times[N_RUNS];
  double      low = 0;
  double      high = 0;

  for (guint series = 0; series < N_SERIES; series++)
    for (gsize i = 0; i < n; i++)
      {
        low = MIN (low, y[series][i]);
        high = MAX (high, y[series][i]);
      }

  for (guint i = 0; i < n_runs; i++)
    {
      const gint64 start = g_get_monotonic_time ();

      clear (cr);
      cairo_set_line_width (cr, 1);
      cairo_set_source_rgb (cr, 0, 0.4, 0.8);
      for (guint series = 0; series < N_SERIES; series++)
        stroke (cr, x[series], y[series], n, low, high);
      cairo_surface_flush (cairo_get_target (cr));
      times[i] = (double) (g_get_monotonic_time () - start);
    }

  print_median (size, "plain cairo", times, n_runs);
}

static void
measure (guint    size,
         cairo_t *cr)
{
  g_autoptr (DermaChart) chart = NULL;
  DermaChartBuilder *builder = derma_chart_builder_new ();
  GRand             *random = g_rand_new_with_seed (size);
  const gsize        n = size / N_SERIES;
  double            *x[N_SERIES];
  double            *y[N_SERIES];

  for (guint i = 0; i < N_SERIES; i++)
    {
      x[i] = make_values (n, random, TRUE);
      y[i] = make_values (n, random, FALSE);
      derma_chart_builder_join_series (builder, derma_chart_builder_take_series (builder, "Series", x[i], y[i], n), G_MAXDOUBLE);
    }
  g_rand_free (random);
  chart = derma_chart_builder_end (builder);

  measure_ours (size, chart, cr);
  measure_plain (size, x, y, n, cr);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (cairo_surface_t) surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  g_autoptr (cairo_t) cr = cairo_create (surface);

  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    measure (SIZES[i], cr);

  return EXIT_SUCCESS;
}
