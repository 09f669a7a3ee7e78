/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-healing.h"
#include "treatment/derma-needle.h"

G_BEGIN_DECLS

/* The windows of protocol.md 6.2. */
typedef enum
{
  DERMA_HEALING_WINDOW_0, /* hw-0: 0 to 6 h */
  DERMA_HEALING_WINDOW_1, /* hw-1: 6 to 24 h */
  DERMA_HEALING_WINDOW_2, /* hw-2: 24 to 48 h */
  DERMA_HEALING_WINDOW_3, /* hw-3: 48 to 72 h */
  DERMA_HEALING_WINDOW_4, /* hw-4: 72 to 168 h */
  DERMA_HEALING_WINDOW_5, /* hw-5: 168 to 672 h, which still belongs to it */
} DermaHealingWindow;

#define DERMA_N_HEALING_WINDOWS 6
#define DERMA_HEALING_LAST_H 672 /* later than this nothing is judged */

typedef enum
{
  DERMA_JUDGEMENT_NONE, /* too late after the session */
  DERMA_JUDGEMENT_AS_EXPECTED,
  DERMA_JUDGEMENT_WATCH,
  DERMA_JUDGEMENT_SEE_DOCTOR,
} DermaJudgement;

/* What made a judgement more than "as expected". */
typedef enum
{
  DERMA_JUDGED_BY_NOTHING,
  DERMA_JUDGED_BY_LEVEL,      /* more than expected by now */
  DERMA_JUDGED_BY_TREND,      /* more than at the last log, when it should be less */
  DERMA_JUDGED_BY_REPETITION, /* more than expected in two logs in a row */
} DermaJudgedBy;

/**
 * DermaMeasureJudgement:
 * @expected: the highest level still as expected
 */
typedef struct
{
  DermaJudgement judgement;
  DermaJudgedBy  by;
  guint          expected;
} DermaMeasureJudgement;

/**
 * DermaLogJudgement:
 * @measures: by #DermaHealingMeasure
 * @overall: the strongest of them
 * @again_s: when to look again because something is to be watched, UTC seconds; 0: when it is due anyway
 * @is_worsening: rf-worsening: redness, swelling or pain went up by two or more after the first day
 */
typedef struct
{
  DermaMeasureJudgement measures[DERMA_N_HEALING_MEASURES];
  DermaJudgement        overall;
  gint64                again_s;
  gboolean              is_worsening;
} DermaLogJudgement;

/**
 * DermaHealingCourse:
 * @band: of the roller that was used; bands that are not for home count as the longest that is
 * @sensitivity: of the skin; only %DERMA_SENSITIVITY_HIGH allows for more
 * @t0_s: when rolling ended, UTC seconds
 * @logs: (array length=n_logs): the healing logs of that session, in any order
 *
 * How the skin healed after a session.
 */
typedef struct
{
  DermaBand              band;
  DermaSensitivity       sensitivity;
  gint64                 t0_s;
  const DermaHealingLog *logs;
  gsize                  n_logs;
} DermaHealingCourse;

gboolean    derma_healing_window_at (gint64              elapsed_s,
                                     DermaHealingWindow *window);
const char *derma_healing_window_get_id (DermaHealingWindow window);
guint       derma_healing_window_get_from_h (DermaHealingWindow window);
guint       derma_healing_window_get_until_h (DermaHealingWindow window);
guint       derma_healing_get_expected (DermaHealingMeasure measure,
                                        DermaBand           band,
                                        DermaSensitivity    sensitivity,
                                        DermaHealingWindow  window);

void derma_healing_course_judge (const DermaHealingCourse *course,
                                 gsize                     index,
                                 DermaLogJudgement        *judgement);

const char *derma_judgement_get_id (DermaJudgement judgement);
const char *derma_judgement_get_name (DermaJudgement judgement);
const char *derma_measure_judgement_get_text (const DermaMeasureJudgement *judgement);
const char *derma_log_judgement_get_text (const DermaLogJudgement *judgement);
const char *derma_healing_get_dark_skin_note (void);
char       *derma_healing_dup_expected (DermaBand        band,
                                        DermaSensitivity sensitivity,
                                        gint64           elapsed_s);

G_END_DECLS
