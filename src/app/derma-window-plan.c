/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-window-plan.h"

#include "app/derma-window-private.h"
#include "pages/derma-plan-dialog.h"

static void
plan_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);
  AdwDialog   *dialog;

  if (DERMA_IS_PLAN_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))))
    return;

  dialog = derma_plan_dialog_new (derma_window_get_journal (self), derma_window_get_clock (self));
  if (parameter != NULL)
    derma_plan_dialog_show_plan (DERMA_PLAN_DIALOG (dialog), g_variant_get_int64 (parameter));
  adw_dialog_present (dialog, widget);
}

/**
 * derma_window_plan_install:
 * @widget_class: that of #DermaWindow
 *
 * Adds the actions that show the plan, or make one, and that show one of the plans of the journal.
 */
void
derma_window_plan_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.plan", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "win.show-plan", "x", plan_action);
}

/**
 * derma_window_plan_update:
 *
 * A plan can also be looked at in a journal that cannot be written; over a session nothing else opens.
 */
void
derma_window_plan_update (DermaWindow *self)
{
  const gboolean is_possible = derma_window_get_journal (self) != NULL && !derma_window_is_in_session (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.plan", is_possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-plan", is_possible);
}
