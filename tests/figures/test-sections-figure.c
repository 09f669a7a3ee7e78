/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-sections-figure.h"

#include "figure-test.h"

#define START_S 1792800000 /* 2026-10-24 */

static DermaTime
at (gint64 day)
{
  return (DermaTime) { .utc_s = START_S + day * DERMA_DAY_S, .offset_s = 3600 };
}

static DermaFigure *
make_figure (const DermaDosedSession *sessions,
             gsize                    n_sessions)
{
  const DermaSectionsInput input = { sessions, n_sessions, at (0), at (100), DERMA_VIEW_MIRROR, DERMA_READER_PERSON };

  return derma_sections_figure_new (&input);
}

/* As a doctor has it: the face as on a photo, and the cheeks are somebody else’s. */
static void
test_reader (void)
{
  const DermaDosedSession  session = { at (1), 250, { 12, 12, 8, 4, 4 } };
  const DermaSectionsInput input = { &session, 1, at (0), at (100), DERMA_VIEW_FACING, DERMA_READER_OTHERS };
  g_autoptr (DermaFigure) figure = derma_sections_figure_new (&input);
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);

  g_assert_cmpstr (derma_table_get_row_sentence (table, 1), ==, "Left cheek: 3.0 (passes 12) in 1 session.");
  assert_is_for_others (figure);
}

static DermaFigure *
make_two_sessions (void)
{
  const DermaDosedSession sessions[] = {
    { at (1), 250, { 12, 12, 8, 0, 4 } },
    { at (8), 500, { 8, 8, 8, 0, 0 } },
    { at (200), 500, { 8, 8, 8, 8, 8 } }, /* after what is counted */
  };

  return make_figure (sessions, G_N_ELEMENTS (sessions));
}

static void
test_doses (void)
{
  static const char *const SENTENCES[] = {
    "Forehead: 7.0 (passes 20) in 2 sessions.",
    "Your left cheek: 7.0 (passes 20) in 2 sessions.",
    "Your right cheek: 6.0 (passes 16) in 2 sessions.",
    "Chin: not rolled in this time.",
    "Nose and upper lip: 1.0 (passes 4) in 1 session.",
  };
  g_autoptr (DermaFigure) figure = make_two_sessions ();
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  g_autofree char *finding = derma_figure_dup_finding (figure);
  g_autofree char *header = dup_csv_line (figure, 0);
  g_autofree char *last = dup_csv_line (figure, 5);

  g_assert_cmpstr (finding, ==, "The left cheek got 17\302\240% more than the right one.");
  g_assert_cmpstr (header, ==, "section,sessions,passes,passes_mm");
  g_assert_cmpstr (last, ==, "nose-upper-lip,1,4,1.000");
  for (guint i = 0; i < G_N_ELEMENTS (SENTENCES); i++)
    g_assert_cmpstr (derma_table_get_row_sentence (table, i), ==, SENTENCES[i]);
  assert_is_sound (figure);
}

