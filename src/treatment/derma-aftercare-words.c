/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-aftercare.h"

#include <glib/gi18n-lib.h>

/* protocol.md 5: the blocks, and "reading by time" */
static const struct
{
  guint       from_h;
  const char *title;
  const char *description;
} BLOCKS[DERMA_N_BLOCKS] = {
  [DERMA_BLOCK_FIRST_DAY] = {
    .from_h = 0,
    .title = N_ ("First 24 hours"),
    .description = N_ ("The skin is open. Nothing but water and plain moisturiser: no make-up, no sweat, and keep out of the sun."),
  },
  [DERMA_BLOCK_TO_DAY_3] = {
    .from_h = 24,
    .title = N_ ("24 to 72 hours"),
    .description = N_ ("Redness fades. Gentle cleanser and sunscreen every morning; what still has to wait is on the list."),
  },
  [DERMA_BLOCK_TO_DAY_7] = {
    .from_h = 72,
    .title = N_ ("Days 3 to 7"),
    .description = N_ ("Longer needles may leave the skin dry or flaking. What was left out comes back one product at a time, once everything is back to normal."),
  },
  [DERMA_BLOCK_LATER] = {
    .from_h = 168,
    .title = N_ ("Later"),
    .description = N_ ("Sunscreen every day, and a look for new marks after two and after four weeks."),
  },
};

/* Between sessions (protocol.md 5, "later") */
static const struct
{
  const char *title;
  const char *detail;
} EVERYDAY[] = {
  { N_ ("Sunscreen every morning"), N_ ("SPF 30 or more, again every 2 hours outdoors. Nothing does more against dark marks and lines.") },
  { N_ ("Gentle cleanser, morning and evening"), N_ ("Without fragrance; lukewarm water, no rubbing.") },
  { N_ ("Plain moisturiser"), N_ ("As often as the skin feels tight.") },
  { N_ ("One new product at a time"), N_ ("Try it on the inner arm for 7 days first, and finish that before the next session.") },
};

/**
 * derma_block_at:
 * @elapsed_s: seconds since t0
 *
 * Returns: the block that this instant lies in; the first one before t0
 */
DermaBlock
derma_block_at (gint64 elapsed_s)
{
  guint block = DERMA_N_BLOCKS - 1;

  while (block > 0 && elapsed_s < (gint64) BLOCKS[block].from_h * DERMA_HOUR_S)
    block--;

  return (DermaBlock) block;
}

/**
 * derma_block_get_from_h:
 *
 * Returns: whole hours since t0 at which the block begins; it ends where the next begins
 */
guint
derma_block_get_from_h (DermaBlock block)
{
  g_return_val_if_fail (block < DERMA_N_BLOCKS, 0);

  return BLOCKS[block].from_h;
}

/**
 * derma_block_get_title:
 *
 * Returns: such as "First 24 hours", translated
 */
const char *
derma_block_get_title (DermaBlock block)
{
  g_return_val_if_fail (block < DERMA_N_BLOCKS, NULL);

  return _ (BLOCKS[block].title);
}

/**
 * derma_block_get_description:
 *
 * Returns: what that time is about, translated
 */
const char *
derma_block_get_description (DermaBlock block)
{
  g_return_val_if_fail (block < DERMA_N_BLOCKS, NULL);

  return _ (BLOCKS[block].description);
}

/**
 * derma_aftercare_get_blocks:
 * @entry: how an item stands
 * @t0_s: of the newest session
 *
 * Returns: the blocks that the item touches, as %DERMA_BLOCK_BIT
 */
guint
derma_aftercare_get_blocks (const DermaAftercareEntry *entry,
                            gint64                     t0_s)
{
  guint blocks = 0;

  g_return_val_if_fail (entry != NULL, 0);

  for (guint i = 0; i < DERMA_N_BLOCKS; i++)
    {
      const gint64 from_s = t0_s + (gint64) BLOCKS[i].from_h * DERMA_HOUR_S;
      const gint64 until_s = i + 1 < DERMA_N_BLOCKS ? t0_s + (gint64) BLOCKS[i + 1].from_h * DERMA_HOUR_S : G_MAXINT64;

      if (entry->from_s < until_s && entry->until_s > from_s)
        blocks |= DERMA_BLOCK_BIT (i);
    }

  return blocks;
}

