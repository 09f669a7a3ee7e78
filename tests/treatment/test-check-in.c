/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "treatment/derma-check-in.h"

#define START_S 1790000000
#define MAX_CHECK_INS 8

static DermaTime
at (gint64 after_s)
{
  return (DermaTime) { START_S + after_s, 0 };
}

static DermaCheckInStanding
check (const DermaCheckInFacts *facts,
       gint64                   after_s)
{
  DermaCheckInStanding standing;

  derma_check_in_check (facts, at (after_s), &standing);
  return standing;
}

static void
test_baseline (void)
{
  DermaCheckInFacts    facts = { 0 };
  DermaCheckInStanding standing = check (&facts, 0);

  g_assert_cmpint (standing.state, ==, DERMA_CHECK_IN_DUE);
  g_assert_true (standing.is_baseline);
  g_assert_false (standing.asks_gais);
  g_assert_cmpint (standing.due_s, ==, 0);
  g_assert_cmpuint (standing.n_missed, ==, 0);

  /* It may also come after the first session, once that is over by a week. */
  facts.rolled = at (0);
  standing = check (&facts, DERMA_HOUR_S);
  g_assert_cmpint (standing.state, ==, DERMA_CHECK_IN_REFUSED);
  g_assert_true (standing.is_baseline);
  standing = check (&facts, 168 * DERMA_HOUR_S);
  g_assert_cmpint (standing.state, ==, DERMA_CHECK_IN_DUE);
  g_assert_true (standing.is_baseline);
}

static void
test_after_session (void)
{
  const DermaCheckInFacts facts = { .first = at (-100 * DERMA_DAY_S), .last = at (-40 * DERMA_DAY_S), .rolled = at (0) };
  static const struct
  {
    gint64            after_s;
    DermaCheckInState state;
  } CASES[] = {
    { 0, DERMA_CHECK_IN_REFUSED },
    { 167 * DERMA_HOUR_S, DERMA_CHECK_IN_REFUSED },
    { 167 * DERMA_HOUR_S + 59 * DERMA_MINUTE_S, DERMA_CHECK_IN_REFUSED },
    { 168 * DERMA_HOUR_S - 1, DERMA_CHECK_IN_REFUSED },
    { 168 * DERMA_HOUR_S, DERMA_CHECK_IN_DUE },
    { -DERMA_HOUR_S, DERMA_CHECK_IN_REFUSED }, /* the clock was set back since */
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const DermaCheckInStanding standing = check (&facts, CASES[i].after_s);

      g_assert_cmpint (standing.state, ==, CASES[i].state);
      g_assert_cmpint (standing.possible_s, ==, START_S + 168 * DERMA_HOUR_S);
      g_assert_cmpint (standing.due_s, ==, START_S - 12 * DERMA_DAY_S);
    }
}

static void
test_every_four_weeks (void)
{
  const DermaCheckInFacts facts = { .first = at (0), .last = at (0), .rolled = at (DERMA_HOUR_S) };

  g_assert_cmpint (check (&facts, 27 * DERMA_DAY_S).state, ==, DERMA_CHECK_IN_POSSIBLE);
  g_assert_cmpint (check (&facts, 28 * DERMA_DAY_S - 1).state, ==, DERMA_CHECK_IN_POSSIBLE);
  g_assert_false (check (&facts, 28 * DERMA_DAY_S - 1).asks_gais);
  g_assert_cmpint (check (&facts, 28 * DERMA_DAY_S).state, ==, DERMA_CHECK_IN_DUE);
  g_assert_true (check (&facts, 28 * DERMA_DAY_S).asks_gais);
  g_assert_false (check (&facts, 28 * DERMA_DAY_S).is_baseline);
}

/* It is the first one that the face is compared with, not the last. */
static void
test_gais (void)
{
  const DermaCheckInFacts facts = { .first = at (0), .last = at (20 * DERMA_DAY_S) };

  g_assert_false (check (&facts, 27 * DERMA_DAY_S).asks_gais);
  g_assert_true (check (&facts, 28 * DERMA_DAY_S).asks_gais);
  g_assert_cmpint (check (&facts, 28 * DERMA_DAY_S).state, ==, DERMA_CHECK_IN_POSSIBLE);
}

