/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roll-text.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

/**
 * derma_roll_text_position:
 *
 * Returns: (transfer full): such as "Section 2 of 4"
 */
char *
derma_roll_text_position (const DermaRollState *state)
{
  /* Translators: the number of the section of the face that is being rolled, and how many there are */
  return g_strdup_printf (_ ("Section %u of %u"), state->position, state->n_sections);
}

/**
 * derma_roll_text_position_short:
 *
 * Returns: (transfer full): the same in fewer words, "2 of 4"
 */
char *
derma_roll_text_position_short (const DermaRollState *state)
{
  /* Translators: short for “Section 2 of 4” */
  return g_strdup_printf (C_ ("sections", "%u of %u"), state->position, state->n_sections);
}

/**
 * derma_roll_text_plan:
 *
 * Returns: (transfer full): such as "0.25 mm, 3 passes in each direction"
 */
char *
derma_roll_text_plan (const DermaRollState *state)
{
  g_autofree char *needle = derma_format_needle (state->needle_um);

  /* Translators: %s is a needle length, such as “0.25 mm” */
  return g_strdup_printf (ngettext ("%s, %u pass in each direction", "%s, %u passes in each direction", state->n_passes),
                          needle,
                          state->n_passes);
}

/**
 * derma_roll_text_heading:
 *
 * Returns: the largest words: the section, or at the rest what to do
 */
const char *
derma_roll_text_heading (const DermaRollState *state)
{
  if (state->stage == DERMA_ROLL_REST)
    return derma_step_get_title (DERMA_STEP_ROLL_REST);

  return derma_section_get_name (state->section);
}

/**
 * derma_roll_text_short_heading:
 *
 * Returns: the same in fewer words, to be read from a distance
 */
const char *
derma_roll_text_short_heading (const DermaRollState *state)
{
  if (state->stage == DERMA_ROLL_REST)
    return derma_step_get_title (DERMA_STEP_ROLL_REST);

  return derma_section_get_short_name (state->section);
}

/**
 * derma_roll_text_order:
 *
 * Returns: the order for the hand, beside its sign; while paused the one that holds again after it
 */
const char *
derma_roll_text_order (const DermaRollState *state,
                       DermaView             view)
{
  switch (state->stage)
    {
    case DERMA_ROLL_ENOUGH:
      return C_ ("stroke", "Enough");
    case DERMA_ROLL_REST:
      return C_ ("stroke", "Lift off");
    case DERMA_ROLL_PLACE:
    case DERMA_ROLL_STROKES:
    case DERMA_ROLL_CLEAN:
    default:
      return derma_stroke_get_order (state->section, state->direction, view);
    }
}

/**
 * derma_roll_text_hint:
 *
 * Returns: (transfer full): one line that says how
 */
char *
derma_roll_text_hint (const DermaRollState *state)
{
  switch (state->shows)
    {
    case DERMA_ROLL_SHOWS_ENOUGH:
      if (state->time_s < state->planned_s)
        return g_strdup (_ ("The planned passes are done. Evenly pink is the goal."));
      return g_strdup_printf (ngettext ("The planned second is over. Evenly pink is the goal.",
                                        "The planned %u seconds are over. Evenly pink is the goal.",
                                        state->planned_s),
                              state->planned_s);
    case DERMA_ROLL_SHOWS_REST:
      if (derma_roll_state_is_pain_stop (state))
        return g_strdup (derma_stop_get_advice (DERMA_STOP_PAIN));
      if (state->stop == DERMA_STOP_TIME)
        return g_strdup (derma_stop_get_advice (DERMA_STOP_TIME));
      return g_strdup (_ ("Look: evenly pink is enough."));
    case DERMA_ROLL_SHOWS_PLACE:
      return g_strdup (derma_section_get_keep_off (state->section));
    case DERMA_ROLL_SHOWS_PAUSED:
      return g_strdup (_ ("Paused. The clock is stopped, and everything up to here is kept."));
    case DERMA_ROLL_SHOWS_STROKES:
    default:
      return g_strdup (derma_stroke_get_hint (state->section, state->direction));
    }
}

