/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-question.h"

#define NOON_S 1767265200 /* 2026-01-01 11:00 UTC */
#define TODAY 20454       /* its day */
#define CHIN_AND_LIP (DERMA_SECTION_BIT (DERMA_SECTION_CHIN) | DERMA_SECTION_BIT (DERMA_SECTION_NOSE_UPPER_LIP))
#define FOREHEAD DERMA_SECTION_BIT (DERMA_SECTION_FOREHEAD)

/* protocol.md 2.1 to 2.3, row by row: type, outcome, days, whether a date is asked for, the second tick */
typedef struct
{
  const char       *id;
  DermaQuestionType type;
  DermaOutcome      outcome;
  guint             days;
  gboolean          has_anchor;
  gboolean          takes_agreement;
} Row;

#define STANDING DERMA_QUESTION_STANDING
#define SESSION DERMA_QUESTION_SESSION
#define SECTION DERMA_QUESTION_SECTION
#define BLOCK DERMA_OUTCOME_BLOCK
#define ROLLER DERMA_OUTCOME_BLOCK_ROLLER
#define DOCTOR DERMA_OUTCOME_ASK_DOCTOR
#define POSTPONE DERMA_OUTCOME_POSTPONE
#define EXCLUDE DERMA_OUTCOME_EXCLUDE_SECTION
#define WARN DERMA_OUTCOME_WARN
#define NOTE DERMA_OUTCOME_NOTE

static const Row ROWS[] = {
  { "scr-age-under-18", STANDING, BLOCK, 0, FALSE, FALSE },
  { "scr-age-18-21", STANDING, WARN, 0, FALSE, FALSE },
  { "scr-bleeding-disorder", STANDING, BLOCK, 0, FALSE, FALSE },
  { "scr-blood-thinner", STANDING, DOCTOR, 0, FALSE, TRUE },
  { "scr-isotretinoin-now", STANDING, BLOCK, 0, FALSE, FALSE },
  { "scr-isotretinoin-past", STANDING, POSTPONE, 180, TRUE, FALSE },
  { "scr-keloid", STANDING, BLOCK, 0, FALSE, FALSE },
  { "scr-skin-cancer", STANDING, BLOCK, 0, FALSE, FALSE },
  { "scr-skin-cancer-past", STANDING, DOCTOR, 0, FALSE, TRUE },
  { "scr-cancer-therapy", STANDING, DOCTOR, 365, TRUE, TRUE },
  { "scr-immune", STANDING, DOCTOR, 0, FALSE, TRUE },
  { "scr-diabetes-uncontrolled", STANDING, BLOCK, 0, FALSE, FALSE },
  { "scr-diabetes", STANDING, DOCTOR, 0, FALSE, TRUE },
  { "scr-pregnant-nursing", SESSION, BLOCK, 0, FALSE, FALSE },
  { "scr-metal-allergy", STANDING, BLOCK, 0, FALSE, FALSE },
  { "scr-anaesthetic-allergy", STANDING, NOTE, 0, FALSE, FALSE },
  { "scr-connective", STANDING, DOCTOR, 0, FALSE, TRUE },
  { "scr-heart", STANDING, DOCTOR, 0, FALSE, TRUE },
  { "scr-steroid-pills", STANDING, DOCTOR, 0, FALSE, TRUE },
  { "scr-photosensitiser", STANDING, DOCTOR, 0, FALSE, TRUE },
  { "scr-koebner", STANDING, DOCTOR, 0, FALSE, TRUE },
  { "scr-melasma", STANDING, DOCTOR, 0, FALSE, TRUE },
  { "scr-pih-history", STANDING, WARN, 0, FALSE, FALSE },
  { "scr-cold-sore-history", STANDING, EXCLUDE, 0, FALSE, TRUE },
  { "scr-poor-healing", STANDING, DOCTOR, 0, FALSE, TRUE },
  { "scr-face-implant", STANDING, DOCTOR, 0, FALSE, TRUE },

  { "scr-cold-sore-now", SESSION, POSTPONE, 14, TRUE, FALSE },
  { "scr-acne-widespread", SESSION, POSTPONE, 14, TRUE, FALSE },
  { "scr-infection", SESSION, POSTPONE, 14, TRUE, FALSE },
  { "scr-sunburn", SESSION, POSTPONE, 14, TRUE, FALSE },
  { "scr-sun-planned", SESSION, POSTPONE, 3, TRUE, FALSE },
  { "scr-fever", SESSION, POSTPONE, 7, TRUE, FALSE },
  { "scr-not-healed", SESSION, POSTPONE, 3, FALSE, FALSE },
  { "scr-botulinum", SESSION, POSTPONE, 14, TRUE, FALSE },
  { "scr-filler", SESSION, POSTPONE, 28, TRUE, FALSE },
  { "scr-peel-light", SESSION, POSTPONE, 28, TRUE, FALSE },
  { "scr-peel-deep", SESSION, DOCTOR, 180, TRUE, TRUE },
  { "scr-laser-ipl", SESSION, POSTPONE, 28, TRUE, FALSE },
  { "scr-clinic-needling", SESSION, POSTPONE, 42, TRUE, FALSE },
  { "scr-face-surgery", SESSION, DOCTOR, 0, FALSE, TRUE },
  { "scr-wax", SESSION, POSTPONE, 7, TRUE, FALSE },
  { "scr-shave", SESSION, POSTPONE, 1, FALSE, FALSE },
  { "scr-self-tan", SESSION, POSTPONE, 2, TRUE, FALSE },
  { "scr-actives", SESSION, POSTPONE, 3, TRUE, FALSE }, /* with nb-b */
  { "scr-other-face-product", SESSION, WARN, 0, FALSE, FALSE },
  { "scr-alcohol-painkiller", SESSION, WARN, 0, FALSE, FALSE },
  { "scr-roller-state", SESSION, ROLLER, 0, FALSE, FALSE },
  { "scr-roller-shared", SESSION, ROLLER, 0, FALSE, FALSE },
  { "scr-event", SESSION, WARN, 0, FALSE, FALSE },

  { "scr-sec-acne", SECTION, EXCLUDE, 0, FALSE, FALSE },
  { "scr-sec-eczema", SECTION, EXCLUDE, 0, FALSE, FALSE },
  { "scr-sec-psoriasis", SECTION, EXCLUDE, 0, FALSE, FALSE },
  { "scr-sec-rosacea", SECTION, EXCLUDE, 0, FALSE, FALSE },
  { "scr-sec-inflamed", SECTION, EXCLUDE, 0, FALSE, FALSE },
  { "scr-sec-mole", SECTION, NOTE, 0, FALSE, FALSE },
  { "scr-sec-mole-change", SECTION, BLOCK, 0, FALSE, FALSE },
  { "scr-sec-wart", SECTION, EXCLUDE, 0, FALSE, FALSE },
  { "scr-sec-raised", SECTION, EXCLUDE, 0, FALSE, FALSE },
  { "scr-sec-keratosis", SECTION, EXCLUDE, 0, FALSE, FALSE },
  { "scr-sec-wound", SECTION, EXCLUDE, 0, FALSE, FALSE },
  { "scr-sec-new-scar", SECTION, EXCLUDE, 0, FALSE, FALSE },
  { "scr-sec-ink", SECTION, EXCLUDE, 0, FALSE, FALSE },
  { "scr-sec-numb", SECTION, EXCLUDE, 0, FALSE, FALSE },
  { "scr-sec-vessel", SECTION, EXCLUDE, 0, FALSE, FALSE },
};

