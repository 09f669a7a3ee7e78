/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-plan-option.h"

#include <glib/gi18n-lib.h>

#define DEEP_GRADE 3 /* from here on scars do not flatten when stretched (pm-acne-scars of protocol.md 7.1) */

#define FOR(measure) DERMA_MEASURE_BIT (DERMA_MEASURE_##measure)
#define ALL_CONCERNS (FOR (FINE_LINES) | FOR (TEXTURE) | FOR (ACNE_SCARS) | FOR (PORES) | FOR (PIGMENTATION) | FOR (GLOW))
#define SCAR(type) DERMA_SCAR_BIT (DERMA_SCAR_##type)

static const struct
{
  const char *id;
  const char *name;
} BUDGETS[DERMA_N_PLAN_BUDGETS] = {
  [DERMA_PLAN_BUDGET_LOW] = { "low", N_ ("Under 100 US dollars") },
  [DERMA_PLAN_BUDGET_MID] = { "mid", N_ ("100 to 999 US dollars") },
  [DERMA_PLAN_BUDGET_HIGH] = { "high", N_ ("1000 US dollars or more") },
};

/* protocol.md 8.4 */
static const struct
{
  const char *id;
  const char *text;
} WARNINGS[DERMA_N_PLAN_WARNINGS] = {
  [DERMA_PLAN_WARNING_OVER_015] = {
    .id = "w-over-015",
    .text = N_ ("One of our sources calls only needles under 0.15\302\240mm home rollers, and these are longer. Use a light hand and keep the long pauses."),
  },
  [DERMA_PLAN_WARNING_NEEDLE_ACK] = {
    .id = "w-needle-ack",
    .text = N_ ("Needles over 0.25\302\240mm carry more risk. Before each session you are asked to say that you know this."),
  },
  [DERMA_PLAN_WARNING_BUY_ROLLER] = {
    .id = "w-buy-roller",
    .text = N_ ("Buy a roller from a seller you trust: sterile, sealed, with single needles rather than discs, and with its length on it."),
  },
  [DERMA_PLAN_WARNING_OWNED_REFUSED] = {
    .id = "w-owned-refused",
    .text = N_ ("Your roller is made for professionals. Do not use it at home."),
  },
  [DERMA_PLAN_WARNING_OWNED_TOO_LONG_NOW] = {
    .id = "w-owned-too-long-now",
    .text = N_ ("Your roller is too long for you now. Use the shorter one of this plan."),
  },
  [DERMA_PLAN_WARNING_OWNED_SHORT_EFFECT] = {
    .id = "w-owned-short-effect",
    .text = N_ ("Your roller is shorter than this aim asks for: gentler, with less effect. That is fine."),
  },
  [DERMA_PLAN_WARNING_OWNED_LONGER_THAN_NEEDED] = {
    .id = "w-owned-longer-than-needed",
    .text = N_ ("Your roller is longer than this aim needs. A shorter one will do."),
  },
  [DERMA_PLAN_WARNING_PIH] = {
    .id = "w-pih",
    .text = N_ ("Rolling may leave darker marks on your skin. So the pauses are longer, sunscreen is for every day, and you look for marks on days 14 and 28."),
  },
  [DERMA_PLAN_WARNING_ACTIVES] = {
    .id = "w-actives",
    .text = N_ ("Retinoids, acids and other actives stop before each session and start again after it. The days are in the plan."),
  },
  [DERMA_PLAN_WARNING_SCAR_TYPE_UNKNOWN] = {
    .id = "w-scar-type-unknown",
    .text = N_ ("What helps depends on the kind of scar. Have a dermatologist look at yours."),
  },
  [DERMA_PLAN_WARNING_PRO_FIRST] = {
    .id = "w-pro-first",
    .text = N_ ("A dermatologist should judge this before you needle it."),
  },
  [DERMA_PLAN_WARNING_NO_SKIP_UP] = {
    .id = "w-no-skip-up",
    .text = N_ ("If you see no change, that is no reason for longer needles."),
  },
};

