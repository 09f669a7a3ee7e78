/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-aftercare-timeline-private.h"

#include <glib/gi18n-lib.h>

#include "widgets/derma-announce.h"
#include "widgets/derma-change.h"
#include "widgets/derma-timeline-bar.h"
#include "widgets/derma-widgets-css.h"

#define N DERMA_N_TIMELINE_PARTS

/**
 * DermaAftercareTimeline:
 *
 * The time after a session as three bars of the same length, whatever their time: the first day needs the room. What is over
 * is filled, a needle shows now, and marks show times of interest: full where they were kept, else rings. It is not to
 * scale from one bar to the next, and it does not move by itself.
 *
 * To assistive technology it is a group with one sentence for its name, of three buttons, each of which has what holds in its
 * part for its description. To press one, or the arrow keys, opens that beside the bar, and announces it.
 *
 * Its node is named `aftercaretimeline`, with a `bar` of class `past`, `current` or `ahead` for each part, a `needle`, and a
 * label of class `now`. Time runs in the direction of text.
 *
 * Properties: "is-compact": without names and without the time of now.
 */

G_DEFINE_FINAL_TYPE (DermaAftercareTimeline, derma_aftercare_timeline, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_IS_COMPACT = 1,
} DermaAftercareTimelineProperty;

static GParamSpec *properties[PROP_IS_COMPACT + 1];

static void
update_parts (DermaAftercareTimeline *self)
{
  for (guint i = 0; i < N; i++)
    {
      const gboolean is_current = derma_aftercare_timeline_is_now_in (self, i);

      derma_change_class (self->bars[i], "past", self->now_s >= self->until_s[i]);
      derma_change_class (self->bars[i], "current", is_current);
      derma_change_class (self->bars[i], "ahead", self->now_s < self->from_s[i]);
      derma_change_class (self->titles[i], "heading", is_current);
      derma_change_class (self->titles[i], "dim-label", !is_current);
      derma_timeline_bar_set_share (DERMA_TIMELINE_BAR (self->bars[i]), derma_aftercare_timeline_get_share (self, i, self->now_s));
    }
}

static void
update_ends (DermaAftercareTimeline *self)
{
  for (guint i = 0; i < N; i++)
    {
      const char *text = self->is_compact ? self->short_ends[i] : self->ends[i];

      derma_change_label (self->end_labels[i], text != NULL ? text : "");
      gtk_widget_set_visible (self->titles[i], !self->is_compact);
    }
  gtk_widget_set_visible (self->now, !self->is_compact);
}

static void
hide_popover (DermaAftercareTimeline *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* Which of the bars is open says so. */
static void
update_open (DermaAftercareTimeline *self)
{
  const gboolean is_shown = gtk_widget_get_visible (self->popover);

  for (guint i = 0; i < N; i++)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->bars[i]), GTK_ACCESSIBLE_STATE_EXPANDED, is_shown && i == self->chosen, -1);
}

static void
toggle (DermaAftercareTimeline *self,
        guint                   part)
{
  if (gtk_widget_get_visible (self->popover) && self->chosen == part)
    hide_popover (self);
  else
    derma_aftercare_timeline_show_part (self, part);
}

static void
activated_cb (GtkWidget              *bar,
              DermaAftercareTimeline *self)
{
  for (guint i = 0; i < N; i++)
    if (self->bars[i] == bar)
      toggle (self, i);
}

/* A title belongs to its bar. */
static void
released_cb (DermaAftercareTimeline *self,
             int                     n_press,
             double                  x,
             double                  y)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double along = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - x : x;
  const guint  part = (guint) CLAMP (along / width * N, 0, N - 1);

  gtk_widget_grab_focus (self->bars[part]);
  toggle (self, part);
}

static guint
get_focused (DermaAftercareTimeline *self)
{
  for (guint i = 0; i < N; i++)
    if (gtk_widget_has_focus (self->bars[i]))
      return i;

  return self->chosen;
}

static gboolean
key_pressed_cb (DermaAftercareTimeline *self,
                guint                   key,
                guint                   code,
                GdkModifierType         modifiers)
{
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const gboolean is_shown = gtk_widget_get_visible (self->popover);
  guint          part = get_focused (self);

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Escape && is_shown)
    {
      hide_popover (self);
      return GDK_EVENT_STOP;
    }

  if (key == GDK_KEY_Home)
    part = 0;
  else if (key == GDK_KEY_End)
    part = N - 1;
  else if (key == (is_rtl ? GDK_KEY_Right : GDK_KEY_Left) || key == (is_rtl ? GDK_KEY_KP_Right : GDK_KEY_KP_Left))
    part = part > 0 ? part - 1 : 0;
  else if (key == (is_rtl ? GDK_KEY_Left : GDK_KEY_Right) || key == (is_rtl ? GDK_KEY_KP_Left : GDK_KEY_KP_Right))
    part = MIN (part + 1, N - 1);
  else
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (self->bars[part]);
  derma_aftercare_timeline_show_part (self, part);
  return GDK_EVENT_STOP;
}

