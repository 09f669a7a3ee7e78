/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-step.h"

#include "treatment/derma-needle.h"

#include <glib/gi18n-lib.h>

/* protocol.md 4.1 to 4.3 */
static const DermaStepFacts FACTS[DERMA_N_STEPS] = {
  { "prep-check", DERMA_PHASE_PREPARE, 0, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_PREP_CHECK },
  { "prep-setup", DERMA_PHASE_PREPARE, 0, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_PREP_SETUP },
  { "prep-wash-hands", DERMA_PHASE_PREPARE, 20, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_PREP_WASH_HANDS },
  { "prep-inspect", DERMA_PHASE_PREPARE, 30, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_PREP_INSPECT },
  { "prep-soak", DERMA_PHASE_PREPARE, 600, FALSE, DERMA_STEP_STARTS_BY_HAND, DERMA_STEP_PREP_ANTISEPTIC },
  { "prep-wash-face", DERMA_PHASE_PREPARE, 60, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_PREP_WASH_FACE },
  { "prep-dry", DERMA_PHASE_PREPARE, 60, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_PREP_DRY },
  { "prep-numbing", DERMA_PHASE_PREPARE, 1200, TRUE, DERMA_STEP_STARTS_BY_HAND, DERMA_STEP_PREP_NUMBING },
  { "prep-antiseptic", DERMA_PHASE_PREPARE, 60, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_PREP_ANTISEPTIC },
  { "prep-air-dry", DERMA_PHASE_PREPARE, 180, FALSE, DERMA_STEP_STARTS_BY_HAND, DERMA_STEP_PREP_AIR_DRY },
  { "prep-hands-again", DERMA_PHASE_PREPARE, 20, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_PREP_HANDS_AGAIN },
  { "prep-ready", DERMA_PHASE_PREPARE, 0, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_PREP_READY },
  { "roll-place", DERMA_PHASE_ROLL, 0, TRUE, DERMA_STEP_STARTS_BY_HAND, DERMA_STEP_ROLL_PLACE },
  { "roll-strokes", DERMA_PHASE_ROLL, 0, TRUE, DERMA_STEP_STARTS_BY_HAND, DERMA_STEP_ROLL_STROKES },
  { "roll-rest", DERMA_PHASE_ROLL, 10, TRUE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_ROLL_REST },
  { "fin-rinse-face", DERMA_PHASE_FINISH, 30, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_FIN_RINSE_FACE },
  { "fin-pat-dry", DERMA_PHASE_FINISH, 30, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_FIN_PAT_DRY },
  { "fin-cool", DERMA_PHASE_FINISH, 300, TRUE, DERMA_STEP_STARTS_BY_HAND, DERMA_STEP_FIN_COOL },
  { "fin-moisturise", DERMA_PHASE_FINISH, 30, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_FIN_MOISTURISE },
  { "fin-log", DERMA_PHASE_FINISH, 0, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_FIN_LOG },
  { "fin-wash-roller", DERMA_PHASE_FINISH, 60, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_FIN_WASH_ROLLER },
  { "fin-soak-roller", DERMA_PHASE_FINISH, 600, FALSE, DERMA_STEP_STARTS_BY_HAND, DERMA_STEP_FIN_SOAK_ROLLER },
  { "fin-dry-roller", DERMA_PHASE_FINISH, 1800, FALSE, DERMA_STEP_STARTS_BY_HAND, DERMA_STEP_FIN_SHEET },
  { "fin-store", DERMA_PHASE_FINISH, 0, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_FIN_STORE },
  { "fin-count", DERMA_PHASE_FINISH, 0, FALSE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_FIN_COUNT },
  { "fin-sheet", DERMA_PHASE_FINISH, 0, TRUE, DERMA_STEP_STARTS_ITSELF, DERMA_STEP_FIN_SHEET },
};

