/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-aftercare.h"

#include "situation.h"

#define N_SESSIONS 6
#define N_TICKS 8
#define HOUR DERMA_HOUR_S

/* What aftercare is asked with, and room for what it points to. Ended on Tuesday 24 November 2026, 19:22, in Berlin, 0.25 mm. */
typedef struct
{
  DermaAftercareInput   input;
  DermaAftercareSession sessions[N_SESSIONS];
  DermaTick             ticks[N_TICKS];
  DermaHealingLog       logs[N_TICKS];
  DermaAftercare        aftercare;
} Case;

static void
case_init (Case *self)
{
  const gint64 t0_s = instant ("2026-11-24T19:22:00+01:00").utc_s;

  *self = (Case) { 0 };
  self->sessions[0] = (DermaAftercareSession) { t0_s, DERMA_BAND_B, t0_s + 7 * DERMA_DAY_S };
  self->input = (DermaAftercareInput) {
    .sessions = self->sessions,
    .n_sessions = 1,
    .ticks = self->ticks,
    .logs = self->logs,
    .now_s = t0_s,
    .zone = g_time_zone_new_identifier ("Europe/Berlin"),
  };
}

static void
case_clear (Case *self)
{
  g_clear_pointer (&self->input.zone, g_time_zone_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static gint64
after (const Case *self,
       double      hours)
{
  return self->sessions[0].t0_s + (gint64) (hours * HOUR);
}

static const DermaAftercareEntry *
entry_at (Case              *self,
          DermaAftercareItem item,
          gint64             now_s)
{
  self->input.now_s = now_s;
  derma_aftercare_check (&self->input, &self->aftercare);

  return &self->aftercare.entries[item];
}

static DermaAftercareState
state_at (Case              *self,
          DermaAftercareItem item,
          double             hours)
{
  return entry_at (self, item, after (self, hours))->state;
}

static void
tick (Case              *self,
      DermaAftercareItem item,
      double             hours)
{
  self->ticks[self->input.n_ticks++] = (DermaTick) { item, after (self, hours) };
}

static void
add_log (Case  *self,
         double hours)
{
  self->logs[self->input.n_logs++].at.utc_s = after (self, hours);
}

static void
add_older (Case     *self,
           double    days_before,
           DermaBand band)
{
  const gint64 t0_s = self->sessions[0].t0_s - (gint64) (days_before * DERMA_DAY_S);

  self->sessions[self->input.n_sessions++] = (DermaAftercareSession) { t0_s, band, t0_s + derma_band_get_interval_days (band) * DERMA_DAY_S };
}

/* Not yet, due, done or missed: every way through the states of an occurrence. */
static void
test_occurrence (void)
{
  static const struct
  {
    gint64               now_s;
    gint64               done_s;
    DermaOccurrenceState state;
  } CASES[] = {
    { 99, 0, DERMA_OCCURRENCE_LATER },
    { 100, 0, DERMA_OCCURRENCE_DUE },
    { 199, 0, DERMA_OCCURRENCE_DUE },
    { 200, 0, DERMA_OCCURRENCE_MISSED },
    { 9999, 0, DERMA_OCCURRENCE_MISSED },
    { 150, 120, DERMA_OCCURRENCE_DONE },
    { 200, 120, DERMA_OCCURRENCE_DONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const DermaOccurrence occurrence = { .start_s = 100, .reminder_s = 100, .end_s = 200, .done_s = CASES[i].done_s };

      g_assert_cmpint (derma_occurrence_get_state (&occurrence, CASES[i].now_s), ==, CASES[i].state);
    }
}

/* A tick is done for its window, and the next one asks again. */
static void
test_ticks (void)
{
  g_auto (Case) self;
  const DermaAftercareEntry *entry;

  case_init (&self);
  tick (&self, DERMA_AFTERCARE_GENTLE_CLEANSER, 24);    /* the first second of the first */
  tick (&self, DERMA_AFTERCARE_GENTLE_CLEANSER, 47.99); /* late in the second */
  tick (&self, DERMA_AFTERCARE_GENTLE_CLEANSER, 71.99); /* late in the fourth; the third is missed */
  tick (&self, DERMA_AFTERCARE_GENTLE_CLEANSER, 23.99); /* too early for any */
  tick (&self, DERMA_AFTERCARE_GENTLE_CLEANSER, 72);    /* too late for any */
  tick (&self, DERMA_AFTERCARE_GENTLE_CLEANSER, 71.9);  /* twice */

  entry = entry_at (&self, DERMA_AFTERCARE_GENTLE_CLEANSER, after (&self, 24.5));
  g_assert_cmpint (entry->state, ==, DERMA_AFTERCARE_DONE);
  g_assert_cmpint (entry->occurrence.done_s, ==, after (&self, 24));
  g_assert_cmpint (entry->next_s, ==, after (&self, 36));

  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_GENTLE_CLEANSER, 35.99), ==, DERMA_AFTERCARE_DONE);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_GENTLE_CLEANSER, 48), ==, DERMA_AFTERCARE_DO);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_GENTLE_CLEANSER, 59.99), ==, DERMA_AFTERCARE_DO);

  entry = entry_at (&self, DERMA_AFTERCARE_GENTLE_CLEANSER, after (&self, 80));
  g_assert_cmpint (entry->state, ==, DERMA_AFTERCARE_DONE);
  g_assert_cmpint (entry->occurrence.done_s, ==, after (&self, 71.9));
  g_assert_cmpint (entry->next_s, ==, 0);
  g_assert_cmpuint (entry->n_done, ==, 3);
  g_assert_cmpuint (entry->n_missed, ==, 1);

  /* of another item nothing was ticked */
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_WATER_ONLY, 24), ==, DERMA_AFTERCARE_MISSED);
}

