/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "print/derma-document-table.h"
#include "print/derma-document.h"
#include "print/derma-sheet-pen.h"

/* Points. */
#define MARGIN 45.0
#define HEADER_Y 26.0 /* of the line that stands at the head of every page but the first */
#define FOOTER_Y 30.0 /* of the line at the foot, from the bottom of the page */
#define TITLE_GAP 6.0
#define HEADING_BEFORE 15.0
#define SUBHEADING_BEFORE 8.0
#define GAP 6.0
#define BULLET "•"
#define BULLET_INDENT 10.0
#define PICTURE_GAP 16.0
#define CAPTION_GAP 3.0
#define BLANK_HEIGHT 24.0 /* room to write by hand */
#define BLANK_GAP 5.0     /* between what it is for and the line */
#define MIN_BLANK 110.0   /* of a line that is written on */
#define HAIR 0.4
#define MAX_CHART_PART 0.78 /* of the height of a page */
#define MAX_PHOTO_PART 0.6

static const DermaSheetFit FIT = { .margin = MARGIN, .pitch = 1.3, .leading = 1, .gap = GAP, .gutter = PICTURE_GAP };

/* A document while it is laid out. */
typedef struct
{
  const DermaDocument *document;
  DermaSheetPen        pen;
  double               y;
  gboolean             has_section;
  gboolean             has_list;
} Flow;

static double
get_width (const Flow *self)
{
  return self->pen.layout->width - 2 * MARGIN;
}

static double
get_bottom (const Flow *self)
{
  return self->pen.layout->height - MARGIN;
}

static gboolean
is_at_top (const Flow *self)
{
  return self->y <= MARGIN;
}

static void
begin_page (Flow *self)
{
  self->pen.page++;
  self->pen.layout->n_pages = self->pen.page + 1;
  self->y = MARGIN;
}

static DermaSheetStyle
get_style (DermaDocumentKind kind)
{
  switch (kind)
    {
    case DERMA_DOCUMENT_TITLE:
      return DERMA_SHEET_STYLE_TITLE;
    case DERMA_DOCUMENT_HEADING:
      return DERMA_SHEET_STYLE_HEAD;
    case DERMA_DOCUMENT_SUBHEADING:
      return DERMA_SHEET_STYLE_STRONG;
    case DERMA_DOCUMENT_SMALL:
      return DERMA_SHEET_STYLE_SMALL;
    case DERMA_DOCUMENT_TEXT:
    case DERMA_DOCUMENT_POINT:
    case DERMA_DOCUMENT_TABLE:
    case DERMA_DOCUMENT_BLANKS:
    case DERMA_DOCUMENT_PICTURES:
    default:
      return DERMA_SHEET_STYLE_TEXT;
    }
}

static double
get_gap_before (const Flow       *self,
                DermaDocumentKind kind)
{
  if (is_at_top (self))
    return 0;
  if (kind == DERMA_DOCUMENT_HEADING)
    return HEADING_BEFORE;
  return kind == DERMA_DOCUMENT_SUBHEADING ? SUBHEADING_BEFORE : 0;
}

