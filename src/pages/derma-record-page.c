/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-record-page.h"

#include "core/derma-error.h"
#include "pages/derma-flag-dialog.h"
#include "pages/derma-healing-advice.h"
#include "pages/derma-healing-entry.h"
#include "pages/derma-photo-intake.h"
#include "widgets/derma-healing-form.h"
#include "widgets/derma-level-row.h"
#include "widgets/derma-step-bar.h"

#include <glib/gi18n-lib.h>

/**
 * DermaRecordPage:
 *
 * Step 5 of a session (fin-log): how the skin is now, how much the rolling hurt, and a note. All or nothing is saved; what
 * was filled in before that is a draft in the journal. Photos can be dropped and pasted.
 *
 * Actions: record.save, record.paste, healing.warning-sign.
 */
struct _DermaRecordPage
{
  AdwBreakpointBin parent_instance;

  DermaSessionControl *control;
  DermaHealingEntry   *entry; /* (nullable): NULL once it is saved */
  int                  shown_pain;

  DermaHealingForm *form;
  AdwToggleGroup   *pain;
  GtkLabel         *hint;
  GtkWidget        *save;
};

G_DEFINE_FINAL_TYPE (DermaRecordPage, derma_record_page, ADW_TYPE_BREAKPOINT_BIN)

static int
get_pain (DermaRecordPage *self)
{
  guint active = adw_toggle_group_get_active (self->pain);

  return active == GTK_INVALID_LIST_POSITION ? DERMA_HEALING_NOT_ANSWERED : (int) active;
}

static void
set_pain (DermaRecordPage *self,
          int              pain)
{
  adw_toggle_group_set_active (self->pain, pain == DERMA_HEALING_NOT_ANSWERED ? GTK_INVALID_LIST_POSITION : (guint) pain);
}

static void
update (DermaRecordPage *self)
{
  gboolean is_complete = derma_healing_form_is_complete (self->form);
  guint    n_open = derma_healing_form_get_n_open (self->form);
  gboolean has_pain = get_pain (self) != DERMA_HEALING_NOT_ANSWERED;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.save", is_complete && has_pain);
  if (n_open > 0)
    {
      g_autofree char *left = g_strdup_printf (ngettext ("%u more to answer.", "%u more to answer.", n_open), n_open);

      gtk_label_set_label (self->hint, left);
    }
  else if (!is_complete)
    gtk_label_set_label (self->hint, _ ("Choose at least one section."));
  else if (!has_pain)
    gtk_label_set_label (self->hint, _ ("How much did the rolling hurt?"));
  else
    gtk_label_set_label (self->hint, _ ("Next you look after the roller."));
}

/* The most that was recorded at the rests between the sections. */
static int
get_recorded_pain (const DermaSession *session)
{
  int pain = DERMA_HEALING_NOT_ANSWERED;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (session->sections[i].has_pain)
      pain = MAX (pain, (int) session->sections[i].pain);

  return pain;
}

static void
advise (DermaRecordPage *self)
{
  DermaJournal *journal = derma_session_control_get_journal (self->control);
  g_autoptr (DermaPastSession) session = derma_healing_find_session (journal, derma_journal_get_open_session_id (journal));

  if (session != NULL)
    derma_healing_advise (self->form, session, 0, derma_clock_get_now (derma_session_control_get_clock (self->control)));
}

static void
pain_cb (DermaRecordPage *self)
{
  const int pain = get_pain (self);

  if (pain == self->shown_pain)
    return;

  if (derma_healing_entry_set_rolling_pain (self->entry, pain))
    self->shown_pain = pain;
  else
    set_pain (self, self->shown_pain);
  update (self);
}

static void
show_answers (DermaRecordPage *self)
{
  const DermaFlagAnswers answers = derma_healing_entry_get_answers (self->entry);

  derma_healing_form_set_warning_signs (self->form, answers.asked != 0 && answers.told == 0 ? _ ("None of them") : NULL);
}

static void
none_cb (DermaRecordPage *self,
         guint            asked)
{
  if (self->entry == NULL)
    return;

  derma_healing_entry_set_answers (self->entry, (DermaFlagAnswers) { .asked = asked });
  show_answers (self);
}

