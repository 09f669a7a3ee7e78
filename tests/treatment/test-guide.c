/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "core/derma-format.h"
#include "treatment/derma-aftercare.h"
#include "treatment/derma-check-in.h"
#include "treatment/derma-guide-find.h"
#include "treatment/derma-guide.h"
#include "treatment/derma-needle.h"
#include "treatment/derma-question.h"
#include "treatment/derma-red-flag.h"
#include "treatment/derma-roller-care.h"
#include "treatment/derma-section.h"
#include "treatment/derma-step.h"

static const DermaGuideBlock *
get_block (GPtrArray *blocks,
           guint      index)
{
  return g_ptr_array_index (blocks, index);
}

static void
test_articles (void)
{
  DermaGuideArticle article;

  for (guint i = 0; i < DERMA_N_GUIDE_ARTICLES; i++)
    {
      g_autoptr (GPtrArray) blocks = derma_guide_get_blocks ((DermaGuideArticle) i);

      g_assert_true (derma_guide_from_id (derma_guide_get_id ((DermaGuideArticle) i), &article));
      g_assert_cmpuint (article, ==, i);
      g_assert_cmpuint (strlen (derma_guide_get_title ((DermaGuideArticle) i)), >, 4);
      g_assert_cmpuint (strlen (derma_guide_get_summary ((DermaGuideArticle) i)), >, 10);
      g_assert_cmpuint (blocks->len, >, 10);
      g_assert_cmpint (get_block (blocks, 0)->kind, ==, DERMA_GUIDE_LEAD);
    }

  g_assert_false (derma_guide_from_id ("", &article));
  g_assert_false (derma_guide_from_id (NULL, &article));
}

/* Every block says something, every name in braces stood for a number, and every source is one. */
static void
test_blocks (void)
{
  guint n_sourced = 0;

  for (guint i = 0; i < DERMA_N_GUIDE_ARTICLES; i++)
    {
      g_autoptr (GPtrArray) blocks = derma_guide_get_blocks ((DermaGuideArticle) i);

      for (guint j = 0; j < blocks->len; j++)
        {
          const DermaGuideBlock *block = get_block (blocks, j);
          const char            *numbers = block->numbers;

          g_assert_cmpuint (strlen (block->text), >, 3);
          g_assert_null (strpbrk (block->text, "{}"));
          g_assert_true (block->title == NULL || (block->title[0] != '\0' && strpbrk (block->title, "{}") == NULL));
          g_assert_true (block->kind != DERMA_GUIDE_ROW || block->title != NULL);
          g_assert_true ((block->kind == DERMA_GUIDE_SOURCE) == (block->source != NULL));
          while (*numbers != '\0')
            {
              if (derma_source_next (&numbers) == NULL)
                g_error ("“%s” has a source that is none: %s", block->text, numbers);
              n_sourced++;
            }
        }
    }

  g_assert_cmpuint (n_sourced, >, 200);
}

/* What the body answers with is not said without saying how little of it is known at home (rule-copy-claims). */
static void
test_caution (void)
{
  g_autoptr (GPtrArray) blocks = derma_guide_get_blocks (DERMA_GUIDE_HOW_IT_WORKS);
  guint n_found = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const DermaGuideBlock *block = get_block (blocks, i);

      if (strstr (block->text, "body answers") == NULL)
        continue;

      g_assert_nonnull (strstr (block->text, "at home"));
      g_assert_nonnull (strstr (block->text, "not proven"));
      n_found++;
    }

  g_assert_cmpuint (n_found, ==, 1);
}

/* A heading is followed by something that is no heading, and anchors lead to one place. */
static void
test_anchors (void)
{
  for (guint i = 0; i < DERMA_N_GUIDE_ARTICLES; i++)
    {
      g_autoptr (GPtrArray) blocks = derma_guide_get_blocks ((DermaGuideArticle) i);
      guint index;

      for (guint j = 0; j < blocks->len; j++)
        {
          const DermaGuideBlock *block = get_block (blocks, j);

          if (block->kind == DERMA_GUIDE_HEADING)
            {
              g_assert_cmpuint (j + 1, <, blocks->len);
              g_assert_cmpint (get_block (blocks, j + 1)->kind, !=, DERMA_GUIDE_HEADING);
            }
          if (block->anchor != NULL)
            {
              g_assert_true (derma_guide_find_anchor (blocks, block->anchor, &index));
              g_assert_cmpuint (index, ==, j);
            }
        }
      g_assert_false (derma_guide_find_anchor (blocks, "there is no such place", &index));
      g_assert_false (derma_guide_find_anchor (blocks, NULL, &index));
    }
}

