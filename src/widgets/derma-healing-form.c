/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-healing-form.h"

#include "widgets/derma-healing-form-private.h"

#include <glib/gi18n-lib.h>

/**
 * DermaHealingForm:
 *
 * The healing log as a person fills it in: six measures, where, and a note. One measure is open at a time; to choose closes
 * it and opens the next that has no answer. The keys 0 to 4 answer the one that has the focus, else the open one. It stores
 * nothing and judges nothing: verdicts are told to it.
 *
 * Properties: "is-complete" (read-only), "n-open" (read-only), "narrow". Signals: "chosen" when a level or a section was
 * chosen, before anything is said or opened, so that a choice can still be taken back by setting what was there; "written" when
 * the note has changed. Actions: healing.all-zero, healing.as-last-time; whoever shows the form has
 * healing.warning-sign, which asks for red flags.
 */
G_DEFINE_FINAL_TYPE (DermaHealingForm, derma_healing_form, ADW_TYPE_BIN)

static GParamSpec *properties[DERMA_HEALING_FORM_PROP_NARROW + 1];

enum
{
  CHOSEN,
  WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
chosen_cb (DermaHealingForm *self)
{
  derma_healing_form_update_complete (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
n_open_cb (DermaHealingForm *self)
{
  derma_healing_form_update_complete (self);
  derma_healing_form_notify (self, DERMA_HEALING_FORM_PROP_N_OPEN);
}

static gboolean
key_pressed_cb (DermaHealingForm *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   state)
{
  return derma_level_list_take_key (self->list, keyval, state);
}

/* Told twice of what is taken back within a choice: what is there by then was not chosen. */
static void
sections_cb (DermaHealingForm *self)
{
  const DermaSectionSet sections = derma_healing_where_get_sections (self->where);

  derma_healing_form_update_complete (self);
  if (self->sections == sections)
    return;

  self->sections = sections;
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
written_cb (DermaHealingForm *self)
{
  g_signal_emit (self, signals[WRITTEN], 0);
}

static void
all_zero_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  derma_level_list_fill_in (DERMA_HEALING_FORM (widget)->list, (const int[DERMA_N_HEALING_MEASURES]) { 0 });
}

static void
as_last_time_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  DermaHealingForm     *self = DERMA_HEALING_FORM (widget);
  const DermaSectionSet rolled = derma_healing_where_get_rolled (self->where);
  int                   levels[DERMA_N_HEALING_MEASURES];

  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    levels[i] = (int) self->last.levels[i];
  if (self->sections == rolled && (self->last.sections & rolled) != 0)
    derma_healing_form_set_sections (self, self->last.sections);
  derma_level_list_fill_in (self->list, levels);
}

static gboolean
derma_healing_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DERMA_HEALING_FORM (widget)->list));
}

static void
derma_healing_form_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  DermaHealingForm *self = DERMA_HEALING_FORM (object);

  switch ((DermaHealingFormProperty) prop_id)
    {
    case DERMA_HEALING_FORM_PROP_IS_COMPLETE:
      g_value_set_boolean (value, self->is_complete);
      break;
    case DERMA_HEALING_FORM_PROP_N_OPEN:
      g_value_set_uint (value, derma_level_list_get_n_open (self->list));
      break;
    case DERMA_HEALING_FORM_PROP_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_healing_form_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  DermaHealingForm *self = DERMA_HEALING_FORM (object);

  switch ((DermaHealingFormProperty) prop_id)
    {
    case DERMA_HEALING_FORM_PROP_NARROW:
      derma_healing_form_set_narrow (self, g_value_get_boolean (value));
      break;
    case DERMA_HEALING_FORM_PROP_IS_COMPLETE:
    case DERMA_HEALING_FORM_PROP_N_OPEN:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_healing_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_HEALING_FORM);

  G_OBJECT_CLASS (derma_healing_form_parent_class)->dispose (object);
}

static void
derma_healing_form_class_init (DermaHealingFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_HEALING_WHERE);
  g_type_ensure (DERMA_TYPE_LEVEL_LIST);

  object_class->get_property = derma_healing_form_get_property;
  object_class->set_property = derma_healing_form_set_property;
  object_class->dispose = derma_healing_form_dispose;
  widget_class->grab_focus = derma_healing_form_grab_focus;

  properties[DERMA_HEALING_FORM_PROP_IS_COMPLETE] =
    g_param_spec_boolean ("is-complete", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[DERMA_HEALING_FORM_PROP_N_OPEN] =
    g_param_spec_uint ("n-open", NULL, NULL, 0, DERMA_N_HEALING_MEASURES, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[DERMA_HEALING_FORM_PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[WRITTEN] = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/widgets/derma-healing-form.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaHealingForm, top);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingForm, dark_skin);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingForm, as_last);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingForm, list);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingForm, where);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingForm, warning_sign);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingForm, note);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, n_open_cb);
  gtk_widget_class_bind_template_callback (widget_class, sections_cb);
  gtk_widget_class_install_action (widget_class, "healing.all-zero", NULL, all_zero_action);
  gtk_widget_class_install_action (widget_class, "healing.as-last-time", NULL, as_last_time_action);
}

static void
add_measures (DermaHealingForm *self)
{
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    {
      DermaLevelWords words = { .name = derma_healing_get_name ((DermaHealingMeasure) i) };

      for (guint level = 0; level <= DERMA_HEALING_MAX; level++)
        words.anchors[level] = derma_healing_get_anchor ((DermaHealingMeasure) i, level);
      derma_level_list_add (self->list, &words);
    }
}

static void
derma_healing_form_init (DermaHealingForm *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->dark_skin, derma_healing_get_dark_skin_note ());
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "healing.as-last-time", FALSE);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_object (gtk_text_view_get_buffer (self->note), "changed", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);

  self->sections = derma_healing_where_get_sections (self->where);
  add_measures (self);
}

/**
 * derma_healing_form_new:
 *
 * Returns: (transfer floating): a form without answers, for all sections
 */
GtkWidget *
derma_healing_form_new (void)
{
  return g_object_new (DERMA_TYPE_HEALING_FORM, NULL);
}

/* For the other half of the class: the specs of the properties lie here. */
void
derma_healing_form_notify (DermaHealingForm        *self,
                           DermaHealingFormProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}
