/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-report-source.h"

#include "core/derma-locale.h"
#include "pages/derma-figure-source.h"

#define MONTHS_OF_CALENDAR 13

/* The order in which charts are made. */
#define FIRST_RATINGS DERMA_N_REPORT_FIGURES
#define FIRST_HEALING (FIRST_RATINGS + DERMA_N_MEASURES)
#define N_CHARTS (FIRST_HEALING + DERMA_N_HEALING_MEASURES)

/* A report while it is filled from the journal. */
typedef struct
{
  DermaReport  *report;
  DermaJournal *journal;
} Source;

static gboolean
is_in_range (const DermaReport *report,
             DermaTime          time)
{
  return time.utc_s >= report->from.utc_s && time.utc_s <= report->until.utc_s;
}

/* Where all is told there is no first day: what is older than anything that is drawn belongs to it too. */
static void
set_range (DermaReport             *report,
           const DermaReportChoice *choice)
{
  if (choice->range == DERMA_PROGRESS_RANGE_DATES)
    derma_progress_dates_get_times (&choice->dates, report->now, report->zone, &report->from, &report->until);
  else if (choice->range == DERMA_PROGRESS_RANGE_ALL)
    report->until = report->now;
  else
    derma_progress_range_get_times (choice->range, NULL, report->now, report->now, report->zone, &report->from, &report->until);
}

static void
fill_record (DermaReportSession       *session,
             const DermaSessionRecord *record)
{
  if (record == NULL)
    return;

  session->has_record = TRUE;
  session->has_numbing = record->plan.is_numbing_chosen;
  session->end = record->end;
  session->stop = record->stop;
  memcpy (session->sections, record->sections, sizeof session->sections);
}

static void
fill_answers (Source             *self,
              DermaReportSession *session)
{
  g_auto (DermaSessionDetails) details = { 0 };
  g_autoptr (GError) error = NULL;

  if (!derma_journal_load_session_details (self->journal, session->id, &details, &error))
    g_warning ("The answers before a session are not in the report: %s", error->message);
  else
    g_array_append_vals (session->answers, details.answers->data, details.answers->len);
}

static void
add_session (Source           *self,
             DermaPastSession *past)
{
  DermaReportSession    *session = derma_report_add_session (self->report);
  const gint64           roller_id = derma_past_session_get_roller_id (past);
  DermaRoller           *roller = roller_id != 0 ? derma_journal_get_roller (self->journal, roller_id) : NULL;
  gsize                  n_logs;
  const DermaHealingLog *logs = derma_past_session_get_logs (past, &n_logs);

  session->id = derma_past_session_get_id (past);
  session->t0 = derma_past_session_get_t0 (past);
  session->needle_um = derma_past_session_get_needle_um (past);
  session->roller_name = roller != NULL ? g_strdup (derma_roller_get_name (roller)) : NULL;
  session->is_stated = derma_past_session_is_stated (past);
  session->pain = derma_past_session_get_pain (past);
  session->sensitivity = derma_past_session_get_course (past)->sensitivity;
  g_set_str (&session->note, derma_past_session_get_note (past) != NULL ? derma_past_session_get_note (past) : "");
  fill_record (session, derma_past_session_get_record (past));
  fill_answers (self, session);

  g_array_append_vals (session->logs, logs, (guint) n_logs);
  for (gsize i = 0; i < n_logs; i++)
    {
      const char *note = derma_past_session_get_log_note (past, i);

      g_ptr_array_add (session->log_notes, g_strdup (note != NULL ? note : ""));
    }
}

static void
fill_sessions (Source *self)
{
  GListModel *sessions = derma_journal_get_sessions (self->journal);

  for (guint i = g_list_model_get_n_items (sessions); i > 0; i--)
    {
      g_autoptr (DermaPastSession) past = g_list_model_get_item (sessions, i - 1);

      if (is_in_range (self->report, derma_past_session_get_t0 (past)))
        add_session (self, past);
    }
}

/* When the session was that a flag followed. */
static DermaTime
find_t0 (Source *self,
         gint64  session_id)
{
  GListModel *sessions = derma_journal_get_sessions (self->journal);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (DermaPastSession) past = g_list_model_get_item (sessions, i);

      if (derma_past_session_get_id (past) == session_id)
        return derma_past_session_get_t0 (past);
    }

  return (DermaTime) { 0 };
}

