/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-guide.h"

#include <glib/gi18n-lib.h>

#include "treatment/derma-guide-private.h"

/* design.md 6, the articles of the guide */
static const struct
{
  const char          *id;
  const char          *title;
  const char          *summary;
  const DermaGuideRow *rows;
} ARTICLES[DERMA_N_GUIDE_ARTICLES] = {
  [DERMA_GUIDE_HOW_IT_WORKS] = {
    "how-it-works",
    N_ ("How It Works"),
    N_ ("What fine needles do, and what is known of it"),
    derma_guide_how_it_works,
  },
  [DERMA_GUIDE_BEFORE_YOU_START] = {
    "before-you-start",
    N_ ("Before You Start"),
    N_ ("Who should not roll, which roller, patch tests"),
    derma_guide_before_you_start,
  },
  [DERMA_GUIDE_TECHNIQUE] = {
    "technique",
    N_ ("Technique"),
    N_ ("Strokes, sections, and when to stop"),
    derma_guide_technique,
  },
  [DERMA_GUIDE_WHAT_TO_EXPECT] = {
    "what-to-expect",
    N_ ("What to Expect"),
    N_ ("Hours, weeks, months – and what will not happen"),
    derma_guide_what_to_expect,
  },
  [DERMA_GUIDE_HOME_OR_PROFESSIONAL] = {
    "home-or-professional",
    N_ ("Home or Professional"),
    N_ ("What speaks for each, and other ways"),
    derma_guide_home_or_professional,
  },
  [DERMA_GUIDE_ROLLER_CARE] = {
    "roller-care",
    N_ ("Roller Care"),
    N_ ("Clean it, soak it, and when to replace it"),
    derma_guide_roller_care,
  },
  [DERMA_GUIDE_SEE_A_DOCTOR] = {
    "see-a-doctor",
    N_ ("When to See a Doctor"),
    N_ ("Warning signs, from now to within days"),
    derma_guide_see_a_doctor,
  },
  [DERMA_GUIDE_WORDS] = {
    "words",
    N_ ("Words Explained"),
    N_ ("What is meant by what you read elsewhere"),
    derma_guide_words,
  },
  [DERMA_GUIDE_SOURCES] = {
    "sources",
    N_ ("Sources"),
    N_ ("What all this rests on, by number"),
    derma_guide_sources,
  },
};

static void
free_block (gpointer data)
{
  DermaGuideBlock *block = data;

  g_free (block->anchor);
  g_free (block->title);
  g_free (block->text);
  g_free (block);
}

/**
 * derma_guide_get_id:
 *
 * Returns: the stable id, such as "roller-care"
 */
const char *
derma_guide_get_id (DermaGuideArticle article)
{
  g_return_val_if_fail (article < DERMA_N_GUIDE_ARTICLES, NULL);

  return ARTICLES[article].id;
}

/**
 * derma_guide_from_id:
 * @id: (nullable): a stable id
 * @article: (out): its article
 *
 * Returns: whether there is one
 */
gboolean
derma_guide_from_id (const char        *id,
                     DermaGuideArticle *article)
{
  for (guint i = 0; i < DERMA_N_GUIDE_ARTICLES; i++)
    if (g_strcmp0 (id, ARTICLES[i].id) == 0)
      {
        *article = (DermaGuideArticle) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_guide_get_title:
 *
 * Returns: the translated title, "Roller Care"
 */
const char *
derma_guide_get_title (DermaGuideArticle article)
{
  g_return_val_if_fail (article < DERMA_N_GUIDE_ARTICLES, NULL);

  return _ (ARTICLES[article].title);
}

/**
 * derma_guide_get_summary:
 *
 * Returns: what the article is about, in a few translated words
 */
const char *
derma_guide_get_summary (DermaGuideArticle article)
{
  g_return_val_if_fail (article < DERMA_N_GUIDE_ARTICLES, NULL);

  return _ (ARTICLES[article].summary);
}

/**
 * derma_guide_add:
 * @title: (nullable): translated
 * @text: (transfer full): translated
 * @numbers: (nullable): of its sources
 *
 * Adds a block to an article.
 */
void
derma_guide_add (GPtrArray          *blocks,
                 DermaGuideBlockKind kind,
                 const char         *title,
                 char               *text,
                 const char         *numbers)
{
  DermaGuideBlock *block = g_new0 (DermaGuideBlock, 1);

  block->kind = kind;
  block->title = g_strdup (title);
  block->text = text;
  block->numbers = numbers != NULL ? numbers : "";
  g_ptr_array_add (blocks, block);
}

static void
add_row (GPtrArray           *blocks,
         const DermaGuideRow *row)
{
  g_autofree char *title = row->title != NULL ? derma_guide_write (_ (row->title)) : NULL;
  DermaGuideBlock *block;

  derma_guide_add (blocks, row->kind, title, derma_guide_write (_ (row->text)), row->numbers);
  block = g_ptr_array_index (blocks, blocks->len - 1);
  block->anchor = g_strdup (row->anchor);
  block->picture = row->picture;
}

/**
 * derma_guide_get_blocks:
 *
 * Returns: (transfer full) (element-type DermaGuideBlock): the whole article, in the language of the program. What it says in
 *   numbers is taken from the tables of the treatment.
 */
GPtrArray *
derma_guide_get_blocks (DermaGuideArticle article)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (free_block);

  g_return_val_if_fail (article < DERMA_N_GUIDE_ARTICLES, NULL);

  for (const DermaGuideRow *row = ARTICLES[article].rows; row->text != NULL || row->add != NULL; row++)
    {
      if (row->add != NULL)
        row->add (blocks);
      else
        add_row (blocks, row);
    }

  return g_steal_pointer (&blocks);
}

/**
 * derma_guide_find_anchor:
 * @blocks: (element-type DermaGuideBlock): an article
 * @index: (out): its block
 *
 * Returns: whether there is a block of that anchor
 */
gboolean
derma_guide_find_anchor (GPtrArray  *blocks,
                         const char *anchor,
                         guint      *index)
{
  g_return_val_if_fail (blocks != NULL && index != NULL, FALSE);

  for (guint i = 0; i < blocks->len; i++)
    if (anchor != NULL && g_strcmp0 (((DermaGuideBlock *) g_ptr_array_index (blocks, i))->anchor, anchor) == 0)
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}
