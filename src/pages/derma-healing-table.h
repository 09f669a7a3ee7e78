/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

void derma_healing_table_fill (GtkColumnView    *view,
                               DermaPastSession *session,
                               DermaClock       *clock);

G_END_DECLS