static guint
get_index (const char *id)
{
  guint index = G_MAXUINT;

  g_assert_true (derma_question_from_id (id, &index));

  return index;
}

static DermaAnswer
answer_yes (const Row *row)
{
  return (DermaAnswer) {
    .question = get_index (row->id),
    .value = DERMA_ANSWER_YES,
    .has_anchor = row->has_anchor,
    .anchor_day = TODAY,
    .sections = row->type == DERMA_QUESTION_SECTION ? FOREHEAD : 0,
    .at = { NOON_S, 0 },
  };
}

static DermaConsequence
judge (const DermaAnswer *answer,
       gint64             now_s)
{
  return derma_answer_get_consequence (answer, DERMA_BAND_B, (DermaTime) { now_s, 0 }, NULL);
}

static void
test_all_rows (void)
{
  guint index;

  g_assert_cmpuint (derma_n_questions (), ==, G_N_ELEMENTS (ROWS));
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      const DermaQuestion *question = derma_question_get (get_index (ROWS[i].id));

      g_test_message ("%s", ROWS[i].id);
      g_assert_cmpstr (question->id, ==, ROWS[i].id);
      g_assert_cmpint (question->type, ==, ROWS[i].type);
      g_assert_cmpint (question->group == DERMA_GROUP_SECTIONS, ==, ROWS[i].type == DERMA_QUESTION_SECTION);
      g_assert_cmpint (question->group <= DERMA_GROUP_SKIN_HISTORY, ==, ROWS[i].type == DERMA_QUESTION_STANDING);
      g_assert_cmpint (question->anchor != NULL, ==, ROWS[i].has_anchor);
      g_assert_cmpint (question->takes_agreement, ==, ROWS[i].takes_agreement);
      g_assert_true (g_str_has_suffix (question->text, "?"));
      g_assert_false (g_str_has_suffix (question->row, "."));
      g_assert_true (g_str_has_suffix (question->why, "."));
      g_assert_null (strchr (question->why, '!'));
    }

  g_assert_false (derma_question_from_id ("scr-mood", &index));
  g_assert_false (derma_question_from_id (NULL, &index));
}

