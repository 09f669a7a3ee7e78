/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-answers-private.h"

G_DEFINE_FINAL_TYPE (DermaPlanAnswers, derma_plan_answers, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * derma_plan_answers_emit_changed:
 *
 * Emits “changed”.
 */
void
derma_plan_answers_emit_changed (DermaPlanAnswers *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
derma_plan_answers_dispose (GObject *object)
{
  DermaPlanAnswers *self = DERMA_PLAN_ANSWERS (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (derma_plan_answers_parent_class)->dispose (object);
}

static void
derma_plan_answers_finalize (GObject *object)
{
  g_array_unref (DERMA_PLAN_ANSWERS (object)->roller_ids);
  g_array_unref (DERMA_PLAN_ANSWERS (object)->taken_back);

  G_OBJECT_CLASS (derma_plan_answers_parent_class)->finalize (object);
}

static void
derma_plan_answers_class_init (DermaPlanAnswersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = derma_plan_answers_dispose;
  G_OBJECT_CLASS (klass)->finalize = derma_plan_answers_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
derma_plan_answers_init (DermaPlanAnswers *self)
{
  self->roller_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->taken_back = g_array_new (FALSE, FALSE, sizeof (DermaAnswer));
}

/**
 * derma_plan_answers_new:
 *
 * Returns: (transfer full): what is known, and what was told before the dialog was closed
 */
DermaPlanAnswers *
derma_plan_answers_new (DermaJournal *journal,
                        DermaClock   *clock)
{
  DermaPlanAnswers *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_PLAN_ANSWERS, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  derma_plan_answers_list_rollers (self);
  derma_plan_answers_read (self);

  return self;
}

/**
 * derma_plan_answers_get_journal:
 *
 * Returns: (transfer none): where the plan will be
 */
DermaJournal *
derma_plan_answers_get_journal (DermaPlanAnswers *self)
{
  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), NULL);

  return self->journal;
}

/**
 * derma_plan_answers_get_clock:
 *
 * Returns: (transfer none): what time it is
 */
DermaClock *
derma_plan_answers_get_clock (DermaPlanAnswers *self)
{
  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), NULL);

  return self->clock;
}

/**
 * derma_plan_answers_is_begun:
 *
 * Returns: whether the first question was answered in this round
 */
gboolean
derma_plan_answers_is_begun (DermaPlanAnswers *self)
{
  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), FALSE);

  return (self->draft.told & DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_CONCERNS)) != 0;
}

/* The age has a page of its own. */
static gboolean
is_in_group (const DermaQuestion *question,
             DermaQuestionGroup   group)
{
  return question->group == group && question->type == DERMA_QUESTION_STANDING && !derma_question_is_about_age (question);
}

/**
 * derma_plan_answers_get_question:
 * @option: less than derma_plan_answers_get_n_options()
 *
 * Returns: the index of the question behind it; -1 where it is none about health
 */
int
derma_plan_answers_get_question (DermaPlanAnswers *self,
                                 DermaPlanAsk      ask,
                                 guint             option)
{
  const DermaQuestionGroup group = ask == DERMA_PLAN_ASK_YOU      ? DERMA_GROUP_YOU
                                   : ask == DERMA_PLAN_ASK_HEALTH ? DERMA_GROUP_HEALTH
                                                                  : DERMA_GROUP_SKIN_HISTORY;

  if (!derma_plan_ask_is_about_health (ask))
    return -1;

  for (guint i = 0; i < derma_n_questions (); i++)
    if (is_in_group (derma_question_get (i), group) && option-- == 0)
      return (int) i;

  return -1;
}

/**
 * derma_plan_answers_get_answer:
 * @answer: (out): what the journal holds; of no value where it holds nothing
 *
 * Returns: whether it holds an answer
 */
gboolean
derma_plan_answers_get_answer (DermaPlanAnswers *self,
                               guint             question,
                               DermaAnswer      *answer)
{
  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self) && answer != NULL, FALSE);

  *answer = (DermaAnswer) { .question = question };
  return derma_journal_get_answer (self->journal, question, answer) && answer->value != DERMA_ANSWER_NONE;
}

/**
 * derma_plan_answers_is_yes:
 * @id: of a standing question
 *
 * Returns: whether it was answered, and not with no
 */
gboolean
derma_plan_answers_is_yes (DermaPlanAnswers *self,
                           const char       *id)
{
  DermaAnswer answer;
  guint       question;

  return derma_question_from_id (id, &question) && derma_plan_answers_get_answer (self, question, &answer) && answer.value != DERMA_ANSWER_NO;
}

/**
 * derma_plan_answers_get_age:
 *
 * Returns: what was told of the age, the oldest where nothing was
 */
DermaPlanAge
derma_plan_answers_get_age (DermaPlanAnswers *self)
{
  if (derma_plan_answers_is_yes (self, "scr-age-under-18"))
    return DERMA_PLAN_AGE_MINOR;

  return derma_plan_answers_is_yes (self, "scr-age-18-21") ? DERMA_PLAN_AGE_YOUNG : DERMA_PLAN_AGE_GROWN;
}

