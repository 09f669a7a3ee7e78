/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-entry-found.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/derma-fold.h"
#include "core/derma-format-list.h"

/* What is collected of one entry. */
typedef struct
{
  DermaJournal     *journal;
  const DermaEntry *entry;
  GString          *ids; /* all that the words mean which the row does not say, a space before and behind each */
  GStrvBuilder     *names;
} Found;

static gboolean
is_meant (const Found *self,
          const char  *id)
{
  g_autofree char *word = g_strdup_printf (" %s ", id);

  return *id != '\0' && strstr (self->ids->str, word) != NULL;
}

static void
add_sections (Found *self)
{
  g_autoptr (DermaPastSession) session = derma_journal_get_past_session (self->journal, self->entry->id);
  const DermaSessionRecord *record = session != NULL ? derma_past_session_get_record (session) : NULL;

  for (guint i = 0; record != NULL && i < DERMA_N_SECTIONS; i++)
    if (derma_section_record_is_rolled (&record->sections[i]) && is_meant (self, derma_section_get_id ((DermaSection) i)))
      g_strv_builder_add (self->names, derma_section_get_name ((DermaSection) i));
}

/* Answers are read only where a question is meant. */
static void
add_answers (Found *self)
{
  g_auto (DermaSessionDetails) details = { 0 };
  g_autoptr (GError) error = NULL;

  if (strstr (self->ids->str, " scr-") == NULL)
    return;
  if (!derma_journal_load_session_details (self->journal, self->entry->id, &details, &error))
    {
      g_message ("The answers of a session could not be read: %s", error->message);
      return;
    }

  for (guint i = 0; i < details.answers->len; i++)
    {
      const DermaAnswer   *answer = &g_array_index (details.answers, DermaAnswer, i);
      const DermaQuestion *question = derma_question_get (answer->question);

      if (answer->value != DERMA_ANSWER_NO && is_meant (self, question->id))
        g_strv_builder_add (self->names, _ (question->row));
    }
}

/* Of single sections the row says nothing. */
static void
add_ratings (Found *self)
{
  g_autoptr (DermaCheckIn) check_in = derma_entry_find_check_in (self->journal, self->entry);
  const DermaRatings *ratings = check_in != NULL ? derma_check_in_get_ratings (check_in) : NULL;

  for (guint place = 0; ratings != NULL && place < DERMA_N_SECTIONS; place++)
    {
      const char *name = derma_section_get_name ((DermaSection) place);

      for (guint i = 0; i < DERMA_N_MEASURES; i++)
        {
          const int value = derma_ratings_get (ratings, (DermaMeasure) i, place);

          if (value != DERMA_NOT_RATED && (is_meant (self, derma_section_get_id ((DermaSection) place)) || is_meant (self, derma_measure_get_id ((DermaMeasure) i))))
            /* Translators: a section of the face, a measure and its level: “Chin: Texture 2” */
            g_strv_builder_take (self->names, g_strdup_printf (_ ("%1$s: %2$s %3$d"), name, derma_measure_get_name ((DermaMeasure) i), value));
        }
    }
}

static void
add_view (Found *self)
{
  DermaPhoto *photo = derma_journal_get_photo (self->journal, self->entry->id);

  if (photo != NULL && is_meant (self, derma_photo_view_get_id (derma_photo_get_view (photo))))
    g_strv_builder_add (self->names, derma_photo_view_get_name (derma_photo_get_view (photo)));
}

/**
 * derma_entry_found_fill:
 * @words: what the row says
 * @search: what is looked for
 *
 * Adds to @words the parts of the entry for which it was found, where the row does not say them anyway.
 */
void
derma_entry_found_fill (DermaEntryWords        *words,
                        DermaJournal           *journal,
                        const DermaEntry       *entry,
                        const DermaEntrySearch *search)
{
  g_autofree char *row = g_strjoin ("\n", words->title, words->subtitle, words->note, NULL);
  g_autofree char *folded_row = derma_fold_text (row);
  g_autoptr (GString) ids = g_string_new (" ");
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  Found                 self = { journal, entry, ids, names };
  gsize                 n_words;
  const DermaEntryWord *looked_for = derma_entry_search_get_words (search, &n_words);

  for (gsize i = 0; i < n_words; i++)
    {
      g_autofree char *folded = derma_fold_text (looked_for[i].text);

      if (looked_for[i].ids != NULL && strstr (folded_row, folded) == NULL)
        g_string_append_printf (ids, "%s ", looked_for[i].ids);
    }
  if (ids->len == 1)
    return;

  if (entry->kind == DERMA_ENTRY_SESSION)
    {
      add_sections (&self);
      add_answers (&self);
    }
  else if (entry->kind == DERMA_ENTRY_CHECK_IN)
    {
      add_ratings (&self);
    }
  else if (entry->kind == DERMA_ENTRY_PHOTOS)
    {
      add_view (&self);
    }
  g_free (words->found);
  words->found = derma_format_list (names);
}
