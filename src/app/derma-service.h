/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DermaService:
 *
 * The process while there is no window: it reminds, and where a window is wanted it starts the process that has one. It never
 * initialises GTK, so it needs no display, and a fifth of the memory. On the bus it has the name of the program until a process
 * with a window takes that over; then it ends.
 */
#define DERMA_TYPE_SERVICE (derma_service_get_type ())

G_DECLARE_FINAL_TYPE (DermaService, derma_service, DERMA, SERVICE, GApplication)

DermaService *derma_service_new (const char *id,
                                 const char *folder,
                                 gboolean    is_default_folder);

G_END_DECLS
