/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roll-page.h"

#include "pages/derma-roll-page-private.h"
#include "pages/derma-roll-text.h"
#include "pages/derma-skip-dialog.h"

#include "treatment/derma-healing.h"
#include "widgets/derma-announce.h"

G_DEFINE_FINAL_TYPE (DermaRollPage, derma_roll_page, ADW_TYPE_BREAKPOINT_BIN)

/* A breakpoint gives the widget its name, by which style sheet and code know how much room there is. */
static DermaRollRoom
get_room (DermaRollPage *self)
{
  const char *name = gtk_widget_get_name (GTK_WIDGET (self->stack));

  if (g_str_equal (name, "roll-tiny") || g_str_equal (name, "roll-least"))
    return DERMA_ROLL_ROOM_TINY;
  if (g_str_equal (name, "roll-lying"))
    return DERMA_ROLL_ROOM_SMALL;
  if (g_str_equal (name, "roll-phone") || g_str_equal (name, "roll-large"))
    return DERMA_ROLL_ROOM_MIDDLE;

  return DERMA_ROLL_ROOM_AMPLE;
}

static void
announce (DermaRollPage                    *self,
          char                             *text,
          GtkAccessibleAnnouncementPriority priority)
{
  if (text != NULL)
    derma_announce (GTK_WIDGET (self), text, priority);
}

/* What a person who does not see the screen has to know of the change. */
static void
tell_change (DermaRollPage        *self,
             const DermaRollState *before)
{
  g_autofree char *warning = derma_roll_text_warning (before, &self->state);
  g_autofree char *change = NULL;

  if (!derma_roll_state_is_same_stroke (before, &self->state))
    change = derma_roll_text_change (&self->state, self->view);

  announce (self, change, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  announce (self, warning, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
show_content (DermaRollPage *self)
{
  if (self->state.shows == DERMA_ROLL_SHOWS_PAUSED)
    derma_roll_page_set_far (self, FALSE);
  derma_roll_page_focus_default (self);
}

static void
fill (DermaRollPage *self)
{
  const DermaSession *session = self->has_state ? derma_session_control_get_session (self->control) : NULL;

  if (session != NULL && session->phase == DERMA_PHASE_ROLL)
    derma_roll_page_fill (self, session, get_room (self));
}

/* Draws the session, if it looks different from what is shown. */
static void
update (DermaRollPage *self)
{
  const DermaSession  *session = derma_session_control_get_session (self->control);
  const DermaView      view = derma_session_control_get_view (self->control);
  const DermaRollState before = self->state;
  DermaRollState       state;

  if (session == NULL || session->phase != DERMA_PHASE_ROLL || session->stage == DERMA_ROLL_CLEAN)
    return;

  derma_roll_state_init (&state, session, derma_session_control_get_now_ms (self->control));
  if (self->has_state && self->view == view && derma_roll_state_equal (&state, &before))
    return;

  self->state = state;
  self->view = view;
  derma_roll_page_fill (self, session, get_room (self));
  derma_roll_page_update_stroke (self);
  if (!self->has_state || (before.shows == DERMA_ROLL_SHOWS_PAUSED) != (state.shows == DERMA_ROLL_SHOWS_PAUSED))
    show_content (self);
  if (self->has_state)
    tell_change (self, &before);
  self->has_state = TRUE;
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  derma_session_control_go_on (DERMA_ROLL_PAGE (widget)->control);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  derma_session_control_take_kind (DERMA_ROLL_PAGE (widget)->control, DERMA_EVENT_BACK);
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  derma_skip_dialog_present (widget, DERMA_ROLL_PAGE (widget)->control);
}

static void
full_screen_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  derma_roll_page_toggle_full_screen (DERMA_ROLL_PAGE (widget));
}

static void
pain_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaRollPage *self = DERMA_ROLL_PAGE (widget);

  if (!derma_roll_state_is_pain_stop (&self->state))
    derma_session_control_take (self->control, (DermaEvent) { .kind = DERMA_EVENT_PAIN, .section = self->state.section, .value = g_variant_get_uint32 (parameter) });
}

static void
pain_chosen_cb (DermaRollPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->pain);

  if (!self->is_filling && name != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "roll.pain", "u", (guint) (name[0] - '0'));
}

static void
derma_roll_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (derma_roll_page_parent_class)->map (widget);
  derma_roll_page_watch_window (DERMA_ROLL_PAGE (widget));
}

static void
derma_roll_page_unmap (GtkWidget *widget)
{
  derma_roll_page_leave_window (DERMA_ROLL_PAGE (widget));
  GTK_WIDGET_CLASS (derma_roll_page_parent_class)->unmap (widget);
}

static void
derma_roll_page_dispose (GObject *object)
{
  DermaRollPage *self = DERMA_ROLL_PAGE (object);

  derma_roll_page_leave_window (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_ROLL_PAGE);
  g_clear_object (&self->control);

  G_OBJECT_CLASS (derma_roll_page_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (DERMA_TYPE_DIRECTION_STRIP);
  g_type_ensure (DERMA_TYPE_FACE);
  g_type_ensure (DERMA_TYPE_FIT_SCROLLER);
  g_type_ensure (DERMA_TYPE_HEADING_GLYPH);
  g_type_ensure (DERMA_TYPE_PASS_DOTS);
  g_type_ensure (DERMA_TYPE_RING);
  g_type_ensure (DERMA_TYPE_ROLL_DISTANCE);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, title);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, pause_button);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, full_screen_button);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, face);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, heading);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, glyph);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, order_icon);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, order);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, hint);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, pressure);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, notice_row);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, notice);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, counts);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, passes);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, count);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, of_passes);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, dots);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, beat);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, pain_box);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, pain);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, pain_word);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, pain_ends);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, ring);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, strip);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, then);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, next);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, next_hint);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, skip_button);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, stop_button);
  gtk_widget_class_bind_template_child (widget_class, DermaRollPage, distance);
}

static void
derma_roll_page_class_init (DermaRollPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_roll_page_dispose;
  widget_class->map = derma_roll_page_map;
  widget_class->unmap = derma_roll_page_unmap;

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-roll-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback_full (widget_class, "fill_cb", G_CALLBACK (fill));
  gtk_widget_class_bind_template_callback (widget_class, pain_chosen_cb);

  gtk_widget_class_install_action (widget_class, "roll.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "roll.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "roll.skip", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "roll.full-screen", NULL, full_screen_action);
  gtk_widget_class_install_action (widget_class, "roll.pain", "u", pain_action);
}

static void
add_pain_levels (DermaRollPage *self)
{
  for (guint i = 0; i <= DERMA_HEALING_MAX; i++)
    {
      char       figure[2] = { (char) ('0' + i), '\0' };
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, figure);
      adw_toggle_set_label (toggle, figure);
      adw_toggle_set_tooltip (toggle, derma_healing_get_anchor (DERMA_HEALING_PAIN, i));
      adw_toggle_group_add (self->pain, toggle);
    }
}

static void
derma_roll_page_init (DermaRollPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stack = GTK_STACK (adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (self)));
  self->is_filling = TRUE;
  add_pain_levels (self);
  self->is_filling = FALSE;
  derma_roll_page_watch_pointer (self);
  derma_roll_page_watch_stroke (self);
}

/**
 * derma_roll_page_new:
 * @control: of a session in the phase roll
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
derma_roll_page_new (DermaSessionControl *control)
{
  DermaRollPage *self;

  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (control), NULL);

  self = g_object_new (DERMA_TYPE_ROLL_PAGE, NULL);
  self->control = g_object_ref (control);
  g_signal_connect_object (control, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
