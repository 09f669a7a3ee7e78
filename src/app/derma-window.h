/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_WINDOW (derma_window_get_type ())

G_DECLARE_FINAL_TYPE (DermaWindow, derma_window, DERMA, WINDOW, AdwApplicationWindow)

DermaWindow *derma_window_new (GtkApplication *application,
                               DermaClock     *clock,
                               GSettings      *settings);
void         derma_window_show_journal (DermaWindow  *self,
                                        DermaJournal *journal);
void         derma_window_show_trouble (DermaWindow  *self,
                                        const char   *folder,
                                        const GError *error);
void         derma_window_tell_set_aside (DermaWindow *self, const char *path);
gboolean     derma_window_is_rolling (DermaWindow *self);
gboolean     derma_window_is_in_session (DermaWindow *self);
void         derma_window_lose (DermaWindow *self);
void         derma_window_pause (DermaWindow *self);

G_END_DECLS
