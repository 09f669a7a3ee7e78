/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-notifier.h"

#include "app/derma-program.h"

#define GNOME_SCHEMA "org.gnome.desktop.notifications.application"
#define GNOME_PATH "/org/gnome/desktop/notifications/application/"

/* Where GNotification may go to. In a sandbox there is only the portal. */
static const char *const SERVERS[] = { "org.gtk.Notifications", "org.freedesktop.Notifications" };
static const char *const PORTALS[] = { "org.freedesktop.portal.Desktop" };

#define MAX_SERVERS G_N_ELEMENTS (SERVERS)

G_STATIC_ASSERT (G_N_ELEMENTS (PORTALS) <= MAX_SERVERS);

struct _DermaNotifier
{
  GObject parent_instance;

  GApplication      *application; /* owns this */
  GCancellable      *cancellable;
  GSettings         *gnome; /* (nullable): the desktop's settings for this program */
  const char *const *names;
  guint              n_names;
  guint              watches[MAX_SERVERS];
  gboolean           is_there[MAX_SERVERS]; /* it runs */
  gboolean           can_come[MAX_SERVERS]; /* the bus can start it */
};

G_DEFINE_FINAL_TYPE (DermaNotifier, derma_notifier, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
} DermaNotifierSignal;

static guint signals[SIGNAL_CHANGED + 1];

static void
emit_changed (DermaNotifier *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_is_there (DermaNotifier *self,
              const char    *name,
              gboolean       is_there)
{
  for (guint i = 0; i < self->n_names; i++)
    if (g_str_equal (self->names[i], name))
      self->is_there[i] = is_there;

  emit_changed (self);
}

static void
appeared_cb (GDBusConnection *bus,
             const char      *name,
             const char      *owner,
             gpointer         user_data)
{
  set_is_there (user_data, name, TRUE);
}

static void
vanished_cb (GDBusConnection *bus,
             const char      *name,
             gpointer         user_data)
{
  set_is_there (user_data, name, FALSE);
}

static void
activatable_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autofree const char **names = NULL;
  DermaNotifier          *self;

  if (reply == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_info ("The bus does not say what it can start: %s", error->message);
      return;
    }

  self = DERMA_NOTIFIER (user_data);
  g_variant_get (reply, "(^a&s)", &names);
  for (guint i = 0; i < self->n_names; i++)
    self->can_come[i] = g_strv_contains (names, self->names[i]);
  emit_changed (self);
}

/* GNOME has a switch for each program; its path is made of the id in a way of its own. */
static void
follow_gnome (DermaNotifier *self)
{
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (g_settings_schema_source_get_default (), GNOME_SCHEMA, TRUE);
  g_autofree char *name = g_ascii_strdown (APP_ID, -1);
  g_autofree char *path = NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, "enable"))
    return;

  path = g_strconcat (GNOME_PATH, g_strdelimit (name, ".", '-'), "/", NULL);
  self->gnome = g_settings_new_full (schema, NULL, path);
  g_signal_connect_object (self->gnome, "changed::enable", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
}

static void
derma_notifier_dispose (GObject *object)
{
  DermaNotifier *self = DERMA_NOTIFIER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  for (guint i = 0; i < self->n_names; i++)
    g_clear_handle_id (&self->watches[i], g_bus_unwatch_name);
  g_clear_object (&self->gnome);

  G_OBJECT_CLASS (derma_notifier_parent_class)->dispose (object);
}

static void
derma_notifier_class_init (DermaNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = derma_notifier_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
derma_notifier_init (DermaNotifier *self)
{
  const gboolean is_sandboxed = derma_program_is_sandboxed ();

  self->cancellable = g_cancellable_new ();
  self->names = is_sandboxed ? PORTALS : SERVERS;
  self->n_names = is_sandboxed ? G_N_ELEMENTS (PORTALS) : G_N_ELEMENTS (SERVERS);
}

/**
 * derma_notifier_new:
 * @application: (unowned): the registered application, which outlives the notifier
 *
 * Returns: (transfer full): a notifier that begins to look for what shows notifications
 */
DermaNotifier *
derma_notifier_new (GApplication *application)
{
  DermaNotifier   *self = g_object_new (DERMA_TYPE_NOTIFIER, NULL);
  GDBusConnection *bus = g_application_get_dbus_connection (application);

  self->application = application;
  if (bus == NULL)
    return self;

  for (guint i = 0; i < self->n_names; i++)
    self->watches[i] = g_bus_watch_name_on_connection (bus, self->names[i], G_BUS_NAME_WATCHER_FLAGS_NONE, appeared_cb, vanished_cb, self, NULL);
  g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ListActivatableNames", NULL,
                          G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable, activatable_cb, self);
  follow_gnome (self);
  return self;
}

/**
 * derma_notifier_get_obstacle:
 *
 * Returns: why a notification would not be seen
 */
DermaObstacle
derma_notifier_get_obstacle (DermaNotifier *self)
{
  gboolean has_server = FALSE;

  g_return_val_if_fail (DERMA_IS_NOTIFIER (self), DERMA_OBSTACLE_NO_SERVER);

  for (guint i = 0; i < self->n_names; i++)
    has_server = has_server || self->is_there[i] || self->can_come[i];

  if (!has_server)
    return DERMA_OBSTACLE_NO_SERVER;
  if (self->gnome != NULL && !g_settings_get_boolean (self->gnome, "enable"))
    return DERMA_OBSTACLE_SWITCHED_OFF;
  return DERMA_OBSTACLE_NONE;
}

/**
 * derma_notifier_send:
 * @id: of the notification; it takes the place of one of the same id
 *
 * Shows a notification, if anything can.
 */
void
derma_notifier_send (DermaNotifier *self,
                     const char    *id,
                     GNotification *notification)
{
  g_return_if_fail (DERMA_IS_NOTIFIER (self));

  if (derma_notifier_get_obstacle (self) != DERMA_OBSTACLE_NO_SERVER)
    g_application_send_notification (self->application, id, notification);
}

/**
 * derma_notifier_withdraw:
 * @id: of a notification; it need not be shown any more
 *
 * Takes a notification back.
 */
void
derma_notifier_withdraw (DermaNotifier *self,
                         const char    *id)
{
  g_return_if_fail (DERMA_IS_NOTIFIER (self));

  g_application_withdraw_notification (self->application, id);
}
