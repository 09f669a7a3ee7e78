/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-window.h"

#include <glib/gi18n.h>

#include "app/derma-window-check-in.h"
#include "app/derma-window-course.h"
#include "app/derma-window-dialogs.h"
#include "app/derma-window-journal.h"
#include "app/derma-window-photos.h"
#include "app/derma-window-places.h"
#include "app/derma-window-plan.h"
#include "app/derma-window-private.h"
#include "app/derma-window-report.h"
#include "app/derma-window-settings.h"
#include "app/derma-window-sheet.h"
#include "app/derma-window-views.h"
#include "core/derma-error.h"
#include "pages/derma-session-control.h"
#include "pages/derma-stop-dialog.h"
#include "pages/derma-trouble-page.h"
#include "pages/derma-wizard.h"
#include "widgets/derma-menu.h"

/**
 * DermaWindow:
 *
 * The one window: it navigates between the views and the session wizard, and keeps the screen awake while rolling. What is
 * shown is up to the pages.
 */
struct _DermaWindow
{
  AdwApplicationWindow parent_instance;

  DermaClock          *clock;
  GSettings           *settings;
  DermaJournal        *journal;
  DermaSessionControl *control;
  guint                inhibit_cookie;

  AdwToastOverlay   *toasts;
  AdwNavigationView *navigation;
  AdwBanner         *read_only_banner;
  AdwViewStack      *views;
  AdwWindowTitle    *view_title;
  AdwBin            *trouble;
};

G_DEFINE_FINAL_TYPE (DermaWindow, derma_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  ACTIVITY_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_text (DermaWindow *self,
           const char  *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
show_error (DermaWindow  *self,
            const GError *error)
{
  g_autofree char *text = derma_error_to_text (error);

  g_message ("The journal did not take a change: %s", error->message);
  show_text (self, text);
}

static gboolean
is_in_wizard (DermaWindow *self)
{
  return DERMA_IS_WIZARD (adw_navigation_view_get_visible_page (self->navigation));
}

static void
show_failure_cb (DermaWindow *self,
                 const char  *text)
{
  if (!is_in_wizard (self)) /* it shows its own */
    show_text (self, text);
}

static void
emit_activity_changed (DermaWindow *self)
{
  derma_window_check_in_update (self);
  derma_window_journal_update (self);
  derma_window_photos_update (self);
  derma_window_sheet_update (self);
  derma_window_report_update (self);
  derma_window_course_update (self);
  derma_window_plan_update (self);
  g_signal_emit (self, signals[ACTIVITY_CHANGED], 0);
}

/* Keeps the screen awake exactly while the roller moves; with the window, without which some desktops ignore it. */
static void
update_inhibition (DermaWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  const gboolean  rolling = derma_window_is_rolling (self);

  if (rolling && self->inhibit_cookie == 0 && application != NULL)
    self->inhibit_cookie = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE,
                                                    _ ("A session is being rolled"));
  else if (!rolling && self->inhibit_cookie != 0)
    {
      if (application != NULL)
        gtk_application_uninhibit (application, self->inhibit_cookie);
      self->inhibit_cookie = 0;
    }
}

/* A session whose rolling is over can only be finished. */
static gboolean
can_end_session (DermaWindow *self)
{
  const DermaSession *session = self->control != NULL ? derma_session_control_get_session (self->control) : NULL;
  DermaEvent          stop = { .kind = DERMA_EVENT_STOP };

  if (session == NULL || derma_journal_is_read_only (self->journal))
    return FALSE;

  stop.at_ms = derma_session_control_get_now_ms (self->control);
  return derma_session_can_apply (session, &stop);
}

static void
session_changed_cb (DermaWindow *self)
{
  update_inhibition (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.end-session", can_end_session (self));
  emit_activity_changed (self);
}

static void
show_wizard (DermaWindow *self)
{
  if (!is_in_wizard (self))
    adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (derma_wizard_new (self->control)));
}

static gboolean
begin_session (DermaWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (derma_journal_get_open_session_id (self->journal) != 0)
    return TRUE;

  if (derma_journal_begin_session (self->journal, derma_clock_get_now (self->clock), &error))
    return TRUE;

  show_error (self, error);
  return FALSE;
}

static void
start_session_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  DermaWindow        *self = DERMA_WINDOW (widget);
  const DermaSession *session;
  gboolean            is_too_late;

  if (self->journal == NULL || is_in_wizard (self) || !begin_session (self))
    return;

  /* How a session goes on after a pause is up to the wizard: nothing runs before the person is at the mirror. */
  session = derma_session_control_get_session (self->control);
  is_too_late = derma_session_is_too_late (session, derma_session_control_get_now_ms (self->control));
  show_wizard (self);
  if (is_too_late)
    show_text (self, _ ("More than 24 hours have passed. The open session can now only be finished; a new one begins with the check."));
}

