/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"
#include "treatment/derma-needle.h"

G_BEGIN_DECLS

/* The screening questions of protocol.md 2: a table, and what an answer leads to. */

#define DERMA_QUESTION_SET_VERSION 1 /* of protocol.md; stored with every session */
#define DERMA_STANDING_DAYS 90       /* standing questions are asked again after this (protocol.md 2) */
#define DERMA_AGREEMENT_DAYS 180     /* a doctor's agreement is valid this long (protocol.md 1.6) */

/**
 * DermaQuestionGroup:
 *
 * How the questions are grouped on the screen: one expander each. The first three are standing questions.
 */
typedef enum
{
  DERMA_GROUP_YOU,          /* age and allergies; pregnancy is asked every time, in SKIN_TODAY */
  DERMA_GROUP_HEALTH,       /* illnesses and medicines */
  DERMA_GROUP_SKIN_HISTORY, /* how this skin heals and marks */
  DERMA_GROUP_SKIN_TODAY,
  DERMA_GROUP_TREATMENTS,
  DERMA_GROUP_PRODUCTS_AND_PLANS,
  DERMA_GROUP_ROLLER,
  DERMA_GROUP_SECTIONS,
} DermaQuestionGroup;

#define DERMA_N_QUESTION_GROUPS (DERMA_GROUP_SECTIONS + 1)

/* protocol.md 2: permanent, temporary, section-local */
typedef enum
{
  DERMA_QUESTION_STANDING,
  DERMA_QUESTION_SESSION,
  DERMA_QUESTION_SECTION,
} DermaQuestionType;

/**
 * DermaOutcome:
 *
 * What a yes leads to, weakest first, so that a larger one wins.
 */
typedef enum
{
  DERMA_OUTCOME_NONE,
  DERMA_OUTCOME_NOTE,
  DERMA_OUTCOME_WARN,
  DERMA_OUTCOME_EXCLUDE_SECTION,
  DERMA_OUTCOME_POSTPONE,
  DERMA_OUTCOME_ASK_DOCTOR,
  DERMA_OUTCOME_BLOCK_ROLLER, /* block this roller; another one may be chosen */
  DERMA_OUTCOME_BLOCK,
} DermaOutcome;

/**
 * DermaQuestion:
 * @id: stable id of protocol.md 2
 * @group: the expander that it stands in
 * @type: how often it is asked
 * @outcome: of a yes
 * @second_outcome: a second one that holds beside it (peel-deep: postpone and ask a doctor), or %DERMA_OUTCOME_NONE
 * @days: to postpone, counted from the start of the anchor's day; for a section left out: for how many days, 0: as long as
 *   the answer stands
 * @is_by_needle: @days is the longest; it is shorter for short needles (derma_band_get_actives_off_days())
 * @anchor: what the date is that a yes needs ("Redness ended on"), or %NULL where none is needed: then @days count from the
 *   day of the answer; untranslated
 * @detail: a second tick that a yes needs ("It is scleroderma"), or %NULL; untranslated
 * @detail_outcome: what it leads to as well, with @detail_days counted from the day of the answer
 * @many: from this number of sections on @many_outcome holds as well, with @many_days counted from the day of the answer; 0:
 *   the number does not matter
 * @excluded: the sections that a yes leaves out by itself (cold-sore history)
 * @takes_agreement: whether a doctor's agreement can be recorded, and lifts it
 * @text: the question as a person reads it; untranslated
 * @row: the same as a short row under its group ("A cold sore, or tingling as before one"); untranslated
 * @why: the reason that is shown with its consequence, one or two sentences; untranslated
 * @sources: the numbers of its sources (protocol.md 13), with spaces between; empty: it is ours
 *
 * One row of the tables 2.1 to 2.3.
 */
typedef struct
{
  const char        *id;
  DermaQuestionGroup group;
  DermaQuestionType  type;
  DermaOutcome       outcome;
  DermaOutcome       second_outcome;
  guint              days;
  gboolean           is_by_needle;
  const char        *anchor;
  const char        *detail;
  DermaOutcome       detail_outcome;
  guint              detail_days;
  guint              many;
  DermaOutcome       many_outcome;
  guint              many_days;
  DermaSectionSet    excluded;
  gboolean           takes_agreement;
  const char        *text;
  const char        *row;
  const char        *why;
  const char        *sources;
} DermaQuestion;

typedef enum
{
  DERMA_ANSWER_NONE, /* not answered */
  DERMA_ANSWER_NO,
  DERMA_ANSWER_YES,
  DERMA_ANSWER_NOT_SURE, /* counts as yes */
} DermaAnswerValue;

/**
 * DermaAnswer:
 * @question: index into the table
 * @anchor_day: the calendar day of the anchor as days since 1970-01-01; only with @has_anchor
 * @has_detail: the second tick
 * @sections: where, for section questions; a yes that leaves a section out needs at least one
 * @is_acknowledged: "I know", for a warning; of this session only: it is not kept with a standing answer
 * @agreed: when a doctor agreed; utc_s 0: no agreement recorded
 * @at: when it was answered
 */
typedef struct
{
  guint            question;
  DermaAnswerValue value;
  gboolean         has_anchor;
  gint64           anchor_day;
  gboolean         has_detail;
  DermaSectionSet  sections;
  gboolean         is_acknowledged;
  DermaTime        agreed;
  DermaTime        at;
} DermaAnswer;

/**
 * DermaConsequence:
 * @outcome: the strongest one that holds now; an ask-doctor with a valid agreement is only a note
 * @needs_agreement: ask-doctor with no agreement recorded, or one too old
 * @agreement_until_s: UTC seconds at which the recorded agreement ends; 0: none that is valid
 * @is_postponed: wait until @until_s
 * @until_s: for postpone and for a section left out for some days: UTC seconds from which it holds no more; 0: unknown as
 *   long as the anchor is missing
 * @needs_sections: a yes that leaves sections out, and none was named yet
 * @excluded: sections that are left out
 *
 * What one answer leads to now.
 */
typedef struct
{
  DermaOutcome    outcome;
  gboolean        needs_agreement;
  gint64          agreement_until_s;
  gboolean        is_postponed;
  gint64          until_s;
  gboolean        needs_sections;
  DermaSectionSet excluded;
} DermaConsequence;

guint                derma_n_questions (void);
const DermaQuestion *derma_question_get (guint index);
gboolean             derma_question_from_id (const char *id,
                                             guint      *index);
const char          *derma_question_group_get_title (DermaQuestionGroup group);
const char          *derma_question_group_get_subtitle (DermaQuestionGroup group);

DermaConsequence derma_answer_get_consequence (const DermaAnswer *answer,
                                               DermaBand          band,
                                               DermaTime          now,
                                               GTimeZone         *zone);
char            *derma_consequence_to_title (const DermaConsequence *consequence,
                                             const DermaAnswer      *answer,
                                             DermaTime               now,
                                             GTimeZone              *zone);
gboolean         derma_answers_say (const DermaAnswer *answers,
                                    gsize              n_answers,
                                    const char        *id);
void             derma_profile_add_answers (DermaProfile      *profile,
                                            const DermaAnswer *answers,
                                            gsize              n_answers);

G_END_DECLS
