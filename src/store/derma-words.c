/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-words.h"

static const char *const PHASES[] = {
  [DERMA_PHASE_PREPARE] = "prepare",
  [DERMA_PHASE_ROLL] = "roll",
  [DERMA_PHASE_FINISH] = "finish",
  [DERMA_PHASE_ENDED] = "ended",
};

static const char *const ENDS[] = {
  [DERMA_SESSION_OPEN] = NULL,
  [DERMA_SESSION_COMPLETED] = "completed",
  [DERMA_SESSION_STOPPED] = "stopped",
  [DERMA_SESSION_ABANDONED] = "abandoned",
};

static const char *const SECTION_STATES[] = {
  [DERMA_SECTION_STATE_PENDING] = "pending",
  [DERMA_SECTION_STATE_ROLLING] = "rolling",
  [DERMA_SECTION_STATE_DONE] = "done",
  [DERMA_SECTION_STATE_SKIPPED] = "skipped",
  [DERMA_SECTION_STATE_EXCLUDED] = "excluded",
};

static const char *const ANSWERS[] = {
  [DERMA_ANSWER_NONE] = NULL,
  [DERMA_ANSWER_NO] = "no",
  [DERMA_ANSWER_YES] = "yes",
  [DERMA_ANSWER_NOT_SURE] = "not-sure",
};

static const char *const SENSITIVITIES[] = {
  [DERMA_SENSITIVITY_UNKNOWN] = NULL,
  [DERMA_SENSITIVITY_LOW] = "low",
  [DERMA_SENSITIVITY_MEDIUM] = "medium",
  [DERMA_SENSITIVITY_HIGH] = "high",
};

static const char *const RESOLUTIONS[] = {
  [DERMA_RESOLUTION_NONE] = NULL,
  [DERMA_RESOLUTION_DOCTOR] = "doctor",
  [DERMA_RESOLUTION_GONE] = "gone",
};

static gboolean
find_word (const char *const *words,
           guint              n_words,
           const char        *word,
           guint             *index)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (word, words[i]) == 0)
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

const char *
derma_words_for_phase (DermaPhase phase)
{
  g_assert (phase < G_N_ELEMENTS (PHASES));
  return PHASES[phase];
}

const char *
derma_words_for_end (DermaSessionEnd end)
{
  g_assert (end < G_N_ELEMENTS (ENDS));
  return ENDS[end];
}

gboolean
derma_words_to_end (const char      *word,
                    DermaSessionEnd *end)
{
  guint index = 0;

  if (!find_word (ENDS, G_N_ELEMENTS (ENDS), word, &index))
    return FALSE;

  *end = (DermaSessionEnd) index;
  return TRUE;
}

const char *
derma_words_for_section_state (DermaSectionState state)
{
  g_assert (state < G_N_ELEMENTS (SECTION_STATES));
  return SECTION_STATES[state];
}

gboolean
derma_words_to_section_state (const char        *word,
                              DermaSectionState *state)
{
  guint index = 0;

  if (!find_word (SECTION_STATES, G_N_ELEMENTS (SECTION_STATES), word, &index))
    return FALSE;

  *state = (DermaSectionState) index;
  return TRUE;
}

const char *
derma_words_for_answer (DermaAnswerValue value)
{
  g_assert (value < G_N_ELEMENTS (ANSWERS));
  return ANSWERS[value];
}

gboolean
derma_words_to_answer (const char       *word,
                       DermaAnswerValue *value)
{
  guint index = 0;

  if (!find_word (ANSWERS, G_N_ELEMENTS (ANSWERS), word, &index))
    return FALSE;

  *value = (DermaAnswerValue) index;
  return TRUE;
}

const char *
derma_words_for_sensitivity (DermaSensitivity sensitivity)
{
  g_assert (sensitivity < G_N_ELEMENTS (SENSITIVITIES));
  return SENSITIVITIES[sensitivity];
}

gboolean
derma_words_to_sensitivity (const char       *word,
                            DermaSensitivity *sensitivity)
{
  guint index = 0;

  if (!find_word (SENSITIVITIES, G_N_ELEMENTS (SENSITIVITIES), word, &index))
    return FALSE;

  *sensitivity = (DermaSensitivity) index;
  return TRUE;
}

const char *
derma_words_for_resolution (DermaResolution resolution)
{
  g_assert (resolution < G_N_ELEMENTS (RESOLUTIONS));
  return RESOLUTIONS[resolution];
}

gboolean
derma_words_to_resolution (const char      *word,
                           DermaResolution *resolution)
{
  guint index = 0;

  if (!find_word (RESOLUTIONS, G_N_ELEMENTS (RESOLUTIONS), word, &index))
    return FALSE;

  *resolution = (DermaResolution) index;
  return TRUE;
}

static void
append_word (GString    *words,
             const char *word)
{
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, word);
}

static const char *
get_section_word (guint index)
{
  return derma_section_get_id ((DermaSection) index);
}

static const char *
get_direction_word (guint index)
{
  return derma_direction_get_id ((DermaDirection) index);
}

static const char *
get_flag_word (guint index)
{
  return derma_red_flag_get_id ((DermaRedFlag) index);
}

