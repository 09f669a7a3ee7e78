/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"
#include "treatment/derma-needle.h"

G_BEGIN_DECLS

#define DERMA_ROLLER_MAX_AGE_DAYS 90                    /* rl-age-max */
#define DERMA_ROLLER_AGE_NOTICE_DAYS 14                 /* ours: so long before rl-age-max ends it, it is said */
#define DERMA_ROLLER_UNWASHED_MAX_S (24 * DERMA_HOUR_S) /* rl-unclean: left longer it is retired */
#define DERMA_ROLLER_INFECTION_MAX_S (7 * DERMA_DAY_S)  /* rl-infection: used so shortly before one it is retired */
#define DERMA_N_INFECTION_SIGNS 5

/* Why a roller is used no more (protocol.md 9.2). */
typedef enum
{
  DERMA_RETIRED_NOT,
  DERMA_RETIRED_BENT,      /* rl-bent */
  DERMA_RETIRED_ROUGH,     /* rl-rough */
  DERMA_RETIRED_DROP,      /* rl-drop */
  DERMA_RETIRED_SHARED,    /* rl-shared */
  DERMA_RETIRED_INFECTION, /* rl-infection */
  DERMA_RETIRED_UNCLEAN,   /* rl-unclean */
  DERMA_RETIRED_UNKNOWN,   /* rl-unknown */
  DERMA_RETIRED_BLOOD,     /* rl-blood */
  DERMA_RETIRED_WORN,      /* rl-uses-max or rl-age-max */
} DermaRetiredReason;

#define DERMA_N_RETIRED_REASONS (DERMA_RETIRED_WORN + 1)

/**
 * DermaRollerCleaning:
 * @t0: when rolling ended; utc_s 0: there is nothing to tell
 * @washed_s: UTC seconds when the roller was washed (fin-wash-roller), 0: the app did not see it
 * @soaked_s: UTC seconds when it had been soaked (fin-soak-roller), 0: the app did not see it
 * @is_open: the session is still being finished
 *
 * What became of the roller after one session.
 */
typedef struct
{
  DermaTime t0;
  gint64    washed_s;
  gint64    soaked_s;
  gboolean  is_open;
} DermaRollerCleaning;

/**
 * DermaCleaningState:
 * @DERMA_CLEANING_DONE: washed in time, and soaked
 * @DERMA_CLEANING_TO_DO: the session is not closed yet, and there is time left
 * @DERMA_CLEANING_MISSED: the app did not see it, or it came too late
 */
typedef enum
{
  DERMA_CLEANING_DONE,
  DERMA_CLEANING_TO_DO,
  DERMA_CLEANING_MISSED,
} DermaCleaningState;

/**
 * DermaRollerFacts:
 * @needle_um: needle length in micrometres
 * @uses: sessions rolled with it
 * @maker_max_uses: the maker's own limit, 0: none known (rl-maker)
 * @first_use: day and time of its first use; utc_s 0: never used
 * @uncleaned: the first session since the person last judged it that it was not cleaned well after; t0 0: there is none
 * @has_infection: whether a sign of an infection was told of after a use
 * @infection_gap_s: with @has_infection, the shortest time from a use to such a sign
 */
typedef struct
{
  gint64              id;
  guint               needle_um;
  guint               uses;
  guint               maker_max_uses;
  DermaTime           first_use;
  DermaRetiredReason  retired;
  DermaRollerCleaning uncleaned;
  gboolean            has_infection;
  gint64              infection_gap_s;
} DermaRollerFacts;

/**
 * DermaRollerCondition:
 * @is_usable: may be used now
 * @is_warning: near its end (rl-uses-warn)
 * @uses_left: sessions left
 * @days_left: whole days left, -1 before its first use
 * @needs_judging: not to be used until the person has looked at it and said how it is: the app missed a cleaning (rl-unclean)
 * @reason: why not, when it is not usable
 * @ends_s: UTC seconds when its age ends it, 0 before its first use
 */
typedef struct
{
  gboolean           is_usable;
  gboolean           is_warning;
  gboolean           needs_judging;
  guint              uses_left;
  int                days_left;
  DermaRetiredReason reason;
  gint64             ends_s;
} DermaRollerCondition;

DermaRollerCondition derma_roller_get_condition (const DermaRollerFacts *facts,
                                                 DermaTime               now);
guint                derma_roller_get_max_uses (const DermaRollerFacts *facts);
DermaCleaningState   derma_roller_cleaning_get_state (const DermaRollerCleaning *cleaning,
                                                      DermaTime                  now);
gboolean             derma_roller_cleaning_is_done (const DermaRollerCleaning *cleaning);
const char          *derma_infection_sign_get_id (guint index);
char                *derma_roller_condition_to_text (const DermaRollerFacts *facts,
                                                     DermaTime               now);
char                *derma_roller_condition_to_notice (const DermaRollerFacts *facts,
                                                       DermaTime               now);
const char          *derma_retired_reason_get_id (DermaRetiredReason reason);
gboolean             derma_retired_reason_from_id (const char         *id,
                                                   DermaRetiredReason *reason);
const char          *derma_retired_reason_get_text (DermaRetiredReason reason);
gboolean             derma_retired_reason_applies (DermaRetiredReason      reason,
                                                   const DermaRollerFacts *facts);

G_END_DECLS