/* One that is open matters, however old it is. */
static void
fill_flags (Source *self)
{
  static const DermaReportFlagEnd ENDS[] = {
    [DERMA_RESOLUTION_NONE] = DERMA_REPORT_FLAG_OPEN,
    [DERMA_RESOLUTION_DOCTOR] = DERMA_REPORT_FLAG_AGREED,
    [DERMA_RESOLUTION_GONE] = DERMA_REPORT_FLAG_GONE,
  };
  GListModel *flags = derma_journal_get_red_flags (self->journal);

  for (guint i = g_list_model_get_n_items (flags); i > 0; i--)
    {
      g_autoptr (DermaRaisedFlag) raised = g_list_model_get_item (flags, i - 1);
      const DermaReportFlag flag = {
        .flag = derma_raised_flag_get_flag (raised),
        .told = derma_raised_flag_get_told (raised),
        .t0 = find_t0 (self, derma_raised_flag_get_session_id (raised)),
        .is_answer = derma_raised_flag_is_answer (raised),
        .end = ENDS[derma_raised_flag_get_resolution (raised)],
        .ended = derma_raised_flag_get_resolved (raised),
      };

      if (is_in_range (self->report, flag.told) || (flag.end == DERMA_REPORT_FLAG_OPEN && flag.told.utc_s <= self->report->until.utc_s))
        g_array_append_val (self->report->flags, flag);
    }
}

/* Of whatever range: what is seen on skin goes by the last session, not by what is printed. */
static DermaTime
find_last_t0 (Source   *self,
              DermaTime at)
{
  GListModel *sessions = derma_journal_get_sessions (self->journal);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (DermaPastSession) past = g_list_model_get_item (sessions, i);
      const DermaTime t0 = derma_past_session_get_t0 (past);

      if (t0.utc_s <= at.utc_s)
        return t0;
    }

  return (DermaTime) { 0 };
}

static void
fill_check_ins (Source *self)
{
  GListModel *check_ins = derma_journal_get_check_ins (self->journal);

  for (guint i = g_list_model_get_n_items (check_ins); i > 0; i--)
    {
      g_autoptr (DermaCheckIn) check_in = g_list_model_get_item (check_ins, i - 1);
      DermaReportCheckIn *copy;

      if (!is_in_range (self->report, derma_check_in_get_at (check_in)))
        continue;
      copy = derma_report_add_check_in (self->report);
      copy->at = derma_check_in_get_at (check_in);
      copy->t0 = find_last_t0 (self, copy->at);
      copy->ratings = *derma_check_in_get_ratings (check_in);
      g_set_str (&copy->note, derma_check_in_get_note (check_in) != NULL ? derma_check_in_get_note (check_in) : "");
    }
}

/* A review looks back to the very first check-in, whatever the range. */
static void
fill_reviews (Source *self)
{
  g_autoptr (GArray) list = derma_journal_list_ratings (self->journal);

  for (guint i = 0; i < list->len; i++)
    {
      DermaReportReview review = { .at = g_array_index (list, DermaRatedTime, i).at };

      if (!is_in_range (self->report, review.at))
        continue;
      review.review = derma_journal_get_review (self->journal, list, i, &review.fallen);
      if (review.review != DERMA_REVIEW_NONE)
        g_array_append_val (self->report->reviews, review);
    }
}

/* Only where they are asked for: who makes a report without photos has none of their paths in it. */
static void
fill_photos (Source *self)
{
  GListModel *photos = derma_journal_get_photos (self->journal);

  if ((self->report->parts & DERMA_REPORT_BIT (DERMA_REPORT_PHOTOS)) == 0)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr (DermaPhoto) photo = g_list_model_get_item (photos, i);
      DermaReportPhoto *copy;

      if (!is_in_range (self->report, derma_photo_get_at (photo)))
        continue;
      copy = derma_report_add_photo (self->report);
      copy->at = derma_photo_get_at (photo);
      copy->view = derma_photo_get_view (photo);
      copy->path = derma_photo_dup_path (photo);
      copy->width = derma_photo_get_width (photo);
      copy->height = derma_photo_get_height (photo);
      copy->lightness = derma_photo_get_lightness (photo);
      copy->t0 = find_t0 (self, derma_photo_get_session_id (photo));
    }
}

/* A page has room for a year, which touches thirteen months: this one and those before it, from their first day on. */
static DermaTime
get_first_of_calendar (const DermaReport *report)
{
  g_autoptr (GDateTime) until = derma_time_to_date_time (report->until);
  g_autoptr (GDateTime) month = g_date_time_add_months (until, 1 - MONTHS_OF_CALENDAR);
  const gint64    to_month_s = g_date_time_difference (until, month) / G_USEC_PER_SEC;
  const gint64    day = derma_time_get_local_day (report->until) - (to_month_s + DERMA_HOUR_S) / DERMA_DAY_S - g_date_time_get_day_of_month (month) + 1;
  const DermaTime first = derma_time_new (derma_time_start_of_day (day, report->zone), report->zone);

  return report->from.utc_s > first.utc_s ? report->from : first;
}

