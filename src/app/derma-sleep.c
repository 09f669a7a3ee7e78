/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-sleep.h"

struct _DermaSleep
{
  GObject parent_instance;

  GCancellable    *cancellable;
  GDBusConnection *bus;
  guint            subscription;
};

G_DEFINE_FINAL_TYPE (DermaSleep, derma_sleep, G_TYPE_OBJECT)

enum
{
  SLEEPING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
prepare_for_sleep_cb (GDBusConnection *bus,
                      const char      *sender,
                      const char      *path,
                      const char      *interface,
                      const char      *signal,
                      GVariant        *parameters,
                      gpointer         user_data)
{
  gboolean is_going_to_sleep = FALSE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &is_going_to_sleep);
  if (is_going_to_sleep)
    g_signal_emit (user_data, signals[SLEEPING], 0);
}

/* Without a system bus, as in a sandbox, the gap in time is noticed afterwards. */
static void
bus_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);
  DermaSleep *self;

  if (bus == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_debug ("No word of sleep will come: %s", error->message);
      return;
    }

  self = DERMA_SLEEP (user_data);
  self->bus = g_steal_pointer (&bus);
  self->subscription =
    g_dbus_connection_signal_subscribe (self->bus, "org.freedesktop.login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
                                        "/org/freedesktop/login1", NULL, G_DBUS_SIGNAL_FLAGS_NONE, prepare_for_sleep_cb, self, NULL);
}

static void
derma_sleep_dispose (GObject *object)
{
  DermaSleep *self = DERMA_SLEEP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (derma_sleep_parent_class)->dispose (object);
}

static void
derma_sleep_class_init (DermaSleepClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = derma_sleep_dispose;

  signals[SLEEPING] = g_signal_new ("sleeping", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
derma_sleep_init (DermaSleep *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * derma_sleep_new:
 *
 * Returns: (transfer full): begins to listen
 */
DermaSleep *
derma_sleep_new (void)
{
  DermaSleep *self = g_object_new (DERMA_TYPE_SLEEP, NULL);

  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, bus_cb, self);

  return self;
}
