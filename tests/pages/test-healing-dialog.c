/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-healing-dialog.h"
#include "support/derma-scene.h"
#include "widgets/derma-healing-form.h"
#include "widgets/derma-level-row.h"

/* Two days after a session. */
static DermaScene *
make_scene (gint64 *id)
{
  DermaScene *scene = derma_scene_new_after_session (48 * 60 * 60 * 1000);

  *id = derma_past_session_get_id (derma_journal_get_last_session (scene->journal));

  return scene;
}

static DermaHealingForm *
find_form (GtkWidget *root)
{
  return DERMA_HEALING_FORM (page_test_find (root, DERMA_TYPE_HEALING_FORM, 0));
}

static void
present (GtkWidget  *window,
         DermaScene *scene,
         gint64      id)
{
  derma_healing_dialog_present (window, scene->journal, scene->clock, id);
  page_test_until (find_form (window) != NULL && page_test_has_focus (GTK_WIDGET (find_form (window))));
}

static GtkWidget *
show (DermaScene *scene,
      gint64      id)
{
  GtkWidget *window = page_test_show (adw_bin_new (), 900, 760);

  present (window, scene, id);

  return window;
}

static gsize
count_logs (DermaScene *scene)
{
  gsize n_logs = 0;

  derma_past_session_get_logs (derma_journal_get_last_session (scene->journal), &n_logs);

  return n_logs;
}

static void
test_save (void)
{
  gint64 id;
  g_autoptr (DermaScene) scene = make_scene (&id);
  GtkWidget       *window = show (scene, id);
  GtkWidget       *save = page_test_find_button (window, "_Save");
  AdwDialog       *dialog = adw_window_get_visible_dialog (ADW_WINDOW (window));
  g_autofree char *note = NULL;

  g_assert_false (gtk_widget_is_sensitive (save));
  g_assert_true (page_test_has_focus (GTK_WIDGET (find_form (GTK_WIDGET (dialog)))));
  derma_healing_form_set_level (find_form (window), DERMA_HEALING_REDNESS, 1);
  derma_healing_form_set_level (find_form (window), DERMA_HEALING_SWELLING, 0);
  page_test_pictures (window, "healing");

  /* closed without saving: nothing is stored, nothing is lost */
  gtk_widget_activate_action (save, "window.close", NULL);
  page_test_until (adw_window_get_visible_dialog (ADW_WINDOW (window)) == NULL);
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (window)));
  g_assert_cmpuint (count_logs (scene), ==, 0);

  present (window, scene, id);
  g_assert_cmpint (derma_healing_form_get_level (find_form (window), DERMA_HEALING_REDNESS), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (find_form (window)), "healing.all-zero", NULL);
  page_test_press (window, "_Save");
  page_test_until (adw_window_get_visible_dialog (ADW_WINDOW (window)) == NULL);
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (window)));
  g_assert_cmpuint (count_logs (scene), ==, 1);

  /* and what was saved is no draft any more */
  present (window, scene, id);
  g_assert_false (derma_healing_form_has_input (find_form (window)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_log (DermaScene *scene,
         gint64      id,
         gint64      hours,
         const guint levels[DERMA_N_HEALING_MEASURES])
{
  const DermaTime t0 = derma_past_session_get_t0 (derma_journal_get_last_session (scene->journal));
  DermaHealingLog log = { .at = derma_time_add (t0, hours * DERMA_HOUR_S, scene->zone), .sections = DERMA_ALL_SECTIONS };
  g_autoptr (GError) error = NULL;

  memcpy (log.levels, levels, sizeof log.levels);
  g_assert_true (derma_journal_add_healing (scene->journal, id, &log, NULL, &error));
}

static void
choose (GtkWidget          *window,
        DermaHealingMeasure measure,
        int                 level)
{
  derma_level_row_set_level (DERMA_LEVEL_ROW (page_test_find (window, DERMA_TYPE_LEVEL_ROW, measure)), level);
}

/* The judgement of protocol.md 6.3 stands in the row as soon as there is an answer, and nothing of it before. */
static void
test_judgement (void)
{
  gint64 id;
  g_autoptr (DermaScene) scene = make_scene (&id);
  GtkWidget *window;

  add_log (scene, id, 24, (const guint[]) { 1, 0, 0, 1, 0, 0 });
  window = show (scene, id);
  g_assert_false (page_test_has_text (window, "Last time: 1."));
  g_assert_false (page_test_has_text (window, "Faint pink, seen close up. As expected. Last time: 1."));
  choose (window, DERMA_HEALING_REDNESS, 1);
  g_assert_true (page_test_has_text (window, "Faint pink, seen close up. As expected. Last time: 1."));

  choose (window, DERMA_HEALING_SWELLING, 1);
  g_assert_true (page_test_has_text (window, "Feels tight, not visible. A little more than expected by now. Look again in 12 hours."));
  g_assert_true (page_test_has_text (window, "Expected by now: up to 0. Last time: 0."));
  choose (window, DERMA_HEALING_PAIN, 2);
  g_assert_true (page_test_has_text (window, "Mild burn, no painkiller needed. Clearly more than expected by now. Let a doctor look at it."));

  page_test_press (window, "As Last Time");
  g_assert_cmpint (derma_healing_form_get_level (find_form (window), DERMA_HEALING_SWELLING), ==, 1);
  g_assert_cmpint (derma_healing_form_get_level (find_form (window), DERMA_HEALING_PEELING), ==, 1);
  g_assert_cmpint (derma_healing_form_get_level (find_form (window), DERMA_HEALING_ITCH), ==, 0);
  g_assert_true (derma_healing_form_is_complete (find_form (window)));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Without an earlier log of this session there is nothing to take over. */
static void
test_first_log (void)
{
  gint64 id;
  g_autoptr (DermaScene) scene = make_scene (&id);
  GtkWidget *window = show (scene, id);

  g_assert_null (page_test_find_button (window, "As Last Time"));
  g_assert_nonnull (page_test_find_button (window, "All Are 0"));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What cannot be stored is said in the dialog, and not shown as chosen. */
static void
test_failure (void)
{
  gint64 id;
  g_autoptr (DermaScene) scene = make_scene (&id);
  g_autoptr (GError) error = NULL;
  g_auto (DermaHealingDraft) draft = { 0 };
  DermaLevelRow *row;
  GtkWidget     *window;

  derma_healing_draft_clear (&draft);
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    draft.levels[i] = 0;
  draft.sections = DERMA_ALL_SECTIONS;
  g_assert_true (derma_journal_set_healing_draft (scene->journal, id, &draft, derma_scene_now (scene), &error));

  derma_scene_reopen_read_only (scene);
  window = show (scene, id);
  row = DERMA_LEVEL_ROW (page_test_find (window, DERMA_TYPE_LEVEL_ROW, DERMA_HEALING_ITCH));
  derma_level_row_set_level (row, 3);
  g_assert_cmpint (derma_level_row_get_level (row), ==, 0);
  page_test_until (page_test_has_text (window, "Your change could not be saved: the data folder cannot be written."));
  g_assert_true (page_test_has_text (window, "Your change could not be saved: the data folder cannot be written."));
  page_test_press (window, "_Save");
  g_assert_nonnull (adw_window_get_visible_dialog (ADW_WINDOW (window)));
  g_assert_cmpuint (count_logs (scene), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/healing-dialog/save", test_save);
  g_test_add_func ("/healing-dialog/judgement", test_judgement);
  g_test_add_func ("/healing-dialog/first-log", test_first_log);
  g_test_add_func ("/healing-dialog/failure", test_failure);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
