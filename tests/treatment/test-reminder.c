/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-reminder.h"

#include <string.h>

#include "situation.h"

#define EVENING "2026-11-24T19:22:00+01:00" /* a Tuesday */
#define MAX_TICKS 64

/* Somebody who has rolled, and is told what to do from then on. */
typedef struct
{
  DermaAftercareSession session;
  DermaAftercareInput   aftercare;
  DermaTick             ticks[MAX_TICKS];
  DermaHealingLog       logs[MAX_TICKS];
  GArray               *marks;
  DermaReminderInput    input;
  DermaReminderList     list;
} Person;

static void
person_clear (Person *self)
{
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->aftercare.zone, g_time_zone_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Person, person_clear)

static void
person_init (Person     *self,
             const char *t0,
             DermaBand   band,
             const char *zone)
{
  memset (self, 0, sizeof *self);
  self->session = (DermaAftercareSession) { .t0_s = instant (t0).utc_s, .band = band };
  self->marks = g_array_new (FALSE, FALSE, sizeof (DermaReminderMark));
  self->aftercare = (DermaAftercareInput) {
    .sessions = &self->session,
    .n_sessions = 1,
    .ticks = self->ticks,
    .logs = self->logs,
    .now_s = self->session.t0_s,
    .zone = g_time_zone_new_identifier (zone),
  };
  self->input = (DermaReminderInput) {
    .aftercare = &self->aftercare,
    .quiet_from_h = DERMA_QUIET_FROM_H,
    .quiet_to_h = DERMA_QUIET_TO_H,
  };
  g_assert_nonnull (self->aftercare.zone);
}

static void
look (Person *self,
      gint64  now_s)
{
  self->aftercare.now_s = now_s;
  self->input.marks = (const DermaReminderMark *) (gpointer) self->marks->data;
  self->input.n_marks = self->marks->len;
  derma_reminder_check (&self->input, &self->list);
}

static void
look_at (Person     *self,
         const char *now)
{
  look (self, instant (now).utc_s);
}

static void
mark (Person              *self,
      const DermaReminder *reminder,
      gint64               again_s)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      DermaReminderMark *old = &g_array_index (self->marks, DermaReminderMark, i);

      if (old->item == reminder->item && old->start_s == reminder->start_s)
        {
          old->again_s = again_s;
          return;
        }
    }

  g_array_append_val (self->marks, ((DermaReminderMark) { reminder->item, reminder->start_s, again_s }));
}

/* All that is new is told of at once. */
static char *
tell (Person *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < self->list.n_reminders; i++)
    if (self->list.reminders[i].is_new)
      {
        g_strv_builder_add (builder, derma_aftercare_get_id (self->list.reminders[i].item) + strlen ("ac-"));
        mark (self, &self->list.reminders[i], 0);
      }

  ids = g_strv_builder_end (builder);
  g_assert_cmpuint (g_strv_length (ids), ==, self->list.n_new);
  return g_strjoinv (" + ", ids);
}

static void
put_off (Person            *self,
         DermaAftercareItem item,
         gint64             again_s)
{
  for (guint i = 0; i < self->list.n_reminders; i++)
    if (self->list.reminders[i].item == item)
      {
        mark (self, &self->list.reminders[i], again_s);
        return;
      }

  g_assert_not_reached ();
}

static void
tick (Person            *self,
      DermaAftercareItem item)
{
  g_assert_cmpuint (self->aftercare.n_ticks, <, MAX_TICKS);
  self->ticks[self->aftercare.n_ticks++] = (DermaTick) { item, self->aftercare.now_s };
}

/* The answer only changes where it said it would. */
static void
assert_unchanged_until (Person *self,
                        gint64  changes_at_s)
{
  const DermaReminderList before = self->list;

  look (self, changes_at_s - 1);
  g_assert_cmpuint (self->list.n_new, ==, before.n_new);
  g_assert_cmpuint (self->list.n_reminders, ==, before.n_reminders);
  g_assert_cmpint (self->list.changes_at_s, ==, changes_at_s);
}

