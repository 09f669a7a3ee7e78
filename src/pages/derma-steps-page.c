/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-steps-page.h"

#include "core/derma-format.h"
#include "pages/derma-steps-view.h"
#include "widgets/derma-announce.h"
#include "widgets/derma-face.h"
#include "widgets/derma-step-bar.h"
#include "widgets/derma-step-card.h"
#include "widgets/derma-timer-card.h"

#include <glib/gi18n-lib.h>

/**
 * DermaStepsPage:
 *
 * The steps before and after rolling, one after the other: what is done, what runs by itself and when it ends, what to do
 * meanwhile, and what comes then. A step's button opens when its time is over. All times come from the deadlines that the
 * session stores, so they are right after a restart as well.
 *
 * Actions: step.start, step.done, step.skip.
 */
struct _DermaStepsPage
{
  AdwBreakpointBin parent_instance;

  DermaSessionControl *control;
  DermaStepsView       view;
  gboolean             has_view;
  gboolean             is_narrow;
  gint64               last_left_ms; /* of the timer, when it was last shown */

  AdwWindowTitle *title;
  DermaStepBar   *bar;
  GtkWidget      *stop;
  GtkWidget      *stop_below;
  GtkWidget      *done_line;
  GtkLabel       *done_label;
  GtkListBox     *done_list;
  GtkLabel       *reason;
  DermaTimerCard *timer_card;
  GtkWidget      *meanwhile;
  GtkWidget      *turn;
  GtkWidget      *face_place;
  DermaFace      *face;
  DermaStepCard  *step_card;
  GtkWidget      *then_label;
  GtkListBox     *then_list;
  GtkSizeGroup   *durations;
};

G_DEFINE_FINAL_TYPE (DermaStepsPage, derma_steps_page, ADW_TYPE_BREAKPOINT_BIN)

/* The minutes left that are said aloud; the end is the third (mock/ui.md 4). */
static const guint SPOKEN_MIN[] = { 5, 1 };

#define NOTIFICATION_ID "timer"

static DermaTime
get_deadline (DermaStepsPage     *self,
              const DermaSession *session,
              DermaStep           step)
{
  return derma_clock_at (derma_session_control_get_clock (self->control), session->deadline_ms[step]);
}

static gboolean
is_timer_turn (DermaStepsPage *self)
{
  return self->view.has_timer && self->view.timer == self->view.turn;
}

/* The words of the turn's button. */
static const char *
get_button_label (DermaStepsPage *self)
{
  DermaStep turn = self->view.turn;

  return self->view.turn_state == DERMA_STEP_STATE_CURRENT && derma_step_get_start_action (turn) != NULL
           ? derma_step_get_start_action (turn)
           : derma_step_get_action (turn);
}

/* How long the turn's button stays locked; NULL where it does not. */
static char *
dup_wait (DermaStepsPage     *self,
          const DermaSession *session,
          gint64              now_ms)
{
  DermaStep        turn = self->view.turn;
  g_autofree char *left = NULL;

  if (self->view.turn_state != DERMA_STEP_STATE_RUNNING)
    return NULL;

  left = derma_format_duration ((guint) ((session->deadline_ms[turn] - now_ms + 999) / 1000));
  /* Translators: beside a button that opens in a moment: how long until it can be pressed, such as “12 s” */
  return g_strdup_printf (_ ("%s left"), left);
}

static const char *
get_button_action (DermaStepsPage *self)
{
  return self->view.turn_state == DERMA_STEP_STATE_CURRENT && derma_step_get_start_action (self->view.turn) != NULL
           ? "step.start"
           : "step.done";
}

/* A timer is over: one chime, and a notification where the person looks at something else. It does not say what for. */
static void
call_back (DermaStepsPage *self)
{
  GtkRoot      *root = gtk_widget_get_root (GTK_WIDGET (self));
  GApplication *application = g_application_get_default ();
  g_autoptr (GNotification) notification = NULL;

  gdk_display_beep (gtk_widget_get_display (GTK_WIDGET (self)));
  if (application == NULL || (GTK_IS_WINDOW (root) && gtk_window_is_active (GTK_WINDOW (root))))
    return;

  notification = g_notification_new (_ ("Your timer is over"));
  g_notification_set_body (notification, _ ("The next step waits for you."));
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_application_send_notification (application, NOTIFICATION_ID, notification);
}

