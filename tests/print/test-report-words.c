/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the report says, in English. */
#include "config.h"

#include <string.h>

#include "pdf-reader.h"
#include "print/derma-report-pdf.h"
#include "report-case.h"
#include "sheet-case.h"

static DermaReport *
create_report (guint n_sessions)
{
  DermaReport *report = report_case_new (n_sessions);

  report_case_add_flags (report);
  report_case_add_answers (report);
  report_case_add_check_ins (report, MIN (n_sessions, 14));

  return report;
}

static gboolean
says (const DermaReport *report,
      const char        *text)
{
  char            *folder = dup_folder ();
  g_autofree char *path = report_case_save (report, folder);
  g_autofree char *words = dup_words (path);

  remove_folder (folder);
  return strstr (words, text) != NULL;
}

static void
test_words (void)
{
  g_autoptr (DermaReport) report = create_report (12);

  g_assert_true (says (report, "12, the last on 17 Nov 2026"));
  g_assert_true (says (report, "3, of which 1 is open"));
  g_assert_true (says (report, "III: Sometimes burns, tans evenly"));
  g_assert_true (says (report, "agreed 25 Oct 2026"));
  g_assert_true (says (report, "no rolling before a doctor agrees"));
  g_assert_true (says (report, "2 other standing questions were answered with no, last on 4 Nov 2026."));
  g_assert_true (says (report, "4 Nov 2026 Keloids or raised, thick scars · A heart disease or a pacemaker"));
  g_assert_true (says (report, "Chin (too sore)"));
  g_assert_true (says (report, "Stopped: pain"));
  g_assert_true (says (report, "The forehead was tender."));
  g_assert_true (says (report, "Felt <warm> & tight."));
  g_assert_true (says (report, "New sunscreen since last week."));
  g_assert_true (says (report, "23 Nov 2026: a doctor agreed to further sessions"));
  g_assert_true (says (report, "nothing recorded yet"));
  /* without a name there is a line to write it on */
  g_assert_true (says (report, "Name Date of birth Made on"));

  report->name = g_strdup ("Ada");
  g_assert_true (says (report, "Name Ada Date of birth Made on"));
}

static DermaReportSession *
get_session (DermaReport *report,
             guint        index)
{
  return g_ptr_array_index (report->sessions, index);
}

/* The first page has what came of it: each concern from the first rating to the last, and what the app said of it. */
static void
test_findings (void)
{
  g_autoptr (DermaReport) report = create_report (12);
  const DermaReportReview review = { report->now, DERMA_REVIEW_NO_CHANGE, 0 };

  report_case_add_rating_charts (report);
  g_array_append_val (report->reviews, review);
  g_assert_true (says (report, "Rolled for Texture, Acne scars"));
  g_assert_true (says (report, "Texture: no clear change in 10 months. 3: seen in normal light"));
  g_assert_true (says (report, "Compared with the start: improved at 0 of 11 check-ins."));
  g_assert_true (says (report, "Review by the app on 24 Nov 2026: Home rolling is not showing a change."));
  g_assert_true (says (report, "The skin healed as expected after all 12 sessions with records."));

  /* what was not chosen is not told here either */
  report->parts = DERMA_REPORT_BIT (DERMA_REPORT_HEALING);
  g_assert_false (says (report, "Review by the app"));
  g_assert_true (says (report, "The skin healed as expected"));
  report->parts = DERMA_REPORT_BIT (DERMA_REPORT_SESSIONS);
  g_assert_false (says (report, "Findings"));
}

/* A plan says what it is for, whatever was rated. */
static void
test_rolled_for (void)
{
  g_autoptr (DermaReport) report = create_report (12);

  report->has_plan = TRUE;
  report->plan.home_list = DERMA_MEASURE_BIT (DERMA_MEASURE_PORES);
  g_assert_true (says (report, "Rolled for Pores"));
}

