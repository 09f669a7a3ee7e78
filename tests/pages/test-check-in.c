/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-check-in-dialog.h"
#include "pages/derma-check-in-form.h"
#include "pages/derma-check-in-history.h"
#include "pages/derma-check-in-review.h"
#include "pages/derma-check-in-sections.h"
#include "pages/derma-check-row.h"
#include "support/derma-scene.h"
#include "widgets/derma-face.h"
#include "widgets/derma-level-list.h"
#include "widgets/derma-level-row.h"

#define DAY_MS ((gint64) DERMA_DAY_S * 1000)

static void
add_check_in (DermaScene *scene,
              int         texture,
              int         pores,
              int         gais)
{
  DermaRatedTime rated = { .at = derma_scene_now (scene) };
  g_autoptr (GError) error = NULL;

  derma_ratings_set (&rated.ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE, texture);
  derma_ratings_set (&rated.ratings, DERMA_MEASURE_PORES, DERMA_WHOLE_FACE, pores);
  if (gais != 0)
    derma_ratings_set (&rated.ratings, DERMA_MEASURE_GAIS, DERMA_WHOLE_FACE, gais);
  derma_journal_add_check_in (scene->journal, &rated, NULL, NULL, &error);
  g_assert_no_error (error);
}

static guint
count (DermaScene *scene)
{
  return g_list_model_get_n_items (derma_journal_get_check_ins (scene->journal));
}

static int
get_newest (DermaScene  *scene,
            DermaMeasure measure,
            DermaPlace   place)
{
  g_autoptr (DermaCheckIn) check_in = g_list_model_get_item (derma_journal_get_check_ins (scene->journal), 0);

  return derma_ratings_get (derma_check_in_get_ratings (check_in), measure, place);
}

static DermaCheckInForm *
find_form (GtkWidget *window)
{
  return DERMA_CHECK_IN_FORM (page_test_find (window, DERMA_TYPE_CHECK_IN_FORM, 0));
}

static gboolean
is_mapped (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_mapped (widget);
}

/* Until its first page is there, which one it is. */
static void
present (GtkWidget  *window,
         DermaScene *scene)
{
  adw_dialog_present (derma_check_in_dialog_new (scene->journal, scene->clock), window);
  page_test_until (adw_window_get_visible_dialog (ADW_WINDOW (window)) != NULL && gtk_widget_get_mapped (GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (window)))));
  page_test_until (is_mapped (GTK_WIDGET (find_form (window))) || is_mapped (page_test_find (window, ADW_TYPE_STATUS_PAGE, 0)));
  page_test_spin (100);
}

static GtkWidget *
show (DermaScene *scene)
{
  GtkWidget *window = page_test_show (adw_bin_new (), 900, 800);

  present (window, scene);

  return window;
}

/* Also where it is not asked. */
static DermaLevelRow *
find_in (GtkWidget   *root,
         DermaMeasure measure)
{
  DermaLevelRow *found = NULL;

  if (DERMA_IS_LEVEL_ROW (root) && derma_level_row_get_index (DERMA_LEVEL_ROW (root)) == measure)
    return DERMA_LEVEL_ROW (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_in (child, measure);

  return found;
}

static DermaLevelRow *
find_row (GtkWidget   *window,
          DermaMeasure measure)
{
  return find_in (GTK_WIDGET (find_form (window)), measure);
}

/* As a key on the keyboard would: through the controller of the form. */
static gboolean
press (GtkWidget *widget,
       guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_handled);
      return is_handled;
    }

  g_assert_not_reached ();
}

static void
choose_concern (GtkWidget   *window,
                DermaMeasure measure)
{
  adw_action_row_activate (ADW_ACTION_ROW (page_test_find (window, DERMA_TYPE_CHECK_ROW, measure)));
}

static void
close_dialog (GtkWidget *window)
{
  adw_dialog_close (adw_window_get_visible_dialog (ADW_WINDOW (window)));
  page_test_until (adw_window_get_visible_dialog (ADW_WINDOW (window)) == NULL);
}