/* What comes until an instant to somebody whose computer is on and who ticks nothing. */
static char *
live_until (Person *self,
            gint64  end_s)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  while (self->aftercare.now_s < end_s)
    {
      gint64 changes_at_s;

      look (self, self->aftercare.now_s);
      if (self->list.n_new > 0)
        {
          g_autofree char *when = dup_local (self->aftercare.now_s, self->aftercare.zone);
          g_autofree char *what = tell (self);

          g_strv_builder_take (builder, g_strdup_printf ("%s %s", when, what));
          look (self, self->aftercare.now_s);
          g_assert_cmpuint (self->list.n_new, ==, 0);
        }
      changes_at_s = self->list.changes_at_s;
      if (changes_at_s == 0)
        break;
      g_assert_cmpint (changes_at_s, >, self->aftercare.now_s);
      assert_unchanged_until (self, changes_at_s);
      self->aftercare.now_s = changes_at_s;
    }

  lines = g_strv_builder_end (builder);
  return g_strjoinv ("\n", lines);
}

static void
assert_told (const char *t0,
             DermaBand   band,
             const char *zone,
             const char *end,
             const char *expected)
{
  g_auto (Person) person = { 0 };
  g_autofree char *told = NULL;

  person_init (&person, t0, band, zone);
  told = live_until (&person, instant (end).utc_s);
  g_assert_cmpstr (told, ==, expected);
}

/* Each cadence, in waking hours, and what falls together comes together. */
static void
test_days (void)
{
  assert_told (EVENING, DERMA_BAND_B, "Europe/Berlin", "2026-11-28T12:00:00+01:00",
               "Tue 19:22 moisturise + clean-bedding\n"
               "Tue 20:22 log\n"
               "Wed 07:00 shade + water-only + moisturise\n"
               "Wed 11:22 water-only\n"
               "Wed 13:22 moisturise\n"
               "Wed 19:22 gentle-cleanser + moisturise + log\n"
               "Thu 07:00 shade + sunscreen\n"
               "Thu 07:22 gentle-cleanser + moisturise\n"
               "Thu 19:22 gentle-cleanser + moisturise + log\n"
               "Fri 07:00 shade + sunscreen\n"
               "Fri 07:22 gentle-cleanser + moisturise\n"
               "Fri 19:22 log\n"
               "Sat 07:00 sunscreen");
  assert_told ("2026-11-24T10:00:00+01:00", DERMA_BAND_A, "Europe/Berlin", "2026-11-26T12:00:00+01:00",
               "Tue 10:00 shade + moisturise + clean-bedding\n"
               "Tue 11:00 log\n"
               "Tue 14:00 water-only\n"
               "Tue 16:00 moisturise\n"
               "Tue 22:00 moisturise\n"
               "Wed 07:00 shade + water-only + moisturise + sunscreen\n"
               "Wed 10:00 gentle-cleanser + log\n"
               "Wed 22:00 gentle-cleanser\n"
               "Thu 07:00 shade + sunscreen\n"
               "Thu 10:00 gentle-cleanser + log");
}

/* The looks for marks come after two and four weeks, and then there is nothing more. */
static void
test_weeks (void)
{
  g_auto (Person) person = { 0 };
  g_autofree char *weeks = NULL;
  g_autofree char *end = NULL;

  person_init (&person, EVENING, DERMA_BAND_A, "Europe/Berlin");
  g_free (live_until (&person, instant ("2026-12-01T12:00:00+01:00").utc_s));
  weeks = live_until (&person, instant ("2026-12-24T00:00:00+01:00").utc_s);
  g_assert_cmpstr (weeks, ==,
                   "Tue 19:22 log + photo-wait\n"
                   "Tue 19:22 pigment-check\n"
                   "Tue 19:22 pigment-check");
  end = live_until (&person, instant ("2027-12-24T00:00:00+01:00").utc_s);
  g_assert_cmpstr (end, ==, "");
  g_assert_cmpint (person.list.changes_at_s, ==, 0);
}

