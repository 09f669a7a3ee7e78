/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

#define DERMA_PAIR_MAX_ZOOM 8.0

/**
 * DermaPairMode:
 * @DERMA_PAIR_SLIDER: one over the other, with a line that divides them
 * @DERMA_PAIR_SIDE_BY_SIDE: next to each other, or one above the other where that makes them larger
 * @DERMA_PAIR_OVERLAY: the later one, more or less transparent, over the earlier one
 *
 * How two photos are compared.
 */
typedef enum
{
  DERMA_PAIR_SLIDER,
  DERMA_PAIR_SIDE_BY_SIDE,
  DERMA_PAIR_OVERLAY,
} DermaPairMode;

typedef enum
{
  DERMA_PAIR_EARLIER,
  DERMA_PAIR_LATER,
} DermaPairSide;

#define DERMA_N_PAIR_SIDES (DERMA_PAIR_LATER + 1)

/**
 * DermaPairPoint:
 *
 * A place on a photo, in parts of its width and its height.
 */
typedef struct
{
  double x;
  double y;
} DermaPairPoint;

/**
 * DermaPairPhoto:
 * @width: pixels; 0 where the picture cannot be shown
 * @height: pixels
 * @has_marks: whether two places on it are known that are known on other photos too
 * @marks: those places
 */
typedef struct
{
  double         width;
  double         height;
  gboolean       has_marks;
  DermaPairPoint marks[2];
} DermaPairPhoto;

/**
 * DermaPair:
 * @photos: the earlier one and the later one
 * @mode: how they are compared
 * @is_rtl: whether reading begins at the right: there the earlier one is
 * @is_aligning: whether each is shown as it is, for its marks to be set
 * @divider: where the line of the slider is, in parts of what is seen, from the left
 * @zoom: how many times larger than they fit, 1 to %DERMA_PAIR_MAX_ZOOM
 * @center: what of the earlier photo is in the middle
 * @head: room above each picture that nothing of it is in, for words
 *
 * Two photos, and how one looks at them. The two are moved and zoomed together.
 */
typedef struct
{
  DermaPairPhoto photos[DERMA_N_PAIR_SIDES];
  DermaPairMode  mode;
  gboolean       is_rtl;
  gboolean       is_aligning;
  double         divider;
  double         zoom;
  DermaPairPoint center;
  double         head;
} DermaPair;

/**
 * DermaPairLayout:
 * @frames: where of each something can be seen, without the line of the slider
 * @places: what takes pixels of a photo to where they are shown
 * @divider_x: where the line of the slider is
 */
typedef struct
{
  cairo_rectangle_t frames[DERMA_N_PAIR_SIDES];
  cairo_matrix_t    places[DERMA_N_PAIR_SIDES];
  double            divider_x;
} DermaPairLayout;

gboolean derma_pair_get_alignment (const DermaPair *self,
                                   cairo_matrix_t  *later_to_earlier);
void     derma_pair_lay_out (const DermaPair *self,
                             double           width,
                             double           height,
                             DermaPairLayout *layout);
gboolean derma_pair_is_left (const DermaPair *self,
                             DermaPairSide    side);
double   derma_pair_get_shape (const DermaPair *self);

void derma_pair_pan (DermaPair *self,
                     double     width,
                     double     height,
                     double     dx,
                     double     dy);
void derma_pair_zoom_at (DermaPair *self,
                         double     width,
                         double     height,
                         double     zoom,
                         double     x,
                         double     y);

G_END_DECLS
