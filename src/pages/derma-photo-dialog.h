/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_PHOTO_DIALOG (derma_photo_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaPhotoDialog, derma_photo_dialog, DERMA, PHOTO_DIALOG, AdwDialog)

AdwDialog *derma_photo_dialog_present (GtkWidget    *parent,
                                       DermaJournal *journal,
                                       DermaClock   *clock,
                                       DermaPhoto   *photo);

G_END_DECLS
