/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-fit-scroller.h"

#define STANDARD_LEAST 48 /* a line of text stays to be seen */

/**
 * DermaFitScroller:
 *
 * Asks for the height that its child needs at its width, and scrolls where it gets less. GtkScrolledWindow asks for the
 * height at the child's natural width, which is too little as soon as words wrap.
 *
 * Its width never depends on its height, so it also keeps boxes of wrapping labels from being asked for a width by height,
 * which they cannot answer.
 */
struct _DermaFitScroller
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *child; /* in the viewport of @scrolled */
  int        least_height;
};

G_DEFINE_FINAL_TYPE (DermaFitScroller, derma_fit_scroller, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CHILD = 1,
  PROP_LEAST_HEIGHT,
} DermaFitScrollerProperty;

static GParamSpec *properties[PROP_LEAST_HEIGHT + 1];

static GtkSizeRequestMode
derma_fit_scroller_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
derma_fit_scroller_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  DermaFitScroller *self = DERMA_FIT_SCROLLER (widget);
  int               least_width;

  if (self->child == NULL)
    return;

  /* Width does not depend on height: it never scrolls sideways. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
      return;
    }

  /* A child that has just grown is asked for the width that it needs by now. */
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (self->child, orientation, for_size < 0 ? -1 : MAX (for_size, least_width), minimum, natural, NULL, NULL);
  if (self->least_height >= 0)
    *minimum = MIN (*minimum, self->least_height);
}

static void
derma_fit_scroller_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  gtk_widget_size_allocate (DERMA_FIT_SCROLLER (widget)->scrolled, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
derma_fit_scroller_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((DermaFitScrollerProperty) prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, DERMA_FIT_SCROLLER (object)->child);
      break;
    case PROP_LEAST_HEIGHT:
      g_value_set_int (value, DERMA_FIT_SCROLLER (object)->least_height);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_fit_scroller_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((DermaFitScrollerProperty) prop_id)
    {
    case PROP_CHILD:
      derma_fit_scroller_set_child (DERMA_FIT_SCROLLER (object), g_value_get_object (value));
      break;
    case PROP_LEAST_HEIGHT:
      derma_fit_scroller_set_least_height (DERMA_FIT_SCROLLER (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_fit_scroller_dispose (GObject *object)
{
  DermaFitScroller *self = DERMA_FIT_SCROLLER (object);

  self->child = NULL;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (derma_fit_scroller_parent_class)->dispose (object);
}

static void
derma_fit_scroller_class_init (DermaFitScrollerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_fit_scroller_get_property;
  object_class->set_property = derma_fit_scroller_set_property;
  object_class->dispose = derma_fit_scroller_dispose;
  widget_class->get_request_mode = derma_fit_scroller_get_request_mode;
  widget_class->measure = derma_fit_scroller_measure;
  widget_class->size_allocate = derma_fit_scroller_size_allocate;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* In pixels; -1: as much as the child needs at least, so that it never scrolls. */
  properties[PROP_LEAST_HEIGHT] =
    g_param_spec_int ("least-height", NULL, NULL, -1, G_MAXINT, STANDARD_LEAST, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
derma_fit_scroller_init (DermaFitScroller *self)
{
  self->least_height = STANDARD_LEAST;
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * derma_fit_scroller_get_child:
 *
 * Returns: (transfer none) (nullable): what is scrolled
 */
GtkWidget *
derma_fit_scroller_get_child (DermaFitScroller *self)
{
  g_return_val_if_fail (DERMA_IS_FIT_SCROLLER (self), NULL);

  return self->child;
}

/**
 * derma_fit_scroller_set_child:
 * @child: (nullable): what is scrolled
 */
void
derma_fit_scroller_set_child (DermaFitScroller *self,
                              GtkWidget        *child)
{
  g_return_if_fail (DERMA_IS_FIT_SCROLLER (self) && (child == NULL || GTK_IS_WIDGET (child)));

  if (self->child == child)
    return;

  self->child = child;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), child);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

/**
 * derma_fit_scroller_set_least_height:
 * @least_height: in pixels, what it asks for at least; -1: what the child asks for at least
 */
void
derma_fit_scroller_set_least_height (DermaFitScroller *self,
                                     int               least_height)
{
  g_return_if_fail (DERMA_IS_FIT_SCROLLER (self));

  if (self->least_height == least_height)
    return;

  self->least_height = least_height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEAST_HEIGHT]);
}
