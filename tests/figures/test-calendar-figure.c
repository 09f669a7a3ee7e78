/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-calendar-figure.h"

#include <string.h>

#include "chart/derma-cairo.h"
#include "figure-test.h"

static DermaTime
at (const char *text)
{
  DermaTime time;

  g_assert_true (derma_time_parse (text, &time, NULL));

  return time;
}

static DermaFigure *
make_figure_for (DermaReader reader,
                 const char *from,
                 const char *until,
                 guint       first_weekday)
{
  const DermaCalendarSession sessions[] = {
    { at ("2026-11-28T00:30:00+01:00"), 250 }, /* still the 27th in London */
    { at ("2026-12-25T18:00:00+01:00"), 500 },
    { at ("2027-03-01T18:00:00+01:00"), 500 }, /* after what is shown */
  };
  const DermaTime          check_ins[] = { at ("2026-11-28T20:00:00+01:00"), at ("2026-12-30T10:00:00+01:00") };
  const DermaTime          photos[] = { at ("2026-11-28T20:01:00+01:00"), at ("2026-11-28T20:02:00+01:00"), at ("2026-12-24T10:00:00+01:00") };
  const DermaCalendarInput input = {
    sessions,
    G_N_ELEMENTS (sessions),
    check_ins,
    G_N_ELEMENTS (check_ins),
    photos,
    G_N_ELEMENTS (photos),
    at (from),
    at (until),
    first_weekday,
    reader,
  };

  return derma_calendar_figure_new (&input);
}

static DermaFigure *
make_figure (const char *from,
             const char *until,
             guint       first_weekday)
{
  return make_figure_for (DERMA_READER_PERSON, from, until, first_weekday);
}

static void
test_reader (void)
{
  g_autoptr (DermaFigure) figure = make_figure_for (DERMA_READER_OTHERS, "2026-11-10T12:00:00+01:00", "2026-12-31T12:00:00+01:00", 1);

  assert_is_for_others (figure);
}

static void
test_days (void)
{
  static const char *const SENTENCES[] = {
    "Saturday 28\302\240November 2026: session with 0.25\302\240mm, check-in, 2 photos.",
    "Sunday 29\302\240November 2026: recovery.",
    "Monday 30\302\240November 2026: recovery.",
    "Tuesday 1\302\240December 2026: recovery.",
    "Thursday 24\302\240December 2026: 1 photo.",
    "Friday 25\302\240December 2026: session with 0.50\302\240mm.",
    "Saturday 26\302\240December 2026: recovery.",
    "Sunday 27\302\240December 2026: recovery.",
    "Monday 28\302\240December 2026: recovery.",
    "Tuesday 29\302\240December 2026: recovery.",
    "Wednesday 30\302\240December 2026: recovery, check-in.",
    "Thursday 31\302\240December 2026: recovery.",
  };
  g_autoptr (DermaFigure) figure = make_figure ("2026-11-10T12:00:00+01:00", "2026-12-31T12:00:00+01:00", 1);
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  g_autofree char *finding = derma_figure_dup_finding (figure);
  g_autofree char *header = dup_csv_line (figure, 0);
  g_autofree char *first = dup_csv_line (figure, 1);
  g_autofree char *second = dup_csv_line (figure, 2);

  g_assert_cmpstr (finding, ==, "2 sessions, on average 27 days apart.");
  g_assert_cmpuint (derma_table_get_n_rows (table), ==, G_N_ELEMENTS (SENTENCES));
  for (guint i = 0; i < G_N_ELEMENTS (SENTENCES); i++)
    g_assert_cmpstr (derma_table_get_row_sentence (table, i), ==, SENTENCES[i]);
  g_assert_cmpstr (header, ==, "day,sessions,needle_um,recovery,check_ins,photos");
  g_assert_cmpstr (first, ==, "2026-11-28,1,250,0,1,2");
  g_assert_cmpstr (second, ==, "2026-11-29,0,,1,0,0");
  assert_is_sound (figure);
}

static void
test_layout (void)
{
  g_autoptr (DermaFigure) figure = make_figure ("2026-11-10T12:00:00+01:00", "2026-12-31T12:00:00+01:00", 1);
  g_autoptr (DermaDrawing) drawing = derma_figure_lay_out (figure, NULL, 500, 260, NULL);
  g_autofree char *text = derma_drawing_to_text (drawing);

  g_assert_cmpstr (text, ==,
                   "cell 33.3 weekdays numbers\n"
                   "month 2.7 0.0 233.3 234.0 of 30 days from 6\n"
                   "text 2.7 0.0 78.0 14.0 November\302\2402026\n"
                   "month 264.0 0.0 233.3 234.0 of 31 days from 1\n"
                   "text 264.0 0.0 78.0 14.0 December\302\2402026\n"
                   "text 17.0 246.0 42.0 14.0 Session\n"
                   "text 88.0 246.0 48.0 14.0 Recovery\n"
                   "text 165.0 246.0 48.0 14.0 Check-in\n"
                   "text 242.0 246.0 36.0 14.0 Photos\n"
                   "day 169.3 167.3 session check-in photo\n"
                   "day 202.7 167.3 recovery\n"
                   "day 2.7 200.7 recovery\n"
                   "day 297.3 34.0 recovery\n"
                   "day 364.0 134.0 photo\n"
                   "day 397.3 134.0 session\n"
                   "day 430.7 134.0 recovery\n"
                   "day 464.0 134.0 recovery\n"
                   "day 264.0 167.3 recovery\n"
                   "day 297.3 167.3 recovery\n"
                   "day 330.7 167.3 recovery check-in\n"
                   "day 364.0 167.3 recovery\n");
}