static void
stop_response_cb (DermaWindow *self)
{
  if (derma_session_control_take_kind (self->control, DERMA_EVENT_STOP) && derma_journal_get_open_session_id (self->journal) != 0)
    show_wizard (self);
}

static void
end_session_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);
  AdwDialog   *dialog = derma_stop_dialog_new (derma_session_control_get_session (self->control));

  g_signal_connect_object (dialog, "response::stop", G_CALLBACK (stop_response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
show_today_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->views, "today");
  adw_navigation_view_pop_to_tag (self->navigation, "home");
}

/* Of a session the wizard alone decides when it is left; whatever else lies over the views goes. */
static void
show_view_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);
  const char  *name = g_variant_get_string (parameter, NULL);

  if (self->journal == NULL || is_in_wizard (self) || adw_view_stack_get_child_by_name (self->views, name) == NULL)
    return;

  adw_view_stack_set_visible_child_name (self->views, name);
  adw_navigation_view_pop_to_tag (self->navigation, "home");
}

/* A view is made when it is first looked at: what nobody sees costs no time at the start. */
static void
fill_view (DermaWindow *self)
{
  AdwBin     *place = ADW_BIN (adw_view_stack_get_visible_child (self->views));
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  if (self->journal != NULL && adw_bin_get_child (place) == NULL)
    adw_bin_set_child (place, derma_window_views_create (name, self->journal, self->clock, self->settings));
}

static void
view_changed_cb (DermaWindow *self)
{
  GtkWidget *child = adw_view_stack_get_visible_child (self->views);

  if (child == NULL)
    return;

  adw_window_title_set_title (self->view_title, adw_view_stack_page_get_title (adw_view_stack_get_page (self->views, child)));
  fill_view (self);
}

static void
update_journal_actions (DermaWindow *self)
{
  const char *const names[] = { "win.start-session", "win.add-roller", "win.show-history", "win.show-patch-test",
                                "win.log-healing", "win.tell-warning-sign" };
  const gboolean    can_write = self->journal != NULL && !derma_journal_is_read_only (self->journal);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.end-session", can_end_session (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-first-start", self->journal != NULL);
  emit_activity_changed (self);
}

/* Nothing counts while nobody can see it. */
static void
suspended_cb (DermaWindow *self)
{
  if (gtk_window_is_suspended (GTK_WINDOW (self)))
    derma_window_pause (self);
}

static gboolean
derma_window_close_request (GtkWindow *window)
{
  derma_window_pause (DERMA_WINDOW (window));

  return GTK_WINDOW_CLASS (derma_window_parent_class)->close_request (window);
}

static void
derma_window_dispose (GObject *object)
{
  DermaWindow *self = DERMA_WINDOW (object);

  g_clear_object (&self->control);
  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_WINDOW);

  G_OBJECT_CLASS (derma_window_parent_class)->dispose (object);
}