/* protocol.md 8.5. tier: what it costs, from one sign to three; sources: their numbers in protocol.md 13 */
static const struct
{
  const char     *id;
  const char     *name;
  const char     *pros;
  const char     *cons;
  const char     *tier;
  const char     *sources;
  DermaPlanBudget least;
  DermaMeasureSet concerns;   /* that it is good for, acne scars apart */
  DermaScarSet    scar_types; /* that it is good for; 0: scars are not what it is for */
  gboolean        is_any_scar;
  gboolean        is_deep;
  gboolean        is_shallow;
  gboolean        marks_skin; /* carries w-pih on darker skin */
} OPTIONS[DERMA_N_PLAN_OPTIONS] = {
  [DERMA_PLAN_OPTION_SUNSCREEN_TOPICALS] = {
    .id = "alt-sunscreen-topicals",
    .name = N_ ("Daily sunscreen and creams that a doctor or pharmacist advises"),
    .pros = N_ ("Cheap, well proven, no wounds"),
    .cons = N_ ("Slow, and may irritate"),
    .tier = "$",
    .sources = "2 46",
    .least = DERMA_PLAN_BUDGET_LOW,
    .concerns = FOR (PIGMENTATION) | FOR (FINE_LINES) | FOR (GLOW),
  },
  [DERMA_PLAN_OPTION_DERM_VISIT] = {
    .id = "alt-derm-visit",
    .name = N_ ("One visit to a dermatologist"),
    .pros = N_ ("The right diagnosis and a plan for your skin"),
    .cons = N_ ("A fee, and some waiting"),
    .tier = "$ – $$",
    .sources = "1 2",
    .least = DERMA_PLAN_BUDGET_LOW,
    .concerns = ALL_CONCERNS,
    .is_any_scar = TRUE,
  },
  [DERMA_PLAN_OPTION_PRO_NEEDLING] = {
    .id = "alt-pro-needling",
    .name = N_ ("Microneedling by a professional"),
    .pros = N_ ("Reaches deeper, in trained hands, usually with numbing"),
    .cons = N_ ("Dearer, with more and longer redness"),
    .tier = "$$ – $$$",
    .sources = "2 5 93",
    .least = DERMA_PLAN_BUDGET_MID,
    .concerns = FOR (FINE_LINES) | FOR (TEXTURE),
    .scar_types = SCAR (BOXCAR_SHALLOW) | SCAR (ROLLING) | SCAR (UNKNOWN),
    .is_shallow = TRUE,
  },
  [DERMA_PLAN_OPTION_PRP] = {
    .id = "alt-prp",
    .name = N_ ("Needling with platelet-rich plasma"),
    .pros = N_ ("May add to the effect, from your own blood"),
    .cons = N_ ("Dearer, the evidence is unsettled, and it must be sterile"),
    .tier = "$$$",
    .sources = "2 33 94",
    .least = DERMA_PLAN_BUDGET_HIGH,
    .concerns = FOR (GLOW),
    .is_any_scar = TRUE,
  },
  [DERMA_PLAN_OPTION_RF_NEEDLING] = {
    .id = "alt-rf-needling",
    .name = N_ ("Radio-frequency needling"),
    .pros = N_ ("Heat may tighten as well"),
    .cons = N_ ("Dearer, and burns are possible"),
    .tier = "$$$",
    .sources = "15",
    .least = DERMA_PLAN_BUDGET_HIGH,
    .is_any_scar = TRUE,
  },
  [DERMA_PLAN_OPTION_FRACTIONAL_LASER] = {
    .id = "alt-fractional-laser",
    .name = N_ ("Fractional laser"),
    .pros = N_ ("A strong effect"),
    .cons = N_ ("Days of healing, and dark marks on darker skin"),
    .tier = "$$$",
    .sources = "16 49 50",
    .least = DERMA_PLAN_BUDGET_HIGH,
    .concerns = FOR (FINE_LINES),
    .scar_types = SCAR (BOXCAR_SHALLOW) | SCAR (BOXCAR_DEEP),
    .marks_skin = TRUE,
  },
  [DERMA_PLAN_OPTION_CHEMICAL_PEEL] = {
    .id = "alt-chemical-peel",
    .name = N_ ("Chemical peel"),
    .pros = N_ ("One visit each"),
    .cons = N_ ("Peeling, and dark marks"),
    .tier = "$$",
    .sources = "16 48",
    .least = DERMA_PLAN_BUDGET_MID,
    .concerns = FOR (PIGMENTATION) | FOR (TEXTURE),
    .marks_skin = TRUE,
  },
  [DERMA_PLAN_OPTION_TCA_CROSS] = {
    .id = "alt-tca-cross",
    .name = N_ ("Strong acid dotted into single scars (TCA CROSS)"),
    .pros = N_ ("Aimed at narrow, deep scars"),
    .cons = N_ ("Only in a doctor’s hands"),
    .tier = "$$",
    .sources = "49 50",
    .least = DERMA_PLAN_BUDGET_MID,
    .scar_types = SCAR (ICE_PICK),
  },
  [DERMA_PLAN_OPTION_SUBCISION] = {
    .id = "alt-subcision",
    .name = N_ ("Loosening scars from below with a needle (subcision)"),
    .pros = N_ ("Frees what holds the scar down"),
    .cons = N_ ("Bruises, and only in a doctor’s hands"),
    .tier = "$$",
    .sources = "49 50",
    .least = DERMA_PLAN_BUDGET_MID,
    .scar_types = SCAR (ROLLING),
  },
  [DERMA_PLAN_OPTION_FILLER] = {
    .id = "alt-filler",
    .name = N_ ("Filler under scars"),
    .pros = N_ ("Seen at once"),
    .cons = N_ ("Wears off, and only in a doctor’s hands"),
    .tier = "$$$",
    .sources = "50",
    .least = DERMA_PLAN_BUDGET_HIGH,
    .scar_types = SCAR (ROLLING),
    .is_deep = TRUE,
  },
};

