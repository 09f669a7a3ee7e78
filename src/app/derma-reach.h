/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "app/derma-reach-state.h"

G_BEGIN_DECLS

/**
 * DermaReach:
 *
 * Whether reminders can reach the person, and the switch for it. Properties: "is-on" (whether the person wants them), "can-reach"
 * (whether they arrive, also without a window) and "text" (that in words, with the reason).
 */
#define DERMA_TYPE_REACH (derma_reach_get_type ())

G_DECLARE_FINAL_TYPE (DermaReach, derma_reach, DERMA, REACH, GObject)

DermaReach *derma_reach_new (DermaNotifier *notifier,
                             GSettings     *settings,
                             gboolean       is_default_folder);
gboolean    derma_reach_get_is_on (DermaReach *self);
void        derma_reach_set_is_on (DermaReach *self,
                                   gboolean    is_on);
gboolean    derma_reach_get_can_reach (DermaReach *self);
const char *derma_reach_get_text (DermaReach *self);

G_END_DECLS
