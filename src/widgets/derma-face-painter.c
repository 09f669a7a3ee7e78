/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-face-painter.h"

#include "widgets/derma-arrow.h"
#include "widgets/derma-face-shape.h"

#include <math.h>

/* Widths and lengths of face.md and ui.md 5, in units of the drawing. */
#define LINE_WIDTH 3.0
#define LID_WIDTH 3.6
#define SOFT_WIDTH 2.0
#define STRAND_WIDTH 2.5
#define DOT_WIDTH 1.7
#define HATCH_WIDTH 3.0f
#define GUIDE_WIDTH 2.0f
#define LEAD_WIDTH 3.4f
#define MIDDLE_GAP 9.0    /* from the middle line to where a stroke outward starts */
#define MIDDLE_SHARE 0.25 /* of a stroke that is short, likewise */
#define PENDING_WIDTH 2.4f
#define DONE_WIDTH 4.6f
#define CHECK_WIDTH 4.8f
#define FOCUS_WIDTH 7.0f
#define ROLLER_RADIUS 9.5
#define ROLLER_CORE 5.2
#define SHAFT_START 2.0
#define SHAFT_END 6.0
#define HEAD_LENGTH 12.0
#define HALO_WIDTH 2.5
/* A stroke shorter than this gets a smaller head and roller. */
#define FULL_LENGTH 45.0

static void
paint_part (cairo_t      *cr,
            DermaFacePart part,
            DermaView     view)
{
  gsk_path_to_cairo (derma_face_shape_get (derma_face_get_part (part, view)), cr);
}

static void
fill_part (cairo_t       *cr,
           DermaFacePart  part,
           DermaView      view,
           const GdkRGBA *color)
{
  paint_part (cr, part, view);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_fill (cr);
}

static void
stroke_part (cairo_t       *cr,
             DermaFacePart  part,
             DermaView      view,
             double         width,
             const GdkRGBA *color)
{
  paint_part (cr, part, view);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
stroke_dots (cairo_t       *cr,
             DermaFacePart  part,
             DermaView      view,
             const GdkRGBA *color)
{
  const double dashes[] = { 0.01, derma_face_get_dot_gap (part) };

  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  stroke_part (cr, part, view, DOT_WIDTH, color);
  cairo_set_dash (cr, NULL, 0, 0);
}

/**
 * derma_face_paint_figure:
 * @cr: scaled to units of the drawing
 *
 * Paints what lies behind the sections: hair, neck, ears and the base of the face.
 */
void
derma_face_paint_figure (cairo_t                *cr,
                         DermaView               view,
                         const DermaFacePalette *palette)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);

  fill_part (cr, DERMA_FACE_HAIR, view, &palette->hair);
  stroke_part (cr, DERMA_FACE_HAIR_STRANDS, view, STRAND_WIDTH, &palette->strand);
  fill_part (cr, DERMA_FACE_NECK, view, &palette->neck);
  fill_part (cr, DERMA_FACE_EAR_RIGHT, view, &palette->base);
  fill_part (cr, DERMA_FACE_EAR_LEFT, view, &palette->base);
  stroke_part (cr, DERMA_FACE_EAR_LINE_RIGHT, view, LINE_WIDTH, &palette->line);
  stroke_part (cr, DERMA_FACE_EAR_LINE_LEFT, view, LINE_WIDTH, &palette->line);
  fill_part (cr, DERMA_FACE_OUTLINE, view, &palette->base);
}

/**
 * derma_face_paint_features:
 * @cr: scaled to units of the drawing
 *
 * Paints what lies above the sections: brows, eyes, nose, mouth and the rims of the areas to avoid.
 */
void
derma_face_paint_features (cairo_t                *cr,
                           DermaView               view,
                           const DermaFacePalette *palette)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);

  stroke_dots (cr, DERMA_FACE_AVOID_EYES_RIGHT, view, &palette->dot);
  fill_part (cr, DERMA_FACE_BROW_RIGHT, view, &palette->line);
  stroke_part (cr, DERMA_FACE_EYE_CREASE_RIGHT, view, SOFT_WIDTH, &palette->soft);
  stroke_part (cr, DERMA_FACE_EYE_RIGHT, view, LID_WIDTH, &palette->line);
  stroke_dots (cr, DERMA_FACE_AVOID_EYES_LEFT, view, &palette->dot);
  fill_part (cr, DERMA_FACE_BROW_LEFT, view, &palette->line);
  stroke_part (cr, DERMA_FACE_EYE_CREASE_LEFT, view, SOFT_WIDTH, &palette->soft);
  stroke_part (cr, DERMA_FACE_EYE_LEFT, view, LID_WIDTH, &palette->line);
  stroke_part (cr, DERMA_FACE_NOSE, view, LINE_WIDTH, &palette->line);
  stroke_dots (cr, DERMA_FACE_AVOID_LIPS, view, &palette->dot);
  fill_part (cr, DERMA_FACE_LIPS, view, &palette->lip);
  stroke_part (cr, DERMA_FACE_MOUTH, view, LINE_WIDTH, &palette->line);
}

