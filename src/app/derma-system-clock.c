/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-system-clock.h"

#include <time.h>

#define WALL_TOLERANCE_MS 2000
#define SUSPEND_TOLERANCE_MS 1500

struct _DermaSystemClock
{
  gint64 wall_ms;  /* the wall clock when counting began */
  gint64 boot_ms;  /* milliseconds since boot at that moment */
  gint64 awake_ms; /* milliseconds since boot without suspend, when last asked */
  gint64 asked_ms; /* milliseconds since boot, when last asked */
};

static gint64
read_ms (clockid_t id)
{
  struct timespec now;

  clock_gettime (id, &now);

  return (gint64) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/**
 * derma_system_clock_new:
 *
 * Returns: (transfer full): a clock that agrees with the wall clock now
 */
DermaSystemClock *
derma_system_clock_new (void)
{
  DermaSystemClock *self = g_new0 (DermaSystemClock, 1);

  self->wall_ms = read_ms (CLOCK_REALTIME);
  self->boot_ms = read_ms (CLOCK_BOOTTIME);
  self->asked_ms = self->boot_ms;
  self->awake_ms = read_ms (CLOCK_MONOTONIC);

  return self;
}

/**
 * derma_system_clock_free:
 * @self: (transfer full): a clock
 */
void
derma_system_clock_free (DermaSystemClock *self)
{
  g_free (self);
}

/**
 * derma_system_clock_read:
 *
 * Returns: milliseconds since 1970 UTC
 */
gint64
derma_system_clock_read (DermaSystemClock *self)
{
  return self->wall_ms + read_ms (CLOCK_BOOTTIME) - self->boot_ms;
}

/**
 * derma_system_clock_follow_wall:
 *
 * Agrees with the wall clock again after somebody set it. Called only while no deadline runs: a deadline keeps what was
 * left of it.
 *
 * Returns: whether the wall clock had been set
 */
gboolean
derma_system_clock_follow_wall (DermaSystemClock *self)
{
  const gint64 wall_ms = read_ms (CLOCK_REALTIME);

  if (ABS (wall_ms - derma_system_clock_read (self)) < WALL_TOLERANCE_MS)
    return FALSE;

  self->wall_ms = wall_ms;
  self->boot_ms = read_ms (CLOCK_BOOTTIME);
  return TRUE;
}

/**
 * derma_system_clock_was_suspended:
 *
 * Returns: whether the machine slept since this was last asked
 */
gboolean
derma_system_clock_was_suspended (DermaSystemClock *self)
{
  const gint64 boot_ms = read_ms (CLOCK_BOOTTIME);
  const gint64 awake_ms = read_ms (CLOCK_MONOTONIC);
  const gint64 slept_ms = (boot_ms - self->asked_ms) - (awake_ms - self->awake_ms);

  self->asked_ms = boot_ms;
  self->awake_ms = awake_ms;

  return slept_ms > SUSPEND_TOLERANCE_MS;
}
