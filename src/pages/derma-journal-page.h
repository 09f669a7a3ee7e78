/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaJournalPage:
 *
 * The fourth view: all that was recorded, newest first and by month, found by words, kind and roller. It follows the journal. A
 * session opens on a page of its own (win.show-session), everything else in the dialog in which it is changed.
 *
 * Properties: "face-view": a word of #DermaView, for the dialogs that are opened from here.
 *
 * Actions: "journal.find", "journal.show-all", "journal.add-session".
 */
#define DERMA_TYPE_JOURNAL_PAGE (derma_journal_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaJournalPage, derma_journal_page, DERMA, JOURNAL_PAGE, AdwBreakpointBin)

GtkWidget *derma_journal_page_new (DermaJournal *journal,
                                   DermaClock   *clock);

G_END_DECLS
