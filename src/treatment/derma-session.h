/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-needle.h"
#include "treatment/derma-section.h"
#include "treatment/derma-step.h"

G_BEGIN_DECLS

/* A session as a state machine: (session, event, now) → (session', effects). It knows no disk, no screen and no clock; the
 * journal stores every event that was taken before a screen shows what came of it, and taking the stored events again gives
 * the same session. All instants are milliseconds since 1970 UTC. */

#define DERMA_SESSION_AWAY_MS (30 * 60 * 1000)          /* away longer before rolling is over: disinfect again */
#define DERMA_SESSION_TOO_LATE_MS (24 * 60 * 60 * 1000) /* away longer: it can only be finished */
#define DERMA_SESSION_CLOCK_MS 5000                     /* how often a running clock is stored */
#define DERMA_SESSION_FROZEN_MS (90 * 1000)             /* no event for so long while the clock runs: the program stood still */
#define DERMA_SESSION_TOUCH_MS 1500                     /* one stroke at the slowest beat: rolled shorter, it was no rolling */
#define DERMA_SESSION_ECHO_MS 500                       /* a press this soon after the beat counted is the same pass */
#define DERMA_SESSION_PAIN_STOP 3                       /* pain from which roll-stop-pain holds, protocol.md 4.2 */
#define DERMA_BEAT_MIN 40                               /* strokes a minute, protocol.md 1.3 */
#define DERMA_BEAT_MAX 80
#define DERMA_BEAT_DEFAULT 60

/**
 * DermaSessionPlan:
 * @needle_um: the roller's needle length in micrometres
 * @passes: passes per direction, 2 or 3, as derma_needle_get_passes() answered
 * @beat: strokes a minute, 40 to 80
 * @order: the sections in the order in which they are rolled, all five
 * @excluded: sections that are left out
 * @is_numbing_chosen: whether prep-numbing was asked for
 *
 * What the check decided. It is stored with the session and never changes in it.
 */
typedef struct
{
  guint           needle_um;
  guint           passes;
  guint           beat;
  DermaSection    order[DERMA_N_SECTIONS];
  DermaSectionSet excluded;
  gboolean        is_numbing_chosen;
} DermaSessionPlan;

/* The stop rules of protocol.md 4.2. */
typedef enum
{
  DERMA_STOP_NONE,
  DERMA_STOP_PAIN,   /* roll-stop-pain */
  DERMA_STOP_BLOOD,  /* roll-stop-blood */
  DERMA_STOP_DROP,   /* roll-stop-drop */
  DERMA_STOP_NEEDLE, /* roll-stop-needle */
  DERMA_STOP_FAINT,  /* roll-stop-faint */
  DERMA_STOP_TIME,   /* roll-stop-time */
  DERMA_STOP_PERSON, /* the person wanted to stop */
} DermaStop;

/* Why a section was left out on the way. */
typedef enum
{
  DERMA_SKIP_NONE,
  DERMA_SKIP_SORE,
  DERMA_SKIP_SPOT,
  DERMA_SKIP_REACH,
  DERMA_SKIP_OTHER,
} DermaSkipReason;

typedef enum
{
  DERMA_SECTION_STATE_PENDING,
  DERMA_SECTION_STATE_ROLLING,
  DERMA_SECTION_STATE_DONE,
  DERMA_SECTION_STATE_SKIPPED,
  DERMA_SECTION_STATE_EXCLUDED,
} DermaSectionState;

/**
 * DermaSectionRecord:
 * @passes: passes counted in each direction
 * @planned: passes planned in each direction of this section, 0 where excluded
 * @skipped_directions: bits of directions that were left out
 * @rolled_ms: milliseconds of rolling up to the last event, without pauses; never more than the hard stop
 * @stop: what ended it early, %DERMA_STOP_NONE when it ran as planned
 * @skip_reason: why it was left out, %DERMA_SKIP_NONE when it was not
 * @has_pain: whether pain was recorded at the rest after it
 * @pain: 0 to 4, with @has_pain
 *
 * A section that was begun and then left out is %DERMA_SECTION_STATE_SKIPPED and keeps its passes. One that a session which
 * ended early never came to stays %DERMA_SECTION_STATE_PENDING.
 */
