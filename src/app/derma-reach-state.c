/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-reach-state.h"

#include <glib/gi18n.h>

/* Why they do not arrive at all; NULL where they do. */
static const char *
get_obstacle_text (const DermaReachState *self)
{
  if (!self->is_default_folder)
    return _ ("Reminders cannot reach you, because this is not the data folder that is used without being asked.");

  switch (self->obstacle)
    {
    case DERMA_OBSTACLE_NO_SERVER:
      return _ ("Reminders cannot reach you, because nothing on this computer shows notifications.");
    case DERMA_OBSTACLE_SWITCHED_OFF:
      return _ ("Reminders cannot reach you, because notifications of Dermaroller are switched off in the system’s settings.");
    case DERMA_OBSTACLE_NONE:
    default:
      return NULL;
    }
}

/* Why they do not arrive without a window; NULL where they do. */
static const char *
get_background_text (const DermaReachState *self)
{
  switch (self->background)
    {
    case DERMA_BACKGROUND_ASKING:
      return _ ("The system is being asked whether Dermaroller may run in the background.");
    case DERMA_BACKGROUND_REFUSED:
      return self->is_sandboxed
               ? _ ("Reminders cannot reach you while the window is closed, because the system does not let Dermaroller run in the background.")
               : _ ("Reminders cannot reach you after you log in again, because Dermaroller no longer starts then. Switch them off and on to have it start again.");
    case DERMA_BACKGROUND_FAILED:
      return _ ("Reminders cannot reach you after you log in again, because it could not be arranged that Dermaroller is started then.");
    case DERMA_BACKGROUND_OFF:
    case DERMA_BACKGROUND_ON:
    default:
      return NULL;
    }
}

/**
 * derma_reach_state_get_text:
 * @can_reach: (out): whether they arrive, also without a window
 *
 * Returns: (transfer none): whether reminders arrive, and if not, why: a translated sentence
 */
const char *
derma_reach_state_get_text (const DermaReachState *self,
                            gboolean              *can_reach)
{
  const char *trouble;

  g_return_val_if_fail (self != NULL && can_reach != NULL, NULL);

  trouble = get_obstacle_text (self);
  if (trouble == NULL && self->is_on)
    trouble = get_background_text (self);

  *can_reach = self->is_on && trouble == NULL;
  if (trouble != NULL)
    return trouble;
  return self->is_on ? _ ("Reminders can reach you, also while the window is closed.") : _ ("Reminders are off.");
}
