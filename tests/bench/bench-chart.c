/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a chart of three long series takes at 1200 × 600 px, off screen: first, with all that is found out for its size, and
 * again; and its middle third first, as after a step of zooming. Plain cairo strokes the same points as one line a series, with no
 * axes and no text. gnuplot, where it is there, is given the same points as a file of doubles and makes a PNG of that size with
 * axes: what is told is the time of its process less that of the same script with two points a series, so neither its start
 * nor compressing and writing an almost empty picture count; reading the file does. All times are those that processors worked. */
#include "config.h"

#include "bench-median.h"
#include "bench-work.h"
#include "chart/derma-cairo.h"
#include "chart/derma-chart-painter.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>

#define WIDTH 1200
#define HEIGHT 600
#define N_SERIES 3
#define N_RUNS 15
#define LONG 100000 /* more are stroked only once */
#define N_PEER_RUNS 5
#define N_LEAST 2 /* points that gnuplot needs for a line */

static const guint SIZES[] = { 800, 1000, 10000, 166650, 1000000 }; /* the first are lines, the others runs of pixels */

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

/* As when somebody has zoomed in: nothing is copied, and only what is shown is looked at. */
static void
measure_part (guint             size,
              const DermaChart *chart,
              PangoContext     *pango,
              cairo_t          *cr)
{
  const double n = size / N_SERIES;
  double       times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (DermaChartLayout) layout = NULL;
      double start;

      clear (cr);
      start = bench_get_work_us ();
      layout = derma_chart_layout_new_part (chart, n / 3, 2 * n / 3, pango, WIDTH, HEIGHT);
      derma_chart_painter_draw (layout, &DERMA_CHART_THEME_LIGHT, cr);
      cairo_surface_flush (cairo_get_target (cr));
      times[i] = bench_get_work_us () - start;
    }

  print_median (size, "a third of it, fonts at hand", times, N_RUNS);
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
      double start;
      double middle;

      clear (cr);
      start = bench_get_work_us ();
      layout = derma_chart_layout_new (chart, pango, WIDTH, HEIGHT);
      middle = bench_get_work_us ();
      derma_chart_painter_draw (layout, &DERMA_CHART_THEME_LIGHT, cr);
      cairo_surface_flush (cairo_get_target (cr));
      made[i] = middle - start;
      first[i] = bench_get_work_us () - start;

      clear (cr);
      start = bench_get_work_us ();
      derma_chart_painter_draw (layout, &DERMA_CHART_THEME_LIGHT, cr);
      cairo_surface_flush (cairo_get_target (cr));
      again[i] = bench_get_work_us () - start;
    }

  print_median (size, "layout alone", made, N_RUNS);
  print_median (size, "first drawn", first, N_RUNS);
  print_median (size, "drawn again", again, N_RUNS);
}

/* ---- gnuplot ---- */

static char *
write_points (const char *folder,
              guint       series,
              double     *x,
              double     *y,
              gsize       n)
{
  g_autofree char *name = g_strdup_printf ("%u", series);
  char            *path = g_build_filename (folder, name, NULL);
  double          *points = g_new (double, 2 * n);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < n; i++)
    {
      points[2 * i] = x[i];
      points[2 * i + 1] = y[i];
    }
  if (!g_file_set_contents (path, (const char *) points, (gssize) (2 * n * sizeof *points), &error))
    g_error ("%s", error->message);
  g_free (points);

  return path;
}

/* Returns: microseconds that one process takes */
static double
run_gnuplot (char      **paths,
             const char *picture)
{
  g_autoptr (GString) script = g_string_new ("set terminal pngcairo size 1200,600; ");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  double start;

  g_string_append_printf (script, "set output '%s'; plot ", picture);
  for (guint i = 0; i < N_SERIES; i++)
    g_string_append_printf (script, "%s'%s' binary format='%%double%%double' using 1:2 with lines title 'Series'", i > 0 ? ", " : "", paths[i]);

  start = bench_get_children_work_us ();
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "gnuplot", "-e", script->str, NULL);
  if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
    g_error ("gnuplot: %s", error->message);

  return bench_get_children_work_us () - start;
}

static double
time_gnuplot (const char *folder,
              double    **x,
              double    **y,
              gsize       n)
{
  g_autofree char *picture = g_build_filename (folder, "picture.png", NULL);
  char            *paths[N_SERIES];
  double           times[N_PEER_RUNS];

  for (guint i = 0; i < N_SERIES; i++)
    paths[i] = write_points (folder, i, x[i], y[i], n);
  for (guint i = 0; i < N_PEER_RUNS; i++)
    times[i] = run_gnuplot (paths, picture);
  for (guint i = 0; i < N_SERIES; i++)
    {
      g_remove (paths[i]);
      g_free (paths[i]);
    }
  g_remove (picture);

  return bench_get_median (times, N_PEER_RUNS);
}

static void
measure_gnuplot (guint    size,
                 double **x,
                 double **y,
                 gsize    n)
{
  g_autofree char *program = g_find_program_in_path ("gnuplot");
  g_autofree char *folder = program != NULL ? g_dir_make_tmp ("bench-chart-XXXXXX", NULL) : NULL;
  double           start;

  if (folder == NULL)
    return;

  start = time_gnuplot (folder, x, y, N_LEAST);
  g_print ("%u points: gnuplot, less its start\t%.2f\tms\n", size, (time_gnuplot (folder, x, y, n) - start) / 1000);
  g_print ("%u points: gnuplot's start\t%.2f\tms\n", size, start / 1000);
  g_rmdir (folder);
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
      const double start = bench_get_work_us ();

      clear (cr);
      cairo_set_line_width (cr, 1);
      cairo_set_source_rgb (cr, 0, 0.4, 0.8);
      for (guint series = 0; series < N_SERIES; series++)
        stroke (cr, x[series], y[series], n, low, high);
      cairo_surface_flush (cairo_get_target (cr));
      times[i] = bench_get_work_us () - start;
    }

  print_median (size, "plain cairo", times, n_runs);
}

static void
measure (guint    size,
         cairo_t *cr)
{
  g_autoptr (DermaChart) chart = NULL;
  DermaChartBuilder *builder = derma_chart_builder_new ();
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  g_autoptr (PangoContext) pango = pango_font_map_create_context (fonts);
  GRand      *random = g_rand_new_with_seed (size);
  const gsize n = size / N_SERIES;
  double     *x[N_SERIES];
  double     *y[N_SERIES];

  for (guint i = 0; i < N_SERIES; i++)
    {
      x[i] = make_values (n, random, TRUE);
      y[i] = make_values (n, random, FALSE);
      derma_chart_builder_join_series (builder, derma_chart_builder_take_series (builder, "Series", x[i], y[i], n), G_MAXDOUBLE);
    }
  g_rand_free (random);
  chart = derma_chart_builder_end (builder);

  measure_ours (size, chart, cr);
  measure_part (size, chart, pango, cr);
  measure_plain (size, x, y, n, cr);
  measure_gnuplot (size, x, y, n);
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
