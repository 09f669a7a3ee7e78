/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-database.h"

G_BEGIN_DECLS

#define DERMA_APPLICATION_ID 0x6465726d /* "derm": how a file says that it is ours */
#define DERMA_MIGRATIONS_FOLDER "/com/example/Dermaroller/store/migrations/"

guint    derma_migrations_count (const char *folder);
gboolean derma_migrations_run (DermaDatabase *database,
                               const char    *folder,
                               const char    *path,
                               GError       **error);
void     derma_migrations_forget_old (const char *path);

G_END_DECLS