/* By the clock, nights are an hour shorter or longer then; by the hours, days are not. */
static void
test_clock_changes (void)
{
  assert_told ("2026-03-28T19:22:00+01:00", DERMA_BAND_B, "Europe/Berlin", "2026-03-30T12:00:00+02:00",
               "Sat 19:22 moisturise + clean-bedding\n"
               "Sat 20:22 log\n"
               "Sun 07:00 shade + water-only + moisturise\n"
               "Sun 12:22 water-only\n"
               "Sun 14:22 moisturise\n"
               "Sun 20:22 gentle-cleanser + moisturise + log\n"
               "Mon 07:00 shade + sunscreen\n"
               "Mon 08:22 gentle-cleanser + moisturise");
  assert_told ("2026-10-24T19:22:00+02:00", DERMA_BAND_B, "Europe/Berlin", "2026-10-26T12:00:00+01:00",
               "Sat 19:22 moisturise + clean-bedding\n"
               "Sat 20:22 log\n"
               "Sun 07:00 shade + water-only + moisturise\n"
               "Sun 10:22 water-only\n"
               "Sun 12:22 moisturise\n"
               "Sun 18:22 gentle-cleanser + moisturise + log\n"
               "Mon 07:00 shade + gentle-cleanser + moisturise + sunscreen");
}

/* After a flight it is the clock there that says when it is night. What was told before the flight is not told again. */
static void
test_zone_change (void)
{
  g_auto (Person) person = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  person_init (&person, EVENING, DERMA_BAND_B, "Europe/Berlin");
  before = live_until (&person, instant ("2026-11-24T22:00:00+01:00").utc_s);
  g_assert_cmpstr (before, ==, "Tue 19:22 moisturise + clean-bedding\nTue 20:22 log");

  g_time_zone_unref (person.aftercare.zone);
  person.aftercare.zone = g_time_zone_new_identifier ("America/New_York");
  person.aftercare.now_s = instant ("2026-11-24T22:00:00+01:00").utc_s;
  after = live_until (&person, instant ("2026-11-25T21:00:00+01:00").utc_s);
  g_assert_cmpstr (after, ==,
                   "Tue 16:00 shade\n"
                   "Tue 17:22 water-only\n"
                   "Tue 19:22 moisturise\n"
                   "Wed 07:00 shade + water-only + moisturise\n"
                   "Wed 13:22 gentle-cleanser + moisturise + sunscreen + log");
}

/* Nothing comes in the quiet hours, and what would have come is told together when they end. */
static void
test_quiet_hours (void)
{
  g_auto (Person) person = { 0 };
  g_autofree char *told = NULL;

  person_init (&person, EVENING, DERMA_BAND_B, "Europe/Berlin");
  person.input.quiet_from_h = 20;
  person.input.quiet_to_h = 9;
  told = live_until (&person, instant ("2026-11-26T12:00:00+01:00").utc_s);
  g_assert_cmpstr (told, ==,
                   "Tue 19:22 moisturise + clean-bedding\n"
                   "Wed 09:00 shade + water-only + moisturise + log\n"
                   "Wed 11:22 water-only\n"
                   "Wed 13:22 moisturise\n"
                   "Wed 19:22 gentle-cleanser + moisturise + log\n"
                   "Thu 09:00 shade + gentle-cleanser + moisturise + sunscreen");
}

