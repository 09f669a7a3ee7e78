/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-plan-text.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "treatment/derma-course.h"

/* protocol.md 8.2, expected at best, home */
static const struct
{
  const char *outlook;
  const char *sources;
} OUTLOOKS[DERMA_N_CONCERNS] = {
  [DERMA_MEASURE_FINE_LINES] = { N_ ("Perhaps nothing, at best one step on the scale of your check-ins."), "11 12 61" },
  [DERMA_MEASURE_TEXTURE] = { N_ ("At best one step on the scale of your check-ins."), "2 11 64" },
  [DERMA_MEASURE_ACNE_SCARS] = { N_ ("Perhaps nothing, at best one step on the scale of your check-ins, for shallow scars."), "5 8 61" },
  [DERMA_MEASURE_PORES] = { N_ ("Perhaps nothing, at best one step on the scale of your check-ins."), "2" },
  [DERMA_MEASURE_PIGMENTATION] = { N_ ("Perhaps nothing, at best one step on the scale of your check-ins. It may also get worse."), "45 46" },
  [DERMA_MEASURE_GLOW] = { N_ ("At best one step on the scale of your check-ins, and part of it fades again."), "2 30" },
};

/* The step that is named as an example: from the middle of the scale, which shallow scars (home is for no others) do not exceed. */
#define STEP_FROM 2
#define STEP_TO 1

/* protocol.md 7.2 and 12, what speaks for a dermatologist; that lines belong there is our own choice */
static const char *const PRO_SOURCES[DERMA_N_CONCERNS] = {
  [DERMA_MEASURE_ACNE_SCARS] = "35 47 49 105",
  [DERMA_MEASURE_PIGMENTATION] = "13 16 45 46",
};

/* protocol.md 1.2, by band */
static const char *const BAND_SOURCES[DERMA_N_HOME_BANDS] = { "1 61 109", "1 2 60", "2 62 63 65", "2 5 66 68" };

/* protocol.md 1.4 */
static const char *const CAP_SOURCES[DERMA_N_CAPS] = {
  [DERMA_CAP_CEILING] = "2",
  [DERMA_CAP_STEP_1] = "2 54",
  [DERMA_CAP_STEP_2] = "54",
  [DERMA_CAP_SENS_HIGH] = "2 65",
  [DERMA_CAP_SENS_MEDIUM] = "65",
  [DERMA_CAP_FITZ] = "2 13 16",
  [DERMA_CAP_PIH] = "2 13",
  [DERMA_CAP_MELASMA] = "45 46",
  [DERMA_CAP_AGE] = "26",
  [DERMA_CAP_NOSE_LIP] = "58 59",
};

/* protocol.md 8.4, and the rules that they repeat */
static const char *const WARNING_SOURCES[DERMA_N_PLAN_WARNINGS] = {
  [DERMA_PLAN_WARNING_OVER_015] = "1 109",
  [DERMA_PLAN_WARNING_NEEDLE_ACK] = "2 62 63 65",
  [DERMA_PLAN_WARNING_BUY_ROLLER] = "1 2",
  [DERMA_PLAN_WARNING_OWNED_REFUSED] = "2 3 30 53",
  [DERMA_PLAN_WARNING_OWNED_TOO_LONG_NOW] = "2 54",
  [DERMA_PLAN_WARNING_OWNED_SHORT_EFFECT] = "",
  [DERMA_PLAN_WARNING_OWNED_LONGER_THAN_NEEDED] = "",
  [DERMA_PLAN_WARNING_PIH] = "2 13",
  [DERMA_PLAN_WARNING_ACTIVES] = "2 72 74 78 79 82 83",
  [DERMA_PLAN_WARNING_SCAR_TYPE_UNKNOWN] = "",
  [DERMA_PLAN_WARNING_PRO_FIRST] = "",
  [DERMA_PLAN_WARNING_NO_SKIP_UP] = "",
};

