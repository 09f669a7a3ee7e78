/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-patch-test.h"

#define START_S (gint64) 1764072000
#define DAY DERMA_DAY_S

static const DermaProfile   PALE = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 3 };
static const DermaProfile   DARK = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 4 };
static const DermaProfile   MARKED = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 2, .has_pih_history = TRUE };
static const DermaPatchTest STARTED = { .started.utc_s = START_S };

/* protocol.md 2.4 */
static void
test_looks (void)
{
  static const struct
  {
    DermaPatchTestKind  kind;
    const DermaProfile *profile;
    guint               n;
    gint64              days[DERMA_MAX_PATCH_LOOKS];
  } ROWS[] = {
    { DERMA_PATCH_TEST_ROLLER, &PALE, 1, { 2 } },
    { DERMA_PATCH_TEST_ROLLER, &DARK, 2, { 2, 14 } },
    { DERMA_PATCH_TEST_ROLLER, &MARKED, 2, { 2, 14 } },
    { DERMA_PATCH_TEST_PRODUCT, &PALE, 1, { 7 } },
    { DERMA_PATCH_TEST_PRODUCT, &DARK, 1, { 7 } },
  };
  const DermaPatchTest never = { 0 };
  DermaPatchLook       looks[DERMA_MAX_PATCH_LOOKS];

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_assert_cmpuint (derma_patch_test_get_looks (ROWS[i].kind, &STARTED, ROWS[i].profile, looks), ==, ROWS[i].n);
      for (guint look = 0; look < ROWS[i].n; look++)
        {
          g_assert_cmpint (looks[look].at_s, ==, START_S + ROWS[i].days[look] * DAY);
          g_assert_cmpint (looks[look].is_last, ==, look + 1 == ROWS[i].n);
          g_assert_true (g_str_has_suffix (looks[look].question, "?"));
        }
      g_assert_cmpint (looks[ROWS[i].n - 1].at_s, ==, derma_patch_test_ready_s (ROWS[i].kind, &STARTED, ROWS[i].profile));
      g_assert_cmpuint (derma_patch_test_get_looks (ROWS[i].kind, &never, ROWS[i].profile, looks), ==, 0);
    }
}

