/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-entry-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/derma-fold.h"
#include "core/derma-format.h"

#define MAX_WORDS 8   /* nobody remembers more of a note */
#define LEAST_MONTH 3 /* bytes of the start of a month's name that mean the month */
#define NEEDLE_UM 250 /* any needle length, for its unit */

struct _DermaEntrySearch
{
  char   *text;
  GStrv   texts;
  GArray *words; /* DermaEntryWord, whose ids are owned */
};

static const struct
{
  const char *name;
  const char *plural;
} KINDS[DERMA_N_ENTRY_KINDS] = {
  [DERMA_ENTRY_SESSION] = { NC_ ("journal entry", "Session"), NC_ ("journal entries", "Sessions") },
  [DERMA_ENTRY_CHECK_IN] = { NC_ ("journal entry", "Check-in"), NC_ ("journal entries", "Check-ins") },
  [DERMA_ENTRY_HEALING] = { NC_ ("journal entry", "Healing log"), NC_ ("journal entries", "Healing logs") },
  [DERMA_ENTRY_PHOTOS] = { NC_ ("journal entry", "Photos"), NC_ ("journal entries", "Photos") },
  [DERMA_ENTRY_FLAG] = { NC_ ("journal entry", "Warning sign"), NC_ ("journal entries", "Warning signs") },
  [DERMA_ENTRY_PLAN] = { NC_ ("journal entry", "Plan started"), NC_ ("journal entries", "Plans") },
  [DERMA_ENTRY_PAUSE] = { NC_ ("journal entry", "Plan paused"), NC_ ("journal entries", "Pauses of plans") },
  [DERMA_ENTRY_END] = { NC_ ("journal entry", "Plan ended"), NC_ ("journal entries", "Ends of plans") },
  [DERMA_ENTRY_PATCH_TEST] = { NC_ ("journal entry", "Patch test"), NC_ ("journal entries", "Patch tests") },
};

/* The ids are those that the search of the journal knows. */
static const struct
{
  const char *id;
  const char *text;
} FACTS[DERMA_N_ENTRY_FACTS] = {
  [DERMA_ENTRY_FACT_STATED] = { "stated", N_ ("Rolled without the app") },
  [DERMA_ENTRY_FACT_DAY_ONLY] = { "day-only", N_ ("Deleted except for its day") },
  /* Translators: %s says which sections of the face were rolled. */
  [DERMA_ENTRY_FACT_ENDED_EARLY] = { "ended-early", N_ ("%s, ended early") },
  [DERMA_ENTRY_FACT_ONLY_SECTIONS] = { "only-sections", N_ ("Only single sections") },
  [DERMA_ENTRY_FACT_ALL_ZERO] = { "all-zero", N_ ("Everything at 0") },
  [DERMA_ENTRY_FACT_FLAG_OPEN] = { "flag-open", N_ ("Warning sign") },
  [DERMA_ENTRY_FACT_FLAG_DOCTOR] = { "flag-doctor", N_ ("Warning sign. A doctor agrees to further sessions.") },
  [DERMA_ENTRY_FACT_FLAG_GONE] = { "flag-gone", N_ ("Warning sign. It has gone.") },
  [DERMA_ENTRY_FACT_TEST_OPEN] = { "test-open", N_ ("Not judged yet") },
  [DERMA_ENTRY_FACT_TEST_PASSED] = { "test-passed", N_ ("It went well") },
  [DERMA_ENTRY_FACT_TEST_REACTED] = { "test-reacted", N_ ("The skin reacted") },
};

static const char *const ENDS[DERMA_N_PLAN_ENDS] = {
  [DERMA_PLAN_ENDED] = "end-ended",
  [DERMA_PLAN_REPLACED] = "end-replaced",
  [DERMA_PLAN_COMPLETED] = "end-completed",
};

/**
 * derma_entry_kind_get_name:
 *
 * Returns: (transfer none): what one of them is called, translated
 */
