/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-demo-face.h"

#include <math.h>

/* A face that nobody has, as a few shapes on an egg that turns: enough to see five views, what changes on it from week to week, and
 * that one photo is darker or nearer than another. */

#define DEGREES (G_PI / 180)
#define SEED 7
#define N_SPOTS 90
#define N_LINES 5

/* A place on the egg: how far around it, and how far up, both from the middle of the face. */
typedef struct
{
  double around; /* radians, to the person's left */
  double up;     /* from -1 to 1 */
} Place;

typedef struct
{
  cairo_t             *cr;
  const DermaDemoLook *look;
  double               turn; /* radians, to the person's left */
  double               x;    /* of the middle of the head */
  double               y;
  double               width; /* half of the head's */
  double               height;
} Face;

static double
get_turn (DermaPhotoView view)
{
  switch (view)
    {
    case DERMA_PHOTO_VIEW_LEFT_45:
      return -45 * DEGREES;
    case DERMA_PHOTO_VIEW_RIGHT_45:
      return 45 * DEGREES;
    case DERMA_PHOTO_VIEW_LEFT_90:
      return -90 * DEGREES;
    case DERMA_PHOTO_VIEW_RIGHT_90:
      return 90 * DEGREES;
    case DERMA_PHOTO_VIEW_FRONT:
    default:
      return 0;
    }
}

static void
set_colour (const Face *self,
            double      red,
            double      green,
            double      blue,
            double      alpha)
{
  const double light = self->look->light;

  cairo_set_source_rgba (self->cr, MIN (1, red * light), MIN (1, green * light), MIN (1, blue * light), alpha);
}

/* How much of a place is seen: 1 in the middle, 0 and less on the side that is turned away. */
static double
get_depth (const Face *self,
           Place       place)
{
  return cos (place.around + self->turn);
}

static double
get_x (const Face *self,
       Place       place,
       double      radius)
{
  return self->x + self->width * radius * sqrt (MAX (0, 1 - place.up * place.up * 0.8)) * sin (place.around + self->turn);
}

static double
get_y (const Face *self,
       Place       place)
{
  return self->y - self->height * place.up;
}

static void
fill_oval (const Face *self,
           double      x,
           double      y,
           double      width,
           double      height)
{
  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  cairo_scale (self->cr, MAX (width, 0.1), MAX (height, 0.1));
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (self->cr);
  cairo_fill (self->cr);
}

/* An oval that lies on the egg, as wide as it is seen from here. */
static void
fill_on_face (const Face *self,
              Place       place,
              double      width,
              double      height)
{
  const double depth = get_depth (self, place);

  if (depth > 0.05)
    fill_oval (self, get_x (self, place, 1), get_y (self, place), width * depth, height);
}

static void
stroke_on_face (const Face  *self,
                const Place *places,
                guint        n_places,
                double       width)
{
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (self->cr, width);
  cairo_new_path (self->cr);
  for (guint i = 0; i < n_places; i++)
    if (get_depth (self, places[i]) > 0.02)
      cairo_line_to (self->cr, get_x (self, places[i], 1), get_y (self, places[i]));
  cairo_stroke (self->cr);
}

static void
draw_room (const Face *self,
           double      width,
           double      height)
{
  const double     light = self->look->light;
  cairo_pattern_t *wall = cairo_pattern_create_linear (0, 0, 0, height);

  cairo_pattern_add_color_stop_rgb (wall, 0, MIN (1, 0.80 * light), MIN (1, 0.82 * light), MIN (1, 0.83 * light));
  cairo_pattern_add_color_stop_rgb (wall, 1, MIN (1, 0.66 * light), MIN (1, 0.69 * light), MIN (1, 0.71 * light));
  cairo_set_source (self->cr, wall);
  cairo_rectangle (self->cr, 0, 0, width, height);
  cairo_fill (self->cr);
  cairo_pattern_destroy (wall);
}

static void
draw_body (const Face *self)
{
  const double bottom = self->y + self->height * 1.55;

  set_colour (self, 0.78, 0.58, 0.47, 1);
  cairo_rectangle (self->cr, self->x - self->width * 0.48, self->y + self->height * 0.55, self->width * 0.96, self->height);
  cairo_fill (self->cr);
  set_colour (self, 0.27, 0.39, 0.45, 1);
  fill_oval (self, self->x, bottom + self->height * 0.2, self->width * 1.75, self->height * 0.55);
}

