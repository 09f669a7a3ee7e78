/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-check-row.h"

struct _DermaCheckRow
{
  AdwActionRow parent_instance;

  gboolean        is_radio;
  GtkCheckButton *peer;
  char           *description;

  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (DermaCheckRow, derma_check_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_ACTIVE = 1,
  PROP_IS_RADIO,
} DermaCheckRowProperty;

static GParamSpec *properties[PROP_IS_RADIO + 1];

/* The row speaks for the check button in it. */
static void
update_words (DermaCheckRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  const char *subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (self));
  const char *description = self->description != NULL ? self->description : subtitle;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (description != NULL && *description != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* A class action is what assistive technology can press. */
static void
toggle_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  adw_action_row_activate (ADW_ACTION_ROW (widget));
}

static void
derma_check_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  DermaCheckRow *self = DERMA_CHECK_ROW (object);

  switch ((DermaCheckRowProperty) prop_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, derma_check_row_get_active (self));
      break;
    case PROP_IS_RADIO:
      g_value_set_boolean (value, self->is_radio);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_check_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  DermaCheckRow *self = DERMA_CHECK_ROW (object);

  switch ((DermaCheckRowProperty) prop_id)
    {
    case PROP_ACTIVE:
      derma_check_row_set_active (self, g_value_get_boolean (value));
      break;
    case PROP_IS_RADIO:
      self->is_radio = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The mark of a radio button is drawn for buttons that have company. */
static void
derma_check_row_constructed (GObject *object)
{
  DermaCheckRow *self = DERMA_CHECK_ROW (object);

  G_OBJECT_CLASS (derma_check_row_parent_class)->constructed (object);

  if (self->is_radio)
    {
      g_object_set (self, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
      self->peer = g_object_ref_sink (GTK_CHECK_BUTTON (gtk_check_button_new ()));
      gtk_check_button_set_group (self->check, self->peer);
      /* A group makes the button a radio button of its own for a screen reader; but it is the row that is one. */
      g_object_set (self->check, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
derma_check_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_CHECK_ROW);
  g_clear_object (&DERMA_CHECK_ROW (object)->peer);

  G_OBJECT_CLASS (derma_check_row_parent_class)->dispose (object);
}

static void
derma_check_row_finalize (GObject *object)
{
  g_free (DERMA_CHECK_ROW (object)->description);

  G_OBJECT_CLASS (derma_check_row_parent_class)->finalize (object);
}

static void
derma_check_row_class_init (DermaCheckRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_check_row_get_property;
  object_class->set_property = derma_check_row_set_property;
  object_class->constructed = derma_check_row_constructed;
  object_class->dispose = derma_check_row_dispose;
  object_class->finalize = derma_check_row_finalize;

  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_IS_RADIO] =
    g_param_spec_boolean ("is-radio", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaCheckRow, check);
  gtk_widget_class_bind_template_callback (widget_class, update_words);
  gtk_widget_class_install_action (widget_class, "check-row.toggle", NULL, toggle_action);
}

static void
derma_check_row_init (DermaCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_check_row_new:
 * @subtitle: (nullable): a second line
 *
 * Returns: (transfer floating): a check box
 */
GtkWidget *
derma_check_row_new (const char *title,
                     const char *subtitle)
{
  return g_object_new (DERMA_TYPE_CHECK_ROW, "title", title, "subtitle", subtitle, NULL);
}

/**
 * derma_check_row_new_radio:
 * @subtitle: (nullable): a second line
 *
 * Returns: (transfer floating): one of several radio buttons
 */
GtkWidget *
derma_check_row_new_radio (const char *title,
                           const char *subtitle)
{
  return g_object_new (DERMA_TYPE_CHECK_ROW, "is-radio", TRUE, "title", title, "subtitle", subtitle, NULL);
}

/**
 * derma_check_row_get_active:
 *
 * Returns: whether it is shown as ticked
 */
gboolean
derma_check_row_get_active (DermaCheckRow *self)
{
  g_return_val_if_fail (DERMA_IS_CHECK_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check);
}

/**
 * derma_check_row_set_active:
 *
 * Shows whether it is ticked.
 */
void
derma_check_row_set_active (DermaCheckRow *self,
                            gboolean       is_active)
{
  g_return_if_fail (DERMA_IS_CHECK_ROW (self));

  if (gtk_check_button_get_active (self->check) == is_active)
    return;

  gtk_check_button_set_active (self->check, is_active);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_CHECKED,
                               is_active ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

/**
 * derma_check_row_set_description:
 * @description: (nullable): what is read after the name, such as what came of the answer
 */
void
derma_check_row_set_description (DermaCheckRow *self,
                                 const char    *description)
{
  g_return_if_fail (DERMA_IS_CHECK_ROW (self));

  if (g_set_str (&self->description, description))
    update_words (self);
}
