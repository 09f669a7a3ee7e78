/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-permission.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "treatment/derma-patch-test.h"
#include "treatment/derma-question-private.h"

/* protocol.md 1.6 */
static const char *const RULE_IDS[DERMA_N_RULES] = {
  [DERMA_RULE_AGE] = "rule-age",
  [DERMA_RULE_NEEDLE_E] = "rule-needle-e",
  [DERMA_RULE_SCREEN_BLOCK] = "rule-screen-block",
  [DERMA_RULE_SCREEN_DOCTOR] = "rule-screen-doctor",
  [DERMA_RULE_SCREEN_POSTPONE] = "rule-screen-postpone",
  [DERMA_RULE_NOT_HEALED] = "rule-not-healed",
  [DERMA_RULE_INTERVAL] = "rule-interval",
  [DERMA_RULE_FIRST] = "rule-first",
  [DERMA_RULE_NEEDLE_CAP] = "rule-needle-cap",
  [DERMA_RULE_ROLLER_RETIRED] = "rule-roller-retired",
  [DERMA_RULE_SHARE] = "rule-share",
  [DERMA_RULE_NO_SECTION] = "rule-no-section",
  [DERMA_RULE_SUN_PLAN] = "rule-sun-plan",
  [DERMA_RULE_NEEDLE_WARN] = "rule-needle-warn",
  [DERMA_RULE_NUMBING] = "rule-numbing",
  [DERMA_RULE_SCREEN_WARN] = "rule-screen-warn",
  [DERMA_RULE_EVENING] = "rule-evening",
};

/* protocol.md 2.4 */
static const struct
{
  const char *id;
  const char *title;
  const char *instruction;
} PATCH_TESTS[DERMA_N_PATCH_TESTS] = {
  [DERMA_PATCH_TEST_ROLLER] = {
    .id = "pt-roller",
    .title = N_ ("Try the roller on a small patch"),
    .instruction = N_ ("After the full soak and with a washed face, roll a patch of 20 by 20\302\240mm on the jaw line in front of the ear: two passes in two directions. "
                       "Look after 48 hours: there should be no redness at all. Olive, brown or dark skin, and skin that keeps dark marks, is looked at again after 14 days: there should be no new dark mark."),
  },
  [DERMA_PATCH_TEST_PRODUCT] = {
    .id = "pt-product",
    .title = N_ ("Try the moisturiser on your arm"),
    .instruction = N_ ("Put the moisturiser, and the sunscreen, that you want to use afterwards on a spot the size of a coin on the inner arm, twice a day for 7 days. "
                       "There should be no itch, no redness and no swelling."),
  },
};

/* What the words of one reason are made of. */
typedef struct
{
  const DermaReason     *reason;
  const DermaSituation  *situation;
  const DermaPermission *permission;
  const DermaQuestion   *question; /* or NULL */
  GTimeZone             *zone;
} Telling;

/**
 * derma_rule_get_id:
 *
 * Returns: the stable id of protocol.md 1.6, such as "rule-interval"; "rule-screen-warn" for a question whose outcome is warn,
 *   which that table does not name
 */
const char *
derma_rule_get_id (DermaRule rule)
{
  g_return_val_if_fail (rule < DERMA_N_RULES, NULL);

  return RULE_IDS[rule];
}

/**
 * derma_patch_test_get_id:
 *
 * Returns: the stable id of protocol.md 2.4
 */
const char *
derma_patch_test_get_id (DermaPatchTestKind kind)
{
  g_return_val_if_fail (kind < DERMA_N_PATCH_TESTS, NULL);

  return PATCH_TESTS[kind].id;
}

/**
 * derma_patch_test_get_title:
 *
 * Returns: (transfer none): a short order
 */
const char *
derma_patch_test_get_title (DermaPatchTestKind kind)
{
  g_return_val_if_fail (kind < DERMA_N_PATCH_TESTS, NULL);

  return _ (PATCH_TESTS[kind].title);
}

