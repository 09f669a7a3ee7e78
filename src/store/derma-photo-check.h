/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-database.h"

G_BEGIN_DECLS

gboolean derma_photo_check (DermaDatabase *database,
                            const char    *folder,
                            GPtrArray     *findings,
                            GError       **error);

G_END_DECLS
