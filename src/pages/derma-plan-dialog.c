/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "pages/derma-plan-course.h"
#include "pages/derma-plan-paper.h"
#include "pages/derma-plan-pause-page.h"
#include "pages/derma-plan-question.h"
#include "pages/derma-plan-result.h"
#include "pages/derma-plan-summary.h"
#include "widgets/derma-alert.h"
#include "widgets/derma-focus.h"

#define CHANGE_KEY "derma-plan-change"

/**
 * DermaPlanDialog:
 *
 * Everything about the plan: what is asked for one, one question a page, what follows from the answers, and the plan in force.
 * It opens with the plan in force, or with the ones before; where there never was one, with the first question that is open.
 *
 * Actions: plan.make, plan.start-over, plan.show-result, plan.start, plan.change, plan.save, plan.pause, plan.resume, plan.end.
 */
struct _DermaPlanDialog
{
  AdwDialog parent_instance;

  DermaJournal     *journal;
  DermaClock       *clock;
  DermaPlanAnswers *answers;

  AdwToast *last_change; /* (unowned): the toast that can undo it */

  AdwToastOverlay   *toasts;
  AdwNavigationView *pages;
};

G_DEFINE_FINAL_TYPE (DermaPlanDialog, derma_plan_dialog, ADW_TYPE_DIALOG)

static void
tell_failure (DermaPlanDialog *self,
              const GError    *error)
{
  g_autofree char *text = derma_error_to_text (error);

  g_message ("A plan was not stored: %s", error->message);
  adw_toast_overlay_add_toast (self->toasts, g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL));
}

static void
undo_cb (DermaPlanDialog *self,
         AdwToast        *toast)
{
  g_autoptr (GError) error = NULL;

  if (derma_journal_undo_plan_change (self->journal, g_object_get_data (G_OBJECT (toast), CHANGE_KEY), &error))
    derma_plan_answers_read (self->answers);
  else
    tell_failure (self, error);
}

/* What was done, with the way back. Only the last change can be undone, so its toast is the only one. */
static void
tell_change (DermaPlanDialog *self,
             const char      *text,
             DermaPlanChange *change)
{
  AdwToast *toast = adw_toast_new (text);

  if (self->last_change != NULL)
    adw_toast_dismiss (self->last_change);
  g_set_weak_pointer (&self->last_change, toast);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), CHANGE_KEY, change, (GDestroyNotify) derma_plan_change_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Returns whether there is such a page among those that were come through. */
static gboolean
go_back_to (DermaPlanDialog *self,
            const char      *tag)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (self->pages);

  for (guint i = 0; i < g_list_model_get_n_items (stack); i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (stack, i);

      if (g_strcmp0 (adw_navigation_page_get_tag (page), tag) != 0)
        continue;
      if (page != adw_navigation_view_get_visible_page (self->pages))
        adw_navigation_view_pop_to_page (self->pages, page);
      return TRUE;
    }

  return FALSE;
}

static void
change_cb (DermaPlanDialog *self,
           guint            ask)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "plan.ask", "u", ask);
}

static void
answered_cb (DermaPlanDialog   *self,
             DermaPlanQuestion *page)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "plan.ask-next", "u", (guint) derma_plan_question_get_ask (page));
}

static void
show_summary (DermaPlanDialog *self)
{
  AdwNavigationPage *page;

  if (go_back_to (self, "summary"))
    return;

  page = derma_plan_summary_new (self->answers);
  adw_navigation_page_set_tag (page, "summary");
  g_signal_connect_object (page, "change", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->pages, page);
}

/* A page that is below in the stack is gone back to: each question is there once. */
static void
show_question (DermaPlanDialog *self,
               DermaPlanAsk     ask)
{
  g_autofree char   *tag = g_strdup_printf ("question-%d", (int) ask);
  AdwNavigationPage *page;

  if (go_back_to (self, tag))
    return;

  page = derma_plan_question_new (self->answers, ask);
  adw_navigation_page_set_tag (page, tag);
  g_signal_connect_object (page, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "failed", G_CALLBACK (tell_failure), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->pages, page);
}

static void
show_next (DermaPlanDialog *self,
           DermaPlanAsk     after)
{
  const DermaPlanAsk next = derma_plan_answers_find_next (self->answers, after);

  if (next < DERMA_N_PLAN_ASKS)
    show_question (self, next);
  else
    show_summary (self);
}

static void
ask_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  show_question (DERMA_PLAN_DIALOG (widget), (DermaPlanAsk) g_variant_get_uint32 (parameter));
}

static void
ask_next_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  show_next (DERMA_PLAN_DIALOG (widget), (DermaPlanAsk) g_variant_get_uint32 (parameter));
}