/**
 * derma_roll_text_of_passes:
 *
 * Returns: (transfer full): what follows the large figure, "of 3 passes"
 */
char *
derma_roll_text_of_passes (const DermaRollState *state)
{
  /* Translators: a large figure stands before it: “2” “of 3 passes” */
  return g_strdup_printf (ngettext ("of %u pass", "of %u passes", state->n_passes), state->n_passes);
}

/**
 * derma_roll_text_of_short:
 *
 * Returns: (transfer full): the same in fewer words, "of 3"
 */
char *
derma_roll_text_of_short (const DermaRollState *state)
{
  /* Translators: a large figure stands before it: “2” “of 3” */
  return g_strdup_printf (C_ ("passes", "of %u"), state->n_passes);
}

/**
 * derma_roll_text_beat:
 *
 * Returns: (transfer full): what stands under the passes
 */
char *
derma_roll_text_beat (const DermaRollState *state)
{
  if (state->shows == DERMA_ROLL_SHOWS_ENOUGH && !state->has_next_direction && state->n_counted >= state->n_passes)
    return g_strdup (C_ ("passes", "Done"));

  /* Translators: strokes of the roller a minute, at least 40 */
  return g_strdup_printf (ngettext ("%u stroke a minute", "%u strokes a minute", state->beat), state->beat);
}

static char *
explain_pass (const DermaRollState *state)
{
  if (state->beat == 60)
    return g_strdup (_ ("One pass is once over the whole section, with one stroke each second. Press after each pass."));

  return g_strdup_printf (ngettext ("One pass is once over the whole section, with %u stroke a minute. Press after each pass.",
                                    "One pass is once over the whole section, with %u strokes a minute. Press after each pass.",
                                    state->beat),
                          state->beat);
}

/**
 * derma_roll_text_notice:
 *
 * Returns: (transfer full) (nullable): that a slower beat made the passes fewer (rule-time); before the first section what a
 *   pass is; %NULL where there is nothing to know
 */
char *
derma_roll_text_notice (const DermaRollState *state)
{
  if (state->n_passes == 0 || state->stage == DERMA_ROLL_REST)
    return NULL;
  if (state->n_passes >= state->n_asked)
    return state->shows == DERMA_ROLL_SHOWS_PLACE && state->position == 1 ? explain_pass (state) : NULL;

  return g_strdup_printf (ngettext ("At this slower beat there is time for %u pass here.",
                                    "At this slower beat there is time for %u passes here.",
                                    state->n_passes),
                          state->n_passes);
}

/**
 * derma_roll_text_time:
 *
 * Returns: (transfer full): the time in the ring, "0:12"
 */
char *
derma_roll_text_time (const DermaRollState *state)
{
  return derma_format_stopwatch (state->time_s);
}

/* The planned time is over, or all that was planned is done before it. */
static gboolean
is_past_plan (const DermaRollState *state)
{
  return state->stage == DERMA_ROLL_ENOUGH || state->shows == DERMA_ROLL_SHOWS_ENOUGH ||
         (state->stage != DERMA_ROLL_REST && state->time_s >= state->planned_s);
}

/**
 * derma_roll_text_time_caption:
 *
 * Returns: (transfer full): what stands under the time: what was planned, then where it stops
 */
char *
derma_roll_text_time_caption (const DermaRollState *state)
{
  g_autofree char *time = derma_format_stopwatch (is_past_plan (state) ? state->hard_stop_s : state->planned_s);

  if (is_past_plan (state))
    /* Translators: under a stopwatch; %s is a time such as “0:53” */
    return g_strdup_printf (_ ("stops at %s"), time);
  if (state->stage == DERMA_ROLL_REST)
    return g_strdup (C_ ("under the time left", "to breathe"));

  /* Translators: under a stopwatch; %s is the planned time, such as “0:48” */
  return g_strdup_printf (_ ("of %s"), time);
}

