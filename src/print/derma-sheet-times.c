/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet-content.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

/* What to do and to avoid in each of the first three blocks of time. */

/* First what comes again and again, with the times to do it. */
static const DermaAftercareItem DO[] = {
  DERMA_AFTERCARE_MOISTURISE,
  DERMA_AFTERCARE_WATER_ONLY,
  DERMA_AFTERCARE_GENTLE_CLEANSER,
  DERMA_AFTERCARE_SUNSCREEN,
  DERMA_AFTERCARE_SHADE,
  DERMA_AFTERCARE_CLEAN_BEDDING,
  DERMA_AFTERCARE_COOL_CLOTH,
  DERMA_AFTERCARE_LOG,
  DERMA_AFTERCARE_PIGMENT_CHECK,
  DERMA_AFTERCARE_PHOTO_WAIT,
};

#define MANY 5 /* times of one thing, from which on they are said by the hour */

/* One column while it is filled. */
typedef struct
{
  const DermaSheet     *sheet;
  const DermaAftercare *aftercare;
  DermaSheetBlock      *block;
  DermaBlock            time;
  gint64                from_s;
  gint64                until_s;
  gboolean              is_terse;
} Column;

/* One of the times at which something is to be done. */
typedef struct
{
  gint64   at_s;
  gboolean is_over;
} Moment;

typedef struct
{
  Moment moments[DERMA_MAX_OCCURRENCES];
  guint  n;
} Moments;

static DermaTime
at (const Column *column,
    gint64        utc_s)
{
  return derma_time_new (utc_s, column->sheet->aftercare->zone);
}

/* The last column also takes what its last instant brings: nothing comes after it. */
static gboolean
has_instant (const Column      *column,
             DermaAftercareItem item,
             gint64             utc_s)
{
  if (column->time == DERMA_BLOCK_TO_DAY_7 && utc_s == column->until_s)
    return derma_aftercare_get_cadence (item) == DERMA_CADENCE_AT || item == DERMA_AFTERCARE_PHOTO_WAIT;

  return utc_s >= column->from_s && utc_s < column->until_s;
}

/* What is asked for in the evening and then every morning is a thing of the mornings. */
static void
collect (const Column      *column,
         DermaAftercareItem item,
         Moments           *moments)
{
  DermaOccurrence occurrences[DERMA_MAX_OCCURRENCES];
  const guint     n = derma_aftercare_get_occurrences (column->sheet->aftercare, item, occurrences);
  const gboolean  is_of_mornings = derma_aftercare_get_cadence (item) == DERMA_CADENCE_MORNING;

  moments->n = 0;
  for (guint i = 0; i < n; i++)
    {
      const DermaOccurrence *occurrence = &occurrences[i];
      const gboolean         is_asked_for = occurrence->reminder_s != 0;

      if (!has_instant (column, item, occurrence->start_s))
        continue;
      if (is_of_mornings && moments->n == 1 && moments->moments[0].at_s == occurrences[0].start_s && occurrences[0].reminder_s == 0)
        moments->n = 0;
      moments->moments[moments->n++] = (Moment) {
        .at_s = is_asked_for ? occurrence->reminder_s : occurrence->start_s,
        .is_over = occurrence->done_s != 0 || occurrence->end_s <= column->sheet->now.utc_s,
      };
    }
}

static gboolean
are_all_over (const Moments *moments)
{
  for (guint i = 0; i < moments->n; i++)
    if (!moments->moments[i].is_over)
      return FALSE;

  return TRUE;
}

static gboolean
are_equal (const Moments *a,
           const Moments *b)
{
  if (a->n != b->n)
    return FALSE;

  for (guint i = 0; i < a->n; i++)
    if (a->moments[i].at_s != b->moments[i].at_s || a->moments[i].is_over != b->moments[i].is_over)
      return FALSE;

  return TRUE;
}

static void
add_single (Column     *column,
            const char *text,
            gboolean    is_over)
{
  DermaSheetLine *line = derma_sheet_block_add_line (column->block, DERMA_SHEET_LINE_ITEMS, NULL);

  derma_sheet_line_take_item (line, is_over ? derma_sheet_dup_done (text) : g_strdup (text), !is_over);
}

