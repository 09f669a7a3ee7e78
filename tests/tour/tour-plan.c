/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan: the questions, what they come to at home and elsewhere, and the plan in force. */
#include "config.h"

#include "pages/derma-plan-answers.h"
#include "tour.h"

/* What is chosen beside “no” and “rarely”. */
static void
answer (Tour           *tour,
        DermaMeasureSet concerns,
        DermaScarSet    types,
        guint           grade)
{
  g_autoptr (DermaPlanAnswers) answers = derma_plan_answers_new (tour->scene->journal, tour->scene->clock);
  DermaPlanAsk ask = DERMA_PLAN_ASK_CONCERNS;

  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    if (((concerns & DERMA_MEASURE_BIT (i)) != 0) != derma_plan_answers_is_chosen (answers, ask, i))
      derma_plan_answers_choose (answers, ask, i, NULL);

  while (ask < DERMA_N_PLAN_ASKS)
    {
      if (ask == DERMA_PLAN_ASK_SCAR_TYPES)
        {
          for (guint i = 0; i < DERMA_N_SCAR_TYPES; i++)
            if ((types & DERMA_SCAR_BIT (i)) != 0)
              derma_plan_answers_choose (answers, ask, i, NULL);
        }
      else if (!derma_plan_ask_is_multiple (ask) && ask != DERMA_PLAN_ASK_ROLLER)
        derma_plan_answers_choose (answers, ask, ask == DERMA_PLAN_ASK_SCAR_GRADE ? grade : ask == DERMA_PLAN_ASK_AGE || ask == DERMA_PLAN_ASK_BUDGET ? 2
                                                                                                                                                      : 0,
                                   NULL);
      g_assert_true (derma_plan_answers_confirm (answers, ask, NULL));
      ask = derma_plan_answers_find_next (answers, ask);
    }
}

void
tour_answer_plan (Tour *tour)
{
  tour_own_roller (tour);
  answer (tour, DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE) | DERMA_MEASURE_BIT (DERMA_MEASURE_PORES), 0, 0);
}

void
tour_answer_plan_with_scars (Tour *tour)
{
  tour_own_roller (tour);
  answer (tour, DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS) | DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE),
          DERMA_SCAR_BIT (DERMA_SCAR_ICE_PICK) | DERMA_SCAR_BIT (DERMA_SCAR_ROLLING), 3);
}

void
tour_have_plan (Tour *tour)
{
  g_autoptr (GError) error = NULL;
  DermaPlanInputs inputs;
  gint64          until_s;

  tour_answer_plan (tour);
  {
    g_autoptr (DermaPlanAnswers) answers = derma_plan_answers_new (tour->scene->journal, tour->scene->clock);

    derma_plan_answers_get_inputs (answers, &inputs, &until_s);
    derma_plan_answers_forget (answers);
  }
  for (guint i = 0; i < 2; i++)
    {
      derma_journal_start_plan (tour->scene->journal, &inputs, (DermaTime) { 0 }, TRUE, derma_scene_now (tour->scene), NULL, &error);
      g_assert_no_error (error);
      derma_scene_advance (tour->scene, G_GINT64_CONSTANT (3) * DERMA_DAY_S * 1000);
    }
}

void
tour_show_plan (Tour *tour)
{
  tour_act (tour, "win.plan");
  tour_await (tour, "DermaPlanDialog");
}

static void
ask (Tour        *tour,
     DermaPlanAsk which)
{
  tour_show_plan (tour);
  g_assert_true (gtk_widget_activate_action (tour_await (tour, "DermaPlanSummary"), "plan.ask", "u", (guint) which));
  tour_await (tour, "DermaPlanQuestion");
}

void
tour_ask_scars (Tour *tour)
{
  ask (tour, DERMA_PLAN_ASK_SCAR_TYPES);
}

void
tour_ask_health (Tour *tour)
{
  g_autoptr (DermaPlanAnswers) answers = derma_plan_answers_new (tour->scene->journal, tour->scene->clock);

  derma_plan_answers_choose (answers, DERMA_PLAN_ASK_HEALTH, 1, NULL);
  ask (tour, DERMA_PLAN_ASK_HEALTH);
}

void
tour_show_plan_result (Tour *tour)
{
  tour_show_plan (tour);
  g_assert_true (gtk_widget_activate_action (tour_await (tour, "DermaPlanSummary"), "plan.show-result", NULL));
  tour_await (tour, "DermaPlanResult");
}

void
tour_refuse_plan (Tour *tour)
{
  g_autoptr (DermaPlanAnswers) answers = derma_plan_answers_new (tour->scene->journal, tour->scene->clock);

  derma_plan_answers_choose (answers, DERMA_PLAN_ASK_HEALTH, 1, NULL);
  tour_show_plan_result (tour);
}

void
tour_pause_plan (Tour *tour)
{
  tour_show_plan (tour);
  g_assert_true (gtk_widget_activate_action (tour_await (tour, "DermaPlanCourse"), "plan.pause", NULL));
  tour_await (tour, "DermaPlanPausePage");
}
