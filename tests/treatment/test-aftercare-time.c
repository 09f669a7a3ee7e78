/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-aftercare.h"

#include "situation.h"

/* The reminders of an item by the clock, in their order; in brackets the begin of what comes without one. */
static char *
dup_reminders (const char        *t0,
               DermaBand          band,
               DermaAftercareItem item,
               GTimeZone         *zone)
{
  const DermaAftercareSession session = { .t0_s = instant (t0).utc_s, .band = band };
  const DermaAftercareInput   input = { .sessions = &session, .n_sessions = 1, .now_s = session.t0_s, .zone = zone };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) times = NULL;
  DermaOccurrence occurrences[DERMA_MAX_OCCURRENCES];
  const guint     n = derma_aftercare_get_occurrences (&input, item, occurrences);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *start = dup_local (occurrences[i].start_s, zone);
      g_autofree char *reminder = dup_local (occurrences[i].reminder_s, zone);

      g_strv_builder_take (builder, occurrences[i].reminder_s != 0 ? g_steal_pointer (&reminder) : g_strdup_printf ("(%s)", start));
    }

  times = g_strv_builder_end (builder);
  return g_strjoinv (", ", times);
}

typedef struct
{
  const char        *t0;
  DermaBand          band;
  DermaAftercareItem item;
  const char        *reminders;
} TimeCase;

static void
assert_reminders (const TimeCase *cases,
                  gsize           n)
{
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");

  g_assert_nonnull (berlin);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *reminders = dup_reminders (cases[i].t0, cases[i].band, cases[i].item, berlin);

      g_test_message ("%s of %s", derma_aftercare_get_id (cases[i].item), cases[i].t0);
      g_assert_cmpstr (reminders, ==, cases[i].reminders);
    }
}

/* Cadences, counted in hours and by the morning, and the log times. */
static void
test_cadences (void)
{
  static const TimeCase CASES[] = {
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_MOISTURISE,
      "Tue 19:22, Wed 07:00, Wed 13:22, Wed 19:22, Thu 07:22, Thu 19:22, Fri 07:22" },
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_A, DERMA_AFTERCARE_MOISTURISE, "Tue 19:22, Wed 07:00, Wed 13:22" },
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_WATER_ONLY, "Wed 07:00, Wed 11:22" },
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_GENTLE_CLEANSER, "Wed 19:22, Thu 07:22, Thu 19:22, Fri 07:22" },
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_C, DERMA_AFTERCARE_GENTLE_CLEANSER,
      "Wed 19:22, Thu 07:22, Thu 19:22, Fri 07:22, Fri 19:22, Sat 07:22, Sat 19:22, Sun 07:22" },
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_SHADE, "(Tue 19:22), Wed 07:00, Thu 07:00, Fri 07:00" },
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_A, DERMA_AFTERCARE_SUNSCREEN,
      "Wed 07:22, Thu 07:00, Fri 07:00, Sat 07:00, Sun 07:00, Mon 07:00, Tue 07:00" },
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_SUNSCREEN,
      "(Wed 19:22), Thu 07:00, Fri 07:00, Sat 07:00, Sun 07:00, Mon 07:00, Tue 07:00, Wed 07:00, Thu 07:00, Fri 07:00, Sat 07:00, "
      "Sun 07:00, Mon 07:00, Tue 07:00" },
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_CLEAN_BEDDING, "Tue 19:22" },
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_D, DERMA_AFTERCARE_CLEAN_BEDDING, "Tue 19:22, Wed 19:22" },
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_D, DERMA_AFTERCARE_LOG, "Tue 20:22, Wed 19:22, Thu 19:22, Fri 19:22, Tue 19:22" },
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_D, DERMA_AFTERCARE_PIGMENT_CHECK, "Tue 19:22, Tue 19:22" },
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_D, DERMA_AFTERCARE_PHOTO_WAIT, "Tue 19:22" },
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_COOL_CLOTH, "" },
    { "2026-11-24T19:22:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_NO_SWIM, "" },
  };

  assert_reminders (CASES, G_N_ELEMENTS (CASES));
}