static void
test_missed (void)
{
  static const struct
  {
    gint64 days;
    gint64 seconds;
    guint  n_missed;
  } CASES[] = { { 0, 0, 0 }, { 28, 0, 0 }, { 42, 0, 0 }, { 42, 1, 1 }, { 56, 0, 1 }, { 70, 0, 1 }, { 70, 1, 2 }, { 98, 1, 3 }, { -10, 0, 0 } };
  const DermaCheckInFacts facts = { .first = at (0), .last = at (0) };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const gint64 after_s = CASES[i].days * DERMA_DAY_S + CASES[i].seconds;

      g_assert_cmpuint (derma_check_in_count_missed (at (0), at (after_s)), ==, CASES[i].n_missed);
      g_assert_cmpuint (check (&facts, after_s).n_missed, ==, CASES[i].n_missed);
    }

  g_assert_cmpint (derma_check_in_get_missed (at (0), 0).utc_s, ==, START_S + 28 * DERMA_DAY_S);
  g_assert_cmpint (derma_check_in_get_missed (at (0), 2).utc_s, ==, START_S + 84 * DERMA_DAY_S);
}

/* Days and hours are counted by the hour, whatever the clock on the wall does in between. */
static void
test_clock_change (void)
{
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  g_autofree char     *refusal = NULL;
  DermaCheckInFacts    facts = { 0 };
  DermaCheckInStanding standing;
  DermaTime            now;

  g_assert_nonnull (berlin);

  /* Summer time begins on 28 March 2027. */
  g_assert_true (derma_time_parse ("2027-03-22T20:00:00+01:00", &facts.rolled, NULL));
  g_assert_true (derma_time_parse ("2027-03-01T20:00:00+01:00", &facts.last, NULL));
  facts.first = facts.last;

  g_assert_true (derma_time_parse ("2027-03-29T20:59:59+02:00", &now, NULL));
  derma_check_in_check (&facts, now, &standing);
  g_assert_cmpint (standing.state, ==, DERMA_CHECK_IN_REFUSED);
  g_assert_true (standing.asks_gais == FALSE);
  refusal = derma_check_in_dup_refusal (&facts, &standing, now, berlin);
  g_assert_cmpstr (refusal,
                   ==,
                   "You rolled on Monday 22\302\240March, 20:00. Swelling hides lines for a week, so what you see now will not stay. "
                   "You can check in from Monday 29\302\240March, 21:00 on, if you do not roll before.");

  g_assert_true (derma_time_parse ("2027-03-29T21:00:00+02:00", &now, NULL));
  derma_check_in_check (&facts, now, &standing);
  g_assert_cmpint (standing.state, ==, DERMA_CHECK_IN_DUE);
  g_assert_true (standing.asks_gais);
  g_assert_null (derma_check_in_dup_refusal (&facts, &standing, now, berlin));
}

/* One check-in every four weeks, with texture, pores and, from the second on, the comparison; -1: not rated. */
typedef struct
{
  int texture[MAX_CHECK_INS];
  int pores[MAX_CHECK_INS];
  int gais[MAX_CHECK_INS];
} Course;

static guint
make_course (const Course   *course,
             guint           n,
             DermaRatedTime *check_ins)
{
  for (guint i = 0; i < n; i++)
    {
      check_ins[i] = (DermaRatedTime) { .at = at ((gint64) i * 28 * DERMA_DAY_S) };
      derma_ratings_set (&check_ins[i].ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE, course->texture[i]);
      derma_ratings_set (&check_ins[i].ratings, DERMA_MEASURE_PORES, DERMA_WHOLE_FACE, course->pores[i]);
      derma_ratings_set (&check_ins[i].ratings, DERMA_MEASURE_GAIS, DERMA_WHOLE_FACE, course->gais[i] > 0 ? course->gais[i] : DERMA_NOT_RATED);
    }
  return n;
}

