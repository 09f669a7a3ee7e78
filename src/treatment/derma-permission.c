/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-permission.h"

#define EVENING_HOUR 16                   /* rule-evening: from here on nothing is said */
#define LOG_AFTER_S (24 * DERMA_HOUR_S)   /* rule-not-healed: a log made earlier says nothing yet */
#define ROLLER_WAIT_S (48 * DERMA_HOUR_S) /* pt-roller */
#define MARKS_WAIT_S (14 * DERMA_DAY_S)   /* pt-roller with dark skin or dark marks */
#define PRODUCT_WAIT_S (7 * DERMA_DAY_S)  /* pt-product */
#define MAX_INSTANTS 256

/* The situation as it is, or as it will be if nobody does anything, at one instant. */
typedef struct
{
  const DermaSituation *situation;
  DermaTime             now;
  GTimeZone            *zone;
  DermaProfile          profile; /* with what the answers tell */
} Context;

/* Instants at which the verdict may turn by itself: ascending, each once, all after *now*. */
typedef struct
{
  gint64 after_s;
  gint64 at_s[MAX_INSTANTS];
  guint  n;
} Instants;

static gboolean
is_before (const DermaReason *a,
           const DermaReason *b)
{
  if (a->effect != b->effect)
    return a->effect > b->effect;
  if ((a->until_s == 0) != (b->until_s == 0))
    return a->until_s == 0;
  if (a->until_s != b->until_s)
    return a->until_s > b->until_s;

  return a->rule < b->rule;
}

static void
add_reason (DermaPermission *permission,
            DermaReason      reason)
{
  guint place = permission->n_reasons;

  g_assert (permission->n_reasons < DERMA_MAX_REASONS);

  for (; place > 0 && is_before (&reason, &permission->reasons[place - 1]); place--)
    permission->reasons[place] = permission->reasons[place - 1];

  permission->reasons[place] = reason;
  permission->n_reasons++;
  permission->verdict = MAX (permission->verdict, reason.effect);
}

static void
refuse (DermaPermission *permission,
        DermaRule        rule,
        gint             question,
        gint64           until_s)
{
  add_reason (permission, (DermaReason) { .rule = rule, .effect = DERMA_VERDICT_NO, .question = question, .until_s = until_s });
}

static void
warn (const Context   *context,
      DermaPermission *permission,
      DermaRule        rule,
      gint64           until_s)
{
  const gboolean is_acknowledged = (context->situation->acknowledged_rules & (G_GUINT64_CONSTANT (1) << rule)) != 0;

  add_reason (permission, (DermaReason) { .rule = rule, .effect = DERMA_VERDICT_WARN, .question = -1, .until_s = until_s, .is_acknowledged = is_acknowledged });
}

static gboolean
question_is (guint       question,
             const char *id)
{
  return g_strcmp0 (derma_question_get (question)->id, id) == 0;
}

static DermaRule
get_block_rule (guint question)
{
  return question_is (question, "scr-age-under-18") ? DERMA_RULE_AGE : DERMA_RULE_SCREEN_BLOCK;
}

static DermaRule
get_roller_rule (guint question)
{
  return question_is (question, "scr-roller-shared") ? DERMA_RULE_SHARE : DERMA_RULE_ROLLER_RETIRED;
}

static DermaRule
get_postpone_rule (guint question)
{
  return question_is (question, "scr-sun-planned") ? DERMA_RULE_SUN_PLAN : DERMA_RULE_SCREEN_POSTPONE;
}

static void
add_answer (const Context     *context,
            const DermaAnswer *answer,
            DermaBand          band,
            DermaPermission   *permission)
{
  const DermaConsequence consequence = derma_answer_get_consequence (answer, band, context->now, context->zone);
  const gint             question = (gint) answer->question;

  permission->included &= ~consequence.excluded;

  if (consequence.outcome == DERMA_OUTCOME_BLOCK)
    refuse (permission, get_block_rule (answer->question), question, 0);
  if (consequence.outcome == DERMA_OUTCOME_BLOCK_ROLLER)
    refuse (permission, get_roller_rule (answer->question), question, 0);
  if (consequence.needs_agreement)
    refuse (permission, DERMA_RULE_SCREEN_DOCTOR, question, 0);
  if (consequence.is_postponed)
    refuse (permission, get_postpone_rule (answer->question), question, consequence.until_s);
  /* Until the sections are named it may be any of them. */
  if (consequence.needs_sections)
    refuse (permission, DERMA_RULE_NO_SECTION, question, 0);
  if (consequence.outcome == DERMA_OUTCOME_WARN)
    add_reason (permission, (DermaReason) { .rule = DERMA_RULE_SCREEN_WARN, .effect = DERMA_VERDICT_WARN, .question = question, .is_acknowledged = answer->is_acknowledged });
}

