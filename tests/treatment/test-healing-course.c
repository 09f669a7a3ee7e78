/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "treatment/derma-healing-course.h"

#define T0_S (gint64) 1764072000
#define HOUR DERMA_HOUR_S
#define N_BANDS 4
#define MAX_LOGS 5

static const DermaBand BANDS[N_BANDS] = { DERMA_BAND_A, DERMA_BAND_B, DERMA_BAND_C, DERMA_BAND_D };

/* protocol.md 6.2, row by row */
static const struct
{
  DermaHealingMeasure measure;
  guint               levels[N_BANDS][DERMA_N_HEALING_WINDOWS];
} EXPECTED[] = {
  { DERMA_HEALING_REDNESS, { { 2, 1, 1, 0, 0, 0 }, { 2, 2, 1, 1, 0, 0 }, { 2, 2, 2, 1, 0, 0 }, { 3, 3, 2, 1, 1, 0 } } },
  { DERMA_HEALING_SWELLING, { { 1, 0, 0, 0, 0, 0 }, { 1, 1, 0, 0, 0, 0 }, { 1, 1, 1, 0, 0, 0 }, { 2, 2, 1, 1, 0, 0 } } },
  { DERMA_HEALING_BLEEDING, { { 0, 0, 0, 0, 0, 0 }, { 1, 0, 0, 0, 0, 0 }, { 1, 0, 0, 0, 0, 0 }, { 2, 0, 0, 0, 0, 0 } } },
  { DERMA_HEALING_PEELING, { { 1, 1, 1, 1, 0, 0 }, { 1, 1, 1, 1, 1, 0 }, { 1, 1, 2, 2, 1, 0 }, { 1, 1, 2, 2, 2, 0 } } },
  { DERMA_HEALING_ITCH, { { 1, 1, 1, 0, 0, 0 }, { 1, 1, 1, 1, 0, 0 }, { 1, 1, 2, 1, 1, 0 }, { 1, 2, 2, 1, 1, 0 } } },
  { DERMA_HEALING_PAIN, { { 1, 0, 0, 0, 0, 0 }, { 1, 1, 0, 0, 0, 0 }, { 2, 1, 1, 0, 0, 0 }, { 2, 2, 1, 1, 0, 0 } } },
};

/* The first and the last second of each window */
static const struct
{
  const char *id;
  guint       from_h;
  guint       until_h;
  gint64      first_s;
  gint64      last_s;
} WINDOWS[DERMA_N_HEALING_WINDOWS] = {
  { "hw-0", 0, 6, 0, 6 * HOUR - 1 },
  { "hw-1", 6, 24, 6 * HOUR, 24 * HOUR - 1 },
  { "hw-2", 24, 48, 24 * HOUR, 48 * HOUR - 1 },
  { "hw-3", 48, 72, 48 * HOUR, 72 * HOUR - 1 },
  { "hw-4", 72, 168, 72 * HOUR, 168 * HOUR - 1 },
  { "hw-5", 168, 672, 168 * HOUR, 673 * HOUR - 1 }, /* hour 672 belongs to it */
};

static void
test_windows (void)
{
  DermaHealingWindow window;

  for (guint i = 0; i < DERMA_N_HEALING_WINDOWS; i++)
    {
      g_assert_cmpstr (derma_healing_window_get_id ((DermaHealingWindow) i), ==, WINDOWS[i].id);
      g_assert_cmpuint (derma_healing_window_get_from_h ((DermaHealingWindow) i), ==, WINDOWS[i].from_h);
      g_assert_cmpuint (derma_healing_window_get_until_h ((DermaHealingWindow) i), ==, WINDOWS[i].until_h);
      g_assert_true (derma_healing_window_at (WINDOWS[i].first_s, &window));
      g_assert_cmpint (window, ==, i);
      g_assert_true (derma_healing_window_at (WINDOWS[i].last_s, &window));
      g_assert_cmpint (window, ==, i);
    }

  g_assert_false (derma_healing_window_at (-1, &window));
  g_assert_false (derma_healing_window_at (673 * HOUR, &window));
}

