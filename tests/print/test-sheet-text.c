/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/derma-format.h"
#include "pdf-reader.h"
#include "sheet-case.h"

#define N_COLUMNS 3 /* blocks of time that have one */

/* A sheet as a PDF, read back, beside what the treatment says of the same session. */
typedef struct
{
  DermaSheetCase about;
  DermaAftercare aftercare;
  char          *folder;
  char          *columns[N_COLUMNS];
  char          *rest; /* from the table of what comes back on */
} Printed;

static char *
dup_spaced (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\302\240", -1);

  return g_strjoinv (" ", parts);
}

/* Where the words are; the test fails where they are not. */
static const char *
find (const char *text,
      const char *words)
{
  g_autofree char *spaced = dup_spaced (words);
  const char      *found = strstr (text, spaced);

  if (found == NULL)
    g_error ("“%s” is not in “%s”", spaced, text);
  return found;
}

static const char *
get_until_title (void)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "sheet", "Not before");
}

static void
printed_init (Printed   *self,
              DermaBand  band,
              DermaPaper paper)
{
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;
  const char      *start;

  derma_sheet_case_init (&self->about, band);
  self->about.sheet.paper = paper;
  derma_aftercare_check (&self->about.input, &self->aftercare);
  self->folder = dup_folder ();
  path = dup_pdf (&self->about.sheet, self->folder);
  words = dup_words (path);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const char *end;

      start = find (words, derma_block_get_title ((DermaBlock) i));
      end = find (start, i + 1 < N_COLUMNS ? derma_block_get_title ((DermaBlock) (i + 1)) : get_until_title ());
      self->columns[i] = g_strndup (start, (gsize) (end - start));
    }
  self->rest = g_strdup (find (words, get_until_title ()));
}

static void
printed_clear (Printed *self)
{
  g_clear_pointer (&self->folder, remove_folder);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (self->columns[i]);
  g_free (self->rest);
  derma_sheet_case_clear (&self->about);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Printed, printed_clear)

static DermaTime
at (const Printed *self,
    gint64         utc_s)
{
  return derma_time_new (utc_s, self->about.zone);
}

static gint64
get_end_s (const Printed *self,
           guint          column)
{
  return self->about.session.t0_s + (gint64) derma_block_get_from_h ((DermaBlock) (column + 1)) * DERMA_HOUR_S;
}

static gboolean
is_weekday (const Printed *self,
            const char    *word)
{
  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *weekday = derma_format_short_weekday (at (self, self->about.session.t0_s + i * DERMA_DAY_S));

      if (g_str_equal (word, weekday))
        return TRUE;
    }

  return FALSE;
}

/* “Tue 19:22 Wed 07:00 13:22” and “07:00: Wed Thu” are the times after an item, up to the first word that is none: as
 * “Tue 19:22|Wed 07:00|Wed 13:22|”, or with the days alone. */
static char *
dup_times (const Printed *self,
           const char    *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *hour = NULL;
  g_autofree char *day = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const gboolean is_clock = g_ascii_isdigit (words[i][0]) && strchr (words[i], ':') != NULL;

      if (is_clock && g_str_has_suffix (words[i], ":"))
        {
          g_free (hour);
          hour = g_strndup (words[i], strlen (words[i]) - 1);
        }
      else if (is_clock)
        g_ptr_array_add (times, g_strdup_printf ("%s %s", day, words[i]));
      else if (is_weekday (self, words[i]))
        {
          g_set_str (&day, words[i]);
          if (hour != NULL)
            g_ptr_array_add (times, g_strdup_printf ("%s %s", day, hour));
          else if (words[i + 1] == NULL || !g_ascii_isdigit (words[i + 1][0]))
            g_ptr_array_add (times, g_strdup (day));
        }
      else
        break;
    }

  g_ptr_array_sort_values (times, (GCompareFunc) g_strcmp0);
  g_ptr_array_add (times, NULL);
  return g_strjoinv ("|", (char **) times->pdata);
}

