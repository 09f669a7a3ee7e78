/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-notifier.h"

#include "app/derma-program.h"

#define GNOME_SCHEMA "org.gnome.desktop.notifications.application"
#define GNOME_PATH "/org/gnome/desktop/notifications/application/"

/* Where GNotification may go to. In a sandbox there is only the portal. */
static const char *const SERVERS[] = { "org.gtk.Notifications", "org.freedesktop.Notifications" };
static const char *const PORTALS[] = { "org.freedesktop.portal.Desktop" };

#define GTK 0         /* of the servers: the one that GLib takes where it is there */
#define FREEDESKTOP 1 /* of the servers: the one that gives out numbers */
#define FREEDESKTOP_PATH "/org/freedesktop/Notifications"
#define ANSWER_MS 2000 /* to wait for it; without one what follows may not be withdrawn */

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
  GQueue            *messages;              /* Message, that wait for their turn */
  GSource           *turn;                  /* ready when more of them may be sent */
  gboolean           is_answer_awaited;
};

/* What is to be shown, or withdrawn. */
typedef struct
{
  char          *id;
  GNotification *notification; /* (nullable): %NULL withdraws */
} Message;

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

static void send_waiting (DermaNotifier *self);

static void
set_is_there (DermaNotifier *self,
              const char    *name,
              gboolean       is_there)
{
  for (guint i = 0; i < self->n_names; i++)
    if (g_str_equal (self->names[i], name))
      self->is_there[i] = is_there;

  send_waiting (self);
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
  send_waiting (self);
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
message_free (Message *self)
{
  g_clear_object (&self->notification);
  g_free (self->id);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Message, message_free)

static gboolean
turn_dispatch (GSource    *source,
               GSourceFunc callback,
               gpointer    user_data)
{
  g_source_set_ready_time (source, -1);

  return callback (user_data);
}

static GSourceFuncs turn_funcs = { NULL, NULL, turn_dispatch, NULL, NULL, NULL };

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (DermaNotifier) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply == NULL)
    g_info ("The server of notifications does not answer: %s", error->message);
  self->is_answer_awaited = FALSE;
  if (self->turn != NULL)
    g_source_set_ready_time (self->turn, 0);
}

/* The freedesktop.org server answers with a number, without which GLib can neither replace nor withdraw what it has sent. The answer
 * stays in GLib, but a server answers in the order in which it is asked: that it has answered another question says that the
 * number is here. The other servers go by our own ids, and there is nothing to wait for. */
static void
await_number (DermaNotifier *self)
{
  if (self->names != SERVERS || (!self->is_there[FREEDESKTOP] && !self->can_come[FREEDESKTOP]))
    return;

  self->is_answer_awaited = TRUE;
  g_dbus_connection_call (g_application_get_dbus_connection (self->application), SERVERS[FREEDESKTOP], FREEDESKTOP_PATH,
                          SERVERS[FREEDESKTOP], "GetServerInformation", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, ANSWER_MS, NULL,
                          answered_cb, g_object_ref (self));
}

static gboolean
has_server (DermaNotifier *self)
{
  for (guint i = 0; i < self->n_names; i++)
    if (self->is_there[i] || self->can_come[i])
      return TRUE;

  return FALSE;
}

/* Without a server everything waits for one. */
static void
send_waiting (DermaNotifier *self)
{
  while (has_server (self) && !self->is_answer_awaited && !g_queue_is_empty (self->messages))
    {
      g_autoptr (Message) message = g_queue_pop_head (self->messages);

      if (message->notification == NULL)
        {
          g_application_withdraw_notification (self->application, message->id);
        }
      else
        {
          g_application_send_notification (self->application, message->id, message->notification);
          await_number (self);
        }
    }
}

static gboolean
turn_cb (gpointer user_data)
{
  send_waiting (user_data);

  return G_SOURCE_CONTINUE;
}

