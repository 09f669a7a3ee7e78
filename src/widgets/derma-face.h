/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/derma-face-painter.h"

G_BEGIN_DECLS

/**
 * DermaFaceMode:
 * @DERMA_FACE_MODE_PICTURE: one image with a sentence, never focused
 * @DERMA_FACE_MODE_ACTIVATE: a click on a section emits #DermaFace::section-activated
 * @DERMA_FACE_MODE_EXCLUDE: a click leaves a section out or takes it back
 *
 * What the face is for.
 */
typedef enum
{
  DERMA_FACE_MODE_PICTURE,
  DERMA_FACE_MODE_ACTIVATE,
  DERMA_FACE_MODE_EXCLUDE,
} DermaFaceMode;

#define DERMA_TYPE_FACE_MODE (derma_face_mode_get_type ())
#define DERMA_TYPE_VIEW (derma_view_get_type ())
#define DERMA_TYPE_FACE (derma_face_get_type ())

GType derma_face_mode_get_type (void);
GType derma_view_get_type (void);

G_DECLARE_FINAL_TYPE (DermaFace, derma_face, DERMA, FACE, GtkWidget)

GtkWidget *derma_face_new (DermaFaceMode mode);

DermaFaceMode derma_face_get_mode (DermaFace *self);

DermaView derma_face_get_view (DermaFace *self);
void      derma_face_set_view (DermaFace *self,
                               DermaView  view);

DermaSectionSet derma_face_get_excluded (DermaFace *self);
void            derma_face_set_excluded (DermaFace      *self,
                                         DermaSectionSet excluded);

void derma_face_set_stroke (DermaFace *self,
                            guint      stroke,
                            double     travel);

DermaFaceState derma_face_get_state (DermaFace   *self,
                                     DermaSection section);
void           derma_face_set_state (DermaFace     *self,
                                     DermaSection   section,
                                     DermaFaceState state,
                                     guint          directions_done);

void derma_face_set_label (DermaFace   *self,
                           DermaSection section,
                           const char  *label,
                           const char  *sentence);
void derma_face_set_sentence (DermaFace  *self,
                              const char *sentence);

void derma_face_select_all (DermaFace      *self,
                            DermaSectionSet sections);
void derma_face_select_direction (DermaFace     *self,
                                  DermaSection   section,
                                  DermaDirection direction,
                                  gboolean       is_one_way);
void derma_face_unselect (DermaFace *self);

GtkWidget *derma_face_get_section_widget (DermaFace   *self,
                                          DermaSection section);

G_END_DECLS
