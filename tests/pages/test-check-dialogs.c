/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "page-test.h"
#include "pages/derma-check-row.h"
#include "pages/derma-date-button.h"
#include "pages/derma-history-dialog.h"
#include "pages/derma-retire-dialog.h"
#include "pages/derma-roller-dialog.h"
#include "support/derma-scene.h"

#define TODAY 20781 /* 24 November 2026 as days since 1970 */

/* What the tests of the dialogs need: a window to be over, with a place for toasts. */
static GtkWidget *
show (void)
{
  GtkWidget *toasts = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), gtk_label_new ("Under the dialog"));
  return page_test_show (toasts, 900, 760);
}

static GtkWidget *
get_place (GtkWidget *window)
{
  return gtk_widget_get_parent (page_test_find (window, GTK_TYPE_LABEL, 0));
}

static void
finish (GtkWidget *window)
{
  page_test_spin (50);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_row (AdwDialog  *dialog,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = page_test_find (GTK_WIDGET (dialog), ADW_TYPE_PREFERENCES_ROW, i)) != NULL; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
      return row;

  return NULL;
}

static void
press_row (AdwDialog  *dialog,
           const char *title)
{
  GtkWidget *row = find_row (dialog, title);

  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activate");
  page_test_spin (20);
}

static DermaDateButton *
get_date_button (AdwDialog *dialog,
                 guint      nth)
{
  return DERMA_DATE_BUTTON (page_test_find (GTK_WIDGET (dialog), DERMA_TYPE_DATE_BUTTON, nth));
}

static gboolean
can_add (AdwDialog *dialog)
{
  return gtk_widget_is_sensitive (page_test_find_button (GTK_WIDGET (dialog), "_Add"));
}

static void
type_needle (AdwDialog  *dialog,
             const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "Needle length in mm")), text);
  page_test_spin (10);
}

/* While it is typed it is said what is wrong; what is only not for this person yet can be added. */
static void
test_roller_verdicts (void)
{
  static const struct
  {
    const char *typed;
    gboolean    can_add;
    const char *words;
  } CASES[] = {
    { "", FALSE, "It is printed on the handle or the box, such as 0.25. If you do not know it, do not use the roller. Over 0.50\302\240mm is for professionals." },
    { "abc", FALSE, "Write the length as a number of millimetres, such as 0.25 or 0,25." },
    { "0.04", FALSE, "This is not the length of a roller needle. Rollers have needles of 0.05 to 3.00\302\240mm; the length is printed on the handle or the box." },
    { "0,25", TRUE, "Longer than the shortest home rollers, which stay under 0.15\302\240mm. At least 7 days between sessions." },
    { "0.2 mm", TRUE, "Longer than the shortest home rollers, which stay under 0.15\302\240mm. At least 7 days between sessions." },
    { "0.13", TRUE, "The usual length for home use. At least 3 days between sessions." },
    { "0.5", TRUE,
      "Not for you yet: you can add it, but not roll with it. Everybody starts with short needles, 0.25\302\240mm at most. After three sessions that healed cleanly, 0.30\302\240mm is the most." },
    { "0.75", FALSE, "Needles over 0.50\302\240mm belong in the hands of a professional. At home choose a roller of 0.25\302\240mm or less." },
    { "3.5", FALSE, "This is not the length of a roller needle. Rollers have needles of 0.05 to 3.00\302\240mm; the length is printed on the handle or the box." },
  };
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show ();
  AdwDialog *dialog;

  derma_scene_meet_rules (scene);
  dialog = derma_roller_dialog_present (get_place (window), scene->journal, scene->clock);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      type_needle (dialog, CASES[i].typed);
      g_assert_cmpint (can_add (dialog), ==, CASES[i].can_add);
      if (!page_test_has_text (GTK_WIDGET (dialog), CASES[i].words))
        g_error ("“%s” is not answered by “%s”", CASES[i].typed, CASES[i].words);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (dialog, "Needle length in mm")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, CASES[i].words);
    }
  adw_dialog_force_close (dialog);
  finish (window);
}

