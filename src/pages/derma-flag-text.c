/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-flag-text.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

static int
compare_outlooks (gconstpointer a,
                  gconstpointer b)
{
  const DermaOutlook outlook_a = derma_red_flag_get_outlook (derma_raised_flag_get_flag (DERMA_RAISED_FLAG (*(gpointer const *) a)));
  const DermaOutlook outlook_b = derma_red_flag_get_outlook (derma_raised_flag_get_flag (DERMA_RAISED_FLAG (*(gpointer const *) b)));

  return (outlook_b > outlook_a) - (outlook_b < outlook_a);
}

/**
 * derma_flag_list_open:
 *
 * Returns: (transfer full) (element-type DermaRaisedFlag): the red flags that something has to be done about, strongest first, of
 *   the same strength newest first; none where none keeps its notice
 */
GPtrArray *
derma_flag_list_open (DermaJournal *journal,
                      DermaTime     now)
{
  GPtrArray  *open = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *flags = derma_journal_get_red_flags (journal);
  DermaLock   lock;

  derma_journal_get_lock (journal, now, &lock);
  if (lock.open < 0)
    return open;

  for (guint i = 0; i < g_list_model_get_n_items (flags); i++)
    {
      g_autoptr (DermaRaisedFlag) flag = g_list_model_get_item (flags, i);

      /* What was told of or recorded later than now does not count yet, as after a clock that went wrong. */
      if (derma_raised_flag_get_told (flag).utc_s <= now.utc_s &&
          (derma_raised_flag_get_resolution (flag) == DERMA_RESOLUTION_NONE || derma_raised_flag_get_resolved (flag).utc_s > now.utc_s))
        g_ptr_array_add (open, g_steal_pointer (&flag));
    }
  g_ptr_array_sort (open, compare_outlooks); /* it keeps the order of what is equal */

  return open;
}

/* As a person says it of the own face. */
static const char *const SECTIONS[DERMA_N_SECTIONS] = {
  [DERMA_SECTION_FOREHEAD] = NC_ ("told to a doctor", "forehead"),
  [DERMA_SECTION_LEFT_CHEEK] = NC_ ("told to a doctor", "left cheek"),
  [DERMA_SECTION_RIGHT_CHEEK] = NC_ ("told to a doctor", "right cheek"),
  [DERMA_SECTION_CHIN] = NC_ ("told to a doctor", "chin"),
  [DERMA_SECTION_NOSE_UPPER_LIP] = NC_ ("told to a doctor", "nose and upper lip"),
};

/* Returns: (transfer full) (nullable): the sections that were rolled; NULL where that is not known. */
static char *
dup_sections (DermaPastSession *past)
{
  const DermaSessionRecord *record = derma_past_session_get_record (past);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; record != NULL && i < DERMA_N_SECTIONS; i++)
    if (derma_section_record_is_rolled (&record->sections[i]))
      g_strv_builder_add (builder, g_dpgettext2 (GETTEXT_PACKAGE, "told to a doctor", SECTIONS[i]));
  list = g_strv_builder_end (builder);

  /* Translators: stands between the names of sections: “forehead, chin” */
  return list[0] != NULL ? g_strjoinv (_ (", "), list) : NULL;
}

