/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-check-in-offer.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

static char *
dup_words (const DermaCheckInFacts    *facts,
           const DermaCheckInStanding *standing,
           DermaTime                   now,
           GTimeZone                  *zone)
{
  g_autofree char *last = NULL;

  if (standing->is_baseline && facts->rolled.utc_s == 0)
    return g_strdup (_ ("Before your first session: everything later is compared with it."));
  if (standing->is_baseline)
    return g_strdup (_ ("Your first rating is the one everything is compared with."));

  last = derma_format_date (derma_time_new (facts->last.utc_s, zone), now);
  /* Translators: %s is a day, such as “Tuesday 24 November” */
  return g_strdup_printf (_ ("The last one was on %s. Best before the next session."), last);
}

static gboolean
offer (AdwActionRow *row,
       DermaJournal *journal,
       DermaClock   *clock,
       gboolean      only_first)
{
  const DermaTime      now = derma_clock_get_now (clock);
  DermaCheckInFacts    facts;
  DermaCheckInStanding standing;
  g_autofree char     *words = NULL;

  derma_journal_get_check_in_facts (journal, now, &facts);
  derma_check_in_check (&facts, now, &standing);
  if (standing.state != DERMA_CHECK_IN_DUE || derma_journal_is_read_only (journal) ||
      (only_first && (!standing.is_baseline || facts.rolled.utc_s != 0)))
    return FALSE;

  words = dup_words (&facts, &standing, now, derma_clock_get_zone (clock));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), standing.is_baseline ? _ ("First check-in") : _ ("Check in"));
  adw_action_row_set_subtitle (row, words);
  return TRUE;
}

/**
 * derma_check_in_offer_due:
 * @row: the row of the first view that offers a check-in
 *
 * Says in @row why, when one is due and may be made. Without a roller there is nothing to begin with yet, and over an open
 * session there is something else to do.
 *
 * Returns: whether it is to be shown
 */
gboolean
derma_check_in_offer_due (AdwActionRow *row,
                          DermaJournal *journal,
                          DermaClock   *clock)
{
  return derma_journal_get_open_session_id (journal) == 0 && g_list_model_get_n_items (derma_journal_get_rollers (journal)) > 0 &&
         offer (row, journal, clock, FALSE);
}

/**
 * derma_check_in_offer_first:
 * @row: the row that offers a check-in before the first session
 *
 * Returns: whether it is to be shown: the skin was never rolled, nor rated
 */
gboolean
derma_check_in_offer_first (AdwActionRow *row,
                            DermaJournal *journal,
                            DermaClock   *clock)
{
  return offer (row, journal, clock, TRUE);
}
