/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-painter.h"

#include <math.h>
#include <string.h>

#include "chart/derma-cairo.h"
#include "chart/derma-chart-layout-private.h"

#define WIDTH 320
#define HEIGHT 200
#define WIDE 1000
#define HIGH 400

static const DermaChartTheme *const THEMES[] = {
  &DERMA_CHART_THEME_LIGHT,
  &DERMA_CHART_THEME_DARK,
  &DERMA_CHART_THEME_CONTRAST,
  &DERMA_CHART_THEME_CONTRAST_DARK,
  &DERMA_CHART_THEME_PAPER,
};

typedef struct
{
  cairo_surface_t  *surface;
  DermaChartLayout *layout;
} Picture;

static void
picture_clear (Picture *self)
{
  cairo_surface_destroy (self->surface);
  derma_chart_layout_free (self->layout);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static Picture
draw (const DermaChart      *chart,
      const DermaChartTheme *theme)
{
  Picture picture = { .surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT) };
  g_autoptr (cairo_t) cr = cairo_create (picture.surface);
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  g_autoptr (PangoContext) pango = pango_font_map_create_context (fonts);

  cairo_set_source_rgb (cr, theme->ground.red, theme->ground.green, theme->ground.blue);
  cairo_paint (cr);
  cairo_set_line_width (cr, 7);
  picture.layout = derma_chart_layout_new (chart, pango, WIDTH, HEIGHT);
  derma_chart_painter_draw (picture.layout, theme, cr);

  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_cmpint (cairo_get_dash_count (cr), ==, 0);
  g_assert_cmpint (cairo_get_antialias (cr), ==, CAIRO_ANTIALIAS_DEFAULT);
  g_assert_false (cairo_has_current_point (cr));
  cairo_surface_flush (picture.surface);

  return picture;
}

static guint32
get_pixel (const Picture *picture,
           double         x,
           double         y)
{
  const guint8 *row = cairo_image_surface_get_data (picture->surface) + (int) y * cairo_image_surface_get_stride (picture->surface);
  guint32       pixel;

  memcpy (&pixel, row + 4 * (int) x, sizeof pixel);

  return pixel & 0xffffff;
}

static guint32
to_pixel (const DermaChartColor *color)
{
  return (guint32) (color->red * 255 + 0.5) << 16 | (guint32) (color->green * 255 + 0.5) << 8 | (guint32) (color->blue * 255 + 0.5);
}

static gboolean
is_same (const Picture *a,
         const Picture *b)
{
  return memcmp (cairo_image_surface_get_data (a->surface), cairo_image_surface_get_data (b->surface),
                 (gsize) cairo_image_surface_get_stride (a->surface) * HEIGHT) == 0;
}

static const DermaChartPlace *
get_place (const Picture *picture,
           guint          index)
{
  const GArray *points = g_array_index (picture->layout->series, DermaChartSeriesPlaces, 0).points;

  return &g_array_index (points, DermaChartPoint, index).place;
}

/* The pixel half way from a point to the next. */
static guint32
get_between (const Picture *picture,
             guint          index)
{
  const DermaChartPlace *a = get_place (picture, index);
  const DermaChartPlace *b = get_place (picture, index + 1);

  return get_pixel (picture, (a->x + b->x) / 2, (a->y + b->y) / 2);
}

/* Points at @x on a slope, with the upward axis from 0 to 1, whose lines are not in the way. */
static DermaChart *
make_slope (const double *x,
            guint         n,
            gboolean      is_joined,
            double        max_gap)
{
  DermaChartBuilder *builder = derma_chart_builder_new ();
  double            *y = g_new (double, n);
  guint              series;

  for (guint i = 0; i < n; i++)
    y[i] = 0.1 + 0.8 * i / n;
  derma_chart_builder_add_level (builder, 0, "0", NULL);
  derma_chart_builder_add_level (builder, 1, "1", NULL);
  series = derma_chart_builder_take_series (builder, NULL, g_memdup2 (x, n * sizeof *x), y, n);
  if (is_joined)
    derma_chart_builder_join_series (builder, series, max_gap);

  return derma_chart_builder_end (builder);
}

