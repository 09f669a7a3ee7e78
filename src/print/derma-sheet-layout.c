/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet-layout.h"

#include <glib/gi18n-lib.h>

#include "figures/derma-face-geometry.h"
#include "print/derma-sheet-block.h"
#include "print/derma-sheet-face.h"
#include "print/derma-sheet-share.h"

#define LARGE 1.4 /* times as much room with letters of 16 points, which are 1.6 times as large */

/* Points at text of 10 points. */
#define FACE_HEIGHT 80.0
#define AVOID_GAP 2.0
#define FOOT_DROP 6.0 /* by which a foot stands in the margin, whatever the size of letters */
#define TOP_GAP 2.0   /* between the title and what stands below it */

/* From plenty of room to the least that can still be read well. */
static const DermaSheetFit FITS[] = {
  { .margin = 36, .pitch = 1.32, .leading = 1.6, .gap = 12, .gutter = 18, .row = 17, .write = 21 },
  { .margin = 34, .pitch = 1.28, .leading = 1.2, .gap = 11, .gutter = 17, .row = 16, .write = 20, .is_terse = TRUE },
  { .margin = 32, .pitch = 1.25, .leading = 0.8, .gap = 9.5, .gutter = 16, .row = 15.5, .write = 19, .is_terse = TRUE },
  { .margin = 30, .pitch = 1.22, .leading = 0.5, .gap = 8.5, .gutter = 15, .row = 15, .write = 18.5, .is_terse = TRUE },
  { .margin = 28, .pitch = 1.21, .leading = 0.4, .gap = 8, .gutter = 15, .row = 15, .write = 18, .is_terse = TRUE, .cut = DERMA_SHEET_CUT_NARROW },
  { .margin = 26, .pitch = 1.17, .leading = 0.2, .gap = 7, .gutter = 14, .row = 14.5, .write = 17, .is_terse = TRUE, .cut = DERMA_SHEET_CUT_NARROW },
  { .margin = 24, .pitch = 1.14, .leading = 0, .gap = 6, .gutter = 13, .row = 14, .write = 16, .is_terse = TRUE, .runs_on = TRUE, .cut = DERMA_SHEET_CUT_CLOSE },
  { .margin = 19, .pitch = 1.08, .leading = 0, .gap = 4.5, .gutter = 12, .row = 12.5, .write = 14, .is_terse = TRUE, .runs_on = TRUE, .cut = DERMA_SHEET_CUT_CLOSE },
};

/* For large letters, on two pages if that can be. */
static const DermaSheetFit LARGE_FITS[] = {
  { .margin = 32, .pitch = 1.25, .leading = 0.6, .gap = 8, .gutter = 15, .row = 14, .write = 16, .is_terse = TRUE, .is_stacked = TRUE },
  { .margin = 30, .pitch = 1.2, .leading = 0.3, .gap = 6, .gutter = 14, .row = 13, .write = 15, .is_terse = TRUE, .is_stacked = TRUE, .runs_on = TRUE, .cut = DERMA_SHEET_CUT_NARROW },
  { .margin = 26, .pitch = 1.14, .leading = 0, .gap = 5, .gutter = 13, .row = 12.5, .write = 14, .is_terse = TRUE, .is_stacked = TRUE, .runs_on = TRUE, .cut = DERMA_SHEET_CUT_NARROW },
  { .margin = 18, .pitch = 1.05, .leading = 0, .gap = 2.6, .gutter = 11, .row = 12.6, .write = 13, .is_terse = TRUE, .is_stacked = TRUE, .runs_on = TRUE, .cut = DERMA_SHEET_CUT_CLOSE },
  { .margin = 18, .pitch = 1.02, .leading = 0, .gap = 2, .gutter = 11, .row = 12.6, .write = 13, .is_terse = TRUE, .is_stacked = TRUE, .runs_on = TRUE, .cut = DERMA_SHEET_CUT_CLOSE },
};

#define N_LARGE_PAGES 2

/* One or two parts that stand in a column of a row. */
typedef struct
{
  DermaSheetPart  part;
  DermaSheetWrite write;
  double          share;    /* of the width, preferred */
  gboolean        has_next; /* the next part stands below it */
} Column;

