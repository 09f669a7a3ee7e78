/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void derma_calendar_access_add (GtkCalendar *calendar);

G_END_DECLS
