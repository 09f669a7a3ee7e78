/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "situation.h"

static void
test_first (void)
{
  /* protocol.md 2.4; now is 2026-11-21 19:00 */
  static const struct
  {
    const char *roller; /* NULL: never started */
    const char *product;
    guint       fitzpatrick;
    gboolean    has_pih;
    gboolean    is_allowed;
    const char *until;  /* NULL: something must be done */
    const char *tested; /* what plans count from; NULL: as until */
  } CASES[] = {
    { NULL, NULL, 2, FALSE, FALSE, NULL, "2026-11-28T19:00:00+01:00" },
    { NULL, NULL, 4, FALSE, FALSE, NULL, "2026-12-05T19:00:00+01:00" },
    { NULL, NULL, 2, TRUE, FALSE, NULL, "2026-12-05T19:00:00+01:00" },
    { "2026-11-01T20:00:00+01:00", NULL, 2, FALSE, FALSE, NULL, "2026-11-28T19:00:00+01:00" },
    { NULL, "2026-11-01T20:00:00+01:00", 2, FALSE, FALSE, NULL, "2026-11-23T19:00:00+01:00" },
    { "2026-11-01T20:00:00+01:00", "2026-11-01T20:00:00+01:00", 2, FALSE, TRUE, NULL },
    { "2026-11-19T19:00:00+01:00", "2026-11-14T19:00:00+01:00", 2, FALSE, TRUE, NULL },
    { "2026-11-19T19:00:01+01:00", "2026-11-14T19:00:00+01:00", 2, FALSE, FALSE, "2026-11-21T19:00:01+01:00" },
    { "2026-11-19T19:00:00+01:00", "2026-11-14T19:00:01+01:00", 2, FALSE, FALSE, "2026-11-21T19:00:01+01:00" },
    { "2026-11-07T19:00:00+01:00", "2026-11-07T19:00:00+01:00", 4, FALSE, TRUE, NULL },
    { "2026-11-07T19:00:01+01:00", "2026-11-07T19:00:00+01:00", 4, FALSE, FALSE, "2026-11-21T19:00:01+01:00" },
    { "2026-11-07T19:00:01+01:00", "2026-11-07T19:00:00+01:00", 2, TRUE, FALSE, "2026-11-21T19:00:01+01:00" },
    { "2026-11-07T19:00:01+01:00", "2026-11-07T19:00:00+01:00", 0, FALSE, FALSE, "2026-11-21T19:00:01+01:00" },
    { "2026-11-20T19:00:00+01:00", "2026-11-20T19:00:00+01:00", 3, FALSE, FALSE, "2026-11-27T19:00:00+01:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Setting) setting = { 0 };
      DermaPermission permission;
      DermaPatchTest *tests = setting.situation.patch_tests;

      setting_init (&setting);
      setting_set_beginner (&setting);
      setting.situation.profile.fitzpatrick = CASES[i].fitzpatrick;
      setting.situation.profile.has_pih_history = CASES[i].has_pih;
      tests[DERMA_PATCH_TEST_ROLLER] = (DermaPatchTest) { .is_judged = CASES[i].roller != NULL, .passed = CASES[i].roller != NULL };
      if (CASES[i].roller != NULL)
        tests[DERMA_PATCH_TEST_ROLLER].started = instant (CASES[i].roller);
      tests[DERMA_PATCH_TEST_PRODUCT] = (DermaPatchTest) { .is_judged = CASES[i].product != NULL, .passed = CASES[i].product != NULL };
      if (CASES[i].product != NULL)
        tests[DERMA_PATCH_TEST_PRODUCT].started = instant (CASES[i].product);

      permission = check (&setting);
      g_assert_cmpint (permission.verdict, ==, CASES[i].is_allowed ? DERMA_VERDICT_YES : DERMA_VERDICT_NO);
      if (CASES[i].is_allowed)
        {
          g_assert_cmpint (permission.tested_s, ==, 0);
          continue;
        }
      assert_only_reason (&permission, DERMA_RULE_FIRST, DERMA_VERDICT_NO);
      g_assert_cmpint (permission.tested_s, ==, instant (CASES[i].tested != NULL ? CASES[i].tested : CASES[i].until).utc_s);
      g_assert_cmpint (permission.reasons[0].until_s, ==, CASES[i].until != NULL ? instant (CASES[i].until).utc_s : 0);
      g_assert_cmpint (permission.changes_at_s, ==, permission.reasons[0].until_s);
    }
}

/* Before a longer band than was rolled or tested so far the roller is tried on a patch again (protocol.md 2.4). */
static void
test_longer_band (void)
{
  static const struct
  {
    guint       needle_um;
    guint       longest_um; /* rolled */
    guint       tested_um;  /* passed earlier */
    guint       newest_um;  /* the newest test; 0: not noted */
    const char *started;    /* NULL: never */
    gboolean    is_judged;
    gboolean    is_allowed;
    const char *until;
  } CASES[] = {
    { 250, 250, 0, 0, NULL, FALSE, TRUE, NULL },
    { 250, 150, 0, 0, NULL, FALSE, TRUE, NULL },
    { 150, 149, 0, 0, NULL, FALSE, FALSE, NULL },
    { 251, 250, 0, 0, NULL, FALSE, FALSE, NULL },
    { 251, 251, 0, 0, NULL, FALSE, TRUE, NULL },
    { 300, 251, 0, 0, NULL, FALSE, TRUE, NULL },
    { 301, 300, 0, 0, NULL, FALSE, FALSE, NULL },
    { 300, 250, 300, 0, NULL, FALSE, TRUE, NULL },
    { 300, 250, 250, 0, NULL, FALSE, FALSE, NULL },
    { 250, 130, 0, 0, "2026-11-01T20:00:00+01:00", TRUE, TRUE, NULL },
    { 300, 130, 0, 0, "2026-11-01T20:00:00+01:00", TRUE, FALSE, NULL },
    { 300, 250, 0, 300, "2026-11-01T20:00:00+01:00", TRUE, TRUE, NULL },
    { 300, 250, 0, 300, "2026-11-01T20:00:00+01:00", FALSE, FALSE, NULL },
    { 300, 250, 0, 300, "2026-11-19T19:00:00+01:00", TRUE, TRUE, NULL },
    { 300, 250, 0, 300, "2026-11-19T19:00:01+01:00", TRUE, FALSE, "2026-11-21T19:00:01+01:00" },
    { 300, 300, 0, 500, "2026-11-21T19:00:00+01:00", FALSE, TRUE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Setting) setting = { 0 };
      DermaPermission permission;
      DermaPatchTest *test = &setting.situation.patch_tests[DERMA_PATCH_TEST_ROLLER];

      setting_init (&setting);
      setting.rollers[0].needle_um = CASES[i].needle_um;
      setting.situation.profile.clean_sessions = 8;
      setting.situation.longest_um = CASES[i].longest_um;
      setting.situation.tested_um = CASES[i].tested_um;
      test->needle_um = CASES[i].newest_um;
      test->is_judged = test->passed = CASES[i].is_judged;
      if (CASES[i].started != NULL)
        test->started = instant (CASES[i].started);

      permission = check (&setting);
      g_assert_cmpint (find_reason (&permission, DERMA_RULE_FIRST) == NULL, ==, CASES[i].is_allowed);
      if (!CASES[i].is_allowed)
        g_assert_cmpint (find_reason (&permission, DERMA_RULE_FIRST)->until_s, ==, CASES[i].until != NULL ? instant (CASES[i].until).utc_s : 0);

      /* It asks for no moisturiser again; that the skin reacted counts for every needle. */
      test->started = instant ("2026-11-01T20:00:00+01:00");
      test->is_judged = TRUE;
      test->passed = FALSE;
      permission = check (&setting);
      g_assert_nonnull (find_reason (&permission, DERMA_RULE_FIRST));
    }
}

static void
test_first_is_judged (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;

  setting_init (&setting);
  setting_set_beginner (&setting);
  setting.situation.patch_tests[DERMA_PATCH_TEST_ROLLER].passed = FALSE;
  permission = check (&setting);
  assert_only_reason (&permission, DERMA_RULE_FIRST, DERMA_VERDICT_NO);
  g_assert_cmpint (permission.reasons[0].until_s, ==, 0);

  /* The waits are over, and nobody has looked. */
  setting.situation.patch_tests[DERMA_PATCH_TEST_ROLLER].is_judged = FALSE;
  permission = check (&setting);
  assert_only_reason (&permission, DERMA_RULE_FIRST, DERMA_VERDICT_NO);
  g_assert_cmpint (permission.reasons[0].until_s, ==, 0);

  /* Judged while it still runs: a failure is final, the end of the wait changes nothing. */
  setting.situation.patch_tests[DERMA_PATCH_TEST_PRODUCT] = (DermaPatchTest) { .started = setting.situation.now, .is_judged = TRUE };
  permission = check (&setting);
  g_assert_cmpint (permission.reasons[0].until_s, ==, 0);
  g_assert_cmpint (permission.changes_at_s, ==, 0);

  /* Whoever has rolled before needs none, but one that failed still counts. */
  setting.situation.n_completed = 1;
  setting.situation.longest_um = 250;
  setting.situation.patch_tests[DERMA_PATCH_TEST_PRODUCT].is_judged = FALSE;
  for (guint kind = 0; kind < DERMA_N_PATCH_TESTS; kind++)
    {
      setting.situation.patch_tests[kind] = (DermaPatchTest) { .started = setting.situation.now, .is_judged = TRUE };
      permission = check (&setting);
      assert_only_reason (&permission, DERMA_RULE_FIRST, DERMA_VERDICT_NO);
      g_assert_cmpint (permission.reasons[0].until_s, ==, 0);

      /* To begin another one lifts nothing; to pass it does, once its time is over. */
      setting.situation.patch_tests[kind] = (DermaPatchTest) { .started = setting.situation.now, .has_failed_before = TRUE };
      permission = check (&setting);
      assert_only_reason (&permission, DERMA_RULE_FIRST, DERMA_VERDICT_NO);
      setting.situation.patch_tests[kind].is_judged = setting.situation.patch_tests[kind].passed = TRUE;
      g_assert_cmpint (check (&setting).verdict, ==, DERMA_VERDICT_NO);
      setting.situation.patch_tests[kind].started.utc_s -= 20 * DERMA_DAY_S;
      g_assert_cmpint (check (&setting).verdict, ==, DERMA_VERDICT_YES);
      setting.situation.patch_tests[kind] = (DermaPatchTest) { .started = setting.situation.now };
      g_assert_cmpint (check (&setting).verdict, ==, DERMA_VERDICT_YES);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/permission-first/first", test_first);
  g_test_add_func ("/permission-first/longer-band", test_longer_band);
  g_test_add_func ("/permission-first/is-judged", test_first_is_judged);

  return g_test_run ();
}