/**
 * derma_plan_budget_get_id:
 *
 * Returns: the stable word of protocol.md 8.1, such as "mid"
 */
const char *
derma_plan_budget_get_id (DermaPlanBudget budget)
{
  g_return_val_if_fail (budget < DERMA_N_PLAN_BUDGETS, NULL);

  return BUDGETS[budget].id;
}

/**
 * derma_plan_budget_get_name:
 *
 * Returns: (transfer none): what may be spent in six months, in words
 */
const char *
derma_plan_budget_get_name (DermaPlanBudget budget)
{
  g_return_val_if_fail (budget < DERMA_N_PLAN_BUDGETS, NULL);

  return _ (BUDGETS[budget].name);
}

/**
 * derma_plan_warning_get_id:
 *
 * Returns: the stable id of protocol.md 8.4, such as "w-pih"
 */
const char *
derma_plan_warning_get_id (DermaPlanWarning warning)
{
  g_return_val_if_fail (warning < DERMA_N_PLAN_WARNINGS, NULL);

  return WARNINGS[warning].id;
}

/**
 * derma_plan_warning_get_text:
 *
 * Returns: (transfer none): what the person is told
 */
const char *
derma_plan_warning_get_text (DermaPlanWarning warning)
{
  g_return_val_if_fail (warning < DERMA_N_PLAN_WARNINGS, NULL);

  return _ (WARNINGS[warning].text);
}

/**
 * derma_plan_option_get_id:
 *
 * Returns: the stable id of protocol.md 8.5, such as "alt-prp"
 */
const char *
derma_plan_option_get_id (DermaPlanOption option)
{
  g_return_val_if_fail (option < DERMA_N_PLAN_OPTIONS, NULL);

  return OPTIONS[option].id;
}

