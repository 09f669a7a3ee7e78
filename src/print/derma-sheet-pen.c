/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet-pen.h"

/* Points at text of 10 points. */
#define BOX 8.0      /* side of a square to tick */
#define BOX_RISE 7.7 /* of its top over the line that letters stand on */
#define BOX_GAP 4.0  /* between it and its word */
#define BULLET "•"
#define BULLET_GAP 4.0
#define ITEM_GAP 11.0 /* between items of a line */
#define ITEM_GAP_TERSE 7.0
#define ASIDE_GAP 8.0   /* between a heading and what stands at the end of its line, at least */
#define RULE 1.1        /* below a heading */
#define RULE_BEFORE 1.5 /* between the two */
#define RULE_AFTER 3.6
#define RULE_AFTER_TERSE 2.6

/* From line to line, as a part of the size: what is large or stands alone needs no more. */
#define HEAD_PITCH 1.25
#define TITLE_PITCH 1.12

/**
 * derma_sheet_pen_add:
 *
 * Makes a mark on the present page.
 */
void
derma_sheet_pen_add (DermaSheetPen     *self,
                     DermaSheetMarkKind kind,
                     double             x,
                     double             y,
                     double             width,
                     double             height)
{
  DermaSheetMark *mark;

  if (self->layout == NULL)
    return;

  mark = g_new (DermaSheetMark, 1);
  *mark = (DermaSheetMark) { .kind = kind, .page = self->page, .x = x, .y = y, .width = width, .height = height };
  g_ptr_array_add (self->layout->marks, mark);
}

static DermaSheetMark *
get_last (DermaSheetPen *self)
{
  return g_ptr_array_index (self->layout->marks, self->layout->marks->len - 1);
}

static void
add_tag (DermaSheetPen     *self,
         DermaSheetMarkKind kind,
         const char        *tag)
{
  derma_sheet_pen_add (self, kind, 0, 0, 0, 0);
  if (self->layout != NULL)
    get_last (self)->tag = tag;
}

/**
 * derma_sheet_pen_begin:
 * @tag: a tag of the structure of a PDF, a static string
 *
 * What follows belongs to it, up to derma_sheet_pen_end().
 */
void
derma_sheet_pen_begin (DermaSheetPen *self,
                       const char    *tag)
{
  add_tag (self, DERMA_SHEET_MARK_BEGIN, tag);
}

/**
 * derma_sheet_pen_end:
 * @tag: what derma_sheet_pen_begin() was called with
 */
void
derma_sheet_pen_end (DermaSheetPen *self,
                     const char    *tag)
{
  add_tag (self, DERMA_SHEET_MARK_END, tag);
}

/**
 * derma_sheet_pen_draw:
 * @draw: draws it when the page is drawn
 * @data: (nullable): for @draw; it must live as long as the layout is drawn
 * @alternative: what it shows, in words
 *
 * Makes a figure of what draws itself.
 */
void
derma_sheet_pen_draw (DermaSheetPen *self,
                      DermaSheetDraw draw,
                      gconstpointer  data,
                      const char    *alternative,
                      double         x,
                      double         y,
                      double         width,
                      double         height)
{
  if (self->layout == NULL)
    return;

  derma_sheet_pen_begin (self, "Figure");
  get_last (self)->alternative = g_strdup (alternative);
  derma_sheet_pen_add (self, DERMA_SHEET_MARK_DRAWING, x, y, width, height);
  get_last (self)->draw = draw;
  get_last (self)->data = data;
  derma_sheet_pen_end (self, "Figure");
}

/**
 * derma_sheet_pen_write_aside:
 * @is_at_end: whether it ends where the column ends
 *
 * Writes words that stand on every page, and in no structure.
 *
 * Returns: how high they are
 */
double
derma_sheet_pen_write_aside (DermaSheetPen  *self,
                             DermaSheetStyle style,
                             const char     *text,
                             gboolean        is_at_end,
                             double          x,
                             double          y,
                             double          width)
{
  const double height = is_at_end ? derma_sheet_pen_write_at_end (self, style, text, x, y, width)
                                  : derma_sheet_pen_write (self, style, text, x, y, width);

  if (self->layout != NULL)
    get_last (self)->is_aside = TRUE;
  return height;
}

