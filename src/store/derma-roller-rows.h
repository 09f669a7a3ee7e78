/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-database.h"
#include "store/derma-roller-use.h"

G_BEGIN_DECLS

gboolean derma_roller_rows_complete (DermaDatabase    *database,
                                     DermaRollerFacts *facts,
                                     GError          **error);
GArray  *derma_roller_rows_load_uses (DermaDatabase *database,
                                      gint64         roller_id,
                                      GError       **error);

G_END_DECLS
