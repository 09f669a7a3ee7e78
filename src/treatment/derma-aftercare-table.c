/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-aftercare-private.h"

#include <glib/gi18n-lib.h>

#define ALL(h) { h, h, h, h }
#define DONT .cadence = DERMA_CADENCE_NONE, .from_h = ALL (0)

/* protocol.md 5.1 and 5.2 */
static const DermaAftercareRow ROWS[DERMA_N_AFTERCARE_ITEMS] = {
  [DERMA_AFTERCARE_SHADE] = {
    .id = "ac-shade",
    .cadence = DERMA_CADENCE_MORNING,
    .from_h = ALL (0),
    .until_h = { 48, 72, 120, 168 },
    .title = N_ ("Stay in the shade"),
    .detail = N_ ("Wide hat, no direct sun on the face."),
    .reason = N_ ("Sun on fresh punctures may leave dark marks."),
    .brief = N_ ("Shade, wide hat, no direct sun"),
  },
  [DERMA_AFTERCARE_WATER_ONLY] = {
    .id = "ac-water-only",
    .cadence = DERMA_CADENCE_EVERY,
    .from_h = ALL (4),
    .until_h = ALL (24),
    .every_h = 12,
    .title = N_ ("Wash with lukewarm water only"),
    .detail = N_ ("Clean water, clean hands, no cleanser. Pat dry."),
    .reason = N_ ("The skin is still open, and a cleanser would sting."),
    .brief = N_ ("Wash with lukewarm water only"),
  },
  [DERMA_AFTERCARE_GENTLE_CLEANSER] = {
    .id = "ac-gentle-cleanser",
    .cadence = DERMA_CADENCE_EVERY,
    .from_h = ALL (24),
    .until_h = { 72, 72, 120, 168 },
    .every_h = 12,
    .title = N_ ("Gentle, fragrance-free cleanser"),
    .detail = N_ ("Clean hands, no cloth."),
    .reason = N_ ("It takes off cream and germs without rubbing."),
    .brief = N_ ("Gentle cleanser, no cloth"),
  },
  [DERMA_AFTERCARE_MOISTURISE] = {
    .id = "ac-moisturise",
    .cadence = DERMA_CADENCE_EVERY,
    .from_h = ALL (0),
    .until_h = { 24, 72, 120, 168 },
    .first_day_every_h = 6,
    .every_h = 12,
    .title = N_ ("Thin layer of the plain moisturiser"),
    .detail = N_ ("The one that you tested, and nothing else."),
    .reason = N_ ("It stands in for the barrier while that is open, and eases tightness."),
    .brief = N_ ("Plain moisturiser, thin layer"),
  },
  [DERMA_AFTERCARE_SUNSCREEN] = {
    .id = "ac-sunscreen",
    .cadence = DERMA_CADENCE_MORNING,
    .from_h = { 12, 24, 24, 24 },
    .until_h = { 168, 336, 672, 672 },
    .title = N_ ("Sunscreen, SPF 30 or more, mineral"),
    .detail = N_ ("Broad-spectrum. Every morning, again every 2 hours outdoors."),
    .reason = N_ ("New skin burns easily, and sun may leave dark marks for months."),
    .brief = N_ ("Mornings: mineral sunscreen, SPF 30+"),
  },
  [DERMA_AFTERCARE_CLEAN_BEDDING] = {
    .id = "ac-clean-bedding",
    .cadence = DERMA_CADENCE_EVERY,
    .from_h = ALL (0),
    .until_h = { 24, 24, 24, 48 },
    .every_h = 24,
    .title = N_ ("Fresh pillowcase tonight"),
    .detail = NULL,
    .reason = N_ ("Your face lies on it for hours while the skin is open."),
    .brief = N_ ("Fresh pillowcase tonight"),
  },
  [DERMA_AFTERCARE_COOL_CLOTH] = {
    .id = "ac-cool-cloth",
    .cadence = DERMA_CADENCE_ON_DEMAND,
    .from_h = ALL (0),
    .until_h = ALL (24),
    .title = N_ ("If it burns: clean cool cloth"),
    .detail = N_ ("10 minutes, not ice."),
    .reason = N_ ("Cool water may ease the burning; ice may harm the skin."),
    .brief = N_ ("If it burns: clean cool cloth, 10 min, not ice"),
  },
  [DERMA_AFTERCARE_LOG] = {
    .id = "ac-log",
    .cadence = DERMA_CADENCE_AT,
    .from_h = ALL (1),
    .until_h = ALL (168),
    .at_h = { 1, 24, 48, 72, 168 },
    .title = N_ ("Record how your skin is"),
    .detail = N_ ("Six short questions."),
    .reason = N_ ("It shows whether your skin heals as it should."),
    .brief = N_ ("Healing log"),
  },
  [DERMA_AFTERCARE_PIGMENT_CHECK] = {
    .id = "ac-pigment-check",
    .cadence = DERMA_CADENCE_AT,
    .from_h = ALL (336),
    .until_h = ALL (696),
    .at_h = { 336, 672 },
    .title = N_ ("Look for new dark or light marks"),
    .detail = N_ ("In daylight, in the mirror."),
    .reason = N_ ("Marks may show only after weeks, and early is the best time to ask a doctor."),
    .brief = N_ ("Look for marks"),
  },
  [DERMA_AFTERCARE_PHOTO_WAIT] = {
    .id = "ac-photo-wait",
    .cadence = DERMA_CADENCE_EVERY,
    .from_h = ALL (168),
    .until_h = ALL (192),
    .every_h = 24,
    .title = N_ ("Progress photos count again"),
    .detail = N_ ("Same place, same light, same distance."),
    .reason = N_ ("Before this, a little swelling hides lines."),
    .brief = N_ ("Then a new photo"),
  },
  [DERMA_AFTERCARE_NO_WASH] = {
    .id = "ac-no-wash",
    DONT,
    .until_h = ALL (4),
    .title = N_ ("Washing the face"),
    .detail = NULL,
    .reason = N_ ("Give the punctures time to close."),
    .brief = N_ ("washing"),
  },
  [DERMA_AFTERCARE_NO_SUNSCREEN] = {
    .id = "ac-no-sunscreen",
    DONT,
    .until_h = { 12, 24, 24, 24 },
    .title = N_ ("Sunscreen"),
    .detail = N_ ("Not yet: stay out of the sun instead."),
    .reason = N_ ("Its filters may get into open skin."),
    .brief = N_ ("sunscreen"),
  },
  [DERMA_AFTERCARE_HANDS_OFF] = {
    .id = "ac-hands-off",
    DONT,
    .until_h = { 24, 24, 48, 72 },
    .title = N_ ("Touching the face with unwashed hands"),
    .detail = NULL,
    .reason = N_ ("Hands carry most germs to the face."),
    .brief = N_ ("touching"),
  },
  [DERMA_AFTERCARE_NO_ACTIVES] = {
    .id = "ac-no-actives",
    DONT,
    .until_h = { 48, 72, 120, 168 },
    .title = N_ ("Retinoid, AHA, BHA, vitamin C, benzoyl peroxide, hydroquinone, azelaic acid"),
    .detail = N_ ("Afterwards one at a time, and only if everything is back to normal."),
    .reason = N_ ("They irritate open skin, and pushed in deep they may cause lumps or an allergy."),
    .brief = N_ ("retinoid, acids, vitamin C, benzoyl peroxide, hydroquinone"),
  },
  [DERMA_AFTERCARE_NO_FRAGRANCE] = {
    .id = "ac-no-fragrance",
    DONT,
    .until_h = { 48, 72, 120, 168 },
    .title = N_ ("Perfume, essential oil, toner, alcohol, after-shave"),
    .detail = N_ ("On the face."),
    .reason = N_ ("They sting on open skin and may cause an allergy."),
    .brief = N_ ("perfume, toner, after-shave"),
  },
  [DERMA_AFTERCARE_NO_MAKEUP] = {
    .id = "ac-no-makeup",
    DONT,
    .until_h = { 24, 24, 24, 48 },
    .title = N_ ("Make-up"),
    .detail = N_ ("Afterwards no shared or old brushes."),
    .reason = N_ ("Pigments and the germs of brushes may get into open skin."),
    .brief = N_ ("make-up"),
  },
  [DERMA_AFTERCARE_NO_SWEAT] = {
    .id = "ac-no-sweat",
    DONT,
    .until_h = { 24, 48, 48, 72 },
    .title = N_ ("Sport and sweating"),
    .detail = NULL,
    .reason = N_ ("Sweat stings, and heat makes redness stay longer."),
    .brief = N_ ("sport"),
  },
  [DERMA_AFTERCARE_NO_HEAT] = {
    .id = "ac-no-heat",
    DONT,
    .until_h = { 24, 48, 72, 120 },
    .title = N_ ("Sauna, steam, hot tub, very hot shower"),
    .detail = NULL,
    .reason = N_ ("Heat makes redness and swelling stay longer."),
    .brief = N_ ("sauna, hot shower"),
  },
  [DERMA_AFTERCARE_NO_SWIM] = {
    .id = "ac-no-swim",
    DONT,
    .until_h = { 48, 72, 96, 120 },
    .title = N_ ("Pool, lake or sea"),
    .detail = NULL,
    .reason = N_ ("Chlorine irritates, and natural water carries germs."),
    .brief = N_ ("swimming"),
  },
  [DERMA_AFTERCARE_NO_SCRUB] = {
    .id = "ac-no-scrub",
    DONT,
    .until_h = { 72, 120, 168, 168 },
    .title = N_ ("Scrub, brush, peel, peel-off mask"),
    .detail = NULL,
    .reason = N_ ("Rubbing tears new skin."),
    .brief = N_ ("scrubs"),
  },
  [DERMA_AFTERCARE_NO_PICK] = {
    .id = "ac-no-pick",
    DONT,
    .until_h = ALL (168),
    .title = N_ ("Picking, scratching, pulling flakes"),
    .detail = NULL,
    .reason = N_ ("What is pulled off too early may leave a mark or a scar."),
    .brief = N_ ("picking"),
  },
  [DERMA_AFTERCARE_NO_SHAVE] = {
    .id = "ac-no-shave",
    DONT,
    .until_h = { 24, 24, 48, 72 },
    .title = N_ ("Shaving the treated areas"),
    .detail = NULL,
    .reason = N_ ("The blade takes off skin that is closing."),
    .brief = N_ ("shaving"),
  },
  [DERMA_AFTERCARE_NO_WAX] = {
    .id = "ac-no-wax",
    DONT,
    .until_h = ALL (168),
    .title = N_ ("Waxing, threading, hair-removal cream"),
    .detail = NULL,
    .reason = N_ ("They may tear or burn skin that is renewing itself."),
    .brief = N_ ("waxing"),
  },
  [DERMA_AFTERCARE_NO_DRINK] = {
    .id = "ac-no-drink",
    DONT,
    .until_h = { 24, 24, 24, 48 },
    .title = N_ ("Alcoholic drinks"),
    .detail = N_ ("Best none."),
    .reason = N_ ("Alcohol widens vessels: more redness, and small wounds may bleed again."),
    .brief = N_ ("alcohol"),
  },
  [DERMA_AFTERCARE_NO_LEFTOVER_DRUGS] = {
    .id = "ac-no-leftover-drugs",
    DONT,
    .until_h = ALL (168),
    .title = N_ ("Left-over steroid or antibiotic cream"),
    .detail = N_ ("Ask a doctor or pharmacist first."),
    .reason = N_ ("The wrong one may hide an infection, slow healing or cause an allergy."),
    .brief = N_ ("left-over creams"),
  },
  [DERMA_AFTERCARE_NO_INJECTION] = {
    .id = "ac-no-injection",
    DONT,
    .until_h = { 168, 336, 336, 336 },
    .title = N_ ("Botulinum toxin or filler"),
    .detail = NULL,
    .reason = N_ ("Let the skin close and calm down before anything is injected."),
    .brief = N_ ("injections"),
  },
  [DERMA_AFTERCARE_NO_PEEL_LASER] = {
    .id = "ac-no-peel-laser",
    DONT,
    .until_h = { 336, 672, 672, 672 },
    .title = N_ ("Chemical peel, laser or IPL"),
    .detail = NULL,
    .reason = N_ ("On skin that is still renewing itself they may burn and leave marks."),
    .brief = N_ ("peel, laser"),
  },
  [DERMA_AFTERCARE_NO_ROLL] = {
    .id = "ac-no-roll",
    DONT,
    .until_h = { 72, 168, 336, 672 },
    .title = N_ ("Rolling"),
    .detail = N_ ("Nor later, before everything is back to normal."),
    .reason = N_ ("Skin needs this long to renew itself; rolling more often may harm it."),
    .brief = N_ ("rolling"),
  },
};

