/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "situation.h"

#define MINUTE_CALLS 200

static void
set_last (Setting    *setting,
          const char *t0,
          guint       needle_um)
{
  setting->situation.last.t0 = instant (t0);
  setting->situation.last.needle_um = needle_um;
  setting->log.at = (DermaTime) { setting->situation.last.t0.utc_s + 24 * DERMA_HOUR_S, 0 };
}

/* rule-interval: the second before and at next_allowed_at; days are 24 hours across both clock changes of Berlin. */
static void
test_interval (void)
{
  static const struct
  {
    const char *t0;
    guint       needle_um;
    const char *next;
  } CASES[] = {
    { "2026-11-24T19:22:00+01:00", 250, "2026-12-01T19:22:00+01:00" },
    { "2026-11-24T19:22:00+01:00", 130, "2026-11-27T19:22:00+01:00" },
    { "2026-11-24T19:22:00+01:00", 300, "2026-12-08T19:22:00+01:00" },
    { "2026-11-24T19:22:00+01:00", 500, "2026-12-22T19:22:00+01:00" },
    { "2026-03-25T19:22:00+01:00", 250, "2026-04-01T20:22:00+02:00" },
    { "2026-03-28T20:00:00+01:00", 130, "2026-03-31T21:00:00+02:00" },
    { "2026-10-20T19:22:00+02:00", 250, "2026-10-27T18:22:00+01:00" },
    { "2026-10-24T20:00:00+02:00", 130, "2026-10-27T19:00:00+01:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Setting) setting = { 0 };
      const DermaTime    next = instant (CASES[i].next);
      const DermaReason *reason;
      DermaPermission    permission;

      setting_init (&setting);
      setting.rollers[0].first_use = (DermaTime) { 0 };
      set_last (&setting, CASES[i].t0, CASES[i].needle_um);

      setting.situation.now = (DermaTime) { next.utc_s - 1, next.offset_s };
      permission = check (&setting);
      assert_only_reason (&permission, DERMA_RULE_INTERVAL, DERMA_VERDICT_NO);
      reason = &permission.reasons[0];
      g_assert_cmpint (reason->until_s, ==, next.utc_s);
      g_assert_cmpint (permission.next_allowed_s, ==, next.utc_s);
      g_assert_cmpint (permission.changes_at_s, ==, next.utc_s);

      setting.situation.now = next;
      permission = check (&setting);
      g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_YES);
    }
}

/* The band of the roller used last decides, not that of the one chosen now. */
static void
test_interval_of_last_roller (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;

  setting_init (&setting);
  set_last (&setting, "2026-11-14T18:00:00+01:00", 500);
  setting.rollers[0].needle_um = 130;
  permission = check (&setting);
  assert_only_reason (&permission, DERMA_RULE_INTERVAL, DERMA_VERDICT_NO);
  g_assert_cmpuint (permission.interval_days, ==, 28);

  set_last (&setting, "2026-11-14T18:00:00+01:00", 130);
  setting.rollers[0].needle_um = 500;
  permission = check (&setting);
  g_assert_cmpuint (permission.interval_days, ==, 3);
  g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_WARN);
}

/* The profile of today counts: an answer given after the session lengthens the rest. */
static void
test_interval_of_answers (void)
{
  g_auto (Setting) setting = { 0 };

  setting_init (&setting);
  g_assert_cmpuint (check (&setting).interval_days, ==, 7);
  setting_say_yes (&setting, "scr-pih-history");
  g_assert_cmpuint (check (&setting).interval_days, ==, 14);
}

/* rule-evening: local time, also on the days of the clock changes */
static void
test_evening (void)
{
  static const struct
  {
    const char *now;
    gboolean    is_early;
  } CASES[] = {
    { "2026-11-21T00:00:00+01:00", TRUE },
    { "2026-11-21T15:59:59+01:00", TRUE },
    { "2026-11-21T16:00:00+01:00", FALSE },
    { "2026-11-21T23:59:59+01:00", FALSE },
    { "2026-03-29T15:59:59+02:00", TRUE },
    { "2026-03-29T16:00:00+02:00", FALSE },
    { "2026-03-29T01:59:59+01:00", TRUE },
    { "2026-10-25T15:59:59+01:00", TRUE },
    { "2026-10-25T16:00:00+01:00", FALSE },
    { "2026-10-25T02:30:00+01:00", TRUE },
    { "2026-11-21T15:30:00+00:00", FALSE }, /* 16:30 in Berlin: the zone decides */
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Setting) setting = { 0 };
      DermaPermission permission;

      setting_init (&setting);
      setting.rollers[0].first_use = (DermaTime) { 0 };
      setting_set_now (&setting, CASES[i].now);
      set_last (&setting, "2026-01-05T19:00:00+01:00", 250);
      permission = check (&setting);
      g_assert_cmpint (permission.verdict, ==, CASES[i].is_early ? DERMA_VERDICT_WARN : DERMA_VERDICT_YES);
      if (CASES[i].is_early)
        assert_only_reason (&permission, DERMA_RULE_EVENING, DERMA_VERDICT_WARN);
    }
}

