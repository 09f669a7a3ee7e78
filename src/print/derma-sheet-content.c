/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet-content.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

static void
free_item (gpointer data)
{
  DermaSheetItem *item = data;

  g_free (item->text);
  g_free (item);
}

static void
free_line (gpointer data)
{
  DermaSheetLine *line = data;

  g_free (line->text);
  g_free (line->strong);
  g_ptr_array_unref (line->items);
  g_free (line);
}

/**
 * derma_sheet_block_add_line:
 * @text: (nullable): of a subhead or a paragraph
 *
 * Returns: (transfer none): the line, the last one
 */
DermaSheetLine *
derma_sheet_block_add_line (DermaSheetBlock   *self,
                            DermaSheetLineKind kind,
                            const char        *text)
{
  DermaSheetLine *line = g_new0 (DermaSheetLine, 1);

  line->kind = kind;
  line->text = g_strdup (text);
  line->items = g_ptr_array_new_with_free_func (free_item);
  g_ptr_array_add (self->lines, line);

  return line;
}

/**
 * derma_sheet_line_take_item:
 * @text: (transfer full): what it says
 *
 * Adds an item or a cell.
 */
void
derma_sheet_line_take_item (DermaSheetLine *self,
                            char           *text,
                            gboolean        has_box)
{
  DermaSheetItem *item = g_new (DermaSheetItem, 1);

  *item = (DermaSheetItem) { .text = text, .has_box = has_box };
  g_ptr_array_add (self->items, item);
}

/**
 * derma_sheet_line_take_lead:
 * @text: (transfer full): what it says
 *
 * Adds what stands before the next item.
 */
void
derma_sheet_line_take_lead (DermaSheetLine *self,
                            char           *text)
{
  DermaSheetItem *item = g_new (DermaSheetItem, 1);

  *item = (DermaSheetItem) { .text = text, .is_lead = TRUE };
  g_ptr_array_add (self->items, item);
}

/**
 * derma_sheet_dup_done:
 * @text: a time, or something to do or to leave alone
 *
 * Returns: (transfer full): that its time has passed (protocol.md 10)
 */
char *
derma_sheet_dup_done (const char *text)
{
  /* Translators: on paper, a time, or something to do or to leave alone, that is over: “Tue 19:22 done” */
  return g_strdup_printf (C_ ("sheet", "%s done"), text);
}

static DermaTime
at (const DermaSheet *sheet,
    gint64            utc_s)
{
  return derma_time_new (utc_s, sheet->aftercare->zone);
}

static char *
dup_needle (const DermaSheet *sheet)
{
  g_autofree char *needle = derma_format_needle (sheet->needle_um);

  switch (derma_band_get_verdict (derma_band_for_needle (sheet->needle_um)))
    {
    case DERMA_VERDICT_YES:
      /* Translators: %s is a needle length. */
      return g_strdup_printf (_ ("%s, allowed"), needle);
    case DERMA_VERDICT_WARN:
      /* Translators: %s is a needle length. */
      return g_strdup_printf (_ ("%s, allowed with care"), needle);
    case DERMA_VERDICT_NO:
    default:
      /* Translators: %s is a needle length. */
      return g_strdup_printf (_ ("%s, not for use at home"), needle);
    }
}

/* Where it is the same in every direction and section, as a rule; else how many there were of those planned. */
static char *
dup_passes (const DermaSectionRecord *sections)
{
  guint    total = 0;
  guint    planned = 0;
  guint    first = 0;
  gboolean is_even = TRUE;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    for (guint j = 0; j < DERMA_N_DIRECTIONS && derma_section_record_is_rolled (&sections[i]); j++)
      {
        const DermaSectionRecord *record = &sections[i];

        first = total == 0 ? record->passes[j] : first;
        is_even = is_even && record->passes[j] == first;
        total += record->passes[j];
        planned += record->planned;
      }

  if (is_even)
    return g_strdup_printf (ngettext ("%u in each of 4 directions", "%u in each of 4 directions", first), first);

  /* Translators: passes with a roller out of those that were planned: “38 of 48” */
  return g_strdup_printf (ngettext ("%1$u of %2$u", "%1$u of %2$u", planned), total, planned);
}

static void
add_row (DermaSheetBlock *block,
         const char      *name,
         char            *value)
{
  DermaSheetLine *line = derma_sheet_block_add_line (block, DERMA_SHEET_LINE_ROW, NULL);

  derma_sheet_line_take_item (line, g_strdup (name), FALSE);
  derma_sheet_line_take_item (line, value, FALSE);
}

