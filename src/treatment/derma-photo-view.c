/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-photo-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* protocol.md 7.3 */
static const struct
{
  const char *id;
  const char *name;
  const char *pose;
} ROWS[DERMA_N_PHOTO_VIEWS] = {
  [DERMA_PHOTO_VIEW_FRONT] = { "front", NC_ ("photo view", "Front"), N_ ("Look straight into the camera.") },
  [DERMA_PHOTO_VIEW_LEFT_45] = { "left-45", NC_ ("photo view", "Left 45°"), N_ ("Turn your head halfway to your right, so that your left cheek is towards the camera.") },
  [DERMA_PHOTO_VIEW_RIGHT_45] = { "right-45", NC_ ("photo view", "Right 45°"), N_ ("Turn your head halfway to your left, so that your right cheek is towards the camera.") },
  [DERMA_PHOTO_VIEW_LEFT_90] = { "left-90", NC_ ("photo view", "Left 90°"), N_ ("Turn your head to your right until the camera sees the left side of your face only.") },
  [DERMA_PHOTO_VIEW_RIGHT_90] = { "right-90", NC_ ("photo view", "Right 90°"), N_ ("Turn your head to your left until the camera sees the right side of your face only.") },
};

/* protocol.md 7.3: the photo protocol */
static const char *const ADVICE[DERMA_N_PHOTO_ADVICE] = {
  N_ ("Wash your face 30 minutes before. No make-up, glasses or jewellery, and hair back."),
  N_ ("Keep a neutral face, with your eyes open and your mouth closed."),
  N_ ("Stand in front of the same wall each time."),
  N_ ("Use the same soft light from the front, without flash and without sun from a window."),
  N_ ("Take them at the same time of day, within two hours."),
  N_ ("Put the camera at eye height, 100\302\240cm away, with the same lens or zoom and no filter or beauty mode."),
  N_ ("Take each of the five views twice, and keep the better one."),
};

/**
 * derma_photo_view_get_id:
 *
 * Returns: the word of protocol.md 7.3 as it is stored, such as “left-45”
 */
const char *
derma_photo_view_get_id (DermaPhotoView view)
{
  g_return_val_if_fail (view < DERMA_N_PHOTO_VIEWS, NULL);

  return ROWS[view].id;
}

/**
 * derma_photo_view_from_id:
 * @id: (nullable): a word
 * @view: (out): the view of that word
 *
 * Returns: whether it is one
 */
gboolean
derma_photo_view_from_id (const char     *id,
                          DermaPhotoView *view)
{
  g_return_val_if_fail (view != NULL, FALSE);

  for (guint i = 0; i < DERMA_N_PHOTO_VIEWS; i++)
    if (g_strcmp0 (ROWS[i].id, id) == 0)
      {
        *view = (DermaPhotoView) i;
        return TRUE;
      }

  return FALSE;
}

/* Whether the word stands in the text with no letter or digit beside it. */
static gboolean
has_word (const char *text,
          const char *word)
{
  const gsize length = strlen (word);

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    if ((at == text || !g_ascii_isalnum (at[-1])) && !g_ascii_isalnum (at[length]))
      return TRUE;

  return FALSE;
}

/**
 * derma_photo_view_guess:
 * @file_name: any text
 * @view: (out): the view that it tells of
 *
 * Looks for the word of a view in the name of a file, as this program and the protocol name them (“2026-11-21 left 45.jpg”).
 *
 * Returns: whether there is exactly one
 */
gboolean
derma_photo_view_guess (const char     *file_name,
                        DermaPhotoView *view)
{
  g_autofree char *name = NULL;
  guint            n_found = 0;

  g_return_val_if_fail (file_name != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  name = g_ascii_strdown (file_name, -1);
  g_strdelimit (name, " _.", '-');
  for (guint i = 0; i < DERMA_N_PHOTO_VIEWS; i++)
    if (has_word (name, ROWS[i].id))
      {
        *view = (DermaPhotoView) i;
        n_found++;
      }

  return n_found == 1;
}

/**
 * derma_photo_view_get_name:
 *
 * Returns: what a person calls it, translated
 */
const char *
derma_photo_view_get_name (DermaPhotoView view)
{
  g_return_val_if_fail (view < DERMA_N_PHOTO_VIEWS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "photo view", ROWS[view].name);
}

/**
 * derma_photo_view_get_pose:
 *
 * Returns: how to hold the head for it, a translated sentence
 */
const char *
derma_photo_view_get_pose (DermaPhotoView view)
{
  g_return_val_if_fail (view < DERMA_N_PHOTO_VIEWS, NULL);

  return _ (ROWS[view].pose);
}

/**
 * derma_photo_get_advice:
 * @index: below %DERMA_N_PHOTO_ADVICE
 *
 * Returns: what to see to before a photo is taken, one of the translated lines of the photo protocol (protocol.md 7.3)
 */
const char *
derma_photo_get_advice (guint index)
{
  g_return_val_if_fail (index < DERMA_N_PHOTO_ADVICE, NULL);

  return _ (ADVICE[index]);
}