/* What is done has no reminder any more, on whatever path; nor what was missed. */
static void
test_reminders (void)
{
  g_auto (Case) self;

  case_init (&self);

  /* 22:00: the next are those of 7:00, for water, moisturiser and shade */
  entry_at (&self, DERMA_AFTERCARE_MOISTURISE, after (&self, 3));
  g_assert_cmpint (self.aftercare.next_reminder_s, ==, instant ("2026-11-25T07:00:00+01:00").utc_s);

  g_assert_cmpint (self.aftercare.entries[DERMA_AFTERCARE_MOISTURISE].next_s, ==, instant ("2026-11-25T07:00:00+01:00").utc_s);

  /* awake at two: ticked before its reminder came */
  tick (&self, DERMA_AFTERCARE_MOISTURISE, 6.7);
  tick (&self, DERMA_AFTERCARE_WATER_ONLY, 6.7);
  entry_at (&self, DERMA_AFTERCARE_MOISTURISE, after (&self, 6.8));
  g_assert_cmpint (self.aftercare.next_reminder_s, ==, instant ("2026-11-25T07:00:00+01:00").utc_s); /* shade */
  entry_at (&self, DERMA_AFTERCARE_MOISTURISE, instant ("2026-11-25T07:00:00+01:00").utc_s);
  g_assert_cmpint (self.aftercare.entries[DERMA_AFTERCARE_MOISTURISE].state, ==, DERMA_AFTERCARE_DONE);
  g_assert_cmpint (self.aftercare.next_reminder_s, ==, after (&self, 16)); /* water at 11:22 */
  g_assert_cmpint (self.aftercare.entries[DERMA_AFTERCARE_MOISTURISE].next_s, ==, after (&self, 18));

  /* due since 11:22: its reminder is not in the future any more */
  entry_at (&self, DERMA_AFTERCARE_WATER_ONLY, after (&self, 16));
  g_assert_cmpint (self.aftercare.entries[DERMA_AFTERCARE_WATER_ONLY].state, ==, DERMA_AFTERCARE_DO);
  g_assert_cmpint (self.aftercare.next_reminder_s, ==, after (&self, 18));

  /* after the last look for marks nothing is left */
  entry_at (&self, DERMA_AFTERCARE_PIGMENT_CHECK, after (&self, 672));
  g_assert_cmpint (self.aftercare.next_reminder_s, ==, 0);
  g_assert_cmpint (self.aftercare.entries[DERMA_AFTERCARE_PIGMENT_CHECK].state, ==, DERMA_AFTERCARE_DO);
}

