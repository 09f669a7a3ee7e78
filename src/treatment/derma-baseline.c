/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-baseline.h"

#include <glib/gi18n-lib.h>

/* protocol.md 7.2 */
static const struct
{
  const char *id;
  const char *name;
  const char *look;
  const char *outlook;
  const char *sources; /* of the outlook */
} SCAR_TYPES[DERMA_N_SCAR_TYPES] = {
  [DERMA_SCAR_ICE_PICK] = {
    "ice-pick",
    N_ ("Narrow and deep"),
    N_ ("Under about 2\302\240mm wide, pointed like a V; also called ice-pick scars."),
    N_ ("A home roller is not suitable for them."),
    "105 35 49",
  },
  [DERMA_SCAR_BOXCAR_SHALLOW] = {
    "boxcar-shallow",
    N_ ("Wide with sharp edges, shallow"),
    N_ ("A flat floor between steep sides, like a U; also called boxcar scars."),
    N_ ("Their look may soften slightly."),
    "35 105",
  },
  [DERMA_SCAR_BOXCAR_DEEP] = {
    "boxcar-deep",
    N_ ("Wide with sharp edges, deep"),
    N_ ("As the shallow ones, with a deep floor."),
    N_ ("A home roller is not suitable for them."),
    "47 49",
  },
  [DERMA_SCAR_ROLLING] = {
    "rolling",
    N_ ("Wide and wavy"),
    N_ ("Over 4 to 5\302\240mm wide, without edges, held down from below; also called rolling scars."),
    N_ ("The look of mild ones may soften slightly."),
    "35 105 49",
  },
  [DERMA_SCAR_MACULAR] = {
    "macular",
    N_ ("Flat marks"),
    N_ ("Red, brown or pale, without a dent."),
    N_ ("They count as pigmentation."),
    "36",
  },
  [DERMA_SCAR_RAISED] = {
    "raised",
    N_ ("Raised"),
    N_ ("Thick, or growing."),
    N_ ("Never roll skin that makes such scars."),
    "61",
  },
  [DERMA_SCAR_UNKNOWN] = {
    "unknown",
    N_ ("I cannot tell"),
    N_ ("Then only how visible they are counts."),
    N_ ("The type decides what may help: have them looked at by a dermatologist."),
    "",
  },
};

/* protocol.md 7.1 [41] */
static const char *const GLOGAU[DERMA_GLOGAU_MAX] = {
  N_ ("Hardly any lines"),
  N_ ("Lines when the face moves"),
  N_ ("Lines also at rest"),
  N_ ("Lines everywhere"),
};

/* protocol.md 7.1 [42] */
static const char *const FITZPATRICK[DERMA_FITZPATRICK_MAX] = {
  N_ ("Always burns, never tans"),
  N_ ("Usually burns, tans little"),
  N_ ("Sometimes burns, tans evenly"),
  N_ ("Rarely burns, tans well"),
  N_ ("Very rarely burns, tans deeply"),
  N_ ("Never burns, deeply pigmented"),
};

/**
 * derma_scar_type_get_id:
 *
 * Returns: the stable id of protocol.md 7.2, such as "ice-pick"
 */
const char *
derma_scar_type_get_id (DermaScarType type)
{
  g_return_val_if_fail (type < DERMA_N_SCAR_TYPES, NULL);

  return SCAR_TYPES[type].id;
}

/**
 * derma_scar_type_from_id:
 * @id: (nullable): a stable id
 * @type: (out): its type
 *
 * Returns: whether there is one
 */
gboolean
derma_scar_type_from_id (const char    *id,
                         DermaScarType *type)
{
  g_return_val_if_fail (type != NULL, FALSE);

  for (guint i = 0; i < DERMA_N_SCAR_TYPES; i++)
    if (g_strcmp0 (id, SCAR_TYPES[i].id) == 0)
      {
        *type = (DermaScarType) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_scar_type_get_name:
 *
 * Returns: (transfer none): such as "Narrow and deep"
 */
const char *
derma_scar_type_get_name (DermaScarType type)
{
  g_return_val_if_fail (type < DERMA_N_SCAR_TYPES, NULL);

  return _ (SCAR_TYPES[type].name);
}

/**
 * derma_scar_type_get_look:
 *
 * Returns: (transfer none): how it is told from the others, a sentence
 */
const char *
derma_scar_type_get_look (DermaScarType type)
{
  g_return_val_if_fail (type < DERMA_N_SCAR_TYPES, NULL);

  return _ (SCAR_TYPES[type].look);
}

/**
 * derma_scar_type_get_outlook:
 *
 * Returns: (transfer none): what may be expected of a home roller, a sentence
 */
const char *
derma_scar_type_get_outlook (DermaScarType type)
{
  g_return_val_if_fail (type < DERMA_N_SCAR_TYPES, NULL);

  return _ (SCAR_TYPES[type].outlook);
}

/**
 * derma_scar_type_get_outlook_sources:
 *
 * Returns: (transfer none): the numbers of the sources of the outlook (protocol.md 7.2), with spaces between; empty: it is ours
 */
const char *
derma_scar_type_get_outlook_sources (DermaScarType type)
{
  g_return_val_if_fail (type < DERMA_N_SCAR_TYPES, NULL);

  return SCAR_TYPES[type].sources;
}

/**
 * derma_glogau_get_words:
 * @glogau: 1 to %DERMA_GLOGAU_MAX
 *
 * Returns: (transfer none): such as "Lines when the face moves"
 */
const char *
derma_glogau_get_words (guint glogau)
{
  g_return_val_if_fail (glogau >= 1 && glogau <= DERMA_GLOGAU_MAX, NULL);

  return _ (GLOGAU[glogau - 1]);
}

/**
 * derma_fitzpatrick_get_words:
 * @fitzpatrick: phototype 1 to 6
 *
 * Returns: (transfer none): such as "Usually burns, tans little"
 */
const char *
derma_fitzpatrick_get_words (guint fitzpatrick)
{
  g_return_val_if_fail (fitzpatrick >= 1 && fitzpatrick <= DERMA_FITZPATRICK_MAX, NULL);

  return _ (FITZPATRICK[fitzpatrick - 1]);
}