/* All tests are told, not only the newest. */
static void
test_patch_tests (void)
{
  g_autoptr (DermaReport) report = create_report (2);
  const DermaReportPatchTest tests[] = {
    { DERMA_PATCH_TEST_PRODUCT, { .started = derma_time_add (report->now, -90 * (gint64) DERMA_DAY_S, report->zone), .is_judged = TRUE } },
    { DERMA_PATCH_TEST_ROLLER, { .started = derma_time_add (report->now, -60 * (gint64) DERMA_DAY_S, report->zone), .needle_um = 250, .is_judged = TRUE, .passed = TRUE } },
    { DERMA_PATCH_TEST_ROLLER, { .started = report->now, .needle_um = 500 } },
  };

  g_array_append_vals (report->patch_tests, tests, G_N_ELEMENTS (tests));
  g_assert_true (says (report, "Moisturiser, on the arm 26 Aug 2026 the skin reacted"));
  g_assert_true (says (report, "Roller, on a small patch 25 Sep 2026 0.25 mm no reaction"));
  g_assert_true (says (report, "Roller, on a small patch 24 Nov 2026 0.50 mm runs, to be looked at on"));
}

/* What else was done to the skin is told with how often, and nothing is told of what nobody was asked. */
static void
test_products (void)
{
  g_autoptr (DermaReport) report = create_report (12);
  g_autoptr (DermaReport) stated = create_report (1);
  DermaAnswer actives = { .value = DERMA_ANSWER_YES };
  DermaAnswer filler = { .value = DERMA_ANSWER_NO };
  DermaAnswer fever = { .value = DERMA_ANSWER_YES };

  g_assert_true (derma_question_from_id ("scr-actives", &actives.question));
  g_assert_true (derma_question_from_id ("scr-filler", &filler.question));
  g_assert_true (derma_question_from_id ("scr-fever", &fever.question));
  g_assert_true (says (report, "Nothing that bears on rolling was told before these sessions."));
  for (guint i = 0; i < 3; i++)
    {
      g_array_append_val (get_session (report, i)->answers, actives);
      g_array_append_val (get_session (report, i)->answers, filler);
      g_array_append_val (get_session (report, i)->answers, fever);
    }
  get_session (report, 11)->has_numbing = TRUE;
  g_assert_true (says (report, "hydroquinone or scrub in the last 7 days 3 15 Sep 2026"));
  g_assert_true (says (report, "Numbing cream 1 17 Nov 2026"));
  g_assert_false (says (report, "Dermal filler"));
  g_assert_false (says (report, "Ill or feverish"));

  get_session (stated, 0)->has_record = FALSE;
  g_assert_false (says (stated, "Treatments and products"));
}

/* A verdict is nothing without what was seen, and when. */
static void
test_verdicts (void)
{
  g_autoptr (DermaReport) report = create_report (12);
  DermaHealingLog *first = &g_array_index (get_session (report, 0)->logs, DermaHealingLog, 1);
  DermaHealingLog *second = &g_array_index (get_session (report, 1)->logs, DermaHealingLog, 1);

  first->levels[DERMA_HEALING_REDNESS] = 2;
  second->levels[DERMA_HEALING_REDNESS] = 3;
  second->levels[DERMA_HEALING_ITCH] = 3;
  g_assert_true (says (report, "The skin healed as expected after 10 of 12 sessions with records."));
  g_assert_true (says (report, "0.25 mm: Redness 2 after 24 hours, 1 expected at most: to be watched"));
  g_assert_true (says (report, "0.25 mm: Redness 3 after 24 hours, 1 expected at most; Itch 3 after 24 hours, 1 expected at most: a doctor was advised"));
  g_assert_true (says (report, "First logged at 0"));

  /* with many of them the table has the rest */
  for (guint i = 2; i < 8; i++)
    g_array_index (get_session (report, i)->logs, DermaHealingLog, 1).levels[DERMA_HEALING_PAIN] = 2;
  g_assert_true (says (report, "2 sessions before these, listed under Healing."));
}

/* What a dermatologist wants to know of the skin before anything else: its lines and scars, and what the person may never roll. */
static void
test_baseline (void)
{
  g_autoptr (DermaReport) report = report_case_new (1);

  g_assert_false (says (report, "Glogau"));
  g_assert_false (says (report, "Acne scars"));
  report->baseline = (DermaBaseline) { .glogau = 2, .scar_types = DERMA_SCAR_BIT (DERMA_SCAR_ICE_PICK) | DERMA_SCAR_BIT (DERMA_SCAR_RAISED) };
  g_assert_true (says (report, "II: Lines when the face moves"));
  g_assert_true (says (report, "also called ice-pick scars"));
  g_assert_true (says (report, "Skin that makes raised scars must never be rolled."));

  report->baseline.scar_types = DERMA_SCAR_BIT (DERMA_SCAR_ICE_PICK) | DERMA_SCAR_BIT (DERMA_SCAR_UNKNOWN);
  g_assert_true (says (report, "Narrow and deep"));
  g_assert_false (says (report, "Skin that makes raised scars must never be rolled."));
  g_assert_false (says (report, "could not be told"));
  report->baseline.scar_types = DERMA_SCAR_BIT (DERMA_SCAR_UNKNOWN);
  g_assert_true (says (report, "Their type was looked for and could not be told."));
}

