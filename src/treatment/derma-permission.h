/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-healing.h"
#include "treatment/derma-question.h"
#include "treatment/derma-red-flag.h"
#include "treatment/derma-roller-care.h"
#include "treatment/derma-session.h"

G_BEGIN_DECLS

/* The rules of protocol.md 1.6 that bear on starting a session, strongest text first. */
typedef enum
{
  DERMA_RULE_AGE,
  DERMA_RULE_NEEDLE_E,
  DERMA_RULE_SCREEN_BLOCK,
  DERMA_RULE_SCREEN_DOCTOR,
  DERMA_RULE_SCREEN_POSTPONE,
  DERMA_RULE_NOT_HEALED,
  DERMA_RULE_INTERVAL,
  DERMA_RULE_FIRST,
  DERMA_RULE_NEEDLE_CAP,
  DERMA_RULE_ROLLER_RETIRED,
  DERMA_RULE_SHARE,
  DERMA_RULE_NO_SECTION,
  DERMA_RULE_SUN_PLAN,
  DERMA_RULE_NEEDLE_WARN,
  DERMA_RULE_NUMBING,
  DERMA_RULE_SCREEN_WARN, /* a screening question with outcome warn; its question is in the reason */
  DERMA_RULE_EVENING,
} DermaRule;

#define DERMA_N_RULES (DERMA_RULE_EVENING + 1)

typedef enum
{
  DERMA_PATCH_TEST_ROLLER,  /* pt-roller */
  DERMA_PATCH_TEST_PRODUCT, /* pt-product */
} DermaPatchTestKind;

#define DERMA_N_PATCH_TESTS 2

/**
 * DermaPatchTest:
 * @started: when it was applied; utc_s 0: never
 * @needle_um: of the roller that was tested; 0 for a product, and where it was not noted: then it was one to begin with
 * @passed: whether it was judged as without a reaction; by the person's word or by the app's own questions
 * @is_judged: whether it was judged at all
 * @has_failed_before: the last one that was judged before it failed; only a test that is passed ends that
 * @looked: when the person looked before the last look and saw no reaction; utc_s 0: not yet
 */
typedef struct
{
  DermaTime started;
  guint     needle_um;
  gboolean  is_judged;
  gboolean  passed;
  gboolean  has_failed_before;
  DermaTime looked;
} DermaPatchTest;

/**
 * DermaLastSession:
 * @t0: when rolling ended; utc_s 0: there was none
 * @needle_um: of the roller used then; its band decides the interval, not the one chosen now
 */
typedef struct
{
  gint64    id;
  DermaTime t0;
  guint     needle_um;
} DermaLastSession;

/**
 * DermaSituation:
 * @now: the instant asked about
 * @zone: (nullable): where the person is, UTC where unknown
 * @rollers: those that are not retired
 * @chosen: index of the roller that was chosen, -1 while none is: then the best answer of all rollers counts
 * @n_completed: sessions rolled so far, also stated ones
 * @longest_um: the longest needle that was used in them
 * @last: the last one
 * @newest_log: (nullable): newest healing log of the last session
 * @flags: (array length=n_flags): every red flag that was told of, in any order
 * @patch_tests: the newest of each kind
 * @tested_um: the longest needle of which an earlier roller test was passed
 * @answers: the newest answer to each question that counts: standing ones always, those of a session while it is checked
 * @excluded: sections left out by hand on the diagram
 * @is_numbing_chosen: numbing cream is to be used
 * @acknowledged_rules: warnings that were ticked for this session and belong to no question: bits 1 << #DermaRule
 *
 * Everything that bears on *may a session start now?*
 */
typedef struct
{
  DermaTime               now;
  GTimeZone              *zone;
  DermaProfile            profile;
  const DermaRollerFacts *rollers;
  gsize                   n_rollers;
  gssize                  chosen;
  guint                   n_completed;
  guint                   longest_um;
  DermaLastSession        last;
  const DermaHealingLog  *newest_log;
  const DermaFlagRecord  *flags;
  gsize                   n_flags;
  DermaPatchTest          patch_tests[DERMA_N_PATCH_TESTS];
  guint                   tested_um;
  const DermaAnswer      *answers;
  gsize                   n_answers;
  DermaSectionSet         excluded;
  gboolean                is_numbing_chosen;
  guint64                 acknowledged_rules;
} DermaSituation;

