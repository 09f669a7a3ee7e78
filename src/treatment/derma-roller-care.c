/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-roller-care.h"

#include <glib/gi18n-lib.h>

/* rl-uses-max and rl-uses-warn (protocol.md 9.2); a refused band has no uses at all */
static const struct
{
  guint max_uses;
  guint warn_from;
} USES[] = {
  [DERMA_BAND_X] = { 0, 0 },
  [DERMA_BAND_A] = { 10, 8 },
  [DERMA_BAND_B] = { 10, 8 },
  [DERMA_BAND_C] = { 8, 6 },
  [DERMA_BAND_D] = { 5, 4 },
  [DERMA_BAND_E] = { 0, 0 },
};

/* rl-infection: red flags of protocol.md 6.4, and questions of 2.2 that were answered with yes */
static const char *const INFECTION_SIGNS[DERMA_N_INFECTION_SIGNS] = {
  "rf-pus", "rf-blisters", "rf-fever", "scr-infection", "scr-cold-sore-now"
};

/* protocol.md 9.2; "worn" joins rl-uses-max and rl-age-max, and is stored under the first */
static const struct
{
  const char *id;
  const char *text;
} REASONS[DERMA_N_RETIRED_REASONS] = {
  [DERMA_RETIRED_NOT] = { "", N_ ("In use.") },
  [DERMA_RETIRED_BENT] = { "rl-bent", N_ ("A needle is bent, missing, hooked, rusty or discoloured.") },
  [DERMA_RETIRED_ROUGH] = { "rl-rough", N_ ("It drags, scratches, jerks, or hurts more than before.") },
  [DERMA_RETIRED_DROP] = { "rl-drop", N_ ("It was dropped on its needles.") },
  [DERMA_RETIRED_SHARED] = { "rl-shared", N_ ("Somebody else has used it.") },
  [DERMA_RETIRED_INFECTION] = { "rl-infection", N_ ("It was used in the week before an infection or a cold sore.") },
  [DERMA_RETIRED_UNCLEAN] = { "rl-unclean", N_ ("It stayed unwashed for more than a day, or was stored wet.") },
  [DERMA_RETIRED_UNKNOWN] = { "rl-unknown", N_ ("Its needle length or origin is not known, or its seal was broken.") },
  [DERMA_RETIRED_BLOOD] = { "rl-blood", N_ ("Short needles drew more than a few dots of blood, so they may be rough.") },
  [DERMA_RETIRED_WORN] = { "rl-uses-max", N_ ("It has done its sessions, or is 90 days old: needles get blunt.") },
};

/**
 * derma_roller_get_max_uses:
 *
 * Returns: sessions until replacement (rl-uses-max), or the maker's own limit where that is lower (rl-maker)
 */
guint
derma_roller_get_max_uses (const DermaRollerFacts *facts)
{
  guint max_uses;

  g_return_val_if_fail (facts != NULL, 0);

  max_uses = USES[derma_band_for_needle (facts->needle_um)].max_uses;

  return facts->maker_max_uses > 0 ? MIN (max_uses, facts->maker_max_uses) : max_uses;
}

static guint
get_warn_from (const DermaRollerFacts *facts)
{
  const guint warn_from = USES[derma_band_for_needle (facts->needle_um)].warn_from;
  const guint max_uses = derma_roller_get_max_uses (facts);

  return max_uses > 0 ? MIN (warn_from, max_uses - 1) : warn_from;
}

/**
 * derma_infection_sign_get_id:
 * @index: under %DERMA_N_INFECTION_SIGNS
 *
 * Returns: the id of a red flag or of a question which tell of an infection that a roller may have taken part in (rl-infection)
 */
const char *
derma_infection_sign_get_id (guint index)
{
  g_return_val_if_fail (index < DERMA_N_INFECTION_SIGNS, NULL);

  return INFECTION_SIGNS[index];
}

static gboolean
is_washed_in_time (const DermaRollerCleaning *cleaning)
{
  return cleaning->washed_s != 0 && cleaning->washed_s - cleaning->t0.utc_s <= DERMA_ROLLER_UNWASHED_MAX_S;
}

/**
 * derma_roller_cleaning_is_done:
 *
 * Returns: whether the roller was washed within a day, and soaked: nothing that comes later changes that
 */
gboolean
derma_roller_cleaning_is_done (const DermaRollerCleaning *cleaning)
{
  g_return_val_if_fail (cleaning != NULL, FALSE);

  return cleaning->t0.utc_s == 0 || (is_washed_in_time (cleaning) && cleaning->soaked_s != 0);
}

/**
 * derma_roller_cleaning_get_state:
 * @now: the instant asked about
 *
 * Returns: how the cleaning after one session stands (protocol.md 9.1, and rl-unclean of 9.2)
 */
DermaCleaningState
derma_roller_cleaning_get_state (const DermaRollerCleaning *cleaning,
                                 DermaTime                  now)
{
  g_return_val_if_fail (cleaning != NULL, DERMA_CLEANING_MISSED);

  if (derma_roller_cleaning_is_done (cleaning))
    return DERMA_CLEANING_DONE;
  if (!cleaning->is_open)
    return DERMA_CLEANING_MISSED;
  if (cleaning->washed_s != 0)
    return is_washed_in_time (cleaning) ? DERMA_CLEANING_TO_DO : DERMA_CLEANING_MISSED;

  return now.utc_s - cleaning->t0.utc_s <= DERMA_ROLLER_UNWASHED_MAX_S ? DERMA_CLEANING_TO_DO : DERMA_CLEANING_MISSED;
}

