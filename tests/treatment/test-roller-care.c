/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-question.h"
#include "treatment/derma-red-flag.h"
#include "treatment/derma-roller-care.h"
#include "treatment/derma-roller-new.h"

#define FIRST_USE_S 1000000

static void
test_uses (void)
{
  /* protocol.md 9.2: rl-uses-max, rl-uses-warn, rl-maker */
  static const struct
  {
    guint    needle_um;
    guint    maker_max_uses;
    guint    uses;
    guint    uses_left;
    gboolean is_warning;
    gboolean is_usable;
  } CASES[] = {
    { 130, 0, 0, 10, FALSE, TRUE },
    { 130, 0, 7, 3, FALSE, TRUE },
    { 130, 0, 8, 2, TRUE, TRUE },
    { 130, 0, 9, 1, TRUE, TRUE },
    { 130, 0, 10, 0, FALSE, FALSE },
    { 250, 0, 7, 3, FALSE, TRUE },
    { 250, 0, 8, 2, TRUE, TRUE },
    { 250, 0, 10, 0, FALSE, FALSE },
    { 250, 0, 11, 0, FALSE, FALSE },
    { 300, 0, 5, 3, FALSE, TRUE },
    { 300, 0, 6, 2, TRUE, TRUE },
    { 300, 0, 8, 0, FALSE, FALSE },
    { 500, 0, 3, 2, FALSE, TRUE },
    { 500, 0, 4, 1, TRUE, TRUE },
    { 500, 0, 5, 0, FALSE, FALSE },
    { 250, 4, 2, 2, FALSE, TRUE },
    { 250, 4, 3, 1, TRUE, TRUE },
    { 250, 4, 4, 0, FALSE, FALSE },
    { 250, 20, 9, 1, TRUE, TRUE },
    { 250, 20, 10, 0, FALSE, FALSE },
    { 250, 1, 0, 1, TRUE, TRUE },
    { 501, 0, 0, 0, FALSE, FALSE },
    { 49, 0, 0, 0, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const DermaRollerFacts     facts = { .needle_um = CASES[i].needle_um, .maker_max_uses = CASES[i].maker_max_uses, .uses = CASES[i].uses };
      const DermaRollerCondition condition = derma_roller_get_condition (&facts, (DermaTime) { FIRST_USE_S, 0 });

      g_assert_cmpuint (condition.uses_left, ==, CASES[i].uses_left);
      g_assert_cmpint (condition.is_warning, ==, CASES[i].is_warning);
      g_assert_cmpint (condition.is_usable, ==, CASES[i].is_usable);
      g_assert_cmpint (condition.days_left, ==, -1);
      g_assert_cmpint (condition.ends_s, ==, 0);
    }
}

static void
test_age (void)
{
  const DermaRollerFacts facts = { .needle_um = 250, .uses = 1, .first_use = { FIRST_USE_S, 3600 } };
  const gint64           end_s = FIRST_USE_S + 90 * DERMA_DAY_S;
  DermaRollerCondition   condition;

  condition = derma_roller_get_condition (&facts, (DermaTime) { FIRST_USE_S, 0 });
  g_assert_true (condition.is_usable);
  g_assert_cmpint (condition.days_left, ==, 90);
  g_assert_cmpint (condition.ends_s, ==, end_s);

  condition = derma_roller_get_condition (&facts, (DermaTime) { end_s - 1, 0 });
  g_assert_true (condition.is_usable);
  g_assert_cmpint (condition.days_left, ==, 0);

  condition = derma_roller_get_condition (&facts, (DermaTime) { end_s, 0 });
  g_assert_false (condition.is_usable);
  g_assert_cmpint (condition.reason, ==, DERMA_RETIRED_WORN);
  g_assert_cmpint (condition.days_left, ==, 0);
}

static void
test_reasons (void)
{
  static const struct
  {
    DermaRetiredReason reason;
    const char        *id;
  } ROWS[] = {
    { DERMA_RETIRED_NOT, "" },
    { DERMA_RETIRED_BENT, "rl-bent" },
    { DERMA_RETIRED_ROUGH, "rl-rough" },
    { DERMA_RETIRED_DROP, "rl-drop" },
    { DERMA_RETIRED_SHARED, "rl-shared" },
    { DERMA_RETIRED_INFECTION, "rl-infection" },
    { DERMA_RETIRED_UNCLEAN, "rl-unclean" },
    { DERMA_RETIRED_UNKNOWN, "rl-unknown" },
    { DERMA_RETIRED_BLOOD, "rl-blood" },
    { DERMA_RETIRED_WORN, "rl-uses-max" },
  };
  DermaRetiredReason reason;

  g_assert_cmpuint (G_N_ELEMENTS (ROWS), ==, DERMA_N_RETIRED_REASONS);
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      const DermaRollerFacts     facts = { .needle_um = 250, .retired = ROWS[i].reason };
      const DermaRollerCondition condition = derma_roller_get_condition (&facts, (DermaTime) { FIRST_USE_S, 0 });

      g_assert_cmpstr (derma_retired_reason_get_id (ROWS[i].reason), ==, ROWS[i].id);
      g_assert_true (derma_retired_reason_from_id (ROWS[i].id, &reason));
      g_assert_cmpint (reason, ==, ROWS[i].reason);
      g_assert_cmpint (condition.reason, ==, ROWS[i].reason);
      g_assert_cmpint (condition.is_usable, ==, ROWS[i].reason == DERMA_RETIRED_NOT);
      g_assert_cmpstr (derma_retired_reason_get_text (ROWS[i].reason), !=, "");
    }

  g_assert_true (derma_retired_reason_from_id ("rl-age-max", &reason));
  g_assert_cmpint (reason, ==, DERMA_RETIRED_WORN);
  g_assert_false (derma_retired_reason_from_id ("rl-lost", &reason));
  g_assert_false (derma_retired_reason_from_id (NULL, &reason));
}

