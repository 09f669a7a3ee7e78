/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-report-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/derma-format.h"

#define MAX_HOURS 72  /* that are told as hours */
#define MAX_NOTE 1800 /* bytes in a row: no row is higher than a page */

static const struct
{
  const char *id;
  const char *name;
} PARTS[DERMA_N_REPORT_PARTS] = {
  [DERMA_REPORT_CARE] = { "care", N_ ("Needles and Rest") },
  [DERMA_REPORT_SCREENING] = { "screening", N_ ("Skin and Screening Answers") },
  [DERMA_REPORT_FLAGS] = { "warning-signs", N_ ("Warning Signs") },
  [DERMA_REPORT_SESSIONS] = { "sessions", N_ ("Sessions") },
  [DERMA_REPORT_RATINGS] = { "check-ins", N_ ("Check-ins and Ratings") },
  [DERMA_REPORT_HEALING] = { "healing", N_ ("Healing") },
  [DERMA_REPORT_SECTIONS] = { "sections", N_ ("Sections of the Face") },
  [DERMA_REPORT_AFTERCARE] = { "aftercare", N_ ("Aftercare and Calendar") },
  [DERMA_REPORT_PATCH_TESTS] = { "patch-tests", N_ ("Patch Tests") },
  [DERMA_REPORT_PHOTOS] = { "photos", N_ ("Photos") },
};

/**
 * derma_report_part_get_id:
 *
 * Returns: its stable id, such as "sessions"
 */
const char *
derma_report_part_get_id (DermaReportPart part)
{
  g_return_val_if_fail (part < DERMA_N_REPORT_PARTS, NULL);

  return PARTS[part].id;
}

/**
 * derma_report_part_get_name:
 *
 * Returns: (transfer none): what stands over it, translated
 */
const char *
derma_report_part_get_name (DermaReportPart part)
{
  g_return_val_if_fail (part < DERMA_N_REPORT_PARTS, NULL);

  return _ (PARTS[part].name);
}

/**
 * derma_report_figure_get_name:
 *
 * Returns: the name of the figure as the command line has it (design.md 7), such as "sections"
 */
const char *
derma_report_figure_get_name (DermaReportFigure figure)
{
  static const char *const NAMES[DERMA_N_REPORT_FIGURES] = {
    [DERMA_REPORT_FIGURE_SECTIONS] = "sections",
    [DERMA_REPORT_FIGURE_ADHERENCE] = "adherence",
    [DERMA_REPORT_FIGURE_CALENDAR] = "calendar",
  };

  g_return_val_if_fail (figure < DERMA_N_REPORT_FIGURES, NULL);

  return NAMES[figure];
}

static void
free_session (gpointer data)
{
  DermaReportSession *session = data;

  g_free (session->roller_name);
  g_free (session->note);
  g_array_unref (session->answers);
  g_array_unref (session->logs);
  g_ptr_array_unref (session->log_notes);
  g_free (session);
}

static void
free_check_in (gpointer data)
{
  DermaReportCheckIn *check_in = data;

  g_free (check_in->note);
  g_free (check_in);
}

static void
free_photo (gpointer data)
{
  DermaReportPhoto *photo = data;

  g_free (photo->path);
  g_free (photo);
}

/**
 * derma_report_new:
 * @zone: where the person is
 *
 * Returns: (transfer full): a report that tells nothing yet; free it with derma_report_free()
 */
DermaReport *
derma_report_new (GTimeZone *zone)
{
  DermaReport *self = g_new0 (DermaReport, 1);

  self->zone = g_time_zone_ref (zone);
  self->parts = DERMA_REPORT_ALL_BUT_PHOTOS;
  self->sessions = g_ptr_array_new_with_free_func (free_session);
  self->flags = g_array_new (FALSE, FALSE, sizeof (DermaReportFlag));
  self->check_ins = g_ptr_array_new_with_free_func (free_check_in);
  self->photos = g_ptr_array_new_with_free_func (free_photo);
  self->reviews = g_array_new (FALSE, FALSE, sizeof (DermaReportReview));
  self->answers = g_array_new (FALSE, FALSE, sizeof (DermaAnswer));
  self->patch_tests = g_array_new (FALSE, FALSE, sizeof (DermaReportPatchTest));

  return self;
}

