/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-photo-add-row.h"
#include "pages/derma-record-page.h"
#include "support/derma-scene.h"
#include "widgets/derma-healing-form.h"
#include "widgets/derma-healing-where.h"
#include "widgets/derma-level-option.h"
#include "widgets/derma-level-row.h"

static DermaScene *
make_scene (void)
{
  DermaScene *scene = derma_scene_new ();

  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, 250);
  derma_scene_begin (scene);
  derma_scene_check (scene, DERMA_SECTION_BIT (DERMA_SECTION_CHIN));
  derma_scene_prepare (scene);
  derma_scene_roll (scene);
  derma_scene_finish_until (scene, DERMA_STEP_FIN_LOG);

  return scene;
}

static GtkWidget *
show (DermaScene *scene)
{
  return page_test_show (derma_record_page_new (scene->control), 900, 760);
}

static DermaHealingForm *
find_form (GtkWidget *window)
{
  return DERMA_HEALING_FORM (page_test_find (window, DERMA_TYPE_HEALING_FORM, 0));
}

/* The pain while rolling comes after the six measures. */
static AdwToggleGroup *
find_pain (GtkWidget *window)
{
  AdwToggleGroup *pain = NULL;
  GtkWidget      *group;

  for (guint i = 0; (group = page_test_find (window, ADW_TYPE_TOGGLE_GROUP, i)) != NULL; i++)
    pain = ADW_TOGGLE_GROUP (group);

  return pain;
}

static void
test_pictures (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window = show (scene);

  g_assert_true (page_test_has_focus (GTK_WIDGET (find_form (window))));
  derma_healing_form_set_level (find_form (window), DERMA_HEALING_REDNESS, 1);
  derma_healing_form_set_level (find_form (window), DERMA_HEALING_SWELLING, 0);
  derma_healing_form_set_level (find_form (window), DERMA_HEALING_BLEEDING, 0);
  page_test_pictures (window, "record");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_saves_all_at_once (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  g_autoptr (DermaPastSession) session = NULL;
  g_auto (DermaHealingDraft) draft = { 0 };
  const gint64           id = derma_journal_get_open_session_id (scene->journal);
  const DermaHealingLog *logs;
  GtkWidget             *window = show (scene);
  GtkWidget             *save = page_test_find_button (window, "Save and Go On");
  gsize                  n_logs;

  g_assert_false (gtk_widget_is_sensitive (save));
  derma_healing_form_set_level (find_form (window), DERMA_HEALING_REDNESS, 2);
  gtk_widget_activate_action (GTK_WIDGET (find_form (window)), "healing.all-zero", NULL);
  g_assert_false (gtk_widget_is_sensitive (save));
  g_assert_true (page_test_has_text (window, "How much did the rolling hurt?"));
  adw_toggle_group_set_active (find_pain (window), 1);
  g_assert_true (gtk_widget_is_sensitive (save));
  derma_healing_form_set_note (find_form (window), "Warm.");
  page_test_press (window, "Save and Go On");

  g_assert_cmpint (derma_session_get_step (derma_journal_get_session (scene->journal)), ==, DERMA_STEP_FIN_WASH_ROLLER);
  session = derma_journal_get_last_session (scene->journal);
  g_assert_nonnull (session);
  g_object_ref (session);
  g_assert_cmpint (derma_past_session_get_id (session), ==, id);
  g_assert_cmpint (derma_past_session_get_pain (session), ==, 1);
  g_assert_cmpstr (derma_past_session_get_note (session), ==, "Warm.");
  logs = derma_past_session_get_logs (session, &n_logs);
  g_assert_cmpuint (n_logs, ==, 1);
  g_assert_cmpuint (logs[0].levels[DERMA_HEALING_REDNESS], ==, 2);
  g_assert_cmpuint (logs[0].levels[DERMA_HEALING_PAIN], ==, 0);
  g_assert_cmpuint (logs[0].sections, ==, DERMA_ALL_SECTIONS & ~DERMA_SECTION_BIT (DERMA_SECTION_CHIN));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_false (derma_journal_get_healing_draft (scene->journal, id, &draft));
}

/* Presses the words of a level. */
static void
choose (GtkWidget          *window,
        DermaHealingMeasure measure,
        guint               level)
{
  GtkWidget *row = page_test_find (window, DERMA_TYPE_LEVEL_ROW, measure);
  GtkWidget *option = page_test_find (row, DERMA_TYPE_LEVEL_OPTION, level);

  g_assert_true (gtk_widget_activate (option));
}

/* What another process sees now: it is on disk, or it is not. */
static gboolean
read_draft (DermaScene        *scene,
            DermaHealingDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaJournal) other = derma_journal_open (scene->folder, DERMA_JOURNAL_READ, &error);

  g_assert_no_error (error);
  return derma_journal_get_healing_draft (other, derma_journal_get_open_session_id (scene->journal), draft);
}