/* Writes what has words, and returns how high it is with the room below it. */
static double
write_words (DermaSheetPen            *pen,
             const DermaDocumentBlock *block,
             double                    y,
             double                    width)
{
  const DermaSheetBlock heading = { .heading = block->text };
  const DermaSheetStyle style = get_style (block->kind);
  double                height;

  switch (block->kind)
    {
    case DERMA_DOCUMENT_HEADING:
      return derma_sheet_pen_write_heading (pen, &heading, MARGIN, y, width);
    case DERMA_DOCUMENT_POINT:
      derma_sheet_pen_begin (pen, "LI");
      derma_sheet_pen_begin (pen, "Lbl");
      derma_sheet_pen_write (pen, style, BULLET, MARGIN, y, BULLET_INDENT);
      derma_sheet_pen_end (pen, "Lbl");
      derma_sheet_pen_begin (pen, "LBody");
      height = derma_sheet_pen_write_strong (pen, style, block->text, block->strong, FALSE, MARGIN + BULLET_INDENT, y, width - BULLET_INDENT);
      derma_sheet_pen_end (pen, "LBody");
      derma_sheet_pen_end (pen, "LI");
      return height + GAP / 3;
    case DERMA_DOCUMENT_TITLE:
    case DERMA_DOCUMENT_SUBHEADING:
    case DERMA_DOCUMENT_TEXT:
    case DERMA_DOCUMENT_SMALL:
    case DERMA_DOCUMENT_TABLE:
    case DERMA_DOCUMENT_BLANKS:
    case DERMA_DOCUMENT_PICTURES:
    default:
      {
        const char *tag = block->kind == DERMA_DOCUMENT_TITLE ? "H1" : block->kind == DERMA_DOCUMENT_SUBHEADING ? "H3"
                                                                                                                : "P";

        derma_sheet_pen_begin (pen, tag);
        height = derma_sheet_pen_write_strong (pen, style, block->text, block->strong, FALSE, MARGIN, y, width);
        derma_sheet_pen_end (pen, tag);
        return height + (block->kind == DERMA_DOCUMENT_TITLE ? TITLE_GAP : block->kind == DERMA_DOCUMENT_SUBHEADING ? GAP / 3
                                                                                                                    : GAP);
      }
    }
}

static double
get_picture_height (const Flow                 *self,
                    const DermaDocumentPicture *picture,
                    double                      width)
{
  const double part = picture->can_stretch ? MAX_CHART_PART : MAX_PHOTO_PART;

  return MIN (picture->ratio * width, part * self->pen.layout->height);
}

/* Pictures of one row stand on one line, and so do their captions. */
static double
write_pictures (const Flow      *self,
                DermaSheetPen   *pen,
                const GPtrArray *pictures,
                double           y)
{
  const double width = (get_width (self) - (pictures->len - 1) * PICTURE_GAP) / pictures->len;
  double       lowest = 0;
  double       captions = 0;

  for (guint i = 0; i < pictures->len; i++)
    lowest = MAX (lowest, get_picture_height (self, g_ptr_array_index (pictures, i), width));

  for (guint i = 0; i < pictures->len; i++)
    {
      const DermaDocumentPicture *picture = g_ptr_array_index (pictures, i);
      const double                height = get_picture_height (self, picture, width);
      const double                drawn_width = picture->can_stretch ? width : height / picture->ratio;
      const double                x = MARGIN + i * (width + PICTURE_GAP);
      double                      caption;

      derma_sheet_pen_draw (pen, picture->draw, picture->data, picture->alternative, x + (width - drawn_width) / 2, y + lowest - height,
                            drawn_width, height);
      if (picture->caption == NULL)
        continue;
      derma_sheet_pen_begin (pen, "P");
      caption = derma_sheet_pen_write (pen, DERMA_SHEET_STYLE_SMALL, picture->caption, x, y + lowest + CAPTION_GAP, width);
      derma_sheet_pen_end (pen, "P");
      captions = MAX (captions, CAPTION_GAP + caption);
    }

  return lowest + captions + GAP;
}

static double
measure_blank_label (DermaSheetPen            *pen,
                     const DermaDocumentTable *table,
                     guint                     row)
{
  const GStrv cells = g_ptr_array_index (table->rows, row);

  return derma_sheet_pen_measure (pen, DERMA_SHEET_STYLE_STRONG, cells[0]) + BLANK_GAP;
}

/* Side by side all of them have an equal part of what their words leave, if that is enough to write on. */
static double
get_blank_room (const Flow               *self,
                DermaSheetPen            *pen,
                const DermaDocumentTable *table)
{
  double room = get_width (self) - (table->rows->len - 1) * PICTURE_GAP;

  for (guint i = 0; i < table->rows->len; i++)
    room -= measure_blank_label (pen, table, i);

  return room / table->rows->len;
}

static void
write_blank (DermaSheetPen *pen,
             const GStrv    cells,
             double         x,
             double         y,
             double         label,
             double         room)
{
  const double text_y = y + BLANK_HEIGHT - derma_sheet_pen_get_line (pen, DERMA_SHEET_STYLE_TEXT);

  derma_sheet_pen_begin (pen, "P");
  derma_sheet_pen_write (pen, DERMA_SHEET_STYLE_STRONG, cells[0], x, text_y, label);
  if (*cells[1] != '\0')
    derma_sheet_pen_write (pen, DERMA_SHEET_STYLE_TEXT, cells[1], x + label, text_y, room);
  derma_sheet_pen_end (pen, "P");
  derma_sheet_pen_add (pen, DERMA_SHEET_MARK_RULE, x + label, y + BLANK_HEIGHT, room, HAIR);
}

