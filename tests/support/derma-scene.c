/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support/derma-scene.h"

#include <glib/gstdio.h>

#include "core/derma-error.h"
#include "store/derma-demo.h"
#include "store/derma-journal-private.h"

#define STROKE_MS 1000

static gint64
read_clock (gpointer user_data)
{
  return ((DermaScene *) user_data)->now_ms;
}

static void
open_journal (DermaScene      *self,
              DermaJournalMode mode)
{
  g_autoptr (GError) error = NULL;

  self->journal = derma_journal_open (self->folder, mode, &error);
  g_assert_no_error (error);
  self->control = derma_session_control_new (self->journal, self->clock);
}

static DermaScene *
make_scene (void)
{
  DermaScene *self = g_new0 (DermaScene, 1);
  g_autoptr (GError) error = NULL;
  DermaTime start;

  self->folder = g_dir_make_tmp ("dermaroller-XXXXXX", &error);
  g_assert_no_error (error);
  g_assert_true (derma_time_parse (DERMA_SCENE_START, &start, NULL));
  self->now_ms = start.utc_s * 1000;
  self->zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_assert_nonnull (self->zone);
  self->clock = derma_clock_new (read_clock, self, NULL, self->zone);

  return self;
}

/**
 * derma_scene_new:
 *
 * Returns: (transfer full): an empty journal
 */
DermaScene *
derma_scene_new (void)
{
  DermaScene *self = make_scene ();

  open_journal (self, DERMA_JOURNAL_WRITE);

  return self;
}

/**
 * derma_scene_new_with_demo:
 * @weeks: how long the history is
 * @days_later: how many days after its end it is now
 *
 * Returns: (transfer full): a journal with a plausible history
 */
DermaScene *
derma_scene_new_with_demo (guint weeks,
                           guint days_later)
{
  DermaScene *self = make_scene ();
  g_autoptr (GError) error = NULL;

  derma_demo_fill (self->folder, weeks, derma_scene_now (self), self->zone, &error);
  g_assert_no_error (error);
  self->now_ms += (gint64) days_later * DERMA_DAY_S * 1000;
  open_journal (self, DERMA_JOURNAL_WRITE);

  return self;
}

static void
close_journal (DermaScene *self)
{
  g_clear_object (&self->control);
  g_clear_object (&self->journal);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

/**
 * derma_scene_free:
 * @self: (transfer full): a scene; its folder is removed
 */
void
derma_scene_free (DermaScene *self)
{
  close_journal (self);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self);
}

/**
 * derma_scene_reopen:
 *
 * Opens the journal anew, as after a restart.
 */
void
derma_scene_reopen (DermaScene *self)
{
  close_journal (self);
  open_journal (self, DERMA_JOURNAL_WRITE);
}

/**
 * derma_scene_reopen_read_only:
 *
 * Opens the journal anew, so that nothing can be stored.
 */
void
derma_scene_reopen_read_only (DermaScene *self)
{
  close_journal (self);
  open_journal (self, DERMA_JOURNAL_READ);
}

/**
 * derma_scene_run_sql:
 * @script: statements without parameters
 *
 * Changes the file of the journal behind its back: what is in memory stays as it was until derma_scene_reopen().
 */
void
derma_scene_run_sql (DermaScene *self,
                     const char *script)
{
  g_autoptr (GError) error = NULL;

  derma_database_run (self->journal->database, script, &error);
  g_assert_no_error (error);
}

/**
 * derma_scene_advance:
 * @ms: milliseconds that pass; the clock ticks at their end
 */
void
derma_scene_advance (DermaScene *self,
                     gint64      ms)
{
  self->now_ms += ms;
  derma_clock_tick (self->clock);
}

/**
 * derma_scene_now:
 *
 * Returns: now
 */
DermaTime
derma_scene_now (DermaScene *self)
{
  return derma_time_new (self->now_ms / 1000, self->zone);
}

/**
 * derma_scene_add_roller:
 *
 * Returns: the id of a new roller
 */
gint64
derma_scene_add_roller (DermaScene *self,
                        guint       needle_um)
{
  const DermaRollerFacts facts = { .needle_um = needle_um };
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  derma_journal_add_roller (self->journal, "", &facts, derma_scene_now (self), &id, &error);
  g_assert_no_error (error);

  return id;
}

/**
 * derma_scene_meet_rules:
 *
 * Records a skin that is allowed every step up, and patch tests that were passed long ago, with the longest needle.
 */
