/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-adherence-figure.h"

#include "figure-test.h"

#define START_S 1792800000 /* 2026-10-24 */
#define MAX_SESSIONS 8

static DermaTime
at (gint64 day)
{
  return (DermaTime) { .utc_s = START_S + day * DERMA_DAY_S, .offset_s = 3600 };
}

/* A session every week. */
static DermaFigure *
make_figure_for (DermaReader               reader,
                 const DermaAftercareKept *kept,
                 gsize                     n)
{
  DermaKeptSession sessions[MAX_SESSIONS];
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const DermaAdherenceInput input = { sessions, n, at (-7), at (49), zone, 1, reader };

  for (gsize i = 0; i < n; i++)
    sessions[i] = (DermaKeptSession) { at ((gint64) i * 7), 250, kept[i] };

  return derma_adherence_figure_new (&input);
}

static DermaFigure *
make_figure (const DermaAftercareKept *kept,
             gsize                     n)
{
  return make_figure_for (DERMA_READER_PERSON, kept, n);
}

static void
test_sessions (void)
{
  static const DermaAftercareKept KEPT[] = { { 20, 17 }, { 20, 20 }, { 19, 0 }, { 0, 0 } };
  g_autoptr (DermaFigure) figure = make_figure (KEPT, G_N_ELEMENTS (KEPT));
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  g_autoptr (DermaDrawing) drawing = derma_figure_lay_out (figure, NULL, 400, 200, NULL);
  g_autofree char *text = derma_drawing_to_text (drawing);
  g_autofree char *finding = derma_figure_dup_finding (figure);
  g_autofree char *header = dup_csv_line (figure, 0);
  g_autofree char *first = dup_csv_line (figure, 1);

  g_assert_cmpstr (finding, ==, "You ticked 37 of 59 things that were due.");
  g_assert_cmpuint (derma_table_get_n_rows (table), ==, 3); /* after the last nothing was due yet */
  g_assert_cmpstr (derma_table_get_row_sentence (table, 0), ==, "After the session on Saturday 24\302\240October 2026: 17 of 20 things ticked.");
  g_assert_cmpstr (derma_table_get_words (table, 0, 4), ==, "85\302\240%");
  g_assert_cmpstr (header, ==, "at,needle_um,due,ticked,percent");
  g_assert_cmpstr (first, ==, "2026-10-24T01:00:00+01:00,250,20,17,85");
  g_assert_cmpstr (text, ==,
                   "plot 38.0 8.0 362.0 151.0\n"
                   "level 159.0\n"
                   "level 121.2\n"
                   "level 83.5\n"
                   "level 45.8\n"
                   "level 8.0\n"
                   "tick 58.4\n"
                   "tick 101.6\n"
                   "tick 144.9\n"
                   "tick 188.1\n"
                   "tick 231.4\n"
                   "tick 274.6\n"
                   "tick 317.9\n"
                   "tick 361.1\n"
                   "text 12.0 152.0 18.0 14.0 0\302\240%\n"
                   "text 6.0 114.2 24.0 14.0 25\302\240%\n"
                   "text 6.0 76.5 24.0 14.0 50\302\240%\n"
                   "text 6.0 38.8 24.0 14.0 75\302\240%\n"
                   "text 0.0 1.0 30.0 14.0 100\302\240%\n"
                   "text 83.6 164.0 36.0 14.0 26\302\240Oct\n"
                   "text 129.9 164.0 30.0 14.0 2\302\240Nov\n"
                   "text 173.1 164.0 30.0 14.0 9\302\240Nov\n"
                   "text 213.4 164.0 36.0 14.0 16\302\240Nov\n"
                   "text 299.9 164.0 36.0 14.0 30\302\240Nov\n"
                   "text 346.1 164.0 30.0 14.0 7\302\240Dec\n"
                   "text 93.0 186.0 234.0 14.0 Ticked after a session, of what was due\n"
                   "series 0 on stems\n"
                   "  point 89.2 30.7\n"
                   "  point 132.5 8.0\n"
                   "  point 175.8 159.0\n");
  assert_is_sound (figure);
}

static void
test_little (void)
{
  static const DermaAftercareKept ONE[] = { { 1, 1 } };
  static const DermaAftercareKept ALL[] = { { 9, 9 }, { 9, 9 } };
  g_autoptr (DermaFigure) none = make_figure (NULL, 0);
  g_autoptr (DermaFigure) one = make_figure (ONE, 1);
  g_autoptr (DermaFigure) all = make_figure (ALL, 2);
  g_autofree char *of_none = derma_figure_dup_finding (none);
  g_autofree char *of_one = derma_figure_dup_finding (one);
  g_autofree char *of_all = derma_figure_dup_finding (all);

  g_assert_cmpstr (of_none, ==, "No aftercare was due in this time.");
  g_assert_cmpstr (of_one, ==, "You ticked the one thing that was due.");
  g_assert_cmpstr (of_all, ==, "You ticked all 18 things that were due.");
  assert_is_sound (none);
  assert_is_sound (one);
  assert_is_sound (all);
}

static void
test_reader (void)
{
  static const DermaAftercareKept ONE[] = { { 1, 1 } };
  static const DermaAftercareKept ALL[] = { { 9, 9 }, { 9, 9 } };
  static const DermaAftercareKept SOME[] = { { 9, 9 }, { 9, 1 } };
  g_autoptr (DermaFigure) one = make_figure_for (DERMA_READER_OTHERS, ONE, 1);
  g_autoptr (DermaFigure) all = make_figure_for (DERMA_READER_OTHERS, ALL, 2);
  g_autoptr (DermaFigure) some = make_figure_for (DERMA_READER_OTHERS, SOME, 2);
  g_autofree char *of_some = derma_figure_dup_finding (some);

  g_assert_cmpstr (of_some, ==, "10 of 18 things that were due are ticked.");
  assert_is_for_others (one);
  assert_is_for_others (all);
  assert_is_for_others (some);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/adherence-figure/sessions", test_sessions);
  g_test_add_func ("/adherence-figure/little", test_little);
  g_test_add_func ("/adherence-figure/reader", test_reader);

  return g_test_run ();
}