static double
write_blanks (const Flow               *self,
              DermaSheetPen            *pen,
              const DermaDocumentTable *table,
              double                    y)
{
  const double   room = get_blank_room (self, pen, table);
  const gboolean is_stacked = room < MIN_BLANK;
  double         x = MARGIN;
  double         height = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const double label = measure_blank_label (pen, table, i);

      if (is_stacked || i == 0)
        height += BLANK_HEIGHT;
      write_blank (pen, g_ptr_array_index (table->rows, i), x, y + height - BLANK_HEIGHT, label, is_stacked ? get_width (self) - label : room);
      if (!is_stacked)
        x += label + room + PICTURE_GAP;
    }

  return height + GAP;
}

/* Headings want what follows them, and so do words that stand before a picture or begin a section. */
static gboolean
keeps_next (const Flow *self,
            guint       index)
{
  const GPtrArray          *blocks = self->document->blocks;
  const DermaDocumentBlock *block = g_ptr_array_index (blocks, index);
  const DermaDocumentBlock *next = index + 1 < blocks->len ? g_ptr_array_index (blocks, index + 1) : NULL;
  const DermaDocumentBlock *previous = index > 0 ? g_ptr_array_index (blocks, index - 1) : NULL;

  if (next == NULL)
    return FALSE;
  if (block->kind == DERMA_DOCUMENT_HEADING || block->kind == DERMA_DOCUMENT_SUBHEADING || next->kind == DERMA_DOCUMENT_PICTURES)
    return TRUE;

  return previous != NULL && previous->kind == DERMA_DOCUMENT_HEADING && next->kind == DERMA_DOCUMENT_SUBHEADING;
}

/* How high the least of a block is that may stand at the foot of a page, with what it wants to keep. */
static double
measure_start (const Flow *self,
               guint       index)
{
  const DermaDocumentBlock *block = g_ptr_array_index (self->document->blocks, index);
  DermaSheetPen             probe = self->pen;
  DermaTableShape           shape;
  double                    height;

  probe.layout = NULL;
  if (block->kind == DERMA_DOCUMENT_PICTURES)
    return write_pictures (self, &probe, block->pictures, 0);
  if (block->kind == DERMA_DOCUMENT_BLANKS)
    return write_blanks (self, &probe, block->table, 0);
  if (block->kind == DERMA_DOCUMENT_TABLE)
    {
      derma_table_shape_init (&shape, &probe, block->table, MARGIN, get_width (self));
      height = derma_table_shape_write_heads (&shape, &probe, 0, FALSE);
      for (guint row = 0; row < MIN (block->table->rows->len, 2); row++)
        height += derma_table_shape_write_row (&shape, &probe, row, 0);
      return height;
    }

  height = write_words (&probe, block, 0, get_width (self));
  if (keeps_next (self, index))
    height += SUBHEADING_BEFORE + measure_start (self, index + 1);

  return height;
}

static void
end_list (Flow *self)
{
  if (self->has_list)
    derma_sheet_pen_end (&self->pen, "L");
  self->has_list = FALSE;
}

static void
end_section (Flow *self)
{
  end_list (self);
  if (self->has_section)
    derma_sheet_pen_end (&self->pen, "Sect");
  self->has_section = FALSE;
}

static void
write_table (Flow                     *self,
             const DermaDocumentTable *table)
{
  DermaTableShape shape;

  derma_table_shape_init (&shape, &self->pen, table, MARGIN, get_width (self));
  derma_sheet_pen_begin (&self->pen, "Table");
  self->y += derma_table_shape_write_heads (&shape, &self->pen, self->y, FALSE);
  for (guint row = 0; row < table->rows->len; row++)
    {
      DermaSheetPen probe = self->pen;

      probe.layout = NULL;
      if (row > 0 && self->y + derma_table_shape_write_row (&shape, &probe, row, 0) > get_bottom (self))
        {
          begin_page (self);
          self->y += derma_table_shape_write_heads (&shape, &self->pen, self->y, TRUE);
        }
      self->y += derma_table_shape_write_row (&shape, &self->pen, row, self->y);
    }
  derma_sheet_pen_end (&self->pen, "Table");
  self->y += GAP;
}

