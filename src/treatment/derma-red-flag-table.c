/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-red-flag-private.h"

#include <glib/gi18n-lib.h>

#define EMERGENCY .outlook = DERMA_OUTLOOK_EMERGENCY
#define SAME_DAY .outlook = DERMA_OUTLOOK_SAME_DAY
#define SOON .outlook = DERMA_OUTLOOK_SOON
#define WATCH .outlook = DERMA_OUTLOOK_WATCH
#define ASKED .condition = DERMA_CONDITION_ASKED
#define DERIVED .condition = DERMA_CONDITION_DERIVED
#define BOTH .condition = DERMA_CONDITION_ASKED | DERMA_CONDITION_DERIVED

#define OTHER                                                                              \
  .title = N_ ("A warning sign that this version of the app does not know"),               \
  .question = N_ ("Was there a warning sign that this version of the app does not know?"), \
  .reason = N_ ("Another version of the app recorded it."),                                \
  .advice = N_ ("Update the app to read what it is about."),                               \
  .say = N_ ("I used a roller with fine needles on my face. Since then I have had a warning sign.")

#define N_ROWS (DERMA_RED_FLAG_OTHER_WATCH + 1)

/* protocol.md 6.4 */
static const DermaRedFlagRow ROWS[N_ROWS] = {
  [DERMA_RED_FLAG_ANAPHYLAXIS] = {
    .id = "rf-anaphylaxis",
    EMERGENCY,
    ASKED,
    .title = N_ ("Hives, swollen lips or throat, wheezing, fainting"),
    .question = N_ ("Do you have hives, swollen lips, tongue or throat, do you wheeze, or feel faint?"),
    .reason = N_ ("This may be a severe allergic reaction."),
    .advice = N_ ("Do not wait for it to pass, and do not stay alone."),
    .say = N_ ("I used a roller with fine needles on my face. Now I have signs of a severe allergic reaction: hives, swelling of lips or throat, wheezing or faintness."),
  },
  [DERMA_RED_FLAG_SEPSIS] = {
    .id = "rf-sepsis",
    EMERGENCY,
    ASKED,
    .title = N_ ("Fever with confusion, fast breath or heartbeat, vomiting, or redness that spreads by the hour"),
    .question = N_ ("Do you have fever together with confusion, fast breath, fast heartbeat or vomiting, or does a red area spread by the hour?"),
    .reason = N_ ("This can be a spreading infection."),
    .advice = N_ ("Do not wait for it to pass, and do not stay alone."),
    .say = N_ ("I used a roller with fine needles on my face. Now I have fever and feel very ill, or a red area that spreads by the hour. I fear blood poisoning."),
  },
  [DERMA_RED_FLAG_EYE] = {
    .id = "rf-eye",
    EMERGENCY,
    ASKED,
    .title = N_ ("Eye hit or painful, sight changed, or eye swollen shut"),
    .question = N_ ("Did a needle hit your eye, does an eye hurt, has your sight changed, or does swelling close an eye?"),
    .reason = N_ ("An eye may be injured or infected."),
    .advice = N_ ("Do not rub or press it. Go now."),
    .say = N_ ("I used a roller with fine needles on my face. A needle may have hit my eye, or the eye hurts, is swollen shut, or has seen differently since then."),
  },
  [DERMA_RED_FLAG_NUMBING] = {
    .id = "rf-numbing",
    EMERGENCY,
    ASKED,
    .title = N_ ("After numbing cream: irregular heartbeat, fits, trouble breathing"),
    .question = N_ ("Since you put on the numbing cream, have you had an irregular heartbeat, fits, or trouble breathing?"),
    .reason = N_ ("The body may have taken in too much of the numbing cream."),
    .advice = N_ ("Wipe the cream off, then call. Keep the tube at hand."),
    .say = N_ ("I put numbing cream on my face. Now my heart beats irregularly, I have fits, or I find it hard to breathe. I can read out what is in the cream."),
  },
  [DERMA_RED_FLAG_FEVER] = {
    .id = "rf-fever",
    SAME_DAY,
    ASKED,
    .until_h = 168,
    .title = N_ ("Fever of 38.0\302\240°C or more"),
    .question = N_ ("Is your temperature 38.0\302\240°C or more, without another cause?"),
    .reason = N_ ("Fever in the week after a session could be an infection."),
    .advice = N_ ("Note the temperature and the time, and take them with you."),
    .say = N_ ("I used a roller with fine needles on my face this week. Now I have a fever and know no other cause."),
  },
  [DERMA_RED_FLAG_PUS] = {
    .id = "rf-pus",
    SAME_DAY,
    ASKED,
    .title = N_ ("Yellow or green fluid, or honey-coloured crusts"),
    .question = N_ ("Is there yellow or green fluid, or are there honey-coloured crusts?"),
    .reason = N_ ("Yellow or green fluid and such crusts are signs of infection."),
    .advice = N_ ("Do not squeeze it, and use no cream from an older illness."),
    .say = N_ ("I used a roller with fine needles on my face. Now there is yellow or green fluid, or honey-coloured crusts. It may be infected."),
  },
  [DERMA_RED_FLAG_STREAKS] = {
    .id = "rf-streaks",
    SAME_DAY,
    ASKED,
    .title = N_ ("Red lines running from the area"),
    .question = N_ ("Are there red lines that run away from the rolled area?"),
    .reason = N_ ("Red lines are a sign that an infection spreads."),
    .advice = N_ ("Mark where they end with a pen, so that the doctor sees whether they grow."),
    .say = N_ ("I used a roller with fine needles on my face. Now red lines run from the area. An infection may be spreading."),
  },
  [DERMA_RED_FLAG_SPREADING] = {
    .id = "rf-spreading",
    SAME_DAY,
    ASKED,
    .from_h = 24,
    .title = N_ ("Redness, heat or swelling that grows beyond the rolled skin"),
    .question = N_ ("Does redness, heat or swelling grow beyond the skin that you rolled?"),
    .reason = N_ ("After the first day this is a sign of infection."),
    .advice = N_ ("Mark the edge with a pen, so that the doctor sees whether it grows."),
    .say = N_ ("I used a roller with fine needles on my face. More than a day later redness, heat or swelling grows beyond the skin that I rolled."),
  },
  [DERMA_RED_FLAG_PAIN] = {
    .id = "rf-pain",
    SAME_DAY,
    DERIVED,
    .title = N_ ("Strong pain 6 hours or more after rolling"),
    .question = N_ ("You recorded strong pain 6 hours or more after rolling."),
    .reason = N_ ("This is more pain than expected."),
    .advice = N_ ("Put nothing new on the skin."),
    .say = N_ ("I used a roller with fine needles on my face. Hours later it still hurts so much that I want a painkiller."),
  },
  [DERMA_RED_FLAG_SWELLING] = {
    .id = "rf-swelling",
    SAME_DAY,
    DERIVED,
    .title = N_ ("Clear swelling"),
    .question = N_ ("You recorded that the face is clearly puffy, or has changed its shape."),
    .reason = N_ ("This is more swelling than expected."),
    .advice = N_ ("If lips, tongue or throat swell, or breathing gets hard, call the emergency number."),
    .say = N_ ("I used a roller with fine needles on my face. Since then it is clearly swollen, more than it should be."),
  },
  [DERMA_RED_FLAG_BLISTERS] = {
    .id = "rf-blisters",
    SAME_DAY,
    ASKED,
    .title = N_ ("Small blisters in groups, or tingling sores"),
    .question = N_ ("Are there small blisters in groups, or sores that tingle?"),
    .reason = N_ ("It may be the cold-sore virus. Tablets work best early."),
    .advice = N_ ("Do not touch them, and keep your hands away from your eyes."),
    .say = N_ ("I used a roller with fine needles on my face. Now I have groups of small blisters or tingling sores. It may be the cold-sore virus, and I hear tablets work best early."),
  },
  [DERMA_RED_FLAG_BLEEDING] = {
    .id = "rf-bleeding",
    SAME_DAY,
    BOTH,
    .title = N_ ("Bleeding that does not stop"),
    .question = N_ ("Is it still bleeding after you pressed on it for 10 minutes?"),
    .reason = N_ ("Such small punctures should have closed by now."),
    .advice = N_ ("Keep pressing with a clean cloth on the way."),
    .say = N_ ("I used a roller with fine needles on my face. It still bleeds after 10 minutes of pressing, or bleeds again and again."),
  },
  [DERMA_RED_FLAG_WORSENING] = {
    .id = "rf-worsening",
    SAME_DAY,
    DERIVED,
    .title = N_ ("Redness, swelling or pain that gets clearly worse"),
    .question = N_ ("What you recorded is clearly worse than the last time."),
    .reason = N_ ("After the first day it should be getting better."),
    .advice = N_ ("Put nothing new on the skin."),
    .say = N_ ("I used a roller with fine needles on my face. More than a day later redness, swelling or pain is getting worse instead of better."),
  },
  [DERMA_RED_FLAG_REDNESS_72] = {
    .id = "rf-redness-72",
    SOON,
    DERIVED,
    .title = N_ ("Clear redness after 3 days"),
    .question = N_ ("You recorded clear redness 3 days or more after rolling."),
    .reason = N_ ("Redness that lasts is not expected."),
    .advice = N_ ("Stop everything but gentle cleanser, plain moisturiser and sunscreen."),
    .say = N_ ("I used a roller with fine needles on my face. More than 3 days later it is still clearly red."),
  },
  [DERMA_RED_FLAG_REDNESS_168] = {
    .id = "rf-redness-168",
    SOON,
    DERIVED,
    .title = N_ ("Any redness after 7 days"),
    .question = N_ ("You recorded redness 7 days or more after rolling."),
    .reason = N_ ("Redness for more than a week is not expected."),
    .advice = N_ ("Stop everything but gentle cleanser, plain moisturiser and sunscreen."),
    .say = N_ ("I used a roller with fine needles on my face. More than a week later it is still red."),
  },
  [DERMA_RED_FLAG_RASH] = {
    .id = "rf-rash",
    SOON,
    ASKED,
    .from_h = 24,
    .title = N_ ("Itchy rash or bumps"),
    .question = N_ ("Is there an itchy rash, or are there itchy bumps?"),
    .reason = N_ ("It may be an allergy to a product."),
    .advice = N_ ("Stop all products, and take them with you."),
    .say = N_ ("I used a roller with fine needles on my face, and these products after it. Now I have an itchy rash or bumps. It may be an allergy."),
  },
  [DERMA_RED_FLAG_LUMPS] = {
    .id = "rf-lumps",
    SOON,
    ASKED,
    .from_h = 168,
    .title = N_ ("Firm bumps after 7 days"),
    .question = N_ ("Are there firm bumps that are still there after 7 days?"),
    .reason = N_ ("Rarely the body reacts to something that got under the skin."),
    .advice = N_ ("Do not squeeze them. Take along what you put on your skin."),
    .say = N_ ("I used a roller with fine needles on my face more than a week ago. Firm bumps are still there. It may be a reaction to a product that got under the skin."),
  },
  [DERMA_RED_FLAG_DARK_MARKS] = {
    .id = "rf-dark-marks",
    SOON,
    ASKED,
    .from_h = 168,
    .title = N_ ("New brown or pale marks"),
    .question = N_ ("Are there new brown or pale marks on the skin that you rolled?"),
    .reason = N_ ("Needling can leave marks, and sun makes them stay longer."),
    .advice = N_ ("Stop rolling. Strict sun protection every day."),
    .say = N_ ("I used a roller with fine needles on my face more than a week ago. Now there are new brown or pale marks."),
  },
  [DERMA_RED_FLAG_TRACKS] = {
    .id = "rf-tracks",
    SOON,
    ASKED,
    .from_h = 168,
    .title = N_ ("Rows of dots or lines after 7 days"),
    .question = N_ ("Can you still see rows of dots or lines after 7 days?"),
    .reason = N_ ("It may be scarring along the path of the roller."),
    .advice = N_ ("Stop rolling, and use no scrub or acid on it."),
    .say = N_ ("I used a roller with fine needles on my face more than a week ago. Rows of dots or lines can still be seen. I fear that they are scars."),
  },
  [DERMA_RED_FLAG_GLANDS] = {
    .id = "rf-glands",
    SOON,
    ASKED,
    .title = N_ ("Swollen glands under the jaw"),
    .question = N_ ("Are the glands under your jaw swollen?"),
    .reason = N_ ("This has been reported after needling, and should be looked at."),
    .advice = N_ ("If fever or spreading redness comes with it, see a doctor today."),
    .say = N_ ("I used a roller with fine needles on my face. Now the glands under my jaw are swollen."),
  },
  [DERMA_RED_FLAG_ACNE_FLARE] = {
    .id = "rf-acne-flare",
    WATCH,
    ASKED,
    .title = N_ ("Many new spots"),
    .question = N_ ("Are there many new spots?"),
    .reason = N_ ("Rolling over inflamed spots spreads germs."),
    .advice = N_ ("Pause. No rolling until your skin is calm; if it lasts, show it to a doctor."),
    .say = N_ ("I used a roller with fine needles on my face. Since then I have had many new spots."),
  },
  [DERMA_RED_FLAG_OTHER_EMERGENCY] = { EMERGENCY, OTHER },
  [DERMA_RED_FLAG_OTHER_SAME_DAY] = { SAME_DAY, OTHER },
  [DERMA_RED_FLAG_OTHER_SOON] = { SOON, OTHER },
  [DERMA_RED_FLAG_OTHER_WATCH] = { WATCH, OTHER },
};

