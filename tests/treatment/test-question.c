/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-question.h"

#define NOON_S 1767265200 /* Thursday 2026-01-01, 11:00 UTC */
#define TODAY 20454       /* its day */
#define FOREHEAD DERMA_SECTION_BIT (DERMA_SECTION_FOREHEAD)
#define CHEEKS (DERMA_SECTION_BIT (DERMA_SECTION_LEFT_CHEEK) | DERMA_SECTION_BIT (DERMA_SECTION_RIGHT_CHEEK))

static DermaAnswer
yes (const char *id)
{
  DermaAnswer answer = { .value = DERMA_ANSWER_YES, .at = { NOON_S, 0 } };

  g_assert_true (derma_question_from_id (id, &answer.question));

  return answer;
}

static DermaConsequence
judge (const DermaAnswer *answer,
       gint64             now_s)
{
  return derma_answer_get_consequence (answer, DERMA_BAND_B, (DermaTime) { now_s, 0 }, NULL);
}

static void
test_agreement (void)
{
  const gint64     end_s = NOON_S + 180 * DERMA_DAY_S;
  DermaAnswer      answer = yes ("scr-diabetes");
  DermaConsequence consequence;

  g_assert_true (judge (&answer, NOON_S).needs_agreement);

  answer.agreed = (DermaTime) { NOON_S, 3600 };
  consequence = judge (&answer, end_s - 1);
  g_assert_false (consequence.needs_agreement);
  g_assert_cmpint (consequence.outcome, ==, DERMA_OUTCOME_NOTE);
  g_assert_cmpint (consequence.agreement_until_s, ==, end_s);

  consequence = judge (&answer, end_s);
  g_assert_true (consequence.needs_agreement);
  g_assert_cmpint (consequence.outcome, ==, DERMA_OUTCOME_ASK_DOCTOR);
  g_assert_cmpint (consequence.agreement_until_s, ==, 0);
}

static void
test_agreement_lifts_no_block (void)
{
  DermaAnswer answer = yes ("scr-keloid");

  answer.agreed = (DermaTime) { NOON_S, 0 };
  g_assert_cmpint (judge (&answer, NOON_S).outcome, ==, DERMA_OUTCOME_BLOCK);
}

static void
test_agreement_and_wait (void)
{
  static const struct
  {
    const char *id;
    guint       days;
  } CASES[] = { { "scr-cancer-therapy", 365 }, { "scr-peel-deep", 180 } };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const gint64     end_s = ((gint64) TODAY + CASES[i].days) * DERMA_DAY_S;
      DermaAnswer      answer = yes (CASES[i].id);
      DermaConsequence consequence;

      answer.has_anchor = TRUE;
      answer.anchor_day = TODAY;
      consequence = judge (&answer, NOON_S);
      g_assert_cmpint (consequence.outcome, ==, DERMA_OUTCOME_ASK_DOCTOR);
      g_assert_true (consequence.is_postponed && consequence.needs_agreement);

      /* A doctor's word does not shorten the wait … */
      answer.agreed = (DermaTime) { end_s - DERMA_DAY_S, 0 };
      consequence = judge (&answer, end_s - 1);
      g_assert_cmpint (consequence.outcome, ==, DERMA_OUTCOME_POSTPONE);
      g_assert_false (consequence.needs_agreement);

      /* … nor does the wait replace it. */
      g_assert_cmpint (judge (&answer, end_s).outcome, ==, DERMA_OUTCOME_NOTE);
      answer.agreed.utc_s = 0;
      g_assert_cmpint (judge (&answer, end_s).outcome, ==, DERMA_OUTCOME_ASK_DOCTOR);
    }
}

