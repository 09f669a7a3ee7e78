/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "tour.h"
#include "widgets/derma-widgets-css.h"

/* Photographs the screens of the program: what goes into README and software centre, and what every change is looked at
 * with. The window, the pages and the journal are the real ones; only the clock stands still. */

#define SETTLING_FRAMES 12 /* what scrolls to something does so some frames after it was laid out */

typedef struct
{
  const char *name;
  int         width;
  int         height;
  gboolean    is_dark;
  gboolean    is_rtl;
  gboolean    is_contrast;
  double      text_scale;
} Variant;

static const Variant VARIANTS[] = {
  { "wide", 1000, 720, FALSE, FALSE, FALSE, 1.0 },
  { "phone", 360, 720, FALSE, FALSE, FALSE, 1.0 },
  { "dark", 1000, 720, TRUE, FALSE, FALSE, 1.0 },
  { "phone-dark", 360, 640, TRUE, FALSE, FALSE, 1.0 },
  { "rtl", 1000, 720, FALSE, TRUE, FALSE, 1.0 },
  { "contrast", 1000, 720, FALSE, FALSE, TRUE, 1.0 },
  { "large", 1000, 900, FALSE, FALSE, FALSE, 2.0 },
};

static void
done_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

void
tour_wait (guint ms)
{
  gboolean is_done = FALSE;

  g_timeout_add_once (ms, done_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

static void
count_cb (GdkFrameClock *clock,
          guint         *n_frames)
{
  (*n_frames)++;
}

/* What a view looks like is settled after some frames, however long they take on a busy machine. */
static void
settle (GtkWidget *window,
        guint      ms)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  guint          n_frames = 0;
  const gulong   handler = g_signal_connect (clock, "after-paint", G_CALLBACK (count_cb), &n_frames);

  gdk_frame_clock_begin_updating (clock);
  tour_wait (ms);
  while (n_frames < SETTLING_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, handler);
}

static GtkWidget *
find (GtkWidget  *root,
      const char *type_name,
      guint      *skip)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (root), type_name) && gtk_widget_get_mapped (root) && (*skip)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type_name, skip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * tour_find_nth:
 * @nth: how many to leave out
 *
 * Returns: (nullable): a widget of that type that is shown under @root
 */
GtkWidget *
tour_find_nth (GtkWidget  *root,
               const char *type_name,
               guint       nth)
{
  return find (root, type_name, &nth);
}

/**
 * tour_find:
 *
 * Returns: (nullable): the first widget of that type that is shown under @root
 */
GtkWidget *
tour_find (GtkWidget  *root,
           const char *type_name)
{
  return tour_find_nth (root, type_name, 0);
}

/**
 * tour_await_nth:
 * @nth: how many to leave out
 *
 * Returns: a widget of that type in the window, once it is shown: a dialog may take its time on a busy machine
 */
GtkWidget *
tour_await_nth (Tour       *tour,
                const char *type_name,
                guint       nth)
{
  GtkWidget *widget = NULL;

  for (guint i = 0; i < 100 && widget == NULL; i++)
    {
      tour_wait (50);
      widget = tour_find_nth (GTK_WIDGET (tour->window), type_name, nth);
    }
  g_assert_nonnull (widget);

  return widget;
}

/**
 * tour_await:
 *
 * Returns: the first widget of that type in the window, once it is shown
 */
GtkWidget *
tour_await (Tour       *tour,
            const char *type_name)
{
  return tour_await_nth (tour, type_name, 0);
}

/* Returns: (transfer full): what the widget draws, once it does: it may take its time on a busy machine */
static GskRenderNode *
draw (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GskRenderNode *node = NULL;

  for (guint i = 0; i < 100 && node == NULL; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      if (i > 0)
        tour_wait (50);
      gdk_paintable_snapshot (paintable, snapshot, (double) gtk_widget_get_width (widget), (double) gtk_widget_get_height (widget));
      node = gtk_snapshot_free_to_node (snapshot);
    }
  g_assert_nonnull (node);

  return node;
}

static GdkTexture *
photograph (GtkWidget *widget)
{
  const float width = (float) gtk_widget_get_width (widget);
  const float height = (float) gtk_widget_get_height (widget);
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GskRenderNode) node = draw (widget);
  GdkTexture *texture;

  g_assert_true (gsk_renderer_realize_for_display (renderer, gtk_widget_get_display (widget), NULL));
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_renderer_unrealize (renderer);

  return texture;
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/com/example/Dermaroller/pages/pages.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/com/example/Dermaroller/icons");
  derma_widgets_css_load ();
}

static void
set_up_theme (const Variant *variant)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings,
                "gtk-enable-animations", FALSE,
                "gtk-font-name", "Inter 11",
                "gtk-xft-dpi", (int) (96 * 1024 * variant->text_scale),
                NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      variant->is_dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_widget_set_default_direction (variant->is_rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

/* What the application would offer; here they only have to be there, so that their buttons look as they do. */
static void
add_application_actions (DermaWindow *window)
{
  const char *const names[] = { "about", "quit", "retry", "open-read-only", "set-aside", "open-folder", "reminders", "test-reminder" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], NULL);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (window), "app", G_ACTION_GROUP (group));
}

