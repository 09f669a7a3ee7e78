/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-photo-difference.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "core/derma-format.h"
#include "treatment/derma-check-in.h"

/* Nothing can be said of a black picture; a hundredfold is no more than “much”. */
#define LEAST_LIGHTNESS 10
#define MOST_PERCENT 999

/* Returns: how much larger @other is than @first, 0 where that is less than @least */
static int
get_percent (double first,
             double other,
             int    least)
{
  const double percent = CLAMP ((other / first - 1) * 100, -MOST_PERCENT, MOST_PERCENT);
  const int    rounded = (int) (percent < 0 ? percent - 0.5 : percent + 0.5);

  return abs (rounded) < least ? 0 : rounded;
}

/* Returns: by how much the light of @other is stronger than that of @first, 0 where that is not worth a word */
static int
get_light_percent (guint first,
                   guint other)
{
  return first >= LEAST_LIGHTNESS ? get_percent (first, other, DERMA_PHOTO_LIGHT_PERCENT) : 0;
}

/**
 * derma_photo_is_too_soon:
 * @at: when a photo was taken
 * @t0: of the last session before; utc_s 0: there was none
 *
 * Skin is swollen for a while after a session, which hides lines: what a photo shows then is not compared, as no check-in is
 * made then (protocol.md 7.3, %DERMA_CHECK_IN_REST_H).
 *
 * Returns: whether the photo was taken in that time
 */
gboolean
derma_photo_is_too_soon (DermaTime at,
                         DermaTime t0)
{
  const gint64 after_s = derma_time_diff (at, t0);

  return t0.utc_s != 0 && after_s >= 0 && after_s < (gint64) DERMA_CHECK_IN_REST_H * DERMA_HOUR_S;
}

/**
 * derma_photo_hint_get_text:
 * @hint: not %DERMA_PHOTO_HINT_NONE
 *
 * Returns: one translated sentence or two
 */
const char *
derma_photo_hint_get_text (DermaPhotoHint hint)
{
  switch (hint)
    {
    case DERMA_PHOTO_HINT_DARKER:
      return _ ("The light is weaker than on your first photo of this view. Light alone can make skin look rougher.");
    case DERMA_PHOTO_HINT_BRIGHTER:
      return _ ("The light is stronger than on your first photo of this view. Light alone can make skin look smoother.");
    case DERMA_PHOTO_HINT_LARGER:
      return _ ("The face is larger than on your first photo of this view. From nearby, skin shows more.");
    case DERMA_PHOTO_HINT_SMALLER:
      return _ ("The face is smaller than on your first photo of this view. From farther away, skin shows less.");
    case DERMA_PHOTO_HINT_SHAPE:
      return _ ("The picture has another shape than your first photo of this view. The camera may have been turned or moved.");
    case DERMA_PHOTO_HINT_TOO_SOON:
      return _ ("Taken less than a week after a session. Swelling hides lines for a week, so do not compare this photo with others.");
    case DERMA_PHOTO_HINT_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * derma_photo_difference_check:
 * @first: the earlier photo
 * @other: the later one
 * @difference: (out): how they differ
 *
 * The distance between the marks tells how near the camera was, if both photos were taken with the same lens and zoom.
 */
void
derma_photo_difference_check (const DermaPhotoLook *first,
                              const DermaPhotoLook *other,
                              DermaPhotoDifference *difference)
{
  g_return_if_fail (first != NULL && other != NULL && difference != NULL);

  *difference = (DermaPhotoDifference) { 0 };
  difference->is_first_too_soon = first->is_too_soon;
  difference->is_other_too_soon = other->is_too_soon;
  difference->light_percent = get_light_percent (first->lightness, other->lightness);
  if (first->span > 0 && other->span > 0)
    difference->size_percent = get_percent (first->span, other->span, DERMA_PHOTO_SIZE_PERCENT);
  if (first->shape > 0 && other->shape > 0)
    difference->is_shaped_differently = get_percent (first->shape, other->shape, DERMA_PHOTO_SHAPE_PERCENT) != 0;
}

/**
 * derma_photo_check_hint:
 * @baseline: the first photo of the view; what is not known of it is 0
 * @photo: another one
 *
 * Returns: the most important of what derma_photo_difference_check() tells of the two
 */
DermaPhotoHint
derma_photo_check_hint (const DermaPhotoLook *baseline,
                        const DermaPhotoLook *photo)
{
  DermaPhotoDifference difference;

  derma_photo_difference_check (baseline, photo, &difference);
  if (difference.is_other_too_soon)
    return DERMA_PHOTO_HINT_TOO_SOON;
  if (difference.light_percent != 0)
    return difference.light_percent < 0 ? DERMA_PHOTO_HINT_DARKER : DERMA_PHOTO_HINT_BRIGHTER;
  if (difference.size_percent != 0)
    return difference.size_percent < 0 ? DERMA_PHOTO_HINT_SMALLER : DERMA_PHOTO_HINT_LARGER;

  return difference.is_shaped_differently ? DERMA_PHOTO_HINT_SHAPE : DERMA_PHOTO_HINT_NONE;
}

static char *
join (GPtrArray *lines)
{
  if (lines->len == 0)
    return NULL;

  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* Returns: (nullable): which of the photos shows swollen skin */
static const char *
get_soon_text (const DermaPhotoDifference *self)
{
  if (self->is_first_too_soon && self->is_other_too_soon)
    return _ ("Both photos were taken less than a week after a session. Swelling hides lines for a week, so what they show may not have stayed.");
  if (self->is_first_too_soon)
    return _ ("The earlier photo was taken less than a week after a session. Swelling hides lines for a week, so what it shows may not have stayed.");
  if (self->is_other_too_soon)
    return _ ("The later photo was taken less than a week after a session. Swelling hides lines for a week, so what it shows may not stay.");

  return NULL;
}

static char *
dup_light_text (int percent)
{
  g_autofree char *words = derma_format_percent ((guint) abs (percent));

  if (percent > 0)
    /* Translators: %s is a percentage, such as “8 %” */
    return g_strdup_printf (_ ("The later photo is %s brighter. Light alone can make skin look smoother."), words);

  /* Translators: %s is a percentage, such as “8 %” */
  return g_strdup_printf (_ ("The later photo is %s darker. Light alone can make skin look rougher."), words);
}

static char *
dup_size_text (int percent)
{
  g_autofree char *words = derma_format_percent ((guint) abs (percent));

  if (percent > 0)
    /* Translators: %s is a percentage, such as “8 %” */
    return g_strdup_printf (_ ("On the later photo the face is %s larger. From nearby, skin shows more."), words);

  /* Translators: %s is a percentage, such as “8 %” */
  return g_strdup_printf (_ ("On the later photo the face is %s smaller. From farther away, skin shows less."), words);
}

/**
 * derma_photo_difference_dup_text:
 *
 * Returns: (transfer full) (nullable): what to mind when the two are compared, a sentence or two on a line; %NULL for nothing
 */
char *
derma_photo_difference_dup_text (const DermaPhotoDifference *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, NULL);

  if (get_soon_text (self) != NULL)
    g_ptr_array_add (lines, g_strdup (get_soon_text (self)));
  if (self->light_percent != 0)
    g_ptr_array_add (lines, dup_light_text (self->light_percent));
  if (self->size_percent != 0)
    g_ptr_array_add (lines, dup_size_text (self->size_percent));
  else if (self->is_shaped_differently)
    g_ptr_array_add (lines, g_strdup (_ ("The two pictures have different shapes. The camera may have been turned or moved.")));

  return join (lines);
}
