/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-reminder.h"

#include "situation.h"

#define ROLLER DERMA_REMINDER_PATCH_TEST (DERMA_PATCH_TEST_ROLLER)
#define PRODUCT DERMA_REMINDER_PATCH_TEST (DERMA_PATCH_TEST_PRODUCT)
#define START "2026-11-24T19:00:00+01:00"

/* Somebody who has never rolled, and has begun a patch test. */
typedef struct
{
  Setting            setting;
  DermaReminderMark  mark;
  DermaReminderInput input;
  DermaReminderList  list;
} Person;

static void
person_clear (Person *self)
{
  setting_clear (&self->setting);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Person, person_clear)

static DermaPatchTest *
get_test (Person            *self,
          DermaPatchTestKind kind)
{
  return &self->setting.situation.patch_tests[kind];
}

static void
person_init (Person            *self,
             DermaPatchTestKind kind,
             const char        *start)
{
  setting_init (&self->setting);
  setting_set_beginner (&self->setting);
  for (guint i = 0; i < DERMA_N_PATCH_TESTS; i++)
    *get_test (self, (DermaPatchTestKind) i) = (DermaPatchTest) { 0 };
  get_test (self, kind)->started = instant (start);
  self->setting.situation.profile.fitzpatrick = 2;
  self->setting.situation.profile.has_pih_history = FALSE;
  self->input = (DermaReminderInput) {
    .situation = &self->setting.situation,
    .quiet_from_h = DERMA_QUIET_FROM_H,
    .quiet_to_h = DERMA_QUIET_TO_H,
  };
}

static void
look_at (Person     *self,
         const char *now)
{
  setting_set_now (&self->setting, now);
  derma_reminder_check (&self->input, &self->list);
}

static void
assert_next (const Person *self,
             const char   *next)
{
  g_assert_cmpint (self->list.changes_at_s, ==, instant (next).utc_s);
}

static void
assert_told (Person           *self,
             const char       *now,
             DermaReminderItem item,
             const char       *next)
{
  look_at (self, now);
  g_assert_cmpuint (self->list.n_new, ==, 1);
  g_assert_cmpuint (self->list.reminders[0].item, ==, item);
  self->mark = (DermaReminderMark) { item, self->list.reminders[0].start_s, 0 };
  self->input.marks = &self->mark;
  self->input.n_marks = 1;

  derma_reminder_check (&self->input, &self->list);
  g_assert_cmpuint (self->list.n_new, ==, 0);
  g_assert_cmpuint (self->list.n_reminders, ==, 1);
  assert_next (self, next);
}

static void
assert_nothing (Person     *self,
                const char *now)
{
  look_at (self, now);
  g_assert_cmpuint (self->list.n_reminders, ==, 0);
}

/* protocol.md 2.4: 48 hours, where the skin keeps no marks */
static void
test_roller (void)
{
  g_auto (Person) person;

  person_init (&person, DERMA_PATCH_TEST_ROLLER, START);
  assert_nothing (&person, START);
  assert_next (&person, "2026-11-26T19:00:00+01:00");
  assert_nothing (&person, "2026-11-26T18:59:59+01:00");
  assert_told (&person, "2026-11-26T19:00:00+01:00", ROLLER, "2026-12-03T19:00:00+01:00");
  assert_nothing (&person, "2026-12-03T19:00:00+01:00");
  g_assert_cmpint (person.list.changes_at_s, ==, 0);
}

/* 14 days more, where it does; a look that was left out is not asked for twice */
static void
test_roller_twice (void)
{
  g_auto (Person) person;

  person_init (&person, DERMA_PATCH_TEST_ROLLER, START);
  person.setting.situation.profile.fitzpatrick = 5;
  assert_told (&person, "2026-11-26T19:00:00+01:00", ROLLER, "2026-12-08T19:00:00+01:00");
  assert_told (&person, "2026-12-08T19:00:00+01:00", ROLLER, "2026-12-15T19:00:00+01:00");

  get_test (&person, DERMA_PATCH_TEST_ROLLER)->looked = instant ("2026-11-27T08:00:00+01:00");
  person.input.n_marks = 0;
  assert_nothing (&person, "2026-11-27T08:00:00+01:00");
  assert_next (&person, "2026-12-08T19:00:00+01:00");
}

