/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-timeline-bar.h"

#define MARK_RADIUS 3.5f
#define MARK_MARGIN 11.0f /* of its middle, from the ends of the bar */
#define RING_WIDTH 1.5f

struct _DermaTimelineBar
{
  GtkWidget parent_instance;

  double  share; /* how much of it is over, 0 to 1 */
  GArray *marks; /* DermaTimelineMark */
};

G_DEFINE_FINAL_TYPE (DermaTimelineBar, derma_timeline_bar, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static float
get_x (DermaTimelineBar *self,
       double            share)
{
  const float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  const float x = (float) share * width;

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - x : x;
}

/* Where it is filled a mark is cut out of the filling, elsewhere it is drawn in the colour of text. */
static void
snapshot_mark (DermaTimelineBar        *self,
               GtkSnapshot             *snapshot,
               const DermaTimelineMark *mark)
{
  const float    width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  const float    x = CLAMP (get_x (self, mark->share), MIN (MARK_MARGIN, width / 2), MAX (width - MARK_MARGIN, width / 2));
  const float    y = (float) gtk_widget_get_height (GTK_WIDGET (self)) / 2;
  const gboolean is_on_fill = ABS (x - get_x (self, 0)) <= ABS (get_x (self, self->share) - get_x (self, 0));
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) circle = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (RING_WIDTH);
  GdkRGBA color = { 1, 1, 1, 1 };

  if (!is_on_fill)
    {
      gtk_widget_get_color (gtk_widget_get_parent (GTK_WIDGET (self)), &color);
      color.alpha *= 0.6f;
    }

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), mark->is_full ? MARK_RADIUS : MARK_RADIUS - RING_WIDTH / 2);
  circle = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  if (mark->is_full)
    gtk_snapshot_append_fill (snapshot, circle, GSK_FILL_RULE_WINDING, &color);
  else
    gtk_snapshot_append_stroke (snapshot, circle, stroke, &color);
}

static void
derma_timeline_bar_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  DermaTimelineBar *self = DERMA_TIMELINE_BAR (widget);
  const float       width = (float) gtk_widget_get_width (widget);
  const float       height = (float) gtk_widget_get_height (widget);
  const float       x = get_x (self, self->share);
  const float       start = get_x (self, 0);
  GskRoundedRect    outline;
  GdkRGBA           color;

  gtk_widget_get_color (widget, &color);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, height), height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (MIN (x, start), 0, ABS (x - start), height));
  gtk_snapshot_pop (snapshot);

  for (guint i = 0; i < self->marks->len; i++)
    snapshot_mark (self, snapshot, &g_array_index (self->marks, DermaTimelineMark, i));
}

/* Assistive technology can press an action of the class. */
static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[ACTIVATED], 0);
}

static void
derma_timeline_bar_finalize (GObject *object)
{
  g_array_unref (DERMA_TIMELINE_BAR (object)->marks);

  G_OBJECT_CLASS (derma_timeline_bar_parent_class)->finalize (object);
}

static void
derma_timeline_bar_class_init (DermaTimelineBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const guint     keys[] = { GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_KP_Enter };

  object_class->finalize = derma_timeline_bar_finalize;
  widget_class->snapshot = derma_timeline_bar_snapshot;

  gtk_widget_class_set_css_name (widget_class, "bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  signals[ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "bar.show", NULL, show_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], GDK_NO_MODIFIER_MASK, "bar.show", NULL);
}

static void
derma_timeline_bar_init (DermaTimelineBar *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (DermaTimelineMark));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * derma_timeline_bar_new:
 *
 * Returns: (transfer floating): an empty bar
 */
GtkWidget *
derma_timeline_bar_new (void)
{
  return g_object_new (DERMA_TYPE_TIMELINE_BAR, NULL);
}

/**
 * derma_timeline_bar_set_share:
 * @share: how much of its time is over; what lies outside of 0 to 1 counts as the nearer of them
 */
void
derma_timeline_bar_set_share (DermaTimelineBar *self,
                              double            share)
{
  g_return_if_fail (DERMA_IS_TIMELINE_BAR (self));

  self->share = CLAMP (share, 0, 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
derma_timeline_bar_clear_marks (DermaTimelineBar *self)
{
  g_return_if_fail (DERMA_IS_TIMELINE_BAR (self));

  g_array_set_size (self->marks, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * derma_timeline_bar_add_mark:
 * @share: where, from 0 at the start of the bar to 1 at its end
 * @is_full: whether what belongs there was done
 */
void
derma_timeline_bar_add_mark (DermaTimelineBar *self,
                             double            share,
                             gboolean          is_full)
{
  const DermaTimelineMark mark = { share, is_full };

  g_return_if_fail (DERMA_IS_TIMELINE_BAR (self));

  g_array_append_val (self->marks, mark);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