/**
 * derma_report_free:
 *
 * Frees it.
 */
void
derma_report_free (DermaReport *self)
{
  g_time_zone_unref (self->zone);
  g_free (self->name);
  g_ptr_array_unref (self->sessions);
  g_array_unref (self->flags);
  g_ptr_array_unref (self->check_ins);
  g_ptr_array_unref (self->photos);
  g_array_unref (self->answers);
  g_array_unref (self->reviews);
  g_array_unref (self->patch_tests);
  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    g_clear_pointer (&self->ratings[i], derma_figure_unref);
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    g_clear_pointer (&self->healing[i], derma_figure_unref);
  for (guint i = 0; i < DERMA_N_REPORT_FIGURES; i++)
    g_clear_pointer (&self->figures[i], derma_figure_unref);
  g_free (self);
}

/**
 * derma_report_add_session:
 *
 * Returns: (transfer none): one more session, of which nothing is known yet
 */
DermaReportSession *
derma_report_add_session (DermaReport *self)
{
  DermaReportSession *session = g_new0 (DermaReportSession, 1);

  session->pain = -1;
  session->note = g_strdup ("");
  session->answers = g_array_new (FALSE, FALSE, sizeof (DermaAnswer));
  session->logs = g_array_new (FALSE, FALSE, sizeof (DermaHealingLog));
  session->log_notes = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->sessions, session);

  return session;
}

/**
 * derma_report_add_check_in:
 *
 * Returns: (transfer none): one more check-in, in which nothing is rated yet
 */
DermaReportCheckIn *
derma_report_add_check_in (DermaReport *self)
{
  DermaReportCheckIn *check_in = g_new0 (DermaReportCheckIn, 1);

  check_in->note = g_strdup ("");
  g_ptr_array_add (self->check_ins, check_in);

  return check_in;
}

/**
 * derma_report_add_photo:
 *
 * Returns: (transfer none): one more photo, of which nothing is known yet
 */
DermaReportPhoto *
derma_report_add_photo (DermaReport *self)
{
  DermaReportPhoto *photo = g_new0 (DermaReportPhoto, 1);

  g_ptr_array_add (self->photos, photo);

  return photo;
}

DermaReportSession *
derma_report_get_session (const DermaReport *self,
                          guint              index)
{
  return g_ptr_array_index (self->sessions, index);
}

DermaReportCheckIn *
derma_report_get_check_in (const DermaReport *self,
                           guint              index)
{
  return g_ptr_array_index (self->check_ins, index);
}

/* Such as “24 Nov 2026, 19:22”, without a place to break. */
char *
derma_report_dup_date_time (DermaTime time)
{
  g_autofree char *date = derma_format_year_date (time);
  g_autofree char *clock = derma_format_clock (time);

  /* Translators: a day and a time of day: “24 Nov 2026, 19:22” */
  return g_strdup_printf (_ ("%1$s,\302\240%2$s"), date, clock);
}

/* Hours while they matter, and then days: “38 hours”, “12 days” */
char *
derma_report_dup_span (DermaTime from,
                       DermaTime until)
{
  const guint hours = (guint) (MAX (derma_time_diff (until, from), 0) / DERMA_HOUR_S);

  return hours <= MAX_HOURS ? derma_format_span (hours) : derma_format_days (hours / 24);
}

char *
derma_report_dup_count (guint n)
{
  return g_strdup_printf ("%u", n);
}

/* Where a note that is too long for one row may be broken: after a space, or else between two letters. */
static gsize
find_break (const char *text)
{
  const char *end;
  const char *space;

  if (strlen (text) <= MAX_NOTE)
    return strlen (text);

  end = g_utf8_find_prev_char (text, text + MAX_NOTE + 1);
  space = g_strrstr_len (text, end - text, " ");

  return (gsize) ((space != NULL ? space + 1 : end) - text);
}

