/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of reminders outside the process: in the settings, and in the buttons of a notification. */
#include "config.h"

#include "app/derma-reminder-marks.h"
#include "app/derma-reminder-notification.h"

#define PRODUCT DERMA_REMINDER_PATCH_TEST (DERMA_PATCH_TEST_PRODUCT)
#define NOW_S G_GINT64_CONSTANT (1795546680)

static void
test_marks (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GArray) none = derma_reminder_marks_load (settings);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (DermaReminderMark));
  g_autoptr (GArray) kept = NULL;

  g_assert_cmpuint (none->len, ==, 0);

  derma_reminder_marks_put (marks, DERMA_AFTERCARE_LOG, NOW_S, 0);
  derma_reminder_marks_put (marks, PRODUCT, NOW_S - DERMA_DAY_S, NOW_S + DERMA_HOUR_S);
  derma_reminder_marks_put (marks, DERMA_AFTERCARE_LOG, NOW_S + DERMA_DAY_S, 0);
  derma_reminder_marks_put (marks, DERMA_AFTERCARE_SHADE, NOW_S - 60 * DERMA_DAY_S, 0); /* long over */
  derma_reminder_marks_put (marks, DERMA_AFTERCARE_LOG, NOW_S, NOW_S + DERMA_MINUTE_S); /* put off */
  derma_reminder_marks_save (settings, marks, NOW_S);

  kept = derma_reminder_marks_load (settings);
  g_assert_cmpuint (kept->len, ==, 3);
  for (guint i = 0; i < kept->len; i++)
    {
      const DermaReminderMark *mark = &g_array_index (kept, DermaReminderMark, i);
      const DermaReminderMark *expected = &g_array_index (marks, DermaReminderMark, i);

      g_assert_cmpuint (mark->item, ==, expected->item);
      g_assert_cmpint (mark->start_s, ==, expected->start_s);
      g_assert_cmpint (mark->again_s, ==, expected->again_s);
    }
  g_assert_cmpint (g_array_index (kept, DermaReminderMark, 0).again_s, ==, NOW_S + DERMA_MINUTE_S);
}

/* A newer version may know more. */
static void
test_unknown_marks (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GArray) marks = NULL;

  g_assert_true (g_settings_set_value (settings, "reminders-told",
                                       g_variant_new_parsed ("[('ac-new', @x 1, @x 0), ('', 2, 0), ('ac-log', -1, 0), ('ac-log', 9223372036854775807, 0), "
                                                             "('ac-log', 1, 9223372036854775807), ('ac-shade', 3, 4)]")));
  marks = derma_reminder_marks_load (settings);
  g_assert_cmpuint (marks->len, ==, 1);
  g_assert_cmpuint (g_array_index (marks, DermaReminderMark, 0).item, ==, DERMA_AFTERCARE_SHADE);
}

static void
test_target (void)
{
  DermaReminderNotification told;

  g_assert_true (derma_reminder_target_parse ("ac-log.ac-log.12", &told));
  g_assert_cmpuint (told.n_reminders, ==, 1);
  g_assert_cmpuint (told.reminders[0].item, ==, DERMA_AFTERCARE_LOG);
  g_assert_cmpint (told.reminders[0].start_s, ==, 12);
  g_assert_cmpstr (told.id, ==, "ac-log");
  g_assert_cmpstr (derma_reminder_notification_get_id (&told), ==, "ac-log");

  g_assert_true (derma_reminder_target_parse ("aftercare.ac-shade.1795546680.pt-product.0", &told));
  g_assert_cmpuint (told.n_reminders, ==, 2);
  g_assert_cmpuint (told.reminders[1].item, ==, PRODUCT);
  g_assert_cmpstr (told.id, ==, DERMA_REMINDER_DIGEST_ID);
  g_assert_cmpstr (derma_reminder_notification_get_id (&told), ==, DERMA_REMINDER_DIGEST_ID);

  g_assert_true (derma_reminder_target_parse ("aftercare.ac-shade.7", &told)); /* what is left of a digest */
  g_assert_cmpstr (told.id, ==, DERMA_REMINDER_DIGEST_ID);
}

/* Whoever is on the bus can send what they like. */
static void
test_wrong_target (void)
{
  static const char *const TARGETS[] = {
    "",
    ".",
    "..",
    "aftercare",
    "aftercare.",
    "aftercare.ac-log",
    "aftercare.ac-log.",
    "aftercare.ac-log.x",
    "aftercare.ac-log.-1",
    "aftercare.ac-log.1x",
    "aftercare.ac-log.253402300800",
    "aftercare.ac-log.99999999999999999999",
    "aftercare.ac-other.1",
    "other.ac-log.1",
    "ac-log.1",
    "aftercare.ac-log.1.ac-shade",
    "aftercare.1.ac-log",
  };
  g_autoptr (GString) much = g_string_new ("aftercare");
  DermaReminderNotification told;

  for (guint i = 0; i < G_N_ELEMENTS (TARGETS); i++)
    if (derma_reminder_target_parse (TARGETS[i], &told))
      g_error ("“%s” was taken", TARGETS[i]);

  for (guint i = 0; i < DERMA_N_REMINDER_ITEMS; i++)
    g_string_append (much, ".ac-log.1");
  g_assert_true (derma_reminder_target_parse (much->str, &told));
  g_string_append (much, ".ac-log.1");
  g_assert_false (derma_reminder_target_parse (much->str, &told));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/reminder-keeping/marks", test_marks);
  g_test_add_func ("/reminder-keeping/unknown-marks", test_unknown_marks);
  g_test_add_func ("/reminder-keeping/target", test_target);
  g_test_add_func ("/reminder-keeping/wrong-target", test_wrong_target);

  return g_test_run ();
}
