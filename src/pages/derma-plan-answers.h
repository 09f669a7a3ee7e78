/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-clock.h"
#include "store/derma-journal.h"
#include "treatment/derma-plan-ask.h"
#include "treatment/derma-plan-screening.h"

G_BEGIN_DECLS

/**
 * DermaPlanAnswers:
 *
 * What is asked for a plan and what was answered. Skin, scars, lines and health are in the journal as soon as they are told, as
 * everywhere else; the rest is a draft in the journal until a plan is started, so that the dialog can be closed and opened
 * again. What the journal knows already counts as answered.
 *
 * Signal: "changed", after anything changed.
 */
#define DERMA_TYPE_PLAN_ANSWERS (derma_plan_answers_get_type ())

G_DECLARE_FINAL_TYPE (DermaPlanAnswers, derma_plan_answers, DERMA, PLAN_ANSWERS, GObject)

DermaPlanAnswers *derma_plan_answers_new (DermaJournal *journal,
                                          DermaClock   *clock);
DermaJournal     *derma_plan_answers_get_journal (DermaPlanAnswers *self);
DermaClock       *derma_plan_answers_get_clock (DermaPlanAnswers *self);
void              derma_plan_answers_read (DermaPlanAnswers *self);
void              derma_plan_answers_forget (DermaPlanAnswers *self);
gboolean          derma_plan_answers_is_begun (DermaPlanAnswers *self);

/* which questions */
gboolean     derma_plan_answers_is_asked (DermaPlanAnswers *self,
                                          DermaPlanAsk      ask);
gboolean     derma_plan_answers_is_answered (DermaPlanAnswers *self,
                                             DermaPlanAsk      ask);
gboolean     derma_plan_answers_is_filled_in (DermaPlanAnswers *self,
                                              DermaPlanAsk      ask);
DermaPlanAsk derma_plan_answers_find_next (DermaPlanAnswers *self,
                                           DermaPlanAsk      after);
guint        derma_plan_answers_count_left (DermaPlanAnswers *self,
                                            DermaPlanAsk      beside);

/* one question */
guint       derma_plan_answers_get_n_options (DermaPlanAnswers *self,
                                              DermaPlanAsk      ask);
gboolean    derma_plan_answers_is_chosen (DermaPlanAnswers *self,
                                          DermaPlanAsk      ask,
                                          guint             option);
gboolean    derma_plan_answers_can_choose (DermaPlanAnswers *self,
                                           DermaPlanAsk      ask,
                                           guint             option);
gboolean    derma_plan_answers_choose (DermaPlanAnswers *self,
                                       DermaPlanAsk      ask,
                                       guint             option,
                                       GError          **error);
gboolean    derma_plan_answers_can_confirm (DermaPlanAnswers *self,
                                            DermaPlanAsk      ask);
gboolean    derma_plan_answers_confirm (DermaPlanAnswers *self,
                                        DermaPlanAsk      ask,
                                        GError          **error);
const char *derma_plan_answers_get_missing (DermaPlanAnswers *self,
                                            DermaPlanAsk      ask);
char       *derma_plan_answers_dup_text (DermaPlanAnswers *self,
                                         DermaPlanAsk      ask);
char       *derma_plan_answers_dup_option (DermaPlanAnswers *self,
                                           DermaPlanAsk      ask,
                                           guint             option,
                                           char            **more);

/* answers about health */
int      derma_plan_answers_get_question (DermaPlanAnswers *self,
                                          DermaPlanAsk      ask,
                                          guint             option);
gboolean derma_plan_answers_get_answer (DermaPlanAnswers *self,
                                        guint             question,
                                        DermaAnswer      *answer);
gboolean derma_plan_answers_set_answer (DermaPlanAnswers  *self,
                                        const DermaAnswer *answer,
                                        GError           **error);

/* a roller that is not in the journal */
gboolean derma_plan_answers_is_other (DermaPlanAnswers *self);
guint    derma_plan_answers_get_other_um (DermaPlanAnswers *self);
gboolean derma_plan_answers_set_other_um (DermaPlanAnswers *self,
                                          guint             needle_um,
                                          GError          **error);

GArray *derma_plan_answers_list_obstacles (DermaPlanAnswers *self);
void    derma_plan_answers_get_inputs (DermaPlanAnswers *self,
                                       DermaPlanInputs  *inputs,
                                       gint64           *until_s);

/* its words */
const char *derma_plan_ask_get_title (DermaPlanAsk ask);
const char *derma_plan_ask_get_hint (DermaPlanAsk ask);
const char *derma_plan_ask_get_name (DermaPlanAsk ask);
gboolean    derma_plan_ask_is_multiple (DermaPlanAsk ask);
gboolean    derma_plan_ask_is_about_health (DermaPlanAsk ask);

G_END_DECLS
