/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-photo-refusal.h"

#include <glib/gi18n-lib.h>

/**
 * derma_photo_refusal_to_text:
 * @refusal: what is wrong with a picture
 *
 * Returns: (nullable): a translated sentence or two for the person; %NULL for none
 */
const char *
derma_photo_refusal_to_text (DermaPhotoRefusal refusal)
{
  switch (refusal)
    {
    case DERMA_PHOTO_REFUSAL_EMPTY:
      return _ ("The file is empty.");
    case DERMA_PHOTO_REFUSAL_UNKNOWN:
      return _ ("This kind of picture cannot be used. JPEG, PNG, TIFF, WebP and HEIF can.");
    case DERMA_PHOTO_REFUSAL_NO_LOADER:
      return _ ("This computer cannot read pictures of this kind. Save it as JPEG and add that.");
    case DERMA_PHOTO_REFUSAL_TOO_LARGE:
      return _ ("The picture has more than 100 megapixels. Save it smaller and add that.");
    case DERMA_PHOTO_REFUSAL_CUT_OFF:
      return _ ("A part of the picture is missing. Copy the file again and add that.");
    case DERMA_PHOTO_REFUSAL_ANIMATED:
      return _ ("The picture is animated. Add a still photo.");
    case DERMA_PHOTO_REFUSAL_TOO_FLAT:
      return _ ("The picture is more than 20 times as long as it is wide. Crop it and add that.");
    case DERMA_PHOTO_REFUSAL_DAMAGED:
      return _ ("The picture is damaged and cannot be read.");
    case DERMA_PHOTO_REFUSAL_NONE:
    default:
      return NULL;
    }
}

/**
 * derma_photo_bar_to_text:
 * @bar: why a picture does not go in
 * @refusal: what is wrong with it, for %DERMA_PHOTO_BAR_REFUSED
 *
 * Returns: (nullable): a translated sentence or two for the person; %NULL for none
 */
const char *
derma_photo_bar_to_text (DermaPhotoBar     bar,
                         DermaPhotoRefusal refusal)
{
  switch (bar)
    {
    case DERMA_PHOTO_BAR_REFUSED:
      return derma_photo_refusal_to_text (refusal);
    case DERMA_PHOTO_BAR_GONE:
      return _ ("The file is not there any more.");
    case DERMA_PHOTO_BAR_FORBIDDEN:
      return _ ("You may not read this file.");
    case DERMA_PHOTO_BAR_NO_FILE:
      return _ ("This is no file, so there is no picture in it.");
    case DERMA_PHOTO_BAR_TOO_LONG:
      return _ ("The file is larger than 256 MB. Save the picture smaller and add that.");
    case DERMA_PHOTO_BAR_LATE:
      return _ ("Reading the picture took too long, so it was given up.");
    case DERMA_PHOTO_BAR_BROKEN:
      return derma_photo_refusal_to_text (DERMA_PHOTO_REFUSAL_DAMAGED);
    case DERMA_PHOTO_BAR_FULL:
      return _ ("The disk is full. Make room and try again.");
    case DERMA_PHOTO_BAR_NO_FOLDER:
      return _ ("The data folder cannot be written.");
    case DERMA_PHOTO_BAR_FAILED:
      return _ ("The picture could not be read.");
    case DERMA_PHOTO_BAR_IN_JOURNAL:
      return _ ("This photo is in your journal already.");
    case DERMA_PHOTO_BAR_TWICE:
      return _ ("The same picture is being added already.");
    case DERMA_PHOTO_BAR_NONE:
    default:
      return NULL;
    }
}
