/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-aftercare.h"
#include "treatment/derma-permission.h"

G_BEGIN_DECLS

/**
 * DermaReminderItem:
 *
 * What there are reminders of: a #DermaAftercareItem, DERMA_REMINDER_PATCH_TEST() of a #DermaPatchTestKind, or
 * %DERMA_REMINDER_SESSION, the next session of the plan in force.
 */
typedef guint DermaReminderItem;

#define DERMA_REMINDER_PATCH_TEST(kind) (DERMA_N_AFTERCARE_ITEMS + (kind))
#define DERMA_REMINDER_SESSION (DERMA_N_AFTERCARE_ITEMS + DERMA_N_PATCH_TESTS)
#define DERMA_N_REMINDER_ITEMS (DERMA_REMINDER_SESSION + 1)

const char *derma_reminder_item_get_id (DermaReminderItem item);
gboolean    derma_reminder_item_from_id (const char        *id,
                                         DermaReminderItem *item);
gboolean    derma_reminder_item_is_patch_test (DermaReminderItem item);
gboolean    derma_reminder_item_is_question (DermaReminderItem item);
const char *derma_reminder_item_get_title (DermaReminderItem item,
                                           gboolean          is_discreet);
const char *derma_reminder_item_get_reason (DermaReminderItem item);
char       *derma_reminder_dup_digest_title (guint n);

G_END_DECLS