static gboolean
says (DermaGuideArticle article,
      const char       *words)
{
  g_autoptr (GPtrArray) blocks = derma_guide_get_blocks (article);

  for (guint i = 0; i < blocks->len; i++)
    if (strstr (get_block (blocks, i)->text, words) != NULL ||
        (get_block (blocks, i)->title != NULL && strstr (get_block (blocks, i)->title, words) != NULL))
      return TRUE;

  return FALSE;
}

static void
assert_says (DermaGuideArticle article,
             char             *words)
{
  g_autofree char *owned = words;

  if (!says (article, owned))
    g_error ("“%s” does not say “%s”", derma_guide_get_title (article), owned);
}

/* What is said in numbers is what the treatment goes by. */
static void
test_numbers (void)
{
  const DermaRollerFacts longest = { .needle_um = 500 };
  g_autofree char       *soak = derma_format_duration (derma_step_get_facts (DERMA_STEP_PREP_SOAK)->timer_s);
  g_autofree char       *soak_again = derma_format_duration (derma_step_get_facts (DERMA_STEP_FIN_SOAK_ROLLER)->timer_s);
  g_autofree char       *dry = derma_format_duration (derma_step_get_facts (DERMA_STEP_FIN_DRY_ROLLER)->timer_s);
  g_autofree char       *cap = derma_format_needle (derma_cap_get_um (DERMA_CAP_CEILING));
  g_autofree char       *first_cap = derma_format_needle (derma_cap_get_um (DERMA_CAP_STEP_1));
  g_autofree char       *nose = derma_format_needle (derma_cap_get_um (DERMA_CAP_NOSE_LIP));
  g_autofree char       *sun = derma_format_span (derma_aftercare_get_from_h (DERMA_AFTERCARE_SUNSCREEN, DERMA_BAND_B));
  g_autofree char       *sun_a = derma_format_span (derma_aftercare_get_from_h (DERMA_AFTERCARE_SUNSCREEN, DERMA_BAND_A));
  g_autofree char       *shade = derma_format_span (derma_aftercare_get_until_h (DERMA_AFTERCARE_SHADE, DERMA_BAND_D));

  assert_says (DERMA_GUIDE_ROLLER_CARE, g_strdup_printf ("Soak the roller (%s)", soak));
  assert_says (DERMA_GUIDE_ROLLER_CARE, g_strdup_printf ("Soak the roller again (%s)", soak_again));
  assert_says (DERMA_GUIDE_ROLLER_CARE, g_strdup_printf ("Let the roller dry (%s)", dry));
  assert_says (DERMA_GUIDE_ROLLER_CARE, g_strdup_printf ("at most %u days", DERMA_ROLLER_MAX_AGE_DAYS));
  assert_says (DERMA_GUIDE_ROLLER_CARE, g_strdup_printf ("%u sessions", derma_roller_get_max_uses (&longest)));
  assert_says (DERMA_GUIDE_HOME_OR_PROFESSIONAL, g_strdup_printf ("Up to %s", cap));
  assert_says (DERMA_GUIDE_BEFORE_YOU_START, g_strdup_printf ("with %s at most", first_cap));
  assert_says (DERMA_GUIDE_BEFORE_YOU_START, g_strdup_printf ("for %s", shade));
  assert_says (DERMA_GUIDE_BEFORE_YOU_START, g_strdup_printf ("counts for %u days", DERMA_AGREEMENT_DAYS));
  assert_says (DERMA_GUIDE_TECHNIQUE, g_strdup_printf ("needles over %s", nose));
  assert_says (DERMA_GUIDE_WHAT_TO_EXPECT, g_strdup_printf ("No sunscreen for %s", sun));
  assert_says (DERMA_GUIDE_WHAT_TO_EXPECT, g_strdup_printf ("it is %s", sun_a));
  assert_says (DERMA_GUIDE_WHAT_TO_EXPECT, g_strdup_printf ("photos every %u days", DERMA_CHECK_IN_DAYS));
  assert_says (DERMA_GUIDE_WHAT_TO_EXPECT, g_strdup_printf ("After %u days", DERMA_REVIEW_DAYS));
}

