/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-plan.h"

#include <string.h>

#include "treatment/derma-roller-care.h"

#define DEEP_GRADE 3         /* scars for a dermatologist from here on (P1) */
#define FLAT_GRADE 1         /* scars that are colour only (N1) */
#define LINED_GLOGAU 3       /* lines for a dermatologist from here on (P1) */
#define LEAST_INTERVAL 7     /* days (P4) */
#define CALM_DAYS 4          /* with actives between their two pauses (P4) */
#define MIN_SESSIONS 3       /* P5 */
#define MAX_SESSIONS 12      /* P5 */
#define OLDEST_CAPPED_AGE 21 /* cap-age */
#define ADULT_AGE 18         /* rule-age */
#define DAYS_A_WEEK 7

#define FOR(measure) DERMA_MEASURE_BIT (DERMA_MEASURE_##measure)
#define SCAR(type) DERMA_SCAR_BIT (DERMA_SCAR_##type)
#define WARN(warning) DERMA_PLAN_WARNING_BIT (DERMA_PLAN_WARNING_##warning)

/* protocol.md 8.2, target needle by concern; weeks */
static const struct
{
  guint target_um;
  guint visible_from;
  guint visible_to;
  guint most_change;
} AIMS[DERMA_N_CONCERNS] = {
  [DERMA_MEASURE_FINE_LINES] = { 300, 8, 12, 36 },
  [DERMA_MEASURE_TEXTURE] = { 250, 4, 8, 24 },
  [DERMA_MEASURE_ACNE_SCARS] = { 500, 12, 26, 52 },
  [DERMA_MEASURE_PORES] = { 250, 4, 8, 24 },
  [DERMA_MEASURE_PIGMENTATION] = { 200, 8, 16, 24 },
  [DERMA_MEASURE_GLOW] = { 200, 1, 2, 12 },
};

/* protocol.md 8.2, by band; days */
static const struct
{
  guint actives_off_after;
  guint maintenance;
} BANDS[DERMA_N_HOME_BANDS] = {
  { 2, 14 },
  { 3, 28 },
  { 5, 42 },
  { 7, 56 },
};

static const char *const VERDICT_IDS[DERMA_N_PLAN_VERDICTS] = {
  [DERMA_PLAN_HOME] = "home",
  [DERMA_PLAN_HOME_WITH_LIMITS] = "home-with-limits",
  [DERMA_PLAN_PROFESSIONAL_FIRST] = "professional-first",
  [DERMA_PLAN_NOT_NOW] = "not-now",
};

/* N1: scars that are flat marks are a matter of colour. */
static DermaMeasureSet
understand_concerns (const DermaPlanInputs *inputs)
{
  if ((inputs->concerns & FOR (ACNE_SCARS)) != 0 && (inputs->scar_types == SCAR (MACULAR) || inputs->scar_grade == FLAT_GRADE))
    return (inputs->concerns & ~FOR (ACNE_SCARS)) | FOR (PIGMENTATION);

  return inputs->concerns;
}

/* N2, P0, and rule-age of protocol.md 1.6 */
static DermaPlanReason
find_reason (const DermaPlanInputs *inputs)
{
  if (inputs->age < ADULT_AGE)
    return DERMA_PLAN_REASON_AGE;
  if ((inputs->scar_types & SCAR (RAISED)) != 0)
    return DERMA_PLAN_REASON_RAISED;
  if (inputs->screening == DERMA_PLAN_SCREENING_BLOCK)
    return DERMA_PLAN_REASON_BLOCK;
  if (inputs->screening == DERMA_PLAN_SCREENING_ASK_DOCTOR)
    return DERMA_PLAN_REASON_ASK_DOCTOR;

  return DERMA_PLAN_REASON_NONE;
}

/* P1 */
static DermaMeasureSet
find_pro_list (const DermaPlanInputs *inputs,
               DermaMeasureSet        concerns)
{
  DermaMeasureSet pro_list = 0;

  if ((inputs->scar_types & (SCAR (ICE_PICK) | SCAR (BOXCAR_DEEP))) != 0 || inputs->scar_grade >= DEEP_GRADE)
    pro_list |= FOR (ACNE_SCARS);
  if (derma_profile_is_dark (&inputs->profile) || inputs->profile.has_melasma)
    pro_list |= FOR (PIGMENTATION);
  if (inputs->glogau >= LINED_GLOGAU)
    pro_list |= FOR (FINE_LINES);

  return pro_list & concerns;
}

