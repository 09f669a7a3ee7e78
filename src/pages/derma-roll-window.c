/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roll-page-private.h"

#include <math.h>

#include "pages/derma-roll-keys.h"

/* What the roll page has to do with the window that it is in: keys wherever the focus is, the focus itself, full screen and
 * the pointer that rests there. */

/* A dialog that was just opened may not have the focus yet, but keys are its own already. */
static gboolean
has_dialog (DermaRollPage *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return TRUE;
  if (ADW_IS_APPLICATION_WINDOW (self->window))
    return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL;

  return ADW_IS_WINDOW (self->window) && adw_window_get_visible_dialog (ADW_WINDOW (self->window)) != NULL;
}

/**
 * derma_roll_page_find_default:
 *
 * Returns: (transfer none): what has the focus unless the person takes it elsewhere
 */
GtkWidget *
derma_roll_page_find_default (DermaRollPage *self)
{
  return self->is_far ? derma_roll_distance_get_button (self->distance) : self->next_button;
}

/**
 * derma_roll_page_focus_default:
 *
 * Moves the focus to the default, unless a dialog has it.
 */
void
derma_roll_page_focus_default (DermaRollPage *self)
{
  if (self->window != NULL && !has_dialog (self))
    gtk_widget_grab_focus (derma_roll_page_find_default (self));
}

static void
find_focus_cb (gpointer data)
{
  DermaRollPage *self = DERMA_ROLL_PAGE (data);
  GtkWidget     *focus = self->window != NULL ? gtk_window_get_focus (self->window) : NULL;

  self->focus_source = 0;
  if (focus == NULL || !gtk_widget_get_mapped (focus))
    derma_roll_page_focus_default (self);
}

/* A button that had the focus may have gone, or may not be pressed any more. What follows gets it. */
static void
focus_changed_cb (DermaRollPage *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  if ((focus == NULL || !gtk_widget_get_mapped (focus)) && self->focus_source == 0)
    self->focus_source = g_idle_add_once (find_focus_cb, self);
}

/**
 * derma_roll_page_set_far:
 * @is_far: whether the page is to be read from a distance
 */
void
derma_roll_page_set_far (DermaRollPage *self,
                         gboolean       is_far)
{
  if (self->is_far == is_far)
    return;

  self->is_far = is_far;
  gtk_stack_set_visible_child_name (self->stack, is_far ? "far" : "near");
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_far ? "none" : NULL);
  derma_roll_page_focus_default (self);
}

static gboolean
pointer_rested_cb (gpointer data)
{
  DermaRollPage *self = DERMA_ROLL_PAGE (data);

  if (self->state.shows == DERMA_ROLL_SHOWS_PAUSED || has_dialog (self))
    return G_SOURCE_CONTINUE;

  self->far_source = 0;
  derma_roll_page_set_far (self, TRUE);
  return G_SOURCE_REMOVE;
}

/* Shows the page as it is near, and waits anew for the pointer to rest. */
static void
come_near (DermaRollPage *self)
{
  g_clear_handle_id (&self->far_source, g_source_remove);
  derma_roll_page_set_far (self, FALSE);
  if (self->window != NULL && gtk_window_is_fullscreen (self->window))
    self->far_source = g_timeout_add_seconds (DERMA_ROLL_FAR_AFTER_S, pointer_rested_cb, self);
}

static void
full_screen_changed_cb (DermaRollPage *self)
{
  const gboolean is_full = gtk_window_is_fullscreen (self->window);

  gtk_button_set_icon_name (GTK_BUTTON (self->full_screen_button), is_full ? "view-restore-symbolic" : "view-fullscreen-symbolic");
  come_near (self);
}

/* A pointer that stands still also "moves" when something else appears under it. */
static void
pointer_moved_cb (DermaRollPage *self,
                  double         x,
                  double         y)
{
  const gboolean is_moved = fabs (x - self->pointer_x) >= 1 || fabs (y - self->pointer_y) >= 1;

  self->pointer_x = x;
  self->pointer_y = y;
  if (is_moved)
    come_near (self);
}

/* A press on another control than the default is that control's: the person has taken the focus there. */
static gboolean
is_elsewhere (DermaRollPage *self,
              GtkWidget     *focus)
{
  return focus != NULL && !GTK_IS_WINDOW (focus) && !GTK_IS_SCROLLED_WINDOW (focus) && focus != derma_roll_page_find_default (self);
}

static gboolean
is_in_pain (DermaRollPage *self,
            GtkWidget     *focus)
{
  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pain));
}