static void
test_cold_sore_history (void)
{
  DermaAnswer      answer = yes ("scr-cold-sore-history");
  DermaConsequence consequence = judge (&answer, NOON_S);

  g_assert_cmpint (consequence.outcome, ==, DERMA_OUTCOME_EXCLUDE_SECTION);
  g_assert_cmpuint (derma_section_set_count (consequence.excluded), ==, 2);
  g_assert_false (consequence.needs_agreement);

  answer.agreed = (DermaTime) { NOON_S, 0 };
  consequence = judge (&answer, NOON_S + 180 * DERMA_DAY_S - 1);
  g_assert_cmpint (consequence.outcome, ==, DERMA_OUTCOME_NOTE);
  g_assert_cmpuint (consequence.excluded, ==, 0);
  g_assert_cmpuint (derma_section_set_count (judge (&answer, NOON_S + 180 * DERMA_DAY_S).excluded), ==, 2);
}

static void
test_details (void)
{
  DermaAnswer      answer = yes ("scr-connective");
  DermaConsequence consequence;

  answer.has_detail = TRUE;
  consequence = judge (&answer, NOON_S);
  g_assert_cmpint (consequence.outcome, ==, DERMA_OUTCOME_BLOCK);
  g_assert_false (consequence.needs_agreement);

  answer = yes ("scr-sec-rosacea");
  answer.sections = CHEEKS;
  answer.has_detail = TRUE;
  consequence = judge (&answer, NOON_S);
  g_assert_cmpint (consequence.outcome, ==, DERMA_OUTCOME_POSTPONE);
  g_assert_cmpint (consequence.until_s, ==, (TODAY + 28) * (gint64) DERMA_DAY_S);
  g_assert_cmpuint (consequence.excluded, ==, CHEEKS);

  answer = yes ("scr-sec-mole");
  answer.sections = FOREHEAD;
  g_assert_cmpuint (judge (&answer, NOON_S).excluded, ==, 0);
  answer.has_detail = TRUE;
  consequence = judge (&answer, NOON_S);
  g_assert_cmpint (consequence.outcome, ==, DERMA_OUTCOME_EXCLUDE_SECTION);
  g_assert_cmpuint (consequence.excluded, ==, FOREHEAD);
}

static void
test_many_sections (void)
{
  DermaAnswer      answer = yes ("scr-sec-eczema");
  DermaConsequence consequence;

  answer.sections = CHEEKS;
  g_assert_cmpint (judge (&answer, NOON_S).outcome, ==, DERMA_OUTCOME_EXCLUDE_SECTION);
  answer.sections = CHEEKS | FOREHEAD;
  consequence = judge (&answer, NOON_S);
  g_assert_cmpint (consequence.outcome, ==, DERMA_OUTCOME_POSTPONE);
  g_assert_cmpint (consequence.until_s, ==, (TODAY + 28) * (gint64) DERMA_DAY_S);

  answer = yes ("scr-sec-wart");
  answer.sections = FOREHEAD;
  g_assert_cmpint (judge (&answer, NOON_S).outcome, ==, DERMA_OUTCOME_EXCLUDE_SECTION);
  answer.sections = CHEEKS;
  g_assert_cmpint (judge (&answer, NOON_S).outcome, ==, DERMA_OUTCOME_BLOCK);

  answer = yes ("scr-sec-acne");
  answer.sections = DERMA_ALL_SECTIONS;
  g_assert_cmpint (judge (&answer, NOON_S).outcome, ==, DERMA_OUTCOME_EXCLUDE_SECTION);
}

static void
test_wound (void)
{
  const gint64     end_s = NOON_S + 7 * DERMA_DAY_S;
  DermaAnswer      answer = yes ("scr-sec-wound");
  DermaConsequence consequence;

  answer.sections = FOREHEAD;
  consequence = judge (&answer, end_s - 1);
  g_assert_cmpuint (consequence.excluded, ==, FOREHEAD);
  g_assert_cmpint (consequence.until_s, ==, end_s);
  g_assert_false (consequence.is_postponed);
  g_assert_cmpuint (judge (&answer, end_s).excluded, ==, 0);
}

