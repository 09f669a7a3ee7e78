/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-ink.h"

#include <math.h>
#include <string.h>

#include "chart/derma-cairo.h"
#include "chart/derma-chart-layout-private.h"
#include "chart/derma-chart-pixels.h"

#define FULL 255
#define ONE (1 << 20) /* a pixel, where fractions of it are counted */
#define N_BLOCKS 64   /* a row is looked at in so many */
#define LEAST_SHIFT 3 /* of a block, which is at least as many pixels as there are bytes in a number */
#define PHASES 4      /* places within a pixel, on each axis, that a mark is drawn for */
#define REACH 1.5     /* how far a mark goes from its place at most, in its radii */
#define SHORTEST 1e-6

struct _DermaChartInk
{
  DermaChartPixels pixels; /* what may be drawn on now lies within what could be at first */
  int              x;      /* where @cover begins in the image, pixels */
  int              y;
  int              width;
  int              height;
  gsize            stride;      /* of @cover; whole blocks */
  guint8          *cover;       /* of each pixel, parts of FULL */
  guint64         *blocks;      /* a bit for each block of a row in which something is covered */
  guint            block_shift; /* a block is 1 << @block_shift pixels */
};

/* A straight piece of a line, in pixels of the ink. */
typedef struct
{
  double   x;
  double   y;
  double   right; /* its direction; a length of 1 with @down */
  double   down;
  double   length;
  double   radius;
  gboolean is_joined_before; /* its end is round, as where two pieces meet; else it is straight */
  gboolean is_joined_after;
} Piece;

/* A piece as it is walked over from pixel to pixel; its numbers in parts of ONE. */
typedef struct
{
  const Piece *piece;
  gint64       right;
  gint64       down;
  gint64       length;
  gint64       reach;  /* how far from its middle it covers something */
  gint64       along;  /* where the middle of the first pixel of the ink is, from where it begins */
  gint64       across; /* and how far aside */
} Walk;

/* Where a line is in its dashes. */
typedef struct
{
  const double *lengths; /* units */
  int           n;
  int           index;
  double        left; /* of this dash or gap, pixels */
  double        scale;
} Dash;

/**
 * derma_chart_ink_new:
 *
 * Returns: (transfer full) (nullable): ink for what may be drawn on now; %NULL where @cr does not draw on an image whose pixels may
 *   as well be written
 */
DermaChartInk *
derma_chart_ink_new (cairo_t *cr)
{
  DermaChartPixels pixels;
  DermaChartInk   *self;

  if (!derma_chart_pixels_find (&pixels, cr) || pixels.right <= pixels.left || pixels.bottom <= pixels.top)
    return NULL;

  self = g_new0 (DermaChartInk, 1);
  self->pixels = pixels;
  self->x = pixels.left;
  self->y = pixels.top;
  self->width = pixels.right - pixels.left;
  self->height = pixels.bottom - pixels.top;
  self->block_shift = LEAST_SHIFT;
  while (self->width > N_BLOCKS << self->block_shift)
    self->block_shift++;
  self->stride = (gsize) ((self->width >> self->block_shift) + 1) << self->block_shift;
  self->cover = g_malloc0_n (self->stride, (gsize) self->height);
  self->blocks = g_new0 (guint64, self->height);

  return self;
}

/**
 * derma_chart_ink_free:
 * @self: (transfer full) (nullable): ink
 */
void
derma_chart_ink_free (DermaChartInk *self)
{
  if (self == NULL)
    return;

  g_free (self->cover);
  g_free (self->blocks);
  g_free (self);
}

/**
 * derma_chart_ink_clip:
 *
 * From now on nothing is covered but what @cr may draw on now.
 *
 * Returns: whether ink can do that
 */
gboolean
derma_chart_ink_clip (DermaChartInk *self,
                      cairo_t       *cr)
{
  DermaChartPixels pixels;

  if (!derma_chart_pixels_find (&pixels, cr) || pixels.surface != self->pixels.surface)
    return FALSE;

  self->pixels = pixels;
  self->pixels.left = CLAMP (pixels.left, self->x, self->x + self->width);
  self->pixels.right = CLAMP (pixels.right, self->pixels.left, self->x + self->width);
  self->pixels.top = CLAMP (pixels.top, self->y, self->y + self->height);
  self->pixels.bottom = CLAMP (pixels.bottom, self->pixels.top, self->y + self->height);

  return TRUE;
}

