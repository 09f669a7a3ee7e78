/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "print/derma-calendar.h"
#include "print/derma-file.h"

#define T_S G_GINT64_CONSTANT (1795284000) /* 2026-11-21 18:00 UTC */

static const DermaCourseDate DATES[] = {
  { DERMA_COURSE_CHECK_IN, 3, { T_S + 7 * DERMA_DAY_S, 3600 }, 20785 },
  { DERMA_COURSE_SESSION, 4, { T_S + 7 * DERMA_DAY_S, 3600 }, 20785 },
  { DERMA_COURSE_SESSION, 5, { T_S + 14 * DERMA_DAY_S, 3600 }, 20792 },
  { DERMA_COURSE_MAINTENANCE, 13, { T_S + 40 * DERMA_DAY_S, 3600 }, 20818 }, /* the last day of a year */
};

static const DermaCalendar CALENDAR = { 7, { T_S - 30 * DERMA_DAY_S, 3600 }, 12, DATES, G_N_ELEMENTS (DATES) };

/* What a reader of RFC 5545 makes of it: lines put together again, in which no name may come twice within an event. */
static GPtrArray *
read_events (const char *text)
{
  g_autoptr (GRegex) fold = g_regex_new ("\r\n[ \t]", 0, 0, NULL);
  g_autofree char *unfolded = NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  GPtrArray  *events = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  GHashTable *event = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strpbrk (lines[i], "\r\n"));
    }
  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
  g_assert_true (g_str_has_suffix (text, "\r\nEND:VCALENDAR\r\n"));

  unfolded = g_regex_replace_literal (fold, text, -1, 0, "", 0, NULL);
  g_strfreev (lines);
  lines = g_strsplit (unfolded, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *colon = strchr (lines[i], ':');

      if (g_str_equal (lines[i], "BEGIN:VEVENT"))
        {
          g_assert_null (event);
          event = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
        }
      else if (g_str_equal (lines[i], "END:VEVENT"))
        {
          g_assert_nonnull (event);
          g_ptr_array_add (events, g_steal_pointer (&event));
        }
      else if (event != NULL)
        {
          g_assert_nonnull (colon);
          g_assert_true (g_hash_table_insert (event, g_strndup (lines[i], (gsize) (colon - lines[i])), g_strdup (colon + 1)));
        }
    }

  g_assert_null (event);
  return events;
}

static const char *
get (GPtrArray  *events,
     guint       index,
     const char *name)
{
  return g_hash_table_lookup (g_ptr_array_index (events, index), name);
}

static void
test_events (void)
{
  g_autofree char *text = derma_calendar_to_text (&CALENDAR, (DermaTime) { T_S, 3600 });
  g_autoptr (GPtrArray) events = read_events (text);
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (events->len, ==, G_N_ELEMENTS (DATES));
  for (guint i = 0; i < events->len; i++)
    {
      g_assert_cmpstr (get (events, i, "DTSTAMP"), ==, "20261121T180000Z");
      g_assert_cmpstr (get (events, i, "SEQUENCE"), ==, "2592000");
      g_assert_cmpuint (strlen (get (events, i, "UID")), ==, 36);
      g_assert_true (g_hash_table_add (uids, (gpointer) get (events, i, "UID")));
    }
  g_assert_cmpstr (get (events, 0, "SUMMARY"), ==, "Check-in");
  g_assert_cmpstr (get (events, 0, "DTSTART;VALUE=DATE"), ==, "20261128");
  g_assert_cmpstr (get (events, 0, "DTEND;VALUE=DATE"), ==, "20261129");
  g_assert_cmpstr (get (events, 1, "SUMMARY"), ==, "Session 4 of 12");
  g_assert_cmpstr (get (events, 3, "SUMMARY"), ==, "Session\\, if you want to go on");
  g_assert_cmpstr (get (events, 3, "DTSTART;VALUE=DATE"), ==, "20261231");
  g_assert_cmpstr (get (events, 3, "DTEND;VALUE=DATE"), ==, "20270101");
}

