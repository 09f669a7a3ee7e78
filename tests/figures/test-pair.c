/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-cairo.h"
#include "figures/derma-pair-painter.h"

#include <math.h>

#define NEAR 1e-6

static DermaPair
make_pair (DermaPairMode mode)
{
  return (DermaPair) {
    .photos = { { .width = 300, .height = 400 }, { .width = 600, .height = 800 } },
    .mode = mode,
    .divider = 0.5,
    .zoom = 1,
    .center = { 0.5, 0.5 },
  };
}

static void
set_marks (DermaPairPhoto *photo,
           double          a_x,
           double          a_y,
           double          b_x,
           double          b_y)
{
  photo->has_marks = TRUE;
  photo->marks[0] = (DermaPairPoint) { a_x / photo->width, a_y / photo->height };
  photo->marks[1] = (DermaPairPoint) { b_x / photo->width, b_y / photo->height };
}

static void
assert_maps (const cairo_matrix_t *matrix,
             double                x,
             double                y,
             double                to_x,
             double                to_y)
{
  cairo_matrix_transform_point (matrix, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, to_x, NEAR);
  g_assert_cmpfloat_with_epsilon (y, to_y, NEAR);
}

static void
test_alignment (void)
{
  /* the marks of the earlier photo, and those of the later one: moved, larger, turned by 90° and by a little */
  static const double CASES[][8] = {
    { 100, 150, 200, 150, 130, 190, 230, 190 },
    { 100, 150, 200, 150, 200, 300, 400, 300 },
    { 100, 150, 200, 150, 300, 200, 300, 400 },
    { 100, 150, 200, 150, 210, 310, 395, 280 },
    { 120, 170, 205, 161, 400, 310, 190, 355 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const double  *c = CASES[i];
      DermaPair      pair = make_pair (DERMA_PAIR_SLIDER);
      cairo_matrix_t matrix;

      set_marks (&pair.photos[DERMA_PAIR_EARLIER], c[0], c[1], c[2], c[3]);
      set_marks (&pair.photos[DERMA_PAIR_LATER], c[4], c[5], c[6], c[7]);
      g_assert_true (derma_pair_get_alignment (&pair, &matrix));
      assert_maps (&matrix, c[4], c[5], c[0], c[1]);
      assert_maps (&matrix, c[6], c[7], c[2], c[3]);

      /* A circle stays a circle, and left stays left. */
      g_assert_cmpfloat_with_epsilon (matrix.xx, matrix.yy, NEAR);
      g_assert_cmpfloat_with_epsilon (matrix.xy, -matrix.yx, NEAR);
      g_assert_cmpfloat (matrix.xx * matrix.yy - matrix.xy * matrix.yx, >, 0);
    }
}

static void
test_no_alignment (void)
{
  DermaPair      pair = make_pair (DERMA_PAIR_SLIDER);
  cairo_matrix_t matrix;

  /* Without marks the later one is fitted into the earlier one. */
  g_assert_false (derma_pair_get_alignment (&pair, &matrix));
  assert_maps (&matrix, 0, 0, 0, 0);
  assert_maps (&matrix, 600, 800, 300, 400);

  pair.photos[DERMA_PAIR_LATER].height = 600;
  g_assert_false (derma_pair_get_alignment (&pair, &matrix));
  assert_maps (&matrix, 0, 0, 0, 50);
  assert_maps (&matrix, 600, 600, 300, 350);

  /* marks on one alone, marks in one place, and marks that are being set */
  set_marks (&pair.photos[DERMA_PAIR_EARLIER], 100, 150, 200, 150);
  g_assert_false (derma_pair_get_alignment (&pair, &matrix));
  set_marks (&pair.photos[DERMA_PAIR_LATER], 200, 300, 201, 300);
  g_assert_false (derma_pair_get_alignment (&pair, &matrix));
  set_marks (&pair.photos[DERMA_PAIR_LATER], 200, 300, 400, 300);
  g_assert_true (derma_pair_get_alignment (&pair, &matrix));
  pair.is_aligning = TRUE;
  g_assert_false (derma_pair_get_alignment (&pair, &matrix));
}

static void
assert_frame (const cairo_rectangle_t *frame,
              double                   x,
              double                   y,
              double                   width,
              double                   height)
{
  g_assert_cmpfloat_with_epsilon (frame->x, x, NEAR);
  g_assert_cmpfloat_with_epsilon (frame->y, y, NEAR);
  g_assert_cmpfloat_with_epsilon (frame->width, width, NEAR);
  g_assert_cmpfloat_with_epsilon (frame->height, height, NEAR);
}

static void
test_places (void)
{
  DermaPair       pair = make_pair (DERMA_PAIR_SLIDER);
  DermaPairLayout layout;

  pair.divider = 0.25;
  derma_pair_lay_out (&pair, 1000, 400, &layout);
  assert_frame (&layout.frames[DERMA_PAIR_EARLIER], 350, 0, 300, 400);
  assert_frame (&layout.frames[DERMA_PAIR_LATER], 350, 0, 300, 400);
  g_assert_cmpfloat_with_epsilon (layout.divider_x, 425, NEAR);
  assert_maps (&layout.places[DERMA_PAIR_LATER], 300, 400, 500, 200);

  /* next to each other, the earlier one where reading begins */
  pair.mode = DERMA_PAIR_SIDE_BY_SIDE;
  derma_pair_lay_out (&pair, 612, 400, &layout);
  assert_frame (&layout.frames[DERMA_PAIR_EARLIER], 0, 0, 300, 400);
  assert_frame (&layout.frames[DERMA_PAIR_LATER], 312, 0, 300, 400);
  pair.is_rtl = TRUE;
  derma_pair_lay_out (&pair, 612, 400, &layout);
  assert_frame (&layout.frames[DERMA_PAIR_EARLIER], 312, 0, 300, 400);
  g_assert_true (derma_pair_is_left (&pair, DERMA_PAIR_LATER));

  /* one above the other where they are larger so */
  derma_pair_lay_out (&pair, 300, 812, &layout);
  assert_frame (&layout.frames[DERMA_PAIR_EARLIER], 0, 0, 300, 400);
  assert_frame (&layout.frames[DERMA_PAIR_LATER], 0, 412, 300, 400);

  /* words above them take from each what they need */
  pair.head = 100;
  derma_pair_lay_out (&pair, 300, 1012, &layout);
  assert_frame (&layout.frames[DERMA_PAIR_EARLIER], 0, 100, 300, 400);
  assert_frame (&layout.frames[DERMA_PAIR_LATER], 0, 612, 300, 400);
  derma_pair_lay_out (&pair, 612, 500, &layout);
  assert_frame (&layout.frames[DERMA_PAIR_EARLIER], 312, 100, 300, 400);
}

static void
test_one_is_missing (void)
{
  DermaPair       pair = make_pair (DERMA_PAIR_SLIDER);
  DermaPairLayout layout;

  pair.photos[DERMA_PAIR_EARLIER] = (DermaPairPhoto) { 0 };
  derma_pair_lay_out (&pair, 300, 400, &layout);
  assert_frame (&layout.frames[DERMA_PAIR_LATER], 0, 0, 300, 400);
  assert_maps (&layout.places[DERMA_PAIR_LATER], 600, 800, 300, 400);

  pair.photos[DERMA_PAIR_LATER] = (DermaPairPhoto) { 0 };
  derma_pair_lay_out (&pair, 300, 400, &layout);
  assert_frame (&layout.frames[DERMA_PAIR_LATER], 0, 0, 300, 400);
}

static void
test_zoom_and_pan (void)
{
  DermaPair       pair = make_pair (DERMA_PAIR_OVERLAY);
  DermaPairLayout layout;
  double          x = 75;
  double          y = 100;

  /* What is under the pointer stays there. */
  derma_pair_zoom_at (&pair, 300, 400, 2, 75, 100);
  derma_pair_lay_out (&pair, 300, 400, &layout);
  cairo_matrix_transform_point (&layout.places[DERMA_PAIR_EARLIER], &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 75, NEAR);
  g_assert_cmpfloat_with_epsilon (y, 100, NEAR);
  assert_frame (&layout.frames[DERMA_PAIR_EARLIER], 0, 0, 300, 400);

  derma_pair_pan (&pair, 300, 400, -30, 10);
  derma_pair_lay_out (&pair, 300, 400, &layout);
  assert_maps (&layout.places[DERMA_PAIR_EARLIER], 75, 100, 45, 110);

  /* No further than to the edge, and back at once. */
  derma_pair_pan (&pair, 300, 400, 10000, 0);
  derma_pair_lay_out (&pair, 300, 400, &layout);
  assert_maps (&layout.places[DERMA_PAIR_EARLIER], 0, 100, 0, 110);
  derma_pair_pan (&pair, 300, 400, -10, 0);
  derma_pair_lay_out (&pair, 300, 400, &layout);
  assert_maps (&layout.places[DERMA_PAIR_EARLIER], 0, 100, -10, 110);

  derma_pair_zoom_at (&pair, 300, 400, 0.1, 0, 0);
  g_assert_cmpfloat (pair.zoom, ==, 1);
  derma_pair_lay_out (&pair, 300, 400, &layout);
  assert_maps (&layout.places[DERMA_PAIR_EARLIER], 300, 400, 300, 400);
  derma_pair_zoom_at (&pair, 300, 400, 100, 0, 0);
  g_assert_cmpfloat (pair.zoom, ==, DERMA_PAIR_MAX_ZOOM);
}

static cairo_surface_t *
create_plain (int     width,
              int     height,
              guint32 color)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  g_autoptr (cairo_t) cr = cairo_create (surface);

  cairo_set_source_rgb (cr, (color >> 16) / 255.0, (color >> 8 & 0xff) / 255.0, (color & 0xff) / 255.0);
  cairo_paint (cr);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           double           x,
           double           y)
{
  const guint8 *row;

  cairo_surface_flush (surface);
  row = cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);
  return ((const guint32 *) (gconstpointer) row)[(int) x] & 0xffffff;
}