static gboolean
is_told (DermaPlanAnswers *self,
         const char       *id)
{
  DermaAnswer answer;
  guint       question;

  return derma_question_from_id (id, &question) && derma_plan_answers_get_answer (self, question, &answer);
}

/* A yes that needs a date has one. */
static gboolean
is_settled (const DermaAnswer *answer)
{
  return answer->value == DERMA_ANSWER_NO || derma_question_get (answer->question)->anchor == NULL || answer->has_anchor;
}

/**
 * derma_plan_answers_is_group_answered:
 * @ask: one about health
 * @counts_missing: whether a question without an answer counts
 *
 * Returns: whether nothing is missing in it
 */
gboolean
derma_plan_answers_is_group_answered (DermaPlanAnswers *self,
                                      DermaPlanAsk      ask,
                                      gboolean          counts_missing)
{
  const guint n_options = derma_plan_answers_get_n_options (self, ask);

  for (guint i = 0; i < n_options; i++)
    {
      DermaAnswer answer;

      if (!derma_plan_answers_get_answer (self, (guint) derma_plan_answers_get_question (self, ask, i), &answer))
        {
          if (counts_missing)
            return FALSE;
        }
      else if (!is_settled (&answer))
        return FALSE;
    }

  return TRUE;
}

/**
 * derma_plan_answers_is_health_due:
 *
 * Returns: whether health is asked again, for it was told longer ago
 */
gboolean
derma_plan_answers_is_health_due (DermaPlanAnswers *self)
{
  return derma_standing_is_due (derma_journal_get_situation (self->journal, derma_clock_get_now (self->clock), derma_clock_get_zone (self->clock)));
}

/**
 * derma_plan_answers_is_asked:
 *
 * Returns: whether the plan depends on it
 */
gboolean
derma_plan_answers_is_asked (DermaPlanAnswers *self,
                             DermaPlanAsk      ask)
{
  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self) && ask < DERMA_N_PLAN_ASKS, FALSE);

  return derma_plan_ask_depends (ask, self->draft.concerns);
}

/**
 * derma_plan_answers_is_answered:
 *
 * Returns: whether it need not be asked any more
 */
gboolean
derma_plan_answers_is_answered (DermaPlanAnswers *self,
                                DermaPlanAsk      ask)
{
  const gboolean is_confirmed = (self->draft.told & DERMA_PLAN_ASK_BIT (ask)) != 0;
  DermaProfile   profile;
  DermaBaseline  baseline;

  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self) && ask < DERMA_N_PLAN_ASKS, FALSE);

  derma_journal_get_profile (self->journal, &profile);
  derma_journal_get_baseline (self->journal, &baseline);
  switch (ask)
    {
    case DERMA_PLAN_ASK_SCAR_TYPES:
      return baseline.scar_types != 0;
    case DERMA_PLAN_ASK_LINES:
      return baseline.glogau != 0;
    case DERMA_PLAN_ASK_SUN:
      return profile.fitzpatrick != 0;
    case DERMA_PLAN_ASK_SENSITIVITY:
      return profile.sensitivity != DERMA_SENSITIVITY_UNKNOWN;
    case DERMA_PLAN_ASK_AGE:
      return derma_plan_answers_is_yes (self, "scr-age-under-18") || (is_told (self, "scr-age-under-18") && is_told (self, "scr-age-18-21"));
    case DERMA_PLAN_ASK_YOU:
    case DERMA_PLAN_ASK_HEALTH:
    case DERMA_PLAN_ASK_SKIN:
      return derma_plan_answers_is_group_answered (self, ask, TRUE) && (is_confirmed || !derma_plan_answers_is_health_due (self));
    case DERMA_PLAN_ASK_CONCERNS:
      return is_confirmed && self->draft.concerns != 0;
    case DERMA_PLAN_ASK_ROLLER:
      return is_confirmed && derma_plan_answers_is_roller_told (self);
    case DERMA_PLAN_ASK_SCAR_GRADE:
    case DERMA_PLAN_ASK_PREGNANT:
    case DERMA_PLAN_ASK_ACTIVES:
    case DERMA_PLAN_ASK_BUDGET:
    default:
      return is_confirmed;
    }
}

static gboolean
is_open (DermaPlanAnswers *self,
         DermaPlanAsk      ask)
{
  return derma_plan_answers_is_asked (self, ask) && !derma_plan_answers_is_answered (self, ask);
}

/**
 * derma_plan_answers_find_next:
 * @after: the question that was just answered; %DERMA_N_PLAN_ASKS: none
 *
 * Returns: what is to be asked next; %DERMA_N_PLAN_ASKS when all is told
 */