/**
 * derma_patch_test_get_instruction:
 *
 * Returns: (transfer none): how it is done, and what passes
 */
const char *
derma_patch_test_get_instruction (DermaPatchTestKind kind)
{
  g_return_val_if_fail (kind < DERMA_N_PATCH_TESTS, NULL);

  return _ (PATCH_TESTS[kind].instruction);
}

static const DermaReason *
find_reason (const DermaPermission *permission,
             DermaRule              rule)
{
  for (guint i = 0; i < permission->n_reasons; i++)
    if (permission->reasons[i].rule == rule)
      return &permission->reasons[i];

  return NULL;
}

static const DermaReason *
find_last_date (const DermaPermission *permission)
{
  for (guint i = 0; i < permission->n_reasons; i++)
    if (permission->reasons[i].effect == DERMA_VERDICT_NO && permission->reasons[i].until_s != 0)
      return &permission->reasons[i]; /* sorted: the one that lasts longest */

  return NULL;
}

/* "Rest until …" in the fewest words that cannot be misread: an hour today, "tomorrow", a weekday, a date. */
static char *
headline_until (const DermaReason *reason,
                DermaTime          now,
                GTimeZone         *zone)
{
  const DermaTime  until = derma_time_new (reason->until_s, zone);
  const gint64     days = derma_time_get_local_day (until) - derma_time_get_local_day (now);
  const gboolean   is_rest = reason->rule == DERMA_RULE_INTERVAL;
  g_autofree char *end = NULL;

  if (days == 1)
    return g_strdup (is_rest ? _ ("Rest until tomorrow") : _ ("Not before tomorrow"));

  if (days <= 0)
    end = derma_format_clock (until);
  else
    end = days < 7 ? derma_format_weekday (until) : derma_format_date (until, now);

  /* Translators: %s is a time of day, a weekday or a date: “19:22”, “Tuesday”, “Tuesday 8 December” */
  return g_strdup_printf (is_rest ? _ ("Rest until %s") : _ ("Not before %s"), end);
}

static const char *
headline_healing (const DermaSituation *situation)
{
  if (situation->newest_log != NULL && !derma_healing_is_zero (situation->newest_log))
    return _ ("Let your skin heal first");

  return _ ("Record your skin first");
}

static gboolean
has_flag_to_see_to (const DermaPermission *permission)
{
  for (guint i = 0; i < permission->n_reasons; i++)
    if (permission->reasons[i].is_red_flag && permission->reasons[i].until_s == 0)
      return TRUE;

  return FALSE;
}

/* The refusals that a single sentence can stand for, strongest first. */
static const char *
headline_refusal (const DermaPermission *permission,
                  const DermaSituation  *situation)
{
  if (find_reason (permission, DERMA_RULE_AGE) != NULL)
    return _ ("Not before you are 18");
  if (find_reason (permission, DERMA_RULE_SCREEN_BLOCK) != NULL)
    return _ ("Do not roll");
  if (has_flag_to_see_to (permission))
    return _ ("See to the warning sign first");
  if (find_reason (permission, DERMA_RULE_SCREEN_DOCTOR) != NULL)
    return _ ("Ask a doctor first");
  if (situation->n_rollers == 0)
    return _ ("Add your roller to begin");
  if (find_reason (permission, DERMA_RULE_NEEDLE_E) != NULL)
    return _ ("This roller is not for home use");

  return NULL;
}

static const char *
headline_first (const DermaSituation *situation)
{
  if (derma_patch_test_has_failed (&situation->patch_tests[DERMA_PATCH_TEST_ROLLER]))
    return _ ("Do not roll");
  if (derma_patch_test_has_failed (&situation->patch_tests[DERMA_PATCH_TEST_PRODUCT]))
    return _ ("Another moisturiser first");

  return situation->n_completed == 0 ? _ ("Two patch tests first") : _ ("A patch test first");
}

static const char *
headline_roller (const DermaPermission *permission,
                 const DermaSituation  *situation)
{
  if (permission->roller >= 0 && derma_roller_get_condition (&situation->rollers[permission->roller], situation->now).needs_judging)
    return _ ("Look at your roller first");

  return _ ("You need a new roller");
}