/* A window that lies wholly within quiet hours passes in silence, and nothing is told twice within two hours. */
static void
test_quiet_window (void)
{
  g_auto (Person) person = { 0 };
  g_autofree char *told = NULL;

  person_init (&person, "2026-11-24T18:30:00+01:00", DERMA_BAND_A, "Europe/Berlin");
  person.input.quiet_from_h = 18;
  person.input.quiet_to_h = 12;
  told = live_until (&person, instant ("2026-11-25T18:00:00+01:00").utc_s);
  g_assert_cmpstr (told, ==,
                   "Wed 12:00 shade + water-only + sunscreen + clean-bedding + log\n"
                   "Wed 12:30 moisturise");
}

/* The night is quiet whatever the settings say. */
static void
test_late_start_at_night (void)
{
  g_auto (Person) person = { 0 };

  person_init (&person, EVENING, DERMA_BAND_B, "Europe/Berlin");
  person.input.quiet_from_h = 24;
  person.input.quiet_to_h = 0;
  look_at (&person, "2026-11-24T23:00:00+01:00");
  g_assert_cmpuint (person.list.n_new, ==, 0);
  g_assert_cmpint (person.list.changes_at_s, ==, instant ("2026-11-25T07:00:00+01:00").utc_s);
  look_at (&person, "2026-11-25T06:59:59+01:00");
  g_assert_cmpuint (person.list.n_new, ==, 0);
  look_at (&person, "2026-11-25T07:00:00+01:00");
  g_assert_cmpuint (person.list.n_new, ==, 5);
}

/* After three days asleep everything that still can be done comes once, as one digest; what is over does not come. */
static void
test_three_days_asleep (void)
{
  g_auto (Person) person = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *after = NULL;

  person_init (&person, EVENING, DERMA_BAND_D, "Europe/Berlin");
  before = live_until (&person, instant ("2026-11-24T21:00:00+01:00").utc_s);
  g_assert_cmpstr (before, ==, "Tue 19:22 moisturise + clean-bedding\nTue 20:22 log");

  look_at (&person, "2026-11-27T20:00:00+01:00");
  digest = tell (&person);
  g_assert_cmpstr (digest, ==, "shade + gentle-cleanser + moisturise + sunscreen + log");

  look (&person, person.aftercare.now_s);
  g_assert_cmpuint (person.list.n_new, ==, 0);
  g_assert_cmpuint (person.list.n_reminders, ==, 5);
  after = live_until (&person, instant ("2026-11-28T10:00:00+01:00").utc_s);
  g_assert_cmpstr (after, ==, "Sat 07:00 shade + sunscreen\nSat 07:22 gentle-cleanser + moisturise");
}

/* What is done before its reminder comes without one, and what is done after it is on the list no more. */
static void
test_done (void)
{
  g_auto (Person) person = { 0 };

  person_init (&person, EVENING, DERMA_BAND_B, "Europe/Berlin");
  look_at (&person, "2026-11-25T07:00:00+01:00");
  g_free (tell (&person));
  g_assert_true (derma_reminder_find (&person.list, DERMA_AFTERCARE_MOISTURISE, instant ("2026-11-25T01:22:00+01:00").utc_s, NULL));
  tick (&person, DERMA_AFTERCARE_MOISTURISE);
  look (&person, person.aftercare.now_s);
  g_assert_false (derma_reminder_find (&person.list, DERMA_AFTERCARE_MOISTURISE, instant ("2026-11-25T01:22:00+01:00").utc_s, NULL));

  look_at (&person, "2026-11-25T13:22:00+01:00");
  g_assert_cmpuint (person.list.n_new, ==, 2);
  g_assert_true (derma_reminder_find (&person.list, DERMA_AFTERCARE_WATER_ONLY, instant ("2026-11-25T11:22:00+01:00").utc_s, NULL));

  person_clear (&person);
  person_init (&person, EVENING, DERMA_BAND_B, "Europe/Berlin");
  look_at (&person, "2026-11-25T01:30:00+01:00");
  tick (&person, DERMA_AFTERCARE_MOISTURISE);
  look_at (&person, "2026-11-25T07:00:00+01:00");
  g_assert_false (derma_reminder_find (&person.list, DERMA_AFTERCARE_MOISTURISE, instant ("2026-11-25T01:22:00+01:00").utc_s, NULL));
  g_assert_true (derma_reminder_find (&person.list, DERMA_AFTERCARE_SHADE, instant ("2026-11-25T07:00:00+01:00").utc_s, NULL));
}

