/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-today-text.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

/**
 * derma_today_describe_open_session:
 * @session: a session that waits
 *
 * Returns: (transfer full): where it waits, in a translated sentence
 */
char *
derma_today_describe_open_session (const DermaSession *session)
{
  if (session->phase == DERMA_PHASE_ROLL)
    {
      const char *section = derma_section_get_in_sentence (session->section);

      /* Translators: %s is a section inside a sentence, such as “your left cheek” */
      return g_strdup_printf (_ ("Your session waits at %s. Nothing was lost."), section);
    }

  if (session->phase == DERMA_PHASE_FINISH)
    return g_strdup (_ ("Rolling is over. Your skin and your roller still need care."));

  if (!session->is_checked)
    return g_strdup (_ ("Your answers so far are kept."));

  return g_strdup (_ ("Your session is still in preparation. Nothing was lost."));
}

/**
 * derma_today_find_reason:
 * @permission: an answer with at least one reason
 *
 * Returns: (transfer none): the reason that goes with the headline: without a roller nothing else matters yet
 */
const DermaReason *
derma_today_find_reason (const DermaPermission *permission,
                         const DermaSituation  *situation)
{
  for (guint i = 0; i < permission->n_reasons; i++)
    if (situation->n_rollers == 0 && permission->reasons[i].rule == DERMA_RULE_ROLLER_RETIRED)
      return &permission->reasons[i];

  return &permission->reasons[0];
}

/**
 * derma_today_has_reason:
 *
 * Returns: whether @rule is among what was answered; a red flag counts under none
 */
gboolean
derma_today_has_reason (const DermaPermission *permission,
                        DermaRule              rule)
{
  g_return_val_if_fail (permission != NULL, FALSE);

  for (guint i = 0; i < permission->n_reasons; i++)
    if (permission->reasons[i].rule == rule && !permission->reasons[i].is_red_flag)
      return TRUE;

  return FALSE;
}

/**
 * derma_today_describe_refusal:
 *
 * Returns: (transfer full): what speaks against a session, in translated sentences. Where the rest between sessions goes on and
 *   the skin has not healed yet both are told: neither is enough.
 */
char *
derma_today_describe_refusal (const DermaPermission *permission,
                              const DermaSituation  *situation)
{
  const DermaReason *reason = derma_today_find_reason (permission, situation);
  g_autofree char   *until = NULL;

  if (reason->rule != DERMA_RULE_NOT_HEALED || reason->is_red_flag || !derma_today_has_reason (permission, DERMA_RULE_INTERVAL))
    return derma_reason_to_text (reason, situation, permission);

  until = derma_format_date_time (derma_time_new (permission->next_allowed_s, situation->zone), situation->now);
  if (situation->newest_log == NULL)
    /* Translators: %s is a day and a time; so it is in those that follow */
    return g_strdup_printf (_ ("Do not roll before %s, and not before you have recorded that every measure is zero. Nothing was recorded after the last session yet."), until);
  if (!derma_healing_is_zero (situation->newest_log))
    return g_strdup_printf (_ ("Do not roll before %s, and not before you have recorded that every measure is zero. Your newest record still shows something."), until);

  return g_strdup_printf (_ ("Do not roll before %s, and not before you have recorded once more that every measure is zero: the newest record was made less than 24 hours after the session."), until);
}

/**
 * derma_today_describe_readiness:
 *
 * Returns: (transfer full): why it is fine today, where nothing speaks against it
 */
char *
derma_today_describe_readiness (const DermaPermission *permission,
                                const DermaSituation  *situation)
{
  g_autofree char *needle = NULL;
  g_autofree char *since = NULL;

  if (situation->last.t0.utc_s == 0)
    return g_strdup (_ ("Your patch tests went well, and none of your answers speaks against it."));

  needle = derma_format_needle (situation->last.needle_um);
  since = derma_format_date_time (derma_time_new (permission->next_allowed_s, situation->zone), situation->now);

  return g_strdup_printf (
    /* Translators: %2$s is a needle length, %3$s a date and time */
    ngettext ("Your %1$u day of rest after %2$s ended on %3$s, and every healing value is back to zero.",
              "Your %1$u days of rest after %2$s ended on %3$s, and every healing value is back to zero.", permission->interval_days),
    permission->interval_days, needle, since);
}

/**
 * derma_today_is_unreadable:
 *
 * Returns: whether what happened in a session cannot be read: a damaged journal, or one of a newer version
 */
gboolean
derma_today_is_unreadable (DermaPastSession *last)
{
  return !derma_past_session_is_stated (last) && derma_past_session_get_record (last) == NULL;
}

/**
 * derma_today_describe_last_session:
 * @now: the day of which is “today”
 * @title: (out) (transfer full): when it was
 *
 * Returns: (transfer full): what was rolled, in a translated sentence
 */
