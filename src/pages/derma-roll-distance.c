/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roll-distance.h"

#include "pages/derma-roll-sizes.h"
#include "pages/derma-roll-text.h"
#include "widgets/derma-heading-glyph.h"
#include "widgets/derma-pass-dots.h"
#include "widgets/derma-ring.h"

struct _DermaRollDistance
{
  GtkWidget parent_instance;

  GtkCssProvider *provider;
  int             width; /* for which the sizes were made */
  int             height;
  guint           resize_source;

  GtkWidget         *button;
  GtkBox            *box;
  GtkBox            *figures;
  GtkWidget         *passes;
  GtkLabel          *heading;
  DermaHeadingGlyph *glyph;
  GtkWidget         *order_icon;
  GtkLabel          *order;
  GtkLabel          *count;
  GtkLabel          *of_passes;
  DermaPassDots     *dots;
  DermaRing         *ring;
  GtkLabel          *time;
  GtkLabel          *caption;
  GtkLabel          *then;
};

G_DEFINE_FINAL_TYPE (DermaRollDistance, derma_roll_distance, GTK_TYPE_WIDGET)

static void
resize (DermaRollDistance *self)
{
  g_autofree char *css = NULL;
  DermaRollSizes   sizes;

  derma_roll_sizes_init (&sizes, self->width, self->height);
  css = derma_roll_sizes_to_css (&sizes);
  gtk_css_provider_load_from_string (self->provider, css);
  gtk_box_set_spacing (self->box, sizes.gap);
  gtk_box_set_spacing (self->figures, sizes.is_tall ? 0 : sizes.gap * 5);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->figures), sizes.is_tall ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  derma_ring_set_diameter (self->ring, sizes.ring);
}

static void
resize_cb (gpointer data)
{
  DermaRollDistance *self = DERMA_ROLL_DISTANCE (data);

  self->resize_source = 0;
  resize (self);
}

/* Sizes follow the window, but may not change while it is being laid out. */
static void
derma_roll_distance_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  DermaRollDistance *self = DERMA_ROLL_DISTANCE (widget);
  int                least_width;
  int                least_height;

  gtk_widget_measure (self->button, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (self->button, GTK_ORIENTATION_VERTICAL, MAX (width, least_width), &least_height, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->button, &(GtkAllocation) { 0, 0, MAX (width, least_width), MAX (height, least_height) }, -1);

  if (self->width == width && self->height == height)
    return;

  self->width = width;
  self->height = height;
  if (self->resize_source == 0)
    self->resize_source = g_idle_add_once (resize_cb, self);
}

/* The sizes of the last window must not make this one larger. */
static void
derma_roll_distance_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
derma_roll_distance_realize (GtkWidget *widget)
{
  DermaRollDistance *self = DERMA_ROLL_DISTANCE (widget);

  GTK_WIDGET_CLASS (derma_roll_distance_parent_class)->realize (widget);
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (widget),
                                              GTK_STYLE_PROVIDER (self->provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}

static void
derma_roll_distance_unrealize (GtkWidget *widget)
{
  DermaRollDistance *self = DERMA_ROLL_DISTANCE (widget);

  gtk_style_context_remove_provider_for_display (gtk_widget_get_display (widget), GTK_STYLE_PROVIDER (self->provider));
  GTK_WIDGET_CLASS (derma_roll_distance_parent_class)->unrealize (widget);
}

static void
derma_roll_distance_dispose (GObject *object)
{
  DermaRollDistance *self = DERMA_ROLL_DISTANCE (object);

  g_clear_handle_id (&self->resize_source, g_source_remove);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_ROLL_DISTANCE);
  g_clear_object (&self->provider);

  G_OBJECT_CLASS (derma_roll_distance_parent_class)->dispose (object);
}

static void
derma_roll_distance_class_init (DermaRollDistanceClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_roll_distance_dispose;
  widget_class->size_allocate = derma_roll_distance_size_allocate;
  widget_class->measure = derma_roll_distance_measure;
  widget_class->realize = derma_roll_distance_realize;
  widget_class->unrealize = derma_roll_distance_unrealize;

  g_type_ensure (DERMA_TYPE_HEADING_GLYPH);
  g_type_ensure (DERMA_TYPE_PASS_DOTS);
  g_type_ensure (DERMA_TYPE_RING);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-roll-distance.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, button);
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, box);
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, figures);
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, passes);
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, heading);
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, glyph);
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, order_icon);
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, order);
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, count);
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, of_passes);
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, dots);
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, ring);
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, time);
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, caption);
  gtk_widget_class_bind_template_child (widget_class, DermaRollDistance, then);
}

static void
derma_roll_distance_init (DermaRollDistance *self)
{
  self->provider = gtk_css_provider_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_roll_distance_get_button:
 *
 * Returns: (transfer none): the button that is all of it
 */
GtkWidget *
derma_roll_distance_get_button (DermaRollDistance *self)
{
  g_return_val_if_fail (DERMA_IS_ROLL_DISTANCE (self), NULL);

  return self->button;
}

/**
 * derma_roll_distance_show:
 * @state: what is shown
 * @view: how directions are told
 */
void
derma_roll_distance_show (DermaRollDistance    *self,
                          const DermaRollState *state,
                          DermaView             view)
{
  g_autofree char *count = g_strdup_printf ("%u", state->pass);
  g_autofree char *of = derma_roll_text_of_short (state);
  g_autofree char *time = derma_roll_text_time (state);
  g_autofree char *caption = derma_roll_text_time_caption (state);
  g_autofree char *then = derma_roll_text_then_short (state, view);
  g_autofree char *next = derma_roll_text_next_spoken (state, view);
  g_autofree char *where = derma_roll_text_change (state, view);

  g_return_if_fail (DERMA_IS_ROLL_DISTANCE (self));

  gtk_label_set_label (self->heading, derma_roll_text_short_heading (state));
  gtk_label_set_label (self->order, derma_roll_text_order (state, view));
  gtk_widget_set_visible (GTK_WIDGET (self->glyph), derma_roll_state_is_stroke (state));
  gtk_widget_set_visible (self->order_icon, state->shows == DERMA_ROLL_SHOWS_ENOUGH);
  derma_heading_glyph_set_heading (self->glyph, derma_stroke_get_heading (state->section, state->direction, view));
  gtk_widget_set_visible (self->passes, state->shows != DERMA_ROLL_SHOWS_REST);
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->of_passes, of);
  derma_pass_dots_set_passes (self->dots, state->n_counted, state->n_passes);
  derma_ring_set_progress (self->ring, derma_roll_state_get_laps (state), NULL, NULL);
  gtk_label_set_label (self->time, time);
  gtk_label_set_label (self->caption, caption);
  gtk_label_set_label (self->then, then);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  next,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  where,
                                  -1);
}