/* The healing log is its own tick, and where it asks for another look, that is told of too. */
static void
test_log (void)
{
  g_auto (Person) person = { 0 };
  g_autofree char *again = NULL;

  person_init (&person, "2026-11-24T09:00:00+01:00", DERMA_BAND_B, "Europe/Berlin");
  look_at (&person, "2026-11-24T10:30:00+01:00");
  g_assert_true (derma_reminder_find (&person.list, DERMA_AFTERCARE_LOG, instant ("2026-11-24T10:00:00+01:00").utc_s, NULL));
  g_free (tell (&person));

  person.logs[person.aftercare.n_logs++].at = instant ("2026-11-24T10:30:00+01:00");
  person.aftercare.log_again_s = instant ("2026-11-24T22:30:00+01:00").utc_s;
  look (&person, person.aftercare.now_s);
  g_assert_false (derma_reminder_find (&person.list, DERMA_AFTERCARE_LOG, instant ("2026-11-24T10:00:00+01:00").utc_s, NULL));

  look_at (&person, "2026-11-24T22:29:59+01:00");
  g_free (tell (&person));
  look_at (&person, "2026-11-24T22:30:00+01:00");
  again = tell (&person);
  g_assert_cmpstr (again, ==, "log");
}

/* A reminder that was put off comes back then and not before, once, unless it is done or over by then. */
static void
test_snooze (void)
{
  const gint64 start_s = instant ("2026-11-24T19:22:00+01:00").utc_s;
  g_auto (Person) person = { 0 };
  DermaReminder reminder;

  person_init (&person, EVENING, DERMA_BAND_B, "Europe/Berlin");
  look (&person, person.session.t0_s);
  g_free (tell (&person));
  look_at (&person, "2026-11-24T19:30:00+01:00");
  put_off (&person, DERMA_AFTERCARE_MOISTURISE, instant ("2026-11-24T20:30:00+01:00").utc_s);

  look (&person, person.aftercare.now_s);
  g_assert_cmpuint (person.list.n_reminders, ==, 1);
  g_assert_cmpint (person.list.changes_at_s, ==, instant ("2026-11-24T20:22:00+01:00").utc_s);
  look_at (&person, "2026-11-24T20:29:59+01:00");
  g_assert_false (derma_reminder_find (&person.list, DERMA_AFTERCARE_MOISTURISE, start_s, NULL));
  g_free (tell (&person));
  look_at (&person, "2026-11-24T20:30:00+01:00");
  g_assert_cmpuint (person.list.n_new, ==, 1);
  g_assert_true (derma_reminder_find (&person.list, DERMA_AFTERCARE_MOISTURISE, start_s, &reminder));
  g_assert_true (reminder.is_new);
  g_free (tell (&person));
  look_at (&person, "2026-11-24T20:31:00+01:00");
  g_assert_cmpuint (person.list.n_new, ==, 0);

  put_off (&person, DERMA_AFTERCARE_MOISTURISE, instant ("2026-11-25T07:30:00+01:00").utc_s);
  look_at (&person, "2026-11-25T07:30:00+01:00");
  g_assert_false (derma_reminder_find (&person.list, DERMA_AFTERCARE_MOISTURISE, start_s, NULL));

  person.marks->len = 0;
  look_at (&person, "2026-11-24T19:30:00+01:00");
  put_off (&person, DERMA_AFTERCARE_MOISTURISE, instant ("2026-11-24T20:30:00+01:00").utc_s);
  tick (&person, DERMA_AFTERCARE_MOISTURISE);
  look_at (&person, "2026-11-24T20:30:00+01:00");
  g_assert_false (derma_reminder_find (&person.list, DERMA_AFTERCARE_MOISTURISE, start_s, NULL));
}

