/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "situation.h"

typedef void (*Change) (Setting *setting);

static char *
get_headline (const Setting *setting)
{
  const DermaPermission permission = check (setting);

  return derma_permission_to_headline (&permission, &setting->situation);
}

static void
rest_days (Setting *setting,
           guint    days)
{
  setting->situation.last.t0.utc_s = setting->situation.now.utc_s - (7 - (gint64) days) * DERMA_DAY_S;
  setting->log.at = setting->situation.now;
}

static void
nothing (Setting *setting)
{
}

static void
morning (Setting *setting)
{
  setting_set_now (setting, "2026-11-21T09:00:00+01:00");
}

static void
event (Setting *setting)
{
  setting_say_yes (setting, "scr-event");
}

static void
rest_today (Setting *setting)
{
  rest_days (setting, 0);
  setting->situation.last.t0.utc_s += 1800;
}

static void
rest_tomorrow (Setting *setting)
{
  rest_days (setting, 1);
}

static void
rest_till_tuesday (Setting *setting)
{
  rest_days (setting, 3);
}

static void
rest_a_week (Setting *setting)
{
  rest_days (setting, 7);
}

static void
long_rest_unhealed (Setting *setting)
{
  rest_days (setting, 3);
  setting->situation.newest_log = NULL;
}

static void
botulinum (Setting *setting)
{
  DermaAnswer *answer = setting_say_yes (setting, "scr-botulinum");

  answer->has_anchor = TRUE;
  answer->anchor_day = derma_time_get_local_day (setting->situation.now) - 11;
}

static void
botulinum_some_day (Setting *setting)
{
  setting_say_yes (setting, "scr-botulinum");
}

static void
under_18 (Setting *setting)
{
  setting_say_yes (setting, "scr-age-under-18");
}

static void
keloid (Setting *setting)
{
  rest_days (setting, 3);
  setting_say_yes (setting, "scr-keloid");
}

static void
diabetes (Setting *setting)
{
  rest_days (setting, 3);
  setting_say_yes (setting, "scr-diabetes");
}

static void
red_flag (Setting *setting)
{
  setting_raise (setting, DERMA_RED_FLAG_PUS, "2026-11-02T08:00:00+01:00");
}

static void
no_roller (Setting *setting)
{
  setting_set_beginner (setting);
  setting->situation.patch_tests[0].started.utc_s = 0;
  setting->situation.n_rollers = 0;
}

static void
long_roller (Setting *setting)
{
  setting->rollers[0].needle_um = 1000;
}

static void
capped (Setting *setting)
{
  setting->situation.profile.clean_sessions = 1;
  setting->rollers[0].needle_um = 300;
}

static void
unwashed (Setting *setting)
{
  setting->rollers[0].uncleaned.t0 = setting->situation.last.t0;
}

static void
worn (Setting *setting)
{
  setting->rollers[0].uses = 10;
}

static void
first_time (Setting *setting)
{
  setting_set_beginner (setting);
  setting->situation.patch_tests[0].started.utc_s = 0;
}

static void
roller_failed (Setting *setting)
{
  setting->situation.patch_tests[DERMA_PATCH_TEST_ROLLER] = (DermaPatchTest) { .started = setting->situation.now, .is_judged = TRUE };
}

static void
product_failed (Setting *setting)
{
  setting->situation.patch_tests[DERMA_PATCH_TEST_PRODUCT] = (DermaPatchTest) { .started = setting->situation.now, .is_judged = TRUE };
}

static void
pink (Setting *setting)
{
  setting->log.levels[DERMA_HEALING_REDNESS] = 1;
}

static void
no_log (Setting *setting)
{
  setting->situation.newest_log = NULL;
}

static void
no_section (Setting *setting)
{
  setting->situation.excluded = DERMA_ALL_SECTIONS;
}