/* The verdict turns at 16:00 and at midnight, on the clock change days too. */
static void
test_evening_changes (void)
{
  static const struct
  {
    const char *now;
    const char *change;
  } CASES[] = {
    { "2026-11-21T10:00:00+01:00", "2026-11-21T16:00:00+01:00" },
    { "2026-11-21T19:00:00+01:00", "2026-11-22T00:00:00+01:00" },
    { "2026-03-29T01:00:00+01:00", "2026-03-29T16:00:00+02:00" },
    { "2026-03-28T19:00:00+01:00", "2026-03-29T00:00:00+01:00" },
    { "2026-10-25T01:00:00+02:00", "2026-10-25T16:00:00+01:00" },
    { "2026-10-25T19:00:00+01:00", "2026-10-26T00:00:00+01:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Setting) setting = { 0 };

      setting_init (&setting);
      setting.rollers[0].first_use = (DermaTime) { 0 };
      setting_set_now (&setting, CASES[i].now);
      set_last (&setting, "2026-01-05T19:00:00+01:00", 250);
      g_assert_cmpint (check (&setting).changes_at_s, ==, instant (CASES[i].change).utc_s);
    }
}

static void
test_unknown_zone (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;

  setting_init (&setting);
  g_clear_pointer (&setting.situation.zone, g_time_zone_unref);
  setting_set_now (&setting, "2026-11-21T16:30:00+01:00"); /* 15:30 UTC */
  permission = check (&setting);
  assert_only_reason (&permission, DERMA_RULE_EVENING, DERMA_VERDICT_WARN);
}

static void
test_healing (void)
{
  static const struct
  {
    const char *at; /* NULL: no log */
    guint       redness;
    gboolean    is_refused;
  } CASES[] = {
    { NULL, 0, TRUE },
    { "2026-11-01T19:21:59+01:00", 0, TRUE },
    { "2026-11-01T19:22:00+01:00", 0, FALSE },
    { "2026-11-01T19:22:00+01:00", 1, TRUE },
    { "2026-11-20T19:22:00+01:00", 4, TRUE },
    { "2026-11-20T19:22:00+01:00", 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Setting) setting = { 0 };
      DermaPermission permission;

      setting_init (&setting);
      if (CASES[i].at == NULL)
        setting.situation.newest_log = NULL;
      else
        setting.log.at = instant (CASES[i].at);
      setting.log.levels[DERMA_HEALING_REDNESS] = CASES[i].redness;
      permission = check (&setting);
      g_assert_cmpint (permission.verdict, ==, CASES[i].is_refused ? DERMA_VERDICT_NO : DERMA_VERDICT_YES);
      if (CASES[i].is_refused)
        assert_only_reason (&permission, DERMA_RULE_NOT_HEALED, DERMA_VERDICT_NO);
      g_assert_cmpint (CASES[i].is_refused && permission.changes_at_s != 0, ==, FALSE);
    }
}

/* A red flag locks to the second: 28 days from when it was told of and a doctor's agreement, or 14 days from when it has gone. */
static void
test_lock (void)
{
  static const struct
  {
    DermaRedFlag flag;
    const char  *agreed;
    const char  *gone;
    const char  *now;
    gboolean     is_locked;
    const char  *until; /* NULL: something must be done */
  } CASES[] = {
    { DERMA_RED_FLAG_EYE, NULL, NULL, "2026-12-25T20:00:00+01:00", TRUE, NULL },
    { DERMA_RED_FLAG_EYE, "2026-11-20T20:00:00+01:00", NULL, "2026-12-13T19:59:59+01:00", TRUE, "2026-12-13T20:00:00+01:00" },
    { DERMA_RED_FLAG_EYE, "2026-11-20T20:00:00+01:00", NULL, "2026-12-13T20:00:00+01:00", FALSE, NULL },
    { DERMA_RED_FLAG_FEVER, "2026-12-20T20:00:00+01:00", NULL, "2026-12-20T19:59:59+01:00", TRUE, NULL },
    { DERMA_RED_FLAG_FEVER, "2026-12-20T20:00:00+01:00", NULL, "2026-12-20T20:00:00+01:00", FALSE, NULL },
    { DERMA_RED_FLAG_RASH, NULL, NULL, "2027-02-25T20:00:00+01:00", TRUE, NULL },
    { DERMA_RED_FLAG_RASH, NULL, "2026-11-30T20:00:00+01:00", "2026-12-14T19:59:59+01:00", TRUE, "2026-12-14T20:00:00+01:00" },
    { DERMA_RED_FLAG_RASH, NULL, "2026-11-30T20:00:00+01:00", "2026-12-14T20:00:00+01:00", FALSE, NULL },
    { DERMA_RED_FLAG_RASH, "2026-11-30T20:00:00+01:00", NULL, "2026-12-25T20:00:00+01:00", TRUE, NULL },
    { DERMA_RED_FLAG_ACNE_FLARE, NULL, NULL, "2026-12-25T20:00:00+01:00", TRUE, NULL },
    { DERMA_RED_FLAG_ACNE_FLARE, NULL, "2026-11-30T20:00:00+01:00", "2026-11-30T20:00:00+01:00", FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const gint64 until_s = CASES[i].until != NULL ? instant (CASES[i].until).utc_s : 0;
      g_auto (Setting) setting = { 0 };
      DermaFlagRecord *record;
      DermaPermission  permission;

      setting_init (&setting);
      setting_set_now (&setting, CASES[i].now);
      record = setting_raise (&setting, CASES[i].flag, "2026-11-15T20:00:00+01:00");
      record->agreed_s = CASES[i].agreed != NULL ? instant (CASES[i].agreed).utc_s : 0;
      record->resolved_s = CASES[i].gone != NULL ? instant (CASES[i].gone).utc_s : 0;
      permission = check (&setting);
      if (!CASES[i].is_locked)
        {
          g_assert_null (find_reason (&permission, DERMA_RULE_NOT_HEALED));
          continue;
        }
      g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_NO);
      g_assert_true (find_reason (&permission, DERMA_RULE_NOT_HEALED)->is_red_flag);
      g_assert_cmpint (find_reason (&permission, DERMA_RULE_NOT_HEALED)->until_s, ==, until_s);
      if (until_s != 0)
        g_assert_cmpint (permission.changes_at_s, ==, until_s);
    }
}

static void
test_break (void)
{
  const gint64 days_90 = 90 * DERMA_DAY_S;
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;

  setting_init (&setting);
  setting.rollers[0].first_use = (DermaTime) { 0 };
  setting.situation.last.t0.utc_s = setting.situation.now.utc_s - days_90 + 1;
  permission = check (&setting);
  g_assert_false (permission.is_after_break);
  g_assert_cmpuint (permission.passes, ==, 3);

  setting.situation.last.t0.utc_s--;
  permission = check (&setting);
  g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_YES);
  g_assert_true (permission.is_after_break);
  g_assert_cmpuint (permission.passes, ==, 2);
}