static void
test_each_choice_is_on_disk (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  g_auto (DermaHealingDraft) draft = { 0 };
  GtkWidget *window = show (scene);

  g_assert_false (read_draft (scene, &draft));
  choose (window, DERMA_HEALING_REDNESS, 2);
  g_assert_true (read_draft (scene, &draft));
  g_assert_cmpint (draft.levels[DERMA_HEALING_REDNESS], ==, 2);
  g_assert_cmpint (draft.levels[DERMA_HEALING_SWELLING], ==, DERMA_HEALING_NOT_ANSWERED);
  g_assert_cmpint (draft.rolling_pain, ==, DERMA_HEALING_NOT_ANSWERED);
  g_assert_cmpuint (draft.sections, ==, DERMA_ALL_SECTIONS & ~DERMA_SECTION_BIT (DERMA_SECTION_CHIN));

  choose (window, DERMA_HEALING_SWELLING, 1);
  adw_toggle_group_set_active (find_pain (window), 3);
  g_object_set (page_test_find (window, DERMA_TYPE_HEALING_WHERE, 0), "sections", DERMA_SECTION_BIT (DERMA_SECTION_FOREHEAD), NULL);
  g_assert_true (read_draft (scene, &draft));
  g_assert_cmpint (draft.levels[DERMA_HEALING_SWELLING], ==, 1);
  g_assert_cmpint (draft.rolling_pain, ==, 3);
  g_assert_cmpuint (draft.sections, ==, DERMA_SECTION_BIT (DERMA_SECTION_FOREHEAD));

  gtk_widget_activate_action (GTK_WIDGET (find_form (window)), "healing.all-zero", NULL);
  g_assert_true (read_draft (scene, &draft));
  g_assert_cmpint (draft.levels[DERMA_HEALING_REDNESS], ==, 2);
  g_assert_cmpint (draft.levels[DERMA_HEALING_PAIN], ==, 0);

  /* A note is stored while it is written, and at the latest when the page is left. */
  derma_healing_form_set_note (find_form (window), "Half");
  page_test_until (read_draft (scene, &draft) && g_strcmp0 (draft.note, "Half") == 0);
  g_assert_cmpstr (draft.note, ==, "Half");
  derma_healing_form_set_note (find_form (window), "Half way");
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (read_draft (scene, &draft));
  g_assert_cmpstr (draft.note, ==, "Half way");
}

