/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of the aftercare view, as finished lines. */
#pragma once

#include "pages/derma-item-rows.h"

G_BEGIN_DECLS

gint64  derma_aftercare_find_fold (const DermaAftercare *aftercare,
                                   gint64                t0_s);
GArray *derma_aftercare_make_avoid_lines (const DermaAftercare *aftercare,
                                          gint64                from_s,
                                          gint64                until_s,
                                          DermaTime             now,
                                          GTimeZone            *zone,
                                          gboolean              is_short);
GArray *derma_aftercare_make_later_lines (const DermaAftercare *aftercare,
                                          DermaTime             now,
                                          GTimeZone            *zone);
GArray *derma_aftercare_make_done_lines (const DermaAftercare *aftercare);

G_END_DECLS