/* Returns: the first pixel of a row, in which [@left, @right) will be covered; not empty */
static guint8 *
open_row (DermaChartInk *self,
          int            y,
          int            left,
          int            right)
{
  const guint first = (guint) left >> self->block_shift;
  const guint last = (guint) (right - 1) >> self->block_shift;

  self->blocks[y] |= G_MAXUINT64 >> (N_BLOCKS - 1 - (last - first)) << first;

  return self->cover + (gsize) y * self->stride;
}

/* ---- Lines ---- */

/* How much of the pixel around a place at an end of a piece is covered, as if edges were straight in it. */
static double
cover_end (const Piece *piece,
           double       along,
           double       across)
{
  const double beyond = MAX (-along, along - piece->length);
  const double reach = piece->radius + 0.5;

  if (along < piece->length / 2 ? piece->is_joined_before : piece->is_joined_after)
    return reach - sqrt (across * across + beyond * beyond);

  return MIN (1, reach - across) * CLAMP (0.5 - beyond, 0, 1);
}

/* Pieces that meet cover a pixel as the one does that covers more of it, not as both. */
static void
cover_row (const Walk *walk,
           guint8     *row,
           int         y,
           int         left,
           int         right)
{
  gint64 along = walk->along + left * walk->right + y * walk->down;
  gint64 across = walk->across + y * walk->right - left * walk->down;

  for (int x = left; x < right; x++, along += walk->right, across -= walk->down)
    {
      gint64 cover = walk->reach - ABS (across);

      if (cover <= 0)
        continue;
      if (along < 0 || along > walk->length)
        cover = (gint64) (cover_end (walk->piece, (double) along / ONE, (double) ABS (across) / ONE) * ONE);
      cover = CLAMP (cover, 0, ONE) * FULL / ONE;
      if (cover > row[x])
        row[x] = (guint8) cover;
    }
}

static void
add_piece (DermaChartInk *self,
           const Piece   *piece)
{
  const double reach = piece->radius + 0.5;
  const double x_end = piece->x + piece->right * piece->length;
  const double y_end = piece->y + piece->down * piece->length;
  const double left = MAX (MIN (piece->x, x_end) - reach, self->pixels.left - self->x);
  const double right = MIN (MAX (piece->x, x_end) + reach + 1, self->pixels.right - self->x);
  const int    top = (int) MAX (MIN (piece->y, y_end) - reach, self->pixels.top - self->y);
  const int    bottom = (int) MIN (MAX (piece->y, y_end) + reach + 1, self->pixels.bottom - self->y);
  const double slope = fabs (piece->down) > SHORTEST ? piece->right / piece->down : 0;
  const double half = fabs (piece->down) > SHORTEST ? reach / fabs (piece->down) : self->width + reach;
  const Walk   walk = {
      .piece = piece,
      .right = (gint64) (piece->right * ONE),
      .down = (gint64) (piece->down * ONE),
      .length = (gint64) (piece->length * ONE),
      .reach = (gint64) (reach * ONE),
      .along = (gint64) (((0.5 - piece->x) * piece->right + (0.5 - piece->y) * piece->down) * ONE),
      .across = (gint64) (((0.5 - piece->y) * piece->right - (0.5 - piece->x) * piece->down) * ONE),
  };

  for (int y = top; y < bottom; y++)
    {
      const double middle = piece->x + (y + 0.5 - piece->y) * slope;
      const int    from = (int) MAX (left, middle - half);
      const int    until = (int) MIN (right, middle + half + 1);

      if (from < until)
        cover_row (&walk, open_row (self, y, from, until), y, from, until);
    }
}

static void
dash_begin (Dash *self)
{
  self->index = 0;
  self->left = self->n > 0 ? self->lengths[0] * self->scale : G_MAXDOUBLE;
}

