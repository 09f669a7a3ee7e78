/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean derma_file_save (GBytes  *bytes,
                          GFile   *file,
                          int      mode,
                          GError **error);
void     derma_file_save_async (GBytes             *bytes,
                                GFile              *file,
                                int                 mode,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
gboolean derma_file_save_finish (GAsyncResult *result,
                                 GError      **error);

const char *derma_file_failure_to_text (const GError *error);

G_END_DECLS
