/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-aftercare-lines.h"

#include "pages/derma-aftercare-text.h"

#define LEAST_SHOWN 3 /* that have to be there before others are folded away */
#define LEAST_FOLDED 2

/**
 * derma_aftercare_find_fold:
 * @aftercare: how every item stands
 * @t0_s: of the newest session
 *
 * What is to be left alone for the whole week, or longer, can be folded away where there is enough that ends before.
 *
 * Returns: the first end that is folded away, UTC seconds; 0: nothing is
 */
gint64
derma_aftercare_find_fold (const DermaAftercare *aftercare,
                           gint64                t0_s)
{
  const gint64       week_s = t0_s + (gint64) derma_block_get_from_h (DERMA_BLOCK_LATER) * DERMA_HOUR_S;
  DermaAftercareItem items[DERMA_N_AFTERCARE_ITEMS];
  const guint        n = derma_aftercare_get_avoided (aftercare, items);
  guint              n_shown = 0;

  while (n_shown < n && aftercare->entries[items[n_shown]].until_s < week_s)
    n_shown++;

  return n_shown >= LEAST_SHOWN && n - n_shown >= LEAST_FOLDED ? aftercare->entries[items[n_shown]].until_s : 0;
}

/**
 * derma_aftercare_make_avoid_lines:
 * @from_s: only what ends then or later
 * @until_s: only what ends before; 0: all
 * @is_short: whether there is little room
 *
 * Returns: (transfer full) (element-type DermaItemLine): what is to be left alone; what ends first stands first
 */
GArray *
derma_aftercare_make_avoid_lines (const DermaAftercare *aftercare,
                                  gint64                from_s,
                                  gint64                until_s,
                                  DermaTime             now,
                                  GTimeZone            *zone,
                                  gboolean              is_short)
{
  GArray            *lines = derma_item_lines_new ();
  DermaAftercareItem items[DERMA_N_AFTERCARE_ITEMS];
  const guint        n = derma_aftercare_get_avoided (aftercare, items);

  for (guint i = 0; i < n; i++)
    {
      const DermaAftercareEntry *entry = &aftercare->entries[items[i]];
      const DermaTime            until = derma_time_new (entry->until_s, zone);

      if (entry->until_s >= from_s && (until_s == 0 || entry->until_s < until_s))
        derma_item_lines_add (lines, items[i], g_strdup (derma_aftercare_get_detail (items[i])),
                              derma_aftercare_dup_tag (until, now, is_short), derma_aftercare_dup_remaining (until, now));
    }

  return lines;
}

/**
 * derma_aftercare_make_later_lines:
 *
 * Returns: (transfer full) (element-type DermaItemLine): what is to be done later; what comes first stands first. The healing log
 *   is not among it.
 */
GArray *
derma_aftercare_make_later_lines (const DermaAftercare *aftercare,
                                  DermaTime             now,
                                  GTimeZone            *zone)
{
  GArray            *lines = derma_item_lines_new ();
  DermaAftercareItem items[DERMA_N_AFTERCARE_ITEMS];
  const guint        n = derma_aftercare_get_coming (aftercare, items);

  for (guint i = 0; i < n; i++)
    {
      const DermaTime from = derma_time_new (derma_aftercare_get_return_s (&aftercare->entries[items[i]]), zone);

      if (items[i] != DERMA_AFTERCARE_LOG)
        derma_item_lines_add (lines, items[i], g_strdup (derma_aftercare_get_detail (items[i])),
                              derma_aftercare_dup_starting (from, now), derma_aftercare_dup_starting_long (from, now));
    }

  return lines;
}

/**
 * derma_aftercare_make_done_lines:
 *
 * Returns: (transfer full) (element-type DermaItemLine): what was done; what can be taken back is ticked
 */
GArray *
derma_aftercare_make_done_lines (const DermaAftercare *aftercare)
{
  GArray *lines = derma_item_lines_new ();

  for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
    {
      const DermaAftercareEntry *entry = &aftercare->entries[i];

      if (entry->n_done == 0)
        continue;

      derma_item_lines_add (lines, entry->item, derma_aftercare_dup_times (entry->n_done), NULL, NULL);
      g_array_index (lines, DermaItemLine, lines->len - 1).is_ticked =
        entry->state == DERMA_AFTERCARE_DONE && entry->item != DERMA_AFTERCARE_LOG;
    }

  return lines;
}
