/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-application.h"

#include <glib/gi18n.h>

#include "app/derma-about.h"
#include "app/derma-first-frame.h"
#include "app/derma-graphics.h"
#include "app/derma-notifier.h"
#include "app/derma-reminder-actions.h"
#include "app/derma-reminders.h"
#include "app/derma-sleep.h"
#include "app/derma-system-clock.h"
#include "app/derma-wall-timer.h"
#include "app/derma-window-dialogs.h"
#include "app/derma-window.h"
#include "core/derma-error.h"
#include "store/derma-journal.h"
#include "widgets/derma-widgets-css.h"

#define FAST_TICK_MS 250   /* a section is being rolled: passes are counted by the beat */
#define TICK_MS 1000       /* a session is shown: its timers step once a second */
#define SLOW_TICK_MS 15000 /* only the date and the hour change */

/**
 * DermaApplication:
 *
 * The process: it makes the clock and opens the one journal, hands both to the window, and lets time go on.
 */
struct _DermaApplication
{
  AdwApplication parent_instance;

  char             *folder;
  gboolean          is_default_folder;
  char             *first_action; /* (nullable) */
  DermaSystemClock *system_clock; /* owned by clock */
  DermaClock       *clock;
  GSettings        *settings;
  DermaJournal     *journal;
  DermaSleep       *sleep;
  DermaWallTimer   *wall_timer; /* never set: it tells of a clock or a zone that was changed, and of the end of a sleep */
  DermaNotifier    *notifier;
  DermaReminders   *reminders;
  gboolean          wants_service;
  guint             tick_id;
  guint             tick_ms;
};

G_DEFINE_FINAL_TYPE (DermaApplication, derma_application, ADW_TYPE_APPLICATION)

static DermaWindow *
get_window (DermaApplication *self)
{
  return DERMA_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static gint64
read_clock (gpointer user_data)
{
  return derma_system_clock_read (user_data);
}

static guint
get_tick_ms (DermaApplication *self)
{
  DermaWindow *window = get_window (self);

  if (window != NULL && derma_window_is_rolling (window))
    return FAST_TICK_MS;
  if (window != NULL && derma_window_is_in_session (window))
    return TICK_MS;
  return SLOW_TICK_MS;
}

/* A flight changes the zone while the program runs. */
static void
follow_zone (DermaApplication *self)
{
  g_autoptr (GTimeZone) zone = derma_wall_timer_dup_zone ();

  if (g_strcmp0 (g_time_zone_get_identifier (zone), g_time_zone_get_identifier (derma_clock_get_zone (self->clock))) != 0)
    derma_clock_set_zone (self->clock, zone);
}

/* The wall clock is followed only while no deadline of a session depends on it. */
static void
follow_wall (DermaApplication *self)
{
  if ((self->journal != NULL && derma_journal_get_open_session_id (self->journal) != 0) ||
      !derma_system_clock_follow_wall (self->system_clock))
    return;

  derma_clock_restart (self->clock);
}

static void
let_time_go_on (DermaApplication *self)
{
  DermaWindow *window = get_window (self);

  if (derma_system_clock_was_suspended (self->system_clock) && window != NULL)
    derma_window_lose (window);

  follow_wall (self);
  if (self->tick_ms == SLOW_TICK_MS)
    follow_zone (self);
  derma_clock_tick (self->clock);
}

static gboolean
tick_cb (gpointer user_data)
{
  let_time_go_on (user_data);

  return G_SOURCE_CONTINUE;
}

/* Sees to it that time goes on as fast as what is shown needs it. */
static void
update_tick (DermaApplication *self)
{
  const guint tick_ms = get_tick_ms (self);

  if (self->tick_id != 0 && self->tick_ms == tick_ms)
    return;

  g_clear_handle_id (&self->tick_id, g_source_remove);
  self->tick_ms = tick_ms;
  self->tick_id = g_timeout_add (tick_ms, tick_cb, self);
}

static void
activity_changed_cb (DermaApplication *self)
{
  update_tick (self);
  derma_reminders_set_is_busy (self->reminders, derma_window_is_in_session (get_window (self)));
}

static void
sleeping_cb (DermaApplication *self)
{
  DermaWindow *window = get_window (self);

  if (window != NULL)
    derma_window_pause (window);
}

static void
open_journal (DermaApplication *self,
              DermaJournalMode  mode)
{
  g_autoptr (GError) error = NULL;
  DermaWindow *window = get_window (self);

  derma_reminders_set_journal (self->reminders, NULL);
  g_clear_object (&self->journal);
  self->journal = derma_journal_open (self->folder, mode, &error);
  if (self->journal != NULL)
    {
      derma_window_show_journal (window, self->journal);
      derma_reminders_set_journal (self->reminders, self->journal);
      return;
    }

  g_message ("The journal in %s could not be opened: %s", self->folder, error->message);
  derma_window_show_trouble (window, self->folder, error);
}

static void
retry_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  open_journal (user_data, DERMA_JOURNAL_WRITE);
}

