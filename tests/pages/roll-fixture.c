/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "roll-fixture.h"

#include "page-test.h"

#include "pages/derma-wrong-dialog.h"

static void
failed_cb (RollFixture *self)
{
  self->n_failures++;
}

DermaSessionPlan
roll_plan (void)
{
  return (DermaSessionPlan) {
    .needle_um = 250,
    .passes = 3,
    .beat = 60,
    .order = { DERMA_SECTION_FOREHEAD,
               DERMA_SECTION_LEFT_CHEEK,
               DERMA_SECTION_RIGHT_CHEEK,
               DERMA_SECTION_CHIN,
               DERMA_SECTION_NOSE_UPPER_LIP },
  };
}

RollFixture *
roll_fixture_new (const DermaSessionPlan *plan)
{
  RollFixture *self = g_new0 (RollFixture, 1);
  g_autoptr (GError) error = NULL;
  DermaEvent checked = { .kind = DERMA_EVENT_CHECKED, .plan = *plan };
  gint64     roller;

  self->scene = derma_scene_new ();
  self->control = self->scene->control;
  g_object_set (self->control, "counts-by-beat", FALSE, NULL);
  g_signal_connect_swapped (self->control, "failed", G_CALLBACK (failed_cb), self);

  roller = derma_scene_add_roller (self->scene, plan->needle_um);
  derma_scene_meet_rules (self->scene);
  derma_scene_have_rolled (self->scene);
  derma_scene_begin (self->scene);
  derma_scene_answer_no (self->scene);
  derma_journal_set_session_choice (self->scene->journal, roller, plan->excluded, 0, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (derma_session_control_take (self->control, checked));
  derma_scene_prepare (self->scene);
  g_assert_cmpint (roll_fixture_session (self)->phase, ==, DERMA_PHASE_ROLL);

  return self;
}

void
roll_fixture_free (RollFixture *self)
{
  if (self->window != NULL)
    {
      g_autoptr (DermaRollPage) page = g_object_ref (self->page);

      gtk_window_destroy (GTK_WINDOW (self->window));
      page_test_spin (20);
      g_assert_finalize_object (g_steal_pointer (&page));
    }
  g_signal_handlers_disconnect_by_data (self->control, self);
  derma_scene_free (self->scene);
  g_free (self);
}

const DermaSession *
roll_fixture_session (RollFixture *self)
{
  return derma_session_control_get_session (self->control);
}

/* Lets time go by, in the ticks of the application. */
void
roll_fixture_wait (RollFixture *self,
                   gint64       ms)
{
  const gint64 end_ms = self->scene->now_ms + ms;

  while (self->scene->now_ms < end_ms)
    {
      self->scene->now_ms += MIN (250, end_ms - self->scene->now_ms);
      derma_clock_tick (self->scene->clock);
    }
}

void
roll_fixture_go_on (RollFixture *self)
{
  self->scene->now_ms += 1000;
  g_assert_true (derma_session_control_go_on (self->control));
}

void
roll_fixture_take (RollFixture   *self,
                   DermaEventKind kind)
{
  self->scene->now_ms += 1000;
  g_assert_true (derma_session_control_take_kind (self->control, kind));
}

static void
pause_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  RollFixture *self = data;

  self->n_pauses++;
  derma_session_control_take_kind (self->control, DERMA_EVENT_PAUSE);
}

static void
wrong_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  RollFixture *self = data;

  derma_wrong_dialog_present (GTK_WIDGET (self->page), self->control);
}

static void
stop_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
}

void
roll_fixture_show (RollFixture *self,
                   int          width,
                   int          height)
{
  static const GActionEntry ACTIONS[] = {
    { .name = "pause", .activate = pause_activated_cb },
    { .name = "wrong", .activate = wrong_activated_cb },
    { .name = "stop", .activate = stop_activated_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->page = DERMA_ROLL_PAGE (derma_roll_page_new (self->control));
  self->window = page_test_show (GTK_WIDGET (self->page), width, height);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), ACTIONS, G_N_ELEMENTS (ACTIONS), self);
  gtk_widget_insert_action_group (self->window, "wizard", G_ACTION_GROUP (actions));
}

RollFixture *
roll_fixture_new_shown (int width,
                        int height)
{
  const DermaSessionPlan plan = roll_plan ();
  RollFixture           *self = roll_fixture_new (&plan);

  roll_fixture_show (self, width, height);
  return self;
}

static GtkEventController *
find_keys (RollFixture *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        return controller;
    }

  return NULL;
}

