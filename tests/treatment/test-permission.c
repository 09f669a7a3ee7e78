/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "situation.h"

#define FOREHEAD DERMA_SECTION_BIT (DERMA_SECTION_FOREHEAD)
#define CHIN DERMA_SECTION_BIT (DERMA_SECTION_CHIN)
#define NOSE_LIP DERMA_SECTION_BIT (DERMA_SECTION_NOSE_UPPER_LIP)

static void
test_ready (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;

  setting_init (&setting);
  permission = check (&setting);
  g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_YES);
  g_assert_cmpuint (permission.n_reasons, ==, 0);
  g_assert_cmpint (permission.roller, ==, 0);
  g_assert_cmpuint (permission.included, ==, DERMA_ALL_SECTIONS);
  g_assert_cmpuint (permission.passes, ==, 3);
  g_assert_cmpuint (permission.interval_days, ==, 7);
  g_assert_cmpint (permission.next_allowed_s, ==, instant ("2026-11-07T19:22:00+01:00").utc_s);
  g_assert_false (permission.is_after_break);
  g_assert_true (derma_permission_can_start (&permission));
}

static void
test_rule_ids (void)
{
  /* protocol.md 1.6, 1.1 and 1.3 */
  static const char *const IDS[] = {
    "rule-age", "rule-needle-e", "rule-screen-block", "rule-screen-doctor", "rule-screen-postpone", "rule-not-healed", "rule-interval",
    "rule-first", "rule-needle-cap", "rule-roller-retired", "rule-share", "rule-no-section", "rule-sun-plan", "rule-needle-warn",
    "rule-numbing", "rule-screen-warn", "rule-evening"
  };

  g_assert_cmpuint (G_N_ELEMENTS (IDS), ==, DERMA_N_RULES);
  for (guint i = 0; i < DERMA_N_RULES; i++)
    g_assert_cmpstr (derma_rule_get_id ((DermaRule) i), ==, IDS[i]);
}

/* Each screening outcome becomes its rule. */
static void
test_screening (void)
{
  static const struct
  {
    const char  *id;
    DermaRule    rule;
    DermaVerdict effect;
  } CASES[] = {
    { "scr-age-under-18", DERMA_RULE_AGE, DERMA_VERDICT_NO },
    { "scr-keloid", DERMA_RULE_SCREEN_BLOCK, DERMA_VERDICT_NO },
    { "scr-pregnant-nursing", DERMA_RULE_SCREEN_BLOCK, DERMA_VERDICT_NO },
    { "scr-diabetes", DERMA_RULE_SCREEN_DOCTOR, DERMA_VERDICT_NO },
    { "scr-sunburn", DERMA_RULE_SCREEN_POSTPONE, DERMA_VERDICT_NO },
    { "scr-sun-planned", DERMA_RULE_SUN_PLAN, DERMA_VERDICT_NO },
    { "scr-roller-state", DERMA_RULE_ROLLER_RETIRED, DERMA_VERDICT_NO },
    { "scr-roller-shared", DERMA_RULE_SHARE, DERMA_VERDICT_NO },
    { "scr-sec-acne", DERMA_RULE_NO_SECTION, DERMA_VERDICT_NO }, /* where it is was not said yet */
    { "scr-event", DERMA_RULE_SCREEN_WARN, DERMA_VERDICT_WARN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Setting) setting = { 0 };
      DermaPermission permission;
      DermaAnswer    *answer;

      setting_init (&setting);
      answer = setting_say_yes (&setting, CASES[i].id);
      permission = check (&setting);
      assert_only_reason (&permission, CASES[i].rule, CASES[i].effect);
      g_assert_cmpint (permission.reasons[0].question, ==, answer->question);
      g_assert_cmpint (permission.reasons[0].until_s, ==, 0);
    }
}

static void
test_notes_allow (void)
{
  g_auto (Setting) setting = { 0 };

  setting_init (&setting);
  setting_say_yes (&setting, "scr-anaesthetic-allergy");
  setting_say_yes (&setting, "scr-sec-mole")->sections = FOREHEAD;
  setting_say_yes (&setting, "scr-diabetes")->agreed = setting.situation.now;
  g_assert_cmpint (check (&setting).verdict, ==, DERMA_VERDICT_YES);
  g_assert_cmpuint (check (&setting).included, ==, DERMA_ALL_SECTIONS);
}

