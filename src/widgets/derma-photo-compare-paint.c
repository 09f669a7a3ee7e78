/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "widgets/derma-photo-compare-private.h"

#define CORNER 14
#define PLATE_MARGIN 12
#define LINE_WIDTH 2
#define PLATES_WIDTH 340  /* of a frame in which both days have room beside each other */
#define MOST_COVERED 0.17 /* how much of the height of a picture a plate may cover */
#define PLATE_GAP 6       /* between a plate and the picture under it */
#define PLATES_GAP 12     /* between two plates beside each other */

/**
 * derma_photo_compare_has_handle:
 *
 * Returns: whether there is a line that divides the two
 */
gboolean
derma_photo_compare_has_handle (DermaPhotoCompare *self)
{
  return self->pair.mode == DERMA_PAIR_SLIDER && !self->pair.is_aligning;
}

static void
place (GtkWidget *child,
       int        width,
       int        height,
       double     x,
       double     y)
{
  gtk_widget_allocate (child, width, height, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) round (x), (float) round (y))));
}

/* At its natural size around a point. */
static void
place_around (GtkWidget *child,
              double     x,
              double     y)
{
  GtkRequisition size;

  gtk_widget_get_preferred_size (child, NULL, &size);
  place (child, size.width, size.height, x - size.width / 2.0, y - size.height / 2.0);
}

static gboolean
is_shared (DermaPhotoCompare *self)
{
  return self->pair.mode != DERMA_PAIR_SIDE_BY_SIDE && !self->pair.is_aligning;
}

/* Not wider than it needs to be. Returns: its height */
static int
measure_plate (DermaPhotoCompare *self,
               guint              side,
               double             room,
               int               *width)
{
  GtkRequisition minimum;
  GtkRequisition natural;
  int            height;

  gtk_widget_get_preferred_size (self->plates[side], &minimum, &natural);
  *width = CLAMP ((int) room, minimum.width, natural.width);
  gtk_widget_measure (self->plates[side], GTK_ORIENTATION_VERTICAL, *width, NULL, &height, NULL, NULL);
  return height;
}

/* How wide a plate may be upon its picture: where two share a frame, half of that. */
static double
get_room_on (DermaPhotoCompare       *self,
             const cairo_rectangle_t *frame)
{
  return is_shared (self) ? frame->width / 2 - 1.5 * PLATE_MARGIN : frame->width - 2 * PLATE_MARGIN;
}

/* And above it, where another one may stand beside it. */
static double
get_room_above (int width)
{
  return (width - PLATES_GAP) / 2.0;
}

/**
 * derma_photo_compare_measure_head:
 * @width: pixels
 * @height: pixels
 *
 * Plates lie upon the pictures where that hides little. Where much would be hidden they get room of their own above them, the same at
 * every zoom.
 *
 * Returns: so much room, 0 where none is needed; pixels
 */
double
derma_photo_compare_measure_head (DermaPhotoCompare *self,
                                  int                width,
                                  int                height)
{
  DermaPair       pair = self->pair;
  DermaPairLayout layout;
  gboolean        is_needed = FALSE;
  int             head = 0;

  pair.zoom = 1;
  pair.head = 0;
  derma_pair_lay_out (&pair, width, height, &layout);
  for (guint side = 0; side < DERMA_N_PAIR_SIDES; side++)
    {
      const cairo_rectangle_t *frame = &layout.frames[side];
      int                      plate_width;

      if ((is_shared (self) && frame->width < PLATES_WIDTH) ||
          measure_plate (self, side, get_room_on (self, frame), &plate_width) > frame->height * MOST_COVERED)
        is_needed = TRUE;
      head = MAX (head, measure_plate (self, side, get_room_above (width), &plate_width));
    }

  return is_needed ? head + PLATE_GAP : 0;
}

/* In a corner of what is seen of its photo; where two share a frame the later one is in the other corner. */
static void
place_plate_on (DermaPhotoCompare *self,
                DermaPairSide      side)
{
  const cairo_rectangle_t *frame = &self->layout.frames[side];
  const gboolean           is_right = is_shared (self) ? !derma_pair_is_left (&self->pair, side) : self->pair.is_rtl;
  int                      width;
  const int                height = measure_plate (self, side, get_room_on (self, frame), &width);

  place (self->plates[side], width, height,
         is_right ? frame->x + frame->width - width - PLATE_MARGIN : frame->x + PLATE_MARGIN, frame->y + PLATE_MARGIN);
}

/* Over its photo, or over its end of what the two share. */
static void
place_plate_above (DermaPhotoCompare *self,
                   DermaPairSide      side,
                   int                width)
{
  const cairo_rectangle_t *frame = &self->layout.frames[side];
  const double             middle = frame->x + frame->width / 2;
  int                      plate_width;
  const int                height = measure_plate (self, side, get_room_above (width), &plate_width);
  double                   x = middle - plate_width / 2.0;

  if (is_shared (self) && derma_pair_is_left (&self->pair, side))
    x = MIN (frame->x, middle - PLATES_GAP / 2.0 - plate_width);
  else if (is_shared (self))
    x = MAX (frame->x + frame->width, middle + PLATES_GAP / 2.0 + plate_width) - plate_width;
  place (self->plates[side], plate_width, height, CLAMP (x, 0, MAX (0, width - plate_width)), frame->y - PLATE_GAP - height);
}

static void
place_marks (DermaPhotoCompare *self,
             DermaPairSide      side)
{
  for (guint i = 0; i < DERMA_N_COMPARE_MARKS; i++)
    {
      double x = self->pair.photos[side].marks[i].x * self->pair.photos[side].width;
      double y = self->pair.photos[side].marks[i].y * self->pair.photos[side].height;

      if (!gtk_widget_should_layout (self->marks[side][i]))
        continue;

      cairo_matrix_transform_point (&self->layout.places[side], &x, &y);
      place_around (self->marks[side][i], x, y);
    }
}