static void
test_headlines (void)
{
  static const struct
  {
    Change      change;
    const char *headline;
  } CASES[] = {
    { nothing, "Ready today" },
    { morning, "Ready this evening" },
    { event, "Ready today" },
    { rest_today, "Rest until 19:30" },
    { rest_tomorrow, "Rest until tomorrow" },
    { rest_till_tuesday, "Rest until Tuesday" },
    { rest_a_week, "Rest until Saturday 28\302\240November" },
    { long_rest_unhealed, "Rest until Tuesday" },
    { botulinum, "Not before Tuesday" },
    { botulinum_some_day, "Not today" },
    { under_18, "Not before you are 18" },
    { keloid, "Do not roll" },
    { diabetes, "Ask a doctor first" },
    { red_flag, "See to the warning sign first" },
    { no_roller, "Add your roller to begin" },
    { long_roller, "This roller is not for home use" },
    { capped, "This needle is too long for now" },
    { worn, "You need a new roller" },
    { unwashed, "Look at your roller first" },
    { first_time, "Two patch tests first" },
    { roller_failed, "Do not roll" },
    { product_failed, "Another moisturiser first" },
    { pink, "Let your skin heal first" },
    { no_log, "Record your skin first" },
    { no_section, "No section is left today" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Setting) setting = { 0 };
      g_autofree char *headline = NULL;

      setting_init (&setting);
      CASES[i].change (&setting);
      headline = get_headline (&setting);
      g_assert_cmpstr (headline, ==, CASES[i].headline);
    }
}

