/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-healing-dialog.h"

#include "core/derma-error.h"
#include "core/derma-format.h"
#include "pages/derma-healing-advice.h"
#include "pages/derma-healing-entry.h"
#include "widgets/derma-healing-form.h"
#include "widgets/derma-healing-row.h"

#include <glib/gi18n-lib.h>

/**
 * DermaHealingDialog:
 *
 * Records how the skin is now. All or nothing is saved; what was filled in before that is a draft in the journal, and comes
 * back the next time, without a question.
 *
 * Properties: "face-view" ("mirror" or "facing"). Actions: healing.save.
 */
struct _DermaHealingDialog
{
  AdwDialog parent_instance;

  DermaJournal      *journal;
  DermaClock        *clock;
  gint64             session_id;
  DermaPastSession  *session; /* (nullable): where it is not there nothing can be judged */
  DermaView          view;
  DermaHealingEntry *entry; /* (nullable): NULL once it is saved */

  AdwToastOverlay  *toasts;
  AdwWindowTitle   *title;
  GtkLabel         *when;
  DermaHealingForm *form;
};

G_DEFINE_FINAL_TYPE (DermaHealingDialog, derma_healing_dialog, ADW_TYPE_DIALOG)

typedef enum
{
  PROP_FACE_VIEW = 1,
} DermaHealingDialogProperty;

static GParamSpec *properties[PROP_FACE_VIEW + 1];

static void
advise (DermaHealingDialog *self)
{
  if (self->session != NULL)
    derma_healing_advise (self->form, self->journal, self->session, -1, derma_clock_get_now (self->clock));
}

static void
is_complete_cb (DermaHealingDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "healing.save", derma_healing_form_is_complete (self->form));
}

static void
tell_failure (DermaHealingDialog *self,
              const GError       *error)
{
  g_autofree char *text = derma_error_to_text (error);

  g_message ("A healing log was not stored: %s", error->message);
  adw_toast_overlay_add_toast (self->toasts, g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaHealingDialog *self = DERMA_HEALING_DIALOG (widget);
  g_autofree char    *note = derma_healing_form_dup_note (self->form);
  g_autoptr (GError) error = NULL;
  DermaHealingLog log;

  derma_healing_entry_get_log (self->entry, &log);
  if (!derma_journal_add_healing (self->journal, self->session_id, &log, note, &error))
    {
      tell_failure (self, error);
      return;
    }

  g_clear_object (&self->entry);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
derma_healing_dialog_closed (AdwDialog *dialog)
{
  DermaHealingDialog *self = DERMA_HEALING_DIALOG (dialog);

  if (self->entry != NULL)
    derma_healing_entry_flush (self->entry);
}

static void
derma_healing_dialog_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((DermaHealingDialogProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      g_value_set_string (value, derma_view_get_id (DERMA_HEALING_DIALOG (object)->view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_healing_dialog_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  DermaHealingDialog *self = DERMA_HEALING_DIALOG (object);
  const DermaView     view = derma_view_from_id (g_value_get_string (value));

  switch ((DermaHealingDialogProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      if (self->view == view)
        return;
      self->view = view;
      derma_healing_form_set_view (self->form, view);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_healing_dialog_dispose (GObject *object)
{
  DermaHealingDialog *self = DERMA_HEALING_DIALOG (object);

  g_clear_object (&self->entry);
  g_clear_object (&self->session);
  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_HEALING_DIALOG);

  G_OBJECT_CLASS (derma_healing_dialog_parent_class)->dispose (object);
}

static void
derma_healing_dialog_class_init (DermaHealingDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_HEALING_FORM);

  object_class->get_property = derma_healing_dialog_get_property;
  object_class->set_property = derma_healing_dialog_set_property;
  object_class->dispose = derma_healing_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = derma_healing_dialog_closed;

  properties[PROP_FACE_VIEW] =
    g_param_spec_string ("face-view", NULL, NULL, "mirror", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-healing-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaHealingDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingDialog, title);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingDialog, when);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingDialog, form);
  gtk_widget_class_bind_template_callback (widget_class, is_complete_cb);

  gtk_widget_class_install_action (widget_class, "healing.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "healing.save", NULL);
}

static void
derma_healing_dialog_init (DermaHealingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->form));
  is_complete_cb (self);
}

static void
show_when (DermaHealingDialog *self)
{
  DermaTime        now = derma_clock_get_now (self->clock);
  gint64           hours = derma_time_diff (now, derma_past_session_get_t0 (self->session)) / DERMA_HOUR_S;
  g_autofree char *date = derma_format_date_time (now, now);
  /* Translators: whole hours since the last rolling, then day and time: “Hour 38, Thursday 26 November, 09:31” */
  g_autofree char *subtitle = g_strdup_printf (_ ("Hour %1$u, %2$s"), (guint) MAX (hours, 0), date);

  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_label_set_label (self->when, subtitle);
}

/**
 * derma_healing_dialog_new:
 * @session_id: the session whose healing is recorded
 *
 * Returns: (transfer floating): the dialog, with the draft of that session where there is one
 */
AdwDialog *
derma_healing_dialog_new (DermaJournal *journal,
                          DermaClock   *clock,
                          gint64        session_id)
{
  DermaHealingDialog *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_HEALING_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->session_id = session_id;

  self->session = derma_healing_find_session (journal, session_id);
  if (self->session != NULL)
    {
      const DermaSessionRecord *record = derma_past_session_get_record (self->session);

      show_when (self);
      derma_healing_form_set_rolled (self->form, derma_healing_get_rolled (record != NULL ? record->sections : NULL));
    }
  self->entry = derma_healing_entry_new (journal, clock, session_id, self->form);
  g_signal_connect_object (self->entry, "failed", G_CALLBACK (tell_failure), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "chosen", G_CALLBACK (advise), self, G_CONNECT_SWAPPED);
  advise (self);

  return ADW_DIALOG (self);
}

/**
 * derma_healing_dialog_present:
 * @parent: over which the dialog is shown
 * @session_id: the session whose healing is recorded
 */
void
derma_healing_dialog_present (GtkWidget    *parent,
                              DermaJournal *journal,
                              DermaClock   *clock,
                              gint64        session_id)
{
  adw_dialog_present (derma_healing_dialog_new (journal, clock, session_id), parent);
}