/* protocol.md 2: block > ask-doctor > postpone (the largest date wins) > exclude-section > warn > note */
static void
test_order_of_strength (void)
{
  static const char *const EXPECTED[] = { "scr-keloid", "scr-diabetes", "scr-filler", "scr-wax", "scr-self-tan", "scr-event" };
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;
  const gint64    today = derma_time_get_local_day (instant ("2026-11-21T19:00:00+01:00"));

  setting_init (&setting);
  setting_say_yes (&setting, "scr-event");
  setting_say_yes (&setting, "scr-anaesthetic-allergy");
  setting_say_yes (&setting, "scr-sec-acne")->sections = CHIN;
  for (guint i = 4; i >= 2; i--)
    {
      DermaAnswer *answer = setting_say_yes (&setting, EXPECTED[i]);

      answer->has_anchor = TRUE;
      answer->anchor_day = today;
    }
  setting_say_yes (&setting, "scr-diabetes");
  setting_say_yes (&setting, "scr-keloid");

  permission = check (&setting);
  g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_NO);
  g_assert_cmpuint (permission.included, ==, DERMA_ALL_SECTIONS & ~CHIN);
  g_assert_cmpuint (permission.n_reasons, ==, G_N_ELEMENTS (EXPECTED));
  for (guint i = 0; i < G_N_ELEMENTS (EXPECTED); i++)
    g_assert_cmpstr (derma_question_get ((guint) permission.reasons[i].question)->id, ==, EXPECTED[i]);
}

static void
test_age (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;

  setting_init (&setting);
  setting.rollers[0].needle_um = 251;
  setting_say_yes (&setting, "scr-age-18-21")->is_acknowledged = TRUE;
  permission = check (&setting);
  g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_NO);
  g_assert_cmpint (find_reason (&permission, DERMA_RULE_NEEDLE_CAP)->cap, ==, DERMA_CAP_AGE);

  setting.rollers[0].needle_um = 250;
  permission = check (&setting);
  assert_only_reason (&permission, DERMA_RULE_SCREEN_WARN, DERMA_VERDICT_WARN);
}

static void
test_needle_edges (void)
{
  /* A person whom no cap but the ceiling holds back */
  static const struct
  {
    guint        needle_um;
    DermaVerdict verdict;
    DermaRule    rule; /* where not yes */
  } CASES[] = {
    { 49, DERMA_VERDICT_NO, DERMA_RULE_NEEDLE_E },
    { 50, DERMA_VERDICT_YES, 0 },
    { 149, DERMA_VERDICT_YES, 0 },
    { 150, DERMA_VERDICT_YES, 0 },
    { 250, DERMA_VERDICT_YES, 0 },
    { 251, DERMA_VERDICT_WARN, DERMA_RULE_NEEDLE_WARN },
    { 300, DERMA_VERDICT_WARN, DERMA_RULE_NEEDLE_WARN },
    { 301, DERMA_VERDICT_WARN, DERMA_RULE_NEEDLE_WARN },
    { 500, DERMA_VERDICT_WARN, DERMA_RULE_NEEDLE_WARN },
    { 501, DERMA_VERDICT_NO, DERMA_RULE_NEEDLE_E },
    { 3000, DERMA_VERDICT_NO, DERMA_RULE_NEEDLE_E },
    { 3001, DERMA_VERDICT_NO, DERMA_RULE_NEEDLE_E },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Setting) setting = { 0 };
      DermaPermission permission;

      setting_init (&setting);
      setting.rollers[0].needle_um = CASES[i].needle_um;
      permission = check (&setting);
      g_assert_cmpint (permission.verdict, ==, CASES[i].verdict);
      if (CASES[i].verdict != DERMA_VERDICT_YES)
        assert_only_reason (&permission, CASES[i].rule, CASES[i].verdict);
    }
}