static void
test_snooze_times (void)
{
  static const struct
  {
    DermaSnooze snooze;
    const char *now;
    guint       quiet_from_h;
    guint       quiet_to_h;
    const char *again; /* NULL: not on offer */
  } CASES[] = {
    { DERMA_SNOOZE_TEN_MINUTES, "2026-11-24T19:30:00+01:00", 23, 7, "2026-11-24T19:40:00+01:00" },
    { DERMA_SNOOZE_TEN_MINUTES, "2026-11-24T22:50:00+01:00", 23, 7, "2026-11-25T07:00:00+01:00" },
    { DERMA_SNOOZE_HOUR, "2026-11-24T19:30:00+01:00", 23, 7, "2026-11-24T20:30:00+01:00" },
    { DERMA_SNOOZE_HOUR, "2026-11-24T19:30:00+01:00", 20, 9, "2026-11-25T09:00:00+01:00" },
    { DERMA_SNOOZE_HOUR, "2026-10-25T02:30:00+02:00", 23, 7, "2026-10-25T07:00:00+01:00" },
    { DERMA_SNOOZE_EVENING, "2026-11-24T07:00:00+01:00", 23, 7, "2026-11-24T18:00:00+01:00" },
    { DERMA_SNOOZE_EVENING, "2026-11-24T16:59:59+01:00", 23, 7, "2026-11-24T18:00:00+01:00" },
    { DERMA_SNOOZE_EVENING, "2026-11-24T17:00:00+01:00", 23, 7, NULL },
    { DERMA_SNOOZE_EVENING, "2026-11-24T20:00:00+01:00", 23, 7, NULL },
    { DERMA_SNOOZE_EVENING, "2026-11-24T12:00:00+01:00", 18, 7, NULL },
    { DERMA_SNOOZE_EVENING, "2026-03-29T01:00:00+01:00", 23, 7, "2026-03-29T18:00:00+02:00" },
    { DERMA_SNOOZE_TOMORROW, "2026-11-24T19:30:00+01:00", 23, 7, "2026-11-25T07:00:00+01:00" },
    { DERMA_SNOOZE_TOMORROW, "2026-11-24T19:30:00+01:00", 23, 9, "2026-11-25T09:00:00+01:00" },
    { DERMA_SNOOZE_TOMORROW, "2026-03-28T12:00:00+01:00", 23, 7, "2026-03-29T07:00:00+02:00" },
    { DERMA_SNOOZE_TOMORROW, "2026-10-24T12:00:00+02:00", 23, 7, "2026-10-25T07:00:00+01:00" },
  };
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const gint64 again_s = derma_snooze_get_s (CASES[i].snooze, instant (CASES[i].now).utc_s, CASES[i].quiet_from_h, CASES[i].quiet_to_h, berlin);

      g_test_message ("case %u", i);
      g_assert_cmpint (again_s, ==, CASES[i].again != NULL ? instant (CASES[i].again).utc_s : 0);
    }
}

/* A new session ends what the older one asked for; before the first there is nothing. */
static void
test_sessions (void)
{
  const DermaAftercareSession sessions[] = {
    { .t0_s = instant ("2026-12-01T10:00:00+01:00").utc_s, .band = DERMA_BAND_A },
    { .t0_s = instant (EVENING).utc_s, .band = DERMA_BAND_A },
  };
  g_auto (Person) person = { 0 };
  g_autofree char *told = NULL;

  person_init (&person, EVENING, DERMA_BAND_A, "Europe/Berlin");
  look_at (&person, "2026-12-01T09:00:00+01:00");
  g_assert_true (derma_reminder_find (&person.list, DERMA_AFTERCARE_LOG, instant ("2026-11-27T19:22:00+01:00").utc_s, NULL));
  g_free (tell (&person));

  person.aftercare.sessions = sessions;
  person.aftercare.n_sessions = G_N_ELEMENTS (sessions);
  look_at (&person, "2026-12-01T11:00:00+01:00");
  g_assert_false (derma_reminder_find (&person.list, DERMA_AFTERCARE_LOG, instant ("2026-11-27T19:22:00+01:00").utc_s, NULL));
  told = tell (&person);
  g_assert_cmpstr (told, ==, "shade + moisturise + clean-bedding + log");

  person.input.aftercare = NULL;
  derma_reminder_check (&person.input, &person.list);
  g_assert_cmpuint (person.list.n_reminders, ==, 0);
  g_assert_cmpint (person.list.changes_at_s, ==, 0);
}

