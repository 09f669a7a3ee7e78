/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rig.h"

/* What the random sequences rely on: that an impossible state is known as one, and that no field is forgotten when two
 * sessions are compared. Each case takes a good session and spoils one thing. */

#define FOREHEAD DERMA_SECTION_FOREHEAD
#define SPOIL(name, ...)       \
  static void                  \
  name (DermaSession *session) \
  {                            \
    __VA_ARGS__;               \
  }

/* in every phase */
SPOIL (pause_without_time, session->is_paused = TRUE)
SPOIL (time_without_pause, session->paused_ms = session->last_ms)
SPOIL (end_before_start, session->last_ms = session->started_ms - 1)
SPOIL (no_start, session->started_ms = 0)
SPOIL (too_many_passes, session->sections[FOREHEAD].passes[0] = 4)
SPOIL (plan_too_fast, session->plan.beat = DERMA_BEAT_MAX + 1)
SPOIL (plan_missing, session->is_checked = FALSE)
SPOIL (rolled_negative, session->sections[FOREHEAD].rolled_ms = -1)
SPOIL (rolled_beyond_hard_stop, session->sections[FOREHEAD].rolled_ms = 67001)
SPOIL (excluded_was_planned, session->sections[DERMA_SECTION_CHIN].planned = 2)
SPOIL (excluded_is_pending, session->sections[DERMA_SECTION_CHIN].state = DERMA_SECTION_STATE_PENDING)
SPOIL (skipped_without_reason, session->sections[FOREHEAD].state = DERMA_SECTION_STATE_SKIPPED)
SPOIL (reason_without_skip, session->sections[FOREHEAD].skip_reason = DERMA_SKIP_SORE)
SPOIL (pain_off_the_scale, session->sections[FOREHEAD].has_pain = TRUE; session->sections[FOREHEAD].pain = 5)
SPOIL (pain_not_recorded, session->sections[FOREHEAD].pain = 1)
SPOIL (step_done_and_skipped, session->steps_skipped |= 1u << DERMA_STEP_PREP_SETUP)
SPOIL (soak_skipped, session->steps_done &= ~(1u << DERMA_STEP_PREP_SOAK); session->steps_skipped |= 1u << DERMA_STEP_PREP_SOAK)
SPOIL (soak_without_time, session->deadline_ms[DERMA_STEP_PREP_SOAK] = 0)
SPOIL (soak_cut_short, session->deadline_ms[DERMA_STEP_PREP_SOAK] = session->last_ms + 1)
SPOIL (numbing_not_chosen, session->steps_done |= 1u << DERMA_STEP_PREP_NUMBING)
SPOIL (roll_step_done, session->steps_done |= 1u << DERMA_STEP_ROLL_PLACE)
SPOIL (unknown_step_done, session->steps_done |= 1u << DERMA_N_STEPS)
SPOIL (setup_has_a_timer, session->deadline_ms[DERMA_STEP_PREP_SETUP] = session->last_ms)
SPOIL (abandoned_without_end, session->end = DERMA_SESSION_ABANDONED)
SPOIL (phase_beyond_the_last, session->phase = (DermaPhase) (DERMA_PHASE_ENDED + 1))