static const struct
{
  const char *id;
  const char *title;
  const char *description;
} OUTLOOKS[DERMA_N_OUTLOOKS] = {
  [DERMA_OUTLOOK_WATCH] = {
    "watch",
    N_ ("Pause and watch it"),
    N_ ("No rolling until it has gone."),
  },
  [DERMA_OUTLOOK_SOON] = {
    "soon",
    N_ ("See a doctor within 3 days"),
    N_ ("Make the appointment today."),
  },
  [DERMA_OUTLOOK_SAME_DAY] = {
    "same-day",
    N_ ("See a doctor today"),
    N_ ("If no doctor is available, go to urgent care."),
  },
  [DERMA_OUTLOOK_EMERGENCY] = {
    "emergency",
    N_ ("Call the emergency number now"),
    N_ ("Do not drive yourself."),
  },
};

const DermaRedFlagRow *
derma_red_flag_get_row (DermaRedFlag flag)
{
  g_assert (flag < N_ROWS);

  return &ROWS[flag];
}

/**
 * derma_red_flag_get_id:
 *
 * Returns: (nullable): the stable id of protocol.md 6.4, such as "rf-pus"; %NULL for one that is not of it
 */
const char *
derma_red_flag_get_id (DermaRedFlag flag)
{
  g_return_val_if_fail (flag < N_ROWS, NULL);

  return ROWS[flag].id;
}

