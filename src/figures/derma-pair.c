/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-pair.h"

#include <math.h>

#define GAP 12 /* between two that stand next to each other */

/* Two marks that nearly coincide would turn and stretch a photo at random. */
#define LEAST_SPAN 0.02 /* of the longer side */

/* A form to reckon with where no picture can be shown. */
#define NO_WIDTH 3
#define NO_HEIGHT 4

static gboolean
has_picture (const DermaPairPhoto *photo)
{
  return photo->width > 0 && photo->height > 0;
}

/* What both are laid over: the earlier photo; the later one where there is no earlier one. */
static void
get_ground (const DermaPair *self,
            double          *width,
            double          *height)
{
  for (guint i = 0; i < DERMA_N_PAIR_SIDES; i++)
    if (has_picture (&self->photos[i]))
      {
        *width = self->photos[i].width;
        *height = self->photos[i].height;
        return;
      }

  *width = NO_WIDTH;
  *height = NO_HEIGHT;
}

/**
 * derma_pair_get_shape:
 *
 * Returns: width by height of one photo as it is shown
 */
double
derma_pair_get_shape (const DermaPair *self)
{
  double width;
  double height;

  g_return_val_if_fail (self != NULL, 1);

  get_ground (self, &width, &height);
  return width / height;
}

/**
 * derma_pair_is_left:
 *
 * Returns: whether that photo is on the left where one is on the left and one on the right
 */
gboolean
derma_pair_is_left (const DermaPair *self,
                    DermaPairSide    side)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (side == DERMA_PAIR_EARLIER) != self->is_rtl;
}

/* In pixels of the photo. */
static void
get_marks (const DermaPairPhoto *photo,
           double                x[2],
           double                y[2])
{
  for (guint i = 0; i < 2; i++)
    {
      x[i] = photo->marks[i].x * photo->width;
      y[i] = photo->marks[i].y * photo->height;
    }
}

static gboolean
has_span (const DermaPairPhoto *photo)
{
  double x[2];
  double y[2];

  if (!photo->has_marks || !has_picture (photo))
    return FALSE;

  get_marks (photo, x, y);
  return hypot (x[1] - x[0], y[1] - y[0]) >= LEAST_SPAN * MAX (photo->width, photo->height);
}

/* As large as it fits into the ground, in its middle. */
static void
fit (const DermaPairPhoto *photo,
     double                width,
     double                height,
     cairo_matrix_t       *matrix)
{
  double scale;

  cairo_matrix_init_identity (matrix);
  if (!has_picture (photo))
    return;

  scale = MIN (width / photo->width, height / photo->height);
  cairo_matrix_translate (matrix, (width - scale * photo->width) / 2, (height - scale * photo->height) / 2);
  cairo_matrix_scale (matrix, scale, scale);
}

/**
 * derma_pair_get_alignment:
 * @later_to_earlier: (out): what takes pixels of the later photo to those of the earlier one
 *
 * Lays the marks of the later photo on those of the earlier one: it is moved, turned and made larger or smaller, and nothing
 * else, so that no face gets another form. Without marks it is fitted into the earlier one.
 *
 * Returns: whether there were marks to go by
 */
gboolean
derma_pair_get_alignment (const DermaPair *self,
                          cairo_matrix_t  *later_to_earlier)
{
  const DermaPairPhoto *earlier;
  const DermaPairPhoto *later;
  double                width;
  double                height;
  double                to_x[2];
  double                to_y[2];
  double                x[2];
  double                y[2];
  double                length_2;
  double                cosine;
  double                sine;

  g_return_val_if_fail (self != NULL && later_to_earlier != NULL, FALSE);

  earlier = &self->photos[DERMA_PAIR_EARLIER];
  later = &self->photos[DERMA_PAIR_LATER];
  if (self->is_aligning || !has_span (earlier) || !has_span (later))
    {
      get_ground (self, &width, &height);
      fit (later, width, height, later_to_earlier);
      return FALSE;
    }

  get_marks (earlier, to_x, to_y);
  get_marks (later, x, y);
  x[1] -= x[0];
  y[1] -= y[0];
  to_x[1] -= to_x[0];
  to_y[1] -= to_y[0];
  length_2 = x[1] * x[1] + y[1] * y[1];
  cosine = (to_x[1] * x[1] + to_y[1] * y[1]) / length_2;
  sine = (to_y[1] * x[1] - to_x[1] * y[1]) / length_2;
  cairo_matrix_init (later_to_earlier, cosine, sine, -sine, cosine,
                     to_x[0] - cosine * x[0] + sine * y[0], to_y[0] - sine * x[0] - cosine * y[0]);
  return TRUE;
}

/* Where each photo has its place: all of the room, or a half of it. */
static void
get_slots (const DermaPair  *self,
           double            width,
           double            height,
           cairo_rectangle_t slots[DERMA_N_PAIR_SIDES])
{
  const double   shape = derma_pair_get_shape (self);
  const double   half_width = MAX (1, (width - GAP) / 2);
  const double   full_height = MAX (1, height - self->head);
  const double   half_height = MAX (1, (height - GAP) / 2 - self->head);
  const gboolean is_beside = MIN (half_width, full_height * shape) >= MIN (width, half_height * shape);

  for (guint i = 0; i < DERMA_N_PAIR_SIDES; i++)
    {
      slots[i] = (cairo_rectangle_t) { 0, self->head, width, full_height };
      if (self->mode != DERMA_PAIR_SIDE_BY_SIDE && !self->is_aligning)
        continue;

      if (is_beside)
        {
          slots[i].width = half_width;
          slots[i].x = derma_pair_is_left (self, (DermaPairSide) i) ? 0 : width - half_width;
        }
      else
        {
          slots[i].height = half_height;
          slots[i].y = i == DERMA_PAIR_EARLIER ? self->head : height - half_height;
        }
    }
}