/* The edges of a doctor's agreement and of a roller's age: a yes that turns into a no. */
static void
test_expiry (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;
  DermaAnswer    *answer;

  setting_init (&setting);
  answer = setting_say_yes (&setting, "scr-diabetes");
  answer->agreed = (DermaTime) { setting.situation.now.utc_s - 180 * DERMA_DAY_S + 3600, 0 };
  permission = check (&setting);
  g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_YES);
  g_assert_cmpint (permission.changes_at_s, ==, setting.situation.now.utc_s + 3600);

  setting.situation.now.utc_s += 3600;
  permission = check (&setting);
  assert_only_reason (&permission, DERMA_RULE_SCREEN_DOCTOR, DERMA_VERDICT_NO);
  g_assert_cmpint (permission.changes_at_s, ==, 0);

  setting_clear (&setting);
  setting_init (&setting);
  setting.rollers[0].first_use.utc_s = setting.situation.now.utc_s - 90 * DERMA_DAY_S + 60;
  permission = check (&setting);
  g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_YES);
  g_assert_cmpint (permission.changes_at_s, ==, setting.situation.now.utc_s + 60);

  setting.situation.now.utc_s += 60;
  permission = check (&setting);
  assert_only_reason (&permission, DERMA_RULE_ROLLER_RETIRED, DERMA_VERDICT_NO);
}

/* The first instant at which *nothing* refuses any more, not the first at which something ends. */
static void
test_change_waits_for_all (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;
  DermaAnswer    *answer;

  setting_init (&setting);
  set_last (&setting, "2026-11-20T19:22:00+01:00", 250); /* until the 27th */
  setting.log.at = instant ("2026-11-21T19:22:00+01:00");
  setting_set_now (&setting, "2026-11-21T20:00:00+01:00");
  answer = setting_say_yes (&setting, "scr-botulinum");
  answer->has_anchor = TRUE;
  answer->anchor_day = derma_time_get_local_day (instant ("2026-11-19T12:00:00+01:00"));

  permission = check (&setting);
  g_assert_cmpuint (permission.n_reasons, ==, 2);
  g_assert_cmpint (permission.reasons[0].rule, ==, DERMA_RULE_SCREEN_POSTPONE);
  g_assert_cmpint (permission.reasons[1].rule, ==, DERMA_RULE_INTERVAL);
  g_assert_cmpint (permission.changes_at_s, ==, instant ("2026-12-03T00:00:00+01:00").utc_s);

  /* Something must be done as well: it never changes by itself. */
  setting.situation.newest_log = NULL;
  g_assert_cmpint (check (&setting).changes_at_s, ==, 0);
}