void
derma_scene_meet_rules (DermaScene *self)
{
  const DermaTime now = derma_scene_now (self);
  DermaPatchTest  test = { .started = derma_time_add (now, -30 * DERMA_DAY_S, self->zone), .is_judged = TRUE, .passed = TRUE };
  g_autoptr (GError) error = NULL;

  derma_journal_set_skin (self->journal, DERMA_SENSITIVITY_LOW, 2, now, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < DERMA_N_PATCH_TESTS; i++)
    {
      test.needle_um = i == DERMA_PATCH_TEST_ROLLER ? derma_cap_get_um (DERMA_CAP_CEILING) : 0;
      derma_journal_set_patch_test (self->journal, (DermaPatchTestKind) i, &test, now, &error);
      g_assert_no_error (error);
    }
}

/**
 * derma_scene_have_rolled:
 *
 * Records sessions of before the app was there, long enough ago and healed, as many as are rolled with fewer passes.
 */
void
derma_scene_have_rolled (DermaScene *self)
{
  const DermaTime now = derma_scene_now (self);
  g_autoptr (GError) error = NULL;

  for (guint i = 3; i > 0; i--)
    {
      const DermaTime       t0 = derma_time_add (now, -30 * DERMA_DAY_S * (gint64) i, self->zone);
      const DermaHealingLog log = { .at = derma_time_add (t0, 8 * DERMA_DAY_S, self->zone) };

      derma_journal_add_stated_session (self->journal, t0, 250, now, &error);
      g_assert_no_error (error);
      derma_journal_add_healing (self->journal, derma_past_session_get_id (derma_journal_get_last_session (self->journal)), &log, NULL, &error);
      g_assert_no_error (error);
    }
}

/**
 * derma_scene_heal:
 *
 * Records that nothing of the last session is left on the skin.
 */
void
derma_scene_heal (DermaScene *self)
{
  const DermaHealingLog log = { .at = derma_scene_now (self), .sections = DERMA_ALL_SECTIONS };
  g_autoptr (GError) error = NULL;

  derma_journal_add_healing (self->journal, derma_past_session_get_id (derma_journal_get_last_session (self->journal)), &log, NULL, &error);
  g_assert_no_error (error);
}

/**
 * derma_scene_begin:
 *
 * Opens a session, at its check.
 */
void
derma_scene_begin (DermaScene *self)
{
  g_autoptr (GError) error = NULL;

  derma_journal_begin_session (self->journal, derma_scene_now (self), &error);
  g_assert_no_error (error);
}

/**
 * derma_scene_answer_no:
 *
 * Answers every screening question with no.
 */
void
derma_scene_answer_no (DermaScene *self)
{
  g_autofree DermaAnswer *answers = g_new0 (DermaAnswer, derma_n_questions ());
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < derma_n_questions (); i++)
    answers[i] = (DermaAnswer) { .question = i, .value = DERMA_ANSWER_NO, .at = derma_scene_now (self) };

  derma_journal_set_answers (self->journal, answers, derma_n_questions (), &error);
  g_assert_no_error (error);
}

/**
 * derma_scene_check:
 * @excluded: sections to leave out
 *
 * Answers everything with no, chooses the newest roller and goes on to the preparation.
 */
void
derma_scene_check (DermaScene     *self,
                   DermaSectionSet excluded)
{
  GListModel *rollers = derma_journal_get_rollers (self->journal);
  g_autoptr (DermaRoller) roller = g_list_model_get_item (rollers, g_list_model_get_n_items (rollers) - 1);
  g_autoptr (GError) error = NULL;
  DermaPermission permission;
  DermaEvent      event = { .kind = DERMA_EVENT_CHECKED };

  derma_scene_answer_no (self);
  derma_journal_set_session_choice (self->journal, derma_roller_get_id (roller), excluded, 0, FALSE, &error);
  g_assert_no_error (error);
  derma_permission_check (derma_journal_get_situation (self->journal, derma_scene_now (self), self->zone), &permission);
  g_assert_cmpint (permission.verdict, !=, DERMA_VERDICT_NO);

  event.plan.needle_um = derma_roller_get_facts (roller)->needle_um;
  event.plan.passes = permission.passes;
  event.plan.beat = DERMA_BEAT_DEFAULT;
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    event.plan.order[i] = (DermaSection) i;
  event.plan.excluded = DERMA_ALL_SECTIONS & ~permission.included;
  g_assert_true (derma_session_control_take (self->control, event));
}

