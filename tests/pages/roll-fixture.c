/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "roll-fixture.h"

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
  gint64 roller;

  self->scene = derma_scene_new ();
  self->control = self->scene->control;
  g_object_set (self->control, "counts-by-beat", FALSE, NULL);
  g_signal_connect_swapped (self->control, "failed", G_CALLBACK (failed_cb), self);

  roller = derma_scene_add_roller (self->scene, plan->needle_um);
  derma_scene_begin (self->scene);
  derma_journal_set_session_choice (self->scene->journal, roller, plan->excluded, 0, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (derma_session_control_take (self->control, (DermaEvent) { .kind = DERMA_EVENT_CHECKED, .plan = *plan }));
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
      roll_spin (20);
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

/* As the application does it, once. */
static void
load_styles (void)
{
  static gboolean is_loaded;
  g_autoptr (GtkCssProvider) provider = NULL;

  if (is_loaded)
    return;

  is_loaded = TRUE;
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/com/example/Dermaroller/pages/pages.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
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

  load_styles ();
  self->page = DERMA_ROLL_PAGE (derma_roll_page_new (self->control));
  self->window = adw_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), ACTIONS, G_N_ELEMENTS (ACTIONS), self);
  gtk_widget_insert_action_group (self->window, "wizard", G_ACTION_GROUP (actions));
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->page));
  gtk_widget_set_size_request (self->window, 320, 280);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->window);
  roll_spin (150);
  g_assert_cmpint (gtk_widget_get_width (self->window), ==, width);
  g_assert_cmpint (gtk_widget_get_height (self->window), ==, height);
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

static void
done_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

void
roll_spin (guint ms)
{
  gboolean is_done = FALSE;

  g_timeout_add_once (ms, done_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
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

/* Saves what the window shows as NAME.png in the folder DERMA_PICTURES, if there is one. */
void
roll_picture (GtkWidget  *window,
              const char *name)
{
  const char      *folder = g_getenv ("DERMA_PICTURES");
  const int        width = gtk_widget_get_width (window);
  const int        height = gtk_widget_get_height (window);
  g_autofree char *path = NULL;
  GtkSnapshot     *snapshot;
  GdkRGBA          background = adw_style_manager_get_dark (adw_style_manager_get_default ())
                                  ? (GdkRGBA) { 0.13f, 0.13f, 0.15f, 1 }
                                  : (GdkRGBA) { 0.98f, 0.98f, 0.98f, 1 };

  if (folder == NULL)
    return;

  roll_spin (100);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  snapshot = gtk_snapshot_new ();
  gtk_snapshot_append_color (snapshot, &background, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  g_autoptr (GskRenderNode) node = gtk_snapshot_free_to_node (snapshot);
  g_assert_true (gsk_renderer_realize_for_display (renderer, gtk_widget_get_display (window), NULL));
  g_autoptr (GdkTexture) texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_renderer_unrealize (renderer);

  path = g_strdup_printf ("%s/%s.png", folder, name);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
