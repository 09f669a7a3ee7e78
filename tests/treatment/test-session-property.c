/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "core/derma-error.h"
#include "treatment/derma-session.h"

/* Whatever happens in whatever order: the session is never in an impossible state, what is refused changes nothing, and
 * taking the stored events again gives the same session. Each sequence follows from its number alone. */

/* The sanitizers slow this down so much that fewer have to do there. */
#ifdef __SANITIZE_ADDRESS__
#define N_SEQUENCES 3000
#else
#define N_SEQUENCES 20000
#endif
#define N_STEPS_LONG 400
#define N_STEPS_SHORT 120
#define START_MS G_GINT64_CONSTANT (1795550400000)

typedef struct
{
  GRand       *rand;
  gint64       now_ms;
  guint        good_sense; /* how many of 100 events are what a person would do next */
  gboolean     takes_due;  /* whether what time brings is taken before anything else, as the app does */
  gboolean     is_by_beat;
  DermaSession session;
  GArray      *taken;
  guint        n_refused;
} Run;

/* How often what was reached over all sequences, so that the test cannot pass by never getting anywhere. */
typedef struct
{
  guint ends[DERMA_SESSION_ABANDONED + 1];
  guint stops[DERMA_STOP_PERSON + 1];
  guint stages[DERMA_ROLL_CLEAN + 1];
  guint kinds[DERMA_N_EVENT_KINDS];
  guint section_stops[DERMA_STOP_PERSON + 1];
  guint n_refused;
} Tally;

static guint
pick (Run  *run,
      guint n)
{
  return (guint) g_rand_int_range (run->rand, 0, (gint32) n);
}

static guint
sum_of_passes (const DermaSession *session)
{
  guint sum = 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    for (guint j = 0; j < DERMA_N_DIRECTIONS; j++)
      sum += session->sections[i].passes[j];

  return sum;
}

static void
check_change (const DermaSession *before,
              const DermaSession *after,
              const DermaEvent   *event)
{
  const guint passes_before = sum_of_passes (before);
  const guint passes_after = sum_of_passes (after);

  g_assert_true (derma_session_is_possible (after));
  g_assert_cmpint (after->last_ms, >=, before->last_ms);
  g_assert_true (before->t0_ms == 0 || before->t0_ms == after->t0_ms);
  g_assert_cmpuint (before->phase, <=, after->phase);

  if (event->kind == DERMA_EVENT_PASS)
    g_assert_cmpuint (passes_after, ==, passes_before + 1);
  else if (event->kind == DERMA_EVENT_BACK && after->stage != DERMA_ROLL_PLACE)
    g_assert_cmpuint (passes_after, ==, passes_before - 1);
  else
    g_assert_cmpuint (passes_after, ==, passes_before);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const gint64 ran_ms = after->sections[i].rolled_ms - before->sections[i].rolled_ms;

      for (guint j = 0; j < DERMA_N_DIRECTIONS; j++)
        g_assert_cmpuint (after->sections[i].passes[j], <=, after->sections[i].planned);
      g_assert_cmpint (after->sections[i].rolled_ms, <=, (gint64) derma_section_get_hard_stop_s ((DermaSection) i) * 1000);
      g_assert_cmpint (ran_ms, >=, 0);
      g_assert_cmpint (ran_ms, <=, before->running_since_ms != 0 ? after->last_ms - before->last_ms : 0);
    }
}

/* Takes an event if it is possible, and looks at what came of it. */
static gboolean
take (Run              *run,
      const DermaEvent *event,
      Tally            *tally)
{
  const DermaSession before = run->session;
  const gboolean     can_apply = derma_session_can_apply (&run->session, event);
  g_autoptr (GError) error = NULL;
  DermaEffects effects = DERMA_EFFECT_NONE;

  if (!derma_session_apply (&run->session, event, &effects, &error))
    {
      g_assert_false (can_apply);
      g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW);
      g_assert_true (derma_session_equal (&before, &run->session));
      run->n_refused++;
      return FALSE;
    }

  g_assert_true (can_apply);
  g_assert_no_error (error);
  check_change (&before, &run->session, event);
  g_assert_true (((effects & DERMA_EFFECT_T0) != 0) == (before.t0_ms == 0 && run->session.t0_ms != 0));
  g_assert_true (((effects & DERMA_EFFECT_ENDED) != 0) ==
                 (before.end == DERMA_SESSION_OPEN && run->session.end != DERMA_SESSION_OPEN));
  g_array_append_val (run->taken, *event);
  tally->kinds[event->kind]++;
  if (run->session.phase == DERMA_PHASE_ROLL)
    tally->stages[run->session.stage]++;
  return TRUE;
}

