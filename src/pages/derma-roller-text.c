/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roller-text.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

static gboolean
is_alike (DermaRoller *roller,
          DermaRoller *other)
{
  return derma_roller_get_id (roller) != derma_roller_get_id (other) &&
         derma_roller_get_facts (roller)->needle_um == derma_roller_get_facts (other)->needle_um &&
         g_strcmp0 (derma_roller_get_name (roller), derma_roller_get_name (other)) == 0;
}

/* The day that tells it from those that are called the same. */
static DermaTime
get_first_day (DermaRoller *roller)
{
  const DermaTime first_use = derma_roller_get_facts (roller)->first_use;

  return first_use.utc_s != 0 ? first_use : derma_roller_get_added_at (roller);
}

static gboolean
is_of_same_day (DermaRoller *roller,
                DermaRoller *other)
{
  return (derma_roller_get_facts (roller)->first_use.utc_s != 0) == (derma_roller_get_facts (other)->first_use.utc_s != 0) &&
         derma_time_get_local_day (get_first_day (roller)) == derma_time_get_local_day (get_first_day (other));
}

/* Whether others are called the same. @number: which of those of the same day it is, from 1; 0 where it is the only one. */
static gboolean
has_double (DermaRoller  *roller,
            DermaJournal *journal,
            guint        *number)
{
  GListModel *rollers = derma_journal_get_rollers (journal);
  guint       n_alike = 0;
  guint       n_same_day = 0;
  guint       n_before = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rollers); i++)
    {
      g_autoptr (DermaRoller) other = g_list_model_get_item (rollers, i);

      if (!is_alike (roller, other))
        continue;
      n_alike++;
      if (!is_of_same_day (roller, other))
        continue;
      n_same_day++;
      n_before += derma_roller_get_id (other) < derma_roller_get_id (roller);
    }

  *number = n_same_day > 0 ? n_before + 1 : 0;
  return n_alike > 0;
}

static char *
dup_dated_title (DermaRoller *roller,
                 const char  *title,
                 guint        number)
{
  const gboolean   is_used = derma_roller_get_facts (roller)->first_use.utc_s != 0;
  g_autofree char *day = derma_format_month_date (get_first_day (roller));

  if (is_used && number > 0)
    /* Translators: a roller, such as “Lumo, 0.25 mm”, the day of its first use, and which of those that were first used that day */
    return g_strdup_printf (_ ("%1$s, first used on %2$s, number %3$u"), title, day, number);
  if (is_used)
    /* Translators: a roller, such as “Lumo, 0.25 mm”, and the day of its first use */
    return g_strdup_printf (_ ("%1$s, first used on %2$s"), title, day);
  if (number > 0)
    /* Translators: a roller, such as “Lumo, 0.25 mm”, the day on which the person added it, and which of those that were added that day */
    return g_strdup_printf (_ ("%1$s, added on %2$s, number %3$u"), title, day, number);

  /* Translators: a roller, such as “Lumo, 0.25 mm”, and the day on which the person added it */
  return g_strdup_printf (_ ("%1$s, added on %2$s"), title, day);
}

static char *
dup_plain_title (DermaRoller *roller)
{
  const char      *name = derma_roller_get_name (roller);
  g_autofree char *needle = derma_format_needle (derma_roller_get_facts (roller)->needle_um);

  if (name != NULL && *name != '\0')
    /* Translators: name and needle length of a roller, such as “Lumo, 0.25 mm” */
    return g_strdup_printf (C_ ("roller", "%s, %s"), name, needle);

  /* Translators: %s is a needle length, such as “0.25 mm” */
  return g_strdup_printf (_ ("Roller of %s"), needle);
}

/**
 * derma_roller_dup_title:
 * @journal: that has it
 *
 * Returns: (transfer full): which roller it is, such as “Lumo, 0.25 mm”; where another one would be called the same, with the
 *   day of its first use, or of the day on which it was added, and with a number where that is the same day too
 */
char *
derma_roller_dup_title (DermaRoller  *roller,
                        DermaJournal *journal)
{
  g_autofree char *title = dup_plain_title (roller);
  guint            number;

  return has_double (roller, journal, &number) ? dup_dated_title (roller, title, number) : g_steal_pointer (&title);
}

/**
 * derma_roller_describe:
 *
 * Returns: (transfer full): for how long it is good, or why it may not be used, in one line
 */
char *
derma_roller_describe (const DermaRollerFacts *facts,
                       DermaTime               now,
                       GTimeZone              *zone)
{
  const DermaRollerCondition condition = derma_roller_get_condition (facts, now);
  g_autofree char           *until = NULL;

  if (!condition.is_usable)
    return derma_roller_condition_to_text (facts, now);
  if (condition.ends_s == 0)
    return g_strdup_printf (ngettext ("Not used yet, good for %u session", "Not used yet, good for %u sessions", condition.uses_left),
                            condition.uses_left);

  until = derma_format_date (derma_time_new (condition.ends_s, zone), now);
  /* Translators: %u is a number of sessions, %s a day, such as “Tuesday 24 November” */
  return g_strdup_printf (ngettext ("%u session left, until %s", "%u sessions left, until %s", condition.uses_left),
                          condition.uses_left,
                          until);
}

