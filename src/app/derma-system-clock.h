/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-clock.h"

G_BEGIN_DECLS

/**
 * DermaSystemClock:
 *
 * The system's clock, read in such a way that time neither jumps nor runs backwards while somebody counts on it: seconds
 * since boot (which go on in suspend) on top of the wall clock as it was when counting began.
 */
typedef struct _DermaSystemClock DermaSystemClock;

DermaSystemClock *derma_system_clock_new (void);
void              derma_system_clock_free (DermaSystemClock *self);
gint64            derma_system_clock_read (DermaSystemClock *self);
gboolean          derma_system_clock_follow_wall (DermaSystemClock *self);
gboolean          derma_system_clock_was_suspended (DermaSystemClock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaSystemClock, derma_system_clock_free)

G_END_DECLS