/* Behind the head first, then over its top. */
static void
draw_hair (const Face *self,
           gboolean    is_behind)
{
  const double back = -sin (self->turn) * self->width * 0.22;
  const double side = self->turn < 0 ? 1 : self->turn > 0 ? -1
                                                          : 0; /* on which its back is seen */
  const double edge = get_x (self, (Place) { side * 100 * DEGREES, 0 }, 1);

  set_colour (self, 0.25, 0.17, 0.12, 1);
  if (is_behind)
    {
      fill_oval (self, self->x + back, self->y - self->height * 0.14, self->width * 1.06, self->height * 0.98);
      return;
    }

  cairo_save (self->cr);
  cairo_rectangle (self->cr, self->x - self->width * 2, self->y - self->height * 1.3, self->width * 4, self->height * 0.62);
  if (side != 0)
    cairo_rectangle (self->cr, side > 0 ? edge : edge - self->width * 2, self->y - self->height, self->width * 2, self->height * 1.45);
  cairo_clip (self->cr);
  fill_oval (self, self->x + back * 0.4, self->y - self->height * 0.1, self->width * 1.02, self->height * 0.97);
  cairo_restore (self->cr);
}

static void
draw_skin (const Face *self)
{
  const double     light = self->look->light;
  const double     red = 0.025 * self->look->redness;
  cairo_pattern_t *skin = cairo_pattern_create_radial (self->x, self->y - self->height * 0.15, self->width * 0.2, self->x, self->y, self->height * 1.1);

  cairo_pattern_add_color_stop_rgb (skin, 0, MIN (1, (0.93 + red) * light), MIN (1, (0.75 - red) * light), MIN (1, (0.64 - red) * light));
  cairo_pattern_add_color_stop_rgb (skin, 1, MIN (1, (0.74 + red) * light), MIN (1, (0.53 - red) * light), MIN (1, (0.43 - red) * light));
  cairo_set_source (self->cr, skin);
  fill_oval (self, self->x, self->y, self->width, self->height);
  cairo_pattern_destroy (skin);
}

static void
draw_ear (const Face *self,
          double      side)
{
  const Place place = { side * 92 * DEGREES, 0.0 };

  if (get_depth (self, place) < -0.2)
    return;

  set_colour (self, 0.80, 0.58, 0.48, 1);
  fill_oval (self, get_x (self, place, 1.02), get_y (self, place), self->width * (0.07 + 0.13 * MAX (0, get_depth (self, place))), self->height * 0.19);
  set_colour (self, 0.66, 0.44, 0.36, 1);
  fill_oval (self, get_x (self, place, 1.02), get_y (self, place), self->width * (0.03 + 0.07 * MAX (0, get_depth (self, place))), self->height * 0.11);
}

static void
draw_eye (const Face *self,
          double      side)
{
  const Place middle = { side * 25 * DEGREES, 0.13 };
  const Place brow[] = { { side * 12 * DEGREES, 0.27 }, { side * 25 * DEGREES, 0.31 }, { side * 40 * DEGREES, 0.25 } };
  const Place lid[] = { { side * 14 * DEGREES, 0.13 }, { side * 25 * DEGREES, 0.18 }, { side * 37 * DEGREES, 0.13 } };

  set_colour (self, 0.96, 0.95, 0.93, 1);
  fill_on_face (self, middle, self->width * 0.17, self->height * 0.045);
  set_colour (self, 0.28, 0.36, 0.30, 1);
  fill_on_face (self, middle, self->width * 0.065, self->height * 0.043);
  set_colour (self, 0.05, 0.05, 0.05, 1);
  fill_on_face (self, middle, self->width * 0.03, self->height * 0.02);
  set_colour (self, 0.35, 0.22, 0.17, 1);
  stroke_on_face (self, lid, G_N_ELEMENTS (lid), self->height * 0.014);
  set_colour (self, 0.25, 0.17, 0.12, 1);
  stroke_on_face (self, brow, G_N_ELEMENTS (brow), self->height * 0.035);
}