/**
 * derma_red_flag_from_id:
 * @id: (nullable): a stable id
 * @flag: (out): its flag
 *
 * Returns: whether there is one
 */
gboolean
derma_red_flag_from_id (const char   *id,
                        DermaRedFlag *flag)
{
  g_return_val_if_fail (flag != NULL, FALSE);

  for (guint i = 0; i < DERMA_N_RED_FLAGS; i++)
    if (g_strcmp0 (id, ROWS[i].id) == 0)
      {
        *flag = (DermaRedFlag) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_red_flag_from_outlook:
 * @id: (nullable): the word of an outcome, such as "same-day"
 *
 * Returns: what stands for a flag of which only the outcome is known; for a word that is not known either, an emergency
 */
DermaRedFlag
derma_red_flag_from_outlook (const char *id)
{
  for (guint i = DERMA_RED_FLAG_OTHER_EMERGENCY; i < N_ROWS; i++)
    if (g_strcmp0 (id, OUTLOOKS[ROWS[i].outlook].id) == 0)
      return (DermaRedFlag) i;

  return DERMA_RED_FLAG_OTHER_EMERGENCY;
}

/**
 * derma_red_flag_get_outlook:
 *
 * Returns: what the flag asks for
 */
DermaOutlook
derma_red_flag_get_outlook (DermaRedFlag flag)
{
  g_return_val_if_fail (flag < N_ROWS, DERMA_OUTLOOK_EMERGENCY);

  return ROWS[flag].outlook;
}

/**
 * derma_red_flag_get_condition:
 *
 * Returns: how the flag comes to be known
 */
DermaCondition
derma_red_flag_get_condition (DermaRedFlag flag)
{
  g_return_val_if_fail (flag < N_ROWS, DERMA_CONDITION_ASKED);

  return ROWS[flag].condition;
}

/**
 * derma_red_flag_get_title:
 *
 * Returns: the name of the flag in a list, translated
 */
const char *
derma_red_flag_get_title (DermaRedFlag flag)
{
  g_return_val_if_fail (flag < N_ROWS, NULL);

  return _ (ROWS[flag].title);
}

/**
 * derma_red_flag_get_question:
 *
 * Returns: the question that "yes" raises the flag by, translated; where it is only derived, what the levels say
 */
const char *
derma_red_flag_get_question (DermaRedFlag flag)
{
  g_return_val_if_fail (flag < N_ROWS, NULL);

  return _ (ROWS[flag].question);
}

/**
 * derma_red_flag_get_reason:
 *
 * Returns: what it may be, a translated sentence
 */
const char *
derma_red_flag_get_reason (DermaRedFlag flag)
{
  g_return_val_if_fail (flag < N_ROWS, NULL);

  return _ (ROWS[flag].reason);
}

/**
 * derma_red_flag_get_advice:
 *
 * Returns: what to do beside what the outcome says, translated
 */
const char *
derma_red_flag_get_advice (DermaRedFlag flag)
{
  g_return_val_if_fail (flag < N_ROWS, NULL);

  return _ (ROWS[flag].advice);
}

/**
 * derma_red_flag_get_say:
 *
 * Returns: what to tell the doctor or on the telephone, translated
 */
const char *
derma_red_flag_get_say (DermaRedFlag flag)
{
  g_return_val_if_fail (flag < N_ROWS, NULL);

  return _ (ROWS[flag].say);
}

/**
 * derma_outlook_get_id:
 *
 * Returns: the word of protocol.md 6.4, such as "same-day"
 */
const char *
derma_outlook_get_id (DermaOutlook outlook)
{
  g_return_val_if_fail (outlook < DERMA_N_OUTLOOKS, NULL);

  return OUTLOOKS[outlook].id;
}

/**
 * derma_outlook_get_title:
 *
 * Returns: what to do, such as "See a doctor today", translated
 */
const char *
derma_outlook_get_title (DermaOutlook outlook)
{
  g_return_val_if_fail (outlook < DERMA_N_OUTLOOKS, NULL);

  return _ (OUTLOOKS[outlook].title);
}

/**
 * derma_outlook_get_description:
 *
 * Returns: a translated sentence that belongs to it
 */
const char *
derma_outlook_get_description (DermaOutlook outlook)
{
  g_return_val_if_fail (outlook < DERMA_N_OUTLOOKS, NULL);

  return _ (OUTLOOKS[outlook].description);
}

/**
 * derma_outlook_get_when_to_call:
 *
 * Returns: when a weaker flag has become an emergency, a translated sentence for every notice that is none itself
 */
const char *
derma_outlook_get_when_to_call (void)
{
  return _ ("Fever with confusion, fast breath or heartbeat, vomiting, or a red area that spreads by the hour: call the emergency number.");
}