/* The first time: what to rate, then one after the other by the keyboard. */
static void
test_first (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show (scene);

  g_assert_true (page_test_has_text (window, "Your first rating is the one everything is compared with."));
  g_assert_false (gtk_widget_is_sensitive (page_test_find_button (window, "_Save")));
  g_assert_cmpuint (derma_check_in_form_get_chosen (find_form (window)), ==, 0);
  page_test_until (page_test_has_focus (GTK_WIDGET (find_form (window))));
  g_assert_true (page_test_has_focus (GTK_WIDGET (find_form (window))));
  page_test_pictures (window, "check-in-first");

  choose_concern (window, DERMA_MEASURE_TEXTURE);
  choose_concern (window, DERMA_MEASURE_PORES);
  g_assert_true (derma_level_row_is_open (find_row (window, DERMA_MEASURE_TEXTURE)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (find_row (window, DERMA_MEASURE_GLOW))));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (find_row (window, DERMA_MEASURE_GAIS))));

  g_assert_false (press (GTK_WIDGET (find_form (window)), GDK_KEY_5));
  g_assert_true (press (GTK_WIDGET (find_form (window)), GDK_KEY_3));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (window, DERMA_MEASURE_TEXTURE)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Texture, 3 of 4, seen in normal light");
  g_assert_true (derma_level_row_is_open (find_row (window, DERMA_MEASURE_PORES)));
  page_test_spin (50);
  page_test_pictures (window, "check-in-half");
  g_assert_false (gtk_widget_is_sensitive (page_test_find_button (window, "_Save")));
  g_assert_true (press (GTK_WIDGET (find_form (window)), GDK_KEY_KP_1));

  page_test_press (window, "_Save");
  page_test_until (adw_window_get_visible_dialog (ADW_WINDOW (window)) == NULL);
  g_assert_cmpuint (count (scene), ==, 1);
  g_assert_cmpint (get_newest (scene, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE), ==, 3);
  g_assert_cmpint (get_newest (scene, DERMA_MEASURE_PORES, DERMA_WHOLE_FACE), ==, 1);
  g_assert_cmpint (get_newest (scene, DERMA_MEASURE_GLOW, DERMA_WHOLE_FACE), ==, DERMA_NOT_RATED);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The last value leads nobody: it stands beside an answer, and nowhere before. */
