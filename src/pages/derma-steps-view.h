/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-session.h"

G_BEGIN_DECLS

/* Which part of a session a steps page shows. */
typedef enum
{
  DERMA_STEPS_PREPARE,
  DERMA_STEPS_CLEAN, /* hands and roller are disinfected again */
  DERMA_STEPS_FINISH,
  DERMA_STEPS_ROLLER_CARE,
} DermaStepsPart;

/**
 * DermaStepsView:
 * @part: what is shown
 * @turn: the step that is the person's turn
 * @turn_state: how it stands with it
 * @has_timer: whether something soaks, dries or takes effect by itself
 * @timer: what that is; it may be @turn
 * @is_timer_over: whether its time is over
 * @then: the steps that come later, in their order
 * @done: those that are done or left out
 * @skipped: bit 1 << step for each that was left out
 *
 * What a steps page shows of a session at one moment.
 */
typedef struct
{
  DermaStepsPart part;
  DermaStep      turn;
  DermaStepState turn_state;
  gboolean       has_timer;
  DermaStep      timer;
  gboolean       is_timer_over;
  DermaStep      then[DERMA_N_STEPS];
  guint          n_then;
  DermaStep      done[DERMA_N_STEPS];
  guint          n_done;
  guint32        skipped;
} DermaStepsView;

void     derma_steps_view_init (DermaStepsView     *self,
                                const DermaSession *session,
                                gint64              now_ms);
gboolean derma_steps_view_equal (const DermaStepsView *a,
                                 const DermaStepsView *b);
gboolean derma_steps_view_waits_for_timer (const DermaStepsView *self,
                                           DermaStep             step);

G_END_DECLS