/**
 * derma_sheet_pen_measure:
 *
 * Returns: how wide @text is on one line
 */
double
derma_sheet_pen_measure (DermaSheetPen  *self,
                         DermaSheetStyle style,
                         const char     *text)
{
  return derma_sheet_type_get (self->type, style, text, NULL)->width;
}

/**
 * derma_sheet_pen_get_line:
 *
 * Returns: how high one line is
 */
double
derma_sheet_pen_get_line (DermaSheetPen  *self,
                          DermaSheetStyle style)
{
  const double size = derma_sheet_type_get_size (self->type, style);

  switch (style)
    {
    case DERMA_SHEET_STYLE_TITLE:
      return size * TITLE_PITCH;
    case DERMA_SHEET_STYLE_HEAD:
    case DERMA_SHEET_STYLE_NEXT:
      return size * HEAD_PITCH;
    case DERMA_SHEET_STYLE_TEXT:
    case DERMA_SHEET_STYLE_STRONG:
    case DERMA_SHEET_STYLE_SMALL:
    case DERMA_SHEET_STYLE_SMALL_STRONG:
    default:
      return size * self->fit->pitch;
    }
}

/**
 * derma_sheet_pen_get_baseline:
 *
 * Returns: from the top of @text to what the letters of its first line stand on
 */
double
derma_sheet_pen_get_baseline (DermaSheetPen  *self,
                              DermaSheetStyle style,
                              const char     *text)
{
  const DermaSheetText *shaped = derma_sheet_type_get (self->type, style, text, NULL);

  return (derma_sheet_pen_get_line (self, style) - shaped->ascent - shaped->descent) / 2 + shaped->ascent;
}

static double
write_text (DermaSheetPen        *self,
            DermaSheetStyle       style,
            const DermaSheetText *text,
            double                indent,
            gboolean              is_at_end,
            double                x,
            double                y,
            double                width)
{
  const double line = derma_sheet_pen_get_line (self, style);
  guint        n_lines = derma_sheet_text_count_lines (text, width, indent);

  self->has_broken = self->has_broken || text->longest > width + 0.1;
  if (self->layout != NULL)
    {
      PangoLayout *words = derma_sheet_text_break (text, width, indent, line, is_at_end != self->type->is_rtl);

      n_lines = MAX (n_lines, (guint) pango_layout_get_line_count (words));
      derma_sheet_pen_add (self, DERMA_SHEET_MARK_TEXT, x, y, width, n_lines * line);
      get_last (self)->text = words;
      get_last (self)->size = text->size;
    }

  return n_lines * line;
}

/**
 * derma_sheet_pen_write:
 * @width: in which the lines break
 *
 * Returns: how high it is
 */
double
derma_sheet_pen_write (DermaSheetPen  *self,
                       DermaSheetStyle style,
                       const char     *text,
                       double          x,
                       double          y,
                       double          width)
{
  return write_text (self, style, derma_sheet_type_get (self->type, style, text, NULL), 0, FALSE, x, y, width);
}

/**
 * derma_sheet_pen_write_after:
 * @indent: where the first line begins, points from the start of the others
 *
 * Returns: how high it is
 */
double
derma_sheet_pen_write_after (DermaSheetPen  *self,
                             DermaSheetStyle style,
                             const char     *text,
                             double          indent,
                             double          x,
                             double          y,
                             double          width)
{
  return write_text (self, style, derma_sheet_type_get (self->type, style, text, NULL), indent, FALSE, x, y, width);
}

/**
 * derma_sheet_pen_write_strong:
 * @strong: (nullable): the part of @text that stands out
 * @is_white: on black
 *
 * Returns: how high it is
 */
double
derma_sheet_pen_write_strong (DermaSheetPen  *self,
                              DermaSheetStyle style,
                              const char     *text,
                              const char     *strong,
                              gboolean        is_white,
                              double          x,
                              double          y,
                              double          width)
{
  const double height = write_text (self, style, derma_sheet_type_get (self->type, style, text, strong), 0, FALSE, x, y, width);

  if (self->layout != NULL)
    get_last (self)->is_white = is_white;
  return height;
}

