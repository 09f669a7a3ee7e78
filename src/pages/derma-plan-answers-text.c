/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-answers-private.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

static const struct
{
  const char *title;
  const char *hint;
  const char *name; /* of the row that shows the answer */
} ASKS[DERMA_N_PLAN_ASKS] = {
  [DERMA_PLAN_ASK_CONCERNS] = { N_ ("What would you like to change?"), N_ ("Choose all that apply."), N_ ("To change") },
  [DERMA_PLAN_ASK_SCAR_TYPES] = { N_ ("What do your scars look like?"),
                                  N_ ("The pictures show the skin cut through. Choose all that you have."),
                                  N_ ("Kind of scars") },
  [DERMA_PLAN_ASK_SCAR_GRADE] = { N_ ("How visible are your scars?"),
                                  N_ ("Look from half a metre away, then stretch the skin between two fingers."),
                                  N_ ("Scars") },
  [DERMA_PLAN_ASK_LINES] = { N_ ("How lined is your face?"), N_ ("Look in even light, with your face at rest."), N_ ("Lines") },
  [DERMA_PLAN_ASK_SUN] = { N_ ("What does the sun do to your skin?"),
                           N_ ("Think of the first sun of the year, without sunscreen. Skin that tans well marks more easily."),
                           N_ ("Skin in the sun") },
  [DERMA_PLAN_ASK_SENSITIVITY] = { N_ ("How easily does your skin sting or redden?"), N_ ("Sensitive skin needs longer rests."), N_ ("Skin stings or reddens") },
  [DERMA_PLAN_ASK_AGE] = { N_ ("How old are you?"), N_ ("Under 18 there is no plan, and up to 21 the needles stay short. Your birthday is not needed."), N_ ("Age") },
  [DERMA_PLAN_ASK_PREGNANT] = { N_ ("Are you pregnant or breastfeeding?"), N_ ("There is no safety data for that time."), N_ ("Pregnant or breastfeeding") },
  [DERMA_PLAN_ASK_YOU] = { N_ ("Does any of this apply to you?"), N_ ("If you are not sure, tick it."), N_ ("About you") },
  [DERMA_PLAN_ASK_HEALTH] = { N_ ("Does any of this apply to your health?"), N_ ("If you are not sure, tick it."), N_ ("Health") },
  [DERMA_PLAN_ASK_SKIN] = { N_ ("Has your skin ever had any of this?"), N_ ("If you are not sure, tick it."), N_ ("Skin so far") },
  [DERMA_PLAN_ASK_ACTIVES] = { N_ ("Do you use retinoids, acids or other actives on your face?"),
                               N_ ("Such as retinol, tretinoin, glycolic or salicylic acid, benzoyl peroxide or strong vitamin C."),
                               N_ ("Retinol, acids or benzoyl peroxide") },
  [DERMA_PLAN_ASK_ROLLER] = { N_ ("Which roller do you have?"), N_ ("The needle length is printed on the handle or the box."), N_ ("Roller") },
  [DERMA_PLAN_ASK_BUDGET] = { N_ ("What may it cost in six months?"), N_ ("This changes only which other ways are shown, never the plan itself."), N_ ("Budget") },
};

/**
 * derma_plan_ask_get_title:
 *
 * Returns: (transfer none): the question
 */
const char *
derma_plan_ask_get_title (DermaPlanAsk ask)
{
  g_return_val_if_fail (ask < DERMA_N_PLAN_ASKS, NULL);

  return _ (ASKS[ask].title);
}

/**
 * derma_plan_ask_get_hint:
 *
 * Returns: (transfer none): what helps to answer it
 */
const char *
derma_plan_ask_get_hint (DermaPlanAsk ask)
{
  g_return_val_if_fail (ask < DERMA_N_PLAN_ASKS, NULL);

  return _ (ASKS[ask].hint);
}

/**
 * derma_plan_ask_get_name:
 *
 * Returns: (transfer none): what the answer is about, in a word or two
 */
const char *
derma_plan_ask_get_name (DermaPlanAsk ask)
{
  g_return_val_if_fail (ask < DERMA_N_PLAN_ASKS, NULL);

  return _ (ASKS[ask].name);
}

/**
 * derma_plan_ask_is_about_health:
 *
 * Returns: whether its options are questions of the check, each answered with yes or no
 */
gboolean
derma_plan_ask_is_about_health (DermaPlanAsk ask)
{
  return ask == DERMA_PLAN_ASK_YOU || ask == DERMA_PLAN_ASK_HEALTH || ask == DERMA_PLAN_ASK_SKIN;
}

/**
 * derma_plan_ask_is_multiple:
 *
 * Returns: whether more than one option may be chosen
 */
gboolean
derma_plan_ask_is_multiple (DermaPlanAsk ask)
{
  return ask == DERMA_PLAN_ASK_CONCERNS || ask == DERMA_PLAN_ASK_SCAR_TYPES || derma_plan_ask_is_about_health (ask);
}

static const char *
get_age (guint option)
{
  static const char *const AGES[DERMA_N_PLAN_AGES] = { N_ ("Under 18"), N_ ("18 to 21"), N_ ("22 or older") };

  return _ (AGES[option]);
}

static const char *
get_sensitivity (guint option)
{
  static const char *const WORDS[] = { N_ ("Rarely"), N_ ("Now and then"), N_ ("Often, also with ordinary creams") };

  return _ (WORDS[option]);
}

static char *
dup_scar_type (DermaScarType type,
               char        **more)
{
  if (more != NULL)
    *more = g_strdup_printf ("%s\n%s", derma_scar_type_get_look (type), derma_scar_type_get_outlook (type));

  return g_strdup (derma_scar_type_get_name (type));
}