/* Returns: (transfer full) (nullable): a chart of the range */
static DermaFigure *
create_figure (Source             *self,
               const char         *name,
               DermaTime           from,
               DermaMeasureSet     measures,
               DermaHealingMeasure healing)
{
  const DermaFigureRequest request = {
    .name = name,
    .measures = measures,
    .healing = healing,
    .from = from,
    .until = self->report->until,
    .now = self->report->now,
    .zone = self->report->zone,
    .first_weekday = derma_locale_get_first_weekday (),
    .view = DERMA_VIEW_FACING, /* as the doctor sees the face */
    .reader = DERMA_READER_OTHERS,
  };
  g_autoptr (GError) error = NULL;
  DermaFigure *figure = derma_figure_source_create (self->journal, &request, &error);

  if (figure == NULL)
    g_message ("There is no chart of %s in the report: %s", name, error->message);
  return figure;
}

static DermaMeasureSet
get_rated (const DermaReport *report)
{
  DermaMeasureSet rated = 0;

  for (guint i = 0; i < report->check_ins->len; i++)
    rated |= derma_ratings_get_measures (&((const DermaReportCheckIn *) g_ptr_array_index (report->check_ins, i))->ratings);

  return rated;
}

/* Whether a level of healing was ever above zero. */
static gboolean
was_seen (const DermaReport  *report,
          DermaHealingMeasure measure)
{
  for (guint i = 0; i < report->sessions->len; i++)
    {
      const DermaReportSession *session = g_ptr_array_index (report->sessions, i);

      for (guint j = 0; j < session->logs->len; j++)
        if (g_array_index (session->logs, DermaHealingLog, j).levels[measure] > 0)
          return TRUE;
    }

  return FALSE;
}

static gboolean
has_records (const DermaReport *report)
{
  for (guint i = 0; i < report->sessions->len; i++)
    if (((const DermaReportSession *) g_ptr_array_index (report->sessions, i))->has_record)
      return TRUE;

  return FALSE;
}

/* A chart is only made where there is something to see in it. */
static void
add_figure (Source           *self,
            DermaReportFigure which)
{
  const struct
  {
    DermaReportPart part;
    gboolean        has_something;
    DermaTime       from;
  } FIGURES[DERMA_N_REPORT_FIGURES] = {
    [DERMA_REPORT_FIGURE_SECTIONS] = { DERMA_REPORT_SECTIONS, has_records (self->report), self->report->from },
    [DERMA_REPORT_FIGURE_ADHERENCE] = { DERMA_REPORT_AFTERCARE, self->report->sessions->len > 0, self->report->from },
    [DERMA_REPORT_FIGURE_CALENDAR] = { DERMA_REPORT_AFTERCARE, self->report->sessions->len > 0, get_first_of_calendar (self->report) },
  };

  if ((self->report->parts & DERMA_REPORT_BIT (FIGURES[which].part)) != 0 && FIGURES[which].has_something)
    self->report->figures[which] = create_figure (self, derma_report_figure_get_name (which), FIGURES[which].from, 0, DERMA_HEALING_REDNESS);
}

/* One chart for each thing that was rated or seen: several in one would hide each other in black and white. */
static void
add_ratings (Source      *self,
             DermaMeasure measure)
{
  if ((self->report->parts & DERMA_REPORT_BIT (DERMA_REPORT_RATINGS)) != 0 && (get_rated (self->report) & DERMA_MEASURE_BIT (measure)) != 0)
    self->report->ratings[measure] = create_figure (self, "ratings", self->report->from, DERMA_MEASURE_BIT (measure), DERMA_HEALING_REDNESS);
}

static void
add_healing (Source             *self,
             DermaHealingMeasure measure)
{
  if ((self->report->parts & DERMA_REPORT_BIT (DERMA_REPORT_HEALING)) != 0 && was_seen (self->report, measure))
    self->report->healing[measure] = create_figure (self, "healing", self->report->from, 0, measure);
}

/* Standing questions hold now, whatever the range. */
static void
fill_person (Source *self)
{
  DermaReport          *report = self->report;
  const DermaSituation *situation = derma_journal_get_situation (self->journal, report->now, report->zone);
  DermaPermission       permission;

  report->profile = situation->profile;
  derma_journal_get_baseline (self->journal, &report->baseline);
  derma_permission_check (situation, &permission);
  derma_next_rolling_check (situation, permission.next_allowed_s, &report->next_rolling);
  for (guint i = 0; i < derma_n_questions (); i++)
    {
      DermaAnswer answer;

      if (derma_question_get (i)->type == DERMA_QUESTION_STANDING && derma_journal_get_answer (self->journal, i, &answer))
        g_array_append_val (report->answers, answer);
    }
}

