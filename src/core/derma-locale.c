/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-locale.h"

#include <langinfo.h>

#define MONDAY 1

#ifdef HAVE__NL_TIME_FIRST_WEEKDAY

#define SUNDAY_IS_FIRST 19971130 /* the day from which a locale counts its weekdays: this was a Sunday */
#define MONDAY_IS_FIRST 19971201
#define DAYS 7

#endif

/**
 * derma_locale_get_first_weekday:
 *
 * Returns: the day that weeks begin with where the person lives, from 1 for Monday to 7; Monday where the system does not say
 */
guint
derma_locale_get_first_weekday (void)
{
#ifdef HAVE__NL_TIME_FIRST_WEEKDAY
  const guint first = (guint) (guchar) nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];                            /* from 1 */
  const guint origin = GPOINTER_TO_UINT ((gconstpointer) nl_langinfo (_NL_TIME_WEEK_1STDAY)) & 0xffffffff; /* a number, not a string */
  guint       day;                                                                                         /* from 0 for Sunday */

  if (first < 1 || first > DAYS || (origin != SUNDAY_IS_FIRST && origin != MONDAY_IS_FIRST))
    return MONDAY;

  day = (first - 1 + (origin == MONDAY_IS_FIRST ? 1 : 0)) % DAYS;

  return day == 0 ? DAYS : day;
#else
  return MONDAY;
#endif
}
