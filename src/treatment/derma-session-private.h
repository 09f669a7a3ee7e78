/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-session.h"

G_BEGIN_DECLS

/* What the files of the state machine share. The functions that take an event answer whether it was taken; where it was not,
 * what they left behind is thrown away, because derma_session_apply() works on a copy. @at_ms is the time of the event and
 * never before the one before it. */

#define DERMA_STEP_BIT(step) (1u << (step))

/* steps: derma-session-steps.c */
gboolean derma_session_take_step (DermaSession     *self,
                                  const DermaEvent *event,
                                  gint64            at_ms);
gboolean derma_session_is_step_finished (const DermaSession *self,
                                         DermaStep           step);
gboolean derma_session_can_end (const DermaSession *self);
void     derma_session_clean_again (DermaSession *self,
                                    gboolean      keeps_soaking,
                                    DermaEffects *effects);
void     derma_session_settle_steps (DermaSession *self,
                                     gint64        at_ms);

/* rolling: derma-session-roll.c */
gboolean derma_session_take_roll (DermaSession     *self,
                                  const DermaEvent *event,
                                  gint64            at_ms,
                                  DermaEffects     *effects);
void     derma_session_begin_rolling (DermaSession *self);
void     derma_session_end_rolling (DermaSession *self,
                                    DermaStop     stop,
                                    DermaEffects *effects);
void     derma_session_stop_for_pain (DermaSession *self,
                                      gint64        at_ms,
                                      DermaEffects *effects);
void     derma_session_enter_clean (DermaSession *self,
                                    gint64        at_ms,
                                    DermaEffects *effects);
void     derma_session_run_clock (DermaSession *self,
                                  gint64        at_ms);
gint64   derma_session_get_hard_stop_ms (const DermaSession *self);
gint64   derma_session_get_rolled_ms (const DermaSession *self,
                                      gint64              now_ms);
gboolean derma_session_is_rolling (const DermaSession *self);

/* the plan: derma-session-plan.c */
gboolean derma_session_plan_is_valid (const DermaSessionPlan *plan);
gint64   derma_session_stroke_ms (guint strips,
                                  guint beat);
gint64   derma_session_get_planned_ms (const DermaSession *self,
                                       DermaSection        section);

G_END_DECLS
