/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-calendar-figure-private.h"

#define N_WEEKDAYS 7
#define SMALL_CELL 10.0   /* a day that is smaller has no room for marks side by side */
#define SESSION_SHARE 0.4 /* the radius of a session, of a day */
#define MARK_SHARE 0.11   /* half of what else is marked: in its corner it touches no session */
#define MARK_X 0.14       /* the middle of a mark, from the side of its day, where it is not alone */
#define MARK_Y 0.87
#define LINE_WIDTH 1.0
#define DOT_SHARE 0.6

/* A session is a disc. */
static void
draw_session (cairo_t               *cr,
              const DermaChartTheme *theme,
              double                 x,
              double                 y,
              double                 radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  derma_chart_set_color (cr, &theme->line, 1);
  cairo_fill (cr);
}

/* Recovery is a tint with a line under it. */
static void
draw_recovery (cairo_t               *cr,
               const DermaChartTheme *theme,
               const DermaChartRect  *rect)
{
  cairo_rectangle (cr, rect->x, rect->y + rect->height * 0.08, rect->width, rect->height * 0.84);
  derma_chart_set_color (cr, &theme->band, 1);
  cairo_fill (cr);
  cairo_rectangle (cr, rect->x, rect->y + rect->height * 0.92 - LINE_WIDTH, rect->width, LINE_WIDTH);
  derma_chart_set_color (cr, &theme->band_edge, 1);
  cairo_fill (cr);
}

/* A check-in is a square on its corner. */
static void
draw_check_in (cairo_t               *cr,
               const DermaChartTheme *theme,
               double                 x,
               double                 y,
               double                 radius)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x, y - radius * 1.25);
  cairo_line_to (cr, x + radius * 1.25, y);
  cairo_line_to (cr, x, y + radius * 1.25);
  cairo_line_to (cr, x - radius * 1.25, y);
  cairo_close_path (cr);
  derma_chart_set_color (cr, &theme->ground, 1);
  cairo_set_line_width (cr, 2 * LINE_WIDTH);
  cairo_stroke_preserve (cr);
  derma_chart_set_color (cr, &theme->text, 1);
  cairo_fill (cr);
}

/* Photos are an empty frame. */
static void
draw_photo (cairo_t               *cr,
            const DermaChartTheme *theme,
            double                 x,
            double                 y,
            double                 radius)
{
  cairo_rectangle (cr, x - radius, y - radius * 0.8, 2 * radius, 1.6 * radius);
  derma_chart_set_color (cr, &theme->ground, 1);
  cairo_fill_preserve (cr);
  derma_chart_set_color (cr, &theme->text, 1);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_stroke (cr);
}

static void
draw_day (cairo_t                *cr,
          const DermaChartTheme  *theme,
          const DermaCalendarDay *day,
          const DermaChartRect   *rect)
{
  const double   x = rect->x + rect->width / 2;
  const double   y = rect->y + rect->height / 2;
  const double   mark = rect->width * MARK_SHARE;
  const gboolean is_alone = day->n_sessions == 0 && (day->n_check_ins == 0 || day->n_photos == 0);
  const double   mark_x = rect->width * (is_alone ? 0.5 : MARK_X);

  if (day->is_recovery)
    draw_recovery (cr, theme, rect);
  if (day->n_sessions > 0)
    draw_session (cr, theme, x, y, rect->width * SESSION_SHARE);
  if (rect->width < SMALL_CELL)
    {
      if (day->n_check_ins > 0)
        draw_check_in (cr, theme, x, y, rect->width * SESSION_SHARE / 2);
      else if (day->n_photos > 0)
        draw_photo (cr, theme, x, y, rect->width * SESSION_SHARE / 2);
      return;
    }
  if (day->n_check_ins > 0)
    draw_check_in (cr, theme, rect->x + mark_x, rect->y + rect->height * MARK_Y, mark);
  if (day->n_photos > 0)
    draw_photo (cr, theme, rect->x + rect->width - mark_x, rect->y + rect->height * MARK_Y, mark);
}

/* The same layout of a word or number stands in many places. */
static void
draw_text_at (cairo_t               *cr,
              const DermaChartText  *text,
              const DermaChartColor *color,
              double                 x,
              double                 y)
{
  derma_chart_set_color (cr, color, 1);
  derma_chart_text_show (text, cr, x - text->rect.width / 2, y - text->rect.height / 2);
}