/* while rolling */
SPOIL (clock_stands, session->running_since_ms = 0)
SPOIL (clock_lags, session->running_since_ms--)
SPOIL (place_with_clock, session->stage = DERMA_ROLL_PLACE)
SPOIL (rest_in_the_midst, session->stage = DERMA_ROLL_REST; session->running_since_ms = 0)
SPOIL (enough_too_early, session->stage = DERMA_ROLL_ENOUGH)
SPOIL (unclean, session->steps_done &= ~(1u << DERMA_STEP_PREP_SOAK))
SPOIL (not_ready, session->steps_done &= ~(1u << DERMA_STEP_PREP_READY))
SPOIL (two_sections_at_once, session->sections[DERMA_SECTION_LEFT_CHEEK].state = DERMA_SECTION_STATE_ROLLING)
SPOIL (no_section_at_all, session->sections[FOREHEAD].state = DERMA_SECTION_STATE_PENDING)
SPOIL (next_direction_first, session->sections[FOREHEAD].passes[DERMA_DIRECTION_DIAGONAL_UP] = 1)
SPOIL (direction_jumped, session->direction = DERMA_DIRECTION_DIAGONAL_UP)
SPOIL (direction_is_left_out, session->sections[FOREHEAD].skipped_directions = 1u << DERMA_DIRECTION_VERTICAL)
SPOIL (counted_in_the_future, session->counted_ms = session->sections[FOREHEAD].rolled_ms + 1)
SPOIL (t0_too_early, session->t0_ms = session->last_ms)
SPOIL (stopped_and_goes_on, session->stop = DERMA_STOP_BLOOD)
SPOIL (second_pain_and_goes_on, session->n_pain_stops = 2)
SPOIL (finishing_was_begun, session->steps_done |= 1u << DERMA_STEP_FIN_LOG)
SPOIL (stage_beyond_the_last, session->stage = (DermaRollStage) (DERMA_ROLL_CLEAN + 1))
SPOIL (clean_to_nowhere, session->resume_stage = DERMA_ROLL_STROKES)

/* while finishing */
SPOIL (no_t0, session->t0_ms = 0)
SPOIL (t0_after_rolling, session->t0_ms = session->last_rolled_ms + 1)
SPOIL (still_rolling, session->sections[FOREHEAD].state = DERMA_SECTION_STATE_ROLLING)
SPOIL (clock_still_runs, session->running_since_ms = session->last_ms)
SPOIL (put_away_wet, session->steps_done |= 1u << DERMA_STEP_FIN_STORE)
SPOIL (completed_and_open, session->end = DERMA_SESSION_COMPLETED)

static void
nothing_was_rolled (DermaSession *session)
{
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const DermaSectionRecord record = { .state = session->sections[i].state, .planned = session->sections[i].planned };

      session->sections[i] = record;
    }
}

typedef void (*Spoil) (DermaSession *session);

typedef struct
{
  const char *name;
  Spoil       spoil;
} Case;

#define CASE(name) { #name, name }

static const Case ALWAYS[] = {
  CASE (pause_without_time), CASE (time_without_pause), CASE (end_before_start), CASE (no_start), CASE (too_many_passes),
  CASE (plan_too_fast), CASE (plan_missing), CASE (rolled_negative), CASE (rolled_beyond_hard_stop),
  CASE (excluded_was_planned), CASE (excluded_is_pending), CASE (skipped_without_reason), CASE (reason_without_skip),
  CASE (pain_off_the_scale), CASE (pain_not_recorded), CASE (step_done_and_skipped), CASE (soak_skipped),
  CASE (soak_without_time), CASE (soak_cut_short), CASE (numbing_not_chosen), CASE (roll_step_done),
  CASE (unknown_step_done), CASE (setup_has_a_timer), CASE (abandoned_without_end), CASE (phase_beyond_the_last)
};

static const Case ROLLING[] = {
  CASE (clock_stands), CASE (clock_lags), CASE (place_with_clock), CASE (rest_in_the_midst), CASE (enough_too_early),
  CASE (unclean), CASE (not_ready), CASE (two_sections_at_once), CASE (no_section_at_all), CASE (next_direction_first),
  CASE (direction_jumped), CASE (direction_is_left_out), CASE (counted_in_the_future), CASE (t0_too_early),
  CASE (stopped_and_goes_on), CASE (second_pain_and_goes_on), CASE (finishing_was_begun), CASE (stage_beyond_the_last),
  CASE (clean_to_nowhere)
};

static const Case FINISHING[] = {
  CASE (no_t0), CASE (t0_after_rolling), CASE (still_rolling), CASE (clock_still_runs), CASE (put_away_wet),
  CASE (completed_and_open), CASE (nothing_was_rolled)
};

