/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-calendar.h"

#include <string.h>

#include "print/derma-file.h"

#define MAX_OCTETS 75 /* of a line without its end (RFC 5545, 3.1) */
#define BREAK "\r\n"

/* Characters that mean something in a text (RFC 5545, 3.3.11). */
static char *
escape (const char *value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *c = value; *c != '\0'; c++)
    switch (*c)
      {
      case '\\':
      case ';':
      case ',':
        g_string_append_c (text, '\\');
        g_string_append_c (text, *c);
        break;
      case '\n':
        g_string_append (text, "\\n");
        break;
      case '\r':
        break;
      default:
        g_string_append_c (text, *c);
      }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* A line that is too long goes on in the next one, after a space; no character is torn apart. */
static void
append_folded (GString    *text,
               const char *line)
{
  gsize room = MAX_OCTETS;

  while (strlen (line) > room)
    {
      const char *end = line + room;

      while ((*end & 0xc0) == 0x80)
        end--;
      g_string_append_len (text, line, end - line);
      g_string_append (text, BREAK " ");
      line = end;
      room = MAX_OCTETS - 1;
    }
  g_string_append (text, line);
  g_string_append (text, BREAK);
}

/**
 * derma_calendar_append_line:
 * @name: of a property whose value is text
 * @value: what it says, in UTF-8
 *
 * Adds a property as RFC 5545 has it: escaped, and folded where it is long.
 */
void
derma_calendar_append_line (GString    *text,
                            const char *name,
                            const char *value)
{
  g_autofree char *escaped = NULL;
  g_autofree char *line = NULL;

  g_return_if_fail (text != NULL && name != NULL && value != NULL);

  escaped = escape (value);
  line = g_strdup_printf ("%s:%s", name, escaped);
  append_folded (text, line);
}

/* The same event keeps its id, so that a calendar moves it when a later file is opened. It tells nothing of what it is. */
static char *
dup_uid (const DermaCalendar   *self,
         const DermaCourseDate *date)
{
  const char      *kind = date->kind == DERMA_COURSE_CHECK_IN ? "check-in" : "session";
  g_autofree char *seed = g_strdup_printf ("%s %u of plan %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                           kind, date->number, self->plan_id, self->started.utc_s);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);

  return g_strdup_printf ("%.8s-%.4s-%.4s-%.4s-%.12s", sum, sum + 8, sum + 12, sum + 16, sum + 20);
}

static char *
dup_day (gint64 day)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (day * DERMA_DAY_S);

  return g_date_time_format (date, "%Y%m%d");
}

static void
append_event (GString               *text,
              const DermaCalendar   *self,
              const DermaCourseDate *date,
              const char            *stamp,
              gint64                 sequence)
{
  g_autofree char *uid = dup_uid (self, date);
  g_autofree char *title = derma_course_date_dup_title (date, self->n_sessions);
  g_autofree char *day = dup_day (date->day);
  g_autofree char *next_day = dup_day (date->day + 1);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, sequence);

  derma_calendar_append_line (text, "BEGIN", "VEVENT");
  derma_calendar_append_line (text, "UID", uid);
  derma_calendar_append_line (text, "DTSTAMP", stamp);
  derma_calendar_append_line (text, "SEQUENCE", number);
  derma_calendar_append_line (text, "DTSTART;VALUE=DATE", day);
  derma_calendar_append_line (text, "DTEND;VALUE=DATE", next_day);
  derma_calendar_append_line (text, "SUMMARY", title);
  derma_calendar_append_line (text, "CLASS", "PRIVATE");
  derma_calendar_append_line (text, "TRANSP", "TRANSPARENT");
  derma_calendar_append_line (text, "END", "VEVENT");
}

/**
 * derma_calendar_to_text:
 * @now: when it is made: later files take the place of earlier ones
 *
 * Each date is an event of a whole day whose title says nothing of skin, and that keeps nobody from other things.
 *
 * Returns: (transfer full): a calendar as RFC 5545 has it
 */
char *
derma_calendar_to_text (const DermaCalendar *self,
                        DermaTime            now)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_utc (now.utc_s);
  g_autofree char *stamp = NULL;
  gint64           sequence;

  g_return_val_if_fail (self != NULL && made != NULL, NULL);

  stamp = g_date_time_format (made, "%Y%m%dT%H%M%SZ");
  sequence = CLAMP (now.utc_s - self->started.utc_s, 0, G_MAXINT32);
  derma_calendar_append_line (text, "BEGIN", "VCALENDAR");
  derma_calendar_append_line (text, "VERSION", "2.0");
  derma_calendar_append_line (text, "PRODID", "-//example.com//Dermaroller//EN");
  derma_calendar_append_line (text, "CALSCALE", "GREGORIAN");
  derma_calendar_append_line (text, "METHOD", "PUBLISH");
  for (gsize i = 0; i < self->n_dates; i++)
    append_event (text, self, &self->dates[i], stamp, sequence);
  derma_calendar_append_line (text, "END", "VCALENDAR");

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * derma_calendar_save_async:
 * @now: when it is made
 * @file: where to
 *
 * Saves it as it is now, for the person alone to read. derma_file_save_finish() says whether it is saved.
 */
void
derma_calendar_save_async (const DermaCalendar *self,
                           DermaTime            now,
                           GFile               *file,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  char *text;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (self != NULL && G_IS_FILE (file));

  text = derma_calendar_to_text (self, now);
  bytes = g_bytes_new_take (text, strlen (text));
  derma_file_save_async (bytes, file, 0600, callback, user_data);
}
