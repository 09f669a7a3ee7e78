/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widget-test.h"
#include "widgets/derma-alert.h"

#define DPI (96 * 1024)

/* Returns: the label that says the words where they can be seen */
static GtkWidget *
find_shown (GtkWidget  *widget,
            const char *words)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_shown (child, words);

  return found;
}

/* The whole heading is read in every size of letters, on a phone too. A warning would end the test. */
static void
test_heading (void)
{
  static const struct
  {
    int   width;
    guint scale;
    int   n_lines;
  } CASES[] = { { 1000, 1, 1 }, { 360, 1, 1 }, { 1000, 2, 1 }, { 360, 2, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      GtkWidget *window = adw_window_new ();
      AdwDialog *dialog = derma_alert_new ("Delete a Warning Sign?", NULL);
      GtkWidget *heading;

      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) CASES[i].scale * DPI, NULL);
      gtk_window_set_default_size (GTK_WINDOW (window), CASES[i].width, 720);
      gtk_window_present (GTK_WINDOW (window));
      adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", "_Cancel");
      adw_dialog_present (dialog, window);
      gtk_test_widget_wait_for_draw (window);
      widget_test_spin (50);

      heading = find_shown (GTK_WIDGET (dialog), "Delete a Warning Sign?");
      g_assert_nonnull (heading);
      g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (heading))), ==, CASES[i].n_lines);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (heading))));
      gtk_window_destroy (GTK_WINDOW (window));
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", DPI, NULL);
}

static void
add_tests (void)
{
  g_test_add_func ("/alert/heading", test_heading);
}

int
main (int    argc,
      char **argv)
{
  return widget_test_run (argc, argv, add_tests);
}