/* What need not wait is sent at once: of a notification whose button was pressed GLib knows the number only during that call. */
static void
add_message (DermaNotifier *self,
             const char    *id,
             GNotification *notification)
{
  Message *message = g_new0 (Message, 1);

  message->id = g_strdup (id);
  g_set_object (&message->notification, notification);
  g_queue_push_tail (self->messages, message);
  send_waiting (self);
}

static void
derma_notifier_dispose (GObject *object)
{
  DermaNotifier *self = DERMA_NOTIFIER (object);

  if (self->turn != NULL)
    g_source_destroy (self->turn);
  g_clear_pointer (&self->turn, g_source_unref);
  g_queue_clear_full (self->messages, (GDestroyNotify) message_free);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  for (guint i = 0; i < self->n_names; i++)
    g_clear_handle_id (&self->watches[i], g_bus_unwatch_name);
  g_clear_object (&self->gnome);

  G_OBJECT_CLASS (derma_notifier_parent_class)->dispose (object);
}

static void
derma_notifier_finalize (GObject *object)
{
  g_queue_free (DERMA_NOTIFIER (object)->messages);

  G_OBJECT_CLASS (derma_notifier_parent_class)->finalize (object);
}

static void
derma_notifier_class_init (DermaNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = derma_notifier_dispose;
  G_OBJECT_CLASS (klass)->finalize = derma_notifier_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
derma_notifier_init (DermaNotifier *self)
{
  const gboolean is_sandboxed = derma_program_is_sandboxed ();

  self->cancellable = g_cancellable_new ();
  self->messages = g_queue_new ();
  self->turn = g_source_new (&turn_funcs, sizeof (GSource));
  g_source_set_static_name (self->turn, "DermaNotifier");
  g_source_set_callback (self->turn, turn_cb, self, NULL);
  g_source_attach (self->turn, NULL);
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
  g_return_val_if_fail (DERMA_IS_NOTIFIER (self), DERMA_OBSTACLE_NO_SERVER);

  if (!has_server (self))
    return DERMA_OBSTACLE_NO_SERVER;
  if (self->gnome != NULL && !g_settings_get_boolean (self->gnome, "enable"))
    return DERMA_OBSTACLE_SWITCHED_OFF;
  return DERMA_OBSTACLE_NONE;
}

/**
 * derma_notifier_is_lasting:
 *
 * Returns: whether what is shown still works when this process has ended: its buttons then start another one. The buttons of the
 * freedesktop.org server speak only to the process that has sent them
 */
gboolean
derma_notifier_is_lasting (DermaNotifier *self)
{
  g_return_val_if_fail (DERMA_IS_NOTIFIER (self), FALSE);

  return self->names == PORTALS || self->is_there[GTK];
}

/**
 * derma_notifier_send:
 * @id: of the notification; it takes the place of one of the same id
 *
 * Shows a notification, as soon as anything can, after all that was shown and withdrawn before.
 */
void
derma_notifier_send (DermaNotifier *self,
                     const char    *id,
                     GNotification *notification)
{
  g_return_if_fail (DERMA_IS_NOTIFIER (self) && id != NULL && G_IS_NOTIFICATION (notification));

  add_message (self, id, notification);
}

/**
 * derma_notifier_withdraw:
 * @id: of a notification; it need not be shown any more
 *
 * Takes a notification back, after all that was shown and withdrawn before.
 */
void
derma_notifier_withdraw (DermaNotifier *self,
                         const char    *id)
{
  g_return_if_fail (DERMA_IS_NOTIFIER (self) && id != NULL);

  add_message (self, id, NULL);
}

/**
 * derma_notifier_flush:
 *
 * Returns when everything was sent and withdrawn as far as it can be, which takes two seconds for each that the server does not answer to. Only for the end
 * of the process: meanwhile the main loop goes on.
 */
void
derma_notifier_flush (DermaNotifier *self)
{
  g_return_if_fail (DERMA_IS_NOTIFIER (self));

  while (self->is_answer_awaited || (has_server (self) && !g_queue_is_empty (self->messages)))
    g_main_context_iteration (NULL, TRUE);
}
