/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-chart-view.h"

#include <math.h>

#include "core/derma-time.h"
#include "widgets/derma-chart-style.h"
#include "widgets/derma-chart-view-private.h"
#include "widgets/derma-widgets-css.h"

#define LEAST_WIDTH 200
#define NATURAL_WIDTH 480
#define LEAST_LINES 12 /* how high it is at least, for large letters */

G_DEFINE_FINAL_TYPE (DermaChartView, derma_chart_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_READING = 1,
  PROP_IS_ZOOMED,
  PROP_IS_COMPACT,
  PROP_CHART_HEIGHT,
} DermaChartViewProperty;

static GParamSpec *properties[PROP_CHART_HEIGHT + 1];

/* ---- Drawing ---- */

static void
forget_picture (DermaChartView *self)
{
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_drawing (DermaChartView *self)
{
  g_clear_pointer (&self->drawing, derma_drawing_free);
  forget_picture (self);
}

static void
update_theme (DermaChartView *self)
{
  derma_chart_style_get_theme (&self->theme);
  derma_chart_readout_set_theme (self->readout, &self->theme);
  forget_picture (self);
}

static void
lay_out (DermaChartView *self,
         int             width,
         int             height)
{
  self->drawn_width = width;
  self->drawn_height = height;
  self->hovered = DERMA_CHART_VIEW_NONE;
  forget_drawing (self);
  self->drawing = derma_figure_lay_out (self->figure, gtk_widget_get_pango_context (GTK_WIDGET (self)), width, height,
                                        self->is_zoomed ? &self->span : NULL);
  if (!derma_chart_view_are_marks_right (self))
    derma_chart_view_renew_marks (self);
  derma_chart_view_update_reading (self);
}

/* What is shown of the figure is something else. */
void
derma_chart_view_change_span (DermaChartView *self)
{
  if (self->drawing != NULL)
    {
      lay_out (self, self->drawn_width, self->drawn_height);
      derma_chart_view_place_marks (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_ZOOMED]);
}

static double
get_scale (DermaChartView *self)
{
  return self->surface != NULL ? gdk_surface_get_scale (self->surface) : gtk_widget_get_scale_factor (GTK_WIDGET (self));
}

static void
derma_chart_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  DermaChartView *self = DERMA_CHART_VIEW (widget);

  if (self->drawing == NULL || self->drawn_width <= 0 || self->drawn_height <= 0)
    return;

  if (self->picture == NULL || self->picture_scale != get_scale (self))
    {
      g_clear_pointer (&self->picture, gsk_render_node_unref);
      self->picture_scale = get_scale (self);
      self->picture = derma_chart_view_create_picture (self);
    }
  gtk_snapshot_append_node (snapshot, self->picture);

  GTK_WIDGET_CLASS (derma_chart_view_parent_class)->snapshot (widget, snapshot);
}

static void
derma_chart_view_realize (GtkWidget *widget)
{
  DermaChartView *self = DERMA_CHART_VIEW (widget);

  GTK_WIDGET_CLASS (derma_chart_view_parent_class)->realize (widget);
  self->surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  g_signal_connect_object (self->surface, "notify::scale", G_CALLBACK (forget_picture), self, G_CONNECT_SWAPPED);
}

static void
derma_chart_view_unrealize (GtkWidget *widget)
{
  DermaChartView *self = DERMA_CHART_VIEW (widget);

  g_signal_handlers_disconnect_by_func (self->surface, forget_picture, self);
  self->surface = NULL;
  GTK_WIDGET_CLASS (derma_chart_view_parent_class)->unrealize (widget);
}

/* ---- Focus ---- */

static gboolean
derma_chart_view_focus (GtkWidget       *widget,
                        GtkDirectionType direction)
{
  DermaChartView *self = DERMA_CHART_VIEW (widget);

  if (derma_chart_view_get_focused (self) >= 0 || gtk_widget_has_focus (widget))
    return FALSE; /* Tab leaves the chart */

  return gtk_widget_grab_focus (widget);
}

static gboolean
derma_chart_view_grab_focus (GtkWidget *widget)
{
  DermaChartView *self = DERMA_CHART_VIEW (widget);

  if (self->marks->len == 0)
    return gtk_widget_get_focusable (widget) && GTK_WIDGET_CLASS (derma_chart_view_parent_class)->grab_focus (widget);

  return derma_chart_view_focus_hit (self, derma_chart_view_find_entry (self));
}

/* ---- Size ---- */

static int
get_line_height (DermaChartView *self)
{
  g_autoptr (PangoLayout) line = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int height;

  pango_layout_get_pixel_size (line, NULL, &height);

  return height;
}

static void
derma_chart_view_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  DermaChartView *self = DERMA_CHART_VIEW (widget);
  double          height = self->chart_height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  if (self->chart_height == 0 && self->figure != NULL)
    height = derma_figure_get_height (self->figure, gtk_widget_get_pango_context (widget), for_size >= 0 ? for_size : NATURAL_WIDTH);
  *minimum = *natural = (int) MAX (ceil (height), LEAST_LINES * get_line_height (self));
}