/* What the sheet is made of, from top to bottom; how many columns stand side by side. */
typedef struct
{
  guint      n;
  Column     columns[DERMA_SHEET_MAX_COLUMNS];
  gboolean   has_avoid; /* what is to be avoided stands below */
  DermaBlock block;     /* that of the first column, with @has_avoid */
} Row;

static const Row ROWS[] = {
  { 1, { { DERMA_SHEET_NEXT, derma_sheet_write_bar, 1 } } },
  { 3,
    { { DERMA_SHEET_0_24, derma_sheet_write_lines, 0.36 },
      { DERMA_SHEET_24_72, derma_sheet_write_lines, 0.32 },
      { DERMA_SHEET_3_7, derma_sheet_write_lines, 0.32 } },
    TRUE,
    DERMA_BLOCK_FIRST_DAY },
  { 2,
    { { DERMA_SHEET_UNTIL, derma_sheet_write_until, 0.48 },
      { DERMA_SHEET_NORMAL, derma_sheet_write_lines, 0.52 } } },
  { 1, { { DERMA_SHEET_FLAGS, derma_sheet_write_flags, 1 } } },
  { 2,
    { { DERMA_SHEET_LOG, derma_sheet_write_log, 0.7 },
      { DERMA_SHEET_MARKS, derma_sheet_write_lines, 0.3, TRUE } } },
  { 2,
    { { DERMA_SHEET_PRODUCTS, derma_sheet_write_products, 0.5 },
      { DERMA_SHEET_NOTE, derma_sheet_write_note, 0.5 } } },
  { 1, { { DERMA_SHEET_DISCLAIMER, derma_sheet_write_lines, 1 } } },
};

static const Row LARGE_ROWS[] = {
  { 1, { { DERMA_SHEET_NEXT, derma_sheet_write_bar, 1 } } },
  { 1, { { DERMA_SHEET_0_24, derma_sheet_write_lines, 1 } }, TRUE, DERMA_BLOCK_FIRST_DAY },
  { 1, { { DERMA_SHEET_24_72, derma_sheet_write_lines, 1 } }, TRUE, DERMA_BLOCK_TO_DAY_3 },
  { 1, { { DERMA_SHEET_3_7, derma_sheet_write_lines, 1 } }, TRUE, DERMA_BLOCK_TO_DAY_7 },
  { 1, { { DERMA_SHEET_UNTIL, derma_sheet_write_until, 1 } } },
  { 1, { { DERMA_SHEET_NORMAL, derma_sheet_write_lines, 1 } } },
  { 1, { { DERMA_SHEET_FLAGS, derma_sheet_write_flags, 1 } } },
  { 1, { { DERMA_SHEET_LOG, derma_sheet_write_log, 1 } } },
  { 2,
    { { DERMA_SHEET_MARKS, derma_sheet_write_lines, 0.44 },
      { DERMA_SHEET_ROLLER, derma_sheet_write_lines, 0.56 } } },
  { 2,
    { { DERMA_SHEET_PRODUCTS, derma_sheet_write_products, 0.5 },
      { DERMA_SHEET_NOTE, derma_sheet_write_note, 0.5 } } },
  { 1, { { DERMA_SHEET_DISCLAIMER, derma_sheet_write_lines, 1 } } },
};

/* A sheet while it is laid out. */
typedef struct
{
  const DermaSheet        *sheet;
  const DermaSheetContent *content;
  const Row               *row;
  DermaSheetPen            pen;
  double                   y;
  gboolean                 can_break;   /* there may be more pages than one, and each has a foot */
  gboolean                 is_too_wide; /* there is a word that does not fit its column */
} Sheet;

static double
write_part (const Sheet    *self,
            DermaSheetPen  *pen,
            DermaSheetPart  part,
            DermaSheetWrite write,
            double          x,
            double          y,
            double          width)
{
  double height;

  derma_sheet_pen_begin (pen, "Sect");
  height = write (pen, &self->content->blocks[part], x, y, width);
  derma_sheet_pen_end (pen, "Sect");
  if (pen->layout != NULL)
    pen->layout->places[part] = (DermaSheetPlace) { .page = pen->page, .x = x, .y = y, .width = width, .height = height };

  return height;
}

