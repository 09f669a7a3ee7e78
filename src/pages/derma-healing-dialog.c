/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-healing-dialog.h"

#include "core/derma-error.h"
#include "core/derma-format.h"
#include "pages/derma-discard-question.h"
#include "pages/derma-flag-dialog.h"
#include "pages/derma-healing-advice.h"
#include "pages/derma-healing-entry.h"
#include "widgets/derma-healing-form.h"

#include <glib/gi18n-lib.h>

/**
 * DermaHealingDialog:
 *
 * Records how the skin is now, or corrects what was recorded. All or nothing is saved. Of a new log what was filled in before
 * that is a draft in the journal, and comes back the next time, without a question; a correction is asked about.
 *
 * Properties: "face-view" ("mirror" or "facing"). Actions: healing.save, healing.warning-sign.
 */
struct _DermaHealingDialog
{
  AdwDialog parent_instance;

  DermaJournal      *journal;
  DermaClock        *clock;
  gint64             session_id;
  DermaPastSession  *session; /* (nullable): where it is not there nothing can be judged */
  DermaView          view;
  DermaHealingEntry *entry;  /* (nullable): of a new log, until it is saved */
  DermaLogItem      *edited; /* (nullable): the log that is corrected */

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

/* When the skin was as the form says. */
static DermaTime
get_when (DermaHealingDialog *self)
{
  return self->edited != NULL ? derma_log_item_get_log (self->edited)->at : derma_clock_get_now (self->clock);
}

static gboolean
is_changed (DermaHealingDialog *self)
{
  g_autofree char       *note = derma_healing_form_dup_note (self->form);
  const DermaHealingLog *before = derma_log_item_get_log (self->edited);
  DermaHealingLog        log;

  derma_healing_form_get_log (self->form, &log);
  return memcmp (log.levels, before->levels, sizeof log.levels) != 0 || log.sections != before->sections ||
         !g_str_equal (note, derma_log_item_get_note (self->edited));
}

/* A correction is not kept as a draft: it is not dropped without a question. */
static void
update_can_close (DermaHealingDialog *self)
{
  if (self->edited != NULL)
    adw_dialog_set_can_close (ADW_DIALOG (self), !is_changed (self));
}

static void
advise (DermaHealingDialog *self)
{
  if (self->session != NULL)
    derma_healing_advise (self->form, self->session, self->edited != NULL ? derma_log_item_get_id (self->edited) : 0, get_when (self));
  update_can_close (self);
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

static gboolean
save_new (DermaHealingDialog *self,
          const char         *note,
          GError            **error)
{
  const DermaFlagAnswers answers = derma_healing_entry_get_answers (self->entry);
  DermaHealingLog        log;

  derma_healing_entry_get_log (self->entry, &log);
  if (!derma_journal_add_healing_with_answers (self->journal, self->session_id, &log, note, &answers, NULL, error))
    return FALSE;

  g_clear_object (&self->entry);
  return TRUE;
}

static gboolean
save_edited (DermaHealingDialog *self,
             const char         *note,
             GError            **error)
{
  DermaHealingLog log;

  derma_healing_form_get_log (self->form, &log);
  log.at = get_when (self);
  return derma_journal_edit_healing (self->journal, derma_log_item_get_id (self->edited), &log, note,
                                     derma_log_item_get_answers (self->edited), error);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaHealingDialog *self = DERMA_HEALING_DIALOG (widget);
  g_autofree char    *note = derma_healing_form_dup_note (self->form);
  g_autoptr (GError) error = NULL;

  if (self->edited != NULL ? save_edited (self, note, &error) : save_new (self, note, &error))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    tell_failure (self, error);
}

static void
show_answers (DermaHealingDialog *self)
{
  DermaFlagAnswers answers = { 0 };

  if (self->edited != NULL)
    answers = *derma_log_item_get_answers (self->edited);
  else if (self->entry != NULL)
    answers = derma_healing_entry_get_answers (self->entry);
  derma_healing_form_set_warning_signs (self->form, answers.asked != 0 && answers.told == 0 ? _ ("None of them") : NULL);
}

static void
none_cb (DermaHealingDialog *self,
         guint               asked)
{
  if (self->entry != NULL)
    derma_healing_entry_set_answers (self->entry, (DermaFlagAnswers) { .asked = asked });
  show_answers (self);
}

static void
warning_sign_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  DermaHealingDialog *self = DERMA_HEALING_DIALOG (widget);
  AdwDialog          *dialog = derma_flag_dialog_new (self->journal, self->clock, self->session);

  g_signal_connect_object (dialog, "none", G_CALLBACK (none_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
derma_healing_dialog_close_attempt (AdwDialog *dialog)
{
  derma_discard_question_present (dialog, _ ("The healing log stays as it was."));
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
  g_clear_object (&self->edited);
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
  ADW_DIALOG_CLASS (klass)->close_attempt = derma_healing_dialog_close_attempt;

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
  gtk_widget_class_install_action (widget_class, "healing.warning-sign", NULL, warning_sign_action);
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
  DermaTime        when = get_when (self);
  g_autofree char *after = derma_format_after (derma_time_diff (when, derma_past_session_get_t0 (self->session)));
  g_autofree char *date = derma_format_date_time (when, derma_clock_get_now (self->clock));
  /* Translators: how long after the session, then day and time: “38 hours after, Thursday 26 November, 09:31” */
  g_autofree char *subtitle = g_strdup_printf (C_ ("time after, day", "%1$s, %2$s"), after, date);

  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_label_set_label (self->when, subtitle);
}

static DermaHealingDialog *
create (DermaJournal *journal,
        DermaClock   *clock,
        gint64        session_id,
        DermaLogItem *edited)
{
  DermaHealingDialog *self = g_object_new (DERMA_TYPE_HEALING_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->session_id = session_id;
  g_set_object (&self->edited, edited);
  self->session = derma_healing_find_session (journal, session_id);
  if (self->session != NULL)
    {
      const DermaSessionRecord *record = derma_past_session_get_record (self->session);

      show_when (self);
      derma_healing_form_set_rolled (self->form, derma_healing_get_rolled (record != NULL ? record->sections : NULL));
    }

  return self;
}

static void
start (DermaHealingDialog *self)
{
  g_signal_connect_object (self->form, "chosen", G_CALLBACK (advise), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "written", G_CALLBACK (update_can_close), self, G_CONNECT_SWAPPED);
  advise (self);
  show_answers (self);
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

  self = create (journal, clock, session_id, NULL);
  self->entry = derma_healing_entry_new (journal, clock, session_id, self->form);
  g_signal_connect_object (self->entry, "failed", G_CALLBACK (tell_failure), self, G_CONNECT_SWAPPED);
  start (self);

  return ADW_DIALOG (self);
}

/**
 * derma_healing_dialog_new_for_log:
 * @log: a healing log of @journal
 *
 * Returns: (transfer floating): the dialog, to correct @log
 */
AdwDialog *
derma_healing_dialog_new_for_log (DermaJournal *journal,
                                  DermaClock   *clock,
                                  DermaLogItem *log)
{
  DermaHealingDialog    *self;
  const DermaHealingLog *levels;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock) && DERMA_IS_LOG_ITEM (log), NULL);

  self = create (journal, clock, derma_log_item_get_session_id (log), log);
  levels = derma_log_item_get_log (log);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Correct Healing Log"));
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    derma_healing_form_set_level (self->form, (DermaHealingMeasure) i, (int) levels->levels[i]);
  derma_healing_form_set_sections (self->form, levels->sections);
  derma_healing_form_set_note (self->form, derma_log_item_get_note (log));
  start (self);

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