/* What is ticked at night, before its reminder of 7:00, has none in the morning. */
static void
test_reminder_at_night (void)
{
  g_auto (Case) self;

  case_init (&self);
  self.sessions[0] = (DermaAftercareSession) { instant ("2026-11-24T23:30:00+01:00").utc_s, DERMA_BAND_A, 0 };
  entry_at (&self, DERMA_AFTERCARE_PHOTO_WAIT, after (&self, 168.2));
  g_assert_cmpint (self.aftercare.next_reminder_s, ==, instant ("2026-12-02T07:00:00+01:00").utc_s);
  tick (&self, DERMA_AFTERCARE_PHOTO_WAIT, 168.1);
  add_log (&self, 168.1);
  entry_at (&self, DERMA_AFTERCARE_PHOTO_WAIT, after (&self, 168.2));
  g_assert_cmpint (self.aftercare.next_reminder_s, ==, instant ("2026-12-09T07:00:00+01:00").utc_s); /* marks */
}

/* The healing logs are the ticks of ac-log. */
static void
test_log (void)
{
  g_auto (Case) self;

  case_init (&self);
  add_log (&self, 0.4); /* the one that ends a session is not that of hour 1 */
  add_log (&self, 30);
  add_log (&self, 168);

  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_LOG, 0.5), ==, DERMA_AFTERCARE_LATER);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_LOG, 1), ==, DERMA_AFTERCARE_DO);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_LOG, 24), ==, DERMA_AFTERCARE_DONE);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_LOG, 48), ==, DERMA_AFTERCARE_DO);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_LOG, 72), ==, DERMA_AFTERCARE_DO);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_LOG, 167.99), ==, DERMA_AFTERCARE_DO);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_LOG, 168), ==, DERMA_AFTERCARE_DONE);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_LOG, 500), ==, DERMA_AFTERCARE_DONE);
  g_assert_cmpuint (self.aftercare.entries[DERMA_AFTERCARE_LOG].n_done, ==, 2);
  g_assert_cmpuint (self.aftercare.entries[DERMA_AFTERCARE_LOG].n_missed, ==, 3);
}

/* protocol.md 6.3: watch asks again in 12 hours, by day, and not where the next log is due about then. */
static void
test_log_again (void)
{
  static const struct
  {
    double      again_h;
    const char *reminder; /* the first one that comes after it was said */
    guint       n;
  } CASES[] = {
    { 37, "2026-11-26T08:22:00+01:00", 6 },
    { 39.5, "2026-11-26T10:52:00+01:00", 6 },
    { 30, "2026-11-26T07:00:00+01:00", 6 }, /* 1:22 at night */
    { 46, "2026-11-26T17:22:00+01:00", 6 },
    { 46.1, "2026-11-26T19:22:00+01:00", 5 }, /* less than two hours before that of hour 48 */
    { 48, "2026-11-26T19:22:00+01:00", 5 },
    { 180, "2026-12-02T07:22:00+01:00", 6 },
    { 200, "2026-12-03T07:00:00+01:00", 6 }, /* 3:22 */
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Case) self;
      DermaOccurrence occurrences[DERMA_MAX_OCCURRENCES];
      gboolean        is_there = FALSE;
      guint           n;

      case_init (&self);
      self.input.log_again_s = after (&self, CASES[i].again_h);
      n = derma_aftercare_get_occurrences (&self.input, DERMA_AFTERCARE_LOG, occurrences);
      g_assert_cmpuint (n, ==, CASES[i].n);
      for (guint j = 0; j < n; j++)
        {
          is_there |= occurrences[j].reminder_s == instant (CASES[i].reminder).utc_s;
          g_assert_true (j == 0 || occurrences[j].start_s == occurrences[j - 1].end_s);
        }
      g_assert_true (is_there);
      g_assert_cmpint (occurrences[n - 1].end_s, ==, occurrences[n - 1].start_s + 24 * HOUR);
    }
}

