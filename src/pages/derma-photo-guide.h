/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DERMA_TYPE_PHOTO_GUIDE (derma_photo_guide_get_type ())

G_DECLARE_FINAL_TYPE (DermaPhotoGuide, derma_photo_guide, DERMA, PHOTO_GUIDE, AdwBin)

GtkWidget *derma_photo_guide_new (void);
void       derma_photo_guide_present (GtkWidget *parent);

G_END_DECLS