static void
test_caps (void)
{
  /* protocol.md 1.4: the longest needle that is allowed, and the next */
  static const struct
  {
    DermaCap     cap;
    guint        um;
    DermaProfile profile;
  } CASES[] = {
    { DERMA_CAP_STEP_1, 250, { DERMA_SENSITIVITY_LOW, 2, .clean_sessions = 2 } },
    { DERMA_CAP_STEP_2, 300, { DERMA_SENSITIVITY_LOW, 2, .clean_sessions = 3 } },
    { DERMA_CAP_STEP_2, 300, { DERMA_SENSITIVITY_LOW, 2, .clean_sessions = 5 } },
    { DERMA_CAP_SENS_HIGH, 250, { DERMA_SENSITIVITY_HIGH, 2, .clean_sessions = 6 } },
    { DERMA_CAP_SENS_HIGH, 250, { DERMA_SENSITIVITY_UNKNOWN, 2, .clean_sessions = 6 } },
    { DERMA_CAP_SENS_MEDIUM, 300, { DERMA_SENSITIVITY_MEDIUM, 2, .clean_sessions = 6 } },
    { DERMA_CAP_FITZ, 300, { DERMA_SENSITIVITY_LOW, 4, .clean_sessions = 6 } },
    { DERMA_CAP_FITZ, 300, { DERMA_SENSITIVITY_LOW, 0, .clean_sessions = 6 } },
    { DERMA_CAP_PIH, 250, { DERMA_SENSITIVITY_LOW, 2, .has_pih_history = TRUE, .clean_sessions = 6 } },
    { DERMA_CAP_MELASMA, 250, { DERMA_SENSITIVITY_LOW, 2, .has_melasma = TRUE, .clean_sessions = 6 } },
    { DERMA_CAP_AGE, 250, { DERMA_SENSITIVITY_LOW, 2, .is_18_to_21 = TRUE, .clean_sessions = 6 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Setting) setting = { 0 };
      DermaPermission permission;

      setting_init (&setting);
      setting.situation.profile = CASES[i].profile;
      setting.situation.last.t0 = instant ("2026-09-01T19:22:00+02:00"); /* far enough for every interval */
      setting.rollers[0].needle_um = CASES[i].um;
      permission = check (&setting);
      g_assert_cmpint (permission.verdict, !=, DERMA_VERDICT_NO);

      setting.rollers[0].needle_um++;
      permission = check (&setting);
      g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_NO);
      g_assert_cmpint (permission.reasons[0].rule, ==, DERMA_RULE_NEEDLE_CAP);
      g_assert_cmpint (permission.reasons[0].cap, ==, CASES[i].cap);
    }
}

static void
test_nose_and_lip (void)
{
  g_auto (Setting) setting = { 0 };

  setting_init (&setting);
  setting.rollers[0].needle_um = 300;
  g_assert_cmpuint (check (&setting).included, ==, DERMA_ALL_SECTIONS);
  setting.rollers[0].needle_um = 301;
  g_assert_cmpuint (check (&setting).included, ==, DERMA_ALL_SECTIONS & ~NOSE_LIP);
}

static void
test_no_section (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;

  setting_init (&setting);
  setting.situation.excluded = FOREHEAD;
  setting_say_yes (&setting, "scr-sec-acne")->sections = DERMA_SECTION_BIT (DERMA_SECTION_LEFT_CHEEK);
  setting_say_yes (&setting, "scr-sec-ink")->sections = DERMA_SECTION_BIT (DERMA_SECTION_RIGHT_CHEEK);
  permission = check (&setting);
  g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_YES);
  g_assert_cmpuint (permission.included, ==, CHIN | NOSE_LIP);

  setting_say_yes (&setting, "scr-cold-sore-history");
  permission = check (&setting);
  assert_only_reason (&permission, DERMA_RULE_NO_SECTION, DERMA_VERDICT_NO);
  g_assert_cmpint (permission.reasons[0].question, ==, -1);
}

static void
test_no_roller (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;

  setting_init (&setting);
  setting.situation.n_rollers = 0;
  permission = check (&setting);
  assert_only_reason (&permission, DERMA_RULE_ROLLER_RETIRED, DERMA_VERDICT_NO);
  g_assert_cmpint (permission.roller, ==, -1);
  g_assert_cmpuint (permission.passes, ==, 0);
  g_assert_cmpint (permission.changes_at_s, ==, 0);
}

