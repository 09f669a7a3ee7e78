/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-photo-cache.h"

G_BEGIN_DECLS

#define DERMA_TYPE_PHOTO_GROUP (derma_photo_group_get_type ())

G_DECLARE_FINAL_TYPE (DermaPhotoGroup, derma_photo_group, DERMA, PHOTO_GROUP, AdwBin)

GtkWidget *derma_photo_group_new (DermaJournal *journal);

G_END_DECLS
