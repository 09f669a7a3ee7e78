/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop sends back when a button of a notification is pressed. */
#include "config.h"

#include "app/derma-reminder-notification.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char          *text = fuzz_to_text (data, size);
  DermaReminderNotification notification;

  if (!derma_reminder_target_parse (text, &notification))
    return 0;

  g_assert_nonnull (notification.id);
  g_assert_true (notification.n_reminders > 0 && notification.n_reminders <= DERMA_N_REMINDER_ITEMS);
  for (guint i = 0; i < notification.n_reminders; i++)
    g_assert_true (notification.reminders[i].start_s >= 0 && notification.reminders[i].start_s <= DERMA_REMINDER_MAX_S);
  return 0;
}