char *
derma_today_describe_last_session (DermaPastSession *last,
                                   DermaTime         now,
                                   char            **title)
{
  g_autofree char          *date = derma_format_date (derma_past_session_get_t0 (last), now);
  g_autofree char          *needle = derma_format_needle (derma_past_session_get_needle_um (last));
  const DermaSessionRecord *record = derma_past_session_get_record (last);
  guint                     n_done = 0;

  /* Translators: %s is a date such as “Tuesday 17 November” */
  *title = g_strdup_printf (_ ("Last session, %s"), date);
  if (derma_past_session_is_stated (last))
    /* Translators: a session that the person told of; %s is a needle length */
    return g_strdup_printf (_ ("%s, by your word."), needle);

  if (derma_today_is_unreadable (last))
    /* Translators: %s is a needle length */
    return g_strdup_printf (_ ("A session with %s. What was rolled cannot be read."), needle);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (derma_section_record_is_rolled (&record->sections[i]))
      n_done++;

  if (record->end == DERMA_SESSION_STOPPED)
    /* Translators: %u sections of the face were rolled; %s is a needle length */
    return g_strdup_printf (ngettext ("%u section with %s, ended early.", "%u sections with %s, ended early.", n_done), n_done,
                            needle);

  return g_strdup_printf (ngettext ("%u section with %s.", "%u sections with %s.", n_done), n_done, needle);
}

/**
 * derma_today_describe_roller:
 * @title: (out) (transfer full): which roller it is
 *
 * Returns: (transfer full): for how long it is good, or why it is no more, in a translated sentence
 */
char *
derma_today_describe_roller (const DermaRollerFacts *facts,
                             DermaTime               now,
                             char                  **title)
{
  const DermaRollerCondition condition = derma_roller_get_condition (facts, now);
  g_autofree char           *needle = derma_format_needle (facts->needle_um);
  char                      *notice = derma_roller_condition_to_notice (facts, now);

  /* Translators: %s is a needle length */
  *title = g_strdup_printf (_ ("Your %s roller"), needle);
  if (!condition.is_usable)
    return derma_roller_condition_to_text (facts, now);
  if (notice != NULL)
    return notice;

  return g_strdup_printf (ngettext ("Good for %u more session.", "Good for %u more sessions.", condition.uses_left), condition.uses_left);
}

/**
 * derma_today_describe_effort:
 *
 * Returns: (transfer full): how long a session takes, in a translated sentence
 */
char *
derma_today_describe_effort (void)
{
  guint       rolling_min = 0;
  const guint total_min = derma_steps_get_effort_min (&rolling_min);

  return g_strdup_printf (
    /* Translators: %1$u and %2$u are minutes of a session; for half an hour more its roller is left to dry */
    ngettext ("About %1$u minute, %2$u of them rolling; then the roller dries by itself.",
              "About %1$u minutes, %2$u of them rolling; then the roller dries by itself.", total_min),
    total_min, rolling_min);
}

/**
 * derma_today_is_healing:
 *
 * Returns: whether a healing log is still worth making after the last session
 */
gboolean
derma_today_is_healing (const DermaSituation *situation)
{
  return situation->last.t0.utc_s != 0 && (situation->newest_log == NULL || !derma_healing_is_zero (situation->newest_log) ||
                                           derma_block_at (derma_time_diff (situation->now, situation->last.t0)) < DERMA_BLOCK_LATER);
}

/**
 * derma_today_describe_healing:
 *
 * Returns: (transfer full): what the newest record of the last session says, in a translated sentence
 */
char *
derma_today_describe_healing (const DermaSituation *situation)
{
  g_autofree char *when = NULL;

  if (situation->newest_log == NULL)
    return g_strdup (_ ("Nothing was recorded since the last session."));

  when = derma_format_date_time (situation->newest_log->at, situation->now);
  if (derma_healing_is_zero (situation->newest_log))
    /* Translators: %s is a day and time */
    return g_strdup_printf (_ ("Everything was at zero on %s."), when);

  /* Translators: %s is a day and time */
  return g_strdup_printf (_ ("Last recorded on %s."), when);
}

/**
 * derma_today_get_offer:
 * @permission: a refusal
 * @label: (out) (transfer none) (nullable): the words of a button, translated; %NULL where only time changes the answer
 * @action: (out) (transfer none) (nullable): what it does
 *
 * Tells what would change the answer.
 */
void
derma_today_get_offer (const DermaPermission *permission,
                       const char           **label,
                       const char           **action)
{
  g_return_if_fail (permission != NULL && label != NULL && action != NULL);

  *label = NULL;
  *action = NULL;

  for (guint i = 0; i < permission->n_reasons; i++)
    switch (permission->reasons[i].rule)
      {
      case DERMA_RULE_FIRST:
        *label = _ ("_Patch Tests…");
        *action = "win.show-history";
        return;
      case DERMA_RULE_NOT_HEALED:
        if (permission->reasons[i].is_red_flag)
          break; /* a record does not lift it */
        *label = _ ("_Record Healing…");
        *action = "win.log-healing";
        return;
      case DERMA_RULE_ROLLER_RETIRED:
      case DERMA_RULE_NEEDLE_CAP:
      case DERMA_RULE_NEEDLE_E:
      case DERMA_RULE_SHARE:
        *label = _ ("_Your Rollers…");
        *action = "win.rollers";
        return;
      case DERMA_RULE_SCREEN_BLOCK:
      case DERMA_RULE_SCREEN_DOCTOR:
      case DERMA_RULE_SCREEN_POSTPONE:
      case DERMA_RULE_AGE:
        *label = _ ("_Look at My Answers");
        *action = "win.start-session";
        return;
      case DERMA_RULE_INTERVAL:
      case DERMA_RULE_NO_SECTION:
      case DERMA_RULE_SUN_PLAN:
      case DERMA_RULE_NEEDLE_WARN:
      case DERMA_RULE_NUMBING:
      case DERMA_RULE_SCREEN_WARN:
      case DERMA_RULE_EVENING:
      default:
        break; /* time, or the check itself */
      }
}
