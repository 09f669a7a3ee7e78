/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "core/derma-format.h"
#include "page-test.h"
#include "pages/derma-roller-card.h"
#include "pages/derma-roller-text.h"
#include "pages/derma-roller-toast.h"
#include "pages/derma-rollers-dialog.h"
#include "support/derma-scene.h"

#define HOUR_MS ((gint64) DERMA_HOUR_S * 1000)
#define DAY_MS ((gint64) DERMA_DAY_S * 1000)

static GtkWidget *
show (DermaScene *scene)
{
  GtkWidget *window = page_test_show (gtk_label_new ("Under the dialog"), 900, 760);

  adw_dialog_present (derma_rollers_dialog_new (scene->journal, scene->clock), window);
  page_test_spin (100);
  return window;
}

/* Whether the first line of a card is the verdict, and below it comes the general rule. */
static gboolean
says_first (GtkWidget  *window,
            guint       card,
            const char *verdict,
            DermaBand   band)
{
  GtkWidget       *head = page_test_find (page_test_find (window, DERMA_TYPE_ROLLER_CARD, card), ADW_TYPE_ACTION_ROW, 0);
  g_autofree char *text = g_strdup_printf ("%s\n%s", verdict, derma_band_get_advice (band));

  g_test_message ("%s", adw_action_row_get_subtitle (ADW_ACTION_ROW (head)));
  return g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (head)), text) == 0;
}

static void
act (GtkWidget  *window,
     guint       card,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (page_test_find (window, DERMA_TYPE_ROLLER_CARD, card), action, NULL));
  page_test_spin (100);
}

static void
press_row (GtkWidget  *window,
           const char *title)
{
  GtkWidget *row = page_test_find_row (window, title);

  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activate");
  page_test_spin (50);
}

static const DermaRollerFacts *
get_facts (DermaScene *scene,
           gint64      id)
{
  return derma_roller_get_facts (derma_journal_get_roller (scene->journal, id));
}

static guint
count (DermaScene *scene)
{
  return g_list_model_get_n_items (derma_journal_get_rollers (scene->journal));
}

/* One that was used is added after that; of one that has done its sessions the last was later. */
static gint64
add (DermaScene *scene,
     const char *name,
     guint       needle_um,
     guint       uses)
{
  const DermaTime        now = derma_scene_now (scene);
  const DermaTime        month_ago = derma_time_add (now, -30 * DERMA_DAY_S, scene->zone);
  const gboolean         is_done = uses == 10;
  const DermaRollerFacts facts = { .needle_um = needle_um, .uses = is_done ? 9 : uses, .first_use = uses > 0 ? month_ago : (DermaTime) { 0 } };
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  derma_journal_add_roller (scene->journal, name, &facts, is_done ? month_ago : now, &id, &error);
  if (is_done)
    derma_journal_add_stated_session_of (scene->journal, derma_time_add (month_ago, DERMA_DAY_S, scene->zone), id, 0, "", now, NULL, &error);
  g_assert_no_error (error);
  return id;
}

/* A session that was rolled, and nothing more. */
static DermaScene *
create_rolled (void)
{
  DermaScene *scene = derma_scene_new ();

  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, 250);
  derma_scene_begin (scene);
  derma_scene_check (scene, 0);
  derma_scene_prepare (scene);
  derma_scene_roll (scene);
  return scene;
}

