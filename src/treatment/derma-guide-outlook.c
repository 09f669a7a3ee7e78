/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to expect; home or professional; when to see a doctor. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "treatment/derma-aftercare.h"
#include "treatment/derma-baseline.h"
#include "treatment/derma-guide-private.h"
#include "treatment/derma-healing.h"
#include "treatment/derma-measure.h"
#include "treatment/derma-plan.h"
#include "treatment/derma-red-flag.h"

#define LEAD(words, from) { .kind = DERMA_GUIDE_LEAD, .text = words, .numbers = from }
#define PARAGRAPH(words, from) { .kind = DERMA_GUIDE_PARAGRAPH, .text = words, .numbers = from }
#define POINT(words, from) { .kind = DERMA_GUIDE_POINT, .text = words, .numbers = from }
#define ROW(name, words, from) { .kind = DERMA_GUIDE_ROW, .title = name, .text = words, .numbers = from }
#define NOTE(words, from) { .kind = DERMA_GUIDE_NOTE, .text = words, .numbers = from }
#define ADD(function) { .add = function }

static void
add_blocks (GPtrArray *blocks)
{
  static const char *const numbers[DERMA_N_BLOCKS] = {
    [DERMA_BLOCK_FIRST_DAY] = "2 72 77",
    [DERMA_BLOCK_TO_DAY_3] = "2 77 80",
    [DERMA_BLOCK_TO_DAY_7] = "2 22 13",
    [DERMA_BLOCK_LATER] = "2 13",
  };

  for (guint i = 0; i < DERMA_N_BLOCKS; i++)
    derma_guide_add (blocks, DERMA_GUIDE_ROW, derma_block_get_title ((DermaBlock) i),
                     g_strdup (derma_block_get_description ((DermaBlock) i)), numbers[i]);
}

static void
add_normal_days (GPtrArray *blocks)
{
  for (guint i = DERMA_BAND_A; i < DERMA_BAND_E; i++)
    {
      g_autofree char *name = derma_guide_dup_band_name (i);
      g_autofree char *days = derma_format_days (derma_healing_get_normal_days ((DermaBand) i));

      /* Translators: %s is a number of days */
      derma_guide_add (blocks, DERMA_GUIDE_ROW, name, g_strdup_printf (_ ("Usually back to normal within %s"), days), "2 13 22");
    }
}

/* The plan for one concern alone, on skin that sets no limits: what is said of the concern in protocol.md 8.2. */
static void
add_concerns (GPtrArray *blocks)
{
  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    {
      const DermaMeasure    concern = (DermaMeasure) i;
      const DermaPlanInputs inputs = {
        .concerns = DERMA_MEASURE_BIT (concern),
        .scar_types = concern == DERMA_MEASURE_ACNE_SCARS ? DERMA_SCAR_BIT (DERMA_SCAR_BOXCAR_SHALLOW) : 0,
        .scar_grade = concern == DERMA_MEASURE_ACNE_SCARS ? 2 : 0,
        .glogau = 1,
        .age = 30,
        .profile = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 2, .clean_sessions = 6 },
      };
      DermaPlan plan;

      derma_plan_make (&inputs, &plan);
      derma_guide_add (
        blocks, DERMA_GUIDE_ROW, derma_measure_get_name (concern),
        /* Translators: three numbers of weeks: “First change between weeks 4 and 8, most of it by week 24.” */
        g_strdup_printf (_ ("If anything changes, it may first be seen between weeks %u and %u, and most of it by week %u."),
                         plan.first_visible_from_weeks, plan.first_visible_to_weeks, plan.most_change_week),
        derma_guide_get_numbers (derma_measure_get_concern_id (concern)));
    }
}

static void
add_scars (GPtrArray *blocks)
{
  for (guint i = 0; i < DERMA_SCAR_UNKNOWN; i++)
    {
      const DermaScarType type = (DermaScarType) i;

      derma_guide_add (blocks, DERMA_GUIDE_ROW, derma_scar_type_get_name (type),
                       /* Translators: two sentences on a kind of scar: how it looks, what a home roller may do */
                       g_strdup_printf (_ ("%s %s"), derma_scar_type_get_look (type), derma_scar_type_get_outlook (type)),
                       derma_guide_get_numbers (derma_scar_type_get_id (type)));
    }
}