/* Where one side of the ground begins: in the middle while there is room, else so that no room is left at its ends. */
static double
get_origin (double from,
            double room,
            double length,
            double center)
{
  if (length <= room)
    return from + (room - length) / 2;

  return CLAMP (from + room / 2 - center * length, from + room - length, from);
}

static double
get_scale (const DermaPair         *self,
           const cairo_rectangle_t *slot)
{
  double width;
  double height;

  get_ground (self, &width, &height);
  return MIN (slot->width / width, slot->height / height) * self->zoom;
}

/* What takes the ground into its slot, and what of the slot it fills. */
static void
place_ground (const DermaPair         *self,
              const cairo_rectangle_t *slot,
              cairo_matrix_t          *matrix,
              cairo_rectangle_t       *frame)
{
  const double scale = get_scale (self, slot);
  double       width;
  double       height;
  double       x;
  double       y;

  get_ground (self, &width, &height);
  x = get_origin (slot->x, slot->width, scale * width, self->center.x);
  y = get_origin (slot->y, slot->height, scale * height, self->center.y);
  cairo_matrix_init (matrix, scale, 0, 0, scale, x, y);

  frame->x = MAX (slot->x, x);
  frame->y = MAX (slot->y, y);
  frame->width = MIN (slot->x + slot->width, x + scale * width) - frame->x;
  frame->height = MIN (slot->y + slot->height, y + scale * height) - frame->y;
}

/**
 * derma_pair_lay_out:
 * @width: of the room there is
 * @height: of it
 * @layout: (out): where what is seen
 */
void
derma_pair_lay_out (const DermaPair *self,
                    double           width,
                    double           height,
                    DermaPairLayout *layout)
{
  cairo_rectangle_t slots[DERMA_N_PAIR_SIDES];
  cairo_matrix_t    alignment;
  const double      divider = self != NULL ? self->divider : 0;

  g_return_if_fail (self != NULL && layout != NULL);

  get_slots (self, width, height, slots);
  for (guint i = 0; i < DERMA_N_PAIR_SIDES; i++)
    place_ground (self, &slots[i], &layout->places[i], &layout->frames[i]);

  derma_pair_get_alignment (self, &alignment);
  cairo_matrix_multiply (&layout->places[DERMA_PAIR_LATER], &alignment, &layout->places[DERMA_PAIR_LATER]);
  layout->divider_x = layout->frames[0].x + divider * layout->frames[0].width;
}

/**
 * derma_pair_pan:
 * @width: of the room there is
 * @height: of it
 * @dx: how far both are moved to the right
 * @dy: how far down
 *
 * Moves both, as far as there is something to be seen.
 */
void
derma_pair_pan (DermaPair *self,
                double     width,
                double     height,
                double     dx,
                double     dy)
{
  cairo_rectangle_t slots[DERMA_N_PAIR_SIDES];
  cairo_rectangle_t frame;
  cairo_matrix_t    matrix;
  double            ground_width;
  double            ground_height;

  g_return_if_fail (self != NULL);

  get_slots (self, width, height, slots);
  get_ground (self, &ground_width, &ground_height);
  place_ground (self, &slots[0], &matrix, &frame);
  self->center.x = (slots[0].x + slots[0].width / 2 - dx - matrix.x0) / (matrix.xx * ground_width);
  self->center.y = (slots[0].y + slots[0].height / 2 - dy - matrix.y0) / (matrix.yy * ground_height);

  /* What was pulled beyond the end is not to be pulled back first. */
  place_ground (self, &slots[0], &matrix, &frame);
  self->center.x = (slots[0].x + slots[0].width / 2 - matrix.x0) / (matrix.xx * ground_width);
  self->center.y = (slots[0].y + slots[0].height / 2 - matrix.y0) / (matrix.yy * ground_height);
}

/**
 * derma_pair_zoom_at:
 * @width: of the room there is
 * @height: of it
 * @zoom: how many times larger than they fit; what is too much is less
 * @x: what stays where it is
 * @y: what stays where it is
 */
void
derma_pair_zoom_at (DermaPair *self,
                    double     width,
                    double     height,
                    double     zoom,
                    double     x,
                    double     y)
{
  cairo_rectangle_t slots[DERMA_N_PAIR_SIDES];
  cairo_rectangle_t frame;
  cairo_matrix_t    before;
  cairo_matrix_t    after;
  guint             side = 0;

  g_return_if_fail (self != NULL);

  get_slots (self, width, height, slots);
  for (guint i = 0; i < DERMA_N_PAIR_SIDES; i++)
    if (x >= slots[i].x && x <= slots[i].x + slots[i].width && y >= slots[i].y && y <= slots[i].y + slots[i].height)
      side = i;

  place_ground (self, &slots[side], &before, &frame);
  self->zoom = CLAMP (zoom, 1, DERMA_PAIR_MAX_ZOOM);
  place_ground (self, &slots[side], &after, &frame);
  derma_pair_pan (self, width, height,
                  x - (after.x0 + (x - before.x0) / before.xx * after.xx),
                  y - (after.y0 + (y - before.y0) / before.yy * after.yy));
}