/* Untranslated; in the order of the steps. @action says that the step is done, @start_action that it was begun. */
static const struct
{
  const char *title;
  const char *instruction;
  const char *action;
  const char *start_action;
} WORDS[DERMA_N_STEPS] = {
  {
    NC_ ("step", "Check today"),
    N_ ("Answer the questions about today, choose your roller, and see what the session will be."),
    NC_ ("step, done", "Go On"),
    NULL,
  },
  {
    NC_ ("step", "Set up"),
    N_ ("On a clean table: a fresh paper towel, a mirror, bright light, a clean towel, a gentle cleanser, isopropyl alcohol (70 %), a cup with a cover, and a bland moisturiser. Open a window and keep flames away. Tie back your hair and take off jewellery."),
    NC_ ("step, done", "Everything Is Ready"),
    NULL,
  },
  {
    NC_ ("step", "Wash your hands"),
    N_ ("Use soap and water, and dry your hands with a paper towel. Wear disposable gloves if you like."),
    NC_ ("step, done", "Hands Are Washed"),
    NULL,
  },
  {
    NC_ ("step", "Look at the needles"),
    N_ ("Turn the drum slowly under bright light. If any needle is bent, missing, rusty or blunt, stop: this roller must not be used again."),
    NC_ ("step, done", "All Needles Are Fine"),
    NULL,
  },
  {
    NC_ ("step", "Soak the roller"),
    N_ ("Cover the whole drum with isopropyl alcohol (70 %), even if the roller is new. Stronger alcohol works less well, because it dries too quickly. The needles must not touch the bottom of the cup."),
    NC_ ("step, done", "The Roller Is Out"),
    NC_ ("step, begun", "The Roller Is In"),
  },
  {
    NC_ ("step", "Wash your face"),
    N_ ("Use lukewarm water and a gentle cleanser without fragrance, acids or scrub. Take off all make-up."),
    NC_ ("step, done", "Face Is Washed"),
    NULL,
  },
  {
    NC_ ("step", "Pat dry"),
    N_ ("Use a fresh towel or paper towel, and do not rub. Put nothing on your skin."),
    NC_ ("step, done", "Face Is Dry"),
    NULL,
  },
  {
    NC_ ("step", "Numbing cream"),
    N_ ("It is better to leave this out: pain tells you to ease off. If you do use it, take a cream with lidocaine of up to 4 %, on two sections at most, never under film and never on sore skin. Afterwards wipe it off fully and wash again."),
    NC_ ("step, done", "It Is Wiped and Washed Off"),
    NC_ ("step, begun", "The Cream Is On"),
  },
  {
    NC_ ("step", "Disinfect your skin"),
    N_ ("Wipe the sections that you will roll once, with isopropyl alcohol (70 %) on a fresh pad. Stay clear of eyes, nostrils and lips. Wait until your skin is fully dry."),
    NC_ ("step, done", "Skin Is Dry"),
    NULL,
  },
  {
    NC_ ("step", "Let the roller dry"),
    N_ ("Shake the roller off and lay it on a fresh paper towel, drum up. Do not wipe it, and do not rinse it with tap water."),
    NC_ ("step, done", "The Roller Is Dry"),
    NC_ ("step, begun", "The Roller Is Lying to Dry"),
  },
  {
    NC_ ("step", "Hands again"),
    N_ ("Wash or sanitise your hands once more."),
    NC_ ("step, done", "Hands Are Clean"),
    NULL,
  },
  {
    NC_ ("step", "Ready"),
    N_ ("Your skin is dry and bare, and the roller is dry. Check that these are the sections that you will roll. The clock runs only while you roll, and it ends a section that takes too long."),
    NC_ ("step, done", "Start Rolling"),
    NULL,
  },
  {
    NC_ ("step", "Next section"),
    N_ ("See where the section is, what to keep off, and which way the strokes go."),
    NC_ ("step, done", "Start"),
    NULL,
  },
  {
    NC_ ("step", "Roll"),
    N_ ("Strip by strip, with one stroke for each. Lift the roller after every stroke and before every turn."),
    NC_ ("step, done", "Next"),
    NULL,
  },
  {
    NC_ ("step", "Breathe"),
    N_ ("Lift the roller off and look at your skin. Evenly pink is enough."),
    NC_ ("step, done", "Go On"),
    NULL,
  },
  {
    NC_ ("step", "Rinse"),
    N_ ("Lay the roller on a paper towel, drum up: you clean it later. Rinse your face with clean lukewarm water only, without cleanser."),
    NC_ ("step, done", "Face Is Rinsed"),
    NULL,
  },
  {
    NC_ ("step", "Pat dry"),
    N_ ("Use a fresh towel or paper towel, and do not rub."),
    NC_ ("step, done", "Face Is Dry"),
    NULL,
  },
  {
    NC_ ("step", "Cool your skin"),
    N_ ("If you like, lay a clean cloth with cool water on your face. Do not use ice."),
    NC_ ("step, done", "Skin Is Cooled"),
    NC_ ("step, begun", "The Cloth Is On"),
  },
  {
    NC_ ("step", "Plain moisturiser"),
    N_ ("Put on a thin layer of the bland, fragrance-free moisturiser that you have tested. No serum with vitamin C, acids, retinoid, peptides, plant oils or perfume."),
    NC_ ("step, done", "Moisturiser Is On"),
    NULL,
  },
  {
    NC_ ("step", "First log"),
    N_ ("Record how your skin is now, so that you can see how it settles."),
    NC_ ("step, done", "Recorded"),
    NULL,
  },
  {
    NC_ ("step", "Wash the roller"),
    N_ ("Swish the roller in warm water with a drop of dish soap, without hard scrubbing, then rinse it under running water. Do not boil it."),
    NC_ ("step, done", "The Roller Is Washed"),
    NULL,
  },
  {
    NC_ ("step", "Soak the roller again"),
    N_ ("Cover the whole drum with fresh isopropyl alcohol (70 %). Throw the alcohol away afterwards."),
    NC_ ("step, done", "The Roller Is Out"),
    NC_ ("step, begun", "The Roller Is In"),
  },
  {
    NC_ ("step", "Let the roller dry"),
    N_ ("Lay the roller on a paper towel, drum up, and cover it from dust."),
    NC_ ("step, done", "The Roller Is Dry"),
    NC_ ("step, begun", "The Roller Is Lying to Dry"),
  },
  {
    NC_ ("step", "Put it away"),
    N_ ("Keep the roller in its own clean, dry case, out of children’s reach."),
    NC_ ("step, done", "It Is Put Away"),
    NULL,
  },
  {
    NC_ ("step", "Count the use"),
    N_ ("This session counts as one use of the roller."),
    NC_ ("step, done", "Counted"),
    NULL,
  },
  {
    NC_ ("step", "Aftercare"),
    N_ ("See what to do and what to leave out in the next hours and days."),
    NC_ ("step, done", "I Have Seen It"),
    NULL,
  },
};