static void
add_roller (const Context          *context,
            const DermaRollerFacts *roller,
            DermaPermission        *permission)
{
  const DermaBand band = derma_band_for_needle (roller->needle_um);

  if (derma_band_get_verdict (band) == DERMA_VERDICT_NO)
    {
      refuse (permission, DERMA_RULE_NEEDLE_E, -1, 0);
      return;
    }

  for (guint cap = 0; cap < DERMA_N_CAPS; cap++)
    if (cap != DERMA_CAP_NOSE_LIP && derma_cap_applies ((DermaCap) cap, &context->profile) &&
        roller->needle_um > derma_cap_get_um ((DermaCap) cap))
      add_reason (permission, (DermaReason) { .rule = DERMA_RULE_NEEDLE_CAP, .effect = DERMA_VERDICT_NO, .question = -1, .cap = (DermaCap) cap });

  if (!derma_roller_get_condition (roller, context->now).is_usable)
    refuse (permission, roller->retired == DERMA_RETIRED_SHARED ? DERMA_RULE_SHARE : DERMA_RULE_ROLLER_RETIRED, -1, 0);

  if (derma_band_get_verdict (band) == DERMA_VERDICT_WARN)
    warn (context, permission, DERMA_RULE_NEEDLE_WARN, 0);

  permission->can_numb = roller->needle_um > DERMA_NUMBING_OVER_UM &&
                         !derma_answers_say (context->situation->answers, context->situation->n_answers, "scr-anaesthetic-allergy") &&
                         !derma_answers_say (context->situation->answers, context->situation->n_answers, "scr-heart");
  if (context->situation->is_numbing_chosen && permission->can_numb)
    warn (context, permission, DERMA_RULE_NUMBING, 0);
}

static gboolean
is_healed (const DermaSituation *situation)
{
  return situation->newest_log != NULL && derma_healing_is_zero (situation->newest_log) &&
         situation->newest_log->at.utc_s >= situation->last.t0.utc_s + LOG_AFTER_S;
}

/* A lock that only waits for its time has a date (protocol.md 6.4). */
static void
add_lock (const Context   *context,
          DermaPermission *permission)
{
  DermaLock lock;

  derma_lock_check (context->situation->flags, context->situation->n_flags, context->now.utc_s, &lock);
  if (lock.is_locked)
    add_reason (permission, (DermaReason) { .rule = DERMA_RULE_NOT_HEALED, .effect = DERMA_VERDICT_NO, .question = -1, .until_s = lock.need == DERMA_LOCK_TIME ? lock.until_s : 0, .is_red_flag = TRUE });
}

static void
add_rest (const Context   *context,
          DermaPermission *permission)
{
  const DermaSituation *situation = context->situation;
  const gboolean        has_last = situation->last.t0.utc_s != 0;

  if (has_last && !is_healed (situation))
    refuse (permission, DERMA_RULE_NOT_HEALED, -1, 0);

  if (!has_last)
    return;

  permission->interval_days = derma_interval_days (derma_band_for_needle (situation->last.needle_um), &context->profile);
  permission->next_allowed_s = situation->last.t0.utc_s + (gint64) permission->interval_days * DERMA_DAY_S;
  permission->is_after_break = context->now.utc_s - situation->last.t0.utc_s >= (gint64) DERMA_BREAK_DAYS * DERMA_DAY_S;
  if (context->now.utc_s < permission->next_allowed_s)
    refuse (permission, DERMA_RULE_INTERVAL, -1, permission->next_allowed_s);
}