/**
 * DermaReason:
 * @rule: which rule
 * @effect: %DERMA_VERDICT_NO or %DERMA_VERDICT_WARN
 * @question: the question behind it, or -1
 * @cap: the cap behind %DERMA_RULE_NEEDLE_CAP
 * @until_s: UTC seconds from which it holds no more; 0 where something must be done first
 * @is_acknowledged: a warning that was ticked for this session; it stays a reason and a warning all the same
 * @is_red_flag: %DERMA_RULE_NOT_HEALED because a red flag locks sessions, not because of the healing log
 */
typedef struct
{
  DermaRule    rule;
  DermaVerdict effect;
  gint         question;
  DermaCap     cap;
  gint64       until_s;
  gboolean     is_acknowledged;
  gboolean     is_red_flag;
} DermaReason;

#define DERMA_MAX_REASONS 96
#define DERMA_BREAK_DAYS 90 /* rule-break */

/**
 * DermaPermission:
 * @reasons: strongest first: refusals that something must be done about, in the order of #DermaRule; refusals with a date, the
 *   one that lasts longest first; then warnings. A rule appears once for each question and each cap behind it, and for red flags.
 * @changes_at_s: UTC seconds from which the verdict is another one by itself; 0 where it only changes by doing something
 * @roller: index of the roller that the answer is about, -1 where there is none
 * @can_numb: whether numbing cream may be offered at all (prep-numbing of protocol.md 4.1)
 * @included: the sections that may be rolled
 * @passes: passes per direction (protocol.md 1.3)
 * @next_allowed_s: end of the interval after the last session, 0 before the first
 * @interval_days: its length
 * @tested_s: UTC seconds before which the patch tests that are needed cannot be passed (protocol.md 2.4), those that were not
 *   started counted from now; 0 where none stands in the way, or one is only to be judged
 * @is_after_break: rule-break: the last session was 90 days ago or more
 *
 * The answer to *may a session start now?*
 */
typedef struct
{
  DermaVerdict    verdict;
  DermaReason     reasons[DERMA_MAX_REASONS];
  guint           n_reasons;
  gint64          changes_at_s;
  gssize          roller;
  DermaSectionSet included;
  guint           passes;
  gint64          next_allowed_s;
  guint           interval_days;
  gint64          tested_s;
  gboolean        is_after_break;
  gboolean        can_numb;
} DermaPermission;

void     derma_permission_check (const DermaSituation *situation,
                                 DermaPermission      *permission);
gboolean derma_permission_can_start (const DermaPermission *permission);
gboolean derma_standing_is_due (const DermaSituation *situation);
gboolean derma_answer_is_of_check (const DermaAnswer *answer,
                                   gint64             since_s,
                                   gint64             now_s);
gboolean derma_patch_test_has_failed (const DermaPatchTest *test);
gboolean derma_situation_needs_patch_test (const DermaSituation *situation,
                                           DermaPatchTestKind    kind,
                                           guint                 needle_um);
void     derma_situation_get_patch_test (const DermaSituation *situation,
                                         DermaPatchTestKind    kind,
                                         guint                 needle_um,
                                         DermaPatchTest       *test);
gint64   derma_patch_test_ready_s (DermaPatchTestKind    kind,
                                   const DermaPatchTest *test,
                                   const DermaProfile   *profile);

gboolean derma_situation_is_answered (const DermaSituation *situation,
                                      gint64                since_s);
gboolean derma_permission_allows_plan (const DermaPermission  *permission,
                                       const DermaSessionPlan *plan);

const char *derma_rule_get_id (DermaRule rule);
const char *derma_patch_test_get_id (DermaPatchTestKind kind);
const char *derma_patch_test_get_title (DermaPatchTestKind kind);
const char *derma_patch_test_get_instruction (DermaPatchTestKind kind);
char       *derma_permission_to_headline (const DermaPermission *permission,
                                          const DermaSituation  *situation);
char       *derma_reason_to_text (const DermaReason     *reason,
                                  const DermaSituation  *situation,
                                  const DermaPermission *permission);

G_END_DECLS