static void
test_last_time (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  add_check_in (scene, 3, 1, 0);
  derma_scene_advance (scene, 28 * DAY_MS);
  window = show (scene);
  g_assert_cmpuint (derma_check_in_form_get_chosen (find_form (window)), ==, DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE) | DERMA_MEASURE_BIT (DERMA_MEASURE_PORES));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (window, DERMA_MEASURE_TEXTURE)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Texture, not answered");
  g_assert_true (page_test_has_text (window, "Stroke over it with a clean finger, then look in light from the side."));
  press (GTK_WIDGET (find_form (window)), GDK_KEY_2);
  g_assert_true (page_test_has_text (window, "Rough to the finger, seen in light from the side. Last time: 3."));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (window, DERMA_MEASURE_TEXTURE)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Texture, 2 of 4, rough to the finger, seen in light from the side. Last time: 3.");
  g_assert_false (page_test_has_text (window, "Last time: 1."));
  press (GTK_WIDGET (find_form (window)), GDK_KEY_1);

  /* from the fourth week on the whole is compared, with levels of its own */
  g_assert_true (derma_level_row_is_open (find_row (window, DERMA_MEASURE_GAIS)));
  g_assert_false (gtk_widget_is_sensitive (page_test_find_button (window, "_Save")));
  g_assert_false (press (GTK_WIDGET (find_form (window)), GDK_KEY_0));
  g_assert_true (press (GTK_WIDGET (find_form (window)), GDK_KEY_5));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (window, DERMA_MEASURE_GAIS)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Compared with the start, 5 of 5, worse");
  g_assert_true (gtk_widget_is_sensitive (page_test_find_button (window, "_Save")));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_refused (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_after_session (48 * 60 * 60 * 1000);
  GtkWidget *window = show (scene);

  g_assert_true (page_test_has_text (window, "Not Yet"));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (find_form (window))));
  g_assert_null (page_test_find_button (window, "_Earlier Check-Ins"));
  page_test_pictures (window, "check-in-refused");
  gtk_widget_activate_action (GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (window))), "check-in.save", NULL);
  g_assert_cmpuint (count (scene), ==, 0);
  close_dialog (window);

  /* 168 hours after it */
  scene->now_ms = derma_past_session_get_t0 (derma_journal_get_last_session (scene->journal)).utc_s * 1000 + 7 * DAY_MS;
  present (window, scene);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (find_form (window))));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (find_form (window))));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_draft (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autofree char *note = NULL;
  g_auto (DermaCheckInDraft) draft = { 0 };
  GtkWidget *window = show (scene);

  close_dialog (window);
  g_assert_false (derma_journal_get_check_in_draft (scene->journal, &draft));

  present (window, scene);
  choose_concern (window, DERMA_MEASURE_GLOW);
  g_assert_true (derma_journal_get_check_in_draft (scene->journal, &draft));
  press (GTK_WIDGET (find_form (window)), GDK_KEY_4);
  derma_check_in_form_set_note (find_form (window), "Before breakfast");
  close_dialog (window);
  g_assert_cmpuint (count (scene), ==, 0);

  present (window, scene);
  g_assert_cmpint (derma_level_row_get_level (find_row (window, DERMA_MEASURE_GLOW)), ==, 4);
  note = derma_check_in_form_dup_note (find_form (window));
  g_assert_cmpstr (note, ==, "Before breakfast");

  /* taken back to nothing there is no draft */
  choose_concern (window, DERMA_MEASURE_GLOW);
  derma_check_in_form_set_note (find_form (window), "");
  close_dialog (window);
  g_assert_false (derma_journal_get_check_in_draft (scene->journal, &draft));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What cannot be stored is said in the dialog, and not shown as chosen. */
static void
test_failure (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  add_check_in (scene, 3, 1, 0);
  derma_scene_reopen_read_only (scene);
  window = show (scene);
  press (GTK_WIDGET (find_form (window)), GDK_KEY_2);
  g_assert_cmpint (derma_level_row_get_level (find_row (window, DERMA_MEASURE_TEXTURE)), ==, DERMA_NOT_RATED);
  choose_concern (window, DERMA_MEASURE_GLOW);
  g_assert_cmpuint (derma_check_in_form_get_chosen (find_form (window)) & DERMA_MEASURE_BIT (DERMA_MEASURE_GLOW), ==, 0);
  page_test_until (page_test_has_text (window, "Your change could not be saved: the data folder cannot be written."));
  g_assert_true (page_test_has_text (window, "Your change could not be saved: the data folder cannot be written."));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was written is not lost on closing: the dialog stays, until it is to be discarded. */
static void
test_note_failure (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  DermaCheckInDraft draft;
  GtkWidget        *window;
  GtkWidget        *dialog;
  g_autofree char  *note = NULL;

  add_check_in (scene, 3, 1, 0);
  derma_scene_reopen_read_only (scene);
  window = show (scene);
  dialog = page_test_find (window, DERMA_TYPE_CHECK_IN_DIALOG, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (page_test_find (dialog, GTK_TYPE_TEXT_VIEW, 0))), "Before breakfast", -1);
  adw_dialog_close (ADW_DIALOG (dialog));
  page_test_until (page_test_has_text (window, "The note could not be saved. It stays as it was."));
  g_assert_true (page_test_has_text (window, "The note could not be saved. It stays as it was."));
  g_assert_true (page_test_has_text (window, "Your change could not be saved: the data folder cannot be written."));
  page_test_press (window, "_Cancel");
  page_test_until (!page_test_has_text (window, "The note could not be saved. It stays as it was."));
  note = derma_check_in_form_dup_note (find_form (window));
  g_assert_cmpstr (note, ==, "Before breakfast");

  adw_dialog_close (ADW_DIALOG (dialog));
  page_test_until (page_test_find_button (window, "_Discard") != NULL);
  page_test_press (window, "_Discard");
  page_test_until (adw_window_get_visible_dialog (ADW_WINDOW (window)) == NULL);
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (window)));
  g_assert_false (derma_journal_get_check_in_draft (scene->journal, &draft));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Also what is asked once: it is told, and nothing is chosen. */
