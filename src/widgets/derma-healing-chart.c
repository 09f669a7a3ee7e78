/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-healing-chart.h"

#include "chart/derma-cairo.h"
#include "figures/derma-healing-painter.h"
#include "widgets/derma-chart-style.h"

#include <adwaita.h>

#define MARK_SIZE 24 /* of what is focused and pointed at around a point, pixels */
#define LINES_HIGH 11
#define LEAST_WIDTH 180
#define NATURAL_WIDTH 320

/**
 * DermaHealingChart:
 *
 * A healing figure on the screen. cairo draws; a list of invisible marks, one a point, is what is focused, read and pointed at.
 * Tab goes to the chart and away from it, Left, Right, Home and End to a point.
 *
 * Its CSS node is `healingchart`, with a `mark` for each point. It is not mirrored: time goes from left to right.
 */
struct _DermaHealingChart
{
  GtkWidget parent_instance;

  DermaHealingFigure *figure;
  DermaHealingLayout *layout; /* (nullable): for the present size; NULL until it is asked for */
  DermaChartTheme     theme;
  GPtrArray          *marks; /* (element-type GtkWidget) */
  guint               entry; /* the mark that Tab goes to */
};

G_DEFINE_FINAL_TYPE (DermaHealingChart, derma_healing_chart, GTK_TYPE_WIDGET)

static void
forget_layout (DermaHealingChart *self)
{
  g_clear_pointer (&self->layout, derma_healing_layout_free);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
update_theme (DermaHealingChart *self)
{
  derma_chart_style_get_theme (&self->theme);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static int
find_focused (DermaHealingChart *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint      position;

  return child != NULL && g_ptr_array_find (self->marks, child, &position) ? (int) position : -1;
}

static gboolean
focus_mark (DermaHealingChart *self,
            int                position)
{
  if (position < 0 || position >= (int) self->marks->len)
    return FALSE;

  self->entry = (guint) position;
  return gtk_widget_grab_focus (g_ptr_array_index (self->marks, self->entry));
}

static gboolean
key_pressed_cb (DermaHealingChart *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  const int focused = find_focused (self);

  if (focused < 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      focus_mark (self, focused - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      focus_mark (self, focused + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      focus_mark (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      focus_mark (self, (int) self->marks->len - 1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
derma_healing_chart_focus (GtkWidget       *widget,
                           GtkDirectionType direction)
{
  DermaHealingChart *self = DERMA_HEALING_CHART (widget);

  return find_focused (self) < 0 && focus_mark (self, (int) self->entry);
}

static gboolean
derma_healing_chart_grab_focus (GtkWidget *widget)
{
  DermaHealingChart *self = DERMA_HEALING_CHART (widget);

  return focus_mark (self, (int) self->entry);
}

static void
derma_healing_chart_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  DermaHealingChart  *self = DERMA_HEALING_CHART (widget);
  DermaHealingMetrics metrics;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  derma_healing_painter_measure (gtk_widget_get_pango_context (widget), self->figure->measure, &metrics);
  *minimum = *natural = (int) (LINES_HIGH * metrics.line_height);
}

static void
derma_healing_chart_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  DermaHealingChart  *self = DERMA_HEALING_CHART (widget);
  DermaHealingMetrics metrics;

  derma_healing_painter_measure (gtk_widget_get_pango_context (widget), self->figure->measure, &metrics);
  g_clear_pointer (&self->layout, derma_healing_layout_free);
  self->layout = derma_healing_layout_new (self->figure, &metrics, width, height);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const DermaHealingPlace place = self->layout->places[i];
      GskTransform           *transform =
        gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) place.x - MARK_SIZE / 2.0f, (float) place.y - MARK_SIZE / 2.0f));

      gtk_widget_allocate (g_ptr_array_index (self->marks, i), MARK_SIZE, MARK_SIZE, -1, transform);
    }
}

static void
derma_healing_chart_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (derma_healing_chart_parent_class)->css_changed (widget, change);
  forget_layout (DERMA_HEALING_CHART (widget));
}

static void
derma_healing_chart_system_setting_changed (GtkWidget       *widget,
                                            GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (derma_healing_chart_parent_class)->system_setting_changed (widget, setting);
  forget_layout (DERMA_HEALING_CHART (widget));
}

static void
derma_healing_chart_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  DermaHealingChart *self = DERMA_HEALING_CHART (widget);
  g_autoptr (cairo_t) cr = NULL;

  if (self->layout == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->layout->width, (float) self->layout->height));
  derma_healing_painter_draw (self->figure, self->layout, &self->theme, gtk_widget_get_pango_context (widget), cr);

  GTK_WIDGET_CLASS (derma_healing_chart_parent_class)->snapshot (widget, snapshot);
}

