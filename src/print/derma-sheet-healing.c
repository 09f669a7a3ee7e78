/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet-content.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "figures/derma-healing-layout.h"
#include "treatment/derma-red-flag.h"

/* What the sheet says of healing: what comes back when, what is normal, what is not, and the log. */

/* protocol.md 10, sheet-until: in little room, and in one row where they end together */
static const struct
{
  DermaAftercareItem item;
  const char        *name;
} NOT_BEFORE[] = {
  { DERMA_AFTERCARE_NO_SUNSCREEN, NC_ ("not before", "Sunscreen") },
  { DERMA_AFTERCARE_NO_MAKEUP, NC_ ("not before", "Make-up") },
  { DERMA_AFTERCARE_NO_SWEAT, NC_ ("not before", "Sport") },
  { DERMA_AFTERCARE_NO_HEAT, NC_ ("not before", "Sauna, heat") },
  { DERMA_AFTERCARE_NO_SWIM, NC_ ("not before", "Pool, lake, sea") },
  { DERMA_AFTERCARE_NO_ACTIVES, NC_ ("not before", "Retinoid, acids, vitamin C") },
  { DERMA_AFTERCARE_NO_SCRUB, NC_ ("not before", "Scrub, brush") },
  { DERMA_AFTERCARE_NO_WAX, NC_ ("not before", "Waxing") },
  { DERMA_AFTERCARE_NO_INJECTION, NC_ ("not before", "Injections") },
  { DERMA_AFTERCARE_NO_PEEL_LASER, NC_ ("not before", "Peel, laser or IPL") },
};

/* protocol.md 10, sheet-normal: at 6, 24, 48, 72 hours and 7 days, where these windows begin */
static const DermaHealingWindow NORMAL[] = {
  DERMA_HEALING_WINDOW_1,
  DERMA_HEALING_WINDOW_2,
  DERMA_HEALING_WINDOW_3,
  DERMA_HEALING_WINDOW_4,
  DERMA_HEALING_WINDOW_5,
};

/* protocol.md 10, sheet-flags */
static const DermaRedFlag EMERGENCY[] = {
  DERMA_RED_FLAG_ANAPHYLAXIS,
  DERMA_RED_FLAG_SEPSIS,
  DERMA_RED_FLAG_EYE,
};
static const DermaRedFlag SAME_DAY[] = {
  DERMA_RED_FLAG_FEVER,
  DERMA_RED_FLAG_PUS,
  DERMA_RED_FLAG_STREAKS,
  DERMA_RED_FLAG_SPREADING,
  DERMA_RED_FLAG_PAIN,
  DERMA_RED_FLAG_SWELLING,
  DERMA_RED_FLAG_BLISTERS,
  DERMA_RED_FLAG_BLEEDING,
};
static const DermaRedFlag SOON[] = {
  DERMA_RED_FLAG_REDNESS_72,
  DERMA_RED_FLAG_REDNESS_168,
  DERMA_RED_FLAG_RASH,
  DERMA_RED_FLAG_LUMPS,
  DERMA_RED_FLAG_DARK_MARKS,
  DERMA_RED_FLAG_TRACKS,
};

/* What the log has rows or columns for (protocol.md 10, sheet-log): the hours at which it is asked for. */
typedef struct
{
  guint           n;
  guint           hours[DERMA_MAX_AFTERCARE_HOURS];
  DermaOccurrence occurrences[DERMA_MAX_AFTERCARE_HOURS];
} LogTimes;

static DermaTime
at (const DermaSheet *sheet,
    gint64            utc_s)
{
  return derma_time_new (utc_s, sheet->aftercare->zone);
}

/* The name of everything that ends at @until_s. */
static char *
dup_names (const DermaAftercare *aftercare,
           gint64                until_s)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (NOT_BEFORE); i++)
    if (aftercare->entries[NOT_BEFORE[i].item].until_s == until_s)
      g_string_append_printf (names, "%s%s", names->len > 0 ? C_ ("list", "\302\240· ") : "",
                              g_dpgettext2 (GETTEXT_PACKAGE, "not before", NOT_BEFORE[i].name));

  return g_string_free_and_steal (g_steal_pointer (&names));
}

static void
add_until (DermaSheetBlock      *block,
           const DermaSheet     *sheet,
           const DermaAftercare *aftercare)
{
  gint64 last_s = 0;

  block->heading = g_strdup (C_ ("sheet", "Not before"));
  for (;;)
    {
      gint64          next_s = G_MAXINT64;
      DermaSheetLine *line;

      for (guint i = 0; i < G_N_ELEMENTS (NOT_BEFORE); i++)
        if (aftercare->entries[NOT_BEFORE[i].item].until_s > last_s)
          next_s = MIN (next_s, aftercare->entries[NOT_BEFORE[i].item].until_s);
      if (next_s == G_MAXINT64)
        return;

      line = derma_sheet_block_add_line (block, DERMA_SHEET_LINE_ROW, NULL);
      derma_sheet_line_take_item (line, dup_names (aftercare, next_s), FALSE);
      derma_sheet_line_take_item (line,
                                  next_s <= sheet->now.utc_s ? g_strdup (C_ ("sheet", "done")) : derma_format_short_date_time (at (sheet, next_s)),
                                  FALSE);
      last_s = next_s;
    }
}

