/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/derma-reminders.h"

G_BEGIN_DECLS

void derma_reminder_actions_add (GtkApplication *application,
                                 DermaReminders *reminders,
                                 DermaNotifier  *notifier,
                                 GSettings      *settings,
                                 gboolean        is_default_folder);

G_END_DECLS