static void
test_state (void)
{
  static const struct
  {
    DermaPatchTestKind  kind;
    const DermaProfile *profile;
    gint64              last_look_s; /* since the start; 0: never */
    gint64              now_s;       /* since the start */
    DermaPatchState     state;
    gint64              next_days;
  } CASES[] = {
    { DERMA_PATCH_TEST_ROLLER, &PALE, 0, 0, DERMA_PATCH_WAITING, 2 },
    { DERMA_PATCH_TEST_ROLLER, &PALE, 0, 2 * DAY - 1, DERMA_PATCH_WAITING, 2 },
    { DERMA_PATCH_TEST_ROLLER, &PALE, 0, 2 * DAY, DERMA_PATCH_JUDGE, 2 },
    { DERMA_PATCH_TEST_ROLLER, &PALE, DAY, 2 * DAY, DERMA_PATCH_JUDGE, 2 },
    { DERMA_PATCH_TEST_ROLLER, &DARK, 0, 2 * DAY - 1, DERMA_PATCH_WAITING, 2 },
    { DERMA_PATCH_TEST_ROLLER, &DARK, 0, 2 * DAY, DERMA_PATCH_LOOK, 2 },
    { DERMA_PATCH_TEST_ROLLER, &DARK, 2 * DAY - 1, 2 * DAY, DERMA_PATCH_LOOK, 2 },
    { DERMA_PATCH_TEST_ROLLER, &DARK, 2 * DAY, 2 * DAY, DERMA_PATCH_WAITING, 14 },
    { DERMA_PATCH_TEST_ROLLER, &DARK, 2 * DAY, 14 * DAY - 1, DERMA_PATCH_WAITING, 14 },
    { DERMA_PATCH_TEST_ROLLER, &DARK, 2 * DAY, 14 * DAY, DERMA_PATCH_JUDGE, 14 },
    { DERMA_PATCH_TEST_ROLLER, &DARK, 0, 14 * DAY - 1, DERMA_PATCH_LOOK, 2 },
    { DERMA_PATCH_TEST_ROLLER, &DARK, 0, 14 * DAY, DERMA_PATCH_JUDGE, 14 },
    { DERMA_PATCH_TEST_PRODUCT, &DARK, 0, 7 * DAY - 1, DERMA_PATCH_WAITING, 7 },
    { DERMA_PATCH_TEST_PRODUCT, &DARK, 0, 7 * DAY, DERMA_PATCH_JUDGE, 7 },
    { DERMA_PATCH_TEST_PRODUCT, &PALE, 0, 99 * DAY, DERMA_PATCH_JUDGE, 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      DermaPatchTest test = STARTED;
      DermaPatchLook next = { 0 };

      test.looked.utc_s = CASES[i].last_look_s != 0 ? START_S + CASES[i].last_look_s : 0;
      g_assert_cmpint (derma_patch_test_get_state (CASES[i].kind, &test, CASES[i].profile, START_S + CASES[i].now_s, &next), ==, CASES[i].state);
      g_assert_cmpint (next.at_s, ==, START_S + CASES[i].next_days * DAY);
    }
}

static void
test_judged_state (void)
{
  const DermaPatchTest never = { 0 };
  const DermaPatchTest passed = { .started.utc_s = START_S, .is_judged = TRUE, .passed = TRUE };
  const DermaPatchTest failed = { .started.utc_s = START_S, .is_judged = TRUE, .passed = FALSE };
  DermaPatchLook       next;

  g_assert_cmpint (derma_patch_test_get_state (DERMA_PATCH_TEST_ROLLER, &never, &PALE, START_S, NULL), ==, DERMA_PATCH_NOT_STARTED);
  g_assert_cmpint (derma_patch_test_get_state (DERMA_PATCH_TEST_ROLLER, &failed, &PALE, START_S, NULL), ==, DERMA_PATCH_FAILED);
  g_assert_cmpint (derma_patch_test_get_state (DERMA_PATCH_TEST_ROLLER, &passed, &PALE, START_S + 2 * DAY, NULL), ==, DERMA_PATCH_PASSED);

  /* passed on the third day, and only then it turned out that the skin keeps marks */
  g_assert_cmpint (derma_patch_test_get_state (DERMA_PATCH_TEST_ROLLER, &passed, &MARKED, START_S + 14 * DAY - 1, &next), ==, DERMA_PATCH_WAITING);
  g_assert_cmpint (next.at_s, ==, START_S + 14 * DAY);
}

static void
test_judge (void)
{
  static const struct
  {
    DermaPatchTestKind  kind;
    const DermaProfile *profile;
    gboolean            has_reaction;
    gint64              now_s;
    gboolean            is_judged;
    gboolean            passed;
  } CASES[] = {
    { DERMA_PATCH_TEST_ROLLER, &PALE, FALSE, 2 * DAY - 1, FALSE, FALSE },
    { DERMA_PATCH_TEST_ROLLER, &PALE, FALSE, 2 * DAY, TRUE, TRUE },
    { DERMA_PATCH_TEST_ROLLER, &PALE, TRUE, 2 * DAY, TRUE, FALSE },
    { DERMA_PATCH_TEST_ROLLER, &PALE, TRUE, 60, TRUE, FALSE },
    { DERMA_PATCH_TEST_ROLLER, &DARK, FALSE, 2 * DAY, FALSE, FALSE },
    { DERMA_PATCH_TEST_ROLLER, &DARK, TRUE, 2 * DAY, TRUE, FALSE },
    { DERMA_PATCH_TEST_ROLLER, &DARK, FALSE, 14 * DAY - 1, FALSE, FALSE },
    { DERMA_PATCH_TEST_ROLLER, &DARK, FALSE, 14 * DAY, TRUE, TRUE },
    { DERMA_PATCH_TEST_PRODUCT, &PALE, FALSE, 7 * DAY - 1, FALSE, FALSE },
    { DERMA_PATCH_TEST_PRODUCT, &PALE, TRUE, 7 * DAY - 1, TRUE, FALSE },
    { DERMA_PATCH_TEST_PRODUCT, &PALE, FALSE, 7 * DAY, TRUE, TRUE },
  };
  DermaPatchTest never = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      DermaPatchTest test = STARTED;

      g_assert_cmpint (derma_patch_test_judge (CASES[i].kind, CASES[i].profile, CASES[i].has_reaction, START_S + CASES[i].now_s, &test), ==, CASES[i].is_judged);
      g_assert_cmpint (test.is_judged, ==, CASES[i].is_judged);
      g_assert_cmpint (test.passed, ==, CASES[i].passed);
    }

  g_assert_false (derma_patch_test_judge (DERMA_PATCH_TEST_ROLLER, &PALE, TRUE, START_S, &never));
  g_assert_false (never.is_judged);
}

static void
test_words (void)
{
  for (guint kind = 0; kind < DERMA_N_PATCH_TESTS; kind++)
    {
      g_assert_true (g_str_has_suffix (derma_patch_test_get_early_question ((DermaPatchTestKind) kind), "?"));
      for (guint state = DERMA_PATCH_NOT_STARTED; state <= DERMA_PATCH_FAILED; state++)
        {
          g_assert_cmpstr (derma_patch_state_get_text ((DermaPatchTestKind) kind, (DermaPatchState) state), !=, "");
          if (state > 0)
            g_assert_cmpstr (derma_patch_state_get_text ((DermaPatchTestKind) kind, (DermaPatchState) state), !=,
                             derma_patch_state_get_text ((DermaPatchTestKind) kind, (DermaPatchState) (state - 1)));
        }
    }
  g_assert_cmpstr (derma_patch_test_get_early_question (DERMA_PATCH_TEST_ROLLER), !=, derma_patch_test_get_early_question (DERMA_PATCH_TEST_PRODUCT));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/patch-test/looks", test_looks);
  g_test_add_func ("/patch-test/state", test_state);
  g_test_add_func ("/patch-test/judged-state", test_judged_state);
  g_test_add_func ("/patch-test/judge", test_judge);
  g_test_add_func ("/patch-test/words", test_words);

  return g_test_run ();
}
