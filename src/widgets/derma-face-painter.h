/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figures/derma-face-geometry.h"
#include "widgets/derma-face-palette.h"

G_BEGIN_DECLS

/**
 * DermaFaceState:
 * @DERMA_FACE_STATE_IDLE: nothing to tell
 * @DERMA_FACE_STATE_HEALING: rolled and not healed yet
 * @DERMA_FACE_STATE_PARTIAL: some of its directions are done
 * @DERMA_FACE_STATE_DONE: finished
 * @DERMA_FACE_STATE_EXCLUDED: left out
 *
 * What a section of the face tells. Hover, keyboard focus and selection come on top.
 */
typedef enum
{
  DERMA_FACE_STATE_IDLE,
  DERMA_FACE_STATE_HEALING,
  DERMA_FACE_STATE_PARTIAL,
  DERMA_FACE_STATE_DONE,
  DERMA_FACE_STATE_EXCLUDED,
} DermaFaceState;

/**
 * DermaFaceTile:
 * @directions_done: bits 1 << DermaDirection, drawn when partial
 * @has_direction: whether @direction is shown, which selected tiles do
 * @is_one_way: whether the direction is a stroke for the hand rather than an arrow with two heads
 *
 * All that decides how a section looks.
 */
typedef struct
{
  DermaSection   section;
  DermaView      view;
  DermaFaceState state;
  guint          directions_done;
  gboolean       is_hovered;
  gboolean       is_focused;
  gboolean       is_selected;
  gboolean       has_direction;
  gboolean       is_one_way;
  DermaDirection direction;
} DermaFaceTile;

void           derma_face_paint_figure (cairo_t                *cr,
                                        DermaView               view,
                                        const DermaFacePalette *palette);
void           derma_face_paint_features (cairo_t                *cr,
                                          DermaView               view,
                                          const DermaFacePalette *palette);
GskRenderNode *derma_face_paint_tile (const DermaFaceTile    *tile,
                                      const DermaFacePalette *palette);
void           derma_face_paint_roller (GtkSnapshot            *snapshot,
                                        const DermaFaceTile    *tile,
                                        guint                   beat,
                                        double                  travel,
                                        const DermaFacePalette *palette);

G_END_DECLS