/* protocol.md 8.5 */
static const struct
{
  const char    *name;
  const char    *cost;
  const char    *cost_sources;
  DermaPlanPoint points[DERMA_N_WAY_POINTS];
} WAYS[DERMA_N_PLAN_WAYS] = {
  [DERMA_PLAN_WAY_HOME] = {
    .name = N_ ("At home"),
    .cost = N_ ("$: 10 to 40 US dollars a roller"),
    .cost_sources = "",
    .points = {
      { DERMA_PLAN_POINT_FOR, N_ ("Cheap and easy, with hardly any down time"), "2" },
      { DERMA_PLAN_POINT_AGAINST, N_ ("Little effect on deeper scars"), "2" },
      { DERMA_PLAN_POINT_AGAINST, N_ ("Wrong technique or poor hygiene is likelier"), "2" },
      { DERMA_PLAN_POINT_AGAINST, N_ ("Needles get blunt fast"), "30" },
      { DERMA_PLAN_POINT_NEITHER, N_ ("The proof that it works is weak"), "30 31" },
    },
  },
  [DERMA_PLAN_WAY_PROFESSIONAL] = {
    .name = N_ ("With a professional"),
    .cost = N_ ("$$ – $$$: about 100 to 700 US dollars a session"),
    .cost_sources = "93",
    .points = {
      { DERMA_PLAN_POINT_FOR, N_ ("Deeper, with 1.5 to 2.5\302\240mm needles, in trained hands"), "2 5" },
      { DERMA_PLAN_POINT_FOR, N_ ("Numbing is usual"), "2" },
      { DERMA_PLAN_POINT_AGAINST, N_ ("Dearer, with more and longer redness"), "2" },
      { DERMA_PLAN_POINT_NEITHER, N_ ("3 to 6 sessions, 4 to 6 weeks apart"), "5 93" },
      { DERMA_PLAN_POINT_NEITHER, N_ ("The proof is moderate for acne scars"), "5" },
    },
  },
};

/**
 * derma_plan_get_title:
 *
 * Returns: (transfer none): the verdict in a few words
 */
const char *
derma_plan_get_title (const DermaPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  switch (plan->verdict)
    {
    case DERMA_PLAN_HOME:
      return _ ("A home plan may suit you");
    case DERMA_PLAN_HOME_WITH_LIMITS:
      return _ ("A home plan may suit you, within limits");
    case DERMA_PLAN_PROFESSIONAL_FIRST:
      return _ ("See a dermatologist first");
    case DERMA_PLAN_NOT_NOW:
    default:
      return plan->reason == DERMA_PLAN_REASON_ASK_DOCTOR ? _ ("Ask a doctor first") : _ ("Do not roll at home");
    }
}

/**
 * derma_plan_dup_pro_text:
 *
 * Returns: (transfer full) (nullable): what a dermatologist should judge first; %NULL where there is nothing of it
 */
char *
derma_plan_dup_pro_text (const DermaPlan *plan)
{
  g_autofree char *concerns = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  if (plan->pro_list == 0)
    return NULL;

  concerns = derma_course_dup_concerns (plan->pro_list);
  /* Translators: %s is a list of concerns, such as “Acne scars, Pigmentation” */
  return g_strdup_printf (_ ("A dermatologist should look at this before it is needled: %s."), concerns);
}

/**
 * derma_plan_has_fact:
 *
 * Returns: whether there is something to say
 */
gboolean
derma_plan_has_fact (const DermaPlan *plan,
                     DermaPlanFact    fact)
{
  g_return_val_if_fail (plan != NULL && fact < DERMA_N_PLAN_FACTS, FALSE);

  if (plan->home_list == 0)
    return FALSE;

  return fact != DERMA_PLAN_FACT_ACTIVES || (plan->warnings & DERMA_PLAN_WARNING_BIT (DERMA_PLAN_WARNING_ACTIVES)) != 0;
}

/**
 * derma_plan_fact_dup_title:
 * @fact: one that @plan has
 *
 * Returns: (transfer full): it in a few words
 */
