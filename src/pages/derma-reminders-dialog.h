/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * DermaRemindersDialog:
 *
 * The switch for reminders, whether they can reach the person, and how they come. It holds nothing: whoever shows it binds its
 * properties "is-on", "can-reach", "text" (whether they arrive, in words), "is-discreet", "quiet-from" and "quiet-to" (hours of
 * the day). Wants the action app.test-reminder.
 */
#define DERMA_TYPE_REMINDERS_DIALOG (derma_reminders_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaRemindersDialog, derma_reminders_dialog, DERMA, REMINDERS_DIALOG, AdwDialog)

DermaRemindersDialog *derma_reminders_dialog_new (void);

G_END_DECLS