static void
derma_window_class_init (DermaWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = derma_window_dispose;
  window_class->close_request = derma_window_close_request;

  /* Another pace of time is needed: a session is shown or left, rolled or paused. */
  signals[ACTIVITY_CHANGED] =
    g_signal_new ("activity-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/app/derma-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DermaWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, DermaWindow, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, DermaWindow, views);
  gtk_widget_class_bind_template_child (widget_class, DermaWindow, view_title);
  gtk_widget_class_bind_template_child (widget_class, DermaWindow, trouble);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, derma_menu_active_notify_cb);

  gtk_widget_class_install_action (widget_class, "win.start-session", NULL, start_session_action);
  gtk_widget_class_install_action (widget_class, "win.end-session", NULL, end_session_action);
  gtk_widget_class_install_action (widget_class, "win.show-today", NULL, show_today_action);
  gtk_widget_class_install_action (widget_class, "win.show-view", "s", show_view_action);
  derma_window_check_in_install (widget_class);
  derma_window_dialogs_install (widget_class);
  derma_window_journal_install (widget_class);
  derma_window_photos_install (widget_class);
  derma_window_places_install (widget_class);
  derma_window_sheet_install (widget_class);
  derma_window_report_install (widget_class);
  derma_window_course_install (widget_class);
  derma_window_plan_install (widget_class);
  derma_window_settings_install (widget_class);
}

static void
derma_window_init (DermaWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  view_changed_cb (self);
  update_journal_actions (self);
  g_signal_connect (self, "notify::suspended", G_CALLBACK (suspended_cb), NULL);
  g_signal_connect_object (self->navigation, "notify::visible-page", G_CALLBACK (emit_activity_changed), self, G_CONNECT_SWAPPED);
}

/**
 * derma_window_new:
 * @settings: what tells of the window on this machine
 *
 * Returns: (transfer none): an empty window; GTK holds it
 */
DermaWindow *
derma_window_new (GtkApplication *application,
                  DermaClock     *clock,
                  GSettings      *settings)
{
  DermaWindow *self = g_object_new (DERMA_TYPE_WINDOW, "application", application, NULL);

  self->clock = g_object_ref (clock);
  self->settings = g_object_ref (settings);
  derma_window_settings_bind (GTK_WINDOW (self), settings);

  return self;
}

/**
 * derma_window_lose:
 *
 * Pauses the open session as of its last stored moment: program or machine were away, and nothing counted meanwhile.
 */
void
derma_window_lose (DermaWindow *self)
{
  const DermaSession *session;

  g_return_if_fail (DERMA_IS_WINDOW (self));

  session = self->control != NULL ? derma_session_control_get_session (self->control) : NULL;
  if (session != NULL && !derma_journal_is_read_only (self->journal) && derma_journal_get_open_session_id (self->journal) != 0 &&
      session->is_checked && !session->is_paused && session->phase != DERMA_PHASE_FINISH)
    derma_session_control_take_kind (self->control, DERMA_EVENT_LOST);
}

