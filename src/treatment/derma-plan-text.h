/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-plan.h"

G_BEGIN_DECLS

/* What is said of a plan beside its three figures, in this order. */
typedef enum
{
  DERMA_PLAN_FACT_NEEDLE,      /* why this length, and what may follow */
  DERMA_PLAN_FACT_INTERVAL,    /* the days between two sessions */
  DERMA_PLAN_FACT_ROLLERS,     /* how many it takes */
  DERMA_PLAN_FACT_ACTIVES,     /* when to leave them out */
  DERMA_PLAN_FACT_MAINTENANCE, /* what may follow after the course */
  DERMA_PLAN_FACT_VISIBLE,     /* first visible, most change */
  DERMA_PLAN_FACT_UNLIKELY,    /* what not to expect */
  DERMA_PLAN_FACT_PROOF,       /* how well it is known */
} DermaPlanFact;

#define DERMA_N_PLAN_FACTS (DERMA_PLAN_FACT_PROOF + 1)

/* Where skin is needled. */
typedef enum
{
  DERMA_PLAN_WAY_HOME,
  DERMA_PLAN_WAY_PROFESSIONAL,
} DermaPlanWay;

#define DERMA_N_PLAN_WAYS (DERMA_PLAN_WAY_PROFESSIONAL + 1)
#define DERMA_N_WAY_POINTS 5

typedef enum
{
  DERMA_PLAN_POINT_FOR,
  DERMA_PLAN_POINT_AGAINST,
  DERMA_PLAN_POINT_NEITHER,
} DermaPlanPointKind;

/**
 * DermaPlanPoint:
 * @text: what speaks for or against it; untranslated
 * @sources: the numbers of its sources (protocol.md 13), with spaces between; empty: it is ours
 */
typedef struct
{
  DermaPlanPointKind kind;
  const char        *text;
  const char        *sources;
} DermaPlanPoint;

const char *derma_plan_get_title (const DermaPlan *plan);
char       *derma_plan_dup_pro_text (const DermaPlan *plan);
char       *derma_plan_dup_pro_sources (const DermaPlan *plan);

gboolean derma_plan_has_fact (const DermaPlan *plan,
                              DermaPlanFact    fact);
char    *derma_plan_fact_dup_title (const DermaPlan *plan,
                                    DermaPlanFact    fact);
char    *derma_plan_fact_dup_text (const DermaPlan *plan,
                                   DermaPlanFact    fact);
char    *derma_plan_fact_dup_sources (const DermaPlan *plan,
                                      DermaPlanFact    fact);

char       *derma_plan_dup_outlook (DermaMeasure concern);
const char *derma_plan_get_outlook_sources (DermaMeasure concern);

#define DERMA_PLAN_UNDERSTOOD_SOURCES "36" /* macular of protocol.md 7.2 */

const char *derma_plan_get_understood_text (const DermaPlan *plan,
                                            DermaMeasureSet  asked);
char       *derma_plan_warning_dup_text (const DermaPlan *plan,
                                         DermaPlanWarning warning);
const char *derma_plan_warning_get_sources (DermaPlanWarning warning);

const char           *derma_plan_way_get_name (DermaPlanWay way);
const char           *derma_plan_way_get_cost (DermaPlanWay way);
const char           *derma_plan_way_get_cost_sources (DermaPlanWay way);
const DermaPlanPoint *derma_plan_way_get_points (DermaPlanWay way);

G_END_DECLS