static const char *
headline_to_do (const DermaPermission *permission,
                const DermaSituation  *situation)
{
  if (find_reason (permission, DERMA_RULE_NOT_HEALED) != NULL)
    return headline_healing (situation);
  if (find_reason (permission, DERMA_RULE_FIRST) != NULL)
    return headline_first (situation);
  if (find_reason (permission, DERMA_RULE_NEEDLE_CAP) != NULL)
    return _ ("This needle is too long for now");
  if (find_reason (permission, DERMA_RULE_ROLLER_RETIRED) != NULL || find_reason (permission, DERMA_RULE_SHARE) != NULL)
    return headline_roller (permission, situation);
  if (find_reason (permission, DERMA_RULE_NO_SECTION) != NULL)
    return _ ("No section is left today");

  return _ ("Not today");
}

static gboolean
is_only_early (const DermaPermission *permission)
{
  return permission->n_reasons == 1 && permission->reasons[0].rule == DERMA_RULE_EVENING;
}

/**
 * derma_permission_to_headline:
 * @permission: the answer
 * @situation: what it was asked with
 *
 * Returns: (transfer full): the answer in one short sentence, such as "Ready today" or "Rest until Tuesday"
 */
char *
derma_permission_to_headline (const DermaPermission *permission,
                              const DermaSituation  *situation)
{
  g_autoptr (GTimeZone) utc = NULL;
  GTimeZone         *zone;
  const DermaReason *last_date;
  const char        *refusal;

  g_return_val_if_fail (permission != NULL && situation != NULL, NULL);

  if (permission->verdict != DERMA_VERDICT_NO)
    return g_strdup (is_only_early (permission) ? _ ("Ready this evening") : _ ("Ready today"));

  refusal = headline_refusal (permission, situation);
  if (refusal != NULL)
    return g_strdup (refusal);

  zone = situation->zone;
  if (zone == NULL)
    zone = utc = g_time_zone_new_utc ();

  last_date = find_last_date (permission);
  if (last_date != NULL && last_date->rule != DERMA_RULE_FIRST)
    return headline_until (last_date, derma_time_new (situation->now.utc_s, zone), zone);

  return g_strdup (headline_to_do (permission, situation));
}

static char *
format_until (const Telling *telling)
{
  return derma_format_date_time (derma_time_new (telling->reason->until_s, telling->zone), telling->situation->now);
}

static char *
tell_interval (const Telling *telling)
{
  const guint      days = telling->permission->interval_days;
  g_autofree char *needle = derma_format_needle (telling->situation->last.needle_um);
  g_autofree char *until = format_until (telling);

  return g_strdup_printf (
    /* Translators: the first %s is a needle length, such as “0.25 mm”, %u a number of days, the last %s a day and time */
    ngettext ("After %s your skin rests for %u day: until %s. Skin that looks healed does not shorten this.",
              "After %s your skin rests for %u days: until %s. Skin that looks healed does not shorten this.", days),
    needle, days, until);
}

/* The one that something has to be done about, else the strongest. */
static DermaRedFlag
get_flag_to_tell (const DermaSituation *situation)
{
  DermaLock lock;

  derma_lock_check (situation->flags, situation->n_flags, situation->now.utc_s, &lock);
  g_return_val_if_fail (lock.is_locked, DERMA_RED_FLAG_ACNE_FLARE);

  return situation->flags[lock.open >= 0 ? lock.open : lock.strongest].flag;
}

