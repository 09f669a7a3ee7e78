/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-aftercare-kept.h"

#include "situation.h"

#define HOUR DERMA_HOUR_S
#define MAX_TICKS 400

/* A session that ended on Tuesday 24 November 2026, 19:22, in Berlin, 0.25 mm. */
typedef struct
{
  DermaAftercareSession session;
  DermaTick             ticks[MAX_TICKS];
  DermaHealingLog       log;
  DermaAftercareInput   input;
} Case;

static void
case_init (Case *self)
{
  const gint64 t0_s = instant ("2026-11-24T19:22:00+01:00").utc_s;

  *self = (Case) { 0 };
  self->session = (DermaAftercareSession) { t0_s, DERMA_BAND_B, t0_s + 7 * DERMA_DAY_S };
  self->input = (DermaAftercareInput) {
    .sessions = &self->session,
    .n_sessions = 1,
    .ticks = self->ticks,
    .logs = &self->log,
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

static void
count_at (Case               *self,
          gint64              after_s,
          DermaAftercareKept *kept)
{
  derma_aftercare_count_kept (&self->input, self->session.t0_s + after_s, kept);
}

static void
tick (Case              *self,
      DermaAftercareItem item,
      gint64             after_s)
{
  self->ticks[self->input.n_ticks++] = (DermaTick) { item, self->session.t0_s + after_s };
}

/* Nothing is due before its time has gone by, and what was due stays so. */
static void
test_due (void)
{
  g_auto (Case) self = { 0 };
  DermaAftercareKept kept;
  guint              before = 0;

  case_init (&self);
  count_at (&self, 0, &kept);
  g_assert_cmpuint (kept.n_due, ==, 0);
  for (gint64 hour = 1; hour <= 700; hour++)
    {
      count_at (&self, hour * HOUR, &kept);
      g_assert_cmpuint (kept.n_due, >=, before);
      g_assert_cmpuint (kept.n_kept, ==, 0);
      before = kept.n_due;
    }
  g_assert_cmpuint (before, >, 20);
  g_assert_cmpuint (derma_aftercare_kept_get_percent (&kept), ==, 0);
}

/* A tick counts at once; another one in the same time adds nothing. */
static void
test_kept (void)
{
  g_auto (Case) self = { 0 };
  DermaAftercareKept kept;

  case_init (&self);
  tick (&self, DERMA_AFTERCARE_MOISTURISE, HOUR);
  tick (&self, DERMA_AFTERCARE_MOISTURISE, HOUR + 60);
  tick (&self, DERMA_AFTERCARE_NO_WASH, HOUR); /* cannot be ticked */
  count_at (&self, 2 * HOUR, &kept);
  g_assert_cmpuint (kept.n_due, ==, 1);
  g_assert_cmpuint (kept.n_kept, ==, 1);
  g_assert_cmpuint (derma_aftercare_kept_get_percent (&kept), ==, 100);

  count_at (&self, HOUR - 1, &kept); /* before it was ticked */
  g_assert_cmpuint (kept.n_kept, ==, 0);
}

/* A healing log is the tick of the item that asks for it. */
static void
test_log (void)
{
  g_auto (Case) self = { 0 };
  DermaAftercareKept kept;

  case_init (&self);
  self.log.at = (DermaTime) { self.session.t0_s + 2 * HOUR, 3600 };
  self.input.n_logs = 1;
  count_at (&self, 3 * HOUR, &kept);
  g_assert_cmpuint (kept.n_due, ==, 1);
  g_assert_cmpuint (kept.n_kept, ==, 1);
}

/* Everything is kept where everything that is asked for is ticked, and the next session ends what is still open. */
static void
test_all (void)
{
  g_auto (Case) self = { 0 };
  DermaAftercareKept kept;
  DermaAftercareKept cut;

  case_init (&self);
  for (guint item = 0; item < DERMA_N_AFTERCARE_ITEMS; item++)
    {
      DermaOccurrence occurrences[DERMA_MAX_OCCURRENCES];
      const guint     n = derma_aftercare_get_occurrences (&self.input, (DermaAftercareItem) item, occurrences);

      for (guint i = 0; item != DERMA_AFTERCARE_LOG && i < n; i++)
        tick (&self, (DermaAftercareItem) item, occurrences[i].start_s - self.session.t0_s);
    }
  count_at (&self, 40 * DERMA_DAY_S, &kept);
  g_assert_cmpuint (kept.n_due - kept.n_kept, ==, 5); /* the healing logs */
  count_at (&self, 7 * DERMA_DAY_S, &cut);
  g_assert_cmpuint (cut.n_due, <, kept.n_due);
  g_assert_cmpuint (cut.n_kept, <, kept.n_kept);
}

static void
test_percent (void)
{
  static const struct
  {
    DermaAftercareKept kept;
    guint              percent;
  } CASES[] = {
    { { 0, 0 }, 0 },
    { { 3, 1 }, 33 },
    { { 3, 2 }, 67 },
    { { 1000, 999 }, 99 }, /* not all */
    { { 7, 7 }, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpuint (derma_aftercare_kept_get_percent (&CASES[i].kept), ==, CASES[i].percent);
}

/* A clock that was wrong, or a file that lies: a session before 1970 is counted as any other. */
static void
test_before_1970 (void)
{
  g_auto (Case) self = { 0 };
  DermaAftercareKept kept;
  DermaAftercareKept expected;

  case_init (&self);
  g_clear_pointer (&self.input.zone, g_time_zone_unref);
  self.input.zone = g_time_zone_new_utc ();
  count_at (&self, 700 * HOUR, &expected);

  self.session.t0_s -= 60000 * (gint64) DERMA_DAY_S;
  self.session.next_allowed_s -= 60000 * (gint64) DERMA_DAY_S;
  count_at (&self, 700 * HOUR, &kept);
  g_assert_cmpint (self.session.t0_s, <, 0);
  g_assert_cmpuint (kept.n_due, ==, expected.n_due);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/aftercare-kept/due", test_due);
  g_test_add_func ("/aftercare-kept/kept", test_kept);
  g_test_add_func ("/aftercare-kept/log", test_log);
  g_test_add_func ("/aftercare-kept/all", test_all);
  g_test_add_func ("/aftercare-kept/percent", test_percent);
  g_test_add_func ("/aftercare-kept/before-1970", test_before_1970);

  return g_test_run ();
}