static void
append_stroke (GtkSnapshot   *snapshot,
               const char    *path,
               float          width,
               GskLineCap     cap,
               const GdkRGBA *color)
{
  GskStroke *stroke = gsk_stroke_new (width);

  gsk_stroke_set_line_cap (stroke, cap);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, derma_face_shape_get (path), stroke, color);
  gsk_stroke_free (stroke);
}

static GdkRGBA
get_fill (const DermaFaceTile    *tile,
          const DermaFacePalette *palette)
{
  const guint n_done = (guint) __builtin_popcount (tile->directions_done & 0xf);
  GdkRGBA     fill = palette->tile;

  if (tile->is_selected)
    return palette->selected;

  switch (tile->state)
    {
    case DERMA_FACE_STATE_HEALING:
      fill = palette->partial[1];
      break;
    case DERMA_FACE_STATE_PARTIAL:
      if (n_done > 0)
        fill = palette->partial[n_done - 1];
      break;
    case DERMA_FACE_STATE_DONE:
      fill = palette->done;
      break;
    case DERMA_FACE_STATE_EXCLUDED:
      fill = palette->base;
      break;
    case DERMA_FACE_STATE_IDLE:
    default:
      break;
    }

  if (tile->is_hovered)
    derma_face_palette_mix (&fill, &fill, &palette->accent_bg, palette->hover_share);
  return fill;
}

static void
append_outline (GtkSnapshot            *snapshot,
                const DermaFaceTile    *tile,
                const DermaFacePalette *palette)
{
  const char *path = derma_face_get_section (tile->section, tile->view);

  if (tile->is_selected)
    append_stroke (snapshot, path, palette->selected_width, GSK_LINE_CAP_ROUND, &palette->accent);
  else if (tile->state == DERMA_FACE_STATE_EXCLUDED)
    append_stroke (snapshot, path, palette->excluded_width, GSK_LINE_CAP_ROUND, &palette->soft);
  else if (palette->edge_width > 0)
    append_stroke (snapshot, path, palette->edge_width, GSK_LINE_CAP_ROUND, &palette->edge);
}

/* The star: what is done lies on top of what is not. */
static void
append_star (GtkSnapshot            *snapshot,
             const DermaFaceTile    *tile,
             const DermaFacePalette *palette)
{
  for (guint is_done = 0; is_done <= 1; is_done++)
    for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
      if ((tile->directions_done >> i & 1) == is_done)
        append_stroke (snapshot,
                       derma_face_get_axis (tile->section, (DermaDirection) i, tile->view),
                       is_done ? DONE_WIDTH : PENDING_WIDTH,
                       GSK_LINE_CAP_ROUND,
                       is_done ? &palette->accent : &palette->pend);
}

static double
get_length (const DermaFaceStroke *stroke)
{
  return hypot (stroke->end.x - stroke->start.x, stroke->end.y - stroke->start.y);
}

static double
get_size (const DermaFaceStroke *stroke)
{
  return CLAMP (get_length (stroke) / FULL_LENGTH, 0.6, 1.0);
}

static double
get_head (const DermaFaceStroke *stroke)
{
  return MIN (HEAD_LENGTH * get_size (stroke), get_length (stroke) * 0.4);
}

static void
append_arrow (GtkSnapshot           *snapshot,
              const DermaFaceStroke *stroke,
              double                 extra,
              const GdkRGBA         *color)
{
  const double size = get_size (stroke);

  derma_arrow_append (snapshot,
                      &GRAPHENE_POINT_INIT ((float) stroke->start.x, (float) stroke->start.y),
                      &GRAPHENE_POINT_INIT ((float) stroke->end.x, (float) stroke->end.y),
                      SHAFT_START + extra,
                      SHAFT_END * size + extra,
                      get_head (stroke),
                      color);
}

/* Where each stroke goes; two of them leave a gap in the middle, so that they do not look like one to and fro. */
static guint
get_arrows (const DermaFaceTile *tile,
            DermaFaceStroke      strokes[2])
{
  const guint n_strokes = derma_face_get_strokes (tile->section, tile->direction, tile->view, strokes);

  for (guint i = 0; n_strokes == 2 && i < n_strokes; i++)
    {
      const double share = MIN (MIDDLE_GAP, get_length (&strokes[i]) * MIDDLE_SHARE) / get_length (&strokes[i]);

      strokes[i].start.x += share * (strokes[i].end.x - strokes[i].start.x);
      strokes[i].start.y += share * (strokes[i].end.y - strokes[i].start.y);
    }

  return n_strokes;
}