/**
 * derma_roll_text_time_spoken:
 *
 * Returns: (transfer full): the ring as a screen reader says it
 */
char *
derma_roll_text_time_spoken (const DermaRollState *state)
{
  g_autofree char *time = derma_format_stopwatch (state->time_s);
  g_autofree char *planned = derma_format_stopwatch (state->planned_s);
  g_autofree char *stop = derma_format_stopwatch (state->hard_stop_s);

  if (state->stage == DERMA_ROLL_REST)
    /* Translators: %s is a time such as “0:08” */
    return g_strdup_printf (_ ("%s left to breathe"), time);
  if (is_past_plan (state))
    /* Translators: times such as “0:50” and “0:53” */
    return g_strdup_printf (_ ("Rolled for %s, which is enough; stops at %s"), time, stop);

  /* Translators: times such as “0:12” and “0:48” */
  return g_strdup_printf (_ ("Rolled for %s of the planned %s"), time, planned);
}

static char *
after_last_direction (const DermaRollState *state)
{
  const guint rest_s = derma_step_get_facts (DERMA_STEP_ROLL_REST)->timer_s;

  if (!state->has_following)
    return g_strdup (_ ("Then lift off: this was the last section."));

  /* Translators: %u is 10 or so, %s a section of the face inside a sentence, such as “your right cheek” */
  return g_strdup_printf (ngettext ("Then lift off, %u second to breathe, then %s.",
                                    "Then lift off, %u seconds to breathe, then %s.",
                                    rest_s),
                          rest_s,
                          derma_section_get_in_sentence (state->following));
}

/* How many directions of this section come after the present one. */
static guint
count_directions_left (const DermaRollState *state)
{
  const guint gone = state->directions_done | state->directions_skipped | 1u << state->direction;
  guint       n_left = 0;

  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    n_left += (gone & 1u << i) == 0;

  return n_left;
}

/**
 * derma_roll_text_then:
 *
 * Returns: (transfer full): one line that says what follows
 */
char *
derma_roll_text_then (const DermaRollState *state,
                      DermaView             view)
{
  if (state->stage == DERMA_ROLL_REST)
    /* Translators: %s is a section of the face inside a sentence, such as “your right cheek” */
    return g_strdup_printf (_ ("Then %s."), derma_section_get_in_sentence (state->following));
  if (state->shows == DERMA_ROLL_SHOWS_ENOUGH || !state->has_next_direction)
    return after_last_direction (state);
  if (count_directions_left (state) > 1)
    /* Translators: %s is a direction inside a sentence, such as “downward”; %u how many follow after it */
    return g_strdup_printf (ngettext ("Then %s, and %u more direction here.", "Then %s, and %u more directions here.",
                                      count_directions_left (state) - 1),
                            derma_stroke_get_in_sentence (state->section, state->next_direction, view),
                            count_directions_left (state) - 1);
  if (!state->has_following)
    /* Translators: %s is a direction inside a sentence, such as “downward” */
    return g_strdup_printf (_ ("Then %s. This is the last section."),
                            derma_stroke_get_in_sentence (state->section, state->next_direction, view));

  /* Translators: the first %s is a direction inside a sentence, such as “downward”; the second is a section of the face
   * inside a sentence, such as “your right cheek” */
  return g_strdup_printf (_ ("Then %s. After that, %s."),
                          derma_stroke_get_in_sentence (state->section, state->next_direction, view),
                          derma_section_get_in_sentence (state->following));
}

/**
 * derma_roll_text_then_short:
 *
 * Returns: (transfer full): the same in fewer words, to be read from a distance
 */