static void
make_control (DermaWindow *self)
{
  g_clear_object (&self->control);
  self->control = derma_session_control_new (self->journal, self->clock);
  derma_window_settings_bind_control (self->settings, self->control);
  g_signal_connect_object (self->control, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journal, "changed", G_CALLBACK (derma_window_sheet_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journal, "changed", G_CALLBACK (derma_window_course_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->control, "failed", G_CALLBACK (show_failure_cb), self, G_CONNECT_SWAPPED);

  derma_window_lose (self); /* the program went away */
}

/* What has the focus goes with what was shown before. GTK looks for something else only when it draws the next time, and then
 * finds nothing if a dialog was opened meanwhile. */
static void
set_content (DermaWindow *self,
             AdwBin      *place,
             GtkWidget   *content)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  derma_window_views_empty (self->views);
  adw_bin_set_child (self->trouble, NULL);
  adw_bin_set_child (place, content);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
}

/**
 * derma_window_show_journal:
 *
 * Shows the views of @journal. An open session waits, paused, to be resumed.
 */
void
derma_window_show_journal (DermaWindow  *self,
                           DermaJournal *journal)
{
  const char *const tags[] = { "home", NULL };
  AdwBin           *today = ADW_BIN (adw_view_stack_get_child_by_name (self->views, "today"));

  g_return_if_fail (DERMA_IS_WINDOW (self) && DERMA_IS_JOURNAL (journal));

  adw_navigation_view_replace_with_tags (self->navigation, tags, 1);
  g_set_object (&self->journal, journal);
  make_control (self);

  set_content (self, today, derma_window_views_create ("today", journal, self->clock, self->settings));
  fill_view (self);
  adw_banner_set_revealed (self->read_only_banner, derma_journal_is_read_only (journal));
  update_journal_actions (self);

  if (!derma_journal_is_read_only (journal) && !g_settings_get_boolean (self->settings, "first-start-seen") &&
      g_list_model_get_n_items (derma_journal_get_rollers (journal)) == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-first-start", NULL);
}

/**
 * derma_window_show_trouble:
 * @folder: the data folder
 * @error: why its journal cannot be opened
 *
 * Says what is wrong, and offers the ways on.
 */
void
derma_window_show_trouble (DermaWindow  *self,
                           const char   *folder,
                           const GError *error)
{
  const char *const tags[] = { "trouble", NULL };

  g_return_if_fail (DERMA_IS_WINDOW (self) && error != NULL);

  adw_navigation_view_replace_with_tags (self->navigation, tags, 1);
  g_clear_object (&self->control);
  g_clear_object (&self->journal);
  set_content (self, self->trouble, derma_trouble_page_new (folder, error));
  update_journal_actions (self);
}

/**
 * derma_window_tell_set_aside:
 * @path: where the journal is that could not be opened
 *
 * Says where it went.
 */
void
derma_window_tell_set_aside (DermaWindow *self,
                             const char  *path)
{
  g_autofree char *name = g_path_get_basename (path);
  /* Translators: %s is a file name */
  g_autofree char *text = g_strdup_printf (_ ("The old file is kept as %s."), name);

  g_return_if_fail (DERMA_IS_WINDOW (self));

  show_text (self, text);
}

/**
 * derma_window_is_rolling:
 *
 * Returns: whether the clock of a section runs
 */
gboolean
derma_window_is_rolling (DermaWindow *self)
{
  const DermaSession *session;

  g_return_val_if_fail (DERMA_IS_WINDOW (self), FALSE);

  session = self->control != NULL ? derma_session_control_get_session (self->control) : NULL;

  return session != NULL && session->running_since_ms != 0;
}

/**
 * derma_window_is_in_session:
 *
 * Returns: whether the session wizard is shown
 */
gboolean
derma_window_is_in_session (DermaWindow *self)
{
  g_return_val_if_fail (DERMA_IS_WINDOW (self), FALSE);

  return is_in_wizard (self);
}

/**
 * derma_window_pause:
 *
 * Pauses a session that is being rolled.
 */
void
derma_window_pause (DermaWindow *self)
{
  g_return_if_fail (DERMA_IS_WINDOW (self));

  if (derma_window_is_rolling (self))
    derma_session_control_take_kind (self->control, DERMA_EVENT_PAUSE);
}

/**
 * derma_window_get_journal:
 *
 * Returns: (transfer none) (nullable): what is shown; %NULL while the journal cannot be opened
 */
DermaJournal *
derma_window_get_journal (DermaWindow *self)
{
  g_return_val_if_fail (DERMA_IS_WINDOW (self), NULL);

  return self->journal;
}

/**
 * derma_window_get_clock:
 *
 * Returns: (transfer none): the clock of the pages
 */
DermaClock *
derma_window_get_clock (DermaWindow *self)
{
  g_return_val_if_fail (DERMA_IS_WINDOW (self), NULL);

  return self->clock;
}

/**
 * derma_window_show_toast:
 * @toast: (transfer full): what it says
 */
void
derma_window_show_toast (DermaWindow *self,
                         AdwToast    *toast)
{
  g_return_if_fail (DERMA_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * derma_window_get_settings:
 *
 * Returns: (transfer none): the program's settings
 */
GSettings *
derma_window_get_settings (DermaWindow *self)
{
  g_return_val_if_fail (DERMA_IS_WINDOW (self), NULL);

  return self->settings;
}

/**
 * derma_window_get_view:
 * @name: of a view
 *
 * Returns: (transfer none) (nullable): what stands in that view; %NULL before it was looked at
 */
GtkWidget *
derma_window_get_view (DermaWindow *self,
                       const char  *name)
{
  g_return_val_if_fail (DERMA_IS_WINDOW (self), NULL);

  return adw_bin_get_child (ADW_BIN (adw_view_stack_get_child_by_name (self->views, name)));
}
