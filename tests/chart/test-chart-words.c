/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-cairo.h"
#include "chart/derma-chart-words.h"

#define WIDTH 240
#define HEIGHT 40
#define X 3.25 /* not on a pixel, which would hide what is rounded */
#define Y 2.5

static PangoContext *
create_context (PangoDirection direction)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *pango = pango_font_map_create_context (fonts);

  pango_context_set_base_dir (pango, direction);

  return pango;
}

static PangoLayout *
create_layout (PangoContext               *pango,
               const PangoFontDescription *font,
               const char                 *words)
{
  PangoLayout *layout = pango_layout_new (pango);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, words, -1);

  return layout;
}

static cairo_surface_t *
draw (const DermaChartWords *words,
      PangoLayout           *layout)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  g_autoptr (cairo_t) cr = cairo_create (surface);

  if (words != NULL)
    {
      derma_chart_words_show (words, cr, X, Y);
      g_assert_false (cairo_has_current_point (cr));
    }
  else
    {
      cairo_move_to (cr, X, Y);
      pango_cairo_show_layout (cr, layout);
    }
  cairo_surface_flush (surface);

  return surface;
}

static gsize
count_ink (cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  gsize         n = 0;

  for (int i = 0; i < cairo_image_surface_get_stride (surface) * HEIGHT; i++)
    n += data[i] > 0;

  return n;
}

/* They are as large, and look the same, as where Pango lays them out. */
static void
test_like_a_layout (void)
{
  static const char *const    WORDS[] = { "Series", "0", "12.5", "−5", "0.25\302\240mm", "50\302\240%", "Ñandú ﬁ AVAVA", "Проба", "Ωμέγα", "日本語", "1 · 2", "😀 a" };
  static const PangoDirection DIRECTIONS[] = { PANGO_DIRECTION_LTR, PANGO_DIRECTION_RTL };
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11.05");

  for (guint i = 0; i < G_N_ELEMENTS (WORDS) * G_N_ELEMENTS (DIRECTIONS); i++)
    {
      const char *text = WORDS[i / 2];
      g_autoptr (PangoContext) pango = create_context (DIRECTIONS[i % 2]);
      g_autoptr (DermaChartWords) words = derma_chart_words_new (pango, font, text);
      g_autoptr (PangoLayout) layout = create_layout (pango, font, text);
      g_autoptr (cairo_surface_t) ours = NULL;
      g_autoptr (cairo_surface_t) theirs = NULL;
      PangoRectangle size;
      double         width;
      double         height;

      g_test_message ("%s", text);
      g_assert_nonnull (words);
      derma_chart_words_get_size (words, &width, &height);
      pango_layout_get_extents (layout, NULL, &size);
      g_assert_cmpfloat_with_epsilon (width, (double) size.width / PANGO_SCALE, 1e-9);
      g_assert_cmpfloat_with_epsilon (height, (double) size.height / PANGO_SCALE, 1e-9);

      ours = draw (words, NULL);
      theirs = draw (NULL, layout);
      g_assert_cmpuint (count_ink (ours), >, 0);
      g_assert_cmpmem (cairo_image_surface_get_data (ours), (gsize) cairo_image_surface_get_stride (ours) * HEIGHT,
                       cairo_image_surface_get_data (theirs), (gsize) cairo_image_surface_get_stride (theirs) * HEIGHT);
    }
}

static void
test_not_plain (void)
{
  static const char *const WORDS[] = { "one\ntwo", "one\ttwo", "سلسلة", "א 1", "a\342\200\217b", "a\342\200\250b", "\342\201\250a\342\201\251" };
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");
  g_autoptr (PangoContext) pango = create_context (PANGO_DIRECTION_LTR);

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    g_assert_null (derma_chart_words_new (pango, font, WORDS[i]));
}

static void
test_nothing (void)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");
  g_autoptr (PangoContext) pango = create_context (PANGO_DIRECTION_LTR);
  g_autoptr (DermaChartWords) words = derma_chart_words_new (pango, font, "");
  g_autoptr (cairo_surface_t) surface = draw (words, NULL);
  double width;
  double height;

  derma_chart_words_get_size (words, &width, &height);
  g_assert_cmpfloat (width, <=, 0);
  g_assert_cmpfloat (height, <=, 0);
  g_assert_cmpuint (count_ink (surface), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/chart-words/like-a-layout", test_like_a_layout);
  g_test_add_func ("/chart-words/not-plain", test_not_plain);
  g_test_add_func ("/chart-words/nothing", test_nothing);

  return g_test_run ();
}
