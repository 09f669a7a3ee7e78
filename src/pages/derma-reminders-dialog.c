/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-reminders-dialog.h"

#include "core/derma-format.h"
#include "treatment/derma-reminder.h"
#include "widgets/derma-announce.h"

struct _DermaRemindersDialog
{
  AdwDialog parent_instance;

  gboolean is_on;
  gboolean can_reach;
  char    *text;
  gboolean is_discreet;
  int      quiet_from;
  int      quiet_to;

  AdwSwitchRow *on_row;
  AdwActionRow *state_row;
  GtkImage     *state_icon;
  AdwComboRow  *from_row;
  AdwComboRow  *to_row;
};

G_DEFINE_FINAL_TYPE (DermaRemindersDialog, derma_reminders_dialog, ADW_TYPE_DIALOG)

typedef enum
{
  PROP_IS_ON = 1,
  PROP_CAN_REACH,
  PROP_TEXT,
  PROP_IS_DISCREET,
  PROP_QUIET_FROM,
  PROP_QUIET_TO,
} DermaRemindersDialogProperty;

static GParamSpec *properties[PROP_QUIET_TO + 1];

/* Off is no trouble; on and unable to arrive is. */
static void
update_state (DermaRemindersDialog *self)
{
  const gboolean is_trouble = self->is_on && !self->can_reach;

  gtk_image_set_from_icon_name (self->state_icon, is_trouble        ? "dialog-warning-symbolic"
                                                  : self->can_reach ? "object-select-symbolic"
                                                                    : "dialog-information-symbolic");
  if (is_trouble)
    gtk_widget_add_css_class (GTK_WIDGET (self->state_icon), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state_icon), "warning");
}