static void
make_plan (Run              *run,
           DermaSessionPlan *plan)
{
  static const guint NEEDLES[] = { 130, 200, 250, 300, 301, 500 };

  plan->needle_um = NEEDLES[pick (run, G_N_ELEMENTS (NEEDLES))];
  plan->passes = plan->needle_um > 300 ? 2 : 2 + pick (run, 2);
  plan->beat = DERMA_BEAT_MIN + pick (run, DERMA_BEAT_MAX - DERMA_BEAT_MIN + 1);
  plan->excluded = pick (run, 4) == 0 ? pick (run, DERMA_ALL_SECTIONS) : 0;
  plan->is_numbing_chosen = pick (run, 2) == 0;
  if (plan->needle_um > 300)
    plan->excluded |= DERMA_SECTION_BIT (DERMA_SECTION_NOSE_UPPER_LIP);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    plan->order[i] = (DermaSection) i;
  for (guint i = DERMA_N_SECTIONS - 1; i > 0; i--)
    {
      const guint        j = pick (run, i + 1);
      const DermaSection other = plan->order[i];

      plan->order[i] = plan->order[j];
      plan->order[j] = other;
    }
}

/* Anything at all, also what no program would make. */
static void
make_junk (Run        *run,
           DermaEvent *event)
{
  event->kind = (DermaEventKind) pick (run, DERMA_N_EVENT_KINDS + 2);
  event->step = (DermaStep) pick (run, DERMA_N_STEPS + 2);
  event->section = (DermaSection) pick (run, DERMA_N_SECTIONS + 2);
  event->direction = (DermaDirection) pick (run, DERMA_N_DIRECTIONS + 2);
  event->value = pick (run, 20) == 0 ? g_rand_int (run->rand) : pick (run, 8);
  event->is_from_beat = pick (run, 2) == 0;
  make_plan (run, &event->plan);
  if (pick (run, 2) == 0)
    event->plan.order[pick (run, DERMA_N_SECTIONS)] = (DermaSection) pick (run, DERMA_N_SECTIONS + 2);
  if (pick (run, 3) == 0)
    event->plan.needle_um = pick (run, 1000);
  if (pick (run, 50) == 0)
    event->at_ms = pick (run, 2) == 0 ? G_MAXINT64 : G_MININT64;
}

/* What could happen now, wise or not. */
static void
make_plausible (Run        *run,
                DermaEvent *event)
{
  static const DermaEventKind KINDS[] = {
    DERMA_EVENT_STEP_SKIP, DERMA_EVENT_BACK, DERMA_EVENT_BACK, DERMA_EVENT_DIRECTION_SKIP, DERMA_EVENT_SECTION_SKIP,
    DERMA_EVENT_PAIN, DERMA_EVENT_PAIN, DERMA_EVENT_WRONG, DERMA_EVENT_PAUSE, DERMA_EVENT_PAUSE, DERMA_EVENT_LOST,
    DERMA_EVENT_RESUME, DERMA_EVENT_SECTION_END, DERMA_EVENT_CLOCK, DERMA_EVENT_STEP_DONE
  };
  const DermaSession *session = &run->session;

  event->kind = pick (run, 60) == 0 ? DERMA_EVENT_STOP : KINDS[pick (run, G_N_ELEMENTS (KINDS))];
  if (session->phase == DERMA_PHASE_ROLL && session->stage == DERMA_ROLL_REST && pick (run, 3) == 0)
    event->kind = DERMA_EVENT_PAIN;
  event->step = derma_session_get_step (session);
  event->section = session->section;
  event->direction = session->direction;
  event->value = event->kind == DERMA_EVENT_WRONG && pick (run, 2) == 0 ? DERMA_STOP_DROP : pick (run, 6);
}

static void
make_event (Run        *run,
            DermaEvent *event)
{
  memset (event, 0, sizeof *event);
  event->at_ms = run->now_ms;

  if (pick (run, 100) >= run->good_sense)
    {
      if (pick (run, 3) == 0)
        make_junk (run, event);
      else
        make_plausible (run, event);
      return;
    }

  if (run->session.started_ms == 0)
    {
      event->kind = DERMA_EVENT_BEGIN;
    }
  else if (!run->session.is_checked)
    {
      event->kind = DERMA_EVENT_CHECKED;
      make_plan (run, &event->plan);
    }
  else if (!derma_session_get_next_event (&run->session, run->now_ms, event))
    {
      run->now_ms += 30 * 1000;
      event->at_ms = run->now_ms;
      event->kind = DERMA_EVENT_CLOCK;
    }
}

