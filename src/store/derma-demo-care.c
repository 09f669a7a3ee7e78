/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-demo-care.h"

/* Most of what is asked for is done; nobody does all of it. */
#define DILIGENCE 0.85

/**
 * derma_demo_care:
 * @now: when
 * @zone: where the person is
 * @rand: decides what is forgotten
 * @error: return location
 *
 * Ticks most of what the aftercare of the last session asks for at @now, as a careful person would.
 *
 * Returns: whether it is in the journal
 */
gboolean
derma_demo_care (DermaJournal *journal,
                 DermaTime     now,
                 GTimeZone    *zone,
                 GRand        *rand,
                 GError      **error)
{
  const DermaAftercareInput *input = derma_journal_get_aftercare (journal, now, zone);
  DermaPastSession          *session = derma_journal_get_last_session (journal);
  DermaAftercare             aftercare;

  if (input == NULL || session == NULL)
    return TRUE;

  derma_aftercare_check (input, &aftercare);
  for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
    {
      const DermaAftercareEntry *entry = &aftercare.entries[i];

      if (entry->state != DERMA_AFTERCARE_DO || entry->item == DERMA_AFTERCARE_LOG || g_rand_double (rand) >= DILIGENCE)
        continue;
      if (!derma_journal_add_tick (journal, derma_past_session_get_id (session), entry->item, entry->occurrence.start_s, now, error))
        return FALSE;
    }

  return TRUE;
}
