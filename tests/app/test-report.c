/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "core/derma-format.h"
#include "pages/derma-report-source.h"
#include "print/derma-report-pdf.h"
#include "print/pdf-reader.h"
#include "support/derma-scene.h"

#define WEEKS 52

/* Runs the program without a display. Returns: its exit status */
static int
run (DermaScene *scene,
     char      **said,
     const char *first,
     ...)
{
  g_autofree char *time = derma_time_to_iso8601 (derma_scene_now (scene));
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GStrvBuilder) arguments = g_strv_builder_new ();
  g_auto (GStrv) command = NULL;
  g_autoptr (GError) error = NULL;
  va_list list;

  g_strv_builder_add (arguments, g_getenv ("DERMA_PROGRAM"));
  g_strv_builder_take (arguments, g_strconcat ("--data-dir=", scene->folder, NULL));
  g_strv_builder_take (arguments, g_strconcat ("--at=", time, NULL));
  va_start (list, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (list, const char *))
    g_strv_builder_add (arguments, argument);
  va_end (list);
  command = g_strv_builder_end (arguments);

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_setenv (launcher, "TZ", "Europe/Berlin", TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) command, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, said, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  return g_subprocess_get_exit_status (process);
}

/* Every session of the history is in it, with its day. */
static void
test_every_session (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  GListModel      *sessions = derma_journal_get_sessions (scene->journal);
  char            *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *option = g_strconcat ("--progress-report=", path, NULL);
  g_autofree char *said = NULL;
  g_autofree char *words = NULL;
  GStatBuf         info;

  g_assert_cmpint (run (scene, &said, option, NULL), ==, 0);
  g_assert_null (strstr (said, "dermaroller:"));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600); /* for nobody else */
  words = dup_words (path);
  g_assert_cmpuint (g_list_model_get_n_items (sessions), >, 10);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (DermaPastSession) past = g_list_model_get_item (sessions, i);
      g_autofree char *date = derma_format_year_date (derma_past_session_get_t0 (past));
      g_auto (GStrv) parts = g_strsplit (date, "\302\240", -1);
      g_autofree char *plain = g_strjoinv (" ", parts);

      g_assert_nonnull (strstr (words, plain));
    }
  remove_folder (folder);
}

static guint
count (const char *data,
       gsize       length,
       const char *word)
{
  guint       n = 0;
  const char *end = data + length;

  for (const char *found = data; (found = memmem (found, (gsize) (end - found), word, strlen (word))) != NULL; found++)
    n++;

  return n;
}

/* A chart of every kind is in it, each with words for somebody who does not see it; photos only where they are asked for. */
static void
test_figures (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  char            *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *option = g_strconcat ("--progress-report=", path, NULL);
  g_autofree char *said = NULL;
  g_autofree char *structure = NULL;
  g_autofree char *info = NULL;
  g_autofree char *n_pages = NULL;
  g_autofree char *words = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  guint n_figures;

  g_assert_cmpint (run (scene, &said, option, NULL), ==, 0);
  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  structure = dup_output ("pdfinfo", "-struct", path, NULL);
  n_figures = count (structure, strlen (structure), "Figure");
  g_assert_cmpuint (n_figures, >=, 4);
  /* a year is told on few pages, and what matters least comes last */
  info = dup_output ("pdfinfo", "-isodates", path, NULL);
  n_pages = dup_field (info, "Pages");
  g_assert_cmpint (atoi (n_pages), <=, 7);
  words = dup_words (path);
  g_assert_cmpint (strstr (words, "Healing") - words, <, strstr (words, "Aftercare and Calendar") - words);
  g_assert_cmpint (strstr (words, "Patch Tests") - words, <, strstr (words, "Aftercare and Calendar") - words);
  g_assert_cmpuint (count (contents, length, "/Alt <FEFF"), ==, n_figures);
  g_assert_cmpuint (count (contents, length, "/DCTDecode"), ==, 0);
  remove_folder (folder);
}

