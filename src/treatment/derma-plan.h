/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-needle.h"
#include "treatment/derma-plan-option.h"

G_BEGIN_DECLS

/**
 * DermaPlanScreening:
 * @DERMA_PLAN_SCREENING_OK: nothing speaks against rolling
 * @DERMA_PLAN_SCREENING_BLOCK: an answer rules it out
 * @DERMA_PLAN_SCREENING_ASK_DOCTOR: a doctor has to agree first
 * @DERMA_PLAN_SCREENING_POSTPONE: not before a date
 *
 * What the screening questions come to (protocol.md 8.1).
 */
typedef enum
{
  DERMA_PLAN_SCREENING_OK,
  DERMA_PLAN_SCREENING_BLOCK,
  DERMA_PLAN_SCREENING_ASK_DOCTOR,
  DERMA_PLAN_SCREENING_POSTPONE,
} DermaPlanScreening;

/**
 * DermaPlanInputs:
 * @concerns: what the plan is for; never empty, and without %DERMA_MEASURE_GAIS
 * @scar_types: what the scars look like; only with %DERMA_MEASURE_ACNE_SCARS
 * @scar_grade: 0 to 4 of %DERMA_MEASURE_ACNE_SCARS
 * @glogau: 1 to 4
 * @age: years
 * @needle_owned_um: micrometres; 0: no roller yet
 * @budget: for six months
 * @uses_actives: whether retinoids, acids or the like are used on the face
 * @screening: what the screening questions come to
 * @profile: sensitivity, Fitzpatrick, dark marks, melasma and clean sessions. Whether the person is 18 to 21 follows from @age.
 *
 * What a plan is made of (protocol.md 8.1).
 */
typedef struct
{
  DermaMeasureSet    concerns;
  DermaScarSet       scar_types;
  guint              scar_grade;
  guint              glogau;
  guint              age;
  guint              needle_owned_um;
  DermaPlanBudget    budget;
  gboolean           uses_actives;
  DermaPlanScreening screening;
  DermaProfile       profile;
} DermaPlanInputs;

/**
 * DermaPlanVerdict:
 * @DERMA_PLAN_HOME: rolling at home may suit
 * @DERMA_PLAN_HOME_WITH_LIMITS: it may, within limits
 * @DERMA_PLAN_PROFESSIONAL_FIRST: for something of it a dermatologist comes first
 * @DERMA_PLAN_NOT_NOW: no rolling now
 */
typedef enum
{
  DERMA_PLAN_HOME,
  DERMA_PLAN_HOME_WITH_LIMITS,
  DERMA_PLAN_PROFESSIONAL_FIRST,
  DERMA_PLAN_NOT_NOW,
} DermaPlanVerdict;

#define DERMA_N_PLAN_VERDICTS (DERMA_PLAN_NOT_NOW + 1)

#define DERMA_PLAN_REST_DAYS 28 /* after the last session, before more of them (protocol.md 8.3, P7) */

/* Why a plan says not now. */
typedef enum
{
  DERMA_PLAN_REASON_NONE,
  DERMA_PLAN_REASON_AGE,        /* rule-age */
  DERMA_PLAN_REASON_RAISED,     /* scr-keloid */
  DERMA_PLAN_REASON_BLOCK,      /* rule-screen-block */
  DERMA_PLAN_REASON_ASK_DOCTOR, /* rule-screen-doctor */
} DermaPlanReason;

/**
 * DermaPlan:
 * @verdict: whether there is anything to do at home
 * @reason: why not, with %DERMA_PLAN_NOT_NOW
 * @concerns: what the person asked for, as it was understood: flat scars count as pigmentation (N1 of protocol.md 8.3)
 * @pro_list: of these, what a dermatologist should judge first
 * @home_list: what the plan is for; empty where there is no home plan, and then all the numbers are 0
 * @needle_um: of the roller to use, micrometres
 * @later_um: the longest that may follow once enough sessions have healed cleanly, micrometres
 * @band: of @needle_um
 * @cap: what keeps @needle_um so short
 * @min_interval_days: the least days between two sessions (protocol.md 1.5)
 * @interval_days: the days between two sessions of this plan
 * @sessions: of the course
 * @course_weeks: from the first to the last session
 * @rollers: how many are used up by that
 * @first_visible_from_weeks: the earliest week in which something may be seen
 * @first_visible_to_weeks: the latest
 * @most_change_week: by which most of what may come has come
 * @maintenance_days: between sessions after the course, when that is wished
 * @warnings: what the person is to know
 * @options: other ways, by concern and budget
 *
 * What follows from the inputs (protocol.md 8.3). It is no promise, and the check before each session still decides.
 */
typedef struct
{
  DermaPlanVerdict    verdict;
  DermaPlanReason     reason;
  DermaMeasureSet     concerns;
  DermaMeasureSet     pro_list;
  DermaMeasureSet     home_list;
  guint               needle_um;
  guint               later_um;
  DermaBand           band;
  DermaCap            cap;
  guint               min_interval_days;
  guint               interval_days;
  guint               sessions;
  guint               course_weeks;
  guint               rollers;
  guint               first_visible_from_weeks;
  guint               first_visible_to_weeks;
  guint               most_change_week;
  guint               maintenance_days;
  DermaPlanWarningSet warnings;
  DermaPlanOptionSet  options;
} DermaPlan;

void        derma_plan_make (const DermaPlanInputs *inputs,
                             DermaPlan             *plan);
const char *derma_plan_verdict_get_id (DermaPlanVerdict verdict);
gboolean    derma_plan_equal (const DermaPlan *one,
                              const DermaPlan *other);
gboolean    derma_plan_can_start (const DermaPlan *plan,
                                  gboolean         is_agreed);
guint       derma_plan_get_actives_off_after_days (DermaBand band);

G_END_DECLS
