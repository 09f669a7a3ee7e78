/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DermaWallTimer:
 *
 * Wakes at an instant by the clock on the wall: also when the machine slept over it, and whenever somebody sets the clock or the
 * time zone becomes another one. In between nothing wakes the process. Emits "elapsed".
 */
#define DERMA_TYPE_WALL_TIMER (derma_wall_timer_get_type ())

G_DECLARE_FINAL_TYPE (DermaWallTimer, derma_wall_timer, DERMA, WALL_TIMER, GObject)

DermaWallTimer *derma_wall_timer_new (void);
void            derma_wall_timer_set (DermaWallTimer *self,
                                      gint64          utc_s);
GTimeZone      *derma_wall_timer_dup_zone (void);

G_END_DECLS