static void
test_line (void)
{
  static const double X[] = { 0, 1, 4, 5 };

  for (guint i = 0; i < G_N_ELEMENTS (THEMES); i++)
    {
      const guint32 ground = to_pixel (&THEMES[i]->ground);
      const guint32 line = to_pixel (&THEMES[i]->line);
      g_autoptr (DermaChart) with_gap = make_slope (X, 4, TRUE, 2);
      g_autoptr (DermaChart) joined = make_slope (X, 4, TRUE, 3);
      g_autoptr (DermaChart) loose = make_slope (X, 4, FALSE, 0);
      g_autoptr (DermaChart) two = make_slope (X, 2, TRUE, 3);
      g_auto (Picture) picture_with_gap = draw (with_gap, THEMES[i]);
      g_auto (Picture) picture_joined = draw (joined, THEMES[i]);
      g_auto (Picture) picture_loose = draw (loose, THEMES[i]);
      g_auto (Picture) picture_two = draw (two, THEMES[i]);

      g_assert_cmpuint (get_between (&picture_with_gap, 1), ==, ground);
      g_assert_cmpuint (get_between (&picture_with_gap, 0), !=, ground);
      g_assert_cmpuint (get_between (&picture_joined, 1), !=, ground);
      g_assert_cmpuint (get_between (&picture_loose, 0), ==, ground);
      g_assert_cmpuint (get_between (&picture_two, 0), ==, ground);
      for (guint j = 0; j < 4; j++)
        g_assert_cmpuint (get_pixel (&picture_loose, get_place (&picture_loose, j)->x, get_place (&picture_loose, j)->y), ==, line);
    }
}

/* What lies between runs is the ground, and a run is the colour of its series, unblended. */
static void
test_runs (void)
{
  g_autoptr (DermaChart) chart = NULL;
  DermaChartBuilder *builder = derma_chart_builder_new ();
  const guint        n = 4000;
  double            *x = g_new (double, n);
  double            *y = g_new (double, n);
  const GArray      *runs;

  for (guint i = 0; i < n; i++)
    {
      x[i] = i;
      y[i] = i % 7 == 0 ? 0.4 : 0.6;
    }
  derma_chart_builder_add_level (builder, 0, "0", NULL);
  derma_chart_builder_add_level (builder, 1, "1", NULL);
  derma_chart_builder_join_series (builder, derma_chart_builder_take_series (builder, NULL, x, y, n), 1);
  chart = derma_chart_builder_end (builder);

  for (guint i = 0; i < G_N_ELEMENTS (THEMES); i++)
    {
      g_auto (Picture) picture = draw (chart, THEMES[i]);

      runs = g_array_index (picture.layout->series, DermaChartSeriesPlaces, 0).runs;
      for (guint j = 0; j < runs->len; j++)
        {
          const DermaChartRun *run = &g_array_index (runs, DermaChartRun, j);

          g_assert_cmpuint (get_pixel (&picture, run->x, run->top - 1), ==, to_pixel (&THEMES[i]->ground));
          g_assert_cmpuint (get_pixel (&picture, run->x, run->top), ==, to_pixel (&THEMES[i]->line));
          g_assert_cmpuint (get_pixel (&picture, run->x, run->bottom - 1), ==, to_pixel (&THEMES[i]->line));
          g_assert_cmpuint (get_pixel (&picture, run->x, run->bottom), ==, to_pixel (&THEMES[i]->ground));
        }
    }
}

/* Many points that jump, with a stretch in which there is none. */
static DermaChart *
make_long (void)
{
  DermaChartBuilder *builder = derma_chart_builder_new ();
  const guint        n = 5000;
  double            *x = g_new (double, n);
  double            *y = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      x[i] = i < n / 2 ? i : i + n / 10;
      y[i] = i * 37 % 101 * (i % 700);
    }
  derma_chart_builder_join_series (builder, derma_chart_builder_take_series (builder, NULL, x, y, n), n);

  return derma_chart_builder_end (builder);
}

