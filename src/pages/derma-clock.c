/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-clock.h"

struct _DermaClock
{
  GObject parent_instance;

  DermaClockRead read;
  gpointer       user_data;
  GDestroyNotify destroy;
  GTimeZone     *zone;
  gint64         last_ms; /* the latest time that was told */
};

G_DEFINE_FINAL_TYPE (DermaClock, derma_clock, G_TYPE_OBJECT)

enum
{
  TICK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
derma_clock_finalize (GObject *object)
{
  DermaClock *self = DERMA_CLOCK (object);

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_clear_pointer (&self->zone, g_time_zone_unref);

  G_OBJECT_CLASS (derma_clock_parent_class)->finalize (object);
}

static void
derma_clock_class_init (DermaClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = derma_clock_finalize;

  signals[TICK] = g_signal_new ("tick", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
derma_clock_init (DermaClock *self)
{
}

/**
 * derma_clock_new:
 * @read: answers milliseconds since 1970 UTC
 * @user_data: for @read
 * @destroy: (nullable): frees @user_data
 * @zone: where the person is
 *
 * Returns: (transfer full): a clock
 */
DermaClock *
derma_clock_new (DermaClockRead read,
                 gpointer       user_data,
                 GDestroyNotify destroy,
                 GTimeZone     *zone)
{
  DermaClock *self;

  g_return_val_if_fail (read != NULL && zone != NULL, NULL);

  self = g_object_new (DERMA_TYPE_CLOCK, NULL);
  self->read = read;
  self->user_data = user_data;
  self->destroy = destroy;
  self->zone = g_time_zone_ref (zone);

  return self;
}

/**
 * derma_clock_get_now_ms:
 *
 * Returns: milliseconds since 1970 UTC, never less than before
 */
gint64
derma_clock_get_now_ms (DermaClock *self)
{
  g_return_val_if_fail (DERMA_IS_CLOCK (self), 0);

  self->last_ms = MAX (self->last_ms, self->read (self->user_data));

  return self->last_ms;
}

/**
 * derma_clock_get_now:
 *
 * Returns: now, with the offset where the person is
 */
DermaTime
derma_clock_get_now (DermaClock *self)
{
  return derma_clock_at (self, derma_clock_get_now_ms (self));
}

/**
 * derma_clock_at:
 * @ms: milliseconds since 1970 UTC
 *
 * Returns: that instant, to the second, with the offset where the person is
 */
DermaTime
derma_clock_at (DermaClock *self,
                gint64      ms)
{
  g_return_val_if_fail (DERMA_IS_CLOCK (self), ((DermaTime) { ms / 1000, 0 }));

  return derma_time_new (ms / 1000, self->zone);
}

/**
 * derma_clock_get_zone:
 *
 * Returns: (transfer none): where the person is
 */
GTimeZone *
derma_clock_get_zone (DermaClock *self)
{
  g_return_val_if_fail (DERMA_IS_CLOCK (self), NULL);

  return self->zone;
}

/**
 * derma_clock_set_zone:
 * @zone: where the person is now
 */
void
derma_clock_set_zone (DermaClock *self,
                      GTimeZone  *zone)
{
  g_return_if_fail (DERMA_IS_CLOCK (self) && zone != NULL);

  g_time_zone_ref (zone);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = zone;
}

/**
 * derma_clock_restart:
 *
 * Lets time run back once: the system clock was set right, and no deadline depends on what it said before.
 */
void
derma_clock_restart (DermaClock *self)
{
  g_return_if_fail (DERMA_IS_CLOCK (self));

  self->last_ms = 0;
}

/**
 * derma_clock_tick:
 *
 * Tells everybody who watches that time went on.
 */
void
derma_clock_tick (DermaClock *self)
{
  g_return_if_fail (DERMA_IS_CLOCK (self));

  g_signal_emit (self, signals[TICK], 0);
}
