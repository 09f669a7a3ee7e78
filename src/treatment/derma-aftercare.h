/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"
#include "treatment/derma-healing.h"
#include "treatment/derma-needle.h"

G_BEGIN_DECLS

/**
 * DermaAftercareItem:
 *
 * What to do after a session (protocol.md 5.1) and what to leave alone (5.2), in the order of those tables.
 */
typedef enum
{
  DERMA_AFTERCARE_SHADE,
  DERMA_AFTERCARE_WATER_ONLY,
  DERMA_AFTERCARE_GENTLE_CLEANSER,
  DERMA_AFTERCARE_MOISTURISE,
  DERMA_AFTERCARE_SUNSCREEN,
  DERMA_AFTERCARE_CLEAN_BEDDING,
  DERMA_AFTERCARE_COOL_CLOTH,
  DERMA_AFTERCARE_LOG,
  DERMA_AFTERCARE_PIGMENT_CHECK,
  DERMA_AFTERCARE_PHOTO_WAIT,
  DERMA_AFTERCARE_NO_WASH,
  DERMA_AFTERCARE_NO_SUNSCREEN,
  DERMA_AFTERCARE_HANDS_OFF,
  DERMA_AFTERCARE_NO_ACTIVES,
  DERMA_AFTERCARE_NO_FRAGRANCE,
  DERMA_AFTERCARE_NO_MAKEUP,
  DERMA_AFTERCARE_NO_SWEAT,
  DERMA_AFTERCARE_NO_HEAT,
  DERMA_AFTERCARE_NO_SWIM,
  DERMA_AFTERCARE_NO_SCRUB,
  DERMA_AFTERCARE_NO_PICK,
  DERMA_AFTERCARE_NO_SHAVE,
  DERMA_AFTERCARE_NO_WAX,
  DERMA_AFTERCARE_NO_DRINK,
  DERMA_AFTERCARE_NO_LEFTOVER_DRUGS,
  DERMA_AFTERCARE_NO_INJECTION,
  DERMA_AFTERCARE_NO_PEEL_LASER,
  DERMA_AFTERCARE_NO_ROLL,
} DermaAftercareItem;

#define DERMA_N_AFTERCARE_ITEMS 28

#define DERMA_QUIET_FROM_H 23 /* nobody is woken: from this hour at the latest (protocol.md 5) */
#define DERMA_QUIET_TO_H 7    /* until this hour at least */

/**
 * DermaCadence:
 * @DERMA_CADENCE_NONE: nothing to tick: it is to be left alone
 * @DERMA_CADENCE_EVERY: every so many hours, counted from the hour at which it begins
 * @DERMA_CADENCE_MORNING: when it begins, and then every morning by the clock
 * @DERMA_CADENCE_AT: at certain hours
 * @DERMA_CADENCE_ON_DEMAND: when it is needed; never asked for
 */
typedef enum
{
  DERMA_CADENCE_NONE,
  DERMA_CADENCE_EVERY,
  DERMA_CADENCE_MORNING,
  DERMA_CADENCE_AT,
  DERMA_CADENCE_ON_DEMAND,
} DermaCadence;

/* The parts of the time after a session that are shown apart (protocol.md 5). */
typedef enum
{
  DERMA_BLOCK_FIRST_DAY, /* 0 to 24 h */
  DERMA_BLOCK_TO_DAY_3,  /* 24 to 72 h */
  DERMA_BLOCK_TO_DAY_7,  /* days 3 to 7 */
  DERMA_BLOCK_LATER,
} DermaBlock;

#define DERMA_N_BLOCKS 4
#define DERMA_BLOCK_BIT(block) (1u << (block))

/**
 * DermaOccurrence:
 * @start_s: from when it may be ticked, UTC seconds
 * @reminder_s: when to remind of it: @start_s, or 7:00 where that is at night; 0: never
 * @end_s: until when it may be ticked
 * @done_s: when it was ticked first; 0: never
 *
 * One of the times at which an item is to be done. Its @start_s tells it from the others of its item. The windows of an
 * item follow one another without a gap, as far as the item goes.
 */
typedef struct
{
  gint64 start_s;
  gint64 reminder_s;
  gint64 end_s;
  gint64 done_s;
} DermaOccurrence;

#define DERMA_MAX_OCCURRENCES 40
#define DERMA_MAX_AFTERCARE_HOURS 5 /* of an item that is asked for at certain hours */

typedef enum
{
  DERMA_OCCURRENCE_LATER,
  DERMA_OCCURRENCE_DUE,
  DERMA_OCCURRENCE_DONE,
  DERMA_OCCURRENCE_MISSED, /* its window has passed: nobody is reminded any more */
} DermaOccurrenceState;

/**
 * DermaTick:
 * @item: what was done
 * @at_s: when, UTC seconds
 *
 * It counts for the occurrence in whose window it lies, so a tick stays right when the person travels.
 */
typedef struct
{
  DermaAftercareItem item;
  gint64             at_s;
} DermaTick;

/**
 * DermaAftercareSession:
 * @t0_s: when rolling ended, UTC seconds
 * @band: of the roller that was used; bands that are not for home count as the longest that is
 * @next_allowed_s: end of the interval after it (derma_next_allowed_s())
 */
typedef struct
{
  gint64    t0_s;
  DermaBand band;
  gint64    next_allowed_s;
} DermaAftercareSession;