static char *
dup_sections (const DermaSheet *sheet)
{
  g_autoptr (GString) rolled = g_string_new (NULL);
  g_autoptr (GString) left_out = g_string_new (NULL);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const DermaSection section = sheet->plan->order[i];
      GString           *names = derma_section_record_is_rolled (&sheet->sections[section]) ? rolled : left_out;

      g_string_append_printf (names, "%s%s", names->len > 0 ? C_ ("list", "\302\240· ") : "", derma_section_get_name (section));
    }

  if (left_out->len == 0)
    return g_strdup (rolled->str);

  /* Translators: two lists of sections of the face: “Forehead · Left cheek; left out: Chin” */
  return g_strdup_printf (_ ("%1$s; left out: %2$s"), rolled->str, left_out->str);
}

static char *
dup_rolling (const DermaSectionRecord *sections)
{
  g_autofree char *passes = dup_passes (sections);
  gint64           rolled_ms = 0;
  guint            rolled_s;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    rolled_ms += sections[i].rolled_ms;
  rolled_s = (guint) ((rolled_ms + 500) / 1000);

  /* Translators: on paper, passes with a roller, then minutes and seconds: “3 in each of 4 directions; rolled for 3 min 12 s” */
  return g_strdup_printf (_ ("%1$s; rolled for %2$u\302\240min %3$u\302\240s"), passes, rolled_s / 60, rolled_s % 60);
}

static char *
dup_roller (const DermaSheet *sheet)
{
  g_autofree char *needle = dup_needle (sheet);

  if (sheet->roller_name == NULL)
    return g_steal_pointer (&needle);
  if (*sheet->roller_name == '\0')
    /* Translators: on paper, a needle length and verdict, and which use of the roller it was: 0.25 mm, allowed · use 3 of 10 */
    return g_strdup_printf (_ ("%1$s · use %2$u of %3$u"), needle, sheet->roller_use, sheet->roller_max_uses);

  /* Translators: on paper, a roller's name, needle length and verdict, and which of its uses it was:
   * “Blue roller” · 0.25 mm, allowed · use 3 of 10 */
  return g_strdup_printf (_ ("“%1$s” · %2$s · use %3$u of %4$u"), sheet->roller_name, needle, sheet->roller_use, sheet->roller_max_uses);
}

static void
add_session (DermaSheetBlock  *block,
             const DermaSheet *sheet)
{
  add_row (block, C_ ("sheet", "Rolled"), derma_format_full_date_time (sheet->t0));
  if (sheet->plan != NULL)
    {
      add_row (block, C_ ("sheet", "Sections"), dup_sections (sheet));
      add_row (block, C_ ("sheet", "Passes"), dup_rolling (sheet->sections));
    }
  add_row (block, C_ ("sheet", "Roller"), dup_roller (sheet));
  if (sheet->plan != NULL)
    add_row (block, C_ ("sheet", "Face"), g_strdup (_ ("As in your mirror. Check: rolled; stripes: left out")));
}

static void
add_title (DermaSheetBlock  *block,
           const DermaSheet *sheet)
{
  g_autofree char *date = derma_format_full_date (sheet->now);

  block->heading = g_strdup (_ ("Aftercare"));
  /* Translators: on paper, the name of the app, and the day of printing */
  block->aside = g_strdup_printf (C_ ("sheet", "%1$s · printed %2$s"), PACKAGE_NAME, date);
}

static void
add_next (DermaSheetBlock  *block,
          const DermaSheet *sheet)
{
  g_autofree char *strong = NULL;
  g_autofree char *text = derma_next_rolling_to_text (&sheet->next_rolling, DERMA_READER_PERSON, sheet->now, sheet->aftercare->zone, &strong);
  DermaSheetLine  *line = derma_sheet_block_add_line (block, DERMA_SHEET_LINE_TEXT, text);

  line->strong = g_steal_pointer (&strong);
}

/* A date that has passed is done with, whether or not somebody looked. */
static void
add_marks (DermaSheetBlock  *block,
           const DermaSheet *sheet)
{
  DermaOccurrence occurrences[DERMA_MAX_OCCURRENCES];
  const guint     n = derma_aftercare_get_occurrences (sheet->aftercare, DERMA_AFTERCARE_PIGMENT_CHECK, occurrences);
  DermaSheetLine *line = derma_sheet_block_add_line (block, DERMA_SHEET_LINE_ITEMS, NULL);

  block->heading = g_strdup (_ ("Look for marks on"));
  for (guint i = 0; i < n; i++)
    {
      const gint64     at_s = occurrences[i].reminder_s != 0 ? occurrences[i].reminder_s : occurrences[i].start_s;
      g_autofree char *date = derma_format_short_date (at (sheet, at_s));

      if (occurrences[i].done_s != 0 || occurrences[i].end_s <= sheet->now.utc_s)
        derma_sheet_line_take_item (line, derma_sheet_dup_done (date), FALSE);
      else
        derma_sheet_line_take_item (line, g_steal_pointer (&date), TRUE);
    }
}

