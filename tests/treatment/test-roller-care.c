/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-roller-care.h"

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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/roller-care/uses", test_uses);
  g_test_add_func ("/roller-care/age", test_age);
  g_test_add_func ("/roller-care/reasons", test_reasons);

  return g_test_run ();
}