const DermaGuideRow derma_guide_what_to_expect[] = {
  LEAD (N_ ("Nothing changes at once. If something does, it comes in small steps over weeks to months, and some of the first glow is only temporary."), "2 30"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "hours", .text = N_ ("The first hours and days") },
  PARAGRAPH (N_ ("Redness, a feeling of tightness and a little swelling are normal. On dark skin redness may look darker or purple, or just feel warm."), "2 22"),
  ADD (add_blocks),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "normal", .text = N_ ("When it should be over") },
  ADD (add_normal_days),
  PARAGRAPH (N_ ("No sunscreen for {sunscreen-from} after rolling, but no sun either; with needles under 0.15\302\240mm it is {sunscreen-from-shortest}. From then on sunscreen every morning. If you cannot keep out of the sun the next day, do not roll."), "72 77 78"),
  PARAGRAPH (N_ ("After it only a plain moisturiser that you have tested. Lumps and allergies were reported after serums, mostly with vitamin C, were needled in."), "19 20 21 2"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "months", .text = N_ ("The first months") },
  PARAGRAPH (N_ ("These times lean on studies in clinics. At home any effect is smaller and not proven: at best one step on a scale of five."), "8 11 30 31"),
  ADD (add_concerns),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "not", .text = N_ ("What not to expect") },
  POINT (N_ ("That deep scars or strong pigmentation go away, or that sagging skin is lifted."), "2 35"),
  POINT (N_ ("That longer needles do what shorter ones did not. Seeing no change is no reason for them."), "30"),
  POINT (N_ ("That a darkening goes for good. Pigmentation may also get worse."), "45 46 2"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "scars", .text = N_ ("Kinds of scars") },
  ADD (add_scars),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "harm", .text = N_ ("What can go wrong") },
  POINT (N_ ("Infection, and a cold sore that wakes up."), "2 28 96"),
  POINT (N_ ("Dark marks, more often on darker skin. So look for marks on days {first-marks-day} and {second-marks-day}."), "2 13"),
  POINT (N_ ("Tram tracks: rows of fine scars along the rolling."), "5 13"),
  POINT (N_ ("Lumps from a product that was pushed in, and allergy."), "19 20 13"),
  POINT (N_ ("Infection with what was in somebody else’s blood, from a shared roller."), "33"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "tell", .text = N_ ("How to tell") },
  PARAGRAPH (N_ ("Memory flatters, and swelling hides lines. So rate your skin and take photos every {check-in-days}, never within {check-in-rest} after a session, in the same light and from the same place."), "11 92"),
  PARAGRAPH (N_ ("After {review-days} the app looks at all of it. If nothing has changed, it says so, and going on is not advised; a professional’s opinion is."), "11 44"),
  DERMA_GUIDE_END,
};

/* ---- Home or professional ---- */

static void
add_options (GPtrArray *blocks)
{
  for (guint i = 0; i < DERMA_N_PLAN_OPTIONS; i++)
    {
      const DermaPlanOption option = (DermaPlanOption) i;

      derma_guide_add (blocks, DERMA_GUIDE_ROW, derma_plan_option_get_name (option),
                       /* Translators: what speaks for a treatment, what against it, and its cost in signs: “$$” */
                       g_strdup_printf (_ ("For it: %s\nAgainst it: %s\nCost: %s"), derma_plan_option_get_pros (option),
                                        derma_plan_option_get_cons (option), derma_plan_option_get_tier (option)),
                       derma_plan_option_get_sources (option));
    }
}

