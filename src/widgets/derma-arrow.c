/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-arrow.h"

#include <math.h>

static graphene_point_t
get_point (const graphene_point_t *from,
           double                  along_x,
           double                  along_y,
           double                  along,
           double                  across)
{
  return GRAPHENE_POINT_INIT ((float) (from->x + along * along_x - across * along_y),
                              (float) (from->y + along * along_y + across * along_x));
}

static void
add_line (GskPathBuilder         *builder,
          const graphene_point_t *point)
{
  gsk_path_builder_line_to (builder, point->x, point->y);
}

/**
 * derma_arrow_append:
 * @start: where the arrow comes from
 * @end: the middle of the tip
 * @start_width: of the shaft at @start
 * @end_width: of the shaft at @end, and of the head's lines
 * @head: how far the open head reaches back, and to each side
 * @color: of all of it
 *
 * Draws an arrow with a tapering shaft and an open head, round at all ends. Lengths are in the snapshot's own units.
 */
void
derma_arrow_append (GtkSnapshot            *snapshot,
                    const graphene_point_t *start,
                    const graphene_point_t *end,
                    double                  start_width,
                    double                  end_width,
                    double                  head,
                    const GdkRGBA          *color)
{
  const double           length = hypot (end->x - start->x, end->y - start->y);
  const double           x = length > 0 ? (end->x - start->x) / length : 0;
  const double           y = length > 0 ? (end->y - start->y) / length : 1;
  const graphene_point_t corners[] = {
    get_point (start, x, y, 0, -start_width / 2),
    get_point (end, x, y, 0, -end_width / 2),
    get_point (end, x, y, 0, end_width / 2),
    get_point (start, x, y, 0, start_width / 2),
  };
  const graphene_point_t left = get_point (end, x, y, -head, -head);
  const graphene_point_t right = get_point (end, x, y, -head, head);
  const GdkRGBA          opaque = { color->red, color->green, color->blue, 1.0f };
  GskPathBuilder        *builder = gsk_path_builder_new ();
  GskStroke             *stroke = gsk_stroke_new ((float) end_width);
  g_autoptr (GskPath) shaft = NULL;
  g_autoptr (GskPath) tip = NULL;

  /* shaft and head overlap, which must not show through */
  gtk_snapshot_push_opacity (snapshot, color->alpha);
  gsk_path_builder_move_to (builder, corners[0].x, corners[0].y);
  for (guint i = 1; i < G_N_ELEMENTS (corners); i++)
    add_line (builder, &corners[i]);
  gsk_path_builder_close (builder);
  gsk_path_builder_add_circle (builder, start, (float) start_width / 2);
  shaft = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, shaft, GSK_FILL_RULE_WINDING, &opaque);

  builder = gsk_path_builder_new ();
  gsk_path_builder_move_to (builder, left.x, left.y);
  add_line (builder, end);
  add_line (builder, &right);
  tip = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, tip, stroke, &opaque);
  gsk_stroke_free (stroke);
  gtk_snapshot_pop (snapshot);
}