/* Without a roller it says what one is needed for. */
static void
test_empty (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show (scene);

  g_assert_true (page_test_has_text (window, "No Roller Yet"));
  page_test_press (window, "_Add Roller");
  page_test_spin (100);
  g_assert_true (page_test_has_text (window, "Needle length in mm"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is said of a roller: length, band, sessions, days, cleaning. The name is no markup. */
static void
test_card (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  add (scene, "Lumo & <Co>", 250, 8);
  derma_scene_meet_rules (scene);
  window = show (scene);
  g_assert_true (page_test_has_text (window, "Lumo & <Co>, 0.25\302\240mm"));
  g_assert_true (says_first (window, 0, "You may use it now.", DERMA_BAND_B));
  g_assert_true (page_test_has_text (window, "8 of 10 sessions done"));
  g_assert_true (page_test_has_text (window, "First used on Sunday 25\302\240October"));
  g_assert_true (page_test_has_text (window, "60 days left, until Saturday 23\302\240January"));
  g_assert_true (page_test_has_text (window, "Its sessions were told of afterwards"));
  g_assert_true (page_test_has_text (window, "This roller is good for 2 more sessions. Think of a new one."));

  derma_scene_advance (scene, 60 * DAY_MS);
  page_test_spin (50);
  g_assert_true (page_test_has_text (window, "Your roller was first used 90 days ago or earlier. Retire it and open a new one."));
  g_assert_nonnull (page_test_find_row (window, "Replace It…"));
  page_test_pictures (window, "rollers-card");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One that is too long so far is for later. */
static void
test_too_long (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  derma_scene_meet_rules (scene);
  add (scene, "", 500, 0);
  window = show (scene);
  g_assert_true (says_first (window, 0, "Not before 6 more sessions that healed cleanly.", derma_band_for_needle (500)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_rename (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64 id = add (scene, "", 250, 0);
  GtkWidget   *window = show (scene);

  g_assert_true (page_test_has_text (window, "Roller of 0.25\302\240mm"));
  act (window, 0, "card.rename");
  gtk_editable_set_text (GTK_EDITABLE (page_test_find (window, ADW_TYPE_ENTRY_ROW, 0)), "  Blue one ");
  page_test_press (window, "_Rename");
  page_test_spin (100);
  g_assert_cmpstr (derma_roller_get_name (derma_journal_get_roller (scene->journal, id)), ==, "Blue one");
  g_assert_true (page_test_has_text (window, "Blue one, 0.25\302\240mm"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What two rollers are called tells them apart: by the day of their first use, or of the day on which they were added. */
static void
test_alike (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  DermaRoller     *used = derma_journal_get_roller (scene->journal, add (scene, "", 250, 3));
  DermaRoller     *fresh = NULL;
  g_autofree char *alone = derma_roller_dup_title (used, scene->journal);
  g_autofree char *used_title = NULL;
  g_autofree char *fresh_title = NULL;
  g_autofree char *day = derma_format_month_date (derma_roller_get_facts (used)->first_use);
  g_autofree char *expected = g_strdup_printf ("Roller of 0.25\302\240mm, first used on %s", day);
  GtkWidget       *window;

  g_assert_cmpstr (alone, ==, "Roller of 0.25\302\240mm");
  add (scene, "Lumo", 250, 0);
  add (scene, "", 300, 0);
  fresh = derma_journal_get_roller (scene->journal, add (scene, "", 250, 0));
  used_title = derma_roller_dup_title (used, scene->journal);
  fresh_title = derma_roller_dup_title (fresh, scene->journal);
  g_assert_cmpstr (used_title, ==, expected);
  g_assert_true (g_str_has_prefix (fresh_title, "Roller of 0.25\302\240mm, added on "));

  window = show (scene);
  g_assert_true (page_test_has_text (window, used_title));
  g_assert_true (page_test_has_text (window, fresh_title));
  g_assert_true (page_test_has_text (window, "Roller of 0.30\302\240mm"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Two of one day are told apart by their order, those that were first used as those that were added. */
static void
test_alike_of_one_day (void)
{
  static const guint USES[] = { 0, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (USES); i++)
    {
      g_autoptr (DermaScene) scene = derma_scene_new ();
      DermaRoller     *first = derma_journal_get_roller (scene->journal, add (scene, "Lumo", 250, USES[i]));
      DermaRoller     *second = derma_journal_get_roller (scene->journal, add (scene, "Lumo", 250, USES[i]));
      DermaRoller     *other = derma_journal_get_roller (scene->journal, add (scene, "Lumo", 250, USES[1 - i]));
      g_autofree char *first_title = derma_roller_dup_title (first, scene->journal);
      g_autofree char *second_title = derma_roller_dup_title (second, scene->journal);
      g_autofree char *other_title = derma_roller_dup_title (other, scene->journal);

      g_assert_true (g_str_has_prefix (first_title, USES[i] > 0 ? "Lumo, 0.25\302\240mm, first used on " : "Lumo, 0.25\302\240mm, added on "));
      g_assert_true (g_str_has_suffix (first_title, ", number 1"));
      g_assert_true (g_str_has_suffix (second_title, ", number 2"));
      g_assert_null (strstr (other_title, "number"));
    }
}

/* Of why a used roller is retired the commonest stands first. */
static void
test_retire_order (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;
  GtkWidget *worn;
  GtkWidget *bent;

  add (scene, "", 250, 3);
  window = show (scene);
  act (window, 0, "card.retire");
  worn = page_test_find_row (window, derma_retired_reason_get_text (DERMA_RETIRED_WORN));
  bent = page_test_find_row (window, derma_retired_reason_get_text (DERMA_RETIRED_BENT));
  g_assert_true (worn != NULL && bent != NULL);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (worn)), ==, 0);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (bent)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A worn roller is replaced by one that is filled in; undone, the old one is there again. */
static void
test_replace (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64 id = add (scene, "Lumo", 250, 10);
  GtkWidget   *window = show (scene);

  g_assert_true (page_test_has_text (window, "Your roller has done its 10 sessions: needles get blunt. Retire it and open a new one."));
  g_assert_true (says_first (window, 0, "Do not use it any more.", DERMA_BAND_B));
  g_assert_false (page_test_has_text (window, "60 days left, until Saturday 23\302\240January"));
  act (window, 0, "card.replace");
  g_assert_true (page_test_has_text (window, "Replace the Roller"));
  page_test_press (window, "_Replace");
  page_test_spin (100);
  g_assert_cmpuint (count (scene), ==, 2);
  g_assert_cmpint (get_facts (scene, id)->retired, ==, DERMA_RETIRED_WORN);
  g_assert_true (page_test_has_text (window, "Earlier rollers"));
  g_assert_true (page_test_has_text (window, "Not used yet, yours since Tuesday 24\302\240November"));

  page_test_press (window, "_Undo");
  page_test_spin (100);
  g_assert_cmpuint (count (scene), ==, 1);
  g_assert_cmpint (get_facts (scene, id)->retired, ==, DERMA_RETIRED_NOT);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One that is not worn is only replaced with a reason. */
static void
test_replace_with_reason (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64 id = add (scene, "Lumo", 250, 3);
  GtkWidget   *window = show (scene);

  act (window, 0, "card.replace");
  g_assert_true (page_test_has_text (window, "Replace It?"));
  press_row (window, "It drags, scratches, jerks, or hurts more than before.");
  page_test_press (window, "_Next");
  page_test_spin (300);
  page_test_press (window, "_Replace");
  page_test_spin (100);
  g_assert_cmpuint (count (scene), ==, 2);
  g_assert_cmpint (get_facts (scene, id)->retired, ==, DERMA_RETIRED_ROUGH);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Retired ones stand apart, with the day and the reason, and their sessions can be looked at. */
static void
test_earlier (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_after_session (0);
  const gint64 id = derma_past_session_get_roller_id (derma_journal_get_last_session (scene->journal));
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  derma_journal_retire_roller (scene->journal, id, DERMA_RETIRED_DROP, derma_scene_now (scene), &error);
  g_assert_no_error (error);
  window = show (scene);
  g_assert_true (page_test_has_text (window, "Earlier rollers"));
  g_assert_true (page_test_has_text (window, "First used on Tuesday 24\302\240November, retired on Tuesday 24\302\240November. It was dropped on its needles."));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (page_test_find (page_test_find_row (window, "Roller of 0.25\302\240mm"), GTK_TYPE_IMAGE, 0)),
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION);
  press_row (window, "Roller of 0.25\302\240mm");
  page_test_spin (300);
  g_assert_true (page_test_has_text (window, "Uses and Cleaning"));
  page_test_pictures (window, "rollers-uses");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A day after rolling nothing was washed: the roller is judged by the person, and the judgement can be undone. */
static void
test_judge (void)
{
  g_autoptr (DermaScene) scene = create_rolled ();
  const gint64 id = derma_past_session_get_roller_id (derma_journal_get_last_session (scene->journal));
  GtkWidget   *window = show (scene);

  g_assert_true (page_test_has_text (window, "Still to be washed and soaked"));
  g_assert_null (page_test_find_row (window, "Say How It Is…"));
  derma_scene_advance (scene, 25 * HOUR_MS);
  page_test_spin (50);
  g_assert_true (page_test_has_text (window, "No washing and soaking seen"));
  g_assert_nonnull (page_test_find_row (window, "Say How It Is…"));
  page_test_pictures (window, "rollers-judge");

  gtk_widget_grab_focus (page_test_find_row (window, "Say How It Is…"));
  act (window, 0, "card.judge");
  press_row (window, "It was washed and soaked within a day, and is dry, clean and whole.");
  page_test_press (window, "_Save");
  page_test_until (page_test_has_focus (page_test_find_row (window, "Uses and cleaning")));
  g_assert_true (page_test_has_focus (page_test_find_row (window, "Uses and cleaning")));
  g_assert_true (derma_roller_get_condition (get_facts (scene, id), derma_scene_now (scene)).is_usable);
  page_test_press (window, "_Undo");
  page_test_spin (100);
  g_assert_true (derma_roller_get_condition (get_facts (scene, id), derma_scene_now (scene)).needs_judging);

  act (window, 0, "card.judge");
  press_row (window, "It stayed unwashed for more than a day, or was stored wet.");
  page_test_press (window, "_Save");
  page_test_spin (100);
  g_assert_cmpint (get_facts (scene, id)->retired, ==, DERMA_RETIRED_UNCLEAN);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was added can be undone for a while: a window that is closed meanwhile goes, with all that is in it. */
static void
test_toast (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64 id = derma_scene_add_roller (scene, 250);
  GtkWidget   *overlay = adw_toast_overlay_new ();
  GtkWidget   *window = page_test_show (overlay, 400, 300);

  g_object_add_weak_pointer (G_OBJECT (overlay), (gpointer *) &overlay);
  derma_roller_toast_offer_undo (overlay, scene->journal, id, DERMA_ROLLER_ADDED);
  page_test_spin (50);
  g_assert_true (page_test_has_text (window, "The roller is added."));
  gtk_window_destroy (GTK_WINDOW (window));
  page_test_until (overlay == NULL);
  g_assert_null (overlay);
}

/* In a journal that can only be read there is nothing to press. */
static void
test_read_only (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  add (scene, "Lumo", 250, 10);
  derma_scene_reopen_read_only (scene);
  window = show (scene);
  g_assert_null (page_test_find_row (window, "Replace It…"));
  g_assert_true (page_test_has_text (window, "Lumo, 0.25\302\240mm"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/rollers/empty", test_empty);
  g_test_add_func ("/rollers/card", test_card);
  g_test_add_func ("/rollers/too-long", test_too_long);
  g_test_add_func ("/rollers/rename", test_rename);
  g_test_add_func ("/rollers/alike", test_alike);
  g_test_add_func ("/rollers/alike-of-one-day", test_alike_of_one_day);
  g_test_add_func ("/rollers/retire-order", test_retire_order);
  g_test_add_func ("/rollers/replace", test_replace);
  g_test_add_func ("/rollers/replace-with-reason", test_replace_with_reason);
  g_test_add_func ("/rollers/earlier", test_earlier);
  g_test_add_func ("/rollers/judge", test_judge);
  g_test_add_func ("/rollers/toast", test_toast);
  g_test_add_func ("/rollers/read-only", test_read_only);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
