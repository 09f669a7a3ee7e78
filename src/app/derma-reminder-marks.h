/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "treatment/derma-reminder.h"

G_BEGIN_DECLS

/* What the person has been told of, as it is kept from one process to the next. It is no part of the journal: to lose it means no
 * more than to be told once more. */

GArray *derma_reminder_marks_load (GSettings *settings);
void    derma_reminder_marks_save (GSettings    *settings,
                                   const GArray *marks,
                                   gint64        now_s);
void    derma_reminder_marks_put (GArray           *marks,
                                  DermaReminderItem item,
                                  gint64            start_s,
                                  gint64            again_s);

G_END_DECLS
