/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small widgets that show how far a session is. */
#include "config.h"

#include "widget-test.h"
#include "widgets/derma-direction-strip.h"
#include "widgets/derma-heading-glyph.h"
#include "widgets/derma-pass-dots.h"
#include "widgets/derma-ring.h"
#include "widgets/derma-step-bar.h"

static void
assert_name (GtkWidget  *widget,
             const char *name)
{
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* The style classes of the parts, in their order. */
static char *
get_classes (GtkWidget *widget)
{
  GString *classes = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_auto (GStrv) own = gtk_widget_get_css_classes (child);
      g_autofree char *joined = g_strjoinv (".", own);

      g_string_append_printf (classes, "%s%s", classes->len > 0 ? " " : "", joined);
    }
  return g_string_free_and_steal (classes);
}

static void
assert_classes (GtkWidget  *widget,
                const char *expected)
{
  g_autofree char *classes = get_classes (widget);

  g_assert_cmpstr (classes, ==, expected);
}

static void
test_ring (void)
{
  GtkWidget *ring = derma_ring_new (150);
  GtkWidget *window;
  g_autoptr (GBytes) half = NULL;
  g_autoptr (GBytes) full = NULL;
  g_autoptr (GBytes) over = NULL;

  gtk_widget_set_halign (ring, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (ring, GTK_ALIGN_CENTER);
  window = widget_test_show (ring, 200, 200);
  g_assert_cmpint (gtk_widget_get_width (ring), ==, 150);
  g_assert_cmpint (gtk_widget_get_height (ring), ==, 150);

  derma_ring_set_progress (DERMA_RING (ring), 0.5, "0:14", "of 0:28");
  assert_name (ring, "0:14 of 0:28");
  widget_test_spin (60);
  half = widget_test_draw (ring);
  derma_ring_set_progress (DERMA_RING (ring), 1, "0:14", "of 0:28");
  widget_test_spin (60);
  full = widget_test_draw (ring);
  derma_ring_set_progress (DERMA_RING (ring), 1.2, "0:14", "of 0:28");
  widget_test_spin (60);
  over = widget_test_draw (ring);
  g_assert_false (g_bytes_equal (half, full));
  g_assert_false (g_bytes_equal (full, over));

  derma_ring_set_progress (DERMA_RING (ring), 2.5, "1:10", NULL);
  assert_name (ring, "1:10");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The ring grows with the text, so that its figures can. */
static void
test_ring_text_size (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget   *ring = g_object_ref_sink (derma_ring_new (150));
  int          natural;
  int          dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024 * 2, NULL);
  gtk_widget_measure (ring, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, >=, 290);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_assert_finalize_object (ring);
}

static void
test_step_bar (void)
{
  GtkWidget *bar = g_object_ref_sink (derma_step_bar_new ());

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_PRESENTATION);
  derma_step_bar_set_step (DERMA_STEP_BAR (bar), 2);
  g_assert_cmpuint (derma_step_bar_get_step (DERMA_STEP_BAR (bar)), ==, 2);
  assert_classes (bar, "horizontal.reached horizontal.reached horizontal horizontal horizontal horizontal");
  derma_step_bar_set_step (DERMA_STEP_BAR (bar), 1);
  assert_classes (bar, "horizontal.reached horizontal horizontal horizontal horizontal horizontal");
  g_assert_finalize_object (bar);
}

static void
test_pass_dots (void)
{
  GtkWidget *dots = g_object_ref_sink (derma_pass_dots_new ());

  derma_pass_dots_set_passes (DERMA_PASS_DOTS (dots), 1, 3);
  assert_classes (dots, "done current pending");
  assert_name (dots, "1 of 3 passes done");
  derma_pass_dots_set_passes (DERMA_PASS_DOTS (dots), 3, 3);
  assert_classes (dots, "done done done");
  derma_pass_dots_set_passes (DERMA_PASS_DOTS (dots), 0, 2);
  assert_classes (dots, "current pending");
  assert_name (dots, "0 of 2 passes done");
  g_assert_finalize_object (dots);
}

static void
test_direction_strip (void)
{
  GtkWidget *strip = g_object_ref_sink (derma_direction_strip_new ());

  derma_direction_strip_set_progress (DERMA_DIRECTION_STRIP (strip), DERMA_SECTION_LEFT_CHEEK, DERMA_VIEW_MIRROR, 0x1, DERMA_DIRECTION_VERTICAL);
  assert_classes (strip, "done current pending pending");
  assert_name (strip, "1 of 4 directions done. Now: Downward.");
  derma_direction_strip_set_progress (DERMA_DIRECTION_STRIP (strip), DERMA_SECTION_LEFT_CHEEK, DERMA_VIEW_MIRROR, 0xf, -1);
  assert_classes (strip, "done done done done");
  assert_name (strip, "4 of 4 directions done.");
  g_assert_finalize_object (strip);
}

/* An arrow is a direction on a face: it points the same way whichever way the text runs. */
static void
test_glyph (void)
{
  GtkWidget *glyph = derma_heading_glyph_new (DERMA_HEADING_RIGHT);
  GtkWidget *window = widget_test_show (glyph, 60, 60);
  g_autoptr (GBytes) right = widget_test_draw (glyph);
  g_autoptr (GBytes) turned = NULL;
  g_autoptr (GBytes) left = NULL;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (glyph), GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_set_direction (glyph, GTK_TEXT_DIR_RTL);
  widget_test_spin (60);
  turned = widget_test_draw (glyph);
  g_assert_true (g_bytes_equal (right, turned));

  derma_heading_glyph_set_heading (DERMA_HEADING_GLYPH (glyph), DERMA_HEADING_LEFT);
  g_assert_cmpint (derma_heading_glyph_get_heading (DERMA_HEADING_GLYPH (glyph)), ==, DERMA_HEADING_LEFT);
  widget_test_spin (60);
  left = widget_test_draw (glyph);
  g_assert_false (g_bytes_equal (right, left));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/progress/ring", test_ring);
  g_test_add_func ("/progress/ring-text-size", test_ring_text_size);
  g_test_add_func ("/progress/step-bar", test_step_bar);
  g_test_add_func ("/progress/pass-dots", test_pass_dots);
  g_test_add_func ("/progress/direction-strip", test_direction_strip);
  g_test_add_func ("/progress/glyph", test_glyph);
}

int
main (int    argc,
      char **argv)
{
  return widget_test_run (argc, argv, add_tests);
}