static DermaJudgement
judge_one (DermaHealingMeasure measure,
           DermaBand           band,
           DermaSensitivity    sensitivity,
           gint64              elapsed_s,
           guint               level)
{
  DermaHealingLog          log = { .at.utc_s = T0_S + elapsed_s };
  const DermaHealingCourse course = { band, sensitivity, T0_S, &log, 1 };
  DermaLogJudgement        judgement;

  log.levels[measure] = level;
  derma_healing_course_judge (&course, 0, &judgement);
  g_assert_cmpint (judgement.overall, ==, judgement.measures[measure].judgement);
  g_assert_cmpint (judgement.again_s, ==, judgement.overall == DERMA_JUDGEMENT_WATCH ? log.at.utc_s + 12 * HOUR : 0);
  g_assert_cmpint (judgement.measures[measure].by, ==,
                   judgement.overall == DERMA_JUDGEMENT_AS_EXPECTED ? DERMA_JUDGED_BY_NOTHING : DERMA_JUDGED_BY_LEVEL);
  g_assert_false (judgement.is_worsening);

  return judgement.overall;
}

/* Every cell of the table at both edges of its window, for every level. */
static void
test_cells (void)
{
  for (guint measure = 0; measure < DERMA_N_HEALING_MEASURES; measure++)
    for (guint band = 0; band < N_BANDS; band++)
      for (guint window = 0; window < DERMA_N_HEALING_WINDOWS; window++)
        {
          const guint expected = EXPECTED[measure].levels[band][window];

          g_assert_cmpint (EXPECTED[measure].measure, ==, measure);
          g_assert_cmpuint (derma_healing_get_expected ((DermaHealingMeasure) measure, BANDS[band], DERMA_SENSITIVITY_LOW, (DermaHealingWindow) window), ==, expected);
          for (guint level = 0; level <= DERMA_HEALING_MAX; level++)
            {
              const DermaJudgement judgement = level <= expected ? DERMA_JUDGEMENT_AS_EXPECTED : level == expected + 1 ? DERMA_JUDGEMENT_WATCH
                                                                                                                       : DERMA_JUDGEMENT_SEE_DOCTOR;

              g_assert_cmpint (judge_one ((DermaHealingMeasure) measure, BANDS[band], DERMA_SENSITIVITY_LOW, WINDOWS[window].first_s, level), ==, judgement);
              g_assert_cmpint (judge_one ((DermaHealingMeasure) measure, BANDS[band], DERMA_SENSITIVITY_MEDIUM, WINDOWS[window].last_s, level), ==, judgement);
            }
        }
}

/* Sensitivity high allows for one more of redness and itch on the first two days, three at most. */
static void
test_sensitive (void)
{
  for (guint measure = 0; measure < DERMA_N_HEALING_MEASURES; measure++)
    for (guint band = 0; band < N_BANDS; band++)
      for (guint window = 0; window < DERMA_N_HEALING_WINDOWS; window++)
        {
          const gboolean is_eased = (measure == DERMA_HEALING_REDNESS || measure == DERMA_HEALING_ITCH) && window <= 2;
          const guint    usual = EXPECTED[measure].levels[band][window];

          g_assert_cmpuint (derma_healing_get_expected ((DermaHealingMeasure) measure, BANDS[band], DERMA_SENSITIVITY_HIGH, (DermaHealingWindow) window), ==,
                            is_eased && usual < 3 ? usual + 1 : usual);
          g_assert_cmpuint (derma_healing_get_expected ((DermaHealingMeasure) measure, BANDS[band], DERMA_SENSITIVITY_MEDIUM, (DermaHealingWindow) window), ==, usual);
          g_assert_cmpuint (derma_healing_get_expected ((DermaHealingMeasure) measure, BANDS[band], DERMA_SENSITIVITY_UNKNOWN, (DermaHealingWindow) window), ==, usual);
        }

  g_assert_cmpuint (derma_healing_get_expected (DERMA_HEALING_REDNESS, DERMA_BAND_E, DERMA_SENSITIVITY_LOW, DERMA_HEALING_WINDOW_0), ==, 3);
}