static void
open_read_only_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  open_journal (user_data, DERMA_JOURNAL_READ);
}

static void
set_aside_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  DermaApplication *self = user_data;
  g_autofree char  *new_path = NULL;
  g_autoptr (GError) error = NULL;

  if (!derma_journal_set_aside (self->folder, derma_clock_get_now (self->clock), &new_path, &error))
    {
      g_message ("The journal could not be set aside: %s", error->message);
      derma_window_show_trouble (get_window (self), self->folder, error);
      return;
    }

  g_message ("The journal that could not be opened is now %s", new_path);
  open_journal (self, DERMA_JOURNAL_WRITE);
  derma_window_tell_set_aside (get_window (self), new_path);
}

static void
open_folder_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  DermaApplication *self = user_data;

  g_set_str (&self->folder, g_variant_get_bytestring (parameter));
  open_journal (self, DERMA_JOURNAL_WRITE);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  derma_about_present (GTK_WIDGET (get_window (user_data)));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  DermaWindow *window = get_window (user_data);

  if (window != NULL)
    derma_window_dialogs_quit (window);
  else
    g_application_quit (G_APPLICATION (user_data));
}

static void
add_actions (DermaApplication *self)
{
  const GActionEntry entries[] = {
    { "about", about_action, NULL, NULL, NULL, { 0 } },
    { "quit", quit_action, NULL, NULL, NULL, { 0 } },
    { "retry", retry_action, NULL, NULL, NULL, { 0 } },
    { "open-read-only", open_read_only_action, NULL, NULL, NULL, { 0 } },
    { "set-aside", set_aside_action, NULL, NULL, NULL, { 0 } },
    { "open-folder", open_folder_action, "ay", NULL, NULL, { 0 } },
  };
  const struct
  {
    const char *action;
    const char *accels[3];
  } shortcuts[] = {
    { "app.quit", { "<Control>q", NULL } },
    { "window.close", { "<Control>w", NULL } },
    { "win.start-session", { "<Control>n", NULL } },
    { "win.log-healing", { "<Control>l", NULL } },
    { "win.print-sheet", { "<Control>p", NULL } },
    { "win.rollers", { "<Control>r", NULL } },
    { "win.plan", { "<Control>t", NULL } },
    { "win.show-view::today", { "<Alt>1", NULL } },
    { "win.show-view::aftercare", { "<Alt>2", NULL } },
    { "win.show-view::progress", { "<Alt>3", NULL } },
    { "win.show-view::journal", { "<Alt>4", NULL } },
    { "win.show-view::guide", { "<Alt>5", NULL } },
    { "win.show-preferences", { "<Control>comma", NULL } },
    { "win.show-shortcuts", { "<Control>question", NULL } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action, shortcuts[i].accels);
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/com/example/Dermaroller/pages/pages.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  derma_widgets_css_load ();
}

static void
derma_application_startup (GApplication *application)
{
  DermaApplication *self = DERMA_APPLICATION (application);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  G_APPLICATION_CLASS (derma_application_parent_class)->startup (application);

  g_set_application_name (PACKAGE_NAME);
  gtk_window_set_default_icon_name (APP_ID);
  load_style ();
  add_actions (self);

  self->system_clock = derma_system_clock_new ();
  self->clock = derma_clock_new (read_clock, self->system_clock, (GDestroyNotify) derma_system_clock_free, zone);
  self->settings = g_settings_new (APP_ID);
  self->sleep = derma_sleep_new ();
  self->wall_timer = derma_wall_timer_new ();
  g_signal_connect_object (self->wall_timer, "elapsed", G_CALLBACK (let_time_go_on), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sleep, "sleeping", G_CALLBACK (sleeping_cb), self, G_CONNECT_SWAPPED);
  self->notifier = derma_notifier_new (application);
  self->reminders = derma_reminders_new (application, self->notifier, self->settings, self->folder, self->is_default_folder);
  derma_reminder_actions_add (GTK_APPLICATION (self), self->reminders, self->notifier, self->settings, self->is_default_folder);
}

static gboolean
can_take_action (DermaApplication *self,
                 const char       *name,
                 GVariant         *target)
{
  const GVariantType *type = NULL;

  return g_action_group_query_action (G_ACTION_GROUP (self), name, NULL, &type, NULL, NULL, NULL) &&
         (type != NULL) == (target != NULL) && (target == NULL || g_variant_is_of_type (target, type));
}

/* What the process without a window was asked for goes on here. It comes by the command line, where anything may stand. */
static void
take_first_action (DermaApplication *self)
{
  g_autofree char *detailed = g_steal_pointer (&self->first_action);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  if (detailed == NULL)
    return;

  if (g_action_parse_detailed_name (detailed, &name, &target, &error) && can_take_action (self, name, target))
    g_action_group_activate_action (G_ACTION_GROUP (self), name, target);
  else
    g_message ("There is no such action: %s", error != NULL ? error->message : detailed);
}

static void
derma_application_activate (GApplication *application)
{
  DermaApplication *self = DERMA_APPLICATION (application);
  DermaWindow      *window = get_window (self);

  if (window == NULL)
    {
      window = derma_window_new (GTK_APPLICATION (self), self->clock, self->settings);
      g_signal_connect_swapped (window, "realize", G_CALLBACK (derma_graphics_restore), NULL);
      g_signal_connect_object (window, "activity-changed", G_CALLBACK (activity_changed_cb), self, G_CONNECT_SWAPPED);
      open_journal (self, DERMA_JOURNAL_WRITE);
      update_tick (self);
      if (g_getenv ("DERMA_BENCH_FIRST_FRAME") != NULL)
        derma_first_frame_report (window);
    }

  gtk_window_present (GTK_WINDOW (window));
  take_first_action (self);
}

/* Where another process has the window, it takes the action; GLib sends it there. */
static gboolean
derma_application_local_command_line (GApplication *application,
                                      char       ***arguments,
                                      int          *exit_status)
{
  if (g_application_register (application, NULL, NULL) && g_application_get_is_remote (application))
    take_first_action (DERMA_APPLICATION (application));

  return G_APPLICATION_CLASS (derma_application_parent_class)->local_command_line (application, arguments, exit_status);
}

static void
derma_application_shutdown (GApplication *application)
{
  DermaApplication *self = DERMA_APPLICATION (application);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  self->wants_service = derma_reminders_is_wanted (self->reminders);
  derma_reminders_stop (self->reminders);
  g_clear_object (&self->reminders);
  g_clear_object (&self->notifier);
  g_clear_object (&self->wall_timer);
  g_clear_object (&self->sleep);
  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_APPLICATION_CLASS (derma_application_parent_class)->shutdown (application);
}

static void
derma_application_finalize (GObject *object)
{
  DermaApplication *self = DERMA_APPLICATION (object);

  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->first_action, g_free);

  G_OBJECT_CLASS (derma_application_parent_class)->finalize (object);
}