/* What has been acted on is not to be read later. */
static void
withdraw_call (void)
{
  if (g_application_get_default () != NULL)
    g_application_withdraw_notification (g_application_get_default (), NOTIFICATION_ID);
}

static void
announce_timer (DermaStepsPage *self,
                gint64          left_ms)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (SPOKEN_MIN) && text == NULL; i++)
    {
      gint64 limit_ms = (gint64) SPOKEN_MIN[i] * DERMA_MINUTE_S * 1000;

      if (self->last_left_ms > limit_ms && left_ms <= limit_ms && left_ms > 0)
        text = g_strdup_printf (ngettext ("%u minute left.", "%u minutes left.", SPOKEN_MIN[i]), SPOKEN_MIN[i]);
    }
  if (self->last_left_ms > 0 && left_ms <= 0)
    {
      text = g_strdup (derma_timer_card_get_over_text (self->view.timer));
      call_back (self);
    }

  if (text != NULL)
    derma_announce (GTK_WIDGET (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
update_timer (DermaStepsPage     *self,
              const DermaSession *session,
              gint64              now_ms)
{
  const char *label = is_timer_turn (self) ? get_button_label (self) : NULL;
  gint64      left_ms;

  gtk_widget_set_visible (GTK_WIDGET (self->timer_card), self->view.has_timer);
  if (!self->view.has_timer)
    {
      self->last_left_ms = 0;
      return;
    }

  left_ms = MAX (session->deadline_ms[self->view.timer] - now_ms, 0);
  derma_timer_card_show_step (self->timer_card, self->view.timer, left_ms, get_deadline (self, session, self->view.timer));
  announce_timer (self, left_ms);
  self->last_left_ms = left_ms;

  derma_timer_card_set_buttons (self->timer_card, label, get_button_action (self),
                                label != NULL && derma_step_get_facts (self->view.turn)->is_skippable);
}

static void
update_turn (DermaStepsPage     *self,
             const DermaSession *session,
             gint64              now_ms)
{
  gboolean         has_card = !is_timer_turn (self);
  g_autofree char *wait = NULL;

  gtk_widget_set_visible (self->turn, has_card);
  gtk_widget_set_visible (self->meanwhile, has_card && self->view.has_timer);
  if (!has_card)
    return;

  wait = dup_wait (self, session, now_ms);
  derma_step_card_show_step (self->step_card, self->view.turn, get_button_label (self), get_button_action (self), wait);
}

/* Before rolling begins one looks once more at what was chosen. */
static void
update_face (DermaStepsPage     *self,
             const DermaSession *session)
{
  gboolean is_ready = self->view.turn == DERMA_STEP_PREP_READY;

  gtk_widget_set_visible (self->face_place, is_ready);
  if (!is_ready)
    return;

  derma_face_set_view (self->face, derma_session_control_get_view (self->control));
  derma_face_set_excluded (self->face, session->plan.excluded);
}

static void
update_done (DermaStepsPage *self)
{
  const DermaStepsView *view = &self->view;
  g_autofree char      *text = NULL;

  gtk_widget_set_visible (self->done_line, view->n_done > 0);
  gtk_list_box_remove_all (self->done_list);
  if (view->n_done == 0)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->done_list), FALSE);
      return;
    }

  text = g_strdup_printf (ngettext ("%u step done", "%u steps done", view->n_done), view->n_done);
  gtk_label_set_label (self->done_label, text);

  for (guint i = 0; i < view->n_done; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *icon = gtk_image_new_from_icon_name ("object-select-symbolic");

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), derma_step_get_title (view->done[i]));
      if ((view->skipped & (1u << view->done[i])) != 0)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Left out"));
      gtk_widget_add_css_class (icon, "success");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      gtk_list_box_append (self->done_list, row);
    }
}

