/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-entry-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/derma-fold.h"

#define MAX_WORDS 8 /* nobody remembers more of a note */

struct _DermaEntrySearch
{
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
  for (guint i = 0; i < DERMA_N_PHOTO_VIEWS; i++)
    add_id (ids, derma_photo_view_get_id ((DermaPhotoView) i), derma_photo_view_get_name ((DermaPhotoView) i), word);
  for (guint i = 0; i < DERMA_N_RED_FLAGS; i++)
    add_id (ids, derma_red_flag_get_id ((DermaRedFlag) i), derma_red_flag_get_title ((DermaRedFlag) i), word);

  for (guint i = 0; i < DERMA_N_PATCH_TESTS; i++)
    add_id (ids, derma_patch_test_get_id ((DermaPatchTestKind) i), derma_entry_get_test_name ((DermaPatchTestKind) i), word);

  return g_string_free (ids, ids->len == 0);
}

static guint
get_kinds (const char *word)
{
  guint kinds = 0;

  for (guint i = 0; i < DERMA_N_ENTRY_KINDS; i++)
    if (has_word (derma_entry_kind_get_name ((DermaEntryKind) i), word) || has_word (derma_entry_kind_get_plural ((DermaEntryKind) i), word))
      kinds |= DERMA_ENTRY_BIT (i);

  return kinds;
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

  self->texts = g_strsplit_set (text, " \t\n", -1);
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
  g_strfreev (self->texts);
  g_array_unref (self->words);
  g_free (self);
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
  *n_words = self->words->len;

  return (const DermaEntryWord *) (gpointer) self->words->data;
}