/* A mark is kept as long as what it marks can be done. */
static void
test_marks (void)
{
  g_auto (Person) person = { 0 };

  person_init (&person, EVENING, DERMA_BAND_D, "Europe/Berlin");
  for (guint item = 0; item < DERMA_N_AFTERCARE_ITEMS; item++)
    {
      DermaOccurrence occurrences[DERMA_MAX_OCCURRENCES];
      const guint     n = derma_aftercare_get_occurrences (&person.aftercare, (DermaAftercareItem) item, occurrences);

      for (guint i = 0; i < n; i++)
        {
          const DermaReminderMark kept = { (DermaAftercareItem) item, occurrences[i].start_s, 0 };

          g_assert_false (derma_reminder_mark_is_old (&kept, occurrences[i].end_s));
          g_assert_true (derma_reminder_mark_is_old (&kept, occurrences[i].end_s + 30 * DERMA_DAY_S));
        }
    }
}

/* Nobody who reads it over a shoulder learns of skin, face or needles. */
static void
test_discreet (void)
{
  static const char *const TELLING[] = { "skin", "face", "cheek", "nose", "chin", "roll", "needle", "mark", "heal", "redness", "scar" };
  g_autofree char         *digest = derma_reminder_dup_digest_title (3);

  g_assert_cmpstr (digest, ==, "3 things to do");
  for (guint item = 0; item < DERMA_N_AFTERCARE_ITEMS; item++)
    {
      g_autofree char *title = g_ascii_strdown (derma_reminder_item_get_title ((DermaAftercareItem) item, TRUE), -1);
      const char      *plain = derma_reminder_item_get_title ((DermaAftercareItem) item, FALSE);
      const gboolean   is_asked = derma_aftercare_is_do ((DermaAftercareItem) item) &&
                                derma_aftercare_get_cadence ((DermaAftercareItem) item) != DERMA_CADENCE_ON_DEMAND;

      g_assert_cmpstr (plain, ==, derma_aftercare_get_title ((DermaAftercareItem) item));
      for (guint i = 0; is_asked && i < G_N_ELEMENTS (TELLING); i++)
        g_assert_null (strstr (title, TELLING[i]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/reminder/days", test_days);
  g_test_add_func ("/reminder/weeks", test_weeks);
  g_test_add_func ("/reminder/clock-changes", test_clock_changes);
  g_test_add_func ("/reminder/zone-change", test_zone_change);
  g_test_add_func ("/reminder/quiet-hours", test_quiet_hours);
  g_test_add_func ("/reminder/quiet-window", test_quiet_window);
  g_test_add_func ("/reminder/late-start-at-night", test_late_start_at_night);
  g_test_add_func ("/reminder/three-days-asleep", test_three_days_asleep);
  g_test_add_func ("/reminder/done", test_done);
  g_test_add_func ("/reminder/log", test_log);
  g_test_add_func ("/reminder/snooze", test_snooze);
  g_test_add_func ("/reminder/snooze-times", test_snooze_times);
  g_test_add_func ("/reminder/sessions", test_sessions);
  g_test_add_func ("/reminder/marks", test_marks);
  g_test_add_func ("/reminder/discreet", test_discreet);

  return g_test_run ();
}