/* The windows move with the person; what was ticked stays ticked for the window that it lies in. */
static void
test_travel (void)
{
  g_auto (Case) self;
  g_autoptr (GTimeZone) new_york = g_time_zone_new_identifier ("America/New_York");
  GTimeZone *berlin;

  g_assert_nonnull (new_york);
  case_init (&self);
  berlin = self.input.zone;
  tick (&self, DERMA_AFTERCARE_SHADE, 12); /* Wednesday 7:22 in Berlin, 1:22 in New York */

  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_SHADE, 13), ==, DERMA_AFTERCARE_DONE);
  self.input.zone = new_york;
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_SHADE, 13), ==, DERMA_AFTERCARE_DONE);
  g_assert_cmpint (entry_at (&self, DERMA_AFTERCARE_SHADE, instant ("2026-11-25T06:59:59-05:00").utc_s)->state, ==, DERMA_AFTERCARE_DONE);
  g_assert_cmpint (entry_at (&self, DERMA_AFTERCARE_SHADE, instant ("2026-11-25T07:00:00-05:00").utc_s)->state, ==, DERMA_AFTERCARE_DO);
  self.input.zone = berlin;
}

/* protocol.md 5.2, overlap rule: what is to be left alone ends with the session that makes it last longest. */
static void
test_overlap (void)
{
  static const struct
  {
    DermaBand          band; /* of the newest session */
    DermaBand          older_band;
    double             days_before; /* by which the older one came first */
    DermaAftercareItem item;
    double             until_days; /* after the newest */
  } CASES[] = {
    { DERMA_BAND_B, DERMA_BAND_B, 7, DERMA_AFTERCARE_NO_PEEL_LASER, 28 },
    { DERMA_BAND_A, DERMA_BAND_B, 7, DERMA_AFTERCARE_NO_PEEL_LASER, 21 },
    { DERMA_BAND_A, DERMA_BAND_B, 7, DERMA_AFTERCARE_NO_INJECTION, 7 },
    { DERMA_BAND_A, DERMA_BAND_C, 3, DERMA_AFTERCARE_NO_INJECTION, 11 },
    { DERMA_BAND_A, DERMA_BAND_B, 7, DERMA_AFTERCARE_NO_WAX, 7 },
    { DERMA_BAND_A, DERMA_BAND_B, 7, DERMA_AFTERCARE_SUNSCREEN, 7 },
    { DERMA_BAND_A, DERMA_BAND_C, 14, DERMA_AFTERCARE_SUNSCREEN, 14 },
    { DERMA_BAND_A, DERMA_BAND_C, 14, DERMA_AFTERCARE_NO_PEEL_LASER, 14 },
    { DERMA_BAND_A, DERMA_BAND_C, 14, DERMA_AFTERCARE_NO_SCRUB, 3 },
    { DERMA_BAND_A, DERMA_BAND_C, 14, DERMA_AFTERCARE_LOG, 8 },
    { DERMA_BAND_A, DERMA_BAND_D, 28, DERMA_AFTERCARE_NO_PEEL_LASER, 14 },
    { DERMA_BAND_A, DERMA_BAND_D, 3, DERMA_AFTERCARE_NO_SWIM, 2 },
    { DERMA_BAND_A, DERMA_BAND_D, 3, DERMA_AFTERCARE_NO_ACTIVES, 4 },
    { DERMA_BAND_A, DERMA_BAND_D, 3, DERMA_AFTERCARE_SHADE, 4 },
    { DERMA_BAND_A, DERMA_BAND_D, 0.5, DERMA_AFTERCARE_CLEAN_BEDDING, 1 },
    { DERMA_BAND_A, DERMA_BAND_D, 3, DERMA_AFTERCARE_NO_ROLL, 3 }, /* the newest alone decides */
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Case) self;
      const DermaAftercareEntry *entry;

      case_init (&self);
      self.sessions[0].band = CASES[i].band;
      self.sessions[0].next_allowed_s = after (&self, 24.0 * derma_band_get_interval_days (CASES[i].band));
      add_older (&self, CASES[i].days_before, CASES[i].older_band);

      g_test_message ("%s", derma_aftercare_get_id (CASES[i].item));
      entry = entry_at (&self, CASES[i].item, after (&self, CASES[i].until_days * 24) - 1);
      g_assert_cmpint (entry->until_s, ==, after (&self, CASES[i].until_days * 24));
      g_assert_true (entry->state == DERMA_AFTERCARE_AVOID || entry->state == DERMA_AFTERCARE_DO);
      entry = entry_at (&self, CASES[i].item, after (&self, CASES[i].until_days * 24));
      g_assert_true (entry->state == DERMA_AFTERCARE_OVER || entry->state == DERMA_AFTERCARE_MISSED);
    }
}