/* What falls between 23:00 and 7:00 moves to 7:00, and what would follow within two hours falls together with it. */
static void
test_night (void)
{
  static const TimeCase CASES[] = {
    { "2026-11-24T18:59:59+01:00", DERMA_BAND_B, DERMA_AFTERCARE_WATER_ONLY, "Tue 22:59, Wed 10:59" },
    { "2026-11-24T19:00:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_WATER_ONLY, "Wed 07:00, Wed 11:00" },
    { "2026-11-24T02:59:59+01:00", DERMA_BAND_B, DERMA_AFTERCARE_WATER_ONLY, "Tue 07:00, Tue 18:59" },
    { "2026-11-24T03:00:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_WATER_ONLY, "Tue 07:00, Tue 19:00" },
    { "2026-11-24T22:30:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_LOG, "Wed 07:00, Wed 22:30, Thu 22:30, Fri 22:30, Tue 22:30" },
    { "2026-11-24T23:30:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_LOG, "Wed 07:00, Thu 07:00, Fri 07:00, Sat 07:00, Wed 07:00" },
    { "2026-11-24T23:30:00+01:00", DERMA_BAND_A, DERMA_AFTERCARE_MOISTURISE, "Wed 07:00, Wed 11:30, Wed 17:30" },
    { "2026-11-24T20:59:59+01:00", DERMA_BAND_A, DERMA_AFTERCARE_MOISTURISE, "Tue 20:59, Wed 07:00, Wed 14:59" },
    { "2026-11-24T21:00:00+01:00", DERMA_BAND_A, DERMA_AFTERCARE_MOISTURISE, "Tue 21:00, Wed 07:00, Wed 09:00, Wed 15:00" },
    { "2026-11-24T23:30:00+01:00", DERMA_BAND_A, DERMA_AFTERCARE_SHADE, "(Tue 23:30), Wed 07:00, Thu 07:00" },
    { "2026-11-24T10:00:00+01:00", DERMA_BAND_A, DERMA_AFTERCARE_SHADE, "Tue 10:00, Wed 07:00, Thu 07:00" },
    { "2026-11-24T15:59:59+01:00", DERMA_BAND_A, DERMA_AFTERCARE_SHADE, "Tue 15:59, Wed 07:00, Thu 07:00" },
    { "2026-11-24T16:00:00+01:00", DERMA_BAND_A, DERMA_AFTERCARE_SHADE, "(Tue 16:00), Wed 07:00, Thu 07:00" },
    { "2026-11-24T07:00:00+01:00", DERMA_BAND_A, DERMA_AFTERCARE_SHADE, "Tue 07:00, Wed 07:00" },
    { "2026-11-24T06:59:59+01:00", DERMA_BAND_A, DERMA_AFTERCARE_SHADE, "(Tue 06:59), Tue 07:00, Wed 07:00" },
  };

  assert_reminders (CASES, G_N_ELEMENTS (CASES));
}

/* Aftercare counts exact hours, waking hours go by the clock: the night of a clock change is an hour shorter or longer. */
static void
test_clock_change (void)
{
  static const TimeCase CASES[] = {
    { "2026-03-28T19:22:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_MOISTURISE,
      "Sat 19:22, Sun 07:00, Sun 14:22, Sun 20:22, Mon 08:22, Mon 20:22, Tue 08:22" },
    { "2026-03-28T19:22:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_WATER_ONLY, "Sun 07:00, Sun 12:22" },
    { "2026-03-28T19:22:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_SHADE, "(Sat 19:22), Sun 07:00, Mon 07:00, Tue 07:00" },
    { "2026-03-28T22:10:00+01:00", DERMA_BAND_B, DERMA_AFTERCARE_LOG, "Sun 07:00, Mon 07:00, Tue 07:00, Wed 07:00, Sun 07:00" },
    { "2026-10-24T19:22:00+02:00", DERMA_BAND_B, DERMA_AFTERCARE_MOISTURISE,
      "Sat 19:22, Sun 07:00, Sun 12:22, Sun 18:22, Mon 07:00, Mon 18:22, Tue 07:00" },
    { "2026-10-24T19:22:00+02:00", DERMA_BAND_B, DERMA_AFTERCARE_WATER_ONLY, "Sun 07:00, Sun 10:22" },
    { "2026-10-24T19:22:00+02:00", DERMA_BAND_B, DERMA_AFTERCARE_SHADE, "(Sat 19:22), Sun 07:00, Mon 07:00, Tue 07:00" },
    { "2026-10-24T23:10:00+02:00", DERMA_BAND_B, DERMA_AFTERCARE_LOG, "Sun 07:00, Sun 22:10, Mon 22:10, Tue 22:10, Sat 22:10" },
  };

  assert_reminders (CASES, G_N_ELEMENTS (CASES));
}

static void
test_waking (void)
{
  static const struct
  {
    const char *instant;
    const char *waking;
  } CASES[] = {
    { "2026-11-24T22:59:59+01:00", "2026-11-24T22:59:59+01:00" },
    { "2026-11-24T23:00:00+01:00", "2026-11-25T07:00:00+01:00" },
    { "2026-11-25T00:00:00+01:00", "2026-11-25T07:00:00+01:00" },
    { "2026-11-25T06:59:59+01:00", "2026-11-25T07:00:00+01:00" },
    { "2026-11-25T07:00:00+01:00", "2026-11-25T07:00:00+01:00" },
    { "2026-11-25T12:00:00+01:00", "2026-11-25T12:00:00+01:00" },
    /* spring: 2:00 is 3:00 */
    { "2026-03-28T23:30:00+01:00", "2026-03-29T07:00:00+02:00" },
    { "2026-03-29T01:59:59+01:00", "2026-03-29T07:00:00+02:00" },
    { "2026-03-29T03:00:00+02:00", "2026-03-29T07:00:00+02:00" },
    /* autumn: 2:30 comes twice */
    { "2026-10-24T23:30:00+02:00", "2026-10-25T07:00:00+01:00" },
    { "2026-10-25T02:30:00+02:00", "2026-10-25T07:00:00+01:00" },
    { "2026-10-25T02:30:00+01:00", "2026-10-25T07:00:00+01:00" },
    { "2026-12-31T23:30:00+01:00", "2027-01-01T07:00:00+01:00" },
  };
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpint (derma_waking_s (instant (CASES[i].instant).utc_s, berlin), ==, instant (CASES[i].waking).utc_s);
}

static void
assert_sound (const DermaAftercareInput *input,
              DermaAftercareItem         item)
{
  const DermaAftercareSession *session = &input->sessions[0];
  DermaOccurrence              occurrences[DERMA_MAX_OCCURRENCES];
  const guint                  n = derma_aftercare_get_occurrences (input, item, occurrences);
  gint64                       last_s = 0;

  g_assert_cmpuint (n, <, DERMA_MAX_OCCURRENCES);
  for (guint i = 0; i < n; i++)
    {
      const DermaOccurrence *occurrence = &occurrences[i];
      const guint            hour = derma_time_get_hour (derma_time_new (occurrence->reminder_s, input->zone));

      g_assert_cmpint (occurrence->start_s, <, occurrence->end_s);
      if (i > 0)
        g_assert_cmpint (occurrence->start_s, ==, occurrences[i - 1].end_s);
      if (occurrence->reminder_s == 0)
        continue;

      g_assert_cmpuint (hour, >=, 7);
      g_assert_cmpuint (hour, <, 23);
      g_assert_cmpint (occurrence->reminder_s, >=, occurrence->start_s);
      g_assert_cmpint (occurrence->reminder_s, <, occurrence->end_s);
      g_assert_cmpint (occurrence->reminder_s - last_s, >=, 2 * DERMA_HOUR_S);
      last_s = occurrence->reminder_s;
    }

  if (n == 0)
    return;
  g_assert_cmpint (occurrences[0].start_s, ==, session->t0_s + derma_aftercare_get_from_h (item, session->band) * DERMA_HOUR_S);
  if (item != DERMA_AFTERCARE_LOG)
    g_assert_cmpint (occurrences[n - 1].end_s, ==, session->t0_s + derma_aftercare_get_until_h (item, session->band) * DERMA_HOUR_S);
}

/* Whenever a session ends, also around both clock changes: windows follow one another from the first hour to the last, reminders
 * come by day, inside their window, and never twice within two hours. */
static void
test_sound (void)
{
  static const char *const DAYS[] = { "2026-03-27T12:00:00+01:00", "2026-10-23T12:00:00+02:00", "2026-06-21T12:00:00+02:00" };
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");

  for (guint day = 0; day < G_N_ELEMENTS (DAYS); day++)
    for (DermaBand band = DERMA_BAND_A; band <= DERMA_BAND_D; band++)
      for (gint64 s = 0; s < 3 * DERMA_DAY_S; s += 37 * DERMA_MINUTE_S)
        {
          const DermaAftercareSession session = { .t0_s = instant (DAYS[day]).utc_s + s, .band = band };
          const DermaAftercareInput   input = { .sessions = &session, .n_sessions = 1, .now_s = session.t0_s, .zone = berlin };

          for (guint item = 0; item < DERMA_N_AFTERCARE_ITEMS; item++)
            assert_sound (&input, (DermaAftercareItem) item);
        }
}

/* The answer only changes where it said it would. */
static void
test_changes (void)
{
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  const DermaAftercareSession session = { instant ("2026-11-24T19:22:00+01:00").utc_s, DERMA_BAND_C, instant ("2026-12-08T19:22:00+01:00").utc_s };
  DermaAftercareInput         input = { .sessions = &session, .n_sessions = 1, .now_s = session.t0_s, .zone = berlin };
  DermaAftercare              aftercare;
  guint                       n = 0;

  derma_aftercare_check (&input, &aftercare);
  while (aftercare.changes_at_s != 0)
    {
      const gint64   changes_at_s = aftercare.changes_at_s;
      DermaAftercare before;
      DermaAftercare at;
      gboolean       is_other = FALSE;

      g_assert_cmpint (changes_at_s, >, input.now_s);
      input.now_s = changes_at_s - 1;
      derma_aftercare_check (&input, &before);
      input.now_s = changes_at_s;
      derma_aftercare_check (&input, &at);
      for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
        {
          g_assert_cmpint (before.entries[i].state, ==, aftercare.entries[i].state);
          g_assert_cmpint (before.entries[i].occurrence.start_s, ==, aftercare.entries[i].occurrence.start_s);
          is_other |= before.entries[i].state != at.entries[i].state ||
                      before.entries[i].occurrence.start_s != at.entries[i].occurrence.start_s;
        }
      g_assert_true (is_other);
      aftercare = at;
      n++;
    }

  g_assert_cmpuint (n, >, 40);
  g_assert_cmpint (input.now_s, ==, session.t0_s + 696 * DERMA_HOUR_S);
  g_assert_cmpint (aftercare.next_reminder_s, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/aftercare-time/cadences", test_cadences);
  g_test_add_func ("/aftercare-time/night", test_night);
  g_test_add_func ("/aftercare-time/clock-change", test_clock_change);
  g_test_add_func ("/aftercare-time/waking", test_waking);
  g_test_add_func ("/aftercare-time/sound", test_sound);
  g_test_add_func ("/aftercare-time/changes", test_changes);

  return g_test_run ();
}
