/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "treatment/derma-reminder.h"

G_BEGIN_DECLS

/**
 * DermaReminderNotification:
 * @id: its id, by which it is replaced and withdrawn
 * @reminders: (array length=n_reminders): what it reminds of
 *
 * A notification of one thing to do, or the digest of several.
 *
 * Its buttons are *Done*, *In 1 Hour* (where that is possible) and *Later…*. Desktops show three buttons at most, and asking for how long in a window would
 * take the person away from what they do: so the usual wish needs one press and no window, and only the other times open one. What
 * is answered in the window (the healing log) has *Record* in the place of *Done*.
 */
typedef struct
{
  const char   *id;
  DermaReminder reminders[DERMA_N_REMINDER_ITEMS];
  guint         n_reminders;
} DermaReminderNotification;

#define DERMA_REMINDER_DIGEST_ID "aftercare" /* of a notification of several things */

#define DERMA_ACTION_DONE "reminder-done"
#define DERMA_ACTION_SNOOZE "reminder-snooze" /* for an hour */
#define DERMA_ACTION_CHOOSE "reminder-choose" /* for how long */
#define DERMA_ACTION_SHOW "reminder-show"

const char    *derma_reminder_notification_get_id (const DermaReminderNotification *self);
char          *derma_reminder_notification_dup_list (const DermaReminderNotification *self,
                                                     gboolean                         is_discreet);
GNotification *derma_reminder_notification_build (const DermaReminderNotification *self,
                                                  gboolean                         is_discreet,
                                                  gboolean                         is_silent,
                                                  gboolean                         can_wait);
GNotification *derma_reminder_notification_build_test (void);
GNotification *derma_reminder_notification_build_failure (const GError *error);
gboolean       derma_reminder_target_parse (const char                *target,
                                            DermaReminderNotification *notification);

G_END_DECLS
