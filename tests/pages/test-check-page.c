/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-check-page.h"
#include "pages/derma-check-row.h"
#include "pages/derma-consequence-row.h"
#include "pages/derma-question-expander.h"
#include "support/derma-scene.h"

static guint
question (const char *id)
{
  guint index;

  g_assert_true (derma_question_from_id (id, &index));
  return index;
}

static DermaScene *
begin (guint needle_um)
{
  DermaScene *scene = derma_scene_new ();

  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, needle_um);
  derma_scene_begin (scene);
  return scene;
}

static GtkWidget *
show (DermaScene *scene)
{
  GtkWidget *toasts = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), derma_check_page_new (scene->control));
  return page_test_show (toasts, 900, 760);
}

static AdwExpanderRow *
get_group (GtkWidget         *window,
           DermaQuestionGroup group)
{
  GtkWidget *expander;

  for (guint i = 0; (expander = page_test_find (window, DERMA_TYPE_QUESTION_EXPANDER, i)) != NULL; i++)
    if (derma_question_expander_get_group (DERMA_QUESTION_EXPANDER (expander)) == group)
      return ADW_EXPANDER_ROW (expander);

  return NULL;
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = page_test_find (root, ADW_TYPE_PREFERENCES_ROW, i)) != NULL; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
      return row;

  return NULL;
}

/* What Space on a row does. */
static void
press_row (GtkWidget *row)
{
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activate");
  page_test_spin (20);
}

static void
open (AdwExpanderRow *expander)
{
  g_assert_nonnull (expander);
  adw_expander_row_set_expanded (expander, TRUE);
  page_test_spin (50);
}

static void
press_question (GtkWidget  *window,
                const char *id)
{
  const DermaQuestion *asked = derma_question_get (question (id));
  AdwExpanderRow      *group = get_group (window, asked->group);

  open (group);
  press_row (find_row (GTK_WIDGET (group), asked->row));
}

static void
dump (GtkWidget *w, int depth)
{
  int min;
  gtk_widget_measure (w, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
  if (!gtk_widget_get_visible (w)) return;
  if (min > 300)
    g_printerr ("%*s%s %s %d\n", depth, "", G_OBJECT_TYPE_NAME (w), GTK_IS_LABEL (w) ? gtk_label_get_text (GTK_LABEL (w)) : "", min);
  for (GtkWidget *c = gtk_widget_get_first_child (w); c; c = gtk_widget_get_next_sibling (c))
    dump (c, depth + 1);
}

static void
test_dump (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget *window;
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  window = show (scene);
  if (g_getenv ("DUMP_Q")) press_question (window, g_getenv ("DUMP_Q"));
  gtk_window_set_default_size (GTK_WINDOW (window), 460, 720);
  page_test_spin (200);
  dump (window, 0);
}

static void
test_pictures (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget *window = show (scene);

  if (g_getenv ("FIRST")) page_test_pictures (window, "check-first");
  press_question (window, "scr-connective");
  page_test_pictures (window, "check-doctor");
  derma_scene_answer_no (scene);
  press_question (window, "scr-sunburn");
  page_test_pictures (window, "check-refused");
  derma_scene_answer_no (scene);
  press_question (window, "scr-sec-acne");
  page_test_pictures (window, "check-place");
  derma_scene_answer_no (scene);
  press_question (window, "scr-keloid");
  page_test_pictures (window, "check-blocked");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  if (g_getenv ("DUMP")) { g_test_add_func ("/check-page/dump", test_dump); return; }
  g_test_add_func ("/check-page/pictures", test_pictures);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
