/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "treatment/derma-course.h"

G_BEGIN_DECLS

/**
 * DermaCalendar:
 * @plan_id: of the plan in the journal
 * @started: when that was started
 * @n_sessions: of its course
 * @dates: (array length=n_dates): what is to come
 *
 * What a calendar file tells: which plan it is, and its coming dates.
 */
typedef struct
{
  gint64                 plan_id;
  DermaTime              started;
  guint                  n_sessions;
  const DermaCourseDate *dates;
  gsize                  n_dates;
} DermaCalendar;

void  derma_calendar_append_line (GString    *text,
                                  const char *name,
                                  const char *value);
char *derma_calendar_to_text (const DermaCalendar *self,
                              DermaTime            now);
void  derma_calendar_save_async (const DermaCalendar *self,
                                 DermaTime            now,
                                 GFile               *file,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);

G_END_DECLS