static void
test_draft_outlives_page (void)
{
  g_autoptr (DermaScene) scene = make_scene ();

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *note = NULL;
      GtkWidget       *window = show (scene);

      if (i == 0)
        {
          choose (window, DERMA_HEALING_REDNESS, 3);
          derma_healing_form_set_note (find_form (window), "Half way");
          adw_toggle_group_set_active (find_pain (window), 2);
        }
      note = derma_healing_form_dup_note (find_form (window));
      g_assert_cmpint (derma_healing_form_get_level (find_form (window), DERMA_HEALING_REDNESS), ==, 3);
      g_assert_cmpint (derma_healing_form_get_level (find_form (window), DERMA_HEALING_SWELLING), ==, DERMA_HEALING_NOT_ANSWERED);
      g_assert_cmpstr (note, ==, "Half way");
      g_assert_cmpuint (adw_toggle_group_get_active (find_pain (window)), ==, 2);

      gtk_window_destroy (GTK_WINDOW (window));
      page_test_spin (20);
      if (i == 1)
        derma_scene_reopen (scene);
    }
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* What cannot be stored is not shown as chosen; what was written stays. */
static void
test_failure (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  g_autofree char *note = NULL;
  GtkWidget       *window = show (scene);
  guint            n_failed = 0;

  choose (window, DERMA_HEALING_REDNESS, 1);
  choose (window, DERMA_HEALING_SWELLING, 2);
  adw_toggle_group_set_active (find_pain (window), 0);
  gtk_window_destroy (GTK_WINDOW (window));

  derma_scene_reopen_read_only (scene);
  g_signal_connect_swapped (scene->control, "failed", G_CALLBACK (count_cb), &n_failed);
  window = show (scene);
  choose (window, DERMA_HEALING_BLEEDING, 4);
  g_assert_cmpuint (n_failed, ==, 1);
  g_assert_cmpint (derma_healing_form_get_level (find_form (window), DERMA_HEALING_BLEEDING), ==, DERMA_HEALING_NOT_ANSWERED);
  g_assert_true (derma_level_row_is_open (DERMA_LEVEL_ROW (page_test_find (window, DERMA_TYPE_LEVEL_ROW, DERMA_HEALING_BLEEDING))));
  gtk_widget_activate (page_test_find (window, DERMA_TYPE_LEVEL_ROW, DERMA_HEALING_SWELLING));
  choose (window, DERMA_HEALING_SWELLING, 0);
  g_assert_cmpuint (n_failed, ==, 2);
  g_assert_cmpint (derma_healing_form_get_level (find_form (window), DERMA_HEALING_SWELLING), ==, 2);
  adw_toggle_group_set_active (find_pain (window), 4);
  g_assert_cmpuint (n_failed, ==, 3);
  g_assert_cmpuint (adw_toggle_group_get_active (find_pain (window)), ==, 0);
  g_object_set (page_test_find (window, DERMA_TYPE_HEALING_WHERE, 0), "sections", DERMA_SECTION_BIT (DERMA_SECTION_FOREHEAD), NULL);
  g_assert_cmpuint (n_failed, ==, 4);
  g_assert_cmpuint (derma_healing_form_get_sections (find_form (window)), ==, DERMA_ALL_SECTIONS & ~DERMA_SECTION_BIT (DERMA_SECTION_CHIN));
  gtk_widget_activate_action (GTK_WIDGET (find_form (window)), "healing.all-zero", NULL);
  g_assert_cmpuint (n_failed, ==, 5);
  g_assert_cmpint (derma_healing_form_get_level (find_form (window), DERMA_HEALING_ITCH), ==, DERMA_HEALING_NOT_ANSWERED);
  g_assert_cmpint (derma_healing_form_get_level (find_form (window), DERMA_HEALING_REDNESS), ==, 1);

  derma_healing_form_set_note (find_form (window), "Not lost");
  page_test_until (n_failed == 6);
  g_assert_cmpuint (n_failed, ==, 6);
  note = derma_healing_form_dup_note (find_form (window));
  g_assert_cmpstr (note, ==, "Not lost");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_failure_of_save (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window = show (scene);
  guint      n_failed = 0;

  choose (window, DERMA_HEALING_REDNESS, 1);
  gtk_widget_activate_action (GTK_WIDGET (find_form (window)), "healing.all-zero", NULL);
  adw_toggle_group_set_active (find_pain (window), 0);
  gtk_window_destroy (GTK_WINDOW (window));

  derma_scene_reopen_read_only (scene);
  g_signal_connect_swapped (scene->control, "failed", G_CALLBACK (count_cb), &n_failed);
  window = show (scene);
  page_test_press (window, "Save and Go On");
  g_assert_cmpuint (n_failed, ==, 1);
  g_assert_cmpint (derma_session_get_step (derma_journal_get_session (scene->journal)), ==, DERMA_STEP_FIN_LOG);
  g_assert_cmpint (derma_healing_form_get_level (find_form (window), DERMA_HEALING_REDNESS), ==, 1);
  g_assert_true (gtk_widget_is_sensitive (page_test_find_button (window, "Save and Go On")));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_pain_of_rests (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, 250);
  derma_scene_begin (scene);
  derma_scene_check (scene, 0);
  derma_scene_prepare (scene);
  derma_scene_roll_section (scene);
  derma_scene_take (scene, DERMA_EVENT_PAIN, 2);
  derma_scene_roll (scene);
  derma_scene_finish_until (scene, DERMA_STEP_FIN_LOG);

  window = show (scene);
  g_assert_cmpuint (adw_toggle_group_get_active (find_pain (window)), ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A photo can be brought in where the session ends. */
static void
test_paste (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget         *window = show (scene);
  g_autofree guint8 *pixels = g_malloc0 (20 * 20 * 4);
  g_autoptr (GBytes) bytes = g_bytes_new (pixels, 20 * 20 * 4);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (20, 20, GDK_MEMORY_R8G8B8A8, bytes, 20 * 4);

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (window), texture);
  g_assert_true (gtk_widget_activate_action (page_test_find (window, DERMA_TYPE_RECORD_PAGE, 0), "record.paste", NULL));
  page_test_until (page_test_find_button (window, "_Add 1 Photo") != NULL);
  page_test_press (window, "_Add 1 Photo");
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_photos (scene->journal)), ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/record-page/paste", test_paste);
  g_test_add_func ("/record-page/pictures", test_pictures);
  g_test_add_func ("/record-page/saves-all-at-once", test_saves_all_at_once);
  g_test_add_func ("/record-page/each-choice-is-on-disk", test_each_choice_is_on_disk);
  g_test_add_func ("/record-page/draft-outlives-page", test_draft_outlives_page);
  g_test_add_func ("/record-page/failure", test_failure);
  g_test_add_func ("/record-page/failure-of-save", test_failure_of_save);
  g_test_add_func ("/record-page/pain-of-rests", test_pain_of_rests);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