static void
test_actives (void)
{
  /* protocol.md 2.2, scr-actives; no roller chosen yet: the longest */
  static const guint DAYS[] = { [DERMA_BAND_X] = 7, [DERMA_BAND_A] = 2, [DERMA_BAND_B] = 3, [DERMA_BAND_C] = 5, [DERMA_BAND_D] = 7, [DERMA_BAND_E] = 7 };
  DermaAnswer        answer = yes ("scr-actives");

  answer.has_anchor = TRUE;
  answer.anchor_day = TODAY;
  for (guint band = 0; band < G_N_ELEMENTS (DAYS); band++)
    {
      const DermaConsequence consequence = derma_answer_get_consequence (&answer, (DermaBand) band, (DermaTime) { NOON_S, 0 }, NULL);

      g_assert_cmpint (consequence.until_s, ==, ((gint64) TODAY + DAYS[band]) * DERMA_DAY_S);
    }
}

/* A wait of 14 days of 24 hours from midnight ends at 23:00 or 01:00 across a clock change. */
static void
test_clock_changes (void)
{
  static const struct
  {
    const char *anchor; /* start of the day */
    const char *end;
  } CASES[] = {
    { "2026-03-20T00:00:00+01:00", "2026-04-03T01:00:00+02:00" },
    { "2026-10-20T00:00:00+02:00", "2026-11-02T23:00:00+01:00" },
    { "2026-03-29T00:00:00+01:00", "2026-04-12T01:00:00+02:00" },
    { "2026-06-01T00:00:00+02:00", "2026-06-15T00:00:00+02:00" },
  };
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");

  g_assert_nonnull (berlin);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      DermaAnswer      answer = yes ("scr-botulinum");
      DermaConsequence consequence;
      DermaTime        anchor, end;

      g_assert_true (derma_time_parse (CASES[i].anchor, &anchor, NULL));
      g_assert_true (derma_time_parse (CASES[i].end, &end, NULL));
      answer.has_anchor = TRUE;
      answer.anchor_day = derma_time_get_local_day (anchor);
      consequence = derma_answer_get_consequence (&answer, DERMA_BAND_B, anchor, berlin);
      g_assert_cmpint (consequence.until_s, ==, end.utc_s);
      end.utc_s--;
      g_assert_true (derma_answer_get_consequence (&answer, DERMA_BAND_B, end, berlin).is_postponed);
    }
}

static void
test_day_of_answer_is_local (void)
{
  /* 23:30 on 1 January in UTC is 00:30 on the 2nd in Berlin: shaved "today" ends with the 2nd */
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  DermaAnswer answer = yes ("scr-shave");
  DermaTime   expected;

  answer.at = (DermaTime) { NOON_S + 12 * DERMA_HOUR_S + 1800, 3600 };
  g_assert_true (derma_time_parse ("2026-01-03T00:00:00+01:00", &expected, NULL));
  g_assert_cmpint (derma_answer_get_consequence (&answer, DERMA_BAND_B, answer.at, berlin).until_s, ==, expected.utc_s);
}

