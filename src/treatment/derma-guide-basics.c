/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How it works; before you start. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "treatment/derma-guide-private.h"
#include "treatment/derma-needle.h"
#include "treatment/derma-patch-test.h"
#include "treatment/derma-question.h"
#include "treatment/derma-roller-care.h"
#include "treatment/derma-step.h"

#define HEADING(words) { .kind = DERMA_GUIDE_HEADING, .text = words }
#define LEAD(words, from) { .kind = DERMA_GUIDE_LEAD, .text = words, .numbers = from }
#define PARAGRAPH(words, from) { .kind = DERMA_GUIDE_PARAGRAPH, .text = words, .numbers = from }
#define POINT(words, from) { .kind = DERMA_GUIDE_POINT, .text = words, .numbers = from }
#define NOTE(words, from) { .kind = DERMA_GUIDE_NOTE, .text = words, .numbers = from }
#define ADD(function) { .add = function }

const DermaGuideRow derma_guide_how_it_works[] = {
  LEAD (N_ ("A dermaroller is a small drum with fine needles on a handle. Rolled over the skin it makes very small punctures, and the body answers with repair: growth signals, new vessels and collagen. Short needles mostly stay in the outer skin, so at home less of that may happen: any effect is smaller and not proven."), "1 6 35 99 71 30"),
  HEADING (N_ ("What the needles reach")),
  PARAGRAPH (N_ ("Skin has a dead outer layer, living skin below it, and under that the layer with collagen, vessels and nerves. Short needles mostly stay in the outer part."), "71"),
  PARAGRAPH (N_ ("A needle goes less deep than it is long. In a study on animals, needles of 0.77\302\240mm left channels about 0.15\302\240mm deep."), "24"),
  PARAGRAPH (N_ ("The punctures open the barrier that keeps water in and germs out. It closes within hours to days; how fast differs between studies. Until then, what you put on the skin gets further in than it should."), "23 24 25 19"),
  HEADING (N_ ("Where it comes from")),
  PARAGRAPH (N_ ("Needling of scars was described in 1995, needling with a tattoo gun in 1997, and needling with a roller, by Fernandes, in the mid 2000s."), "3 4 1"),
  HEADING (N_ ("What was seen in clinics")),
  POINT (N_ ("Shallow acne scars: in a trial in which one half of the face was needled, that half was rated better after 6 months, and not yet clearly after 3. In studies a course is usually 3 sessions, 4 weeks apart, with needles of 1.5\302\240mm."), "8 5"),
  POINT (N_ ("Wrinkles and texture: after four monthly sessions the ratings of wrinkles, laxity and texture were lower on days 90 and 150."), "11 12"),
  NOTE (N_ ("You may read of 400\302\240% more collagen. That figure goes back to needling in clinics. The summary of the report speaks of a considerable rise after 6 months, in 20 of its 480 patients. Nobody can promise it for a home roller."), "1 7"),
  HEADING (N_ ("What that means at home")),
  PARAGRAPH (N_ ("For home rollers there is little proof of an effect on the look of scars and wrinkles. Expect a smoother feel and a brighter look at most."), "30 31 61"),
  PARAGRAPH (N_ ("The American dermatologists’ academy says that home rollers have shorter and blunter needles, brighten the look for a while at best, are hard to clean, and blunt fast. Those that do enter the skin can injure or infect it."), "30"),
  PARAGRAPH (N_ ("The US regulator advises going to a trained provider, and names infection from badly cleaned tools as a risk. What it has authorised is certain devices, for acne scars and wrinkles of the face and scars of the belly, from the age of 22."), "28 26"),
  HEADING (N_ ("What this app is")),
  PARAGRAPH (N_ ("It is general information, a timer, a record and a sheet of paper. It is no medical device, gives no diagnosis, treats nothing and replaces no doctor."), "27"),
  PARAGRAPH (N_ ("It speaks only of the face of one adult, with one roller that nobody else uses. Body, scalp, stretch marks, pens, stamps and devices with radio frequency are no part of it."), NULL),
  PARAGRAPH (N_ ("Where sources disagree it takes the careful side. After each statement come the numbers of its sources; where there are none, it is a rule of our own."), NULL),
  DERMA_GUIDE_END,
};

/* ---- Before you start ---- */

/* The questions that lead to @outcome, standing ones first. */
static void
add_questions (GPtrArray   *blocks,
               DermaOutcome outcome)
{
  for (guint i = 0; i < derma_n_questions (); i++)
    {
      const DermaQuestion *question = derma_question_get (i);

      if (question->outcome == outcome)
        derma_guide_add (blocks, DERMA_GUIDE_ROW, _ (question->row), g_strdup (_ (question->why)),
                         derma_guide_get_numbers (question->id));
    }
}

static void
add_blocking (GPtrArray *blocks)
{
  add_questions (blocks, DERMA_OUTCOME_BLOCK);
}

static void
add_doctor (GPtrArray *blocks)
{
  add_questions (blocks, DERMA_OUTCOME_ASK_DOCTOR);
}

static void
add_postponing (GPtrArray *blocks)
{
  add_questions (blocks, DERMA_OUTCOME_POSTPONE);
}

static void
add_excluding (GPtrArray *blocks)
{
  add_questions (blocks, DERMA_OUTCOME_EXCLUDE_SECTION);
}