static char *
dup_duration (DermaStepsPage     *self,
              const DermaSession *session,
              DermaStep           step)
{
  const DermaStepFacts *facts = derma_step_get_facts (step);
  g_autofree char      *duration = NULL;
  g_autofree char      *clock = NULL;

  if (facts->timer_s == 0)
    return NULL;

  duration = derma_format_duration (facts->timer_s);
  if (facts->is_skippable)
    /* Translators: how long a step takes at most, that may be left out */
    return g_strdup_printf (_ ("Up to %s"), duration);
  if (!derma_steps_view_waits_for_timer (&self->view, step))
    return g_steal_pointer (&duration);

  clock = derma_format_clock (get_deadline (self, session, self->view.timer));
  /* Translators: the time of day at which a step can begin, and how long it takes: “from 18:58, 3 min” */
  return g_strdup_printf (_ ("from %1$s, %2$s"), clock, duration);
}

static void
update_then (DermaStepsPage     *self,
             const DermaSession *session)
{
  gtk_widget_set_visible (self->then_label, self->view.n_then > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->then_list), self->view.n_then > 0);
  gtk_list_box_remove_all (self->then_list);

  for (guint i = 0; i < self->view.n_then; i++)
    {
      DermaStep        step = self->view.then[i];
      GtkWidget       *row = adw_action_row_new ();
      g_autofree char *duration = dup_duration (self, session, step);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), derma_step_get_title (step));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), derma_step_get_instruction (step));
      if (duration != NULL)
        {
          GtkWidget *label = gtk_label_new (duration);

          gtk_widget_add_css_class (label, "dim-label");
          gtk_widget_add_css_class (label, "numeric");
          gtk_widget_set_margin_start (label, 12);
          gtk_label_set_wrap (GTK_LABEL (label), self->is_narrow);
          gtk_label_set_xalign (GTK_LABEL (label), 1);
          gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
          gtk_size_group_add_widget (self->durations, label);
          adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
        }
      gtk_list_box_append (self->then_list, row);
    }
}

static void
update_head (DermaStepsPage     *self,
             const DermaSession *session)
{
  static const struct
  {
    const char *title;
    const char *subtitle;
    guint       step;
  } HEADS[] = {
    [DERMA_STEPS_PREPARE] = { N_ ("Prepare"), N_ ("Step 2 of 6"), 2 },
    [DERMA_STEPS_CLEAN] = { N_ ("Disinfect Again"), N_ ("Step 3 of 6"), 3 },
    [DERMA_STEPS_FINISH] = { N_ ("Finish"), N_ ("Step 4 of 6"), 4 },
    [DERMA_STEPS_ROLLER_CARE] = { N_ ("Roller Care"), N_ ("Step 5 of 6: your roller"), 5 },
  };
  const char *reason = NULL;

  adw_window_title_set_title (self->title, _ (HEADS[self->view.part].title));
  adw_window_title_set_subtitle (self->title, _ (HEADS[self->view.part].subtitle));
  derma_step_bar_set_step (self->bar, HEADS[self->view.part].step);
  gtk_widget_set_visible (self->stop, session->phase != DERMA_PHASE_FINISH);
  gtk_widget_set_visible (self->stop_below, session->phase != DERMA_PHASE_FINISH);

  if (self->view.part == DERMA_STEPS_CLEAN)
    reason = _ ("Clean your hands and the roller again. Then you go on rolling where you stopped.");
  else if (self->view.part == DERMA_STEPS_FINISH && session->stop != DERMA_STOP_NONE && session->stop != DERMA_STOP_PERSON)
    reason = derma_stop_get_advice (session->stop);
  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
}

static void
focus_turn (DermaStepsPage *self)
{
  gtk_widget_grab_focus (is_timer_turn (self) ? GTK_WIDGET (self->timer_card) : GTK_WIDGET (self->step_card));
}

/* Somebody who went to the header or the lists is not called back from there. */
static gboolean
has_focus_on_turn (DermaStepsPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus == NULL || focus == GTK_WIDGET (self->timer_card) || focus == GTK_WIDGET (self->step_card) ||
         gtk_widget_is_ancestor (focus, GTK_WIDGET (self->timer_card)) ||
         gtk_widget_is_ancestor (focus, GTK_WIDGET (self->step_card));
}