char *
derma_plan_fact_dup_title (const DermaPlan *plan,
                           DermaPlanFact    fact)
{
  g_return_val_if_fail (plan != NULL && plan->home_list != 0, NULL);

  switch (fact)
    {
    case DERMA_PLAN_FACT_NEEDLE:
      {
        g_autofree char *needle = derma_format_needle (plan->needle_um);

        /* Translators: %s is a length, such as “0.25 mm” */
        return g_strdup_printf (_ ("Why %s"), needle);
      }
    case DERMA_PLAN_FACT_INTERVAL:
      return g_strdup_printf (ngettext ("Why %u day between sessions", "Why %u days between sessions", plan->interval_days), plan->interval_days);
    case DERMA_PLAN_FACT_ROLLERS:
      return g_strdup_printf (ngettext ("It takes %u roller", "It takes %u rollers", plan->rollers), plan->rollers);
    case DERMA_PLAN_FACT_ACTIVES:
      return g_strdup (_ ("Retinoids, acids and other actives"));
    case DERMA_PLAN_FACT_MAINTENANCE:
      return g_strdup (_ ("After the last session"));
    case DERMA_PLAN_FACT_VISIBLE:
      return g_strdup (_ ("When to judge it"));
    case DERMA_PLAN_FACT_UNLIKELY:
      return g_strdup (_ ("Unlikely at home"));
    case DERMA_PLAN_FACT_PROOF:
      return g_strdup (_ ("How well this is known"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* A needle that is shorter than the cap is as long as the aim asks for, or as the roller that is there. */
static gboolean
is_capped (const DermaPlan *plan)
{
  return plan->needle_um == derma_cap_get_um (plan->cap) && plan->cap != DERMA_CAP_CEILING;
}

/* Why the needle is so short, and when the longest of the plan may follow: 0.50 mm takes more than the next step does. */
static char *
dup_cap_text (const DermaPlan *plan)
{
  const guint      clean = derma_needle_get_clean_sessions (plan->later_um);
  g_autofree char *later = NULL;

  if (plan->later_um <= plan->needle_um || clean == 0)
    return g_strdup (derma_cap_get_reason (plan->cap));

  later = derma_format_needle (plan->later_um);
  /* Translators: %1$s is a sentence on the longest needle that may be used, %2$s a longer one, %3$u how many sessions that takes */
  return g_strdup_printf (ngettext ("%1$s %2$s may follow once %3$u session has healed cleanly.",
                                    "%1$s %2$s may follow once %3$u sessions have healed cleanly.", clean),
                          derma_cap_get_reason (plan->cap), later, clean);
}

static char *
dup_needle_text (const DermaPlan *plan)
{
  if (!is_capped (plan))
    return g_strdup (_ ("It is as long as your aim asks for, or as the roller that you have."));

  return dup_cap_text (plan);
}

static char *
dup_interval_text (const DermaPlan *plan)
{
  if (plan->interval_days == plan->min_interval_days)
    return g_strdup (_ ("That is the least for this needle and your skin. More is always allowed, less never."));

  return g_strdup_printf (ngettext ("The least for this needle and your skin is %u day. The plan keeps more, so that the skin comes to rest.",
                                    "The least for this needle and your skin is %u days. The plan keeps more, so that the skin comes to rest.",
                                    plan->min_interval_days),
                          plan->min_interval_days);
}

static char *
dup_actives_text (const DermaPlan *plan)
{
  g_autofree char *before = derma_format_days (derma_band_get_actives_off_days (plan->band));
  g_autofree char *after = derma_format_days (derma_plan_get_actives_off_after_days (plan->band));

  /* Translators: both are numbers of days, such as “3 days” */
  return g_strdup_printf (_ ("Leave them out for %1$s before each session and for %2$s after it."), before, after);
}

static char *
dup_maintenance_text (const DermaPlan *plan)
{
  g_autofree char *rest = derma_format_days (DERMA_PLAN_REST_DAYS);
  g_autofree char *between = derma_format_days (plan->maintenance_days);

  /* Translators: both are numbers of days, such as “28 days” */
  return g_strdup_printf (_ ("Rest for %1$s. If you wish to go on then, leave at least %2$s between sessions."), rest, between);
}

static char *
dup_visible_text (const DermaPlan *plan)
{
  /* Translators: three numbers of weeks: “between weeks 4 and 8”, “by week 24” */
  return g_strdup_printf (_ ("If anything changes, it may first be seen between weeks %1$u and %2$u, counted from your first session, and most of it by week %3$u. "
                             "Judge it then, by your check-ins. No change is no reason for longer needles or more sessions."),
                          plan->first_visible_from_weeks, plan->first_visible_to_weeks, plan->most_change_week);
}

/**
 * derma_plan_fact_dup_text:
 * @fact: one that @plan has
 *
 * Returns: (transfer full): it in one or two sentences
 */
char *
derma_plan_fact_dup_text (const DermaPlan *plan,
                          DermaPlanFact    fact)
{
  g_return_val_if_fail (plan != NULL && plan->home_list != 0, NULL);

  switch (fact)
    {
    case DERMA_PLAN_FACT_NEEDLE:
      return dup_needle_text (plan);
    case DERMA_PLAN_FACT_INTERVAL:
      return dup_interval_text (plan);
    case DERMA_PLAN_FACT_ROLLERS:
      return g_strdup (_ ("Needles get blunt, so each roller has a limit of uses."));
    case DERMA_PLAN_FACT_ACTIVES:
      return dup_actives_text (plan);
    case DERMA_PLAN_FACT_MAINTENANCE:
      return dup_maintenance_text (plan);
    case DERMA_PLAN_FACT_VISIBLE:
      return dup_visible_text (plan);
    case DERMA_PLAN_FACT_UNLIKELY:
      return g_strdup (_ ("Deep scars and strong pigmentation do not go away, and sagging skin is not lifted."));
    case DERMA_PLAN_FACT_PROOF:
      return g_strdup (_ ("There is little proof that home rollers change scars and lines. Expect a smoother feel and a fresher look at most."));
    default:
      g_return_val_if_reached (NULL);
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const guint *one = a;
  const guint *other = b;

  return (*one > *other) - (*one < *other);
}

/* The numbers of several lists, each once, ascending. */
static char *
unite (const char *const *lists)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) text = g_string_new (NULL);
  guint last = 0;

  for (; *lists != NULL; lists++)
    {
      g_auto (GStrv) words = g_strsplit (*lists, " ", -1);

      for (guint i = 0; words[i] != NULL; i++)
        {
          const guint number = (guint) g_ascii_strtoull (words[i], NULL, 10);

          if (number != 0)
            g_array_append_val (numbers, number);
        }
    }

  g_array_sort (numbers, compare_numbers);
  for (guint i = 0; i < numbers->len; i++)
    {
      const guint number = g_array_index (numbers, guint, i);

      if (number != last)
        g_string_append_printf (text, "%s%u", text->len > 0 ? " " : "", number);
      last = number;
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
dup_outlook_sources (const DermaPlan *plan)
{
  const char *lists[DERMA_N_CONCERNS + 1] = { NULL };
  guint       n = 0;

  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    if ((plan->home_list & DERMA_MEASURE_BIT (i)) != 0)
      lists[n++] = OUTLOOKS[i].sources;

  return unite (lists);
}

/**
 * derma_plan_dup_pro_sources:
 *
 * Returns: (transfer full): the numbers of the sources of derma_plan_dup_pro_text(), with spaces between; empty: it is ours
 */
char *
derma_plan_dup_pro_sources (const DermaPlan *plan)
{
  const char *lists[DERMA_N_CONCERNS + 1] = { NULL };
  guint       n = 0;

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    if ((plan->pro_list & DERMA_MEASURE_BIT (i)) != 0 && PRO_SOURCES[i] != NULL)
      lists[n++] = PRO_SOURCES[i];

  return unite (lists);
}

/**
 * derma_plan_fact_dup_sources:
 * @fact: one that @plan has
 *
 * Returns: (transfer full): the numbers of its sources (protocol.md 13), with spaces between
 */
char *
derma_plan_fact_dup_sources (const DermaPlan *plan,
                             DermaPlanFact    fact)
{
  g_return_val_if_fail (plan != NULL && plan->home_list != 0, NULL);

  switch (fact)
    {
    case DERMA_PLAN_FACT_NEEDLE:
      return unite ((const char *const[]) { BAND_SOURCES[derma_band_get_column (plan->band)], is_capped (plan) ? CAP_SOURCES[plan->cap] : NULL, NULL });
    case DERMA_PLAN_FACT_INTERVAL:
      return g_strdup ("5 23 24 25 60 61 65 67 68 104");
    case DERMA_PLAN_FACT_ROLLERS:
      return g_strdup ("3 54 91 106");
    case DERMA_PLAN_FACT_ACTIVES:
      return g_strdup (WARNING_SOURCES[DERMA_PLAN_WARNING_ACTIVES]);
    case DERMA_PLAN_FACT_MAINTENANCE:
      return g_strdup ("94");
    case DERMA_PLAN_FACT_VISIBLE:
      return dup_outlook_sources (plan);
    case DERMA_PLAN_FACT_UNLIKELY:
      return g_strdup ("2 35");
    case DERMA_PLAN_FACT_PROOF:
      return g_strdup ("30 31 61");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * derma_plan_dup_outlook:
 *
 * Returns: (transfer full): what rolling at home may come to for @concern, at best, and what a step of its scale is
 */
char *
derma_plan_dup_outlook (DermaMeasure concern)
{
  g_autofree char *step = NULL;

  g_return_val_if_fail (concern < DERMA_N_CONCERNS, NULL);

  /* Translators: two neighbouring levels of a scale, such as “dull” and “slightly tired” */
  step = g_strdup_printf (_ ("One step is, for example, from “%1$s” to “%2$s”."), derma_measure_get_anchor (concern, STEP_FROM),
                          derma_measure_get_anchor (concern, STEP_TO));
  /* Translators: what may come of a plan, and what that means */
  return g_strdup_printf (C_ ("two sentences", "%1$s %2$s"), _ (OUTLOOKS[concern].outlook), step);
}

/**
 * derma_plan_get_outlook_sources:
 *
 * Returns: (transfer none): the numbers of its sources, with spaces between
 */
const char *
derma_plan_get_outlook_sources (DermaMeasure concern)
{
  g_return_val_if_fail (concern < DERMA_N_CONCERNS, NULL);

  return OUTLOOKS[concern].sources;
}

/**
 * derma_plan_get_understood_text:
 * @asked: the concerns that were asked for
 *
 * Returns: (transfer none) (nullable): why the plan is for another concern than was asked for (N1 of protocol.md 8.3), a sentence.
 *   Its sources are %DERMA_PLAN_UNDERSTOOD_SOURCES.
 */
const char *
derma_plan_get_understood_text (const DermaPlan *plan,
                                DermaMeasureSet  asked)
{
  g_return_val_if_fail (plan != NULL, NULL);

  if ((asked & ~plan->concerns & DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS)) == 0)
    return NULL;

  return _ ("Marks without a dent are colour, not scars: the plan takes them as pigmentation.");
}

/**
 * derma_plan_warning_dup_text:
 * @warning: one of @plan
 *
 * Returns: (transfer full): what the person is told, with the reason and the step up where the own roller is too long for now
 */
char *
derma_plan_warning_dup_text (const DermaPlan *plan,
                             DermaPlanWarning warning)
{
  g_autofree char *why = NULL;

  g_return_val_if_fail (plan != NULL && warning < DERMA_N_PLAN_WARNINGS, NULL);

  if (warning != DERMA_PLAN_WARNING_OWNED_TOO_LONG_NOW)
    return g_strdup (derma_plan_warning_get_text (warning));
  if (plan->later_um <= plan->needle_um)
    /* Translators: three sentences: that the roller is too long, why, and when that changes */
    return g_strdup_printf (C_ ("warning", "%1$s %2$s %3$s"), derma_plan_warning_get_text (warning), derma_cap_get_reason (plan->cap),
                            derma_cap_get_lift (plan->cap));

  why = dup_cap_text (plan);
  /* Translators: what is said of a roller, two or three sentences: that it is too long, and why */
  return g_strdup_printf (C_ ("warning", "%1$s %2$s"), derma_plan_warning_get_text (warning), why);
}

/**
 * derma_plan_warning_get_sources:
 *
 * Returns: (transfer none): the numbers of its sources, with spaces between; empty: it is ours
 */
const char *
derma_plan_warning_get_sources (DermaPlanWarning warning)
{
  g_return_val_if_fail (warning < DERMA_N_PLAN_WARNINGS, NULL);

  return WARNING_SOURCES[warning];
}

/**
 * derma_plan_way_get_name:
 *
 * Returns: (transfer none): its name
 */
const char *
derma_plan_way_get_name (DermaPlanWay way)
{
  g_return_val_if_fail (way < DERMA_N_PLAN_WAYS, NULL);

  return _ (WAYS[way].name);
}

/**
 * derma_plan_way_get_cost:
 *
 * Returns: (transfer none): its cost tier and price
 */
const char *
derma_plan_way_get_cost (DermaPlanWay way)
{
  g_return_val_if_fail (way < DERMA_N_PLAN_WAYS, NULL);

  return _ (WAYS[way].cost);
}

/**
 * derma_plan_way_get_cost_sources:
 *
 * Returns: (transfer none): the numbers of the sources of its price, with spaces between; empty: it is ours
 */
const char *
derma_plan_way_get_cost_sources (DermaPlanWay way)
{
  g_return_val_if_fail (way < DERMA_N_PLAN_WAYS, NULL);

  return WAYS[way].cost_sources;
}

/**
 * derma_plan_way_get_points:
 *
 * Returns: (transfer none) (array fixed-size=5): what speaks for and against it
 */
const DermaPlanPoint *
derma_plan_way_get_points (DermaPlanWay way)
{
  g_return_val_if_fail (way < DERMA_N_PLAN_WAYS, NULL);

  return WAYS[way].points;
}
