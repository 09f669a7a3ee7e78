/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure-test.h"

#include "chart/derma-cairo.h"

#define LEAST_WIDTH 180 /* where nothing is left out for want of room */

static const struct
{
  double width;
  double height;
} SIZES[] = { { 1200, 600 }, { 640, 286 }, { 360, 216 }, { 180, 90 }, { 40, 20 }, { 1, 1 } };

/* What is pointed at is read as its row in the table is, whether a part is shown or all. */
static void
assert_hits_are_rows (DermaFigure        *figure,
                      const DermaDrawing *drawing,
                      DermaTable         *table,
                      gboolean            is_whole)
{
  gsize                n_hits;
  const DermaChartHit *hits = derma_drawing_get_hits (drawing, &n_hits);
  gsize                row = 0;

  if (is_whole)
    g_assert_cmpuint (n_hits, ==, derma_table_get_n_rows (table));
  for (gsize i = 0; i < n_hits; i++)
    {
      const gsize      found = derma_figure_find_row (figure, &hits[i]);
      g_autofree char *sentence = derma_figure_dup_hit (figure, &hits[i]);

      g_assert_cmpuint (found, <, derma_table_get_n_rows (table));
      if (i > 0)
        g_assert_cmpuint (found, >, row);
      if (is_whole)
        g_assert_cmpuint (found, ==, i);
      row = found;
      g_assert_cmpstr (sentence, ==, derma_table_get_row_sentence (table, (guint) found));
      g_assert_cmpstr (sentence, !=, "");
      g_assert_cmpfloat (hits[i].rect.width, >=, 0);
      g_assert_cmpfloat (hits[i].rect.height, >=, 0);
      g_assert_cmpint (derma_drawing_hit (drawing, hits[i].rect.x + hits[i].rect.width / 2, hits[i].rect.y + hits[i].rect.height / 2), >=, 0);
    }
}

/* Every size can be drawn, upon nothing and without an error. */
static void
assert_can_be_drawn (DermaFigure           *figure,
                     double                 width,
                     double                 height,
                     const DermaFigureSpan *span)
{
  static const DermaChartTheme *const THEMES[] = { &DERMA_CHART_THEME_LIGHT, &DERMA_CHART_THEME_DARK, &DERMA_CHART_THEME_CONTRAST,
                                                   &DERMA_CHART_THEME_CONTRAST_DARK, &DERMA_CHART_THEME_PAPER };
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  g_autoptr (PangoContext) pango = pango_font_map_create_context (fonts);
  g_autoptr (DermaDrawing) drawing = derma_figure_lay_out (figure, pango, width, height, span);
  g_autoptr (cairo_surface_t) surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  g_autoptr (cairo_t) cr = cairo_create (surface);

  for (guint i = 0; i < G_N_ELEMENTS (THEMES); i++)
    derma_drawing_draw (drawing, THEMES[i], cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
}

static void
assert_speaks_to_nobody (const char *text)
{
  g_assert_false (g_regex_match_simple ("\\byou", text != NULL ? text : "", G_REGEX_CASELESS, 0));
}

/* Nobody is spoken to in a figure that somebody else reads. */
void
assert_is_for_others (DermaFigure *figure)
{
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  g_autoptr (DermaDrawing) drawing = derma_figure_lay_out (figure, NULL, 640, 286, NULL);
  g_autofree char *title = derma_figure_dup_title (figure);
  g_autofree char *finding = derma_figure_dup_finding (figure);
  g_autofree char *caveat = derma_figure_dup_caveat (figure);
  g_autofree char *drawn = derma_drawing_to_text (drawing);

  assert_speaks_to_nobody (title);
  assert_speaks_to_nobody (finding);
  assert_speaks_to_nobody (caveat);
  assert_speaks_to_nobody (drawn);
  for (guint i = 0; i < derma_table_get_n_rows (table); i++)
    {
      assert_speaks_to_nobody (derma_table_get_row_sentence (table, i));
      for (guint j = 0; j < derma_table_get_n_columns (table); j++)
        assert_speaks_to_nobody (derma_table_get_words (table, i, j));
    }
  assert_is_sound (figure);
}

/* What holds for every figure. */
void
assert_is_sound (DermaFigure *figure)
{
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  g_autofree char *title = derma_figure_dup_title (figure);
  g_autofree char *finding = derma_figure_dup_finding (figure);
  DermaFigureSpan  whole;
  double           least;
  const gboolean   has_span = derma_figure_get_span (figure, &whole, &least);

  g_assert_cmpstr (title, !=, "");
  g_assert_cmpstr (finding, !=, "");
  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    {
      const DermaFigureSpan middle = { whole.from + (whole.until - whole.from) / 4, whole.from + (whole.until - whole.from) / 2 };
      g_autoptr (DermaDrawing) drawing = derma_figure_lay_out (figure, NULL, SIZES[i].width, SIZES[i].height, NULL);
      g_autoptr (DermaDrawing) part = has_span ? derma_figure_lay_out (figure, NULL, SIZES[i].width, SIZES[i].height, &middle) : NULL;

      assert_hits_are_rows (figure, drawing, table, SIZES[i].width >= LEAST_WIDTH);
      assert_can_be_drawn (figure, SIZES[i].width, SIZES[i].height, NULL);
      if (has_span)
        {
          DermaFigureSpan shown;

          g_assert_true (derma_drawing_get_span (part, &shown));
          g_assert_cmpfloat_with_epsilon (shown.from, middle.from, 1);
          g_assert_cmpfloat_with_epsilon (shown.until, middle.until, 1);
          assert_hits_are_rows (figure, part, table, FALSE);
          assert_can_be_drawn (figure, SIZES[i].width, SIZES[i].height, &middle);
        }
    }
}

/* 0 is the line of the ids of columns. */
char *
dup_csv_line (DermaFigure *figure,
              guint        line)
{
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  g_autofree char *csv = derma_table_to_csv (table);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, derma_table_get_n_rows (table) + 2);
  g_assert_cmpuint (line, <, g_strv_length (lines));

  return g_strdup (lines[line]);
}