/* Beside each other where it is wide, one upon the other where it is narrow; the face is not stretched. */
static void
test_layout (void)
{
  g_autoptr (DermaFigure) figure = make_two_sessions ();
  g_autoptr (DermaDrawing) wide = derma_figure_lay_out (figure, NULL, 600, 278, NULL);
  g_autoptr (DermaDrawing) narrow = derma_figure_lay_out (figure, NULL, 240, 400, NULL);
  g_autofree char *wide_text = derma_drawing_to_text (wide);
  g_autofree char *narrow_text = derma_drawing_to_text (narrow);

  g_assert_cmpstr (wide_text, ==,
                   "face 6.9 0.0 200.0 260.0\n"
                   "text 64.9 264.0 84.0 14.0 As in a mirror\n"
                   "text 6.9 218.4 6.0 14.0 L\n"
                   "text 200.9 218.4 6.0 14.0 R\n"
                   "bar 345.8 78.5 228.2 14.6\n"
                   "text 229.8 78.8 48.0 14.0 Forehead\n"
                   "text 582.0 78.8 18.0 14.0 7.0\n"
                   "text 97.9 65.0 18.0 14.0 7.0\n"
                   "bar 345.8 105.1 228.2 14.6\n"
                   "text 229.8 105.4 90.0 14.0 Your left cheek\n"
                   "text 582.0 105.4 18.0 14.0 7.0\n"
                   "text 52.9 156.0 18.0 14.0 7.0\n"
                   "bar 345.8 131.7 195.6 14.6\n"
                   "text 229.8 132.0 96.0 14.0 Your right cheek\n"
                   "text 549.4 132.0 18.0 14.0 6.0\n"
                   "text 142.9 156.0 18.0 14.0 6.0\n"
                   "bar 345.8 158.3 0.0 14.6\n"
                   "text 229.8 158.6 24.0 14.0 Chin\n"
                   "text 353.8 158.6 18.0 14.0 0.0\n"
                   "bar 345.8 184.9 32.6 14.6\n"
                   "text 229.8 185.2 108.0 14.0 Nose and upper lip\n"
                   "text 386.4 185.2 18.0 14.0 1.0\n"
                   "text 97.9 146.0 18.0 14.0 1.0\n");
  g_assert_cmpstr (narrow_text, ==,
                   "face 30.4 0.0 179.2 233.0\n"
                   "text 78.0 237.0 84.0 14.0 As in a mirror\n"
                   "text 30.4 195.7 6.0 14.0 L\n"
                   "text 203.6 195.7 6.0 14.0 R\n"
                   "bar 116.0 273.0 98.0 14.6\n"
                   "text 0.0 273.3 48.0 14.0 Forehead\n"
                   "text 222.0 273.3 18.0 14.0 7.0\n"
                   "text 111.0 57.5 18.0 14.0 7.0\n"
                   "bar 116.0 299.6 98.0 14.6\n"
                   "text 0.0 299.9 90.0 14.0 Your left cheek\n"
                   "text 222.0 299.9 18.0 14.0 7.0\n"
                   "text 70.7 139.1 18.0 14.0 7.0\n"
                   "bar 116.0 326.2 84.0 14.6\n"
                   "text 0.0 326.5 96.0 14.0 Your right cheek\n"
                   "text 208.0 326.5 18.0 14.0 6.0\n"
                   "text 151.3 139.1 18.0 14.0 6.0\n"
                   "bar 116.0 352.8 0.0 14.6\n"
                   "text 0.0 353.1 24.0 14.0 Chin\n"
                   "text 124.0 353.1 18.0 14.0 0.0\n"
                   "bar 116.0 379.4 14.0 14.6\n"
                   "text 0.0 379.7 108.0 14.0 Nose and upper lip\n"
                   "text 138.0 379.7 18.0 14.0 1.0\n");
}

static void
test_cheeks (void)
{
  static const struct
  {
    guint       left;
    guint       right;
    guint       chin;
    const char *finding;
  } CASES[] = {
    { 0, 0, 0, "Nothing was rolled in this time." },
    { 0, 0, 1, "The cheeks were not rolled in this time." },
    { 4, 0, 0, "Of the cheeks, only the left one was rolled." },
    { 0, 4, 4, "Of the cheeks, only the right one was rolled." },
    { 100, 100, 0, "Both cheeks got about the same." },
    { 105, 100, 0, "Both cheeks got about the same." },
    { 106, 100, 0, "The left cheek got 6\302\240% more than the right one." },
    { 50, 100, 0, "The right cheek got 100\302\240% more than the left one." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const DermaDosedSession session = { at (1), 250, { 0, CASES[i].left, CASES[i].right, CASES[i].chin, 0 } };
      g_autoptr (DermaFigure) figure = make_figure (&session, 1);
      g_autofree char *finding = derma_figure_dup_finding (figure);

      g_assert_cmpstr (finding, ==, CASES[i].finding);
      assert_is_sound (figure);
    }
}

static void
test_nothing (void)
{
  g_autoptr (DermaFigure) figure = make_figure (NULL, 0);

  assert_is_sound (figure);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sections-figure/doses", test_doses);
  g_test_add_func ("/sections-figure/layout", test_layout);
  g_test_add_func ("/sections-figure/cheeks", test_cheeks);
  g_test_add_func ("/sections-figure/nothing", test_nothing);
  g_test_add_func ("/sections-figure/reader", test_reader);

  return g_test_run ();
}
