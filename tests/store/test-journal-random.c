/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"
#include "store/derma-journal-private.h"

/* Whatever a session can take, the journal can store: no CHECK stands in the way, and the rows are what the events make. */

#define N_SESSIONS 400
#define N_EVENTS 260

static guint
pick (GRand *rand,
      guint  n)
{
  return (guint) g_rand_int_range (rand, 0, (gint32) n);
}

/* Something within what is allowed. */
static void
make_plan (GRand            *rand,
           DermaSessionPlan *plan)
{
  plan->passes -= plan->passes > 2 ? pick (rand, 2) : 0;
  plan->beat = DERMA_BEAT_MIN + pick (rand, DERMA_BEAT_MAX - DERMA_BEAT_MIN + 1);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    plan->order[i] = (DermaSection) ((i + 2) % DERMA_N_SECTIONS);
}

/* Sessions that heal cleanly lift what keeps the needles short. */
static void
earn_long_needles (DermaJournal *journal,
                   gint64       *now_ms)
{
  for (guint i = 0; i < 6; i++)
    {
      rest (journal, now_ms);
      run_session (journal, add_roller (journal, 250), now_ms);
    }
}

/* Mostly what comes next, else anything. */
static void
make_event (GRand              *rand,
            const DermaSession *session,
            gint64             *now_ms,
            DermaEvent         *event)
{
  const guint kind = pick (rand, 10);

  *now_ms += pick (rand, 40) == 0 ? 3600000 : pick (rand, 3000);
  if (derma_session_get_due_event (session, *now_ms, pick (rand, 2) == 0, event))
    return;
  if (kind < 7)
    {
      for (guint i = 0; i < 2000 && !derma_session_get_next_event (session, *now_ms, event); i++)
        *now_ms += 1000;
      return;
    }

  *event = (DermaEvent) {
    .kind = (DermaEventKind) pick (rand, DERMA_N_EVENT_KINDS),
    .at_ms = *now_ms - pick (rand, 5000),
    .step = kind == 7 ? (DermaStep) pick (rand, DERMA_N_STEPS) : derma_session_get_step (session),
    .section = session->section,
    .direction = session->direction,
    .value = pick (rand, 8),
    .is_from_beat = pick (rand, 2) == 0,
  };
}

static gboolean
take_any (DermaJournal     *journal,
          GRand            *rand,
          const DermaEvent *event)
{
  g_autoptr (GError) error = NULL;
  const gboolean can_apply = derma_session_can_apply (derma_journal_get_session (journal), event);

  if (event->kind == DERMA_EVENT_CHECKED)
    return FALSE; /* it was, with a plan for the roller */

  g_assert_cmpint (derma_journal_take (journal, event, (gint32) pick (rand, 50000) - 25000, NULL, &error), ==, can_apply);
  return can_apply;
}

static void
test_random (void)
{
  static const guint NEEDLES[] = { 130, 200, 250, 300, 500 };
  g_autofree char   *folder = make_folder ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);
  gint64        now_ms = T_S * 1000;
  guint         n_ended = 0;
  guint         n_kinds[DERMA_N_EVENT_KINDS] = { 0 };

  {
    g_auto (DermaTransaction) bulk = { NULL };

    g_assert_true (derma_journal_begin_bulk (journal, &bulk, &error));
    earn_long_needles (journal, &now_ms);
    for (guint i = 0; i < N_SESSIONS; i++)
      {
        const guint  needle_um = NEEDLES[pick (rand, G_N_ELEMENTS (NEEDLES))];
        const gint64 roller = add_roller (journal, needle_um);
        DermaEvent   event = { .kind = DERMA_EVENT_CHECKED };

        const DermaSectionSet excluded = pick (rand, 3) == 0 ? pick (rand, DERMA_ALL_SECTIONS) & ~DERMA_SECTION_BIT (DERMA_SECTION_CHIN) : 0;

        rest (journal, &now_ms);
        g_assert_true (derma_journal_begin_session (journal, (DermaTime) { now_ms / 1000, 0 }, &error));
        answer_no (journal, (DermaTime) { now_ms / 1000, 0 });
        g_assert_true (plan_session (journal, roller, excluded, pick (rand, 2) == 0, now_ms, &event.plan));
        make_plan (rand, &event.plan);
        event.at_ms = now_ms;
        take (journal, event);
        for (guint j = 0; j < N_EVENTS && derma_journal_get_session (journal) != NULL; j++)
          {
            make_event (rand, derma_journal_get_session (journal), &now_ms, &event);
            if (take_any (journal, rand, &event))
              n_kinds[event.kind]++;
          }

        n_ended += derma_journal_get_session (journal) == NULL;
        if (derma_journal_get_session (journal) != NULL && derma_journal_get_session (journal)->phase < DERMA_PHASE_FINISH)
          take (journal, (DermaEvent) { .kind = DERMA_EVENT_STOP, .at_ms = now_ms });
        go_on_to (journal, DERMA_PHASE_ENDED, &now_ms);
      }
    g_assert_true (derma_transaction_commit (&bulk, &error));
  }

  /* It got about: nothing was left out for want of trying. */
  for (guint i = 0; i < DERMA_N_EVENT_KINDS; i++)
    if (i != DERMA_EVENT_BEGIN && i != DERMA_EVENT_CHECKED)
      g_assert_cmpuint (n_kinds[i], >, 0);
  g_assert_cmpuint (n_ended, >, N_SESSIONS / 10);

  assert_sound (journal);
  journal = reopen_journal (journal);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/journal/random", test_random);

  return g_test_run ();
}