/**
 * derma_photo_compare_allocate:
 * @width: pixels
 * @height: pixels
 *
 * Finds out where what is seen, and puts the children there.
 */
void
derma_photo_compare_allocate (DermaPhotoCompare *self,
                              int                width,
                              int                height)
{
  self->pair.head = derma_photo_compare_measure_head (self, width, height);
  derma_pair_lay_out (&self->pair, width, height, &self->layout);
  for (guint side = 0; side < DERMA_N_PAIR_SIDES; side++)
    {
      const cairo_rectangle_t *frame = &self->layout.frames[side];

      if (self->pair.head > 0)
        place_plate_above (self, (DermaPairSide) side, width);
      else
        place_plate_on (self, (DermaPairSide) side);
      place_marks (self, (DermaPairSide) side);
      if (gtk_widget_should_layout (self->missing[side]))
        place_around (self->missing[side], frame->x + frame->width / 2, frame->y + frame->height / 2);
    }
  if (gtk_widget_should_layout (self->handle))
    place_around (self->handle, self->layout.divider_x, self->layout.frames[0].y + self->layout.frames[0].height / 2);
}

static graphene_rect_t
to_rect (const cairo_rectangle_t *rectangle)
{
  return GRAPHENE_RECT_INIT ((float) rectangle->x, (float) rectangle->y, (float) rectangle->width, (float) rectangle->height);
}

/* A photo is only ever moved, turned and scaled; said in these words, a renderer sees that nothing is bent. */
static void
append_photo (DermaPhotoCompare *self,
              DermaPairSide      side,
              GtkSnapshot       *snapshot)
{
  const cairo_matrix_t *place_of = &self->layout.places[side];
  const gboolean        is_lit = side == DERMA_PAIR_LATER && !G_APPROX_VALUE (derma_photo_compare_get_gain (self), 1, 0.001);
  const float           gain = (float) derma_photo_compare_get_gain (self);
  const float           scale = (float) hypot (place_of->xx, place_of->yx);
  graphene_matrix_t     light;

  if (self->textures[side] == NULL)
    return;

  if (is_lit)
    {
      graphene_matrix_init_scale (&light, gain, gain, gain);
      gtk_snapshot_push_color_matrix (snapshot, &light, graphene_vec4_zero ());
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) place_of->x0, (float) place_of->y0));
  gtk_snapshot_rotate (snapshot, (float) (atan2 (place_of->yx, place_of->xx) * 180 / G_PI));
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_scaled_texture (snapshot, self->textures[side], GSK_SCALING_FILTER_TRILINEAR,
                                      &GRAPHENE_RECT_INIT (0, 0, (float) self->pair.photos[side].width, (float) self->pair.photos[side].height));
  gtk_snapshot_restore (snapshot);
  if (is_lit)
    gtk_snapshot_pop (snapshot);
}

/* What of its frame a photo has. */
static graphene_rect_t
get_part (DermaPhotoCompare *self,
          DermaPairSide      side)
{
  graphene_rect_t part = to_rect (&self->layout.frames[side]);
  const float     left = (float) (self->layout.divider_x - self->layout.frames[side].x);

  if (!derma_photo_compare_has_handle (self))
    return part;

  if (!derma_pair_is_left (&self->pair, side))
    part.origin.x += left;
  part.size.width = derma_pair_is_left (&self->pair, side) ? left : part.size.width - left;
  return part;
}

static void
append_side (DermaPhotoCompare *self,
             DermaPairSide      side,
             GtkSnapshot       *snapshot)
{
  const graphene_rect_t frame = to_rect (&self->layout.frames[side]);
  const graphene_rect_t part = get_part (self, side);
  const gboolean        is_over = self->pair.mode == DERMA_PAIR_OVERLAY && side == DERMA_PAIR_LATER && !self->pair.is_aligning;
  GskRoundedRect        outline;
  GdkRGBA               ground;

  if (part.size.width <= 0 || part.size.height <= 0)
    return;

  gsk_rounded_rect_init_from_rect (&outline, &frame, CORNER);
  gtk_widget_get_color (GTK_WIDGET (self), &ground);
  ground.alpha *= 0.08f;
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_push_clip (snapshot, &part);
  if (is_over)
    gtk_snapshot_push_opacity (snapshot, self->blend);
  else
    gtk_snapshot_append_color (snapshot, &ground, &part);
  append_photo (self, side, snapshot);
  if (is_over)
    gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);
}

/* White, with a dark edge, so that it is seen on any skin. */
static void
append_line (DermaPhotoCompare *self,
             GtkSnapshot       *snapshot)
{
  const graphene_rect_t frame = to_rect (&self->layout.frames[0]);
  const float           x = (float) round (self->layout.divider_x);

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 0, 0, 0, 0.35f },
                             &GRAPHENE_RECT_INIT (x - LINE_WIDTH, frame.origin.y, 2 * LINE_WIDTH, frame.size.height));
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 },
                             &GRAPHENE_RECT_INIT (x - LINE_WIDTH / 2.0f, frame.origin.y, LINE_WIDTH, frame.size.height));
}

/**
 * derma_photo_compare_paint:
 *
 * Draws the photos, and the line between them.
 */
void
derma_photo_compare_paint (DermaPhotoCompare *self,
                           GtkSnapshot       *snapshot)
{
  for (guint side = 0; side < DERMA_N_PAIR_SIDES; side++)
    append_side (self, (DermaPairSide) side, snapshot);
  if (derma_photo_compare_has_handle (self))
    append_line (self, snapshot);
}
