/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-time.h"
#include "treatment/derma-needle.h"

#define NOSE_LIP DERMA_SECTION_BIT (DERMA_SECTION_NOSE_UPPER_LIP)

/* Skin that no rule slows down, after enough clean sessions. */
static const DermaProfile EASY = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 2, .clean_sessions = 6 };

static void
test_bands (void)
{
  /* protocol.md 1.5, band test vectors */
  static const struct
  {
    guint     needle_um;
    DermaBand band;
  } CASES[] = {
    { 0, DERMA_BAND_X }, { 49, DERMA_BAND_X }, { 50, DERMA_BAND_A }, { 130, DERMA_BAND_A }, { 149, DERMA_BAND_A }, { 150, DERMA_BAND_B }, { 200, DERMA_BAND_B }, { 250, DERMA_BAND_B }, { 251, DERMA_BAND_C }, { 300, DERMA_BAND_C }, { 301, DERMA_BAND_D }, { 500, DERMA_BAND_D }, { 501, DERMA_BAND_E }, { 1000, DERMA_BAND_E }, { 3000, DERMA_BAND_E }, { 3001, DERMA_BAND_X }, { G_MAXUINT, DERMA_BAND_X }
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpint (derma_band_for_needle (CASES[i].needle_um), ==, CASES[i].band);
}

static void
test_band_table (void)
{
  /* protocol.md 1.2; off days: scr-actives of 2.2 */
  static const struct
  {
    DermaBand    band;
    const char  *id;
    DermaVerdict verdict;
    guint        interval_days;
    guint        max_passes;
    guint        off_days;
  } ROWS[] = {
    { DERMA_BAND_X, "nb-x", DERMA_VERDICT_NO, 0, 0, 7 },
    { DERMA_BAND_A, "nb-a", DERMA_VERDICT_YES, 3, 3, 2 },
    { DERMA_BAND_B, "nb-b", DERMA_VERDICT_YES, 7, 3, 3 },
    { DERMA_BAND_C, "nb-c", DERMA_VERDICT_WARN, 14, 3, 5 },
    { DERMA_BAND_D, "nb-d", DERMA_VERDICT_WARN, 28, 2, 7 },
    { DERMA_BAND_E, "nb-e", DERMA_VERDICT_NO, 0, 0, 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_assert_cmpstr (derma_band_get_id (ROWS[i].band), ==, ROWS[i].id);
      g_assert_cmpint (derma_band_get_verdict (ROWS[i].band), ==, ROWS[i].verdict);
      g_assert_cmpuint (derma_band_get_interval_days (ROWS[i].band), ==, ROWS[i].interval_days);
      g_assert_cmpuint (derma_band_get_max_passes (ROWS[i].band), ==, ROWS[i].max_passes);
      g_assert_cmpuint (derma_band_get_actives_off_days (ROWS[i].band), ==, ROWS[i].off_days);
      g_assert_cmpstr (derma_band_get_advice (ROWS[i].band), !=, "");
    }
}

static void
test_intervals (void)
{
  /* protocol.md 1.5, test vectors; then what is not known: sensitivity counts as high, phototype as 6 */
  static const struct
  {
    guint            needle_um;
    DermaSensitivity sensitivity;
    guint            fitzpatrick;
    gboolean         has_pih;
    guint            days;
  } CASES[] = {
    { 130, DERMA_SENSITIVITY_LOW, 2, FALSE, 3 },
    { 130, DERMA_SENSITIVITY_HIGH, 2, FALSE, 6 },
    { 200, DERMA_SENSITIVITY_LOW, 2, FALSE, 7 },
    { 250, DERMA_SENSITIVITY_MEDIUM, 3, FALSE, 11 },
    { 250, DERMA_SENSITIVITY_HIGH, 5, TRUE, 28 },
    { 300, DERMA_SENSITIVITY_LOW, 4, FALSE, 21 },
    { 300, DERMA_SENSITIVITY_MEDIUM, 4, FALSE, 28 },
    { 500, DERMA_SENSITIVITY_LOW, 1, FALSE, 28 },
    { 200, DERMA_SENSITIVITY_LOW, 6, TRUE, 21 },
    { 130, DERMA_SENSITIVITY_MEDIUM, 4, TRUE, 19 },
    { 130, DERMA_SENSITIVITY_UNKNOWN, 2, FALSE, 6 },
    { 200, DERMA_SENSITIVITY_LOW, 0, FALSE, 14 },
    { 200, DERMA_SENSITIVITY_LOW, 3, FALSE, 7 },
    { 1000, DERMA_SENSITIVITY_LOW, 2, FALSE, 28 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const DermaProfile profile = { .sensitivity = CASES[i].sensitivity, .fitzpatrick = CASES[i].fitzpatrick, .has_pih_history = CASES[i].has_pih };
      const DermaBand    band = derma_band_for_needle (CASES[i].needle_um);

      g_assert_cmpuint (derma_interval_days (band, &profile), ==, CASES[i].days);
      g_assert_cmpint (derma_next_allowed_s (1000, band, &profile), ==, 1000 + (gint64) CASES[i].days * 86400);
    }
}

static void
test_cap_table (void)
{
  /* protocol.md 1.4: each row just inside and just outside */
  static const struct
  {
    DermaCap     cap;
    const char  *id;
    guint        um;
    DermaProfile inside;
    DermaProfile outside;
  } ROWS[] = {
    { DERMA_CAP_STEP_1, "cap-step-1", 250, { .clean_sessions = 2 }, { .clean_sessions = 3 } },
    { DERMA_CAP_STEP_1, "cap-step-1", 250, { .clean_sessions = 0 }, { .clean_sessions = 6 } },
    { DERMA_CAP_STEP_2, "cap-step-2", 300, { .clean_sessions = 3 }, { .clean_sessions = 2 } },
    { DERMA_CAP_STEP_2, "cap-step-2", 300, { .clean_sessions = 5 }, { .clean_sessions = 6 } },
    { DERMA_CAP_SENS_HIGH, "cap-sens-high", 250, { .sensitivity = DERMA_SENSITIVITY_HIGH }, { .sensitivity = DERMA_SENSITIVITY_MEDIUM } },
    { DERMA_CAP_SENS_HIGH, "cap-sens-high", 250, { .sensitivity = DERMA_SENSITIVITY_UNKNOWN }, { .sensitivity = DERMA_SENSITIVITY_LOW } },
    { DERMA_CAP_SENS_MEDIUM, "cap-sens-medium", 300, { .sensitivity = DERMA_SENSITIVITY_MEDIUM }, { .sensitivity = DERMA_SENSITIVITY_LOW } },
    { DERMA_CAP_FITZ, "cap-fitz", 300, { .fitzpatrick = 4 }, { .fitzpatrick = 3 } },
    { DERMA_CAP_FITZ, "cap-fitz", 300, { .fitzpatrick = 6 }, { .fitzpatrick = 1 } },
    { DERMA_CAP_FITZ, "cap-fitz", 300, { .fitzpatrick = 0 }, { .fitzpatrick = 2 } },
    { DERMA_CAP_PIH, "cap-pih", 250, { .has_pih_history = TRUE }, { .has_pih_history = FALSE } },
    { DERMA_CAP_MELASMA, "cap-melasma", 250, { .has_melasma = TRUE }, { .has_melasma = FALSE } },
    { DERMA_CAP_AGE, "cap-age", 250, { .is_18_to_21 = TRUE }, { .is_18_to_21 = FALSE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_assert_cmpstr (derma_cap_get_id (ROWS[i].cap), ==, ROWS[i].id);
      g_assert_cmpuint (derma_cap_get_um (ROWS[i].cap), ==, ROWS[i].um);
      g_assert_true (derma_cap_applies (ROWS[i].cap, &ROWS[i].inside));
      g_assert_false (derma_cap_applies (ROWS[i].cap, &ROWS[i].outside));
      g_assert_cmpstr (derma_cap_get_reason (ROWS[i].cap), !=, derma_cap_get_lift (ROWS[i].cap));
    }

  g_assert_cmpstr (derma_cap_get_id (DERMA_CAP_CEILING), ==, "cap-ceiling");
  g_assert_cmpuint (derma_cap_get_um (DERMA_CAP_CEILING), ==, 500);
  g_assert_true (derma_cap_applies (DERMA_CAP_CEILING, &EASY));
  g_assert_cmpstr (derma_cap_get_id (DERMA_CAP_NOSE_LIP), ==, "cap-nose-lip");
  g_assert_cmpuint (derma_cap_get_um (DERMA_CAP_NOSE_LIP), ==, 300);
}

static void
test_cap (void)
{
  DermaProfile profile = EASY;
  DermaCap     which;

  g_assert_cmpuint (derma_needle_get_cap_um (&profile, &which), ==, 500);
  g_assert_cmpint (which, ==, DERMA_CAP_CEILING);

  profile.clean_sessions = 5;
  g_assert_cmpuint (derma_needle_get_cap_um (&profile, &which), ==, 300);
  g_assert_cmpint (which, ==, DERMA_CAP_STEP_2);

  profile.fitzpatrick = 5; /* the same length, and it stays */
  g_assert_cmpuint (derma_needle_get_cap_um (&profile, &which), ==, 300);
  g_assert_cmpint (which, ==, DERMA_CAP_FITZ);

  profile.clean_sessions = 0;
  g_assert_cmpuint (derma_needle_get_cap_um (&profile, &which), ==, 250);
  g_assert_cmpint (which, ==, DERMA_CAP_STEP_1);

  profile.has_pih_history = TRUE;
  g_assert_cmpuint (derma_needle_get_cap_um (&profile, &which), ==, 250);
  g_assert_cmpint (which, ==, DERMA_CAP_PIH);

  profile = (DermaProfile) { 0 }; /* nothing is known */
  g_assert_cmpuint (derma_needle_get_cap_um (&profile, NULL), ==, 250);
}

static void
test_left_out (void)
{
  g_assert_cmpuint (derma_needle_get_left_out (250), ==, 0);
  g_assert_cmpuint (derma_needle_get_left_out (300), ==, 0);
  g_assert_cmpuint (derma_needle_get_left_out (301), ==, NOSE_LIP);
  g_assert_cmpuint (derma_needle_get_left_out (500), ==, NOSE_LIP);
}

static void
test_passes (void)
{
  /* protocol.md 1.3 */
  static const struct
  {
    guint    needle_um;
    guint    n_completed;
    gboolean is_after_break;
    guint    passes;
  } CASES[] = {
    { 130, 0, FALSE, 2 },
    { 130, 2, FALSE, 2 },
    { 130, 3, FALSE, 3 },
    { 250, 3, FALSE, 3 },
    { 300, 3, FALSE, 3 },
    { 301, 3, FALSE, 2 },
    { 500, 9, FALSE, 2 },
    { 250, 9, TRUE, 2 },
    { 500, 0, TRUE, 2 },
    { 501, 9, FALSE, 0 },
    { 49, 9, FALSE, 0 },
    { 501, 0, TRUE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpuint (derma_needle_get_passes (CASES[i].needle_um, CASES[i].n_completed, CASES[i].is_after_break), ==, CASES[i].passes);
}

static void
test_notice (void)
{
  g_assert_false (derma_needle_has_notice (149));
  g_assert_true (derma_needle_has_notice (150));
  g_assert_true (derma_needle_has_notice (500));

  g_assert_false (derma_needle_is_notice_due (149, 0));
  g_assert_true (derma_needle_is_notice_due (150, 0));
  g_assert_true (derma_needle_is_notice_due (250, 149));
  g_assert_false (derma_needle_is_notice_due (500, 150));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/needle/bands", test_bands);
  g_test_add_func ("/needle/band-table", test_band_table);
  g_test_add_func ("/needle/intervals", test_intervals);
  g_test_add_func ("/needle/cap-table", test_cap_table);
  g_test_add_func ("/needle/cap", test_cap);
  g_test_add_func ("/needle/left-out", test_left_out);
  g_test_add_func ("/needle/passes", test_passes);
  g_test_add_func ("/needle/notice", test_notice);

  return g_test_run ();
}
