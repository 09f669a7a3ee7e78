/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-skip-dialog.h"

struct _DermaSkipDialog
{
  AdwDialog parent_instance;

  DermaSessionControl *control;
  gboolean             is_holding; /* the clock was stopped by this dialog */
  DermaSection         section;
  DermaDirection       direction;

  GtkWidget    *direction_list;
  AdwActionRow *direction_row;
  GtkListBox   *reasons;
};

G_DEFINE_FINAL_TYPE (DermaSkipDialog, derma_skip_dialog, ADW_TYPE_DIALOG)

static const DermaSkipReason REASONS[] = { DERMA_SKIP_SORE, DERMA_SKIP_SPOT, DERMA_SKIP_REACH, DERMA_SKIP_OTHER };

static void
release (DermaSkipDialog *self)
{
  if (!self->is_holding)
    return;

  self->is_holding = FALSE;
  derma_session_control_take_kind (self->control, DERMA_EVENT_RESUME);
}

/* Leaving the roller for long has brought it to be cleaned instead: then there is nothing to skip any more. */
static void
take (DermaSkipDialog *self,
      DermaEvent       event)
{
  const DermaSession *session;

  release (self);
  session = derma_session_control_get_session (self->control);
  event.at_ms = derma_session_control_get_now_ms (self->control);
  if (session != NULL && derma_session_can_apply (session, &event))
    derma_session_control_take (self->control, event);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
direction_activated_cb (DermaSkipDialog *self)
{
  take (self, (DermaEvent) { .kind = DERMA_EVENT_DIRECTION_SKIP, .section = self->section, .direction = self->direction });
}

static void
reason_activated_cb (DermaSkipDialog *self,
                     GtkListBoxRow   *row)
{
  take (self,
        (DermaEvent) { .kind = DERMA_EVENT_SECTION_SKIP,
                       .section = self->section,
                       .value = REASONS[gtk_list_box_row_get_index (row)] });
}

static void
closed_cb (DermaSkipDialog *self)
{
  release (self);
}

static void
add_reasons (DermaSkipDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (REASONS); i++)
    {
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                     "title",
                                     derma_skip_reason_get_name (REASONS[i]),
                                     "use-markup",
                                     FALSE,
                                     "activatable",
                                     TRUE,
                                     NULL);

      gtk_list_box_append (self->reasons, row);
    }
}

static void
derma_skip_dialog_dispose (GObject *object)
{
  DermaSkipDialog *self = DERMA_SKIP_DIALOG (object);

  g_clear_object (&self->control);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_SKIP_DIALOG);

  G_OBJECT_CLASS (derma_skip_dialog_parent_class)->dispose (object);
}

static void
derma_skip_dialog_class_init (DermaSkipDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_skip_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-skip-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaSkipDialog, direction_list);
  gtk_widget_class_bind_template_child (widget_class, DermaSkipDialog, direction_row);
  gtk_widget_class_bind_template_child (widget_class, DermaSkipDialog, reasons);
  gtk_widget_class_bind_template_callback (widget_class, direction_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
derma_skip_dialog_init (DermaSkipDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_reasons (self);
}

/**
 * derma_skip_dialog_present:
 * @parent: a widget of the window
 * @control: of a session that is rolling
 *
 * Stops the clock and asks what is left out. Closing it without an answer goes on where it was.
 */
void
derma_skip_dialog_present (GtkWidget           *parent,
                           DermaSessionControl *control)
{
  const DermaSession *session;
  DermaSkipDialog    *self;

  g_return_if_fail (GTK_IS_WIDGET (parent) && DERMA_IS_SESSION_CONTROL (control));

  session = derma_session_control_get_session (control);
  if (session == NULL || session->phase != DERMA_PHASE_ROLL || session->is_paused)
    return;

  self = g_object_new (DERMA_TYPE_SKIP_DIALOG, NULL);
  self->control = g_object_ref (control);
  self->section = session->section;
  self->direction = session->direction;
  gtk_widget_set_visible (self->direction_list, session->stage == DERMA_ROLL_STROKES);
  adw_action_row_set_subtitle (self->direction_row,
                               derma_stroke_get_order (self->section, self->direction, derma_session_control_get_view (control)));
  self->is_holding = derma_session_control_take_kind (control, DERMA_EVENT_PAUSE);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
