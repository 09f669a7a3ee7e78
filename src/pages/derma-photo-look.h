/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-journal.h"
#include "treatment/derma-photo-difference.h"

G_BEGIN_DECLS

DermaPhotoLook derma_photo_look_get (DermaJournal *journal,
                                     DermaPhoto   *photo);
DermaPhoto    *derma_photo_look_find_baseline (DermaJournal  *journal,
                                               DermaPhotoView view);
const char    *derma_photo_look_get_hint (DermaJournal         *journal,
                                          DermaPhotoView        view,
                                          const DermaPhotoLook *look);

G_END_DECLS
