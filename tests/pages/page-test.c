/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"

#include "widgets/derma-caption.h"

#define DPI_NORMAL (96 * 1024)
#define SETTLE_MS 400 /* a few frames, also under the sanitizers */

/* The window in its ordinary form, and how each picture differs from it. */
static const struct
{
  const char *name;
  int         width;
  int         height;
  gboolean    is_dark;
  gboolean    is_rtl;
  gboolean    is_large;
  gboolean    is_always;
} PICTURES[] = {
  { "wide", 1280, 800, FALSE, FALSE, FALSE },
  { "mid", 900, 760, FALSE, FALSE, FALSE },
  { "narrow", 360, 720, FALSE, FALSE, FALSE, TRUE },
  { "dark", 900, 760, TRUE, FALSE, FALSE },
  { "rtl", 900, 760, FALSE, TRUE, FALSE },
  { "large", 900, 760, FALSE, FALSE, TRUE },
  { "narrow-large", 360, 720, FALSE, FALSE, TRUE, TRUE },
};

static void
load_css (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/com/example/Dermaroller/pages/pages.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/**
 * page_test_run:
 * @add_tests: adds the tests; a display is there by then
 *
 * Returns: the status of the process
 */
int
page_test_run (int    argc,
               char **argv,
               void (*add_tests) (void))
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Cantarell 11",
                "gtk-xft-dpi", DPI_NORMAL, NULL);
  load_css ();
  add_tests ();

  return g_test_run ();
}

static void
done_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/**
 * page_test_spin:
 *
 * Lets the main loop run for @ms milliseconds.
 */
void
page_test_spin (guint ms)
{
  gboolean is_done = FALSE;

  g_timeout_add_once (ms, done_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

/* A window on a busy machine may take its time. */
static void
wait_for_size (GtkWidget *window,
               int        width,
               int        height)
{
  page_test_until (gtk_widget_get_width (window) == width && gtk_widget_get_height (window) == height);
  g_assert_cmpint (gtk_widget_get_width (window), ==, width);
  g_assert_cmpint (gtk_widget_get_height (window), ==, height);
  page_test_spin (100);
}

/**
 * page_test_resize:
 * @window: of page_test_show()
 *
 * Gives the window another size, and waits until it has it.
 */
void
page_test_resize (GtkWidget *window,
                  int        width,
                  int        height)
{
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  wait_for_size (window, width, height);
}

/**
 * page_test_show:
 * @page: (transfer floating): a page
 *
 * Returns: (transfer none): a window of just this size, to be destroyed
 */
GtkWidget *
page_test_show (GtkWidget *page,
                int        width,
                int        height)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  wait_for_size (window, width, height);

  return window;
}

static GtkWidget *
find (GtkWidget *root,
      GType      type,
      guint     *skip)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_child_visible (root) && gtk_widget_is_visible (root) &&
      (*skip)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, skip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * page_test_find:
 * @nth: how many to leave out
 *
 * Returns: (nullable): a visible widget of that type, in reading order
 */
GtkWidget *
page_test_find (GtkWidget *root,
                GType      type,
                guint      nth)
{
  return find (root, type, &nth);
}

/**
 * page_test_find_button:
 *
 * Returns: (nullable): the visible button with that label
 */
GtkWidget *
page_test_find_button (GtkWidget  *root,
                       const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = page_test_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;

  return NULL;
}

/**
 * page_test_find_row:
 *
 * Returns: (nullable): the visible row with that title
 */
GtkWidget *
page_test_find_row (GtkWidget  *root,
                    const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = page_test_find (root, ADW_TYPE_PREFERENCES_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

/**
 * page_test_find_print_dialog:
 *
 * Returns: (nullable) (transfer none): the system's dialog that asks for a printer, once it is there
 */
GtkWindow *
page_test_find_print_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (toplevel), "GtkPrintUnixDialog") && gtk_widget_get_mapped (GTK_WIDGET (toplevel)))
        return toplevel;
    }

  return NULL;
}

/**
 * page_test_has_text:
 *
 * Returns: whether a visible label or caption says just that
 */
gboolean
page_test_has_text (GtkWidget  *root,
                    const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = page_test_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) == 0)
      return TRUE;

  for (guint i = 0; (label = page_test_find (root, DERMA_TYPE_CAPTION, i)) != NULL; i++)
    if (g_strcmp0 (derma_caption_get_text (DERMA_CAPTION (label)), text) == 0)
      return TRUE;

  return FALSE;
}

