/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-progress-figures.h"

#include "figures/derma-ratings-figure.h"

/**
 * derma_progress_figures_get_rated:
 *
 * Returns: every measure that was ever rated of the whole face
 */
DermaMeasureSet
derma_progress_figures_get_rated (DermaJournal *journal)
{
  GListModel     *check_ins = derma_journal_get_check_ins (journal);
  DermaMeasureSet rated = 0;

  for (guint i = 0; i < g_list_model_get_n_items (check_ins); i++)
    {
      g_autoptr (DermaCheckIn) check_in = g_list_model_get_item (check_ins, i);

      for (guint measure = 0; measure < DERMA_N_MEASURES; measure++)
        if (derma_ratings_get (derma_check_in_get_ratings (check_in), (DermaMeasure) measure, DERMA_WHOLE_FACE) != DERMA_NOT_RATED)
          rated |= DERMA_MEASURE_BIT (measure);
    }

  return rated;
}

/**
 * derma_progress_figures_get_first:
 *
 * Returns: when something was rolled or rated for the first time; @now where nothing was
 */
DermaTime
derma_progress_figures_get_first (DermaJournal *journal,
                                  DermaTime     now)
{
  GListModel *sessions = derma_journal_get_sessions (journal);
  GListModel *check_ins = derma_journal_get_check_ins (journal);
  const guint n_sessions = g_list_model_get_n_items (sessions);
  const guint n_check_ins = g_list_model_get_n_items (check_ins);
  g_autoptr (DermaPastSession) session = n_sessions > 0 ? g_list_model_get_item (sessions, n_sessions - 1) : NULL;
  g_autoptr (DermaCheckIn) check_in = n_check_ins > 0 ? g_list_model_get_item (check_ins, n_check_ins - 1) : NULL;
  DermaTime first = now;

  if (session != NULL && derma_past_session_get_t0 (session).utc_s < first.utc_s)
    first = derma_past_session_get_t0 (session);
  if (check_in != NULL && derma_check_in_get_at (check_in).utc_s < first.utc_s)
    first = derma_check_in_get_at (check_in);

  return first;
}

static GArray *
list_ratings (const DermaProgressInput *input)
{
  g_autoptr (GArray) all = derma_journal_list_ratings (input->journal);
  GArray *ratings = g_array_new (FALSE, FALSE, sizeof (DermaRating));

  for (guint i = 0; i < all->len; i++)
    {
      const DermaRatedTime *rated = &g_array_index (all, DermaRatedTime, i);
      const int             level = derma_ratings_get (&rated->ratings, (DermaMeasure) input->measure, DERMA_WHOLE_FACE);
      const DermaRating     rating = { .at = rated->at, .level = (guint) MAX (level, 0) };

      if (level != DERMA_NOT_RATED)
        g_array_append_val (ratings, rating);
    }

  return ratings;
}

/* From the newest back to the beginning of what is shown, however long the history is. */
static GArray *
list_sessions (const DermaProgressInput *input)
{
  GListModel *sessions = derma_journal_get_sessions (input->journal);
  GArray     *list = g_array_new (FALSE, FALSE, sizeof (DermaRatedSession));

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (DermaPastSession) session = g_list_model_get_item (sessions, i);
      const DermaRatedSession rolled = { .at = derma_past_session_get_t0 (session), .needle_um = derma_past_session_get_needle_um (session) };

      if (rolled.at.utc_s < input->from.utc_s)
        break;
      g_array_prepend_val (list, rolled);
    }

  return list;
}

static DermaFigure *
create_ratings (const DermaProgressInput *input)
{
  const DermaMeasure measure = (DermaMeasure) input->measure;
  const char        *words[DERMA_N_LEVELS];
  g_autoptr (GArray) ratings = NULL;
  g_autoptr (GArray) sessions = NULL;
  DermaRatedConcern concern;
  DermaRatingsInput figure;

  if (input->measure == DERMA_NOT_RATED)
    return NULL;

  ratings = list_ratings (input);
  sessions = list_sessions (input);
  derma_measure_get_briefs (measure, words);
  concern = (DermaRatedConcern) {
    .id = derma_measure_get_id (measure),
    .name = derma_measure_get_name (measure),
    .words = words,
    .least = derma_measure_get_min (measure),
    .ratings = (const DermaRating *) (gconstpointer) ratings->data,
    .n_ratings = ratings->len,
  };
  figure = (DermaRatingsInput) {
    .concerns = &concern,
    .n_concerns = 1,
    .sessions = (const DermaRatedSession *) (gconstpointer) sessions->data,
    .n_sessions = sessions->len,
    .from = input->from,
    .until = input->until,
    .zone = input->zone,
    .first_weekday = 1,
  };

  return derma_ratings_figure_new (&figure);
}

/**
 * derma_progress_figures_create:
 * @which: of them
 *
 * Returns: (transfer full) (nullable): the figure; %NULL where there is nothing to show
 */
DermaFigure *
derma_progress_figures_create (const DermaProgressInput *input,
                               DermaProgressFigure       which)
{
  g_return_val_if_fail (input != NULL && which < DERMA_N_PROGRESS_FIGURES, NULL);

  return which == DERMA_PROGRESS_RATINGS ? create_ratings (input) : NULL;
}
