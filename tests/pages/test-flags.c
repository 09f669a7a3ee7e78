/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-format.h"
#include "page-test.h"
#include "pages/derma-date-button.h"
#include "pages/derma-flag-dialog.h"
#include "pages/derma-flag-notice.h"
#include "pages/derma-flag-resolve.h"
#include "pages/derma-flag-told-row.h"
#include "pages/derma-healing-dialog.h"
#include "pages/derma-today-page.h"
#include "support/derma-scene.h"
#include "widgets/derma-healing-form.h"
#include "widgets/derma-level-row.h"

#define HOUR_MS (60 * 60 * (gint64) 1000)

/* Two days after a session. */
static DermaScene *
make_scene (void)
{
  return derma_scene_new_after_session (48 * HOUR_MS);
}

static gint64
get_session_id (DermaScene *scene)
{
  return derma_past_session_get_id (derma_journal_get_last_session (scene->journal));
}

static GtkWidget *
show_today (DermaScene *scene)
{
  return page_test_show (derma_today_page_new (scene->journal, scene->clock), 1000, 760);
}

static void
tell (DermaScene     *scene,
      DermaRedFlagSet told)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (derma_journal_tell_red_flags (scene->journal, get_session_id (scene), told, derma_scene_now (scene), &error));
}

/* Returns: (nullable): the notice, where one is seen. */
static GtkWidget *
find_notice (GtkWidget *window)
{
  GtkWidget *notice = page_test_find (window, DERMA_TYPE_FLAG_NOTICE, 0);

  return notice != NULL && gtk_widget_get_mapped (notice) ? notice : NULL;
}

static GtkWidget *
await (GtkWidget *window,
       GType      type)
{
  page_test_until (page_test_find (window, type, 0) != NULL && gtk_widget_get_mapped (page_test_find (window, type, 0)));
  g_assert_nonnull (page_test_find (window, type, 0));

  return page_test_find (window, type, 0);
}

static void
await_no_dialog (GtkWidget *window)
{
  page_test_until (adw_window_get_visible_dialog (ADW_WINDOW (window)) == NULL);
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (window)));
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = page_test_find (root, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

static gboolean
is_open (DermaScene *scene)
{
  DermaLock lock;

  derma_journal_get_lock (scene->journal, derma_scene_now (scene), &lock);
  return lock.open >= 0;
}

/* A sign that is ticked says what it asks for, is saved apart from the log, and its notice stays after a restart. */
static void
test_told (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window = show_today (scene);
  GtkWidget *row;

  g_assert_null (find_notice (window));
  derma_healing_dialog_present (window, scene->journal, scene->clock, get_session_id (scene));
  g_assert_true (gtk_widget_activate_action (await (window, DERMA_TYPE_HEALING_FORM), "healing.warning-sign", NULL));
  await (window, DERMA_TYPE_FLAG_DIALOG);
  page_test_until (find_row (window, "Are there red lines that run away from the rolled area?") != NULL);
  row = find_row (window, "Are there red lines that run away from the rolled area?");
  g_assert_nonnull (page_test_find_button (window, "None of These"));
  gtk_widget_activate (row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "See a doctor today. Red lines are a sign that an infection spreads. Mark where they end with a pen, so that the doctor sees "
                   "whether they grow.");
  g_assert_null (page_test_find_button (window, "None of These"));
  g_assert_false (is_open (scene));
  page_test_pictures (window, "flag-questions");

  g_assert_true (gtk_widget_activate_action (await (window, DERMA_TYPE_FLAG_DIALOG), "flags.save", NULL));
  g_assert_true (is_open (scene));
  page_test_until (page_test_has_text (window, "See a doctor today"));
  gtk_window_destroy (GTK_WINDOW (window));

  derma_scene_reopen (scene);
  window = show_today (scene);
  g_assert_nonnull (find_notice (window));
  g_assert_true (page_test_has_text (window, "See a doctor today"));
  g_assert_true (page_test_has_text (window, "Red lines are a sign that an infection spreads. If no doctor is available, go to urgent care."));
  g_assert_null (page_test_find_button (window, "_Start Session"));
  page_test_pictures (window, "flag-same-day");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_none (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window = show_today (scene);
  g_auto (DermaHealingDraft) draft = { 0 };

  derma_healing_dialog_present (window, scene->journal, scene->clock, get_session_id (scene));
  g_assert_true (gtk_widget_activate_action (await (window, DERMA_TYPE_HEALING_FORM), "healing.warning-sign", NULL));
  g_assert_true (gtk_widget_activate_action (await (window, DERMA_TYPE_FLAG_DIALOG), "flags.none", NULL));
  page_test_until (page_test_has_text (window, "None of them"));
  g_assert_true (page_test_has_text (window, "None of them"));

  g_assert_true (derma_journal_get_healing_draft (scene->journal, get_session_id (scene), &draft));
  g_assert_cmpuint (draft.answers.asked & DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_PUS), !=, 0);
  g_assert_cmpuint (draft.answers.asked & DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_LUMPS), ==, 0); /* not before day 7 */
  g_assert_cmpuint (draft.answers.told, ==, 0);
  g_assert_false (is_open (scene));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nothing to press but what helps on the telephone; it is resolved all the same. */
static void
test_emergency (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window;
  GtkWidget *notice;
  guint      n_buttons = 0;

  tell (scene, DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_EYE) | DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_RASH));
  window = show_today (scene);
  notice = find_notice (window);
  g_assert_nonnull (notice);
  g_assert_true (page_test_has_text (notice, "Call the emergency number now"));
  g_assert_false (page_test_has_text (notice, derma_outlook_get_when_to_call ()));
  while (page_test_find (notice, GTK_TYPE_BUTTON, n_buttons) != NULL)
    n_buttons++;
  g_assert_cmpuint (n_buttons, ==, 1);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_first_child (adw_bin_get_child (ADW_BIN (notice)))), GTK_ACCESSIBLE_ROLE_ALERT);

  page_test_press (notice, "_What to Say");
  page_test_until (adw_window_get_visible_dialog (ADW_WINDOW (window)) != NULL);
  page_test_until (page_test_find_button (window, "_Copy") != NULL);
  g_assert_nonnull (page_test_find_button (window, "_Copy"));
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (window)));
  await_no_dialog (window);

  gtk_widget_activate (find_row (notice, "Sessions are locked"));
  await (window, DERMA_TYPE_FLAG_RESOLVE);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A doctor's agreement resolves it, and says from when on sessions may start: 28 days after it was told of (protocol.md 6.4). */
