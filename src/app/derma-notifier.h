/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DermaObstacle:
 * @DERMA_OBSTACLE_NONE: notifications are shown
 * @DERMA_OBSTACLE_NO_SERVER: nothing on this computer shows any
 * @DERMA_OBSTACLE_SWITCHED_OFF: the person switched them off for this program, in the system's settings
 */
typedef enum
{
  DERMA_OBSTACLE_NONE,
  DERMA_OBSTACLE_NO_SERVER,
  DERMA_OBSTACLE_SWITCHED_OFF,
} DermaObstacle;

/**
 * DermaNotifier:
 *
 * Shows notifications, and knows whether they can be seen. What shows them may come later than the program when the person logs
 * in. They are shown and withdrawn one after the other, in the order in which that was asked for. Emits "changed" when the answer of derma_notifier_get_obstacle() may be another one.
 */
#define DERMA_TYPE_NOTIFIER (derma_notifier_get_type ())

G_DECLARE_FINAL_TYPE (DermaNotifier, derma_notifier, DERMA, NOTIFIER, GObject)

DermaNotifier *derma_notifier_new (GApplication *application);
gboolean       derma_notifier_is_lasting (DermaNotifier *self);
DermaObstacle  derma_notifier_get_obstacle (DermaNotifier *self);
void           derma_notifier_send (DermaNotifier *self,
                                    const char    *id,
                                    GNotification *notification);
void           derma_notifier_withdraw (DermaNotifier *self,
                                        const char    *id);
void           derma_notifier_flush (DermaNotifier *self);

G_END_DECLS