/* Too late, or before the session: nothing is judged. */
static void
test_not_judged (void)
{
  const DermaHealingLog logs[] = {
    { .at.utc_s = T0_S - 1, .levels = { 4, 4, 4, 4, 4, 4 } },
    { .at.utc_s = T0_S + 672 * HOUR, .levels = { 4, 4, 4, 4, 4, 4 } },
    { .at.utc_s = T0_S + 673 * HOUR, .levels = { 4, 4, 4, 4, 4, 4 } },
  };
  const DermaHealingCourse course = { DERMA_BAND_B, DERMA_SENSITIVITY_LOW, T0_S, logs, G_N_ELEMENTS (logs) };
  DermaLogJudgement        judgement;

  derma_healing_course_judge (&course, 0, &judgement);
  g_assert_cmpint (judgement.overall, ==, DERMA_JUDGEMENT_NONE);
  derma_healing_course_judge (&course, 1, &judgement);
  g_assert_cmpint (judgement.overall, ==, DERMA_JUDGEMENT_SEE_DOCTOR);
  derma_healing_course_judge (&course, 2, &judgement);
  g_assert_cmpint (judgement.overall, ==, DERMA_JUDGEMENT_NONE);
  g_assert_cmpint (judgement.again_s, ==, 0);
}

/* Logs at these minutes since t0 with these levels of one measure; the last one is judged. */
typedef struct
{
  DermaBand           band;
  DermaHealingMeasure measure;
  int                 minutes[MAX_LOGS]; /* 0 after the last */
  guint               levels[MAX_LOGS];
  DermaJudgement      judgement;
  DermaJudgedBy       by;
  gboolean            is_worsening;
} CourseCase;

static void
assert_course (const CourseCase *row)
{
  DermaHealingLog   logs[MAX_LOGS] = { 0 };
  DermaLogJudgement judgement;
  gsize             n = 0;

  for (; n < MAX_LOGS && row->minutes[n] > 0; n++)
    {
      /* stored the other way round, as order does not matter */
      logs[MAX_LOGS - 1 - n].at.utc_s = T0_S + row->minutes[n] * DERMA_MINUTE_S;
      logs[MAX_LOGS - 1 - n].levels[row->measure] = row->levels[n];
    }

  const DermaHealingCourse course = { row->band, DERMA_SENSITIVITY_LOW, T0_S, &logs[MAX_LOGS - n], n };

  derma_healing_course_judge (&course, 0, &judgement);
  g_assert_cmpint (judgement.measures[row->measure].judgement, ==, row->judgement);
  g_assert_cmpint (judgement.measures[row->measure].by, ==, row->by);
  g_assert_cmpint (judgement.is_worsening, ==, row->is_worsening);
}

#define H(hours) ((hours) * 60)

