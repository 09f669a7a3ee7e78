/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widget-test.h"

#include <adwaita.h>

/**
 * widget_test_run:
 * @add_tests: adds the tests; a display is there by then
 *
 * Returns: the status of the process
 */
int
widget_test_run (int    argc,
                 char **argv,
                 void (*add_tests) (void))
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Cantarell 11", NULL);
  add_tests ();
  return g_test_run ();
}

static void
done_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/**
 * widget_test_spin:
 *
 * Lets the main loop run for @ms milliseconds.
 */
void
widget_test_spin (guint ms)
{
  gboolean is_done = FALSE;

  g_timeout_add_once (ms, done_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * widget_test_show:
 *
 * Returns: (transfer none): a window of just this size, to be destroyed
 */
GtkWidget *
widget_test_show (GtkWidget *child,
                  int        width,
                  int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  widget_test_spin (150);
  g_assert_cmpint (gtk_widget_get_width (window), ==, width);
  g_assert_cmpint (gtk_widget_get_height (window), ==, height);
  return window;
}

/**
 * widget_test_draw:
 *
 * Returns: (transfer full): the pixels of the widget as it is seen now
 */
GBytes *
widget_test_draw (GtkWidget *widget)
{
  const int             width = gtk_widget_get_width (widget);
  const int             height = gtk_widget_get_height (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  const gsize stride = (gsize) width * 4;
  guchar     *pixels = g_malloc (stride * (gsize) height);

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &bounds);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_true (gsk_renderer_realize_for_display (renderer, gtk_widget_get_display (widget), NULL));
  texture = gsk_renderer_render_texture (renderer, node, &bounds);
  gsk_renderer_unrealize (renderer);
  gdk_texture_download (texture, pixels, stride);
  return g_bytes_new_take (pixels, stride * (gsize) height);
}
