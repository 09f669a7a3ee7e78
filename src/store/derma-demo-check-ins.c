/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-demo-check-ins.h"

#include <math.h>

#define SEED 28
#define SLOWNESS_WEEKS 26 /* after so many most of what changes has changed */
#define NOISE 0.6         /* how far a look in the mirror is off at most, in levels */
#define MISSED 3          /* the check-in after so many is missed */
#define LATE_DAYS 20      /* after the missed one was due they think of it again */
#define LOOKS_CLOSER 2    /* every so many check-ins single sections are rated too */

/* What they rate, where it began, and what may come of it. */
static const struct
{
  DermaMeasure measure;
  double       first;
  double       fall;
} CONCERNS[] = {
  { DERMA_MEASURE_FINE_LINES, 2.2, 0.6 },
  { DERMA_MEASURE_TEXTURE, 3.1, 1.6 },
  { DERMA_MEASURE_PORES, 2.4, 1.0 },
};

static double
get_fall (guint  concern,
          double weeks)
{
  return CONCERNS[concern].fall * (1 - exp (-weeks / SLOWNESS_WEEKS));
}

static int
look (GRand *rand,
      double level)
{
  return (int) CLAMP (lround (level + g_rand_double_range (rand, -NOISE, NOISE)), 0, DERMA_RATING_MAX);
}

/* One cheek is rougher than the rest. */
static void
rate_sections (GRand        *rand,
               double        level,
               DermaRatings *ratings)
{
  for (guint section = 0; section < DERMA_N_SECTIONS; section++)
    derma_ratings_set (ratings, DERMA_MEASURE_TEXTURE, section, look (rand, section == DERMA_SECTION_LEFT_CHEEK ? level + 0.8 : level - 0.3));
}

static int
compare (double fall)
{
  if (fall < 0.3)
    return DERMA_GAIS_NO_CHANGE;

  return DERMA_GAIS_NO_CHANGE - (fall < 0.9 ? 1 : 2);
}

/**
 * derma_demo_check_in:
 * @now: an evening
 * @error: return location
 *
 * Checks in when it is due, as a person would who looks soberly, sees slow change through daily ups and downs, and forgets it
 * once. The same history each time.
 *
 * Returns: whether what there was to store is in the journal
 */
gboolean
derma_demo_check_in (DermaJournal *journal,
                     DermaTime     now,
                     GError      **error)
{
  const guint          n = g_list_model_get_n_items (derma_journal_get_check_ins (journal));
  DermaRatedTime       rated = { .at = now };
  double               all_fall = 0;
  double               weeks;
  DermaCheckInFacts    facts;
  DermaCheckInStanding standing;
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + n);

  derma_journal_get_check_in_facts (journal, now, &facts);
  derma_check_in_check (&facts, now, &standing);
  if (standing.state != DERMA_CHECK_IN_DUE || (n == MISSED && now.utc_s < standing.due_s + LATE_DAYS * DERMA_DAY_S))
    return TRUE;

  weeks = standing.is_baseline ? 0 : (double) derma_time_diff (now, facts.first) / (7 * DERMA_DAY_S);
  for (guint i = 0; i < G_N_ELEMENTS (CONCERNS); i++)
    {
      const double level = CONCERNS[i].first - get_fall (i, weeks);

      all_fall += get_fall (i, weeks) / G_N_ELEMENTS (CONCERNS);
      derma_ratings_set (&rated.ratings, CONCERNS[i].measure, DERMA_WHOLE_FACE, look (rand, level));
      if (CONCERNS[i].measure == DERMA_MEASURE_TEXTURE && n % LOOKS_CLOSER == 0)
        rate_sections (rand, level, &rated.ratings);
    }
  if (standing.asks_gais)
    derma_ratings_set (&rated.ratings, DERMA_MEASURE_GAIS, DERMA_WHOLE_FACE, compare (all_fall));

  return derma_journal_add_check_in (journal, &rated, NULL, NULL, error) &&
         (!standing.is_baseline || derma_journal_set_baseline (journal, &(DermaBaseline) { .glogau = 2 }, now, error));
}
