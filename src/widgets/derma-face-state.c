/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a face is told to show. */
#include "config.h"

#include "widgets/derma-face-private.h"
#include "widgets/derma-face-text.h"

/* What assistive technology is told of each section, and of the face as an image. */
void
derma_face_update_descriptions (DermaFace *self)
{
  const DermaFaceTile *tiles[DERMA_N_SECTIONS];
  g_autofree char     *picture = NULL;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      g_autofree char *state = NULL;
      g_autofree char *description = NULL;

      tiles[i] = derma_face_section_get_tile (self->sections[i]);
      state = derma_face_text_state (tiles[i], self->mode == DERMA_FACE_MODE_EXCLUDE);
      description = derma_face_text_description ((DermaSection) i, self->sentences[i] != NULL ? self->sentences[i] : state);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->sections[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
    }

  picture = self->sentence != NULL ? g_strdup (self->sentence) : derma_face_text_picture (tiles);
  if (self->mode == DERMA_FACE_MODE_PICTURE)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, picture, -1);
    }
  else
    {
      g_autofree char *group = derma_face_text_group (self->view);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, group, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, picture, -1);
    }
}

/* All labels are as large as the one with the least room; a label that fits at no size is left out by itself. */
void
derma_face_update_labels (DermaFace *self)
{
  double fits[DERMA_N_SECTIONS];
  double size = 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      fits[i] = derma_face_section_fit_label (self->sections[i]);
      if (fits[i] > 0)
        size = size > 0 ? MIN (size, fits[i]) : fits[i];
    }
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    derma_face_section_set_label_size (self->sections[i], fits[i] > 0 ? size : 0);
}

/* The toggle shows what is selected, or what is left out where that is the question. */
void
derma_face_set_tile (DermaFace           *self,
                     DermaSection         section,
                     const DermaFaceTile *tile)
{
  const gboolean is_pressed = self->mode == DERMA_FACE_MODE_EXCLUDE ? tile->state == DERMA_FACE_STATE_EXCLUDED : tile->is_selected;

  derma_face_section_set_tile (self->sections[section], tile);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->sections[section]), is_pressed);
}

void
derma_face_set_view (DermaFace *self,
                     DermaView  view)
{
  g_return_if_fail (DERMA_IS_FACE (self));

  if (self->view == view)
    return;

  self->view = view;
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      DermaFaceTile tile = *derma_face_section_get_tile (self->sections[i]);

      tile.view = view;
      derma_face_set_tile (self, (DermaSection) i, &tile);
    }
  derma_face_layer_clear (&self->figure);
  derma_face_layer_clear (&self->features);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  derma_face_update_descriptions (self);
  derma_face_notify (self, DERMA_FACE_PROP_VIEW);
}

/**
 * derma_face_get_excluded:
 *
 * Returns: the sections that are left out
 */
DermaSectionSet
derma_face_get_excluded (DermaFace *self)
{
  DermaSectionSet excluded = 0;

  g_return_val_if_fail (DERMA_IS_FACE (self), 0);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (derma_face_get_state (self, (DermaSection) i) == DERMA_FACE_STATE_EXCLUDED)
      excluded |= DERMA_SECTION_BIT (i);

  return excluded;
}

/**
 * derma_face_set_excluded:
 * @excluded: the sections to leave out; what is taken back has nothing to tell
 */