static guint
find_target_um (DermaMeasureSet concerns)
{
  guint target_um = 0;

  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    if ((concerns & DERMA_MEASURE_BIT (i)) != 0)
      target_um = MAX (target_um, AIMS[i].target_um);

  return target_um;
}

/* P3: the roller that is there, where it may be used. */
static void
choose_needle (const DermaPlanInputs *inputs,
               guint                  target_um,
               guint                  cap_um,
               DermaPlan             *plan)
{
  const guint chosen_um = MIN (target_um, cap_um);
  const guint owned_um = inputs->needle_owned_um;

  plan->needle_um = chosen_um;
  if (owned_um == 0)
    plan->warnings |= WARN (BUY_ROLLER);
  else if (owned_um > derma_cap_get_um (DERMA_CAP_CEILING))
    plan->warnings |= WARN (OWNED_REFUSED);
  else if (owned_um > cap_um)
    plan->warnings |= WARN (OWNED_TOO_LONG_NOW);
  else if (owned_um < chosen_um)
    {
      plan->needle_um = owned_um;
      plan->warnings |= WARN (OWNED_SHORT_EFFECT);
    }
  else if (derma_band_for_needle (owned_um) == derma_band_for_needle (chosen_um))
    plan->needle_um = owned_um;
  else
    plan->warnings |= WARN (OWNED_LONGER_THAN_NEEDED);
}

/* P4 to P7 */
static void
set_times (const DermaPlanInputs *inputs,
           const DermaProfile    *profile,
           DermaPlan             *plan)
{
  const DermaRollerFacts roller = { .needle_um = plan->needle_um };
  const guint            column = derma_band_get_column (plan->band);
  const guint            max_uses = derma_roller_get_max_uses (&roller);

  plan->min_interval_days = derma_interval_days (plan->band, profile);
  plan->interval_days = MAX (plan->min_interval_days, LEAST_INTERVAL);
  if (inputs->uses_actives)
    plan->interval_days = MAX (plan->interval_days, derma_band_get_actives_off_days (plan->band) + BANDS[column].actives_off_after + CALM_DAYS);

  plan->sessions = CLAMP (derma_band_get_course_days (plan->band) / plan->interval_days, MIN_SESSIONS, MAX_SESSIONS);
  plan->course_weeks = ((plan->sessions - 1) * plan->interval_days + DAYS_A_WEEK - 1) / DAYS_A_WEEK;
  plan->rollers = (plan->sessions + max_uses - 1) / max_uses;
  plan->maintenance_days = MAX (BANDS[column].maintenance, plan->interval_days);

  plan->first_visible_from_weeks = G_MAXUINT;
  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    if ((plan->home_list & DERMA_MEASURE_BIT (i)) != 0)
      {
        plan->first_visible_from_weeks = MIN (plan->first_visible_from_weeks, AIMS[i].visible_from);
        plan->first_visible_to_weeks = MAX (plan->first_visible_to_weeks, AIMS[i].visible_to);
        plan->most_change_week = MAX (plan->most_change_week, AIMS[i].most_change);
      }
}

/* P2 to P9 for what is left to do at home */
static void
make_home_plan (const DermaPlanInputs *inputs,
                const DermaProfile    *profile,
                DermaPlan             *plan)
{
  const guint  target_um = find_target_um (plan->home_list);
  const guint  cap_um = derma_needle_get_cap_um (profile, &plan->cap);
  DermaProfile later = *profile;

  later.clean_sessions = MAX (later.clean_sessions, DERMA_CLEAN_FOR_ALL);
  plan->later_um = MIN (target_um, derma_needle_get_cap_um (&later, NULL));
  choose_needle (inputs, target_um, cap_um, plan);
  plan->band = derma_band_for_needle (plan->needle_um);
  set_times (inputs, profile, plan);

  if (plan->band == DERMA_BAND_C || plan->band == DERMA_BAND_D)
    plan->warnings |= WARN (NEEDLE_ACK);
  if (derma_needle_has_notice (plan->needle_um))
    plan->warnings |= WARN (OVER_015);
  if (inputs->uses_actives)
    plan->warnings |= WARN (ACTIVES);
  if ((inputs->scar_types & SCAR (UNKNOWN)) != 0)
    plan->warnings |= WARN (SCAR_TYPE_UNKNOWN);

  if (plan->later_um < target_um || profile->sensitivity != DERMA_SENSITIVITY_LOW || derma_profile_is_dark (profile) ||
      (plan->warnings & (WARN (OWNED_REFUSED) | WARN (OWNED_TOO_LONG_NOW))) != 0)
    plan->verdict = DERMA_PLAN_HOME_WITH_LIMITS;
  else
    plan->verdict = DERMA_PLAN_HOME;
}