static void
add_roller (DermaSheetBlock  *block,
            const DermaSheet *sheet)
{
  const struct
  {
    DermaStep   step;
    const char *name;
  } steps[] = {
    { DERMA_STEP_FIN_WASH_ROLLER, C_ ("roller care", "washed") },
    { DERMA_STEP_FIN_SOAK_ROLLER, C_ ("roller care", "soaked") },
    { DERMA_STEP_FIN_DRY_ROLLER, C_ ("roller care", "dried") },
    { DERMA_STEP_FIN_STORE, C_ ("roller care", "stored") },
  };
  DermaSheetLine *line = derma_sheet_block_add_line (block, DERMA_SHEET_LINE_ITEMS, NULL);

  block->heading = g_strdup (C_ ("sheet", "Roller"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const gboolean is_done = sheet->plan != NULL && (sheet->steps_done & (1u << steps[i].step)) != 0;

      derma_sheet_line_take_item (line, is_done ? derma_sheet_dup_done (steps[i].name) : g_strdup (steps[i].name), !is_done);
    }

  if (sheet->roller_name == NULL)
    return;

  block->aside = g_strdup_printf (ngettext ("%u use left", "%u uses left", sheet->roller_uses_left), sheet->roller_uses_left);
  if (sheet->roller_ends_s != 0)
    {
      g_autofree char *date = derma_format_date (at (sheet, sheet->roller_ends_s), sheet->now);
      /* Translators: %s is a day. */
      g_autofree char *text = g_strdup_printf (_ ("Replace by %s."), date);

      derma_sheet_block_add_line (block, DERMA_SHEET_LINE_TEXT, text);
    }
}

static void
add_products (DermaSheetBlock *block)
{
  DermaSheetLine *line = derma_sheet_block_add_line (block, DERMA_SHEET_LINE_ITEMS, NULL);

  derma_sheet_line_take_item (line, g_strdup (C_ ("sheet", "Cleanser used")), FALSE);
  derma_sheet_line_take_item (line, g_strdup (C_ ("sheet", "Moisturiser used")), FALSE);
  derma_sheet_line_take_item (line, g_strdup (C_ ("sheet", "Sunscreen used")), FALSE);
}

/**
 * derma_sheet_content_new:
 * @sheet: what the sheet is about
 * @is_terse: in fewer words
 *
 * Returns: (transfer full): what it says; free it with derma_sheet_content_free()
 */
DermaSheetContent *
derma_sheet_content_new (const DermaSheet *sheet,
                         gboolean          is_terse)
{
  DermaSheetContent *self;
  DermaAftercare     aftercare;

  g_return_val_if_fail (sheet != NULL && sheet->aftercare != NULL, NULL);

  self = g_new0 (DermaSheetContent, 1);
  for (guint i = 0; i < DERMA_N_SHEET_PARTS; i++)
    self->blocks[i].lines = g_ptr_array_new_with_free_func (free_line);
  for (guint i = 0; i < DERMA_N_SHEET_AVOID; i++)
    self->avoid[i].lines = g_ptr_array_new_with_free_func (free_line);

  derma_aftercare_check (sheet->aftercare, &aftercare);
  aftercare.entries[DERMA_AFTERCARE_NO_ROLL].until_s = sheet->next_rolling.not_before_s;
  add_title (&self->blocks[DERMA_SHEET_TITLE], sheet);
  add_session (&self->blocks[DERMA_SHEET_SESSION], sheet);
  add_next (&self->blocks[DERMA_SHEET_NEXT], sheet);
  derma_sheet_content_add_times (self, sheet, &aftercare, is_terse);
  derma_sheet_content_add_healing (self, sheet, &aftercare, is_terse);
  add_marks (&self->blocks[DERMA_SHEET_MARKS], sheet);
  add_roller (&self->blocks[DERMA_SHEET_ROLLER], sheet);
  add_products (&self->blocks[DERMA_SHEET_PRODUCTS]);
  self->blocks[DERMA_SHEET_NOTE].heading = g_strdup (_ ("Notes"));
  derma_sheet_block_add_line (&self->blocks[DERMA_SHEET_DISCLAIMER], DERMA_SHEET_LINE_TEXT,
                              _ ("General information, not medical advice. In doubt ask a doctor or pharmacist. Never share the roller."));

  return self;
}

static void
clear_block (DermaSheetBlock *block)
{
  g_free (block->heading);
  g_free (block->aside);
  g_ptr_array_unref (block->lines);
}

/**
 * derma_sheet_content_free:
 *
 * Frees it.
 */
void
derma_sheet_content_free (DermaSheetContent *self)
{
  for (guint i = 0; i < DERMA_N_SHEET_PARTS; i++)
    clear_block (&self->blocks[i]);
  for (guint i = 0; i < DERMA_N_SHEET_AVOID; i++)
    clear_block (&self->avoid[i]);
  g_free (self);
}