const char *
derma_entry_kind_get_name (DermaEntryKind kind)
{
  g_return_val_if_fail (kind < DERMA_N_ENTRY_KINDS, NULL);

  return g_dpgettext2 (NULL, "journal entry", KINDS[kind].name);
}

/**
 * derma_entry_kind_get_plural:
 *
 * Returns: (transfer none): what many of them are called, translated
 */
const char *
derma_entry_kind_get_plural (DermaEntryKind kind)
{
  g_return_val_if_fail (kind < DERMA_N_ENTRY_KINDS, NULL);

  return g_dpgettext2 (NULL, "journal entries", KINDS[kind].plural);
}

/**
 * derma_entry_get_test_name:
 *
 * Returns: (transfer none): what a patch test is called in the journal
 */
const char *
derma_entry_get_test_name (DermaPatchTestKind kind)
{
  return kind == DERMA_PATCH_TEST_ROLLER ? _ ("Patch test of a roller") : _ ("Patch test of a product");
}

/**
 * derma_entry_fact_get_text:
 *
 * Returns: (transfer none): how a row says it, translated
 */
const char *
derma_entry_fact_get_text (DermaEntryFact fact)
{
  g_return_val_if_fail (fact < DERMA_N_ENTRY_FACTS, NULL);

  return _ (FACTS[fact].text);
}

static gboolean
has_word (const char *text,
          const char *word)
{
  g_autofree char *folded = derma_fold_text (text);

  return strstr (folded, word) != NULL;
}

static void
add_id (GString    *ids,
        const char *id,
        const char *text,
        const char *word)
{
  if (!has_word (text, word))
    return;

  if (ids->len > 0)
    g_string_append_c (ids, ' ');
  g_string_append (ids, id);
}

static void
add_plan_ids (GString    *ids,
              const char *word)
{
  for (guint i = 0; i < DERMA_N_PAUSE_REASONS; i++)
    {
      g_autofree char *id = g_strconcat ("pause-", derma_pause_reason_get_id ((DermaPauseReason) i), NULL);

      add_id (ids, id, derma_pause_reason_get_name ((DermaPauseReason) i), word);
    }
  for (guint i = DERMA_PLAN_ENDED; i < DERMA_N_PLAN_ENDS; i++)
    add_id (ids, ENDS[i], derma_plan_end_get_name ((DermaPlanEnd) i), word);
}

/* A month is meant by how its name begins, long or short: other words have such letters inside. Where the year comes first, digits
 * would mean all months. */
static void
add_month_ids (GString    *ids,
               const char *word)
{
  if (strlen (word) < LEAST_MONTH || word[strspn (word, "0123456789")] == '\0')
    return;

  for (guint i = 1; i <= 12; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_new_utc (2001, (gint) i, 1, 0, 0, 0);
      const DermaTime  time = { g_date_time_to_unix (day), 0 };
      g_autofree char *name = derma_format_month (time);
      g_autofree char *short_name = derma_format_short_month (time);
      g_autofree char *folded = derma_fold_text (name);
      g_autofree char *short_folded = derma_fold_text (short_name);

      if (g_str_has_prefix (folded, word) || g_str_has_prefix (short_folded, word))
        g_string_append_printf (ids, "%smonth-%02u", ids->len > 0 ? " " : "", i);
    }
}

/* What is said with digits is no name. */
static void
add_unit_id (GString    *ids,
             const char *word)
{
  g_autofree char *needle = derma_format_needle (NEEDLE_UM);

  if (strpbrk (word, "0123456789.,") == NULL)
    add_id (ids, "length", needle, word);
}