/* The same as protocol.md says, word by word. */
static void
test_protocol (void)
{
  static const struct
  {
    DermaGuideArticle article;
    const char       *words;
  } cases[] = {
    { DERMA_GUIDE_TECHNIQUE, "2 to 5 strips" },
    { DERMA_GUIDE_TECHNIQUE, "takes 2 passes in your first three sessions and after a long break, later up to 3; with the longest needles always 2" },
    { DERMA_GUIDE_TECHNIQUE, "one beat, 60 to the minute" },
    { DERMA_GUIDE_TECHNIQUE, "A section ends after 67\302\240s at the latest, and the whole face after 4\302\240min" },
    { DERMA_GUIDE_TECHNIQUE, "soak it again for 10\302\240min" },
    { DERMA_GUIDE_BEFORE_YOU_START, "Under 0.15\302\240mm" },
    { DERMA_GUIDE_BEFORE_YOU_START, "0.15\302\240mm to 0.25\302\240mm" },
    { DERMA_GUIDE_BEFORE_YOU_START, "Over 0.25\302\240mm, up to 0.30\302\240mm" },
    { DERMA_GUIDE_BEFORE_YOU_START, "Over 0.30\302\240mm, up to 0.50\302\240mm" },
    { DERMA_GUIDE_BEFORE_YOU_START, "Over 0.50\302\240mm" },
    { DERMA_GUIDE_BEFORE_YOU_START, "rest at least 3 days. Replace the roller after 10 sessions" },
    { DERMA_GUIDE_BEFORE_YOU_START, "rest at least 28 days. Replace the roller after 5 sessions" },
    { DERMA_GUIDE_BEFORE_YOU_START, "looked at after 48 hours. On skin that keeps dark marks it is looked at again after 14 days. The product is tried for 7 days" },
    { DERMA_GUIDE_BEFORE_YOU_START, "no strong sun for 48 hours afterwards; with the longest needles for 7 days" },
    { DERMA_GUIDE_WHAT_TO_EXPECT, "between weeks 4 and 8, and most of it by week 24" },
    { DERMA_GUIDE_WHAT_TO_EXPECT, "between weeks 12 and 26, and most of it by week 52" },
    { DERMA_GUIDE_WHAT_TO_EXPECT, "between weeks 1 and 2, and most of it by week 12" },
    { DERMA_GUIDE_WHAT_TO_EXPECT, "on days 14 and 28" },
    { DERMA_GUIDE_WHAT_TO_EXPECT, "within 3 days" },
    { DERMA_GUIDE_WHAT_TO_EXPECT, "never within 7 days after a session" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_says (cases[i].article, g_strdup (cases[i].words));
}

/* Nothing that a session asks, warns of or keeps to is missing. */
static void
test_complete (void)
{
  for (guint i = 0; i < derma_n_questions (); i++)
    {
      const DermaQuestion *question = derma_question_get (i);

      if (question->outcome == DERMA_OUTCOME_BLOCK || question->outcome == DERMA_OUTCOME_ASK_DOCTOR ||
          question->outcome == DERMA_OUTCOME_POSTPONE || question->outcome == DERMA_OUTCOME_EXCLUDE_SECTION)
        assert_says (DERMA_GUIDE_BEFORE_YOU_START, g_strdup (question->row));
    }
  for (guint i = 0; i < DERMA_N_RED_FLAGS; i++)
    assert_says (DERMA_GUIDE_SEE_A_DOCTOR, g_strdup (derma_red_flag_get_title ((DermaRedFlag) i)));
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    assert_says (DERMA_GUIDE_TECHNIQUE, g_strdup (derma_section_get_keep_off ((DermaSection) i)));
  for (guint i = 0; i < DERMA_N_SOURCES; i++)
    assert_says (DERMA_GUIDE_SOURCES, g_strdup (derma_source_get (i)->title));
}

/* rule-copy-claims: nothing is promised, and nobody is shouted at. */
static void
test_claims (void)
{
  static const char *const never[] = { "!", "cure", "guarantee", "miracle", "eliminat", "erase", "rejuvenat", "anti-ag", "heals scars",
                                       "removes", "restores", "flawless", "permanently", "will disappear", "clinically proven", "boost",
                                       "treats scars", "treats wrinkles", "no risk", "risk-free", "painless", " '", "--", "..." };

  for (guint i = 0; i < DERMA_GUIDE_SOURCES; i++) /* the titles of sources are as they are */
    {
      g_autoptr (GPtrArray) blocks = derma_guide_get_blocks ((DermaGuideArticle) i);

      for (guint j = 0; j < blocks->len; j++)
        {
          const DermaGuideBlock *block = get_block (blocks, j);
          g_autofree char       *text = g_ascii_strdown (block->text, -1);

          for (guint k = 0; k < G_N_ELEMENTS (never); k++)
            if (strstr (text, never[k]) != NULL)
              g_error ("“%s” says “%s”", block->text, never[k]);
        }
    }
}

static GPtrArray *
find (const char *query)
{
  g_autoptr (DermaGuideIndex) index = derma_guide_index_new ();

  return derma_guide_index_find (index, query);
}

static void
test_find (void)
{
  g_autoptr (GPtrArray) lower = find ("keloid");
  g_autoptr (GPtrArray) upper = find ("KÉLOÏD");
  g_autoptr (GPtrArray) both = find ("  alcohol   sterilise ");
  g_autoptr (GPtrArray) length = find ("0.77 mm");
  g_autoptr (GPtrArray) apostrophe = find ("dermatologists' academy");
  g_autoptr (GPtrArray) nothing = find ("shampoo");
  g_autoptr (GPtrArray) no_word = find ("  ");
  g_autoptr (GPtrArray) author = find ("fernandes d.");

  g_assert_cmpuint (lower->len, >=, 2);
  g_assert_cmpuint (upper->len, ==, lower->len);
  g_assert_cmpuint (both->len, >=, 1);
  g_assert_cmpuint (length->len, >=, 2);
  g_assert_cmpuint (apostrophe->len, >=, 1);
  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpuint (no_word->len, ==, 0);
  g_assert_cmpuint (author->len, >=, 2);

  for (guint i = 0; i < both->len; i++)
    {
      const DermaGuideFound *found = g_ptr_array_index (both, i);
      g_autoptr (GPtrArray) blocks = derma_guide_get_blocks (found->article);

      g_assert_nonnull (strstr (get_block (blocks, found->block)->text, "sterilise"));
    }
}

/* Of a long text the one sentence is shown in which the word stands. */
static void
test_sentence (void)
{
  g_autoptr (GPtrArray) found = find ("tattoo gun");
  g_autoptr (GPtrArray) compromise = find ("compromise");
  g_autoptr (GPtrArray) title = find ("microneedle roller");

  g_assert_cmpstr (((DermaGuideFound *) g_ptr_array_index (compromise, 0))->sentence, ==, "Soaking at home is a compromise.");
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_nonnull (strstr (((DermaGuideFound *) g_ptr_array_index (found, 0))->sentence, "1997"));
  g_assert_cmpstr (((DermaGuideFound *) g_ptr_array_index (title, 0))->sentence, ==,
                   "A drum with fine needles on a handle, held in the hand; also called microneedle roller");
}

static void
test_ranges (void)
{
  const char *text = "Rote Röte, die Röte.";
  g_autoptr (GArray) ranges = derma_guide_find_ranges (text, "RÖTE");
  g_autoptr (GArray) two = derma_guide_find_ranges (text, "die rote");
  g_autoptr (GArray) none = derma_guide_find_ranges (text, "");

  g_assert_cmpuint (ranges->len, ==, 3);
  for (guint i = 0; i < ranges->len; i++)
    {
      const DermaGuideRange range = g_array_index (ranges, DermaGuideRange, i);
      g_autofree char      *marked = g_strndup (text + range.start, range.end - range.start);

      g_assert_cmpstr (marked, ==, i == 0 ? "Rote" : "Röte");
    }
  g_assert_cmpuint (two->len, ==, 4);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/guide/articles", test_articles);
  g_test_add_func ("/guide/blocks", test_blocks);
  g_test_add_func ("/guide/caution", test_caution);
  g_test_add_func ("/guide/anchors", test_anchors);
  g_test_add_func ("/guide/numbers", test_numbers);
  g_test_add_func ("/guide/protocol", test_protocol);
  g_test_add_func ("/guide/complete", test_complete);
  g_test_add_func ("/guide/claims", test_claims);
  g_test_add_func ("/guide/find", test_find);
  g_test_add_func ("/guide/sentence", test_sentence);
  g_test_add_func ("/guide/ranges", test_ranges);

  return g_test_run ();
}