static gboolean
is_avoided (const DermaAftercare *aftercare,
            DermaAftercareItem    item)
{
  return aftercare->entries[item].state == DERMA_AFTERCARE_AVOID;
}

/**
 * derma_aftercare_get_skin_yes:
 * @aftercare: how every item stands
 *
 * Returns: what may be put on the skin now, as one translated sentence
 */
const char *
derma_aftercare_get_skin_yes (const DermaAftercare *aftercare)
{
  g_return_val_if_fail (aftercare != NULL, NULL);

  if (is_avoided (aftercare, DERMA_AFTERCARE_NO_WASH))
    return _ ("Only your plain moisturiser, no water yet.");
  if (is_avoided (aftercare, DERMA_AFTERCARE_NO_SUNSCREEN))
    return _ ("Lukewarm water and your plain moisturiser.");
  if (aftercare->entries[DERMA_AFTERCARE_GENTLE_CLEANSER].state == DERMA_AFTERCARE_LATER)
    return _ ("Lukewarm water, your plain moisturiser and mineral sunscreen.");
  if (is_avoided (aftercare, DERMA_AFTERCARE_NO_ACTIVES))
    return _ ("Gentle cleanser, your plain moisturiser and mineral sunscreen.");

  return _ ("Your usual care and sunscreen. Retinoid, acids and vitamin C one at a time, if everything is back to normal.");
}

/**
 * derma_aftercare_get_skin_no:
 * @aftercare: how every item stands
 *
 * Returns: (nullable): what must not be put on the skin now, as one translated sentence; %NULL where nothing is ruled out
 */
const char *
derma_aftercare_get_skin_no (const DermaAftercare *aftercare)
{
  g_return_val_if_fail (aftercare != NULL, NULL);

  if (is_avoided (aftercare, DERMA_AFTERCARE_NO_SUNSCREEN))
    return _ ("Cleanser, sunscreen, make-up, perfume, toner, retinoid, acids, vitamin C, benzoyl peroxide, hydroquinone, scrub, left-over creams.");
  if (is_avoided (aftercare, DERMA_AFTERCARE_NO_MAKEUP))
    return _ ("Make-up, perfume, toner, retinoid, acids, vitamin C, benzoyl peroxide, hydroquinone, scrub, left-over creams.");
  if (is_avoided (aftercare, DERMA_AFTERCARE_NO_ACTIVES))
    return _ ("Perfume, toner, retinoid, acids, vitamin C, benzoyl peroxide, hydroquinone, scrub, left-over creams.");
  if (is_avoided (aftercare, DERMA_AFTERCARE_NO_SCRUB))
    return _ ("Scrub, peel-off mask, left-over steroid or antibiotic cream.");
  if (is_avoided (aftercare, DERMA_AFTERCARE_NO_LEFTOVER_DRUGS))
    return _ ("Left-over steroid or antibiotic cream.");

  return NULL;
}

/**
 * derma_everyday_get_n:
 *
 * Returns: how many lines there are on the care between sessions
 */
guint
derma_everyday_get_n (void)
{
  return G_N_ELEMENTS (EVERYDAY);
}

/**
 * derma_everyday_get_title:
 *
 * Returns: what to do between sessions, translated
 */
const char *
derma_everyday_get_title (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (EVERYDAY), NULL);

  return _ (EVERYDAY[index].title);
}

/**
 * derma_everyday_get_detail:
 *
 * Returns: a translated line on it
 */
const char *
derma_everyday_get_detail (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (EVERYDAY), NULL);

  return _ (EVERYDAY[index].detail);
}