/**
 * derma_scene_do_step:
 * @step: whose turn it is
 *
 * Does a step, waiting as long as it takes; one that goes on by itself is only begun while there is something to do meanwhile.
 */
void
derma_scene_do_step (DermaScene *self,
                     DermaStep   step)
{
  const DermaSession *session = derma_journal_get_session (self->journal);

  if (derma_step_get_facts (step)->start == DERMA_STEP_STARTS_BY_HAND && session->deadline_ms[step] == 0)
    g_assert_true (derma_session_control_take_step (self->control, DERMA_EVENT_STEP_START, step));

  session = derma_journal_get_session (self->journal);
  if (derma_step_get_facts (step)->background_until != step && derma_session_get_step (session) != step)
    return;

  if (session->deadline_ms[step] > self->now_ms)
    self->now_ms = session->deadline_ms[step];
  g_assert_true (derma_session_control_take_step (self->control, DERMA_EVENT_STEP_DONE, step));
}

static void
do_steps_until (DermaScene *self,
                DermaPhase  phase,
                DermaStep   step)
{
  for (;;)
    {
      const DermaSession *session = derma_journal_get_session (self->journal);

      if (session->phase != phase || derma_session_get_step (session) == step)
        return;
      derma_scene_do_step (self, derma_session_get_step (session));
    }
}

/**
 * derma_scene_prepare_until:
 * @step: a step of the preparation
 *
 * Does everything before @step, waiting as long as it takes.
 */
void
derma_scene_prepare_until (DermaScene *self,
                           DermaStep   step)
{
  do_steps_until (self, DERMA_PHASE_PREPARE, step);
}

/**
 * derma_scene_prepare:
 *
 * Does the whole preparation.
 */
void
derma_scene_prepare (DermaScene *self)
{
  do_steps_until (self, DERMA_PHASE_PREPARE, DERMA_STEP_ROLL_PLACE);
}

/**
 * derma_scene_take:
 * @value: the value of the event, 0 where it has none
 *
 * Tells the session that something happened at the current section and direction.
 */
void
derma_scene_take (DermaScene    *self,
                  DermaEventKind kind,
                  guint          value)
{
  const DermaSession *session = derma_journal_get_session (self->journal);
  const DermaEvent    event = { .kind = kind, .section = session->section, .direction = session->direction, .value = value };

  g_assert_true (derma_session_control_take (self->control, event));
}

/**
 * derma_scene_go_on:
 *
 * Presses the big button, a second after the last press.
 */
void
derma_scene_go_on (DermaScene *self)
{
  self->now_ms += STROKE_MS;
  g_assert_true (derma_session_control_go_on (self->control));
}

/**
 * derma_scene_roll_section:
 *
 * Rolls the section that is shown to its end, a stroke a second.
 */
void
derma_scene_roll_section (DermaScene *self)
{
  const DermaSection section = derma_journal_get_session (self->journal)->section;

  while (derma_journal_get_session (self->journal)->sections[section].state != DERMA_SECTION_STATE_DONE)
    derma_scene_go_on (self);
}

/**
 * derma_scene_roll:
 *
 * Rolls all that is left.
 */
void
derma_scene_roll (DermaScene *self)
{
  while (derma_journal_get_session (self->journal)->phase == DERMA_PHASE_ROLL)
    derma_scene_go_on (self);
}

/**
 * derma_scene_finish_until:
 * @step: a step of the finish
 *
 * Does everything before @step.
 */
void
derma_scene_finish_until (DermaScene *self,
                          DermaStep   step)
{
  do_steps_until (self, DERMA_PHASE_FINISH, step);
}

/**
 * derma_scene_new_after_session:
 * @later_ms: how long ago it ended, in milliseconds
 *
 * Returns: (transfer full): a scene in which one whole session with 0.25 mm was done, and nothing has been recorded since
 */
DermaScene *
derma_scene_new_after_session (gint64 later_ms)
{
  DermaScene *self = derma_scene_new ();

  derma_scene_meet_rules (self);
  derma_scene_add_roller (self, 250);
  derma_scene_begin (self);
  derma_scene_check (self, 0);
  derma_scene_prepare (self);
  derma_scene_roll (self);
  derma_scene_finish_until (self, DERMA_STEP_FIN_SHEET);
  g_assert_true (derma_session_control_take_kind (self->control, DERMA_EVENT_END));
  derma_scene_advance (self, later_ms);

  return self;
}
