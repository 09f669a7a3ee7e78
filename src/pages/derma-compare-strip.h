/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "figures/derma-pair.h"
#include "pages/derma-photo-cache.h"

G_BEGIN_DECLS

#define DERMA_TYPE_COMPARE_STRIP (derma_compare_strip_get_type ())

G_DECLARE_FINAL_TYPE (DermaCompareStrip, derma_compare_strip, DERMA, COMPARE_STRIP, AdwBin)

GtkWidget  *derma_compare_strip_new (DermaJournal    *journal,
                                     DermaPhotoCache *cache);
void        derma_compare_strip_show_view (DermaCompareStrip *self,
                                           DermaPhotoView     view);
guint       derma_compare_strip_get_n_photos (DermaCompareStrip *self);
DermaPhoto *derma_compare_strip_get_photo (DermaCompareStrip *self,
                                           DermaPairSide      side);
void        derma_compare_strip_set_pair (DermaCompareStrip *self,
                                          DermaPhoto        *earlier,
                                          DermaPhoto        *later);
void        derma_compare_strip_choose (DermaCompareStrip *self,
                                        guint              position);
void        derma_compare_strip_set_is_veiled (DermaCompareStrip *self,
                                               gboolean           is_veiled);

G_END_DECLS
