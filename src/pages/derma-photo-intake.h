/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways by which pictures come in: files, what is dropped, and what is pasted. */
#pragma once

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

void derma_photo_intake_choose (GtkWidget    *widget,
                                DermaJournal *journal,
                                DermaClock   *clock);
void derma_photo_intake_paste (GtkWidget    *widget,
                               DermaJournal *journal,
                               DermaClock   *clock);
void derma_photo_intake_accept_drops (GtkWidget    *widget,
                                      DermaJournal *journal,
                                      DermaClock   *clock);

G_END_DECLS
