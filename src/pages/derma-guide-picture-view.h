/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "treatment/derma-guide.h"
#include "treatment/derma-section.h"

G_BEGIN_DECLS

#define DERMA_TYPE_GUIDE_PICTURE_VIEW (derma_guide_picture_view_get_type ())

G_DECLARE_FINAL_TYPE (DermaGuidePictureView, derma_guide_picture_view, DERMA, GUIDE_PICTURE_VIEW, AdwBin)

GtkWidget *derma_guide_picture_view_new (DermaGuidePicture picture,
                                         const char       *text);
void       derma_guide_picture_view_set_view (DermaGuidePictureView *self,
                                              DermaView              view);
gboolean   derma_guide_picture_view_is_moving (DermaGuidePictureView *self);
void       derma_guide_picture_view_advance (DermaGuidePictureView *self,
                                             gint64                 elapsed_us);

G_END_DECLS
