/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report-case.h"

#include <glib/gstdio.h>

#include "figures/derma-ratings-figure.h"
#include "print/derma-report-pdf.h"

#define NOW_S 1795544520 /* 2026-11-24T19:22:00+01:00 */
#define REST_S (7 * DERMA_DAY_S)

static void
fill_sections (DermaReportSession *session,
               guint               index)
{
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      DermaSectionRecord *record = &session->sections[i];
      const gboolean      is_skipped = i == DERMA_SECTION_CHIN && index % 4 == 1;

      record->state = is_skipped ? DERMA_SECTION_STATE_SKIPPED : DERMA_SECTION_STATE_DONE;
      record->skip_reason = is_skipped ? DERMA_SKIP_SORE : DERMA_SKIP_NONE;
      record->planned = 2;
      record->rolled_ms = is_skipped ? 0 : 30000;
      for (guint j = 0; j < DERMA_N_DIRECTIONS; j++)
        record->passes[j] = is_skipped ? 0 : 2;
    }
}

static void
add_logs (DermaReportSession *session,
          GTimeZone          *zone)
{
  static const guint HOURS[] = { 6, 24, 72 };

  for (guint i = 0; i < G_N_ELEMENTS (HOURS); i++)
    {
      const DermaHealingLog log = { .at = derma_time_add (session->t0, (gint64) HOURS[i] * DERMA_HOUR_S, zone), .levels = { 2 - i } };

      g_array_append_val (session->logs, log);
      g_ptr_array_add (session->log_notes, g_strdup (i == 1 ? "Felt <warm> & tight." : ""));
    }
}

/**
 * report_case_new:
 * @n_sessions: one a week, the last one a week ago
 *
 * Returns: (transfer full): a report on them
 */
DermaReport *
report_case_new (guint n_sessions)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  DermaReport *report = derma_report_new (zone);

  report->now = derma_time_new (NOW_S, zone);
  report->until = report->now;
  report->profile = (DermaProfile) { .sensitivity = DERMA_SENSITIVITY_MEDIUM, .fitzpatrick = 3 };
  for (guint i = 0; i < n_sessions; i++)
    {
      DermaReportSession *session = derma_report_add_session (report);

      session->id = i + 1;
      session->t0 = derma_time_new (NOW_S - (gint64) (n_sessions - i) * REST_S, zone);
      session->needle_um = 250;
      session->roller_name = g_strdup ("Blue roller");
      session->has_record = TRUE;
      session->end = i % 5 == 4 ? DERMA_SESSION_STOPPED : DERMA_SESSION_COMPLETED;
      session->stop = i % 5 == 4 ? DERMA_STOP_PAIN : DERMA_STOP_NONE;
      session->pain = (int) (i % 4);
      session->sensitivity = DERMA_SENSITIVITY_MEDIUM;
      g_set_str (&session->note, i % 3 == 0 ? "The forehead was tender." : "");
      fill_sections (session, i);
      add_logs (session, zone);
    }

  return report;
}

/**
 * report_case_add_flags:
 *
 * Adds a warning sign for each thing that may come of it.
 */
void
report_case_add_flags (DermaReport *report)
{
  for (guint i = 0; i <= DERMA_REPORT_FLAG_GONE; i++)
    {
      const DermaReportFlag flag = {
        .flag = i == 0 ? DERMA_RED_FLAG_FEVER : DERMA_RED_FLAG_REDNESS_72,
        .told = derma_time_new (NOW_S - (i + 1) * REST_S + 30 * DERMA_HOUR_S, report->zone),
        .t0 = derma_time_new (NOW_S - (i + 1) * REST_S, report->zone),
        .is_answer = i == 0,
        .end = (DermaReportFlagEnd) i,
        .ended = derma_time_new (i > 0 ? NOW_S - DERMA_DAY_S : 0, report->zone),
      };

      g_array_append_val (report->flags, flag);
    }
}

static void
add_answer (DermaReport     *report,
            const char      *id,
            DermaAnswerValue value,
            gint64           agreed_s)
{
  DermaAnswer answer = { .value = value, .at = derma_time_new (NOW_S - 20 * DERMA_DAY_S, report->zone) };

  g_assert_true (derma_question_from_id (id, &answer.question));
  if (agreed_s != 0)
    answer.agreed = derma_time_new (agreed_s, report->zone);
  g_array_append_val (report->answers, answer);
}

/**
 * report_case_add_answers:
 *
 * Adds answers with and without the agreement of a doctor.
 */
void
report_case_add_answers (DermaReport *report)
{
  add_answer (report, "scr-blood-thinner", DERMA_ANSWER_YES, NOW_S - 30 * DERMA_DAY_S);
  add_answer (report, "scr-diabetes", DERMA_ANSWER_NOT_SURE, 0);
  add_answer (report, "scr-keloid", DERMA_ANSWER_NO, 0);
  add_answer (report, "scr-heart", DERMA_ANSWER_NO, 0);
}