static void
visit (const TourStop *stop,
       const Variant  *variant,
       GSettings      *settings,
       const char     *folder)
{
  Tour             tour = { NULL, NULL, settings };
  g_autofree char *name = g_strdup_printf ("%s-%s.png", stop->name, variant->name);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GdkTexture) texture = NULL;
  const gboolean is_phone = variant->width < 500;

  tour.scene = stop->weeks > 0 ? derma_scene_new_with_demo (stop->weeks, stop->days_later) : derma_scene_new ();
  if (stop->prepare != NULL)
    stop->prepare (&tour);

  g_settings_set_boolean (settings, "first-start-seen", TRUE);
  tour.window = derma_window_new (NULL, tour.scene->clock, settings);
  add_application_actions (tour.window);
  gtk_window_set_default_size (GTK_WINDOW (tour.window), is_phone || stop->width == 0 ? variant->width : stop->width,
                               is_phone || stop->height == 0 ? variant->height : stop->height);
  derma_window_show_journal (tour.window, tour.scene->journal);
  gtk_window_present (GTK_WINDOW (tour.window));
  settle (GTK_WIDGET (tour.window), 150);

  if (stop->show != NULL)
    stop->show (&tour);
  settle (GTK_WIDGET (tour.window), 250);

  texture = photograph (GTK_WIDGET (tour.window));
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
  g_print ("%s\n", path);

  gtk_window_destroy (GTK_WINDOW (tour.window));
  tour_wait (20);
  derma_scene_free (tour.scene);
}

static gboolean
is_wanted (const char *name,
           char      **wanted)
{
  if (wanted == NULL || *wanted == NULL)
    return TRUE;

  for (char **word = wanted; *word != NULL; word++)
    if (g_str_has_prefix (name, *word))
      return TRUE;

  return FALSE;
}

static const Variant *
find_variant (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (VARIANTS); i++)
    if (g_str_equal (VARIANTS[i].name, name))
      return &VARIANTS[i];

  g_error ("there is no variant “%s”", name);
}

static void
take_tour (const Variant *variant,
           const char    *folder,
           char         **wanted)
{
  g_autoptr (GSettings) settings = NULL;
  guint           n_stops;
  const TourStop *stops = tour_get_stops (&n_stops);

  adw_init ();
  settings = g_settings_new (APP_ID);
  load_style ();
  set_up_theme (variant);

  for (guint i = 0; i < n_stops; i++)
    if (is_wanted (stops[i].name, wanted))
      visit (&stops[i], variant, settings, folder);

  /* Paper is neither dark nor narrow. */
  if (is_wanted ("sheet", wanted) && !variant->is_dark && !variant->is_contrast && variant->width >= 1000)
    tour_draw_sheet (folder, variant->name, variant->text_scale > 1, variant->is_rtl);
  if (is_wanted ("report", wanted) && !variant->is_dark && !variant->is_contrast && variant->width >= 1000 && variant->text_scale <= 1)
    tour_draw_report (folder, variant->name, variant->is_rtl);
}

/* The contrast of a theme is fixed when it is loaded, so each variant is a process of its own. */
static gboolean
take_tour_in_process (const char    *program,
                      const Variant *variant,
                      const char    *folder,
                      char         **wanted)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  if (variant->is_contrast)
    g_subprocess_launcher_setenv (launcher, "ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  g_ptr_array_add (arguments, (gpointer) program);
  g_ptr_array_add (arguments, (gpointer) folder);
  for (char **word = wanted; *word != NULL; word++)
    g_ptr_array_add (arguments, *word);
  g_ptr_array_add (arguments, NULL);
  g_subprocess_launcher_setenv (launcher, "DERMA_TOUR_VARIANT", variant->name, TRUE);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &error);
  if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
    {
      g_printerr ("tour: %s: %s\n", variant->name, error->message);
      return FALSE;
    }

  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  const char *variant = g_getenv ("DERMA_TOUR_VARIANT");
  const char *only = g_getenv ("DERMA_TOUR_ONLY");
  gboolean    is_good = TRUE;

  setlocale (LC_ALL, "");
  g_setenv ("GSETTINGS_SCHEMA_DIR", SCHEMA_FOLDER, FALSE);
  g_setenv ("DERMAROLLER_PHOTO_HELPER", PHOTO_HELPER, FALSE);
  if (argc < 2)
    {
      g_printerr ("usage: tour FOLDER [PAGE…]\n");
      return 2;
    }

  if (variant != NULL)
    {
      take_tour (find_variant (variant), argv[1], argv + 2);
      return EXIT_SUCCESS;
    }

  g_mkdir_with_parents (argv[1], 0755);
  for (guint i = 0; i < G_N_ELEMENTS (VARIANTS); i++)
    if (only == NULL || g_str_equal (only, VARIANTS[i].name))
      is_good = take_tour_in_process (argv[0], &VARIANTS[i], argv[1], argv + 2) && is_good;

  return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