static void
test_roller_added (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget              *window = show ();
  AdwDialog              *dialog = derma_roller_dialog_present (get_place (window), scene->journal, scene->clock);
  const DermaRollerFacts *facts;
  g_autoptr (DermaRoller) roller = NULL;

  type_needle (dialog, "0,25");
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "Maker or name, if you like")), " Lumo ");
  g_assert_true (can_add (dialog));
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (dialog, "Sessions done with it")), 3);
  g_assert_false (can_add (dialog));
  g_assert_true (page_test_has_text (GTK_WIDGET (dialog), "Choose the day of its first use: needles are good for 90 days."));
  derma_date_button_choose (get_date_button (dialog, 0), TODAY + 1);
  g_assert_false (can_add (dialog));
  derma_date_button_choose (get_date_button (dialog, 0), TODAY - 90);
  g_assert_false (can_add (dialog));
  derma_date_button_choose (get_date_button (dialog, 0), TODAY - 30);
  g_assert_true (can_add (dialog));
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (dialog, "The maker’s own limit of sessions")), 3);
  g_assert_false (can_add (dialog));
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (dialog, "The maker’s own limit of sessions")), 5);
  page_test_press (GTK_WIDGET (dialog), "_Add");
  finish (window);

  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_rollers (scene->journal)), ==, 1);
  roller = g_list_model_get_item (derma_journal_get_rollers (scene->journal), 0);
  facts = derma_roller_get_facts (roller);
  g_assert_cmpstr (derma_roller_get_name (roller), ==, "Lumo");
  g_assert_cmpuint (facts->needle_um, ==, 250);
  g_assert_cmpuint (facts->uses, ==, 3);
  g_assert_cmpuint (facts->maker_max_uses, ==, 5);
  g_assert_cmpint (derma_time_get_local_day (facts->first_use), ==, TODAY - 30);
}

static void
test_retire (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64 id = derma_scene_add_roller (scene, 250);
  GtkWidget   *window = show ();
  AdwDialog   *dialog = derma_retire_dialog_present (get_place (window), scene->journal, scene->clock, id);

  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "go-on"));
  press_row (dialog, "It was dropped on its needles.");
  g_assert_true (derma_check_row_get_active (DERMA_CHECK_ROW (find_row (dialog, "It was dropped on its needles."))));
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "go-on"));
  page_test_press (GTK_WIDGET (dialog), "_Retire");
  page_test_spin (50);
  g_assert_cmpint (derma_roller_get_facts (derma_journal_get_roller (scene->journal, id))->retired, ==, DERMA_RETIRED_DROP);

  page_test_press (window, "_Undo");
  page_test_spin (20);
  g_assert_cmpint (derma_roller_get_facts (derma_journal_get_roller (scene->journal, id))->retired, ==, DERMA_RETIRED_NOT);
  finish (window);
}

static const DermaPatchTest *
get_tests (DermaScene *scene)
{
  return derma_journal_get_situation (scene->journal, derma_scene_now (scene), scene->zone)->patch_tests;
}

/* A test that is started now can be judged when its time is over, and not before; a reaction can be told at any time. */
static void
test_patch_test_started (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *window = show ();
  AdwDialog *dialog;

  derma_journal_set_skin (scene->journal, DERMA_SENSITIVITY_LOW, 2, derma_scene_now (scene), &error);
  g_assert_no_error (error);
  dialog = derma_history_dialog_present (get_place (window), scene->journal, scene->clock);
  g_assert_null (find_row (dialog, "My skin reacted"));
  press_row (dialog, "Start It Now");
  g_assert_cmpint (get_tests (scene)[DERMA_PATCH_TEST_ROLLER].started.utc_s, ==, scene->now_ms / 1000);
  g_assert_true (page_test_has_text (GTK_WIDGET (dialog), "Look at the spot on Thursday 26\302\240November, 18:40."));
  g_assert_null (find_row (dialog, "No, it went well"));
  g_assert_nonnull (find_row (dialog, "My skin reacted"));

  /* left open until the time is over */
  derma_scene_advance (scene, (G_GINT64_CONSTANT (48) * DERMA_HOUR_S - 1) * 1000);
  g_assert_null (find_row (dialog, "No, it went well"));
  derma_scene_advance (scene, 1000);
  g_assert_true (page_test_has_text (GTK_WIDGET (dialog), "Is the patch still red, even faintly, or darker and warmer than around it?"));
  press_row (dialog, "No, it went well");
  g_assert_true (get_tests (scene)[DERMA_PATCH_TEST_ROLLER].is_judged && get_tests (scene)[DERMA_PATCH_TEST_ROLLER].passed);
  g_assert_true (page_test_has_text (GTK_WIDGET (dialog), "It went well."));
  adw_dialog_force_close (dialog);
  finish (window);
}