static double
write_column (const Sheet   *self,
              DermaSheetPen *pen,
              const Column  *column,
              double         x,
              double         y,
              double         width)
{
  double height = write_part (self, pen, column->part, column->write, x, y, width);

  if (column->has_next)
    {
      height += pen->fit->gap * pen->scale;
      height += write_part (self, pen, (DermaSheetPart) (column->part + 1), derma_sheet_write_lines, x, y + height, width);
    }

  return height;
}

static double
measure_column_cb (gpointer data,
                   guint    column,
                   double   width)
{
  const Sheet  *self = data;
  DermaSheetPen probe = self->pen;
  double        height;

  probe.layout = NULL;
  probe.has_broken = FALSE;
  height = write_column (self, &probe, &self->row->columns[column], 0, 0, width);

  return probe.has_broken ? DERMA_SHEET_TOO_HIGH : height;
}

/* With the room over it, and without what stands in the margin. */
static double
get_foot_height (const Sheet *self)
{
  DermaSheetPen pen = self->pen;

  return derma_sheet_pen_get_line (&pen, DERMA_SHEET_STYLE_TEXT) + self->pen.fit->gap * self->pen.scale - FOOT_DROP;
}

static double
get_bottom (const Sheet *self)
{
  const double bottom = self->pen.layout->height - self->pen.fit->margin;

  return self->can_break ? bottom - get_foot_height (self) : bottom;
}

static double
get_width (const Sheet *self)
{
  return self->pen.layout->width - 2 * self->pen.fit->margin;
}

/* What has no room left begins a page, where there may be one. */
static void
reserve (Sheet *self,
         double height)
{
  if (!self->can_break || self->y + height <= get_bottom (self))
    return;

  self->pen.page++;
  self->pen.layout->n_pages = self->pen.page + 1;
  self->y = self->pen.fit->margin;
}

/* How high the first @n lines of what is to be avoided are, with the room over them. */
static double
measure_avoid (const Sheet *self,
               const Row   *row,
               guint        n)
{
  DermaSheetPen probe = self->pen;
  double        height = 0;

  probe.layout = NULL;
  for (guint i = 0; i < n && row->has_avoid; i++)
    height += AVOID_GAP * probe.scale + derma_sheet_write_avoid (&probe, &self->content->avoid[row->block + i], 0, 0, get_width (self));

  return height;
}

/* It takes the whole width, below all columns, but belongs to its own. */
static void
write_avoid (Sheet     *self,
             const Row *row,
             guint      index,
             double     y)
{
  if (row->has_avoid)
    derma_sheet_write_avoid (&self->pen, &self->content->avoid[row->block + index], self->pen.fit->margin,
                             y + measure_avoid (self, row, index) + AVOID_GAP * self->pen.scale, get_width (self));
}

static void
write_row (Sheet     *self,
           const Row *row)
{
  const double gutter = self->pen.fit->gutter * self->pen.scale;
  double       shares[DERMA_SHEET_MAX_COLUMNS];
  double       widths[DERMA_SHEET_MAX_COLUMNS];
  double       x = self->pen.fit->margin;
  double       height;
  double       whole;

  for (guint i = 0; i < row->n; i++)
    shares[i] = row->columns[i].share;
  self->row = row;
  height = derma_sheet_share (row->n, shares, get_width (self) - (row->n - 1) * gutter, measure_column_cb, self, widths);
  whole = height + measure_avoid (self, row, row->n);
  self->is_too_wide = self->is_too_wide || height >= DERMA_SHEET_TOO_HIGH;
  reserve (self, whole);

  for (guint i = 0; i < row->n; i++)
    {
      write_column (self, &self->pen, &row->columns[i], x, self->y, widths[i]);
      write_avoid (self, row, i, self->y + height);
      x += widths[i] + gutter;
    }
  self->y += whole + self->pen.fit->gap * self->pen.scale;
}

static void
draw_face_cb (gconstpointer data,
              double        x,
              double        y,
              double        width,
              double        height,
              cairo_t      *cr)
{
  derma_sheet_face_draw (data, x, y, height, cr);
}