/**
 * derma_plan_make:
 * @inputs: what was asked; skin of unknown sensitivity or type counts as the most delicate
 * @plan: (out): what follows
 *
 * The steps N1 to P10 of protocol.md 8.3. A date before which nothing may begin moves the start of a plan and nothing else.
 */
void
derma_plan_make (const DermaPlanInputs *inputs,
                 DermaPlan             *plan)
{
  DermaProfile profile;

  g_return_if_fail (inputs != NULL && plan != NULL);
  g_return_if_fail (inputs->concerns != 0 && (inputs->concerns & FOR (GAIS)) == 0);

  profile = inputs->profile;
  profile.is_18_to_21 = inputs->age <= OLDEST_CAPPED_AGE;

  *plan = (DermaPlan) { .verdict = DERMA_PLAN_NOT_NOW, .reason = find_reason (inputs), .concerns = understand_concerns (inputs) };
  if (plan->reason != DERMA_PLAN_REASON_NONE)
    return;

  plan->pro_list = find_pro_list (inputs, plan->concerns);
  plan->home_list = plan->concerns & ~plan->pro_list;
  plan->options = derma_plan_options_find (plan->concerns, inputs->scar_types, inputs->scar_grade, inputs->budget);
  if (derma_profile_is_dark (&profile) || profile.has_pih_history)
    plan->warnings |= WARN (PIH);

  if (plan->home_list != 0)
    make_home_plan (inputs, &profile, plan);
  else if (inputs->needle_owned_um > derma_cap_get_um (DERMA_CAP_CEILING))
    plan->warnings |= WARN (OWNED_REFUSED);

  if (plan->pro_list != 0)
    {
      plan->verdict = DERMA_PLAN_PROFESSIONAL_FIRST;
      plan->warnings |= WARN (PRO_FIRST);
    }
}

/**
 * derma_plan_verdict_get_id:
 *
 * Returns: the stable word of protocol.md 8.3, such as "home-with-limits"
 */
const char *
derma_plan_verdict_get_id (DermaPlanVerdict verdict)
{
  g_return_val_if_fail (verdict < DERMA_N_PLAN_VERDICTS, NULL);

  return VERDICT_IDS[verdict];
}

/**
 * derma_plan_equal:
 *
 * Returns: whether both say the same
 */
gboolean
derma_plan_equal (const DermaPlan *one,
                  const DermaPlan *other)
{
  g_return_val_if_fail (one != NULL && other != NULL, FALSE);

  /* Numbers of one size, with no gap between them. */
  G_STATIC_ASSERT (sizeof (DermaPlan) == 20 * sizeof (guint));
  return memcmp (one, other, sizeof *one) == 0;
}

/**
 * derma_plan_can_start:
 * @is_agreed: whether a dermatologist has looked at what the plan leaves to one, and agrees
 *
 * Returns: whether there is something to do at home, and nothing comes before it (w-pro-first of protocol.md 8.4)
 */
gboolean
derma_plan_can_start (const DermaPlan *plan,
                      gboolean         is_agreed)
{
  g_return_val_if_fail (plan != NULL, FALSE);

  return plan->home_list != 0 && (plan->verdict != DERMA_PLAN_PROFESSIONAL_FIRST || is_agreed);
}

/**
 * derma_plan_get_actives_off_after_days:
 * @band: a band for home use
 *
 * Returns: for how many days after a session retinoids, acids and the like are left out (protocol.md 8.2)
 */
guint
derma_plan_get_actives_off_after_days (DermaBand band)
{
  g_return_val_if_fail (band >= DERMA_BAND_A && band <= DERMA_BAND_D, 0);

  return BANDS[derma_band_get_column (band)].actives_off_after;
}