/* The day is said once, for as long as it stays the same. */
static char *
dup_moment (const Column *column,
            const Moment *moment,
            const Moment *before,
            gboolean      is_of_mornings)
{
  const DermaTime time = at (column, moment->at_s);

  if (is_of_mornings)
    return derma_format_short_weekday (time);
  if (before != NULL && derma_time_get_local_day (time) == derma_time_get_local_day (at (column, before->at_s)))
    return derma_format_clock (time);
  return derma_format_weekday_clock (time);
}

static void
take_item (DermaSheetLine *line,
           const char     *time,
           gboolean        is_over)
{
  derma_sheet_line_take_item (line, is_over ? derma_sheet_dup_done (time) : g_strdup (time), !is_over);
}

/* What comes twice a day for days has its days behind the hour, and so do those whose reminder left the night. */
static void
take_by_hour (const Column   *column,
              DermaSheetLine *line,
              const Moments  *moments)
{
  g_autoptr (GHashTable) hours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < moments->n; i++)
    {
      g_autofree char *hour = derma_format_clock (at (column, moments->moments[i].at_s));

      if (g_hash_table_contains (hours, hour))
        continue;

      /* Translators: on paper, a time of day, before the days on which something is to be done: “7:00: Sat Sun Mon” */
      derma_sheet_line_take_lead (line, g_strdup_printf (C_ ("sheet", "%s:"), hour));
      for (guint j = i; j < moments->n; j++)
        {
          const DermaTime  time = at (column, moments->moments[j].at_s);
          g_autofree char *clock = derma_format_clock (time);
          g_autofree char *day = derma_format_short_weekday (time);

          if (g_str_equal (clock, hour))
            take_item (line, day, moments->moments[j].is_over);
        }
      g_hash_table_add (hours, g_steal_pointer (&hour));
    }
}

static void
add_moments (Column            *column,
             DermaAftercareItem item,
             const char        *title,
             const Moments     *moments)
{
  const gboolean  is_of_mornings = derma_aftercare_get_cadence (item) == DERMA_CADENCE_MORNING;
  DermaSheetLine *line;

  if (are_all_over (moments))
    {
      add_single (column, title, TRUE);
      return;
    }

  line = derma_sheet_block_add_line (column->block, DERMA_SHEET_LINE_TASK, title);
  if (moments->n >= MANY && !is_of_mornings)
    {
      take_by_hour (column, line, moments);
      return;
    }

  for (guint i = 0; i < moments->n; i++)
    {
      const Moment    *moment = &moments->moments[i];
      g_autofree char *time = dup_moment (column, moment, i > 0 ? moment - 1 : NULL, is_of_mornings);

      take_item (line, time, moment->is_over);
    }
}

/* Until when something holds is said where that is within the column. */
static char *
dup_with_end (const Column *column,
              const char   *text,
              gint64        until_s)
{
  g_autofree char *time = NULL;

  if (until_s >= column->until_s)
    return g_strdup (text);

  time = derma_format_weekday_clock (at (column, until_s));
  /* Translators: on paper, something to do or to leave alone, and until when: “sport until Thu 19:22” */
  return g_strdup_printf (C_ ("sheet", "%1$s until %2$s"), text, time);
}

static void
add_all_along (Column            *column,
               DermaAftercareItem item)
{
  const gint64     until_s = column->aftercare->entries[item].until_s;
  g_autofree char *text = dup_with_end (column, derma_aftercare_get_brief (item), until_s);

  add_single (column, text, MIN (until_s, column->until_s) <= column->sheet->now.utc_s);
}

/* Washing and what goes on the skin after it are one thing where they fall together. */
static gboolean
add_cleanser_and_moisturiser (Column *column)
{
  Moments cleanser;
  Moments moisturiser;

  collect (column, DERMA_AFTERCARE_GENTLE_CLEANSER, &cleanser);
  collect (column, DERMA_AFTERCARE_MOISTURISE, &moisturiser);
  if (cleanser.n == 0 || !are_equal (&cleanser, &moisturiser))
    return FALSE;

  add_moments (column, DERMA_AFTERCARE_GENTLE_CLEANSER, _ ("Gentle cleanser, no cloth, then plain moisturiser"), &cleanser);
  return TRUE;
}