static DermaRetiredReason
find_reason (const DermaRollerFacts *facts,
             gboolean                is_worn,
             DermaTime               now)
{
  if (facts->retired != DERMA_RETIRED_NOT)
    return facts->retired;
  if (facts->has_infection && facts->infection_gap_s <= DERMA_ROLLER_INFECTION_MAX_S)
    return DERMA_RETIRED_INFECTION;
  if (is_worn)
    return DERMA_RETIRED_WORN;

  return derma_roller_cleaning_get_state (&facts->uncleaned, now) == DERMA_CLEANING_MISSED ? DERMA_RETIRED_UNCLEAN : DERMA_RETIRED_NOT;
}

/**
 * derma_roller_get_condition:
 * @facts: what is known of the roller
 * @now: the instant asked about
 *
 * Judges by protocol.md 9.2 whether the roller may be used for one more session.
 */
DermaRollerCondition
derma_roller_get_condition (const DermaRollerFacts *facts,
                            DermaTime               now)
{
  DermaRollerCondition condition = { .days_left = -1 };
  gboolean             is_too_old = FALSE;
  guint                max_uses;

  g_return_val_if_fail (facts != NULL, condition);

  max_uses = derma_roller_get_max_uses (facts);
  condition.uses_left = facts->uses < max_uses ? max_uses - facts->uses : 0;

  if (facts->first_use.utc_s != 0)
    {
      condition.ends_s = facts->first_use.utc_s + (gint64) DERMA_ROLLER_MAX_AGE_DAYS * DERMA_DAY_S;
      is_too_old = now.utc_s >= condition.ends_s;
      condition.days_left = is_too_old ? 0 : (int) ((condition.ends_s - now.utc_s) / DERMA_DAY_S);
    }

  condition.reason = find_reason (facts, max_uses > 0 && (condition.uses_left == 0 || is_too_old), now);
  condition.needs_judging = facts->retired == DERMA_RETIRED_NOT && condition.reason == DERMA_RETIRED_UNCLEAN;
  condition.is_usable = condition.reason == DERMA_RETIRED_NOT && max_uses > 0;
  condition.is_warning = condition.is_usable && facts->uses >= get_warn_from (facts);

  return condition;
}

/**
 * derma_retired_reason_get_id:
 *
 * Returns: the stable id of protocol.md 9.2, such as "rl-bent"; empty for %DERMA_RETIRED_NOT
 */
const char *
derma_retired_reason_get_id (DermaRetiredReason reason)
{
  g_return_val_if_fail (reason < DERMA_N_RETIRED_REASONS, NULL);

  return REASONS[reason].id;
}

/**
 * derma_retired_reason_from_id:
 * @id: (nullable): a stable id; rl-age-max is %DERMA_RETIRED_WORN like rl-uses-max
 * @reason: (out): its reason
 *
 * Returns: whether there is one
 */
gboolean
derma_retired_reason_from_id (const char         *id,
                              DermaRetiredReason *reason)
{
  g_return_val_if_fail (reason != NULL, FALSE);

  if (g_strcmp0 (id, "rl-age-max") == 0)
    id = REASONS[DERMA_RETIRED_WORN].id;

  for (guint i = 0; i < DERMA_N_RETIRED_REASONS; i++)
    if (g_strcmp0 (id, REASONS[i].id) == 0)
      {
        *reason = (DermaRetiredReason) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_retired_reason_get_text:
 *
 * Returns: (transfer none): one sentence: why a roller is used no more
 */
const char *
derma_retired_reason_get_text (DermaRetiredReason reason)
{
  g_return_val_if_fail (reason < DERMA_N_RETIRED_REASONS, NULL);

  return _ (REASONS[reason].text);
}

/**
 * derma_retired_reason_applies:
 * @facts: what is known of the roller
 *
 * Returns: whether that may be why the roller is used no more: blood tells only of short needles (rl-blood), and what comes of
 *   being used not of one that is new
 */
gboolean
derma_retired_reason_applies (DermaRetiredReason      reason,
                              const DermaRollerFacts *facts)
{
  const gboolean is_used = facts != NULL && (facts->uses > 0 || facts->first_use.utc_s != 0);

  g_return_val_if_fail (facts != NULL, FALSE);

  switch (reason)
    {
    case DERMA_RETIRED_NOT:
      return FALSE;
    case DERMA_RETIRED_BLOOD:
      return is_used && derma_band_for_needle (facts->needle_um) <= DERMA_BAND_B;
    case DERMA_RETIRED_WORN:
    case DERMA_RETIRED_INFECTION:
    case DERMA_RETIRED_UNCLEAN:
      return is_used;
    case DERMA_RETIRED_BENT:
    case DERMA_RETIRED_ROUGH:
    case DERMA_RETIRED_DROP:
    case DERMA_RETIRED_SHARED:
    case DERMA_RETIRED_UNKNOWN:
    default:
      return TRUE;
    }
}
