/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-pair-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 12   /* as in the layout */
#define SPACE 8  /* between pictures and words */
#define LINE 2.0 /* of the slider */

/**
 * derma_pair_picture_clear:
 *
 * Lets go of what it holds.
 */
void
derma_pair_picture_clear (DermaPairPicture *self)
{
  for (guint i = 0; i < DERMA_N_PAIR_SIDES; i++)
    {
      g_clear_pointer (&self->surfaces[i], cairo_surface_destroy);
      g_clear_pointer (&self->titles[i], g_free);
      g_clear_pointer (&self->details[i], g_free);
    }
}

/**
 * derma_pair_create_lit:
 * @surface: an image surface
 * @gain: what its light is multiplied with
 *
 * Returns: (transfer full): a copy in another light, without anything transparent in it
 */
cairo_surface_t *
derma_pair_create_lit (cairo_surface_t *surface,
                       double           gain)
{
  const int        width = cairo_image_surface_get_width (surface);
  const int        height = cairo_image_surface_get_height (surface);
  cairo_surface_t *lit = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  const int        stride = cairo_image_surface_get_stride (lit);
  cairo_t         *cr = cairo_create (lit);
  guint8           table[256];
  guint8          *pixels;

  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (lit);
  pixels = cairo_image_surface_get_data (lit);
  if (pixels == NULL) /* too large, or no memory: cairo draws nothing then */
    return lit;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    table[i] = (guint8) MIN (255, lround (i * gain));
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width * 4; x++)
      pixels[(gsize) y * (gsize) stride + (gsize) x] = table[pixels[(gsize) y * (gsize) stride + (gsize) x]];
  cairo_surface_mark_dirty (lit);

  return lit;
}

static PangoLayout *
create_words (const DermaPairPicture *self,
              DermaPairSide           side,
              PangoContext           *pango)
{
  PangoLayout     *layout = pango_layout_new (pango);
  PangoAttrList   *attributes = pango_attr_list_new ();
  PangoAttribute  *bold = pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD);
  const char      *title = self->titles[side] != NULL ? self->titles[side] : "";
  const char      *detail = self->details[side] != NULL ? self->details[side] : "";
  g_autofree char *words = g_strconcat (title, "\n", detail, NULL);

  bold->end_index = (guint) strlen (title);
  pango_attr_list_insert (attributes, bold);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, words, -1);

  return layout;
}

static double
get_words_height (const DermaPairPicture *self,
                  PangoContext           *pango)
{
  double most = 0;

  for (guint i = 0; i < DERMA_N_PAIR_SIDES; i++)
    {
      g_autoptr (PangoLayout) words = create_words (self, (DermaPairSide) i, pango);
      int height;

      pango_layout_get_pixel_size (words, NULL, &height);
      most = MAX (most, height);
    }

  return most;
}

/**
 * derma_pair_picture_get_size:
 * @pango: with the font of the words
 * @photo_height: how high one photo is to be
 * @width: (out): of the whole
 * @height: (out): of the whole
 *
 * Tells how large a picture is that leaves no room around the photos. Side by side means next to each other.
 */
void
derma_pair_picture_get_size (const DermaPairPicture *self,
                             PangoContext           *pango,
                             double                  photo_height,
                             double                 *width,
                             double                 *height)
{
  const double photo_width = ceil (photo_height * derma_pair_get_shape (&self->pair));

  *width = self->pair.mode == DERMA_PAIR_SIDE_BY_SIDE ? 2 * photo_width + GAP : photo_width;
  *height = photo_height + SPACE + get_words_height (self, pango);
}

