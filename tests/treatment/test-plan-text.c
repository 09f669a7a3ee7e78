/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "treatment/derma-plan-screening.h"
#include "treatment/derma-plan-text.h"
#include "treatment/derma-source.h"

#define DAY_S (24 * 60 * 60)

static const DermaTime NOW = { 1795262400, 0 }; /* 21 November 2026, noon */

static DermaPlanInputs
create_inputs (DermaMeasureSet concerns)
{
  return (DermaPlanInputs) {
    .concerns = concerns,
    .glogau = 1,
    .age = 30,
    .profile = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 2 },
  };
}

/* Each number names a source; empty is our own choice. */
static void
assert_sources (const char *numbers)
{
  while (*numbers != '\0')
    g_assert_nonnull (derma_source_next (&numbers));
}

static void
test_sources (void)
{
  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    {
      DermaPlanInputs inputs = create_inputs (DERMA_MEASURE_BIT (i));
      DermaPlan       plan;

      derma_plan_make (&inputs, &plan);
      for (guint fact = 0; fact < DERMA_N_PLAN_FACTS; fact++)
        if (derma_plan_has_fact (&plan, (DermaPlanFact) fact))
          {
            g_autofree char *title = derma_plan_fact_dup_title (&plan, (DermaPlanFact) fact);
            g_autofree char *text = derma_plan_fact_dup_text (&plan, (DermaPlanFact) fact);
            g_autofree char *sources = derma_plan_fact_dup_sources (&plan, (DermaPlanFact) fact);

            g_assert_cmpstr (title, !=, "");
            g_assert_true (g_str_has_suffix (text, "."));
            g_assert_cmpstr (sources, !=, "");
            assert_sources (sources);
          }
      assert_sources (derma_plan_get_outlook_sources ((DermaMeasure) i));
    }

  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    {
      const DermaPlan  plan = { .pro_list = DERMA_MEASURE_BIT (i) };
      g_autofree char *sources = derma_plan_dup_pro_sources (&plan);

      assert_sources (sources);
    }
  for (guint i = 0; i < DERMA_N_PLAN_WARNINGS; i++)
    assert_sources (derma_plan_warning_get_sources ((DermaPlanWarning) i));
  for (guint i = 0; i < DERMA_N_PLAN_WAYS; i++)
    {
      assert_sources (derma_plan_way_get_cost_sources ((DermaPlanWay) i));
      for (guint j = 0; j < DERMA_N_WAY_POINTS; j++)
        assert_sources (derma_plan_way_get_points ((DermaPlanWay) i)[j].sources);
    }
}

/* The lists of two concerns become one, each number once. */
static void
test_united (void)
{
  DermaPlanInputs  inputs = create_inputs (DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE) | DERMA_MEASURE_BIT (DERMA_MEASURE_GLOW));
  DermaPlan        plan;
  g_autofree char *sources = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  derma_plan_make (&inputs, &plan);
  sources = derma_plan_fact_dup_sources (&plan, DERMA_PLAN_FACT_VISIBLE);
  title = derma_plan_fact_dup_title (&plan, DERMA_PLAN_FACT_VISIBLE);
  text = derma_plan_fact_dup_text (&plan, DERMA_PLAN_FACT_VISIBLE);

  g_assert_cmpstr (sources, ==, "2 11 30 64");
  g_assert_cmpstr (title, ==, "When to judge it");
  g_assert_cmpstr (text, ==,
                   "If anything changes, it may first be seen between weeks 1 and 8, counted from your first session, and most of it by week 24. "
                   "Judge it then, by your check-ins. No change is no reason for longer needles or more sessions.");
}

/* No result is promised: “at best”, “perhaps”; and what a step is stands beside it, in the words of the check-in. */
static void
test_outlooks (void)
{
  g_autofree char *glow = derma_plan_dup_outlook (DERMA_MEASURE_GLOW);

  g_assert_cmpstr (glow, ==,
                   "At best one step on the scale of your check-ins, and part of it fades again. One step is, for example, from “dull” to “slightly tired”.");
  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    {
      g_autofree char *outlook = derma_plan_dup_outlook ((DermaMeasure) i);
      g_autofree char *step = g_strdup_printf ("from “%s” to “%s”.", derma_measure_get_anchor ((DermaMeasure) i, 2), derma_measure_get_anchor ((DermaMeasure) i, 1));

      g_assert_nonnull (strstr (outlook, "t best one step on the scale of your check-ins"));
      g_assert_true (g_str_has_suffix (outlook, step));
    }
}

/* ex-05: what keeps the needle short is said with what it takes until a longer one may follow: three clean sessions for 0.30 mm,
 * six for 0.50 mm (protocol.md 1.4). */