/* When, with what and where was rolled; what was seen since then. */
static void
say_session (GString      *text,
             DermaJournal *journal)
{
  DermaPastSession      *past = derma_journal_get_last_session (journal);
  const DermaHealingLog *logs;
  gsize                  n_logs;
  g_autofree char       *day = NULL;
  g_autofree char       *clock = NULL;
  g_autofree char       *needle = NULL;
  g_autofree char       *sections = NULL;

  if (past == NULL)
    return;

  day = derma_format_full_date (derma_past_session_get_t0 (past));
  clock = derma_format_clock (derma_past_session_get_t0 (past));
  needle = derma_format_needle (derma_past_session_get_needle_um (past));
  sections = dup_sections (past);
  g_string_append (text, "\n\n");
  /* Translators: a day, a time of day and a needle length */
  g_string_append_printf (text, _ ("I rolled on %1$s at %2$s, with needles of %3$s."), day, clock, needle);
  if (sections != NULL)
    {
      g_string_append_c (text, '\n');
      /* Translators: %s is a list of sections of the face */
      g_string_append_printf (text, _ ("Where: %s."), sections);
    }

  logs = derma_past_session_get_logs (past, &n_logs);
  for (gsize i = 0; i < n_logs; i++)
    {
      g_autofree char *log_day = derma_format_full_date (logs[i].at);
      g_autofree char *log_clock = derma_format_clock (logs[i].at);
      g_autofree char *levels = derma_healing_dup_levels (&logs[i]);

      g_string_append_c (text, '\n');
      /* Translators: a day, a time of day, and what was recorded then on scales from 0 to 4, such as “Redness 2, Pain 3” */
      g_string_append_printf (text, _ ("%1$s, %2$s: %3$s (0 is none, 4 is severe)."), log_day, log_clock, levels);
    }
}

/**
 * derma_flag_dup_say:
 * @open: (element-type DermaRaisedFlag): the red flags to tell of, strongest first; at least one
 *
 * Returns: (transfer full): what to say on the telephone or to a doctor, in translated paragraphs
 */
char *
derma_flag_dup_say (DermaJournal *journal,
                    GPtrArray    *open)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < open->len; i++)
    {
      const DermaRedFlag flag = derma_raised_flag_get_flag (g_ptr_array_index (open, i));

      if (i == 0)
        g_string_append (text, derma_red_flag_get_say (flag));
      else if (strstr (text->str, derma_red_flag_get_title (flag)) == NULL)
        {
          g_string_append_c (text, '\n');
          /* Translators: %s is another warning sign, such as “Fever of 38.0 °C or more” */
          g_string_append_printf (text, _ ("Also: %s."), derma_red_flag_get_title (flag));
        }
    }

  say_session (text, journal);

  return g_string_free (text, FALSE);
}

static DermaFlagRecord
make_record (DermaRaisedFlag *flag,
             gboolean         is_resolved,
             DermaTime        when)
{
  const DermaRedFlag id = derma_raised_flag_get_flag (flag);
  const gint64       resolved_s = is_resolved ? when.utc_s : derma_raised_flag_get_resolved (flag).utc_s;
  const gboolean     has_resolution = is_resolved || derma_raised_flag_get_resolution (flag) != DERMA_RESOLUTION_NONE;
  const gboolean     is_agreement = derma_red_flag_get_outlook (id) >= DERMA_OUTLOOK_SAME_DAY;

  return (DermaFlagRecord) {
    .flag = id,
    .at_s = derma_raised_flag_get_told (flag).utc_s,
    .agreed_s = has_resolution && is_agreement ? resolved_s : 0,
    .resolved_s = has_resolution && !is_agreement ? resolved_s : 0,
  };
}

/**
 * derma_flag_dup_lock_after:
 * @resolved: (element-type DermaRaisedFlag): red flags of @journal that something would be recorded about
 * @when: when it was so
 * @now: now
 * @zone: where the person is
 *
 * Returns: (transfer full) (nullable): how long sessions would stay locked then, as of derma_lock_to_text(); %NULL: no more
 */
char *
derma_flag_dup_lock_after (DermaJournal *journal,
                           GPtrArray    *resolved,
                           DermaTime     when,
                           DermaTime     now,
                           GTimeZone    *zone)
{
  GListModel *flags = derma_journal_get_red_flags (journal);
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (DermaFlagRecord));
  DermaLock lock;

  for (guint i = 0; i < g_list_model_get_n_items (flags); i++)
    {
      g_autoptr (DermaRaisedFlag) flag = g_list_model_get_item (flags, i);
      const DermaFlagRecord record = make_record (flag, g_ptr_array_find (resolved, flag, NULL), when);

      g_array_append_val (records, record);
    }

  derma_lock_check ((const DermaFlagRecord *) (gpointer) records->data, records->len, now.utc_s, &lock);
  return derma_lock_to_text (&lock, (const DermaFlagRecord *) (gpointer) records->data, now.utc_s, zone);
}
