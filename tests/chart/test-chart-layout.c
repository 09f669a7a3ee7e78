/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-layout-private.h"

#include <string.h>

#define WIDTH 400
#define HEIGHT 200
#define DAY_S 86400
#define START_S 1792800000 /* 2026-10-24 */

/* A series of @n points whose x are 0, 1, 2 … */
static guint
add_series (DermaChartBuilder *builder,
            const char        *name,
            const double      *y,
            gsize              n)
{
  double *x = g_new (double, n);

  for (gsize i = 0; i < n; i++)
    x[i] = (double) i;

  return derma_chart_builder_take_series (builder, name, x, g_memdup2 (y, n * sizeof *y), n);
}

static void
assert_layout (const DermaChart *chart,
               double            width,
               double            height,
               const char       *golden)
{
  g_autoptr (DermaChartLayout) layout = derma_chart_layout_new (chart, NULL, width, height);
  g_autofree char *text = derma_chart_layout_to_text (layout);

  g_assert_cmpstr (text, ==, golden);
}

/* No text stands on another, and none outside. */
static void
assert_readable (const DermaChartLayout *layout)
{
  for (guint i = 0; i < layout->texts->len; i++)
    {
      const DermaChartRect *rect = &g_array_index (layout->texts, DermaChartText, i).rect;

      g_assert_cmpfloat (rect->x, >=, 0);
      g_assert_cmpfloat (rect->y, >=, -0.01);
      g_assert_cmpfloat (rect->x + rect->width, <=, layout->width + 0.01);
      for (guint j = 0; j < i; j++)
        {
          DermaChartRect other = g_array_index (layout->texts, DermaChartText, j).rect;

          /* The boxes of lines may touch, the letters in them do not. */
          other.y += other.height * 0.15;
          other.height *= 0.7;
          g_assert_false (derma_chart_rect_overlaps (rect, &other, 0));
        }
    }
}

static void
test_numbers (void)
{
  static const double Y[] = { -1, 0, 3, 2 };
  g_autoptr (DermaChart) chart = NULL;
  DermaChartBuilder *builder = derma_chart_builder_new ();

  derma_chart_builder_join_series (builder, add_series (builder, "Height", Y, G_N_ELEMENTS (Y)), 1);
  chart = derma_chart_builder_end (builder);

  assert_layout (chart, WIDTH, HEIGHT,
                 "plot 14.0 8.0 386.0 151.0\n"
                 "level 121.2\n"
                 "level 45.8\n"
                 "tick 22.0\n"
                 "tick 83.7\n"
                 "tick 145.3\n"
                 "tick 207.0\n"
                 "tick 268.7\n"
                 "tick 330.3\n"
                 "tick 392.0\n"
                 "text 0.0 114.2 6.0 14.0 0\n"
                 "text 0.0 38.8 6.0 14.0 2\n"
                 "text 13.0 164.0 18.0 14.0 0.0\n"
                 "text 74.7 164.0 18.0 14.0 0.5\n"
                 "text 136.3 164.0 18.0 14.0 1.0\n"
                 "text 198.0 164.0 18.0 14.0 1.5\n"
                 "text 259.7 164.0 18.0 14.0 2.0\n"
                 "text 321.3 164.0 18.0 14.0 2.5\n"
                 "text 382.0 164.0 18.0 14.0 3.0\n"
                 "text 200.0 186.0 36.0 14.0 Height\n"
                 "series 0\n"
                 "  point 22.0 159.0\n"
                 "  point 145.3 121.2 joined\n"
                 "  point 268.7 8.0 joined\n"
                 "  point 392.0 45.8 joined\n");
}

static void
add_levels (DermaChartBuilder *builder)
{
  static const char *const WORDS[] = { "none", "faint", "clear", "strong", "very strong" };

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i);

      derma_chart_builder_add_level (builder, i, label, WORDS[i]);
    }
}