static char *
dup_normal (const DermaSheet  *sheet,
            DermaHealingWindow window)
{
  static const DermaHealingMeasure MEASURES[] = { DERMA_HEALING_REDNESS, DERMA_HEALING_SWELLING, DERMA_HEALING_PEELING };
  const DermaBand                  band = sheet->aftercare->sessions[0].band;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (MEASURES); i++)
    {
      const guint level = derma_healing_get_expected (MEASURES[i], band, sheet->sensitivity, window);

      if (level > 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? C_ ("list", "; ") : "", derma_healing_get_anchor (MEASURES[i], level));
      else if (MEASURES[i] == DERMA_HEALING_REDNESS)
        g_string_append (text, C_ ("healing", "no redness"));
    }

  if (derma_healing_get_expected (DERMA_HEALING_REDNESS, band, sheet->sensitivity, window) == 0 &&
      derma_healing_get_expected (DERMA_HEALING_SWELLING, band, sheet->sensitivity, window) == 0 &&
      derma_healing_get_expected (DERMA_HEALING_PEELING, band, sheet->sensitivity, window) == 0)
    return g_strdup (C_ ("healing", "nothing to be seen or felt"));

  return g_strdup (text->str);
}

/* A row holds until the next, so what does not change is said once. */
static void
add_normal (DermaSheetBlock  *block,
            const DermaSheet *sheet)
{
  g_autofree char *before = NULL;

  block->heading = g_strdup (_ ("What is normal, at most"));
  for (guint i = 0; i < G_N_ELEMENTS (NORMAL); i++)
    {
      const gint64     from_s = sheet->t0.utc_s + (gint64) derma_healing_window_get_from_h (NORMAL[i]) * DERMA_HOUR_S;
      g_autofree char *text = dup_normal (sheet, NORMAL[i]);
      g_autofree char *from = NORMAL[i] == DERMA_HEALING_WINDOW_5 ? derma_format_short_date (at (sheet, from_s)) : derma_format_weekday_clock (at (sheet, from_s));
      DermaSheetLine  *line;

      if (g_strcmp0 (text, before) == 0)
        continue;

      line = derma_sheet_block_add_line (block, DERMA_SHEET_LINE_ROW, NULL);
      /* Translators: on paper, from when something is normal: “from Wed 19:22” */
      derma_sheet_line_take_item (line, g_strdup_printf (C_ ("sheet", "from\302\240%s"), from), FALSE);
      derma_sheet_line_take_item (line, g_strdup (text), FALSE);
      g_set_str (&before, text);
    }

  derma_sheet_block_add_line (block, DERMA_SHEET_LINE_TEXT, derma_healing_get_dark_skin_note ());
}

static void
add_flags (DermaSheetBlock    *block,
           const DermaRedFlag *flags,
           gsize               n_flags,
           gboolean            is_terse)
{
  g_autoptr (GString) text = g_string_new (NULL);

  derma_sheet_block_add_line (block, DERMA_SHEET_LINE_SUBHEAD, derma_outlook_get_title (derma_red_flag_get_outlook (flags[0])));
  for (gsize i = 0; i < n_flags; i++)
    if (is_terse)
      g_string_append_printf (text, "%s%s", i > 0 ? C_ ("list", "\302\240· ") : "", derma_red_flag_get_title (flags[i]));
    else
      derma_sheet_block_add_line (block, DERMA_SHEET_LINE_POINT, derma_red_flag_get_title (flags[i]));

  if (is_terse)
    derma_sheet_block_add_line (block, DERMA_SHEET_LINE_TEXT, text->str);
}

/* The log that was written for an occurrence, if any. */
static const DermaHealingLog *
find_log (const DermaSheet      *sheet,
          const DermaOccurrence *occurrence)
{
  for (gsize i = 0; i < sheet->aftercare->n_logs; i++)
    if (occurrence->done_s != 0 && sheet->aftercare->logs[i].at.utc_s == occurrence->done_s)
      return &sheet->aftercare->logs[i];

  return NULL;
}

static void
take_level (DermaSheetLine        *line,
            const DermaHealingLog *log,
            guint                  measure)
{
  derma_sheet_line_take_item (line, log != NULL ? g_strdup_printf ("%u", log->levels[measure]) : g_strdup (""), FALSE);
}

static char *
dup_log_time (const DermaSheet      *sheet,
              const DermaOccurrence *occurrence)
{
  return derma_format_weekday_clock (at (sheet, occurrence->reminder_s != 0 ? occurrence->reminder_s : occurrence->start_s));
}