/**
 * derma_plan_answers_dup_option:
 * @option: less than derma_plan_answers_get_n_options()
 * @more: (out) (optional) (nullable) (transfer full): what explains it
 *
 * Returns: (transfer full): the option in words
 */
char *
derma_plan_answers_dup_option (DermaPlanAnswers *self,
                               DermaPlanAsk      ask,
                               guint             option,
                               char            **more)
{
  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), NULL);

  if (more != NULL)
    *more = NULL;
  switch (ask)
    {
    case DERMA_PLAN_ASK_CONCERNS:
      return g_strdup (derma_measure_get_name ((DermaMeasure) option));
    case DERMA_PLAN_ASK_SCAR_TYPES:
      return dup_scar_type ((DermaScarType) option, more);
    case DERMA_PLAN_ASK_SCAR_GRADE:
      return g_strdup (derma_measure_get_anchor (DERMA_MEASURE_ACNE_SCARS, option));
    case DERMA_PLAN_ASK_LINES:
      return g_strdup (derma_glogau_get_words (option + 1));
    case DERMA_PLAN_ASK_SUN:
      return g_strdup (derma_fitzpatrick_get_words (option + 1));
    case DERMA_PLAN_ASK_SENSITIVITY:
      return g_strdup (get_sensitivity (option));
    case DERMA_PLAN_ASK_AGE:
      return g_strdup (get_age (option));
    case DERMA_PLAN_ASK_PREGNANT:
    case DERMA_PLAN_ASK_ACTIVES:
      return g_strdup (option == 1 ? C_ ("answer", "Yes") : C_ ("answer", "No"));
    case DERMA_PLAN_ASK_YOU:
    case DERMA_PLAN_ASK_HEALTH:
    case DERMA_PLAN_ASK_SKIN:
      return g_strdup (_ (derma_question_get ((guint) derma_plan_answers_get_question (self, ask, option))->row));
    case DERMA_PLAN_ASK_ROLLER:
      return derma_plan_answers_dup_roller (self, option, more);
    case DERMA_PLAN_ASK_BUDGET:
      return g_strdup (derma_plan_budget_get_name ((DermaPlanBudget) option));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * derma_plan_answers_get_missing:
 *
 * Returns: (transfer none) (nullable): what is to be chosen before one can go on, a sentence; %NULL: nothing
 */
const char *
derma_plan_answers_get_missing (DermaPlanAnswers *self,
                                DermaPlanAsk      ask)
{
  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), NULL);

  if (derma_plan_answers_can_confirm (self, ask))
    return NULL;
  if (derma_plan_ask_is_about_health (ask))
    return _ ("Choose the day below each answer that asks for one.");
  if (ask == DERMA_PLAN_ASK_CONCERNS)
    return _ ("Choose at least one concern.");
  if (ask == DERMA_PLAN_ASK_SCAR_TYPES)
    return _ ("Choose at least one kind.");
  if (ask == DERMA_PLAN_ASK_ROLLER && derma_plan_answers_is_other (self))
    return _ ("Enter the needle length.");

  return _ ("Choose an answer.");
}

/* So that it can be looked over, by a doctor too, what was denied is told as well. */
static char *
dup_health (DermaPlanAnswers *self,
            DermaPlanAsk      ask)
{
  const guint n_options = derma_plan_answers_get_n_options (self, ask);
  g_autoptr (GString) yes = g_string_new (NULL);
  g_autoptr (GString) no = g_string_new (NULL);
  g_autofree char *said = NULL;
  g_autofree char *denied = NULL;

  for (guint i = 0; i < n_options; i++)
    {
      const guint question = (guint) derma_plan_answers_get_question (self, ask, i);
      DermaAnswer answer;
      GString    *list;

      if (!derma_plan_answers_get_answer (self, question, &answer))
        continue;
      list = answer.value != DERMA_ANSWER_NO ? yes : no;
      if (list->len > 0)
        g_string_append (list, C_ ("between answers", "; "));
      g_string_append (list, _ (derma_question_get (question)->row));
    }

  /* Translators: %s is a list, such as “Keloids or raised, thick scars; Melasma” */
  said = yes->len > 0 ? g_strdup_printf (_ ("Yes to: %s."), yes->str) : NULL;
  /* Translators: %s is a list, such as “Keloids or raised, thick scars; Melasma” */
  denied = no->len > 0 ? g_strdup_printf (_ ("No to: %s."), no->str) : NULL;
  if (said != NULL && denied != NULL)
    return g_strdup_printf (C_ ("two sentences", "%1$s %2$s"), said, denied);
  if (said != NULL)
    return g_steal_pointer (&said);
  if (denied != NULL)
    return g_steal_pointer (&denied);

  return g_strdup (C_ ("question", "Not told"));
}

/**
 * derma_plan_answers_dup_text:
 *
 * Returns: (transfer full): what was answered, in words
 */
char *
derma_plan_answers_dup_text (DermaPlanAnswers *self,
                             DermaPlanAsk      ask)
{
  const guint n_options = derma_plan_answers_get_n_options (self, ask);
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), NULL);

  if (derma_plan_ask_is_about_health (ask))
    return dup_health (self, ask);

  for (guint i = 0; i < n_options; i++)
    if (derma_plan_answers_is_chosen (self, ask, i))
      {
        g_autofree char *more = NULL;
        g_autofree char *option = derma_plan_answers_dup_option (self, ask, i, ask == DERMA_PLAN_ASK_ROLLER && derma_plan_answers_is_other (self) ? &more : NULL);

        if (text->len > 0)
          g_string_append (text, C_ ("between the parts of a list", ", "));
        g_string_append (text, more != NULL ? more : option);
      }

  if (text->len > 0)
    return g_string_free_and_steal (g_steal_pointer (&text));

  return g_strdup (C_ ("question", "Not told"));
}
