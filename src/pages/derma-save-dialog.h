/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is the same wherever a file is saved: the question where to, and what is said when it is there. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkFileDialog *derma_save_dialog_new (const char *title,
                                      const char *name,
                                      const char *type_name,
                                      const char *mime_type);
char          *derma_save_dup_shown_name (GFile *file);
AdwToast      *derma_save_toast_new (const char *text,
                                     GFile      *file);

G_END_DECLS
