/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "page-test.h"
#include "pages/derma-guide-article-page.h"
#include "pages/derma-guide-page.h"
#include "pages/derma-guide-picture-view.h"
#include "treatment/derma-guide.h"

static DermaGuideArticlePage *
get_article (GtkWidget *window)
{
  AdwNavigationPage *page = NULL;

  for (guint i = 0; page == NULL; i++)
    {
      GtkWidget *view = page_test_find (window, ADW_TYPE_NAVIGATION_VIEW, i);

      g_assert_nonnull (view);
      page = adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view));
      if (page != NULL && !DERMA_IS_GUIDE_ARTICLE_PAGE (page))
        page = NULL;
    }

  return DERMA_GUIDE_ARTICLE_PAGE (page);
}

static void
assert_reads (GtkWidget        *window,
              DermaGuideArticle article)
{
  page_test_until (derma_guide_article_page_get_article (get_article (window)) == article);
  g_assert_cmpint (derma_guide_article_page_get_article (get_article (window)), ==, article);
}

static double
get_place (DermaGuideArticlePage *page)
{
  GtkWidget *viewport = page_test_find (GTK_WIDGET (page), GTK_TYPE_VIEWPORT, 0);

  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)));
}

static GtkWidget *
get_focus (GtkWidget *window)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

static GtkWidget *
find_label (GtkWidget  *root,
            const char *words)
{
  GtkWidget *label;

  for (guint i = 0; (label = page_test_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL)
      return label;

  return NULL;
}

static gboolean
says (GtkWidget  *root,
      const char *words)
{
  return find_label (root, words) != NULL;
}

static gboolean
is_searching (GtkWidget *window)
{
  return page_test_has_focus (page_test_find (window, GTK_TYPE_SEARCH_ENTRY, 0));
}

static const char *
get_list (GtkWidget *window)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (page_test_find (window, GTK_TYPE_STACK, 0)));
}

