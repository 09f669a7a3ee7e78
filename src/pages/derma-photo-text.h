/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages say of photos. */
#pragma once

#include <gtk/gtk.h>

#include "store/derma-journal.h"

G_BEGIN_DECLS

char *derma_photo_text_dup_when (DermaJournal *journal,
                                 DermaTime     at);
char *derma_photo_text_dup_day (DermaJournal *journal,
                                DermaTime     at);
char *derma_photo_text_dup_name (DermaJournal *journal,
                                 DermaPhoto   *photo);

GListModel *derma_photo_text_create_views (const char *first);
gboolean    derma_photo_text_is_too_soon (DermaJournal *journal,
                                          DermaTime     at);
DermaTime   derma_photo_text_move_to_day (DermaTime  at,
                                          gint64     day,
                                          DermaTime  now,
                                          GTimeZone *zone);

G_END_DECLS