static void
make_popover (DermaAftercareTimeline *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *about = gtk_label_new (NULL);

  self->popover_title = GTK_LABEL (title);
  self->popover_about = GTK_LABEL (about);
  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_xalign (self->popover_title, 0);
  gtk_label_set_xalign (self->popover_about, 0);
  gtk_label_set_wrap (self->popover_title, TRUE);
  gtk_label_set_wrap (self->popover_about, TRUE);
  gtk_label_set_max_width_chars (self->popover_about, 36);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), about);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);

  /* The keyboard stays on the bars, so that the arrow keys go on. */
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_swapped (self->popover, "notify::visible", G_CALLBACK (update_open), self);
}

static GtkWidget *
add_label (DermaAftercareTimeline *self,
           const char             *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
add_controllers (DermaAftercareTimeline *self)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (hide_popover), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
derma_aftercare_timeline_dispose (GObject *object)
{
  DermaAftercareTimeline *self = DERMA_AFTERCARE_TIMELINE (object);

  for (guint i = 0; i < N; i++)
    {
      g_clear_pointer (&self->titles[i], gtk_widget_unparent);
      g_clear_pointer (&self->bars[i], gtk_widget_unparent);
      g_clear_pointer (&self->end_labels[i], gtk_widget_unparent);
    }
  g_clear_pointer (&self->needle, gtk_widget_unparent);
  g_clear_pointer (&self->now, gtk_widget_unparent);
  g_clear_pointer (&self->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (derma_aftercare_timeline_parent_class)->dispose (object);
}

static void
derma_aftercare_timeline_finalize (GObject *object)
{
  DermaAftercareTimeline *self = DERMA_AFTERCARE_TIMELINE (object);

  for (guint i = 0; i < N; i++)
    {
      g_free (self->ends[i]);
      g_free (self->short_ends[i]);
      g_free (self->abouts[i]);
    }

  G_OBJECT_CLASS (derma_aftercare_timeline_parent_class)->finalize (object);
}

static void
derma_aftercare_timeline_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  switch ((DermaAftercareTimelineProperty) prop_id)
    {
    case PROP_IS_COMPACT:
      g_value_set_boolean (value, DERMA_AFTERCARE_TIMELINE (object)->is_compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_aftercare_timeline_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  switch ((DermaAftercareTimelineProperty) prop_id)
    {
    case PROP_IS_COMPACT:
      derma_aftercare_timeline_set_is_compact (DERMA_AFTERCARE_TIMELINE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_aftercare_timeline_class_init (DermaAftercareTimelineClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_aftercare_timeline_dispose;
  object_class->finalize = derma_aftercare_timeline_finalize;
  object_class->get_property = derma_aftercare_timeline_get_property;
  object_class->set_property = derma_aftercare_timeline_set_property;
  widget_class->measure = derma_aftercare_timeline_measure;
  widget_class->size_allocate = derma_aftercare_timeline_size_allocate;

  properties[PROP_IS_COMPACT] =
    g_param_spec_boolean ("is-compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "aftercaretimeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  derma_widgets_css_load ();
}

static void
derma_aftercare_timeline_init (DermaAftercareTimeline *self)
{
  for (guint i = 0; i < N; i++)
    {
      self->titles[i] = add_label (self, "dim-label");
      self->bars[i] = derma_timeline_bar_new ();
      gtk_widget_set_parent (self->bars[i], GTK_WIDGET (self));
      g_signal_connect_object (self->bars[i], "activated", G_CALLBACK (activated_cb), self, 0);
      self->end_labels[i] = add_label (self, "caption");
      gtk_widget_add_css_class (self->end_labels[i], "dim-label");
    }
  self->needle = g_object_new (GTK_TYPE_BOX, "css-name", "needle", "can-target", FALSE, NULL);
  gtk_widget_set_parent (self->needle, GTK_WIDGET (self));
  self->now = add_label (self, "now");
  make_popover (self);
  add_controllers (self);
  update_open (self);
}

/**
 * derma_aftercare_timeline_new:
 *
 * Returns: (transfer floating): a timeline that shows nothing yet
 */
GtkWidget *
derma_aftercare_timeline_new (void)
{
  return g_object_new (DERMA_TYPE_AFTERCARE_TIMELINE, NULL);
}

gboolean
derma_aftercare_timeline_get_is_compact (DermaAftercareTimeline *self)
{
  g_return_val_if_fail (DERMA_IS_AFTERCARE_TIMELINE (self), FALSE);

  return self->is_compact;
}

void
derma_aftercare_timeline_set_is_compact (DermaAftercareTimeline *self,
                                         gboolean                is_compact)
{
  g_return_if_fail (DERMA_IS_AFTERCARE_TIMELINE (self));

  if (self->is_compact == is_compact)
    return;

  self->is_compact = is_compact;
  update_ends (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_COMPACT]);
}

/**
 * derma_aftercare_timeline_set_parts:
 * @parts: (array): following one another; they are copied
 */
void
derma_aftercare_timeline_set_parts (DermaAftercareTimeline *self,
                                    const DermaTimelinePart parts[DERMA_N_TIMELINE_PARTS])
{
  g_return_if_fail (DERMA_IS_AFTERCARE_TIMELINE (self) && parts != NULL);

  for (guint i = 0; i < N; i++)
    {
      self->from_s[i] = parts[i].from_s;
      self->until_s[i] = parts[i].until_s;
      g_set_str (&self->ends[i], parts[i].end);
      g_set_str (&self->short_ends[i], parts[i].short_end);
      g_set_str (&self->abouts[i], parts[i].about);
      derma_change_label (self->titles[i], parts[i].title);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->bars[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, parts[i].title,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, parts[i].about, -1);
    }
  update_ends (self);
  update_parts (self);
}

/**
 * derma_aftercare_timeline_set_now:
 * @now_s: UTC seconds
 * @label: it in a few letters, such as “Now, Thu 09:30”
 * @sentence: what the timeline shows, for those who do not see it
 */
void
derma_aftercare_timeline_set_now (DermaAftercareTimeline *self,
                                  gint64                  now_s,
                                  const char             *label,
                                  const char             *sentence)
{
  g_return_if_fail (DERMA_IS_AFTERCARE_TIMELINE (self) && label != NULL && sentence != NULL);

  self->now_s = now_s;
  derma_change_label (self->now, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  update_parts (self);
  if (!gtk_widget_get_visible (self->popover))
    for (guint i = 0; i < N; i++)
      if (derma_aftercare_timeline_is_now_in (self, i))
        self->chosen = i;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * derma_aftercare_timeline_clear_marks:
 *
 * Removes every mark.
 */
void
derma_aftercare_timeline_clear_marks (DermaAftercareTimeline *self)
{
  g_return_if_fail (DERMA_IS_AFTERCARE_TIMELINE (self));

  for (guint i = 0; i < N; i++)
    derma_timeline_bar_clear_marks (DERMA_TIMELINE_BAR (self->bars[i]));
}

/**
 * derma_aftercare_timeline_add_mark:
 * @at_s: UTC seconds; at the end of a part it is shown there, not at the start of the next; outside of all it is not shown
 * @is_done: whether what belongs there was done
 */
void
derma_aftercare_timeline_add_mark (DermaAftercareTimeline *self,
                                   gint64                  at_s,
                                   gboolean                is_done)
{
  g_return_if_fail (DERMA_IS_AFTERCARE_TIMELINE (self));

  for (guint i = 0; i < N; i++)
    if (at_s > self->from_s[i] && at_s <= self->until_s[i])
      derma_timeline_bar_add_mark (DERMA_TIMELINE_BAR (self->bars[i]), derma_aftercare_timeline_get_share (self, i, at_s), is_done);
}

/**
 * derma_aftercare_timeline_show_part:
 * @part: index of a part
 *
 * Opens what holds in it, and announces it.
 */
void
derma_aftercare_timeline_show_part (DermaAftercareTimeline *self,
                                    guint                   part)
{
  const char      *title;
  g_autofree char *text = NULL;
  graphene_rect_t  bounds;

  g_return_if_fail (DERMA_IS_AFTERCARE_TIMELINE (self) && part < N);

  title = gtk_label_get_label (GTK_LABEL (self->titles[part]));
  self->chosen = part;
  update_open (self);
  gtk_label_set_label (self->popover_title, title);
  gtk_label_set_label (self->popover_about, self->abouts[part]);
  if (gtk_widget_compute_bounds (self->bars[part], GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                   (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->popover));

  /* Translators: the name of a time, such as “24 to 72 hours”, and one or more sentences on it */
  text = g_strdup_printf (C_ ("time after a session", "%1$s: %2$s"), title, self->abouts[part]);
  derma_announce (GTK_WIDGET (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * derma_aftercare_timeline_get_shown:
 *
 * Returns: (nullable): what is open, %NULL where nothing is
 */
const char *
derma_aftercare_timeline_get_shown (DermaAftercareTimeline *self)
{
  g_return_val_if_fail (DERMA_IS_AFTERCARE_TIMELINE (self), NULL);

  return gtk_widget_get_visible (self->popover) ? gtk_label_get_label (self->popover_about) : NULL;
}
