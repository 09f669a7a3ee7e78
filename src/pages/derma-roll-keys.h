/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DermaRollKey:
 * @DERMA_ROLL_KEY_NONE: none of ours
 * @DERMA_ROLL_KEY_NEXT: goes on, wherever the focus is
 * @DERMA_ROLL_KEY_PRESS: presses what has the focus, which is Next unless the person took it elsewhere
 * @DERMA_ROLL_KEY_BACK: takes the last pass back
 * @DERMA_ROLL_KEY_PAUSE: pauses
 * @DERMA_ROLL_KEY_WRONG: something is wrong
 * @DERMA_ROLL_KEY_FULL_SCREEN: full screen on and off
 * @DERMA_ROLL_KEY_LEVEL: a figure from 0 to 4: pain, at the rest
 *
 * What a key means on the roll screen.
 */
typedef enum
{
  DERMA_ROLL_KEY_NONE,
  DERMA_ROLL_KEY_NEXT,
  DERMA_ROLL_KEY_PRESS,
  DERMA_ROLL_KEY_BACK,
  DERMA_ROLL_KEY_PAUSE,
  DERMA_ROLL_KEY_WRONG,
  DERMA_ROLL_KEY_FULL_SCREEN,
  DERMA_ROLL_KEY_LEVEL,
} DermaRollKey;

DermaRollKey derma_roll_key_for (guint           keyval,
                                 GdkModifierType state,
                                 guint          *level);
gboolean     derma_roll_key_is_any_press (guint           keyval,
                                          GdkModifierType state);

G_END_DECLS