const DermaGuideRow derma_guide_home_or_professional[] = {
  LEAD (N_ ("Both make small punctures; they differ in depth, in hands, and in what is known of them. A look by a dermatologist helps with either."), "1 2"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "home", .text = N_ ("A roller at home") },
  ROW (N_ ("For it"), N_ ("Cheap, easy, hardly any time off"), "2"),
  ROW (N_ ("Against it"), N_ ("Little effect on deeper scars. Wrong technique and poor hygiene are likelier. Needles blunt fast."), "2 30"),
  ROW (N_ ("Needles"), N_ ("Up to {longest}, and far shorter at the beginning"), "2"),
  ROW (N_ ("Evidence"), N_ ("Weak: we found no controlled trial of such short needles on the face"), "30 31"),
  ROW (N_ ("Cost"), N_ ("About 10 to 40 US dollars a roller, and it is used up"), NULL),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "professional", .text = N_ ("Needling by a professional") },
  ROW (N_ ("For it"), N_ ("Goes deeper, into the layer with collagen; trained eyes and hands; usually with numbing"), "2"),
  ROW (N_ ("Against it"), N_ ("Dearer, with more and longer redness"), "2"),
  ROW (N_ ("Needles"), N_ ("1.5 to 2.5\302\240mm, or other devices; in studies mostly 1.5\302\240mm"), "2 5"),
  ROW (N_ ("Usual course"), N_ ("3 to 6 sessions, 4 to 6 weeks apart"), "93 5"),
  ROW (N_ ("Evidence"), N_ ("Moderate for acne scars"), "5"),
  ROW (N_ ("Cost"), N_ ("About 100 to 700 US dollars a session, by one page from one country"), "93"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "when", .text = N_ ("When a professional comes first") },
  POINT (N_ ("Narrow deep scars, deep scars with sharp edges, and scars that are obvious from half a metre away."), "35 49 105"),
  POINT (N_ ("Pigmentation on skin that rarely burns, and melasma on any skin."), "13 45 46"),
  POINT (N_ ("Lines that also show at rest."), "41"),
  POINT (N_ ("Anything that is growing, bleeding or changing."), "75"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "other", .text = N_ ("Other ways") },
  PARAGRAPH (N_ ("For some aims there is something gentler or surer than needles. One sign stands for the cheapest, three for the dearest."), NULL),
  ADD (add_options),
  DERMA_GUIDE_END,
};

/* ---- When to see a doctor ---- */

static void
add_flags (GPtrArray   *blocks,
           DermaOutlook outlook)
{
  derma_guide_add (blocks, DERMA_GUIDE_HEADING, NULL, g_strdup (derma_outlook_get_title (outlook)), NULL);
  for (guint i = 0; i < DERMA_N_RED_FLAGS; i++)
    {
      const DermaRedFlag flag = (DermaRedFlag) i;

      if (derma_red_flag_get_outlook (flag) == outlook)
        derma_guide_add (blocks, DERMA_GUIDE_ROW, derma_red_flag_get_title (flag),
                         /* Translators: two or more sentences on a warning sign: what it may be, what to do */
                         g_strdup_printf (_ ("%s %s"), derma_red_flag_get_reason (flag), derma_red_flag_get_advice (flag)),
                         derma_guide_get_numbers (derma_red_flag_get_id (flag)));
    }
}

static void
add_all_flags (GPtrArray *blocks)
{
  for (guint i = DERMA_N_OUTLOOKS; i-- > 0;)
    add_flags (blocks, (DermaOutlook) i);
}

const DermaGuideRow derma_guide_see_a_doctor[] = {
  LEAD (N_ ("Most sessions heal without trouble. These signs are the exceptions: do not wait for them to pass, and do not roll before somebody has looked at them."), NULL),
  NOTE (N_ ("If you are not sure, ask. A doctor or a pharmacist would rather be asked once too often."), NULL),
  ADD (add_all_flags),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "say", .text = N_ ("What to say there") },
  PARAGRAPH (N_ ("Say that you used a roller with fine needles on your face, when, and how long the needles are. Take along what you put on your skin since. The aftercare sheet has all of it on one page."), NULL),
  PARAGRAPH (N_ ("Signs that you record stay in the journal. After the serious ones the app locks sessions until a doctor has agreed to further ones."), NULL),
  DERMA_GUIDE_END,
};
