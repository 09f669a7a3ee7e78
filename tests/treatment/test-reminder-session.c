/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-reminder.h"

#include "situation.h"

/* Somebody who may roll, and whose plan has a session to come. */
typedef struct
{
  Setting            setting;
  DermaReminderMark  mark;
  DermaReminderInput input;
  DermaReminderList  list;
} Person;

static void
person_init (Person     *self,
             const char *planned)
{
  setting_init (&self->setting);
  self->input = (DermaReminderInput) {
    .situation = &self->setting.situation,
    .session_s = instant (planned).utc_s,
    .quiet_from_h = DERMA_QUIET_FROM_H,
    .quiet_to_h = DERMA_QUIET_TO_H,
  };
}

static void
person_clear (Person *self)
{
  setting_clear (&self->setting);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Person, person_clear)

static gboolean
look_at (Person     *self,
         const char *now)
{
  setting_set_now (&self->setting, now);
  derma_reminder_check (&self->input, &self->list);
  for (guint i = 0; i < self->list.n_reminders; i++)
    if (self->list.reminders[i].item == DERMA_REMINDER_SESSION)
      return TRUE;

  return FALSE;
}

/* On the evening of its day, once, and for three days. */
static void
test_evening (void)
{
  g_auto (Person) person = { 0 };

  person_init (&person, "2026-11-24T08:00:00+01:00");
  g_assert_false (look_at (&person, "2026-11-23T18:00:00+01:00"));
  g_assert_cmpint (person.list.changes_at_s, ==, instant ("2026-11-24T17:00:00+01:00").utc_s);
  g_assert_false (look_at (&person, "2026-11-24T16:59:59+01:00"));
  g_assert_true (look_at (&person, "2026-11-24T17:00:00+01:00"));
  g_assert_cmpuint (person.list.n_new, ==, 1);
  g_assert_true (derma_reminder_find (&person.list, DERMA_REMINDER_SESSION, person.input.session_s, NULL));

  person.mark = (DermaReminderMark) { DERMA_REMINDER_SESSION, person.input.session_s, 0 };
  person.input.marks = &person.mark;
  person.input.n_marks = 1;
  g_assert_true (look_at (&person, "2026-11-24T17:00:01+01:00"));
  g_assert_cmpuint (person.list.n_new, ==, 0);
  g_assert_true (look_at (&person, "2026-11-27T07:59:59+01:00"));
  g_assert_false (look_at (&person, "2026-11-27T08:00:00+01:00"));
}

/* One that may not be before the evening is over is for the next one. */
static void
test_late (void)
{
  g_auto (Person) evening = { 0 };
  g_auto (Person) night = { 0 };

  person_init (&evening, "2026-11-24T18:40:00+01:00");
  g_assert_false (look_at (&evening, "2026-11-24T18:39:59+01:00"));
  g_assert_true (look_at (&evening, "2026-11-24T18:40:00+01:00"));

  person_init (&night, "2026-11-24T20:00:00+01:00");
  g_assert_false (look_at (&night, "2026-11-24T20:30:00+01:00"));
  g_assert_false (look_at (&night, "2026-11-25T16:59:59+01:00"));
  g_assert_true (look_at (&night, "2026-11-25T17:00:00+01:00"));
}

/* Nobody is sent to what would be refused. */
static void
test_refused (void)
{
  g_auto (Person) person = { 0 };

  person_init (&person, "2026-11-24T08:00:00+01:00");
  person.setting.situation.n_rollers = 0;
  g_assert_false (look_at (&person, "2026-11-24T18:00:00+01:00"));
  person.setting.situation.n_rollers = 1;
  g_assert_true (look_at (&person, "2026-11-24T18:00:00+01:00"));
}

/* Without a plan there is nothing to remind of. */
static void
test_none (void)
{
  g_auto (Person) person = { 0 };

  person_init (&person, "2026-11-24T08:00:00+01:00");
  person.input.session_s = 0;
  g_assert_false (look_at (&person, "2026-11-24T18:00:00+01:00"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/reminder/session/evening", test_evening);
  g_test_add_func ("/reminder/session/late", test_late);
  g_test_add_func ("/reminder/session/refused", test_refused);
  g_test_add_func ("/reminder/session/none", test_none);

  return g_test_run ();
}
