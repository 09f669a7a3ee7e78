/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaProgressPage:
 *
 * The third view: what came of it over weeks. Chips choose the concern, a range how far back all of it goes. Everything follows
 * the journal, and the day.
 *
 * Properties: "range": a word of #DermaProgressRange. "measure": the id of the measure whose ratings are shown; empty before there
 * are any. "face-view": a word of #DermaView.
 *
 * Actions: "progress.toggle-table", "progress.export", "progress.print": of the ratings, where no other figure has the focus.
 */
#define DERMA_TYPE_PROGRESS_PAGE (derma_progress_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaProgressPage, derma_progress_page, DERMA, PROGRESS_PAGE, AdwBreakpointBin)

GtkWidget  *derma_progress_page_new (DermaJournal *journal,
                                     DermaClock   *clock);
const char *derma_progress_page_get_range (DermaProgressPage *self);
void        derma_progress_page_set_range (DermaProgressPage *self,
                                           const char        *range);
const char *derma_progress_page_get_measure (DermaProgressPage *self);
void        derma_progress_page_set_measure (DermaProgressPage *self,
                                             const char        *measure);
void        derma_progress_page_set_photos (DermaProgressPage *self,
                                            GtkWidget         *photos);

G_END_DECLS
