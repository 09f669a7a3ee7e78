/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/derma-face-painter.h"

G_BEGIN_DECLS

char *derma_face_text_state (const DermaFaceTile *tile,
                             gboolean             is_choice);
char *derma_face_text_description (DermaSection section,
                                   const char  *state);
char *derma_face_text_group (DermaView view);
char *derma_face_text_picture (const DermaFaceTile *const tiles[DERMA_N_SECTIONS]);

G_END_DECLS