/* Title and session, with the face beside them. */
static void
write_top (Sheet *self)
{
  DermaSheetPen *pen = &self->pen;
  const double   margin = pen->fit->margin;
  const double   face_height = FACE_HEIGHT * pen->scale;
  const double   face_width = self->sheet->plan != NULL ? face_height * DERMA_FACE_WIDTH / DERMA_FACE_HEIGHT : 0;
  const double   gutter = face_width > 0 ? pen->fit->gutter * pen->scale : 0;
  const double   width = get_width (self) - face_width - gutter;
  double         height = write_part (self, pen, DERMA_SHEET_TITLE, derma_sheet_write_title, margin, self->y, width);

  height += TOP_GAP * pen->scale;
  height += write_part (self, pen, DERMA_SHEET_SESSION, derma_sheet_write_lines, margin, self->y + height, width);
  if (face_width > 0)
    {
      derma_sheet_pen_draw (pen, draw_face_cb, self->sheet->sections, _ ("The face as in the mirror: sections with a check were rolled, those with stripes were not."),
                            margin + width + gutter, self->y, face_width, face_height);
      height = MAX (height, face_height);
    }
  self->y += height + pen->fit->gap * pen->scale;
}

static int
compare_pages (gconstpointer a,
               gconstpointer b)
{
  const guint page_a = (*(const DermaSheetMark *const *) a)->page;
  const guint page_b = (*(const DermaSheetMark *const *) b)->page;

  return (page_a > page_b) - (page_a < page_b);
}

/* Which page it is, and on those before them where the warning signs are: one page may hang on a wall without the other. */
static void
write_feet (Sheet *self)
{
  DermaSheetLayout *layout = self->pen.layout;
  const guint       flags_page = layout->places[DERMA_SHEET_FLAGS].page;
  const double      y = layout->height - self->pen.fit->margin + FOOT_DROP - derma_sheet_pen_get_line (&self->pen, DERMA_SHEET_STYLE_TEXT);

  for (guint page = 0; page < layout->n_pages; page++)
    {
      g_autofree char *text =
        page < flags_page
          /* Translators: in the foot of a printed page; %1$u is its number, %2$u how many there are, %3$u a number of a page */
          ? g_strdup_printf (_ ("Page %1$u of %2$u. Warning signs: page %3$u."), page + 1, layout->n_pages, flags_page + 1)
          /* Translators: in the foot of a printed page; %1$u is its number, %2$u how many there are */
          : g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, layout->n_pages);

      self->pen.page = page;
      derma_sheet_pen_begin (&self->pen, "P");
      derma_sheet_pen_write (&self->pen, DERMA_SHEET_STYLE_STRONG, text, self->pen.fit->margin, y, get_width (self));
      derma_sheet_pen_end (&self->pen, "P");
    }
  /* it keeps the order of what stands on one page */
  g_ptr_array_sort (layout->marks, compare_pages);
}

/* Lays everything out with so much room. Where @can_break says so, what has no room goes to the next page; else @slack is what
 * is left of the page, less than 0 where it does not do. */
static DermaSheetLayout *
try_fit (const DermaSheet        *sheet,
         const DermaSheetContent *content,
         const DermaSheetFit     *fit,
         DermaSheetType          *type,
         gboolean                 can_break,
         double                  *slack)
{
  g_autoptr (DermaSheetLayout) layout = derma_sheet_layout_new_empty (sheet->paper);
  const Row  *rows = fit->is_stacked ? LARGE_ROWS : ROWS;
  const gsize n_rows = fit->is_stacked ? G_N_ELEMENTS (LARGE_ROWS) : G_N_ELEMENTS (ROWS);
  Sheet       self = {
          .sheet = sheet,
          .content = content,
          .pen = { .layout = layout, .fit = fit, .type = type, .scale = sheet->is_large ? LARGE : 1 },
          .y = fit->margin,
          .can_break = can_break,
  };

  write_top (&self);
  for (gsize i = 0; i < n_rows; i++)
    write_row (&self, &rows[i]);
  if (layout->n_pages > 1)
    write_feet (&self);
  if (sheet->is_rtl)
    derma_sheet_layout_mirror (layout);

  *slack = self.is_too_wide ? -DERMA_SHEET_TOO_HIGH : get_bottom (&self) - (self.y - fit->gap * self.pen.scale);
  return g_steal_pointer (&layout);
}