void
derma_face_set_excluded (DermaFace      *self,
                         DermaSectionSet excluded)
{
  g_return_if_fail (DERMA_IS_FACE (self));

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const gboolean is_excluded = derma_face_get_state (self, (DermaSection) i) == DERMA_FACE_STATE_EXCLUDED;
      const gboolean shall_be = (excluded & DERMA_SECTION_BIT (i)) != 0;

      if (is_excluded != shall_be)
        derma_face_set_state (self, (DermaSection) i, shall_be ? DERMA_FACE_STATE_EXCLUDED : DERMA_FACE_STATE_IDLE, 0);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * derma_face_set_stroke:
 * @stroke: which stroke it is, from 0
 * @travel: how far along it the roller is, 0 to 1; below 0 where it is lifted, or nothing moves
 *
 * Shows the roller on the one-way arrow of the selected section.
 */
void
derma_face_set_stroke (DermaFace *self,
                       guint      stroke,
                       double     travel)
{
  g_return_if_fail (DERMA_IS_FACE (self));

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    derma_face_section_set_stroke (self->sections[i], stroke, travel);
}

DermaFaceState
derma_face_get_state (DermaFace   *self,
                      DermaSection section)
{
  g_return_val_if_fail (DERMA_IS_FACE (self) && section < DERMA_N_SECTIONS, DERMA_FACE_STATE_IDLE);

  return derma_face_section_get_tile (self->sections[section])->state;
}

/**
 * derma_face_set_state:
 * @directions_done: bits 1 << DermaDirection, for %DERMA_FACE_STATE_PARTIAL
 */
void
derma_face_set_state (DermaFace     *self,
                      DermaSection   section,
                      DermaFaceState state,
                      guint          directions_done)
{
  DermaFaceTile tile;
  gboolean      was_excluded;

  g_return_if_fail (DERMA_IS_FACE (self) && section < DERMA_N_SECTIONS);

  tile = *derma_face_section_get_tile (self->sections[section]);
  was_excluded = tile.state == DERMA_FACE_STATE_EXCLUDED;
  tile.state = state;
  tile.directions_done = directions_done;
  derma_face_set_tile (self, section, &tile);
  derma_face_update_descriptions (self);
  if (was_excluded != (state == DERMA_FACE_STATE_EXCLUDED))
    derma_face_notify (self, DERMA_FACE_PROP_EXCLUDED);
}

/**
 * derma_face_set_label:
 * @label: (nullable): a few characters on the tile, "7 days"; left out where there is no room
 * @sentence: (nullable): said instead of the section's state, "Treated 7 days ago."
 */
void
derma_face_set_label (DermaFace   *self,
                      DermaSection section,
                      const char  *label,
                      const char  *sentence)
{
  g_return_if_fail (DERMA_IS_FACE (self) && section < DERMA_N_SECTIONS);

  if (g_strcmp0 (derma_face_section_get_label (self->sections[section]), label) != 0)
    {
      derma_face_section_set_label (self->sections[section], label);
      derma_face_update_labels (self);
    }
  if (g_set_str (&self->sentences[section], sentence))
    derma_face_update_descriptions (self);
}

/**
 * derma_face_set_sentence:
 * @sentence: (nullable): what the face says as an image; otherwise it tells the state of its sections
 */
void
derma_face_set_sentence (DermaFace  *self,
                         const char *sentence)
{
  g_return_if_fail (DERMA_IS_FACE (self));

  if (g_set_str (&self->sentence, sentence))
    derma_face_update_descriptions (self);
}

static void
change_selection (DermaFace      *self,
                  DermaSectionSet selected,
                  DermaFaceTile   wanted)
{
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      DermaFaceTile tile = *derma_face_section_get_tile (self->sections[i]);

      tile.is_selected = (selected & DERMA_SECTION_BIT (i)) != 0;
      tile.has_direction = tile.is_selected && wanted.has_direction;
      tile.is_one_way = tile.is_selected && wanted.is_one_way;
      tile.direction = tile.is_selected ? wanted.direction : DERMA_DIRECTION_HORIZONTAL;
      derma_face_set_tile (self, (DermaSection) i, &tile);
    }
  derma_face_update_descriptions (self);
}

/**
 * derma_face_select_all:
 * @sections: which
 *
 * Selects these sections, and no others, without a direction.
 */
void
derma_face_select_all (DermaFace      *self,
                       DermaSectionSet sections)
{
  g_return_if_fail (DERMA_IS_FACE (self));

  change_selection (self, sections, (DermaFaceTile) { 0 });
}

/**
 * derma_face_select_direction:
 * @is_one_way: whether to show the stroke for the hand (derma_stroke_get_heading ()) rather than an arrow with two heads
 *
 * Selects a section, and no other, and shows a direction in it. Selecting what is selected already lets a moving roller
 * start anew.
 */
void
derma_face_select_direction (DermaFace     *self,
                             DermaSection   section,
                             DermaDirection direction,
                             gboolean       is_one_way)
{
  g_return_if_fail (DERMA_IS_FACE (self) && section < DERMA_N_SECTIONS && direction < DERMA_N_DIRECTIONS);

  self->entry = section;
  change_selection (self, DERMA_SECTION_BIT (section), (DermaFaceTile) { .has_direction = TRUE, .is_one_way = is_one_way, .direction = direction });
}

void
derma_face_unselect (DermaFace *self)
{
  g_return_if_fail (DERMA_IS_FACE (self));

  change_selection (self, 0, (DermaFaceTile) { 0 });
}