/**
 * DermaAftercareInput:
 * @sessions: (array length=n_sessions): sessions that were rolled, newest first, at least one. Earlier ones count as far back
 *   as less than 696 hours lie between one and the next.
 * @ticks: (array length=n_ticks): in any order, of any session
 * @logs: (array length=n_logs): the healing logs of the newest session, in any order; they are the ticks of ac-log
 * @log_again_s: when the newest of them asks for another look (derma_healing_course_judge()), 0 where it does not
 * @now_s: the instant asked about
 * @zone: where the person is
 */
typedef struct
{
  const DermaAftercareSession *sessions;
  gsize                        n_sessions;
  const DermaTick             *ticks;
  gsize                        n_ticks;
  const DermaHealingLog       *logs;
  gsize                        n_logs;
  gint64                       log_again_s;
  gint64                       now_s;
  GTimeZone                   *zone;
} DermaAftercareInput;

/**
 * DermaAftercareState:
 * @DERMA_AFTERCARE_LATER: not active yet
 * @DERMA_AFTERCARE_DO: to be done now
 * @DERMA_AFTERCARE_ON_DEMAND: may be done now, where it is needed
 * @DERMA_AFTERCARE_DONE: ticked; there may be a next time
 * @DERMA_AFTERCARE_MISSED: over, and not ticked the last time
 * @DERMA_AFTERCARE_AVOID: still to be left alone
 * @DERMA_AFTERCARE_OVER: needs to be left alone no more, or is no more on offer
 */
typedef enum
{
  DERMA_AFTERCARE_LATER,
  DERMA_AFTERCARE_DO,
  DERMA_AFTERCARE_ON_DEMAND,
  DERMA_AFTERCARE_DONE,
  DERMA_AFTERCARE_MISSED,
  DERMA_AFTERCARE_AVOID,
  DERMA_AFTERCARE_OVER,
} DermaAftercareState;

/**
 * DermaAftercareEntry:
 * @from_s: when it becomes active, UTC seconds
 * @until_s: when it is active no more
 * @occurrence: the one that @state tells of, the first while it is later; all 0 where the item has none
 * @next_s: when it is to be done again, at which there is a reminder; 0: no more
 * @n_done: how many occurrences were ticked
 * @n_missed: how many passed without
 */
typedef struct
{
  DermaAftercareItem  item;
  DermaAftercareState state;
  gint64              from_s;
  gint64              until_s;
  DermaOccurrence     occurrence;
  gint64              next_s;
  guint               n_done;
  guint               n_missed;
} DermaAftercareEntry;

/**
 * DermaAftercare:
 * @entries: every item, by #DermaAftercareItem
 * @changes_at_s: when a state changes by itself next; 0: never
 * @next_reminder_s: the next instant after now at which there is to remind of something; 0: none
 */
typedef struct
{
  DermaAftercareEntry entries[DERMA_N_AFTERCARE_ITEMS];
  gint64              changes_at_s;
  gint64              next_reminder_s;
} DermaAftercare;

/* the tables */
const char  *derma_aftercare_get_id (DermaAftercareItem item);
gboolean     derma_aftercare_from_id (const char         *id,
                                      DermaAftercareItem *item);
gboolean     derma_aftercare_is_do (DermaAftercareItem item);
DermaCadence derma_aftercare_get_cadence (DermaAftercareItem item);
guint        derma_aftercare_get_from_h (DermaAftercareItem item,
                                         DermaBand          band);
guint        derma_aftercare_get_until_h (DermaAftercareItem item,
                                          DermaBand          band);
const char  *derma_aftercare_get_title (DermaAftercareItem item);
const char  *derma_aftercare_get_detail (DermaAftercareItem item);
const char  *derma_aftercare_get_reason (DermaAftercareItem item);
const char  *derma_aftercare_get_brief (DermaAftercareItem item);

/* what holds now */
void                 derma_aftercare_check (const DermaAftercareInput *input,
                                            DermaAftercare            *aftercare);
guint                derma_aftercare_get_occurrences (const DermaAftercareInput *input,
                                                      DermaAftercareItem         item,
                                                      DermaOccurrence            occurrences[DERMA_MAX_OCCURRENCES]);
DermaOccurrenceState derma_occurrence_get_state (const DermaOccurrence *occurrence,
                                                 gint64                 now_s);
gint64               derma_waking_s (gint64     utc_s,
                                     GTimeZone *zone);

/* in the order of time */
guint  derma_aftercare_get_avoided (const DermaAftercare *aftercare,
                                    DermaAftercareItem    items[DERMA_N_AFTERCARE_ITEMS]);
guint  derma_aftercare_get_coming (const DermaAftercare *aftercare,
                                   DermaAftercareItem    items[DERMA_N_AFTERCARE_ITEMS]);
gint64 derma_aftercare_get_return_s (const DermaAftercareEntry *entry);

/* the blocks, and what they mean */
guint       derma_aftercare_get_blocks (const DermaAftercareEntry *entry,
                                        gint64                     t0_s);
guint       derma_aftercare_get_hours (DermaAftercareItem item,
                                       guint              hours[DERMA_MAX_AFTERCARE_HOURS]);
DermaBlock  derma_block_at (gint64 elapsed_s);
guint       derma_block_get_from_h (DermaBlock block);
const char *derma_block_get_title (DermaBlock block);
const char *derma_block_get_description (DermaBlock block);

/* what may be put on the skin */
const char *derma_aftercare_get_skin_yes (const DermaAftercare *aftercare);
const char *derma_aftercare_get_skin_no (const DermaAftercare *aftercare);
guint       derma_everyday_get_n (void);
const char *derma_everyday_get_title (guint index);
const char *derma_everyday_get_detail (guint index);

G_END_DECLS