/* What is left of the page goes between the blocks. */
static DermaSheetLayout *
try_spread_fit (const DermaSheet        *sheet,
                const DermaSheetContent *content,
                const DermaSheetFit     *fit,
                DermaSheetType          *type)
{
  g_autoptr (DermaSheetLayout) layout = NULL;
  g_autoptr (DermaSheetLayout) spread = NULL;
  DermaSheetFit wider = *fit;
  double        slack;
  double        rest;

  layout = try_fit (sheet, content, fit, type, FALSE, &slack);
  if (slack < 0)
    return NULL;

  wider.gap += MIN (slack / (G_N_ELEMENTS (ROWS) + 1), fit->gap);
  spread = try_fit (sheet, content, &wider, type, FALSE, &rest);
  return rest > -0.01 ? g_steal_pointer (&spread) : g_steal_pointer (&layout);
}

/* What is the same in all fits, and expensive. */
typedef struct
{
  DermaSheetContent *contents[2]; /* in full, and in fewer words */
  DermaSheetType     types[DERMA_N_SHEET_CUTS];
} Words;

static void
words_init (Words            *self,
            const DermaSheet *sheet)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->contents); i++)
    self->contents[i] = derma_sheet_content_new (sheet, i > 0);
  for (guint i = 0; i < DERMA_N_SHEET_CUTS; i++)
    derma_sheet_type_init (&self->types[i], sheet->is_large, (DermaSheetCut) i, sheet->is_rtl);
}

static void
words_clear (Words *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->contents); i++)
    g_clear_pointer (&self->contents[i], derma_sheet_content_free);
  for (guint i = 0; i < DERMA_N_SHEET_CUTS; i++)
    derma_sheet_type_clear (&self->types[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

/* The roomiest that fits. Every fit is tighter than the one before it, so half of what is left is tried each time. */
static DermaSheetLayout *
lay_out_page (const DermaSheet *sheet,
              Words            *words)
{
  g_autoptr (DermaSheetLayout) best = NULL;
  guint first = 0;
  guint end = G_N_ELEMENTS (FITS);

  while (first < end)
    {
      const guint          middle = (first + end) / 2;
      const DermaSheetFit *fit = &FITS[middle];
      g_autoptr (DermaSheetLayout) layout = try_spread_fit (sheet, words->contents[fit->is_terse], fit, &words->types[fit->cut]);

      if (layout == NULL)
        first = middle + 1;
      else
        {
          end = middle;
          g_clear_pointer (&best, derma_sheet_layout_free);
          best = g_steal_pointer (&layout);
        }
    }

  return g_steal_pointer (&best);
}

static DermaSheetLayout *
lay_out_pages (const DermaSheet *sheet,
               Words            *words)
{
  g_autoptr (DermaSheetLayout) best = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (LARGE_FITS) && (best == NULL || best->n_pages > N_LARGE_PAGES); i++)
    {
      const DermaSheetFit *fit = &LARGE_FITS[i];
      double               slack;
      g_autoptr (DermaSheetLayout) layout = try_fit (sheet, words->contents[fit->is_terse], fit, &words->types[fit->cut], TRUE, &slack);

      if (best == NULL || layout->n_pages < best->n_pages)
        {
          g_clear_pointer (&best, derma_sheet_layout_free);
          best = g_steal_pointer (&layout);
        }
    }

  return g_steal_pointer (&best);
}

/**
 * derma_sheet_layout_new:
 * @sheet: what the sheet is about
 *
 * Puts everything in its place. All of it stands on one page: where words are long, first the columns get other widths, then
 * everything gets less room and is said in fewer words; letters never get smaller. Where even that does not do, or letters
 * are large, there are more pages.
 *
 * Returns: (transfer full): the layout; free it with derma_sheet_layout_free()
 */
DermaSheetLayout *
derma_sheet_layout_new (const DermaSheet *sheet)
{
  g_auto (Words) words = { 0 };
  DermaSheetLayout *layout = NULL;

  g_return_val_if_fail (sheet != NULL && sheet->aftercare != NULL, NULL);

  words_init (&words, sheet);
  if (!sheet->is_large)
    layout = lay_out_page (sheet, &words);

  return layout != NULL ? layout : lay_out_pages (sheet, &words);
}
