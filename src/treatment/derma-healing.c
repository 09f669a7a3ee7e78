/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-healing.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format-list.h"

#define HW_2_H 24  /* hw-2 begins (protocol.md 6.2) */
#define HW_4_H 72  /* hw-4 begins */
#define HW_5_H 168 /* hw-5 begins */

/* protocol.md 6.1 */
static const struct
{
  const char *id;
  const char *name;
  const char *anchors[DERMA_HEALING_MAX + 1];
  const char *briefs[DERMA_HEALING_MAX + 1]; /* the same in a word or two */
} MEASURES[DERMA_N_HEALING_MEASURES] = {
  [DERMA_HEALING_REDNESS] = {
    "hm-redness",
    NC_ ("healing", "Redness"),
    {
      NC_ ("redness", "none"),
      NC_ ("redness", "faint pink, seen close up"),
      NC_ ("redness", "clear pink or warm, like light sunburn"),
      NC_ ("redness", "strong red or dark flush"),
      NC_ ("redness", "deep red or purple, or spreading past the rolled sections"),
    },
    {
      NC_ ("redness", "none"),
      NC_ ("redness", "faint pink"),
      NC_ ("redness", "clear pink"),
      NC_ ("redness", "strong red"),
      NC_ ("redness", "deep red"),
    },
  },
  [DERMA_HEALING_SWELLING] = {
    "hm-swelling",
    NC_ ("healing", "Swelling"),
    {
      NC_ ("swelling", "none"),
      NC_ ("swelling", "feels tight, not visible"),
      NC_ ("swelling", "slight puffiness"),
      NC_ ("swelling", "clearly puffy, folds smoothed"),
      NC_ ("swelling", "shape of face changed, or eye narrowed"),
    },
    {
      NC_ ("swelling", "none"),
      NC_ ("swelling", "tight"),
      NC_ ("swelling", "slight"),
      NC_ ("swelling", "clear"),
      NC_ ("swelling", "very strong"),
    },
  },
  [DERMA_HEALING_BLEEDING] = {
    "hm-bleeding",
    NC_ ("healing", "Bleeding"),
    {
      NC_ ("bleeding", "none"),
      NC_ ("bleeding", "up to 10 dots, gone with one dab"),
      NC_ ("bleeding", "many dots, gone within 10 minutes"),
      NC_ ("bleeding", "still weeping after 10 minutes"),
      NC_ ("bleeding", "runs, or starts again"),
    },
    {
      NC_ ("bleeding", "none"),
      NC_ ("bleeding", "few dots"),
      NC_ ("bleeding", "many dots"),
      NC_ ("bleeding", "weeping"),
      NC_ ("bleeding", "running"),
    },
  },
  [DERMA_HEALING_PEELING] = {
    "hm-peeling",
    NC_ ("healing", "Peeling"),
    {
      NC_ ("peeling", "none"),
      NC_ ("peeling", "a little dry"),
      NC_ ("peeling", "visible dry patches"),
      NC_ ("peeling", "flakes come off"),
      NC_ ("peeling", "sheets, cracks, raw skin"),
    },
    {
      NC_ ("peeling", "none"),
      NC_ ("peeling", "a little dry"),
      NC_ ("peeling", "dry patches"),
      NC_ ("peeling", "flakes"),
      NC_ ("peeling", "raw skin"),
    },
  },
  [DERMA_HEALING_ITCH] = {
    "hm-itch",
    NC_ ("healing", "Itch"),
    {
      NC_ ("itch", "none"),
      NC_ ("itch", "noticed if asked"),
      NC_ ("itch", "now and then"),
      NC_ ("itch", "often, hard not to scratch"),
      NC_ ("itch", "constant, disturbs sleep"),
    },
    {
      NC_ ("itch", "none"),
      NC_ ("itch", "if asked"),
      NC_ ("itch", "now and then"),
      NC_ ("itch", "often"),
      NC_ ("itch", "constant"),
    },
  },
  [DERMA_HEALING_PAIN] = {
    "hm-pain",
    NC_ ("healing", "Pain"),
    {
      NC_ ("pain", "none"),
      NC_ ("pain", "tender to touch"),
      NC_ ("pain", "mild burn, no painkiller needed"),
      NC_ ("pain", "sore, painkiller wanted"),
      NC_ ("pain", "severe or throbbing"),
    },
    {
      NC_ ("pain", "none"),
      NC_ ("pain", "tender"),
      NC_ ("pain", "mild burn"),
      NC_ ("pain", "sore"),
      NC_ ("pain", "severe"),
    },
  },
};

/* The contexts of the anchor words: "none" of redness and of pain are different words in many languages. */
static const char *const CONTEXTS[DERMA_N_HEALING_MEASURES] = {
  [DERMA_HEALING_REDNESS] = "redness",
  [DERMA_HEALING_SWELLING] = "swelling",
  [DERMA_HEALING_BLEEDING] = "bleeding",
  [DERMA_HEALING_PEELING] = "peeling",
  [DERMA_HEALING_ITCH] = "itch",
  [DERMA_HEALING_PAIN] = "pain",
};

/**
 * derma_healing_get_id:
 *
 * Returns: the stable id of protocol.md 6.1, such as "hm-redness"
 */
