/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "treatment/derma-reminder.h"

G_BEGIN_DECLS

AdwDialog *derma_later_dialog_new (const char  *what,
                                   const gint64 again_s[DERMA_N_SNOOZES],
                                   gint64       now_s,
                                   GTimeZone   *zone);
gboolean   derma_later_dialog_get_choice (const char  *response,
                                          DermaSnooze *snooze);

G_END_DECLS
