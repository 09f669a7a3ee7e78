/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-session.h"

G_BEGIN_DECLS

/**
 * DermaRollShows:
 * @DERMA_ROLL_SHOWS_PLACE: the section that comes, the clock stands
 * @DERMA_ROLL_SHOWS_STROKES: a direction is being rolled
 * @DERMA_ROLL_SHOWS_ENOUGH: everything planned is done, or the planned time is over
 * @DERMA_ROLL_SHOWS_REST: lifted off between two sections
 * @DERMA_ROLL_SHOWS_PAUSED: paused, wherever it was
 *
 * What the roll screen is about.
 */
typedef enum
{
  DERMA_ROLL_SHOWS_PLACE,
  DERMA_ROLL_SHOWS_STROKES,
  DERMA_ROLL_SHOWS_ENOUGH,
  DERMA_ROLL_SHOWS_REST,
  DERMA_ROLL_SHOWS_PAUSED,
} DermaRollShows;

#define DERMA_ROLL_WARNING_S 10 /* so long before the hard stop it is announced (mock/ui.md 5) */

/**
 * DermaRollState:
 * @stage: of the session, also while it is paused
 * @pass: the pass that is being rolled, from 1; at the end the last one
 * @n_counted: passes of @direction that are done
 * @n_passes: passes planned in each direction of @section
 * @n_asked: passes that the plan asked for, before a slow beat made them fewer
 * @time_s: rolled in this section; at the rest, seconds that are left of it
 * @planned_s: planned for this section; at the rest, its length
 * @is_running: whether the clock of the section runs
 * @directions_done: bits 1 << direction, all of whose passes are counted
 * @directions_skipped: bits 1 << direction that were left out
 * @has_next_direction: whether another direction of the section follows
 * @has_following: whether another section follows
 * @next: what Next would tell the session now
 * @can_go_back: whether there is something to take back
 * @can_skip: whether the section may be left out now
 * @stop: what ended the section before its end, at the rest
 *
 * What the roll screen shows of a session at one moment: values that are ready to be put into words and widgets. Two
 * moments that look the same are equal.
 */
typedef struct
{
  DermaRollShows shows;
  DermaRollStage stage;
  DermaSection   section;
  DermaDirection direction;
  guint          position;
  guint          n_sections;
  guint          needle_um;
  guint          beat;
  guint          pass;
  guint          n_counted;
  guint          n_passes;
  guint          n_asked;
  guint          time_s;
  guint          planned_s;
  guint          hard_stop_s;
  gboolean       is_running;
  guint          directions_done;
  guint          directions_skipped;
  gboolean       has_next_direction;
  DermaDirection next_direction;
  gboolean       has_following;
  DermaSection   following;
  DermaEventKind next;
  gboolean       can_go_back;
  gboolean       can_skip;
  gboolean       has_pain;
  guint          pain;
  DermaStop      stop;
} DermaRollState;

void     derma_roll_state_init (DermaRollState     *self,
                                const DermaSession *session,
                                gint64              now_ms);
double   derma_roll_state_get_laps (const DermaRollState *self);
gboolean derma_roll_state_is_stroke (const DermaRollState *self);
gboolean derma_roll_state_is_pain_stop (const DermaRollState *self);
gboolean derma_roll_state_equal (const DermaRollState *a,
                                 const DermaRollState *b);
gboolean derma_roll_state_is_same_stroke (const DermaRollState *a,
                                          const DermaRollState *b);

G_END_DECLS
