/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the comparison of two photos share. */
#pragma once

#include "widgets/derma-compare-handle.h"
#include "widgets/derma-photo-compare.h"

G_BEGIN_DECLS

#define DERMA_N_COMPARE_MARKS 2

typedef enum
{
  DERMA_COMPARE_DRAG_NOTHING,
  DERMA_COMPARE_DRAG_DIVIDER,
  DERMA_COMPARE_DRAG_MARK,
  DERMA_COMPARE_DRAG_PAN,
} DermaCompareDrag;

struct _DermaPhotoCompare
{
  GtkWidget parent_instance;

  DermaPair       pair;
  DermaPairLayout layout;
  GdkTexture     *textures[DERMA_N_PAIR_SIDES];
  guint           lightness[DERMA_N_PAIR_SIDES];
  double          blend;
  gboolean        matches_brightness;

  GtkWidget *handle;
  GtkWidget *plates[DERMA_N_PAIR_SIDES];
  GtkWidget *titles[DERMA_N_PAIR_SIDES];
  GtkWidget *details[DERMA_N_PAIR_SIDES];
  GtkWidget *missing[DERMA_N_PAIR_SIDES];
  GtkWidget *marks[DERMA_N_PAIR_SIDES][DERMA_N_COMPARE_MARKS];
  char      *days[DERMA_N_PAIR_SIDES];

  DermaCompareDrag drag;
  double           drag_x; /* how far it was dragged so far */
  double           drag_y;
  DermaPairSide    drag_side;
  guint            drag_mark;
  double           pinch_zoom; /* when the pinch began */
};

void     derma_photo_compare_add_controllers (DermaPhotoCompare *self);
gboolean derma_photo_compare_has_handle (DermaPhotoCompare *self);
double   derma_photo_compare_measure_head (DermaPhotoCompare *self,
                                           int                width,
                                           int                height);
void     derma_photo_compare_allocate (DermaPhotoCompare *self,
                                       int                width,
                                       int                height);
void     derma_photo_compare_paint (DermaPhotoCompare *self,
                                    GtkSnapshot       *snapshot);
void     derma_photo_compare_view_changed (DermaPhotoCompare *self);
void     derma_photo_compare_place_mark (DermaPhotoCompare *self,
                                         DermaPairSide      side,
                                         guint              mark,
                                         double             dx,
                                         double             dy);

G_END_DECLS
