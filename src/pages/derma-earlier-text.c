/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-earlier-text.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-date-button.h"
#include "treatment/derma-needle.h"

/**
 * derma_earlier_text_check:
 * @day: that was chosen, or %DERMA_NO_DAY
 * @typed: as needle length
 * @needle_um: (out): micrometres; 0 as long as the session cannot be added
 *
 * Returns: (transfer none): what is missing, or what follows from it
 */
const char *
derma_earlier_text_check (gint64      day,
                          const char *typed,
                          guint      *needle_um)
{
  g_autofree char *length = g_strstrip (g_strdup (typed));
  guint            um;

  *needle_um = 0;
  if (day == DERMA_NO_DAY)
    return _ ("Choose the day.");
  if (*length == '\0')
    return _ ("The length decides how long to rest. If you do not know it, enter 0.50.");
  if (!derma_parse_needle_um (length, &um, NULL))
    return _ ("Write the length as a number of millimetres, such as 0.25 or 0,25.");
  if (derma_band_for_needle (um) == DERMA_BAND_X)
    return derma_band_get_advice (DERMA_BAND_X);

  *needle_um = um;
  if (derma_band_for_needle (um) == DERMA_BAND_E)
    return _ ("Needles over 0.50\302\240mm are for professionals. It counts as the longest rest there is.");

  return _ ("It counts for the rest between sessions.");
}

/**
 * derma_earlier_text_get_t0:
 * @day: days since 1970-01-01
 * @now: now
 * @zone: where the person is
 *
 * Of a day that is only named the end counts, so that no hour of rest is given away; today it is now.
 *
 * Returns: when rolling ended, by what is known
 */
DermaTime
derma_earlier_text_get_t0 (gint64     day,
                           DermaTime  now,
                           GTimeZone *zone)
{
  const gint64 end_s = derma_time_start_of_day (day + 1, zone) - 1;

  return derma_time_new (MIN (end_s, now.utc_s), zone);
}