/* Returns: (transfer full) (nullable): ids of all that is called so, in the person's language */
static char *
dup_ids (const char *word)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    add_id (ids, derma_section_get_id ((DermaSection) i), derma_section_get_name ((DermaSection) i), word);
  for (guint i = 0; i < derma_n_questions (); i++)
    add_id (ids, derma_question_get (i)->id, _ (derma_question_get (i)->row), word);
  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    add_id (ids, derma_measure_get_id ((DermaMeasure) i), derma_measure_get_name ((DermaMeasure) i), word);
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    add_id (ids, derma_healing_get_id ((DermaHealingMeasure) i), derma_healing_get_name ((DermaHealingMeasure) i), word);
  for (guint i = 0; i < DERMA_N_PHOTO_VIEWS; i++)
    add_id (ids, derma_photo_view_get_id ((DermaPhotoView) i), derma_photo_view_get_name ((DermaPhotoView) i), word);
  for (guint i = 0; i < DERMA_N_RED_FLAGS; i++)
    add_id (ids, derma_red_flag_get_id ((DermaRedFlag) i), derma_red_flag_get_title ((DermaRedFlag) i), word);
  for (guint i = 0; i < DERMA_N_PATCH_TESTS; i++)
    add_id (ids, derma_patch_test_get_id ((DermaPatchTestKind) i), derma_entry_get_test_name ((DermaPatchTestKind) i), word);
  for (guint i = 0; i < DERMA_N_ENTRY_FACTS; i++)
    add_id (ids, FACTS[i].id, derma_entry_fact_get_text ((DermaEntryFact) i), word);
  add_plan_ids (ids, word);
  add_month_ids (ids, word);
  add_unit_id (ids, word);

  return g_string_free (ids, ids->len == 0);
}

static guint
get_kinds (const char *word)
{
  guint kinds = 0;

  for (guint i = 0; i < DERMA_N_ENTRY_KINDS; i++)
    if (has_word (derma_entry_kind_get_name ((DermaEntryKind) i), word) || has_word (derma_entry_kind_get_plural ((DermaEntryKind) i), word))
      kinds |= DERMA_ENTRY_BIT (i);

  if (has_word (_ ("Session with %s"), word))
    kinds |= DERMA_ENTRY_BIT (DERMA_ENTRY_SESSION);

  return kinds;
}

/* Spaces that do not break are spaces too: what is copied from a row has them. */
static GStrv
split (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\302\240", " ", 0);
  return g_strsplit_set (plain->str, " \t\n", -1);
}

static void
clear_word (gpointer data)
{
  DermaEntryWord *word = data;

  g_free ((char *) word->ids);
}

/**
 * derma_entry_search_new:
 * @text: what was written
 *
 * Returns: (transfer full): its words; none where nothing but spaces was written
 */
DermaEntrySearch *
derma_entry_search_new (const char *text)
{
  DermaEntrySearch *self = g_new0 (DermaEntrySearch, 1);

  g_return_val_if_fail (text != NULL, self);

  self->text = g_strdup (text);
  self->texts = split (text);
  self->words = g_array_new (FALSE, FALSE, sizeof (DermaEntryWord));
  g_array_set_clear_func (self->words, clear_word);
  for (guint i = 0; self->texts[i] != NULL && self->words->len < MAX_WORDS; i++)
    {
      g_autofree char     *folded = derma_fold_text (self->texts[i]);
      const DermaEntryWord word = { .text = self->texts[i], .kinds = get_kinds (folded), .ids = dup_ids (folded) };

      if (*folded != '\0')
        g_array_append_val (self->words, word);
      else
        g_free ((char *) word.ids);
    }

  return self;
}

/**
 * derma_entry_search_free:
 *
 * Frees it.
 */
void
derma_entry_search_free (DermaEntrySearch *self)
{
  g_free (self->text);
  g_strfreev (self->texts);
  g_array_unref (self->words);
  g_free (self);
}

/**
 * derma_entry_search_get_text:
 *
 * Returns: (transfer none): what was written
 */
const char *
derma_entry_search_get_text (const DermaEntrySearch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * derma_entry_search_get_words:
 * @n_words: (out): how many
 *
 * Returns: (transfer none) (array length=n_words): its words, for a #DermaEntryFilter
 */
const DermaEntryWord *
derma_entry_search_get_words (const DermaEntrySearch *self,
                              gsize                  *n_words)
{
  g_return_val_if_fail (self != NULL && n_words != NULL, NULL);

  *n_words = self->words->len;

  return (const DermaEntryWord *) (gpointer) self->words->data;
}
