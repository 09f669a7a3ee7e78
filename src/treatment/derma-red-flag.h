/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"
#include "treatment/derma-healing-course.h"

G_BEGIN_DECLS

/* The red flags of protocol.md 6.4, strongest outcome first. */
typedef enum
{
  DERMA_RED_FLAG_ANAPHYLAXIS,
  DERMA_RED_FLAG_SEPSIS,
  DERMA_RED_FLAG_EYE,
  DERMA_RED_FLAG_NUMBING,
  DERMA_RED_FLAG_FEVER,
  DERMA_RED_FLAG_PUS,
  DERMA_RED_FLAG_STREAKS,
  DERMA_RED_FLAG_SPREADING,
  DERMA_RED_FLAG_PAIN,
  DERMA_RED_FLAG_SWELLING,
  DERMA_RED_FLAG_BLISTERS,
  DERMA_RED_FLAG_BLEEDING,
  DERMA_RED_FLAG_WORSENING,
  DERMA_RED_FLAG_REDNESS_72,
  DERMA_RED_FLAG_REDNESS_168,
  DERMA_RED_FLAG_RASH,
  DERMA_RED_FLAG_LUMPS,
  DERMA_RED_FLAG_DARK_MARKS,
  DERMA_RED_FLAG_TRACKS,
  DERMA_RED_FLAG_GLANDS,
  DERMA_RED_FLAG_ACNE_FLARE,

  /* One that another version of the app recorded and this one does not know; all that is known is what it asks for. */
  DERMA_RED_FLAG_OTHER_EMERGENCY,
  DERMA_RED_FLAG_OTHER_SAME_DAY,
  DERMA_RED_FLAG_OTHER_SOON,
  DERMA_RED_FLAG_OTHER_WATCH,
} DermaRedFlag;

#define DERMA_N_RED_FLAGS 21 /* those of the protocol */

/* A set of red flags: bit 1 << flag. */
typedef guint DermaRedFlagSet;

#define DERMA_RED_FLAG_BIT(flag) (1u << (flag))

/**
 * DermaFlagAnswers:
 * @asked: the flags that the person was asked about
 * @told: those of them that were answered with yes
 */
typedef struct
{
  DermaRedFlagSet asked;
  DermaRedFlagSet told;
} DermaFlagAnswers;

/* What a red flag asks for, weakest first. */
typedef enum
{
  DERMA_OUTLOOK_WATCH,     /* pause until it is calm */
  DERMA_OUTLOOK_SOON,      /* a doctor within 3 days */
  DERMA_OUTLOOK_SAME_DAY,  /* a doctor or urgent care today */
  DERMA_OUTLOOK_EMERGENCY, /* the emergency number now */
} DermaOutlook;

#define DERMA_N_OUTLOOKS 4

/* How a red flag comes to be known; one may be both. */
typedef enum
{
  DERMA_CONDITION_ASKED = 1 << 0,   /* the person is asked */
  DERMA_CONDITION_DERIVED = 1 << 1, /* the levels of a healing log tell of it */
} DermaCondition;

/**
 * DermaFlagRecord:
 * @flag: which one
 * @at_s: when it was told of, UTC seconds
 * @agreed_s: when the person recorded that a doctor agrees to further sessions; 0: not yet
 * @resolved_s: when the person recorded that it has gone; 0: not yet
 */
typedef struct
{
  DermaRedFlag flag;
  gint64       at_s;
  gint64       agreed_s;
  gint64       resolved_s;
} DermaFlagRecord;

/* What has to happen before a lock can lift. */
typedef enum
{
  DERMA_LOCK_TIME,       /* nothing: it lifts by itself */
  DERMA_LOCK_AGREEMENT,  /* a doctor's agreement is recorded */
  DERMA_LOCK_RESOLUTION, /* that it has gone is recorded */
} DermaLockNeed;

/**
 * DermaLock:
 * @is_locked: no session may start
 * @strongest: index of the strongest record that locks, the newest of several; -1: none
 * @open: index of the strongest record that something has to be done about, whose notice stays; -1: none
 * @need: what has to be done about it
 * @until_s: UTC seconds before which the lock cannot lift, whatever is done; 0 where no date is known
 */
typedef struct
{
  gboolean      is_locked;
  gssize        strongest;
  gssize        open;
  DermaLockNeed need;
  gint64        until_s;
} DermaLock;

/* the table */
const char    *derma_red_flag_get_id (DermaRedFlag flag);
gboolean       derma_red_flag_from_id (const char   *id,
                                       DermaRedFlag *flag);
DermaRedFlag   derma_red_flag_from_outlook (const char *id);
DermaOutlook   derma_red_flag_get_outlook (DermaRedFlag flag);
DermaCondition derma_red_flag_get_condition (DermaRedFlag flag);
const char    *derma_red_flag_get_title (DermaRedFlag flag);
const char    *derma_red_flag_get_question (DermaRedFlag flag);
const char    *derma_red_flag_get_reason (DermaRedFlag flag);
const char    *derma_red_flag_get_advice (DermaRedFlag flag);
const char    *derma_red_flag_get_say (DermaRedFlag flag);

const char *derma_outlook_get_id (DermaOutlook outlook);
const char *derma_outlook_get_title (DermaOutlook outlook);
const char *derma_outlook_get_description (DermaOutlook outlook);
const char *derma_outlook_get_when_to_call (void);

/* finding them */
DermaRedFlagSet derma_red_flags_to_ask (gint64   elapsed_s,
                                        gboolean used_numbing);
DermaRedFlagSet derma_red_flags_from_log (const DermaHealingCourse *course,
                                          gsize                     index);

/* the lock */
void  derma_lock_check (const DermaFlagRecord *records,
                        gsize                  n_records,
                        gint64                 now_s,
                        DermaLock             *lock);
char *derma_lock_to_text (const DermaLock       *lock,
                          const DermaFlagRecord *records,
                          gint64                 now_s,
                          GTimeZone             *zone);

G_END_DECLS