static void
dash_walk (Dash  *self,
           double length)
{
  self->left -= length;
  if (self->left > SHORTEST)
    return;

  self->index = (self->index + 1) % self->n;
  self->left = self->lengths[self->index] * self->scale;
}

/* A piece of a line, as its dashes leave it. */
static void
add_dashes (DermaChartInk *self,
            const Piece   *whole,
            Dash          *dash)
{
  const double length = whole->length;

  for (double at = 0; length - at > SHORTEST;)
    {
      const gboolean is_dash = dash->index % 2 == 0;
      const double   step = MIN (dash->left, length - at);
      Piece          piece = *whole;

      piece.x += at * whole->right;
      piece.y += at * whole->down;
      piece.length = step;
      piece.is_joined_before &= !(at > 0);
      at += step;
      dash_walk (dash, step);
      piece.is_joined_after &= length - at <= SHORTEST && dash->index % 2 == 0;
      if (is_dash)
        add_piece (self, &piece);
    }
}

/**
 * derma_chart_ink_add_line:
 * @points: (element-type DermaChartPoint): through which it goes
 * @dashes: (array length=n_dashes) (nullable): how long dashes and gaps are in turn, as cairo has them; an even number
 * @width: of it
 *
 * Covers what cairo would, with round joins and straight ends.
 */
void
derma_chart_ink_add_line (DermaChartInk *self,
                          const GArray  *points,
                          const double  *dashes,
                          int            n_dashes,
                          double         width)
{
  const double scale = self->pixels.scale;
  Dash         dash = { .lengths = dashes, .n = n_dashes, .scale = scale };

  for (guint i = 1; i < points->len; i++)
    {
      const DermaChartPoint *from = &g_array_index (points, DermaChartPoint, i - 1);
      const DermaChartPoint *to = &g_array_index (points, DermaChartPoint, i);
      const double           right = (to->place.x - from->place.x) * scale;
      const double           down = (to->place.y - from->place.y) * scale;
      const double           length = sqrt (right * right + down * down);

      if (i == 1 || !from->is_joined)
        dash_begin (&dash);
      if (!to->is_joined || length <= SHORTEST)
        continue;

      add_dashes (self,
                  &(const Piece) {
                    .x = (self->pixels.x + from->place.x * scale - self->x),
                    .y = (self->pixels.y + from->place.y * scale - self->y),
                    .right = (right / length),
                    .down = (down / length),
                    .length = (float) length,
                    .radius = (width * scale / 2),
                    .is_joined_before = from->is_joined,
                    .is_joined_after = i + 1 < points->len && g_array_index (points, DermaChartPoint, i + 1).is_joined,
                  },
                  &dash);
    }
}

/* ---- Marks ---- */

static cairo_surface_t *
create_mask (const DermaChartInk *self,
             DermaChartMarkFunc   trace,
             guint                series,
             double               radius,
             int                  half,
             int                  phase)
{
  const double     scale = self->pixels.scale;
  const double     x = half + (double) (phase % PHASES) / PHASES;
  const double     y = half + (double) (phase / PHASES) / PHASES;
  cairo_surface_t *mask = cairo_image_surface_create (CAIRO_FORMAT_A8, 2 * half + 1, 2 * half + 1);
  g_autoptr (cairo_t) cr = cairo_create (mask);

  cairo_scale (cr, scale, scale);
  trace (cr, series, x / scale, y / scale, radius);
  cairo_fill (cr);
  cairo_surface_flush (mask);

  return mask;
}

/* @x, @y: the pixel of the corner */
static void
stamp (DermaChartInk   *self,
       cairo_surface_t *mask,
       int              x,
       int              y)
{
  const guint8 *data = cairo_image_surface_get_data (mask);
  const int     stride = cairo_image_surface_get_stride (mask);
  const int     size = cairo_image_surface_get_width (mask);
  const int     left = MAX (x, self->pixels.left - self->x);
  const int     right = MIN (x + size, self->pixels.right - self->x);
  const int     top = MAX (y, self->pixels.top - self->y);
  const int     bottom = MIN (y + size, self->pixels.bottom - self->y);

  for (int j = top; j < bottom && left < right; j++)
    {
      const guint8 *from = data + (gssize) (j - y) * stride - x;
      guint8       *row = open_row (self, j, left, right);

      for (int i = left; i < right; i++)
        row[i] = MAX (row[i], from[i]);
    }
}

