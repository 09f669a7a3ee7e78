/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-question.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "treatment/derma-question-private.h"

static const struct
{
  const char *title;
  const char *subtitle;
} GROUPS[DERMA_N_QUESTION_GROUPS] = {
  [DERMA_GROUP_YOU] = { N_ ("About you"), N_ ("Age, allergies, implants") },
  [DERMA_GROUP_HEALTH] = { N_ ("Health and medicines"), N_ ("Blood, diabetes, immune system, heart, tablets") },
  [DERMA_GROUP_SKIN_HISTORY] = { N_ ("How your skin heals"), N_ ("Scars, dark marks, cold sores, skin diseases") },
  [DERMA_GROUP_SKIN_TODAY] = { N_ ("Skin and body today"), N_ ("Cold sore, infection, sunburn, fever, last session") },
  [DERMA_GROUP_TREATMENTS] = { N_ ("Treatments"), N_ ("Injections, peels, laser, surgery, hair removal") },
  [DERMA_GROUP_PRODUCTS_AND_PLANS] = { N_ ("Products and plans"), N_ ("Retinoid and acids, alcohol, sun, events") },
  [DERMA_GROUP_ROLLER] = { N_ ("Your roller"), N_ ("Every needle straight, used by nobody else") },
  [DERMA_GROUP_SECTIONS] = { N_ ("Is there, in any section …"), N_ ("Spots, moles, wounds, scars") },
};

/* What one answer is judged with. */
typedef struct
{
  const DermaAnswer   *answer;
  const DermaQuestion *question;
  DermaBand            band;
  DermaTime            now;
  GTimeZone           *zone;
} Judgement;

/**
 * derma_n_questions:
 *
 * Returns: how many questions there are; their indexes run from 0, and may change from version to version: store ids
 */
guint
derma_n_questions (void)
{
  return derma_n_standing_questions + derma_n_session_questions + derma_n_section_questions;
}

/**
 * derma_question_get:
 *
 * Returns: (transfer none): the question at @index
 */
const DermaQuestion *
derma_question_get (guint index)
{
  g_return_val_if_fail (index < derma_n_questions (), NULL);

  if (index < derma_n_standing_questions)
    return &derma_standing_questions[index];
  index -= derma_n_standing_questions;
  if (index < derma_n_session_questions)
    return &derma_session_questions[index];

  return &derma_section_questions[index - derma_n_session_questions];
}

/**
 * derma_question_from_id:
 * @id: (nullable): a stable id
 * @index: (out): the index of its question
 *
 * Returns: whether there is one
 */
gboolean
derma_question_from_id (const char *id,
                        guint      *index)
{
  const guint n = derma_n_questions ();

  g_return_val_if_fail (index != NULL, FALSE);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (id, derma_question_get (i)->id) == 0)
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_question_group_get_title:
 *
 * Returns: (transfer none): such as "Treatments"
 */
const char *
derma_question_group_get_title (DermaQuestionGroup group)
{
  g_return_val_if_fail (group < DERMA_N_QUESTION_GROUPS, NULL);

  return _ (GROUPS[group].title);
}

/**
 * derma_question_group_get_subtitle:
 *
 * Returns: (transfer none): what the group asks about, in a few words
 */
const char *
derma_question_group_get_subtitle (DermaQuestionGroup group)
{
  g_return_val_if_fail (group < DERMA_N_QUESTION_GROUPS, NULL);

  return _ (GROUPS[group].subtitle);
}

static gboolean
is_yes (const DermaAnswer *answer)
{
  return answer->value == DERMA_ANSWER_YES || answer->value == DERMA_ANSWER_NOT_SURE;
}

static DermaTime
get_answered_at (const Judgement *judgement)
{
  return judgement->answer->at.utc_s != 0 ? judgement->answer->at : judgement->now;
}

static gint64
get_end_s (const Judgement *judgement,
           gint64           from_day,
           guint            days)
{
  return derma_time_start_of_day (from_day, judgement->zone) + (gint64) days * DERMA_DAY_S;
}

static void
postpone (DermaConsequence *consequence,
          const Judgement  *judgement,
          gint64            until_s)
{
  if (until_s != 0 && judgement->now.utc_s >= until_s)
    return;

  consequence->outcome = MAX (consequence->outcome, DERMA_OUTCOME_POSTPONE);
  /* The largest date wins, and an unknown one is larger than all. */
  if (!consequence->is_postponed)
    consequence->until_s = until_s;
  else if (consequence->until_s != 0)
    consequence->until_s = until_s == 0 ? 0 : MAX (consequence->until_s, until_s);
  consequence->is_postponed = TRUE;
}

