/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-aftercare-private.h"

/* The earlier of two instants that lies after now; 0 stands for none. */
static void
bring_forward (gint64 *instant_s,
               gint64  candidate_s,
               gint64  now_s)
{
  if (candidate_s > now_s && (*instant_s == 0 || candidate_s < *instant_s))
    *instant_s = candidate_s;
}

/* What goes on all the time ends with an older session only where that is later (protocol.md 5.2, overlap rule). What is asked
 * for once or at certain hours, and the next rolling, go by the newest session alone. */
static gboolean
can_run_on (DermaAftercareItem item)
{
  const DermaCadence cadence = derma_aftercare_get_cadence (item);

  if (item == DERMA_AFTERCARE_NO_ROLL || item == DERMA_AFTERCARE_CLEAN_BEDDING || item == DERMA_AFTERCARE_PHOTO_WAIT)
    return FALSE;
  return cadence == DERMA_CADENCE_NONE || cadence == DERMA_CADENCE_EVERY || cadence == DERMA_CADENCE_MORNING;
}

static gint64
get_end_s (const DermaAftercareSession *session,
           DermaAftercareItem           item)
{
  return session->t0_s + (gint64) derma_aftercare_get_until_h (item, session->band) * DERMA_HOUR_S;
}

/* Until when an item is active, UTC seconds; of all sessions, the later end wins. */
gint64
derma_aftercare_get_until_s (const DermaAftercareInput *input,
                             DermaAftercareItem         item)
{
  gint64 until_s = get_end_s (&input->sessions[0], item);

  if (item == DERMA_AFTERCARE_NO_ROLL)
    return input->sessions[0].next_allowed_s;

  for (gsize i = 1; i < input->n_sessions && can_run_on (item); i++)
    until_s = MAX (until_s, get_end_s (&input->sessions[i], item));

  return until_s;
}

static DermaAftercareState
state_from_occurrence (DermaOccurrenceState state)
{
  switch (state)
    {
    case DERMA_OCCURRENCE_LATER:
      return DERMA_AFTERCARE_LATER;
    case DERMA_OCCURRENCE_DUE:
      return DERMA_AFTERCARE_DO;
    case DERMA_OCCURRENCE_DONE:
      return DERMA_AFTERCARE_DONE;
    case DERMA_OCCURRENCE_MISSED:
    default:
      return DERMA_AFTERCARE_MISSED;
    }
}

/* What is done at its times: the state is that of the newest of them that has begun. */
static void
check_occurrences (const DermaAftercareInput *input,
                   DermaAftercareEntry       *entry,
                   DermaAftercare            *aftercare)
{
  DermaOccurrence occurrences[DERMA_MAX_OCCURRENCES];
  const guint     n = derma_aftercare_get_occurrences (input, entry->item, occurrences);

  g_return_if_fail (n > 0);

  entry->from_s = occurrences[0].start_s;
  entry->until_s = occurrences[n - 1].end_s;
  entry->occurrence = occurrences[0];

  for (guint i = 0; i < n; i++)
    {
      const DermaOccurrenceState state = derma_occurrence_get_state (&occurrences[i], input->now_s);

      if (occurrences[i].start_s <= input->now_s)
        entry->occurrence = occurrences[i];
      else if (entry->next_s == 0 && i > 0)
        entry->next_s = occurrences[i].reminder_s != 0 ? occurrences[i].reminder_s : occurrences[i].start_s;
      entry->n_done += state == DERMA_OCCURRENCE_DONE;
      entry->n_missed += state == DERMA_OCCURRENCE_MISSED;

      bring_forward (&aftercare->changes_at_s, occurrences[i].start_s, input->now_s);
      bring_forward (&aftercare->changes_at_s, occurrences[i].end_s, input->now_s);
      if (state != DERMA_OCCURRENCE_DONE)
        bring_forward (&aftercare->next_reminder_s, occurrences[i].reminder_s, input->now_s);
    }

  entry->state = state_from_occurrence (derma_occurrence_get_state (&entry->occurrence, input->now_s));
}

/* What is only active or not. */
static void
check_range (const DermaAftercareInput *input,
             DermaAftercareEntry       *entry,
             DermaAftercare            *aftercare)
{
  const DermaAftercareSession *session = &input->sessions[0];

  entry->from_s = session->t0_s + (gint64) derma_aftercare_get_from_h (entry->item, session->band) * DERMA_HOUR_S;
  entry->until_s = derma_aftercare_get_until_s (input, entry->item);

  if (input->now_s < entry->from_s)
    entry->state = DERMA_AFTERCARE_LATER;
  else if (input->now_s >= entry->until_s)
    entry->state = DERMA_AFTERCARE_OVER;
  else
    entry->state = derma_aftercare_is_do (entry->item) ? DERMA_AFTERCARE_ON_DEMAND : DERMA_AFTERCARE_AVOID;

  bring_forward (&aftercare->changes_at_s, entry->from_s, input->now_s);
  bring_forward (&aftercare->changes_at_s, entry->until_s, input->now_s);
}

/**
 * derma_aftercare_check:
 * @input: the sessions, what was ticked, where and when
 * @aftercare: (out): how every item stands
 *
 * Answers what is to be done and to be left alone at an instant (protocol.md 5).
 */
void
derma_aftercare_check (const DermaAftercareInput *input,
                       DermaAftercare            *aftercare)
{
  g_return_if_fail (input != NULL && aftercare != NULL);
  g_return_if_fail (input->n_sessions > 0 && input->zone != NULL);

  *aftercare = (DermaAftercare) { 0 };

  for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
    {
      DermaAftercareEntry *entry = &aftercare->entries[i];
      const DermaCadence   cadence = derma_aftercare_get_cadence ((DermaAftercareItem) i);

      entry->item = (DermaAftercareItem) i;
      if (cadence == DERMA_CADENCE_NONE || cadence == DERMA_CADENCE_ON_DEMAND)
        check_range (input, entry, aftercare);
      else
        check_occurrences (input, entry, aftercare);
    }
}