/* rule-first, and protocol.md 2.4 for a longer band: with the tests started the end of the longer wait is the date, unless one
 * has failed or is only to be judged. One that failed counts also where none would be needed. */
static void
add_first (const Context   *context,
           guint            needle_um,
           DermaPermission *permission)
{
  const DermaSituation *situation = context->situation;
  gboolean              is_met = TRUE;
  gboolean              is_waiting = TRUE;
  gint64                until_s = 0;
  gint64                begun_s = 0; /* the end of the longest wait of those that can only be begun now */

  for (guint i = 0; i < DERMA_N_PATCH_TESTS; i++)
    {
      const DermaPatchTest     begun = { .started = context->now };
      const DermaPatchTestKind kind = (DermaPatchTestKind) i;
      const gboolean           is_needed = derma_situation_needs_patch_test (situation, kind, needle_um) ||
                                 situation->patch_tests[kind].has_failed_before;
      DermaPatchTest test;
      gint64         ready_s;

      derma_situation_get_patch_test (situation, kind, needle_um, &test);
      ready_s = derma_patch_test_ready_s (kind, &test, &context->profile);
      if (derma_patch_test_has_failed (&test) || (is_needed && (ready_s == 0 || !test.is_judged || context->now.utc_s < ready_s)))
        is_met = FALSE;
      if (derma_patch_test_has_failed (&test) || (is_needed && ready_s == 0))
        {
          is_waiting = FALSE;
          begun_s = MAX (begun_s, derma_patch_test_ready_s (kind, &begun, &context->profile));
        }
      if (is_needed)
        until_s = MAX (until_s, ready_s);
    }

  permission->tested_s = !is_met && MAX (until_s, begun_s) > context->now.utc_s ? MAX (until_s, begun_s) : 0;
  if (!is_met)
    refuse (permission, DERMA_RULE_FIRST, -1, is_waiting && until_s > context->now.utc_s ? until_s : 0);
}

/* 0 for a needle that is refused whatever a test says: nobody is asked to try it. */
static guint
get_needle_to_test (const Context *context,
                    guint          needle_um)
{
  return derma_band_get_verdict (derma_band_for_needle (needle_um)) != DERMA_VERDICT_NO &&
             needle_um <= derma_needle_get_cap_um (&context->profile, NULL)
           ? needle_um
           : 0;
}

static void
add_evening (const Context   *context,
             DermaPermission *permission)
{
  const gint64 today = derma_time_get_local_day (context->now);

  if (derma_time_get_hour (context->now) < EVENING_HOUR)
    warn (context, permission, DERMA_RULE_EVENING, derma_time_at_hour (today, EVENING_HOUR, context->zone));
}

/* Answers for one roller; @index is -1 where there is none. */
static void
evaluate_roller (const Context   *context,
                 gssize           index,
                 DermaPermission *permission)
{
  const DermaSituation   *situation = context->situation;
  const DermaRollerFacts *roller = index >= 0 ? &situation->rollers[index] : NULL;
  const guint             needle_um = roller != NULL ? roller->needle_um : 0;
  const DermaBand         band = derma_band_for_needle (needle_um);

  permission->verdict = DERMA_VERDICT_YES;
  permission->n_reasons = 0;
  permission->changes_at_s = 0;
  permission->roller = index;
  permission->included = DERMA_ALL_SECTIONS & ~situation->excluded & ~derma_needle_get_left_out (needle_um);
  permission->next_allowed_s = 0;
  permission->interval_days = 0;
  permission->is_after_break = FALSE;
  permission->can_numb = FALSE;

  for (gsize i = 0; i < situation->n_answers; i++)
    add_answer (context, &situation->answers[i], band, permission);
  if (permission->included == 0)
    refuse (permission, DERMA_RULE_NO_SECTION, -1, 0);

  add_lock (context, permission);
  add_rest (context, permission);
  add_first (context, get_needle_to_test (context, needle_um), permission);
  if (roller != NULL)
    add_roller (context, roller, permission);
  else
    refuse (permission, DERMA_RULE_ROLLER_RETIRED, -1, 0);
  add_evening (context, permission);

  permission->passes = derma_needle_get_passes (needle_um, situation->n_completed, permission->is_after_break);
}

