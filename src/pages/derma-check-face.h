/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-check.h"

G_BEGIN_DECLS

/**
 * DermaCheckFace:
 *
 * The face of the check with a caption that counts the areas: a tap leaves an area out or takes it back, or says where
 * something is while a question waits for a place. It shows what the journal holds, beside the questions or in a dialog.
 */
#define DERMA_TYPE_CHECK_FACE (derma_check_face_get_type ())

G_DECLARE_FINAL_TYPE (DermaCheckFace, derma_check_face, DERMA, CHECK_FACE, AdwBin)

void  derma_check_face_set_check (DermaCheckFace *self,
                                  DermaCheck     *check);
void  derma_check_face_tap (DermaCheckFace *self,
                            DermaSection    section);
char *derma_check_face_get_count_text (DermaCheck *check);

AdwDialog *derma_check_face_present_dialog (GtkWidget  *parent,
                                            DermaCheck *check);

G_END_DECLS
