/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the views of the window. */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

GtkWidget *derma_window_views_create (const char   *name,
                                      DermaJournal *journal,
                                      DermaClock   *clock,
                                      GSettings    *settings);
void       derma_window_views_empty (AdwViewStack *views);

G_END_DECLS