static void
warning_sign_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  DermaRecordPage *self = DERMA_RECORD_PAGE (widget);
  DermaJournal    *journal = derma_session_control_get_journal (self->control);
  g_autoptr (DermaPastSession) session = derma_healing_find_session (journal, derma_journal_get_open_session_id (journal));
  AdwDialog *dialog = derma_flag_dialog_new (journal, derma_session_control_get_clock (self->control), session);

  g_signal_connect_object (dialog, "none", G_CALLBACK (none_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* The levels may tell of a red flag, and no page behind the wizard is seen. */
static void
show_notice (DermaRecordPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    derma_flag_dialog_present_notice (GTK_WIDGET (root), derma_session_control_get_journal (self->control),
                                      derma_session_control_get_clock (self->control));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaRecordPage   *self = DERMA_RECORD_PAGE (widget);
  g_autofree char   *note = derma_healing_form_dup_note (self->form);
  DermaRecord        record = { .pain = (guint) get_pain (self), .note = note };
  DermaHealingEntry *entry = g_steal_pointer (&self->entry); /* what still waits to be written must not come after the record */

  derma_healing_entry_get_log (entry, &record.log);
  record.answers = derma_healing_entry_get_answers (entry);
  if (derma_session_control_take_record (self->control, &record))
    {
      g_object_unref (entry);
      show_notice (self);
    }
  else
    self->entry = entry;
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  DermaSessionControl *control = DERMA_RECORD_PAGE (widget)->control;

  derma_photo_intake_paste (widget, derma_session_control_get_journal (control), derma_session_control_get_clock (control));
}

static void
derma_record_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (derma_record_page_parent_class)->map (widget);

  gtk_widget_grab_focus (GTK_WIDGET (DERMA_RECORD_PAGE (widget)->form));
}

static void
derma_record_page_unmap (GtkWidget *widget)
{
  DermaRecordPage *self = DERMA_RECORD_PAGE (widget);

  GTK_WIDGET_CLASS (derma_record_page_parent_class)->unmap (widget);

  if (self->entry != NULL)
    derma_healing_entry_flush (self->entry);
}

static void
derma_record_page_dispose (GObject *object)
{
  DermaRecordPage *self = DERMA_RECORD_PAGE (object);

  g_clear_object (&self->entry);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_RECORD_PAGE);
  g_clear_object (&self->control);

  G_OBJECT_CLASS (derma_record_page_parent_class)->dispose (object);
}

static void
derma_record_page_class_init (DermaRecordPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_HEALING_FORM);
  g_type_ensure (DERMA_TYPE_STEP_BAR);

  object_class->dispose = derma_record_page_dispose;
  widget_class->map = derma_record_page_map;
  widget_class->unmap = derma_record_page_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaRecordPage, form);
  gtk_widget_class_bind_template_child (widget_class, DermaRecordPage, pain);
  gtk_widget_class_bind_template_child (widget_class, DermaRecordPage, hint);
  gtk_widget_class_bind_template_child (widget_class, DermaRecordPage, save);
  gtk_widget_class_bind_template_callback (widget_class, update);

  gtk_widget_class_install_action (widget_class, "record.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "healing.warning-sign", NULL, warning_sign_action);
  gtk_widget_class_install_action (widget_class, "record.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "record.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "record.paste", NULL);
}

static void
derma_record_page_init (DermaRecordPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* The first toggle of a group makes itself active. */
  set_pain (self, DERMA_HEALING_NOT_ANSWERED);
}

/**
 * derma_record_page_new:
 * @control: of the open session
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
derma_record_page_new (DermaSessionControl *control)
{
  const DermaSession *session;
  DermaJournal       *journal;
  DermaRecordPage    *self;
  int                 pain;

  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (control), NULL);

  session = derma_session_control_get_session (control);
  journal = derma_session_control_get_journal (control);
  g_return_val_if_fail (session != NULL, NULL);

  self = g_object_new (DERMA_TYPE_RECORD_PAGE, NULL);
  self->control = g_object_ref (control);
  derma_photo_intake_accept_drops (GTK_WIDGET (self), journal, derma_session_control_get_clock (control));
  derma_healing_form_set_rolled (self->form, derma_healing_get_rolled (session->sections));
  self->entry = derma_healing_entry_new (journal, derma_session_control_get_clock (control),
                                         derma_journal_get_open_session_id (journal), self->form);
  g_signal_connect_object (self->entry, "failed", G_CALLBACK (derma_session_control_fail), control, G_CONNECT_SWAPPED);
  derma_healing_form_set_view (self->form, derma_session_control_get_view (control));
  g_signal_connect_object (self->form, "chosen", G_CALLBACK (advise), self, G_CONNECT_SWAPPED);
  advise (self);
  show_answers (self);

  pain = derma_healing_entry_get_rolling_pain (self->entry);
  self->shown_pain = pain != DERMA_HEALING_NOT_ANSWERED ? pain : get_recorded_pain (session);
  set_pain (self, self->shown_pain);
  g_signal_connect_object (self->pain, "notify::active", G_CALLBACK (pain_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
