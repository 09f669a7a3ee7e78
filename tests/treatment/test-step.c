/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "treatment/derma-session.h"

/* The tables of protocol.md 4.1 to 4.3, row by row. */
static const struct
{
  const char *id;
  DermaPhase  phase;
  guint       timer_s;
  gboolean    is_skippable;
  gboolean    is_by_hand;
} ROWS[] = {
  { "prep-check", DERMA_PHASE_PREPARE, 0, FALSE, FALSE },
  { "prep-setup", DERMA_PHASE_PREPARE, 0, FALSE, FALSE },
  { "prep-wash-hands", DERMA_PHASE_PREPARE, 20, FALSE, FALSE },
  { "prep-inspect", DERMA_PHASE_PREPARE, 30, FALSE, FALSE },
  { "prep-soak", DERMA_PHASE_PREPARE, 600, FALSE, TRUE },
  { "prep-wash-face", DERMA_PHASE_PREPARE, 60, FALSE, FALSE },
  { "prep-dry", DERMA_PHASE_PREPARE, 60, FALSE, FALSE },
  { "prep-numbing", DERMA_PHASE_PREPARE, 1200, TRUE, TRUE },
  { "prep-antiseptic", DERMA_PHASE_PREPARE, 60, FALSE, FALSE },
  { "prep-air-dry", DERMA_PHASE_PREPARE, 180, FALSE, TRUE },
  { "prep-hands-again", DERMA_PHASE_PREPARE, 20, FALSE, FALSE },
  { "prep-ready", DERMA_PHASE_PREPARE, 0, FALSE, FALSE },
  { "roll-place", DERMA_PHASE_ROLL, 0, TRUE, TRUE },
  { "roll-strokes", DERMA_PHASE_ROLL, 0, TRUE, TRUE },
  { "roll-rest", DERMA_PHASE_ROLL, 10, TRUE, FALSE },
  { "fin-rinse-face", DERMA_PHASE_FINISH, 30, FALSE, FALSE },
  { "fin-pat-dry", DERMA_PHASE_FINISH, 30, FALSE, FALSE },
  { "fin-cool", DERMA_PHASE_FINISH, 300, TRUE, TRUE },
  { "fin-moisturise", DERMA_PHASE_FINISH, 30, FALSE, FALSE },
  { "fin-log", DERMA_PHASE_FINISH, 0, FALSE, FALSE },
  { "fin-wash-roller", DERMA_PHASE_FINISH, 60, FALSE, FALSE },
  { "fin-soak-roller", DERMA_PHASE_FINISH, 600, FALSE, TRUE },
  { "fin-dry-roller", DERMA_PHASE_FINISH, 1800, FALSE, TRUE },
  { "fin-store", DERMA_PHASE_FINISH, 0, FALSE, FALSE },
  { "fin-count", DERMA_PHASE_FINISH, 0, FALSE, FALSE },
  { "fin-sheet", DERMA_PHASE_FINISH, 0, TRUE, FALSE },
};

static void
test_facts (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (ROWS), ==, DERMA_N_STEPS);

  for (guint i = 0; i < DERMA_N_STEPS; i++)
    {
      const DermaStepFacts *facts = derma_step_get_facts ((DermaStep) i);
      DermaStep             step;

      g_assert_cmpstr (facts->id, ==, ROWS[i].id);
      g_assert_cmpint (facts->phase, ==, ROWS[i].phase);
      g_assert_cmpuint (facts->timer_s, ==, ROWS[i].timer_s);
      g_assert_cmpint (facts->is_skippable, ==, ROWS[i].is_skippable);
      g_assert_cmpint (facts->start == DERMA_STEP_STARTS_BY_HAND, ==, ROWS[i].is_by_hand);
      g_assert_true (derma_step_from_id (ROWS[i].id, &step));
      g_assert_cmpuint (step, ==, i);
    }
}

static void
test_background (void)
{
  for (guint i = 0; i < DERMA_N_STEPS; i++)
    {
      const DermaStep until = derma_step_get_facts ((DermaStep) i)->background_until;

      if (i == DERMA_STEP_PREP_SOAK)
        g_assert_cmpuint (until, ==, DERMA_STEP_PREP_ANTISEPTIC);
      else if (i == DERMA_STEP_FIN_DRY_ROLLER)
        g_assert_cmpuint (until, ==, DERMA_STEP_FIN_SHEET);
      else
        g_assert_cmpuint (until, ==, i);
    }
}

static void
test_unknown_ids (void)
{
  DermaStep       step = DERMA_STEP_PREP_SOAK;
  DermaEventKind  kind = DERMA_EVENT_PASS;
  DermaStop       stop = DERMA_STOP_PAIN;
  DermaSkipReason reason = DERMA_SKIP_SPOT;

  g_assert_false (derma_step_from_id ("prep-", &step));
  g_assert_false (derma_step_from_id (NULL, &step));
  g_assert_false (derma_event_kind_from_id ("Pass", &kind));
  g_assert_false (derma_event_kind_from_id (NULL, &kind));
  g_assert_false (derma_stop_from_id ("roll-stop", &stop));
  g_assert_false (derma_stop_from_id (NULL, &stop));
  g_assert_false (derma_skip_reason_from_id ("", &reason));
  g_assert_false (derma_skip_reason_from_id (NULL, &reason));

  g_assert_cmpint (step, ==, DERMA_STEP_PREP_SOAK);
  g_assert_cmpint (kind, ==, DERMA_EVENT_PASS);
  g_assert_cmpint (stop, ==, DERMA_STOP_PAIN);
  g_assert_cmpint (reason, ==, DERMA_SKIP_SPOT);
}

