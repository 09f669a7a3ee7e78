/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How something is found in the journal, by words and by months. */
#include "config.h"

#include <string.h>

#include "page-test.h"
#include "pages/derma-entry-list.h"
#include "pages/derma-entry-search.h"
#include "pages/derma-journal-page.h"
#include "support/derma-scene.h"

#define N_WEEKS 8

static GtkWidget *
show_journal (DermaScene *scene)
{
  return page_test_show (derma_journal_page_new (scene->journal, scene->clock), 900, 720);
}

static GListModel *
get_list (GtkWidget *window)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (page_test_find (window, GTK_TYPE_LIST_VIEW, 0))));
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

static char *
dup_property (GtkWidget  *window,
              guint       position,
              const char *name)
{
  g_autoptr (GObject) item = g_list_model_get_item (get_list (window), position);
  char *value = NULL;

  g_object_get (item, name, &value, NULL);
  return value;
}

/* The row shows for which of its parts it was found, and the number of all is said; what it says anyway is not said again. */
static void
test_found (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (N_WEEKS, 1);
  GtkWidget       *window = show_journal (scene);
  g_autofree char *found = NULL;
  g_autofree char *label = NULL;
  g_autofree char *none = NULL;
  g_autofree char *count = NULL;
  g_autofree char *gone = NULL;

  search (window, "right cheek");
  choose_kind (window, 1);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (window)), >, 1);
  found = dup_property (window, 0, "found");
  g_assert_nonnull (strstr (found, "Your right cheek"));
  label = dup_property (window, 0, "label");
  g_assert_nonnull (strstr (label, "Your right cheek"));
  count = g_strdup_printf ("%u entries found", g_list_model_get_n_items (get_list (window)));
  g_assert_true (page_test_has_text (window, count));
  page_test_pictures (window, "journal-found");

  search (window, "session");
  none = dup_property (window, 0, "found");
  g_assert_cmpstr (none, ==, "");
  search (window, "");
  choose_kind (window, 0);
  gone = dup_property (window, 0, "found");
  g_assert_cmpstr (gone, ==, "");
  g_assert_false (page_test_has_text (window, count));

  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_named (GtkWidget  *root,
            const char *css_name)
{
  if (g_str_equal (gtk_widget_get_css_name (root), css_name))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, css_name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_focus_below_heading (GtkWidget *list)
{
  GtkWidget      *row = gtk_root_get_focus (gtk_widget_get_root (list));
  graphene_rect_t bounds;

  return row != NULL && gtk_widget_is_ancestor (row, list) && gtk_widget_compute_bounds (row, list, &bounds) && bounds.origin.y > 0 &&
         bounds.origin.y < 120;
}

/* The list begins with the name of its first month; a month that is chosen comes into sight with its name, and the keyboard. */
static void
test_go_to_month (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (N_WEEKS, 1);
  GtkWidget      *window = show_journal (scene);
  GtkWidget      *list = page_test_find (window, GTK_TYPE_LIST_VIEW, 0);
  GtkAdjustment  *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  GtkListBox     *months;
  graphene_rect_t bounds;

  page_test_until (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment));
  page_test_spin (300);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_true (gtk_widget_compute_bounds (find_named (list, "header"), list, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);

  gtk_widget_activate_action (gtk_widget_get_ancestor (list, derma_journal_page_get_type ()), "journal.go-to-month", NULL);
  page_test_until (page_test_find (window, GTK_TYPE_LIST_BOX, 0) != NULL && gtk_widget_get_mapped (page_test_find (window, GTK_TYPE_LIST_BOX, 0)));
  months = GTK_LIST_BOX (page_test_find (window, GTK_TYPE_LIST_BOX, 0));
  g_assert_nonnull (gtk_list_box_get_row_at_index (months, 1));
  g_signal_emit_by_name (months, "row-activated", gtk_list_box_get_row_at_index (months, 1));
  page_test_until (has_focus_below_heading (list));
  g_assert_true (has_focus_below_heading (list));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Returns: which page of the journal is shown */
static const char *
get_shown (GtkWidget *window)
{
  GtkWidget *pages = gtk_widget_get_ancestor (page_test_find (window, GTK_TYPE_LIST_VIEW, 0), GTK_TYPE_STACK);

  return gtk_stack_get_visible_child_name (GTK_STACK (pages));
}

/* What cannot be read is not empty: it says so, and can be tried again. */
static void
test_trouble (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (N_WEEKS, 1);
  GtkWidget *window;

  derma_scene_run_sql (scene, "ALTER TABLE healing RENAME COLUMN itch TO tickle");
  window = show_journal (scene);
  g_assert_cmpstr (get_shown (window), ==, "trouble");
  page_test_pictures (window, "journal-trouble");
  page_test_press (window, "_Try Again");
  g_assert_cmpstr (get_shown (window), ==, "trouble");
  gtk_widget_grab_focus (page_test_find_button (window, "_Try Again"));

  derma_scene_run_sql (scene, "ALTER TABLE healing RENAME COLUMN tickle TO itch");
  page_test_press (window, "_Try Again");
  g_assert_cmpstr (get_shown (window), ==, "list");
  g_assert_cmpuint (g_list_model_get_n_items (get_list (window)), >, 0);
  g_assert_true (GTK_IS_TEXT (gtk_root_get_focus (GTK_ROOT (window)))); /* that of the search */

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Every month is a section of its own, and they touch. */
static void
test_months (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (N_WEEKS, 1);
  g_autoptr (DermaEntryList) list = derma_entry_list_new (scene->journal);
  const DermaEntryFilter all = { .kinds = DERMA_ALL_ENTRIES };
  g_autoptr (GError) error = NULL;
  guint n;
  guint n_months = 0;
  guint start = 0;
  guint end = 0;

  g_assert_true (derma_entry_list_find (list, &all, &error));
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint i = 0; i < n; i = end, n_months++)
    {
      g_autoptr (GObject) first = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autoptr (GObject) last = NULL;
      g_autofree char *month = NULL;
      g_autofree char *last_month = NULL;

      gtk_section_model_get_section (GTK_SECTION_MODEL (list), i, &start, &end);
      g_assert_cmpuint (start, ==, i);
      g_assert_cmpuint (end, >, i);
      last = g_list_model_get_item (G_LIST_MODEL (list), end - 1);
      g_object_get (first, "month", &month, NULL);
      g_object_get (last, "month", &last_month, NULL);
      g_assert_cmpstr (month, ==, last_month);
    }
  g_assert_cmpuint (n_months, >=, 2);
  gtk_section_model_get_section (GTK_SECTION_MODEL (list), n, &start, &end);
  g_assert_cmpuint (start, ==, n);
  g_assert_cmpuint (end, ==, G_MAXUINT);
}

/* What a word may mean comes from the words of the language. */
static void
test_words (void)
{
  g_autoptr (DermaEntrySearch) search_ = derma_entry_search_new ("  CHEEK\tpores ");
  g_autoptr (DermaEntrySearch) nothing = derma_entry_search_new ("   ");
  g_autoptr (DermaEntrySearch) said = derma_entry_search_new ("app Travel 0.25\302\240mm early novem with");
  gsize                 n_words;
  const DermaEntryWord *words = derma_entry_search_get_words (search_, &n_words);

  g_assert_cmpuint (n_words, ==, 2);
  g_assert_cmpstr (words[0].text, ==, "CHEEK");
  g_assert_nonnull (strstr (words[0].ids, "left-cheek"));
  g_assert_nonnull (strstr (words[0].ids, "right-cheek"));
  g_assert_nonnull (strstr (words[1].ids, "pm-pores"));
  derma_entry_search_get_words (nothing, &n_words);
  g_assert_cmpuint (n_words, ==, 0);

  /* what a row says beside names: facts, months, the unit, a title, whatever the kind of the spaces */
  words = derma_entry_search_get_words (said, &n_words);
  g_assert_cmpuint (n_words, ==, 7);
  g_assert_cmpstr (words[0].ids, ==, "stated");
  g_assert_cmpstr (words[1].ids, ==, "pause-travel");
  g_assert_cmpstr (words[2].text, ==, "0.25");
  g_assert_true (words[2].ids == NULL || strstr (words[2].ids, "length") == NULL);
  g_assert_nonnull (strstr (words[3].ids, "length"));
  g_assert_nonnull (strstr (words[4].ids, "ended-early"));
  g_assert_cmpstr (words[5].ids, ==, "month-11");
  g_assert_cmpuint (words[6].kinds, ==, DERMA_ENTRY_BIT (DERMA_ENTRY_SESSION));
}

static void
add_tests (void)
{
  g_test_add_func ("/journal-search/found", test_found);
  g_test_add_func ("/journal-search/go-to-month", test_go_to_month);
  g_test_add_func ("/journal-search/trouble", test_trouble);
  g_test_add_func ("/journal-search/months", test_months);
  g_test_add_func ("/journal-search/words", test_words);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
