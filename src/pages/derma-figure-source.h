/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figures/derma-figure.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaFigureRequest:
 * @name: of the figure: "ratings", "healing", "sections", "adherence" or "calendar"
 * @measures: of ratings: what is shown; 0: every concern that was ever rated. %DERMA_MEASURE_GAIS has another scale than the
 *   concerns, and stands alone
 * @healing: of healing: what is shown
 * @from: the beginning of what is shown; utc_s 0: when there was something first
 * @until: its end; utc_s 0: @now
 * @now: the present instant
 * @zone: (not nullable): where the person is
 * @first_weekday: the day a week begins with, from 1 for Monday to 7 (derma_locale_get_first_weekday())
 * @view: of sections: how the face is shown
 * @reader: for whom the words are
 *
 * Which figure is wanted, and what it is to show.
 */
typedef struct
{
  const char         *name;
  DermaMeasureSet     measures;
  DermaHealingMeasure healing;
  DermaTime           from;
  DermaTime           until;
  DermaTime           now;
  GTimeZone          *zone;
  guint               first_weekday;
  DermaView           view;
  DermaReader         reader;
} DermaFigureRequest;

gboolean     derma_figure_source_is_name (const char *name);
DermaFigure *derma_figure_source_create (DermaJournal             *journal,
                                         const DermaFigureRequest *request,
                                         GError                  **error);

G_END_DECLS
