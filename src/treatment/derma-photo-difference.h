/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From when on a difference is told. Ours: what is less is hardly seen on skin, and no two photos are taken quite alike. */
#define DERMA_PHOTO_LIGHT_PERCENT 5
#define DERMA_PHOTO_SIZE_PERCENT 8
#define DERMA_PHOTO_SHAPE_PERCENT 5

/**
 * DermaPhotoLook:
 * @lightness: of the whole picture on the average, 0 to 1000
 * @span: how far apart the two points are that were marked on it, in parts of its width; 0 where they are not known
 * @shape: width by height
 *
 * What is known of how a photo was taken, from the picture itself.
 */
typedef struct
{
  guint  lightness;
  double span;
  double shape;
} DermaPhotoLook;

/**
 * DermaPhotoDifference:
 * @light_percent: how much lighter the other photo is; below 0: darker; 0: about the same
 * @size_percent: how much larger the face is on it; below 0: smaller; 0: about the same, or not known
 * @is_shaped_differently: whether the two pictures have different forms
 *
 * How two photos differ that should have been taken alike (protocol.md 7.3). No reason a reason to refuse them.
 */
typedef struct
{
  int      light_percent;
  int      size_percent;
  gboolean is_shaped_differently;
} DermaPhotoDifference;

void derma_photo_difference_check (const DermaPhotoLook *first,
                                   const DermaPhotoLook *other,
                                   DermaPhotoDifference *difference);

char *derma_photo_difference_dup_text (const DermaPhotoDifference *self);

G_END_DECLS
