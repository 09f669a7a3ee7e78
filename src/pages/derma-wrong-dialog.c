/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-wrong-dialog.h"

#include "widgets/derma-announce.h"

#include <glib/gi18n-lib.h>

struct _DermaWrongDialog
{
  AdwDialog parent_instance;

  DermaSessionControl *control;
  gboolean             is_holding; /* the clock was stopped by this dialog and goes on when nothing is wrong */

  AdwNavigationView *navigation;
  AdwNavigationPage *advice_page;
  GtkListBox        *questions;
  GtkLabel          *advice;
  GtkWidget         *understood_button;
  GtkWidget         *soak_button;
  GtkWidget         *end_button;
};

G_DEFINE_FINAL_TYPE (DermaWrongDialog, derma_wrong_dialog, ADW_TYPE_DIALOG)

/* In the order in which they are likely. */
static const DermaStop STOPS[] = { DERMA_STOP_PAIN, DERMA_STOP_BLOOD, DERMA_STOP_DROP, DERMA_STOP_NEEDLE, DERMA_STOP_FAINT };

static void
show_advice (DermaWrongDialog *self,
             DermaStop         stop)
{
  const char    *advice = derma_stop_get_advice (stop);
  const gboolean has_choice = stop == DERMA_STOP_DROP;

  gtk_label_set_label (self->advice, advice);
  gtk_widget_set_visible (self->understood_button, !has_choice);
  gtk_widget_set_visible (self->soak_button, has_choice);
  gtk_widget_set_visible (self->end_button, has_choice);
  adw_navigation_view_push (self->navigation, self->advice_page);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  gtk_widget_grab_focus (has_choice ? self->soak_button : self->understood_button);
  derma_announce (GTK_WIDGET (self), advice, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
tell (DermaWrongDialog *self,
      DermaStop         stop)
{
  self->is_holding = FALSE;
  if (derma_session_control_take (self->control, (DermaEvent) { .kind = DERMA_EVENT_WRONG, .value = stop }))
    show_advice (self, stop);
  else
    self->is_holding = TRUE;
}

static void
question_activated_cb (DermaWrongDialog *self,
                       GtkListBoxRow    *row)
{
  tell (self, STOPS[gtk_list_box_row_get_index (row)]);
}

static void
closed_cb (DermaWrongDialog *self)
{
  if (self->is_holding)
    {
      self->is_holding = FALSE;
      derma_session_control_take_kind (self->control, DERMA_EVENT_RESUME);
    }
}

static void
understood_cb (DermaWrongDialog *self)
{
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
end_cb (DermaWrongDialog *self)
{
  if (derma_session_control_take_kind (self->control, DERMA_EVENT_STOP))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
add_questions (DermaWrongDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (STOPS); i++)
    {
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                     "title",
                                     derma_stop_get_question (STOPS[i]),
                                     "use-markup",
                                     FALSE,
                                     "activatable",
                                     TRUE,
                                     NULL);
      GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

      g_object_set (arrow, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
      gtk_list_box_append (self->questions, row);
    }
}

static void
derma_wrong_dialog_dispose (GObject *object)
{
  DermaWrongDialog *self = DERMA_WRONG_DIALOG (object);

  g_clear_object (&self->control);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_WRONG_DIALOG);

  G_OBJECT_CLASS (derma_wrong_dialog_parent_class)->dispose (object);
}

static void
derma_wrong_dialog_class_init (DermaWrongDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_wrong_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-wrong-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaWrongDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, DermaWrongDialog, advice_page);
  gtk_widget_class_bind_template_child (widget_class, DermaWrongDialog, questions);
  gtk_widget_class_bind_template_child (widget_class, DermaWrongDialog, advice);
  gtk_widget_class_bind_template_child (widget_class, DermaWrongDialog, understood_button);
  gtk_widget_class_bind_template_child (widget_class, DermaWrongDialog, soak_button);
  gtk_widget_class_bind_template_child (widget_class, DermaWrongDialog, end_button);
  gtk_widget_class_bind_template_callback (widget_class, question_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, understood_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
derma_wrong_dialog_init (DermaWrongDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_questions (self);
}

/* Before rolling there is no pain and no blood. Answers whether any question is left. */
static gboolean
show_questions (DermaWrongDialog   *self,
                const DermaSession *session)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (STOPS); i++)
    {
      const DermaEvent event = { .kind = DERMA_EVENT_WRONG, .at_ms = session->last_ms, .value = STOPS[i] };
      const gboolean   is_possible = derma_session_can_apply (session, &event);

      gtk_widget_set_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->questions, (int) i)), is_possible);
      has_any = has_any || is_possible;
    }

  return has_any;
}

/**
 * derma_wrong_dialog_present:
 * @parent: a widget of the window
 * @control: of a session that prepares or rolls
 *
 * Stops the clock and asks what is wrong, as far as that is possible now. Closing it without an answer goes on where it was.
 * In a session in which nothing can go wrong any more nothing is shown.
 */
void
derma_wrong_dialog_present (GtkWidget           *parent,
                            DermaSessionControl *control)
{
  const DermaSession *session;
  g_autoptr (DermaWrongDialog) self = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent) && DERMA_IS_SESSION_CONTROL (control));

  session = derma_session_control_get_session (control);
  if (session == NULL)
    return;

  self = g_object_ref_sink (g_object_new (DERMA_TYPE_WRONG_DIALOG, NULL));
  self->control = g_object_ref (control);
  if (!show_questions (self, session))
    return;

  self->is_holding = session->phase == DERMA_PHASE_ROLL && !session->is_paused &&
                     derma_session_control_take_kind (control, DERMA_EVENT_PAUSE);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
