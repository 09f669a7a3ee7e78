/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"

G_BEGIN_DECLS

/* Why a plan rests for a while. */
typedef enum
{
  DERMA_PAUSE_ILLNESS,
  DERMA_PAUSE_SUN,
  DERMA_PAUSE_TRAVEL,
  DERMA_PAUSE_OTHER,
} DermaPauseReason;

#define DERMA_N_PAUSE_REASONS (DERMA_PAUSE_OTHER + 1)

/**
 * DermaPlanPause:
 * @from: when it began
 * @until: when it ended or is to end; utc_s 0: it lasts until the person says so
 * @reason: why
 *
 * A time in which a plan rests. It includes @from and excludes @until.
 */
typedef struct
{
  DermaTime        from;
  DermaTime        until;
  DermaPauseReason reason;
} DermaPlanPause;

/**
 * DermaPlanEnd:
 * @DERMA_PLAN_IN_FORCE: it has not ended
 * @DERMA_PLAN_ENDED: the person ended it
 * @DERMA_PLAN_REPLACED: another one came in its place
 * @DERMA_PLAN_COMPLETED: all its sessions had been done
 *
 * What became of a plan.
 */
typedef enum
{
  DERMA_PLAN_IN_FORCE,
  DERMA_PLAN_ENDED,
  DERMA_PLAN_REPLACED,
  DERMA_PLAN_COMPLETED,
} DermaPlanEnd;

#define DERMA_N_PLAN_ENDS (DERMA_PLAN_COMPLETED + 1)

const char *derma_pause_reason_get_id (DermaPauseReason reason);
gboolean    derma_pause_reason_from_id (const char       *id,
                                        DermaPauseReason *reason);
const char *derma_pause_reason_get_name (DermaPauseReason reason);
gboolean    derma_plan_pause_is_open (const DermaPlanPause *pause,
                                      gint64                at_s);
const char *derma_plan_end_get_name (DermaPlanEnd end);

G_END_DECLS