static void
remove_marks (DermaHealingChart *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->marks, i));
  g_ptr_array_set_size (self->marks, 0);
}

static void
derma_healing_chart_dispose (GObject *object)
{
  remove_marks (DERMA_HEALING_CHART (object));

  G_OBJECT_CLASS (derma_healing_chart_parent_class)->dispose (object);
}

static void
derma_healing_chart_finalize (GObject *object)
{
  DermaHealingChart *self = DERMA_HEALING_CHART (object);

  g_ptr_array_unref (self->marks);
  g_clear_pointer (&self->layout, derma_healing_layout_free);
  g_clear_pointer (&self->figure, derma_healing_figure_free);

  G_OBJECT_CLASS (derma_healing_chart_parent_class)->finalize (object);
}

static void
derma_healing_chart_class_init (DermaHealingChartClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_healing_chart_dispose;
  object_class->finalize = derma_healing_chart_finalize;
  widget_class->focus = derma_healing_chart_focus;
  widget_class->grab_focus = derma_healing_chart_grab_focus;
  widget_class->measure = derma_healing_chart_measure;
  widget_class->size_allocate = derma_healing_chart_size_allocate;
  widget_class->css_changed = derma_healing_chart_css_changed;
  widget_class->system_setting_changed = derma_healing_chart_system_setting_changed;
  widget_class->snapshot = derma_healing_chart_snapshot;

  gtk_widget_class_set_css_name (widget_class, "healingchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
derma_healing_chart_init (DermaHealingChart *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->marks = g_ptr_array_new ();
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  derma_chart_style_connect (G_OBJECT (self), G_CALLBACK (update_theme));
  update_theme (self);
}

/**
 * derma_healing_chart_new:
 * @figure: (transfer full): what it shows
 *
 * Returns: (transfer floating): the chart
 */
GtkWidget *
derma_healing_chart_new (DermaHealingFigure *figure)
{
  DermaHealingChart *self;

  g_return_val_if_fail (figure != NULL, NULL);

  self = g_object_new (DERMA_TYPE_HEALING_CHART, NULL);
  derma_healing_chart_set_figure (self, figure);

  return GTK_WIDGET (self);
}

static GtkWidget *
create_mark (const DermaHealingFigure *figure,
             gsize                     index)
{
  g_autofree char *sentence = derma_healing_figure_dup_point (figure, index);
  GtkWidget       *mark = g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "css-name", "mark",
                                        "focusable", TRUE, "tooltip-text", sentence, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return mark;
}

/**
 * derma_healing_chart_set_figure:
 * @figure: (transfer full): what it shows from now on
 */
void
derma_healing_chart_set_figure (DermaHealingChart  *self,
                                DermaHealingFigure *figure)
{
  g_autofree char *finding = NULL;

  g_return_if_fail (DERMA_IS_HEALING_CHART (self) && figure != NULL);

  g_clear_pointer (&self->figure, derma_healing_figure_free);
  self->figure = figure;
  remove_marks (self);
  for (gsize i = 0; i < figure->n_points; i++)
    {
      GtkWidget *mark = create_mark (figure, i);

      gtk_widget_set_parent (mark, GTK_WIDGET (self));
      g_ptr_array_add (self->marks, mark);
    }
  self->entry = figure->n_points > 0 ? (guint) figure->n_points - 1 : 0;

  finding = derma_healing_figure_dup_finding (figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, derma_healing_get_name (figure->measure),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding, -1);
  forget_layout (self);
}