/* The tile shows round the arrow, which sets it off from the guides it runs along. */
static void
append_arrows (GtkSnapshot            *snapshot,
               const DermaFaceTile    *tile,
               const DermaFacePalette *palette)
{
  DermaFaceStroke strokes[2];
  const guint     n_strokes = get_arrows (tile, strokes);

  for (guint i = 0; i < n_strokes; i++)
    append_arrow (snapshot, &strokes[i], 2 * HALO_WIDTH, &palette->selected);
  for (guint i = 0; i < n_strokes; i++)
    append_arrow (snapshot, &strokes[i], 0, &palette->accent);
}

static void
append_direction (GtkSnapshot            *snapshot,
                  const DermaFaceTile    *tile,
                  const DermaFacePalette *palette)
{
  GdkRGBA guide = palette->accent;

  guide.alpha *= tile->is_one_way ? palette->stroke_guide_alpha : palette->guide_alpha;
  append_stroke (snapshot, derma_face_get_guide (tile->section, tile->direction, tile->view), GUIDE_WIDTH, GSK_LINE_CAP_ROUND, &guide);
  if (tile->is_one_way)
    append_arrows (snapshot, tile, palette);
  else
    append_stroke (snapshot, derma_face_get_lead (tile->section, tile->direction, tile->view), LEAD_WIDTH, GSK_LINE_CAP_ROUND, &palette->accent);
}

static void
append_mark (GtkSnapshot            *snapshot,
             const DermaFaceTile    *tile,
             const DermaFacePalette *palette)
{
  if (tile->is_selected && tile->has_direction)
    append_direction (snapshot, tile, palette);
  else if (tile->state == DERMA_FACE_STATE_PARTIAL)
    append_star (snapshot, tile, palette);
  else if (tile->state == DERMA_FACE_STATE_DONE)
    append_stroke (snapshot, derma_face_get_check (tile->section, tile->view), CHECK_WIDTH, GSK_LINE_CAP_ROUND, &palette->success);
}

/**
 * derma_face_paint_tile:
 *
 * Paints a section with all that stands still in it, in units of the drawing.
 *
 * Returns: (transfer full): the picture
 */
GskRenderNode *
derma_face_paint_tile (const DermaFaceTile    *tile,
                       const DermaFacePalette *palette)
{
  const char    *path = derma_face_get_section (tile->section, tile->view);
  GskPath       *shape = derma_face_shape_get (path);
  GtkSnapshot   *snapshot = gtk_snapshot_new ();
  const GdkRGBA  fill = get_fill (tile, palette);
  GskRenderNode *node;

  if (tile->is_focused)
    append_stroke (snapshot, path, FOCUS_WIDTH, GSK_LINE_CAP_ROUND, &palette->accent);

  gtk_snapshot_append_fill (snapshot, shape, GSK_FILL_RULE_WINDING, &fill);
  if (tile->state == DERMA_FACE_STATE_EXCLUDED && !tile->is_selected)
    {
      gtk_snapshot_push_fill (snapshot, shape, GSK_FILL_RULE_WINDING);
      append_stroke (snapshot, derma_face_get_hatch (tile->section, tile->view), HATCH_WIDTH, GSK_LINE_CAP_BUTT, &palette->stripe);
      gtk_snapshot_pop (snapshot);
    }
  append_outline (snapshot, tile, palette);
  append_mark (snapshot, tile, palette);

  node = gtk_snapshot_free_to_node (snapshot);
  g_assert (node != NULL);
  return node;
}

static void
append_disc (GtkSnapshot   *snapshot,
             double         x,
             double         y,
             double         radius,
             const GdkRGBA *color)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) disc = NULL;

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT ((float) x, (float) y), (float) radius);
  disc = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, disc, GSK_FILL_RULE_WINDING, color);
}

/**
 * derma_face_paint_roller:
 * @beat: which stroke this is, from 0; outward strokes change sides from beat to beat
 * @travel: how far along its stroke the roller is, 0 to 1
 *
 * Paints the roller as a ring on its way, in units of the drawing.
 */
void
derma_face_paint_roller (GtkSnapshot            *snapshot,
                         const DermaFaceTile    *tile,
                         guint                   beat,
                         double                  travel,
                         const DermaFacePalette *palette)
{
  DermaFaceStroke        strokes[2];
  const guint            n_strokes = get_arrows (tile, strokes);
  const DermaFaceStroke *stroke = &strokes[beat % MAX (n_strokes, 1)];
  const double           size = get_size (stroke);
  /* it is lifted before it hides the tip */
  const double share = travel * (1 - get_head (stroke) / get_length (stroke));
  const double x = stroke->start.x + share * (stroke->end.x - stroke->start.x);
  const double y = stroke->start.y + share * (stroke->end.y - stroke->start.y);

  append_disc (snapshot, x, y, ROLLER_RADIUS * size, &palette->accent);
  append_disc (snapshot, x, y, ROLLER_CORE * size, &palette->selected);
}
