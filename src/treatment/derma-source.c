/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "treatment/derma-source-private.h"

static const char *const REMARKS[DERMA_N_SOURCE_SEEN] = {
  [DERMA_SOURCE_FULL] = N_ ("We read all of it."),
  [DERMA_SOURCE_PART] = N_ ("We read a part of it."),
  [DERMA_SOURCE_ABSTRACT] = N_ ("We read its summary."),
  [DERMA_SOURCE_COPY] = N_ ("We read a copy or a report of it."),
  [DERMA_SOURCE_NOT_READ] = N_ ("We could not read it. Another source cites it."),
};

static const char *const WEAK_REMARKS[DERMA_N_SOURCE_SEEN] = {
  [DERMA_SOURCE_FULL] = N_ ("A weak source. We read all of it."),
  [DERMA_SOURCE_PART] = N_ ("A weak source. We read a part of it."),
  [DERMA_SOURCE_ABSTRACT] = N_ ("A weak source. We read its summary."),
  [DERMA_SOURCE_COPY] = N_ ("A weak source. We read a copy or a report of it."),
  [DERMA_SOURCE_NOT_READ] = N_ ("A weak source, which we could not read. Another source cites it."),
};

/**
 * derma_source_get:
 * @index: less than %DERMA_N_SOURCES
 *
 * Returns: (transfer none): the source at that place of the list, in the order of the numbers
 */
const DermaSource *
derma_source_get (guint index)
{
  g_return_val_if_fail (index < DERMA_N_SOURCES, NULL);

  return &DERMA_SOURCES[index];
}

/**
 * derma_source_find:
 *
 * Returns: (transfer none) (nullable): the source of that number
 */
const DermaSource *
derma_source_find (guint number)
{
  for (guint i = 0; i < DERMA_N_SOURCES; i++)
    if (DERMA_SOURCES[i].number == number)
      return &DERMA_SOURCES[i];

  return NULL;
}

/**
 * derma_source_next:
 * @numbers: (inout): numbers with spaces between, such as derma_plan_option_get_sources() has; moved behind the first of them
 *
 * Returns: (transfer none) (nullable): the source of the first number; %NULL when there is no number left, or it names nothing
 */
const DermaSource *
derma_source_next (const char **numbers)
{
  char   *end = NULL;
  guint64 number;

  g_return_val_if_fail (numbers != NULL && *numbers != NULL, NULL);

  number = g_ascii_strtoull (*numbers, &end, 10);
  if (end == *numbers || number > G_MAXUINT)
    return NULL;

  *numbers = end;

  return derma_source_find ((guint) number);
}

/* The first of the authors without initials: “Alam” of “Alam M. et al.”. */
static char *
find_surname (const char *authors)
{
  g_auto (GStrv) words = g_strsplit_set (authors, " ,", -1);
  g_autoptr (GString) surname = g_string_new (words[0]);

  for (guint i = 1; words[i] != NULL && words[i][0] != '\0' && strchr (words[i], '.') == NULL && strcmp (words[i], "et") != 0; i++)
    g_string_append_printf (surname, " %s", words[i]);

  return g_string_free (g_steal_pointer (&surname), FALSE);
}

/**
 * derma_source_to_name:
 *
 * Returns: (transfer full): a short name, such as “Alam et al., 2014” or “US Food and Drug Administration”
 */
char *
derma_source_to_name (const DermaSource *source)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  if (source->authors == NULL)
    name = g_strdup (source->publisher != NULL ? source->publisher : source->title);
  else
    {
      g_autofree char *surname = find_surname (source->authors);

      if (strchr (source->authors, ',') == NULL && strstr (source->authors, "et al.") == NULL)
        name = g_steal_pointer (&surname);
      else
        /* Translators: %s is the first of several authors of a text. */
        name = g_strdup_printf (_ ("%s et al."), surname);
    }

  if (source->year == 0)
    return g_steal_pointer (&name);

  /* Translators: %s is an author or publisher, %u a year. */
  return g_strdup_printf (_ ("%s, %u"), name, source->year);
}

/**
 * derma_source_to_text:
 *
 * Returns: (transfer full): all that is known of it in one line: authors, year, title, where it was published
 */
char *
derma_source_to_text (const DermaSource *source)
{
  g_autofree char *year = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (source != NULL, NULL);

  year = source->year == 0 ? NULL : g_strdup_printf ("%u", source->year);
  if (source->authors != NULL)
    g_string_append_printf (text, "%s, ", source->authors);
  g_string_append (text, source->title);
  if (source->publisher != NULL)
    g_string_append_printf (text, ", %s", source->publisher);
  if (year != NULL)
    g_string_append_printf (text, ", %s", year);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * derma_source_get_remark:
 *
 * Returns: (transfer none): how much of it was read, and whether it is weak, in words
 */
const char *
derma_source_get_remark (const DermaSource *source)
{
  g_return_val_if_fail (source != NULL && source->seen < DERMA_N_SOURCE_SEEN, NULL);

  return source->is_weak ? _ (WEAK_REMARKS[source->seen]) : _ (REMARKS[source->seen]);
}
