/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-question-private.h"

#include <glib/gi18n-lib.h>

#define SECTIONS .group = DERMA_GROUP_SECTIONS, .type = DERMA_QUESTION_SECTION
#define EXCLUDE .outcome = DERMA_OUTCOME_EXCLUDE_SECTION

/* protocol.md 2.3; each is asked once, and the sections that it concerns are chosen on the face */
const DermaQuestion derma_section_questions[] = {
  {
    .id = "scr-sec-acne",
    SECTIONS,
    EXCLUDE,
    .text = N_ ("Is there an inflamed or open pimple?"),
    .row = N_ ("An inflamed or open pimple"),
    .why = N_ ("Never over active spots."),
  },
  {
    .id = "scr-sec-eczema",
    SECTIONS,
    EXCLUDE,
    .many = 3,
    .many_outcome = DERMA_OUTCOME_POSTPONE,
    .many_days = 28,
    .text = N_ ("Is there eczema or dermatitis?"),
    .row = N_ ("Eczema or dermatitis"),
    .why = N_ ("Never over it. In three or more sections, wait 28 days."),
  },
  {
    .id = "scr-sec-psoriasis",
    SECTIONS,
    EXCLUDE,
    .text = N_ ("Is there a psoriasis patch?"),
    .row = N_ ("A psoriasis patch"),
    .why = N_ ("Small wounds can spread it."),
  },
  {
    .id = "scr-sec-rosacea",
    SECTIONS,
    EXCLUDE,
    .detail = N_ ("It is flaring up now"),
    .detail_outcome = DERMA_OUTCOME_POSTPONE,
    .detail_days = 28,
    .text = N_ ("Is there rosacea, or lasting redness with visible vessels?"),
    .row = N_ ("Rosacea, or lasting redness with visible vessels"),
    .why = N_ ("Never over it. During a flare, wait 28 days."),
  },
  {
    .id = "scr-sec-inflamed",
    SECTIONS,
    EXCLUDE,
    .text = N_ ("Is there any other redness, swelling or rash?"),
    .row = N_ ("Any other redness, swelling or rash"),
    .why = N_ ("Never over inflamed skin."),
  },
  {
    .id = "scr-sec-mole",
    SECTIONS,
    .outcome = DERMA_OUTCOME_NOTE,
    .detail = N_ ("I cannot keep 10\302\240mm away from it"),
    .detail_outcome = DERMA_OUTCOME_EXCLUDE_SECTION,
    .text = N_ ("Is there a mole or birthmark?"),
    .row = N_ ("A mole or birthmark"),
    .why = N_ ("Remember the spot and keep 10\302\240mm away from it. Where you cannot, the section is left out."),
  },
  {
    .id = "scr-sec-mole-change",
    SECTIONS,
    .outcome = DERMA_OUTCOME_BLOCK,
    .text = N_ ("Is there a mole or spot that is new, changing or bleeding?"),
    .row = N_ ("A mole or spot that is new, changing or bleeding"),
    .why = N_ ("See a doctor and have it looked at first."),
  },
  {
    .id = "scr-sec-wart",
    SECTIONS,
    EXCLUDE,
    .many = 2,
    .many_outcome = DERMA_OUTCOME_BLOCK,
    .text = N_ ("Is there a wart or molluscum?"),
    .row = N_ ("A wart or molluscum"),
    .why = N_ ("Rolling plants it elsewhere. In two or more sections, have them treated first."),
  },
  {
    .id = "scr-sec-raised",
    SECTIONS,
    EXCLUDE,
    .text = N_ ("Is there any other raised lump?"),
    .row = N_ ("Any other raised lump"),
    .why = N_ ("Needles catch on it."),
  },
  {
    .id = "scr-sec-keratosis",
    SECTIONS,
    EXCLUDE,
    .text = N_ ("Is there a rough sun patch (actinic keratosis)?"),
    .row = N_ ("A rough sun patch (actinic keratosis)"),
    .why = N_ ("It needs treatment: see a doctor about it."),
  },
  {
    .id = "scr-sec-wound",
    SECTIONS,
    EXCLUDE,
    .days = 7,
    .text = N_ ("Is there a cut, scratch, scab or picked spot?"),
    .row = N_ ("A cut, scratch, scab or picked spot"),
    .why = N_ ("Let it close. The section is left out for 7 days."),
  },
  {
    .id = "scr-sec-new-scar",
    SECTIONS,
    EXCLUDE,
    .text = N_ ("Is there a scar younger than 12 months?"),
    .row = N_ ("A scar younger than 12 months"),
    .why = N_ ("Young scars are still changing; clinics ask for 6 to 12 months."),
  },
  {
    .id = "scr-sec-ink",
    SECTIONS,
    EXCLUDE,
    .text = N_ ("Is there a tattoo or permanent make-up?"),
    .row = N_ ("A tattoo or permanent make-up"),
    .why = N_ ("Skin with ink is not rolled."),
  },
  {
    .id = "scr-sec-numb",
    SECTIONS,
    EXCLUDE,
    .text = N_ ("Is there numbness?"),
    .row = N_ ("Numbness"),
    .why = N_ ("You could not feel when it is too much."),
  },
  {
    .id = "scr-sec-vessel",
    SECTIONS,
    EXCLUDE,
    .text = N_ ("Is there a vascular mark, such as a strawberry mark?"),
    .row = N_ ("A vascular mark, such as a strawberry mark"),
    .why = N_ ("It may bleed."),
  },
};

const guint derma_n_section_questions = G_N_ELEMENTS (derma_section_questions);
