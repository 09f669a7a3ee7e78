/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-healing-painter.h"

#define T0_S 1000000
#define WIDTH 320
#define HEIGHT 160
#define MAX_LOGS 8
#define N_SHAPES 3

static const DermaHealingMetrics METRICS = { .word_width = 60, .number_width = 8, .hour_width = 26, .day_width = 40, .line_height = 14 };

/* Hours since t0 and redness of some logs. */
typedef struct
{
  double hours;
  guint  redness;
} Entry;

static DermaHealingFigure *
make_figure (DermaBand    band,
             const Entry *entries,
             gsize        n_entries)
{
  DermaHealingLog    logs[MAX_LOGS] = { 0 };
  DermaHealingCourse course = { .band = band, .t0_s = T0_S, .logs = logs, .n_logs = n_entries };

  g_assert_cmpuint (n_entries, <=, MAX_LOGS);
  for (gsize i = 0; i < n_entries; i++)
    {
      logs[i].at.utc_s = T0_S + (gint64) (entries[i].hours * DERMA_HOUR_S);
      logs[i].levels[DERMA_HEALING_REDNESS] = entries[i].redness;
    }

  return derma_healing_figure_new (&course, DERMA_HEALING_REDNESS);
}

static void
assert_layout (const DermaHealingFigure *figure,
               double                    width,
               const char               *golden)
{
  g_autoptr (DermaHealingLayout) layout = derma_healing_layout_new (figure, &METRICS, width, HEIGHT);
  g_autofree char *text = derma_healing_layout_to_text (layout);

  g_assert_cmpstr (text, ==, golden);
}

static void
assert_finding (const DermaHealingFigure *figure,
                const char               *expected)
{
  g_autofree char *finding = derma_healing_figure_dup_finding (figure);

  g_assert_cmpstr (finding, ==, expected);
}