typedef struct
{
  DermaSectionState state;
  guint             passes[DERMA_N_DIRECTIONS];
  guint             planned;
  guint             skipped_directions;
  gint64            rolled_ms;
  DermaStop         stop;
  DermaSkipReason   skip_reason;
  gboolean          has_pain;
  guint             pain;
} DermaSectionRecord;

/**
 * DermaRollStage:
 * @DERMA_ROLL_PLACE: the section is shown (roll-place), the clock stands
 * @DERMA_ROLL_STROKES: a direction is being rolled, the clock runs
 * @DERMA_ROLL_ENOUGH: all directions are done; the clock runs to the hard stop. That the planned time is over while strokes
 *   are left is told by derma_session_get_clock()
 * @DERMA_ROLL_REST: lifted off between two sections (roll-rest)
 * @DERMA_ROLL_CLEAN: hands and roller are disinfected again before rolling goes on
 */
typedef enum
{
  DERMA_ROLL_PLACE,
  DERMA_ROLL_STROKES,
  DERMA_ROLL_ENOUGH,
  DERMA_ROLL_REST,
  DERMA_ROLL_CLEAN,
} DermaRollStage;

typedef enum
{
  DERMA_SESSION_OPEN,
  DERMA_SESSION_COMPLETED, /* rolled as planned and finished */
  DERMA_SESSION_STOPPED,   /* rolled in part, then finished */
  DERMA_SESSION_ABANDONED, /* ended before anything was rolled */
} DermaSessionEnd;

/**
 * DermaSession:
 * @steps_done: bit 1 << step for each step that was done
 * @steps_skipped: bit 1 << step for each step that was left out
 * @deadline_ms: when the timer of a step ends; 0 where it has not been started
 * @stage: while @phase is %DERMA_PHASE_ROLL
 * @resume_stage: the stage that follows @DERMA_ROLL_CLEAN: PLACE or REST
 * @section: the one that is shown or rolled; at the rest the one that was just ended
 * @running_since_ms: while the clock of the section runs: the time of the last event, up to which it is counted in rolled_ms;
 *   0 while it stands
 * @counted_ms: rolled_ms of the section when its last pass was counted, from which the beat counts the next
 * @last_rolled_ms: the last instant at which a clock ran
 * @auto_ms: the time of the last event, if the beat or the hard stop brought it; else 0
 * @paused_ms: since when it is paused; 0 while it is not
 * @n_pain_stops: how often pain ended a section or was 3 or 4 at a rest
 * @t0_ms: the moment the last section was finished (protocol.md 0); 0 before that, or if nothing was rolled
 * @last_ms: the time of the last event taken
 *
 * The whole state. A plain value: copy it by assignment, compare it field by field.
 */
typedef struct
{
  DermaPhase         phase;
  DermaSessionEnd    end;
  DermaStop          stop; /* why rolling ended early */
  gboolean           is_paused;
  gboolean           is_checked; /* the plan is set */
  DermaSessionPlan   plan;
  DermaBand          band;
  guint32            steps_done;
  guint32            steps_skipped;
  gint64             deadline_ms[DERMA_N_STEPS];
  DermaRollStage     stage;
  DermaRollStage     resume_stage;
  DermaSection       section;
  DermaDirection     direction;
  DermaSectionRecord sections[DERMA_N_SECTIONS];
  gint64             running_since_ms;
  gint64             counted_ms;
  gint64             last_rolled_ms;
  gint64             auto_ms;
  gint64             paused_ms;
  guint              n_pain_stops;
  gint64             started_ms;
  gint64             t0_ms;
  gint64             last_ms;
} DermaSession;

