/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet-face.h"

#include "figures/derma-face-drawing.h"

/* Points. */
#define FIGURE_WIDTH 0.55
#define SECTION_WIDTH 0.4
#define HATCH_WIDTH 0.5
#define CHECK_WIDTH 1.6

static void
stroke (cairo_t    *cr,
        const char *path,
        double      width)
{
  derma_face_trace (cr, path);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/* What stands in front hides what is behind it, as on the screen. */
static void
draw_part (cairo_t      *cr,
           DermaFacePart part,
           double        unit)
{
  const char *path = derma_face_get_part (part, DERMA_VIEW_MIRROR);

  if (derma_face_get_dot_gap (part) > 0)
    return;

  if (derma_face_part_is_closed (part))
    {
      derma_face_trace (cr, path);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_fill (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
    }
  stroke (cr, path, FIGURE_WIDTH * unit);
}

/**
 * derma_sheet_face_draw:
 * @sections: (array fixed-size=5): what was rolled, by #DermaSection
 * @x: points, of the left edge
 * @y: points, of the upper edge
 * @height: points
 * @cr: onto which it is drawn, left as it was
 *
 * Draws the face as the person sees it in the mirror, whatever the direction of the text. A section that was rolled has a
 * check, one that was left out has stripes: there are lines only, so it survives every copier.
 */
void
derma_sheet_face_draw (const DermaSectionRecord *sections,
                       double                    x,
                       double                    y,
                       double                    height,
                       cairo_t                  *cr)
{
  const double unit = DERMA_FACE_HEIGHT / height;

  g_return_if_fail (sections != NULL && cr != NULL);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, 1 / unit, 1 / unit);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgb (cr, 0, 0, 0);

  for (guint i = 0; i < DERMA_FACE_N_FIGURE_PARTS; i++)
    draw_part (cr, (DermaFacePart) i, unit);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      stroke (cr, derma_face_get_section ((DermaSection) i, DERMA_VIEW_MIRROR), SECTION_WIDTH * unit);
      if (derma_section_record_is_rolled (&sections[i]))
        stroke (cr, derma_face_get_check ((DermaSection) i, DERMA_VIEW_MIRROR), CHECK_WIDTH * unit);
      else
        stroke (cr, derma_face_get_hatch ((DermaSection) i, DERMA_VIEW_MIRROR), HATCH_WIDTH * unit);
    }

  for (guint i = DERMA_FACE_N_FIGURE_PARTS; i < DERMA_FACE_N_PARTS; i++)
    draw_part (cr, (DermaFacePart) i, unit);

  cairo_restore (cr);
}