static void
test_baseline_failure (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  DermaProfile profile;
  GtkWidget   *window;

  derma_scene_reopen_read_only (scene);
  window = show (scene);
  adw_action_row_activate (ADW_ACTION_ROW (page_test_find (window, DERMA_TYPE_CHECK_ROW, DERMA_N_CONCERNS + 1)));
  page_test_until (page_test_has_text (window, "Your change could not be saved: the data folder cannot be written."));
  g_assert_true (page_test_has_text (window, "Your change could not be saved: the data folder cannot be written."));
  derma_journal_get_profile (scene->journal, &profile);
  g_assert_cmpuint (profile.fitzpatrick, ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_sections (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget      *window = show (scene);
  GtkWidget      *page;
  GtkWidget      *chin;
  DermaLevelList *list;

  choose_concern (window, DERMA_MEASURE_TEXTURE);
  press (GTK_WIDGET (find_form (window)), GDK_KEY_2);
  gtk_widget_activate_action (GTK_WIDGET (find_form (window)), "check-in.show-sections", NULL);
  page_test_until ((page = page_test_find (window, DERMA_TYPE_CHECK_IN_SECTIONS, 0)) != NULL && gtk_widget_get_mapped (page));
  page_test_spin (400);

  chin = derma_face_get_section_widget (DERMA_FACE (page_test_find (page, DERMA_TYPE_FACE, 0)), DERMA_SECTION_CHIN);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chin), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Below the lower lip, with the front of the jaw. Not rated.");
  g_signal_emit_by_name (chin, "clicked");
  list = DERMA_LEVEL_LIST (page_test_find (page, DERMA_TYPE_LEVEL_LIST, 0));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (list)));
  g_assert_true (page_test_has_focus (GTK_WIDGET (list)));
  g_assert_true (press (page, GDK_KEY_4));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chin), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Below the lower lip, with the front of the jaw. Rated.");
  page_test_pictures (window, "check-in-sections");

  /* another section has none; the first keeps its own, and can be cleared */
  g_signal_emit_by_name (derma_face_get_section_widget (DERMA_FACE (page_test_find (page, DERMA_TYPE_FACE, 0)), DERMA_SECTION_FOREHEAD), "clicked");
  g_assert_cmpint (derma_level_list_get_level (list, DERMA_MEASURE_TEXTURE), ==, DERMA_NOT_RATED);
  press (page, GDK_KEY_1);
  page_test_press (page, "_Clear");
  g_assert_cmpint (derma_level_list_get_level (list, DERMA_MEASURE_TEXTURE), ==, DERMA_NOT_RATED);
  g_signal_emit_by_name (chin, "clicked");
  g_assert_cmpint (derma_level_list_get_level (list, DERMA_MEASURE_TEXTURE), ==, 4);

  gtk_widget_activate_action (page, "navigation.pop", NULL);
  page_test_until (gtk_widget_get_mapped (GTK_WIDGET (find_form (window))));
  g_assert_true (page_test_has_text (window, "Chin"));
  page_test_press (window, "_Save");
  page_test_until (adw_window_get_visible_dialog (ADW_WINDOW (window)) == NULL);
  g_assert_cmpint (get_newest (scene, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE), ==, 2);
  g_assert_cmpint (get_newest (scene, DERMA_MEASURE_TEXTURE, DERMA_SECTION_CHIN), ==, 4);
  g_assert_cmpint (get_newest (scene, DERMA_MEASURE_TEXTURE, DERMA_SECTION_FOREHEAD), ==, DERMA_NOT_RATED);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* After twelve weeks what was saved is followed by what it comes to, in the words of protocol.md 7.3. */