static void
test_agreement (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget       *window;
  DermaDateButton *day;
  DermaLock        lock;
  DermaTime        lift = derma_time_add (derma_scene_now (scene), 28 * DERMA_DAY_S, scene->zone);
  g_autofree char *date = derma_format_date_time (lift, derma_scene_now (scene));
  g_autofree char *until = g_strdup_printf ("Until %s", date);

  tell (scene, DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_FEVER));
  derma_scene_advance (scene, 3 * 24 * HOUR_MS);
  window = show_today (scene);
  page_test_press (find_notice (window), "A Doctor Agrees…");
  await (window, DERMA_TYPE_FLAG_RESOLVE);
  page_test_until (page_test_find_button (window, "_Save") != NULL);
  g_assert_false (gtk_widget_is_sensitive (page_test_find_button (window, "_Save")));

  /* before it was told of nobody can have agreed to it */
  day = DERMA_DATE_BUTTON (await (window, DERMA_TYPE_DATE_BUTTON));
  derma_date_button_choose (day, derma_time_get_local_day (derma_scene_now (scene)) - 5);
  g_assert_false (gtk_widget_is_sensitive (page_test_find_button (window, "_Save")));
  derma_date_button_choose (day, derma_time_get_local_day (derma_scene_now (scene)) - 1);
  g_assert_true (page_test_has_text (window, until));
  page_test_pictures (window, "flag-resolve");
  page_test_press (window, "_Save");
  await_no_dialog (window);

  g_assert_false (is_open (scene));
  page_test_until (find_notice (window) == NULL);
  g_assert_null (find_notice (window));
  derma_journal_get_lock (scene->journal, derma_scene_now (scene), &lock);
  g_assert_true (lock.is_locked);
  g_assert_cmpint (lock.need, ==, DERMA_LOCK_TIME);
  g_assert_cmpint (lock.until_s, ==, lift.utc_s);
  g_assert_null (page_test_find_button (window, "_Start Session"));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is only to be watched is over when it has gone; weaker signs do not hide behind a stronger one. */
static void
test_gone (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window;

  tell (scene, DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_ACNE_FLARE));
  window = show_today (scene);
  g_assert_true (page_test_has_text (find_notice (window), "Pause and watch it"));
  g_assert_null (page_test_find_button (window, "_What to Say"));
  tell (scene, DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_GLANDS));
  g_assert_true (page_test_has_text (find_notice (window), "See a doctor within 3 days"));

  page_test_press (find_notice (window), "It Has Gone…");
  await (window, DERMA_TYPE_FLAG_RESOLVE);
  derma_date_button_choose (DERMA_DATE_BUTTON (await (window, DERMA_TYPE_DATE_BUTTON)), derma_time_get_local_day (derma_scene_now (scene)));

  /* Nothing is lifted that was not ticked. */
  g_assert_false (gtk_widget_is_sensitive (page_test_find_button (window, "_Save")));
  for (guint i = 0; i < 2; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (page_test_find (GTK_WIDGET (await (window, DERMA_TYPE_FLAG_RESOLVE)), GTK_TYPE_CHECK_BUTTON, i)), TRUE);
  page_test_press (window, "_Save");
  await_no_dialog (window);
  g_assert_false (is_open (scene));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was told by mistake is taken back where it was told. */
