/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-roller-new.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

/**
 * derma_new_roller_check:
 * @facts: of these needle_um, maker_max_uses, uses and first_use count: what is told of the roller
 * @now: when it is to be added
 *
 * Returns: whether it may be added (protocol.md 1.2 and 9.2)
 */
DermaNewRoller
derma_new_roller_check (const DermaRollerFacts *facts,
                        DermaTime               now)
{
  DermaRollerFacts told;

  g_return_val_if_fail (facts != NULL, DERMA_NEW_ROLLER_LENGTH);

  told = (DermaRollerFacts) {
    .needle_um = facts->needle_um,
    .maker_max_uses = facts->maker_max_uses,
    .uses = facts->uses,
    .first_use = facts->first_use,
  };
  switch (derma_band_for_needle (told.needle_um))
    {
    case DERMA_BAND_X:
      return DERMA_NEW_ROLLER_LENGTH;
    case DERMA_BAND_E:
      return DERMA_NEW_ROLLER_PROFESSIONAL;
    case DERMA_BAND_A:
    case DERMA_BAND_B:
    case DERMA_BAND_C:
    case DERMA_BAND_D:
    default:
      break;
    }

  if (told.first_use.utc_s > now.utc_s)
    return DERMA_NEW_ROLLER_TO_COME;
  if (!derma_roller_get_condition (&told, now).is_usable)
    return DERMA_NEW_ROLLER_WORN;

  return told.uses > 0 && told.first_use.utc_s == 0 ? DERMA_NEW_ROLLER_NO_FIRST_USE : DERMA_NEW_ROLLER_FINE;
}

/**
 * derma_new_roller_to_text:
 * @verdict: of derma_new_roller_check()
 *
 * Returns: (transfer full) (nullable): a sentence: why it is not added, or what is still to be told; %NULL where it may be added
 */
char *
derma_new_roller_to_text (DermaNewRoller          verdict,
                          const DermaRollerFacts *facts)
{
  g_return_val_if_fail (facts != NULL, NULL);

  switch (verdict)
    {
    case DERMA_NEW_ROLLER_FINE:
      return NULL;
    case DERMA_NEW_ROLLER_WORN:
      return g_strdup (derma_retired_reason_get_text (DERMA_RETIRED_WORN));
    case DERMA_NEW_ROLLER_NO_FIRST_USE:
      return g_strdup_printf (ngettext ("Choose the day of its first use: needles are good for %u day.",
                                        "Choose the day of its first use: needles are good for %u days.", DERMA_ROLLER_MAX_AGE_DAYS),
                              (guint) DERMA_ROLLER_MAX_AGE_DAYS);
    case DERMA_NEW_ROLLER_TO_COME:
      return g_strdup (_ ("Its first use cannot be on a day that is still to come."));
    case DERMA_NEW_ROLLER_LENGTH:
    case DERMA_NEW_ROLLER_PROFESSIONAL:
    default:
      return g_strdup (derma_band_get_advice (derma_band_for_needle (facts->needle_um)));
    }
}

/**
 * derma_new_roller_read_length:
 * @typed: a length as a person writes it
 * @needle_um: (out): micrometres; 0 where it is not the length of a roller
 *
 * Returns: (transfer none) (nullable): a sentence: what is wrong with it; %NULL for the length of a roller, may it be used or not
 */
const char *
derma_new_roller_read_length (const char *typed,
                              guint      *needle_um)
{
  g_autofree char *text = NULL;
  guint            um = 0;

  g_return_val_if_fail (typed != NULL && needle_um != NULL, NULL);

  *needle_um = 0;
  text = g_strstrip (g_strdup (typed));
  if (*text == '\0')
    return _ ("It is printed on the handle or the box, such as 0.25. If you do not know it, do not use the roller. Over 0.50\302\240mm is for professionals.");
  if (!derma_parse_needle_um (text, &um, NULL))
    return _ ("Write the length as a number of millimetres, such as 0.25 or 0,25.");
  if (derma_band_for_needle (um) == DERMA_BAND_X)
    return derma_band_get_advice (DERMA_BAND_X);

  *needle_um = um;
  return NULL;
}
