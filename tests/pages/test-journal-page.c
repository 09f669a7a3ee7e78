/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "page-test.h"
#include "pages/derma-earlier-dialog.h"
#include "pages/derma-journal-page.h"
#include "pages/derma-session-page.h"
#include "pages/derma-session-paper.h"
#include "support/derma-scene.h"

#define N_WEEKS 8

/* The window has the toasts over the page, as that of the program. */
static GtkWidget *
show (GtkWidget *page,
      int        width)
{
  GtkWidget *toasts = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), page);
  return page_test_show (toasts, width, 720);
}

static GtkWidget *
show_journal (DermaScene *scene)
{
  return show (derma_journal_page_new (scene->journal, scene->clock), 900);
}

static GListModel *
get_list (GtkWidget *window)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (page_test_find (window, GTK_TYPE_LIST_VIEW, 0))));
}

static char *
dup_title (GtkWidget *window,
           guint      position)
{
  g_autoptr (GObject) item = g_list_model_get_item (get_list (window), position);
  char *title = NULL;

  g_object_get (item, "title", &title, NULL);
  return title;
}

static void
search (GtkWidget  *window,
        const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (page_test_find (window, GTK_TYPE_SEARCH_ENTRY, 0)), text);
  page_test_spin (300);
}

static void
choose_kind (GtkWidget *window,
             guint      kind)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (page_test_find (window, GTK_TYPE_DROP_DOWN, 0)), kind);
}

static DermaPastSession *
get_session (DermaScene *scene,
             guint       position)
{
  return g_list_model_get_item (derma_journal_get_sessions (scene->journal), position);
}

static void
edit (DermaScene *scene,
      guint       position,
      const char *note)
{
  g_autoptr (DermaPastSession) session = get_session (scene, position);
  g_autoptr (GError) error = NULL;

  derma_journal_edit_session (scene->journal, derma_past_session_get_id (session), 1, note, &error);
  g_assert_no_error (error);
}

static void
test_empty (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show_journal (scene);

  page_test_pictures (window, "journal-empty");
  g_assert_true (page_test_has_text (window, "Nothing to Look Back On Yet"));
  g_assert_true (gtk_widget_get_mapped (page_test_find_button (window, "_Add Earlier Session…")));
  search (window, "forehead");
  g_assert_true (page_test_has_text (window, "Nothing Found"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkDropDown *
get_rollers (GtkWidget *window)
{
  return GTK_DROP_DOWN (page_test_find (window, GTK_TYPE_DROP_DOWN, 1));
}

static const char *
get_roller (GtkWidget *window,
            guint      position)
{
  return gtk_string_list_get_string (GTK_STRING_LIST (gtk_drop_down_get_model (get_rollers (window))), position);
}

static void
add_stated (DermaScene *scene,
            gint64      roller,
            gint64      days_ago)
{
  const DermaTime now = derma_scene_now (scene);
  g_autoptr (GError) error = NULL;

  derma_journal_add_stated_session_of (scene->journal, derma_time_add (now, -days_ago * DERMA_DAY_S, scene->zone), roller, 0, "", now, NULL, &error);
  g_assert_no_error (error);
}

/* A roller without a name is called by its length; what is chosen stays chosen when one is called otherwise. */
static void
test_rollers (void)
{
  static const DermaRollerFacts NAMELESS = { .needle_um = 125 };
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64     named = derma_scene_add_roller (scene, 250);
  gint64           nameless = 0;
  GtkWidget       *window;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (derma_journal_add_roller (scene->journal, "", &NAMELESS, derma_scene_now (scene), &nameless, &error));
  add_stated (scene, named, 20);
  add_stated (scene, nameless, 10);
  add_stated (scene, named, 5);
  window = show_journal (scene);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (window)), ==, 3);
  g_assert_cmpstr (get_roller (window, 2), ==, "Roller of 0.125\302\240mm");

  gtk_drop_down_set_selected (get_rollers (window), 2);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (window)), ==, 1);
  title = dup_title (window, 0);
  g_assert_cmpstr (title, ==, "Session with 0.125\302\240mm");

  g_assert_true (derma_journal_rename_roller (scene->journal, nameless, "Short", &error));
  g_assert_cmpstr (get_roller (window, 2), ==, "Short, 0.125\302\240mm");
  g_assert_cmpuint (gtk_drop_down_get_selected (get_rollers (window)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (window)), ==, 1);

  gtk_drop_down_set_selected (get_rollers (window), 1);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (window)), ==, 2);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Words, kind and section are found; the way back shows everything. */
