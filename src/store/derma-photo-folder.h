/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/derma-time.h"
#include "treatment/derma-photo-view.h"

G_BEGIN_DECLS

/* The files of the photos, in the folder “photos” beside the journal: one for each row. What is not in the journal yet, or any more,
 * lies in a folder inside of it, aside, under the name that its row has or will have. So a file and its row need not change in the same
 * instant: at the next start, what lies aside and has a row is brought out, and all else in there is deleted. */

char    *derma_photo_folder_dup_path (const char *folder,
                                      const char *name);
gboolean derma_photo_folder_is_aside (const char *name);
char    *derma_photo_folder_dup_name (DermaTime      at,
                                      DermaPhotoView view,
                                      const char    *suffix,
                                      guint          number);
int      derma_photo_folder_begin_file (const char *folder,
                                        char      **name,
                                        GError    **error);
char    *derma_photo_folder_dup_aside_path (const char *folder,
                                            const char *name);
gboolean derma_photo_folder_name_aside (const char *folder,
                                        const char *name,
                                        const char *new_name,
                                        gboolean   *is_taken,
                                        GError    **error);
gboolean derma_photo_folder_bring_out (const char *folder,
                                       const char *name,
                                       GError    **error);
gboolean derma_photo_folder_set_aside (const char *folder,
                                       const char *name,
                                       GError    **error);
void     derma_photo_folder_delete_aside (const char *folder,
                                          const char *name);
gboolean derma_photo_folder_sync (const char *folder,
                                  GError    **error);
gboolean derma_photo_folder_sync_aside (const char *folder,
                                        GError    **error);
GStrv    derma_photo_folder_list_aside (const char *folder);

G_END_DECLS