/* Not only the session just before: one that came earlier may hold longer. */
static void
test_overlap_chain (void)
{
  g_auto (Case) self;

  case_init (&self);
  self.sessions[0].band = DERMA_BAND_A;
  add_older (&self, 3, DERMA_BAND_A);
  add_older (&self, 10, DERMA_BAND_B);
  g_assert_cmpint (entry_at (&self, DERMA_AFTERCARE_NO_PEEL_LASER, after (&self, 0))->until_s, ==, after (&self, 18 * 24));
  add_older (&self, 60, DERMA_BAND_D);
  g_assert_cmpint (entry_at (&self, DERMA_AFTERCARE_NO_PEEL_LASER, after (&self, 0))->until_s, ==, after (&self, 18 * 24));
}

/* What the older session asked for by the hour ends: its ticks are not those of the newest. */
static void
test_older_ticks (void)
{
  g_auto (Case) self;

  case_init (&self);
  add_older (&self, 7, DERMA_BAND_B);
  tick (&self, DERMA_AFTERCARE_CLEAN_BEDDING, -7 * 24 + 1);
  tick (&self, DERMA_AFTERCARE_SUNSCREEN, -1);
  add_log (&self, -1);

  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_CLEAN_BEDDING, 1), ==, DERMA_AFTERCARE_DO);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_SUNSCREEN, 1), ==, DERMA_AFTERCARE_LATER);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_LOG, 1), ==, DERMA_AFTERCARE_DO);
  g_assert_cmpuint (self.aftercare.entries[DERMA_AFTERCARE_CLEAN_BEDDING].n_done, ==, 0);
}

/* protocol.md 5.2: marks are looked for at least every 28 days while sessions go on, counted in days before the newest. */
static void
test_pigment_check (void)
{
  static const struct
  {
    double older_days[N_SESSIONS - 1]; /* ascending; 0 after the last */
    double ticked_days;                /* when it was ticked last; 0: never */
    double first_days;                 /* after the newest, when it is due first */
    guint  n;
  } CASES[] = {
    { { 0 }, 0, 14, 2 },
    { { 7 }, 0, 14, 2 },        /* day 21 comes after that of hour 336 */
    { { 7, 14 }, 0, 14, 2 },    /* the same day */
    { { 7, 14, 21 }, 0, 7, 3 }, /* four weeks after the first */
    { { 7, 14, 21, 27.9 }, 0, 0.1, 3 },
    { { 7, 14, 21, 28 }, 0, 0, 3 }, /* due when the newest began */
    { { 7, 14, 21, 28, 35 }, 0, 0, 3 },
    { { 7, 14, 21, 28, 35 }, 7, 14, 2 },
    { { 7, 14, 21, 28, 35 }, 14.1, 13.9, 3 },
    { { 7, 14, 21, 28, 35 }, 20, 8, 3 },
    { { 28.9, 57.8 }, 0, 0, 3 }, /* less than 696 hours apart still goes on */
    { { 29, 58 }, 0, 14, 2 },    /* a break: its own checks came round */
    { { 7, 14, 60 }, 0, 14, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Case) self;
      DermaOccurrence occurrences[DERMA_MAX_OCCURRENCES];
      guint           n;

      case_init (&self);
      for (guint j = 0; j < N_SESSIONS - 1 && CASES[i].older_days[j] > 0; j++)
        add_older (&self, CASES[i].older_days[j], DERMA_BAND_B);
      if (CASES[i].ticked_days > 0)
        tick (&self, DERMA_AFTERCARE_PIGMENT_CHECK, -24 * CASES[i].ticked_days);

      g_test_message ("case %u", i);
      n = derma_aftercare_get_occurrences (&self.input, DERMA_AFTERCARE_PIGMENT_CHECK, occurrences);
      g_assert_cmpuint (n, ==, CASES[i].n);
      g_assert_cmpint (ABS (occurrences[0].start_s - after (&self, CASES[i].first_days * 24)), <=, 1);
      g_assert_cmpint (occurrences[n - 2].start_s, ==, after (&self, 336));
      g_assert_cmpint (occurrences[n - 1].start_s, ==, after (&self, 672));
      g_assert_cmpint (occurrences[n - 1].end_s, ==, after (&self, 696));
    }
}

