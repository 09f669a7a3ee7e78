/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DermaPhase:
 * @DERMA_PHASE_PREPARE: protocol.md 4.1, from the check to bare, dry skin
 * @DERMA_PHASE_ROLL: protocol.md 4.2, section after section
 * @DERMA_PHASE_FINISH: protocol.md 4.3, skin and roller are looked after
 * @DERMA_PHASE_ENDED: completed, stopped or abandoned
 */
typedef enum
{
  DERMA_PHASE_PREPARE,
  DERMA_PHASE_ROLL,
  DERMA_PHASE_FINISH,
  DERMA_PHASE_ENDED,
} DermaPhase;

/**
 * DermaStep:
 *
 * Every step of protocol.md 4.1 to 4.3, in its order. The four directions of 4.2 are #DermaDirection, not steps of their
 * own here: @DERMA_STEP_ROLL_STROKES stands for all four.
 */
typedef enum
{
  DERMA_STEP_PREP_CHECK,
  DERMA_STEP_PREP_SETUP,
  DERMA_STEP_PREP_WASH_HANDS,
  DERMA_STEP_PREP_INSPECT,
  DERMA_STEP_PREP_SOAK,
  DERMA_STEP_PREP_WASH_FACE,
  DERMA_STEP_PREP_DRY,
  DERMA_STEP_PREP_NUMBING,
  DERMA_STEP_PREP_ANTISEPTIC,
  DERMA_STEP_PREP_AIR_DRY,
  DERMA_STEP_PREP_HANDS_AGAIN,
  DERMA_STEP_PREP_READY,

  DERMA_STEP_ROLL_PLACE,
  DERMA_STEP_ROLL_STROKES,
  DERMA_STEP_ROLL_REST,

  DERMA_STEP_FIN_RINSE_FACE,
  DERMA_STEP_FIN_PAT_DRY,
  DERMA_STEP_FIN_COOL,
  DERMA_STEP_FIN_MOISTURISE,
  DERMA_STEP_FIN_LOG,
  DERMA_STEP_FIN_WASH_ROLLER,
  DERMA_STEP_FIN_SOAK_ROLLER,
  DERMA_STEP_FIN_DRY_ROLLER,
  DERMA_STEP_FIN_STORE,
  DERMA_STEP_FIN_COUNT,
  DERMA_STEP_FIN_SHEET,
} DermaStep;

#define DERMA_N_STEPS (DERMA_STEP_FIN_SHEET + 1)

/**
 * DermaStepStart:
 * @DERMA_STEP_STARTS_ITSELF: an act of the person (wash hands): its timer runs from when the step becomes current
 * @DERMA_STEP_STARTS_BY_HAND: something that is left to itself (soak, dry): its timer runs from when the person says so
 */
typedef enum
{
  DERMA_STEP_STARTS_ITSELF,
  DERMA_STEP_STARTS_BY_HAND,
} DermaStepStart;

/**
 * DermaStepFacts:
 * @id: stable id of protocol.md 4
 * @timer_s: seconds that must pass before it can be done, 0: none
 * @is_skippable: whether the person may leave it out
 * @background_until: the last step that may go on while this one's timer runs, or the step itself where none may
 *
 * What protocol.md 4 says of a step in numbers.
 */
typedef struct
{
  const char    *id;
  DermaPhase     phase;
  guint          timer_s;
  gboolean       is_skippable;
  DermaStepStart start;
  DermaStep      background_until;
} DermaStepFacts;

const DermaStepFacts *derma_step_get_facts (DermaStep step);
gboolean              derma_step_from_id (const char *id,
                                          DermaStep  *step);
const char           *derma_step_get_title (DermaStep step);
const char           *derma_step_get_instruction (DermaStep step);
const char           *derma_step_get_action (DermaStep step);
const char           *derma_step_get_start_action (DermaStep step);
gboolean              derma_step_applies (DermaStep step,
                                          guint     needle_um,
                                          gboolean  is_numbing_chosen);
guint                 derma_steps_get_effort_min (guint *rolling_min);

G_END_DECLS