/* Whoever reads it is not the person: nobody is spoken to, whatever there is to tell. */
static void
test_reader (void)
{
  for (DermaRollingNeed need = DERMA_ROLLING_NEEDS_REST; need <= DERMA_ROLLING_NEEDS_NO; need++)
    {
      g_autoptr (DermaReport) report = create_report (12);
      char            *folder = dup_folder ();
      g_autofree char *path = NULL;
      g_autofree char *words = NULL;

      report->next_rolling = (DermaNextRolling) { need, report->now.utc_s + DERMA_DAY_S };
      report->baseline = (DermaBaseline) { .glogau = 2, .scar_types = (1u << DERMA_N_SCAR_TYPES) - 1 };
      for (guint i = 0; i < derma_n_questions (); i++)
        {
          const DermaAnswer answer = { .question = i, .value = DERMA_ANSWER_YES, .at = report->now, .has_anchor = TRUE, .has_detail = TRUE };

          if (derma_question_get (i)->type == DERMA_QUESTION_STANDING)
            g_array_append_val (report->answers, answer);
        }
      path = report_case_save (report, folder);
      words = dup_words (path);
      g_assert_false (g_regex_match_simple ("\\byou", words, G_REGEX_CASELESS, 0));
      remove_folder (folder);
    }
}

/* Each date that a standing question asks for is told in a sentence of its own. */
static void
test_anchors (void)
{
  guint n = 0;

  for (guint i = 0; i < derma_n_questions (); i++)
    {
      const DermaQuestion *question = derma_question_get (i);
      g_autoptr (DermaReport) report = NULL;
      g_autofree char *text = NULL;
      DermaAnswer      answer = { .question = i, .value = DERMA_ANSWER_YES, .has_anchor = TRUE };

      if (question->type != DERMA_QUESTION_STANDING || question->anchor == NULL)
        continue;
      report = report_case_new (1);
      answer.at = report->now;
      answer.anchor_day = derma_time_get_local_day (report->now) - 21;
      g_array_append_val (report->answers, answer);
      text = g_strdup_printf ("%s 3 Nov 2026", question->anchor);
      g_assert_true (says (report, text));
      n++;
    }
  g_assert_cmpuint (n, >=, 2);
}

/* The median of an even number is between the middle two; one day is no “1 days”. */
static void
test_rests (void)
{
  g_autoptr (DermaReport) report = report_case_new (3);
  DermaReportSession *first = g_ptr_array_index (report->sessions, 0);
  DermaReportSession *second = g_ptr_array_index (report->sessions, 1);

  first->t0.utc_s -= 4 * DERMA_DAY_S;
  g_assert_true (says (report, "7 days at the shortest, and 9 days as"));
  first->t0 = second->t0;
  first->t0.utc_s -= DERMA_DAY_S;
  g_assert_true (says (report, "1 day at the shortest, and 4 days as"));
}

int
main (int    argc,
      char **argv)
{
  sheet_case_speak (&argc, &argv);

  g_test_add_func ("/report-words/words", test_words);
  g_test_add_func ("/report-words/findings", test_findings);
  g_test_add_func ("/report-words/rolled-for", test_rolled_for);
  g_test_add_func ("/report-words/verdicts", test_verdicts);
  g_test_add_func ("/report-words/patch-tests", test_patch_tests);
  g_test_add_func ("/report-words/products", test_products);
  g_test_add_func ("/report-words/baseline", test_baseline);
  g_test_add_func ("/report-words/anchors", test_anchors);
  g_test_add_func ("/report-words/reader", test_reader);
  g_test_add_func ("/report-words/rests", test_rests);

  return g_test_run ();
}
