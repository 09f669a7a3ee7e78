/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-date-button.h"
#include "pages/derma-earlier-dialog.h"
#include "pages/derma-history-dialog.h"
#include "support/derma-scene.h"

#define TODAY 20781 /* Tuesday 24 November 2026 */

static GtkWidget *
show (void)
{
  return page_test_show (adw_bin_new (), 800, 700);
}

static void
choose_roller (AdwDialog *dialog,
               guint      position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (page_test_find_row (GTK_WIDGET (dialog), "Roller")), position);
  page_test_spin (10);
}

static char *
dup_roller (AdwDialog *dialog,
            guint      position)
{
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (page_test_find_row (GTK_WIDGET (dialog), "Roller")));

  return g_strdup (gtk_string_list_get_string (GTK_STRING_LIST (model), position));
}

static void
choose_day (AdwDialog *dialog,
            gint64     day)
{
  derma_date_button_choose (DERMA_DATE_BUTTON (page_test_find (GTK_WIDGET (dialog), DERMA_TYPE_DATE_BUTTON, 0)), day);
  page_test_spin (10);
}

static gboolean
can_add (AdwDialog *dialog)
{
  return gtk_widget_is_sensitive (page_test_find_button (GTK_WIDGET (dialog), "_Add"));
}

static void
finish (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
}

static gint64
add_used_roller (DermaScene *scene,
                 guint       uses)
{
  const DermaTime        now = derma_scene_now (scene);
  const DermaRollerFacts facts = { .needle_um = 250, .uses = uses, .first_use = derma_time_add (now, -60 * DERMA_DAY_S, scene->zone) };
  gint64                 id = 0;
  g_autoptr (GError) error = NULL;

  derma_journal_add_roller (scene->journal, "", &facts, derma_time_add (now, -30 * DERMA_DAY_S, scene->zone), &id, &error);
  g_assert_no_error (error);
  return id;
}

static DermaPastSession *
get_last (DermaScene *scene)
{
  return derma_journal_get_last_session (scene->journal);
}

/* The tenth session with it was rolled without the app: the roller is done, whoever counted. */
static void
test_roller (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64            roller = add_used_roller (scene, 9);
  GtkWidget              *window = show ();
  AdwDialog              *dialog = derma_earlier_dialog_new (scene->journal, scene->clock);
  g_autofree char        *title = NULL;
  g_autofree char        *other = NULL;
  const DermaRollerFacts *facts = derma_roller_get_facts (derma_journal_get_roller (scene->journal, roller));

  adw_dialog_present (dialog, window);
  page_test_spin (50);
  title = dup_roller (dialog, 1);
  other = dup_roller (dialog, 2);
  g_assert_cmpstr (title, ==, "Roller of 0.25\302\240mm");
  g_assert_cmpstr (other, ==, "Another one");
  g_assert_null (page_test_find_row (GTK_WIDGET (dialog), "Needle length in mm"));

  choose_day (dialog, TODAY - 5);
  g_assert_false (can_add (dialog));
  g_assert_true (page_test_has_text (GTK_WIDGET (dialog), "Choose the roller."));
  choose_roller (dialog, 1);
  g_assert_true (can_add (dialog));
  page_test_pictures (window, "earlier-roller");
  page_test_press (GTK_WIDGET (dialog), "_Add");
  page_test_spin (50);

  g_assert_cmpint (derma_past_session_get_roller_id (get_last (scene)), ==, roller);
  g_assert_cmpuint (facts->uses, ==, 10);
  g_assert_cmpint (derma_roller_get_condition (facts, derma_scene_now (scene)).reason, ==, DERMA_RETIRED_WORN);
  finish (window);
}

/* Of another one only the length is known. */
static void
test_other (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64 roller = add_used_roller (scene, 2);
  GtkWidget   *window = show ();
  AdwDialog   *dialog = derma_earlier_dialog_new (scene->journal, scene->clock);

  adw_dialog_present (dialog, window);
  page_test_spin (50);
  choose_day (dialog, TODAY - 5);
  choose_roller (dialog, 2);
  g_assert_nonnull (page_test_find_row (GTK_WIDGET (dialog), "Needle length in mm"));
  g_assert_false (can_add (dialog));
  gtk_editable_set_text (GTK_EDITABLE (page_test_find_row (GTK_WIDGET (dialog), "Needle length in mm")), "0.3");
  g_assert_true (can_add (dialog));
  page_test_press (GTK_WIDGET (dialog), "_Add");
  page_test_spin (50);

  g_assert_cmpint (derma_past_session_get_roller_id (get_last (scene)), ==, 0);
  g_assert_cmpuint (derma_past_session_get_needle_um (get_last (scene)), ==, 300);
  g_assert_cmpuint (derma_roller_get_facts (derma_journal_get_roller (scene->journal, roller))->uses, ==, 2);
  finish (window);
}

/* Whoever has no roller is asked for the length alone. */
static void
test_none (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show ();
  AdwDialog *dialog = derma_earlier_dialog_new (scene->journal, scene->clock);

  adw_dialog_present (dialog, window);
  page_test_spin (50);
  g_assert_null (page_test_find_row (GTK_WIDGET (dialog), "Roller"));
  g_assert_nonnull (page_test_find_row (GTK_WIDGET (dialog), "Needle length in mm"));
  finish (window);
}

/* What was before the app is asked in the same way, and listed with its roller. */
static void
test_history (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64 roller = add_used_roller (scene, 2);
  GtkWidget   *window = show ();
  AdwDialog   *dialog = derma_history_dialog_present (window, scene->journal, scene->clock);
  GtkWidget   *row = NULL;

  for (guint i = 0; row == NULL || !ADW_IS_EXPANDER_ROW (row); i++)
    row = page_test_find (GTK_WIDGET (dialog), ADW_TYPE_EXPANDER_ROW, i);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  page_test_spin (50);
  derma_date_button_choose (DERMA_DATE_BUTTON (page_test_find (row, DERMA_TYPE_DATE_BUTTON, 0)), TODAY - 5);
  page_test_spin (10);
  choose_roller (dialog, 1);
  g_signal_emit_by_name (page_test_find_row (GTK_WIDGET (dialog), "Add This Session"), "activated");
  page_test_spin (50);

  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_sessions (scene->journal)), ==, 1);
  g_assert_cmpint (derma_past_session_get_roller_id (get_last (scene)), ==, roller);
  g_assert_true (page_test_has_text (GTK_WIDGET (dialog), "Roller of 0.25\302\240mm"));
  finish (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/earlier/roller", test_roller);
  g_test_add_func ("/earlier/other", test_other);
  g_test_add_func ("/earlier/none", test_none);
  g_test_add_func ("/earlier/history", test_history);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
