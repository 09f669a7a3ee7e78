/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "core/derma-time.h"

G_BEGIN_DECLS

/**
 * DermaClock:
 *
 * What time it is, as the application tells it: pages never ask the system. It emits "tick" as often as
 * what is shown can change: several times a second while somebody rolls, else every few seconds.
 * Times never run backwards within one run.
 */
#define DERMA_TYPE_CLOCK (derma_clock_get_type ())

G_DECLARE_FINAL_TYPE (DermaClock, derma_clock, DERMA, CLOCK, GObject)

/**
 * DermaClockRead:
 *
 * Returns: milliseconds since 1970 UTC
 */
typedef gint64 (*DermaClockRead) (gpointer user_data);

DermaClock *derma_clock_new (DermaClockRead read,
                             gpointer       user_data,
                             GDestroyNotify destroy,
                             GTimeZone     *zone);
gint64      derma_clock_get_now_ms (DermaClock *self);
DermaTime   derma_clock_get_now (DermaClock *self);
DermaTime   derma_clock_at (DermaClock *self,
                            gint64      ms);
GTimeZone  *derma_clock_get_zone (DermaClock *self);
void        derma_clock_set_zone (DermaClock *self,
                                  GTimeZone  *zone);
void        derma_clock_restart (DermaClock *self);
void        derma_clock_tick (DermaClock *self);

G_END_DECLS