/* The same of what the treatment says. */
static char *
dup_expected_times (const Printed     *self,
                    guint              column,
                    DermaAftercareItem item)
{
  const gboolean  is_of_mornings = derma_aftercare_get_cadence (item) == DERMA_CADENCE_MORNING;
  DermaOccurrence occurrences[DERMA_MAX_OCCURRENCES];
  const guint     n = derma_aftercare_get_occurrences (&self->about.input, item, occurrences);
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      const DermaTime  time = at (self, occurrences[i].reminder_s);
      g_autofree char *day = NULL;
      g_autofree char *clock = NULL;

      if (derma_block_at (occurrences[i].start_s - self->about.session.t0_s) != (DermaBlock) column || occurrences[i].reminder_s == 0)
        continue;
      day = derma_format_short_weekday (time);
      clock = derma_format_clock (time);
      g_ptr_array_add (times, is_of_mornings ? g_strdup (day) : g_strdup_printf ("%s %s", day, clock));
    }

  g_ptr_array_sort_values (times, (GCompareFunc) g_strcmp0);
  g_ptr_array_add (times, NULL);
  return g_strjoinv ("|", (char **) times->pdata);
}

/* Washing and what goes on after it may stand together. */
static const char *
find_item (const Printed     *self,
           guint              column,
           DermaAftercareItem item,
           gsize             *length)
{
  const char *brief = derma_aftercare_get_brief (item);
  const char *both = _ ("Gentle cleanser, no cloth, then plain moisturiser");

  *length = strlen (brief);
  if ((item == DERMA_AFTERCARE_GENTLE_CLEANSER || item == DERMA_AFTERCARE_MOISTURISE) && strstr (self->columns[column], both) != NULL)
    {
      *length = strlen (both);
      return find (self->columns[column], both);
    }

  return find (self->columns[column], brief);
}

static void
assert_times (const Printed     *self,
              guint              column,
              DermaAftercareItem item)
{
  g_autofree char *expected = dup_expected_times (self, column, item);
  g_autofree char *times = NULL;
  const char      *found;
  gsize            length;

  if (*expected == '\0')
    return;

  found = find_item (self, column, item, &length);
  times = dup_times (self, found + length + 1);
  g_assert_cmpstr (times, ==, expected);
}

static void
assert_do (const Printed *self,
           guint          column)
{
  static const DermaAftercareItem AGAIN_AND_AGAIN[] = {
    DERMA_AFTERCARE_WATER_ONLY,
    DERMA_AFTERCARE_GENTLE_CLEANSER,
    DERMA_AFTERCARE_MOISTURISE,
    DERMA_AFTERCARE_SUNSCREEN,
  };
  const guint  has_bit = DERMA_BLOCK_BIT (column);
  const gint64 t0_s = self->about.session.t0_s;

  for (guint i = 0; i < G_N_ELEMENTS (AGAIN_AND_AGAIN); i++)
    assert_times (self, column, AGAIN_AND_AGAIN[i]);

  if ((derma_aftercare_get_blocks (&self->aftercare.entries[DERMA_AFTERCARE_SHADE], t0_s) & has_bit) != 0)
    find (self->columns[column], derma_aftercare_get_brief (DERMA_AFTERCARE_SHADE));
  if ((derma_aftercare_get_blocks (&self->aftercare.entries[DERMA_AFTERCARE_COOL_CLOTH], t0_s) & has_bit) != 0)
    find (self->columns[column], derma_aftercare_get_brief (DERMA_AFTERCARE_COOL_CLOTH));
  if (column == DERMA_BLOCK_FIRST_DAY)
    find (self->columns[column], derma_aftercare_get_brief (DERMA_AFTERCARE_CLEAN_BEDDING));
  if (column == DERMA_BLOCK_TO_DAY_3 && self->about.session.band == DERMA_BAND_D)
    find (self->columns[column], _ ("Fresh pillowcase again"));
  if (column == DERMA_BLOCK_TO_DAY_7)
    find (self->columns[column], derma_aftercare_get_brief (DERMA_AFTERCARE_PHOTO_WAIT));
}