static void
test_review_days (void)
{
  static const Course NOTHING = { { 2, 2, 2, 2, 2, 2, 2, 2 }, { 1, 1, 1, 1, 1, 1, 1, 1 }, { 0, 4, 4, 4, 4, 4, 4, 4 } };
  static const struct
  {
    DermaBand band;
    guint     reviews[2]; /* the check-ins that have one */
  } CASES[] = {
    { DERMA_BAND_A, { 3, 3 } },
    { DERMA_BAND_B, { 3, 3 } },
    { DERMA_BAND_C, { 3, 4 } },
    { DERMA_BAND_D, { 3, 6 } },
    { DERMA_BAND_X, { 3, 3 } },
  };
  DermaRatedTime check_ins[MAX_CHECK_INS];
  const guint    n = make_course (&NOTHING, MAX_CHECK_INS, check_ins);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    for (guint j = 0; j < n; j++)
      {
        const gboolean has_review = j == CASES[i].reviews[0] || j == CASES[i].reviews[1];

        g_assert_cmpint (derma_review_check (check_ins, n, j, CASES[i].band, NULL, NULL), ==, has_review ? DERMA_REVIEW_NO_CHANGE : DERMA_REVIEW_NONE);
      }

  for (guint j = 0; j < n; j++)
    g_assert_true (derma_review_is_possible (check_ins, j) == (j == 3 || j == 4 || j == 6));

  /* Day 83 is none, and the next one is then the first after day 84, whenever it comes. */
  check_ins[3].at = at (84 * DERMA_DAY_S - 1);
  g_assert_cmpint (derma_review_check (check_ins, n, 3, DERMA_BAND_B, NULL, NULL), ==, DERMA_REVIEW_NONE);
  check_ins[4].at = at (130 * DERMA_DAY_S);
  g_assert_cmpint (derma_review_check (check_ins, n, 4, DERMA_BAND_B, NULL, NULL), ==, DERMA_REVIEW_NO_CHANGE);
  g_assert_cmpint (derma_review_check (check_ins, n, 0, DERMA_BAND_B, NULL, NULL), ==, DERMA_REVIEW_NONE);
}