/* Beside the list there is always an article; its pieces are read as what they are. */
static void
test_articles (void)
{
  GtkWidget *page = derma_guide_page_new ();
  GtkWidget *window = page_test_show (page, 900, 760);

  for (guint i = 0; i < DERMA_N_GUIDE_ARTICLES; i++)
    g_assert_true (page_test_has_text (window, derma_guide_get_summary ((DermaGuideArticle) i)));
  assert_reads (window, DERMA_GUIDE_HOW_IT_WORKS);
  page_test_pictures (window, "guide");
  for (guint i = 0; i < DERMA_N_GUIDE_ARTICLES; i++)
    {
      g_assert_true (derma_guide_page_show (DERMA_GUIDE_PAGE (page), derma_guide_get_id ((DermaGuideArticle) i)));
      assert_reads (window, (DermaGuideArticle) i);
      g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (get_focus (window))), ==, GTK_ACCESSIBLE_ROLE_HEADING);
      g_assert_true (says (get_focus (window), derma_guide_get_title ((DermaGuideArticle) i)));
    }

  g_assert_false (derma_guide_page_show (DERMA_GUIDE_PAGE (page), "no-article"));
  g_assert_false (derma_guide_page_show (DERMA_GUIDE_PAGE (page), "words/no-word"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_places (void)
{
  GtkWidget *page = derma_guide_page_new ();
  GtkWidget *window = page_test_show (page, 900, 760);

  g_assert_true (derma_guide_page_show (DERMA_GUIDE_PAGE (page), "roller-care/replace"));
  assert_reads (window, DERMA_GUIDE_ROLLER_CARE);
  page_test_until (get_place (get_article (window)) > 100);
  g_assert_cmpfloat (get_place (get_article (window)), >, 100);

  g_assert_true (derma_guide_page_show (DERMA_GUIDE_PAGE (page), "words/keloid"));
  assert_reads (window, DERMA_GUIDE_WORDS);
  g_assert_true (GTK_IS_LIST_BOX_ROW (get_focus (window)));
  g_assert_true (says (get_focus (window), "Keloid"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A number leads to its source, and back to where it stood. */
static void
test_source (void)
{
  GtkWidget *page = derma_guide_page_new ();
  GtkWidget *window = page_test_show (page, 900, 760);
  double     place;

  derma_guide_page_show (DERMA_GUIDE_PAGE (page), "roller-care/share");
  page_test_until (get_place (get_article (window)) > 100);
  place = get_place (get_article (window));

  g_assert_true (gtk_widget_activate_action (page, "guide.show-source", "u", 33u));
  assert_reads (window, DERMA_GUIDE_SOURCES);
  g_assert_true (says (get_focus (window), "Presumptive HIV transmission"));
  page_test_until (get_place (get_article (window)) > 100);

  g_assert_true (gtk_widget_activate_action (get_focus (window), "navigation.pop", NULL));
  assert_reads (window, DERMA_GUIDE_ROLLER_CARE);
  page_test_spin (100);
  g_assert_cmpfloat_with_epsilon (get_place (get_article (window)), place, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static float
get_left (GtkWidget *widget,
          GtkWidget *window)
{
  graphene_point_t place;

  g_assert_true (gtk_widget_compute_point (widget, window, &GRAPHENE_POINT_INIT (0, 0), &place));

  return place.x;
}

/* The numbers under a paragraph read as what they are, begin where it begins, and can be hit. */
static void
test_numbers (void)
{
  GtkWidget      *page = derma_guide_page_new ();
  GtkWidget      *window = page_test_show (page, 360, 720);
  GtkWidget      *article;
  GtkWidget      *text;
  GtkWidget      *sources;
  GtkWidget      *button;
  graphene_rect_t bounds;
  guint           n_numbers = 0;

  derma_guide_page_show (DERMA_GUIDE_PAGE (page), "how-it-works");
  article = GTK_WIDGET (get_article (window));
  page_test_until (gtk_widget_get_width (article) > 0);
  page_test_spin (300);
  text = find_label (article, "A dermaroller is");
  sources = find_label (article, "Sources:");
  g_assert_cmpfloat_with_epsilon (get_left (sources, window), get_left (text, window), 0.5);
  g_assert_nonnull (find_label (article, "Source:")); /* where there is one */

  for (guint i = 0; (button = page_test_find (article, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (gtk_widget_has_css_class (button, "guide-number"))
      {
        g_assert_true (gtk_widget_compute_bounds (button, button, &bounds)); /* with all that can be pressed */
        g_assert_cmpfloat (bounds.size.width, >=, 24);
        g_assert_cmpfloat (bounds.size.height, >=, 24);
        n_numbers++;
      }
  g_assert_cmpuint (n_numbers, >, 20);
  gtk_window_destroy (GTK_WINDOW (window));
}

static char *
install_browser (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *desktop = g_build_filename (folder, "reader.desktop", NULL);
  g_autofree char *program = g_build_filename (folder, "reader", NULL);
  g_autofree char *defaults = g_build_filename (g_get_user_config_dir (), "mimeapps.list", NULL);
  char            *opened = g_build_filename (folder, "opened", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\nprintf %%s \"$1\" > '%s.new' && mv '%s.new' '%s'\n", opened, opened, opened);
  g_autofree char *entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Reader\nExec=%s %%u\n"
                                            "MimeType=x-scheme-handler/https;\n",
                                            program);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_config_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (program, script, -1, NULL));
  g_assert_cmpint (g_chmod (program, 0700), ==, 0);
  g_assert_true (g_file_set_contents (desktop, entry, -1, NULL));
  g_assert_true (g_file_set_contents (defaults, "[Default Applications]\nx-scheme-handler/https=reader.desktop\n", -1, NULL));

  return opened;
}

/* An address goes to the browser when it is pressed, and not before. */
static void
test_address (void)
{
  g_autofree char *opened = install_browser ();
  g_autofree char *address = NULL;
  GtkWidget       *page = derma_guide_page_new ();
  GtkWidget       *window = page_test_show (page, 900, 760);

  derma_guide_page_show (DERMA_GUIDE_PAGE (page), "sources/30");
  page_test_spin (300);
  g_assert_false (g_file_test (opened, G_FILE_TEST_EXISTS));

  g_assert_true (gtk_widget_activate_action (get_focus (window), "guide.open-address", "s", "https://www.aad.org/news/microneedling"));
  page_test_until (g_file_test (opened, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (opened, &address, NULL, NULL));
  g_assert_cmpstr (address, ==, "https://www.aad.org/news/microneedling");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
}

/* Where nothing opens an address, that is said, and it can be taken elsewhere. */
static void
test_no_browser (void)
{
  GtkWidget       *page = derma_guide_page_new ();
  GtkWidget       *window = page_test_show (page, 900, 760);
  g_autofree char *copied = NULL;

  g_assert_true (gtk_widget_activate_action (page, "guide.open-address", "s", "nowhere:a-page"));
  page_test_until (page_test_find (window, ADW_TYPE_ALERT_DIALOG, 0) != NULL);
  g_assert_true (page_test_has_text (window, "No Browser"));
  g_assert_true (page_test_has_text (window, "nowhere:a-page"));
  page_test_pictures (window, "no-browser");
  page_test_press (window, "C_opy Address");
  page_test_until (page_test_has_text (window, "Address copied"));
  g_assert_true (page_test_has_text (window, "Address copied"));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (page), NULL, read_cb, &copied);
  page_test_until (copied != NULL);
  g_assert_cmpstr (copied, ==, "nowhere:a-page");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
look_for (GtkWidget  *window,
          const char *query)
{
  GtkWidget *entry = page_test_find (window, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), query);
  page_test_spin (300);
}

/* Whether all of a paragraph, or what of it fits, can be seen in its article. */
static gboolean
is_in_sight (GtkWidget *window,
             GtkWidget *paragraph)
{
  GtkWidget      *viewport = gtk_widget_get_ancestor (paragraph, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  return viewport != NULL && gtk_widget_compute_bounds (paragraph, viewport, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (viewport);
}

static void
test_find (void)
{
  GtkWidget *page = derma_guide_page_new ();
  GtkWidget *window = page_test_show (page, 900, 760);
  GtkWidget *entry = page_test_find (window, GTK_TYPE_SEARCH_ENTRY, 0);

  g_assert_true (gtk_widget_activate_action (page, "guide.find", NULL));
  g_assert_true (is_searching (window));

  look_for (window, "COMPROMÍSE");
  g_assert_true (page_test_has_text (window, "Found in 1 place"));
  g_assert_true (page_test_has_text (window, "Soaking at home is a compromise."));
  g_assert_cmpstr (get_list (window), ==, "found");

  g_signal_emit_by_name (entry, "activate");
  assert_reads (window, DERMA_GUIDE_ROLLER_CARE);
  g_assert_true (says (get_focus (window), "Soaking at home is a compromise."));
  page_test_spin (600);
  page_test_until (is_in_sight (window, get_focus (window)));
  g_assert_true (is_in_sight (window, get_focus (window)));

  /* nor does it get lost when it is gone to again from elsewhere in the article */
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (gtk_widget_get_ancestor (get_focus (window), GTK_TYPE_VIEWPORT))), 0);
  g_signal_emit_by_name (entry, "activate");
  page_test_spin (600);
  page_test_until (is_in_sight (window, get_focus (window)));
  g_assert_true (is_in_sight (window, get_focus (window)));

  look_for (window, "shampoo");
  g_assert_cmpstr (get_list (window), ==, "nothing");

  g_signal_emit_by_name (entry, "stop-search");
  page_test_spin (300);
  g_assert_cmpstr (get_list (window), ==, "articles");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One at a time where there is no room for both. */
static void
test_narrow (void)
{
  GtkWidget              *page = derma_guide_page_new ();
  GtkWidget              *window = page_test_show (page, 360, 720);
  AdwNavigationSplitView *split = ADW_NAVIGATION_SPLIT_VIEW (page_test_find (window, ADW_TYPE_NAVIGATION_SPLIT_VIEW, 0));

  page_test_until (adw_navigation_split_view_get_collapsed (split));
  g_assert_true (adw_navigation_split_view_get_collapsed (split));
  g_assert_false (adw_navigation_split_view_get_show_content (split));

  derma_guide_page_show (DERMA_GUIDE_PAGE (page), "technique");
  g_assert_true (adw_navigation_split_view_get_show_content (split));
  assert_reads (window, DERMA_GUIDE_TECHNIQUE);
  page_test_pictures (window, "guide-narrow");

  adw_navigation_split_view_set_show_content (split, FALSE);
  page_test_spin (100);
  g_assert_true (GTK_IS_LIST_BOX_ROW (get_focus (window)));
  g_assert_true (says (get_focus (window), "Technique"));

  g_assert_true (gtk_widget_activate_action (page, "guide.find", NULL));
  g_assert_true (is_searching (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The sections of the face are toggles, too. */
static GtkWidget *
find_play (GtkWidget *picture)
{
  GtkWidget *toggle;

  for (guint i = 0; (toggle = page_test_find (picture, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (toggle), "Movement") == 0)
      return toggle;

  return NULL;
}

/* Strokes move only while they can be seen, are not stopped, and movement is wanted at all. */
static void
test_movement (void)
{
  GtkWidget *page = derma_guide_page_new ();
  GtkWidget *window = page_test_show (page, 900, 760);
  GtkWidget *picture;
  GtkWidget *play;

  derma_guide_page_show (DERMA_GUIDE_PAGE (page), "technique");
  picture = page_test_find (GTK_WIDGET (get_article (window)), DERMA_TYPE_GUIDE_PICTURE_VIEW, 0);
  play = find_play (picture);
  g_assert_false (derma_guide_picture_view_is_moving (DERMA_GUIDE_PICTURE_VIEW (picture)));
  g_assert_null (play); /* there is nothing to stop */

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_assert_true (derma_guide_picture_view_is_moving (DERMA_GUIDE_PICTURE_VIEW (picture)));
  play = find_play (picture);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (play), FALSE);
  g_assert_false (derma_guide_picture_view_is_moving (DERMA_GUIDE_PICTURE_VIEW (picture)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (play), TRUE);
  g_assert_true (derma_guide_picture_view_is_moving (DERMA_GUIDE_PICTURE_VIEW (picture)));
  gtk_widget_set_visible (picture, FALSE);
  g_assert_false (derma_guide_picture_view_is_moving (DERMA_GUIDE_PICTURE_VIEW (picture)));
  gtk_widget_set_visible (picture, TRUE);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_assert_false (derma_guide_picture_view_is_moving (DERMA_GUIDE_PICTURE_VIEW (picture)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* All four directions come in turn, told as the hand takes them in this view of the face. */
static void
test_directions (void)
{
  GtkWidget *page = derma_guide_page_new ();
  GtkWidget *window = page_test_show (page, 900, 760);
  GtkWidget *picture;

  derma_guide_page_show (DERMA_GUIDE_PAGE (page), "technique");
  picture = page_test_find (GTK_WIDGET (get_article (window)), DERMA_TYPE_GUIDE_PICTURE_VIEW, 0);
  for (guint view = DERMA_VIEW_MIRROR; view <= DERMA_VIEW_FACING; view++)
    {
      g_object_set (page, "face-view", view, NULL);
      for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
        {
          g_assert_true (page_test_has_text (picture, derma_stroke_get_order (DERMA_SECTION_LEFT_CHEEK, (DermaDirection) i, (DermaView) view)));
          derma_guide_picture_view_advance (DERMA_GUIDE_PICTURE_VIEW (picture), G_USEC_PER_SEC * 60);
        }
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
click (GtkWidget  *picture,
       const char *tooltip)
{
  GtkWidget *button;

  for (guint i = 0; (button = page_test_find (picture, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (button), tooltip) == 0)
      {
        g_signal_emit_by_name (button, "clicked");
        return;
      }

  g_assert_not_reached ();
}

/* It is told which cheek is meant, which direction of how many, and there is a way back. */
static void
test_position (void)
{
  GtkWidget *page = derma_guide_page_new ();
  GtkWidget *window = page_test_show (page, 900, 760);
  GtkWidget *picture;

  derma_guide_page_show (DERMA_GUIDE_PAGE (page), "technique");
  picture = page_test_find (GTK_WIDGET (get_article (window)), DERMA_TYPE_GUIDE_PICTURE_VIEW, 0);
  g_assert_true (page_test_has_text (picture, "Your left cheek, as in the mirror"));
  g_assert_true (page_test_has_text (picture, "From the nose outward. Lift. Start again at the nose."));
  g_assert_true (page_test_has_text (picture, "1 of 4"));
  click (picture, "Next Direction");
  g_assert_true (page_test_has_text (picture, "2 of 4"));
  g_assert_true (page_test_has_text (picture, "Downward"));
  click (picture, "Previous Direction");
  g_assert_true (page_test_has_text (picture, "1 of 4"));
  click (picture, "Previous Direction");
  g_assert_true (page_test_has_text (picture, "4 of 4"));
  click (picture, "Next Direction");
  g_assert_true (page_test_has_text (picture, "Outward"));

  g_object_set (page, "face-view", DERMA_VIEW_FACING, NULL);
  g_assert_true (page_test_has_text (picture, "Your left cheek, as on a photo"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/guide-page/articles", test_articles);
  g_test_add_func ("/guide-page/places", test_places);
  g_test_add_func ("/guide-page/source", test_source);
  g_test_add_func ("/guide-page/numbers", test_numbers);
  g_test_add_func ("/guide-page/address", test_address);
  g_test_add_func ("/guide-page/no-browser", test_no_browser);
  g_test_add_func ("/guide-page/find", test_find);
  g_test_add_func ("/guide-page/narrow", test_narrow);
  g_test_add_func ("/guide-page/movement", test_movement);
  g_test_add_func ("/guide-page/directions", test_directions);
  g_test_add_func ("/guide-page/position", test_position);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
