/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_PHOTO_ADD_ROW (derma_photo_add_row_get_type ())

G_DECLARE_FINAL_TYPE (DermaPhotoAddRow, derma_photo_add_row, DERMA, PHOTO_ADD_ROW, AdwPreferencesRow)

GtkWidget *derma_photo_add_row_new (DermaPhotoImportItem *item,
                                    DermaJournal         *journal,
                                    DermaClock           *clock);
void       derma_photo_add_row_set_narrow (DermaPhotoAddRow *self,
                                           gboolean          narrow);
void       derma_photo_add_row_update (DermaPhotoAddRow *self);

G_END_DECLS
