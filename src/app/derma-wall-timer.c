/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-wall-timer.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "core/derma-time.h"

#define ZONE_FILE "/etc/localtime"
#define NEVER_S (G_GINT64_CONSTANT (200) * 366 * DERMA_DAY_S) /* a timer that is not set is not told that the clock was */

struct _DermaWallTimer
{
  GObject parent_instance;

  int           fd;
  guint         source_id;
  GFileMonitor *zone_monitor; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (DermaWallTimer, derma_wall_timer, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_ELAPSED,
} DermaWallTimerSignal;

static guint signals[SIGNAL_ELAPSED + 1];

static void
emit_elapsed (DermaWallTimer *self)
{
  g_signal_emit (self, signals[SIGNAL_ELAPSED], 0);
}

/* Reading fails with ECANCELED after the clock was set: all the same, what is due has to be looked at again. */
static gboolean
ready_cb (int          fd,
          GIOCondition condition,
          gpointer     user_data)
{
  DermaWallTimer *self = user_data;
  guint64         n_elapsed;

  if (read (fd, &n_elapsed, sizeof n_elapsed) < 0 && errno == EAGAIN)
    return G_SOURCE_CONTINUE;

  derma_wall_timer_set (self, 0);
  emit_elapsed (self);
  return G_SOURCE_CONTINUE;
}

/* TZ may name a file instead of a zone. */
static const char *
get_zone_file (void)
{
  const char *zone = g_getenv ("TZ");

  if (zone == NULL)
    return ZONE_FILE;
  if (*zone == ':')
    zone++;
  return g_path_is_absolute (zone) ? zone : NULL;
}

static void
watch_zone (DermaWallTimer *self)
{
  const char *path = get_zone_file ();
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;

  self->zone_monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, &error);
  if (self->zone_monitor == NULL)
    g_info ("A change of the time zone will be noticed late: %s", error->message);
  else
    g_signal_connect_object (self->zone_monitor, "changed", G_CALLBACK (emit_elapsed), self, G_CONNECT_SWAPPED);
}

static void
derma_wall_timer_dispose (GObject *object)
{
  DermaWallTimer *self = DERMA_WALL_TIMER (object);

  g_clear_object (&self->zone_monitor);
  g_clear_handle_id (&self->source_id, g_source_remove);
  g_clear_fd (&self->fd, NULL);

  G_OBJECT_CLASS (derma_wall_timer_parent_class)->dispose (object);
}

static void
derma_wall_timer_class_init (DermaWallTimerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = derma_wall_timer_dispose;

  signals[SIGNAL_ELAPSED] = g_signal_new ("elapsed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
derma_wall_timer_init (DermaWallTimer *self)
{
  self->fd = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (self->fd < 0)
    {
      g_warning ("There is no timer to be had: %s", g_strerror (errno));
      return;
    }

  self->source_id = g_unix_fd_add (self->fd, G_IO_IN, ready_cb, self);
  derma_wall_timer_set (self, 0);
  watch_zone (self);
}

/**
 * derma_wall_timer_new:
 *
 * Returns: (transfer full): a timer that tells only of a clock or a zone that was changed
 */
DermaWallTimer *
derma_wall_timer_new (void)
{
  return g_object_new (DERMA_TYPE_WALL_TIMER, NULL);
}

/**
 * derma_wall_timer_set:
 * @utc_s: when to wake, UTC seconds; in the past: at once. 0: never
 *
 * Replaces the instant that was set before.
 */
void
derma_wall_timer_set (DermaWallTimer *self,
                      gint64          utc_s)
{
  struct itimerspec when = { 0 };

  g_return_if_fail (DERMA_IS_WALL_TIMER (self));

  if (self->fd < 0)
    return;

  when.it_value.tv_sec = utc_s != 0 ? MAX (utc_s, 1) : NEVER_S;
  if (timerfd_settime (self->fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL) != 0)
    g_warning ("The timer could not be set: %s", g_strerror (errno));
}

/**
 * derma_wall_timer_dup_zone:
 *
 * Returns: (transfer full): where the machine is now; g_time_zone_new_local() would keep the zone that it found first
 */
GTimeZone *
derma_wall_timer_dup_zone (void)
{
  GTimeZone *zone = g_time_zone_new_identifier (g_getenv ("TZ"));

  return zone != NULL ? zone : g_time_zone_new_local ();
}