static void
postpone_from_anchor (DermaConsequence *consequence,
                      const Judgement  *judgement)
{
  const DermaQuestion *question = judgement->question;
  const guint          days = question->is_by_needle ? derma_band_get_actives_off_days (judgement->band) : question->days;

  if (judgement->answer->has_anchor)
    postpone (consequence, judgement, get_end_s (judgement, judgement->answer->anchor_day, days));
  else if (question->anchor != NULL)
    postpone (consequence, judgement, 0);
  else
    postpone (consequence, judgement,
              get_end_s (judgement, derma_time_get_local_day (get_answered_at (judgement)), days));
}

static void
postpone_from_answer (DermaConsequence *consequence,
                      const Judgement  *judgement,
                      guint             days)
{
  postpone (consequence, judgement, get_end_s (judgement, derma_time_get_local_day (get_answered_at (judgement)), days));
}

/* Sections that heal by themselves are left out for hours, not for calendar days: nobody has told a day. */
static void
exclude_sections (DermaConsequence *consequence,
                  const Judgement  *judgement)
{
  const DermaQuestion  *question = judgement->question;
  const DermaSectionSet sections = question->excluded | judgement->answer->sections;

  if (question->days > 0)
    {
      const gint64 until_s = get_answered_at (judgement).utc_s + (gint64) question->days * DERMA_DAY_S;

      if (judgement->now.utc_s >= until_s)
        return;
      if (!consequence->is_postponed)
        consequence->until_s = until_s;
    }

  if (question->takes_agreement && consequence->agreement_until_s != 0)
    {
      consequence->outcome = MAX (consequence->outcome, DERMA_OUTCOME_NOTE);
      return;
    }

  consequence->outcome = MAX (consequence->outcome, DERMA_OUTCOME_EXCLUDE_SECTION);
  consequence->excluded |= sections & DERMA_ALL_SECTIONS;
  consequence->needs_sections = sections == 0;
}

static void
add_outcome (DermaConsequence *consequence,
             const Judgement  *judgement,
             DermaOutcome      outcome)
{
  switch (outcome)
    {
    case DERMA_OUTCOME_POSTPONE:
      postpone_from_anchor (consequence, judgement);
      break;
    case DERMA_OUTCOME_EXCLUDE_SECTION:
      exclude_sections (consequence, judgement);
      break;
    case DERMA_OUTCOME_ASK_DOCTOR:
      consequence->needs_agreement = consequence->agreement_until_s == 0;
      consequence->outcome = MAX (consequence->outcome,
                                  consequence->needs_agreement ? DERMA_OUTCOME_ASK_DOCTOR : DERMA_OUTCOME_NOTE);
      break;
    case DERMA_OUTCOME_NONE:
    case DERMA_OUTCOME_NOTE:
    case DERMA_OUTCOME_WARN:
    case DERMA_OUTCOME_BLOCK_ROLLER:
    case DERMA_OUTCOME_BLOCK:
    default:
      consequence->outcome = MAX (consequence->outcome, outcome);
    }
}

/* What the second tick, or the number of sections, leads to: its days count from the answer. */
static void
add_condition (DermaConsequence *consequence,
               const Judgement  *judgement,
               DermaOutcome      outcome,
               guint             days)
{
  if (outcome == DERMA_OUTCOME_POSTPONE)
    postpone_from_answer (consequence, judgement, days);
  else
    add_outcome (consequence, judgement, outcome);
}

static gint64
get_agreement_until_s (const DermaAnswer *answer,
                       DermaTime          now)
{
  const gint64 until_s = answer->agreed.utc_s + (gint64) DERMA_AGREEMENT_DAYS * DERMA_DAY_S;

  return answer->agreed.utc_s != 0 && now.utc_s < until_s ? until_s : 0;
}

/**
 * derma_answer_get_consequence:
 * @answer: an answer
 * @band: of the roller that is to be used; %DERMA_BAND_X while none is chosen
 * @now: the instant asked about
 * @zone: (nullable): where the person is, UTC where unknown
 *
 * Works out what @answer leads to at @now (protocol.md 2). "Not sure" counts as yes.
 */
DermaConsequence
derma_answer_get_consequence (const DermaAnswer *answer,
                              DermaBand          band,
                              DermaTime          now,
                              GTimeZone         *zone)
{
  DermaConsequence consequence = { 0 };
  g_autoptr (GTimeZone) utc = NULL;
  Judgement            judgement;
  const DermaQuestion *question;

  g_return_val_if_fail (answer != NULL && answer->question < derma_n_questions (), consequence);

  if (!is_yes (answer))
    return consequence;
  if (zone == NULL)
    zone = utc = g_time_zone_new_utc ();

  question = derma_question_get (answer->question);
  judgement = (Judgement) { answer, question, band, now, zone };
  consequence.agreement_until_s = question->takes_agreement ? get_agreement_until_s (answer, now) : 0;

  add_outcome (&consequence, &judgement, question->outcome);
  add_outcome (&consequence, &judgement, question->second_outcome);
  if (question->detail != NULL && answer->has_detail)
    add_condition (&consequence, &judgement, question->detail_outcome, question->detail_days);
  if (question->many > 0 && derma_section_set_count (answer->sections) >= question->many)
    add_condition (&consequence, &judgement, question->many_outcome, question->many_days);

  /* No doctor's word lifts a block. */
  if (consequence.outcome == DERMA_OUTCOME_BLOCK)
    consequence.needs_agreement = FALSE;

  return consequence;
}