/* What the plan in force says is in it, and where the person is in that. */
static void
test_plan (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  const DermaPlan *plan = derma_stored_plan_get_plan (derma_journal_get_plan (scene->journal));
  char            *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *option = g_strconcat ("--progress-report=", path, NULL);
  g_autofree char *said = NULL;
  g_autofree char *words = NULL;
  g_autofree char *first = NULL;
  g_autofree char *concerns = derma_course_dup_concerns (plan->home_list);
  g_autofree char *done = NULL;
  DermaCourse      course;

  g_assert_true (derma_journal_get_course (scene->journal, derma_scene_now (scene), scene->zone, &course));
  done = g_strdup_printf ("%u of %u done, every %u", course.n_done, plan->sessions, plan->interval_days);
  g_assert_cmpint (run (scene, &said, option, NULL), ==, 0);
  words = dup_words (path);
  first = dup_output ("pdftotext", "-raw", path, "-");
  *strchr (first, '\f') = '\0';
  g_assert_nonnull (strstr (words, "Next session planned"));
  g_assert_nonnull (strstr (words, "its right cheek is on the left"));
  g_assert_nonnull (strstr (words, concerns));
  g_assert_nonnull (strstr (words, done));
  /* what came of it all is on the first page */
  g_assert_nonnull (strstr (first, "Review by the app on "));
  g_assert_nonnull (strstr (first, "Redness 2 after"));
  /* the first patch test of all, and the last */
  g_assert_nonnull (strstr (words, "Roller, on a small patch 25 Nov 2025 0.10 mm no reaction"));
  g_assert_nonnull (strstr (words, "Roller, on a small patch 17 Mar 2026 0.50 mm no reaction"));
  /* not in the words of a chart either is somebody spoken to */
  g_assert_false (g_regex_match_simple ("\\byou", words, G_REGEX_CASELESS, 0));
  remove_folder (folder);
}