static char *
tell_lock (const Telling *telling)
{
  const DermaSituation *situation = telling->situation;
  const DermaRedFlag    flag = get_flag_to_tell (situation);
  const char           *title = derma_red_flag_get_title (flag);
  g_autofree char      *date = NULL;
  DermaLock             lock;

  derma_lock_check (situation->flags, situation->n_flags, situation->now.utc_s, &lock);
  if (lock.until_s > situation->now.utc_s)
    date = derma_format_date_time (derma_time_new (lock.until_s, telling->zone), situation->now);

  if (lock.need == DERMA_LOCK_TIME)
    /* Translators: %1$s is a warning sign, such as “Fever of 38.0 °C or more”, %2$s a day and time; so it is in those that follow */
    return g_strdup_printf (_ ("You recorded a warning sign, “%1$s”. Do not roll before %2$s."), title, date);
  if (lock.need == DERMA_LOCK_AGREEMENT)
    return date != NULL ? g_strdup_printf (_ ("You recorded a warning sign, “%1$s”. Do not roll before a doctor agrees, and not before %2$s."), title, date)
                        : g_strdup_printf (_ ("You recorded a warning sign, “%s”. Do not roll before a doctor agrees."), title);
  if (derma_red_flag_get_outlook (flag) == DERMA_OUTLOOK_WATCH)
    return date != NULL ? g_strdup_printf (_ ("You recorded a warning sign, “%1$s”. Do not roll before your skin is calm, and not before %2$s."), title, date)
                        : g_strdup_printf (_ ("You recorded a warning sign, “%s”. Do not roll before your skin is calm."), title);

  return date != NULL ? g_strdup_printf (_ ("You recorded a warning sign, “%1$s”. Do not roll before it has been gone for 14 days, and not before %2$s."), title, date)
                      : g_strdup_printf (_ ("You recorded a warning sign, “%s”. Do not roll before it has been gone for 14 days."), title);
}

static char *
tell_healing (const Telling *telling)
{
  const DermaSituation *situation = telling->situation;

  if (telling->reason->is_red_flag)
    return tell_lock (telling);
  if (situation->newest_log != NULL && !derma_healing_is_zero (situation->newest_log))
    return g_strdup (_ ("Your newest record still shows something from the last session. Wait until every measure is zero, then record it."));
  if (situation->newest_log != NULL)
    return g_strdup (_ ("Your newest record was made less than 24 hours after the last session. Record how your skin is now."));

  return g_strdup (_ ("Nothing was recorded after the last session. Record how your skin is now."));
}

static guint
get_needle_um (const Telling *telling)
{
  const gssize roller = telling->permission->roller;

  return roller >= 0 ? telling->situation->rollers[roller].needle_um : 0;
}

/* Whether the patch is to be looked at before its waiting time is over. */
static gboolean
is_look_due (const Telling *telling)
{
  const DermaSituation *situation = telling->situation;
  DermaProfile          profile = situation->profile;
  DermaPatchTest        test;

  derma_profile_add_answers (&profile, situation->answers, situation->n_answers);
  derma_situation_get_patch_test (situation, DERMA_PATCH_TEST_ROLLER, get_needle_um (telling), &test);
  return derma_patch_test_get_state (DERMA_PATCH_TEST_ROLLER, &test, &profile, situation->now.utc_s, NULL) == DERMA_PATCH_LOOK;
}

/* Who has rolled before tests a longer needle. */
static char *
tell_longer (const Telling *telling)
{
  DermaPatchTest test;

  derma_situation_get_patch_test (telling->situation, DERMA_PATCH_TEST_ROLLER, get_needle_um (telling), &test);
  if (telling->reason->until_s != 0)
    {
      g_autofree char *until = format_until (telling);

      if (is_look_due (telling))
        /* Translators: %s is a day and a time */
        return g_strdup_printf (_ ("Look at the test patch now, and say what you see. Your patch test with the longer needle runs on until %s."), until);
      /* Translators: %s is a day and a time */
      return g_strdup_printf (_ ("Your patch test with the longer needle runs until %s. Look at the patch then and say what you see."), until);
    }
  if (test.started.utc_s != 0)
    return g_strdup (_ ("The waiting time of your patch test is over. Look at the patch and say what you see."));

  return g_strdup (_ ("This needle is longer than those you have rolled with so far. Try it on a small patch first. It takes 2 days, 14 for skin that keeps dark marks."));
}