static void
test_review (void)
{
  static const struct
  {
    Course      course;
    DermaReview review;
    const char *text;
  } CASES[] = {
    { { { 2, 2, 2, 2 }, { 1, 1, 1, 1 }, { 0, 4, 4, 4 } },
      DERMA_REVIEW_NO_CHANGE,
      "Home rolling is not showing a change. Going on, or longer needles, is not advised; a professional opinion is." },
    /* what fell once and came back has not fallen */
    { { { 2, 1, 1, 2 }, { 1, 1, 1, 1 }, { 0, 3, 3, 4 } }, DERMA_REVIEW_NO_CHANGE, NULL },
    /* not said to look better */
    { { { 2, 2, 2, 2 }, { 1, 1, 1, 1 }, { 0, 0, 0, 0 } }, DERMA_REVIEW_NO_CHANGE, NULL },
    { { { 3, 3, 2, 2 }, { 1, 1, 1, 1 }, { 0, 4, 4, 4 } },
      DERMA_REVIEW_BETTER,
      "Lower than at your first check-in: Texture. The other ratings have not risen." },
    { { { 3, 3, 3, 2 }, { 1, 1, 1, 0 }, { 0, 4, 4, 4 } },
      DERMA_REVIEW_BETTER,
      "Lower than at your first check-in: Texture, Pores. The other ratings have not risen." },
    { { { 2, 2, 2, 2 }, { 1, 1, 1, 1 }, { 0, 4, 4, 3 } },
      DERMA_REVIEW_BETTER,
      "Compared with the start you see a change. No level has fallen yet." },
    { { { 2, 2, 2, 3 }, { 1, 1, 1, 1 }, { 0, 4, 4, 3 } },
      DERMA_REVIEW_STOP,
      "Something looks worse than at your first check-in. Stop rolling, and have your skin looked at by a professional." },
    /* one rose, another fell */
    { { { 3, 3, 3, 2 }, { 1, 1, 1, 2 }, { 0, 3, 3, 3 } }, DERMA_REVIEW_STOP, NULL },
    { { { 3, 3, 3, 2 }, { 1, 1, 1, 1 }, { 0, 4, 4, 5 } }, DERMA_REVIEW_STOP, NULL },
    /* added at the second check-in: compared with its own first rating */
    { { { 2, 2, 2, 2 }, { DERMA_NOT_RATED, 3, 3, 2 }, { 0, 4, 4, 4 } },
      DERMA_REVIEW_BETTER,
      "Lower than at your first check-in: Pores. The other ratings have not risen." },
    /* left out this time */
    { { { 2, 2, 2, 2 }, { 3, 3, 3, DERMA_NOT_RATED }, { 0, 4, 4, 4 } }, DERMA_REVIEW_NO_CHANGE, NULL },
    /* other concerns than before, and nothing said of the start: no verdict */
    { { { 2, 2, 2, DERMA_NOT_RATED }, { DERMA_NOT_RATED, DERMA_NOT_RATED, DERMA_NOT_RATED, 1 }, { 0, 4, 4, 0 } },
      DERMA_REVIEW_UNKNOWN,
      "Nothing was rated that can be compared with an earlier check-in. Rate the same concerns on the whole face again to see what has changed." },
    /* the same, but the face was compared with the start */
    { { { 2, 2, 2, DERMA_NOT_RATED }, { DERMA_NOT_RATED, DERMA_NOT_RATED, DERMA_NOT_RATED, 1 }, { 0, 4, 4, 4 } }, DERMA_REVIEW_NO_CHANGE, NULL },
    { { { 2, 2, 2, DERMA_NOT_RATED }, { DERMA_NOT_RATED, DERMA_NOT_RATED, DERMA_NOT_RATED, 1 }, { 0, 4, 4, 5 } }, DERMA_REVIEW_STOP, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      DermaRatedTime   check_ins[MAX_CHECK_INS];
      DermaMeasureSet  fallen;
      const guint      n = make_course (&CASES[i].course, 4, check_ins);
      DermaReview      review = derma_review_check (check_ins, n, 3, DERMA_BAND_B, &fallen, NULL);
      g_autofree char *text = derma_review_to_text (review, fallen, DERMA_READER_PERSON);

      g_autofree char *to_others = derma_review_to_text (review, fallen, DERMA_READER_OTHERS);

      g_assert_cmpint (review, ==, CASES[i].review);
      g_assert_nonnull (text);
      if (CASES[i].text != NULL)
        g_assert_cmpstr (text, ==, CASES[i].text);
      g_assert_null (strstr (to_others, "you"));
      if (review == DERMA_REVIEW_NO_CHANGE) /* nobody is spoken to */
        g_assert_cmpstr (to_others, ==, text);
    }

  g_assert_null (derma_review_to_text (DERMA_REVIEW_NONE, 0, DERMA_READER_OTHERS));
}

/* Sections are rated to look closer; what a review comes to goes by the whole face. */
static void
test_review_sections (void)
{
  static const Course COURSE = { { 2, 2, 2, 2 }, { 1, 1, 1, 1 }, { 0, 4, 4, 4 } };
  DermaRatedTime      check_ins[MAX_CHECK_INS];
  DermaMeasureSet     fallen;
  DermaMeasureSet     risen;
  const guint         n = make_course (&COURSE, 4, check_ins);

  derma_ratings_set (&check_ins[0].ratings, DERMA_MEASURE_TEXTURE, DERMA_SECTION_CHIN, 4);
  derma_ratings_set (&check_ins[3].ratings, DERMA_MEASURE_TEXTURE, DERMA_SECTION_CHIN, 0);
  g_assert_cmpint (derma_review_check (check_ins, n, 3, DERMA_BAND_B, &fallen, &risen), ==, DERMA_REVIEW_NO_CHANGE);
  g_assert_cmpuint (fallen | risen, ==, 0);
}

/* protocol.md 8.2 */
static void
test_course_days (void)
{
  g_assert_cmpuint (derma_band_get_course_days (DERMA_BAND_A), ==, 84);
  g_assert_cmpuint (derma_band_get_course_days (DERMA_BAND_B), ==, 84);
  g_assert_cmpuint (derma_band_get_course_days (DERMA_BAND_C), ==, 112);
  g_assert_cmpuint (derma_band_get_course_days (DERMA_BAND_D), ==, 168);
  g_assert_cmpuint (derma_band_get_course_days (DERMA_BAND_E), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/check-in/baseline", test_baseline);
  g_test_add_func ("/check-in/after-session", test_after_session);
  g_test_add_func ("/check-in/every-four-weeks", test_every_four_weeks);
  g_test_add_func ("/check-in/gais", test_gais);
  g_test_add_func ("/check-in/missed", test_missed);
  g_test_add_func ("/check-in/clock-change", test_clock_change);
  g_test_add_func ("/check-in/review-days", test_review_days);
  g_test_add_func ("/check-in/review", test_review);
  g_test_add_func ("/check-in/review-sections", test_review_sections);
  g_test_add_func ("/check-in/course-days", test_course_days);

  return g_test_run ();
}
