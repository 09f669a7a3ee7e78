/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"

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
 * @is_too_soon: what derma_photo_is_too_soon() says of it
 *
 * What is known of how a photo was taken.
 */
typedef struct
{
  guint    lightness;
  double   span;
  double   shape;
  gboolean is_too_soon;
} DermaPhotoLook;

/**
 * DermaPhotoDifference:
 * @light_percent: how much lighter the other photo is; below 0: darker; 0: about the same
 * @size_percent: how much larger the face is on it; below 0: smaller; 0: about the same, or not known
 * @is_shaped_differently: whether the two pictures have different forms
 * @is_first_too_soon: whether the earlier photo was taken too soon after a session
 * @is_other_too_soon: whether the later one was
 *
 * How two photos differ that should have been taken alike (protocol.md 7.3), and which of them shows skin that is still swollen.
 * None of it is a reason to refuse them.
 */
typedef struct
{
  int      light_percent;
  int      size_percent;
  gboolean is_shaped_differently;
  gboolean is_first_too_soon;
  gboolean is_other_too_soon;
} DermaPhotoDifference;

/**
 * DermaPhotoHint:
 * @DERMA_PHOTO_HINT_DARKER: the light is weaker than on the baseline photo
 * @DERMA_PHOTO_HINT_BRIGHTER: it is stronger
 * @DERMA_PHOTO_HINT_LARGER: the face is larger
 * @DERMA_PHOTO_HINT_SMALLER: it is smaller
 * @DERMA_PHOTO_HINT_SHAPE: the picture has another form
 * @DERMA_PHOTO_HINT_TOO_SOON: the photo was taken too soon after a session, whatever else there is
 *
 * Why a photo can hardly be compared with the baseline photo of its view.
 */
typedef enum
{
  DERMA_PHOTO_HINT_NONE,
  DERMA_PHOTO_HINT_DARKER,
  DERMA_PHOTO_HINT_BRIGHTER,
  DERMA_PHOTO_HINT_LARGER,
  DERMA_PHOTO_HINT_SMALLER,
  DERMA_PHOTO_HINT_SHAPE,
  DERMA_PHOTO_HINT_TOO_SOON,
} DermaPhotoHint;

gboolean       derma_photo_is_too_soon (DermaTime at,
                                        DermaTime t0);
DermaPhotoHint derma_photo_check_hint (const DermaPhotoLook *baseline,
                                       const DermaPhotoLook *photo);
const char    *derma_photo_hint_get_text (DermaPhotoHint hint);

void derma_photo_difference_check (const DermaPhotoLook *first,
                                   const DermaPhotoLook *other,
                                   DermaPhotoDifference *difference);

char *derma_photo_difference_dup_text (const DermaPhotoDifference *self);

G_END_DECLS