static void
write_block (Flow *self,
             guint index)
{
  const DermaDocumentBlock *block = g_ptr_array_index (self->document->blocks, index);

  if (!is_at_top (self) && self->y + get_gap_before (self, block->kind) + measure_start (self, index) > get_bottom (self))
    begin_page (self);
  self->y += get_gap_before (self, block->kind);

  if (block->kind == DERMA_DOCUMENT_HEADING)
    {
      end_section (self);
      derma_sheet_pen_begin (&self->pen, "Sect");
      self->has_section = TRUE;
    }
  if (block->kind != DERMA_DOCUMENT_POINT)
    end_list (self);
  else if (!self->has_list)
    {
      derma_sheet_pen_begin (&self->pen, "L");
      self->has_list = TRUE;
    }

  if (block->kind == DERMA_DOCUMENT_TABLE)
    write_table (self, block->table);
  else if (block->kind == DERMA_DOCUMENT_BLANKS)
    self->y += write_blanks (self, &self->pen, block->table, self->y);
  else if (block->kind == DERMA_DOCUMENT_PICTURES)
    self->y += write_pictures (self, &self->pen, block->pictures, self->y);
  else
    self->y += write_words (&self->pen, block, self->y, get_width (self));
}

/* What stands on every page, now that it is known how many there are. */
static void
write_asides (Flow *self)
{
  const double width = get_width (self);
  const guint  n_pages = self->pen.layout->n_pages;

  for (guint page = 0; page < n_pages; page++)
    {
      /* Translators: the number of a page, and how many there are: “2 of 5” */
      g_autofree char *number = g_strdup_printf (C_ ("page", "%1$u of %2$u"), page + 1, n_pages);
      const double     number_width = derma_sheet_pen_measure (&self->pen, DERMA_SHEET_STYLE_SMALL_STRONG, number);
      const double     y = self->pen.layout->height - FOOTER_Y;

      self->pen.page = page;
      if (page > 0)
        derma_sheet_pen_write_aside (&self->pen, DERMA_SHEET_STYLE_SMALL, self->document->header, FALSE, MARGIN, HEADER_Y, width);
      derma_sheet_pen_write_aside (&self->pen, DERMA_SHEET_STYLE_SMALL, self->document->footer, FALSE, MARGIN, y, width - number_width - PICTURE_GAP);
      derma_sheet_pen_write_aside (&self->pen, DERMA_SHEET_STYLE_SMALL_STRONG, number, TRUE, MARGIN + width - number_width, y, number_width);
    }
}

/**
 * derma_document_lay_out:
 * @self: what is said; it must live as long as the layout is drawn
 * @is_rtl: whether columns begin at the right
 *
 * Finds the pages. No heading stands at the foot of one without what follows it, no row of a table and no paragraph is torn
 * apart, and the heads of a table stand again on every page that it goes on to.
 *
 * Returns: (transfer full): the layout; free it with derma_sheet_layout_free()
 */
DermaSheetLayout *
derma_document_lay_out (const DermaDocument *self,
                        DermaPaper           paper,
                        gboolean             is_rtl)
{
  g_auto (DermaSheetType) type = { 0 };
  DermaSheetLayout *layout;
  Flow              flow;

  g_return_val_if_fail (self != NULL, NULL);

  derma_sheet_type_init (&type, FALSE, DERMA_SHEET_CUT_TEXT, is_rtl);
  layout = derma_sheet_layout_new_empty (paper);
  flow = (Flow) {
    .document = self,
    .pen = { .layout = layout, .fit = &FIT, .type = &type, .scale = 1 },
    .y = MARGIN,
  };
  for (guint i = 0; i < self->blocks->len; i++)
    write_block (&flow, i);
  end_section (&flow);
  write_asides (&flow);
  if (is_rtl)
    derma_sheet_layout_mirror (layout);

  return layout;
}
