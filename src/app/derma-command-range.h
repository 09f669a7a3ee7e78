/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-progress-range.h"

G_BEGIN_DECLS

gboolean derma_command_range_read (DermaProgressDates *dates,
                                   const char         *from,
                                   const char         *until,
                                   gint64              today,
                                   const char        **option,
                                   GError            **error);

G_END_DECLS