/**
 * derma_sheet_pen_write_at_end:
 *
 * Writes @text so that it ends where the column ends.
 *
 * Returns: how high it is
 */
double
derma_sheet_pen_write_at_end (DermaSheetPen  *self,
                              DermaSheetStyle style,
                              const char     *text,
                              double          x,
                              double          y,
                              double          width)
{
  return write_text (self, style, derma_sheet_type_get (self->type, style, text, NULL), 0, TRUE, x, y, width);
}

/**
 * derma_sheet_pen_write_heading:
 * @block: has a heading
 *
 * Writes heading and aside, with a rule below them.
 *
 * Returns: how high they are, with the room below the rule
 */
double
derma_sheet_pen_write_heading (DermaSheetPen         *self,
                               const DermaSheetBlock *block,
                               double                 x,
                               double                 y,
                               double                 width)
{
  const double   heading = derma_sheet_pen_measure (self, DERMA_SHEET_STYLE_HEAD, block->heading);
  const double   aside = block->aside != NULL ? derma_sheet_pen_measure (self, DERMA_SHEET_STYLE_TEXT, block->aside) : 0;
  const gboolean fits = heading + (aside > 0 ? ASIDE_GAP * self->scale + aside : 0) <= width;
  const double   after = self->fit->is_terse ? RULE_AFTER_TERSE : RULE_AFTER;
  double         height;

  derma_sheet_pen_begin (self, "H2");
  height = derma_sheet_pen_write (self, DERMA_SHEET_STYLE_HEAD, block->heading, x, y, fits ? heading : width);
  derma_sheet_pen_end (self, "H2");

  if (block->aside != NULL)
    {
      derma_sheet_pen_begin (self, "P");
      if (fits)
        {
          const double lower = derma_sheet_pen_get_baseline (self, DERMA_SHEET_STYLE_HEAD, block->heading) -
                               derma_sheet_pen_get_baseline (self, DERMA_SHEET_STYLE_TEXT, block->aside);

          derma_sheet_pen_write_at_end (self, DERMA_SHEET_STYLE_TEXT, block->aside, x + width - aside, y + lower, aside);
        }
      else
        height += derma_sheet_pen_write (self, DERMA_SHEET_STYLE_TEXT, block->aside, x, y + height, width);
      derma_sheet_pen_end (self, "P");
    }

  height += RULE_BEFORE * self->scale;
  derma_sheet_pen_add (self, DERMA_SHEET_MARK_RULE, x, y + height, width, RULE);
  return height + RULE + after * self->scale;
}

static double
get_item_gap (DermaSheetPen *pen)
{
  return (pen->fit->is_terse ? ITEM_GAP_TERSE : ITEM_GAP) * pen->scale;
}

static double
get_indent (DermaSheetPen *pen,
            DermaSheetSign sign)
{
  switch (sign)
    {
    case DERMA_SHEET_SIGN_BOX:
      return (BOX + BOX_GAP) * pen->scale;
    case DERMA_SHEET_SIGN_BULLET:
      return derma_sheet_pen_measure (pen, DERMA_SHEET_STYLE_TEXT, BULLET) + BULLET_GAP * pen->scale;
    case DERMA_SHEET_SIGN_NONE:
    default:
      return 0;
    }
}

/**
 * derma_sheet_flow_init:
 *
 * Nothing runs yet, from the start of the line at @y on.
 */
void
derma_sheet_flow_init (DermaSheetFlow *self,
                       double          x,
                       double          y,
                       double          width)
{
  *self = (DermaSheetFlow) { .x = x, .width = width, .top = y, .bottom = y };
}

/**
 * derma_sheet_flow_break:
 *
 * What follows begins a line, if it does not anyway.
 */
void
derma_sheet_flow_break (DermaSheetFlow *self,
                        DermaSheetPen  *pen)
{
  if (self->used == 0)
    return;

  self->bottom += pen->fit->leading * pen->scale;
  self->top = self->bottom;
  self->used = 0;
}