/* Paints @chart at (@x, @y), enlarged, through @target, which is the surface itself or what is painted onto it at the end. */
static void
draw_at (cairo_surface_t  *surface,
         cairo_surface_t  *target,
         DermaChartLayout *layout,
         double            x,
         double            y,
         double            scale)
{
  g_autoptr (cairo_t) cr = cairo_create (target);

  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  derma_chart_painter_draw (layout, &DERMA_CHART_THEME_LIGHT, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  if (target != surface)
    {
      g_autoptr (cairo_t) onto = cairo_create (surface);

      cairo_set_source_surface (onto, target, 0, 0);
      cairo_paint (onto);
    }
  cairo_surface_flush (surface);
}

/* An image gets the same pixels whether they are written or stroked, also where the chart is cut off, and where units are no pixels. */
static void
test_written (void)
{
  static const struct
  {
    double x;
    double y;
    double scale;
    double device_scale;
  } CASES[] = { { 0, 0, 1, 1 }, { 7, 3, 1, 1 }, { 0, 0, 2, 1 }, { -30, -20, 2, 1 }, { -40, -100, 3, 1 }, { 0.5, 0, 1, 1 }, { 0, 0, 1.5, 1 }, { 0, 0, 0.5, 1 }, { 3, -5, 1, 2 }, { 1.5, 0, 1, 2 }, { 0, 0, 1.5, 2 }, { 0, 0, 1, 1.25 } };
  g_autoptr (DermaChart) chart = make_long ();
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  g_autoptr (PangoContext) pango = pango_font_map_create_context (fonts);
  g_autoptr (DermaChartLayout) layout = derma_chart_layout_new (chart, pango, WIDTH, HEIGHT);
  const DermaChartRect *plot = &layout->plot;

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (cairo_surface_t) image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
      g_autoptr (cairo_surface_t) other = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
      g_autoptr (cairo_surface_t) recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      const Picture a = { .surface = image };
      const Picture b = { .surface = other };
      const double  scale = CASES[i].scale * CASES[i].device_scale;
      const double  left = CASES[i].x * CASES[i].device_scale;
      const double  top = CASES[i].y * CASES[i].device_scale;
      const double  right = MIN (WIDTH, left + (plot->x + plot->width) * scale);
      const double  bottom = MIN (HEIGHT, top + (plot->y + plot->height) * scale - 2);
      guint         n_drawn = 0;

      cairo_surface_set_device_scale (image, CASES[i].device_scale, CASES[i].device_scale);
      cairo_surface_set_device_scale (other, CASES[i].device_scale, CASES[i].device_scale);
      draw_at (image, image, layout, CASES[i].x, CASES[i].y, CASES[i].scale);
      draw_at (other, recording, layout, CASES[i].x, CASES[i].y, CASES[i].scale);
      for (double y = MAX (0, ceil (top + plot->y * scale)); y < bottom; y++)
        for (double x = MAX (0, ceil (left + plot->x * scale)); x < right; x++)
          {
            g_assert_cmpuint (get_pixel (&a, x, y), ==, get_pixel (&b, x, y));
            n_drawn += get_pixel (&a, x, y) == to_pixel (&DERMA_CHART_THEME_LIGHT.line);
          }
      g_assert_cmpuint (n_drawn, >, 100);
    }
}

/* Lines, with and without dashes and gaps, and a cloud: more points than cairo is asked to stroke, and fewer than become runs. */
static DermaChart *
make_many (void)
{
  DermaChartBuilder *builder = derma_chart_builder_new ();
  const guint        n = 200;

  for (guint series = 0; series < 4; series++)
    {
      double *x = g_new (double, n);
      double *y = g_new (double, n);

      for (guint i = 0; i < n; i++)
        {
          x[i] = i < 150 ? i : i + 10;
          y[i] = series * 12 + (series == 0 ? sin (i / 9.0) * 10 : i * 37 % 11);
        }
      derma_chart_builder_take_series (builder, NULL, x, y, n);
      if (series < 3)
        derma_chart_builder_join_series (builder, series, 5);
    }

  return derma_chart_builder_end (builder);
}

static guint
get_difference (guint32 a,
                guint32 b)
{
  guint most = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    most = MAX (most, (guint) ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));

  return most;
}

/* What is covered by ink looks as what cairo strokes: no pixel is drawn in one and not in the other, and all together are as dark. */
static void
test_ink (void)
{
  static const double SCALES[] = { 1, 1.25, 2 };
  g_autoptr (DermaChart) chart = make_many ();
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  g_autoptr (PangoContext) pango = pango_font_map_create_context (fonts);
  g_autoptr (DermaChartLayout) layout = derma_chart_layout_new (chart, pango, WIDE, HIGH);

  for (guint i = 0; i < DERMA_CHART_MAX_SERIES - 2; i++)
    g_assert_null (g_array_index (layout->series, DermaChartSeriesPlaces, i).runs);

  for (guint i = 0; i < G_N_ELEMENTS (SCALES); i++)
    {
      const int width = (int) (WIDE * SCALES[i]);
      const int height = (int) (HIGH * SCALES[i]);
      g_autoptr (cairo_surface_t) image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
      g_autoptr (cairo_surface_t) other = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
      g_autoptr (cairo_surface_t) recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      const Picture a = { .surface = image };
      const Picture b = { .surface = other };
      guint64       n_drawn = 0;
      guint64       n_other = 0;
      guint64       sum = 0;

      draw_at (image, image, layout, 0, 0, SCALES[i]);
      draw_at (other, recording, layout, 0, 0, SCALES[i]);
      for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
          {
            const guint difference = get_difference (get_pixel (&a, x, y), get_pixel (&b, x, y));

            n_drawn += get_pixel (&a, x, y) != 0;
            n_other += difference > 96;
            sum += difference;
          }
      g_assert_cmpuint (n_drawn, >, 30000);
      g_assert_cmpuint (n_other, <, n_drawn / 1000);
      g_assert_cmpuint (sum, <, 8 * n_drawn);
      g_assert_cmpint (memcmp (cairo_image_surface_get_data (image), cairo_image_surface_get_data (other),
                               (gsize) cairo_image_surface_get_stride (image) * (gsize) height),
                       !=, 0); /* else nothing was covered by ink */
    }
}