static char *
tell_first (const Telling *telling)
{
  const DermaPatchTest *tests = telling->situation->patch_tests;

  if (derma_patch_test_has_failed (&tests[DERMA_PATCH_TEST_ROLLER]))
    return g_strdup (_ ("Your skin did not take the roller well on the test patch. Do not roll your face; ask a doctor about it."));
  if (derma_patch_test_has_failed (&tests[DERMA_PATCH_TEST_PRODUCT]))
    return g_strdup (_ ("Your skin did not take the moisturiser well. Choose another one, and test it for 7 days."));

  if (telling->situation->n_completed > 0)
    return tell_longer (telling);

  if (telling->reason->until_s != 0)
    {
      g_autofree char *until = format_until (telling);

      if (is_look_due (telling))
        /* Translators: %s is a day and a time */
        return g_strdup_printf (_ ("Look at the test patch now, and say what you see. Your patch tests run on until %s."), until);

      /* Translators: %s is a day and a time */
      return g_strdup_printf (_ ("Your patch tests run until %s. Look at both spots then and say what you see."), until);
    }

  if (tests[DERMA_PATCH_TEST_ROLLER].started.utc_s != 0 && tests[DERMA_PATCH_TEST_PRODUCT].started.utc_s != 0)
    return g_strdup (_ ("The waiting time of your patch tests is over. Look at both spots and say what you see."));

  return g_strdup (_ ("Before the first session, try the roller on a small patch and the moisturiser on your arm. It takes 7 days, 14 for skin that keeps dark marks."));
}

static char *
tell_cap (const Telling *telling)
{
  /* Translators: two whole sentences: which limit a needle is over, and when it lifts */
  return g_strdup_printf (C_ ("limit", "%1$s %2$s"), derma_cap_get_reason (telling->reason->cap), derma_cap_get_lift (telling->reason->cap));
}

static char *
tell_needle_e (const Telling *telling)
{
  const DermaRollerFacts *roller = &telling->situation->rollers[telling->permission->roller];

  return g_strdup (derma_band_get_advice (derma_band_for_needle (roller->needle_um)));
}

static char *
tell_retired (const Telling *telling)
{
  const DermaSituation *situation = telling->situation;

  if (telling->question != NULL)
    return g_strdup (_ (telling->question->why));
  if (telling->permission->roller < 0)
    return g_strdup (_ ("No roller is in use. Add one; its needle length decides what is safe."));

  return derma_roller_condition_to_text (&situation->rollers[telling->permission->roller], situation->now);
}

static char *
tell_question (const Telling *telling)
{
  /* Translators: %1$s is what was ticked, %2$s one or two sentences with the reason */
  return g_strdup_printf (C_ ("reason", "%1$s. %2$s"), _ (telling->question->row), _ (telling->question->why));
}

static char *
tell_postpone (const Telling *telling)
{
  g_autofree char *until = NULL;

  if (telling->reason->until_s == 0)
    /* Translators: the first %s is what was ticked, the second a sentence with the reason */
    return g_strdup_printf (_ ("%s: the end of the wait is not known until you enter the day. %s"),
                            _ (telling->question->row), _ (telling->question->why));

  until = derma_question_format_end (telling->reason->until_s, telling->situation->now, telling->zone);
  /* Translators: the first %s is what was ticked, the second a day, the last a sentence with the reason */
  return g_strdup_printf (_ ("%s: not before %s. %s"), _ (telling->question->row), until, _ (telling->question->why));
}

static char *
tell_doctor (const Telling *telling)
{
  const DermaSituation *situation = telling->situation;

  for (gsize i = 0; i < situation->n_answers; i++)
    if ((gint) situation->answers[i].question == telling->reason->question && situation->answers[i].agreed.utc_s != 0)
      /* Translators: the first %s is what was ticked, the second a sentence with the reason */
      return g_strdup_printf (_ ("%s: the doctor’s agreement is more than 180 days old. Ask again, and record it. %s"),
                              _ (telling->question->row), _ (telling->question->why));

  /* Translators: the first %s is what was ticked, the second a sentence with the reason */
  return g_strdup_printf (_ ("%s: ask a doctor whether you may roll, and record the agreement. %s"),
                          _ (telling->question->row), _ (telling->question->why));
}

