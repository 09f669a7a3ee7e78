/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"
#include "treatment/derma-needle.h"

G_BEGIN_DECLS

#define DERMA_ROLLER_MAX_AGE_DAYS 90 /* rl-age-max */

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
 * DermaRollerFacts:
 * @needle_um: needle length in micrometres
 * @uses: sessions rolled with it
 * @maker_max_uses: the maker's own limit, 0: none known (rl-maker)
 * @first_use: day and time of its first use; utc_s 0: never used
 */
typedef struct
{
  gint64             id;
  guint              needle_um;
  guint              uses;
  guint              maker_max_uses;
  DermaTime          first_use;
  DermaRetiredReason retired;
} DermaRollerFacts;

/**
 * DermaRollerCondition:
 * @is_usable: may be used now
 * @is_warning: near its end (rl-uses-warn)
 * @uses_left: sessions left
 * @days_left: whole days left, -1 before its first use
 * @reason: why not, when it is not usable
 * @ends_s: UTC seconds when its age ends it, 0 before its first use
 */
typedef struct
{
  gboolean           is_usable;
  gboolean           is_warning;
  guint              uses_left;
  int                days_left;
  DermaRetiredReason reason;
  gint64             ends_s;
} DermaRollerCondition;

DermaRollerCondition derma_roller_get_condition (const DermaRollerFacts *facts,
                                                 DermaTime               now);
guint                derma_roller_get_max_uses (const DermaRollerFacts *facts);
const char          *derma_retired_reason_get_id (DermaRetiredReason reason);
gboolean             derma_retired_reason_from_id (const char         *id,
                                                   DermaRetiredReason *reason);
const char          *derma_retired_reason_get_text (DermaRetiredReason reason);

G_END_DECLS