/* protocol.md 4.1: only above 300 µm, and numbing only when it was asked for */
static void
test_applies (void)
{
  for (DermaStep step = DERMA_STEP_PREP_CHECK; step < DERMA_N_STEPS; step++)
    {
      const gboolean is_long_only = step == DERMA_STEP_PREP_NUMBING || step == DERMA_STEP_PREP_ANTISEPTIC;

      g_assert_cmpint (derma_step_applies (step, 50, TRUE), ==, !is_long_only);
      g_assert_cmpint (derma_step_applies (step, 300, TRUE), ==, !is_long_only);
      g_assert_true (derma_step_applies (step, 301, TRUE));
      g_assert_true (derma_step_applies (step, 500, TRUE));
      g_assert_cmpint (derma_step_applies (step, 500, FALSE), ==, step != DERMA_STEP_PREP_NUMBING);
    }
}

static gboolean
is_sentence (const char *text)
{
  return text != NULL && g_str_has_suffix (text, ".") && strchr (text, '!') == NULL && strchr (text, '\'') == NULL &&
         strstr (text, "  ") == NULL;
}

static void
test_words (void)
{
  for (DermaStep step = DERMA_STEP_PREP_CHECK; step < DERMA_N_STEPS; step++)
    {
      const gboolean is_by_hand = derma_step_get_facts (step)->start == DERMA_STEP_STARTS_BY_HAND &&
                                  derma_step_get_facts (step)->timer_s > 0;

      g_assert_cmpstr (derma_step_get_title (step), !=, "");
      g_assert_true (is_sentence (derma_step_get_instruction (step)));
      g_assert_cmpstr (derma_step_get_action (step), !=, "");
      g_assert_cmpint (derma_step_get_start_action (step) != NULL, ==, is_by_hand);
    }

  g_assert_cmpstr (derma_step_get_start_action (DERMA_STEP_PREP_SOAK), ==, "The Roller Is In");
  g_assert_cmpstr (derma_step_get_action (DERMA_STEP_PREP_WASH_FACE), ==, "Face Is Washed");
}

static void
test_session_words (void)
{
  static const char *const STOP_IDS[] = { "none", "roll-stop-pain", "roll-stop-blood", "roll-stop-drop", "roll-stop-needle",
                                          "roll-stop-faint", "roll-stop-time", "roll-stop-person" };
  static const char *const SKIP_IDS[] = { "none", "sore", "spot", "reach", "other" };

  for (guint i = 0; i < DERMA_N_EVENT_KINDS; i++)
    {
      DermaEventKind kind;

      g_assert_true (derma_event_kind_from_id (derma_event_kind_get_id ((DermaEventKind) i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  g_assert_cmpstr (derma_event_kind_get_id (DERMA_EVENT_SECTION_START), ==, "section-start");

  for (guint i = 0; i < G_N_ELEMENTS (STOP_IDS); i++)
    {
      const gboolean is_told = i >= DERMA_STOP_PAIN && i <= DERMA_STOP_FAINT;
      DermaStop      stop;

      g_assert_cmpstr (derma_stop_get_id ((DermaStop) i), ==, STOP_IDS[i]);
      g_assert_true (derma_stop_from_id (STOP_IDS[i], &stop));
      g_assert_cmpuint (stop, ==, i);
      g_assert_cmpint (is_sentence (derma_stop_get_question (stop)), ==, is_told);
      g_assert_cmpint (is_sentence (derma_stop_get_advice (stop)), ==, i != DERMA_STOP_NONE);
    }

  for (guint i = 0; i < G_N_ELEMENTS (SKIP_IDS); i++)
    {
      DermaSkipReason reason;

      g_assert_cmpstr (derma_skip_reason_get_id ((DermaSkipReason) i), ==, SKIP_IDS[i]);
      g_assert_true (derma_skip_reason_from_id (SKIP_IDS[i], &reason));
      g_assert_cmpuint (reason, ==, i);
      g_assert_cmpint (derma_skip_reason_get_name (reason) != NULL, ==, i != DERMA_SKIP_NONE);
    }
}

/* 850 s of preparation, 4 minutes of rolling, 1050 s until the roller is left to dry (protocol.md 4). */
static void
test_effort (void)
{
  guint rolling_min = 0;

  g_assert_cmpuint (derma_steps_get_effort_min (&rolling_min), ==, 35);
  g_assert_cmpuint (rolling_min, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/step/facts", test_facts);
  g_test_add_func ("/step/background", test_background);
  g_test_add_func ("/step/unknown-ids", test_unknown_ids);
  g_test_add_func ("/step/applies", test_applies);
  g_test_add_func ("/step/words", test_words);
  g_test_add_func ("/step/effort", test_effort);
  g_test_add_func ("/session/words", test_session_words);

  return g_test_run ();
}
