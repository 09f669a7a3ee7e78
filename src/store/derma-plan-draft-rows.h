/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-database.h"
#include "store/derma-plan-draft.h"

G_BEGIN_DECLS

/* The table plan_draft. */

gboolean derma_plan_draft_rows_load (DermaDatabase  *database,
                                     DermaPlanDraft *draft,
                                     DermaTime      *at,
                                     gboolean       *has_draft,
                                     GError        **error);
gboolean derma_plan_draft_rows_put (DermaDatabase        *database,
                                    const DermaPlanDraft *draft,
                                    DermaTime             now,
                                    GError              **error);
gboolean derma_plan_draft_rows_delete (DermaDatabase *database,
                                       GError       **error);
gboolean derma_plan_draft_rows_check (DermaDatabase *database,
                                      GPtrArray     *findings,
                                      GError       **error);

G_END_DECLS