static void
update_actions (DermaStepsPage *self)
{
  DermaStepState state = self->view.turn_state;
  gboolean       is_open = state == DERMA_STEP_STATE_OVER ||
                     (state == DERMA_STEP_STATE_CURRENT && derma_step_get_facts (self->view.turn)->timer_s == 0);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.done", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.start", state == DERMA_STEP_STATE_CURRENT);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.skip", derma_step_get_facts (self->view.turn)->is_skippable);
}

static void
update (DermaStepsPage *self)
{
  const DermaSession *session = derma_session_control_get_session (self->control);
  gint64              now_ms = derma_session_control_get_now_ms (self->control);
  DermaStepsView      view;
  gboolean            is_new;
  gboolean            had_focus;

  if (session == NULL || session->phase == DERMA_PHASE_ENDED)
    return;

  derma_steps_view_init (&view, session, now_ms);
  is_new = !self->has_view || !derma_steps_view_equal (&view, &self->view);
  had_focus = has_focus_on_turn (self);
  self->view = view;
  self->has_view = TRUE;

  if (is_new)
    {
      withdraw_call ();
      update_head (self, session);
      update_done (self);
      update_then (self, session);
      update_face (self, session);
      update_actions (self);
    }
  update_timer (self, session, now_ms);
  update_turn (self, session, now_ms);
  if (is_new && had_focus && gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_turn (self);
}

static void
set_narrow (DermaStepsPage *self,
            gboolean        is_narrow)
{
  const DermaSession *session = derma_session_control_get_session (self->control);

  self->is_narrow = is_narrow;
  if (session != NULL)
    update_then (self, session);
}

static void
narrow_cb (DermaStepsPage *self)
{
  set_narrow (self, TRUE);
}

static void
wide_cb (DermaStepsPage *self)
{
  set_narrow (self, FALSE);
}

static void
start_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  DermaStepsPage *self = DERMA_STEPS_PAGE (widget);

  derma_session_control_take_step (self->control, DERMA_EVENT_STEP_START, self->view.turn);
}

static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaStepsPage *self = DERMA_STEPS_PAGE (widget);

  derma_session_control_take_step (self->control, DERMA_EVENT_STEP_DONE, self->view.turn);
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaStepsPage *self = DERMA_STEPS_PAGE (widget);

  derma_session_control_take_step (self->control, DERMA_EVENT_STEP_SKIP, self->view.turn);
}

static void
derma_steps_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (derma_steps_page_parent_class)->map (widget);

  focus_turn (DERMA_STEPS_PAGE (widget));
}

static void
derma_steps_page_dispose (GObject *object)
{
  DermaStepsPage *self = DERMA_STEPS_PAGE (object);

  withdraw_call ();
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_STEPS_PAGE);
  g_clear_object (&self->control);
  g_clear_object (&self->durations);

  G_OBJECT_CLASS (derma_steps_page_parent_class)->dispose (object);
}

static void
derma_steps_page_class_init (DermaStepsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_FACE);
  g_type_ensure (DERMA_TYPE_STEP_BAR);
  g_type_ensure (DERMA_TYPE_STEP_CARD);
  g_type_ensure (DERMA_TYPE_TIMER_CARD);

  object_class->dispose = derma_steps_page_dispose;
  widget_class->map = derma_steps_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-steps-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, title);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, bar);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, stop);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, stop_below);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, done_line);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, done_label);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, done_list);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, reason);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, timer_card);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, meanwhile);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, turn);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, face_place);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, face);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, step_card);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, then_label);
  gtk_widget_class_bind_template_child (widget_class, DermaStepsPage, then_list);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);

  gtk_widget_class_install_action (widget_class, "step.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "step.done", NULL, done_action);
  gtk_widget_class_install_action (widget_class, "step.skip", NULL, skip_action);
}

static void
derma_steps_page_init (DermaStepsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->durations = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}

/**
 * derma_steps_page_new:
 * @control: of the open session, while it prepares, cleans again or finishes
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
derma_steps_page_new (DermaSessionControl *control)
{
  DermaStepsPage *self;

  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (control), NULL);

  self = g_object_new (DERMA_TYPE_STEPS_PAGE, NULL);
  self->control = g_object_ref (control);
  g_signal_connect_object (control, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