/* Draws the comparison as large as it needs to be. */
static cairo_surface_t *
draw (DermaPairPicture *picture)
{
  g_autoptr (PangoContext) pango = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (cairo_t) cr = NULL;
  cairo_surface_t *surface;
  double           width;
  double           height;

  derma_pair_picture_get_size (picture, pango, 400, &width, &height);
  g_assert_cmpfloat (height, >, 400);
  surface = create_plain ((int) ceil (width), (int) ceil (height), 0xffffff);
  cr = cairo_create (surface);
  derma_pair_picture_draw (picture, pango, &DERMA_CHART_THEME_PAPER, width, height, cr);

  return surface;
}

static gboolean
has_ink (cairo_surface_t *surface,
         int              from_x,
         int              to_x)
{
  for (int y = 402; y < cairo_image_surface_get_height (surface); y++)
    for (int x = from_x; x < to_x; x++)
      if (get_pixel (surface, x, y) != 0xffffff)
        return TRUE;

  return FALSE;
}

static void
test_drawn (void)
{
  g_auto (DermaPairPicture) picture = {
    .pair = make_pair (DERMA_PAIR_SLIDER),
    .surfaces = { create_plain (300, 400, 0x804020), create_plain (600, 800, 0x204080) },
    .gains = { 1, 1.5 },
    .blend = 0.5,
    .titles = { g_strdup ("27 October 2026"), g_strdup ("16 February 2027") },
    .details = { g_strdup ("Before session 1"), g_strdup ("Day 112") },
  };
  g_autoptr (cairo_surface_t) slider = draw (&picture);
  g_autoptr (cairo_surface_t) beside = NULL;
  g_autoptr (cairo_surface_t) overlay = NULL;
  g_autoptr (cairo_surface_t) mirrored = NULL;

  g_assert_cmphex (get_pixel (slider, 75, 200), ==, 0x804020);
  g_assert_cmphex (get_pixel (slider, 150, 200), ==, 0xffffff);
  g_assert_cmphex (get_pixel (slider, 225, 200), ==, 0x3060c0); /* lit */
  g_assert_true (has_ink (slider, 0, 140));
  g_assert_true (has_ink (slider, 160, 300));

  picture.pair.mode = DERMA_PAIR_SIDE_BY_SIDE;
  beside = draw (&picture);
  g_assert_cmpint (cairo_image_surface_get_width (beside), ==, 612);
  g_assert_cmphex (get_pixel (beside, 10, 200), ==, 0x804020);
  g_assert_cmphex (get_pixel (beside, 306, 200), ==, 0xffffff);
  g_assert_cmphex (get_pixel (beside, 600, 200), ==, 0x3060c0);

  picture.pair.is_rtl = TRUE;
  mirrored = draw (&picture);
  g_assert_cmphex (get_pixel (mirrored, 600, 200), ==, 0x804020);

  picture.pair.mode = DERMA_PAIR_OVERLAY;
  picture.gains[DERMA_PAIR_LATER] = 1;
  overlay = draw (&picture);
  g_assert_cmphex (get_pixel (overlay, 150, 200) & 0xfefefe, ==, 0x504050);
}

