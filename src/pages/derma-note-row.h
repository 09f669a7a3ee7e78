/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *derma_note_row_new (const char *text,
                               gboolean    is_warning);

G_END_DECLS