/* Ticked after the newest session it stays done, and that of hour 336 still comes. */
static void
test_pigment_check_done (void)
{
  g_auto (Case) self;

  case_init (&self);
  for (guint i = 1; i < N_SESSIONS; i++)
    add_older (&self, 7 * i, DERMA_BAND_B);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_PIGMENT_CHECK, 2), ==, DERMA_AFTERCARE_DO);
  tick (&self, DERMA_AFTERCARE_PIGMENT_CHECK, 20);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_PIGMENT_CHECK, 21), ==, DERMA_AFTERCARE_DONE);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_PIGMENT_CHECK, 335.9), ==, DERMA_AFTERCARE_DONE);
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_PIGMENT_CHECK, 336), ==, DERMA_AFTERCARE_DO);
}

/* ac-no-roll is the interval of the person, not that of the table. */
static void
test_no_roll (void)
{
  static const DermaProfile SLOW = { .sensitivity = DERMA_SENSITIVITY_HIGH, .fitzpatrick = 5, .has_pih_history = TRUE };
  g_auto (Case) self;

  case_init (&self);
  self.sessions[0].next_allowed_s = derma_next_allowed_s (self.sessions[0].t0_s, DERMA_BAND_B, &SLOW);
  g_assert_cmpint (entry_at (&self, DERMA_AFTERCARE_NO_ROLL, after (&self, 28 * 24 - 1))->state, ==, DERMA_AFTERCARE_AVOID);
  g_assert_cmpint (self.aftercare.entries[DERMA_AFTERCARE_NO_ROLL].until_s, ==, after (&self, 28 * 24));
  g_assert_cmpint (state_at (&self, DERMA_AFTERCARE_NO_ROLL, 28 * 24), ==, DERMA_AFTERCARE_OVER);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/aftercare-state/occurrence", test_occurrence);
  g_test_add_func ("/aftercare-state/ticks", test_ticks);
  g_test_add_func ("/aftercare-state/reminders", test_reminders);
  g_test_add_func ("/aftercare-state/reminder-at-night", test_reminder_at_night);
  g_test_add_func ("/aftercare-state/log", test_log);
  g_test_add_func ("/aftercare-state/log-again", test_log_again);
  g_test_add_func ("/aftercare-state/travel", test_travel);
  g_test_add_func ("/aftercare-state/overlap", test_overlap);
  g_test_add_func ("/aftercare-state/overlap-chain", test_overlap_chain);
  g_test_add_func ("/aftercare-state/older-ticks", test_older_ticks);
  g_test_add_func ("/aftercare-state/pigment-check", test_pigment_check);
  g_test_add_func ("/aftercare-state/pigment-check-done", test_pigment_check_done);
  g_test_add_func ("/aftercare-state/no-roll", test_no_roll);

  return g_test_run ();
}