static gboolean
send_key (RollFixture *self,
          guint        keyval)
{
  gboolean is_taken = FALSE;

  g_signal_emit_by_name (find_keys (self), "key-pressed", keyval, keyval & 0xff, 0, &is_taken);
  return is_taken;
}

static void
send_release (RollFixture *self,
              guint        keyval)
{
  g_signal_emit_by_name (find_keys (self), "key-released", keyval, keyval & 0xff, 0);
}

/* A second goes by, then a key is pressed and released. Returns whether the page took it. */
gboolean
roll_fixture_press (RollFixture *self,
                    guint        keyval)
{
  gboolean is_taken;

  roll_fixture_wait (self, 1000);
  is_taken = send_key (self, keyval);
  send_release (self, keyval);
  return is_taken;
}

/* A key is held down for as many seconds. */
void
roll_fixture_hold (RollFixture *self,
                   guint        keyval,
                   guint        n_times)
{
  for (guint i = 0; i < n_times; i++)
    {
      roll_fixture_wait (self, 1000);
      send_key (self, keyval);
    }
  send_release (self, keyval);
}

/* The first visible widget of a type below @root that says @text, also in a child; without a text the first one. */
GtkWidget *
roll_find (GtkWidget  *root,
           GType       type,
           const char *text)
{
  const gboolean is_type = g_type_is_a (G_OBJECT_TYPE (root), type);

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (is_type && text == NULL)
    return root;
  if (is_type && GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = roll_find (child, type, text);

      if (found != NULL)
        return found;
      if (is_type && !GTK_IS_LABEL (root) && roll_find (child, GTK_TYPE_LABEL, text) != NULL)
        return root;
    }

  return NULL;
}

/* The first visible button below @root that has the action. */
GtkWidget *
roll_find_action (GtkWidget  *root,
                  const char *action)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (GTK_IS_ACTIONABLE (root) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = roll_find_action (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

guint
roll_fixture_count_passes (RollFixture *self)
{
  const DermaSession *session = roll_fixture_session (self);
  guint               n = 0;

  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    n += session->sections[session->section].passes[i];

  return n;
}

void
roll_fixture_go_to (RollFixture   *self,
                    DermaRollStage stage)
{
  while (roll_fixture_session (self)->stage != stage)
    roll_fixture_go_on (self);
}

void
roll_fixture_assert_says (RollFixture *self,
                          const char  *text)
{
  if (!page_test_has_text (self->window, text))
    g_error ("nothing on the screen says “%s”", text);
}

/* A dialog gives the focus back when it has gone, which a busy machine may delay. */
void
roll_fixture_assert_focus (RollFixture *self,
                           GtkWidget   *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  for (guint i = 0; i < 200 && focus != widget; i++)
    {
      page_test_spin (20);
      focus = gtk_window_get_focus (GTK_WINDOW (self->window));
    }
  if (focus != widget)
    g_error ("the focus is on %s", focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing");
}

AdwDialog *
roll_fixture_get_dialog (RollFixture *self)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (self->window));
}

void
roll_fixture_wait_closed (RollFixture *self)
{
  for (guint i = 0; i < 200 && roll_fixture_get_dialog (self) != NULL; i++)
    page_test_spin (20);
  g_assert_null (roll_fixture_get_dialog (self));
}

/* A dialog needs some frames before it shows what it holds. */
GtkWidget *
roll_fixture_wait_for (RollFixture *self,
                       GType        type,
                       const char  *text)
{
  GtkWidget *found = NULL;

  for (guint i = 0; i < 200 && found == NULL; i++)
    {
      page_test_spin (20);
      found = roll_find (self->window, type, text);
    }
  if (found == NULL)
    g_error ("there is no %s that says “%s”", g_type_name (type), text);

  return found;
}

/* The figures of a label that says @text are so high, in pixels, once the window has been laid out. */
void
roll_fixture_assert_figure (RollFixture *self,
                            const char  *text,
                            int          least)
{
  GtkWidget     *label = roll_fixture_wait_for (self, GTK_TYPE_LABEL, text);
  PangoRectangle ink = { 0 };

  for (guint i = 0; i < 200 && ink.height < least; i++)
    {
      page_test_spin (20);
      pango_layout_get_pixel_extents (gtk_label_get_layout (GTK_LABEL (label)), &ink, NULL);
    }
  g_assert_cmpint (ink.height, >=, least);
}

void
roll_fixture_click (RollFixture *self,
                    const char  *text)
{
  GtkWidget *button = roll_fixture_wait_for (self, GTK_TYPE_BUTTON, text);

  self->scene->now_ms += 1000;
  g_signal_emit_by_name (button, "clicked");
  page_test_spin (100);
}