static const char *
get_scar_word (guint index)
{
  return derma_scar_type_get_id ((DermaScarType) index);
}

/**
 * derma_words_join:
 * @set: bits 1 << index
 * @n_words: how many words there are
 * @get_word: which they are
 *
 * Returns: (transfer full): the words of the bits that are set, with spaces between; empty for the empty set
 */
char *
derma_words_join (guint        set,
                  guint        n_words,
                  DermaGetWord get_word)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    if (set & (1u << i))
      append_word (words, get_word (i));

  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * derma_words_split:
 * @words: (nullable): words with spaces between
 * @n_words: how many are known
 * @get_word: which they are
 * @set: (out): the bits of those that are known
 *
 * Returns: whether all are known
 */
gboolean
derma_words_split (const char  *words,
                   guint        n_words,
                   DermaGetWord get_word,
                   guint       *set)
{
  g_auto (GStrv) parts = NULL;
  gboolean is_known = TRUE;

  *set = 0;
  if (words == NULL)
    return FALSE;
  if (*words == '\0')
    return TRUE; /* by far the most common */

  parts = g_strsplit (words, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint index = 0;

      while (index < n_words && g_strcmp0 (parts[i], get_word (index)) != 0)
        index++;
      if (index < n_words)
        *set |= 1u << index;
      else
        is_known = FALSE;
    }

  return is_known;
}

/**
 * derma_words_for_sections:
 *
 * Returns: (transfer full): such as "forehead chin", in treatment order; empty for the empty set
 */
char *
derma_words_for_sections (DermaSectionSet set)
{
  return derma_words_join (set, DERMA_N_SECTIONS, get_section_word);
}

/**
 * derma_words_to_sections:
 * @words: (nullable): section ids with spaces between
 * @set: (out): the set of them
 *
 * Returns: whether all of them are sections
 */
gboolean
derma_words_to_sections (const char      *words,
                         DermaSectionSet *set)
{
  return derma_words_split (words, DERMA_N_SECTIONS, get_section_word, set);
}

/**
 * derma_words_for_order:
 * @order: (array fixed-size=5): the sections in the order in which they are rolled
 *
 * Returns: (transfer full): their ids with spaces between
 */
char *
derma_words_for_order (const DermaSection *order)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    append_word (words, derma_section_get_id (order[i]));

  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * derma_words_to_order:
 * @words: (nullable): the ids of all five sections with spaces between
 * @order: (out) (array fixed-size=5): the sections in that order
 *
 * Returns: whether each of the five is there once
 */
gboolean
derma_words_to_order (const char   *words,
                      DermaSection *order)
{
  g_auto (GStrv) parts = g_strsplit (words != NULL ? words : "", " ", -1);
  DermaSectionSet seen = 0;

  if (g_strv_length (parts) != DERMA_N_SECTIONS)
    return FALSE;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      if (!derma_section_from_id (parts[i], &order[i]))
        return FALSE;
      seen |= DERMA_SECTION_BIT (order[i]);
    }

  return seen == DERMA_ALL_SECTIONS;
}

/**
 * derma_words_for_directions:
 * @directions: bit 1 << direction for each
 *
 * Returns: (transfer full): their ids with spaces between
 */
char *
derma_words_for_directions (guint directions)
{
  return derma_words_join (directions, DERMA_N_DIRECTIONS, get_direction_word);
}

/**
 * derma_words_to_directions:
 * @words: (nullable): direction ids with spaces between
 * @directions: (out): bit 1 << direction for each
 *
 * Returns: whether all of them are directions
 */
gboolean
derma_words_to_directions (const char *words,
                           guint      *directions)
{
  return derma_words_split (words, DERMA_N_DIRECTIONS, get_direction_word, directions);
}

/**
 * derma_words_for_flags:
 *
 * Returns: (transfer full): the ids of red flags with spaces between; empty for the empty set
 */
char *
derma_words_for_flags (DermaRedFlagSet flags)
{
  return derma_words_join (flags, DERMA_N_RED_FLAGS, get_flag_word);
}

/**
 * derma_words_to_flags:
 * @words: (nullable): ids of red flags with spaces between
 * @flags: (out): the set of those that are known
 *
 * Returns: whether all of them are red flags
 */
gboolean
derma_words_to_flags (const char      *words,
                      DermaRedFlagSet *flags)
{
  return derma_words_split (words, DERMA_N_RED_FLAGS, get_flag_word, flags);
}

/**
 * derma_words_for_scar_types:
 *
 * Returns: (transfer full): the ids of types of scars with spaces between; empty for the empty set
 */
char *
derma_words_for_scar_types (DermaScarSet types)
{
  return derma_words_join (types, DERMA_N_SCAR_TYPES, get_scar_word);
}

/**
 * derma_words_to_scar_types:
 * @words: (nullable): ids of types of scars with spaces between
 * @types: (out): the set of those that are known
 *
 * Returns: whether all of them are types of scars
 */
gboolean
derma_words_to_scar_types (const char   *words,
                           DermaScarSet *types)
{
  return derma_words_split (words, DERMA_N_SCAR_TYPES, get_scar_word, types);
}