static void
test_roller_care (void)
{
  static const struct
  {
    guint              uses;
    DermaRetiredReason retired;
    DermaVerdict       verdict;
    DermaRule          rule;
  } CASES[] = {
    { 9, DERMA_RETIRED_NOT, DERMA_VERDICT_YES, 0 },
    { 10, DERMA_RETIRED_NOT, DERMA_VERDICT_NO, DERMA_RULE_ROLLER_RETIRED },
    { 1, DERMA_RETIRED_BENT, DERMA_VERDICT_NO, DERMA_RULE_ROLLER_RETIRED },
    { 1, DERMA_RETIRED_UNKNOWN, DERMA_VERDICT_NO, DERMA_RULE_ROLLER_RETIRED },
    { 1, DERMA_RETIRED_SHARED, DERMA_VERDICT_NO, DERMA_RULE_SHARE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Setting) setting = { 0 };
      DermaPermission permission;

      setting_init (&setting);
      setting.rollers[0].uses = CASES[i].uses;
      setting.rollers[0].retired = CASES[i].retired;
      permission = check (&setting);
      g_assert_cmpint (permission.verdict, ==, CASES[i].verdict);
      if (CASES[i].verdict == DERMA_VERDICT_NO)
        assert_only_reason (&permission, CASES[i].rule, DERMA_VERDICT_NO);
    }
}

static void
test_best_roller (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;

  setting_init (&setting);
  setting.situation.n_rollers = 3;
  setting.rollers[0] = (DermaRollerFacts) { .id = 1, .needle_um = 1000 };
  setting.rollers[1] = (DermaRollerFacts) { .id = 2, .needle_um = 300 };
  setting.rollers[2] = (DermaRollerFacts) { .id = 3, .needle_um = 250 };
  permission = check (&setting);
  g_assert_cmpint (permission.roller, ==, 2);
  g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_YES);

  setting.rollers[2].uses = 10;
  permission = check (&setting);
  g_assert_cmpint (permission.roller, ==, 1);
  g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_WARN);

  setting.situation.chosen = 0;
  permission = check (&setting);
  g_assert_cmpint (permission.roller, ==, 0);
  assert_only_reason (&permission, DERMA_RULE_NEEDLE_E, DERMA_VERDICT_NO);
}

/* The days without actives depend on the needle: what is too early for one is not for another. */
static void
test_actives_choose_roller (void)
{
  g_auto (Setting) setting = { 0 };
  DermaAnswer *answer;

  setting_init (&setting);
  setting.situation.n_rollers = 2;
  setting.rollers[1] = (DermaRollerFacts) { .id = 2, .needle_um = 130 };
  answer = setting_say_yes (&setting, "scr-actives");
  answer->has_anchor = TRUE;
  answer->anchor_day = derma_time_get_local_day (setting.situation.now) - 2;
  g_assert_cmpint (check (&setting).roller, ==, 1);
  g_assert_cmpint (check (&setting).verdict, ==, DERMA_VERDICT_YES);

  setting.situation.chosen = 0;
  g_assert_cmpint (check (&setting).verdict, ==, DERMA_VERDICT_NO);
}

static void
test_acknowledgement (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;
  DermaAnswer    *answer;

  setting_init (&setting);
  setting_set_now (&setting, "2026-11-21T10:00:00+01:00");
  setting.rollers[0].needle_um = 500;
  setting.situation.is_numbing_chosen = TRUE;
  answer = setting_say_yes (&setting, "scr-event");
  permission = check (&setting);
  g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_WARN);
  g_assert_cmpuint (permission.n_reasons, ==, 4);
  g_assert_false (derma_permission_can_start (&permission));

  answer->is_acknowledged = TRUE;
  setting.situation.acknowledged_rules = 1u << DERMA_RULE_EVENING | 1u << DERMA_RULE_NEEDLE_WARN;
  permission = check (&setting);
  g_assert_cmpuint (permission.n_reasons, ==, 4);
  g_assert_true (find_reason (&permission, DERMA_RULE_SCREEN_WARN)->is_acknowledged);
  g_assert_true (find_reason (&permission, DERMA_RULE_EVENING)->is_acknowledged);
  g_assert_false (find_reason (&permission, DERMA_RULE_NUMBING)->is_acknowledged);
  g_assert_false (derma_permission_can_start (&permission));

  setting.situation.acknowledged_rules |= 1u << DERMA_RULE_NUMBING;
  permission = check (&setting);
  g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_WARN);
  g_assert_true (derma_permission_can_start (&permission));

  setting_say_yes (&setting, "scr-keloid")->is_acknowledged = TRUE; /* a refusal cannot be ticked away */
  permission = check (&setting);
  g_assert_false (derma_permission_can_start (&permission));
}

