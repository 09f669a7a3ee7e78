/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "app/derma-notifier.h"
#include "store/derma-journal.h"
#include "treatment/derma-reminder.h"

G_BEGIN_DECLS

/**
 * DermaReminders:
 *
 * Reminds of what is to be done after a session, with or without a window. It wakes when somebody is to be told, tells by
 * notifications, and withdraws them when what they remind of is done or over. It holds no journal: it uses the one that is open
 * in the process, else it opens one only while it looks or ticks.
 *
 * Nothing happens before the person has switched reminders on.
 */
#define DERMA_TYPE_REMINDERS (derma_reminders_get_type ())

G_DECLARE_FINAL_TYPE (DermaReminders, derma_reminders, DERMA, REMINDERS, GObject)

DermaReminders *derma_reminders_new (GApplication  *application,
                                     DermaNotifier *notifier,
                                     GSettings     *settings,
                                     const char    *folder,
                                     gboolean       is_default_folder);
void            derma_reminders_stop (DermaReminders *self);
gboolean        derma_reminders_is_wanted (DermaReminders *self);

void   derma_reminders_set_journal (DermaReminders *self,
                                    DermaJournal   *journal);
void   derma_reminders_set_is_busy (DermaReminders *self,
                                    gboolean        is_busy);
void   derma_reminders_take_back (DermaReminders *self,
                                  const char     *target);
void   derma_reminders_put_back (DermaReminders *self, const char *target);
void   derma_reminders_tick (DermaReminders *self,
                             const char     *target);
void   derma_reminders_snooze (DermaReminders *self,
                               const char     *target,
                               DermaSnooze     snooze);
gint64 derma_reminders_get_snooze_s (DermaReminders *self,
                                     const char     *target,
                                     DermaSnooze     snooze);

G_END_DECLS
