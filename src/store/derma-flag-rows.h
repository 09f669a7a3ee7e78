/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-database.h"
#include "store/derma-raised-flag-private.h"

G_BEGIN_DECLS

/* The rows of raised red flags. Those of a healing log are kept as its levels and its answers tell; what was recorded about one
 * stays as long as it does. */

GPtrArray *derma_flag_rows_load (DermaDatabase *database,
                                 GError       **error);
gboolean   derma_flag_rows_put (DermaDatabase      *database,
                                const DermaFlagRow *row,
                                GError            **error);
gboolean   derma_flag_rows_resolve (DermaDatabase  *database,
                                    gint64          id,
                                    DermaResolution resolution,
                                    DermaTime       at,
                                    GError        **error);
gboolean   derma_flag_rows_recall (DermaDatabase      *database,
                                   const DermaFlagRow *row,
                                   GError            **error);
gboolean   derma_flag_rows_delete (DermaDatabase *database,
                                   gint64         id,
                                   GError       **error);
gboolean   derma_flag_rows_delete_of_log (DermaDatabase *database,
                                          gint64         log_id,
                                          GError       **error);
gboolean   derma_flag_rows_set_answers (DermaDatabase  *database,
                                        gint64          session_id,
                                        gint64          log_id,
                                        DermaRedFlagSet told,
                                        DermaTime       at,
                                        GError        **error);
gboolean   derma_flag_rows_sync (DermaDatabase *database,
                                 gint64         session_id,
                                 GError       **error);
gboolean   derma_flag_rows_are_in_sync (DermaDatabase *database,
                                        gint64         session_id,
                                        gboolean      *is_in_sync,
                                        GError       **error);

G_END_DECLS