/* Adds what a person wrote to a table of two columns, in one row or, where it is long, in several. */
void
derma_report_add_note (DermaDocumentTable *table,
                       DermaTime           at,
                       const char         *note)
{
  g_autofree char *date = derma_report_dup_date_time (at);
  g_autofree char *words = g_strdelimit (g_strstrip (g_strdup (note)), "\r\n\t", ' ');
  const char      *rest = words;

  while (*rest != '\0')
    {
      const gsize      length = find_break (rest);
      g_autofree char *part = g_strndup (rest, length);

      derma_document_table_add_fact (table, rest == words ? date : "", part);
      rest += length;
    }
}

/**
 * derma_report_dup_title:
 *
 * Returns: (transfer full): such as "Progress Report, 24 Nov 2026"
 */
char *
derma_report_dup_title (const DermaReport *self)
{
  g_autofree char *date = derma_format_year_date (self->now);

  /* Translators: the title of a PDF file; %s is the day on which it was made. */
  return g_strdup_printf (_ ("Progress Report, %s"), date);
}

/**
 * derma_report_dup_range:
 *
 * Returns: (transfer full): such as "24 Nov 2025 to 24 Nov 2026"
 */
char *
derma_report_dup_range (const DermaReport *self)
{
  g_autofree char *from = derma_format_year_date (self->from);
  g_autofree char *until = derma_format_year_date (self->until);

  if (self->from.utc_s == 0)
    /* Translators: %s is a day. */
    return g_strdup_printf (_ ("Everything up to %s"), until);

  /* Translators: the first and the last day of a range */
  return g_strdup_printf (_ ("%1$s to %2$s"), from, until);
}

/**
 * derma_report_dup_file_name:
 *
 * Returns: (transfer full): such as "Progress Report 2026-11-24.pdf"; reports sort by the day on which they were made
 */
char *
derma_report_dup_file_name (const DermaReport *self)
{
  g_autofree char *time = derma_time_to_iso8601 (self->now);

  *strchr (time, 'T') = '\0';
  /* Translators: the name of a PDF file; %s is the day on which it was made, as 2026-11-24. */
  return g_strdup_printf (_ ("Progress Report %s.pdf"), time);
}

/**
 * derma_report_create_document:
 * @self: what it tells; it must live as long as the document
 *
 * Puts into words what was chosen of the report. A part that has nothing to tell is left out.
 *
 * Returns: (transfer full): free it with derma_document_free()
 */
DermaDocument *
derma_report_create_document (const DermaReport *self)
{
  static void (*const ADD[]) (const DermaReport *, DermaDocument *) = {
    [DERMA_REPORT_CARE] = derma_report_add_care,
    [DERMA_REPORT_SCREENING] = derma_report_add_screening,
    [DERMA_REPORT_FLAGS] = derma_report_add_flags,
    [DERMA_REPORT_SESSIONS] = derma_report_add_sessions,
    [DERMA_REPORT_RATINGS] = derma_report_add_ratings,
    [DERMA_REPORT_HEALING] = derma_report_add_healing,
    [DERMA_REPORT_SECTIONS] = derma_report_add_places,
    [DERMA_REPORT_AFTERCARE] = derma_report_add_aftercare,
    [DERMA_REPORT_PATCH_TESTS] = derma_report_add_patch_tests,
    [DERMA_REPORT_PHOTOS] = derma_report_add_photos,
  };
  g_autofree char *title = NULL;
  g_autofree char *range = NULL;
  g_autofree char *header = NULL;
  DermaDocument   *document;

  g_return_val_if_fail (self != NULL, NULL);

  title = derma_report_dup_title (self);
  range = derma_report_dup_range (self);
  /* Translators: at the head of each page; %s is the range of days that the report is about. */
  header = g_strdup_printf (_ ("Progress report, %s"), range);
  document = derma_document_new (title, header, _ ("Recorded by the person at home. No diagnosis."));
  derma_report_add_summary (self, document);
  derma_report_add_findings (self, document);
  derma_report_add_plan (self, document);
  for (guint i = 0; i < G_N_ELEMENTS (ADD); i++)
    if ((self->parts & DERMA_REPORT_BIT (i)) != 0)
      ADD[i](self, document);

  return document;
}
