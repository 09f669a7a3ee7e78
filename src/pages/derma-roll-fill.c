/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roll-page-private.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-roll-text.h"
#include "treatment/derma-healing.h"

#define PAUSED_OPACITY 0.45 /* of the face, which stays to be seen */

/* How the roll page is filled from what it shows. Labels and widgets do nothing where the value is the same. */

static void
fill_header (DermaRollPage *self,
             DermaRollRoom  room)
{
  g_autofree char *title = room == DERMA_ROLL_ROOM_TINY ? derma_roll_text_position_short (&self->state) : derma_roll_text_position (&self->state);
  g_autofree char *plan = derma_roll_text_plan (&self->state);
  const gboolean   is_paused = self->state.shows == DERMA_ROLL_SHOWS_PAUSED;

  adw_window_title_set_title (self->title, is_paused ? C_ ("session", "Paused") : title);
  adw_window_title_set_subtitle (self->title, room == DERMA_ROLL_ROOM_AMPLE ? plan : "");
  gtk_widget_set_visible (self->pause_button, !is_paused);
}

static void
fill_order (DermaRollPage *self,
            DermaRollRoom  room)
{
  const DermaRollState *state = &self->state;
  const gboolean        is_ample = room == DERMA_ROLL_ROOM_AMPLE;
  const gboolean        is_place = state->shows == DERMA_ROLL_SHOWS_PLACE;
  const gboolean        has_hint = room == DERMA_ROLL_ROOM_AMPLE || room == DERMA_ROLL_ROOM_MIDDLE;
  g_autofree char      *hint = derma_roll_text_hint (state);
  g_autofree char      *notice = derma_roll_text_notice (state);

  gtk_label_set_label (self->heading, derma_roll_text_heading (state));
  gtk_label_set_label (self->order, derma_roll_text_order (state, self->view));
  derma_heading_glyph_set_heading (self->glyph, derma_stroke_get_heading (state->section, state->direction, self->view));
  gtk_widget_set_visible (GTK_WIDGET (self->glyph), derma_roll_state_is_stroke (state));
  gtk_widget_set_visible (self->order_icon, state->shows == DERMA_ROLL_SHOWS_ENOUGH);
  gtk_label_set_label (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), has_hint || is_place || state->shows == DERMA_ROLL_SHOWS_REST);
  gtk_label_set_label (self->pressure, derma_section_get_pressure (state->section));
  gtk_widget_set_visible (GTK_WIDGET (self->pressure), is_place);
  gtk_label_set_label (self->notice, notice != NULL ? notice : "");
  gtk_widget_set_visible (self->notice_row, notice != NULL && (is_place || is_ample));
}

/* Before the roller is set down there is nothing to count, and the room is needed for what to keep off. */
static void
fill_passes (DermaRollPage *self,
             DermaRollRoom  room)
{
  const DermaRollState *state = &self->state;
  g_autofree char      *count = g_strdup_printf ("%u", state->pass);
  g_autofree char      *of_passes = derma_roll_text_of_passes (state);
  g_autofree char      *beat = derma_roll_text_beat (state);

  gtk_widget_set_visible (self->counts, room == DERMA_ROLL_ROOM_AMPLE || state->shows != DERMA_ROLL_SHOWS_PLACE);
  gtk_widget_set_visible (self->passes, state->stage != DERMA_ROLL_REST);
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->of_passes, of_passes);
  gtk_label_set_label (self->beat, beat);
  gtk_widget_set_visible (GTK_WIDGET (self->beat), room == DERMA_ROLL_ROOM_AMPLE);
  derma_pass_dots_set_passes (self->dots, state->n_counted, state->n_passes);
}

static void
fill_pain (DermaRollPage *self)
{
  const DermaRollState *state = &self->state;
  char                  name[2] = { (char) ('0' + MIN (state->pain, 4)), '\0' };

  gtk_widget_set_visible (self->pain_box, state->stage == DERMA_ROLL_REST);
  self->is_filling = TRUE;
  adw_toggle_group_set_active_name (self->pain, state->has_pain ? name : NULL);
  self->is_filling = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->pain), state->shows == DERMA_ROLL_SHOWS_REST && !derma_roll_state_is_pain_stop (state));
  gtk_label_set_label (self->pain_word, state->has_pain ? derma_healing_get_anchor (DERMA_HEALING_PAIN, state->pain) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->pain_word), state->has_pain);
  gtk_widget_set_visible (self->pain_ends, !state->has_pain);
}

