/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widget-test.h"
#include "widgets/derma-face-section.h"
#include "widgets/derma-face-shape.h"
#include "widgets/derma-face.h"

#define SMALL_WIDTH 308
#define SMALL_HEIGHT 400
#define NOTHING -1
#define TARGET 44
#define TOLERANCE 12

/* What a click at a point of the window, in pixels, would reach: a section or nothing. */
static int
pick (GtkWidget *window,
      double     x,
      double     y)
{
  GtkWidget *widget = gtk_widget_pick (window, x, y, GTK_PICK_DEFAULT);

  if (widget == NULL || !DERMA_IS_FACE_SECTION (widget))
    return NOTHING;
  return (int) derma_face_section_get_section (DERMA_FACE_SECTION (widget));
}

/* The same for a point of the drawing that fills the window. */
static int
pick_unit (GtkWidget *window,
           double     x,
           double     y)
{
  const double scale = MIN (gtk_widget_get_width (window) / DERMA_FACE_WIDTH, gtk_widget_get_height (window) / DERMA_FACE_HEIGHT);
  const double left = (gtk_widget_get_width (window) - scale * DERMA_FACE_WIDTH) / 2;

  return pick (window, left + x * scale, y * scale);
}

static void
test_anchors (void)
{
  GtkWidget *face = derma_face_new (DERMA_FACE_MODE_ACTIVATE);
  GtkWidget *window = widget_test_show (face, 400, 520);

  for (guint view = 0; view < 2; view++)
    {
      derma_face_set_view (DERMA_FACE (face), (DermaView) view);
      widget_test_spin (100);
      for (guint i = 0; i < DERMA_N_SECTIONS; i++)
        {
          const DermaFacePoint anchor = derma_face_get_anchor ((DermaSection) i, (DermaView) view);

          g_assert_cmpint (pick_unit (window, anchor.x, anchor.y), ==, i);
        }
    }

  /* whose cheek is where */
  derma_face_set_view (DERMA_FACE (face), DERMA_VIEW_MIRROR);
  widget_test_spin (100);
  g_assert_cmpint (pick_unit (window, 110, 326), ==, DERMA_SECTION_LEFT_CHEEK);
  derma_face_set_view (DERMA_FACE (face), DERMA_VIEW_FACING);
  widget_test_spin (100);
  g_assert_cmpint (pick_unit (window, 110, 326), ==, DERMA_SECTION_RIGHT_CHEEK);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_edges (void)
{
  GtkWidget *face = derma_face_new (DERMA_FACE_MODE_ACTIVATE);
  GtkWidget *window = widget_test_show (face, 400, 520);

  /* no dead spots in the gaps between tiles */
  g_assert_cmpint (pick_unit (window, 200, 219), ==, DERMA_SECTION_FOREHEAD);
  g_assert_cmpint (pick_unit (window, 200, 221), ==, DERMA_SECTION_NOSE_UPPER_LIP);
  g_assert_cmpint (pick_unit (window, 128, 416), !=, NOTHING);
  /* the chin from just below the jaw, 10 px under its tile, and no more */
  g_assert_cmpint (pick_unit (window, 200, 465), ==, DERMA_SECTION_CHIN);
  g_assert_cmpint (pick_unit (window, 200, 468), ==, NOTHING);
  /* the ear, 10 px beside the cheek, counts for the cheek; the hair does not */
  g_assert_cmpint (pick_unit (window, 53, 270), ==, DERMA_SECTION_LEFT_CHEEK);
  g_assert_cmpint (pick_unit (window, 200, 60), ==, NOTHING);
  /* areas to avoid take nothing, right up to their rims */
  g_assert_cmpint (pick_unit (window, 140, 241), ==, NOTHING);
  g_assert_cmpint (pick_unit (window, 260, 241), ==, NOTHING);
  g_assert_cmpint (pick_unit (window, 200, 389), ==, NOTHING);
  g_assert_cmpint (pick_unit (window, 140, 286), ==, NOTHING);
  g_assert_cmpint (pick_unit (window, 200, 407), ==, NOTHING);
  /* outside of it all */
  g_assert_cmpint (pick_unit (window, 20, 500), ==, NOTHING);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The side of the largest upright square of pixels that a section takes wholly. */
static guint
get_largest_square (const gint8 *map,
                    int          section)
{
  g_autofree guint *sides = g_new0 (guint, SMALL_WIDTH * SMALL_HEIGHT);
  guint             largest = 0;

  for (int y = 0; y < SMALL_HEIGHT; y++)
    for (int x = 0; x < SMALL_WIDTH; x++)
      {
        const int at = y * SMALL_WIDTH + x;

        if (map[at] != section)
          continue;
        sides[at] = 1;
        if (x > 0 && y > 0)
          sides[at] += MIN (MIN (sides[at - 1], sides[at - SMALL_WIDTH]), sides[at - SMALL_WIDTH - 1]);
        largest = MAX (largest, sides[at]);
      }
  return largest;
}

/* What derma_face_shape_hit () finds at each pixel is what the pointer finds: the other tests pick for real. */
static void
test_targets (void)
{
  const double      scale = SMALL_HEIGHT / DERMA_FACE_HEIGHT;
  g_autofree gint8 *map = g_new (gint8, SMALL_WIDTH * SMALL_HEIGHT);

  for (int y = 0; y < SMALL_HEIGHT; y++)
    for (int x = 0; x < SMALL_WIDTH; x++)
      {
        DermaSection   section;
        const gboolean is_hit = derma_face_shape_hit ((x + 0.5) / scale, (y + 0.5) / scale, TOLERANCE / scale, DERMA_VIEW_MIRROR, &section);

        map[y * SMALL_WIDTH + x] = (gint8) (is_hit ? (int) section : NOTHING);
      }

  for (int i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const guint side = get_largest_square (map, i);

      g_test_message ("%s: %u px", derma_section_get_id ((DermaSection) i), side);
      g_assert_cmpuint (side, >=, TARGET);
    }
}

/* The smallest size at which the sections are controls. */
static void
test_smallest (void)
{
  GtkWidget *window = widget_test_show (derma_face_new (DERMA_FACE_MODE_EXCLUDE), SMALL_WIDTH, SMALL_HEIGHT);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const DermaFacePoint anchor = derma_face_get_anchor ((DermaSection) i, DERMA_VIEW_MIRROR);

      g_assert_cmpint (pick_unit (window, anchor.x, anchor.y), ==, i);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Sides are places on a face: they stay where they are when the text runs from right to left. */
static void
test_right_to_left (void)
{
  GtkWidget *face = derma_face_new (DERMA_FACE_MODE_ACTIVATE);
  GtkWidget *window = widget_test_show (face, 440, 520);
  g_autoptr (GBytes) before = widget_test_draw (face);
  g_autoptr (GBytes) after = NULL;

  gtk_widget_set_direction (window, GTK_TEXT_DIR_RTL);
  gtk_widget_set_direction (face, GTK_TEXT_DIR_RTL);
  widget_test_spin (150);
  after = widget_test_draw (face);

  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpint (pick_unit (window, 110, 326), ==, DERMA_SECTION_LEFT_CHEEK);
  g_assert_cmpint (pick_unit (window, 290, 326), ==, DERMA_SECTION_RIGHT_CHEEK);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A picture, and a face too small for targets, take nothing. */
static void
test_pictures (void)
{
  GtkWidget *window = widget_test_show (derma_face_new (DERMA_FACE_MODE_PICTURE), 400, 520);

  g_assert_cmpint (pick_unit (window, 200, 144), ==, NOTHING);
  gtk_window_destroy (GTK_WINDOW (window));

  window = widget_test_show (derma_face_new (DERMA_FACE_MODE_ACTIVATE), 307, 398);
  g_assert_cmpint (pick_unit (window, 200, 144), ==, NOTHING);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/face-hit/anchors", test_anchors);
  g_test_add_func ("/face-hit/edges", test_edges);
  g_test_add_func ("/face-hit/targets", test_targets);
  g_test_add_func ("/face-hit/smallest", test_smallest);
  g_test_add_func ("/face-hit/right-to-left", test_right_to_left);
  g_test_add_func ("/face-hit/pictures", test_pictures);
}

int
main (int    argc,
      char **argv)
{
  return widget_test_run (argc, argv, add_tests);
}
