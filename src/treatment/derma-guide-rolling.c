/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Technique; roller care. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "treatment/derma-guide-private.h"
#include "treatment/derma-needle.h"
#include "treatment/derma-roller-care.h"
#include "treatment/derma-section.h"
#include "treatment/derma-step.h"

#define HEADING(words) { .kind = DERMA_GUIDE_HEADING, .text = words }
#define LEAD(words, from) { .kind = DERMA_GUIDE_LEAD, .text = words, .numbers = from }
#define PARAGRAPH(words, from) { .kind = DERMA_GUIDE_PARAGRAPH, .text = words, .numbers = from }
#define POINT(words, from) { .kind = DERMA_GUIDE_POINT, .text = words, .numbers = from }
#define STEP(words, from) { .kind = DERMA_GUIDE_STEP, .text = words, .numbers = from }
#define NOTE(words, from) { .kind = DERMA_GUIDE_NOTE, .text = words, .numbers = from }
#define ADD(function) { .add = function }

static void
add_sections (GPtrArray *blocks)
{
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const DermaSection section = (DermaSection) i;

      derma_guide_add (blocks, DERMA_GUIDE_ROW, derma_section_get_name (section),
                       /* Translators: three sentences on a section of the face: where it is, what to keep off, how hard to press */
                       g_strdup_printf (_ ("%s %s %s"), derma_section_get_description (section), derma_section_get_keep_off (section),
                                        derma_section_get_pressure (section)),
                       "58 59");
    }
}

const DermaGuideRow derma_guide_technique[] = {
  LEAD (N_ ("Short straight strokes, hardly any force, and the roller off the skin after each. More of anything does not do more."), NULL),
  { .kind = DERMA_GUIDE_PICTURE, .anchor = "strokes", .picture = DERMA_GUIDE_PICTURE_STROKES, .text = N_ ("Strokes on one section, in all four directions") },
  { .kind = DERMA_GUIDE_HEADING, .anchor = "stroke", .text = N_ ("One stroke") },
  STEP (N_ ("Stretch the skin gently with two clean fingers of your free hand."), NULL),
  STEP (N_ ("Set the roller down where the strip begins, on the side of the eye or the nose."), NULL),
  STEP (N_ ("Roll once along the strip, in a straight line and away from the eye. The weight of the roller and a feather of a finger are enough."), "110"),
  STEP (N_ ("Lift the roller off, and set it down beside that strip for the next stroke."), "54 55 57"),
  NOTE (N_ ("Never swing or twist the roller on the skin: lift, turn, set down. Rows of fine scars along the rolling, called tram tracks, are a known harm."), "5 13"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "directions", .text = N_ ("Four directions") },
  PARAGRAPH (N_ ("A section is rolled side to side, up and down, and on both slants. Most guides agree on this; they differ in how many slants."), "51 53 54 55 3"),
  PARAGRAPH (N_ ("A roller is about 20\302\240mm wide, so a section has {fewest-strips} to {most-strips} strips. One stroke on every strip is a pass. A direction takes {few-passes} passes in your first three sessions and after a long break, later up to {passes}; with the longest needles always {passes-longest}."), "101 53 54 55 57 3"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "sections", .text = N_ ("Five sections") },
  PARAGRAPH (N_ ("From top to bottom, the most tender one last: if you are sore, you can stop before it. You may change the order, and leave sections out."), NULL),
  { .kind = DERMA_GUIDE_PICTURE, .anchor = "order", .picture = DERMA_GUIDE_PICTURE_SECTIONS, .text = N_ ("The five sections in their order") },
  ADD (add_sections),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "keep-off", .text = N_ ("Where never to roll") },
  POINT (N_ ("The lids, and everything inside the bony rim of the eye."), "75 76"),
  POINT (N_ ("Lips, the inside of the nostrils, ears and neck."), "75 76"),
  POINT (N_ ("Moles, active spots, sores, raised lumps, tattoos and permanent make-up."), "1 65 75 83 85"),
  POINT (N_ ("Nose and upper lip with needles over {longest-on-nose}."), "58 59"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "time", .text = N_ ("How long") },
  PARAGRAPH (N_ ("One stroke takes one beat, {beat} to the minute; you may choose a slower or a faster one. The clock runs only while you roll. A section ends after {section-time} at the latest, and the whole face after {face-time}, whatever the count."), "101"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "stop", .text = N_ ("When to stop") },
  PARAGRAPH (N_ ("Evenly pink skin is enough. In clinics dots of blood are the aim; at home they mean too much force."), "117 110"),
  POINT (N_ ("It hurts so that you would want a painkiller: leave the section. The second time, end the session."), NULL),
  POINT (N_ ("A drop of blood runs: end the session, and press with clean gauze for 10\302\240minutes."), NULL),
  POINT (N_ ("The roller fell, or touched something: look at its needles and soak it again for {soak}, or end the session."), "57"),
  POINT (N_ ("A needle is bent or missing, or the drum jerks: end the session. This roller is done."), "57 91"),
  POINT (N_ ("You feel dizzy, sick or sweaty: end the session, and sit or lie down."), NULL),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "numbing", .text = N_ ("Numbing cream") },
  PARAGRAPH (N_ ("Better not: pain tells you to ease off. The US regulator warns of creams with more than 4\302\240% lidocaine, of large areas, and of wrapping them in film."), "29"),
  DERMA_GUIDE_END,
};