static void
assert_point (const DermaHealingFigure *figure,
              gsize                     index,
              const char               *expected)
{
  g_autofree char *sentence = derma_healing_figure_dup_point (figure, index);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_week (void)
{
  static const Entry WEEK[] = { { 48, 1 }, { 1, 2 }, { 24, 1 }, { 72, 0 }, { 168, 0 } }; /* in no order */
  g_autoptr (DermaHealingFigure) figure = make_figure (DERMA_BAND_B, WEEK, G_N_ELEMENTS (WEEK));

  assert_layout (figure, WIDTH,
                 "plot 91.0 7.0 300.0 131.0 words\n"
                 "tick 1 92.7\n"
                 "tick 24 132.8\n"
                 "tick 48 174.6\n"
                 "tick 72 216.4\n"
                 "tick 168 300.0\n"
                 "band 91.0 62.8 10.5 74.4\n"
                 "band 101.5 62.8 31.4 74.4\n"
                 "band 132.8 93.8 41.8 43.4\n"
                 "band 174.6 93.8 41.8 43.4\n"
                 "band 216.4 124.8 83.6 12.4\n"
                 "point 92.7 69.0\n"
                 "point 132.8 100.0\n"
                 "point 174.6 100.0\n"
                 "point 216.4 131.0\n"
                 "point 300.0 131.0\n");
  assert_finding (figure, "As expected, now at 0.");
  assert_point (figure, 0, "1 hour after: 2 of 4, clear pink or warm, like light sunburn. As expected.");
  assert_point (figure, 4, "7 days after: 0 of 4, none. As expected.");
}

static void
test_nothing (void)
{
  g_autoptr (DermaHealingFigure) figure = make_figure (DERMA_BAND_D, NULL, 0);
  g_autoptr (DermaHealingLayout) layout = derma_healing_layout_new (figure, &METRICS, WIDTH, HEIGHT);

  g_assert_cmpuint (layout->n_places, ==, 0);
  g_assert_cmpuint (layout->n_bands, ==, 5);
  assert_finding (figure, "Nothing was recorded yet.");
}

static void
test_one (void)
{
  static const Entry ONE[] = { { 30, 2 } };
  g_autoptr (DermaHealingFigure) figure = make_figure (DERMA_BAND_B, ONE, 1);
  g_autoptr (DermaHealingLayout) layout = derma_healing_layout_new (figure, &METRICS, WIDTH, HEIGHT);

  g_assert_cmpuint (layout->n_places, ==, 1);
  g_assert_cmpfloat (layout->places[0].x, >, layout->bands[1].x + layout->bands[1].width);
  g_assert_cmpfloat (layout->places[0].y, <, layout->bands[2].y); /* above what is expected by then */
  assert_finding (figure, "A little more than expected, now at 2.");
  assert_point (figure, 0, "30 hours after: 2 of 4, clear pink or warm, like light sunburn. A little more than expected by now. Look again in 12 hours.");
}

static void
test_over (void)
{
  static const Entry OVER[] = { { 30, 2 }, { 50, 1 }, { 80, 0 } };
  g_autoptr (DermaHealingFigure) figure = make_figure (DERMA_BAND_B, OVER, G_N_ELEMENTS (OVER));

  assert_finding (figure, "A little more than expected for a time, now at 0.");
}

/* Logs that say the same at the same time are as many points in one place. */
static void
test_all_equal (void)
{
  static const Entry EQUAL[] = { { 24, 4 }, { 24, 4 }, { 24, 4 } };
  g_autoptr (DermaHealingFigure) figure = make_figure (DERMA_BAND_A, EQUAL, G_N_ELEMENTS (EQUAL));
  g_autoptr (DermaHealingLayout) layout = derma_healing_layout_new (figure, &METRICS, WIDTH, HEIGHT);

  g_assert_cmpuint (layout->n_places, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat (layout->places[i].x, ==, layout->places[0].x);
      g_assert_cmpfloat (layout->places[i].y, ==, layout->top);
    }
  assert_finding (figure, "More than expected, now at 4.");
}

/* Every window's edge is where the band has its step. */
static void
test_edges (void)
{
  g_autoptr (DermaHealingFigure) figure = make_figure (DERMA_BAND_D, NULL, 0);
  g_autoptr (DermaHealingLayout) layout = derma_healing_layout_new (figure, &METRICS, WIDTH, HEIGHT);

  for (guint i = 0; i < layout->n_bands; i++)
    {
      const Entry at_edge[] = { { derma_healing_window_get_from_h ((DermaHealingWindow) i), 0 } };
      g_autoptr (DermaHealingFigure) point = make_figure (DERMA_BAND_D, at_edge, 1);
      g_autoptr (DermaHealingLayout) other = derma_healing_layout_new (point, &METRICS, WIDTH, HEIGHT);

      g_assert_cmpfloat_with_epsilon (other->places[0].x, layout->bands[i].x, 1e-9);
      if (i > 0)
        g_assert_cmpfloat_with_epsilon (layout->bands[i - 1].x + layout->bands[i - 1].width, layout->bands[i].x, 1e-9);
    }
}

/* The scale goes on for what was recorded later, past the last hour that is judged. */
static void
test_late (void)
{
  static const Entry LATE[] = { { 1, 2 }, { 300, 1 }, { 1000, 0 } };

  for (guint n = 1; n <= G_N_ELEMENTS (LATE); n++)
    {
      static const guint LAST_TICKS[] = { 168, 336, 672 };
      g_autoptr (DermaHealingFigure) figure = make_figure (DERMA_BAND_B, LATE, n);
      g_autoptr (DermaHealingLayout) layout = derma_healing_layout_new (figure, &METRICS, 600, HEIGHT);

      g_assert_cmpuint (layout->ticks[layout->n_ticks - 1].hours, ==, LAST_TICKS[n - 1]);
      g_assert_cmpfloat (layout->places[n - 1].x, <=, layout->right + 1e-9);
      g_assert_cmpfloat (layout->bands[layout->n_bands - 1].x + layout->bands[layout->n_bands - 1].width, <=, layout->right + 1e-9);
    }
}

static void
test_narrow (void)
{
  static const Entry WEEK[] = { { 1, 2 }, { 24, 1 } };
  g_autoptr (DermaHealingFigure) figure = make_figure (DERMA_BAND_B, WEEK, G_N_ELEMENTS (WEEK));

  for (double width = 400; width >= 0; width -= 10)
    {
      g_autoptr (DermaHealingLayout) layout = derma_healing_layout_new (figure, &METRICS, width, HEIGHT);

      g_assert_cmpint (layout->has_words, ==, width >= 170);
      g_assert_cmpfloat (layout->right, >, layout->left);
      for (guint i = 1; i < layout->n_ticks; i++)
        g_assert_cmpfloat (layout->ticks[i].x - layout->ticks[i - 1].x, >=, METRICS.hour_width);
    }
}

static guint8 *
draw (const DermaHealingFigure *figure,
      const DermaChartTheme    *theme)
{
  g_autoptr (DermaHealingLayout) layout = NULL;
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext       *pango = pango_font_map_create_context (fonts);
  cairo_surface_t    *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t            *cr = cairo_create (surface);
  DermaHealingMetrics metrics;
  guint8             *pixels;

  derma_healing_painter_measure (pango, figure->measure, &metrics);
  g_assert_cmpfloat (metrics.word_width, >, metrics.number_width);
  g_assert_cmpfloat (metrics.line_height, >, 0);
  layout = derma_healing_layout_new (figure, &metrics, WIDTH, HEIGHT);

  cairo_set_source_rgb (cr, theme->ground.red, theme->ground.green, theme->ground.blue);
  cairo_paint (cr);
  cairo_set_line_width (cr, 7);
  derma_healing_painter_draw (figure, layout, theme, pango, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_false (cairo_has_current_point (cr));

  cairo_surface_flush (surface);
  pixels = g_memdup2 (cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface) * HEIGHT);
  cairo_destroy (cr);
  g_object_unref (pango);
  cairo_surface_destroy (surface);

  return pixels;
}

/* Where there is one point there is no line to it. */
static void
test_one_painted (void)
{
  static const Entry ONE[] = { { 30, 4 } };
  const int          stride = cairo_format_stride_for_width (CAIRO_FORMAT_RGB24, WIDTH);
  g_autoptr (DermaHealingFigure) figure = make_figure (DERMA_BAND_B, ONE, 1);
  g_autoptr (DermaHealingFigure) nothing = make_figure (DERMA_BAND_B, NULL, 0);
  g_autofree guint8 *pixels = draw (figure, &DERMA_CHART_THEME_PAPER);
  g_autofree guint8 *without = draw (nothing, &DERMA_CHART_THEME_PAPER);
  int                left = WIDTH;
  int                right = -1;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      if (memcmp (pixels + y * stride + x * 4, without + y * stride + x * 4, 4) != 0)
        {
          left = MIN (left, x);
          right = MAX (right, x);
        }
  g_assert_cmpint (right, >, left);
  g_assert_cmpint (right - left, <, 20);
}

/* On grey paper a point still shows how it is judged: by its shape. */
static void
test_painted (void)
{
  const gsize            size = (gsize) cairo_format_stride_for_width (CAIRO_FORMAT_RGB24, WIDTH) * HEIGHT;
  const DermaChartTheme *themes[] = { &DERMA_CHART_THEME_LIGHT, &DERMA_CHART_THEME_DARK, &DERMA_CHART_THEME_CONTRAST,
                                      &DERMA_CHART_THEME_CONTRAST_DARK, &DERMA_CHART_THEME_PAPER };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      const Entry entry = { 30, 1 };
      g_autoptr (DermaHealingFigure) figure = make_figure (DERMA_BAND_B, &entry, 1);
      g_autoptr (DermaHealingFigure) nothing = make_figure (DERMA_BAND_B, NULL, 0);
      g_autofree guint8 *pixels = draw (figure, themes[i]);
      g_autofree guint8 *without = draw (nothing, themes[i]);

      g_assert_cmpint (memcmp (pixels, without, size), !=, 0);
    }

  for (guint i = 0; i < N_SHAPES; i++)
    {
      const Entry entry = { 30, 2 };
      g_autoptr (DermaHealingFigure) figure = make_figure (DERMA_BAND_B, &entry, 1);
      g_autofree guint8 *before = NULL;
      g_autofree guint8 *after = NULL;

      figure->points[0].verdict.judgement = DERMA_JUDGEMENT_AS_EXPECTED + i;
      before = draw (figure, &DERMA_CHART_THEME_PAPER);
      figure->points[0].verdict.judgement = DERMA_JUDGEMENT_AS_EXPECTED + (i + 1) % N_SHAPES;
      after = draw (figure, &DERMA_CHART_THEME_PAPER);
      g_assert_cmpint (memcmp (before, after, size), !=, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/healing-figure/week", test_week);
  g_test_add_func ("/healing-figure/nothing", test_nothing);
  g_test_add_func ("/healing-figure/one", test_one);
  g_test_add_func ("/healing-figure/over", test_over);
  g_test_add_func ("/healing-figure/all-equal", test_all_equal);
  g_test_add_func ("/healing-figure/edges", test_edges);
  g_test_add_func ("/healing-figure/late", test_late);
  g_test_add_func ("/healing-figure/narrow", test_narrow);
  g_test_add_func ("/healing-figure/one-painted", test_one_painted);
  g_test_add_func ("/healing-figure/painted", test_painted);

  return g_test_run ();
}