/* Skin that keeps marks is looked at twice: nothing to see at the first look does not pass the test. */
static void
test_patch_test_early_look (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget            *window = show ();
  const DermaPatchTest *test;
  AdwDialog            *dialog;

  derma_journal_set_skin (scene->journal, DERMA_SENSITIVITY_LOW, 5, derma_scene_now (scene), &error);
  g_assert_no_error (error);
  dialog = derma_history_dialog_present (get_place (window), scene->journal, scene->clock);
  press_row (dialog, "Start It Now");
  g_assert_true (page_test_has_text (GTK_WIDGET (dialog), "Look at the spot on Thursday 26\302\240November, 18:40."));

  derma_scene_advance (scene, G_GINT64_CONSTANT (50) * DERMA_HOUR_S * 1000);
  g_assert_null (find_row (dialog, "No, it went well"));
  press_row (dialog, "No, there is nothing to see");
  test = &get_tests (scene)[DERMA_PATCH_TEST_ROLLER];
  g_assert_false (test->is_judged);
  g_assert_cmpint (test->looked.utc_s, ==, scene->now_ms / 1000);
  g_assert_null (find_row (dialog, "No, there is nothing to see"));
  g_assert_true (page_test_has_text (GTK_WIDGET (dialog), "Look at the spot on Tuesday 8\302\240December, 18:40."));

  derma_scene_advance (scene, G_GINT64_CONSTANT (12) * DERMA_DAY_S * 1000);
  g_assert_true (page_test_has_text (GTK_WIDGET (dialog), "Is there a new dark or light mark on the patch?"));
  press_row (dialog, "Yes, my skin reacted");
  g_assert_true (derma_patch_test_has_failed (&get_tests (scene)[DERMA_PATCH_TEST_ROLLER]));
  adw_dialog_force_close (dialog);
  finish (window);
}

/* What was done before the app was there counts by the person's word. */
static void
test_stated (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (DermaPastSession) session = NULL;
  GtkWidget *window = show ();
  AdwDialog *dialog = derma_history_dialog_present (get_place (window), scene->journal, scene->clock);

  derma_date_button_choose (get_date_button (dialog, 0), TODAY - 20);
  page_test_spin (20);
  press_row (dialog, "Yes, my skin reacted");
  g_assert_true (get_tests (scene)[DERMA_PATCH_TEST_ROLLER].is_judged);
  g_assert_false (get_tests (scene)[DERMA_PATCH_TEST_ROLLER].passed);
  g_assert_true (page_test_has_text (GTK_WIDGET (dialog), "Your skin reacted. Do not roll your face; ask a doctor about it."));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_row (dialog, "Add an earlier session")), TRUE);
  page_test_spin (50);
  g_assert_false (gtk_widget_is_sensitive (find_row (dialog, "Add This Session")));
  derma_date_button_choose (get_date_button (dialog, 2), TODAY - 3);
  type_needle (dialog, "0,3");
  g_assert_true (gtk_widget_is_sensitive (find_row (dialog, "Add This Session")));
  press_row (dialog, "Add This Session");

  session = g_list_model_get_item (derma_journal_get_sessions (scene->journal), 0);
  g_assert_true (derma_past_session_is_stated (session));
  g_assert_cmpuint (derma_past_session_get_needle_um (session), ==, 300);
  g_assert_cmpint (derma_time_get_local_day (derma_past_session_get_t0 (session)), ==, TODAY - 3);
  g_assert_nonnull (find_row (dialog, "Saturday 21\302\240November"));

  g_signal_emit_by_name (page_test_find (find_row (dialog, "Saturday 21\302\240November"), GTK_TYPE_BUTTON, 0), "clicked");
  page_test_spin (50);
  page_test_press (window, "_Remove");
  page_test_spin (50);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_sessions (scene->journal)), ==, 0);
  g_assert_null (find_row (dialog, "Saturday 21\302\240November"));
  adw_dialog_force_close (dialog);
  finish (window);
}

static void
test_pictures (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show ();
  AdwDialog *dialog = derma_roller_dialog_present (get_place (window), scene->journal, scene->clock);

  type_needle (dialog, "0,75");
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (dialog, "Sessions done with it")), 3);
  page_test_pictures (window, "roller-dialog");
  adw_dialog_force_close (dialog);
  page_test_spin (100);

  dialog = derma_history_dialog_present (get_place (window), scene->journal, scene->clock);
  page_test_pictures (window, "history-dialog");
  adw_dialog_force_close (dialog);
  page_test_spin (100);

  dialog = derma_retire_dialog_present (get_place (window), scene->journal, scene->clock, derma_scene_add_roller (scene, 250));
  page_test_pictures (window, "retire-dialog");
  adw_dialog_force_close (dialog);
  finish (window);
}

static void
add_tests (void)
{
  /* GTK warns of a cursor that blinks where a test has put a selection. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);

  g_test_add_func ("/check-dialogs/roller/verdicts", test_roller_verdicts);
  g_test_add_func ("/check-dialogs/roller/added", test_roller_added);
  g_test_add_func ("/check-dialogs/retire", test_retire);
  g_test_add_func ("/check-dialogs/patch-test/started", test_patch_test_started);
  g_test_add_func ("/check-dialogs/patch-test/early-look", test_patch_test_early_look);
  g_test_add_func ("/check-dialogs/stated", test_stated);
  g_test_add_func ("/check-dialogs/pictures", test_pictures);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
