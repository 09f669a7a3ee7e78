/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-aftercare.h"
#include "treatment/derma-permission.h"
#include "treatment/derma-reminder-item.h"

G_BEGIN_DECLS

/* What the person may choose; the schema of the settings has the same ranges. */
#define DERMA_QUIET_FIRST_FROM_H 18
#define DERMA_QUIET_LAST_TO_H 12

#define DERMA_REMINDER_MAX_S G_GINT64_CONSTANT (253402300799) /* the end of the year 9999, UTC seconds: later is no time of day */

/**
 * DermaReminderMark:
 * @item: an item
 * @start_s: which of its occurrences, UTC seconds
 * @again_s: when the person wants to be told again; 0: not at all
 *
 * That the person has been told of something.
 */
typedef struct
{
  DermaReminderItem item;
  gint64            start_s;
  gint64            again_s;
} DermaReminderMark;

/**
 * DermaReminderInput:
 * @aftercare: (nullable): what holds after the newest session; %NULL: nothing was rolled yet
 * @situation: (nullable): the patch tests, and of which skin they are. Both are asked about the same instant and zone
 * @session_s: from when the next session of the plan in force is planned, UTC seconds; 0: there is none to remind of
 * @quiet_from_h: the hour of the evening from which there is quiet; 23 or later hours of the day change nothing
 * @quiet_to_h: the hour of the morning until which there is quiet; 7 or earlier hours change nothing
 * @marks: (array length=n_marks): in any order
 */
typedef struct
{
  const DermaAftercareInput *aftercare;
  const DermaSituation      *situation;
  gint64                     session_s;
  guint                      quiet_from_h;
  guint                      quiet_to_h;
  const DermaReminderMark   *marks;
  gsize                      n_marks;
} DermaReminderInput;

/**
 * DermaReminder:
 * @start_s: which of the item's occurrences, UTC seconds
 * @end_s: until when it can be done
 * @is_new: whether the person is to be told now; else was told, and has not done it yet
 *
 * Something that is to be done now.
 */
typedef struct
{
  DermaReminderItem item;
  gint64            start_s;
  gint64            end_s;
  gboolean          is_new;
} DermaReminder;

/**
 * DermaReminderList:
 * @reminders: (array length=n_reminders): in the order of the items, each item at most once
 * @n_new: how many of them are new: one is a reminder, several are one digest
 * @changes_at_s: when to ask again, UTC seconds: then somebody is to be told, or something is over. 0: never
 */
typedef struct
{
  DermaReminder reminders[DERMA_N_REMINDER_ITEMS];
  guint         n_reminders;
  guint         n_new;
  gint64        changes_at_s;
} DermaReminderList;

/* For how long a reminder is put off. */
typedef enum
{
  DERMA_SNOOZE_TEN_MINUTES,
  DERMA_SNOOZE_HOUR,
  DERMA_SNOOZE_EVENING,
  DERMA_SNOOZE_TOMORROW,
} DermaSnooze;

#define DERMA_N_SNOOZES 4

void     derma_reminder_check (const DermaReminderInput *input,
                               DermaReminderList        *list);
gboolean derma_reminder_find (const DermaReminderList *list,
                              DermaReminderItem        item,
                              gint64                   start_s,
                              DermaReminder           *reminder);
gboolean derma_reminder_mark_is_old (const DermaReminderMark *mark,
                                     gint64                   now_s);

gint64      derma_snooze_get_s (DermaSnooze snooze,
                                gint64      now_s,
                                guint       quiet_from_h,
                                guint       quiet_to_h,
                                GTimeZone  *zone);
const char *derma_snooze_get_title (DermaSnooze snooze);

G_END_DECLS