static gboolean
is_better (const DermaPermission *a,
           const DermaPermission *b)
{
  guint n_a = 0;
  guint n_b = 0;

  if (a->verdict != b->verdict)
    return a->verdict < b->verdict;

  while (n_a < a->n_reasons && a->reasons[n_a].effect == DERMA_VERDICT_NO)
    n_a++;
  while (n_b < b->n_reasons && b->reasons[n_b].effect == DERMA_VERDICT_NO)
    n_b++;

  return n_a != n_b ? n_a < n_b : a->n_reasons < b->n_reasons;
}

static void
evaluate (const Context   *context,
          DermaPermission *permission)
{
  const DermaSituation *situation = context->situation;

  if (situation->chosen >= 0 || situation->n_rollers == 0)
    {
      evaluate_roller (context, situation->n_rollers > 0 ? situation->chosen : -1, permission);
      return;
    }

  evaluate_roller (context, 0, permission);
  for (gsize i = 1; i < situation->n_rollers; i++)
    {
      DermaPermission other;

      evaluate_roller (context, (gssize) i, &other);
      if (is_better (&other, permission))
        *permission = other;
    }
}

static void
add_instant (Instants *instants,
             gint64    at_s)
{
  guint place = instants->n;

  if (at_s <= instants->after_s)
    return;

  while (place > 0 && instants->at_s[place - 1] > at_s)
    place--;
  if (place > 0 && instants->at_s[place - 1] == at_s)
    return;

  /* Full: what is farthest away is dropped; the search hardly ever gets there. */
  if (instants->n == MAX_INSTANTS && place == MAX_INSTANTS)
    return;
  if (instants->n == MAX_INSTANTS)
    instants->n--;
  for (guint i = instants->n; i > place; i--)
    instants->at_s[i] = instants->at_s[i - 1];
  instants->at_s[place] = at_s;
  instants->n++;
}

static void
add_instants_of_answer (Instants          *instants,
                        const Context     *context,
                        const DermaAnswer *answer)
{
  const gboolean is_by_needle = derma_question_get (answer->question)->is_by_needle;

  for (guint band = DERMA_BAND_X; band <= (is_by_needle ? DERMA_BAND_D : DERMA_BAND_X); band++)
    {
      const DermaConsequence consequence = derma_answer_get_consequence (answer, (DermaBand) band, context->now, context->zone);

      add_instant (instants, consequence.until_s);
      add_instant (instants, consequence.agreement_until_s);
    }
}

static void
collect_instants (Instants              *instants,
                  const Context         *context,
                  const DermaPermission *permission)
{
  const DermaSituation *situation = context->situation;
  const gint64          today = derma_time_get_local_day (context->now);
  DermaLock             lock;

  instants->after_s = context->now.utc_s;
  instants->n = 0;

  derma_lock_check (situation->flags, situation->n_flags, context->now.utc_s, &lock);
  add_instant (instants, lock.until_s);
  add_instant (instants, permission->next_allowed_s);
  add_instant (instants, derma_time_at_hour (today, EVENING_HOUR, context->zone));
  add_instant (instants, derma_time_start_of_day (today + 1, context->zone));
  for (gsize i = 0; i < situation->n_answers; i++)
    add_instants_of_answer (instants, context, &situation->answers[i]);
  for (guint kind = 0; kind < DERMA_N_PATCH_TESTS; kind++)
    add_instant (instants, derma_patch_test_ready_s ((DermaPatchTestKind) kind, &situation->patch_tests[kind], &context->profile));
  for (gsize i = 0; i < situation->n_rollers; i++)
    add_instant (instants, derma_roller_get_condition (&situation->rollers[i], context->now).ends_s);
}

static gint64
find_change (const Context         *context,
             const DermaPermission *permission)
{
  Instants        instants;
  Context         later = *context;
  DermaPermission other;

  collect_instants (&instants, context, permission);
  for (guint i = 0; i < instants.n; i++)
    {
      later.now = derma_time_new (instants.at_s[i], context->zone);
      evaluate (&later, &other);
      if (other.verdict != permission->verdict)
        return instants.at_s[i];
    }

  return 0;
}

