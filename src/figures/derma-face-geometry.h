/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-section.h"

G_BEGIN_DECLS

/* The box of the drawing, in its own units, y downwards. */
#define DERMA_FACE_WIDTH 400.0
#define DERMA_FACE_HEIGHT 520.0

/**
 * DermaFacePart:
 *
 * What is drawn and never treated, back to front: the figure up to @DERMA_FACE_OUTLINE below the sections, the features
 * above them. Left and right are those of the facing view; both sides are always drawn, so it makes no difference.
 */
typedef enum
{
  DERMA_FACE_HAIR,
  DERMA_FACE_HAIR_STRANDS,
  DERMA_FACE_NECK,
  DERMA_FACE_EAR_RIGHT,
  DERMA_FACE_EAR_LEFT,
  DERMA_FACE_EAR_LINE_RIGHT,
  DERMA_FACE_EAR_LINE_LEFT,
  DERMA_FACE_OUTLINE,
  DERMA_FACE_AVOID_EYES_RIGHT,
  DERMA_FACE_BROW_RIGHT,
  DERMA_FACE_EYE_CREASE_RIGHT,
  DERMA_FACE_EYE_RIGHT,
  DERMA_FACE_AVOID_EYES_LEFT,
  DERMA_FACE_BROW_LEFT,
  DERMA_FACE_EYE_CREASE_LEFT,
  DERMA_FACE_EYE_LEFT,
  DERMA_FACE_NOSE,
  DERMA_FACE_AVOID_LIPS,
  DERMA_FACE_LIPS,
  DERMA_FACE_MOUTH,
} DermaFacePart;

#define DERMA_FACE_N_PARTS 20
#define DERMA_FACE_N_FIGURE_PARTS 8

typedef struct
{
  double x;
  double y;
} DermaFacePoint;

/* A straight stroke from where the roller is set down to where it is lifted. */
typedef struct
{
  DermaFacePoint start;
  DermaFacePoint end;
} DermaFaceStroke;

const char *derma_face_get_part (DermaFacePart part,
                                 DermaView     view);
double      derma_face_get_dot_gap (DermaFacePart part);

const char    *derma_face_get_section (DermaSection section,
                                       DermaView    view);
const char    *derma_face_get_hatch (DermaSection section,
                                     DermaView    view);
const char    *derma_face_get_check (DermaSection section,
                                     DermaView    view);
DermaFacePoint derma_face_get_anchor (DermaSection section,
                                      DermaView    view);
double         derma_face_get_label_width (DermaSection section);

const char *derma_face_get_guide (DermaSection   section,
                                  DermaDirection direction,
                                  DermaView      view);
const char *derma_face_get_lead (DermaSection   section,
                                 DermaDirection direction,
                                 DermaView      view);
const char *derma_face_get_axis (DermaSection   section,
                                 DermaDirection direction,
                                 DermaView      view);
guint       derma_face_get_strokes (DermaSection    section,
                                    DermaDirection  direction,
                                    DermaView       view,
                                    DermaFaceStroke strokes[2]);

G_END_DECLS
