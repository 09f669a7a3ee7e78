/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/derma-time.h"

G_BEGIN_DECLS

/* The folder with the journal as a thing of the file system: who may read it, who writes in it now, and whether its file is
 * one that may be opened. Looking changes nothing. */

char    *derma_folder_get_path (const char *folder);
gboolean derma_folder_make (const char *folder,
                            GError    **error);
gboolean derma_folder_is_empty (const char *folder,
                                GError    **error);
gboolean derma_folder_lock (const char *folder,
                            guint       wait_ms,
                            int        *lock,
                            GError    **error);
gboolean derma_folder_holds_lock (int lock);
gboolean derma_folder_has_file (const char *folder);
gboolean derma_folder_examine (const char *folder,
                               guint       newest_version,
                               gint64     *size,
                               GError    **error);
gboolean derma_folder_can_write_file (const char *folder,
                                      GError    **error);
gboolean derma_folder_has_hot_journal (const char *folder);
gboolean derma_folder_sync (const char *folder,
                            GError    **error);
gboolean derma_folder_fail (GError    **error,
                            const char *what,
                            const char *path);
char    *derma_folder_begin_file (const char *folder,
                                  GError    **error);
gboolean derma_folder_keep_file (const char *folder,
                                 const char *new_path,
                                 GError    **error);
gboolean derma_folder_set_aside (const char *folder,
                                 DermaTime   now,
                                 char      **new_path,
                                 GError    **error);
void     derma_folder_look_at_door (const char *path,
                                    guint       mode,
                                    GPtrArray  *findings);
void     derma_folder_list_open_doors (const char *folder,
                                       GPtrArray  *findings);

G_END_DECLS
