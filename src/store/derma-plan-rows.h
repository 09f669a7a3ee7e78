/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-database.h"
#include "store/derma-stored-plan-private.h"

G_BEGIN_DECLS

/* The tables plan and plan_pause. */

GPtrArray *derma_plan_rows_load (DermaDatabase *database,
                                 GError       **error);
gboolean   derma_plan_rows_insert (DermaDatabase *database,
                                   DermaPlanRow  *row,
                                   GError       **error);
gboolean   derma_plan_rows_set_end (DermaDatabase *database,
                                    gint64         id,
                                    DermaPlanEnd   end,
                                    DermaTime      ended,
                                    GError       **error);
gboolean   derma_plan_rows_set_pauses (DermaDatabase *database,
                                       gint64         id,
                                       GArray        *pauses,
                                       GError       **error);
gboolean   derma_plan_rows_delete (DermaDatabase *database,
                                   gint64         id,
                                   GError       **error);
gboolean   derma_plan_rows_check (DermaDatabase *database,
                                  GPtrArray     *findings,
                                  GError       **error);

G_END_DECLS
