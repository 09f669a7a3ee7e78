/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-healing-curves.h"

#include "figure-test.h"

#define START_S 1792800000 /* 2026-10-24 */
#define MAX_SESSIONS 8
#define N_LOGS 3

static const gint64 HOURS[N_LOGS] = { 1, 24, 72 };

static DermaTime
at (gint64 day)
{
  return (DermaTime) { .utc_s = START_S + day * DERMA_DAY_S, .offset_s = 3600 };
}

/* A session every week with redness at 1, 24 and 72 hours. */
static DermaFigure *
make_figure (const guint redness[][N_LOGS],
             gsize       n)
{
  DermaHealingLog               logs[MAX_SESSIONS][N_LOGS] = { 0 };
  DermaHealingCourse            courses[MAX_SESSIONS];
  DermaHealedSession            sessions[MAX_SESSIONS];
  const DermaHealingCurvesInput input = { DERMA_HEALING_REDNESS, sessions, n, at (0), at (60) };

  for (gsize i = 0; i < n; i++)
    {
      const DermaTime t0 = at ((gint64) i * 7);

      for (guint j = 0; j < N_LOGS; j++)
        {
          logs[i][j].at = (DermaTime) { t0.utc_s + HOURS[j] * DERMA_HOUR_S, t0.offset_s };
          logs[i][j].levels[DERMA_HEALING_REDNESS] = redness[i][j];
        }
      courses[i] = (DermaHealingCourse) { DERMA_BAND_B, DERMA_SENSITIVITY_LOW, t0.utc_s, logs[i], N_LOGS };
      sessions[i] = (DermaHealedSession) { t0, 250, &courses[i] };
    }

  return derma_healing_curves_new (&input);
}

static void
test_sessions (void)
{
  static const guint REDNESS[][N_LOGS] = { { 2, 1, 0 }, { 2, 4, 1 }, { 2, 1, 0 } };
  g_autoptr (DermaFigure) figure = make_figure (REDNESS, G_N_ELEMENTS (REDNESS));
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  g_autoptr (DermaDrawing) drawing = derma_figure_lay_out (figure, NULL, 400, 200, NULL);
  g_autofree char *text = derma_drawing_to_text (drawing);
  g_autofree char *finding = derma_figure_dup_finding (figure);
  g_autofree char *header = dup_csv_line (figure, 0);
  g_autofree char *fifth = dup_csv_line (figure, 5);

  g_assert_cmpstr (finding, ==, "Redness was as expected after 2 of 3 sessions with records.");
  g_assert_cmpuint (derma_table_get_n_rows (table), ==, 9);
  g_assert_cmpstr (derma_table_get_row_sentence (table, 0), ==, "Session on Saturday 24\302\240October 2026. 1 hour after: 2 of 4, clear pink or warm, like light sunburn. As expected.");
  g_assert_cmpstr (derma_table_get_words (table, 4, 4), ==, "deep red or purple, or spreading past the rolled sections");
  g_assert_cmpstr (header, ==, "session,hours_after,measure,level,judgement,needle_um");
  g_assert_cmpstr (fifth, ==, "2026-10-31T01:00:00+01:00,24.00,hm-redness,4,see-doctor,250");
  g_assert_cmpstr (text, ==,
                   "plot 89.0 7.0 379.0 171.0 words\n"
                   "tick 1 91.4\n"
                   "tick 24 147.0\n"
                   "tick 48 205.0\n"
                   "tick 72 263.0\n"
                   "tick 168 379.0\n"
                   "band 89.0 80.8 14.5 98.4\n"
                   "band 103.5 80.8 43.5 98.4\n"
                   "band 147.0 121.8 58.0 57.4\n"
                   "band 205.0 121.8 58.0 57.4\n"
                   "band 263.0 162.8 116.0 16.4\n"
                   "point 91.4 89.0\n"
                   "point 147.0 130.0\n"
                   "point 263.0 171.0\n"
                   "earlier 0\n"
                   "  point 91.4 87.0\n"
                   "  point 147.0 128.0\n"
                   "  point 263.0 169.0\n"
                   "earlier 1\n"
                   "  point 91.4 88.0\n"
                   "  point 147.0 6.0\n"
                   "  point 263.0 129.0\n");
  assert_is_sound (figure);
}

static void
test_little (void)
{
  static const guint REDNESS[][N_LOGS] = { { 0, 0, 0 }, { 0, 0, 0 } };
  g_autoptr (DermaFigure) none = make_figure (NULL, 0);
  g_autoptr (DermaFigure) one = make_figure (REDNESS, 1);
  g_autoptr (DermaFigure) same = make_figure (REDNESS, 2);
  g_autofree char *of_none = derma_figure_dup_finding (none);
  g_autofree char *of_one = derma_figure_dup_finding (one);
  g_autofree char *of_same = derma_figure_dup_finding (same);

  g_assert_cmpstr (of_none, ==, "No healing was recorded in this time.");
  g_assert_cmpstr (of_one, ==, "Redness was as expected after the 1 session with records.");
  g_assert_cmpstr (of_same, ==, "Redness was as expected after all 2 sessions with records.");
  assert_is_sound (none);
  assert_is_sound (one);
  assert_is_sound (same);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/healing-curves/sessions", test_sessions);
  g_test_add_func ("/healing-curves/little", test_little);

  return g_test_run ();
}