static void
assert_text (Setting    *setting,
             DermaRule   rule,
             const char *expected)
{
  const DermaPermission permission = check (setting);
  const DermaReason    *reason = find_reason (&permission, rule);
  g_autofree char      *text = NULL;

  g_assert_nonnull (reason);
  text = derma_reason_to_text (reason, &setting->situation, &permission);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_interval (void)
{
  g_auto (Setting) setting = { 0 };

  setting_init (&setting);
  setting_set_now (&setting, "2026-11-29T20:05:00+01:00");
  setting.situation.last.t0 = instant ("2026-11-24T19:22:00+01:00");
  assert_text (&setting, DERMA_RULE_INTERVAL,
               "After 0.25\302\240mm your skin rests for 7 days: until Tuesday 1\302\240December, 19:22. Skin that looks healed does not shorten this.");
}

static void
test_caps (void)
{
  g_auto (Setting) setting = { 0 };

  setting_init (&setting);
  capped (&setting);
  assert_text (&setting, DERMA_RULE_NEEDLE_CAP,
               "Everybody starts with short needles, 0.25\302\240mm at most. After three sessions that healed cleanly, 0.30\302\240mm is the most.");
}

static void
test_agreement (void)
{
  g_auto (Setting) setting = { 0 };
  DermaAnswer *answer;

  setting_init (&setting);
  answer = setting_say_yes (&setting, "scr-diabetes");
  assert_text (&setting, DERMA_RULE_SCREEN_DOCTOR,
               "Diabetes, well controlled: ask a doctor whether you may roll, and record the agreement. Ask before making even small wounds.");
  answer->agreed = instant ("2026-01-01T12:00:00+01:00");
  assert_text (&setting, DERMA_RULE_SCREEN_DOCTOR,
               "Diabetes, well controlled: the doctor’s agreement is more than 180 days old. Ask again, and record it. Ask before making even small wounds.");
}

static void
test_roller (void)
{
  g_auto (Setting) setting = { 0 };

  setting_init (&setting);
  worn (&setting);
  assert_text (&setting, DERMA_RULE_ROLLER_RETIRED, "Your roller has done its 10 sessions: needles get blunt. Retire it and open a new one.");
  setting.rollers[0].uses = 1;
  setting.rollers[0].first_use = instant ("2026-08-01T12:00:00+02:00");
  assert_text (&setting, DERMA_RULE_ROLLER_RETIRED, "Your roller was first used 90 days ago or earlier. Retire it and open a new one.");
  setting.rollers[0].retired = DERMA_RETIRED_BENT;
  assert_text (&setting, DERMA_RULE_ROLLER_RETIRED, "A needle is bent, missing, hooked, rusty or discoloured.");
  no_roller (&setting);
  assert_text (&setting, DERMA_RULE_ROLLER_RETIRED, "No roller is in use. Add one; its needle length decides what is safe.");
}

static void
test_first (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPatchTest *tests = setting.situation.patch_tests;

  setting_init (&setting);
  setting_set_beginner (&setting);
  tests[DERMA_PATCH_TEST_ROLLER].is_judged = FALSE;
  assert_text (&setting, DERMA_RULE_FIRST, "The waiting time of your patch tests is over. Look at both spots and say what you see.");
  tests[DERMA_PATCH_TEST_ROLLER].started = instant ("2026-11-20T20:00:00+01:00");
  assert_text (&setting, DERMA_RULE_FIRST, "Your patch tests run until Sunday 22\302\240November, 20:00. Look at both spots then and say what you see.");

  /* Skin that keeps marks is looked at before, too. */
  setting.situation.profile.fitzpatrick = 5;
  tests[DERMA_PATCH_TEST_ROLLER].started.utc_s = setting.situation.now.utc_s - 3 * DERMA_DAY_S;
  assert_text (&setting, DERMA_RULE_FIRST, "Look at the test patch now, and say what you see. Your patch tests run on until Wednesday 2\302\240December, 19:00.");
  tests[DERMA_PATCH_TEST_ROLLER].looked = setting.situation.now;
  assert_text (&setting, DERMA_RULE_FIRST, "Your patch tests run until Wednesday 2\302\240December, 19:00. Look at both spots then and say what you see.");
}

static void
test_long_needle (void)
{
  g_auto (Setting) setting = { 0 };

  setting_init (&setting);
  long_roller (&setting);
  assert_text (&setting, DERMA_RULE_NEEDLE_E,
               "Needles over 0.50\302\240mm belong in the hands of a professional. At home choose a roller of 0.25\302\240mm or less.");
}

static void
test_healing (void)
{
  g_auto (Setting) setting = { 0 };

  setting_init (&setting);
  pink (&setting);
  assert_text (&setting, DERMA_RULE_NOT_HEALED,
               "Your newest record still shows something from the last session. Wait until every measure is zero, then record it.");
  setting.log.levels[DERMA_HEALING_REDNESS] = 0;
  setting.log.at = setting.situation.last.t0;
  assert_text (&setting, DERMA_RULE_NOT_HEALED,
               "Your newest record was made less than 24 hours after the last session. Record how your skin is now.");
  no_log (&setting);
  assert_text (&setting, DERMA_RULE_NOT_HEALED, "Nothing was recorded after the last session. Record how your skin is now.");
}

static void
test_longer_band (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPatchTest  *test = &setting.situation.patch_tests[DERMA_PATCH_TEST_ROLLER];
  g_autofree char *headline = NULL;
  DermaPermission  permission;

  setting_init (&setting);
  setting.rollers[0].needle_um = 300;
  setting.situation.longest_um = 250;
  assert_text (&setting, DERMA_RULE_FIRST,
               "This needle is longer than those you have rolled with so far. Try it on a small patch first. It takes 2 days, 14 for skin that keeps dark marks.");
  permission = check (&setting);
  headline = derma_permission_to_headline (&permission, &setting.situation);
  g_assert_cmpstr (headline, ==, "A patch test first");

  *test = (DermaPatchTest) { .started = instant ("2026-11-20T19:00:00+01:00"), .needle_um = 300 };
  assert_text (&setting, DERMA_RULE_FIRST,
               "Your patch test with the longer needle runs until Sunday 22\302\240November, 19:00. Look at the patch then and say what you see.");
  test->started = instant ("2026-11-10T19:00:00+01:00");
  assert_text (&setting, DERMA_RULE_FIRST, "The waiting time of your patch test is over. Look at the patch and say what you see.");
}

/* What a red flag asks for is said with its name (protocol.md 6.4). */
static void
test_lock (void)
{
#define SIGN(name) "You recorded a warning sign, “" name "”. Do not roll before "
  static const struct
  {
    DermaRedFlag flag;
    const char  *at;
    const char  *agreed;
    const char  *gone;
    const char  *text;
  } CASES[] = {
    { DERMA_RED_FLAG_PUS, "2026-11-02T08:00:00+01:00", NULL, NULL,
      SIGN ("Yellow or green fluid, or honey-coloured crusts") "a doctor agrees, and not before Monday 30 November, 08:00." },
    { DERMA_RED_FLAG_PUS, "2026-10-02T08:00:00+02:00", NULL, NULL, SIGN ("Yellow or green fluid, or honey-coloured crusts") "a doctor agrees." },
    { DERMA_RED_FLAG_PUS, "2026-11-02T08:00:00+01:00", "2026-11-03T08:00:00+01:00", NULL,
      SIGN ("Yellow or green fluid, or honey-coloured crusts") "Monday 30 November, 08:00." },
    { DERMA_RED_FLAG_GLANDS, "2026-11-02T08:00:00+01:00", NULL, NULL,
      SIGN ("Swollen glands under the jaw") "it has been gone for 14 days." },
    { DERMA_RED_FLAG_GLANDS, "2026-11-02T08:00:00+01:00", NULL, "2026-11-20T08:00:00+01:00",
      SIGN ("Swollen glands under the jaw") "Friday 4 December, 08:00." },
    { DERMA_RED_FLAG_ACNE_FLARE, "2026-11-02T08:00:00+01:00", NULL, NULL, SIGN ("Many new spots") "your skin is calm." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Setting) setting = { 0 };
      DermaFlagRecord *record;

      setting_init (&setting);
      record = setting_raise (&setting, CASES[i].flag, CASES[i].at);
      record->agreed_s = CASES[i].agreed != NULL ? instant (CASES[i].agreed).utc_s : 0;
      record->resolved_s = CASES[i].gone != NULL ? instant (CASES[i].gone).utc_s : 0;
      assert_text (&setting, DERMA_RULE_NOT_HEALED, CASES[i].text);
    }
#undef SIGN
}

/* Every reason there can be has words, each a sentence, and none says more than three. */
static void
test_all_reasons (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;

  setting_init (&setting);
  setting_set_now (&setting, "2026-11-01T10:00:00+01:00");
  setting_raise (&setting, DERMA_RED_FLAG_FEVER, "2026-10-31T20:00:00+01:00");
  setting.situation.n_completed = 0;
  setting.situation.is_numbing_chosen = TRUE;
  setting.situation.excluded = DERMA_ALL_SECTIONS;
  setting.rollers[0].needle_um = 500;
  setting.rollers[0].uses = 5;
  for (guint i = 0; i < derma_n_questions (); i++)
    setting_say_yes (&setting, derma_question_get (i)->id);

  permission = check (&setting);
  for (guint i = 0; i < permission.n_reasons; i++)
    {
      g_autofree char *text = derma_reason_to_text (&permission.reasons[i], &setting.situation, &permission);

      g_test_message ("%s: %s", derma_rule_get_id (permission.reasons[i].rule), text);
      g_assert_true (g_str_has_suffix (text, "."));
      g_assert_cmpint (g_utf8_strlen (text, -1), <, 280);
      g_assert_null (strstr (text, "%s"));
      g_assert_null (strstr (text, "%u"));
    }
}

static void
test_patch_tests (void)
{
  g_assert_cmpstr (derma_patch_test_get_id (DERMA_PATCH_TEST_ROLLER), ==, "pt-roller");
  g_assert_cmpstr (derma_patch_test_get_id (DERMA_PATCH_TEST_PRODUCT), ==, "pt-product");
  for (guint kind = 0; kind < DERMA_N_PATCH_TESTS; kind++)
    {
      g_assert_cmpstr (derma_patch_test_get_title ((DermaPatchTestKind) kind), !=, "");
      g_assert_true (g_str_has_suffix (derma_patch_test_get_instruction ((DermaPatchTestKind) kind), "."));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/permission-text/headlines", test_headlines);
  g_test_add_func ("/permission-text/interval", test_interval);
  g_test_add_func ("/permission-text/caps", test_caps);
  g_test_add_func ("/permission-text/agreement", test_agreement);
  g_test_add_func ("/permission-text/roller", test_roller);
  g_test_add_func ("/permission-text/first", test_first);
  g_test_add_func ("/permission-text/long-needle", test_long_needle);
  g_test_add_func ("/permission-text/healing", test_healing);
  g_test_add_func ("/permission-text/longer-band", test_longer_band);
  g_test_add_func ("/permission-text/lock", test_lock);
  g_test_add_func ("/permission-text/all-reasons", test_all_reasons);
  g_test_add_func ("/permission-text/patch-tests", test_patch_tests);

  return g_test_run ();
}