static void
test_capped (void)
{
  static const struct
  {
    DermaSensitivity sensitivity;
    guint            clean_sessions;
    const char      *needle;
  } CASES[] = {
    { DERMA_SENSITIVITY_LOW, 0,
      "Everybody starts with short needles, 0.25\302\240mm at most. 0.50\302\240mm may follow once 6 sessions have healed cleanly." },
    { DERMA_SENSITIVITY_LOW, 3,
      "Before six sessions have healed cleanly, 0.30\302\240mm is the most. 0.50\302\240mm may follow once 6 sessions have healed cleanly." },
    { DERMA_SENSITIVITY_LOW, 6, "It is as long as your aim asks for, or as the roller that you have." },
    { DERMA_SENSITIVITY_MEDIUM, 0,
      "Everybody starts with short needles, 0.25\302\240mm at most. 0.30\302\240mm may follow once 3 sessions have healed cleanly." },
    { DERMA_SENSITIVITY_MEDIUM, 5, "Skin that stings or reddens now and then gets 0.30\302\240mm at most." },
    { DERMA_SENSITIVITY_HIGH, 0,
      "Very sensitive skin gets 0.25\302\240mm at most; so does skin whose sensitivity is not known yet." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      DermaPlanInputs  inputs = create_inputs (DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS));
      DermaPlan        plan;
      g_autofree char *needle = NULL;

      inputs.scar_types = DERMA_SCAR_BIT (DERMA_SCAR_ROLLING);
      inputs.scar_grade = 2;
      inputs.needle_owned_um = 500;
      inputs.profile.sensitivity = CASES[i].sensitivity;
      inputs.profile.clean_sessions = CASES[i].clean_sessions;
      derma_plan_make (&inputs, &plan);
      needle = derma_plan_fact_dup_text (&plan, DERMA_PLAN_FACT_NEEDLE);
      g_assert_cmpstr (needle, ==, CASES[i].needle);

      if (plan.warnings & DERMA_PLAN_WARNING_BIT (DERMA_PLAN_WARNING_OWNED_TOO_LONG_NOW))
        {
          g_autofree char *warning = derma_plan_warning_dup_text (&plan, DERMA_PLAN_WARNING_OWNED_TOO_LONG_NOW);

          g_assert_nonnull (strstr (warning, "Use the shorter one of this plan. "));
          g_assert_nonnull (strstr (warning, CASES[i].needle));
        }
    }
}

static DermaAnswer
answer_yes (const char *id)
{
  DermaAnswer answer = { .value = DERMA_ANSWER_YES, .at = NOW };

  g_assert_true (derma_question_from_id (id, &answer.question));
  return answer;
}

static DermaPlanScreening
screen (const DermaAnswer *answers,
        gsize              n_answers,
        gint64            *until_s)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GArray) obstacles = derma_plan_screening_list (answers, n_answers, NOW, utc);

  return derma_plan_screening_find ((const DermaPlanObstacle *) (gpointer) obstacles->data, obstacles->len, until_s);
}

static void
test_screening (void)
{
  DermaAnswer answers[3] = { answer_yes ("scr-isotretinoin-past"), answer_yes ("scr-blood-thinner"), answer_yes ("scr-metal-allergy") };
  gint64      until_s = 0;

  g_assert_cmpint (screen (NULL, 0, &until_s), ==, DERMA_PLAN_SCREENING_OK);

  /* a wait without its date has no end */
  g_assert_cmpint (screen (answers, 1, &until_s), ==, DERMA_PLAN_SCREENING_BLOCK);
  answers[0].has_anchor = TRUE;
  answers[0].anchor_day = NOW.utc_s / DAY_S - 10;
  g_assert_cmpint (screen (answers, 1, &until_s), ==, DERMA_PLAN_SCREENING_POSTPONE);
  g_assert_cmpint (until_s, ==, (NOW.utc_s / DAY_S + 170) * DAY_S);

  g_assert_cmpint (screen (answers, 2, &until_s), ==, DERMA_PLAN_SCREENING_ASK_DOCTOR);
  g_assert_cmpint (until_s, ==, 0);
  g_assert_cmpint (screen (answers, 3, &until_s), ==, DERMA_PLAN_SCREENING_BLOCK);

  /* a doctor's agreement lifts its question, and a warning never stood in the way */
  answers[1].agreed = NOW;
  answers[2] = answer_yes ("scr-pih-history");
  g_assert_cmpint (screen (answers, 3, &until_s), ==, DERMA_PLAN_SCREENING_POSTPONE);
  g_assert_cmpint (screen (&answers[1], 2, &until_s), ==, DERMA_PLAN_SCREENING_OK);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/treatment/plan-text/sources", test_sources);
  g_test_add_func ("/treatment/plan-text/united", test_united);
  g_test_add_func ("/treatment/plan-text/outlooks", test_outlooks);
  g_test_add_func ("/treatment/plan-text/capped", test_capped);
  g_test_add_func ("/treatment/plan-text/screening", test_screening);

  return g_test_run ();
}
