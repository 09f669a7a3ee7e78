/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-demo.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "core/derma-error.h"
#include "store/derma-demo-care.h"
#include "store/derma-demo-check-ins.h"
#include "store/derma-demo-plan.h"
#include "store/derma-demo-rollers.h"
#include "store/derma-folder.h"
#include "store/derma-journal-private.h"

#define SEED 20261121
#define MS_PER_S G_GINT64_CONSTANT (1000)
#define MORNING_S (8 * DERMA_HOUR_S)
#define EVENING_S (19 * DERMA_HOUR_S) /* late enough for rule-evening, and for the drying of the roller before bed */
#define EVENING_MINUTES 80
#define ROLL_TICK_MS 250

/* A person who takes care: asks the app every evening, does what it says, and now and then something gets in the way.
 * Everything is done through the journal, so a history that cannot be cannot come out. */
typedef struct
{
  DermaJournal *journal;
  GTimeZone    *zone;
  GRand        *rand; /* the same history each time */
  gint64        end_s;
  gint64        now_ms;
  guint         n_healed; /* sessions whose healing was told */
} Demo;

/* The length they reach for, once they had so many sessions, so many of them clean, and the caps allow it (protocol.md 1.4). */
static const struct
{
  guint       sessions;
  guint       clean_sessions;
  guint       needle_um;
  const char *name;
} ROLLERS[] = {
  { 2, 8, 500, N_ ("Long roller") },
  { 2, 3, 300, N_ ("Middle roller") },
  { 2, 0, 250, N_ ("Short roller") },
  { 0, 0, 100, N_ ("First roller") },
};

static const char *const NOTES[] = {
  N_ ("Hardly pink the next morning."),
  N_ ("The forehead was a little tender."),
  N_ ("Took my time, and it felt even."),
  N_ ("Tired today. Next time a little earlier in the evening."),
};

/* What is expected at most at the end, after 24, 48 and 72 hours with these needles (protocol.md 6.2), redness and peeling. */
static const guint REDNESS[] = { 2, 1, 1, 0 };
static const guint PEELING[] = { 0, 1, 1, 1 };

/* The session after which the skin is redder than expected for a day, which is to be watched (protocol.md 6.3). */
#define WATCHED 3

static gboolean
happens (Demo  *self,
         double probability)
{
  return g_rand_double (self->rand) < probability;
}

static DermaTime
at (Demo  *self,
    gint64 utc_s)
{
  return derma_time_new (utc_s, self->zone);
}

static DermaTime
present (Demo *self)
{
  return at (self, self->now_ms / MS_PER_S);
}

static gboolean
take (Demo       *self,
      DermaEvent *event,
      GError    **error)
{
  event->at_ms = self->now_ms;
  return derma_journal_take (self->journal, event, present (self).offset_s, NULL, error);
}

static guint
find_question (const char *id)
{
  guint question = 0;

  if (!derma_question_from_id (id, &question))
    g_return_val_if_reached (0);

  return question;
}

/* What does not apply is most of it. */
static gboolean
answer_questions (Demo    *self,
                  gboolean with_standing,
                  gboolean with_session,
                  GError **error)
{
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (DermaAnswer));
  const gboolean has_spot = with_session && happens (self, 0.12);

  for (guint i = 0; i < derma_n_questions (); i++)
    {
      const gboolean is_standing = derma_question_get (i)->type == DERMA_QUESTION_STANDING;
      DermaAnswer    answer = { .question = i, .value = DERMA_ANSWER_NO, .at = present (self) };

      if (is_standing ? !with_standing : !with_session)
        continue;
      if (has_spot && i == find_question ("scr-sec-acne"))
        {
          answer.value = DERMA_ANSWER_YES;
          answer.sections = DERMA_SECTION_BIT (g_rand_int_range (self->rand, 0, DERMA_N_SECTIONS));
        }
      g_array_append_val (answers, answer);
    }

  return derma_journal_set_answers (self->journal, (const DermaAnswer *) (gpointer) answers->data, answers->len, error);
}

