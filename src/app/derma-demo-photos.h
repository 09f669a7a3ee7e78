/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"

G_BEGIN_DECLS

gboolean derma_demo_photos_add (const char *folder,
                                DermaTime   now,
                                GTimeZone  *zone,
                                GError    **error);

G_END_DECLS
