/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-journal.h"

G_BEGIN_DECLS

/* What the tests of photos share: pictures as bytes, and a person who adds them. */

GBytes           *make_picture (guint seed);
GFile            *write_picture (const char *folder,
                                 const char *name,
                                 GBytes     *bytes);
DermaPhotoImport *import_new (DermaJournal *journal);
void              read_all (DermaPhotoImport *import);
gint64            add_photo (DermaJournal  *journal,
                             guint          seed,
                             DermaPhotoView view,
                             DermaTime      at);
guint             count_files (const char *folder,
                               const char *under);

G_END_DECLS