/* The first evening: who they are, both patch tests begun. */
static gboolean
begin_history (Demo    *self,
               GError **error)
{
  const DermaPatchTest roller = { .started = present (self), .needle_um = ROLLERS[G_N_ELEMENTS (ROLLERS) - 1].needle_um };
  const DermaPatchTest product = { .started = present (self) };

  return derma_journal_set_skin (self->journal, DERMA_SENSITIVITY_LOW, 2, present (self), error) &&
         answer_questions (self, TRUE, FALSE, error) &&
         derma_journal_set_patch_test (self->journal, DERMA_PATCH_TEST_ROLLER, &roller, present (self), error) &&
         derma_journal_set_patch_test (self->journal, DERMA_PATCH_TEST_PRODUCT, &product, present (self), error);
}

static gboolean
judge_patch_tests (Demo    *self,
                   GError **error)
{
  DermaProfile profile;

  derma_journal_get_profile (self->journal, &profile);
  for (guint i = 0; i < DERMA_N_PATCH_TESTS; i++)
    {
      const DermaPatchTestKind kind = (DermaPatchTestKind) i;
      DermaPatchTest           test;

      derma_journal_get_patch_test (self->journal, kind, &test);
      if (test.is_judged || self->now_ms / MS_PER_S < derma_patch_test_ready_s (kind, &test, &profile))
        continue;

      test.is_judged = TRUE;
      test.passed = TRUE;
      if (!derma_journal_set_patch_test (self->journal, kind, &test, present (self), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_due (Demo            *self,
        DermaPermission *permission)
{
  const DermaSituation *situation = derma_journal_get_situation (self->journal, present (self), self->zone);

  derma_permission_check (situation, permission);
  return permission->verdict != DERMA_VERDICT_NO;
}

static gboolean
get_roller (Demo    *self,
            guint    kind,
            gint64  *id,
            GError **error)
{
  return derma_demo_get_roller (self->journal, ROLLERS[kind].needle_um, _ (ROLLERS[kind].name), present (self), id, error);
}

/* A longer needle is tried on a patch first (protocol.md 2.4). */
static gboolean
test_roller (Demo     *self,
             guint     kind,
             gboolean *is_tested,
             GError  **error)
{
  const guint           needle_um = ROLLERS[kind].needle_um;
  const DermaPatchTest  begun = { .started = present (self), .needle_um = needle_um };
  const DermaSituation *situation = derma_journal_get_situation (self->journal, present (self), self->zone);
  DermaPatchTest        test;
  gint64                id;

  derma_situation_get_patch_test (situation, DERMA_PATCH_TEST_ROLLER, needle_um, &test);
  *is_tested = !derma_situation_needs_patch_test (situation, DERMA_PATCH_TEST_ROLLER, needle_um) || test.passed;
  if (*is_tested || test.started.utc_s != 0)
    return TRUE;

  return get_roller (self, kind, &id, error) &&
         derma_journal_set_patch_test (self->journal, DERMA_PATCH_TEST_ROLLER, &begun, present (self), error);
}

/* The roller for today: a longer one when it is time, and its test has gone well. */
static gboolean
choose_roller (Demo    *self,
               gint64  *id,
               GError **error)
{
  gboolean     is_tested = FALSE;
  DermaProfile profile;
  guint        kind = 0;

  derma_journal_get_profile (self->journal, &profile);
  while (ROLLERS[kind].sessions > self->n_healed || ROLLERS[kind].clean_sessions > profile.clean_sessions || ROLLERS[kind].needle_um > derma_needle_get_cap_um (&profile, NULL))
    kind++;

  if (!test_roller (self, kind, &is_tested, error))
    return FALSE;
  if (!is_tested && kind + 1 < G_N_ELEMENTS (ROLLERS))
    kind++;

  return get_roller (self, kind, id, error);
}

static gboolean
pass_check (Demo    *self,
            gint64   roller_id,
            GError **error)
{
  const DermaSectionSet by_hand = happens (self, 0.06) ? DERMA_SECTION_BIT (DERMA_SECTION_NOSE_UPPER_LIP) : 0;
  DermaEvent            checked = { .kind = DERMA_EVENT_CHECKED, .plan = { .beat = DERMA_BEAT_DEFAULT } };
  DermaPermission       permission;
  guint64               warnings = 0;

  if (!derma_journal_set_session_choice (self->journal, roller_id, by_hand, 0, FALSE, error))
    return FALSE;
  if (!is_due (self, &permission))
    {
      checked.kind = DERMA_EVENT_STOP;
      return take (self, &checked, error);
    }

  for (guint i = 0; i < permission.n_reasons; i++)
    warnings |= G_GUINT64_CONSTANT (1) << permission.reasons[i].rule;
  if (warnings != 0 && !derma_journal_set_session_choice (self->journal, roller_id, by_hand, warnings, FALSE, error))
    return FALSE;

  checked.plan.needle_um = derma_roller_get_facts (derma_journal_get_roller (self->journal, roller_id))->needle_um;
  checked.plan.passes = permission.passes;
  checked.plan.excluded = DERMA_ALL_SECTIONS & ~permission.included;
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    checked.plan.order[i] = (DermaSection) i;
  return take (self, &checked, error);
}

/* The most that a section hurt: at its worst the whole did not hurt less. */
static guint
get_section_pain (Demo *self)
{
  const DermaSession *session = derma_journal_get_session (self->journal);
  guint               pain = 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    pain = MAX (pain, session->sections[i].pain);

  return pain;
}

/* The skin right after a session, and how it was. */
static gboolean
do_log (Demo             *self,
        const DermaEvent *event,
        GError          **error)
{
  DermaRecord record = { .log = { .at = present (self), .sections = DERMA_ALL_SECTIONS } };

  record.log.levels[DERMA_HEALING_REDNESS] = happens (self, 0.5) ? REDNESS[0] : REDNESS[0] - 1;
  record.pain = (guint) g_rand_int_range (self->rand, 0, 3);
  record.pain = MAX (record.pain, get_section_pain (self));
  if (happens (self, 0.3))
    record.note = _ (NOTES[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (NOTES))]);
  return derma_journal_take_record (self->journal, event, present (self).offset_s, &record, error);
}

/* Hands do not go with the second: a moment passes before the person says that something is done. */
static gboolean
do_step (Demo    *self,
         GError **error)
{
  DermaEvent event;

  self->now_ms += g_rand_int_range (self->rand, 2000, 15000);
  while (!derma_session_get_next_event (derma_journal_get_session (self->journal), self->now_ms, &event))
    self->now_ms += MS_PER_S;

  if (event.kind == DERMA_EVENT_STEP_DONE && event.step == DERMA_STEP_FIN_LOG)
    return do_log (self, &event, error);
  return take (self, &event, error);
}

static gboolean
rest (Demo    *self,
      GError **error)
{
  DermaEvent pain = { .kind = DERMA_EVENT_PAIN, .value = (guint) g_rand_int_range (self->rand, 0, 3) };

  self->now_ms += g_rand_int_range (self->rand, 3000, 6000);
  return take (self, &pain, error) && do_step (self, error);
}

static gboolean
place_roller (Demo    *self,
              GError **error)
{
  const DermaSession *session = derma_journal_get_session (self->journal);
  DermaEvent          skip = { .kind = DERMA_EVENT_SECTION_SKIP, .section = session->section, .value = DERMA_SKIP_SORE };

  if (derma_session_has_rolled (session) && happens (self, 0.02))
    return take (self, &skip, error);

  return do_step (self, error);
}

/* The beat counts, and the clock is stored as time goes on. Once in a while something else comes first. */
static gboolean
roll (Demo    *self,
      GError **error)
{
  DermaEvent event = { 0 };

  if (happens (self, 0.004))
    {
      event.kind = DERMA_EVENT_PAUSE;
      if (!take (self, &event, error))
        return FALSE;
      self->now_ms += g_rand_int_range (self->rand, 20, 300) * MS_PER_S;
      return do_step (self, error);
    }

  if (derma_journal_get_session (self->journal)->stage == DERMA_ROLL_ENOUGH)
    return do_step (self, error);

  do
    self->now_ms += ROLL_TICK_MS;
  while (!derma_session_get_due_event (derma_journal_get_session (self->journal), self->now_ms, TRUE, &event));

  self->now_ms = event.at_ms;
  return take (self, &event, error);
}

static gboolean
go_on (Demo    *self,
       GError **error)
{
  const DermaSession *session = derma_journal_get_session (self->journal);

  if (session->phase != DERMA_PHASE_ROLL || session->is_paused)
    return do_step (self, error);

  switch (session->stage)
    {
    case DERMA_ROLL_PLACE:
      return place_roller (self, error);
    case DERMA_ROLL_STROKES:
    case DERMA_ROLL_ENOUGH:
      return roll (self, error);
    case DERMA_ROLL_REST:
      return rest (self, error);
    case DERMA_ROLL_CLEAN:
    default:
      return do_step (self, error);
    }
}

/* The roller is dry when the face has long been looked after. */
static gboolean
put_away (Demo    *self,
          GError **error)
{
  const DermaSession *session = derma_journal_get_late_session (self->journal, NULL);

  if (session == NULL)
    return TRUE;

  self->now_ms = MAX (self->now_ms, session->deadline_ms[DERMA_STEP_FIN_DRY_ROLLER]);
  for (DermaStep step = DERMA_STEP_FIN_DRY_ROLLER; session != NULL && step < DERMA_N_STEPS; step++)
    {
      DermaEvent done = { .kind = DERMA_EVENT_STEP_DONE, .step = step };

      self->now_ms += g_rand_int_range (self->rand, 5000, 60000);
      done.at_ms = self->now_ms;
      if (derma_session_can_apply (session, &done) &&
          !derma_journal_take_late (self->journal, &done, present (self).offset_s, error))
        return FALSE;
      session = derma_journal_get_late_session (self->journal, NULL);
    }

  return TRUE;
}

static gboolean
add_log (Demo        *self,
         gint64       session_id,
         gint64       at_s,
         const guint *levels,
         GError     **error)
{
  DermaHealingLog log = { .at = at (self, at_s), .sections = DERMA_ALL_SECTIONS };

  if (at_s > self->end_s)
    return TRUE;

  if (levels != NULL)
    {
      log.levels[DERMA_HEALING_REDNESS] = levels[0];
      log.levels[DERMA_HEALING_PEELING] = levels[1];
    }
  return derma_journal_add_healing (self->journal, session_id, &log, NULL, error);
}

/* Logged at about the hours the app asks for, some of them forgotten; all at zero in the end. */
static gboolean
heal (Demo    *self,
      gint64   session_id,
      gint64   t0_s,
      guint    needle_um,
      GError **error)
{
  static const guint HOURS[] = { 0, 24, 48, 72 };                                  /* the first is of the session itself */
  const gboolean     is_short = derma_band_for_needle (needle_um) == DERMA_BAND_A; /* zero before the three days of rest are over */
  const guint        last_hour = is_short ? 71 : needle_um > 250 ? 169
                                                                 : 150;
  const gboolean     is_watched = ++self->n_healed == WATCHED;
  guint              most = REDNESS[0]; /* it only fades */

  for (guint i = 1; i < (is_short ? 3 : G_N_ELEMENTS (HOURS)); i++)
    {
      const gint64 at_s = t0_s + HOURS[i] * DERMA_HOUR_S + g_rand_int_range (self->rand, 60, 40 * 60);
      const guint  less = happens (self, 0.5) ? 1 : 0;
      const guint  redness = REDNESS[is_short ? i + 1 : i]; /* gone sooner */
      guint        levels[] = { MIN (most, redness - MIN (redness, less)), PEELING[i] - MIN (PEELING[i], less) };

      if (is_watched && i == 1)
        levels[0] = REDNESS[i] + 1;
      else if (i < 3 && !is_watched && happens (self, 0.2))
        continue;
      most = levels[0];
      if (!add_log (self, session_id, at_s, levels, error))
        return FALSE;
    }

  return add_log (self, session_id, t0_s + last_hour * DERMA_HOUR_S, NULL, error);
}

static gboolean
have_session (Demo    *self,
              gint64   roller_id,
              GError **error)
{
  const gboolean with_standing = derma_standing_is_due (derma_journal_get_situation (self->journal, present (self), self->zone));
  gint64         session_id;

  if (!derma_journal_begin_session (self->journal, present (self), error))
    return FALSE;

  session_id = derma_journal_get_open_session_id (self->journal);
  self->now_ms += g_rand_int_range (self->rand, 40, 120) * MS_PER_S;
  if (!answer_questions (self, with_standing, TRUE, error) || !pass_check (self, roller_id, error))
    return FALSE;

  while (derma_journal_get_open_session_id (self->journal) != 0)
    if (!go_on (self, error))
      return FALSE;

  if (derma_journal_get_late_session (self->journal, NULL) != NULL)
    {
      const gint64 t0_s = derma_journal_get_late_session (self->journal, NULL)->t0_ms / MS_PER_S;
      const guint  needle_um = derma_journal_get_late_session (self->journal, NULL)->plan.needle_um;

      return put_away (self, error) && heal (self, session_id, t0_s, needle_um, error);
    }
  return TRUE;
}

static gboolean
take_care (Demo    *self,
           GError **error)
{
  return derma_demo_care (self->journal, present (self), self->zone, self->rand, error);
}

/* Every morning and evening of these weeks. A session that would run past the end is not begun. */
static gboolean
live (Demo    *self,
      gint64   first_day,
      GError **error)
{
  const gint64 last_day = derma_time_get_local_day (at (self, self->end_s));

  for (gint64 day = first_day; day <= last_day; day++)
    {
      const gint64    evening_s = derma_time_start_of_day (day, self->zone) + EVENING_S + g_rand_int_range (self->rand, 0, EVENING_MINUTES * 60);
      DermaPermission permission;
      gint64          roller_id;

      self->now_ms = (derma_time_start_of_day (day, self->zone) + MORNING_S) * MS_PER_S;
      if (self->now_ms / MS_PER_S <= self->end_s && !take_care (self, error))
        return FALSE;
      self->now_ms = evening_s * MS_PER_S;
      if (evening_s + 2 * DERMA_HOUR_S > self->end_s)
        return TRUE;
      if ((day == first_day && !begin_history (self, error)) || !take_care (self, error) || !derma_demo_check_in (self->journal, present (self), error) ||
          !judge_patch_tests (self, error) || !choose_roller (self, &roller_id, error) ||
          !derma_demo_plan (self->journal, present (self), self->zone, error))
        return FALSE;
      if (happens (self, 0.35) || derma_demo_plan_rests (self->journal, present (self)) || !is_due (self, &permission)) /* not every evening is one for it */
        continue;
      if (!have_session (self, roller_id, error) || !take_care (self, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
fill (DermaJournal *journal,
      guint         weeks,
      DermaTime     now,
      GTimeZone    *zone,
      GError      **error)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_auto (DermaTransaction) bulk = { NULL };
  Demo self = { .journal = journal, .zone = zone, .rand = rand, .end_s = now.utc_s };

  return derma_journal_begin_bulk (journal, &bulk, error) &&
         live (&self, derma_time_get_local_day (at (&self, now.utc_s)) - 7 * (gint64) weeks, error) &&
         derma_transaction_commit (&bulk, error);
}

/**
 * derma_demo_fill:
 * @folder: a folder that is empty or not there
 * @weeks: how long the history is
 * @now: when it ends
 * @zone: where the person is
 * @error: return location, %DERMA_ERROR_NOT_EMPTY where @folder holds anything
 *
 * Makes a journal with a plausible history, the same for the same arguments.
 *
 * Returns: whether it was made; else there is no journal in @folder
 */
gboolean
derma_demo_fill (const char *folder,
                 guint       weeks,
                 DermaTime   now,
                 GTimeZone  *zone,
                 GError    **error)
{
  g_autoptr (DermaJournal) journal = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (folder != NULL, FALSE);
  g_return_val_if_fail (zone != NULL, FALSE);

  if (g_file_test (folder, G_FILE_TEST_EXISTS) && !derma_folder_is_empty (folder, NULL))
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_EMPTY, "%s holds something already", folder);
      return FALSE;
    }

  journal = derma_journal_open (folder, DERMA_JOURNAL_WRITE, error);
  if (journal == NULL)
    return FALSE;
  if (fill (journal, weeks, now, zone, error))
    return TRUE;

  g_clear_object (&journal);
  path = derma_folder_get_path (folder);
  g_unlink (path);
  return FALSE;
}