static DermaChart *
make_weeks (void)
{
  static const double LEVELS[] = { 4, 3, 3, 1, 1 };
  static const double WEEKS[] = { 0, 4, 8, 20, 24 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  DermaChartBuilder   *builder = derma_chart_builder_new ();
  double              *x = g_new (double, G_N_ELEMENTS (WEEKS));
  DermaChartTrendPoint trend[2];

  for (guint i = 0; i < G_N_ELEMENTS (WEEKS); i++)
    x[i] = START_S + WEEKS[i] * 7 * DAY_S;
  trend[0] = (DermaChartTrendPoint) { x[0], 3.75, 3.5, 4 };
  trend[1] = (DermaChartTrendPoint) { x[4], 1, 0.5, 1.5 };

  derma_chart_builder_set_x_range (builder, START_S - 7 * DAY_S, START_S + 25 * 7 * DAY_S);
  derma_chart_builder_set_time (builder, zone, 1);
  add_levels (builder);
  derma_chart_builder_take_series (builder, "What you said of it", x, g_memdup2 (LEVELS, sizeof LEVELS), G_N_ELEMENTS (LEVELS));
  derma_chart_builder_add_trend (builder, 0, "Trend", trend, G_N_ELEMENTS (trend));
  derma_chart_builder_set_lane (builder, "sessions");
  for (guint i = 0; i < 12; i++)
    derma_chart_builder_add_mark (builder, START_S + (i * 14 + 1) * (double) DAY_S, i < 1 ? "0.20 mm" : "0.25 mm");
  derma_chart_builder_add_gap (builder, START_S + 12 * 7 * DAY_S, "no check-in");
  derma_chart_builder_add_gap (builder, START_S + 16 * 7 * DAY_S, "no check-in");

  return derma_chart_builder_end (builder);
}

static void
test_weeks (void)
{
  g_autoptr (DermaChart) chart = make_weeks ();

  assert_layout (chart, WIDTH, HEIGHT,
                 "plot 88.0 8.0 312.0 117.0\n"
                 "level 125.0\n"
                 "level 95.8\n"
                 "level 66.5\n"
                 "level 37.2\n"
                 "level 8.0\n"
                 "tick 120.4\n"
                 "tick 169.2\n"
                 "tick 219.6\n"
                 "tick 270.0\n"
                 "tick 315.6\n"
                 "tick 366.0\n"
                 "text 74.0 118.0 6.0 14.0 0\n"
                 "text 74.0 88.8 6.0 14.0 1\n"
                 "text 74.0 59.5 6.0 14.0 2\n"
                 "text 74.0 30.2 6.0 14.0 3\n"
                 "text 74.0 1.0 6.0 14.0 4\n"
                 "text 42.0 118.0 24.0 14.0 none\n"
                 "text 36.0 88.8 30.0 14.0 faint\n"
                 "text 36.0 59.5 30.0 14.0 clear\n"
                 "text 30.0 30.2 36.0 14.0 strong\n"
                 "text 0.0 1.0 66.0 14.0 very strong\n"
                 "text 18.0 136.0 48.0 14.0 sessions\n"
                 "text 195.6 164.0 48.0 14.0 Jan\302\2402027\n"
                 "text 111.4 164.0 18.0 14.0 Nov\n"
                 "text 160.2 164.0 18.0 14.0 Dec\n"
                 "text 261.0 164.0 18.0 14.0 Feb\n"
                 "text 306.6 164.0 18.0 14.0 Mar\n"
                 "text 357.0 164.0 18.0 14.0 Apr\n"
                 "text 112.0 186.0 114.0 14.0 What you said of it\n"
                 "text 278.0 186.0 30.0 14.0 Trend\n"
                 "text 88.0 150.0 42.0 14.0 0.20 mm\n"
                 "text 156.3 150.0 42.0 14.0 0.25 mm\n"
                 "text 233.8 11.0 66.0 14.0 no check-in\n"
                 "mark 109.0 137.0\n"
                 "mark 131.8 137.0\n"
                 "mark 154.5 137.0\n"
                 "mark 177.3 137.0\n"
                 "mark 200.1 137.0\n"
                 "mark 222.9 137.0\n"
                 "mark 245.6 137.0\n"
                 "mark 268.4 137.0\n"
                 "mark 291.2 137.0\n"
                 "mark 313.9 137.0\n"
                 "mark 336.7 137.0\n"
                 "mark 359.5 137.0\n"
                 "gap 244.0 from 26.0 to 125.0\n"
                 "gap 289.5 from 26.0 to 125.0\n"
                 "series 0\n"
                 "  point 107.4 8.0\n"
                 "  point 152.9 37.2\n"
                 "  point 198.5 37.2\n"
                 "  point 335.1 95.8\n"
                 "  point 380.6 95.8\n"
                 "trend of 0\n"
                 "  at 107.4 15.3 from 22.6 to 8.0\n"
                 "  at 380.6 95.8 from 110.4 to 81.1\n");
}

/* At any size every mark is there and texts are apart: what there is no room for is left out. */
static void
test_any_size (void)
{
  g_autoptr (DermaChart) chart = make_weeks ();

  for (double width = 1200; width >= 120; width = width * 0.9 - 3)
    for (double height = 600; height >= 60; height = height * 0.8 - 2)
      {
        g_autoptr (DermaChartLayout) layout = derma_chart_layout_new (chart, NULL, width, height);
        gsize n_hits;

        derma_chart_layout_get_hits (layout, &n_hits);
        g_assert_cmpuint (n_hits, ==, 5 + 12 + 2);
        g_assert_cmpuint (layout->levels->len, ==, 5);
        g_assert_cmpuint (layout->ticks->len, >, 0);
        assert_readable (layout);
      }
}

/* Nothing at all, nothing to show, one point, and points that are all the same. */
static void
test_degenerate (void)
{
  static const double SAME[] = { 5, 5, 5 };

  for (guint n = 0; n <= G_N_ELEMENTS (SAME); n++)
    {
      g_autoptr (DermaChart) chart = NULL;
      g_autoptr (DermaChartLayout) layout = NULL;
      DermaChartBuilder *builder = derma_chart_builder_new ();
      gsize              n_hits;

      if (n > 0)
        derma_chart_builder_take_series (builder, NULL, g_memdup2 (SAME, n * sizeof *SAME), g_memdup2 (SAME, n * sizeof *SAME), n);
      chart = derma_chart_builder_end (builder);
      layout = derma_chart_layout_new (chart, NULL, WIDTH, HEIGHT);
      g_assert_cmpuint (derma_chart_layout_get_hits (layout, &n_hits) == NULL, ==, n == 0);
      g_assert_cmpuint (n_hits, ==, n);
      g_assert_cmpuint (layout->texts->len, >=, 4);
      for (guint i = 0; i < n; i++)
        {
          const DermaChartPlace *place =
            &g_array_index (g_array_index (layout->series, DermaChartSeriesPlaces, 0).points, DermaChartPoint, i).place;

          g_assert_cmpfloat (place->x, ==, layout->plot.x + layout->plot.width / 2);
          g_assert_cmpfloat (place->y, ==, layout->plot.y + layout->plot.height / 2);
        }
    }
}

/* A line needs three points, and does not cross a gap. */
static void
test_joined (void)
{
  static const double Y[] = { 1, 2, 3, 4, 5 };

  for (guint n = 1; n <= 3; n++)
    {
      g_autoptr (DermaChart) chart = NULL;
      g_autoptr (DermaChartLayout) layout = NULL;
      g_autofree char   *text = NULL;
      DermaChartBuilder *builder = derma_chart_builder_new ();

      derma_chart_builder_join_series (builder, add_series (builder, NULL, Y, n), 10);
      chart = derma_chart_builder_end (builder);
      layout = derma_chart_layout_new (chart, NULL, WIDTH, HEIGHT);
      text = derma_chart_layout_to_text (layout);
      g_assert_cmpint (strstr (text, "joined") != NULL, ==, n == 3);
    }

  for (guint is_wide = 0; is_wide < 2; is_wide++)
    {
      g_autoptr (DermaChart) chart = NULL;
      g_autoptr (DermaChartLayout) layout = NULL;
      DermaChartBuilder  *builder = derma_chart_builder_new ();
      static const double X[] = { 0, 1, 2, 5, 6 };
      const GArray       *points;

      derma_chart_builder_join_series (
        builder, derma_chart_builder_take_series (builder, NULL, g_memdup2 (X, sizeof X), g_memdup2 (Y, sizeof Y), 5), is_wide ? 3 : 2);
      chart = derma_chart_builder_end (builder);
      layout = derma_chart_layout_new (chart, NULL, WIDTH, HEIGHT);
      points = g_array_index (layout->series, DermaChartSeriesPlaces, 0).points;
      g_assert_false (g_array_index (points, DermaChartPoint, 0).is_joined);
      g_assert_true (g_array_index (points, DermaChartPoint, 2).is_joined);
      g_assert_cmpint (g_array_index (points, DermaChartPoint, 3).is_joined, ==, is_wide);
      g_assert_true (g_array_index (points, DermaChartPoint, 4).is_joined);
    }
}

/* Points of several series in one place are all seen, in the plot and in the order of their series. */
static void
test_side_by_side (void)
{
  static const double Y[] = { 1, 2, 3 };
  g_autoptr (DermaChart) chart = NULL;
  g_autoptr (DermaChartLayout) layout = NULL;
  DermaChartBuilder   *builder = derma_chart_builder_new ();
  const DermaChartHit *hits;
  gsize                n_hits;

  for (guint i = 0; i < 4; i++)
    add_series (builder, NULL, Y, G_N_ELEMENTS (Y));
  chart = derma_chart_builder_end (builder);
  layout = derma_chart_layout_new (chart, NULL, WIDTH, HEIGHT);
  hits = derma_chart_layout_get_hits (layout, &n_hits);

  g_assert_cmpuint (n_hits, ==, 12);
  for (gsize i = 0; i < n_hits; i++)
    {
      g_assert_cmpuint (hits[i].series, ==, i % 4);
      g_assert_cmpuint (hits[i].index, ==, i / 4);
      g_assert_cmpfloat (hits[i].rect.x, >=, layout->plot.x - 0.01);
      g_assert_cmpfloat (hits[i].rect.x + hits[i].rect.width, <=, layout->plot.x + layout->plot.width + 0.01);
      if (i > 0)
        g_assert_cmpfloat (hits[i].rect.x, >=, hits[i - 1].rect.x + hits[i - 1].rect.width);
    }
}

/* What is outside the range is not there, but a line goes on to it. */
static void
test_range (void)
{
  static const double Y[] = { 0, 1, 2, 3, 4, 5, 6 };

  for (guint is_joined = 0; is_joined < 2; is_joined++)
    {
      g_autoptr (DermaChart) chart = NULL;
      g_autoptr (DermaChartLayout) layout = NULL;
      DermaChartBuilder *builder = derma_chart_builder_new ();
      const guint        series = add_series (builder, NULL, Y, G_N_ELEMENTS (Y));
      const GArray      *points;
      gsize              n_hits;

      derma_chart_builder_set_x_range (builder, 2, 4);
      if (is_joined)
        derma_chart_builder_join_series (builder, series, 1);
      chart = derma_chart_builder_end (builder);
      layout = derma_chart_layout_new (chart, NULL, WIDTH, HEIGHT);
      points = g_array_index (layout->series, DermaChartSeriesPlaces, 0).points;
      g_assert_cmpuint (derma_chart_layout_get_hits (layout, &n_hits)->index, ==, 2);
      g_assert_cmpuint (n_hits, ==, 3);
      g_assert_cmpuint (points->len, ==, is_joined ? 5 : 3);
      g_assert_cmpint (g_array_index (points, DermaChartPoint, 0).is_outside, ==, is_joined);
    }
}

static void
test_hit (void)
{
  g_autoptr (DermaChart) chart = make_weeks ();
  g_autoptr (DermaChartLayout) layout = derma_chart_layout_new (chart, NULL, WIDTH, HEIGHT);
  gsize                n_hits;
  const DermaChartHit *hits = derma_chart_layout_get_hits (layout, &n_hits);

  for (gsize i = 0; i < n_hits; i++)
    {
      const DermaChartRect *rect = &hits[i].rect;

      g_assert_cmpint (derma_chart_layout_hit (layout, rect->x + rect->width / 2, rect->y + rect->height / 2), ==, i);
      if (i > 0)
        g_assert_cmpfloat (rect->x + rect->width / 2, >=, hits[i - 1].rect.x + hits[i - 1].rect.width / 2);
    }
  g_assert_cmpint (derma_chart_layout_hit (layout, hits[0].rect.x - 5, hits[0].rect.y), ==, 0);
  g_assert_cmpint (derma_chart_layout_hit (layout, -100, -100), ==, -1);
}

/* More points than pixels: each column of pixels is one run, which touches the one before. */
static void
test_runs (void)
{
  const gsize n = 100000;
  g_autoptr (DermaChart) chart = NULL;
  g_autoptr (DermaChartLayout) layout = NULL;
  DermaChartBuilder *builder = derma_chart_builder_new ();
  double            *x = g_new (double, n);
  double            *y = g_new (double, n);
  double             value = 0;
  const GArray      *runs;

  for (gsize i = 0; i < n; i++)
    {
      x[i] = (double) (i < n / 2 ? i : i + n);
      y[i] = value += g_test_rand_double_range (-1, 1);
    }
  derma_chart_builder_join_series (builder, derma_chart_builder_take_series (builder, NULL, x, y, n), (double) n - 1);
  chart = derma_chart_builder_end (builder);
  layout = derma_chart_layout_new (chart, NULL, WIDTH, HEIGHT);
  g_assert_null (g_array_index (layout->series, DermaChartSeriesPlaces, 0).points);
  runs = g_array_index (layout->series, DermaChartSeriesPlaces, 0).runs;
  g_assert_cmpuint (runs->len, >, 150);
  g_assert_cmpuint (runs->len, <, WIDTH / 2);

  for (guint i = 0; i < runs->len; i++)
    {
      const DermaChartRun *run = &g_array_index (runs, DermaChartRun, i);
      const DermaChartRun *before = i > 0 ? run - 1 : NULL;

      g_assert_cmpfloat (run->bottom, >, run->top);
      g_assert_cmpfloat (run->top, >=, layout->plot.y - 1);
      g_assert_cmpfloat (run->bottom, <=, layout->plot.y + layout->plot.height + 1);
      if (before != NULL && run->x - before->x < 1.5)
        g_assert_true (run->top <= before->bottom && run->bottom >= before->top);
    }
}

/* Columns without a point that a line crosses are drawn as well. */
static void
test_crossing (void)
{
  const gsize n = 1000;
  g_autoptr (DermaChart) chart = NULL;
  g_autoptr (DermaChartLayout) layout = NULL;
  DermaChartBuilder *builder = derma_chart_builder_new ();
  double            *x = g_new (double, n);
  double            *y = g_new (double, n);
  const GArray      *runs;

  for (gsize i = 0; i < n; i++)
    {
      x[i] = i < n / 2 ? 0 : 1;
      y[i] = i < n / 2 ? 0 : 1;
    }
  derma_chart_builder_join_series (builder, derma_chart_builder_take_series (builder, NULL, x, y, n), 1);
  chart = derma_chart_builder_end (builder);
  layout = derma_chart_layout_new (chart, NULL, WIDTH, HEIGHT);
  runs = g_array_index (layout->series, DermaChartSeriesPlaces, 0).runs;
  g_assert_cmpuint (runs->len, ==, (guint) (layout->x_scale.range_max - layout->x_scale.range_min));
  for (guint i = 1; i < runs->len; i++)
    {
      const DermaChartRun *run = &g_array_index (runs, DermaChartRun, i);

      g_assert_cmpfloat (run->x - (run - 1)->x, ==, 1);
      g_assert_cmpfloat (run->top, <=, (run - 1)->top);
      g_assert_cmpfloat (run->bottom, >=, (run - 1)->top);
      g_assert_cmpfloat (run->bottom - run->top, <, 6);
    }
}

/* So are those that a line crosses on its way to a point outside. */
static void
test_crossing_out (void)
{
  const gsize n = 1000;

  for (guint is_joined = 0; is_joined < 2; is_joined++)
    {
      g_autoptr (DermaChart) chart = NULL;
      g_autoptr (DermaChartLayout) layout = NULL;
      DermaChartBuilder *builder = derma_chart_builder_new ();
      double            *x = g_new (double, n);
      double            *y = g_new0 (double, n);
      const GArray      *runs;

      for (gsize i = 0; i < n; i++)
        x[i] = 4 + 2.0 * (double) i / (double) n;
      x[0] = -10;
      x[n - 1] = 20;
      derma_chart_builder_set_x_range (builder, 0, 10);
      derma_chart_builder_join_series (builder, derma_chart_builder_take_series (builder, NULL, x, y, n), is_joined ? 100 : 1);
      chart = derma_chart_builder_end (builder);
      layout = derma_chart_layout_new (chart, NULL, WIDTH, HEIGHT);
      runs = g_array_index (layout->series, DermaChartSeriesPlaces, 0).runs;
      if (is_joined)
        g_assert_cmpuint (runs->len, ==, (guint) (layout->x_scale.range_max - layout->x_scale.range_min));
      else
        g_assert_cmpuint (runs->len, <, WIDTH / 4);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-layout/numbers", test_numbers);
  g_test_add_func ("/chart-layout/weeks", test_weeks);
  g_test_add_func ("/chart-layout/any-size", test_any_size);
  g_test_add_func ("/chart-layout/degenerate", test_degenerate);
  g_test_add_func ("/chart-layout/joined", test_joined);
  g_test_add_func ("/chart-layout/side-by-side", test_side_by_side);
  g_test_add_func ("/chart-layout/range", test_range);
  g_test_add_func ("/chart-layout/hit", test_hit);
  g_test_add_func ("/chart-layout/runs", test_runs);
  g_test_add_func ("/chart-layout/crossing", test_crossing);
  g_test_add_func ("/chart-layout/crossing-out", test_crossing_out);

  return g_test_run ();
}
