/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-journal.h"
#include "widgets/derma-face.h"

G_BEGIN_DECLS

gboolean derma_today_face_show (DermaFace    *face,
                                DermaJournal *journal,
                                DermaTime     now,
                                gboolean      is_healing);

G_END_DECLS
