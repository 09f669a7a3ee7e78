/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/derma-journal.h"

G_BEGIN_DECLS

GtkWidget *derma_check_in_photo_new (DermaJournal *journal,
                                     DermaTime     now);

G_END_DECLS