static void
write_sign (DermaSheetPen *pen,
            DermaSheetSign sign,
            const char    *text,
            double         x,
            double         y)
{
  const double baseline = derma_sheet_pen_get_baseline (pen, DERMA_SHEET_STYLE_TEXT, text);

  if (sign == DERMA_SHEET_SIGN_BOX)
    derma_sheet_pen_add (pen, DERMA_SHEET_MARK_BOX, x, y + baseline - BOX_RISE * pen->scale, BOX * pen->scale, BOX * pen->scale);
  if (sign == DERMA_SHEET_SIGN_BULLET)
    {
      derma_sheet_pen_begin (pen, "Lbl");
      derma_sheet_pen_write (pen, DERMA_SHEET_STYLE_TEXT, BULLET, x, y, derma_sheet_pen_measure (pen, DERMA_SHEET_STYLE_TEXT, BULLET));
      derma_sheet_pen_end (pen, "Lbl");
    }
}

/**
 * derma_sheet_flow_add:
 * @tag: what its words are in the structure, a static string
 *
 * Writes one more item, on the same line where it has room. One that is longer than a line has lines of its own.
 */
void
derma_sheet_flow_add (DermaSheetFlow *self,
                      DermaSheetPen  *pen,
                      DermaSheetStyle style,
                      const char     *text,
                      DermaSheetSign  sign,
                      const char     *tag)
{
  const double indent = get_indent (pen, sign);
  const double room = self->width - indent;
  const double whole = derma_sheet_pen_measure (pen, style, text);
  const double width = MIN (whole, room);
  double       height;

  if (self->used + indent + width > self->width + 0.01)
    derma_sheet_flow_break (self, pen);

  write_sign (pen, sign, text, self->x + self->used, self->top);
  derma_sheet_pen_begin (pen, tag);
  height = derma_sheet_pen_write (pen, style, text, self->x + self->used + indent, self->top, width);
  derma_sheet_pen_end (pen, tag);
  self->bottom = MAX (self->bottom, self->top + height);
  self->used += indent + width + get_item_gap (pen);
}

/**
 * derma_sheet_flow_keep:
 * @lead: what is added next
 * @text: what is added after it
 * @sign: the sign of that
 *
 * Begins a line where there is no more room for both on the present one.
 */
void
derma_sheet_flow_keep (DermaSheetFlow *self,
                       DermaSheetPen  *pen,
                       const char     *lead,
                       const char     *text,
                       DermaSheetSign  sign)
{
  const double width = derma_sheet_pen_measure (pen, DERMA_SHEET_STYLE_STRONG, lead) + get_item_gap (pen) + get_indent (pen, sign) +
                       derma_sheet_pen_measure (pen, DERMA_SHEET_STYLE_TEXT, text);

  if (self->used + width > self->width)
    derma_sheet_flow_break (self, pen);
}

/**
 * derma_sheet_flow_has_room:
 * @lead: (nullable): what comes first
 * @items: (element-type DermaSheetItem): what follows
 *
 * Returns: whether all of it fits the present line
 */
gboolean
derma_sheet_flow_has_room (const DermaSheetFlow *self,
                           DermaSheetPen        *pen,
                           const char           *lead,
                           GPtrArray            *items)
{
  double used = self->used;

  if (lead != NULL)
    used += derma_sheet_pen_measure (pen, DERMA_SHEET_STYLE_TEXT, lead) + get_item_gap (pen);
  for (guint i = 0; i < items->len; i++)
    {
      const DermaSheetItem *item = g_ptr_array_index (items, i);

      used += get_indent (pen, item->has_box ? DERMA_SHEET_SIGN_BOX : DERMA_SHEET_SIGN_NONE) +
              derma_sheet_pen_measure (pen, item->is_lead ? DERMA_SHEET_STYLE_STRONG : DERMA_SHEET_STYLE_TEXT, item->text) + get_item_gap (pen);
    }

  return used - get_item_gap (pen) <= self->width;
}