static void
show_plan_cb (DermaPlanDialog *self,
              DermaStoredPlan *stored)
{
  adw_navigation_view_push (self->pages, derma_plan_result_new_for (self->clock, stored));
}

static AdwNavigationPage *
create_course (DermaPlanDialog *self)
{
  AdwNavigationPage *page = derma_plan_course_new (self->journal, self->clock);

  adw_navigation_page_set_tag (page, "course");
  g_signal_connect_object (page, "show-plan", G_CALLBACK (show_plan_cb), self, G_CONNECT_SWAPPED);

  return page;
}

/* The first question stays below whatever is open, so that one can go back to it. */
static void
make_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaPlanDialog *self = DERMA_PLAN_DIALOG (widget);

  show_question (self, DERMA_PLAN_ASK_CONCERNS);
  if (derma_plan_answers_is_begun (self->answers))
    show_next (self, DERMA_PLAN_ASK_CONCERNS);
}

static void
start_over_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  DermaPlanDialog *self = DERMA_PLAN_DIALOG (widget);

  derma_plan_answers_forget (self->answers);
  show_question (self, DERMA_PLAN_ASK_CONCERNS);
}

static AdwNavigationPage *
create_result (DermaPlanDialog *self)
{
  g_autoptr (GArray) obstacles = derma_plan_answers_list_obstacles (self->answers);
  DermaPlanInputs inputs;
  gint64          until_s;

  derma_plan_answers_get_inputs (self->answers, &inputs, &until_s);
  return derma_plan_result_new (self->journal, self->clock, &inputs, until_s, obstacles);
}

static void
show_result_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  DermaPlanDialog *self = DERMA_PLAN_DIALOG (widget);

  if (derma_plan_answers_find_next (self->answers, DERMA_N_PLAN_ASKS) < DERMA_N_PLAN_ASKS)
    {
      show_next (self, DERMA_N_PLAN_ASKS);
      return;
    }

  adw_navigation_view_push (self->pages, create_result (self));
}

/* What follows from the answers is another plan than when the page was opened: a date has passed, say, or a roller is worn out. */
static void
renew_result (DermaPlanDialog *self)
{
  AdwNavigationPage *renewed = create_result (self);

  adw_navigation_view_pop (self->pages);
  adw_navigation_view_push (self->pages, renewed);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Something has changed since. Look at the plan again before you start it.")));
}

static void
start_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  DermaPlanDialog   *self = DERMA_PLAN_DIALOG (widget);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->pages);
  const gboolean     has_plan = derma_journal_get_plan (self->journal) != NULL;
  DermaPlanChange   *change = NULL;
  g_autoptr (GError) error = NULL;
  DermaPlanInputs inputs;
  DermaTime       begins = { 0 };
  gint64          until_s;

  if (!DERMA_IS_PLAN_RESULT (page) || !derma_plan_result_can_start (DERMA_PLAN_RESULT (page)))
    return;

  derma_plan_answers_get_inputs (self->answers, &inputs, &until_s);
  if (!derma_plan_result_is_of (DERMA_PLAN_RESULT (page), &inputs, until_s))
    {
      renew_result (self);
      return;
    }
  if (until_s != 0)
    begins = derma_time_new (until_s, derma_clock_get_zone (self->clock));
  if (!derma_journal_start_plan (self->journal, &inputs, begins, derma_plan_result_is_agreed (DERMA_PLAN_RESULT (page)),
                                 derma_clock_get_now (self->clock), &change, &error))
    {
      tell_failure (self, error);
      return;
    }

  derma_plan_answers_forget (self->answers);
  page = create_course (self);
  adw_navigation_view_replace (self->pages, &page, 1);
  tell_change (self, has_plan ? _ ("Plan replaced") : _ ("Plan started"), change);
}

static void
change_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  show_summary (DERMA_PLAN_DIALOG (widget));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaPlanDialog *self = DERMA_PLAN_DIALOG (widget);

  derma_plan_paper_save (GTK_WIDGET (self->pages), self->answers);
}

static void
pause_cb (DermaPlanDialog *self,
          guint            reason,
          gint64           end_s)
{
  DermaPlanChange *change = NULL;
  DermaTime        until = { 0 };
  g_autoptr (GError) error = NULL;

  if (end_s != 0)
    until = derma_time_new (end_s, derma_clock_get_zone (self->clock));
  if (!derma_journal_pause_plan (self->journal, (DermaPauseReason) reason, until, derma_clock_get_now (self->clock), &change, &error))
    {
      tell_failure (self, error);
      return;
    }

  derma_focus_take (GTK_WIDGET (self->pages));
  go_back_to (self, "course");
  derma_plan_course_focus (DERMA_PLAN_COURSE (adw_navigation_view_get_visible_page (self->pages)));
  tell_change (self, _ ("Plan paused"), change);
}