static void
test_titles (void)
{
  static const struct
  {
    const char     *id;
    gboolean        has_anchor;
    gboolean        has_detail;
    gboolean        has_agreed;
    DermaSectionSet sections;
    const char     *title;
  } CASES[] = {
    { "scr-keloid", FALSE, FALSE, FALSE, 0, "Do not roll" },
    { "scr-roller-state", FALSE, FALSE, FALSE, 0, "Not with this roller" },
    { "scr-diabetes", FALSE, FALSE, FALSE, 0, "Ask a doctor first" },
    { "scr-diabetes", FALSE, FALSE, TRUE, 0, "A doctor agreed; ask again on Tuesday 30\302\240June" },
    { "scr-peel-deep", TRUE, FALSE, FALSE, 0, "Ask a doctor first, and not before Tuesday 30\302\240June" },
    { "scr-sunburn", TRUE, FALSE, FALSE, 0, "Not today: come back on Thursday 15\302\240January" },
    { "scr-sunburn", FALSE, FALSE, FALSE, 0, "Not today: the end is not known yet" },
    { "scr-sec-acne", FALSE, FALSE, FALSE, FOREHEAD, "Leave that section out today" },
    { "scr-sec-acne", FALSE, FALSE, FALSE, CHEEKS, "Leave those sections out today" },
    { "scr-sec-acne", FALSE, FALSE, FALSE, 0, "Show on the face where it is" },
    { "scr-sec-mole", FALSE, FALSE, FALSE, FOREHEAD, "Good to know" },
    { "scr-event", FALSE, FALSE, FALSE, 0, "You may go on, knowing this" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      DermaAnswer      answer = yes (CASES[i].id);
      DermaConsequence consequence;
      g_autofree char *title = NULL;

      answer.has_anchor = CASES[i].has_anchor;
      answer.anchor_day = TODAY;
      answer.has_detail = CASES[i].has_detail;
      answer.sections = CASES[i].sections;
      if (CASES[i].has_agreed)
        answer.agreed = answer.at;
      consequence = judge (&answer, NOON_S);
      title = derma_consequence_to_title (&consequence, &answer, (DermaTime) { NOON_S, 0 }, NULL);
      g_assert_cmpstr (title, ==, CASES[i].title);
    }
}

static void
test_no_title (void)
{
  DermaAnswer      answer = yes ("scr-keloid");
  DermaConsequence consequence;

  answer.value = DERMA_ANSWER_NO;
  consequence = judge (&answer, NOON_S);
  g_assert_null (derma_consequence_to_title (&consequence, &answer, (DermaTime) { NOON_S, 0 }, NULL));
}

/* Where a clock change moves the end into the evening, the day alone would be a lie. */
static void
test_title_across_clock_change (void)
{
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  g_autofree char *title = NULL;
  DermaAnswer      answer = yes ("scr-botulinum");
  DermaConsequence consequence;
  DermaTime        now;

  g_assert_true (derma_time_parse ("2026-10-20T12:00:00+02:00", &now, NULL));
  answer.has_anchor = TRUE;
  answer.anchor_day = derma_time_get_local_day (now);
  consequence = derma_answer_get_consequence (&answer, DERMA_BAND_B, now, berlin);
  title = derma_consequence_to_title (&consequence, &answer, now, berlin);
  g_assert_cmpstr (title, ==, "Not today: come back on Monday 2\302\240November, 23:00");
}

static void
test_profile (void)
{
  DermaProfile profile = { 0 };
  DermaAnswer  answers[] = { yes ("scr-pih-history"), yes ("scr-melasma"), yes ("scr-age-18-21") };

  answers[1].value = DERMA_ANSWER_NO;
  answers[2].value = DERMA_ANSWER_NOT_SURE;
  profile.has_melasma = TRUE;
  derma_profile_add_answers (&profile, answers, 1);
  g_assert_true (profile.has_pih_history);
  g_assert_false (profile.is_18_to_21);
  derma_profile_add_answers (&profile, answers, G_N_ELEMENTS (answers));
  g_assert_true (profile.is_18_to_21);
  g_assert_true (profile.has_melasma); /* a "no" takes nothing away */

  g_assert_true (derma_answers_say (answers, G_N_ELEMENTS (answers), "scr-age-18-21"));
  g_assert_false (derma_answers_say (answers, G_N_ELEMENTS (answers), "scr-melasma"));
  g_assert_false (derma_answers_say (answers, G_N_ELEMENTS (answers), "scr-heart"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/question/agreement", test_agreement);
  g_test_add_func ("/question/agreement-lifts-no-block", test_agreement_lifts_no_block);
  g_test_add_func ("/question/agreement-and-wait", test_agreement_and_wait);
  g_test_add_func ("/question/cold-sore-history", test_cold_sore_history);
  g_test_add_func ("/question/details", test_details);
  g_test_add_func ("/question/many-sections", test_many_sections);
  g_test_add_func ("/question/wound", test_wound);
  g_test_add_func ("/question/actives", test_actives);
  g_test_add_func ("/question/clock-changes", test_clock_changes);
  g_test_add_func ("/question/day-of-answer-is-local", test_day_of_answer_is_local);
  g_test_add_func ("/question/titles", test_titles);
  g_test_add_func ("/question/no-title", test_no_title);
  g_test_add_func ("/question/title-across-clock-change", test_title_across_clock_change);
  g_test_add_func ("/question/profile", test_profile);

  return g_test_run ();
}