/* Each stands where it ends, after its time where that is not that of the rest. */
static void
assert_dont (const Printed *self)
{
  for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
    {
      const gint64     until_s = self->aftercare.entries[i].until_s;
      const char      *words = derma_aftercare_get_brief ((DermaAftercareItem) i);
      guint            column = 0;
      g_autofree char *span = NULL;
      g_autofree char *title = NULL;

      if (derma_aftercare_is_do ((DermaAftercareItem) i))
        continue;
      while (column + 1 < N_COLUMNS && until_s > get_end_s (self, column))
        column++;

      span = derma_format_span (derma_block_get_from_h ((DermaBlock) (column + 1)));
      title = g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "sheet", "Avoid for %s"), span);
      find (find (self->columns[column], title), words);
      if (until_s != get_end_s (self, column))
        {
          g_autofree char *time = until_s < get_end_s (self, column) ? derma_format_weekday_clock (at (self, until_s))
                                                                     : derma_format_short_date (at (self, until_s));
          g_autofree char *lead = g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "sheet", "until %s:"), time);

          find (find (self->columns[column], lead), words);
        }
      else
        find (self->columns[column], words);
    }
}

static void
assert_not_before (const Printed *self)
{
  static const DermaAftercareItem ITEMS[] = {
    DERMA_AFTERCARE_NO_SUNSCREEN,
    DERMA_AFTERCARE_NO_MAKEUP,
    DERMA_AFTERCARE_NO_SWEAT,
    DERMA_AFTERCARE_NO_HEAT,
    DERMA_AFTERCARE_NO_SWIM,
    DERMA_AFTERCARE_NO_ACTIVES,
    DERMA_AFTERCARE_NO_SCRUB,
    DERMA_AFTERCARE_NO_WAX,
    DERMA_AFTERCARE_NO_PEEL_LASER,
    DERMA_AFTERCARE_NO_INJECTION,
  };

  for (guint i = 0; i < G_N_ELEMENTS (ITEMS); i++)
    {
      g_autofree char *time = derma_format_short_date_time (at (self, self->aftercare.entries[ITEMS[i]].until_s));

      find (self->rest, time);
    }
}

static void
assert_log_and_marks (const Printed *self)
{
  const char     *log = find (self->rest, derma_aftercare_get_brief (DERMA_AFTERCARE_LOG));
  const char     *marks = find (log, _ ("Look for marks on"));
  DermaOccurrence occurrences[DERMA_MAX_OCCURRENCES];
  guint           n = derma_aftercare_get_occurrences (&self->about.input, DERMA_AFTERCARE_LOG, occurrences);

  g_assert_cmpuint (n, ==, 5);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *time = derma_format_weekday_clock (at (self, occurrences[i].reminder_s));

      g_assert_true (find (log, time) < marks);
    }

  n = derma_aftercare_get_occurrences (&self->about.input, DERMA_AFTERCARE_PIGMENT_CHECK, occurrences);
  g_assert_cmpuint (n, ==, 2);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *date = derma_format_short_date (at (self, occurrences[i].reminder_s));

      find (marks, date);
    }
}

static void
test_band (gconstpointer data)
{
  const DermaBand band = (DermaBand) GPOINTER_TO_UINT (data);

  for (guint paper = 0; paper < 2; paper++)
    {
      g_auto (Printed) self = { 0 };

      printed_init (&self, band, (DermaPaper) paper);
      for (guint i = 0; i < N_COLUMNS; i++)
        assert_do (&self, i);
      assert_dont (&self);
      assert_not_before (&self);
      assert_log_and_marks (&self);
    }
}

int
main (int    argc,
      char **argv)
{
  sheet_case_speak (&argc, &argv);

  g_test_add_data_func ("/sheet-text/a", GUINT_TO_POINTER (DERMA_BAND_A), test_band);
  g_test_add_data_func ("/sheet-text/b", GUINT_TO_POINTER (DERMA_BAND_B), test_band);
  g_test_add_data_func ("/sheet-text/c", GUINT_TO_POINTER (DERMA_BAND_C), test_band);
  g_test_add_data_func ("/sheet-text/d", GUINT_TO_POINTER (DERMA_BAND_D), test_band);

  return g_test_run ();
}