/* A later file says the same of the same events, in a later version; another plan has other ones. */
static void
test_later (void)
{
  DermaCalendar    other = CALENDAR;
  DermaCourseDate  moved[G_N_ELEMENTS (DATES)];
  g_autofree char *first_text = derma_calendar_to_text (&CALENDAR, (DermaTime) { T_S, 3600 });
  g_autoptr (GPtrArray) first = read_events (first_text);
  g_autofree char *later_text = NULL;
  g_autofree char *other_text = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GPtrArray) others = NULL;

  memcpy (moved, DATES, sizeof moved);
  for (guint i = 0; i < G_N_ELEMENTS (moved); i++)
    moved[i].day += 3;
  other.dates = moved;
  later_text = derma_calendar_to_text (&other, (DermaTime) { T_S + 61, 0 });
  later = read_events (later_text);
  other.plan_id = 8;
  other_text = derma_calendar_to_text (&other, (DermaTime) { T_S, 3600 });
  others = read_events (other_text);
  for (guint i = 0; i < first->len; i++)
    {
      g_assert_cmpstr (get (later, i, "UID"), ==, get (first, i, "UID"));
      g_assert_cmpstr (get (others, i, "UID"), !=, get (first, i, "UID"));
      g_assert_cmpstr (get (later, i, "SEQUENCE"), ==, "2592061");
      g_assert_cmpstr (get (later, i, "DTSTART;VALUE=DATE"), !=, get (first, i, "DTSTART;VALUE=DATE"));
    }
}

/* Nothing in it says what it is about. */
static void
test_neutral (void)
{
  static const char *const WORDS[] = { "skin", "face", "needl", "roll", "scar", "acne", "wrinkle", "texture", "photo" };
  g_autofree char         *text = derma_calendar_to_text (&CALENDAR, (DermaTime) { T_S, 3600 });
  g_autoptr (GPtrArray) events = read_events (text);

  for (guint i = 0; i < events->len; i++)
    {
      GHashTableIter iter;
      const char    *value;

      g_hash_table_iter_init (&iter, g_ptr_array_index (events, i));
      while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &value))
        for (guint j = 0; j < G_N_ELEMENTS (WORDS); j++)
          {
            g_autofree char *small = g_utf8_strdown (value, -1);

            g_assert_null (strstr (small, WORDS[j]));
          }
    }
}

static void
test_lines (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  static const char *const PIECES[] = { "a", "é", "€", "🙂", ",", ";", "\\", "\n", " " };

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GString) value = g_string_new (NULL);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GRegex) fold = g_regex_new ("\r\n ", 0, 0, NULL);
      g_autofree char *unfolded = NULL;
      g_autoptr (GString) read = g_string_new (NULL);
      g_auto (GStrv) lines = NULL;

      for (int n = g_rand_int_range (rand, 0, 200); n > 0; n--)
        g_string_append (value, PIECES[g_rand_int_range (rand, 0, G_N_ELEMENTS (PIECES))]);
      derma_calendar_append_line (text, "SUMMARY", value->str);
      lines = g_strsplit (text->str, "\r\n", -1);
      for (guint j = 0; lines[j] != NULL; j++)
        {
          g_assert_cmpuint (strlen (lines[j]), <=, 75);
          g_assert_true (g_utf8_validate (lines[j], -1, NULL));
        }
      unfolded = g_regex_replace_literal (fold, text->str, -1, 0, "", 0, NULL);
      g_assert_true (g_str_has_prefix (unfolded, "SUMMARY:") && g_str_has_suffix (unfolded, "\r\n"));
      for (const char *c = unfolded + strlen ("SUMMARY:"); *c != '\r'; c++)
        if (*c == '\\')
          {
            c++;
            g_string_append_c (read, *c == 'n' ? '\n' : *c);
          }
        else
          {
            g_assert_null (strchr (",;", *c));
            g_string_append_c (read, *c);
          }
      g_assert_cmpstr (read->str, ==, value->str);
    }
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

/* Returns: whether it came into the file */
static gboolean
save (GFile   *file,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  derma_calendar_save_async (&CALENDAR, (DermaTime) { T_S, 3600 }, file, saved_cb, &result);
  g_assert_null (result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return derma_file_save_finish (result, error);
}

/* For the person alone. */
static void
test_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("derma-calendar-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "dates.ics", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "dates.ics", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) lost = g_file_new_for_path (nowhere);
  g_autofree char *expected = derma_calendar_to_text (&CALENDAR, (DermaTime) { T_S, 3600 });
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  struct stat about;

  g_assert_true (save (file, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (stat (path, &about), ==, 0);
  g_assert_cmpuint (about.st_mode & 0777, ==, 0600);
  g_assert_false (save (lost, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/calendar/events", test_events);
  g_test_add_func ("/calendar/later", test_later);
  g_test_add_func ("/calendar/neutral", test_neutral);
  g_test_add_func ("/calendar/lines", test_lines);
  g_test_add_func ("/calendar/save", test_save);

  return g_test_run ();
}
