/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-guide-private.h"

/* What the rows of other tables rest on: the numbers beside their ids in protocol.md. What stands there as a rule of our own has
 * none. */
static const struct
{
  const char *id;
  const char *numbers;
} NUMBERS[] = {
  /* 1.2 */
  { "nb-a", "1 61 109" },
  { "nb-b", "1 2 60" },
  { "nb-c", "2 62 63 65" },
  { "nb-d", "2 5 66 68" },
  { "nb-e", "2 3 30 53" },

  /* 1.4 */
  { "cap-step-1", "2 54" },
  { "cap-step-2", "54" },
  { "cap-sens-high", "2 65" },
  { "cap-sens-medium", "65" },
  { "cap-fitz", "2 13 16" },
  { "cap-pih", "2 13" },
  { "cap-melasma", "45 46" },
  { "cap-age", "26" },
  { "cap-nose-lip", "58 59" },

  /* 2.1 */
  { "scr-age-under-18", "26" },
  { "scr-bleeding-disorder", "1 75" },
  { "scr-blood-thinner", "84 86 107" },
  { "scr-isotretinoin-now", "1 75" },
  { "scr-isotretinoin-past", "72 73 17 18" },
  { "scr-keloid", "61 84 86" },
  { "scr-skin-cancer", "75 61" },
  { "scr-skin-cancer-past", "84" },
  { "scr-cancer-therapy", "84 88" },
  { "scr-immune", "85 86" },
  { "scr-diabetes-uncontrolled", "84 107" },
  { "scr-diabetes", "74 85" },
  { "scr-pregnant-nursing", "75" },
  { "scr-metal-allergy", "75 13" },
  { "scr-connective", "84 86 85" },
  { "scr-heart", "85 86 83" },
  { "scr-steroid-pills", "84" },
  { "scr-photosensitiser", "54 86" },
  { "scr-koebner", "108" },
  { "scr-melasma", "45 46" },
  { "scr-poor-healing", "86" },

  /* 2.2 */
  { "scr-cold-sore-now", "1 96" },
  { "scr-acne-widespread", "65 86 87" },
  { "scr-infection", "13 84" },
  { "scr-sunburn", "1 82 85" },
  { "scr-sun-planned", "2 72" },
  { "scr-not-healed", "2" },
  { "scr-botulinum", "74 89" },
  { "scr-filler", "74 84 85" },
  { "scr-peel-light", "74 87 89" },
  { "scr-laser-ipl", "82" },
  { "scr-clinic-needling", "5" },
  { "scr-face-surgery", "84" },
  { "scr-wax", "74 82" },
  { "scr-shave", "82" },
  { "scr-self-tan", "73" },
  { "scr-actives", "60 72 82 83 74" },

  /* 2.3 */
  { "scr-sec-acne", "65 86" },
  { "scr-sec-eczema", "1" },
  { "scr-sec-psoriasis", "61 108" },
  { "scr-sec-rosacea", "1 61" },
  { "scr-sec-inflamed", "1" },
  { "scr-sec-mole", "1" },
  { "scr-sec-mole-change", "75" },
  { "scr-sec-wart", "86 84" },
  { "scr-sec-raised", "85 107" },
  { "scr-sec-keratosis", "87 85" },
  { "scr-sec-wound", "75" },
  { "scr-sec-new-scar", "84 85" },
  { "scr-sec-ink", "83" },
  { "scr-sec-numb", "88" },
  { "scr-sec-vessel", "107" },

  /* 4.3 */
  { "prep-inspect", "57 91" },
  { "prep-soak", "51 52" },
  { "prep-air-dry", "51" },
  { "fin-wash-roller", "52 111" },
  { "fin-soak-roller", "53 55 57" },
  { "fin-dry-roller", "55 53" },
  { "fin-store", "55" },

  /* 6.4 */
  { "rf-anaphylaxis", "113" },
  { "rf-sepsis", "95" },
  { "rf-eye", "95" },
  { "rf-numbing", "29" },
  { "rf-fever", "95" },
  { "rf-pus", "95" },
  { "rf-streaks", "95" },
  { "rf-spreading", "2 95" },
  { "rf-swelling", "2" },
  { "rf-blisters", "96" },
  { "rf-worsening", "2" },
  { "rf-redness-72", "2" },
  { "rf-redness-168", "13" },
  { "rf-rash", "13 19" },
  { "rf-lumps", "19 20 21 22" },
  { "rf-dark-marks", "2 13" },
  { "rf-tracks", "5 13" },
  { "rf-glands", "13" },
  { "rf-acne-flare", "5" },

  /* 7.2 */
  { "ice-pick", "105 35 49" },
  { "boxcar-shallow", "35 105" },
  { "boxcar-deep", "47 49" },
  { "rolling", "35 105 49" },
  { "macular", "36" },
  { "raised", "61" },

  /* 8.2 */
  { "glow", "30 2" },
  { "texture", "2 64 11" },
  { "pores", "2" },
  { "fine-lines", "11 12 61" },
  { "acne-scars", "8 5 61" },
  { "pigmentation", "45 46" },

  /* 9.2 */
  { "rl-bent", "91 57" },
  { "rl-rough", "91" },
  { "rl-shared", "2 33" },
  { "rl-unknown", "1 2 62" },
};

/**
 * derma_guide_get_numbers:
 * @id: a stable id of the protocol
 *
 * Returns: the numbers of the sources of that row, with spaces between; empty where there are none
 */
const char *
derma_guide_get_numbers (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    if (g_strcmp0 (NUMBERS[i].id, id) == 0)
      return NUMBERS[i].numbers;

  return "";
}