/**
 * derma_plan_option_get_name:
 *
 * Returns: (transfer none): its name
 */
const char *
derma_plan_option_get_name (DermaPlanOption option)
{
  g_return_val_if_fail (option < DERMA_N_PLAN_OPTIONS, NULL);

  return _ (OPTIONS[option].name);
}

/**
 * derma_plan_option_get_pros:
 *
 * Returns: (transfer none): what speaks for it
 */
const char *
derma_plan_option_get_pros (DermaPlanOption option)
{
  g_return_val_if_fail (option < DERMA_N_PLAN_OPTIONS, NULL);

  return _ (OPTIONS[option].pros);
}

/**
 * derma_plan_option_get_cons:
 *
 * Returns: (transfer none): what speaks against it
 */
const char *
derma_plan_option_get_cons (DermaPlanOption option)
{
  g_return_val_if_fail (option < DERMA_N_PLAN_OPTIONS, NULL);

  return _ (OPTIONS[option].cons);
}

/**
 * derma_plan_option_get_tier:
 *
 * Returns: (transfer none): what it costs, from "$" to "$$$"
 */
const char *
derma_plan_option_get_tier (DermaPlanOption option)
{
  g_return_val_if_fail (option < DERMA_N_PLAN_OPTIONS, NULL);

  return OPTIONS[option].tier;
}

/**
 * derma_plan_option_get_sources:
 *
 * Returns: (transfer none): the numbers of its sources (protocol.md 13), with spaces between
 */
const char *
derma_plan_option_get_sources (DermaPlanOption option)
{
  g_return_val_if_fail (option < DERMA_N_PLAN_OPTIONS, NULL);

  return OPTIONS[option].sources;
}

/**
 * derma_plan_option_marks_skin:
 *
 * Returns: whether it carries w-pih on skin of Fitzpatrick IV and more (protocol.md 8.5)
 */
gboolean
derma_plan_option_marks_skin (DermaPlanOption option)
{
  g_return_val_if_fail (option < DERMA_N_PLAN_OPTIONS, FALSE);

  return OPTIONS[option].marks_skin;
}

/* Scars that nothing is known of may be of any kind that is treated by needling, and of no other. */
static gboolean
suits_scars (DermaPlanOption option,
             DermaScarSet    types,
             guint           grade)
{
  if (OPTIONS[option].is_any_scar)
    return TRUE;
  if (OPTIONS[option].is_deep && grade < DEEP_GRADE)
    return FALSE;
  if (OPTIONS[option].is_shallow && grade > DEEP_GRADE)
    return FALSE;

  return (OPTIONS[option].scar_types & (types != 0 ? types : SCAR (UNKNOWN))) != 0;
}

/**
 * derma_plan_options_find:
 * @concerns: of the person
 * @scar_types: what the scars look like, where they are a concern
 * @scar_grade: 0 to 4 of pm-acne-scars
 * @budget: for six months
 *
 * Returns: what is good for any of the concerns and within the budget (protocol.md 8.5)
 */
DermaPlanOptionSet
derma_plan_options_find (DermaMeasureSet concerns,
                         DermaScarSet    scar_types,
                         guint           scar_grade,
                         DermaPlanBudget budget)
{
  const gboolean     has_scars = (concerns & FOR (ACNE_SCARS)) != 0;
  DermaPlanOptionSet options = 0;

  g_return_val_if_fail (budget < DERMA_N_PLAN_BUDGETS, 0);

  for (guint i = 0; i < DERMA_N_PLAN_OPTIONS; i++)
    if (OPTIONS[i].least <= budget &&
        ((OPTIONS[i].concerns & concerns) != 0 || (has_scars && suits_scars ((DermaPlanOption) i, scar_types, scar_grade))))
      options |= DERMA_PLAN_OPTION_BIT (i);

  return options;
}