/**
 * derma_step_get_facts:
 *
 * Returns: what protocol.md 4 says of the step
 */
const DermaStepFacts *
derma_step_get_facts (DermaStep step)
{
  g_return_val_if_fail (step < DERMA_N_STEPS, NULL);

  return &FACTS[step];
}

/**
 * derma_step_from_id:
 * @id: (nullable): a stable id
 * @step: (out): its step
 *
 * Returns: whether there is one
 */
gboolean
derma_step_from_id (const char *id,
                    DermaStep  *step)
{
  for (guint i = 0; i < DERMA_N_STEPS; i++)
    if (g_strcmp0 (id, FACTS[i].id) == 0)
      {
        *step = (DermaStep) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_step_get_title:
 *
 * Returns: the translated title, "Soak the roller"
 */
const char *
derma_step_get_title (DermaStep step)
{
  g_return_val_if_fail (step < DERMA_N_STEPS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "step", WORDS[step].title);
}

/**
 * derma_step_get_instruction:
 *
 * Returns: what to do, in translated sentences
 */
const char *
derma_step_get_instruction (DermaStep step)
{
  g_return_val_if_fail (step < DERMA_N_STEPS, NULL);

  return _ (WORDS[step].instruction);
}

/**
 * derma_step_get_action:
 *
 * Returns: the translated words of the button that says that the step is done, "Face Is Washed"
 */
const char *
derma_step_get_action (DermaStep step)
{
  g_return_val_if_fail (step < DERMA_N_STEPS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "step, done", WORDS[step].action);
}

/**
 * derma_step_get_start_action:
 *
 * Returns: (nullable): the translated words of the button that starts the timer, "The Roller Is In"; %NULL where the timer
 *   starts by itself
 */
const char *
derma_step_get_start_action (DermaStep step)
{
  g_return_val_if_fail (step < DERMA_N_STEPS, NULL);

  return WORDS[step].start_action != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "step, begun", WORDS[step].start_action) : NULL;
}

/**
 * derma_step_applies:
 * @step: a step
 * @needle_um: needle length of the session in micrometres
 * @is_numbing_chosen: whether the person asked for numbing cream
 *
 * Returns: whether the step is part of such a session (protocol.md 4.1)
 */
gboolean
derma_step_applies (DermaStep step,
                    guint     needle_um,
                    gboolean  is_numbing_chosen)
{
  if (step == DERMA_STEP_PREP_NUMBING)
    return needle_um > DERMA_NUMBING_OVER_UM && is_numbing_chosen;

  return step != DERMA_STEP_PREP_ANTISEPTIC || needle_um > DERMA_NUMBING_OVER_UM;
}

/**
 * derma_steps_get_effort_min:
 * @rolling_min: (out): of these, how many are rolled at most
 *
 * The shortest session of all sections, with a needle that needs no more than the others (protocol.md 4): what is waited for, not
 * what is done meanwhile, and not the drying of the roller, which goes on when the session is over.
 *
 * Returns: about how many minutes it takes, in steps of five
 */
guint
derma_steps_get_effort_min (guint *rolling_min)
{
  DermaStep meanwhile = DERMA_STEP_PREP_CHECK;
  guint     rolling_s = 0;
  guint     total_s = 0;

  g_return_val_if_fail (rolling_min != NULL, 0);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    rolling_s += derma_section_get_hard_stop_s ((DermaSection) i);

  for (guint i = 0; i < DERMA_STEP_FIN_DRY_ROLLER; i++)
    if (FACTS[i].phase != DERMA_PHASE_ROLL && i >= meanwhile && derma_step_applies ((DermaStep) i, DERMA_NUMBING_OVER_UM, FALSE))
      {
        total_s += FACTS[i].timer_s;
        meanwhile = FACTS[i].background_until + 1;
      }

  *rolling_min = rolling_s / 60;
  return (total_s + rolling_s) / 60 / 5 * 5;
}
