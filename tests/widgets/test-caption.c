/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "widget-test.h"
#include "widgets/derma-caption.h"

#define WIDTH 150

static guint n_measured;

static void
measure_cb (GtkWidget     *widget,
            GtkOrientation orientation,
            int            for_size,
            int           *minimum,
            int           *natural,
            int           *minimum_baseline,
            int           *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
  n_measured++;
}

static void
allocate_cb (GtkWidget *widget,
             int        width,
             int        height,
             int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, -1, NULL);
}

static int
measure (DermaCaption  *caption,
         GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (GTK_WIDGET (caption), orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static DermaCaption *
make_caption (void)
{
  DermaCaption *caption = g_object_ref_sink (DERMA_CAPTION (derma_caption_new ()));

  derma_caption_set_width (caption, WIDTH);
  return caption;
}

static void
test_room (void)
{
  g_autoptr (DermaCaption) caption = make_caption ();
  int line;

  derma_caption_set_text (caption, "Day 45");
  line = measure (caption, GTK_ORIENTATION_VERTICAL);
  g_assert_cmpint (line, >, 0);
  g_assert_cmpint (measure (caption, GTK_ORIENTATION_HORIZONTAL), ==, WIDTH);

  derma_caption_set_text (caption, "Day 101, 46 hours after a session");
  g_assert_cmpint (measure (caption, GTK_ORIENTATION_VERTICAL), >=, 2 * line - 1);
  g_assert_cmpint (measure (caption, GTK_ORIENTATION_HORIZONTAL), ==, WIDTH);

  /* A word is not broken. */
  derma_caption_set_text (caption, "Donaudampfschifffahrtsgesellschaft");
  g_assert_cmpint (measure (caption, GTK_ORIENTATION_VERTICAL), ==, line);
  g_assert_cmpint (measure (caption, GTK_ORIENTATION_HORIZONTAL), >, WIDTH);
  g_assert_cmpstr (derma_caption_get_text (caption), ==, "Donaudampfschifffahrtsgesellschaft");
}

/* What is around it is measured again only for words that take other room. */
static void
test_resize (void)
{
  g_autoptr (DermaCaption) caption = make_caption ();
  GtkWidget *frame = adw_bin_new ();
  GtkWidget *window;
  guint      n;

  derma_caption_set_text (caption, "Day 45");
  gtk_widget_set_layout_manager (frame, gtk_custom_layout_new (NULL, measure_cb, allocate_cb));
  adw_bin_set_child (ADW_BIN (frame), GTK_WIDGET (caption));
  window = widget_test_show (frame, 300, 200);

  n = n_measured;
  g_assert_cmpuint (n, >, 0);
  derma_caption_set_text (caption, "Day 73");
  widget_test_spin (200);
  g_assert_cmpuint (n_measured, ==, n);

  derma_caption_set_text (caption, "Day 101, 46 hours after a session");
  widget_test_spin (200);
  g_assert_cmpuint (n_measured, >, n);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/caption/room", test_room);
  g_test_add_func ("/caption/resize", test_resize);
}

int
main (int    argc,
      char **argv)
{
  return widget_test_run (argc, argv, add_tests);
}
