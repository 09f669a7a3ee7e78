/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of a session that was rolled without the app. */
#pragma once

#include "core/derma-time.h"

G_BEGIN_DECLS

const char *derma_earlier_text_check (gint64      day,
                                      const char *typed,
                                      guint      *needle_um);
DermaTime   derma_earlier_text_get_t0 (gint64     day,
                                       DermaTime  now,
                                       GTimeZone *zone);

G_END_DECLS