static void
test_find (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (N_WEEKS, 1);
  GtkWidget       *window;
  g_autofree char *title = NULL;
  guint            n_all;
  guint            n_sessions;
  guint            n_tests;

  edit (scene, 1, "Röte am Kinn");
  window = show_journal (scene);
  page_test_pictures (window, "journal");
  n_all = g_list_model_get_n_items (get_list (window));
  n_sessions = g_list_model_get_n_items (derma_journal_get_sessions (scene->journal));
  g_assert_cmpuint (n_all, >, n_sessions);

  search (window, "ROTE kinn");
  g_assert_cmpuint (g_list_model_get_n_items (get_list (window)), ==, 1);
  title = dup_title (window, 0);
  g_assert_true (g_str_has_prefix (title, "Session with "));

  search (window, "xyzzy");
  g_assert_true (page_test_has_text (window, "Nothing Found"));
  page_test_press (window, "Show _Everything");
  g_assert_cmpuint (g_list_model_get_n_items (get_list (window)), ==, n_all);

  /* patch tests, by their kind and by what they are called */
  choose_kind (window, 7);
  n_tests = g_list_model_get_n_items (get_list (window));
  g_assert_cmpuint (n_tests, >=, 2);
  search (window, "patch product");
  g_assert_cmpuint (g_list_model_get_n_items (get_list (window)), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (window)), <, n_tests);
  search (window, "");

  choose_kind (window, 1);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (window)), ==, n_sessions);
  search (window, "forehead");
  g_assert_cmpuint (g_list_model_get_n_items (get_list (window)), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (window)), <=, n_sessions);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is shown follows the journal: an entry that changes keeps its row, a new one comes in. */