char *
derma_roll_text_then_short (const DermaRollState *state,
                            DermaView             view)
{
  if (state->stage != DERMA_ROLL_REST && state->shows != DERMA_ROLL_SHOWS_ENOUGH && state->has_next_direction)
    /* Translators: what follows, short; %s is a direction such as “Downward” or a section of the face such as “Left cheek” */
    return g_strdup_printf (C_ ("short", "Then: %s"), derma_stroke_get_order (state->section, state->next_direction, view));
  if (state->has_following)
    return g_strdup_printf (C_ ("short", "Then: %s"), derma_section_get_short_name (state->following));

  return g_strdup_printf (C_ ("short", "Then: %s"), derma_step_get_title (DERMA_STEP_FIN_RINSE_FACE));
}

/**
 * derma_roll_text_next:
 *
 * Returns: the words on the huge button, by what the hand does now
 */
const char *
derma_roll_text_next (const DermaRollState *state)
{
  if (state->shows == DERMA_ROLL_SHOWS_PAUSED)
    return C_ ("button", "Resume");
  if (state->next == DERMA_EVENT_SECTION_START)
    return C_ ("button", "Start");
  if (state->shows == DERMA_ROLL_SHOWS_ENOUGH && state->has_following)
    return C_ ("button", "Lift Off");

  return C_ ("button", "Next");
}

static char *
name_stroke (const DermaRollState *state,
             DermaView             view)
{
  /* Translators: a direction and a number, such as “Downward, pass 2 of 3” */
  return g_strdup_printf (_ ("%s, pass %u of %u"),
                          derma_stroke_get_order (state->section, state->direction, view),
                          state->pass,
                          state->n_passes);
}

static char *
after_pass (const DermaRollState *state,
            DermaView             view)
{
  if (state->pass < state->n_passes)
    /* Translators: what comes next: the number of a pass, and how many there are */
    return g_strdup_printf (_ ("Pass %u of %u"), state->pass + 1, state->n_passes);

  return g_strdup (state->has_next_direction ? derma_stroke_get_order (state->section, state->next_direction, view)
                                             : C_ ("stroke", "Enough"));
}

static char *
after_section (const DermaRollState *state)
{
  const guint rest_s = derma_step_get_facts (DERMA_STEP_ROLL_REST)->timer_s;

  if (!state->has_following)
    return g_strdup (derma_step_get_title (DERMA_STEP_FIN_RINSE_FACE));

  return g_strdup_printf (ngettext ("%u second to breathe", "%u seconds to breathe", rest_s), rest_s);
}

/**
 * derma_roll_text_next_hint:
 *
 * Returns: (transfer full): what comes when the huge button is pressed, below its words: "Pass 3 of 3", "Right cheek"
 */
char *
derma_roll_text_next_hint (const DermaRollState *state,
                           DermaView             view)
{
  if (state->shows == DERMA_ROLL_SHOWS_ENOUGH)
    return after_section (state);
  if (state->shows == DERMA_ROLL_SHOWS_STROKES)
    return after_pass (state, view);
  if (derma_roll_state_is_stroke (state))
    return name_stroke (state, view);
  if (state->stage == DERMA_ROLL_ENOUGH)
    return g_strdup (C_ ("stroke", "Enough"));
  if (state->shows == DERMA_ROLL_SHOWS_PAUSED)
    return g_strdup (derma_step_get_title (DERMA_STEP_ROLL_REST));

  return g_strdup (derma_section_get_short_name (state->following));
}

/**
 * derma_roll_text_next_spoken:
 *
 * Returns: (transfer full): the huge button as a screen reader says it
 */
char *
derma_roll_text_next_spoken (const DermaRollState *state,
                             DermaView             view)
{
  g_autofree char *hint = derma_roll_text_next_hint (state, view);

  /* Translators: a button and what comes when it is pressed: “Next: Right cheek” */
  return g_strdup_printf (C_ ("button", "%s: %s"), derma_roll_text_next (state), hint);
}

/**
 * derma_roll_text_where:
 *
 * Returns: (transfer full): the sentence of the face and of the announcements: "Your left cheek, downward, pass 2 of 3"
 */