/* All that there is, of one series or of more. */
static DermaChart *
make_all (guint n_series)
{
  DermaChartBuilder *builder = derma_chart_builder_new ();

  for (guint i = 0; i < n_series; i++)
    {
      const DermaChartTrendPoint trend[] = { { 0, i, i - 0.5, i + 0.5 }, { 6, i + 1, i, i + 2 } };
      double                    *x = g_new (double, 7);
      double                    *y = g_new (double, 7);

      for (guint j = 0; j < 7; j++)
        {
          x[j] = j;
          y[j] = i + j % 3;
        }
      derma_chart_builder_take_series (builder, "Series", x, y, 7);
      derma_chart_builder_add_trend (builder, i, i == 0 ? "Trend" : NULL, trend, 2);
    }
  derma_chart_builder_set_lane (builder, "marks");
  derma_chart_builder_add_mark (builder, 1, "a");
  derma_chart_builder_add_mark (builder, 5, "b");
  derma_chart_builder_add_gap (builder, 3.5, "missing");

  return derma_chart_builder_end (builder);
}

/* Paper may come out of a printer that has one ink. */
static void
test_paper_is_grey (void)
{
  g_autoptr (DermaChart) chart = make_all (DERMA_CHART_MAX_SERIES);
  g_auto (Picture) picture = draw (chart, &DERMA_CHART_THEME_PAPER);

  for (guint y = 0; y < HEIGHT; y++)
    for (guint x = 0; x < WIDTH; x++)
      {
        const guint32 pixel = get_pixel (&picture, x, y);

        g_assert_cmpuint (pixel >> 8, ==, (pixel & 0xffff));
      }
}

/* Which series a point belongs to is seen in grey too: by its shape. */
static void
test_shapes (void)
{
  static const double X[] = { 0, 1, 2, 3 };
  Picture             pictures[DERMA_CHART_MAX_SERIES];

  for (guint i = 0; i < DERMA_CHART_MAX_SERIES; i++)
    {
      g_autoptr (DermaChart) chart = NULL;
      DermaChartBuilder *builder = derma_chart_builder_new ();

      for (guint j = 0; j < i; j++)
        derma_chart_builder_take_series (builder, NULL, NULL, NULL, 0);
      derma_chart_builder_take_series (builder, NULL, g_memdup2 (X, sizeof X), g_memdup2 (X, sizeof X), G_N_ELEMENTS (X));
      for (guint j = i + 1; j < DERMA_CHART_MAX_SERIES; j++)
        derma_chart_builder_take_series (builder, NULL, NULL, NULL, 0);
      chart = derma_chart_builder_end (builder);
      pictures[i] = draw (chart, &DERMA_CHART_THEME_PAPER);
    }

  for (guint i = 0; i < DERMA_CHART_MAX_SERIES; i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (is_same (&pictures[i], &pictures[j]));
  for (guint i = 0; i < DERMA_CHART_MAX_SERIES; i++)
    picture_clear (&pictures[i]);
}

/* The same layout looks the same each time, and another in each theme. */
static void
test_themes (void)
{
  for (guint n = 0; n <= DERMA_CHART_MAX_SERIES; n++)
    {
      g_autoptr (DermaChart) chart = make_all (n);

      for (guint i = 0; i < G_N_ELEMENTS (THEMES); i++)
        {
          g_auto (Picture) picture = draw (chart, THEMES[i]);
          g_auto (Picture) again = draw (chart, THEMES[i]);
          g_auto (Picture) other = draw (chart, THEMES[(i + 1) % G_N_ELEMENTS (THEMES)]);

          g_assert_true (is_same (&picture, &again));
          g_assert_false (is_same (&picture, &other));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-painter/line", test_line);
  g_test_add_func ("/chart-painter/runs", test_runs);
  g_test_add_func ("/chart-painter/written", test_written);
  g_test_add_func ("/chart-painter/ink", test_ink);
  g_test_add_func ("/chart-painter/paper-is-grey", test_paper_is_grey);
  g_test_add_func ("/chart-painter/shapes", test_shapes);
  g_test_add_func ("/chart-painter/themes", test_themes);

  return g_test_run ();
}