static void
derma_application_class_init (DermaApplicationClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = derma_application_finalize;
  application_class->local_command_line = derma_application_local_command_line;
  application_class->startup = derma_application_startup;
  application_class->activate = derma_application_activate;
  application_class->shutdown = derma_application_shutdown;
}

static void
derma_application_init (DermaApplication *self)
{
}

/**
 * derma_application_dup_id:
 * @folder: the data folder
 * @is_default_folder: whether it is the one that is used without being asked
 *
 * Returns: (transfer full): an id for each folder, so that it has one process: a second one raises the window of the first
 */
char *
derma_application_dup_id (const char *folder,
                          gboolean    is_default_folder)
{
  g_autofree char *sum = NULL;

  if (is_default_folder)
    return g_strdup (APP_ID);

  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, folder, -1);
  sum[16] = '\0';

  return g_strdup_printf ("%s.folder-%s", APP_ID, sum);
}

/**
 * derma_application_new:
 * @folder: the data folder
 * @is_default_folder: whether it is the one that is used without being asked
 * @first_action: (nullable): the detailed name of an action of the application, to be taken when the window is there
 *
 * Returns: (transfer full): the application; it takes over from a #DermaService
 */
DermaApplication *
derma_application_new (const char *folder,
                       gboolean    is_default_folder,
                       const char *first_action)
{
  g_autofree char  *id = derma_application_dup_id (folder, is_default_folder);
  DermaApplication *self = g_object_new (DERMA_TYPE_APPLICATION,
                                         "application-id", id,
                                         "flags", G_APPLICATION_REPLACE,
                                         "resource-base-path", "/com/example/Dermaroller",
                                         NULL);

  self->folder = g_strdup (folder);
  self->is_default_folder = is_default_folder;
  self->first_action = g_strdup (first_action);

  return self;
}

/**
 * derma_application_wants_service:
 *
 * Returns: whether a #DermaService has to take over, of an application that has ended
 */
gboolean
derma_application_wants_service (DermaApplication *self)
{
  g_return_val_if_fail (DERMA_IS_APPLICATION (self), FALSE);

  return self->wants_service;
}