static void
test_numbing (void)
{
  static const char *const HIDING[] = { "scr-anaesthetic-allergy", "scr-heart" };
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;

  setting_init (&setting);
  setting.situation.is_numbing_chosen = TRUE;
  setting.rollers[0].needle_um = 300;
  permission = check (&setting);
  g_assert_false (permission.can_numb);
  g_assert_null (find_reason (&permission, DERMA_RULE_NUMBING));

  setting.rollers[0].needle_um = 301;
  permission = check (&setting);
  g_assert_true (permission.can_numb);
  g_assert_nonnull (find_reason (&permission, DERMA_RULE_NUMBING));

  for (guint i = 0; i < G_N_ELEMENTS (HIDING); i++)
    {
      setting.situation.n_answers = 0;
      setting_say_yes (&setting, HIDING[i])->agreed = setting.situation.now;
      permission = check (&setting);
      g_assert_false (permission.can_numb);
      g_assert_null (find_reason (&permission, DERMA_RULE_NUMBING));
    }
}

static void
test_passes (void)
{
  g_auto (Setting) setting = { 0 };

  setting_init (&setting);
  setting.situation.n_completed = 2;
  g_assert_cmpuint (check (&setting).passes, ==, 2);
  setting.situation.n_completed = 3;
  g_assert_cmpuint (check (&setting).passes, ==, 3);
  setting.situation.last.t0 = instant ("2026-08-01T19:00:00+02:00");
  g_assert_cmpuint (check (&setting).passes, ==, 2);
}

/* Every question at once, and everything else that can refuse: there is room for all reasons. */
static void
test_everything (void)
{
  g_auto (Setting) setting = { 0 };
  DermaPermission permission;

  setting_init (&setting);
  setting_set_now (&setting, "2026-11-01T10:00:00+01:00");
  setting_raise (&setting, DERMA_RED_FLAG_FEVER, "2026-10-31T20:00:00+01:00");
  setting.situation.n_completed = 0;
  setting.rollers[0].needle_um = 500;
  setting.rollers[0].uses = 5;
  setting.situation.profile = (DermaProfile) { .has_melasma = TRUE };
  for (guint i = 0; i < derma_n_questions (); i++)
    setting_say_yes (&setting, derma_question_get (i)->id);

  permission = check (&setting);
  g_assert_cmpint (permission.verdict, ==, DERMA_VERDICT_NO);
  g_assert_cmpuint (permission.n_reasons, >, derma_n_questions ());
  g_assert_cmpint (permission.reasons[0].rule, ==, DERMA_RULE_AGE);
  for (guint i = 1; i < permission.n_reasons; i++)
    g_assert_cmpint (permission.reasons[i - 1].effect, >=, permission.reasons[i].effect);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/permission/ready", test_ready);
  g_test_add_func ("/permission/rule-ids", test_rule_ids);
  g_test_add_func ("/permission/screening", test_screening);
  g_test_add_func ("/permission/notes-allow", test_notes_allow);
  g_test_add_func ("/permission/order-of-strength", test_order_of_strength);
  g_test_add_func ("/permission/age", test_age);
  g_test_add_func ("/permission/needle-edges", test_needle_edges);
  g_test_add_func ("/permission/caps", test_caps);
  g_test_add_func ("/permission/nose-and-lip", test_nose_and_lip);
  g_test_add_func ("/permission/no-section", test_no_section);
  g_test_add_func ("/permission/no-roller", test_no_roller);
  g_test_add_func ("/permission/roller-care", test_roller_care);
  g_test_add_func ("/permission/best-roller", test_best_roller);
  g_test_add_func ("/permission/actives-choose-roller", test_actives_choose_roller);
  g_test_add_func ("/permission/acknowledgement", test_acknowledgement);
  g_test_add_func ("/permission/numbing", test_numbing);
  g_test_add_func ("/permission/passes", test_passes);
  g_test_add_func ("/permission/everything", test_everything);

  return g_test_run ();
}