/* The week begins on another day, the month on another place. */
static void
test_weekdays (void)
{
  for (guint weekday = 1; weekday <= 7; weekday++)
    {
      g_autoptr (DermaFigure) figure = make_figure ("2026-11-01T12:00:00+01:00", "2026-11-30T12:00:00+01:00", weekday);
      g_autoptr (DermaDrawing) drawing = derma_figure_lay_out (figure, NULL, 210, 260, NULL);
      g_autofree char     *text = derma_drawing_to_text (drawing);
      g_autofree char     *expected = g_strdup_printf ("of 30 days from %u\n", (7 - weekday) % 7); /* it begins on a Sunday */
      gsize                n_hits;
      const DermaChartHit *hits = derma_drawing_get_hits (drawing, &n_hits);
      DermaChartRect       plot;

      g_assert_nonnull (strstr (text, expected));
      derma_drawing_get_plot (drawing, &plot);
      /* the 28th, a Saturday */
      g_assert_cmpfloat_with_epsilon (hits[0].rect.x, plot.x + (6 + 7 - weekday) % 7 * hits[0].rect.width, 0.01);
    }
}

/* From one day to a lifetime. */
static void
test_ranges (void)
{
  static const char *const RANGES[][2] = {
    { "2026-11-28T12:00:00+01:00", "2026-11-28T12:00:00+01:00" },
    { "2027-01-01T12:00:00+01:00", "2027-01-02T12:00:00+01:00" },
    { "2024-02-29T12:00:00+01:00", "2027-02-28T12:00:00+01:00" },
    { "1970-01-01T12:00:00+01:00", "2100-12-31T12:00:00+01:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (RANGES); i++)
    {
      g_autoptr (DermaFigure) figure = make_figure (RANGES[i][0], RANGES[i][1], 7);

      assert_is_sound (figure);
      g_assert_cmpfloat (derma_figure_get_height (figure, NULL, 360), >, 100);
    }
}

/* Letters of twice the size get fewer months a row, not a calendar without days of the week. */
static void
test_large (void)
{
  static const double WIDTHS[] = { 300, 640, 940 };
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  g_autoptr (PangoContext) pango = pango_font_map_create_context (fonts);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 22px");
  g_autoptr (DermaFigure) figure = make_figure ("2025-11-10T12:00:00+01:00", "2026-12-31T12:00:00+01:00", 1);

  pango_context_set_font_description (pango, font);
  for (guint i = 0; i < G_N_ELEMENTS (WIDTHS); i++)
    {
      const double height = derma_figure_get_height (figure, pango, WIDTHS[i]);
      g_autoptr (DermaDrawing) drawing = derma_figure_lay_out (figure, pango, WIDTHS[i], height, NULL);
      g_autofree char *text = derma_drawing_to_text (drawing);
      DermaChartRect   plot;

      g_assert_nonnull (strstr (text, " weekdays numbers\n"));
      derma_drawing_get_plot (drawing, &plot);
      g_assert_cmpfloat (plot.y, <, 22); /* and nothing is left empty above it */
    }
}

/* Where not even three letters fit, one does. */
static void
test_narrow (void)
{
  g_autoptr (DermaFigure) figure = make_figure ("2026-11-10T12:00:00+01:00", "2026-11-30T12:00:00+01:00", 1);
  g_autoptr (DermaDrawing) drawing = derma_figure_lay_out (figure, NULL, 115, 260, NULL);
  g_autofree char *text = derma_drawing_to_text (drawing);

  g_assert_true (g_str_has_prefix (text, "cell 16.4 weekdays numbers\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-figure/days", test_days);
  g_test_add_func ("/calendar-figure/layout", test_layout);
  g_test_add_func ("/calendar-figure/weekdays", test_weekdays);
  g_test_add_func ("/calendar-figure/ranges", test_ranges);
  g_test_add_func ("/calendar-figure/large", test_large);
  g_test_add_func ("/calendar-figure/narrow", test_narrow);
  g_test_add_func ("/calendar-figure/reader", test_reader);

  return g_test_run ();
}