/* Upon the marks. @next: the first day with something on it that may be in this month or after it. */
static void
draw_numbers (const DermaCalendarLayout *self,
              const DermaCalendarMonth  *month,
              guint                     *next,
              const DermaChartTheme     *theme,
              cairo_t                   *cr)
{
  const GArray *days = self->figure->days;

  for (guint i = 0; self->numbers->len > 0 && i < month->n_days; i++)
    {
      const DermaCalendarDay *day = NULL;
      const DermaChartColor  *color = &theme->dim;
      DermaChartRect          rect;

      while (*next < days->len && derma_calendar_figure_get_day (self->figure, *next)->day < month->first + i)
        (*next)++;
      if (*next < days->len && derma_calendar_figure_get_day (self->figure, *next)->day == month->first + i)
        day = derma_calendar_figure_get_day (self->figure, *next);
      if (day != NULL)
        color = day->n_sessions > 0 ? &theme->ground : &theme->text;

      derma_calendar_layout_find_cell (self, month, i, &rect);
      draw_text_at (cr, &g_array_index (self->numbers, DermaChartText, i), color, rect.x + rect.width / 2, rect.y + rect.height / 2);
    }
}

/* Where there are no numbers, a dot stands for each day, so that a month without anything is seen as one. */
static void
draw_dots (const DermaCalendarLayout *self,
           const DermaCalendarMonth  *month,
           const DermaChartTheme     *theme,
           cairo_t                   *cr)
{
  const double size = MIN (MAX (self->cell * MARK_SHARE, 0.5), 2);

  cairo_new_path (cr);
  for (guint i = 0; self->numbers->len == 0 && i < month->n_days; i++)
    {
      DermaChartRect rect;

      derma_calendar_layout_find_cell (self, month, i, &rect);
      cairo_rectangle (cr, rect.x + (rect.width - size) / 2, rect.y + (rect.height - size) / 2, size, size);
    }
  derma_chart_set_color (cr, &theme->dim, DOT_SHARE);
  cairo_fill (cr);
}

static void
draw_month (const DermaCalendarLayout *self,
            const DermaCalendarMonth  *month,
            const DermaChartTheme     *theme,
            cairo_t                   *cr)
{
  if (month->title.words != NULL)
    derma_chart_text_draw (&month->title, theme, cr);
  for (guint i = 0; i < self->weekdays->len; i++)
    {
      const DermaChartText *text = &g_array_index (self->weekdays, DermaChartText, i);
      const guint           column = self->is_mirrored ? N_WEEKDAYS - 1 - i : i;

      draw_text_at (cr, text, &theme->dim, month->rect.x + (column + 0.5) * self->cell, month->days_y - text->rect.height / 2 - LINE_WIDTH);
    }
  draw_dots (self, month, theme, cr);
}

static void
draw_legend (const DermaCalendarLayout *self,
             const DermaChartTheme     *theme,
             cairo_t                   *cr)
{
  for (guint i = 0; i < self->legend->len; i++)
    {
      const DermaChartText *text = &g_array_index (self->legend, DermaChartText, i);
      const double          size = text->rect.height * 0.85;
      const double          x = self->is_mirrored ? text->rect.x + text->rect.width + size * 0.75 : text->rect.x - size * 0.75;
      const DermaChartRect  rect = { x - size / 2, text->rect.y + (text->rect.height - size) / 2, size, size };
      const double          y = rect.y + size / 2;

      switch ((DermaCalendarKind) i)
        {
        case DERMA_CALENDAR_SESSION:
          draw_session (cr, theme, x, y, size * SESSION_SHARE);
          break;
        case DERMA_CALENDAR_RECOVERY:
          draw_recovery (cr, theme, &rect);
          break;
        case DERMA_CALENDAR_CHECK_IN:
          draw_check_in (cr, theme, x, y, size * SESSION_SHARE * 0.8);
          break;
        case DERMA_CALENDAR_PHOTO:
        default:
          draw_photo (cr, theme, x, y, size * SESSION_SHARE * 0.8);
          break;
        }
      derma_chart_text_draw (text, theme, cr);
    }
}

void
derma_calendar_painter_draw (gconstpointer          data,
                             gconstpointer          layout,
                             const DermaChartTheme *theme,
                             cairo_t               *cr)
{
  const DermaCalendarLayout *self = layout;
  guint                      next = 0;

  for (guint i = 0; i < self->months->len; i++)
    draw_month (self, &g_array_index (self->months, DermaCalendarMonth, i), theme, cr);
  for (guint i = 0; i < self->hits->len; i++)
    {
      const DermaChartHit *hit = &g_array_index (self->hits, DermaChartHit, i);

      draw_day (cr, theme, derma_calendar_figure_get_day (self->figure, hit->index), &hit->rect);
    }
  for (guint i = 0; i < self->months->len; i++)
    draw_numbers (self, &g_array_index (self->months, DermaCalendarMonth, i), &next, theme, cr);
  draw_legend (self, theme, cr);
}
