/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-aftercare-kept.h"

/* What was asked for and could be done until then. What was ticked counts even where nobody was reminded of it or its time was
 * not over; what was not ticked counts only where it was asked for and its whole time went by. */
static void
count (const DermaOccurrence *occurrence,
       gint64                 until_s,
       DermaAftercareKept    *kept)
{
  if (occurrence->done_s != 0 && occurrence->done_s < until_s)
    {
      kept->n_due++;
      kept->n_kept++;
    }
  else if (occurrence->done_s == 0 && occurrence->reminder_s != 0 && occurrence->end_s <= until_s)
    {
      kept->n_due++;
    }
}

/**
 * derma_aftercare_count_kept:
 * @input: the sessions, what was ticked, where and when; the newest of them is the one that is asked about
 * @until_s: UTC seconds: now, or when the next session ended this one's aftercare
 * @kept: (out): how much of what was to be done after it was ticked
 *
 * Counts the occurrences of what is to be done (protocol.md 5.1). What is to be left alone cannot be ticked, and does not count;
 * nor does what is done on demand.
 */
void
derma_aftercare_count_kept (const DermaAftercareInput *input,
                            gint64                     until_s,
                            DermaAftercareKept        *kept)
{
  g_return_if_fail (input != NULL && kept != NULL);

  *kept = (DermaAftercareKept) { 0 };
  for (guint item = 0; item < DERMA_N_AFTERCARE_ITEMS; item++)
    {
      DermaOccurrence occurrences[DERMA_MAX_OCCURRENCES];
      const guint     n = derma_aftercare_get_occurrences (input, (DermaAftercareItem) item, occurrences);

      for (guint i = 0; i < n; i++)
        count (&occurrences[i], until_s, kept);
    }
}

/**
 * derma_aftercare_kept_get_percent:
 *
 * Returns: what was ticked as a share of what was due, rounded; all only where all was. 0 where nothing was due
 */
guint
derma_aftercare_kept_get_percent (const DermaAftercareKept *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->n_due == 0)
    return 0;
  if (self->n_kept == self->n_due)
    return 100;

  return MIN ((self->n_kept * 100 + self->n_due / 2) / self->n_due, 99);
}
