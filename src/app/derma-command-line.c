/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-command-line.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <locale.h>

#include "app/derma-chart-command.h"
#include "app/derma-demo-photos.h"
#include "app/derma-plan-json.h"
#include "app/derma-report-command.h"
#include "app/derma-status.h"
#include "app/derma-system-clock.h"
#include "core/derma-error.h"
#include "pages/derma-sheet-source.h"
#include "print/derma-sheet-pdf.h"
#include "store/derma-demo.h"
#include "store/derma-journal.h"

#define MAX_DEMO_WEEKS 1040 /* twenty years */

static int
fail (const char *what,
      const char *why)
{
  g_printerr ("dermaroller: %s: %s\n", what, why);
  return EXIT_FAILURE;
}

static int
fail_wrongly_used (const char *what,
                   const char *why)
{
  fail (what, why);
  return DERMA_EXIT_WRONG_USAGE;
}

/* What GApplication itself understands is handed on to it. */
static gboolean
find_unknown_argument (int          argc,
                       char       **argv,
                       const char **unknown)
{
  for (int i = 1; i < argc; i++)
    if (!g_str_has_prefix (argv[i], "--gapplication-"))
      {
        *unknown = argv[i];
        return TRUE;
      }

  return FALSE;
}

static gboolean
check_sheet_options (DermaOptions *self,
                     int          *exit_status)
{
  if (self->sheet_file == NULL && (self->session != NULL || self->has_large_print))
    {
      *exit_status = fail_wrongly_used ("--session, --large-print", _ ("use these together with --aftercare-sheet"));
      return FALSE;
    }

  if (self->sheet_file == NULL && self->report_file == NULL && self->paper != NULL)
    {
      *exit_status = fail_wrongly_used ("--paper", _ ("use this together with --aftercare-sheet or --progress-report"));
      return FALSE;
    }

  if (self->sheet_file != NULL && *self->sheet_file == '\0')
    {
      *exit_status = fail_wrongly_used ("--aftercare-sheet", _ ("give the name of a file"));
      return FALSE;
    }

  if (self->session != NULL && !g_ascii_string_to_signed (self->session, 10, 1, G_MAXINT64, &self->session_id, NULL))
    {
      *exit_status = fail_wrongly_used ("--session", _ ("give the number of a session"));
      return FALSE;
    }

  if (self->paper != NULL && g_ascii_strcasecmp (self->paper, "A4") != 0 && g_ascii_strcasecmp (self->paper, "Letter") != 0)
    {
      *exit_status = fail_wrongly_used ("--paper", _ ("choose A4 or Letter"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_report_options (DermaOptions *self,
                      int          *exit_status)
{
  if (self->report_file == NULL && self->chart == NULL && (self->from != NULL || self->until != NULL))
    {
      *exit_status = fail_wrongly_used ("--from, --until", _ ("use these together with --progress-report or --chart"));
      return FALSE;
    }

  if (self->report_file == NULL && self->demo_weeks == 0 && self->has_photos)
    {
      *exit_status = fail_wrongly_used ("--photos", _ ("use this together with --progress-report or --demo"));
      return FALSE;
    }

  if (self->report_file != NULL && *self->report_file == '\0')
    {
      *exit_status = fail_wrongly_used ("--progress-report", _ ("give the name of a file"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_chart_options (DermaOptions *self,
                     int          *exit_status)
{
  if (self->chart == NULL && (self->output != NULL || self->concerns != NULL || self->size != NULL || self->is_dark))
    {
      *exit_status = fail_wrongly_used ("--output, --concern, --size, --dark", _ ("use these together with --chart"));
      return FALSE;
    }

  if (self->chart != NULL && (self->output == NULL || *self->output == '\0'))
    {
      *exit_status = fail_wrongly_used ("--chart", _ ("give the name of a file with --output"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_options (DermaOptions *self,
               int           argc,
               char        **argv,
               int          *exit_status)
{
  const char *unknown = NULL;

  if (find_unknown_argument (argc, argv, &unknown))
    {
      *exit_status = fail_wrongly_used (unknown, _ ("there is no such option; --help lists them"));
      return FALSE;
    }

  if (self->demo_weeks < 0 || self->demo_weeks > MAX_DEMO_WEEKS)
    {
      *exit_status = fail_wrongly_used ("--demo", _ ("give a number of weeks from 1 to 1040"));
      return FALSE;
    }

  if (self->wants_version + self->wants_status + self->wants_check + (self->demo_weeks > 0) + (self->sheet_file != NULL) +
        (self->report_file != NULL) + (self->chart != NULL) + (self->plan_file != NULL) >
      1)
    {
      *exit_status = fail_wrongly_used ("--version, --status, --check, --demo, --aftercare-sheet, --progress-report, --chart, --plan", _ ("use one of these at a time"));
      return FALSE;
    }

  return check_sheet_options (self, exit_status) && check_report_options (self, exit_status) && check_chart_options (self, exit_status);
}

static char *
make_default_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "dermaroller", NULL);
}

/* However it was named: the same folder has the same window. */
static gboolean
is_same_folder (const char *folder)
{
  g_autofree char *ours = make_default_folder ();
  g_autofree char *real_ours = realpath (ours, NULL);
  g_autofree char *real = realpath (folder, NULL);

  return g_str_equal (folder, ours) || (real != NULL && g_strcmp0 (real, real_ours) == 0);
}

/**
 * derma_options_parse:
 * @self: (out): what was asked for; clear it with derma_options_clear()
 * @argc: (inout): number of arguments; what is left is for GApplication
 * @argv: (inout): arguments
 * @exit_status: (out): with which to exit when %FALSE is returned
 *
 * Returns: whether the command line makes sense; if not, the reason was printed
 */
gboolean
derma_options_parse (DermaOptions *self,
                     int          *argc,
                     char       ***argv,
                     int          *exit_status)
{
  g_autofree char   *folder = NULL;
  gboolean           has_demo = FALSE;
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->wants_version, N_ ("Show name and version"), NULL },
    { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, &folder, N_ ("Use this folder instead of the default one"), N_ ("DIR") },
    { "status", 0, 0, G_OPTION_ARG_NONE, &self->wants_status, N_ ("Say in one line of JSON whether a session may start"), NULL },
    { "check", 0, 0, G_OPTION_ARG_NONE, &self->wants_check, N_ ("Check the journal"), NULL },
    { "demo", 0, 0, G_OPTION_ARG_INT, &self->demo_weeks, N_ ("Fill an empty data folder with a plausible history"), N_ ("WEEKS") },
    { "do", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &self->action, NULL, NULL },
    { "aftercare-sheet", 0, 0, G_OPTION_ARG_FILENAME, &self->sheet_file, N_ ("Save the aftercare sheet of the latest session as a PDF file"), N_ ("FILE") },
    { "session", 0, 0, G_OPTION_ARG_STRING, &self->session, N_ ("Take this session for the sheet"), N_ ("ID") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &self->paper, N_ ("Paper of the sheet or the report: A4 or Letter"), N_ ("NAME") },
    { "large-print", 0, 0, G_OPTION_ARG_NONE, &self->has_large_print, N_ ("Large letters on the sheet, on more pages"), NULL },
    { "progress-report", 0, 0, G_OPTION_ARG_FILENAME, &self->report_file, N_ ("Save the progress report as a PDF file"), N_ ("FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &self->from, N_ ("First day of the report or the chart (2026-01-31); without it, all there is"), N_ ("DATE") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &self->until, N_ ("Last day of the report or the chart"), N_ ("DATE") },
    { "photos", 0, 0, G_OPTION_ARG_NONE, &self->has_photos, N_ ("With photos"), NULL },
    { "chart", 0, 0, G_OPTION_ARG_STRING, &self->chart, N_ ("Save a chart: ratings, healing, sections, adherence or calendar"), N_ ("NAME") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &self->output, N_ ("Where to save the chart: a .png, .svg, .pdf or .csv file"), N_ ("FILE") },
    { "concern", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->concerns, N_ ("What the chart shows, such as texture or hm-redness"), N_ ("ID") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &self->size, N_ ("Size of the chart, such as 1200x600"), N_ ("WxH") },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &self->is_dark, N_ ("A dark chart"), NULL },
    { "plan", 0, 0, G_OPTION_ARG_FILENAME, &self->plan_file, N_ ("Make a plan of what this JSON file says (-: standard input)"), N_ ("FILE") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &self->at, N_ ("Answer as of this time (ISO 8601 with offset)"), N_ ("TIME") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  char **arguments = *argv;

  *self = (DermaOptions) { 0 };
  for (int i = 1; i < *argc; i++)
    {
      has_demo = has_demo || g_str_has_prefix (arguments[i], "--demo");
      self->is_service = self->is_service || g_str_equal (arguments[i], "--gapplication-service");
    }

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      *exit_status = fail_wrongly_used (_ ("wrong use"), error->message);
      return FALSE;
    }

  if (folder == NULL)
    folder = g_strdup (g_getenv ("DERMAROLLER_DATA_DIR"));
  self->is_default_folder = folder == NULL || *folder == '\0';
  self->folder = self->is_default_folder ? make_default_folder () : g_canonicalize_filename (folder, NULL);
  self->is_default_folder = self->is_default_folder || is_same_folder (self->folder);

  if (has_demo && self->demo_weeks == 0)
    self->demo_weeks = -1;

  return check_options (self, *argc, *argv, exit_status);
}

/**
 * derma_options_clear:
 *
 * Frees what @self holds.
 */
void
derma_options_clear (DermaOptions *self)
{
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->at, g_free);
  g_clear_pointer (&self->action, g_free);
  g_clear_pointer (&self->sheet_file, g_free);
  g_clear_pointer (&self->session, g_free);
  g_clear_pointer (&self->paper, g_free);
  g_clear_pointer (&self->report_file, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->until, g_free);
  g_clear_pointer (&self->chart, g_free);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->concerns, g_strfreev);
  g_clear_pointer (&self->size, g_free);
  g_clear_pointer (&self->plan_file, g_free);
}

/**
 * derma_options_needs_window:
 *
 * Returns: whether nothing was asked for that is answered without a display
 */
gboolean
derma_options_needs_window (const DermaOptions *self)
{
  return !self->wants_version && !self->wants_status && !self->wants_check && self->sheet_file == NULL && self->report_file == NULL &&
         self->chart == NULL && self->plan_file == NULL && self->demo_weeks == 0;
}

static int
run_status (const DermaOptions *self,
            DermaTime           now,
            GTimeZone          *zone)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = derma_status_to_json (self->folder, now, zone, &error);

  if (json == NULL)
    return fail ("--status", error->message);

  g_print ("%s\n", json);
  return EXIT_SUCCESS;
}

static void
print_count (const char *format,
             guint       count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_auto (GStrv) parts = g_strsplit (format, "%u", 2);
  g_autofree char *line = g_strjoinv (number, parts);

  g_print ("%s\n", line);
}

static int
run_check (const DermaOptions *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (DermaJournal) journal = derma_journal_open (self->folder, DERMA_JOURNAL_READ, &error);
  guint n_sessions;
  guint n_rollers;
  guint n_photos;

  if (journal == NULL || !derma_journal_check (journal, &findings, &error))
    return fail ("--check", error->message);

  n_sessions = g_list_model_get_n_items (derma_journal_get_sessions (journal));
  n_rollers = g_list_model_get_n_items (derma_journal_get_rollers (journal));
  n_photos = g_list_model_get_n_items (derma_journal_get_photos (journal));
  for (guint i = 0; i < findings->len; i++)
    fail ("--check", g_ptr_array_index (findings, i));

  print_count (ngettext ("%u session", "%u sessions", n_sessions), n_sessions);
  print_count (ngettext ("%u roller", "%u rollers", n_rollers), n_rollers);
  print_count (ngettext ("%u photo", "%u photos", n_photos), n_photos);
  if (findings->len == 0)
    g_print ("%s\n", _ ("Everything is in order."));
  else
    print_count (ngettext ("%u thing is wrong.", "%u things are wrong.", findings->len), findings->len);

  return findings->len == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

static int
run_demo (const DermaOptions *self,
          DermaTime           now,
          GTimeZone          *zone)
{
  g_autoptr (GError) error = NULL;

  if (!derma_demo_fill (self->folder, (guint) self->demo_weeks, now, zone, &error))
    return fail ("--demo", error->message);
  if (self->has_photos && !derma_demo_photos_add (self->folder, now, zone, &error))
    return fail ("--photos", error->message);

  return EXIT_SUCCESS;
}

static DermaPaper
get_paper (const DermaOptions *self)
{
  if (self->paper == NULL)
    return derma_paper_for_locale ();

  return g_ascii_strcasecmp (self->paper, "Letter") == 0 ? DERMA_PAPER_LETTER : DERMA_PAPER_A4;
}

static int
run_sheet (const DermaOptions *self,
           DermaTime           now,
           GTimeZone          *zone)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaSheetSource) source = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->sheet_file);
  g_autoptr (DermaJournal) journal = derma_journal_open (self->folder, DERMA_JOURNAL_READ, &error);

  if (journal == NULL)
    return fail ("--aftercare-sheet", error->message);

  source = derma_sheet_source_new (journal, self->session_id, now, zone, &error);
  if (source == NULL)
    return fail ("--aftercare-sheet", error->message);

  source->sheet.paper = get_paper (self);
  source->sheet.is_large = self->has_large_print;
  source->sheet.is_rtl = gtk_get_locale_direction () == GTK_TEXT_DIR_RTL;
  if (!derma_sheet_save (&source->sheet, file, &error))
    return fail ("--aftercare-sheet", error->message);

  return EXIT_SUCCESS;
}

static int
run_report (const DermaOptions *self,
            DermaTime           now,
            GTimeZone          *zone)
{
  const DermaReportCommand command = {
    .folder = self->folder,
    .file = self->report_file,
    .from = self->from,
    .until = self->until,
    .has_photos = self->has_photos,
    .paper = get_paper (self),
    .is_rtl = gtk_get_locale_direction () == GTK_TEXT_DIR_RTL,
  };
  g_autoptr (GError) error = NULL;
  const char *option = "--progress-report";

  if (derma_report_command_run (&command, now, zone, &option, &error))
    return EXIT_SUCCESS;
  if (g_error_matches (error, DERMA_ERROR, DERMA_ERROR_INVALID) && !g_str_equal (option, "--progress-report"))
    return fail_wrongly_used (option, error->message);

  return fail (option, error->message);
}

static int
run_chart (const DermaOptions *self,
           DermaTime           now,
           GTimeZone          *zone)
{
  const DermaChartCommand command = {
    .folder = self->folder,
    .name = self->chart,
    .file = self->output,
    .concerns = (const char *const *) self->concerns,
    .size = self->size,
    .from = self->from,
    .until = self->until,
    .is_dark = self->is_dark,
    .is_rtl = gtk_get_locale_direction () == GTK_TEXT_DIR_RTL,
  };
  g_autoptr (GError) error = NULL;
  const char *option = NULL;

  if (derma_chart_command_run (&command, now, zone, &option, &error))
    return EXIT_SUCCESS;

  return option != NULL ? fail_wrongly_used (option, error->message) : fail ("--chart", error->message);
}

/* No more than one byte over what is taken: the input may have no end. */
static char *
read_plan (const char *path,
           gsize      *length,
           GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_str_equal (path, "-") ? "/dev/stdin" : path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *json = g_malloc0 (DERMA_PLAN_JSON_MAX + 2);

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), json, DERMA_PLAN_JSON_MAX + 1, length, NULL, error))
    return NULL;

  return g_steal_pointer (&json);
}

static int
run_plan (const DermaOptions *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  g_autofree char *answer = NULL;
  DermaPlanInputs  inputs;
  DermaPlan        plan;
  gsize            length = 0;

  json = read_plan (self->plan_file, &length, &error);
  if (json == NULL ||
      !derma_plan_inputs_from_json (json, (gssize) length, &inputs, &error))
    return fail ("--plan", error->message);

  derma_plan_make (&inputs, &plan);
  answer = derma_plan_to_json (&plan);
  g_print ("%s\n", answer);
  return EXIT_SUCCESS;
}

/**
 * derma_options_run:
 *
 * Answers without a display what the command line asked for.
 *
 * Returns: the exit status
 */
int
derma_options_run (const DermaOptions *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (DermaSystemClock) clock = derma_system_clock_new ();
  g_autoptr (GError) error = NULL;
  DermaTime now = derma_time_new (derma_system_clock_read (clock) / 1000, zone);

  if (self->at != NULL)
    {
      if (!derma_time_parse (self->at, &now, &error))
        return fail_wrongly_used ("--at", error->message);
      g_clear_pointer (&zone, g_time_zone_unref);
      zone = g_time_zone_new_offset (now.offset_s);
    }

  if (self->wants_version)
    {
      g_print ("%s %s\n", PACKAGE_NAME, PACKAGE_VERSION);
      return EXIT_SUCCESS;
    }
  if (self->wants_status)
    return run_status (self, now, zone);
  if (self->wants_check)
    return run_check (self);
  if (self->sheet_file != NULL)
    return run_sheet (self, now, zone);
  if (self->report_file != NULL)
    return run_report (self, now, zone);
  if (self->chart != NULL)
    return run_chart (self, now, zone);
  if (self->plan_file != NULL)
    return run_plan (self);

  return run_demo (self, now, zone);
}
