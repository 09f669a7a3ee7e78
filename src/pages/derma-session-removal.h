/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

void derma_session_removal_ask (GtkWidget        *widget,
                                DermaJournal     *journal,
                                DermaClock       *clock,
                                DermaPastSession *session);

G_END_DECLS