static void
test_product (void)
{
  g_auto (Person) person;

  person_init (&person, DERMA_PATCH_TEST_PRODUCT, START);
  assert_nothing (&person, "2026-12-01T18:59:59+01:00");
  assert_told (&person, "2026-12-01T19:00:00+01:00", PRODUCT, "2026-12-08T19:00:00+01:00");
}

static void
test_night (void)
{
  g_auto (Person) person;

  person_init (&person, DERMA_PATCH_TEST_ROLLER, "2026-11-24T23:30:00+01:00");
  assert_nothing (&person, "2026-11-27T06:59:59+01:00");
  assert_next (&person, "2026-11-27T07:00:00+01:00");
  assert_told (&person, "2026-11-27T07:00:00+01:00", ROLLER, "2026-12-03T23:30:00+01:00");
}

static void
test_judged (void)
{
  for (guint passed = 0; passed < 2; passed++)
    {
      g_auto (Person) person;

      person_init (&person, DERMA_PATCH_TEST_ROLLER, START);
      assert_told (&person, "2026-11-26T19:00:00+01:00", ROLLER, "2026-12-03T19:00:00+01:00");
      get_test (&person, DERMA_PATCH_TEST_ROLLER)->is_judged = TRUE;
      get_test (&person, DERMA_PATCH_TEST_ROLLER)->passed = (gboolean) passed;
      assert_nothing (&person, "2026-11-26T19:10:00+01:00");
      g_assert_cmpint (person.list.changes_at_s, ==, 0);
    }
}

static void
test_several (void)
{
  g_auto (Person) person;

  person_init (&person, DERMA_PATCH_TEST_ROLLER, START);
  get_test (&person, DERMA_PATCH_TEST_PRODUCT)->started = instant ("2026-11-20T12:00:00+01:00");
  look_at (&person, "2026-11-28T09:00:00+01:00");
  g_assert_cmpuint (person.list.n_new, ==, 2);
  g_assert_cmpuint (person.list.reminders[0].item, ==, ROLLER);
  g_assert_cmpuint (person.list.reminders[1].item, ==, PRODUCT);
}

static void
test_never (void)
{
  g_auto (Person) person;

  person_init (&person, DERMA_PATCH_TEST_ROLLER, START);
  *get_test (&person, DERMA_PATCH_TEST_ROLLER) = (DermaPatchTest) { 0 };
  assert_nothing (&person, START);
  g_assert_cmpint (person.list.changes_at_s, ==, 0);
}

/* What lies on a lock screen names no part of the body. */
static void
test_items (void)
{
  for (DermaReminderItem item = 0; item < DERMA_N_REMINDER_ITEMS; item++)
    {
      DermaReminderItem found;

      g_assert_true (derma_reminder_item_from_id (derma_reminder_item_get_id (item), &found));
      g_assert_cmpuint (found, ==, item);
      g_assert_cmpint (derma_reminder_item_is_patch_test (item), ==, item == ROLLER || item == PRODUCT);
      g_assert_cmpint (derma_reminder_item_is_question (item), ==, item == ROLLER || item == PRODUCT || item == DERMA_AFTERCARE_LOG || item == DERMA_REMINDER_SESSION);
      g_assert_cmpstr (derma_reminder_item_get_title (item, FALSE), !=, "");
      g_assert_cmpstr (derma_reminder_item_get_reason (item), !=, "");
    }

  for (guint i = 0; i < 2; i++)
    {
      const DermaReminderItem item = i == 0 ? ROLLER : PRODUCT;
      const char             *title = derma_reminder_item_get_title (item, TRUE);

      g_assert_cmpstr (title, !=, derma_reminder_item_get_title (item, FALSE));
      for (guint j = 0; j < 3; j++)
        g_assert_null (g_strrstr (title, ((const char *[]) { "skin", "roll", "face" })[j]));
    }

  g_assert_false (derma_reminder_item_from_id ("pt-other", &(DermaReminderItem) { 0 }));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/reminder/patch-test/roller", test_roller);
  g_test_add_func ("/reminder/patch-test/roller-twice", test_roller_twice);
  g_test_add_func ("/reminder/patch-test/product", test_product);
  g_test_add_func ("/reminder/patch-test/night", test_night);
  g_test_add_func ("/reminder/patch-test/judged", test_judged);
  g_test_add_func ("/reminder/patch-test/several", test_several);
  g_test_add_func ("/reminder/patch-test/never", test_never);
  g_test_add_func ("/reminder/patch-test/items", test_items);

  return g_test_run ();
}
