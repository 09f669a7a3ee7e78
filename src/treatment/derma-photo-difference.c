/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-photo-difference.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

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
  if (first->lightness >= LEAST_LIGHTNESS)
    difference->light_percent = get_percent (first->lightness, other->lightness, DERMA_PHOTO_LIGHT_PERCENT);
  if (first->span > 0 && other->span > 0)
    difference->size_percent = get_percent (first->span, other->span, DERMA_PHOTO_SIZE_PERCENT);
  if (first->shape > 0 && other->shape > 0)
    difference->is_shaped_differently = get_percent (first->shape, other->shape, DERMA_PHOTO_SHAPE_PERCENT) != 0;
}

static char *
join (GPtrArray *lines)
{
  if (lines->len == 0)
    return NULL;

  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
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

  if (self->light_percent > 0)
    /* Translators: %d is a number. */
    g_ptr_array_add (lines, g_strdup_printf (_ ("The later photo is %d %% brighter. Light alone can make skin look smoother."), abs (self->light_percent)));
  else if (self->light_percent < 0)
    /* Translators: %d is a number. */
    g_ptr_array_add (lines, g_strdup_printf (_ ("The later photo is %d %% darker. Light alone can make skin look rougher."), abs (self->light_percent)));

  if (self->size_percent > 0)
    /* Translators: %d is a number. */
    g_ptr_array_add (lines, g_strdup_printf (_ ("On the later photo the face is %d %% larger. From nearby, skin shows more."), abs (self->size_percent)));
  else if (self->size_percent < 0)
    /* Translators: %d is a number. */
    g_ptr_array_add (lines, g_strdup_printf (_ ("On the later photo the face is %d %% smaller. From farther away, skin shows less."), abs (self->size_percent)));
  else if (self->is_shaped_differently)
    g_ptr_array_add (lines, g_strdup (_ ("The two pictures have different shapes. The camera may have been turned or moved.")));

  return join (lines);
}