/**
 * derma_question_format_end:
 * @until_s: the end of a wait, UTC seconds
 * @now: the present instant
 * @zone: where the person is
 *
 * Returns: (transfer full): such as "Tuesday 8 December". The day is enough, unless a clock change has moved the end away from
 *   midnight.
 */
char *
derma_question_format_end (gint64     until_s,
                           DermaTime  now,
                           GTimeZone *zone)
{
  const DermaTime until = derma_time_new (until_s, zone);

  return derma_time_get_hour (until) < 3 ? derma_format_date (until, now) : derma_format_date_time (until, now);
}

/**
 * derma_consequence_to_title:
 * @consequence: of @answer
 * @answer: the answer
 * @now: the instant asked about
 * @zone: (nullable): where the person is, UTC where unknown
 *
 * Returns: (transfer full) (nullable): one short sentence on what @consequence means, such as "Not today: come back on Tuesday
 *   8 December"; %NULL where there is none. The reason beside it is the question's own.
 */
char *
derma_consequence_to_title (const DermaConsequence *consequence,
                            const DermaAnswer      *answer,
                            DermaTime               now,
                            GTimeZone              *zone)
{
  g_autoptr (GTimeZone) utc = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (consequence != NULL && answer != NULL, NULL);

  if (zone == NULL)
    zone = utc = g_time_zone_new_utc ();
  if (consequence->until_s > now.utc_s)
    end = derma_question_format_end (consequence->until_s, now, zone);

  switch (consequence->outcome)
    {
    case DERMA_OUTCOME_BLOCK:
      return g_strdup (_ ("Do not roll"));
    case DERMA_OUTCOME_BLOCK_ROLLER:
      return g_strdup (_ ("Not with this roller"));
    case DERMA_OUTCOME_ASK_DOCTOR:
      if (consequence->is_postponed && end != NULL)
        /* Translators: %s is a day, such as “Tuesday 8 December” */
        return g_strdup_printf (_ ("Ask a doctor first, and not before %s"), end);
      return g_strdup (_ ("Ask a doctor first"));
    case DERMA_OUTCOME_POSTPONE:
      if (end != NULL)
        /* Translators: %s is a day, such as “Tuesday 8 December” */
        return g_strdup_printf (_ ("Not today: come back on %s"), end);
      return g_strdup (_ ("Not today: the end is not known yet"));
    case DERMA_OUTCOME_EXCLUDE_SECTION:
      if (consequence->needs_sections)
        return g_strdup (_ ("Show on the face where it is"));
      return g_strdup (ngettext ("Leave that section out today", "Leave those sections out today",
                                 derma_section_set_count (consequence->excluded)));
    case DERMA_OUTCOME_WARN:
      return g_strdup (_ ("You may go on, knowing this"));
    case DERMA_OUTCOME_NOTE:
      if (consequence->agreement_until_s > now.utc_s)
        {
          const DermaTime  until = derma_time_new (consequence->agreement_until_s, zone);
          g_autofree char *day = derma_format_date (until, now);

          /* Translators: %s is a day, such as “Tuesday 8 December” */
          return g_strdup_printf (_ ("A doctor agreed; ask again on %s"), day);
        }
      return g_strdup (_ ("Good to know"));
    case DERMA_OUTCOME_NONE:
    default:
      return NULL;
    }
}

/**
 * derma_answers_say:
 * @answers: (array length=n_answers): answers
 * @id: the stable id of a question
 *
 * Returns: whether that question was answered with yes or "not sure"
 */
gboolean
derma_answers_say (const DermaAnswer *answers,
                   gsize              n_answers,
                   const char        *id)
{
  for (gsize i = 0; i < n_answers; i++)
    if (is_yes (&answers[i]) && g_strcmp0 (derma_question_get (answers[i].question)->id, id) == 0)
      return TRUE;

  return FALSE;
}

/**
 * derma_profile_add_answers:
 * @profile: a profile
 * @answers: (array length=n_answers): answers
 *
 * Adds to @profile what screening has told: dark marks, melasma and age bear on caps and interval (protocol.md 1.4, 1.5). A
 * "no" takes nothing away.
 */
void
derma_profile_add_answers (DermaProfile      *profile,
                           const DermaAnswer *answers,
                           gsize              n_answers)
{
  g_return_if_fail (profile != NULL && (answers != NULL || n_answers == 0));

  profile->has_pih_history |= derma_answers_say (answers, n_answers, "scr-pih-history");
  profile->has_melasma |= derma_answers_say (answers, n_answers, "scr-melasma");
  profile->is_18_to_21 |= derma_answers_say (answers, n_answers, "scr-age-18-21");
}