static void
fill_time (DermaRollPage *self)
{
  g_autofree char *time = derma_roll_text_time (&self->state);
  g_autofree char *caption = derma_roll_text_time_caption (&self->state);
  g_autofree char *spoken = derma_roll_text_time_spoken (&self->state);

  derma_ring_set_progress (self->ring, derma_roll_state_get_laps (&self->state), time, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ring), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
fill_what_follows (DermaRollPage *self,
                   DermaRollRoom  room)
{
  const DermaRollState *state = &self->state;
  const gboolean        is_paused = state->shows == DERMA_ROLL_SHOWS_PAUSED;
  const gboolean        is_stroke = state->stage == DERMA_ROLL_STROKES && derma_roll_state_is_stroke (state);
  g_autofree char      *then = derma_roll_text_then (state, self->view);
  g_autofree char      *next_hint = derma_roll_text_next_hint (state, self->view);

  derma_direction_strip_set_progress (self->strip,
                                      state->section,
                                      self->view,
                                      state->directions_done,
                                      is_stroke ? (int) state->direction : -1);
  gtk_widget_set_visible (GTK_WIDGET (self->strip), room == DERMA_ROLL_ROOM_AMPLE && state->stage != DERMA_ROLL_REST);
  gtk_label_set_label (self->then, then);
  gtk_widget_set_visible (GTK_WIDGET (self->then),
                          room == DERMA_ROLL_ROOM_MIDDLE ||
                            (room == DERMA_ROLL_ROOM_AMPLE && state->shows != DERMA_ROLL_SHOWS_PLACE));
  gtk_label_set_label (self->next, derma_roll_text_next (state));
  gtk_label_set_label (self->next_hint, next_hint);
  gtk_widget_set_visible (self->skip_button, !is_paused);
  gtk_widget_set_visible (self->stop_button, is_paused);
}

static DermaFaceState
get_face_state (const DermaSession *session,
                DermaSection        section)
{
  switch (session->sections[section].state)
    {
    case DERMA_SECTION_STATE_ROLLING:
      return DERMA_FACE_STATE_PARTIAL;
    case DERMA_SECTION_STATE_DONE:
      return DERMA_FACE_STATE_DONE;
    case DERMA_SECTION_STATE_SKIPPED:
    case DERMA_SECTION_STATE_EXCLUDED:
      return DERMA_FACE_STATE_EXCLUDED;
    case DERMA_SECTION_STATE_PENDING:
    default:
      return DERMA_FACE_STATE_IDLE;
    }
}

static void
fill_face (DermaRollPage      *self,
           const DermaSession *session)
{
  const DermaRollState *state = &self->state;
  g_autofree char      *where = derma_roll_text_where (state, self->view);

  derma_face_set_view (self->face, self->view);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    derma_face_set_state (self->face,
                          (DermaSection) i,
                          get_face_state (session, (DermaSection) i),
                          i == state->section ? state->directions_done : 0);

  if (derma_roll_state_is_stroke (state))
    derma_face_select_direction (self->face, state->section, state->direction, TRUE);
  else
    derma_face_unselect (self->face);

  derma_face_set_sentence (self->face, where);
  gtk_widget_set_opacity (GTK_WIDGET (self->face), state->shows == DERMA_ROLL_SHOWS_PAUSED ? PAUSED_OPACITY : 1);
}

/**
 * derma_roll_page_fill:
 * @session: the session in the phase roll, from which @self->state was made
 * @room: how much of it there is room for
 *
 * Puts the state into the widgets.
 */
void
derma_roll_page_fill (DermaRollPage      *self,
                      const DermaSession *session,
                      DermaRollRoom       room)
{
  fill_header (self, room);
  fill_order (self, room);
  fill_passes (self, room);
  fill_pain (self);
  fill_time (self);
  fill_what_follows (self, room);
  fill_face (self, session);
  derma_roll_distance_show (self->distance, &self->state, self->view);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roll.back", self->state.can_go_back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roll.skip", self->state.can_skip);
}