DermaPlanAsk
derma_plan_answers_find_next (DermaPlanAnswers *self,
                              DermaPlanAsk      after)
{
  const guint from = after < DERMA_N_PLAN_ASKS ? (guint) after + 1 : 0;

  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), DERMA_N_PLAN_ASKS);

  for (guint i = 0; i < DERMA_N_PLAN_ASKS; i++)
    {
      const DermaPlanAsk ask = (DermaPlanAsk) ((from + i) % DERMA_N_PLAN_ASKS);

      if (is_open (self, ask))
        return ask;
    }

  return DERMA_N_PLAN_ASKS;
}

/**
 * derma_plan_answers_count_left:
 * @beside: the question that is shown
 *
 * Returns: how many other questions are open
 */
guint
derma_plan_answers_count_left (DermaPlanAnswers *self,
                               DermaPlanAsk      beside)
{
  guint n_left = 0;

  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), 0);

  for (guint i = 0; i < DERMA_N_PLAN_ASKS; i++)
    n_left += i != (guint) beside && is_open (self, (DermaPlanAsk) i);

  return n_left;
}

/**
 * derma_plan_answers_get_n_options:
 *
 * Returns: how many answers there are to choose from
 */
guint
derma_plan_answers_get_n_options (DermaPlanAnswers *self,
                                  DermaPlanAsk      ask)
{
  guint n_options = 0;

  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), 0);

  switch (ask)
    {
    case DERMA_PLAN_ASK_CONCERNS:
      return DERMA_N_CONCERNS;
    case DERMA_PLAN_ASK_SCAR_TYPES:
      return DERMA_N_SCAR_TYPES;
    case DERMA_PLAN_ASK_SCAR_GRADE:
      return DERMA_RATING_MAX + 1;
    case DERMA_PLAN_ASK_LINES:
      return DERMA_GLOGAU_MAX;
    case DERMA_PLAN_ASK_SUN:
      return DERMA_FITZPATRICK_MAX;
    case DERMA_PLAN_ASK_SENSITIVITY:
      return 3;
    case DERMA_PLAN_ASK_AGE:
      return DERMA_N_PLAN_AGES;
    case DERMA_PLAN_ASK_PREGNANT:
    case DERMA_PLAN_ASK_ACTIVES:
      return 2;
    case DERMA_PLAN_ASK_YOU:
    case DERMA_PLAN_ASK_HEALTH:
    case DERMA_PLAN_ASK_SKIN:
      while (derma_plan_answers_get_question (self, ask, n_options) >= 0)
        n_options++;
      return n_options;
    case DERMA_PLAN_ASK_ROLLER:
      return self->roller_ids->len + 2;
    case DERMA_PLAN_ASK_BUDGET:
      return DERMA_N_PLAN_BUDGETS;
    default:
      g_return_val_if_reached (0);
    }
}

/**
 * derma_plan_answers_is_chosen:
 *
 * Returns: whether that answer is chosen
 */
gboolean
derma_plan_answers_is_chosen (DermaPlanAnswers *self,
                              DermaPlanAsk      ask,
                              guint             option)
{
  const gboolean is_confirmed = (self->draft.told & DERMA_PLAN_ASK_BIT (ask)) != 0;
  DermaProfile   profile;
  DermaBaseline  baseline;

  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), FALSE);

  derma_journal_get_profile (self->journal, &profile);
  derma_journal_get_baseline (self->journal, &baseline);
  switch (ask)
    {
    case DERMA_PLAN_ASK_CONCERNS:
      return (self->draft.concerns & DERMA_MEASURE_BIT (option)) != 0;
    case DERMA_PLAN_ASK_SCAR_TYPES:
      return (baseline.scar_types & DERMA_SCAR_BIT (option)) != 0;
    case DERMA_PLAN_ASK_SCAR_GRADE:
      return is_confirmed && self->draft.scar_grade == option;
    case DERMA_PLAN_ASK_LINES:
      return baseline.glogau == option + 1;
    case DERMA_PLAN_ASK_SUN:
      return profile.fitzpatrick == option + 1;
    case DERMA_PLAN_ASK_SENSITIVITY:
      return (guint) profile.sensitivity == option + DERMA_SENSITIVITY_LOW;
    case DERMA_PLAN_ASK_AGE:
      return option == derma_plan_answers_get_age (self) && derma_plan_answers_is_answered (self, ask);
    case DERMA_PLAN_ASK_PREGNANT:
      return is_confirmed && self->draft.is_pregnant == (option == 1);
    case DERMA_PLAN_ASK_ACTIVES:
      return is_confirmed && self->draft.uses_actives == (option == 1);
    case DERMA_PLAN_ASK_YOU:
    case DERMA_PLAN_ASK_HEALTH:
    case DERMA_PLAN_ASK_SKIN:
      {
        DermaAnswer answer;

        return derma_plan_answers_get_answer (self, (guint) derma_plan_answers_get_question (self, ask, option), &answer) &&
               answer.value != DERMA_ANSWER_NO;
      }
    case DERMA_PLAN_ASK_ROLLER:
      return derma_plan_answers_is_roller_chosen (self, option);
    case DERMA_PLAN_ASK_BUDGET:
      return is_confirmed && (guint) self->draft.budget == option;
    default:
      g_return_val_if_reached (FALSE);
    }
}
