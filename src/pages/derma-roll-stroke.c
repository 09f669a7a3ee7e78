/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roll-page-private.h"

#include "cues/derma-beat.h"

static void
show_stroke (DermaRollPage *self)
{
  const DermaSession *session = derma_session_control_get_session (self->control);
  DermaBeatPosition   position;

  if (session == NULL) /* it has ended; this page is about to be left */
    return;

  position = derma_beat_get_position (derma_session_get_pass_ms (session, derma_session_control_get_now_ms (self->control)),
                                      self->state.beat, derma_section_get_strips (self->state.section));
  /* It sets off and comes to rest softly, as a hand does. */
  derma_face_set_stroke (self->face, position.stroke,
                         position.is_contact ? position.travel * position.travel * (3 - 2 * position.travel) : -1);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       user_data)
{
  show_stroke (DERMA_ROLL_PAGE (widget));

  return G_SOURCE_CONTINUE;
}

/**
 * derma_roll_page_update_stroke:
 *
 * Moves the roller on the face in step with the beat that counts the passes, while the roller on the skin should move and the
 * person wants to see movement; else the arrow alone says the direction.
 */
void
derma_roll_page_update_stroke (DermaRollPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   is_animated;
  gboolean   is_moving;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &is_animated, NULL);
  is_moving = is_animated && gtk_widget_get_mapped (widget) && self->state.shows == DERMA_ROLL_SHOWS_STROKES && self->state.is_running;
  if (is_moving == derma_roll_page_is_stroke_moving (self))
    return;

  if (is_moving)
    {
      self->stroke_tick = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
      show_stroke (self);
    }
  else
    {
      gtk_widget_remove_tick_callback (widget, self->stroke_tick);
      self->stroke_tick = 0;
      derma_face_set_stroke (self->face, 0, -1);
    }
}

/**
 * derma_roll_page_is_stroke_moving:
 *
 * Returns: whether the roller moves on the face
 */
gboolean
derma_roll_page_is_stroke_moving (DermaRollPage *self)
{
  return self->stroke_tick != 0;
}

/**
 * derma_roll_page_watch_stroke:
 *
 * Starts and stops the movement when the page is shown or hidden, and when movement is switched on or off.
 */
void
derma_roll_page_watch_stroke (DermaRollPage *self)
{
  g_signal_connect_after (self, "map", G_CALLBACK (derma_roll_page_update_stroke), NULL);
  g_signal_connect_after (self, "unmap", G_CALLBACK (derma_roll_page_update_stroke), NULL);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)),
                           "notify::gtk-enable-animations",
                           G_CALLBACK (derma_roll_page_update_stroke),
                           self,
                           G_CONNECT_SWAPPED);
}