/* ---- Roller care ---- */

static void
add_care_steps (GPtrArray       *blocks,
                const DermaStep *steps,
                guint            n_steps)
{
  for (guint i = 0; i < n_steps; i++)
    {
      const DermaStepFacts *facts = derma_step_get_facts (steps[i]);
      g_autofree char      *duration = facts->timer_s > 0 ? derma_format_duration (facts->timer_s) : NULL;
      g_autofree char      *title = NULL;

      if (duration != NULL)
        /* Translators: the first %s is a step, the second a length of time: “Soak the roller (10 min)” */
        title = g_strdup_printf (_ ("%s (%s)"), derma_step_get_title (steps[i]), duration);
      derma_guide_add (blocks, DERMA_GUIDE_STEP, title != NULL ? title : derma_step_get_title (steps[i]),
                       g_strdup (derma_step_get_instruction (steps[i])), derma_guide_get_numbers (facts->id));
    }
}

static void
add_after (GPtrArray *blocks)
{
  static const DermaStep steps[] = { DERMA_STEP_FIN_WASH_ROLLER, DERMA_STEP_FIN_SOAK_ROLLER, DERMA_STEP_FIN_DRY_ROLLER, DERMA_STEP_FIN_STORE };

  add_care_steps (blocks, steps, G_N_ELEMENTS (steps));
}

static void
add_before (GPtrArray *blocks)
{
  static const DermaStep steps[] = { DERMA_STEP_PREP_INSPECT, DERMA_STEP_PREP_SOAK, DERMA_STEP_PREP_AIR_DRY };

  add_care_steps (blocks, steps, G_N_ELEMENTS (steps));
}

static void
add_reasons (GPtrArray *blocks)
{
  for (guint i = DERMA_RETIRED_BENT; i < DERMA_RETIRED_WORN; i++)
    derma_guide_add (blocks, DERMA_GUIDE_POINT, NULL, g_strdup (derma_retired_reason_get_text ((DermaRetiredReason) i)),
                     derma_guide_get_numbers (derma_retired_reason_get_id ((DermaRetiredReason) i)));
}

/* How many sessions a roller of each home band lasts (rl-uses-max). */
static void
add_uses (GPtrArray *blocks)
{
  static const guint needles_um[] = { 130, 250, 300, 500 };

  for (guint i = 0; i < G_N_ELEMENTS (needles_um); i++)
    {
      const DermaRollerFacts roller = { .needle_um = needles_um[i] };
      const guint            uses = derma_roller_get_max_uses (&roller);
      g_autofree char       *name = derma_guide_dup_band_name (derma_band_for_needle (needles_um[i]));

      derma_guide_add (blocks, DERMA_GUIDE_ROW, name, g_strdup_printf (ngettext ("%u session", "%u sessions", uses), uses), "54 91");
    }
}

const DermaGuideRow derma_guide_roller_care[] = {
  LEAD (N_ ("A clean roller with sharp needles is half of safe rolling. Each session ends with cleaning it, and the next begins with soaking it."), NULL),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "after", .text = N_ ("After each session") },
  ADD (add_after),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "before", .text = N_ ("Before each session") },
  ADD (add_before),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "alcohol", .text = N_ ("About the alcohol") },
  PARAGRAPH (N_ ("Isopropyl alcohol of 70\302\240% works better than one of 99\302\240%, because it dries more slowly. Take fresh alcohol every time, open a window, and keep flames away."), "51 52"),
  NOTE (N_ ("Alcohol disinfects; it does not sterilise. Things that enter sterile tissue should be sterile, which is why clinics use a roller once. Soaking at home is a compromise."), "34 3"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "not", .text = N_ ("What not to do with it") },
  POINT (N_ ("Do not boil it, and use no bleach."), "111"),
  POINT (N_ ("No cleaning tablets, unless its maker says so."), NULL),
  POINT (N_ ("Do not brush across the needles, and do not wipe them with a cloth."), NULL),
  POINT (N_ ("Do not rinse it with tap water after the soak: that water is not sterile."), "51"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "replace", .text = N_ ("When to replace it") },
  PARAGRAPH (N_ ("Needles blunt fast. What counts is the number of sessions, and at most {roller-age} from the first of them. If its maker says less, that holds."), "30 106 2"),
  ADD (add_uses),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "retire", .text = N_ ("When it is done at once") },
  ADD (add_reasons),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "share", .text = N_ ("One roller, one person") },
  PARAGRAPH (N_ ("HIV was probably passed on in a spa that reused needling equipment. Never lend a roller, and never use one that somebody else has used."), "33 2"),
  { .kind = DERMA_GUIDE_HEADING, .anchor = "dispose", .text = N_ ("Throwing it away") },
  PARAGRAPH (N_ ("Cap or tape the drum, put it into a hard closed container, and follow your local rules for sharp things."), NULL),
  DERMA_GUIDE_END,
};