static void
test_follows (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (N_WEEKS, 1);
  GtkWidget  *window = show_journal (scene);
  const guint n = g_list_model_get_n_items (get_list (window));
  g_autoptr (GObject) item = NULL;
  g_autofree char *note = NULL;
  g_autoptr (GError) error = NULL;

  choose_kind (window, 1);
  item = g_list_model_get_item (get_list (window), 0);
  edit (scene, 0, "Changed");
  g_object_get (item, "note", &note, NULL);
  g_assert_cmpstr (note, ==, "Changed");
  choose_kind (window, 0);

  derma_journal_add_stated_session_with (scene->journal, derma_scene_now (scene), 300, 0, "By hand", derma_scene_now (scene), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (window)), ==, n + 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_activate (void)
{
  static const char *const ACTIONS[] = { "show-session(int64 1)", "show-photos", NULL };
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (N_WEEKS, 1);
  GtkWidget *window = show_journal (scene);
  GString   *taken = page_test_record_actions (window, ACTIONS);

  choose_kind (window, 1);
  g_signal_emit_by_name (page_test_find (window, GTK_TYPE_LIST_VIEW, 0), "activate", 0);
  g_assert_true (g_str_has_prefix (taken->str, "show-session("));

  choose_kind (window, 2);
  g_signal_emit_by_name (page_test_find (window, GTK_TYPE_LIST_VIEW, 0), "activate", 0);
  page_test_until (page_test_has_text (window, "Check-In") || page_test_has_text (window, "Check-in"));
  g_assert_nonnull (page_test_find (window, ADW_TYPE_DIALOG, 0));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_session (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (N_WEEKS, 1);
  g_autoptr (DermaPastSession) session = get_session (scene, 1);
  GtkWidget *window = show (derma_session_page_new (scene->journal, scene->clock, session), 900);
  GtkWidget *note = page_test_find (window, ADW_TYPE_ENTRY_ROW, 0);
  GtkWidget *pain = page_test_find (window, ADW_TYPE_COMBO_ROW, 0);

  page_test_pictures (window, "session");
  g_assert_true (page_test_has_text (window, "Planned and done"));
  g_assert_true (page_test_has_text (window, "Answers in the check"));
  g_assert_true (page_test_has_text (window, "Version 1"));
  g_assert_nonnull (page_test_find_row (window, "Forehead"));

  gtk_editable_set_text (GTK_EDITABLE (note), "Better than last time");
  g_signal_emit_by_name (note, "apply");
  g_assert_cmpstr (derma_past_session_get_note (session), ==, "Better than last time");
  adw_combo_row_set_selected (ADW_COMBO_ROW (pain), 4);
  g_assert_cmpint (derma_past_session_get_pain (session), ==, 3);
  g_assert_cmpstr (derma_past_session_get_note (session), ==, "Better than last time");

  /* What is written stays when the journal changes, and is kept when one goes without pressing anything. */
  gtk_editable_set_text (GTK_EDITABLE (note), "Redder at the chin");
  adw_combo_row_set_selected (ADW_COMBO_ROW (pain), 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "Redder at the chin");
  gtk_editable_set_text (GTK_EDITABLE (note), "Redder at the chin than last time");
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpstr (derma_past_session_get_note (session), ==, "Redder at the chin than last time");
}

/* Of what was left out it is said how much and why. */
static void
test_session_facts (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  DermaPastSession         *session;
  GtkWidget                *window;
  const DermaSectionRecord *forehead;
  g_autofree char          *passes = NULL;

  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, 250);
  derma_scene_begin (scene);
  derma_scene_check (scene, 0);
  derma_scene_prepare (scene);
  derma_scene_roll_section (scene);
  while (derma_journal_get_session (scene->journal)->stage == DERMA_ROLL_REST)
    derma_scene_go_on (scene);
  g_assert_true (derma_session_control_take (scene->control, (DermaEvent) { .kind = DERMA_EVENT_SECTION_SKIP,
                                                                            .section = derma_journal_get_session (scene->journal)->section,
                                                                            .value = DERMA_SKIP_SORE }));
  derma_scene_roll (scene);
  derma_scene_finish_until (scene, DERMA_STEP_FIN_SHEET);
  g_assert_true (derma_session_control_take_kind (scene->control, DERMA_EVENT_END));

  session = derma_journal_get_last_session (scene->journal);
  window = show (derma_session_page_new (scene->journal, scene->clock, session), 900);
  g_assert_true (page_test_has_text (window, "1 section left out: It is too sore"));
  g_assert_false (page_test_has_text (window, "As planned"));

  /* where nothing is missing passes are not told one by one; a section that was skipped has the words of rolling */
  forehead = &derma_past_session_get_record (session)->sections[DERMA_SECTION_FOREHEAD];
  passes = g_strdup_printf ("All %u passes done", forehead->planned * DERMA_N_DIRECTIONS);
  g_assert_true (derma_section_record_is_complete (forehead));
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (page_test_find_row (window, "Forehead"))), passes));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What its paper says, with one space between words. */
static char *
dup_paper (DermaScene       *scene,
           DermaPastSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = derma_session_paper_to_pdf (scene->journal, session, DERMA_PAPER_A4, FALSE, derma_scene_now (scene), &error);
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", "-raw", "-", "-", NULL);
  g_autoptr (GBytes) text = NULL;
  char *words;

  g_assert_no_error (error);
  g_subprocess_communicate (process, pdf, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  words = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
  return g_strdelimit (words, "\n", ' ');
}

/* A section of which passes are missing is told of in the words of rolling, which follow how the face is seen. */
static void
test_session_view (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  DermaPastSession *session;
  DermaDirection    missing;
  GtkWidget        *window;
  GtkWidget        *page;
  const char       *mirror;
  const char       *facing;
  g_autofree char  *told = NULL;
  g_autofree char  *paper = NULL;

  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, 250);
  derma_scene_begin (scene);
  derma_scene_check (scene, DERMA_ALL_SECTIONS & ~DERMA_SECTION_BIT (DERMA_SECTION_CHIN));
  derma_scene_prepare (scene);
  while (derma_journal_get_session (scene->journal)->stage != DERMA_ROLL_STROKES ||
         derma_journal_get_session (scene->journal)->direction != DERMA_DIRECTION_DIAGONAL_UP)
    derma_scene_go_on (scene);
  missing = derma_journal_get_session (scene->journal)->direction;
  derma_scene_take (scene, DERMA_EVENT_DIRECTION_SKIP, 0);
  derma_scene_roll (scene);
  derma_scene_finish_until (scene, DERMA_STEP_FIN_SHEET);
  g_assert_true (derma_session_control_take_kind (scene->control, DERMA_EVENT_END));

  session = derma_journal_get_last_session (scene->journal);
  page = derma_session_page_new (scene->journal, scene->clock, session);
  window = show (page, 900);
  mirror = derma_stroke_get_order (DERMA_SECTION_CHIN, missing, DERMA_VIEW_MIRROR);
  facing = derma_stroke_get_order (DERMA_SECTION_CHIN, missing, DERMA_VIEW_FACING);
  g_assert_cmpstr (mirror, !=, facing);
  told = g_strdup_printf ("%s 0 of ", mirror);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (page_test_find_row (window, "Chin"))), told));

  paper = dup_paper (scene, session);
  g_assert_nonnull (strstr (paper, told));
  g_assert_nonnull (strstr (paper, "Left and right are those of the person, as in a mirror."));

  g_object_set (page, "face-view", "facing", NULL);
  g_assert_null (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (page_test_find_row (window, "Chin"))), told));
  g_clear_pointer (&told, g_free);
  told = g_strdup_printf ("%s 0 of ", facing);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (page_test_find_row (window, "Chin"))), told));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One whose rest is over goes at once, and comes back from the toast. */
