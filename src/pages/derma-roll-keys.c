/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roll-keys.h"

#define COMMAND_MODIFIERS (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_HYPER_MASK | GDK_META_MASK)

/* Right is on and Left is back in every language: presenter remotes send these keys for their two buttons, and a button
 * that is printed "forward" must not go back because the words run from right to left. */
static const struct
{
  guint        keyval;
  DermaRollKey key;
} KEYS[] = {
  { GDK_KEY_space, DERMA_ROLL_KEY_PRESS },
  { GDK_KEY_KP_Space, DERMA_ROLL_KEY_PRESS },
  { GDK_KEY_Return, DERMA_ROLL_KEY_PRESS },
  { GDK_KEY_KP_Enter, DERMA_ROLL_KEY_PRESS },
  { GDK_KEY_ISO_Enter, DERMA_ROLL_KEY_PRESS },
  { GDK_KEY_Page_Down, DERMA_ROLL_KEY_NEXT },
  { GDK_KEY_KP_Page_Down, DERMA_ROLL_KEY_NEXT },
  { GDK_KEY_Right, DERMA_ROLL_KEY_NEXT },
  { GDK_KEY_KP_Right, DERMA_ROLL_KEY_NEXT },
  { GDK_KEY_AudioNext, DERMA_ROLL_KEY_NEXT },
  { GDK_KEY_Page_Up, DERMA_ROLL_KEY_BACK },
  { GDK_KEY_KP_Page_Up, DERMA_ROLL_KEY_BACK },
  { GDK_KEY_Left, DERMA_ROLL_KEY_BACK },
  { GDK_KEY_KP_Left, DERMA_ROLL_KEY_BACK },
  { GDK_KEY_AudioPrev, DERMA_ROLL_KEY_BACK },
  { GDK_KEY_Escape, DERMA_ROLL_KEY_PAUSE },
  { GDK_KEY_p, DERMA_ROLL_KEY_PAUSE },
  { GDK_KEY_w, DERMA_ROLL_KEY_WRONG },
  { GDK_KEY_F11, DERMA_ROLL_KEY_FULL_SCREEN },
};

/**
 * derma_roll_key_for:
 * @keyval: a key
 * @state: the modifiers that are held
 * @level: (out) (optional): the figure, for %DERMA_ROLL_KEY_LEVEL
 *
 * Returns: what it means; nothing together with Ctrl, Alt or Super, which are the window's
 */
DermaRollKey
derma_roll_key_for (guint           keyval,
                    GdkModifierType state,
                    guint          *level)
{
  const guint lower = gdk_keyval_to_lower (keyval);
  guint32     figure;

  if ((state & COMMAND_MODIFIERS) != 0)
    return DERMA_ROLL_KEY_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    if (KEYS[i].keyval == lower)
      return KEYS[i].key;

  figure = gdk_keyval_to_unicode (keyval);
  if (figure < '0' || figure > '4')
    return DERMA_ROLL_KEY_NONE;
  if (level != NULL)
    *level = figure - '0';

  return DERMA_ROLL_KEY_LEVEL;
}

/**
 * derma_roll_key_is_any_press:
 *
 * Returns: whether a key that has no meaning of its own counts as a press of Next when the screen is read from a distance:
 *   any but modifiers, Tab, and those of the volume and the brightness
 */
gboolean
derma_roll_key_is_any_press (guint           keyval,
                             GdkModifierType state)
{
  if ((state & COMMAND_MODIFIERS) != 0 || (keyval >= GDK_KEY_Shift_L && keyval <= GDK_KEY_Hyper_R))
    return FALSE;

  return keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down || keyval == GDK_KEY_BackSpace ||
         gdk_keyval_to_unicode (keyval) > ' ';
}
