/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-progress-figures.h"

#include "core/derma-locale.h"
#include "pages/derma-figure-source.h"

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
 * derma_progress_figures_create:
 * @which: of them
 *
 * Returns: (transfer full) (nullable): the figure; %NULL where there is nothing to show
 */
DermaFigure *
derma_progress_figures_create (const DermaProgressInput *input,
                               DermaProgressFigure       which)
{
  static const char *const NAMES[DERMA_N_PROGRESS_FIGURES] = {
    [DERMA_PROGRESS_RATINGS] = "ratings",
    [DERMA_PROGRESS_HEALING_FIRST] = "healing",
    [DERMA_PROGRESS_HEALING_SECOND] = "healing",
    [DERMA_PROGRESS_SECTIONS] = "sections",
    [DERMA_PROGRESS_ADHERENCE] = "adherence",
    [DERMA_PROGRESS_CALENDAR] = "calendar",
  };
  DermaFigureRequest request;
  g_autoptr (GError) error = NULL;
  DermaFigure *figure;

  g_return_val_if_fail (input != NULL && which < DERMA_N_PROGRESS_FIGURES, NULL);

  request = (DermaFigureRequest) {
    .healing = input->healing,
    .from = input->from,
    .until = input->until,
    .now = input->now,
    .zone = input->zone,
    .first_weekday = derma_locale_get_first_weekday (),
    .view = input->view,
  };
  if (which == DERMA_PROGRESS_RATINGS && input->measure == DERMA_NOT_RATED)
    return NULL;
  if (which == DERMA_PROGRESS_RATINGS)
    request.measures = DERMA_MEASURE_BIT (input->measure);
  else if (g_list_model_get_n_items (derma_journal_get_sessions (input->journal)) == 0)
    return NULL;

  request.name = NAMES[which];
  figure = derma_figure_source_create (input->journal, &request, &error);
  if (figure == NULL)
    g_message ("There is no figure of %s: %s", request.name, error->message);

  return figure;
}