static void
add_log_rows (DermaSheetBlock  *block,
              const DermaSheet *sheet,
              const LogTimes   *times)
{
  DermaSheetLine *heads = derma_sheet_block_add_line (block, DERMA_SHEET_LINE_HEADS, NULL);

  derma_sheet_line_take_item (heads, g_strdup (C_ ("sheet", "After")), FALSE);
  derma_sheet_line_take_item (heads, g_strdup (C_ ("sheet", "At")), FALSE);
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    derma_sheet_line_take_item (heads, g_strdup (derma_healing_get_name ((DermaHealingMeasure) i)), FALSE);
  derma_sheet_line_take_item (heads, g_strdup (C_ ("healing", "Note")), FALSE);

  for (guint i = 0; i < times->n; i++)
    {
      DermaSheetLine *line = derma_sheet_block_add_line (block, DERMA_SHEET_LINE_ROW, NULL);

      derma_sheet_line_take_item (line, derma_healing_layout_dup_tick (times->hours[i]), FALSE);
      derma_sheet_line_take_item (line, dup_log_time (sheet, &times->occurrences[i]), FALSE);
      for (guint j = 0; j < DERMA_N_HEALING_MEASURES; j++)
        take_level (line, find_log (sheet, &times->occurrences[i]), j);
      derma_sheet_line_take_item (line, g_strdup (""), FALSE);
    }
}

/* Where letters are large there is no room for so many columns: the times have them, and the measures the rows. */
static void
add_log_columns (DermaSheetBlock  *block,
                 const DermaSheet *sheet,
                 const LogTimes   *times)
{
  DermaSheetLine *line = derma_sheet_block_add_line (block, DERMA_SHEET_LINE_HEADS, NULL);

  derma_sheet_line_take_item (line, g_strdup (C_ ("sheet", "After")), FALSE);
  for (guint i = 0; i < times->n; i++)
    {
      g_autofree char *after = derma_healing_layout_dup_tick (times->hours[i]);
      g_autofree char *time = dup_log_time (sheet, &times->occurrences[i]);

      derma_sheet_line_take_item (line, g_strconcat (after, "\n", time, NULL), FALSE);
    }

  for (guint i = 0; i <= DERMA_N_HEALING_MEASURES; i++)
    {
      const gboolean is_note = i == DERMA_N_HEALING_MEASURES;

      line = derma_sheet_block_add_line (block, DERMA_SHEET_LINE_ROW, NULL);
      derma_sheet_line_take_item (line, g_strdup (is_note ? C_ ("healing", "Note") : derma_healing_get_name ((DermaHealingMeasure) i)), FALSE);
      for (guint j = 0; j < times->n; j++)
        take_level (line, is_note ? NULL : find_log (sheet, &times->occurrences[j]), i);
    }
}

static void
add_log (DermaSheetBlock  *block,
         const DermaSheet *sheet)
{
  DermaOccurrence all[DERMA_MAX_OCCURRENCES];
  const guint     n = derma_aftercare_get_occurrences (sheet->aftercare, DERMA_AFTERCARE_LOG, all);
  LogTimes        times = { 0 };

  block->heading = g_strdup (C_ ("sheet", "Healing log"));
  block->aside = g_strdup (_ ("0 none to 4 severe"));

  times.n = derma_aftercare_get_hours (DERMA_AFTERCARE_LOG, times.hours);
  for (guint i = 0; i < times.n; i++)
    for (guint j = 0; j < n; j++)
      if (all[j].start_s == sheet->t0.utc_s + (gint64) times.hours[i] * DERMA_HOUR_S)
        times.occurrences[i] = all[j];

  (sheet->is_large ? add_log_columns : add_log_rows) (block, sheet, &times);
}

/**
 * derma_sheet_content_add_healing:
 * @aftercare: how every item stands when the sheet is printed
 *
 * Fills what comes back when, what is normal, when to see a doctor, and the log.
 */
void
derma_sheet_content_add_healing (DermaSheetContent    *self,
                                 const DermaSheet     *sheet,
                                 const DermaAftercare *aftercare,
                                 gboolean              is_terse)
{
  DermaSheetBlock *flags = &self->blocks[DERMA_SHEET_FLAGS];

  add_until (&self->blocks[DERMA_SHEET_UNTIL], sheet, aftercare);
  add_normal (&self->blocks[DERMA_SHEET_NORMAL], sheet);
  add_flags (flags, EMERGENCY, G_N_ELEMENTS (EMERGENCY), is_terse);
  add_flags (flags, SAME_DAY, G_N_ELEMENTS (SAME_DAY), is_terse);
  add_flags (flags, SOON, G_N_ELEMENTS (SOON), is_terse);
  add_log (&self->blocks[DERMA_SHEET_LOG], sheet);
}
