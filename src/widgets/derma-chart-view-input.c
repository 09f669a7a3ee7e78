/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys, pointer, wheel and fingers on a chart view. */
#include "config.h"

#include <math.h>

#include "widgets/derma-chart-view-private.h"

#define ZOOM_STEP 1.4        /* of a key, and of a notch of the wheel */
#define ZOOM_PER_PIXEL 1.005 /* of a touchpad */
#define PAN_STEP 0.25        /* of a key or a notch, as a share of what is shown */
#define ASIDE 3.0            /* by how much less a hit aside counts than one straight above or below */

#define OTHER_KEYS (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

static double
get_middle_x (const DermaChartHit *hit)
{
  return hit->rect.x + hit->rect.width / 2;
}

static double
get_middle_y (const DermaChartHit *hit)
{
  return hit->rect.y + hit->rect.height / 2;
}

/* ---- Walking ---- */

/* Returns: whether the hit that tells of @row of the table is in @drawing */
static gboolean
find_row (DermaChartView     *self,
          const DermaDrawing *drawing,
          gssize              row,
          DermaChartHit      *found)
{
  gsize                n_hits;
  const DermaChartHit *hits = derma_drawing_get_hits (drawing, &n_hits);

  for (gsize i = 0; i < n_hits; i++)
    if ((gssize) derma_figure_find_row (self->figure, &hits[i]) == row)
      {
        *found = hits[i];
        return TRUE;
      }

  return FALSE;
}

/* Looks twice as far each time until it is there: what lies in between may be years. Returns: whether it is found */
static gboolean
find_outside (DermaChartView *self,
              gssize          row,
              int             direction,
              double         *at)
{
  double          reach = self->span.until - self->span.from;
  DermaFigureSpan whole;
  DermaFigureSpan span = self->span;
  double          least;

  if (!derma_figure_get_span (self->figure, &whole, &least))
    return FALSE;

  while (direction > 0 ? span.until < whole.until : span.from > whole.from)
    {
      g_autoptr (DermaDrawing) drawing = NULL;
      DermaChartRect plot;

      if (direction > 0)
        span.until = MIN (self->span.until + reach, whole.until);
      else
        span.from = MAX (self->span.from - reach, whole.from);
      reach *= 2;
      drawing = derma_figure_lay_out (self->figure, gtk_widget_get_pango_context (GTK_WIDGET (self)), self->drawn_width, self->drawn_height, &span);
      if (!find_row (self, drawing, row, &self->last))
        continue;

      derma_drawing_get_plot (drawing, &plot);
      *at = span.from + (span.until - span.from) * CLAMP ((get_middle_x (&self->last) - plot.x) / MAX (plot.width, 1), 0, 1);
      return TRUE;
    }

  return FALSE;
}

/* From the last hit that is shown to the next that is not, as far away as it may be: the chart follows. */
static void
step_out (DermaChartView      *self,
          const DermaChartHit *from,
          int                  direction)
{
  const gssize row = (gssize) derma_figure_find_row (self->figure, from) + direction;
  const double length = self->span.until - self->span.from;
  const double ahead = direction > 0 ? PAN_STEP : 1 - PAN_STEP; /* of what is shown, beyond it */
  double       at;

  if (find_outside (self, row, direction, &at))
    derma_chart_view_set_shown (self, at - (1 - ahead) * length, at + ahead * length);
}

static void
step (DermaChartView *self,
      int             direction)
{
  const gssize         focused = derma_chart_view_get_focused (self);
  gsize                n_hits;
  const DermaChartHit *hits = derma_chart_view_get_hits (self, &n_hits);

  if (focused + direction >= 0 && focused + direction < (gssize) n_hits)
    derma_chart_view_focus_hit (self, focused + direction);
  else if (self->is_zoomed && focused < (gssize) n_hits)
    step_out (self, &hits[focused], direction);
}

static void
go_to_end (DermaChartView *self,
           gboolean        is_last)
{
  gsize n_hits;

  derma_chart_view_get_hits (self, &n_hits);
  derma_chart_view_focus_hit (self, is_last ? (gssize) n_hits - 1 : 0);
}

/* The nearest that lies above or below, rather straight than aside. */
static void
step_across (DermaChartView *self,
             int             direction)
{
  const gssize         focused = derma_chart_view_get_focused (self);
  gsize                n_hits;
  const DermaChartHit *hits = derma_chart_view_get_hits (self, &n_hits);
  gssize               found = DERMA_CHART_VIEW_NONE;
  double               nearest = G_MAXDOUBLE;

  if (focused < 0 || focused >= (gssize) n_hits)
    return;

  for (gsize i = 0; i < n_hits; i++)
    {
      const double down = (get_middle_y (&hits[i]) - get_middle_y (&hits[focused])) * direction;
      const double aside = fabs (get_middle_x (&hits[i]) - get_middle_x (&hits[focused]));

      if (down > 1 && down + ASIDE * aside < nearest)
        {
          nearest = down + ASIDE * aside;
          found = (gssize) i;
        }
    }
  if (found >= 0)
    derma_chart_view_focus_hit (self, found);
}

