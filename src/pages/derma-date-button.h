/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "pages/derma-day.h"

G_BEGIN_DECLS

/**
 * DermaDateButton:
 *
 * A button that names a day, or asks for one, and opens a calendar. A day is only taken by pressing *Today* or *Use This
 * Day*, so that walking through the calendar changes nothing. Days are days since 1970-01-01 where the person is.
 *
 * Its signal "chosen" carries the day. What it shows is set from outside, after the day was stored.
 */
#define DERMA_TYPE_DATE_BUTTON (derma_date_button_get_type ())

G_DECLARE_FINAL_TYPE (DermaDateButton, derma_date_button, DERMA, DATE_BUTTON, AdwBin)

GtkWidget *derma_date_button_new (void);
void       derma_date_button_set_clock (DermaDateButton *self,
                                        DermaClock      *clock);
void       derma_date_button_set_title (DermaDateButton *self,
                                        const char      *title);
void       derma_date_button_set_is_past (DermaDateButton *self,
                                          gboolean         is_past);
gint64     derma_date_button_get_day (DermaDateButton *self);
void       derma_date_button_set_day (DermaDateButton *self,
                                      gint64           day);
void       derma_date_button_choose (DermaDateButton *self,
                                     gint64           day);

G_END_DECLS
