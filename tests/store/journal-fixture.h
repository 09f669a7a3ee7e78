/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-journal.h"

G_BEGIN_DECLS

/* What the tests of the journal share: a folder of their own, and a person who takes sessions. */

#define T_S G_GINT64_CONSTANT (1795284000) /* 2026-11-21 18:00 UTC */
#define T_OFFSET_S 3600
#define T ((DermaTime) { T_S, T_OFFSET_S })

char         *make_folder (void);
void          remove_folder (char *folder);
DermaJournal *open_journal (const char *folder);
DermaJournal *reopen_journal (DermaJournal *journal);

gint64   add_roller (DermaJournal *journal,
                     guint         needle_um);
void     meet_rules (DermaJournal *journal,
                     DermaTime     now);
void     answer_no (DermaJournal *journal,
                    DermaTime     now);
void     rest (DermaJournal *journal,
               gint64       *now_ms);
gboolean plan_session (DermaJournal     *journal,
                       gint64            roller,
                       DermaSectionSet   excluded,
                       gboolean          is_numbing_chosen,
                       gint64            now_ms,
                       DermaSessionPlan *plan);
void     begin_checked (DermaJournal   *journal,
                        gint64          roller,
                        DermaSectionSet excluded,
                        gint64         *now_ms);
void     take (DermaJournal *journal,
               DermaEvent    event);
void     go_on (DermaJournal *journal,
                gint64       *now_ms);
void     go_on_to (DermaJournal *journal,
                   DermaPhase    phase,
                   gint64       *now_ms);
gint64   run_session (DermaJournal *journal,
                      gint64        roller,
                      gint64       *now_ms);
void     assert_sound (DermaJournal *journal);

char *sum_up (const char *path);
char *list_names (const char *folder);

G_END_DECLS
