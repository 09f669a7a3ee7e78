/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-photo-compare-private.h"

#include <math.h>

#define ZOOM_STEP 1.25
#define PAN_STEP 40     /* pixels, for a key */
#define NEAR_DIVIDER 30 /* pixels from the line that are still on it */
#define NEAR_MARK 30    /* from the middle of a mark */
#define FAR 10          /* pixels that Shift moves a mark */

static void
zoom_at (DermaPhotoCompare *self,
         double             zoom,
         double             x,
         double             y)
{
  derma_pair_zoom_at (&self->pair, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)), zoom, x, y);
  derma_photo_compare_view_changed (self);
}

static void
pan (DermaPhotoCompare *self,
     double             dx,
     double             dy)
{
  derma_pair_pan (&self->pair, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)), dx, dy);
  derma_photo_compare_view_changed (self);
}

static gboolean
find_mark (DermaPhotoCompare *self,
           double             x,
           double             y)
{
  double nearest = NEAR_MARK;

  if (!self->pair.is_aligning)
    return FALSE;

  for (guint side = 0; side < DERMA_N_PAIR_SIDES; side++)
    for (guint i = 0; i < DERMA_N_COMPARE_MARKS; i++)
      {
        graphene_point_t middle;
        GtkWidget       *mark = self->marks[side][i];

        if (!gtk_widget_get_child_visible (mark) ||
            !gtk_widget_compute_point (mark, GTK_WIDGET (self),
                                       &GRAPHENE_POINT_INIT (gtk_widget_get_width (mark) / 2.0f, gtk_widget_get_height (mark) / 2.0f),
                                       &middle) ||
            hypot (middle.x - x, middle.y - y) >= nearest)
          continue;

        nearest = hypot (middle.x - x, middle.y - y);
        self->drag_side = (DermaPairSide) side;
        self->drag_mark = i;
      }

  return nearest < NEAR_MARK;
}

static void
drag_begin_cb (DermaPhotoCompare *self,
               double             x,
               double             y,
               GtkGesture        *gesture)
{
  self->drag_x = 0;
  self->drag_y = 0;
  if (find_mark (self, x, y))
    {
      self->drag = DERMA_COMPARE_DRAG_MARK;
      gtk_widget_grab_focus (self->marks[self->drag_side][self->drag_mark]);
    }
  else if (derma_photo_compare_has_handle (self) && fabs (x - self->layout.divider_x) <= NEAR_DIVIDER)
    {
      self->drag = DERMA_COMPARE_DRAG_DIVIDER;
      gtk_widget_grab_focus (self->handle);
    }
  else
    {
      self->drag = self->pair.zoom > 1 ? DERMA_COMPARE_DRAG_PAN : DERMA_COMPARE_DRAG_NOTHING;
      gtk_widget_grab_focus (derma_photo_compare_has_handle (self) ? self->handle : GTK_WIDGET (self));
    }

  gtk_gesture_set_state (gesture, self->drag != DERMA_COMPARE_DRAG_NOTHING ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_NONE);
}

static void
drag_update_cb (DermaPhotoCompare *self,
                double             x,
                double             y)
{
  const double dx = x - self->drag_x;
  const double dy = y - self->drag_y;

  self->drag_x = x;
  self->drag_y = y;
  switch (self->drag)
    {
    case DERMA_COMPARE_DRAG_DIVIDER:
      derma_photo_compare_set_divider (self, self->pair.divider + dx / MAX (1, self->layout.frames[0].width));
      break;
    case DERMA_COMPARE_DRAG_MARK:
      derma_photo_compare_place_mark (self, self->drag_side, self->drag_mark, dx, dy);
      break;
    case DERMA_COMPARE_DRAG_PAN:
      pan (self, dx, dy);
      break;
    case DERMA_COMPARE_DRAG_NOTHING:
    default:
      break;
    }
}

static void
pressed_cb (DermaPhotoCompare *self,
            int                n_press)
{
  if (n_press == 2 && derma_photo_compare_has_handle (self))
    derma_photo_compare_set_divider (self, 0.5);
}

/* Without Ctrl the page is scrolled. */
static gboolean
scroll_cb (DermaPhotoCompare        *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  GdkEvent             *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  double                x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double                y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  double                surface_x;
  double                surface_y;

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  if (event != NULL && gdk_event_get_position (event, &surface_x, &surface_y))
    {
      GtkNative       *native = gtk_widget_get_native (GTK_WIDGET (self));
      graphene_point_t point;
      double           native_x;
      double           native_y;

      gtk_native_get_surface_transform (native, &native_x, &native_y);
      if (gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self),
                                    &GRAPHENE_POINT_INIT ((float) (surface_x - native_x), (float) (surface_y - native_y)), &point))
        {
          x = point.x;
          y = point.y;
        }
    }
  zoom_at (self, self->pair.zoom * pow (ZOOM_STEP, -dy), x, y);

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (DermaPhotoCompare *self)
{
  self->pinch_zoom = self->pair.zoom;
}

static void
pinch_cb (DermaPhotoCompare *self,
          double             scale,
          GtkGesture        *gesture)
{
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  zoom_at (self, self->pinch_zoom * scale, x, y);
}

static gboolean
find_focused_mark (DermaPhotoCompare *self,
                   DermaPairSide     *side,
                   guint             *mark)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  for (guint s = 0; s < DERMA_N_PAIR_SIDES; s++)
    for (guint i = 0; i < DERMA_N_COMPARE_MARKS; i++)
      if (focus == self->marks[s][i] && self->pair.is_aligning)
        {
          *side = (DermaPairSide) s;
          *mark = i;
          return TRUE;
        }

  return FALSE;
}

/* Arrows move a mark that has the focus; with Ctrl, or with the focus on the picture, what is seen of it. */
static gboolean
move (DermaPhotoCompare *self,
      double             dx,
      double             dy,
      GdkModifierType    modifiers)
{
  const gboolean is_control = (modifiers & GDK_CONTROL_MASK) != 0;
  const double   step = (modifiers & GDK_SHIFT_MASK) != 0 ? FAR : 1;
  DermaPairSide  side;
  guint          mark;

  if (!is_control && find_focused_mark (self, &side, &mark))
    {
      derma_photo_compare_place_mark (self, side, mark, dx * step, dy * step);
      return GDK_EVENT_STOP;
    }
  if (self->pair.zoom > 1 && (is_control || gtk_widget_is_focus (GTK_WIDGET (self))))
    {
      pan (self, -dx * PAN_STEP, -dy * PAN_STEP);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_pressed_cb (DermaPhotoCompare *self,
                guint              key,
                guint              keycode,
                GdkModifierType    modifiers)
{
  if ((modifiers & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      derma_photo_compare_zoom (self, ZOOM_STEP);
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      derma_photo_compare_zoom (self, 1 / ZOOM_STEP);
      return GDK_EVENT_STOP;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      derma_photo_compare_reset_zoom (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move (self, -1, 0, modifiers);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move (self, 1, 0, modifiers);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move (self, 0, -1, modifiers);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move (self, 0, 1, modifiers);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/**
 * derma_photo_compare_add_controllers:
 *
 * Listens to keys, pointer and fingers.
 */
void
derma_photo_compare_add_controllers (DermaPhotoCompare *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkGesture         *pinch = gtk_gesture_zoom_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}