/**
 * derma_permission_check:
 * @situation: everything that bears on it
 * @permission: (out caller-allocates): the answer
 *
 * Answers *may a session start now?* by all rules of protocol.md 1.6 that can be answered before it starts. Reads no clock and
 * changes nothing: the same situation gives the same answer.
 */
void
derma_permission_check (const DermaSituation *situation,
                        DermaPermission      *permission)
{
  g_autoptr (GTimeZone) utc = NULL;
  Context context = { .situation = situation };

  g_return_if_fail (situation != NULL && permission != NULL);
  g_return_if_fail (situation->chosen < (gssize) situation->n_rollers);

  context.zone = situation->zone;
  if (context.zone == NULL)
    context.zone = utc = g_time_zone_new_utc ();
  context.now = derma_time_new (situation->now.utc_s, context.zone);
  context.profile = situation->profile;
  derma_profile_add_answers (&context.profile, situation->answers, situation->n_answers);

  evaluate (&context, permission);
  permission->changes_at_s = find_change (&context, permission);
}

/**
 * derma_permission_can_start:
 *
 * Returns: whether a session may begin: nothing refuses it, and every warning was acknowledged
 */
gboolean
derma_permission_can_start (const DermaPermission *permission)
{
  g_return_val_if_fail (permission != NULL, FALSE);

  for (guint i = 0; i < permission->n_reasons; i++)
    if (permission->reasons[i].effect == DERMA_VERDICT_NO || !permission->reasons[i].is_acknowledged)
      return FALSE;

  return TRUE;
}

/**
 * derma_standing_is_due:
 *
 * Whether the standing questions are to be asked (again): one was never answered, an answer is %DERMA_STANDING_DAYS old, or
 * was given before a break of %DERMA_BREAK_DAYS since the last session was over (rule-break).
 */
gboolean
derma_standing_is_due (const DermaSituation *situation)
{
  gint64 valid_from_s;

  g_return_val_if_fail (situation != NULL, TRUE);

  valid_from_s = situation->now.utc_s - (gint64) DERMA_STANDING_DAYS * DERMA_DAY_S + 1;
  if (situation->last.t0.utc_s != 0)
    {
      const gint64 break_s = situation->last.t0.utc_s + (gint64) DERMA_BREAK_DAYS * DERMA_DAY_S;

      if (situation->now.utc_s >= break_s)
        valid_from_s = MAX (valid_from_s, break_s);
    }

  for (guint question = 0; question < derma_n_questions (); question++)
    {
      gboolean is_answered = FALSE;

      if (derma_question_get (question)->type != DERMA_QUESTION_STANDING)
        continue;
      for (gsize i = 0; i < situation->n_answers; i++)
        is_answered |= situation->answers[i].question == question && situation->answers[i].value != DERMA_ANSWER_NONE &&
                       situation->answers[i].at.utc_s >= valid_from_s;
      if (!is_answered)
        return TRUE;
    }

  return FALSE;
}

/**
 * derma_patch_test_has_failed:
 *
 * Returns: whether the skin reacted
 */
gboolean
derma_patch_test_has_failed (const DermaPatchTest *test)
{
  g_return_val_if_fail (test != NULL, FALSE);

  return test->is_judged ? !test->passed : test->has_failed_before;
}

/**
 * derma_patch_test_ready_s:
 * @kind: which test
 * @test: how it stands
 * @profile: of the person
 *
 * Returns: UTC seconds from which the test may be judged for good (protocol.md 2.4); 0 where it was never started
 */
gint64
derma_patch_test_ready_s (DermaPatchTestKind    kind,
                          const DermaPatchTest *test,
                          const DermaProfile   *profile)
{
  g_return_val_if_fail (test != NULL && profile != NULL, 0);

  if (test->started.utc_s == 0)
    return 0;
  if (kind == DERMA_PATCH_TEST_PRODUCT)
    return test->started.utc_s + PRODUCT_WAIT_S;

  return test->started.utc_s + (derma_profile_is_dark (profile) || profile->has_pih_history ? MARKS_WAIT_S : ROLLER_WAIT_S);
}
