/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-face-text.h"

#include <glib/gi18n-lib.h>

static const char *
get_direction_name (const DermaFaceTile *tile,
                    guint                direction)
{
  return derma_direction_get_screen_name (derma_direction_on_screen ((DermaDirection) direction, tile->view));
}

/* The names of the directions done, as a list inside a sentence. */
static char *
list_done (const DermaFaceTile *tile)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    if (tile->directions_done & 1u << i)
      g_strv_builder_add (names, get_direction_name (tile, i));

  list = g_strv_builder_end (names);
  /* Translators: between the directions in “2 of 4 directions done: horizontal, vertical.” */
  return g_strjoinv (C_ ("list of directions", ", "), list);
}

static const char *
get_next (const DermaFaceTile *tile)
{
  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    if (!(tile->directions_done & 1u << i))
      return get_direction_name (tile, i);

  return NULL;
}

static char *
describe_partial (const DermaFaceTile *tile)
{
  const guint      n_done = (guint) __builtin_popcount (tile->directions_done & 0xf);
  const char      *next = get_next (tile);
  g_autofree char *done = list_done (tile);

  if (next == NULL)
    return g_strdup (_ ("All 4 directions done."));

  return g_strdup_printf (
    /* Translators: the first %s is a list such as “horizontal, vertical”, the second one direction. */
    ngettext ("%u of 4 directions done: %s. Next: %s.", "%u of 4 directions done: %s. Next: %s.", n_done),
    n_done,
    done,
    next);
}

/**
 * derma_face_text_state:
 * @is_choice: whether the face asks which sections take part
 *
 * Returns: (transfer full): one translated sentence on how a section stands
 */
char *
derma_face_text_state (const DermaFaceTile *tile,
                       gboolean             is_choice)
{
  switch (tile->state)
    {
    case DERMA_FACE_STATE_HEALING:
      return g_strdup (C_ ("face section", "Healing."));
    case DERMA_FACE_STATE_PARTIAL:
      if (tile->directions_done & 0xf)
        return describe_partial (tile);
      break;
    case DERMA_FACE_STATE_DONE:
      return g_strdup (C_ ("face section", "Done."));
    case DERMA_FACE_STATE_EXCLUDED:
      return g_strdup (C_ ("face section", "Excluded."));
    case DERMA_FACE_STATE_IDLE:
    default:
      break;
    }
  return g_strdup (is_choice ? C_ ("face section", "Included.") : C_ ("face section", "Not started."));
}

/**
 * derma_face_text_description:
 * @state: a whole sentence
 *
 * Returns: (transfer full): where the section is, and how it stands
 */
char *
derma_face_text_description (DermaSection section,
                             const char  *state)
{
  /* Translators: two whole sentences, one after the other. */
  return g_strdup_printf (C_ ("two sentences", "%s %s"), derma_section_get_description (section), state);
}

/**
 * derma_face_text_group:
 *
 * Returns: (transfer full): what is to be said of the face as a whole
 */
char *
derma_face_text_group (DermaView view)
{
  if (view == DERMA_VIEW_FACING)
    return g_strdup (_ ("Eyes, lips, ears, hair and neck are not treated. Your left is shown on the right."));
  return g_strdup (_ ("Eyes, lips, ears, hair and neck are not treated."));
}

static char *
describe_in_picture (const DermaFaceTile *tile)
{
  const char *name = derma_section_get_name (tile->section);

  if (tile->is_selected)
    /* Translators: %s is a section of the face, for example “Your left cheek”. */
    return g_strdup_printf (_ ("%s: now."), name);

  switch (tile->state)
    {
    case DERMA_FACE_STATE_HEALING:
      /* Translators: %s is a section of the face, for example “Your left cheek”. */
      return g_strdup_printf (_ ("%s: healing."), name);
    case DERMA_FACE_STATE_PARTIAL:
      /* Translators: %s is a section of the face, for example “Your left cheek”; %d is how many of its four directions are done. */
      return g_strdup_printf (_ ("%s: %d of 4 directions done."), name, __builtin_popcount (tile->directions_done & 0xf));
    case DERMA_FACE_STATE_DONE:
      /* Translators: %s is a section of the face, for example “Your left cheek”. */
      return g_strdup_printf (_ ("%s: done."), name);
    case DERMA_FACE_STATE_EXCLUDED:
      /* Translators: %s is a section of the face, for example “Your left cheek”. */
      return g_strdup_printf (_ ("%s: left out."), name);
    case DERMA_FACE_STATE_IDLE:
    default:
      return NULL;
    }
}

/**
 * derma_face_text_picture:
 * @tiles: the sections in treatment order
 *
 * Returns: (transfer full): what the picture shows, for those who cannot see it
 */
char *
derma_face_text_picture (const DermaFaceTile *const tiles[DERMA_N_SECTIONS])
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      char *sentence = describe_in_picture (tiles[i]);

      if (sentence != NULL)
        g_strv_builder_take (sentences, sentence);
    }

  list = g_strv_builder_end (sentences);
  if (list[0] == NULL)
    return g_strdup (_ ("A face with five sections: forehead, both cheeks, chin, nose and upper lip."));
  /* Translators: between two whole sentences */
  return g_strjoinv (C_ ("between sentences", " "), list);
}
