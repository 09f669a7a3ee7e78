/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DERMA_TYPE_APPLICATION (derma_application_get_type ())

G_DECLARE_FINAL_TYPE (DermaApplication, derma_application, DERMA, APPLICATION, AdwApplication)

DermaApplication *derma_application_new (const char *folder,
                                         gboolean    is_default_folder,
                                         const char *first_action);
gboolean          derma_application_wants_service (DermaApplication *self);
char             *derma_application_dup_id (const char *folder,
                                            gboolean    is_default_folder);

G_END_DECLS
