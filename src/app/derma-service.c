/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-service.h"

#include <glib-unix.h>

#include "app/derma-notifier.h"
#include "app/derma-program.h"
#include "app/derma-reminder-notification.h"
#include "app/derma-reminders.h"

#define IDLE_MS 10000    /* how long it stays when it has nothing to do */
#define WINDOW_WAIT_S 60 /* until a process that was started must have taken over */
#define DO_ARGUMENT "--do="

struct _DermaService
{
  GApplication parent_instance;

  char           *folder;
  gboolean        is_default_folder;
  GSettings      *settings;
  DermaNotifier  *notifier;
  DermaReminders *reminders;
  GVariant       *platform_data; /* (nullable): of the call that is being answered */
  GPtrArray      *pressed;       /* char *: targets of actions that a window was asked for, until it is there */
  gboolean        is_held;
  guint           wait_id;
  guint           end_id;
};

G_DEFINE_FINAL_TYPE (DermaService, derma_service, G_TYPE_APPLICATION)

/* What nobody could be shown is not lost. */
static void
put_back (DermaService *self)
{
  for (guint i = 0; i < self->pressed->len; i++)
    derma_reminders_put_back (self->reminders, g_ptr_array_index (self->pressed, i));

  g_ptr_array_set_size (self->pressed, 0);
}

static void
waited_cb (gpointer user_data)
{
  DermaService *self = user_data;

  self->wait_id = 0;
  g_message ("The window did not come");
  put_back (self);
  g_application_release (G_APPLICATION (self));
}

/* Starts the process with the window, and stays until that has taken over the name. */
static void
hand_over (DermaService *self,
           const char   *action)
{
  g_autofree char *argument = action != NULL ? g_strconcat (DO_ARGUMENT, action, NULL) : NULL;
  g_autoptr (GError) error = NULL;

  if (!derma_program_start (self->is_default_folder ? NULL : self->folder, argument, self->platform_data, &error))
    {
      g_message ("The window could not be started: %s", error->message);
      put_back (self);
      return;
    }

  if (self->wait_id != 0)
    return;

  g_application_hold (G_APPLICATION (self));
  self->wait_id = g_timeout_add_seconds_once (WINDOW_WAIT_S, waited_cb, self);
}

static void
window_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  DermaService    *self = user_data;
  const char      *target = g_variant_get_string (parameter, NULL);
  g_autofree char *name = g_action_print_detailed_name (g_action_get_name (G_ACTION (action)), parameter);

  derma_reminders_take_back (self->reminders, target);
  g_ptr_array_add (self->pressed, g_strdup (target));
  hand_over (self, name);
}

static void
update_hold (DermaService *self)
{
  const gboolean is_held = derma_reminders_is_wanted (self->reminders);

  if (self->is_held == is_held)
    return;

  self->is_held = is_held;
  if (is_held)
    g_application_hold (G_APPLICATION (self));
  else
    g_application_release (G_APPLICATION (self));
}

static gboolean
end_cb (gpointer user_data)
{
  DermaService *self = user_data;

  self->end_id = 0;
  put_back (self);
  g_application_quit (G_APPLICATION (self));
  return G_SOURCE_REMOVE;
}

static void
derma_service_startup (GApplication *application)
{
  DermaService      *self = DERMA_SERVICE (application);
  const GActionEntry entries[] = {
    { DERMA_ACTION_SHOW, window_action, "s", NULL, NULL, { 0 } },
    { DERMA_ACTION_CHOOSE, window_action, "s", NULL, NULL, { 0 } },
  };

  G_APPLICATION_CLASS (derma_service_parent_class)->startup (application);

  g_set_application_name (PACKAGE_NAME);
  g_application_set_inactivity_timeout (application, IDLE_MS);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);

  self->settings = g_settings_new (APP_ID);
  self->notifier = derma_notifier_new (application);
  self->reminders = derma_reminders_new (application, self->notifier, self->settings, self->folder, self->is_default_folder);
  g_signal_connect_object (self->settings, "changed::reminders", G_CALLBACK (update_hold), self, G_CONNECT_SWAPPED);
  self->end_id = g_unix_signal_add (SIGTERM, end_cb, self);
  update_hold (self);
}

static void
derma_service_activate (GApplication *application)
{
  hand_over (DERMA_SERVICE (application), NULL);
}

static void
derma_service_before_emit (GApplication *application,
                           GVariant     *platform_data)
{
  DERMA_SERVICE (application)->platform_data = platform_data;
}

static void
derma_service_after_emit (GApplication *application,
                          GVariant     *platform_data)
{
  DERMA_SERVICE (application)->platform_data = NULL;
}

static void
derma_service_shutdown (GApplication *application)
{
  DermaService *self = DERMA_SERVICE (application);

  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_clear_handle_id (&self->end_id, g_source_remove);
  derma_reminders_stop (self->reminders);
  g_clear_object (&self->reminders);
  g_clear_object (&self->notifier);
  g_clear_object (&self->settings);

  G_APPLICATION_CLASS (derma_service_parent_class)->shutdown (application);
}

static void
derma_service_finalize (GObject *object)
{
  DermaService *self = DERMA_SERVICE (object);

  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->pressed, g_ptr_array_unref);

  G_OBJECT_CLASS (derma_service_parent_class)->finalize (object);
}

static void
derma_service_class_init (DermaServiceClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = derma_service_finalize;
  application_class->startup = derma_service_startup;
  application_class->activate = derma_service_activate;
  application_class->before_emit = derma_service_before_emit;
  application_class->after_emit = derma_service_after_emit;
  application_class->shutdown = derma_service_shutdown;
}

static void
derma_service_init (DermaService *self)
{
  self->pressed = g_ptr_array_new_with_free_func (g_free);
}

/**
 * derma_service_new:
 * @id: of the application
 * @folder: the data folder
 * @is_default_folder: whether it is the one that is used without being asked
 *
 * The argument --gapplication-service makes it a service, and has to be left to g_application_run().
 *
 * Returns: (transfer full): the process without a window
 */
DermaService *
derma_service_new (const char *id,
                   const char *folder,
                   gboolean    is_default_folder)
{
  DermaService *self = g_object_new (DERMA_TYPE_SERVICE,
                                     "application-id", id,
                                     "flags", G_APPLICATION_ALLOW_REPLACEMENT,
                                     NULL);

  self->folder = g_strdup (folder);
  self->is_default_folder = is_default_folder;

  return self;
}
