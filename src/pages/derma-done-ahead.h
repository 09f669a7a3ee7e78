/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-aftercare.h"

#include <adwaita.h>

G_BEGIN_DECLS

void derma_done_ahead_fill (GtkListBox           *doing,
                            GtkListBox           *leaving,
                            const DermaAftercare *aftercare,
                            gint64                now_s,
                            GTimeZone            *zone);

G_END_DECLS