/* With several rollers the one that is free first decides. */
static void
test_change_by_other_roller (void)
{
  g_auto (Setting) setting = { 0 };
  DermaAnswer *answer;

  setting_init (&setting);
  setting.situation.n_rollers = 2;
  setting.rollers[1] = (DermaRollerFacts) { .id = 2, .needle_um = 130 };
  answer = setting_say_yes (&setting, "scr-actives");
  answer->has_anchor = TRUE;
  answer->anchor_day = derma_time_get_local_day (setting.situation.now) - 1;
  g_assert_cmpint (check (&setting).changes_at_s, ==, instant ("2026-11-22T00:00:00+01:00").utc_s);

  setting.situation.chosen = 0;
  g_assert_cmpint (check (&setting).changes_at_s, ==, instant ("2026-11-23T00:00:00+01:00").utc_s);
}

static void
test_standing (void)
{
  g_auto (Setting) setting = { 0 };
  const gint64 now_s = instant ("2026-11-21T19:00:00+01:00").utc_s;

  setting_init (&setting);
  g_assert_true (derma_standing_is_due (&setting.situation));

  for (guint i = 0; i < derma_n_questions (); i++)
    if (derma_question_get (i)->type == DERMA_QUESTION_STANDING)
      setting_say_yes (&setting, derma_question_get (i)->id)->value = DERMA_ANSWER_NO;
  g_assert_false (derma_standing_is_due (&setting.situation));

  setting.answers[7].at.utc_s = now_s - 90 * DERMA_DAY_S + 1;
  g_assert_false (derma_standing_is_due (&setting.situation));
  setting.answers[7].at.utc_s--;
  g_assert_true (derma_standing_is_due (&setting.situation));

  setting.answers[7].at.utc_s = now_s;
  setting.answers[7].value = DERMA_ANSWER_NONE;
  g_assert_true (derma_standing_is_due (&setting.situation));
  setting.answers[7].value = DERMA_ANSWER_NOT_SURE;
  g_assert_false (derma_standing_is_due (&setting.situation));

  /* rule-break: asked again once the break is one, unless that has happened since */
  for (gsize i = 0; i < setting.situation.n_answers; i++)
    setting.answers[i].at.utc_s = now_s - 1;
  setting.situation.last.t0.utc_s = now_s - 90 * DERMA_DAY_S;
  g_assert_true (derma_standing_is_due (&setting.situation));
  setting.situation.last.t0.utc_s--;
  g_assert_false (derma_standing_is_due (&setting.situation));
}

/* Today asks each minute: with a full set of answers that must not be felt. */
static void
test_cost (void)
{
  g_auto (Setting) setting = { 0 };

  setting_init (&setting);
  setting.situation.n_rollers = 3;
  setting.rollers[1] = setting.rollers[2] = setting.rollers[0];
  for (guint i = 0; i < derma_n_questions (); i++)
    {
      DermaAnswer *answer = setting_say_yes (&setting, derma_question_get (i)->id);

      answer->has_anchor = TRUE;
      answer->anchor_day = derma_time_get_local_day (setting.situation.now) - i % 7;
    }

  g_test_timer_start ();
  for (guint i = 0; i < MINUTE_CALLS; i++)
    g_assert_cmpint (check (&setting).verdict, ==, DERMA_VERDICT_NO);
  g_test_minimized_result (g_test_timer_elapsed () * 1000 / MINUTE_CALLS, "one check with every answer yes, in ms");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/permission/interval", test_interval);
  g_test_add_func ("/permission/interval-of-last-roller", test_interval_of_last_roller);
  g_test_add_func ("/permission/interval-of-answers", test_interval_of_answers);
  g_test_add_func ("/permission/evening", test_evening);
  g_test_add_func ("/permission/evening-changes", test_evening_changes);
  g_test_add_func ("/permission/unknown-zone", test_unknown_zone);
  g_test_add_func ("/permission/healing", test_healing);
  g_test_add_func ("/permission/lock", test_lock);
  g_test_add_func ("/permission/break", test_break);
  g_test_add_func ("/permission/expiry", test_expiry);
  g_test_add_func ("/permission/change-waits-for-all", test_change_waits_for_all);
  g_test_add_func ("/permission/change-by-other-roller", test_change_by_other_roller);
  g_test_add_func ("/permission/standing", test_standing);
  if (g_test_perf ())
    g_test_add_func ("/permission/cost", test_cost);

  return g_test_run ();
}
