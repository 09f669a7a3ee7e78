/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The program as a thing that can be started. */

gboolean derma_program_is_sandboxed (void);
char    *derma_program_dup_path (void);
GStrv    derma_program_dup_command (const char *folder,
                                    const char *argument);
gboolean derma_program_start (const char *folder,
                              const char *argument,
                              GVariant   *platform_data,
                              GError    **error);

G_END_DECLS
