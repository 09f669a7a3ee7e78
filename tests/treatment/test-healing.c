/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-healing.h"

#define T0_S 1000000
#define N_LOGS 4

static void
test_measures (void)
{
  /* protocol.md 6.1: the id, and the words of the second level */
  static const struct
  {
    DermaHealingMeasure measure;
    const char         *id;
    const char         *faint;
    const char         *worst;
  } ROWS[] = {
    { DERMA_HEALING_REDNESS, "hm-redness", "faint pink, seen close up", "deep red or purple, or spreading past the rolled sections" },
    { DERMA_HEALING_SWELLING, "hm-swelling", "feels tight, not visible", "shape of face changed, or eye narrowed" },
    { DERMA_HEALING_BLEEDING, "hm-bleeding", "up to 10 dots, gone with one dab", "runs, or starts again" },
    { DERMA_HEALING_PEELING, "hm-peeling", "a little dry", "sheets, cracks, raw skin" },
    { DERMA_HEALING_ITCH, "hm-itch", "noticed if asked", "constant, disturbs sleep" },
    { DERMA_HEALING_PAIN, "hm-pain", "tender to touch", "severe or throbbing" },
  };
  DermaHealingMeasure measure;

  g_assert_cmpuint (G_N_ELEMENTS (ROWS), ==, DERMA_N_HEALING_MEASURES);
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_assert_cmpstr (derma_healing_get_id (ROWS[i].measure), ==, ROWS[i].id);
      g_assert_true (derma_healing_from_id (ROWS[i].id, &measure));
      g_assert_cmpint (measure, ==, ROWS[i].measure);
      g_assert_cmpstr (derma_healing_get_name (ROWS[i].measure), !=, "");
      g_assert_cmpstr (derma_healing_get_anchor (ROWS[i].measure, 0), ==, "none");
      g_assert_cmpstr (derma_healing_get_anchor (ROWS[i].measure, 1), ==, ROWS[i].faint);
      g_assert_cmpstr (derma_healing_get_anchor (ROWS[i].measure, 4), ==, ROWS[i].worst);
      for (guint level = 0; level < DERMA_HEALING_MAX; level++)
        {
          g_assert_cmpstr (derma_healing_get_anchor (ROWS[i].measure, level), !=, derma_healing_get_anchor (ROWS[i].measure, level + 1));
          g_assert_cmpstr (derma_healing_get_brief (ROWS[i].measure, level), !=, derma_healing_get_brief (ROWS[i].measure, level + 1));
          g_assert_cmpuint (g_utf8_strlen (derma_healing_get_brief (ROWS[i].measure, level + 1), -1), <=, 12);
        }
    }

  g_assert_false (derma_healing_from_id ("hm-mood", &measure));
}

static void
test_zero (void)
{
  DermaHealingLog log = { 0 };

  g_assert_true (derma_healing_is_zero (&log));
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    {
      log.levels[i] = 1;
      g_assert_false (derma_healing_is_zero (&log));
      log.levels[i] = 0;
    }
}

static void
test_levels (void)
{
  const DermaHealingLog zero = { 0 };
  const DermaHealingLog some = { .levels = { 2, 0, 0, 1, 0, 3 } };
  g_autofree char      *zero_text = derma_healing_dup_levels (&zero);
  g_autofree char      *some_text = derma_healing_dup_levels (&some);

  g_assert_cmpstr (zero_text, ==, "Everything at 0");
  g_assert_cmpstr (some_text, ==, "Redness 2, Peeling 1, Pain 3");
}

static void
test_clean (void)
{
  /* Hours since t0 and redness of up to four logs; -1: no log */
  static const struct
  {
    DermaBand band;
    int       hours[N_LOGS];
    guint     redness[N_LOGS];
    gboolean  is_clean;
  } CASES[] = {
    { DERMA_BAND_B, { -1, -1, -1, -1 }, { 0 }, FALSE },
    { DERMA_BAND_B, { 1, 24, 72, -1 }, { 2, 1, 0 }, TRUE },
    { DERMA_BAND_B, { 1, 24, 71, -1 }, { 0 }, FALSE },
    { DERMA_BAND_B, { 1, 23, 72, -1 }, { 0 }, FALSE },
    { DERMA_BAND_B, { 24, 72, -1, -1 }, { 1, 1 }, FALSE },
    { DERMA_BAND_B, { 24, 72, 168, -1 }, { 1, 1, 0 }, TRUE },
    { DERMA_BAND_B, { 24, 72, 168, -1 }, { 0, 0, 1 }, FALSE },
    { DERMA_BAND_B, { 168, 24, 72, -1 }, { 1, 0, 0 }, FALSE }, /* order does not matter: the last in time decides */
    { DERMA_BAND_A, { 24, 72, -1, -1 }, { 0 }, TRUE },
    { DERMA_BAND_C, { 24, 72, 167, -1 }, { 0 }, FALSE },
    { DERMA_BAND_C, { 24, 72, 168, -1 }, { 2, 1, 0 }, TRUE },
    { DERMA_BAND_D, { 24, 72, 168, -1 }, { 0, 0, 1 }, FALSE },
    { DERMA_BAND_D, { 24, 168, 336, -1 }, { 3, 1, 0 }, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      DermaHealingLog logs[N_LOGS] = { 0 };
      gsize           n = 0;

      for (; n < N_LOGS && CASES[i].hours[n] >= 0; n++)
        {
          logs[n].at.utc_s = T0_S + CASES[i].hours[n] * DERMA_HOUR_S;
          logs[n].levels[DERMA_HEALING_REDNESS] = CASES[i].redness[n];
        }

      g_assert_cmpint (derma_healing_is_clean (CASES[i].band, T0_S, logs, n), ==, CASES[i].is_clean);
    }
}

static void
test_clean_edge (void)
{
  DermaHealingLog logs[2] = { 0 };

  logs[0].at.utc_s = T0_S + 24 * DERMA_HOUR_S;
  logs[1].at.utc_s = T0_S + 72 * DERMA_HOUR_S - 1;
  g_assert_false (derma_healing_is_clean (DERMA_BAND_A, T0_S, logs, 2));
  logs[1].at.utc_s++;
  g_assert_true (derma_healing_is_clean (DERMA_BAND_A, T0_S, logs, 2));
  logs[0].at.utc_s--;
  g_assert_false (derma_healing_is_clean (DERMA_BAND_A, T0_S, logs, 2));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/healing/measures", test_measures);
  g_test_add_func ("/healing/zero", test_zero);
  g_test_add_func ("/healing/levels", test_levels);
  g_test_add_func ("/healing/clean", test_clean);
  g_test_add_func ("/healing/clean-edge", test_clean_edge);

  return g_test_run ();
}
