/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_PHOTO_ADD_DIALOG (derma_photo_add_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaPhotoAddDialog, derma_photo_add_dialog, DERMA, PHOTO_ADD_DIALOG, AdwDialog)

AdwDialog *derma_photo_add_dialog_present (GtkWidget        *parent,
                                           DermaJournal     *journal,
                                           DermaClock       *clock,
                                           DermaPhotoImport *import);

G_END_DECLS