static gboolean
press (DermaRollPage *self,
       const char    *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  return GDK_EVENT_STOP;
}

static gboolean
take_key (DermaRollPage *self,
          DermaRollKey   key,
          guint          level,
          GtkWidget     *focus)
{
  switch (key)
    {
    case DERMA_ROLL_KEY_PRESS:
      return is_elsewhere (self, focus) ? GDK_EVENT_PROPAGATE : press (self, "roll.next");
    case DERMA_ROLL_KEY_NEXT:
      return is_in_pain (self, focus) ? GDK_EVENT_PROPAGATE : press (self, "roll.next");
    case DERMA_ROLL_KEY_BACK:
      return is_in_pain (self, focus) ? GDK_EVENT_PROPAGATE : press (self, "roll.back");
    case DERMA_ROLL_KEY_PAUSE:
      return press (self, "wizard.pause");
    case DERMA_ROLL_KEY_WRONG:
      return press (self, "wizard.wrong");
    case DERMA_ROLL_KEY_FULL_SCREEN:
      return press (self, "roll.full-screen");
    case DERMA_ROLL_KEY_LEVEL:
      if (self->state.shows != DERMA_ROLL_SHOWS_REST)
        return GDK_EVENT_PROPAGATE;
      gtk_widget_activate_action (GTK_WIDGET (self), "roll.pain", "u", level);
      return GDK_EVENT_STOP;
    case DERMA_ROLL_KEY_NONE:
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_pressed_cb (DermaRollPage  *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  GtkWidget   *focus = gtk_window_get_focus (self->window);
  guint        level = 0;
  DermaRollKey key = derma_roll_key_for (keyval, state, &level);

  if (has_dialog (self))
    return GDK_EVENT_PROPAGATE;
  if (key == DERMA_ROLL_KEY_NONE && self->is_far && derma_roll_key_is_any_press (keyval, state))
    key = DERMA_ROLL_KEY_NEXT;
  if (key == DERMA_ROLL_KEY_NONE)
    return GDK_EVENT_PROPAGATE;

  /* A key that is held down was pressed once. */
  if (keycode != 0 && keycode == self->held_keycode)
    return GDK_EVENT_STOP;
  self->held_keycode = keycode;

  return take_key (self, key, level, focus);
}

static void
key_released_cb (DermaRollPage *self,
                 guint          keyval,
                 guint          keycode)
{
  if (keycode == self->held_keycode)
    self->held_keycode = 0;
}

static void
active_changed_cb (DermaRollPage *self)
{
  self->held_keycode = 0;
}

/**
 * derma_roll_page_toggle_full_screen:
 *
 * Makes the window full screen, or takes it back.
 */
void
derma_roll_page_toggle_full_screen (DermaRollPage *self)
{
  if (self->window == NULL)
    return;

  if (gtk_window_is_fullscreen (self->window))
    gtk_window_unfullscreen (self->window);
  else
    gtk_window_fullscreen (self->window);
}

/**
 * derma_roll_page_watch_window:
 *
 * To be called when the page is mapped.
 */
void
derma_roll_page_watch_window (DermaRollPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!GTK_IS_WINDOW (root) || self->window != NULL)
    return;

  self->window = GTK_WINDOW (root);
  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keys, "key-released", G_CALLBACK (key_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->window), self->keys);
  g_signal_connect_object (self->window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->window, "notify::fullscreened", G_CALLBACK (full_screen_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->window, "notify::is-active", G_CALLBACK (active_changed_cb), self, G_CONNECT_SWAPPED);
  full_screen_changed_cb (self);
  derma_roll_page_focus_default (self);
}

/**
 * derma_roll_page_leave_window:
 *
 * To be called when the page is unmapped.
 */
void
derma_roll_page_leave_window (DermaRollPage *self)
{
  g_clear_handle_id (&self->far_source, g_source_remove);
  g_clear_handle_id (&self->focus_source, g_source_remove);
  if (self->window == NULL)
    return;

  /* Full screen is for rolling: other pages have no button that would end it. */
  g_signal_handlers_disconnect_by_data (self->window, self);
  if (gtk_window_is_fullscreen (self->window) && !gtk_widget_in_destruction (GTK_WIDGET (self->window)))
    gtk_window_unfullscreen (self->window);
  gtk_widget_remove_controller (GTK_WIDGET (self->window), self->keys);
  self->keys = NULL;
  self->window = NULL;
  self->held_keycode = 0;
}

/**
 * derma_roll_page_watch_pointer:
 *
 * To be called once.
 */
void
derma_roll_page_watch_pointer (DermaRollPage *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (pointer_moved_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
