/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-window-check-in.h"

#include "app/derma-window-private.h"
#include "pages/derma-check-in-dialog.h"
#include "pages/derma-check-in-history.h"

static void
present (DermaWindow *self,
         AdwDialog   *dialog)
{
  g_settings_bind (derma_window_get_settings (self), "face-view", dialog, "face-view", G_SETTINGS_BIND_GET);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Over a session its clock would go on beneath the dialog; while it is only being checked none does. */
static gboolean
can_show (DermaWindow *self)
{
  const DermaSession *session;

  if (derma_window_get_journal (self) == NULL)
    return FALSE;

  session = derma_journal_get_session (derma_window_get_journal (self));
  return !derma_window_is_in_session (self) || (session != NULL && !session->is_checked);
}

static void
check_in_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);

  present (self, derma_check_in_dialog_new (derma_window_get_journal (self), derma_window_get_clock (self)));
}

static void
show_check_ins_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);

  present (self, derma_check_in_history_new (derma_window_get_journal (self), derma_window_get_clock (self)));
}

/**
 * derma_window_check_in_install:
 * @widget_class: that of #DermaWindow
 *
 * Adds the actions that check in, and show earlier check-ins.
 */
void
derma_window_check_in_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.check-in", NULL, check_in_action);
  gtk_widget_class_install_action (widget_class, "win.show-check-ins", NULL, show_check_ins_action);
}

/**
 * derma_window_check_in_update:
 *
 * Earlier check-ins can be looked at in any journal, and so can rollers; over a session nothing else opens.
 */
void
derma_window_check_in_update (DermaWindow *self)
{
  const gboolean is_possible = can_show (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.check-in", is_possible && !derma_journal_is_read_only (derma_window_get_journal (self)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-check-ins", is_possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.rollers", is_possible);
}
