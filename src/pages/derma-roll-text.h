/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-roll-state.h"

G_BEGIN_DECLS

/* The words of the roll screen: whole sentences from what it shows. */

char       *derma_roll_text_position (const DermaRollState *state);
char       *derma_roll_text_position_short (const DermaRollState *state);
char       *derma_roll_text_plan (const DermaRollState *state);
const char *derma_roll_text_heading (const DermaRollState *state);
const char *derma_roll_text_short_heading (const DermaRollState *state);
const char *derma_roll_text_order (const DermaRollState *state,
                                   DermaView             view);
char       *derma_roll_text_hint (const DermaRollState *state);
char       *derma_roll_text_of_passes (const DermaRollState *state);
char       *derma_roll_text_of_short (const DermaRollState *state);
char       *derma_roll_text_beat (const DermaRollState *state);
char       *derma_roll_text_notice (const DermaRollState *state);
char       *derma_roll_text_time (const DermaRollState *state);
char       *derma_roll_text_time_caption (const DermaRollState *state);
char       *derma_roll_text_time_spoken (const DermaRollState *state);
char       *derma_roll_text_then (const DermaRollState *state,
                                  DermaView             view);
char       *derma_roll_text_then_short (const DermaRollState *state,
                                        DermaView             view);
const char *derma_roll_text_next (const DermaRollState *state);
char       *derma_roll_text_next_hint (const DermaRollState *state,
                                       DermaView             view);
char       *derma_roll_text_next_spoken (const DermaRollState *state,
                                         DermaView             view);
char       *derma_roll_text_where (const DermaRollState *state,
                                   DermaView             view);
char       *derma_roll_text_paused (const DermaRollState *state,
                                    DermaView             view);
char       *derma_roll_text_change (const DermaRollState *state,
                                    DermaView             view);
char       *derma_roll_text_warning (const DermaRollState *before,
                                     const DermaRollState *state);

G_END_DECLS
