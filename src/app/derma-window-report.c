/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-window-report.h"

#include "app/derma-window-private.h"
#include "pages/derma-report-dialog.h"

static void
progress_report_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);

  if (derma_window_get_journal (self) == NULL || derma_window_is_in_session (self))
    return;

  adw_dialog_present (derma_report_dialog_new (derma_window_get_journal (self), derma_window_get_clock (self)), widget);
}

/**
 * derma_window_report_install:
 * @widget_class: that of #DermaWindow
 *
 * Adds the action that makes the progress report.
 */
void
derma_window_report_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.progress-report", NULL, progress_report_action);
}

/**
 * derma_window_report_update:
 *
 * A report can also be made of a journal that cannot be written; over a session nothing else opens.
 */
void
derma_window_report_update (DermaWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.progress-report",
                                 derma_window_get_journal (self) != NULL && !derma_window_is_in_session (self));
}
