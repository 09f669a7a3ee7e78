/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-journal.h"
#include "widgets/derma-healing-form.h"

G_BEGIN_DECLS

/* What was filled in of a healing log but not saved yet: kept for as long as the journal is open, so that a page or dialog
 * that is left does not lose it. Nothing of it is on disk. */

void     derma_healing_draft_keep (DermaJournal     *journal,
                                   gint64            session_id,
                                   DermaHealingForm *form,
                                   int               rolling_pain);
gboolean derma_healing_draft_restore (DermaJournal     *journal,
                                      gint64            session_id,
                                      DermaHealingForm *form,
                                      int              *rolling_pain);
void     derma_healing_draft_forget (DermaJournal *journal,
                                     gint64        session_id);

DermaPastSession *derma_healing_find_session (DermaJournal *journal,
                                              gint64        session_id);
DermaSectionSet   derma_healing_get_rolled (const DermaSession *session);
gboolean          derma_healing_save (DermaJournal     *journal,
                                      gint64            session_id,
                                      DermaHealingForm *form,
                                      DermaTime         now,
                                      const char       *note,
                                      GError          **error);

G_END_DECLS