static void
add_do (Column            *column,
        DermaAftercareItem item)
{
  const char *title = derma_aftercare_get_brief (item);
  Moments     moments;

  if (item == DERMA_AFTERCARE_SHADE || item == DERMA_AFTERCARE_COOL_CLOTH)
    {
      if ((derma_aftercare_get_blocks (&column->aftercare->entries[item], column->sheet->t0.utc_s) & DERMA_BLOCK_BIT (column->time)) != 0)
        add_all_along (column, item);
      return;
    }

  collect (column, item, &moments);
  if (moments.n == 0 || (item == DERMA_AFTERCARE_LOG && column->is_terse))
    return;

  if (item == DERMA_AFTERCARE_CLEAN_BEDDING)
    add_single (column, column->time == DERMA_BLOCK_FIRST_DAY ? title : _ ("Fresh pillowcase again"), are_all_over (&moments));
  else if (item == DERMA_AFTERCARE_PHOTO_WAIT)
    add_single (column, title, are_all_over (&moments));
  else
    add_moments (column, item, title, &moments);
}

static void
add_all_do (Column *column)
{
  const gint64 actives_s = column->aftercare->entries[DERMA_AFTERCARE_NO_ACTIVES].until_s;
  gboolean     is_merged = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (DO); i++)
    {
      if (DO[i] == DERMA_AFTERCARE_MOISTURISE)
        is_merged = add_cleanser_and_moisturiser (column);
      if (!is_merged || (DO[i] != DERMA_AFTERCARE_MOISTURISE && DO[i] != DERMA_AFTERCARE_GENTLE_CLEANSER))
        add_do (column, DO[i]);
    }

  if (!column->is_terse && column->time == DERMA_BLOCK_TO_DAY_7 && actives_s < column->until_s)
    add_single (column, _ ("Retinoid, acids: one at a time, and only if everything is back to normal"),
                column->until_s <= column->sheet->now.utc_s);
}

static int
compare_ends (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const DermaAftercare *aftercare = user_data;
  const gint64          end_a = aftercare->entries[*(const DermaAftercareItem *) a].until_s;
  const gint64          end_b = aftercare->entries[*(const DermaAftercareItem *) b].until_s;

  if (end_a != end_b)
    return end_a < end_b ? -1 : 1;
  return *(const DermaAftercareItem *) a < *(const DermaAftercareItem *) b ? -1 : 1;
}

/* Where something has to come before the next session a date would be no end. */
static gboolean
has_end (const Column      *column,
         DermaAftercareItem item)
{
  return item != DERMA_AFTERCARE_NO_ROLL || column->sheet->next_rolling.need == DERMA_ROLLING_NEEDS_REST;
}

/* First what ends first. What ends later than all the columns stands in the last. */
static guint
collect_dont (const Column      *column,
              DermaAftercareItem items[DERMA_N_AFTERCARE_ITEMS])
{
  const gint64 from_s = column->time == DERMA_BLOCK_FIRST_DAY ? G_MININT64 : column->from_s;
  const gint64 until_s = column->time == DERMA_BLOCK_TO_DAY_7 ? G_MAXINT64 : column->until_s;
  guint        n = 0;

  for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
    if (!derma_aftercare_is_do ((DermaAftercareItem) i) && has_end (column, (DermaAftercareItem) i) && column->aftercare->entries[i].until_s > from_s &&
        column->aftercare->entries[i].until_s <= until_s)
      items[n++] = (DermaAftercareItem) i;
  g_sort_array (items, n, sizeof (items[0]), compare_ends, (gpointer) column->aftercare);

  return n;
}