/**
 * DermaEventKind:
 * @DERMA_EVENT_BEGIN: a session is opened, at prep-check
 * @DERMA_EVENT_CHECKED: the check is passed; carries the plan
 * @DERMA_EVENT_STEP_START: the timer of @step starts
 * @DERMA_EVENT_STEP_DONE: @step is done
 * @DERMA_EVENT_STEP_SKIP: @step is left out
 * @DERMA_EVENT_SECTION_START: the roller is set down on @section
 * @DERMA_EVENT_PASS: pass number @value (from 1) of @direction in @section is done; refused if that pass was counted
 * @DERMA_EVENT_BACK: the last counted pass of the section was none
 * @DERMA_EVENT_DIRECTION_SKIP: @direction is left out
 * @DERMA_EVENT_SECTION_END: the person goes on to what follows @section
 * @DERMA_EVENT_SECTION_SKIP: @section is left out; @value is a #DermaSkipReason
 * @DERMA_EVENT_HARD_STOP: the hard stop of @section is reached
 * @DERMA_EVENT_REST_END: rolling goes on after the rest
 * @DERMA_EVENT_PAIN: at the rest, pain of @value 0 to 4 was recorded
 * @DERMA_EVENT_WRONG: something is wrong; @value is a #DermaStop
 * @DERMA_EVENT_PAUSE: the clock stands
 * @DERMA_EVENT_LOST: the program went away without a pause; the clock stood from the last event on
 * @DERMA_EVENT_RESUME: going on; how depends on how long it was away
 * @DERMA_EVENT_CLOCK: the clock still runs; stored every %DERMA_SESSION_CLOCK_MS so that a crash loses no more
 * @DERMA_EVENT_STOP: the person ends the session; finishing follows if anything was rolled
 * @DERMA_EVENT_END: everything is done; the session is closed
 */
typedef enum
{
  DERMA_EVENT_BEGIN,
  DERMA_EVENT_CHECKED,
  DERMA_EVENT_STEP_START,
  DERMA_EVENT_STEP_DONE,
  DERMA_EVENT_STEP_SKIP,
  DERMA_EVENT_SECTION_START,
  DERMA_EVENT_PASS,
  DERMA_EVENT_BACK,
  DERMA_EVENT_DIRECTION_SKIP,
  DERMA_EVENT_SECTION_END,
  DERMA_EVENT_SECTION_SKIP,
  DERMA_EVENT_HARD_STOP,
  DERMA_EVENT_REST_END,
  DERMA_EVENT_PAIN,
  DERMA_EVENT_WRONG,
  DERMA_EVENT_PAUSE,
  DERMA_EVENT_LOST,
  DERMA_EVENT_RESUME,
  DERMA_EVENT_CLOCK,
  DERMA_EVENT_STOP,
  DERMA_EVENT_END,
} DermaEventKind;

#define DERMA_N_EVENT_KINDS (DERMA_EVENT_END + 1)

/**
 * DermaEvent:
 * @is_from_beat: the beat counted this pass, not the person; %DERMA_EVENT_PASS only
 *
 * One thing that happened, at @at_ms. Which of the other fields count depends on the kind; the rest are 0.
 */
typedef struct
{
  DermaEventKind   kind;
  gint64           at_ms;
  DermaStep        step;
  DermaSection     section;
  DermaDirection   direction;
  guint            value;
  gboolean         is_from_beat;
  DermaSessionPlan plan; /* DERMA_EVENT_CHECKED only */
} DermaEvent;

/**
 * DermaEffects:
 *
 * What the world outside must do after an event was taken: bits.
 */
typedef enum
{
  DERMA_EFFECT_NONE = 0,
  DERMA_EFFECT_SECTION_ENDED = 1 << 0,
  DERMA_EFFECT_T0 = 1 << 1,            /* rolling is over: t0 was set, the roller has one use more */
  DERMA_EFFECT_RETIRE_ROLLER = 1 << 2, /* roll-stop-blood with nb-a or nb-b (rl-blood), roll-stop-needle (rl-bent) */
  DERMA_EFFECT_CLEAN_AGAIN = 1 << 3,   /* hands and roller are to be disinfected again */
  DERMA_EFFECT_ENDED = 1 << 4,
} DermaEffects;

/**
 * DermaSectionClock:
 * @rolled_ms: rolled so far, without pauses
 * @planned_ms: planned at the person's beat
 * @hard_stop_ms: the section ends here, whatever the count
 */
