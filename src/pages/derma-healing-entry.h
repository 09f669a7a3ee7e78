/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-clock.h"
#include "store/derma-journal.h"
#include "widgets/derma-healing-form.h"

G_BEGIN_DECLS

/**
 * DermaHealingEntry:
 *
 * Between a form and the draft of a session in the journal: the form is filled in from the draft, and each choice is on disk
 * before it is shown. A choice that cannot be stored is taken back. A note that cannot be stored stays in the form and is
 * tried again.
 *
 * Signals: "failed" with the #GError, when something could not be stored.
 */
#define DERMA_TYPE_HEALING_ENTRY (derma_healing_entry_get_type ())

G_DECLARE_FINAL_TYPE (DermaHealingEntry, derma_healing_entry, DERMA, HEALING_ENTRY, GObject)

DermaHealingEntry *derma_healing_entry_new (DermaJournal     *journal,
                                            DermaClock       *clock,
                                            gint64            session_id,
                                            DermaHealingForm *form);
int                derma_healing_entry_get_rolling_pain (DermaHealingEntry *self);
gboolean           derma_healing_entry_set_rolling_pain (DermaHealingEntry *self,
                                                         int                pain);
DermaFlagAnswers   derma_healing_entry_get_answers (DermaHealingEntry *self);
gboolean           derma_healing_entry_set_answers (DermaHealingEntry *self,
                                                    DermaFlagAnswers   answers);
gboolean           derma_healing_entry_flush (DermaHealingEntry *self);
void               derma_healing_entry_get_log (DermaHealingEntry *self,
                                                DermaHealingLog   *log);

DermaPastSession *derma_healing_find_session (DermaJournal *journal,
                                              gint64        session_id);
DermaSectionSet   derma_healing_get_rolled (const DermaSectionRecord *sections);

G_END_DECLS