/* The nose stands off the egg, so in a side view it is its outline. */
static void
draw_nose (const Face *self)
{
  const Place  root = { 0, 0.12 };
  const Place  tip = { 0, -0.18 };
  const double far = 1 + 0.2 * fabs (sin (self->turn));
  const double x = get_x (self, tip, far);

  set_colour (self, 0.83, 0.62, 0.51, 1);
  cairo_new_path (self->cr);
  cairo_move_to (self->cr, get_x (self, root, 1), get_y (self, root));
  cairo_curve_to (self->cr, get_x (self, root, 1), get_y (self, tip) - self->height * 0.1, x, get_y (self, tip) - self->height * 0.1, x, get_y (self, tip));
  cairo_line_to (self->cr, x - sin (self->turn) * self->width * 0.3 + (1 - fabs (sin (self->turn))) * self->width * 0.13, get_y (self, tip) + self->height * 0.06);
  cairo_line_to (self->cr, x - sin (self->turn) * self->width * 0.3 - (1 - fabs (sin (self->turn))) * self->width * 0.13, get_y (self, tip) + self->height * 0.06);
  cairo_close_path (self->cr);
  cairo_fill (self->cr);
}

static void
draw_mouth (const Face *self)
{
  const Place upper[] = { { -20 * DEGREES, -0.47 }, { -6 * DEGREES, -0.44 }, { 0, -0.45 }, { 6 * DEGREES, -0.44 }, { 20 * DEGREES, -0.47 } };
  const Place lower[] = { { -15 * DEGREES, -0.51 }, { 0, -0.53 }, { 15 * DEGREES, -0.51 } };

  set_colour (self, 0.72, 0.42, 0.38, 1);
  stroke_on_face (self, upper, G_N_ELEMENTS (upper), self->height * 0.035);
  set_colour (self, 0.78, 0.48, 0.43, 1);
  stroke_on_face (self, lower, G_N_ELEMENTS (lower), self->height * 0.045);
}

/* What the weeks are about: marks on the cheeks, and lines on the forehead and beside the eyes. */
static void
draw_marks (const Face *self)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_SPOTS; i++)
    {
      const double side = i % 2 == 0 ? 1 : -1;
      const Place  place = { side * g_rand_double_range (rand, 18, 82) * DEGREES, g_rand_double_range (rand, -0.45, 0.02) };
      const double size = g_rand_double_range (rand, 0.008, 0.024);

      set_colour (self, 0.55, 0.30, 0.24, 0.5 * self->look->marks * g_rand_double_range (rand, 0.4, 1));
      fill_on_face (self, place, self->width * size, self->width * size * 1.2);
    }

  set_colour (self, 0.50, 0.33, 0.27, 0.55 * self->look->marks);
  for (guint i = 0; i < N_LINES; i++)
    {
      const double up = 0.42 + 0.055 * i;
      const Place  forehead[] = { { -32 * DEGREES, up - 0.02 }, { 0, up + 0.012 }, { 32 * DEGREES, up - 0.02 } };

      if (i < 3)
        stroke_on_face (self, forehead, G_N_ELEMENTS (forehead), self->height * 0.006);
      for (int side = -1; side <= 1; side += 2)
        {
          const Place corner[] = { { side * 41 * DEGREES, 0.12 + 0.006 * (i - 2.0) }, { side * 52 * DEGREES, 0.12 + 0.035 * (i - 2.0) } };

          stroke_on_face (self, corner, G_N_ELEMENTS (corner), self->height * 0.005);
        }
    }
}

/**
 * derma_demo_face_draw:
 * @cr: where to draw
 * @width: of the picture
 * @height: of the picture
 * @view: how the head is turned
 * @look: how the face looks that day
 *
 * Draws a picture that stands for a photo, the same for the same arguments.
 */
void
derma_demo_face_draw (cairo_t             *cr,
                      double               width,
                      double               height,
                      DermaPhotoView       view,
                      const DermaDemoLook *look)
{
  const Face face = {
    .cr = cr,
    .look = look,
    .turn = get_turn (view),
    .x = width * (0.5 + look->shift_x),
    .y = height * (0.45 + look->shift_y),
    .width = height * 0.235 * look->nearness,
    .height = height * 0.315 * look->nearness,
  };

  draw_room (&face, width, height);
  draw_hair (&face, TRUE);
  draw_body (&face);
  draw_skin (&face);
  draw_marks (&face);
  draw_hair (&face, FALSE);
  draw_ear (&face, 1);
  draw_ear (&face, -1);
  draw_eye (&face, 1);
  draw_eye (&face, -1);
  draw_mouth (&face);
  draw_nose (&face);
}
