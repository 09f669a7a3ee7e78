/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-session-control.h"

G_BEGIN_DECLS

/**
 * DermaCheck:
 *
 * What the check of a session (prep-check) knows: which questions are asked, which are answered, what is still missing and
 * what comes of it. It keeps nothing of its own but which question waits for a place on the face: all else is in the
 * journal before anybody is told, so that a check goes on after a crash where it was.
 *
 * It emits "changed" after anything changed. A failure to store is told by "failed" of the session control.
 */
#define DERMA_TYPE_CHECK (derma_check_get_type ())

G_DECLARE_FINAL_TYPE (DermaCheck, derma_check, DERMA, CHECK, GObject)

#define DERMA_NO_QUESTION (-1)

DermaCheck   *derma_check_new (DermaSessionControl *control);
DermaJournal *derma_check_get_journal (DermaCheck *self);
DermaClock   *derma_check_get_clock (DermaCheck *self);
DermaView     derma_check_get_view (DermaCheck *self);

/* questions */
gboolean         derma_check_is_standing_shown (DermaCheck *self);
void             derma_check_show_standing (DermaCheck *self);
gboolean         derma_check_is_group_shown (DermaCheck        *self,
                                             DermaQuestionGroup group);
gboolean         derma_check_is_group_answered (DermaCheck        *self,
                                                DermaQuestionGroup group);
gboolean         derma_check_is_group_settled (DermaCheck        *self,
                                               DermaQuestionGroup group);
DermaOutcome     derma_check_get_group_outcome (DermaCheck        *self,
                                                DermaQuestionGroup group);
gboolean         derma_check_get_answer (DermaCheck  *self,
                                         guint        question,
                                         DermaAnswer *answer);
gboolean         derma_check_is_yes (DermaCheck  *self,
                                     guint        question,
                                     DermaAnswer *answer);
gboolean         derma_check_is_settled (DermaCheck        *self,
                                         const DermaAnswer *answer);
DermaConsequence derma_check_get_consequence (DermaCheck        *self,
                                              const DermaAnswer *answer);
char            *derma_check_get_consequence_title (DermaCheck        *self,
                                                    const DermaAnswer *answer);
gboolean         derma_check_tick (DermaCheck *self,
                                   guint       question,
                                   gboolean    is_yes);
gboolean         derma_check_store (DermaCheck        *self,
                                    const DermaAnswer *answer);
gboolean         derma_check_answer_none (DermaCheck        *self,
                                          DermaQuestionGroup group);

/* skin */
gboolean            derma_check_is_skin_shown (DermaCheck *self);
gboolean            derma_check_is_skin_known (DermaCheck *self);
const DermaProfile *derma_check_get_profile (DermaCheck *self);
gboolean            derma_check_set_skin (DermaCheck      *self,
                                          DermaSensitivity sensitivity,
                                          guint            fitzpatrick);

/* roller, areas, warnings */
gint64          derma_check_get_roller_id (DermaCheck *self);
gboolean        derma_check_choose_roller (DermaCheck *self,
                                           gint64      roller_id);
gboolean        derma_check_is_notice_due (DermaCheck *self);
gboolean        derma_check_is_numbing_offered (DermaCheck *self);
gboolean        derma_check_is_numbing_chosen (DermaCheck *self);
gboolean        derma_check_set_numbing (DermaCheck *self,
                                         gboolean    is_chosen);
int             derma_check_get_asking (DermaCheck *self);
void            derma_check_set_asking (DermaCheck *self,
                                        int         question);
DermaSectionSet derma_check_get_excluded (DermaCheck *self);
DermaSectionSet derma_check_get_excluded_by_hand (DermaCheck *self);
gboolean        derma_check_toggle_section (DermaCheck  *self,
                                            DermaSection section);
gboolean        derma_check_acknowledge (DermaCheck        *self,
                                         const DermaReason *reason,
                                         gboolean           is_acknowledged);
gboolean        derma_check_is_reason_in_group (DermaCheck        *self,
                                                const DermaReason *reason);

/* what comes of it */
const DermaPermission *derma_check_get_permission (DermaCheck *self);
char                  *derma_check_get_reason_text (DermaCheck        *self,
                                                    const DermaReason *reason);
const DermaReason     *derma_check_get_block (DermaCheck *self);
const DermaReason     *derma_check_get_refusal (DermaCheck *self);
char                  *derma_check_get_headline (DermaCheck *self);
gboolean               derma_check_is_complete (DermaCheck *self);
gboolean               derma_check_has_answers (DermaCheck *self);
gboolean               derma_check_pass (DermaCheck *self);

G_END_DECLS