/* Two watch results in a row, at least ten hours apart. */
static void
test_repetition (void)
{
  static const CourseCase CASES[] = {
    { DERMA_BAND_B, DERMA_HEALING_PEELING, { H (1), H (11) }, { 2, 2 }, DERMA_JUDGEMENT_SEE_DOCTOR, DERMA_JUDGED_BY_REPETITION, FALSE },
    { DERMA_BAND_B, DERMA_HEALING_PEELING, { H (1), H (11) - 1 }, { 2, 2 }, DERMA_JUDGEMENT_WATCH, DERMA_JUDGED_BY_LEVEL, FALSE },
    { DERMA_BAND_B, DERMA_HEALING_PEELING, { H (1), H (6), H (11) }, { 2, 2, 2 }, DERMA_JUDGEMENT_SEE_DOCTOR, DERMA_JUDGED_BY_REPETITION, FALSE },
    { DERMA_BAND_B, DERMA_HEALING_PEELING, { H (1), H (6), H (11) }, { 2, 1, 2 }, DERMA_JUDGEMENT_WATCH, DERMA_JUDGED_BY_LEVEL, FALSE },
    { DERMA_BAND_B, DERMA_HEALING_PEELING, { H (1), H (11), H (30) }, { 2, 2, 2 }, DERMA_JUDGEMENT_SEE_DOCTOR, DERMA_JUDGED_BY_REPETITION, FALSE },
    { DERMA_BAND_B, DERMA_HEALING_PEELING, { H (1), H (30) }, { 3, 2 }, DERMA_JUDGEMENT_SEE_DOCTOR, DERMA_JUDGED_BY_REPETITION, FALSE },
    { DERMA_BAND_B, DERMA_HEALING_PEELING, { H (1), H (30) }, { 2, 1 }, DERMA_JUDGEMENT_AS_EXPECTED, DERMA_JUDGED_BY_NOTHING, FALSE },
    { DERMA_BAND_B, DERMA_HEALING_PEELING, { H (1), H (30) }, { 2, 3 }, DERMA_JUDGEMENT_SEE_DOCTOR, DERMA_JUDGED_BY_LEVEL, FALSE },
    /* the same level is more than expected only later */
    { DERMA_BAND_B, DERMA_HEALING_REDNESS, { H (20), H (30), H (40) }, { 2, 2, 2 }, DERMA_JUDGEMENT_SEE_DOCTOR, DERMA_JUDGED_BY_REPETITION, FALSE },
    { DERMA_BAND_B, DERMA_HEALING_REDNESS, { H (20), H (30) }, { 2, 2 }, DERMA_JUDGEMENT_WATCH, DERMA_JUDGED_BY_LEVEL, FALSE },
    /* a rise that is to be watched counts as well */
    { DERMA_BAND_D, DERMA_HEALING_SWELLING, { H (48), H (50), H (60) }, { 0, 1, 2 }, DERMA_JUDGEMENT_SEE_DOCTOR, DERMA_JUDGED_BY_REPETITION, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    assert_course (&CASES[i]);
}

/* Another measure that was to be watched does not count. */
static void
test_repetition_of_another (void)
{
  const DermaHealingLog logs[] = {
    { .at.utc_s = T0_S + HOUR, .levels = { [DERMA_HEALING_ITCH] = 2 } },
    { .at.utc_s = T0_S + 12 * HOUR, .levels = { [DERMA_HEALING_PEELING] = 2 } },
  };
  const DermaHealingCourse course = { DERMA_BAND_B, DERMA_SENSITIVITY_LOW, T0_S, logs, G_N_ELEMENTS (logs) };
  DermaLogJudgement        judgement;

  derma_healing_course_judge (&course, 1, &judgement);
  g_assert_cmpint (judgement.overall, ==, DERMA_JUDGEMENT_WATCH);
}

/* Redness, swelling or pain that goes up: by one from hour 48 on is watched, by two from hour 24 on is rf-worsening. */
static void
test_trend (void)
{
  static const CourseCase CASES[] = {
    { DERMA_BAND_D, DERMA_HEALING_REDNESS, { H (40), H (48) }, { 0, 1 }, DERMA_JUDGEMENT_WATCH, DERMA_JUDGED_BY_TREND, FALSE },
    { DERMA_BAND_D, DERMA_HEALING_REDNESS, { H (40), H (48) - 1 }, { 0, 1 }, DERMA_JUDGEMENT_AS_EXPECTED, DERMA_JUDGED_BY_NOTHING, FALSE },
    { DERMA_BAND_D, DERMA_HEALING_SWELLING, { H (40), H (48) }, { 0, 1 }, DERMA_JUDGEMENT_WATCH, DERMA_JUDGED_BY_TREND, FALSE },
    { DERMA_BAND_D, DERMA_HEALING_PAIN, { H (40), H (48) }, { 0, 1 }, DERMA_JUDGEMENT_WATCH, DERMA_JUDGED_BY_TREND, FALSE },
    { DERMA_BAND_D, DERMA_HEALING_ITCH, { H (40), H (48) }, { 0, 1 }, DERMA_JUDGEMENT_AS_EXPECTED, DERMA_JUDGED_BY_NOTHING, FALSE },
    { DERMA_BAND_D, DERMA_HEALING_PEELING, { H (40), H (48) }, { 0, 2 }, DERMA_JUDGEMENT_AS_EXPECTED, DERMA_JUDGED_BY_NOTHING, FALSE },
    { DERMA_BAND_D, DERMA_HEALING_REDNESS, { H (40), H (48) }, { 1, 1 }, DERMA_JUDGEMENT_AS_EXPECTED, DERMA_JUDGED_BY_NOTHING, FALSE },
    { DERMA_BAND_D, DERMA_HEALING_REDNESS, { H (40), H (48) }, { 2, 1 }, DERMA_JUDGEMENT_AS_EXPECTED, DERMA_JUDGED_BY_NOTHING, FALSE },
    /* only the log before counts */
    { DERMA_BAND_D, DERMA_HEALING_REDNESS, { H (30), H (40), H (48) }, { 0, 1, 1 }, DERMA_JUDGEMENT_AS_EXPECTED, DERMA_JUDGED_BY_NOTHING, FALSE },
    { DERMA_BAND_D, DERMA_HEALING_REDNESS, { H (20), H (24) }, { 0, 2 }, DERMA_JUDGEMENT_AS_EXPECTED, DERMA_JUDGED_BY_NOTHING, TRUE },
    { DERMA_BAND_D, DERMA_HEALING_REDNESS, { H (20), H (24) - 1 }, { 0, 2 }, DERMA_JUDGEMENT_AS_EXPECTED, DERMA_JUDGED_BY_NOTHING, FALSE },
    { DERMA_BAND_D, DERMA_HEALING_REDNESS, { H (20), H (24) }, { 1, 2 }, DERMA_JUDGEMENT_AS_EXPECTED, DERMA_JUDGED_BY_NOTHING, FALSE },
    { DERMA_BAND_D, DERMA_HEALING_SWELLING, { H (20), H (24) }, { 0, 2 }, DERMA_JUDGEMENT_WATCH, DERMA_JUDGED_BY_LEVEL, TRUE },
    { DERMA_BAND_D, DERMA_HEALING_PAIN, { H (20), H (24) }, { 0, 2 }, DERMA_JUDGEMENT_WATCH, DERMA_JUDGED_BY_LEVEL, TRUE },
    { DERMA_BAND_D, DERMA_HEALING_ITCH, { H (20), H (24) }, { 0, 2 }, DERMA_JUDGEMENT_AS_EXPECTED, DERMA_JUDGED_BY_NOTHING, FALSE },
    { DERMA_BAND_D, DERMA_HEALING_REDNESS, { H (600), H (680) }, { 0, 2 }, DERMA_JUDGEMENT_NONE, DERMA_JUDGED_BY_NOTHING, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_test_message ("case %u", i);
      assert_course (&CASES[i]);
    }
}

/* A log is judged as of then: what came later does not count. */
static void
test_as_of_then (void)
{
  const DermaHealingLog logs[] = {
    { .at.utc_s = T0_S + HOUR, .levels = { [DERMA_HEALING_PEELING] = 2 } },
    { .at.utc_s = T0_S + 20 * HOUR, .levels = { [DERMA_HEALING_PEELING] = 2 } },
  };
  const DermaHealingCourse course = { DERMA_BAND_B, DERMA_SENSITIVITY_LOW, T0_S, logs, G_N_ELEMENTS (logs) };
  DermaLogJudgement        judgement;

  derma_healing_course_judge (&course, 0, &judgement);
  g_assert_cmpint (judgement.overall, ==, DERMA_JUDGEMENT_WATCH);
  derma_healing_course_judge (&course, 1, &judgement);
  g_assert_cmpint (judgement.overall, ==, DERMA_JUDGEMENT_SEE_DOCTOR);
  g_assert_cmpint (judgement.again_s, ==, 0);
}

static void
test_words (void)
{
  static const struct
  {
    DermaJudgement judgement;
    const char    *id;
  } ROWS[] = {
    { DERMA_JUDGEMENT_NONE, "none" },
    { DERMA_JUDGEMENT_AS_EXPECTED, "as-expected" },
    { DERMA_JUDGEMENT_WATCH, "watch" },
    { DERMA_JUDGEMENT_SEE_DOCTOR, "see-doctor" },
  };
  const DermaMeasureJudgement by_level = { DERMA_JUDGEMENT_WATCH, DERMA_JUDGED_BY_LEVEL, 0 };
  const DermaMeasureJudgement by_trend = { DERMA_JUDGEMENT_WATCH, DERMA_JUDGED_BY_TREND, 0 };
  const DermaMeasureJudgement clearly = { DERMA_JUDGEMENT_SEE_DOCTOR, DERMA_JUDGED_BY_LEVEL, 0 };
  const DermaMeasureJudgement still = { DERMA_JUDGEMENT_SEE_DOCTOR, DERMA_JUDGED_BY_REPETITION, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      const DermaMeasureJudgement measure = { ROWS[i].judgement, DERMA_JUDGED_BY_NOTHING, 0 };
      const DermaLogJudgement     log = { .overall = ROWS[i].judgement };

      g_assert_cmpstr (derma_judgement_get_id (ROWS[i].judgement), ==, ROWS[i].id);
      g_assert_cmpstr (derma_judgement_get_name (ROWS[i].judgement), !=, "");
      g_assert_true (g_str_has_suffix (derma_measure_judgement_get_text (&measure), "."));
      g_assert_true (g_str_has_suffix (derma_log_judgement_get_text (&log), "."));
      g_assert_cmpint (strstr (derma_log_judgement_get_text (&log), "doctor") != NULL, ==, ROWS[i].judgement == DERMA_JUDGEMENT_SEE_DOCTOR);
      g_assert_cmpint (strstr (derma_log_judgement_get_text (&log), "12 hours") != NULL, ==, ROWS[i].judgement == DERMA_JUDGEMENT_WATCH);
    }

  g_assert_cmpstr (derma_measure_judgement_get_text (&by_level), !=, derma_measure_judgement_get_text (&by_trend));
  g_assert_cmpstr (derma_measure_judgement_get_text (&clearly), !=, derma_measure_judgement_get_text (&still));
  g_assert_nonnull (strstr (derma_healing_get_dark_skin_note (), "darker"));
}

static void
test_expected_text (void)
{
  static const struct
  {
    DermaBand   band;
    gint64      hour;
    const char *text;
  } CASES[] = {
    { DERMA_BAND_B, -1, "Expected now, at most: clear pink or warm, like light sunburn; a little dry." },
    { DERMA_BAND_B, 0, "Expected now, at most: clear pink or warm, like light sunburn; a little dry." },
    { DERMA_BAND_B, 38, "Expected now, at most: faint pink, seen close up; a little dry." },
    { DERMA_BAND_B, 72, "Expected now, at most: a little dry." },
    { DERMA_BAND_A, 72, "Expected now: everything back to normal." },
    { DERMA_BAND_B, 168, "Expected now: everything back to normal." },
    { DERMA_BAND_D, 9999, "Expected now: everything back to normal." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *text = derma_healing_dup_expected (CASES[i].band, DERMA_SENSITIVITY_LOW, CASES[i].hour * HOUR);

      g_assert_cmpstr (text, ==, CASES[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/healing-course/windows", test_windows);
  g_test_add_func ("/healing-course/cells", test_cells);
  g_test_add_func ("/healing-course/sensitive", test_sensitive);
  g_test_add_func ("/healing-course/not-judged", test_not_judged);
  g_test_add_func ("/healing-course/repetition", test_repetition);
  g_test_add_func ("/healing-course/repetition-of-another", test_repetition_of_another);
  g_test_add_func ("/healing-course/trend", test_trend);
  g_test_add_func ("/healing-course/as-of-then", test_as_of_then);
  g_test_add_func ("/healing-course/words", test_words);
  g_test_add_func ("/healing-course/expected-text", test_expected_text);

  return g_test_run ();
}
