/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-compare-handle.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define STEP 0.02
#define PAGE 0.1

/**
 * DermaCompareHandle:
 *
 * The knob on the line that divides two photos: a slider to the keyboard and to a screen reader, which says what is on either
 * side. Where it stands is up to its parent. Left is left in every language, as on the picture; Home is where reading begins.
 *
 * Its CSS node is `comparehandle`.
 */
struct _DermaCompareHandle
{
  GtkWidget parent_instance;

  double value; /* parts of 1, from the left */
  char  *left;
  char  *right;
};

typedef enum
{
  PROP_VALUE = 1,
} DermaCompareHandleProperty;

static GParamSpec *properties[PROP_VALUE + 1];

static gboolean
set_current_value (GtkAccessibleRange *range,
                   double              value)
{
  derma_compare_handle_set_value (DERMA_COMPARE_HANDLE (range), value / 100);

  return TRUE;
}

static void
accessible_range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = set_current_value;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DermaCompareHandle, derma_compare_handle, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, accessible_range_init))

static void
update_words (DermaCompareHandle *self)
{
  const int        percent = (int) lround (self->value * 100);
  g_autofree char *text = g_strdup_printf (
    /* Translators: where the line between two photos is, for example “50 percent, left 27 October, right 16 February”. */
    ngettext ("%d percent, left %s, right %s", "%d percent, left %s, right %s", (gulong) percent), percent,
    self->left != NULL ? self->left : "", self->right != NULL ? self->right : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) percent,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static gboolean
key_pressed_cb (DermaCompareHandle *self,
                guint               key,
                guint               keycode,
                GdkModifierType     modifiers)
{
  const double   step = (modifiers & GDK_SHIFT_MASK) != 0 ? PAGE : STEP;
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      derma_compare_handle_set_value (self, self->value - step);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      derma_compare_handle_set_value (self, self->value + step);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      derma_compare_handle_set_value (self, is_rtl ? 1 : 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      derma_compare_handle_set_value (self, is_rtl ? 0 : 1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
derma_compare_handle_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  DermaCompareHandle *self = DERMA_COMPARE_HANDLE (object);

  switch ((DermaCompareHandleProperty) prop_id)
    {
    case PROP_VALUE:
      g_value_set_double (value, self->value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_compare_handle_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  DermaCompareHandle *self = DERMA_COMPARE_HANDLE (object);

  switch ((DermaCompareHandleProperty) prop_id)
    {
    case PROP_VALUE:
      derma_compare_handle_set_value (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_compare_handle_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (derma_compare_handle_parent_class)->dispose (object);
}

static void
derma_compare_handle_finalize (GObject *object)
{
  DermaCompareHandle *self = DERMA_COMPARE_HANDLE (object);

  g_free (self->left);
  g_free (self->right);

  G_OBJECT_CLASS (derma_compare_handle_parent_class)->finalize (object);
}

static void
derma_compare_handle_class_init (DermaCompareHandleClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_compare_handle_get_property;
  object_class->set_property = derma_compare_handle_set_property;
  object_class->dispose = derma_compare_handle_dispose;
  object_class->finalize = derma_compare_handle_finalize;

  properties[PROP_VALUE] = g_param_spec_double ("value", NULL, NULL, 0, 1, 0.5,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "comparehandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
add_arrow (DermaCompareHandle *self,
           const char         *icon_name)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name", icon_name,
                                   "hexpand", TRUE, NULL);

  gtk_widget_set_parent (image, GTK_WIDGET (self));
}

static void
derma_compare_handle_init (DermaCompareHandle *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->value = 0.5;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "ew-resize");
  add_arrow (self, "pan-start-symbolic");
  add_arrow (self, "pan-end-symbolic");

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Divider"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100.0, -1);
  update_words (self);
}

/**
 * derma_compare_handle_new:
 *
 * Returns: (transfer floating): a handle in the middle
 */
GtkWidget *
derma_compare_handle_new (void)
{
  return g_object_new (DERMA_TYPE_COMPARE_HANDLE, NULL);
}

/**
 * derma_compare_handle_get_value:
 *
 * Returns: where the line is, in parts of what is seen, from the left
 */
double
derma_compare_handle_get_value (DermaCompareHandle *self)
{
  g_return_val_if_fail (DERMA_IS_COMPARE_HANDLE (self), 0);

  return self->value;
}

/**
 * derma_compare_handle_set_value:
 * @value: from 0, at the left end, to 1; what lies beyond becomes that
 */
void
derma_compare_handle_set_value (DermaCompareHandle *self,
                                double              value)
{
  g_return_if_fail (DERMA_IS_COMPARE_HANDLE (self));

  value = CLAMP (value, 0, 1);
  if (G_APPROX_VALUE (self->value, value, 1e-9))
    return;

  self->value = value;
  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

/**
 * derma_compare_handle_set_sides:
 * @left: the day of the photo on the left
 * @right: and on the right
 */
void
derma_compare_handle_set_sides (DermaCompareHandle *self,
                                const char         *left,
                                const char         *right)
{
  g_return_if_fail (DERMA_IS_COMPARE_HANDLE (self));

  g_set_str (&self->left, left);
  g_set_str (&self->right, right);
  update_words (self);
}