/* It is the file that a window makes of the same journal. */
static void
test_same_file (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  const DermaReportChoice choice = {
    .range = DERMA_PROGRESS_RANGE_ALL,
    .parts = DERMA_REPORT_ALL_BUT_PHOTOS,
  };
  /* as --at has it */
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (derma_scene_now (scene).offset_s);
  g_autoptr (DermaReport) report = derma_report_source_create (scene->journal, &choice, derma_scene_now (scene), zone);
  char            *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *option = g_strconcat ("--progress-report=", path, NULL);
  g_autofree char *said = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  report->paper = DERMA_PAPER_LETTER;
  expected = derma_report_to_pdf (report, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (run (scene, &said, option, "--paper=Letter", NULL), ==, 0);
  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  g_assert_cmpmem (contents, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
  remove_folder (folder);
}

/* Of a range only its days are told, both ends included. */
static void
test_range (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  char            *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *option = g_strconcat ("--progress-report=", path, NULL);
  g_autofree char *said = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpint (run (scene, &said, option, "--from=2025-12-10", "--until=2026-01-11", NULL), ==, 0);
  words = dup_words (path);
  g_assert_nonnull (strstr (words, "10 Dec 2025 to 11 Jan 2026"));
  g_assert_nonnull (strstr (words, "10 Dec 2025, 20:00"));
  g_assert_nonnull (strstr (words, "11 Jan 2026, 19:27"));
  g_assert_null (strstr (words, "6 Dec 2025, 19:54"));
  g_assert_null (strstr (words, "25 Jan 2026"));
  remove_folder (folder);
}

/* A year ends in the month that it began in: what was in that one is in the calendar too, and nothing before it. */
static void
test_calendar (void)
{
  static const DermaProgressRange RANGES[] = { DERMA_PROGRESS_RANGE_YEAR, DERMA_PROGRESS_RANGE_ALL };
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (derma_scene_now (scene).offset_s);
  const DermaTime  first = derma_progress_range_get_first (scene->journal, derma_scene_now (scene));
  g_autofree char *month = derma_format_month (first);
  g_autofree char *first_date = derma_format_full_date (first);

  for (guint i = 0; i < G_N_ELEMENTS (RANGES); i++)
    {
      const DermaReportChoice choice = { .range = RANGES[i], .parts = DERMA_REPORT_ALL_BUT_PHOTOS };
      g_autoptr (DermaReport) report = derma_report_source_create (scene->journal, &choice, derma_scene_now (scene), zone);
      g_autoptr (DermaTable) table = derma_figure_create_table (report->figures[DERMA_REPORT_FIGURE_CALENDAR]);
      g_autoptr (DermaDrawing) drawing = derma_figure_lay_out (report->figures[DERMA_REPORT_FIGURE_CALENDAR], NULL, 800, 900, NULL);
      g_autofree char *text = derma_drawing_to_text (drawing);
      const char      *title = strstr (text, "\ntext ");

      g_assert_nonnull (title);
      g_assert_true (g_str_has_prefix (strchr (title + 1, '\n') - strlen (month), month));
      g_assert_true (g_str_has_prefix (derma_table_get_row_sentence (table, 0), first_date));
    }
}

/* What was seen is told with the session before it, although that is not in the range. */
static void
test_days_since (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (derma_scene_now (scene).offset_s);
  g_autoptr (DermaCheckIn) last = g_list_model_get_item (derma_journal_get_check_ins (scene->journal), 0);
  const gint64            day = derma_time_get_local_day (derma_check_in_get_at (last));
  const DermaReportChoice choice = {
    .range = DERMA_PROGRESS_RANGE_DATES,
    .dates = { day, day },
    .parts = DERMA_REPORT_ALL_BUT_PHOTOS,
  };
  g_autoptr (DermaReport) report = derma_report_source_create (scene->journal, &choice, derma_scene_now (scene), zone);
  const DermaReportCheckIn *check_in;

  g_assert_cmpuint (report->sessions->len, ==, 0);
  g_assert_cmpuint (report->check_ins->len, ==, 1);
  check_in = g_ptr_array_index (report->check_ins, 0);
  g_assert_cmpint (check_in->t0.utc_s, >, 0);
  g_assert_cmpint (check_in->t0.utc_s, <, report->from.utc_s);
}

static void
test_refused (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (4, 0);
  static const struct
  {
    const char *first;
    const char *second;
    int         status;
    const char *said;
  } CASES[] = {
    { "--progress-report=/proc/report.pdf", NULL, 1, "dermaroller: --progress-report: " },
    { "--progress-report=", NULL, 2, "dermaroller: --progress-report: give the name of a file\n" },
    { "--progress-report=x.pdf", "--paper=A5", 2, "dermaroller: --paper: choose A4 or Letter\n" },
    { "--progress-report=x.pdf", "--from=yesterday", 2, "dermaroller: --from: “yesterday” is no day; write it as 2026-01-31\n" },
    { "--progress-report=x.pdf", "--from=2026-02-30", 2, "dermaroller: --from: “2026-02-30” is no day; write it as 2026-01-31\n" },
    { "--progress-report=x.pdf", "--from=2027-01-01", 2, "dermaroller: --from: that day is still to come\n" },
    { "--progress-report=x.pdf", "--session=1", 2, "dermaroller: --session, --large-print: " },
    { "--until=2026-01-31", NULL, 2, "dermaroller: --from, --until" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *said = NULL;

      g_assert_cmpint (run (scene, &said, CASES[i].first, CASES[i].second, NULL), ==, CASES[i].status);
      g_assert_nonnull (strstr (said, CASES[i].said));
    }
  g_assert_false (g_file_test ("x.pdf", G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, ""); /* as the program does: the calendar asks with which day weeks begin */
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/app-report/plan", test_plan);
  g_test_add_func ("/app-report/every-session", test_every_session);
  g_test_add_func ("/app-report/figures", test_figures);
  g_test_add_func ("/app-report/same-file", test_same_file);
  g_test_add_func ("/app-report/range", test_range);
  g_test_add_func ("/app-report/calendar", test_calendar);
  g_test_add_func ("/app-report/days-since", test_days_since);
  g_test_add_func ("/app-report/refused", test_refused);

  return g_test_run ();
}