static void
set_color (cairo_t               *cr,
           const DermaChartColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
draw_photo (const DermaPairPicture *self,
            const DermaPairLayout  *layout,
            DermaPairSide           side,
            const DermaChartTheme  *theme,
            double                  alpha,
            cairo_t                *cr)
{
  cairo_surface_t *surface = self->surfaces[side];
  g_autoptr (cairo_surface_t) lit = NULL;

  if (surface == NULL)
    {
      set_color (cr, &theme->band);
      cairo_paint (cr);
      return;
    }

  if (!G_APPROX_VALUE (self->gains[side], 1, 0.001))
    surface = lit = derma_pair_create_lit (surface, self->gains[side]);
  cairo_save (cr);
  cairo_transform (cr, &layout->places[side]);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint_with_alpha (cr, alpha);
  cairo_restore (cr);
}

static void
clip (const cairo_rectangle_t *frame,
      cairo_t                 *cr)
{
  cairo_rectangle (cr, frame->x, frame->y, frame->width, frame->height);
  cairo_clip (cr);
}

/* The part of a frame that one of them has when a line divides it. */
static cairo_rectangle_t
get_part (const DermaPairPicture *self,
          const DermaPairLayout  *layout,
          DermaPairSide           side)
{
  cairo_rectangle_t part = layout->frames[side];

  if (self->pair.mode != DERMA_PAIR_SLIDER)
    return part;

  if (derma_pair_is_left (&self->pair, side))
    {
      part.width = layout->divider_x - part.x;
    }
  else
    {
      part.width -= layout->divider_x - part.x;
      part.x = layout->divider_x;
    }

  return part;
}

static void
draw_words (const DermaPairPicture *self,
            const DermaPairLayout  *layout,
            DermaPairSide           side,
            PangoContext           *pango,
            const DermaChartTheme  *theme,
            double                  y,
            cairo_t                *cr)
{
  g_autoptr (PangoLayout) words = create_words (self, side, pango);
  const cairo_rectangle_t *frame = &layout->frames[side];
  const gboolean           is_left = derma_pair_is_left (&self->pair, side);
  const gboolean           is_shared = self->pair.mode != DERMA_PAIR_SIDE_BY_SIDE;
  const double             room = is_shared ? (frame->width - GAP) / 2 : frame->width;

  pango_layout_set_width (words, (int) (room * PANGO_SCALE));
  pango_layout_set_auto_dir (words, FALSE);
  pango_layout_set_alignment (words, is_shared && !is_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  cairo_move_to (cr, is_shared && !is_left ? frame->x + frame->width - room : frame->x, y);
  set_color (cr, &theme->text);
  pango_cairo_show_layout (cr, words);
}

/**
 * derma_pair_picture_draw:
 * @pango: with the font of the words
 * @theme: its colours
 * @width: of the room there is, in units of @cr
 * @height: of it
 * @cr: what is drawn on; its ground is not painted
 *
 * Draws the photos as they are compared, and the words under them.
 */
void
derma_pair_picture_draw (const DermaPairPicture *self,
                         PangoContext           *pango,
                         const DermaChartTheme  *theme,
                         double                  width,
                         double                  height,
                         cairo_t                *cr)
{
  const double    photo_height = height - SPACE - get_words_height (self, pango);
  DermaPairLayout layout;

  g_return_if_fail (self != NULL && PANGO_IS_CONTEXT (pango) && theme != NULL && cr != NULL);

  if (photo_height <= 0)
    return;

  derma_pair_lay_out (&self->pair, width, photo_height, &layout);
  for (guint i = 0; i < DERMA_N_PAIR_SIDES; i++)
    {
      const cairo_rectangle_t part = get_part (self, &layout, (DermaPairSide) i);
      const gboolean          is_over = self->pair.mode == DERMA_PAIR_OVERLAY && i == DERMA_PAIR_LATER;

      cairo_save (cr);
      clip (&part, cr);
      draw_photo (self, &layout, (DermaPairSide) i, theme, is_over ? self->blend : 1, cr);
      cairo_restore (cr);
      draw_words (self, &layout, (DermaPairSide) i, pango, theme, layout.frames[i].y + layout.frames[i].height + SPACE, cr);
    }

  if (self->pair.mode == DERMA_PAIR_SLIDER)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_rectangle (cr, layout.divider_x - LINE / 2, layout.frames[0].y, LINE, layout.frames[0].height);
      cairo_fill (cr);
    }
}