/**
 * derma_chart_ink_add_marks:
 * @points: (element-type DermaChartPoint): where they are; what is outside of the plot has none
 * @trace: what they look like
 * @series: for @trace
 * @radius: of them
 *
 * Covers what cairo would where their places are rounded to a quarter of a pixel.
 */
void
derma_chart_ink_add_marks (DermaChartInk     *self,
                           const GArray      *points,
                           DermaChartMarkFunc trace,
                           guint              series,
                           double             radius)
{
  const double     scale = self->pixels.scale;
  const int        half = (int) ceil (radius * scale * REACH) + 1;
  cairo_surface_t *masks[PHASES * PHASES] = { NULL };

  for (guint i = 0; i < points->len; i++)
    {
      const DermaChartPoint *point = &g_array_index (points, DermaChartPoint, i);
      const int              x = (int) floor ((self->pixels.x + point->place.x * scale - self->x) * PHASES + 0.5);
      const int              y = (int) floor ((self->pixels.y + point->place.y * scale - self->y) * PHASES + 0.5);
      const int              phase = (y & (PHASES - 1)) * PHASES + (x & (PHASES - 1));

      if (point->is_outside)
        continue;
      if (masks[phase] == NULL)
        masks[phase] = create_mask (self, trace, series, radius, half, phase);
      stamp (self, masks[phase], (x >> 2) - half, (y >> 2) - half);
    }

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    g_clear_pointer (&masks[i], cairo_surface_destroy);
}

/* ---- Pixels ---- */

/* @share of each of the four bytes of @pixel, parts of FULL */
static guint32
take (guint32 pixel,
      guint32 share)
{
  guint32 even = (pixel & 0xff00ff) * share + 0x800080;
  guint32 odd = (pixel >> 8 & 0xff00ff) * share + 0x800080;

  even = (even + (even >> 8 & 0xff00ff)) >> 8 & 0xff00ff;
  odd = (odd + (odd >> 8 & 0xff00ff)) & 0xff00ff00;

  return even | odd;
}

static void
apply_block (guint8  *cover,
             guint32 *line,
             gsize    n,
             guint32  full)
{
  for (gsize at = 0; at < n; at += sizeof (guint64))
    {
      guint64 some;

      memcpy (&some, cover + at, sizeof some);
      if (some == 0)
        continue;
      for (gsize x = at; x < at + sizeof some; x++)
        if (cover[x] == FULL)
          line[x] = full;
        else if (cover[x] > 0)
          line[x] = take (full, cover[x]) + take (line[x], FULL - cover[x]);
      memset (cover + at, 0, sizeof some);
    }
}

/**
 * derma_chart_ink_apply:
 * @color: of all that was added, opaque
 *
 * Draws what was added, of which nothing is left then.
 */
void
derma_chart_ink_apply (DermaChartInk         *self,
                       const DermaChartColor *color)
{
  const guint32 full = derma_chart_pixels_from_color (color);
  guint8       *data;

  cairo_surface_flush (self->pixels.surface);
  data = cairo_image_surface_get_data (self->pixels.surface);
  for (int y = 0; y < self->height; y++)
    {
      guint8  *cover = self->cover + (gsize) y * self->stride;
      guint32 *line = (guint32 *) (gpointer) (data + (gsize) (self->y + y) * (gsize) self->pixels.stride) + self->x;

      for (; self->blocks[y] != 0; self->blocks[y] &= self->blocks[y] - 1)
        {
          const gsize x = (gsize) __builtin_ctzll (self->blocks[y]) << self->block_shift;

          apply_block (cover + x, line + x, (gsize) 1 << self->block_shift, full);
        }
    }
  cairo_surface_mark_dirty (self->pixels.surface);
}