static GtkSizeRequestMode
derma_chart_view_get_request_mode (GtkWidget *widget)
{
  return DERMA_CHART_VIEW (widget)->chart_height == 0 ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
derma_chart_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  DermaChartView *self = DERMA_CHART_VIEW (widget);

  if (self->figure != NULL && (self->drawing == NULL || width != self->drawn_width || height != self->drawn_height))
    lay_out (self, width, height);
  derma_chart_view_place_marks (self);
  gtk_widget_allocate (GTK_WIDGET (self->readout), width, height, -1, NULL);
}

/* Another font, or another size of letters. */
static void
lay_out_again (DermaChartView *self)
{
  forget_drawing (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
derma_chart_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  PangoContext *pango = gtk_widget_get_pango_context (widget);
  g_autoptr (PangoFontDescription) before = pango_font_description_copy (pango_context_get_font_description (pango));

  GTK_WIDGET_CLASS (derma_chart_view_parent_class)->css_changed (widget, change);
  if (!pango_font_description_equal (before, pango_context_get_font_description (pango)))
    lay_out_again (DERMA_CHART_VIEW (widget));
}

static void
derma_chart_view_system_setting_changed (GtkWidget       *widget,
                                         GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (derma_chart_view_parent_class)->system_setting_changed (widget, setting);
  lay_out_again (DERMA_CHART_VIEW (widget));
}

static void
derma_chart_view_direction_changed (GtkWidget       *widget,
                                    GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (derma_chart_view_parent_class)->direction_changed (widget, previous);
  lay_out_again (DERMA_CHART_VIEW (widget));
}

/* ---- The object ---- */

static void
derma_chart_view_dispose (GObject *object)
{
  DermaChartView *self = DERMA_CHART_VIEW (object);

  derma_chart_view_remove_marks (self);
  if (self->readout != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->readout));
  self->readout = NULL;
  g_clear_pointer (&self->drawing, derma_drawing_free);
  g_clear_pointer (&self->figure, derma_figure_unref);
  g_clear_pointer (&self->picture, gsk_render_node_unref);

  G_OBJECT_CLASS (derma_chart_view_parent_class)->dispose (object);
}

static void
derma_chart_view_finalize (GObject *object)
{
  DermaChartView *self = DERMA_CHART_VIEW (object);

  g_ptr_array_unref (self->marks);
  g_array_unref (self->kept);
  g_free (self->reading);

  G_OBJECT_CLASS (derma_chart_view_parent_class)->finalize (object);
}

