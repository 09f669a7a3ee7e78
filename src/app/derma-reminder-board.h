/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/derma-notifier.h"
#include "app/derma-reminder-notification.h"

G_BEGIN_DECLS

/**
 * DermaReminderBoard:
 *
 * The reminders that are shown, kept in step with what is to be done.
 */
typedef struct _DermaReminderBoard DermaReminderBoard;

DermaReminderBoard *derma_reminder_board_new (DermaNotifier *notifier,
                                              GSettings     *settings);
void                derma_reminder_board_free (DermaReminderBoard *self);
void                derma_reminder_board_update (DermaReminderBoard      *self,
                                                 const DermaReminderList *list,
                                                 gboolean                 can_tell,
                                                 gint64                   now_s);
void                derma_reminder_board_refresh (DermaReminderBoard *self);
void                derma_reminder_board_withdraw (DermaReminderBoard              *self,
                                                   const DermaReminderNotification *told);
void                derma_reminder_board_put_back (DermaReminderBoard              *self,
                                                   const DermaReminderNotification *told,
                                                   gint64                           now_s);
void                derma_reminder_board_clear (DermaReminderBoard *self);
void                derma_reminder_board_hand_over (DermaReminderBoard *self,
                                                    gint64              now_s);

G_END_DECLS