static void
test_all_outcomes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      DermaAnswer      answer = answer_yes (&ROWS[i]);
      DermaConsequence consequence = judge (&answer, NOON_S);

      g_test_message ("%s", ROWS[i].id);
      g_assert_cmpint (consequence.outcome, ==, ROWS[i].outcome);
      g_assert_cmpint (consequence.needs_agreement, ==, ROWS[i].outcome == DOCTOR);
      g_assert_cmpint (consequence.is_postponed, ==, ROWS[i].days > 0);
      g_assert_false (consequence.needs_sections);

      answer.value = DERMA_ANSWER_NOT_SURE;
      g_assert_cmpint (judge (&answer, NOON_S).outcome, ==, ROWS[i].outcome);
      answer.value = DERMA_ANSWER_NO;
      g_assert_cmpint (judge (&answer, NOON_S).outcome, ==, DERMA_OUTCOME_NONE);
      answer.value = DERMA_ANSWER_NONE;
      g_assert_cmpint (judge (&answer, NOON_S).outcome, ==, DERMA_OUTCOME_NONE);
    }
}

/* The second before and at the end of each wait, which counts from the start of the anchor's day. */
static void
test_all_waits (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      const gint64     end_s = ((gint64) TODAY + ROWS[i].days) * DERMA_DAY_S;
      DermaAnswer      answer = answer_yes (&ROWS[i]);
      DermaConsequence consequence;

      if (ROWS[i].days == 0)
        continue;

      g_test_message ("%s", ROWS[i].id);
      consequence = judge (&answer, end_s - 1);
      g_assert_true (consequence.is_postponed);
      g_assert_cmpint (consequence.until_s, ==, end_s);

      consequence = judge (&answer, end_s);
      g_assert_false (consequence.is_postponed);
      g_assert_cmpint (consequence.until_s, ==, 0);
      g_assert_cmpint (consequence.outcome, ==, ROWS[i].outcome == DOCTOR ? DOCTOR : DERMA_OUTCOME_NONE);

      if (!ROWS[i].has_anchor)
        continue;
      answer.has_anchor = FALSE;
      consequence = judge (&answer, NOON_S + 1000 * (gint64) DERMA_DAY_S);
      g_assert_true (consequence.is_postponed);
      g_assert_cmpint (consequence.until_s, ==, 0);
    }
}

static void
test_all_sections (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      DermaAnswer           answer = answer_yes (&ROWS[i]);
      const DermaSectionSet own = g_str_equal (ROWS[i].id, "scr-cold-sore-history") ? CHIN_AND_LIP : 0;

      g_test_message ("%s", ROWS[i].id);
      g_assert_cmpuint (judge (&answer, NOON_S).excluded, ==, ROWS[i].outcome == EXCLUDE ? (own != 0 ? own : FOREHEAD) : 0);

      answer.sections = 0;
      g_assert_cmpint (judge (&answer, NOON_S).needs_sections, ==, ROWS[i].outcome == EXCLUDE && own == 0);
    }
}

static void
test_groups (void)
{
  for (guint group = 0; group < DERMA_N_QUESTION_GROUPS; group++)
    {
      guint n = 0;

      g_assert_cmpstr (derma_question_group_get_title ((DermaQuestionGroup) group), !=, "");
      g_assert_cmpstr (derma_question_group_get_subtitle ((DermaQuestionGroup) group), !=, "");
      for (guint i = 0; i < derma_n_questions (); i++)
        n += derma_question_get (i)->group == (DermaQuestionGroup) group;
      g_assert_cmpuint (n, >, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/question/all-rows", test_all_rows);
  g_test_add_func ("/question/all-outcomes", test_all_outcomes);
  g_test_add_func ("/question/all-waits", test_all_waits);
  g_test_add_func ("/question/all-sections", test_all_sections);
  g_test_add_func ("/question/groups", test_groups);

  return g_test_run ();
}