static char *
tell_rule (const Telling *telling)
{
  switch (telling->reason->rule)
    {
    case DERMA_RULE_NEEDLE_WARN:
      return g_strdup (_ ("This needle is longer than many experts advise at home. Use little force, and stop at even pink skin, before any blood."));
    case DERMA_RULE_NUMBING:
      /* xgettext:no-c-format */
      return g_strdup (_ ("Numbing cream hides the pain that tells you to ease off. Use 4\302\240% lidocaine at most, on two sections at most, never under film."));
    case DERMA_RULE_EVENING:
      return g_strdup (_ ("Evening is better: after rolling the skin should have no sun and no sunscreen for hours. Best from 16:00 on."));
    case DERMA_RULE_NO_SECTION:
      if (telling->question != NULL)
        /* Translators: %s is what was ticked, such as “An inflamed or open pimple” */
        return g_strdup_printf (_ ("%s: show on the face where it is."), _ (telling->question->row));
      return g_strdup (_ ("All five sections are left out, so there is nothing to roll today."));
    case DERMA_RULE_AGE:
    case DERMA_RULE_NEEDLE_E:
    case DERMA_RULE_SCREEN_BLOCK:
    case DERMA_RULE_SCREEN_DOCTOR:
    case DERMA_RULE_SCREEN_POSTPONE:
    case DERMA_RULE_NOT_HEALED:
    case DERMA_RULE_INTERVAL:
    case DERMA_RULE_FIRST:
    case DERMA_RULE_NEEDLE_CAP:
    case DERMA_RULE_ROLLER_RETIRED:
    case DERMA_RULE_SHARE:
    case DERMA_RULE_SUN_PLAN:
    case DERMA_RULE_SCREEN_WARN:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * derma_reason_to_text:
 * @reason: one of those of @permission
 * @situation: what was asked with
 * @permission: the answer
 *
 * Returns: (transfer full): one to three plain sentences: why, and until when or what can be done
 */
char *
derma_reason_to_text (const DermaReason     *reason,
                      const DermaSituation  *situation,
                      const DermaPermission *permission)
{
  g_autoptr (GTimeZone) utc = NULL;
  Telling telling = { reason, situation, permission, NULL, NULL };

  g_return_val_if_fail (reason != NULL && situation != NULL && permission != NULL, NULL);

  telling.zone = situation->zone;
  if (telling.zone == NULL)
    telling.zone = utc = g_time_zone_new_utc ();
  if (reason->question >= 0)
    telling.question = derma_question_get ((guint) reason->question);

  switch (reason->rule)
    {
    case DERMA_RULE_AGE:
    case DERMA_RULE_SCREEN_BLOCK:
    case DERMA_RULE_SCREEN_WARN:
      return tell_question (&telling);
    case DERMA_RULE_SCREEN_DOCTOR:
      return tell_doctor (&telling);
    case DERMA_RULE_SCREEN_POSTPONE:
    case DERMA_RULE_SUN_PLAN:
      return tell_postpone (&telling);
    case DERMA_RULE_NEEDLE_E:
      return tell_needle_e (&telling);
    case DERMA_RULE_NOT_HEALED:
      return tell_healing (&telling);
    case DERMA_RULE_INTERVAL:
      return tell_interval (&telling);
    case DERMA_RULE_FIRST:
      return tell_first (&telling);
    case DERMA_RULE_NEEDLE_CAP:
      return tell_cap (&telling);
    case DERMA_RULE_ROLLER_RETIRED:
    case DERMA_RULE_SHARE:
      return tell_retired (&telling);
    case DERMA_RULE_NO_SECTION:
    case DERMA_RULE_NEEDLE_WARN:
    case DERMA_RULE_NUMBING:
    case DERMA_RULE_EVENING:
    default:
      return tell_rule (&telling);
    }
}
