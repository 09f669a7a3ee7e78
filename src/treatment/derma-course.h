/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-check-in.h"
#include "treatment/derma-plan-pause.h"
#include "treatment/derma-plan.h"

G_BEGIN_DECLS

/**
 * DermaCourseFacts:
 * @plan: what the plan says
 * @begins: before which no session of it is to be
 * @pauses: (array length=n_pauses): oldest first
 * @sessions: (array length=n_sessions): the ends of rolling of every session since the plan was started, oldest first
 * @rolled: the end of rolling of the last session of all, also of one before the plan; zeros where there is none
 * @not_before_s: UTC seconds before which no session may be started (derma_next_rolling_check()); 0: nothing is in the way
 * @tested_s: UTC seconds before which the patch tests that are missing cannot be passed (derma_next_rolling_check()); 0: none is
 * @profile: of the person as it is now; its clean sessions decide on longer needles
 * @check_ins: what bears on check-ins
 * @n_check_ins: made so far
 *
 * What bears on where the person is in a plan that is in force.
 */
typedef struct
{
  const DermaPlan      *plan;
  DermaTime             begins;
  const DermaPlanPause *pauses;
  gsize                 n_pauses;
  const DermaTime      *sessions;
  gsize                 n_sessions;
  DermaTime             rolled;
  gint64                not_before_s;
  gint64                tested_s;
  DermaProfile          profile;
  DermaCheckInFacts     check_ins;
  guint                 n_check_ins;
} DermaCourseFacts;

/**
 * DermaCourseState:
 * @DERMA_COURSE_RUNNING: sessions of it are to come
 * @DERMA_COURSE_PAUSED: it rests, whatever is to come
 * @DERMA_COURSE_COMPLETE: all its sessions are done; what may follow is maintenance
 */
typedef enum
{
  DERMA_COURSE_RUNNING,
  DERMA_COURSE_PAUSED,
  DERMA_COURSE_COMPLETE,
} DermaCourseState;

/**
 * DermaCourse:
 * @n_done: sessions done since the plan was started, those of maintenance too
 * @session: the number of the session that comes next, from 1; that of the last one where all are done
 * @of: how many there are
 * @is_complete: whether all of them are done, paused or not
 * @pause: the pause that it is in; only with %DERMA_COURSE_PAUSED
 * @next_s: UTC seconds from which the next session is planned, which may be past; 0 where the end of a pause is not known
 * @is_after_tests: whether @next_s is when the patch tests can be over, which are not yet
 * @last_s: when the last session of the course was, or is expected at the earliest; 0 where that is not known
 * @first_visible_from_s: from when something may be seen, counted from the first session; 0 where that is not known
 * @first_visible_to_s: the end of that time
 * @most_change_s: by when most of what may come has come
 * @allowed_um: the longest needle that the plan and the caps of protocol.md 1.4 allow by now
 * @step_um: the next longer one that may follow; 0: none
 * @clean_to_step: how many more sessions have to heal cleanly until then
 *
 * Where the person is in a plan. It plans, and decides nothing: whether a session may start derma_permission_check() says.
 */
typedef struct
{
  DermaCourseState state;
  guint            n_done;
  guint            session;
  guint            of;
  gboolean         is_complete;
  DermaPlanPause   pause;
  gint64           next_s;
  gboolean         is_after_tests;
  gint64           last_s;
  gint64           first_visible_from_s;
  gint64           first_visible_to_s;
  gint64           most_change_s;
  guint            allowed_um;
  guint            step_um;
  guint            clean_to_step;
} DermaCourse;

typedef enum
{
  DERMA_COURSE_SESSION,
  DERMA_COURSE_MAINTENANCE,
  DERMA_COURSE_CHECK_IN,
} DermaCourseDateKind;

/**
 * DermaCourseDate:
 * @number: of the session from 1, those of maintenance counted on; of the check-in, counted from the first of all
 * @from: from when on it is planned
 * @day: the day for it, as derma_time_get_local_day() counts: that of @from, or the next one where that is late in the evening
 */
typedef struct
{
  DermaCourseDateKind kind;
  guint               number;
  DermaTime           from;
  gint64              day;
} DermaCourseDate;

void    derma_course_check (const DermaCourseFacts *facts,
                            DermaTime               now,
                            DermaCourse            *course);
GArray *derma_course_list_dates (const DermaCourseFacts *facts,
                                 DermaTime               now,
                                 GTimeZone              *zone);

char *derma_course_dup_title (const DermaCourse *course);
char *derma_course_dup_heading (const DermaCourse *course);
char *derma_course_dup_done (const DermaCourse *course);
char *derma_course_dup_when (const DermaCourse *course,
                             const DermaPlan   *plan,
                             DermaTime          now,
                             GTimeZone         *zone);
char *derma_course_dup_text (const DermaCourse *course,
                             const DermaPlan   *plan,
                             DermaTime          now,
                             GTimeZone         *zone);
char *derma_course_dup_step_text (const DermaCourse *course,
                                  const DermaPlan   *plan);
char *derma_course_dup_concerns (DermaMeasureSet concerns);
char *derma_course_date_dup_title (const DermaCourseDate *date,
                                   guint                  of);

G_END_DECLS
