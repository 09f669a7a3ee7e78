/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/derma-background.h"
#include "app/derma-notifier.h"

G_BEGIN_DECLS

/**
 * DermaReachState:
 * @is_on: whether the person wants reminders
 * @is_default_folder: whether the data folder is the one that is used without being asked; others have no reminders
 * @is_sandboxed: whether the program reaches the desktop only by its portals
 *
 * All that bears on whether reminders can reach the person.
 */
typedef struct
{
  gboolean             is_on;
  gboolean             is_default_folder;
  gboolean             is_sandboxed;
  DermaObstacle        obstacle;
  DermaBackgroundState background;
} DermaReachState;

const char *derma_reach_state_get_text (const DermaReachState *self,
                                        gboolean              *can_reach);

G_END_DECLS
