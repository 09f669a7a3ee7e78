/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-photo-look.h"

#include <math.h>

#include "pages/derma-photo-text.h"

/**
 * derma_photo_look_get:
 * @photo: of @journal
 *
 * Returns: how it was taken, as far as that is known
 */
DermaPhotoLook
derma_photo_look_get (DermaJournal *journal,
                      DermaPhoto   *photo)
{
  const double    width = derma_photo_get_width (photo);
  const double    height = derma_photo_get_height (photo);
  DermaPhotoLook  look = { .lightness = derma_photo_get_lightness (photo), .shape = width / height };
  DermaPhotoMarks marks;

  look.is_too_soon = derma_photo_text_is_too_soon (journal, derma_photo_get_at (photo));
  if (derma_photo_get_marks (photo, &marks))
    look.span = hypot ((marks.b_x - marks.a_x) * width, (marks.b_y - marks.a_y) * height) / width;

  return look;
}

/**
 * derma_photo_look_find_baseline:
 *
 * Returns: (transfer none) (nullable): the first photo of that view that counts, which all later ones are compared with
 */
DermaPhoto *
derma_photo_look_find_baseline (DermaJournal  *journal,
                                DermaPhotoView view)
{
  GListModel *photos;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal), NULL);

  photos = derma_journal_get_photos (journal); /* oldest first */
  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr (DermaPhoto) photo = g_list_model_get_item (photos, i);

      if (derma_photo_get_view (photo) == view && !derma_photo_text_is_too_soon (journal, derma_photo_get_at (photo)))
        return photo; /* the journal holds it */
    }

  return NULL;
}

/**
 * derma_photo_look_get_hint:
 * @view: of a photo
 * @look: how it was taken
 *
 * Returns: (nullable): why it can hardly be compared with the first photo of its view that counts; %NULL where it can
 */
const char *
derma_photo_look_get_hint (DermaJournal         *journal,
                           DermaPhotoView        view,
                           const DermaPhotoLook *look)
{
  DermaPhoto    *baseline = derma_photo_look_find_baseline (journal, view);
  DermaPhotoLook first = { 0 };
  DermaPhotoHint hint;

  if (baseline != NULL)
    first = derma_photo_look_get (journal, baseline);
  hint = derma_photo_check_hint (&first, look);

  return hint != DERMA_PHOTO_HINT_NONE ? derma_photo_hint_get_text (hint) : NULL;
}
