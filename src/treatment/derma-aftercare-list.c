/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-aftercare.h"

static int
compare (gint64             first_s,
         gint64             second_s,
         DermaAftercareItem first,
         DermaAftercareItem second)
{
  if (first_s != second_s)
    return first_s < second_s ? -1 : 1;

  return (int) first - (int) second;
}

/* What ends first stands first; what ends together keeps the order of the table. */
static int
compare_ends (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const DermaAftercare    *aftercare = user_data;
  const DermaAftercareItem first = *(const DermaAftercareItem *) a;
  const DermaAftercareItem second = *(const DermaAftercareItem *) b;

  return compare (aftercare->entries[first].until_s, aftercare->entries[second].until_s, first, second);
}

static int
compare_returns (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const DermaAftercare    *aftercare = user_data;
  const DermaAftercareItem first = *(const DermaAftercareItem *) a;
  const DermaAftercareItem second = *(const DermaAftercareItem *) b;

  return compare (derma_aftercare_get_return_s (&aftercare->entries[first]), derma_aftercare_get_return_s (&aftercare->entries[second]),
                  first, second);
}

/**
 * derma_aftercare_get_avoided:
 * @aftercare: how every item stands
 * @items: (out) (array): what is still to be left alone; what ends first stands first
 *
 * Returns: how many there are
 */
guint
derma_aftercare_get_avoided (const DermaAftercare *aftercare,
                             DermaAftercareItem    items[DERMA_N_AFTERCARE_ITEMS])
{
  guint n = 0;

  g_return_val_if_fail (aftercare != NULL && items != NULL, 0);

  for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
    if (aftercare->entries[i].state == DERMA_AFTERCARE_AVOID)
      items[n++] = (DermaAftercareItem) i;

  g_sort_array (items, n, sizeof *items, compare_ends, (gpointer) aftercare);
  return n;
}

/**
 * derma_aftercare_get_return_s:
 * @entry: how an item stands
 *
 * Returns: when it is to be done first, or next, after now, UTC seconds; 0 where that does not come
 */
gint64
derma_aftercare_get_return_s (const DermaAftercareEntry *entry)
{
  g_return_val_if_fail (entry != NULL, 0);

  switch (entry->state)
    {
    case DERMA_AFTERCARE_LATER:
      return entry->occurrence.reminder_s != 0 ? entry->occurrence.reminder_s : entry->from_s;
    case DERMA_AFTERCARE_DONE:
    case DERMA_AFTERCARE_MISSED:
      return entry->next_s;
    case DERMA_AFTERCARE_DO:
    case DERMA_AFTERCARE_ON_DEMAND:
    case DERMA_AFTERCARE_AVOID:
    case DERMA_AFTERCARE_OVER:
    default:
      return 0;
    }
}

/**
 * derma_aftercare_get_coming:
 * @aftercare: how every item stands
 * @items: (out) (array): what is to be done at a later time and not now; what comes first stands first
 *
 * Returns: how many there are
 */
guint
derma_aftercare_get_coming (const DermaAftercare *aftercare,
                            DermaAftercareItem    items[DERMA_N_AFTERCARE_ITEMS])
{
  guint n = 0;

  g_return_val_if_fail (aftercare != NULL && items != NULL, 0);

  for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
    if (derma_aftercare_get_return_s (&aftercare->entries[i]) != 0)
      items[n++] = (DermaAftercareItem) i;

  g_sort_array (items, n, sizeof *items, compare_returns, (gpointer) aftercare);
  return n;
}