const DermaAftercareRow *
derma_aftercare_get_row (DermaAftercareItem item)
{
  g_assert (item < DERMA_N_AFTERCARE_ITEMS);

  return &ROWS[item];
}

/**
 * derma_aftercare_get_id:
 *
 * Returns: the stable id of protocol.md 5, such as "ac-shade"
 */
const char *
derma_aftercare_get_id (DermaAftercareItem item)
{
  g_return_val_if_fail (item < DERMA_N_AFTERCARE_ITEMS, NULL);

  return ROWS[item].id;
}

/**
 * derma_aftercare_from_id:
 * @id: (nullable): a stable id
 * @item: (out): its item
 *
 * Returns: whether there is one
 */
gboolean
derma_aftercare_from_id (const char         *id,
                         DermaAftercareItem *item)
{
  g_return_val_if_fail (item != NULL, FALSE);

  for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
    if (g_strcmp0 (id, ROWS[i].id) == 0)
      {
        *item = (DermaAftercareItem) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_aftercare_get_hours:
 * @item: an item
 * @hours: (out) (array): the whole hours since t0 at which it is asked for, ascending (protocol.md 5.1)
 *
 * Returns: how many there are; none of an item that is not asked for at certain hours
 */
guint
derma_aftercare_get_hours (DermaAftercareItem item,
                           guint              hours[DERMA_MAX_AFTERCARE_HOURS])
{
  guint n = 0;

  g_return_val_if_fail (item < DERMA_N_AFTERCARE_ITEMS && hours != NULL, 0);

  for (; n < DERMA_MAX_AFTERCARE_HOURS && ROWS[item].at_h[n] != 0; n++)
    hours[n] = ROWS[item].at_h[n];

  return n;
}

/**
 * derma_aftercare_is_do:
 *
 * Returns: whether it is something to do (protocol.md 5.1), not something to leave alone (5.2)
 */
gboolean
derma_aftercare_is_do (DermaAftercareItem item)
{
  return derma_aftercare_get_cadence (item) != DERMA_CADENCE_NONE;
}

/**
 * derma_aftercare_get_cadence:
 *
 * Returns: how often the item is asked for
 */
DermaCadence
derma_aftercare_get_cadence (DermaAftercareItem item)
{
  g_return_val_if_fail (item < DERMA_N_AFTERCARE_ITEMS, DERMA_CADENCE_NONE);

  return ROWS[item].cadence;
}

/**
 * derma_aftercare_get_from_h:
 * @item: an item
 * @band: of the roller that was used
 *
 * Returns: whole hours since t0 from which the item is active
 */
guint
derma_aftercare_get_from_h (DermaAftercareItem item,
                            DermaBand          band)
{
  g_return_val_if_fail (item < DERMA_N_AFTERCARE_ITEMS, 0);

  return ROWS[item].from_h[derma_band_get_column (band)];
}

/**
 * derma_aftercare_get_until_h:
 * @item: an item
 * @band: of the roller that was used
 *
 * Returns: whole hours since t0 from which the item is active no more; for ac-no-roll the shortest interval of the band
 */
guint
derma_aftercare_get_until_h (DermaAftercareItem item,
                             DermaBand          band)
{
  g_return_val_if_fail (item < DERMA_N_AFTERCARE_ITEMS, 0);

  return ROWS[item].until_h[derma_band_get_column (band)];
}

/**
 * derma_aftercare_get_title:
 *
 * Returns: what to do, or the name of what to leave alone, translated, such as "Sport and sweating"
 */
const char *
derma_aftercare_get_title (DermaAftercareItem item)
{
  g_return_val_if_fail (item < DERMA_N_AFTERCARE_ITEMS, NULL);

  return _ (ROWS[item].title);
}

/**
 * derma_aftercare_get_detail:
 *
 * Returns: (nullable): a translated line on how, such as "Wide hat, no direct sun on the face."
 */
const char *
derma_aftercare_get_detail (DermaAftercareItem item)
{
  g_return_val_if_fail (item < DERMA_N_AFTERCARE_ITEMS, NULL);

  return ROWS[item].detail != NULL ? _ (ROWS[item].detail) : NULL;
}

/**
 * derma_aftercare_get_reason:
 *
 * Returns: a translated line on why
 */
const char *
derma_aftercare_get_reason (DermaAftercareItem item)
{
  g_return_val_if_fail (item < DERMA_N_AFTERCARE_ITEMS, NULL);

  return _ (ROWS[item].reason);
}

/**
 * derma_aftercare_get_brief:
 *
 * Returns: the item in the fewest words, translated, for a list headed "Do" or "Don't" on paper
 */
const char *
derma_aftercare_get_brief (DermaAftercareItem item)
{
  g_return_val_if_fail (item < DERMA_N_AFTERCARE_ITEMS, NULL);

  return _ (ROWS[item].brief);
}