/**
 * derma_roller_describe_uses:
 *
 * Returns: (transfer full): how many sessions it has done, and how many are left
 */
char *
derma_roller_describe_uses (const DermaRollerFacts *facts,
                            DermaTime               now)
{
  const DermaRollerCondition condition = derma_roller_get_condition (facts, now);
  const guint                max_uses = derma_roller_get_max_uses (facts);

  if (condition.uses_left == 0)
    return g_strdup_printf (ngettext ("%u session done, and no more are left", "%u sessions done, and no more are left", facts->uses), facts->uses);

  /* Translators: sessions that a roller has done, of those that it is good for */
  return g_strdup_printf (ngettext ("%u of %u session done", "%u of %u sessions done", max_uses), facts->uses, max_uses);
}

/**
 * derma_roller_describe_age:
 * @title: (out) (transfer full): when it was first used, or that it was not
 *
 * Returns: (transfer full): for how many days its needles are good; empty where they have done their sessions
 */
char *
derma_roller_describe_age (DermaRoller *roller,
                           DermaTime    now,
                           GTimeZone   *zone,
                           char       **title)
{
  const DermaRollerFacts    *facts = derma_roller_get_facts (roller);
  const DermaRollerCondition condition = derma_roller_get_condition (facts, now);
  const DermaTime            since = condition.ends_s == 0 ? derma_roller_get_added_at (roller) : facts->first_use;
  g_autofree char           *day = derma_format_date (since, now);
  g_autofree char           *until = NULL;

  if (condition.ends_s == 0)
    {
      /* Translators: %s is a day, such as “Tuesday 24 November” */
      *title = g_strdup_printf (_ ("Not used yet, yours since %s"), day);
      return g_strdup_printf (ngettext ("Good for %u day from its first use", "Good for %u days from its first use", DERMA_ROLLER_MAX_AGE_DAYS),
                              (guint) DERMA_ROLLER_MAX_AGE_DAYS);
    }

  until = derma_format_date (derma_time_new (condition.ends_s, zone), now);
  /* Translators: %s is a day, such as “Tuesday 24 November” */
  *title = g_strdup_printf (_ ("First used on %s"), day);
  if (condition.uses_left == 0)
    return g_strdup ("");
  if (condition.ends_s <= now.utc_s)
    /* Translators: %s is a day */
    return g_strdup_printf (_ ("Too old since %s"), until);
  if (condition.days_left == 0)
    /* Translators: %s is a day */
    return g_strdup_printf (_ ("Less than a day left, until %s"), until);

  /* Translators: %s is a day */
  return g_strdup_printf (ngettext ("%u day left, until %s", "%u days left, until %s", (guint) condition.days_left), (guint) condition.days_left, until);
}

/**
 * derma_roller_describe_end:
 * @roller: a retired one
 *
 * Returns: (transfer full): when it was first used, when it was retired, and why
 */
char *
derma_roller_describe_end (DermaRoller *roller,
                           DermaTime    now)
{
  const DermaRollerFacts *facts = derma_roller_get_facts (roller);
  g_autofree char        *day = derma_format_date (derma_roller_get_retired_at (roller), now);
  g_autofree char        *first = NULL;

  if (facts->first_use.utc_s != 0)
    {
      first = derma_format_date (facts->first_use, now);
      /* Translators: %1$s and %2$s are days, %3$s is a sentence with the reason */
      return g_strdup_printf (_ ("First used on %1$s, retired on %2$s. %3$s"), first, day, derma_retired_reason_get_text (facts->retired));
    }

  /* Translators: %1$s is a day, %2$s a sentence with the reason */
  return g_strdup_printf (_ ("Retired on %1$s. %2$s"), day, derma_retired_reason_get_text (facts->retired));
}

/**
 * derma_roller_describe_cleaning:
 *
 * Returns: (transfer full): how the roller was cleaned after a session
 */
char *
derma_roller_describe_cleaning (const DermaRollerUse *use,
                                DermaTime             now,
                                GTimeZone            *zone)
{
  g_autofree char *when = NULL;

  if (use->judged.utc_s != 0)
    {
      when = derma_format_date (use->judged, now);
      /* Translators: %s is a day */
      return g_strdup_printf (_ ("Its cleaning was not seen; looked at on %s, and found clean and whole"), when);
    }

  switch (derma_roller_cleaning_get_state (&use->cleaning, now))
    {
    case DERMA_CLEANING_DONE:
      when = derma_format_date_time (derma_time_new (use->cleaning.soaked_s, zone), now);
      /* Translators: %s is a day and a time */
      return g_strdup_printf (_ ("Washed, and soaked until %s"), when);
    case DERMA_CLEANING_TO_DO:
      return g_strdup (_ ("Still to be washed and soaked"));
    case DERMA_CLEANING_MISSED:
    default:
      if (use->cleaning.washed_s == 0)
        return g_strdup (_ ("No washing and soaking seen"));

      when = derma_format_date_time (derma_time_new (use->cleaning.washed_s, zone), now);
      /* Translators: %s is a day and a time */
      return g_strdup_printf (_ ("Washed only on %s, more than a day later"), when);
    }
}
