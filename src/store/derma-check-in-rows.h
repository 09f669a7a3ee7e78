/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-check-in.h"
#include "store/derma-database.h"
#include "treatment/derma-check-in.h"

G_BEGIN_DECLS

GPtrArray *derma_check_in_rows_load (DermaDatabase *database,
                                     GError       **error);
gboolean   derma_check_in_rows_put (DermaDatabase        *database,
                                    gint64               *id,
                                    const DermaRatedTime *rated,
                                    const char           *note,
                                    gint64                protocol_version,
                                    GError              **error);
gboolean   derma_check_in_rows_update (DermaDatabase        *database,
                                       gint64                id,
                                       const DermaRatedTime *rated,
                                       const char           *note,
                                       GError              **error);
gboolean   derma_check_in_rows_delete (DermaDatabase *database,
                                       gint64         id,
                                       GError       **error);
gboolean   derma_check_in_rows_get_needle (DermaDatabase *database,
                                           gint64         at_s,
                                           guint         *needle_um,
                                           GError       **error);

char    *derma_check_in_draft_to_words (const DermaCheckInDraft *draft);
gboolean derma_check_in_draft_from_words (DermaCheckInDraft *draft,
                                          const char        *words);

G_END_DECLS
