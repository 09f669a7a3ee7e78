/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DermaBackgroundState:
 * @DERMA_BACKGROUND_OFF: nobody asked for it
 * @DERMA_BACKGROUND_ASKING: the system is being asked
 * @DERMA_BACKGROUND_ON: the program is started without a window when the person logs in
 * @DERMA_BACKGROUND_REFUSED: the system, or the person in its settings, does not let it
 * @DERMA_BACKGROUND_FAILED: it could not be arranged
 */
typedef enum
{
  DERMA_BACKGROUND_OFF,
  DERMA_BACKGROUND_ASKING,
  DERMA_BACKGROUND_ON,
  DERMA_BACKGROUND_REFUSED,
  DERMA_BACKGROUND_FAILED,
} DermaBackgroundState;

/**
 * DermaBackground:
 *
 * The leave to run without a window from when the person logs in: in a sandbox given by the portal, else an autostart entry in
 * the person's own settings. Nothing is arranged before it is asked for. Emits "changed" when the state is another one.
 */
#define DERMA_TYPE_BACKGROUND (derma_background_get_type ())

G_DECLARE_FINAL_TYPE (DermaBackground, derma_background, DERMA, BACKGROUND, GObject)

DermaBackground     *derma_background_new (void);
DermaBackgroundState derma_background_get_state (DermaBackground *self);
void                 derma_background_look (DermaBackground *self);
void                 derma_background_ask (DermaBackground *self);
void                 derma_background_give_up (DermaBackground *self);

G_END_DECLS
