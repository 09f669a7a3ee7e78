/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-guide-find.h"

#include <string.h>

/* A block as it is compared. */
typedef struct
{
  DermaGuideArticle article;
  guint             block;
  char             *text;
  char             *folded;
} DermaGuideEntry;

struct _DermaGuideIndex
{
  GArray *entries; /* of DermaGuideEntry */
};

static gboolean
is_mark (gunichar letter)
{
  const GUnicodeType type = g_unichar_type (letter);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_SPACING_MARK;
}

static void
fold_letter (gunichar letter,
             GString *folded)
{
  gunichar    parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  const gsize n_parts = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));

  if (letter == 0x2019) /* an apostrophe as it is printed; the one that is typed is another */
    g_string_append_c (folded, '\'');
  else
    for (gsize i = 0; i < n_parts; i++)
      if (!is_mark (parts[i]))
        g_string_append_unichar (folded, g_unichar_tolower (parts[i]));
}

/* Neither case nor accents nor the kind of a space matter. @places, if given, gets for each byte of the result, and its end, the
 * byte of @text that it is of. */
static char *
fold (const char *text,
      GArray     *places)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const char *letter = text; *letter != '\0'; letter = g_utf8_next_char (letter))
    {
      const gsize place = (gsize) (letter - text);
      const gsize before = folded->len;

      fold_letter (g_utf8_get_char (letter), folded);
      for (gsize i = before; places != NULL && i < folded->len; i++)
        g_array_append_val (places, place);
    }

  if (places != NULL)
    {
      const gsize end = strlen (text);

      g_array_append_val (places, end);
    }

  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/* The words of a query as they are compared. */
static GStrv
split_query (const char *query)
{
  g_autofree char *folded = fold (query, NULL);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_strv_builder_add (builder, words[i]);

  return g_strv_builder_end (builder);
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const DermaGuideRange *first = a;
  const DermaGuideRange *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

/**
 * derma_guide_find_ranges:
 * @text: of the guide
 * @query: words
 *
 * Returns: (transfer full) (element-type DermaGuideRange): where in @text the words stand, in its order
 */
GArray *
derma_guide_find_ranges (const char *text,
                         const char *query)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (DermaGuideRange));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (text != NULL && query != NULL, NULL);

  folded = fold (text, places);
  words = split_query (query);
  for (guint i = 0; words[i] != NULL; i++)
    for (const char *found = strstr (folded, words[i]); found != NULL; found = strstr (found + 1, words[i]))
      {
        const gsize           start = (gsize) (found - folded);
        const DermaGuideRange range = { g_array_index (places, gsize, start), g_array_index (places, gsize, start + strlen (words[i])) };

        g_array_append_val (ranges, range);
      }
  g_array_sort (ranges, compare_ranges);

  return g_steal_pointer (&ranges);
}

/* Whether a sentence ends before @text: behind a full stop, or where another block begins. */
static gboolean
is_sentence_end (const char *start,
                 const char *text)
{
  return text[-1] == '\n' || (text[-1] == ' ' && text - start >= 2 && strchr (".?:", text[-2]) != NULL);
}

static guint
count_words (const char *sentence,
             GStrv       words)
{
  g_autofree char *folded = fold (sentence, NULL);
  guint            n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += strstr (folded, words[i]) != NULL;

  return n;
}

/* The sentence in which most of the words stand, the first of several. */
static char *
dup_sentence (const char *text,
              GStrv       words)
{
  g_autofree char *best = NULL;
  guint            n_best = 0;

  for (const char *start = text, *end; *start != '\0'; start = end)
    {
      g_autofree char *sentence = NULL;
      guint            n;

      end = start;
      do
        end++;
      while (*end != '\0' && !is_sentence_end (start, end));

      sentence = g_strstrip (g_strndup (start, (gsize) (end - start)));
      n = count_words (sentence, words);
      if (n > n_best)
        {
          n_best = n;
          g_set_str (&best, sentence);
        }
    }

  return best != NULL ? g_steal_pointer (&best) : g_strdup (text);
}

static void
clear_entry (gpointer data)
{
  DermaGuideEntry *entry = data;

  g_free (entry->text);
  g_free (entry->folded);
}

/**
 * derma_guide_index_new:
 *
 * Returns: (transfer full): every article as it is now, in the language of the program
 */
DermaGuideIndex *
derma_guide_index_new (void)
{
  DermaGuideIndex *self = g_new0 (DermaGuideIndex, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (DermaGuideEntry));
  g_array_set_clear_func (self->entries, clear_entry);

  for (guint i = 0; i < DERMA_N_GUIDE_ARTICLES; i++)
    {
      g_autoptr (GPtrArray) blocks = derma_guide_get_blocks ((DermaGuideArticle) i);

      for (guint j = 0; j < blocks->len; j++)
        {
          const DermaGuideBlock *block = g_ptr_array_index (blocks, j);
          DermaGuideEntry        entry = { .article = (DermaGuideArticle) i, .block = j };

          entry.text = block->title != NULL ? g_strdup_printf ("%s\n%s", block->title, block->text) : g_strdup (block->text);
          entry.folded = fold (entry.text, NULL);
          g_array_append_val (self->entries, entry);
        }
    }

  return self;
}

void
derma_guide_index_free (DermaGuideIndex *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->entries);
  g_free (self);
}

static void
free_found (gpointer data)
{
  DermaGuideFound *found = data;

  g_free (found->sentence);
  g_free (found);
}

static gboolean
has_all (const DermaGuideEntry *entry,
         GStrv                  words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (entry->folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * derma_guide_index_find:
 * @query: words, in any case, with or without accents
 *
 * Returns: (transfer full) (element-type DermaGuideFound): the blocks in which all of the words stand, in the order of reading;
 *   none for no word
 */
GPtrArray *
derma_guide_index_find (const DermaGuideIndex *self,
                        const char            *query)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (free_found);
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (self != NULL && query != NULL, NULL);

  words = split_query (query);
  for (guint i = 0; words[0] != NULL && i < self->entries->len; i++)
    {
      const DermaGuideEntry *entry = &g_array_index (self->entries, DermaGuideEntry, i);
      DermaGuideFound       *found;

      if (!has_all (entry, words))
        continue;

      found = g_new0 (DermaGuideFound, 1);
      found->article = entry->article;
      found->block = entry->block;
      found->sentence = dup_sentence (entry->text, words);
      g_ptr_array_add (places, found);
    }

  return g_steal_pointer (&places);
}