/* Returns: when the last session was before that; zeros where there was none */
static DermaTime
find_t0 (const DermaReport *report,
         DermaTime          at)
{
  DermaTime t0 = { 0 };

  for (guint i = 0; i < report->sessions->len; i++)
    {
      const DermaReportSession *session = g_ptr_array_index (report->sessions, i);

      if (session->t0.utc_s <= at.utc_s)
        t0 = session->t0;
    }

  return t0;
}

/**
 * report_case_add_check_ins:
 *
 * Adds check-ins every four weeks, the last one today.
 */
void
report_case_add_check_ins (DermaReport *report,
                           guint        n)
{
  for (guint i = 0; i < n; i++)
    {
      DermaReportCheckIn *check_in = derma_report_add_check_in (report);

      check_in->at = derma_time_new (NOW_S - (gint64) (n - 1 - i) * 28 * DERMA_DAY_S, report->zone);
      check_in->t0 = find_t0 (report, check_in->at);
      derma_ratings_set (&check_in->ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE, i < 3 ? 3 : 2);
      derma_ratings_set (&check_in->ratings, DERMA_MEASURE_ACNE_SCARS, DERMA_WHOLE_FACE, 3);
      if (i > 0)
        derma_ratings_set (&check_in->ratings, DERMA_MEASURE_GAIS, DERMA_WHOLE_FACE, 4);
      if (i == 1)
        derma_ratings_set (&check_in->ratings, DERMA_MEASURE_TEXTURE, DERMA_SECTION_CHIN, 1);
      g_set_str (&check_in->note, i == 2 ? "New sunscreen since last week." : "");
    }
}

static DermaFigure *
create_chart (const DermaReport *report,
              DermaMeasure       measure)
{
  g_autoptr (GArray) ratings = g_array_new (FALSE, FALSE, sizeof (DermaRating));
  DermaRatedConcern concern = { derma_measure_get_id (measure), derma_measure_get_name (measure), NULL, derma_measure_get_min (measure) };

  for (guint i = 0; i < report->check_ins->len; i++)
    {
      const DermaReportCheckIn *check_in = g_ptr_array_index (report->check_ins, i);
      const int                 level = derma_ratings_get (&check_in->ratings, measure, DERMA_WHOLE_FACE);
      const DermaRating         rating = { .at = check_in->at, .level = (guint) MAX (level, 0) };

      if (level != DERMA_NOT_RATED)
        g_array_append_val (ratings, rating);
    }
  if (ratings->len == 0)
    return NULL;

  concern.ratings = (const DermaRating *) (gconstpointer) ratings->data;
  concern.n_ratings = ratings->len;
  return derma_ratings_figure_new (&(const DermaRatingsInput) {
    .concerns = &concern,
    .n_concerns = 1,
    .from = derma_time_add (report->now, -400 * (gint64) DERMA_DAY_S, report->zone),
    .until = report->now,
    .zone = report->zone,
    .first_weekday = 1,
    .reader = DERMA_READER_OTHERS,
  });
}

/**
 * report_case_add_rating_charts:
 *
 * Adds a chart of each measure that was rated.
 */
void
report_case_add_rating_charts (DermaReport *report)
{
  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    report->ratings[i] = create_chart (report, (DermaMeasure) i);
}

/**
 * report_case_add_photo:
 * @folder: where its file is
 * @view: whose id is the name of the file
 * @days: how long ago it was taken
 *
 * Adds a photo whose file need not be there.
 */
void
report_case_add_photo (DermaReport   *report,
                       const char    *folder,
                       DermaPhotoView view,
                       guint          days,
                       int            width,
                       int            height)
{
  DermaReportPhoto *photo = derma_report_add_photo (report);
  g_autofree char  *name = g_strdup_printf ("%s-%u.png", derma_photo_view_get_id (view), days);

  photo->at = derma_time_new (NOW_S - days * DERMA_DAY_S, report->zone);
  photo->view = view;
  photo->path = g_build_filename (folder, name, NULL);
  photo->width = (guint) width;
  photo->height = (guint) height;
  photo->lightness = 500;
  photo->t0 = find_t0 (report, photo->at);
}

/**
 * report_case_save:
 *
 * Returns: (transfer full): the path of the report as a file
 */
char *
report_case_save (const DermaReport *report,
                  const char        *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = derma_report_to_pdf (report, NULL, NULL, &error);
  char *path = g_build_filename (folder, "sheet.pdf", NULL); /* as remove_folder() knows it */
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GStatBuf info;

  g_assert_no_error (error);
  g_assert_true (derma_pdf_save (pdf, file, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600); /* for nobody else */

  return path;
}