static void
test_delete (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (N_WEEKS, 1);
  g_autoptr (DermaPastSession) session = get_session (scene, 2);
  const guint n = g_list_model_get_n_items (derma_journal_get_sessions (scene->journal));
  GtkWidget  *page = derma_session_page_new (scene->journal, scene->clock, session);
  GtkWidget  *window = show (page, 900);

  gtk_widget_activate_action (page, "session.delete", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_sessions (scene->journal)), ==, n - 1);
  page_test_until (page_test_find_button (window, "_Undo") != NULL);
  page_test_press (window, "_Undo");
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_sessions (scene->journal)), ==, n);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* While the skin rests it is asked first, and the day stays. */
static void
test_delete_resting (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_after_session (60 * 60 * 1000);
  DermaPastSession *session = derma_journal_get_last_session (scene->journal);
  GtkWidget        *page = derma_session_page_new (scene->journal, scene->clock, session);
  GtkWidget        *window = show (page, 900);

  gtk_widget_activate_action (page, "session.delete", NULL);
  page_test_until (page_test_find_button (window, "_Delete") != NULL);
  g_assert_false (derma_past_session_is_stated (derma_journal_get_last_session (scene->journal)));
  page_test_press (window, "_Delete");
  page_test_until (derma_past_session_is_stated (derma_journal_get_last_session (scene->journal)));
  g_assert_true (derma_past_session_is_stated (derma_journal_get_last_session (scene->journal)));

  /* what is left of it is not deleted by deleting again */
  gtk_widget_activate_action (page, "session.delete", NULL);
  page_test_until (page_test_find_button (window, "_Close") != NULL);
  g_assert_true (page_test_has_text (window, "This Day Stays"));
  page_test_press (window, "_Close");
  g_assert_nonnull (derma_journal_get_last_session (scene->journal));

  page_test_until (page_test_find_button (window, "_Undo") != NULL);
  page_test_press (window, "_Undo");
  g_assert_false (derma_past_session_is_stated (derma_journal_get_last_session (scene->journal)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_add (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show (adw_bin_new (), 900);
  AdwDialog *dialog = derma_earlier_dialog_new (scene->journal, scene->clock);
  GtkWidget *day;
  g_autoptr (DermaPastSession) session = NULL;
  g_auto (DermaSessionDetails) details = { 0 };
  g_autoptr (GError) error = NULL;

  adw_dialog_present (dialog, window);
  page_test_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  page_test_pictures (window, "earlier-session");
  g_assert_false (gtk_widget_get_sensitive (page_test_find_button (window, "_Add")));
  g_assert_true (page_test_has_text (window, "Choose the day."));

  day = page_test_find (window, g_type_from_name ("DermaDateButton"), 0);
  g_signal_emit_by_name (day, "chosen", derma_time_get_local_day (derma_scene_now (scene)) - 3);
  gtk_editable_set_text (GTK_EDITABLE (page_test_find (window, ADW_TYPE_ENTRY_ROW, 0)), "0,25");
  gtk_editable_set_text (GTK_EDITABLE (page_test_find (window, ADW_TYPE_ENTRY_ROW, 1)), "At home");
  adw_switch_row_set_active (ADW_SWITCH_ROW (page_test_find_row (window, "Chin")), FALSE);
  g_assert_true (page_test_has_text (window, "It counts for the rest between sessions."));
  page_test_press (window, "_Add");

  session = get_session (scene, 0);
  g_assert_nonnull (session);
  g_assert_true (derma_past_session_is_stated (session));
  g_assert_cmpuint (derma_past_session_get_needle_um (session), ==, 250);
  g_assert_cmpstr (derma_past_session_get_note (session), ==, "At home");
  g_assert_true (derma_journal_load_session_details (scene->journal, derma_past_session_get_id (session), &details, &error));
  g_assert_cmpuint (details.excluded, ==, DERMA_SECTION_BIT (DERMA_SECTION_CHIN));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A note as long as one likes comes onto paper. */
static void
test_paper (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (N_WEEKS, 1);
  g_autoptr (DermaPastSession) session = NULL;
  g_autofree char *note = g_strnfill (5000, 'n');
  g_autofree char *name = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  edit (scene, 1, note);
  session = get_session (scene, 1);
  pdf = derma_session_paper_to_pdf (scene->journal, session, DERMA_PAPER_A4, FALSE, derma_scene_now (scene), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
  g_assert_cmpint (memcmp (g_bytes_get_data (pdf, NULL), "%PDF-", 5), ==, 0);
  name = derma_session_paper_dup_file_name (session);
  g_assert_true (g_str_has_prefix (name, "Session 2026-"));
  g_assert_true (g_str_has_suffix (name, ".pdf"));
}

static void
add_tests (void)
{
  g_test_add_func ("/journal-page/rollers", test_rollers);
  g_test_add_func ("/journal-page/empty", test_empty);
  g_test_add_func ("/journal-page/find", test_find);
  g_test_add_func ("/journal-page/follows", test_follows);
  g_test_add_func ("/journal-page/activate", test_activate);
  g_test_add_func ("/journal-page/session", test_session);
  g_test_add_func ("/journal-page/session-facts", test_session_facts);
  g_test_add_func ("/journal-page/session-view", test_session_view);
  g_test_add_func ("/journal-page/delete", test_delete);
  g_test_add_func ("/journal-page/delete-resting", test_delete_resting);
  g_test_add_func ("/journal-page/add", test_add);
  g_test_add_func ("/journal-page/paper", test_paper);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
