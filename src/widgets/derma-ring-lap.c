/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-ring-lap.h"

#include <adwaita.h>
#include <math.h>

#define EDGE_WIDTH 1.0f
#define EDGE_ALPHA 0.8f

/**
 * DermaRingLap:
 *
 * One line of a #DermaRing: an arc from the top, clockwise, in the colour of its node `ringlap`. A full circle has an edge
 * in high contrast.
 */
struct _DermaRingLap
{
  GtkWidget parent_instance;

  double share; /* of the full circle, 0 to 1 */
};

G_DEFINE_FINAL_TYPE (DermaRingLap, derma_ring_lap, GTK_TYPE_WIDGET)

static void
append_circle (GtkSnapshot            *snapshot,
               const graphene_point_t *middle,
               double                  radius,
               const GdkRGBA          *color)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskStroke      *stroke = gsk_stroke_new (EDGE_WIDTH);
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_add_circle (builder, middle, (float) radius);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gsk_stroke_free (stroke);
}

static void
derma_ring_lap_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  const double           share = DERMA_RING_LAP (widget)->share;
  const double           side = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  const double           line = side * DERMA_RING_LINE;
  const double           radius = (side - line) / 2;
  const graphene_point_t middle = GRAPHENE_POINT_INIT (gtk_widget_get_width (widget) / 2.0f, gtk_widget_get_height (widget) / 2.0f);
  GskPathBuilder        *builder;
  GskStroke             *stroke;
  g_autoptr (GskPath) path = NULL;
  GdkRGBA color;

  if (share <= 0 || radius <= 0)
    return;

  builder = gsk_path_builder_new ();
  if (share >= 1)
    {
      gsk_path_builder_add_circle (builder, &middle, (float) radius);
    }
  else
    {
      const double angle = share * 2 * G_PI;

      gsk_path_builder_move_to (builder, middle.x, middle.y - (float) radius);
      gsk_path_builder_svg_arc_to (builder,
                                   (float) radius,
                                   (float) radius,
                                   0,
                                   share > 0.5,
                                   TRUE,
                                   middle.x + (float) (radius * sin (angle)),
                                   middle.y - (float) (radius * cos (angle)));
    }
  path = gsk_path_builder_free_to_path (builder);

  gtk_widget_get_color (widget, &color);
  stroke = gsk_stroke_new ((float) line);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &color);
  gsk_stroke_free (stroke);

  if (share >= 1 && adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    {
      color.alpha = EDGE_ALPHA;
      append_circle (snapshot, &middle, radius + line / 2 - EDGE_WIDTH / 2, &color);
      append_circle (snapshot, &middle, radius - line / 2 + EDGE_WIDTH / 2, &color);
    }
}

static void
derma_ring_lap_class_init (DermaRingLapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = derma_ring_lap_snapshot;
  gtk_widget_class_set_css_name (widget_class, "ringlap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
derma_ring_lap_init (DermaRingLap *self)
{
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * derma_ring_lap_new:
 * @style: a style class
 *
 * Returns: (transfer floating): a lap of which nothing is drawn yet
 */
GtkWidget *
derma_ring_lap_new (const char *style)
{
  return g_object_new (DERMA_TYPE_RING_LAP, "css-classes", (const char *[]) { style, NULL }, NULL);
}

double
derma_ring_lap_get_share (DermaRingLap *self)
{
  g_return_val_if_fail (DERMA_IS_RING_LAP (self), 0);

  return self->share;
}

/**
 * derma_ring_lap_set_share:
 * @share: of the full circle, 0 to 1
 */
void
derma_ring_lap_set_share (DermaRingLap *self,
                          double        share)
{
  g_return_if_fail (DERMA_IS_RING_LAP (self));

  if (G_APPROX_VALUE (self->share, share, 1e-6))
    return;

  self->share = share;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