typedef struct
{
  gint64 rolled_ms;
  gint64 planned_ms;
  gint64 hard_stop_ms;
} DermaSectionClock;

/**
 * DermaStepState:
 * @DERMA_STEP_STATE_NONE: does not apply to this needle
 * @DERMA_STEP_STATE_LATER: an earlier step comes first
 * @DERMA_STEP_STATE_CURRENT: it is its turn, and it is waiting for the person
 * @DERMA_STEP_STATE_RUNNING: its timer runs
 * @DERMA_STEP_STATE_OVER: its timer has run out; it can be marked as done
 * @DERMA_STEP_STATE_DONE: done
 * @DERMA_STEP_STATE_SKIPPED: left out
 */
typedef enum
{
  DERMA_STEP_STATE_NONE,
  DERMA_STEP_STATE_LATER,
  DERMA_STEP_STATE_CURRENT,
  DERMA_STEP_STATE_RUNNING,
  DERMA_STEP_STATE_OVER,
  DERMA_STEP_STATE_DONE,
  DERMA_STEP_STATE_SKIPPED,
} DermaStepState;

/* taking events */
gboolean derma_session_apply (DermaSession     *self,
                              const DermaEvent *event,
                              DermaEffects     *effects,
                              GError          **error);
gboolean derma_session_can_apply (const DermaSession *self,
                                  const DermaEvent   *event);
gboolean derma_session_replay (DermaSession     *self,
                               const DermaEvent *events,
                               gsize             n_events,
                               GError          **error);
gboolean derma_session_get_next_event (const DermaSession *self,
                                       gint64              now_ms,
                                       DermaEvent         *event);
gboolean derma_session_get_due_event (const DermaSession *self,
                                      gint64              now_ms,
                                      gboolean            is_counting_by_beat,
                                      DermaEvent         *event);
gboolean derma_session_equal (const DermaSession *a,
                              const DermaSession *b);
gboolean derma_session_is_possible (const DermaSession *self);

/* what the screens show */
DermaStep         derma_session_get_step (const DermaSession *self);
DermaStepState    derma_session_get_step_state (const DermaSession *self,
                                                DermaStep           step,
                                                gint64              now_ms);
DermaSectionClock derma_session_get_clock (const DermaSession *self,
                                           gint64              now_ms);
gint64            derma_session_get_direction_ms (const DermaSession *self,
                                                  DermaSection        section);
guint             derma_session_plan_passes (DermaSection section,
                                             guint        passes,
                                             guint        beat);
gint64            derma_session_get_pass_ms (const DermaSession *self,
                                             gint64              now_ms);
gboolean          derma_session_is_echo (const DermaSession *self,
                                         gint64              now_ms);
gboolean          derma_session_is_background (const DermaSession *self,
                                               DermaStep           step);
guint             derma_session_get_position (const DermaSession *self);
guint             derma_session_count_included (const DermaSession *self);
gboolean          derma_session_get_following (const DermaSession *self,
                                               DermaSection       *section);
gboolean          derma_section_record_is_rolled (const DermaSectionRecord *record);
gboolean          derma_section_record_is_complete (const DermaSectionRecord *record);
gboolean          derma_session_has_rolled (const DermaSession *self);
gboolean          derma_session_is_too_late (const DermaSession *self,
                                             gint64              now_ms);

/* words of the database and of the screen */
const char *derma_event_kind_get_id (DermaEventKind kind);
gboolean    derma_event_kind_from_id (const char     *id,
                                      DermaEventKind *kind);
const char *derma_stop_get_id (DermaStop stop);
gboolean    derma_stop_from_id (const char *id,
                                DermaStop  *stop);
const char *derma_stop_get_question (DermaStop stop);
const char *derma_stop_get_advice (DermaStop stop);
const char *derma_skip_reason_get_id (DermaSkipReason reason);
gboolean    derma_skip_reason_from_id (const char      *id,
                                       DermaSkipReason *reason);
const char *derma_skip_reason_get_name (DermaSkipReason reason);

G_END_DECLS