static void
pause_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  DermaPlanDialog   *self = DERMA_PLAN_DIALOG (widget);
  AdwNavigationPage *page = derma_plan_pause_page_new (self->clock);

  g_signal_connect_object (page, "pause", G_CALLBACK (pause_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->pages, page);
}

static void
resume_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  DermaPlanDialog *self = DERMA_PLAN_DIALOG (widget);
  DermaPlanChange *change = NULL;
  g_autoptr (GError) error = NULL;

  if (derma_journal_resume_plan (self->journal, derma_clock_get_now (self->clock), &change, &error))
    tell_change (self, _ ("Plan resumed"), change);
  else
    tell_failure (self, error);
}

static void
end_cb (DermaPlanDialog *self)
{
  DermaPlanChange *change = NULL;
  g_autoptr (GError) error = NULL;

  if (derma_journal_end_plan (self->journal, derma_clock_get_now (self->clock), &change, &error))
    tell_change (self, _ ("Plan ended"), change);
  else
    tell_failure (self, error);
}

static void
end_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AdwDialog *question = derma_alert_new (_ ("End the Plan?"), _ ("Sessions and check-ins stay in the journal, and the plan stays among the earlier ones."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _ ("_Cancel"), "end", _ ("_End Plan"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "end", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response::end", G_CALLBACK (end_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (question, widget);
}

/* Dates can be looked at in a journal that cannot be written. */
static void
update_actions (DermaPlanDialog *self)
{
  static const char *const NAMES[] = { "plan.ask", "plan.ask-next", "plan.make", "plan.start-over", "plan.show-result", "plan.start", "plan.pause", "plan.resume", "plan.end" };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), NAMES[i], !derma_journal_is_read_only (self->journal));
}

static void
derma_plan_dialog_dispose (GObject *object)
{
  DermaPlanDialog *self = DERMA_PLAN_DIALOG (object);

  g_clear_weak_pointer (&self->last_change);
  g_clear_object (&self->answers);
  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_PLAN_DIALOG);

  G_OBJECT_CLASS (derma_plan_dialog_parent_class)->dispose (object);
}

static void
derma_plan_dialog_class_init (DermaPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = derma_plan_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPlanDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanDialog, pages);

  gtk_widget_class_install_action (widget_class, "plan.ask", "u", ask_action);
  gtk_widget_class_install_action (widget_class, "plan.ask-next", "u", ask_next_action);
  gtk_widget_class_install_action (widget_class, "plan.make", NULL, make_action);
  gtk_widget_class_install_action (widget_class, "plan.start-over", NULL, start_over_action);
  gtk_widget_class_install_action (widget_class, "plan.show-result", NULL, show_result_action);
  gtk_widget_class_install_action (widget_class, "plan.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "plan.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "plan.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "plan.pause", NULL, pause_action);
  gtk_widget_class_install_action (widget_class, "plan.resume", NULL, resume_action);
  gtk_widget_class_install_action (widget_class, "plan.end", NULL, end_action);
}

static void
derma_plan_dialog_init (DermaPlanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_plan_dialog_add_toast:
 * @toast: (transfer full): what is to be told while the dialog is open, which covers those of the window
 */
void
derma_plan_dialog_add_toast (DermaPlanDialog *self,
                             AdwToast        *toast)
{
  g_return_if_fail (DERMA_IS_PLAN_DIALOG (self) && ADW_IS_TOAST (toast));

  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * derma_plan_dialog_show_plan:
 * @plan_id: of a plan of the journal
 *
 * Shows what was planned then; the plan in force is shown with where the person is in it, as the dialog begins.
 */
void
derma_plan_dialog_show_plan (DermaPlanDialog *self,
                             gint64           plan_id)
{
  GListModel *plans;

  g_return_if_fail (DERMA_IS_PLAN_DIALOG (self));

  plans = derma_journal_get_plans (self->journal);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (DermaStoredPlan) stored = g_list_model_get_item (plans, i);

      if (derma_stored_plan_get_id (stored) == plan_id && stored != derma_journal_get_plan (self->journal))
        show_plan_cb (self, stored);
    }
}

/**
 * derma_plan_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
derma_plan_dialog_new (DermaJournal *journal,
                       DermaClock   *clock)
{
  DermaPlanDialog *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_PLAN_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->answers = derma_plan_answers_new (journal, clock);
  update_actions (self);

  if (g_list_model_get_n_items (derma_journal_get_plans (journal)) > 0 || derma_journal_is_read_only (journal))
    adw_navigation_view_push (self->pages, create_course (self));
  else
    make_action (GTK_WIDGET (self), NULL, NULL);

  return ADW_DIALOG (self);
}