static void
set_flag (DermaRemindersDialog        *self,
          gboolean                    *flag,
          gboolean                     value,
          DermaRemindersDialogProperty property)
{
  if (*flag == value)
    return;

  *flag = value;
  update_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_text (DermaRemindersDialog *self,
          const char           *text)
{
  if (!g_set_str (&self->text, text))
    return;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    derma_announce (GTK_WIDGET (self->state_row), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
set_hour (DermaRemindersDialog        *self,
          int                         *hour,
          int                          value,
          DermaRemindersDialogProperty property)
{
  if (*hour == value)
    return;

  *hour = value;
  adw_combo_row_set_selected (self->from_row, (guint) (self->quiet_from - DERMA_QUIET_FIRST_FROM_H));
  adw_combo_row_set_selected (self->to_row, (guint) (self->quiet_to - DERMA_QUIET_TO_H));
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
quiet_from_selected_cb (DermaRemindersDialog *self)
{
  set_hour (self, &self->quiet_from, DERMA_QUIET_FIRST_FROM_H + (int) adw_combo_row_get_selected (self->from_row), PROP_QUIET_FROM);
}

static void
quiet_to_selected_cb (DermaRemindersDialog *self)
{
  set_hour (self, &self->quiet_to, DERMA_QUIET_TO_H + (int) adw_combo_row_get_selected (self->to_row), PROP_QUIET_TO);
}

static void
derma_reminders_dialog_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  DermaRemindersDialog *self = DERMA_REMINDERS_DIALOG (object);

  switch ((DermaRemindersDialogProperty) prop_id)
    {
    case PROP_IS_ON:
      g_value_set_boolean (value, self->is_on);
      break;
    case PROP_CAN_REACH:
      g_value_set_boolean (value, self->can_reach);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_IS_DISCREET:
      g_value_set_boolean (value, self->is_discreet);
      break;
    case PROP_QUIET_FROM:
      g_value_set_int (value, self->quiet_from);
      break;
    case PROP_QUIET_TO:
      g_value_set_int (value, self->quiet_to);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_reminders_dialog_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  DermaRemindersDialog *self = DERMA_REMINDERS_DIALOG (object);

  switch ((DermaRemindersDialogProperty) prop_id)
    {
    case PROP_IS_ON:
      set_flag (self, &self->is_on, g_value_get_boolean (value), PROP_IS_ON);
      break;
    case PROP_CAN_REACH:
      set_flag (self, &self->can_reach, g_value_get_boolean (value), PROP_CAN_REACH);
      break;
    case PROP_TEXT:
      set_text (self, g_value_get_string (value));
      break;
    case PROP_IS_DISCREET:
      set_flag (self, &self->is_discreet, g_value_get_boolean (value), PROP_IS_DISCREET);
      break;
    case PROP_QUIET_FROM:
      set_hour (self, &self->quiet_from, g_value_get_int (value), PROP_QUIET_FROM);
      break;
    case PROP_QUIET_TO:
      set_hour (self, &self->quiet_to, g_value_get_int (value), PROP_QUIET_TO);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_reminders_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_REMINDERS_DIALOG);

  G_OBJECT_CLASS (derma_reminders_dialog_parent_class)->dispose (object);
}

static void
derma_reminders_dialog_finalize (GObject *object)
{
  DermaRemindersDialog *self = DERMA_REMINDERS_DIALOG (object);

  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (derma_reminders_dialog_parent_class)->finalize (object);
}

static void
derma_reminders_dialog_class_init (DermaRemindersDialogClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_reminders_dialog_get_property;
  object_class->set_property = derma_reminders_dialog_set_property;
  object_class->dispose = derma_reminders_dialog_dispose;
  object_class->finalize = derma_reminders_dialog_finalize;

  properties[PROP_IS_ON] = g_param_spec_boolean ("is-on", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REACH] = g_param_spec_boolean ("can-reach", NULL, NULL, FALSE, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_IS_DISCREET] = g_param_spec_boolean ("is-discreet", NULL, NULL, FALSE, flags);
  properties[PROP_QUIET_FROM] = g_param_spec_int ("quiet-from", NULL, NULL, DERMA_QUIET_FIRST_FROM_H, DERMA_QUIET_FROM_H, DERMA_QUIET_FROM_H, flags);
  properties[PROP_QUIET_TO] = g_param_spec_int ("quiet-to", NULL, NULL, DERMA_QUIET_TO_H, DERMA_QUIET_LAST_TO_H, DERMA_QUIET_TO_H, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-reminders-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaRemindersDialog, on_row);
  gtk_widget_class_bind_template_child (widget_class, DermaRemindersDialog, state_row);
  gtk_widget_class_bind_template_child (widget_class, DermaRemindersDialog, state_icon);
  gtk_widget_class_bind_template_child (widget_class, DermaRemindersDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, DermaRemindersDialog, to_row);
  gtk_widget_class_bind_template_callback (widget_class, quiet_from_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, quiet_to_selected_cb);
}

static void
offer_hours (AdwComboRow *row,
             guint        first_h,
             guint        last_h)
{
  g_autoptr (GtkStringList) hours = gtk_string_list_new (NULL);

  for (guint hour = first_h; hour <= last_h; hour++)
    gtk_string_list_take (hours, derma_format_clock ((DermaTime) { (gint64) hour * DERMA_HOUR_S, 0 }));

  adw_combo_row_set_model (row, G_LIST_MODEL (hours));
}

static void
derma_reminders_dialog_init (DermaRemindersDialog *self)
{
  self->quiet_from = DERMA_QUIET_FIRST_FROM_H; /* as the rows begin, until they are told */
  self->quiet_to = DERMA_QUIET_TO_H;

  gtk_widget_init_template (GTK_WIDGET (self));
  offer_hours (self->from_row, DERMA_QUIET_FIRST_FROM_H, DERMA_QUIET_FROM_H);
  offer_hours (self->to_row, DERMA_QUIET_TO_H, DERMA_QUIET_LAST_TO_H);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->on_row));
  update_state (self);
}

/**
 * derma_reminders_dialog_new:
 *
 * Returns: (transfer floating): the dialog, bound to nothing yet
 */
DermaRemindersDialog *
derma_reminders_dialog_new (void)
{
  return g_object_new (DERMA_TYPE_REMINDERS_DIALOG, NULL);
}
