/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-done-text.h"

#include "core/derma-format.h"

#include <glib/gi18n-lib.h>

/**
 * derma_done_dup_sentence:
 *
 * Returns: (transfer full): the face of the page in a sentence, "3 of 5 sections were rolled."
 */
char *
derma_done_dup_sentence (const DermaSession *session)
{
  guint n = 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (derma_section_record_is_rolled (&session->sections[i]))
      n++;

  return g_strdup_printf (ngettext ("%1$u of %2$u sections was rolled.", "%1$u of %2$u sections were rolled.", n), n, DERMA_N_SECTIONS);
}

static char *
dup_rolled (const DermaSectionRecord *record)
{
  g_autofree char *time = derma_format_stopwatch ((guint) (record->rolled_ms / 1000));
  gboolean         is_even = TRUE;
  guint            total = 0;

  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    {
      total += record->passes[i];
      is_even = is_even && record->passes[i] == record->passes[0];
    }

  if (is_even && total > 0)
    /* Translators: passes with a roller in each of the four directions, then minutes and seconds: “3 passes in each direction, 0:48” */
    return g_strdup_printf (ngettext ("%1$u pass in each direction, %2$s", "%1$u passes in each direction, %2$s", record->passes[0]),
                            record->passes[0], time);

  /* Translators: passes with a roller out of those that were planned, then minutes and seconds: “7 of 12 passes, 0:28” */
  return g_strdup_printf (ngettext ("%1$u of %2$u pass, %3$s", "%1$u of %2$u passes, %3$s", record->planned * DERMA_N_DIRECTIONS),
                          total, record->planned * DERMA_N_DIRECTIONS, time);
}

/* What ended a section before its plan was through; what ended the whole session is told beside the face. */
static char *
dup_rolled_in_part (const DermaSectionRecord *record)
{
  g_autofree char *rolled = dup_rolled (record);

  if (record->state == DERMA_SECTION_STATE_SKIPPED && record->skip_reason != DERMA_SKIP_NONE &&
      record->skip_reason != DERMA_SKIP_OTHER)
    /* Translators: how much was rolled, such as “7 of 12 passes, 0:28”, then why the rest was left out, such as “It is too sore” */
    return g_strdup_printf (_ ("%1$s. The rest was left out: %2$s"), rolled, derma_skip_reason_get_name (record->skip_reason));
  if (record->state == DERMA_SECTION_STATE_SKIPPED)
    /* Translators: %s is how much was rolled, such as “7 of 12 passes, 0:28” */
    return g_strdup_printf (_ ("%s. The rest was left out"), rolled);
  if (record->stop == DERMA_STOP_PAIN)
    /* Translators: %s is how much was rolled, such as “7 of 12 passes, 0:28” */
    return g_strdup_printf (_ ("%s. Stopped because it hurt"), rolled);
  if (record->stop == DERMA_STOP_TIME && !derma_section_record_is_complete (record))
    /* Translators: %s is how much was rolled, such as “7 of 12 passes, 0:28” */
    return g_strdup_printf (_ ("%s. Stopped when its time was over"), rolled);

  return g_steal_pointer (&rolled);
}

/**
 * derma_done_dup_section:
 *
 * Returns: (transfer full): what became of a section
 */
char *
derma_done_dup_section (const DermaSectionRecord *record)
{
  if (derma_section_record_is_rolled (record))
    return dup_rolled_in_part (record);
  if (record->state == DERMA_SECTION_STATE_PENDING)
    return g_strdup (_ ("Not rolled: the session ended before"));
  if (record->state == DERMA_SECTION_STATE_SKIPPED && record->skip_reason != DERMA_SKIP_NONE &&
      record->skip_reason != DERMA_SKIP_OTHER)
    /* Translators: %s is why a section was left out, such as “It is too sore”. */
    return g_strdup_printf (_ ("Left out: %s"), derma_skip_reason_get_name (record->skip_reason));

  return g_strdup (_ ("Left out"));
}

/**
 * derma_done_get_reason:
 * @stop: why rolling ended early
 *
 * Returns: (nullable): that in a translated sentence; %NULL where it did not
 */
const char *
derma_done_get_reason (DermaStop stop)
{
  switch (stop)
    {
    case DERMA_STOP_PAIN:
      return _ ("It hurt too much, twice. That was the right moment to stop.");
    case DERMA_STOP_BLOOD:
      return _ ("Your skin bled, which must not happen at home. If it does not stop after 10 minutes of pressing, or comes back, see a doctor today.");
    case DERMA_STOP_DROP:
      return _ ("The roller fell or touched something unclean.");
    case DERMA_STOP_NEEDLE:
      return _ ("Something was wrong with the needles.");
    case DERMA_STOP_FAINT:
      return _ ("You did not feel well. Rest before you do anything else, and see a doctor if it does not pass.");
    case DERMA_STOP_TIME:
    case DERMA_STOP_PERSON:
      return _ ("You ended it yourself. What was rolled needs its rest all the same.");
    case DERMA_STOP_NONE:
    default:
      return NULL;
    }
}

/**
 * derma_done_dup_until:
 * @until_s: an instant ahead, UTC seconds
 * @now_s: now
 *
 * Returns: (transfer full): until when, in a few letters: the time of day within 24 hours, with the weekday where that is
 *   tomorrow's; after that the day
 */
char *
derma_done_dup_until (gint64     until_s,
                      gint64     now_s,
                      GTimeZone *zone)
{
  const DermaTime  until = derma_time_new (until_s, zone);
  const gboolean   is_today = derma_time_get_local_day (until) == derma_time_get_local_day (derma_time_new (now_s, zone));
  g_autofree char *text = NULL;

  if (is_today)
    text = derma_format_clock (until);
  else if (until_s - now_s <= DERMA_DAY_S)
    text = derma_format_weekday_clock (until);
  else
    text = derma_format_short_date (until);

  /* Translators: %s is a time of day or a short date. */
  return g_strdup_printf (_ ("until\302\240%s"), text);
}

/**
 * derma_done_dup_uses_title:
 *
 * Returns: (transfer full): how long the roller may still be used
 */
char *
derma_done_dup_uses_title (const DermaRollerCondition *condition)
{
  if (!condition->is_usable)
    return g_strdup (_ ("Do not use this roller again"));

  return g_strdup_printf (ngettext ("%u session left with this roller", "%u sessions left with this roller", condition->uses_left),
                          condition->uses_left);
}

/**
 * derma_done_dup_uses_subtitle:
 *
 * Returns: (transfer full): the use that was counted, or why the roller is used no more and what to do with it
 */
char *
derma_done_dup_uses_subtitle (const DermaRollerFacts     *facts,
                              const DermaRollerCondition *condition)
{
  g_autofree char *needle = derma_format_needle (facts->needle_um);

  if (!condition->is_usable)
    /* Translators: %s is a sentence with the reason, such as “A needle is bent.” */
    return g_strdup_printf (_ ("%s Tape the drum and put it into a hard, closed container."),
                            derma_retired_reason_get_text (condition->reason));

  /* Translators: a needle length, then how many sessions a roller was used for and how many it may be: “0.25 mm. This was use 3 of 10.” */
  return g_strdup_printf (_ ("%1$s. This was use %2$u of %3$u."), needle, facts->uses, derma_roller_get_max_uses (facts));
}