const char *
derma_healing_get_id (DermaHealingMeasure measure)
{
  g_return_val_if_fail (measure < DERMA_N_HEALING_MEASURES, NULL);

  return MEASURES[measure].id;
}

/**
 * derma_healing_from_id:
 * @id: (nullable): a stable id
 * @measure: (out): its measure
 *
 * Returns: whether there is one
 */
gboolean
derma_healing_from_id (const char          *id,
                       DermaHealingMeasure *measure)
{
  g_return_val_if_fail (measure != NULL, FALSE);

  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    if (g_strcmp0 (id, MEASURES[i].id) == 0)
      {
        *measure = (DermaHealingMeasure) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_healing_get_name:
 *
 * Returns: (transfer none): such as "Redness"
 */
const char *
derma_healing_get_name (DermaHealingMeasure measure)
{
  g_return_val_if_fail (measure < DERMA_N_HEALING_MEASURES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "healing", MEASURES[measure].name);
}

/**
 * derma_healing_get_anchor:
 * @measure: a healing measure
 * @level: 0 to %DERMA_HEALING_MAX
 *
 * Returns: (transfer none): what that level looks or feels like, such as "faint pink, seen close up"
 */
const char *
derma_healing_get_anchor (DermaHealingMeasure measure,
                          guint               level)
{
  g_return_val_if_fail (measure < DERMA_N_HEALING_MEASURES, NULL);
  g_return_val_if_fail (level <= DERMA_HEALING_MAX, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, CONTEXTS[measure], MEASURES[measure].anchors[level]);
}

/**
 * derma_healing_get_brief:
 * @measure: a healing measure
 * @level: 0 to %DERMA_HEALING_MAX
 *
 * Returns: (transfer none): derma_healing_get_anchor() in a word or two, where there is little room, such as "faint pink"
 */
const char *
derma_healing_get_brief (DermaHealingMeasure measure,
                         guint               level)
{
  g_return_val_if_fail (measure < DERMA_N_HEALING_MEASURES, NULL);
  g_return_val_if_fail (level <= DERMA_HEALING_MAX, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, CONTEXTS[measure], MEASURES[measure].briefs[level]);
}

/**
 * derma_healing_is_zero:
 *
 * Returns: whether every measure of @log is 0
 */
gboolean
derma_healing_is_zero (const DermaHealingLog *log)
{
  g_return_val_if_fail (log != NULL, FALSE);

  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    if (log->levels[i] > 0)
      return FALSE;

  return TRUE;
}

/**
 * derma_healing_dup_levels:
 *
 * Returns: (transfer full): the levels of @log that are not 0, such as "Redness 2, Pain 3", translated
 */
char *
derma_healing_dup_levels (const DermaHealingLog *log)
{
  g_autoptr (GStrvBuilder) levels = g_strv_builder_new ();

  g_return_val_if_fail (log != NULL, NULL);

  if (derma_healing_is_zero (log))
    return g_strdup (_ ("Everything at 0"));

  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    if (log->levels[i] != 0)
      /* Translators: a measure and its level from 0 to 4, such as “Redness 1” */
      g_strv_builder_take (levels, g_strdup_printf (C_ ("measure and level", "%1$s %2$u"), derma_healing_get_name ((DermaHealingMeasure) i),
                                                    log->levels[i]));

  return derma_format_list (levels);
}

/**
 * derma_healing_is_clean:
 * @band: of the roller that was used
 * @t0_s: when rolling ended, UTC seconds
 * @logs: (array length=n_logs): the healing logs of that session, in any order
 *
 * Whether the logs make a *clean session* (protocol.md 1.4): two of them from 24 h on, at least one of those from 72 h on, and
 * every measure 0 in the last one from 72 h on (168 h for nb-c and nb-d). That the session was completed, and that no red flag
 * was raised, the caller knows.
 */
gboolean
derma_healing_is_clean (DermaBand              band,
                        gint64                 t0_s,
                        const DermaHealingLog *logs,
                        gsize                  n_logs)
{
  const gboolean         is_short = band == DERMA_BAND_A || band == DERMA_BAND_B;
  const gint64           judged_from_s = t0_s + (gint64) (is_short ? HW_4_H : HW_5_H) * DERMA_HOUR_S;
  const DermaHealingLog *last = NULL;
  guint                  n_later = 0;

  g_return_val_if_fail (logs != NULL || n_logs == 0, FALSE);

  for (gsize i = 0; i < n_logs; i++)
    {
      if (logs[i].at.utc_s >= t0_s + HW_2_H * DERMA_HOUR_S)
        n_later++;
      if (logs[i].at.utc_s >= judged_from_s && (last == NULL || logs[i].at.utc_s >= last->at.utc_s))
        last = &logs[i];
    }

  return n_later >= 2 && last != NULL && derma_healing_is_zero (last);
}

/**
 * derma_healing_get_normal_days:
 * @band: of the roller that was used
 *
 * The days of 24 hours after which every measure is expected at 0 again (protocol.md 6.2).
 *
 * Returns: 3 or 7 days
 */
guint
derma_healing_get_normal_days (DermaBand band)
{
  return (band == DERMA_BAND_A ? HW_4_H : HW_5_H) * DERMA_HOUR_S / DERMA_DAY_S;
}
