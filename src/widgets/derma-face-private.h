/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/derma-face-layer.h"
#include "widgets/derma-face-section.h"
#include "widgets/derma-face.h"

G_BEGIN_DECLS

typedef enum
{
  DERMA_FACE_PROP_MODE = 1,
  DERMA_FACE_PROP_VIEW,
  DERMA_FACE_PROP_EXCLUDED,
} DermaFaceProperty;

struct _DermaFace
{
  GtkWidget parent_instance;

  DermaFaceMode mode;
  DermaView     view;
  char         *sentence;

  DermaFacePalette  palette;
  DermaFaceSection *sections[DERMA_N_SECTIONS];
  char             *sentences[DERMA_N_SECTIONS]; /* instead of the state's own; or NULL */
  GtkWidget        *picture;                     /* the one image of a face too small to be pointed at; or NULL */
  gboolean          is_control;
  DermaSection      entry; /* where the keyboard enters */

  double         scale; /* pixels a unit */
  int            x;
  int            y;
  DermaFaceLayer figure;
  DermaFaceLayer features;
};

void derma_face_notify (DermaFace        *self,
                        DermaFaceProperty property);
void derma_face_set_tile (DermaFace           *self,
                          DermaSection         section,
                          const DermaFaceTile *tile);
void derma_face_update_descriptions (DermaFace *self);
void derma_face_update_labels (DermaFace *self);

G_END_DECLS