static void
test_review (void)
{
  static const struct
  {
    guint       texture;
    guint       gais;
    const char *verdict;
  } CASES[] = {
    { GDK_KEY_2, GDK_KEY_4, "Home rolling is not showing a change. Going on, or longer needles, is not advised; a professional opinion is." },
    { GDK_KEY_3, GDK_KEY_4, "Something looks worse than at your first check-in. Stop rolling, and have your skin looked at by a professional." },
    { GDK_KEY_1, GDK_KEY_3, "Lower than at your first check-in: Texture. The other ratings have not risen." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (DermaScene) scene = derma_scene_new ();
      GtkWidget *window;

      derma_scene_add_roller (scene, 250);
      add_check_in (scene, 2, 1, 0);
      derma_scene_advance (scene, 84 * DAY_MS);
      window = show (scene);
      g_assert_true (page_test_has_text (window, "3 ratings left"));
      press (GTK_WIDGET (find_form (window)), CASES[i].texture);
      press (GTK_WIDGET (find_form (window)), GDK_KEY_1);
      g_assert_true (page_test_has_text (window, "1 rating left"));
      press (GTK_WIDGET (find_form (window)), CASES[i].gais);
      g_assert_false (page_test_has_text (window, "1 rating left"));
      page_test_press (window, "_Save");
      g_assert_cmpuint (count (scene), ==, 2);
      page_test_until (page_test_has_text (window, CASES[i].verdict));
      g_assert_true (page_test_has_text (window, CASES[i].verdict));
      page_test_spin (300);
      if (i == 0)
        {
          g_assert_true (page_test_has_text (window, "At first 2, side light; now 2, side light"));
          g_assert_true (page_test_has_text (window, "Against the beginning"));
          page_test_pictures (window, "check-in-review");
        }
      page_test_press (window, "_Done");
      page_test_until (adw_window_get_visible_dialog (ADW_WINDOW (window)) == NULL);
      g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (window)));
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* A review that can compare nothing says so, and heads no empty list. */
static void
test_empty_review (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  DermaRatedTime rated = { .at = derma_scene_now (scene) };
  GtkWidget     *window;

  derma_ratings_set (&rated.ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE, 2);
  window = page_test_show (GTK_WIDGET (derma_check_in_review_new ("Nothing to compare.", &rated, 0)), 360, 600);
  g_assert_true (page_test_has_text (window, "Nothing to compare."));
  g_assert_false (page_test_has_text (window, "Against the beginning"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Asked once; of scars only where they are rated. */
static void
test_baseline (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget    *window = show (scene);
  DermaBaseline baseline;
  const guint   n_before = DERMA_N_CONCERNS + DERMA_FITZPATRICK_MAX;

  g_assert_true (page_test_has_text (window, "How lined is your face?"));
  g_assert_false (page_test_has_text (window, "Which scars do you have?"));
  choose_concern (window, DERMA_MEASURE_ACNE_SCARS);
  page_test_spin (50);
  g_assert_true (page_test_has_text (window, "Which scars do you have?"));

  adw_action_row_activate (ADW_ACTION_ROW (page_test_find (window, DERMA_TYPE_CHECK_ROW, n_before + 1)));
  adw_action_row_activate (ADW_ACTION_ROW (page_test_find (window, DERMA_TYPE_CHECK_ROW, n_before + DERMA_GLOGAU_MAX + DERMA_SCAR_ROLLING)));
  derma_journal_get_baseline (scene->journal, &baseline);
  g_assert_cmpuint (baseline.glogau, ==, 2);
  g_assert_cmpuint (baseline.scar_types, ==, DERMA_SCAR_BIT (DERMA_SCAR_ROLLING));
  g_assert_true (page_test_has_text (window, "Lines when the face moves"));
  g_assert_true (page_test_has_text (window, "Wide and wavy"));

  /* Later what was told is not asked again. */
  close_dialog (window);
  add_check_in (scene, 2, 1, 0);
  derma_scene_advance (scene, 28 * DAY_MS);
  present (window, scene);
  g_assert_false (page_test_has_text (window, "How lined is your face?"));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The focus does not go with the row that was made anew. */
static void
assert_row_has_focus (GtkWidget  *window,
                      const char *subtitle)
{
  g_autofree char *words = NULL;
  GtkWidget       *row;

  page_test_spin (50);
  row = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (ADW_IS_ACTION_ROW (row));
  words = g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
  g_assert_cmpstr (g_strdelimit (words, "\n", '\0'), ==, subtitle);
}

static void
test_history (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;
  AdwDialog *dialog;
  GtkWidget *row;

  add_check_in (scene, 3, 1, 0);
  derma_scene_advance (scene, 70 * DAY_MS);
  add_check_in (scene, 2, 1, 3);
  window = page_test_show (adw_bin_new (), 900, 800);
  dialog = derma_check_in_history_new (scene->journal, scene->clock);
  adw_dialog_present (dialog, window);
  page_test_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  page_test_spin (200);
  g_assert_true (page_test_has_text (window, "Texture 3, Pores 1"));
  g_assert_true (page_test_has_text (window, "Texture 2, Pores 1, Compared with the start 3"));
  g_assert_true (page_test_has_text (window, "No check-in"));
  page_test_pictures (window, "check-in-history");

  gtk_widget_grab_focus (page_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, 1));
  g_signal_emit_by_name (page_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, 1), "clicked");
  g_assert_cmpuint (count (scene), ==, 1);
  assert_row_has_focus (window, "Texture 2, Pores 1, Compared with the start 3"); /* there is none after it */
  page_test_until (page_test_find_button (window, "_Undo") != NULL);
  page_test_press (window, "_Undo");
  g_assert_cmpuint (count (scene), ==, 2);
  assert_row_has_focus (window, "Texture 3, Pores 1");

  /* corrected: what was rated is there, and stays what it was until it is saved */
  row = page_test_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, 0);
  g_signal_emit_by_name (row, "activated");
  page_test_until (find_form (window) != NULL && gtk_widget_get_mapped (GTK_WIDGET (find_form (window))));
  g_assert_cmpint (derma_level_row_get_level (find_row (window, DERMA_MEASURE_GAIS)), ==, 3);
  derma_level_row_set_level (find_row (window, DERMA_MEASURE_TEXTURE), 1);
  g_assert_cmpint (get_newest (scene, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE), ==, 2);
  page_test_press (window, "_Save");
  g_assert_cmpint (get_newest (scene, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE), ==, 1);
  page_test_spin (300);
  assert_row_has_focus (window, "Texture 1, Pores 1, Compared with the start 3");

  g_signal_emit_by_name (page_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, 0), "clicked");
  assert_row_has_focus (window, "Texture 3, Pores 1"); /* the one after it */
  g_signal_emit_by_name (page_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpuint (count (scene), ==, 0);
  page_test_spin (50);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_WIDGET (dialog)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/check-in/first", test_first);
  g_test_add_func ("/check-in/last-time", test_last_time);
  g_test_add_func ("/check-in/refused", test_refused);
  g_test_add_func ("/check-in/draft", test_draft);
  g_test_add_func ("/check-in/failure", test_failure);
  g_test_add_func ("/check-in/note-failure", test_note_failure);
  g_test_add_func ("/check-in/baseline-failure", test_baseline_failure);
  g_test_add_func ("/check-in/sections", test_sections);
  g_test_add_func ("/check-in/review", test_review);
  g_test_add_func ("/check-in/review/empty", test_empty_review);
  g_test_add_func ("/check-in/baseline", test_baseline);
  g_test_add_func ("/check-in/history", test_history);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