/* The middle of what zooming by keys holds on to: what is read, or all. */
static double
get_anchor (DermaChartView *self)
{
  const gssize         focused = derma_chart_view_get_focused (self);
  gsize                n_hits;
  const DermaChartHit *hits = derma_chart_view_get_hits (self, &n_hits);

  return focused >= 0 ? get_middle_x (&hits[focused]) : gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
}

static gboolean
walk (DermaChartView *self,
      guint           keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step_across (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step_across (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to_end (self, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      go_to_end (self, TRUE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* + needs Shift on many keyboards. */
static gboolean
change_span (DermaChartView *self,
             guint           keyval,
             gboolean        is_shifted)
{
  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      derma_chart_view_zoom (self, ZOOM_STEP, get_anchor (self));
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      derma_chart_view_zoom (self, 1 / ZOOM_STEP, get_anchor (self));
      return GDK_EVENT_STOP;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      derma_chart_view_show_all (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      derma_chart_view_pan (self, is_shifted ? -PAN_STEP : 0);
      return is_shifted;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      derma_chart_view_pan (self, is_shifted ? PAN_STEP : 0);
      return is_shifted;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_pressed_cb (DermaChartView *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  DermaFigureSpan shown;

  if ((state & OTHER_KEYS) != 0)
    return GDK_EVENT_PROPAGATE;

  if (derma_chart_view_get_shown (self, &shown) && change_span (self, keyval, (state & GDK_SHIFT_MASK) != 0))
    return GDK_EVENT_STOP;
  if ((state & GDK_SHIFT_MASK) != 0 || derma_chart_view_get_focused (self) < 0)
    return GDK_EVENT_PROPAGATE;

  return walk (self, keyval);
}

/* ---- Pointer ---- */

static gssize
find_hit (DermaChartView *self,
          double          x,
          double          y)
{
  return self->drawing != NULL ? derma_drawing_hit (self->drawing, x, y) : DERMA_CHART_VIEW_NONE;
}

static void
motion_cb (DermaChartView *self,
           double          x,
           double          y)
{
  self->pointer_x = x;
  derma_chart_view_hover (self, find_hit (self, x, y));
}

static void
leave_cb (DermaChartView *self)
{
  derma_chart_view_hover (self, DERMA_CHART_VIEW_NONE);
}

static void
pressed_cb (DermaChartView *self,
            int             n_press,
            double          x,
            double          y)
{
  const gssize hit = find_hit (self, x, y);

  if (hit >= 0)
    derma_chart_view_focus_hit (self, hit);
  if (n_press == 2)
    derma_chart_view_show_all (self);
}

/* ---- Wheel and fingers ---- */

/* The page scrolls as everywhere; what the chart takes is asked for with Ctrl, or goes sideways while it is zoomed. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           DermaChartView           *self)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  const gboolean        is_smooth = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE;
  DermaFigureSpan       shown;
  double                across;

  if (!derma_chart_view_get_shown (self, &shown))
    return GDK_EVENT_PROPAGATE;

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      derma_chart_view_zoom (self, pow (is_smooth ? ZOOM_PER_PIXEL : ZOOM_STEP, -dy), self->pointer_x);
      return GDK_EVENT_STOP;
    }

  across = (state & GDK_SHIFT_MASK) != 0 && dx == 0 ? dy : dx;
  if (!self->is_zoomed || fabs (across) <= fabs (across == dx ? dy : dx))
    return GDK_EVENT_PROPAGATE;

  derma_chart_view_pan (self, is_smooth ? across / MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1) : across * PAN_STEP);

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                DermaChartView   *self)
{
  double y;

  if (!derma_chart_view_get_shown (self, &self->pinch_span))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (!gtk_gesture_get_bounding_box_center (gesture, &self->pinch_x, &y))
    self->pinch_x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
}

static void
pinch_cb (DermaChartView *self,
          double          scale)
{
  const double share = derma_chart_view_get_share (self, self->pinch_x);
  const double length = self->pinch_span.until - self->pinch_span.from;
  const double fixed = self->pinch_span.from + share * length;

  if (scale > 0)
    derma_chart_view_set_shown (self, fixed - share * length / scale, fixed + (1 - share) * length / scale);
}

/**
 * derma_chart_view_add_controllers:
 *
 * Lets the view be used by keys, pointer, wheel and fingers.
 */
void
derma_chart_view_add_controllers (DermaChartView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkGesture         *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, 0);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
