/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"
#include "treatment/derma-needle.h"

G_BEGIN_DECLS

/* The healing measures of protocol.md 6.1, each 0 to 4. */
typedef enum
{
  DERMA_HEALING_REDNESS,
  DERMA_HEALING_SWELLING,
  DERMA_HEALING_BLEEDING,
  DERMA_HEALING_PEELING,
  DERMA_HEALING_ITCH,
  DERMA_HEALING_PAIN,
} DermaHealingMeasure;

#define DERMA_N_HEALING_MEASURES 6
#define DERMA_HEALING_MAX 4
#define DERMA_HEALING_NOT_ANSWERED (-1) /* where a level may be missing */

/**
 * DermaHealingLog:
 * @at: when
 * @levels: 0 to 4 for each measure
 * @sections: sections concerned
 */
typedef struct
{
  DermaTime       at;
  guint           levels[DERMA_N_HEALING_MEASURES];
  DermaSectionSet sections;
} DermaHealingLog;

const char *derma_healing_get_id (DermaHealingMeasure measure);
gboolean    derma_healing_from_id (const char          *id,
                                   DermaHealingMeasure *measure);
const char *derma_healing_get_name (DermaHealingMeasure measure);
const char *derma_healing_get_anchor (DermaHealingMeasure measure,
                                      guint               level);
const char *derma_healing_get_brief (DermaHealingMeasure measure,
                                     guint               level);
gboolean    derma_healing_is_zero (const DermaHealingLog *log);
char       *derma_healing_dup_levels (const DermaHealingLog *log);
gboolean    derma_healing_is_clean (DermaBand              band,
                                    gint64                 t0_s,
                                    const DermaHealingLog *logs,
                                    gsize                  n_logs);
guint       derma_healing_get_normal_days (DermaBand band);

G_END_DECLS