/* What cannot be read leaves its place, and what it is called. */
static void
test_drawn_without_file (void)
{
  g_auto (DermaPairPicture) picture = {
    .pair = make_pair (DERMA_PAIR_SIDE_BY_SIDE),
    .surfaces = { NULL, create_plain (600, 800, 0x204080) },
    .gains = { 1, 1 },
    .titles = { g_strdup ("27 October 2026"), g_strdup ("16 February 2027") },
  };
  g_autoptr (cairo_surface_t) surface = NULL;

  picture.pair.photos[DERMA_PAIR_EARLIER] = (DermaPairPhoto) { 0 };
  surface = draw (&picture);
  g_assert_cmphex (get_pixel (surface, 10, 200), !=, 0x204080);
  g_assert_cmphex (get_pixel (surface, 600, 200), ==, 0x204080);
  g_assert_true (has_ink (surface, 0, 300));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pair/alignment", test_alignment);
  g_test_add_func ("/pair/no-alignment", test_no_alignment);
  g_test_add_func ("/pair/places", test_places);
  g_test_add_func ("/pair/one-is-missing", test_one_is_missing);
  g_test_add_func ("/pair/zoom-and-pan", test_zoom_and_pan);
  g_test_add_func ("/pair/drawn", test_drawn);
  g_test_add_func ("/pair/drawn-without-file", test_drawn_without_file);

  return g_test_run ();
}