/* What ends sooner or later than the block has its end before it, said once for all that end together. */
static void
add_dont (const Column             *column,
          DermaSheetLine           *line,
          const DermaAftercareItem *items,
          guint                     n)
{
  gint64 last_s = column->until_s;

  for (guint i = 0; i < n; i++)
    {
      const gint64 until_s = column->aftercare->entries[items[i]].until_s;
      const char  *words = column->is_terse ? derma_aftercare_get_brief (items[i]) : derma_aftercare_get_title (items[i]);

      if (until_s != last_s)
        {
          const DermaTime  end = at (column, until_s);
          g_autofree char *time = until_s <= column->until_s ? derma_format_weekday_clock (end) : derma_format_short_date (end);

          /* Translators: on paper, before what is to be avoided until then: “until Thu 19:22:” */
          derma_sheet_line_take_lead (line, g_strdup_printf (C_ ("sheet", "until %s:"), time));
        }
      last_s = until_s;
      take_item (line, words, until_s <= column->sheet->now.utc_s);
    }
}

/* All of it is to be avoided from the first hour on, so it is said once, where it ends: first what lasts as long as the block,
 * then what ends sooner, and what lasts longer than all of them. */
static void
add_all_dont (const Column    *column,
              DermaSheetBlock *block)
{
  DermaAftercareItem items[DERMA_N_AFTERCARE_ITEMS];
  const guint        n = collect_dont (column, items);
  guint              n_sooner = 0;
  guint              n_not_later;
  g_autofree char   *span = derma_format_span (derma_block_get_from_h ((DermaBlock) (column->time + 1)));
  g_autofree char   *title = NULL;
  DermaSheetLine    *line;

  if (n == 0)
    return;

  while (n_sooner < n && column->aftercare->entries[items[n_sooner]].until_s < column->until_s)
    n_sooner++;
  n_not_later = n_sooner;
  while (n_not_later < n && column->aftercare->entries[items[n_not_later]].until_s == column->until_s)
    n_not_later++;

  /* Translators: on paper, before what is to be avoided; %s is a length of time since rolling: “Avoid for 72 hours” */
  title = g_strdup_printf (C_ ("sheet", "Avoid for %s"), span);
  line = derma_sheet_block_add_line (block, DERMA_SHEET_LINE_ITEMS, title);
  add_dont (column, line, items + n_sooner, n_not_later - n_sooner);
  add_dont (column, line, items, n_sooner);
  add_dont (column, line, items + n_not_later, n - n_not_later);
}

static void
fill (Column          *column,
      DermaSheetBlock *avoid)
{
  const DermaTime  end = at (column, column->until_s);
  g_autofree char *time = column->time < DERMA_BLOCK_TO_DAY_7 ? derma_format_weekday_clock (end) : derma_format_short_date (end);

  column->block->heading = g_strdup (derma_block_get_title (column->time));
  /* Translators: on paper, when a time of care ends: “to Wed 19:22” */
  column->block->aside = g_strdup_printf (C_ ("sheet", "to %s"), time);
  add_all_do (column);
  add_all_dont (column, avoid);
}

/**
 * derma_sheet_content_add_times:
 * @aftercare: how every item stands when the sheet is printed
 * @is_terse: in fewer words
 *
 * Fills the three columns of what to do, and what is to be avoided for as long.
 */
void
derma_sheet_content_add_times (DermaSheetContent    *self,
                               const DermaSheet     *sheet,
                               const DermaAftercare *aftercare,
                               gboolean              is_terse)
{
  static const DermaSheetPart PARTS[] = {
    [DERMA_BLOCK_FIRST_DAY] = DERMA_SHEET_0_24,
    [DERMA_BLOCK_TO_DAY_3] = DERMA_SHEET_24_72,
    [DERMA_BLOCK_TO_DAY_7] = DERMA_SHEET_3_7,
  };

  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    {
      Column column = {
        .sheet = sheet,
        .aftercare = aftercare,
        .block = &self->blocks[PARTS[i]],
        .time = (DermaBlock) i,
        .from_s = sheet->t0.utc_s + (gint64) derma_block_get_from_h ((DermaBlock) i) * DERMA_HOUR_S,
        .until_s = sheet->t0.utc_s + (gint64) derma_block_get_from_h ((DermaBlock) (i + 1)) * DERMA_HOUR_S,
        .is_terse = is_terse,
      };

      fill (&column, &self->avoid[i]);
    }
}