/* The newest of each kind holds now, whatever the range. */
static void
fill_patch_tests (Source *self)
{
  g_autoptr (GArray) records = derma_journal_list_patch_tests (self->journal);
  DermaPatchTest newest[DERMA_N_PATCH_TESTS];

  for (guint kind = 0; kind < DERMA_N_PATCH_TESTS; kind++)
    derma_journal_get_patch_test (self->journal, (DermaPatchTestKind) kind, &newest[kind]);
  for (guint i = 0; i < records->len; i++)
    {
      const DermaPatchTestRecord *record = &g_array_index (records, DermaPatchTestRecord, i);
      const DermaReportPatchTest  test = { record->kind, record->test };

      if (is_in_range (self->report, test.test.started) || test.test.started.utc_s == newest[test.kind].started.utc_s)
        g_array_append_val (self->report->patch_tests, test);
    }
}

/* The plan holds now, whatever the range. */
static void
fill_plan (Source *self)
{
  DermaReport     *report = self->report;
  DermaStoredPlan *plan = derma_journal_get_plan (self->journal);

  report->has_plan = plan != NULL && derma_journal_get_course (self->journal, report->now, report->zone, &report->course);
  if (report->has_plan)
    {
      report->plan = *derma_stored_plan_get_plan (plan);
      report->plan_started = derma_stored_plan_get_started (plan);
      report->plan_is_agreed = derma_stored_plan_is_agreed (plan);
    }
}

/**
 * derma_report_source_begin:
 * @now: when it is made
 * @zone: where the person is
 *
 * Puts together what the progress report tells, but for its charts: a copy, of which it may be made in another thread.
 *
 * Returns: (transfer full): free it with derma_report_free(); paper, direction and name may be set
 */
DermaReport *
derma_report_source_begin (DermaJournal            *journal,
                           const DermaReportChoice *choice,
                           DermaTime                now,
                           GTimeZone               *zone)
{
  Source self = { .journal = journal };

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && choice != NULL && zone != NULL, NULL);

  self.report = derma_report_new (zone);
  self.report->now = now;
  self.report->parts = choice->parts;
  set_range (self.report, choice);
  fill_sessions (&self);
  fill_flags (&self);
  fill_check_ins (&self);
  fill_reviews (&self);
  fill_photos (&self);
  fill_person (&self);
  fill_patch_tests (&self);
  fill_plan (&self);

  return self.report;
}

/**
 * derma_report_source_add_chart:
 * @report: what was begun with the same journal
 * @number: counted from 0, each once
 *
 * Adds a chart, where it is wanted and there is something to see in it. One by one, so that a window goes on meanwhile.
 *
 * Returns: whether there may be more
 */
gboolean
derma_report_source_add_chart (DermaReport  *report,
                               DermaJournal *journal,
                               guint         number)
{
  Source self = { .report = report, .journal = journal };

  g_return_val_if_fail (report != NULL && DERMA_IS_JOURNAL (journal), FALSE);

  if (number < FIRST_RATINGS)
    add_figure (&self, (DermaReportFigure) number);
  else if (number < FIRST_HEALING)
    add_ratings (&self, (DermaMeasure) (number - FIRST_RATINGS));
  else if (number < N_CHARTS)
    add_healing (&self, (DermaHealingMeasure) (number - FIRST_HEALING));

  return number + 1 < N_CHARTS;
}

/**
 * derma_report_source_create:
 * @now: when it is made
 * @zone: where the person is
 *
 * Puts together all that the progress report tells, charts too.
 *
 * Returns: (transfer full): free it with derma_report_free(); paper, direction and name may be set
 */
DermaReport *
derma_report_source_create (DermaJournal            *journal,
                            const DermaReportChoice *choice,
                            DermaTime                now,
                            GTimeZone               *zone)
{
  DermaReport *report = derma_report_source_begin (journal, choice, now, zone);

  for (guint i = 0; report != NULL && derma_report_source_add_chart (report, journal, i); i++)
    ;

  return report;
}

/**
 * derma_report_source_count_sessions:
 * @now: when it is asked
 * @zone: where the person is
 *
 * Returns: how many sessions a report would tell of
 */
guint
derma_report_source_count_sessions (DermaJournal            *journal,
                                    const DermaReportChoice *choice,
                                    DermaTime                now,
                                    GTimeZone               *zone)
{
  GListModel  *sessions;
  DermaReport *report;
  guint        n = 0;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && choice != NULL && zone != NULL, 0);

  sessions = derma_journal_get_sessions (journal); /* newest first */
  report = derma_report_new (zone);
  report->now = now;
  set_range (report, choice);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (DermaPastSession) past = g_list_model_get_item (sessions, i);

      if (derma_past_session_get_t0 (past).utc_s < report->from.utc_s)
        break;
      n += is_in_range (report, derma_past_session_get_t0 (past));
    }
  derma_report_free (report);

  return n;
}