/* rl-unclean: washed within 24 hours, and soaked; what the app did not see was missed. */
static void
test_cleaning (void)
{
  enum
  {
    NEVER = -1
  };
  static const struct
  {
    int                after_h; /* now */
    int                washed_s;
    int                soaked_s;
    gboolean           is_open;
    DermaCleaningState state;
  } CASES[] = {
    { 1, NEVER, NEVER, TRUE, DERMA_CLEANING_TO_DO },
    { 24, NEVER, NEVER, TRUE, DERMA_CLEANING_TO_DO },
    { 25, NEVER, NEVER, TRUE, DERMA_CLEANING_MISSED },
    { 1, NEVER, NEVER, FALSE, DERMA_CLEANING_MISSED },
    { 1, 600, NEVER, TRUE, DERMA_CLEANING_TO_DO },
    { 80, 600, NEVER, TRUE, DERMA_CLEANING_TO_DO },
    { 80, 600, NEVER, FALSE, DERMA_CLEANING_MISSED },
    { 80, NEVER, 1200, FALSE, DERMA_CLEANING_MISSED },
    { 1, 600, 1200, TRUE, DERMA_CLEANING_DONE },
    { 1, 600, 1200, FALSE, DERMA_CLEANING_DONE },
    { 80, 24 * DERMA_HOUR_S, 25 * DERMA_HOUR_S, FALSE, DERMA_CLEANING_DONE },
    { 80, 24 * DERMA_HOUR_S + 1, 25 * DERMA_HOUR_S, FALSE, DERMA_CLEANING_MISSED },
    { 80, 24 * DERMA_HOUR_S + 1, NEVER, TRUE, DERMA_CLEANING_MISSED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const DermaTime      now = { FIRST_USE_S + CASES[i].after_h * DERMA_HOUR_S, 0 };
      DermaRollerFacts     facts = { .needle_um = 250, .uses = 1, .first_use = { FIRST_USE_S, 0 } };
      DermaRollerCondition condition;
      g_autofree char     *text = NULL;

      facts.uncleaned = (DermaRollerCleaning) {
        .t0 = { FIRST_USE_S, 0 },
        .washed_s = CASES[i].washed_s == NEVER ? 0 : FIRST_USE_S + CASES[i].washed_s,
        .soaked_s = CASES[i].soaked_s == NEVER ? 0 : FIRST_USE_S + CASES[i].soaked_s,
        .is_open = CASES[i].is_open,
      };
      condition = derma_roller_get_condition (&facts, now);
      text = derma_roller_condition_to_text (&facts, now);

      g_assert_cmpint (derma_roller_cleaning_get_state (&facts.uncleaned, now), ==, CASES[i].state);
      g_assert_cmpint (derma_roller_cleaning_is_done (&facts.uncleaned), ==, CASES[i].state == DERMA_CLEANING_DONE);
      g_assert_cmpint (condition.needs_judging, ==, CASES[i].state == DERMA_CLEANING_MISSED);
      g_assert_cmpint (condition.is_usable, ==, CASES[i].state != DERMA_CLEANING_MISSED);
      g_assert_cmpint (condition.reason, ==, condition.is_usable ? DERMA_RETIRED_NOT : DERMA_RETIRED_UNCLEAN);
      g_assert_cmpint (text == NULL, ==, condition.is_usable);

      /* What was retired or is worn is not asked about any more. */
      facts.uses = 10;
      g_assert_false (derma_roller_get_condition (&facts, now).needs_judging);
      g_assert_cmpint (derma_roller_get_condition (&facts, now).reason, ==, DERMA_RETIRED_WORN);
      facts.retired = DERMA_RETIRED_UNCLEAN;
      g_assert_false (derma_roller_get_condition (&facts, now).needs_judging);
    }
}

/* rl-infection: used in the 7 days before a sign of one. */
static void
test_infection (void)
{
  const DermaTime  now = { FIRST_USE_S + 20 * DERMA_DAY_S, 0 };
  DermaRollerFacts facts = { .needle_um = 250, .uses = 1, .first_use = { FIRST_USE_S, 0 } };
  g_autofree char *text = NULL;

  g_assert_true (derma_roller_get_condition (&facts, now).is_usable);
  facts.has_infection = TRUE;
  for (guint day = 0; day <= 7; day++)
    {
      facts.infection_gap_s = day * DERMA_DAY_S;
      g_assert_false (derma_roller_get_condition (&facts, now).is_usable);
      g_assert_cmpint (derma_roller_get_condition (&facts, now).reason, ==, DERMA_RETIRED_INFECTION);
      g_assert_false (derma_roller_get_condition (&facts, now).needs_judging);
    }
  text = derma_roller_condition_to_text (&facts, now);
  g_assert_cmpstr (text, ==, "Your roller was used in the week before an infection or a cold sore. Retire it and open a new one.");

  facts.infection_gap_s = 7 * DERMA_DAY_S + 1;
  g_assert_true (derma_roller_get_condition (&facts, now).is_usable);

  for (guint i = 0; i < DERMA_N_INFECTION_SIGNS; i++)
    {
      DermaRedFlag flag;
      guint        question;
      const char  *id = derma_infection_sign_get_id (i);

      g_assert_true (derma_red_flag_from_id (id, &flag) || derma_question_from_id (id, &question));
    }
}

/* rl-uses-warn: said from there on, and only while the roller may be used. */
static void
test_notice (void)
{
  const DermaTime  now = { FIRST_USE_S + DERMA_DAY_S, 0 };
  DermaRollerFacts facts = { .needle_um = 250, .first_use = { FIRST_USE_S, 0 } };

  for (facts.uses = 0; facts.uses <= 10; facts.uses++)
    {
      g_autofree char *notice = derma_roller_condition_to_notice (&facts, now);
      g_autofree char *refusal = derma_roller_condition_to_text (&facts, now);
      const char      *expected = facts.uses == 8   ? "This roller is good for 2 more sessions. Think of a new one."
                                  : facts.uses == 9 ? "This is the last session for this roller. Have a new one at hand for the next."
                                                    : NULL;

      g_assert_cmpstr (notice, ==, expected);
      g_assert_cmpint (refusal != NULL, ==, facts.uses == 10);
    }
}

/* The days end it first: two weeks before that it is said, and on the last day whatever else ends. */
static void
test_age_notice (void)
{
  static const struct
  {
    int         days;
    guint       uses;
    const char *words;
  } CASES[] = {
    { 75, 1, NULL },
    { 76, 1, NULL },
    { 77, 1, "This roller is good for 13 more days: needles get blunt with age. Think of a new one." },
    { 77, 8, "This roller is good for 13 more days: needles get blunt with age. Think of a new one." },
    { 77, 9, "This is the last session for this roller. Have a new one at hand for the next." },
    { 88, 1, "This roller is good for 2 more days: needles get blunt with age. Think of a new one." },
    { 89, 1, "This roller is good for 1 more day: needles get blunt with age. Think of a new one." },
    { 90, 1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const DermaRollerFacts facts = { .needle_um = 250, .uses = CASES[i].uses, .first_use = { FIRST_USE_S, 0 } };
      g_autofree char       *notice = derma_roller_condition_to_notice (&facts, (DermaTime) { FIRST_USE_S + CASES[i].days * DERMA_DAY_S, 0 });

      g_assert_cmpstr (notice, ==, CASES[i].words);
    }
}

static void
test_last_day (void)
{
  const DermaRollerFacts facts = { .needle_um = 250, .uses = 9, .first_use = { FIRST_USE_S, 0 } };
  g_autofree char       *notice = derma_roller_condition_to_notice (&facts, (DermaTime) { FIRST_USE_S + 90 * DERMA_DAY_S - 1, 0 });

  g_assert_cmpstr (notice, ==, "This is the last day for this roller: needles get blunt with age. Have a new one at hand.");
}

/* Long needles draw blood, and a new roller has done nothing yet. */
static void
test_reasons_apply (void)
{
  const DermaRollerFacts fresh = { .needle_um = 250 };
  const DermaRollerFacts used = { .needle_um = 250, .uses = 1, .first_use = { FIRST_USE_S, 0 } };
  const DermaRollerFacts longer = { .needle_um = 251, .uses = 1, .first_use = { FIRST_USE_S, 0 } };

  g_assert_true (derma_retired_reason_applies (DERMA_RETIRED_BLOOD, &used));
  g_assert_false (derma_retired_reason_applies (DERMA_RETIRED_BLOOD, &longer));
  g_assert_false (derma_retired_reason_applies (DERMA_RETIRED_BLOOD, &fresh));
  g_assert_true (derma_retired_reason_applies (DERMA_RETIRED_WORN, &longer));
  g_assert_false (derma_retired_reason_applies (DERMA_RETIRED_WORN, &fresh));
  g_assert_false (derma_retired_reason_applies (DERMA_RETIRED_UNCLEAN, &fresh));
  g_assert_true (derma_retired_reason_applies (DERMA_RETIRED_DROP, &fresh));
  g_assert_true (derma_retired_reason_applies (DERMA_RETIRED_BENT, &longer));
  g_assert_false (derma_retired_reason_applies (DERMA_RETIRED_NOT, &used));
}

/* The words for a roller that is to be added, where there are any. */
static void
test_new (void)
{
  const DermaTime now = { FIRST_USE_S + 10 * DERMA_DAY_S, 3600 };
  const struct
  {
    DermaRollerFacts facts;
    DermaNewRoller   verdict;
    const char      *words;
  } CASES[] = {
    { { .needle_um = 250 }, DERMA_NEW_ROLLER_FINE, NULL },
    { { .needle_um = 500, .uses = 4, .first_use = { FIRST_USE_S, 3600 } }, DERMA_NEW_ROLLER_FINE, NULL },
    { { .needle_um = 500, .uses = 5, .first_use = { FIRST_USE_S, 3600 } }, DERMA_NEW_ROLLER_WORN, "It has done its sessions" },
    { { .needle_um = 250, .uses = 1 }, DERMA_NEW_ROLLER_NO_FIRST_USE, "Choose the day of its first use: needles are good for 90 days." },
    { { .needle_um = 250, .uses = 1, .first_use = { FIRST_USE_S + 11 * DERMA_DAY_S, 3600 } }, DERMA_NEW_ROLLER_TO_COME, "Its first use cannot be" },
    { { .needle_um = 750 }, DERMA_NEW_ROLLER_PROFESSIONAL, "Needles over 0.50" },
    { { .needle_um = 40 }, DERMA_NEW_ROLLER_LENGTH, "This is not the length of a roller needle." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const DermaNewRoller verdict = derma_new_roller_check (&CASES[i].facts, now);
      g_autofree char     *words = derma_new_roller_to_text (verdict, &CASES[i].facts);

      g_assert_cmpint (verdict, ==, CASES[i].verdict);
      if (CASES[i].words == NULL)
        g_assert_null (words);
      else
        g_assert_true (g_str_has_prefix (words, CASES[i].words));
    }
}

static void
test_length (void)
{
  guint needle_um = 1;

  g_assert_null (derma_new_roller_read_length (" 0,125 mm", &needle_um));
  g_assert_cmpuint (needle_um, ==, 125);
  g_assert_null (derma_new_roller_read_length ("0.75", &needle_um));
  g_assert_cmpuint (needle_um, ==, 750);
  g_assert_nonnull (derma_new_roller_read_length (" ", &needle_um));
  g_assert_cmpuint (needle_um, ==, 0);
  g_assert_nonnull (derma_new_roller_read_length ("3.01", &needle_um));
  g_assert_nonnull (derma_new_roller_read_length ("a", &needle_um));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/roller-care/age-notice", test_age_notice);
  g_test_add_func ("/roller-care/last-day", test_last_day);
  g_test_add_func ("/roller-care/reasons-apply", test_reasons_apply);
  g_test_add_func ("/roller-care/new", test_new);
  g_test_add_func ("/roller-care/length", test_length);
  g_test_add_func ("/roller-care/uses", test_uses);
  g_test_add_func ("/roller-care/age", test_age);
  g_test_add_func ("/roller-care/reasons", test_reasons);
  g_test_add_func ("/roller-care/cleaning", test_cleaning);
  g_test_add_func ("/roller-care/infection", test_infection);
  g_test_add_func ("/roller-care/notice", test_notice);

  return g_test_run ();
}
