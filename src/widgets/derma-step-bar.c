/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-step-bar.h"

#include "widgets/derma-widgets-css.h"

#define N_STEPS 6
#define SPACING 6

/**
 * DermaStepBar:
 *
 * The steps of the session wizard as a thin bar of six parts. It is ornament: "Step 2 of 6" stands in the header.
 *
 * Its node is named `stepbar`, with one `step` for each part, which has the class `reached` up to the present one.
 */
struct _DermaStepBar
{
  GtkWidget parent_instance;

  GtkWidget *parts[N_STEPS];
  guint      step;
};

G_DEFINE_FINAL_TYPE (DermaStepBar, derma_step_bar, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_STEP = 1,
} DermaStepBarProperty;

static GParamSpec *properties[PROP_STEP + 1];

static void
derma_step_bar_dispose (GObject *object)
{
  DermaStepBar *self = DERMA_STEP_BAR (object);

  for (guint i = 0; i < N_STEPS; i++)
    g_clear_pointer (&self->parts[i], gtk_widget_unparent);

  G_OBJECT_CLASS (derma_step_bar_parent_class)->dispose (object);
}

static void
derma_step_bar_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((DermaStepBarProperty) prop_id)
    {
    case PROP_STEP:
      g_value_set_uint (value, DERMA_STEP_BAR (object)->step);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_step_bar_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch ((DermaStepBarProperty) prop_id)
    {
    case PROP_STEP:
      derma_step_bar_set_step (DERMA_STEP_BAR (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_step_bar_class_init (DermaStepBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_step_bar_dispose;
  object_class->get_property = derma_step_bar_get_property;
  object_class->set_property = derma_step_bar_set_property;

  /* The present step, from 1; 0 before the first. */
  properties[PROP_STEP] =
    g_param_spec_uint ("step", NULL, NULL, 0, N_STEPS, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "stepbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  derma_widgets_css_load ();
}

static void
derma_step_bar_init (DermaStepBar *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_homogeneous (layout, TRUE);
  gtk_box_layout_set_spacing (layout, SPACING);
  for (guint i = 0; i < N_STEPS; i++)
    {
      self->parts[i] = g_object_new (GTK_TYPE_BOX, "css-name", "step", "hexpand", TRUE, NULL);
      gtk_widget_set_parent (self->parts[i], GTK_WIDGET (self));
    }
}

/**
 * derma_step_bar_new:
 *
 * Returns: (transfer floating): a bar before its first step
 */
GtkWidget *
derma_step_bar_new (void)
{
  return g_object_new (DERMA_TYPE_STEP_BAR, NULL);
}

guint
derma_step_bar_get_step (DermaStepBar *self)
{
  g_return_val_if_fail (DERMA_IS_STEP_BAR (self), 0);

  return self->step;
}

/**
 * derma_step_bar_set_step:
 * @step: the present step, from 1 to 6; 0 before the first
 */
void
derma_step_bar_set_step (DermaStepBar *self,
                         guint         step)
{
  g_return_if_fail (DERMA_IS_STEP_BAR (self) && step <= N_STEPS);

  if (self->step == step)
    return;

  self->step = step;
  for (guint i = 0; i < N_STEPS; i++)
    if (i < step)
      gtk_widget_add_css_class (self->parts[i], "reached");
    else
      gtk_widget_remove_css_class (self->parts[i], "reached");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}
