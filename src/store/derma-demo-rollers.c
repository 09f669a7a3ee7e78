/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-demo-rollers.h"

#define ROUGH_AFTER 4 /* sessions, of the first roller that is rolled with for so long */

static DermaRoller *
get_nth (DermaJournal *journal,
         guint         nth)
{
  g_autoptr (DermaRoller) roller = g_list_model_get_item (derma_journal_get_rollers (journal), nth);

  return roller; /* the list keeps it */
}

static guint
count (DermaJournal *journal)
{
  return g_list_model_get_n_items (derma_journal_get_rollers (journal));
}

static gboolean
was_any_rough (DermaJournal *journal)
{
  for (guint i = 0; i < count (journal); i++)
    if (derma_roller_get_facts (get_nth (journal, i))->retired == DERMA_RETIRED_ROUGH)
      return TRUE;

  return FALSE;
}

/* Why it is used no more: worn, or felt rough once, or dropped when nobody rolled with it any more. */
static DermaRetiredReason
find_end (DermaJournal           *journal,
          const DermaRollerFacts *facts,
          guint                   needle_um,
          DermaTime               now)
{
  const DermaRollerCondition condition = derma_roller_get_condition (facts, now);

  if (!condition.is_usable)
    return condition.reason;
  if (facts->needle_um == needle_um && facts->uses == ROUGH_AFTER && !was_any_rough (journal))
    return DERMA_RETIRED_ROUGH;

  for (guint i = 0; i < count (journal); i++)
    {
      const DermaRollerFacts *other = derma_roller_get_facts (get_nth (journal, i));

      if (facts->uses > 0 && facts->needle_um < needle_um && other->needle_um == needle_um && other->uses > 0)
        return DERMA_RETIRED_DROP;
    }

  return DERMA_RETIRED_NOT;
}

/**
 * derma_demo_get_roller:
 * @needle_um: the length that is to be rolled with
 * @name: of a new one
 * @now: when
 * @id: (out): the roller: the one there is, or one that is new, or comes in the place of one that is used no more
 * @error: return location
 *
 * Returns: whether there is one
 */
gboolean
derma_demo_get_roller (DermaJournal *journal,
                       guint         needle_um,
                       const char   *name,
                       DermaTime     now,
                       gint64       *id,
                       GError      **error)
{
  const DermaRollerFacts wanted = { .needle_um = needle_um };
  const guint            n_rollers = count (journal);

  *id = 0;
  for (guint i = 0; i < n_rollers; i++)
    {
      const DermaRollerFacts  *facts = derma_roller_get_facts (get_nth (journal, i));
      const DermaRetiredReason end = facts->retired == DERMA_RETIRED_NOT ? find_end (journal, facts, needle_um, now) : DERMA_RETIRED_NOT;

      if (facts->retired != DERMA_RETIRED_NOT)
        continue;
      if (end == DERMA_RETIRED_NOT)
        *id = facts->needle_um == needle_um ? facts->id : *id;
      else if (facts->needle_um == needle_um && *id == 0)
        {
          if (!derma_journal_replace_roller (journal, facts->id, end, name, &wanted, now, id, error))
            return FALSE;
        }
      else if (!derma_journal_retire_roller (journal, facts->id, end, now, error))
        return FALSE;
    }

  return *id != 0 || derma_journal_add_roller (journal, name, &wanted, now, id, error);
}
