/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the dialogs of the window need of it. */
#pragma once

#include "app/derma-window.h"

G_BEGIN_DECLS

DermaJournal *derma_window_get_journal (DermaWindow *self);
DermaClock   *derma_window_get_clock (DermaWindow *self);
GSettings    *derma_window_get_settings (DermaWindow *self);
GtkWidget    *derma_window_get_view (DermaWindow *self,
                                     const char  *name);
void          derma_window_show_toast (DermaWindow *self,
                                       AdwToast    *toast);

G_END_DECLS
