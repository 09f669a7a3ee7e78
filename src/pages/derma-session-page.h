/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaSessionPage:
 *
 * All that is stored of one session. Pain and note are corrected here, healing logs and photos in their dialogs; the session can be
 * printed, saved and deleted. The page goes when its session does.
 *
 * Properties: "face-view": a word of #DermaView, by which strokes are called here; also for the dialogs that are opened from here.
 *
 * Actions: "session.print", "session.save", "session.delete".
 */
#define DERMA_TYPE_SESSION_PAGE (derma_session_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaSessionPage, derma_session_page, DERMA, SESSION_PAGE, AdwNavigationPage)

GtkWidget *derma_session_page_new (DermaJournal     *journal,
                                   DermaClock       *clock,
                                   DermaPastSession *session);
gint64     derma_session_page_get_session_id (DermaSessionPage *self);

G_END_DECLS
