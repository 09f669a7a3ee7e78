/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "core/derma-error.h"
#include "page-test.h"
#include "pages/derma-check-row.h"
#include "pages/derma-today-care.h"
#include "pages/derma-today-page.h"
#include "pages/derma-trouble-page.h"
#include "store/derma-journal-private.h"
#include "support/derma-scene.h"

static GtkWidget *
show (DermaScene *scene)
{
  return page_test_show (derma_today_page_new (scene->journal, scene->clock), 1000, 720);
}

static gboolean
says (GtkWidget  *window,
      const char *part)
{
  GtkWidget *label;

  for (guint i = 0; (label = page_test_find (window, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), part) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
offers (GtkWidget  *window,
        const char *label)
{
  GtkWidget *button = page_test_find_button (window, label);

  return button != NULL && gtk_widget_get_mapped (button);
}

static void
test_first (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show (scene);

  g_assert_true (says (window, "Add your roller to begin"));
  g_assert_true (offers (window, "_Add Roller"));
  g_assert_false (offers (window, "_Start Session"));

  derma_scene_add_roller (scene, 250);
  g_assert_true (says (window, "Two patch tests first"));
  g_assert_true (offers (window, "_Patch Tests…"));

  derma_scene_meet_rules (scene);
  g_assert_true (says (window, "Ready today"));
  g_assert_true (offers (window, "_Start Session"));
  g_assert_false (offers (window, "_Patch Tests…"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The second before and at the end of the rest, with the page left open. */
static void
test_rest_ends (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (3, 0);
  DermaPermission permission;
  GtkWidget      *window;

  derma_permission_check (derma_journal_get_situation (scene->journal, derma_scene_now (scene), scene->zone), &permission);
  g_assert_cmpint (permission.next_allowed_s, >, 0);
  scene->now_ms = (permission.next_allowed_s - 1) * 1000;
  derma_scene_heal (scene);
  window = show (scene);
  g_assert_false (offers (window, "_Start Session"));
  g_assert_true (says (window, "Rest until"));

  derma_scene_advance (scene, 1000);
  g_assert_true (says (window, "Ready today"));
  g_assert_true (offers (window, "_Start Session"));
  g_assert_true (says (window, "every healing value is back to zero"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Of rest and healing neither is enough: both are told. */
static void
test_rest_and_healing (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GError) error = NULL;
  DermaHealingLog log = { .levels = { 1 }, .sections = DERMA_ALL_SECTIONS };
  GtkWidget      *window;

  derma_scene_add_roller (scene, 250);
  derma_scene_meet_rules (scene);
  derma_journal_add_stated_session (scene->journal, derma_scene_now (scene), 250, derma_scene_now (scene), &error);
  g_assert_no_error (error);
  scene->now_ms += G_GINT64_CONSTANT (4) * DERMA_DAY_S * 1000;
  window = show (scene);
  g_assert_true (says (window, "Rest until"));
  g_assert_true (says (window, "Do not roll before Tuesday 1\302\240December, 18:40, and not before you have recorded that every measure is zero. "
                               "Nothing was recorded after the last session yet."));

  log.at = derma_scene_now (scene);
  derma_journal_add_healing (scene->journal, derma_past_session_get_id (derma_journal_get_last_session (scene->journal)), &log, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (says (window, "Your newest record still shows something."));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_open_session (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  derma_scene_add_roller (scene, 250);
  derma_scene_meet_rules (scene);
  derma_scene_begin (scene);
  derma_scene_check (scene, 0);
  derma_scene_prepare (scene);
  derma_scene_roll_section (scene);
  derma_scene_go_on (scene);
  window = show (scene);

  g_assert_true (says (window, "A session is open"));
  g_assert_true (says (window, "your left cheek"));
  g_assert_true (offers (window, "_Resume Session"));
  g_assert_true (offers (window, "_End Session…"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
run_sql (DermaScene *scene,
         const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaStatement) stmt = derma_database_borrow (scene->journal->database, sql, &error);

  g_assert_no_error (error);
  derma_statement_run (stmt, &error);
  g_assert_no_error (error);
}

/* The events of the last session cannot have happened in that order, in a damaged journal or in one of a newer version. */
static void
test_unreadable_session (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DermaScene) scene = derma_scene_new_with_demo (3, 0);
      g_autoptr (GError) error = NULL;
      GtkWidget *window;

      run_sql (scene, "DELETE FROM session_section WHERE section = 'chin'");
      if (i == 1)
        run_sql (scene, "PRAGMA user_version = 99");
      if (i == 0)
        {
          derma_scene_reopen (scene);
        }
      else
        {
          g_clear_object (&scene->control);
          g_clear_object (&scene->journal);
          scene->journal = derma_journal_open (scene->folder, DERMA_JOURNAL_READ, &error);
          g_assert_no_error (error);
          scene->control = derma_session_control_new (scene->journal, scene->clock);
        }

      g_assert_null (derma_past_session_get_record (derma_journal_get_last_session (scene->journal)));
      window = show (scene);
      g_assert_true (says (window, "What was rolled cannot be read."));
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_put_away (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  derma_scene_add_roller (scene, 250);
  derma_scene_meet_rules (scene);
  derma_scene_begin (scene);
  derma_scene_check (scene, 0);
  derma_scene_prepare (scene);
  derma_scene_roll (scene);
  derma_scene_finish_until (scene, DERMA_STEP_FIN_SHEET);
  g_assert_true (derma_session_control_take_kind (scene->control, DERMA_EVENT_END));
  window = show (scene);
  g_assert_true (says (window, "It is drying until"));

  derma_scene_advance (scene, 31 * 60 * 1000);
  g_assert_true (says (window, "It is dry."));
  gtk_widget_activate_action (page_test_find (window, DERMA_TYPE_TODAY_CARE, 0), "care.put-away", NULL);
  g_assert_false (says (window, "It is dry."));
  g_assert_cmpint (derma_session_get_step_state (derma_journal_get_late_session (scene->journal, NULL), DERMA_STEP_FIN_STORE,
                                                 scene->now_ms),
                   ==, DERMA_STEP_STATE_DONE);
  gtk_window_destroy (GTK_WINDOW (window));
}

static DermaScene *
rest_for (double hours)
{
  DermaScene *scene = derma_scene_new ();
  g_autoptr (GError) error = NULL;

  derma_scene_add_roller (scene, 250);
  derma_scene_meet_rules (scene);
  derma_journal_add_stated_session (scene->journal, derma_scene_now (scene), 250, derma_scene_now (scene), &error);
  g_assert_no_error (error);
  scene->now_ms += (gint64) (hours * DERMA_HOUR_S) * 1000;

  return scene;
}

static guint
count_checks (GtkWidget *window)
{
  guint n = 0;

  while (page_test_find (window, DERMA_TYPE_CHECK_ROW, n) != NULL)
    n++;

  return n;
}

static void
test_healing (void)
{
  g_autoptr (DermaScene) scene = rest_for (38);
  GtkWidget *window = show (scene);
  GtkWidget *check = page_test_find (window, DERMA_TYPE_CHECK_ROW, 1);

  g_assert_true (says (window, "Healing: hour 38 of 72"));
  g_assert_true (says (window, "Expected now, at most: faint pink"));
  g_assert_true (says (window, "Still avoid 12 things"));
  g_assert_true (says (window, "Sport and sweating: 10 hours more, until Thursday"));
  g_assert_true (says (window, "Rest until Tuesday 1\302\240December, 18:40"));
  g_assert_true (says (window, "Due now: the record after 24 hours"));
  g_assert_false (offers (window, "_Why?"));
  g_assert_false (offers (window, "_Record Healing…"));
  g_assert_cmpuint (count_checks (window), ==, 4);
  g_assert_true (says (window, "Sunscreen, SPF 30 or more, mineral"));
  g_assert_true (says (window, "A warning sign?"));
  g_assert_true (page_test_has_focus (page_test_find (window, DERMA_TYPE_CHECK_ROW, 0)));
  page_test_pictures (window, "today-healing");
  page_test_resize (window, 1000, 720);

  /* What is ticked goes. */
  check = page_test_find (window, DERMA_TYPE_CHECK_ROW, 1);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (check)), ==, "Gentle, fragrance-free cleanser");
  adw_action_row_activate (ADW_ACTION_ROW (check));
  g_assert_true (derma_check_row_get_active (DERMA_CHECK_ROW (check)));
  page_test_spin (2400);
  g_assert_cmpuint (count_checks (window), ==, 3);
  g_assert_false (says (window, "Gentle, fragrance-free cleanser"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What may be put on the skin, as the hours go by, and what the page is about. */
static void
test_after_session (void)
{
  static const struct
  {
    double      hours;
    const char *headline;
    const char *yes;
    const char *no;
  } CASES[] = {
    { 0.5, "Healing: first hour of 72", "Only your plain moisturiser, no water yet.", "Cleanser, sunscreen, make-up" },
    { 4, "Healing: hour 4 of 72", "Lukewarm water and your plain moisturiser.", "Cleanser, sunscreen, make-up" },
    { 24, "Healing: hour 24 of 72", "Gentle cleanser, your plain moisturiser and mineral sunscreen.", "Perfume, toner, retinoid" },
    { 72, "Rest until", "Your usual care and sunscreen.", "Scrub, peel-off mask" },
    { 167.9, "Rest until", "Your usual care and sunscreen.", "Left-over steroid" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (DermaScene) scene = rest_for (CASES[i].hours);
      GtkWidget *window = show (scene);

      g_assert_true (says (window, CASES[i].headline));
      g_assert_true (says (window, "What may I put on my skin now?"));
      g_assert_true (says (window, CASES[i].yes));
      g_assert_true (says (window, CASES[i].no));
      g_assert_cmpint (offers (window, "_Why?"), ==, i > 2);

      if (i + 1 == G_N_ELEMENTS (CASES))
        {
          derma_scene_advance (scene, DERMA_HOUR_S * 1000);
          g_assert_false (says (window, "What may I put on my skin now?"));
          g_assert_true (says (window, "Sunscreen, SPF 30 or more, mineral"));
        }
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_trouble (void)
{
  const struct
  {
    DermaError  code;
    const char *title;
    gboolean    can_retry;
    gboolean    can_read;
    gboolean    can_set_aside;
  } cases[] = {
    { DERMA_ERROR_NEWER, "This Journal Is From a Newer Version", FALSE, TRUE, FALSE },
    { DERMA_ERROR_NOT_OURS, "This Is Not a Journal", TRUE, FALSE, TRUE },
    { DERMA_ERROR_BROKEN, "The Journal Is Damaged", TRUE, FALSE, TRUE },
    { DERMA_ERROR_BUSY, "The Journal Is in Use", TRUE, TRUE, FALSE },
    { DERMA_ERROR_FULL, "The Disk Is Full", TRUE, TRUE, FALSE },
    { DERMA_ERROR_READ_ONLY, "The Journal Cannot Be Written", TRUE, TRUE, FALSE },
    { DERMA_ERROR_FAILED, "The Journal Cannot Be Opened", TRUE, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (DERMA_ERROR, cases[i].code, "for the log");
      GtkWidget *window = page_test_show (derma_trouble_page_new ("/a/folder", error), 900, 760);

      g_assert_true (says (window, cases[i].title));
      g_assert_false (says (window, "for the log"));
      g_assert_cmpint (offers (window, "_Try Again"), ==, cases[i].can_retry);
      g_assert_cmpint (offers (window, "Open for _Reading Only"), ==, cases[i].can_read);
      g_assert_cmpint (offers (window, "_Set the File Aside and Start Anew"), ==, cases[i].can_set_aside);
      g_assert_true (offers (window, "Use Another _Folder…"));
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
add_tests (void)
{
  g_test_add_func ("/today/first", test_first);
  g_test_add_func ("/today/rest-ends", test_rest_ends);
  g_test_add_func ("/today/rest-and-healing", test_rest_and_healing);
  g_test_add_func ("/today/open-session", test_open_session);
  g_test_add_func ("/today/unreadable-session", test_unreadable_session);
  g_test_add_func ("/today/put-away", test_put_away);
  g_test_add_func ("/today/healing", test_healing);
  g_test_add_func ("/today/after-session", test_after_session);
  g_test_add_func ("/trouble/ways-on", test_trouble);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