static void
derma_chart_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  DermaChartView *self = DERMA_CHART_VIEW (object);

  switch ((DermaChartViewProperty) prop_id)
    {
    case PROP_READING:
      g_value_set_string (value, self->reading);
      break;
    case PROP_IS_ZOOMED:
      g_value_set_boolean (value, self->is_zoomed);
      break;
    case PROP_IS_COMPACT:
      g_value_set_boolean (value, self->is_compact);
      break;
    case PROP_CHART_HEIGHT:
      g_value_set_int (value, self->chart_height);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_chart_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  DermaChartView *self = DERMA_CHART_VIEW (object);

  switch ((DermaChartViewProperty) prop_id)
    {
    case PROP_IS_COMPACT:
      derma_chart_view_set_is_compact (self, g_value_get_boolean (value));
      break;
    case PROP_CHART_HEIGHT:
      derma_chart_view_set_chart_height (self, g_value_get_int (value));
      break;
    case PROP_READING:
    case PROP_IS_ZOOMED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_chart_view_class_init (DermaChartViewClass *klass)
{
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_chart_view_dispose;
  object_class->finalize = derma_chart_view_finalize;
  object_class->get_property = derma_chart_view_get_property;
  object_class->set_property = derma_chart_view_set_property;
  widget_class->focus = derma_chart_view_focus;
  widget_class->grab_focus = derma_chart_view_grab_focus;
  widget_class->measure = derma_chart_view_measure;
  widget_class->get_request_mode = derma_chart_view_get_request_mode;
  widget_class->size_allocate = derma_chart_view_size_allocate;
  widget_class->css_changed = derma_chart_view_css_changed;
  widget_class->system_setting_changed = derma_chart_view_system_setting_changed;
  widget_class->direction_changed = derma_chart_view_direction_changed;
  widget_class->realize = derma_chart_view_realize;
  widget_class->unrealize = derma_chart_view_unrealize;
  widget_class->snapshot = derma_chart_view_snapshot;

  properties[PROP_READING] = g_param_spec_string ("reading", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_IS_ZOOMED] = g_param_spec_boolean ("is-zoomed", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  properties[PROP_IS_COMPACT] = g_param_spec_boolean ("is-compact", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_CHART_HEIGHT] = g_param_spec_int ("chart-height", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  derma_widgets_css_load ();
}

static void
derma_chart_view_init (DermaChartView *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->marks = g_ptr_array_new ();
  self->kept = g_array_new (FALSE, FALSE, sizeof (DermaChartHit));
  self->hovered = DERMA_CHART_VIEW_NONE;
  self->readout = DERMA_CHART_READOUT (derma_chart_readout_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->readout), GTK_WIDGET (self));

  derma_chart_view_add_controllers (self);
  g_signal_connect_object (focus, "leave", G_CALLBACK (derma_chart_view_update_reading), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  derma_chart_style_connect (G_OBJECT (self), G_CALLBACK (update_theme));
  update_theme (self);
}

/**
 * derma_chart_view_new:
 *
 * Returns: (transfer floating): a view that shows nothing
 */
GtkWidget *
derma_chart_view_new (void)
{
  return g_object_new (DERMA_TYPE_CHART_VIEW, NULL);
}

/**
 * derma_chart_view_get_figure:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
DermaFigure *
derma_chart_view_get_figure (DermaChartView *self)
{
  g_return_val_if_fail (DERMA_IS_CHART_VIEW (self), NULL);

  return self->figure;
}

/* Whether @figure tells of the same as before, over the same time, give or take a day. */
static gboolean
is_renewed (DermaChartView *self,
            DermaFigure    *figure)
{
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;
  DermaFigureSpan  old;
  DermaFigureSpan new;
  double least;

  if (self->figure == NULL || figure == NULL || !derma_figure_get_span (self->figure, &old, &least) ||
      !derma_figure_get_span (figure, &new, &least))
    return FALSE;

  before = derma_figure_dup_title (self->figure);
  now = derma_figure_dup_title (figure);

  return g_str_equal (before, now) && fabs (new.from - old.from) <= DERMA_DAY_S && fabs (new.until - old.until) <= DERMA_DAY_S &&
         self->span.from >= new.from && self->span.until <= new.until;
}

/**
 * derma_chart_view_set_figure:
 * @figure: (nullable): what it shows from now on
 *
 * Its title is the name of the chart, what is found in it the description. It is shown whole, but where it only renews what was
 * shown before, and a part of that was looked at: then that part stays.
 */
void
derma_chart_view_set_figure (DermaChartView *self,
                             DermaFigure    *figure)
{
  g_autofree char *title = NULL;
  g_autofree char *finding = NULL;

  g_return_if_fail (DERMA_IS_CHART_VIEW (self));

  if (self->figure == figure)
    return;

  self->is_zoomed = self->is_zoomed && is_renewed (self, figure);
  forget_drawing (self);
  g_clear_pointer (&self->figure, derma_figure_unref);
  self->figure = figure != NULL ? derma_figure_ref (figure) : NULL;
  self->is_read = FALSE;
  self->hovered = DERMA_CHART_VIEW_NONE;
  g_array_set_size (self->kept, 0);
  self->n_all = G_MAXSIZE; /* so that marks are made anew, also of hits that look the same */
  derma_chart_view_update_reading (self);

  if (figure != NULL)
    {
      title = derma_figure_dup_title (figure);
      finding = derma_figure_dup_finding (figure);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding, -1);
    }
  else
    derma_chart_view_remove_marks (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_ZOOMED]);
}

/**
 * derma_chart_view_get_reading:
 *
 * Returns: (transfer none) (nullable): the sentence that is read now
 */
const char *
derma_chart_view_get_reading (DermaChartView *self)
{
  g_return_val_if_fail (DERMA_IS_CHART_VIEW (self), NULL);

  return self->reading;
}

gboolean
derma_chart_view_get_is_compact (DermaChartView *self)
{
  g_return_val_if_fail (DERMA_IS_CHART_VIEW (self), FALSE);

  return self->is_compact;
}

/**
 * derma_chart_view_set_is_compact:
 * @is_compact: whether the sentence that is read stands elsewhere, and stays there until another one is read
 */
void
derma_chart_view_set_is_compact (DermaChartView *self,
                                 gboolean        is_compact)
{
  g_return_if_fail (DERMA_IS_CHART_VIEW (self));

  if (self->is_compact == is_compact)
    return;

  self->is_compact = is_compact;
  derma_chart_view_update_reading (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_COMPACT]);
}

int
derma_chart_view_get_chart_height (DermaChartView *self)
{
  g_return_val_if_fail (DERMA_IS_CHART_VIEW (self), 0);

  return self->chart_height;
}

/**
 * derma_chart_view_set_chart_height:
 * @chart_height: pixels, at the usual size of letters; 0 for what is best for the figure at its width
 */
void
derma_chart_view_set_chart_height (DermaChartView *self,
                                   int             chart_height)
{
  g_return_if_fail (DERMA_IS_CHART_VIEW (self) && chart_height >= 0);

  if (self->chart_height == chart_height)
    return;

  self->chart_height = chart_height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART_HEIGHT]);
}
