/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "figures/derma-pair.h"

G_BEGIN_DECLS

#define DERMA_TYPE_PHOTO_COMPARE (derma_photo_compare_get_type ())

G_DECLARE_FINAL_TYPE (DermaPhotoCompare, derma_photo_compare, DERMA, PHOTO_COMPARE, GtkWidget)

/**
 * DermaComparePhoto:
 * @texture: (nullable): its picture, as large as it is needed; %NULL while it is read, and where it cannot be
 * @is_missing: whether there is nothing to read
 * @title: its day, in full
 * @detail: what is told under that
 * @day: its day, to be read aloud
 * @lightness: of the whole picture on the average, 0 to 1000
 * @has_marks: whether it has been aligned
 * @marks: the places by which it is
 */
typedef struct
{
  GdkTexture    *texture;
  gboolean       is_missing;
  const char    *title;
  const char    *detail;
  const char    *day;
  guint          lightness;
  gboolean       has_marks;
  DermaPairPoint marks[2];
} DermaComparePhoto;

GtkWidget *derma_photo_compare_new (void);

void             derma_photo_compare_set_photo (DermaPhotoCompare       *self,
                                                DermaPairSide            side,
                                                const DermaComparePhoto *photo);
const DermaPair *derma_photo_compare_get_pair (DermaPhotoCompare *self);
double           derma_photo_compare_get_gain (DermaPhotoCompare *self);

void   derma_photo_compare_set_mode (DermaPhotoCompare *self,
                                     DermaPairMode      mode);
void   derma_photo_compare_set_divider (DermaPhotoCompare *self,
                                        double             divider);
double derma_photo_compare_get_blend (DermaPhotoCompare *self);
void   derma_photo_compare_set_blend (DermaPhotoCompare *self,
                                      double             blend);
void   derma_photo_compare_set_matches_brightness (DermaPhotoCompare *self,
                                                   gboolean           matches_brightness);
void   derma_photo_compare_set_is_aligning (DermaPhotoCompare *self,
                                            gboolean           is_aligning);
void   derma_photo_compare_zoom (DermaPhotoCompare *self,
                                 double             factor);
void   derma_photo_compare_reset_zoom (DermaPhotoCompare *self);

G_END_DECLS