static void
check_cases (const DermaSession *good,
             const Case         *cases,
             gsize               n_cases)
{
  g_assert_true (derma_session_is_possible (good));

  for (gsize i = 0; i < n_cases; i++)
    {
      DermaSession spoilt = *good;

      g_test_message ("%s", cases[i].name);
      cases[i].spoil (&spoilt);
      g_assert_false (derma_session_is_possible (&spoilt));
      g_assert_false (derma_session_equal (good, &spoilt));
      g_assert_false (derma_session_equal (&spoilt, good));
    }
}

/* In the second direction of the first section; the chin is left out. */
static void
go_to_strokes (Rig *rig)
{
  rig_prepare (rig, rig_plan (200, 2, 60, DERMA_SECTION_BIT (DERMA_SECTION_CHIN)));
  g_assert_true (rig_section (rig, DERMA_EVENT_SECTION_START, 0));
  rig_roll_direction (rig);
  rig_wait (rig, SECOND);
  g_assert_true (rig_pass (rig, 1));
}

static void
test_while_rolling (void)
{
  Rig rig;

  go_to_strokes (&rig);
  check_cases (&rig.session, ALWAYS, G_N_ELEMENTS (ALWAYS));
  check_cases (&rig.session, ROLLING, G_N_ELEMENTS (ROLLING));
}

static void
test_while_finishing (void)
{
  Rig rig;

  go_to_strokes (&rig);
  g_assert_true (rig_take (&rig, DERMA_EVENT_STOP));
  check_cases (&rig.session, ALWAYS, G_N_ELEMENTS (ALWAYS));
  check_cases (&rig.session, FINISHING, G_N_ELEMENTS (FINISHING));
}

static void
test_nothing (void)
{
  DermaSession session = { 0 };

  g_assert_true (derma_session_is_possible (&session));
  session.last_ms = 1;
  g_assert_false (derma_session_is_possible (&session));
}

/* Fields that no rule binds still make two sessions differ. */
static void
test_every_field_is_compared (void)
{
  Rig          rig;
  DermaSession other;

  go_to_strokes (&rig);

#define DIFFERS(field)                                        \
  other = rig.session;                                        \
  g_assert_true (derma_session_equal (&rig.session, &other)); \
  other.field++;                                              \
  g_assert_false (derma_session_equal (&rig.session, &other))

  DIFFERS (phase);
  DIFFERS (end);
  DIFFERS (stop);
  DIFFERS (is_paused);
  DIFFERS (is_checked);
  DIFFERS (plan.needle_um);
  DIFFERS (plan.passes);
  DIFFERS (plan.beat);
  DIFFERS (plan.order[4]);
  DIFFERS (plan.excluded);
  DIFFERS (plan.is_numbing_chosen);
  DIFFERS (band);
  DIFFERS (steps_done);
  DIFFERS (steps_skipped);
  DIFFERS (deadline_ms[DERMA_STEP_FIN_SHEET]);
  DIFFERS (stage);
  DIFFERS (resume_stage);
  DIFFERS (section);
  DIFFERS (direction);
  DIFFERS (sections[4].state);
  DIFFERS (sections[4].passes[3]);
  DIFFERS (sections[4].planned);
  DIFFERS (sections[4].skipped_directions);
  DIFFERS (sections[4].rolled_ms);
  DIFFERS (sections[4].stop);
  DIFFERS (sections[4].skip_reason);
  DIFFERS (sections[4].has_pain);
  DIFFERS (sections[4].pain);
  DIFFERS (running_since_ms);
  DIFFERS (counted_ms);
  DIFFERS (last_rolled_ms);
  DIFFERS (auto_ms);
  DIFFERS (paused_ms);
  DIFFERS (n_pain_stops);
  DIFFERS (started_ms);
  DIFFERS (t0_ms);
  DIFFERS (last_ms);
#undef DIFFERS
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/impossible-while-rolling", test_while_rolling);
  g_test_add_func ("/session/impossible-while-finishing", test_while_finishing);
  g_test_add_func ("/session/impossible-before-it-begins", test_nothing);
  g_test_add_func ("/session/every-field-is-compared", test_every_field_is_compared);

  return g_test_run ();
}