static void
test_mistake (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window;

  tell (scene, DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_PUS));
  window = show_today (scene);
  gtk_widget_activate (page_test_find (window, DERMA_TYPE_FLAG_TOLD_ROW, 0));
  page_test_until (page_test_find_button (window, "_Take It Back") != NULL);
  g_assert_true (is_open (scene));
  adw_dialog_close (adw_window_get_visible_dialog (ADW_WINDOW (window)));
  await_no_dialog (window);
  g_assert_true (is_open (scene));

  gtk_widget_activate (page_test_find (window, DERMA_TYPE_FLAG_TOLD_ROW, 0));
  page_test_until (page_test_find_button (window, "_Take It Back") != NULL);
  page_test_press (window, "_Take It Back");
  page_test_until (!is_open (scene));
  g_assert_false (is_open (scene));
  g_assert_null (find_notice (window));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The levels of a log tell of a sign; corrected, they tell of it no more. */
static void
test_levels (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window = show_today (scene);

  derma_healing_dialog_present (window, scene->journal, scene->clock, get_session_id (scene));
  derma_level_row_set_level (DERMA_LEVEL_ROW (await (window, DERMA_TYPE_LEVEL_ROW)), 1);
  derma_level_row_set_level (DERMA_LEVEL_ROW (page_test_find (window, DERMA_TYPE_LEVEL_ROW, DERMA_HEALING_SWELLING)), 3);
  page_test_press (window, "All Are 0");
  page_test_press (window, "_Save");
  await_no_dialog (window);
  g_assert_true (is_open (scene));
  page_test_until (find_notice (window) != NULL);
  g_assert_true (page_test_has_text (find_notice (window), "This is more swelling than expected. If no doctor is available, go to urgent care."));
  g_assert_true (page_test_has_text (find_notice (window), "Clear swelling\nRedness 1, Swelling 3"));

  gtk_widget_activate (page_test_find (window, DERMA_TYPE_FLAG_TOLD_ROW, 0));
  await (window, DERMA_TYPE_HEALING_FORM);
  g_assert_cmpint (derma_healing_form_get_level (DERMA_HEALING_FORM (page_test_find (window, DERMA_TYPE_HEALING_FORM, 0)), DERMA_HEALING_SWELLING), ==, 3);
  derma_level_row_set_level (DERMA_LEVEL_ROW (page_test_find (window, DERMA_TYPE_LEVEL_ROW, DERMA_HEALING_SWELLING)), 0);

  /* a correction is not dropped without a question */
  adw_dialog_close (adw_window_get_visible_dialog (ADW_WINDOW (window)));
  page_test_until (page_test_find_button (window, "_Discard") != NULL);
  g_assert_nonnull (page_test_find_button (window, "_Discard"));
  adw_dialog_close (adw_window_get_visible_dialog (ADW_WINDOW (window)));
  page_test_until (page_test_find_button (window, "_Discard") == NULL);

  page_test_press (window, "_Save");
  await_no_dialog (window);
  g_assert_false (is_open (scene));
  g_assert_null (find_notice (window));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The doctor gets the sheet of the session that the red flag is about; in an emergency there is no time for paper. */
static void
test_print (void)
{
  const char *const names[] = { "print-session(int64 0)", NULL };
  g_autoptr (DermaScene) scene = make_scene ();
  g_autofree char *expected = g_strdup_printf ("print-session(%" G_GINT64_FORMAT ") ", get_session_id (scene));
  GtkWidget       *window;
  GString         *taken;

  tell (scene, DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_STREAKS));
  window = show_today (scene);
  taken = page_test_record_actions (window, names);
  page_test_press (window, "_Print for the Doctor…");
  g_assert_cmpstr (taken->str, ==, expected);

  tell (scene, DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_EYE));
  page_test_until (page_test_find_button (window, "_Print for the Doctor…") == NULL);
  g_assert_null (page_test_find_button (window, "_Print for the Doctor…"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/flags/told", test_told);
  g_test_add_func ("/flags/print", test_print);
  g_test_add_func ("/flags/none", test_none);
  g_test_add_func ("/flags/emergency", test_emergency);
  g_test_add_func ("/flags/agreement", test_agreement);
  g_test_add_func ("/flags/gone", test_gone);
  g_test_add_func ("/flags/mistake", test_mistake);
  g_test_add_func ("/flags/levels", test_levels);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