/**
 * page_test_has_focus:
 *
 * Returns: whether the keyboard focus is on @widget or inside it
 */
gboolean
page_test_has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus == widget || (focus != NULL && gtk_widget_is_ancestor (focus, widget));
}

/**
 * page_test_press:
 *
 * Presses the button with that label, which must be there and open.
 */
void
page_test_press (GtkWidget  *root,
                 const char *label)
{
  GtkWidget *button = page_test_find_button (root, label);

  if (button == NULL)
    g_error ("there is no button “%s”", label);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* What the window shows, once it has been drawn. */
static GskRenderNode *
get_node (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);

  for (guint i = 0; i < 40; i++)
    {
      GtkSnapshot   *snapshot = gtk_snapshot_new ();
      GskRenderNode *node;

      gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
      node = gtk_snapshot_free_to_node (snapshot);
      if (node != NULL)
        return node;
      page_test_spin (50);
    }

  g_assert_not_reached ();
}

static void
free_string (gpointer data)
{
  g_string_free (data, TRUE);
}

static void
record_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  g_autofree char *target = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");

  g_string_append_printf (user_data, "%s(%s) ", g_action_get_name (G_ACTION (action)), target);
}

/**
 * page_test_record_actions:
 * @names: (array zero-terminated=1): actions of the main window, each as g_action_print_detailed_name() writes it, with any
 *   target of the right type: "show-view::x"
 *
 * Stands in for the main window: takes its actions and does nothing.
 *
 * Returns: (transfer none): what was taken, each as "show-view('today') "; it goes with the window
 */
GString *
page_test_record_actions (GtkWidget         *window,
                          const char *const *names)
{
  GString *taken = g_string_new (NULL);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GVariant) target = NULL;
      g_autofree char *name = NULL;
      g_autoptr (GSimpleAction) action = NULL;

      g_assert_true (g_action_parse_detailed_name (names[i], &name, &target, NULL));
      action = g_simple_action_new (name, target != NULL ? g_variant_get_type (target) : NULL);
      g_signal_connect (action, "activate", G_CALLBACK (record_cb), taken);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
  g_object_set_data_full (G_OBJECT (window), "taken-actions", taken, free_string);

  return taken;
}

/**
 * page_test_save:
 * @name: of the picture
 *
 * Saves a picture of the window as it is where $DERMA_PICTURES is set.
 */
void
page_test_save (GtkWidget  *window,
                const char *name)
{
  const char           *folder = g_getenv ("DERMA_PICTURES");
  g_autofree char      *file = g_strdup_printf ("%s.png", name);
  g_autofree char      *path = folder != NULL ? g_build_filename (folder, file, NULL) : NULL;
  const int             width = gtk_widget_get_width (window);
  const int             height = gtk_widget_get_height (window);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GskRenderNode) node = get_node (window);
  g_autoptr (GdkTexture) texture = NULL;

  if (path == NULL)
    return;

  g_assert_true (gsk_renderer_realize_for_display (renderer, gtk_widget_get_display (window), NULL));
  texture = gsk_renderer_render_texture (renderer, node, &bounds);
  gsk_renderer_unrealize (renderer);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/**
 * page_test_pictures:
 * @window: of page_test_show()
 * @name: how the pictures begin
 *
 * Shows the window in every size, style and direction, which must print no warning, and saves a picture of each where
 * $DERMA_PICTURES is set. Where it is not, only the forms in which most goes wrong are shown.
 */
void
page_test_pictures (GtkWidget  *window,
                    const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (PICTURES); i++)
    {
      g_autofree char *variant = g_strdup_printf ("%s-%s", name, PICTURES[i].name);

      if (g_getenv ("DERMA_PICTURES") == NULL && !PICTURES[i].is_always)
        continue;

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          PICTURES[i].is_dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_DEFAULT);
      gtk_widget_set_default_direction (PICTURES[i].is_rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", DPI_NORMAL * (PICTURES[i].is_large ? 2 : 1), NULL);
      page_test_resize (window, PICTURES[i].width, PICTURES[i].height);
      page_test_save (window, variant);
    }

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", DPI_NORMAL, NULL);

  /* Until the layout has followed, libadwaita keeps a picture of the last one, and for good where the window goes meanwhile. */
  page_test_spin (SETTLE_MS);
}