static char *
describe_band (DermaBand band)
{
  const DermaRollerFacts roller = { .needle_um = band == DERMA_BAND_A   ? 130
                                                 : band == DERMA_BAND_B ? 250
                                                 : band == DERMA_BAND_C ? 300
                                                                        : 500 };
  g_autofree char       *interval = derma_format_days (derma_band_get_interval_days (band));
  const guint            uses = derma_roller_get_max_uses (&roller);

  return g_strdup_printf (
    /* Translators: %u is a number of sessions; the first %s is a sentence on a needle length, the second a number of days */
    ngettext ("%s On skin that is not sensitive and does not mark easily, rest at least %s. Replace the roller after %u session.",
              "%s On skin that is not sensitive and does not mark easily, rest at least %s. Replace the roller after %u sessions.", uses),
    derma_band_get_advice (band), interval, uses);
}

static void
add_bands (GPtrArray *blocks)
{
  for (guint i = DERMA_BAND_A; i <= DERMA_BAND_E; i++)
    {
      const DermaBand  band = (DermaBand) i;
      g_autofree char *name = derma_guide_dup_band_name (band);

      derma_guide_add (blocks, DERMA_GUIDE_ROW, name,
                       band == DERMA_BAND_E ? g_strdup (derma_band_get_advice (band)) : describe_band (band),
                       derma_guide_get_numbers (derma_band_get_id (band)));
    }
}

static void
add_caps (GPtrArray *blocks)
{
  for (guint i = DERMA_CAP_STEP_1; i < DERMA_N_CAPS; i++)
    derma_guide_add (blocks, DERMA_GUIDE_ROW, derma_cap_get_reason ((DermaCap) i), g_strdup (derma_cap_get_lift ((DermaCap) i)),
                     derma_guide_get_numbers (derma_cap_get_id ((DermaCap) i)));
}

static void
add_setup (GPtrArray *blocks)
{
  derma_guide_add (blocks, DERMA_GUIDE_PARAGRAPH, NULL, g_strdup (derma_step_get_instruction (DERMA_STEP_PREP_SETUP)), "90 52");
}

static void
add_patch_tests (GPtrArray *blocks)
{
  for (guint i = 0; i < DERMA_N_PATCH_TESTS; i++)
    {
      const DermaPatchTestKind kind = (DermaPatchTestKind) i;

      derma_guide_add (blocks, DERMA_GUIDE_ROW, derma_patch_test_get_title (kind), g_strdup (derma_patch_test_get_instruction (kind)),
                       kind == DERMA_PATCH_TEST_ROLLER ? "54" : "32");
    }
}

const DermaGuideRow derma_guide_before_you_start[] = {
  LEAD (N_ ("Some skin must not be rolled, and some days are wrong for it. The app asks about this before each session; here is all of it at once, with the reasons."), NULL),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "never", .text = N_ ("When rolling is ruled out") },
  ADD (add_blocking),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "doctor-first", .text = N_ ("When a doctor has to agree first") },
  PARAGRAPH (N_ ("Never stop a prescribed medicine because of a roller. An agreement that you record counts for {agreement-days}."), NULL),
  ADD (add_doctor),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "wait", .text = N_ ("When to wait") },
  ADD (add_postponing),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "leave-out", .text = N_ ("Which sections to leave out") },
  ADD (add_excluding),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "needle", .text = N_ ("Which roller") },
  PARAGRAPH (N_ ("The length of the needles decides how long your skin rests, how often a roller is used, and what is refused. Sources disagree on what suits a home; we take the careful side."), "1 2 60 62 63 66"),
  ADD (add_bands),
  POINT (N_ ("Buy from a seller you trust: sterile and sealed, with the length stated, and with single needles rather than discs."), "1 2"),
  POINT (N_ ("Medical lengths are on sale to anybody. A shop does not tell you what is safe at home."), "62"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "limits", .text = N_ ("Your own limits") },
  PARAGRAPH (N_ ("Begin with {longest-at-first} at most. The shortest of the limits that apply to you holds."), "2 54"),
  ADD (add_caps),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "interval", .text = N_ ("How long to rest") },
  PARAGRAPH (N_ ("The rest counts from the end of the last session, by the needle that was used then. Sensitive skin rests longer, and so does skin that marks easily. Published advice runs from daily to every four weeks; we take the slow end for each length."), "60 61 65 67 68 104 5"),
  PARAGRAPH (N_ ("And no date counts before everything is back to normal. After a break of {break-days} the questions are asked anew and the first session is a short one."), "2"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "patch-tests", .text = N_ ("Two tests before the first session") },
  ADD (add_patch_tests),
  PARAGRAPH (N_ ("The patch that you rolled is looked at after {roller-patch}. On skin that keeps dark marks it is looked at again after {roller-patch-dark}. The product is tried for {product-patch}."), "54 32"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "day", .text = N_ ("A good day, and a good hour") },
  POINT (N_ ("Evening is better. Your skin then has a night without sun, and needs no sunscreen yet."), "72 77"),
  POINT (N_ ("Plan no strong sun for {shade-shortest} afterwards; with the longest needles for {shade-longest}."), "2 72 74"),
  POINT (N_ ("If something important is coming up, wait: redness may still show."), "2 13"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "set-up", .text = N_ ("What to have at hand") },
  ADD (add_setup),
  DERMA_GUIDE_END,
};