char *
derma_roll_text_where (const DermaRollState *state,
                       DermaView             view)
{
  const char *stroke = derma_stroke_get_in_sentence (state->section, state->direction, view);
  const char *name = derma_section_get_name (state->section);

  switch (state->stage)
    {
    case DERMA_ROLL_REST:
      /* Translators: %s is a section of the face, such as “Your left cheek” */
      return g_strdup_printf (_ ("%s, done"), name);
    case DERMA_ROLL_ENOUGH:
      /* Translators: %s is a section of the face, such as “Your left cheek” */
      return g_strdup_printf (_ ("%s, enough"), name);
    case DERMA_ROLL_STROKES:
      /* Translators: a section of the face, a direction and a number: “Your left cheek, downward, pass 2 of 3” */
      return g_strdup_printf (_ ("%s, %s, pass %u of %u"), name, stroke, state->pass, state->n_passes);
    case DERMA_ROLL_PLACE:
    case DERMA_ROLL_CLEAN:
    default:
      /* Translators: a section of the face and a direction: “Your left cheek, first outward” */
      return g_strdup_printf (_ ("%s, first %s"), name, stroke);
    }
}

/**
 * derma_roll_text_paused:
 *
 * Returns: (transfer full): "Paused at your left cheek, downward, pass 2"
 */
char *
derma_roll_text_paused (const DermaRollState *state,
                        DermaView             view)
{
  const char *section = derma_section_get_in_sentence (state->section);

  if (state->stage == DERMA_ROLL_STROKES)
    /* Translators: a section and a direction inside a sentence, and a number: “Paused at your left cheek, downward, pass 2” */
    return g_strdup_printf (_ ("Paused at %s, %s, pass %u"),
                            section,
                            derma_stroke_get_in_sentence (state->section, state->direction, view),
                            state->pass);
  if (state->stage == DERMA_ROLL_REST)
    /* Translators: %s is a section of the face inside a sentence, such as “your left cheek” */
    return g_strdup_printf (_ ("Paused after %s"), section);

  /* Translators: %s is a section of the face inside a sentence, such as “your left cheek” */
  return g_strdup_printf (_ ("Paused at %s"), section);
}

/**
 * derma_roll_text_change:
 *
 * Returns: (transfer full): what a screen reader says when the screen has come to @state
 */
char *
derma_roll_text_change (const DermaRollState *state,
                        DermaView             view)
{
  switch (state->shows)
    {
    case DERMA_ROLL_SHOWS_ENOUGH:
      return g_strdup (_ ("Enough. Evenly pink is the goal."));
    case DERMA_ROLL_SHOWS_REST:
      return g_strdup (_ ("Lift off and breathe. Look: evenly pink is enough."));
    case DERMA_ROLL_SHOWS_PAUSED:
      return derma_roll_text_paused (state, view);
    case DERMA_ROLL_SHOWS_PLACE:
    case DERMA_ROLL_SHOWS_STROKES:
    default:
      return derma_roll_text_where (state, view);
    }
}

/**
 * derma_roll_text_warning:
 * @before: what was shown a moment ago
 *
 * Returns: (transfer full) (nullable): what must be said of time now: that the planned time is over, that the hard stop is
 *   near; %NULL where there is nothing
 */
char *
derma_roll_text_warning (const DermaRollState *before,
                         const DermaRollState *state)
{
  const guint warn_s = state->hard_stop_s - MIN (state->hard_stop_s, DERMA_ROLL_WARNING_S);

  if (!state->is_running || !before->is_running || before->section != state->section)
    return NULL;

  if (before->time_s < warn_s && state->time_s >= warn_s)
    return g_strdup_printf (ngettext ("This section stops in %u second.",
                                      "This section stops in %u seconds.",
                                      state->hard_stop_s - state->time_s),
                            state->hard_stop_s - state->time_s);
  if (before->time_s < state->planned_s && state->time_s >= state->planned_s)
    return g_strdup (_ ("The planned time is over."));

  return NULL;
}
