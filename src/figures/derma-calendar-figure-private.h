/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/derma-chart-text.h"
#include "figures/derma-calendar-figure.h"

G_BEGIN_DECLS

#define DERMA_MAX_CALENDAR_MONTHS 1200

/* What can be seen of a day. */
typedef enum
{
  DERMA_CALENDAR_SESSION,
  DERMA_CALENDAR_RECOVERY,
  DERMA_CALENDAR_CHECK_IN,
  DERMA_CALENDAR_PHOTO,
} DermaCalendarKind;

#define DERMA_N_CALENDAR_KINDS 4

/* A day with something on it. */
typedef struct
{
  gint64   day; /* since 1970-01-01 */
  guint    n_sessions;
  guint    needle_um; /* of the last of them */
  gboolean is_recovery;
  guint    n_check_ins;
  guint    n_photos;
} DermaCalendarDay;

typedef struct
{
  gint64      from; /* the first day of the first month */
  guint       n_months;
  guint       first_weekday;
  DermaReader reader;
  GArray     *days; /* (element-type DermaCalendarDay): in the order of time */
} DermaCalendarFigure;

/* A month: its heading, and where its first week begins. */
typedef struct
{
  DermaChartText title; /* no words where there is no room */
  DermaChartRect rect;
  gint64         first; /* its first day */
  guint          n_days;
  guint          offset; /* days of its first week that are not in it */
  double         days_y; /* the upper edge of its first week */
} DermaCalendarMonth;

typedef struct
{
  const DermaCalendarFigure *figure;
  gboolean                   is_mirrored;
  double                     cell;
  GArray                    *months;   /* (element-type DermaCalendarMonth) */
  GArray                    *weekdays; /* (element-type DermaChartText): none where there is no room */
  GArray                    *numbers;  /* (element-type DermaChartText): 1 to 31; none where there is no room */
  GArray                    *legend;   /* (element-type DermaChartText): by kind; none where there is no room */
  GArray                    *hits;     /* (element-type DermaChartHit) */
} DermaCalendarLayout;

const DermaCalendarDay *derma_calendar_figure_get_day (const DermaCalendarFigure *self,
                                                       gsize                      index);

void derma_calendar_set_date (GDate *date,
                              gint64 day);

gpointer             derma_calendar_layout_new (gconstpointer          data,
                                                PangoContext          *pango,
                                                double                 width,
                                                double                 height,
                                                const DermaFigureSpan *span);
void                 derma_calendar_layout_free (gpointer layout);
double               derma_calendar_layout_get_height (gconstpointer data,
                                                       PangoContext *pango,
                                                       double        width);
const DermaChartHit *derma_calendar_layout_get_hits (gconstpointer layout,
                                                     gsize        *n_hits);
void                 derma_calendar_layout_get_plot (gconstpointer    layout,
                                                     DermaChartRect  *plot,
                                                     DermaFigureSpan *span);
char                *derma_calendar_layout_to_text (gconstpointer layout);
void                 derma_calendar_layout_find_cell (const DermaCalendarLayout *self,
                                                      const DermaCalendarMonth  *month,
                                                      guint                      day,
                                                      DermaChartRect            *rect);
void                 derma_calendar_painter_draw (gconstpointer          data,
                                                  gconstpointer          layout,
                                                  const DermaChartTheme *theme,
                                                  cairo_t               *cr);

G_END_DECLS
