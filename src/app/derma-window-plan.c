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

  if (DERMA_IS_PLAN_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))))
    return;

  adw_dialog_present (derma_plan_dialog_new (derma_window_get_journal (self), derma_window_get_clock (self)), widget);
}

/**
 * derma_window_plan_install:
 * @widget_class: that of #DermaWindow
 *
 * Adds the action that shows the plan, or makes one.
 */
void
derma_window_plan_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.plan", NULL, plan_action);
}

/**
 * derma_window_plan_update:
 *
 * A plan can also be looked at in a journal that cannot be written; over a session nothing else opens.
 */
void
derma_window_plan_update (DermaWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.plan", derma_window_get_journal (self) != NULL && !derma_window_is_in_session (self));
}