static void
let_time_pass (Run *run)
{
  static const gint64 GAPS_MS[] = { 0, 1, 40, 999, 1000, 2000, 3000, 4000, 5000, 5001, 20000 };
  const guint         luck = pick (run, 1000);

  if (luck < 3)
    run->now_ms += DERMA_SESSION_TOO_LATE_MS + pick (run, 3) - 1;
  else if (luck < 12)
    run->now_ms += DERMA_SESSION_AWAY_MS + pick (run, 3) - 1;
  else if (luck < 40)
    run->now_ms += 10 * 60 * 1000;
  else if (luck < 50)
    run->now_ms -= 5000;
  else
    run->now_ms += GAPS_MS[pick (run, G_N_ELEMENTS (GAPS_MS))];
}

static void
take_what_is_due (Run   *run,
                  Tally *tally)
{
  DermaEvent due;

  for (guint i = 0; derma_session_get_due_event (&run->session, run->now_ms, run->is_by_beat, &due); i++)
    {
      g_assert_cmpuint (i, <, 100);
      g_assert_cmpint (due.at_ms, <=, run->now_ms);
      g_assert_true (take (run, &due, tally));
      g_assert_true (!due.is_from_beat || derma_session_is_echo (&run->session, due.at_ms));
    }
}

static void
check_replay (Run *run)
{
  DermaSession again;
  g_autoptr (GError) error = NULL;

  g_assert_true (derma_session_replay (&again, (const DermaEvent *) (void *) run->taken->data, run->taken->len, &error));
  g_assert_no_error (error);
  g_assert_true (derma_session_equal (&again, &run->session));
}

static void
run_sequence (guint32 number,
              Tally  *tally)
{
  Run         run = { .rand = g_rand_new_with_seed (number), .now_ms = START_MS };
  const guint n_steps = 20 + pick (&run, number % 4 == 0 ? N_STEPS_LONG : N_STEPS_SHORT);
  DermaEvent  event;

  run.good_sense = number % 4 == 0 ? 100 : 50 + pick (&run, 50);
  run.takes_due = pick (&run, 3) > 0;
  run.is_by_beat = pick (&run, 2) == 0;
  run.taken = g_array_new (FALSE, FALSE, sizeof (DermaEvent));

  for (guint i = 0; i < n_steps; i++)
    {
      if (run.takes_due)
        take_what_is_due (&run, tally);
      make_event (&run, &event);
      take (&run, &event, tally);
      let_time_pass (&run);
    }

  check_replay (&run);
  tally->ends[run.session.end]++;
  tally->stops[run.session.stop]++;
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    tally->section_stops[run.session.sections[i].stop]++;
  tally->n_refused += run.n_refused;
  g_array_unref (run.taken);
  g_rand_free (run.rand);
}

static void
test_random_sequences (void)
{
  Tally tally = { 0 };

  for (guint32 i = 0; i < N_SEQUENCES; i++)
    run_sequence (i, &tally);

  for (guint i = 0; i < G_N_ELEMENTS (tally.ends); i++)
    g_assert_cmpuint (tally.ends[i], >, N_SEQUENCES / 100);
  for (guint i = 0; i < G_N_ELEMENTS (tally.stages); i++)
    g_assert_cmpuint (tally.stages[i], >, N_SEQUENCES / 10);
  for (guint i = 0; i < G_N_ELEMENTS (tally.kinds); i++)
    g_assert_cmpuint (tally.kinds[i], >, N_SEQUENCES / 100);
  for (guint i = 0; i < G_N_ELEMENTS (tally.stops); i++)
    if (i != DERMA_STOP_DROP && i != DERMA_STOP_TIME) /* these never end a session */
      g_assert_cmpuint (tally.stops[i], >, N_SEQUENCES / 4000);
  g_assert_cmpuint (tally.section_stops[DERMA_STOP_TIME], >, N_SEQUENCES / 100);
  g_assert_cmpuint (tally.n_refused, >, N_SEQUENCES);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/random-sequences", test_random_sequences);

  return g_test_run ();
}
