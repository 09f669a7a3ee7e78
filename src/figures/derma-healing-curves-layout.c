/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-healing-curves-private.h"

#include "figures/derma-healing-painter.h"

#define N_SHIFTS 3     /* lines that would lie upon each other lie so many points side by side at most */
#define TARGET 4.0     /* half of what is pointed at around a log */
#define THIN 1.0       /* a line of an earlier session */
#define DOT 1.8        /* and its logs */
#define LINE_ROOM 2.0  /* lines at the edge of the plot are whole */
#define THIN_SHARE 0.5 /* how much of the colour of words they have; the rest is the ground */

/* The scale is that of a layout of one session; the others stand on the same. */
typedef struct
{
  const DermaHealingCurves *figure;
  PangoContext             *pango; /* (nullable) */
  DermaHealingLayout       *scale; /* of the last session, or of none */
  GArray                   *hits;  /* (element-type DermaChartHit) */
} Layout;

static const DermaHealingFigure *
get_last (const DermaHealingCurves *figure)
{
  return figure->curves->len > 0 ? derma_healing_curves_get (figure, figure->curves->len - 1)->figure : figure->expected;
}

/* How far an earlier session is moved, so that it is seen beside those that are alike. */
static double
get_shift (const DermaHealingCurves *figure,
           guint                     curve)
{
  return curve + 1 == figure->curves->len ? 0 : -(double) ((figure->curves->len - 1 - curve) % N_SHIFTS);
}

static DermaHealingPlace
find_place (const Layout *self,
            guint         curve,
            gsize         point)
{
  DermaHealingPlace place = derma_healing_layout_find_place (self->scale, &derma_healing_curves_get (self->figure, curve)->figure->points[point]);

  place.y += get_shift (self->figure, curve);

  return place;
}

static gboolean
is_shown (const Layout *self,
          guint         curve,
          gsize         point)
{
  const double hours = (double) derma_healing_curves_get (self->figure, curve)->figure->points[point].elapsed_s / DERMA_HOUR_S;

  return hours >= self->scale->from && hours <= self->scale->until;
}

static void
place_hits (Layout *self)
{
  for (guint i = 0; i < self->figure->curves->len; i++)
    for (gsize j = 0; j < derma_healing_curves_get (self->figure, i)->figure->n_points; j++)
      {
        const DermaHealingPlace place = find_place (self, i, j);
        const DermaChartHit     hit = {
              .kind = DERMA_CHART_HIT_POINT,
              .series = i,
              .index = j,
              .rect = { place.x - TARGET, place.y - TARGET, 2 * TARGET, 2 * TARGET },
        };

        if (is_shown (self, i, j))
          g_array_append_val (self->hits, hit);
      }
}

gpointer
derma_healing_curves_layout_new (gconstpointer          data,
                                 PangoContext          *pango,
                                 double                 width,
                                 double                 height,
                                 const DermaFigureSpan *span)
{
  const DermaHealingCurves *figure = data;
  const double              from = span != NULL ? span->from / DERMA_HOUR_S : 0;
  const double              until = span != NULL ? span->until / DERMA_HOUR_S : figure->end;
  Layout                   *self = g_new0 (Layout, 1);
  DermaHealingMetrics       metrics;

  derma_healing_painter_measure (pango, figure->measure, &metrics);
  self->figure = figure;
  self->pango = pango != NULL ? g_object_ref (pango) : NULL;
  self->scale = derma_healing_layout_new_part (get_last (figure), &metrics, width, height, from, until);
  self->hits = g_array_new (FALSE, FALSE, sizeof (DermaChartHit));
  place_hits (self);

  return self;
}

void
derma_healing_curves_layout_free (gpointer layout)
{
  Layout *self = layout;

  g_clear_object (&self->pango);
  derma_healing_layout_free (self->scale);
  g_array_unref (self->hits);
  g_free (self);
}

const DermaChartHit *
derma_healing_curves_layout_get_hits (gconstpointer layout,
                                      gsize        *n_hits)
{
  const Layout *self = layout;

  *n_hits = self->hits->len;

  return (const DermaChartHit *) (gconstpointer) self->hits->data;
}

void
derma_healing_curves_layout_get_plot (gconstpointer    layout,
                                      DermaChartRect  *plot,
                                      DermaFigureSpan *span)
{
  const Layout             *self = layout;
  const DermaHealingLayout *scale = self->scale;

  *plot = (DermaChartRect) { scale->left, scale->top, scale->right - scale->left, scale->bottom - scale->top };
  *span = (DermaFigureSpan) { scale->from * DERMA_HOUR_S, scale->until * DERMA_HOUR_S };
}

char *
derma_healing_curves_layout_to_text (gconstpointer layout)
{
  const Layout    *self = layout;
  g_autofree char *scale = derma_healing_layout_to_text (self->scale);
  g_autoptr (GString) text = g_string_new (scale);

  for (guint i = 0; i + 1 < self->figure->curves->len; i++)
    {
      g_string_append_printf (text, "earlier %u\n", i);
      for (gsize j = 0; j < derma_healing_curves_get (self->figure, i)->figure->n_points; j++)
        {
          const DermaHealingPlace place = find_place (self, i, j);

          g_string_append_printf (text, "  point %.1f %.1f\n", place.x, place.y);
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---- Drawing ---- */

/* Grey that stays as light where lines lie upon each other. */
static void
set_thin_color (const DermaChartTheme *theme,
                cairo_t               *cr)
{
  const DermaChartColor *dim = &theme->dim;
  const DermaChartColor *ground = &theme->ground;
  const double           share = THIN_SHARE * dim->alpha;

  cairo_set_source_rgb (cr, share * dim->red + (1 - share) * ground->red, share * dim->green + (1 - share) * ground->green,
                        share * dim->blue + (1 - share) * ground->blue);
}

static void
draw_earlier (const Layout          *self,
              guint                  curve,
              const DermaChartTheme *theme,
              cairo_t               *cr)
{
  const gsize n = derma_healing_curves_get (self->figure, curve)->figure->n_points;

  set_thin_color (theme, cr);
  cairo_new_path (cr);
  for (gsize i = 0; i < n; i++)
    {
      const DermaHealingPlace place = find_place (self, curve, i);

      cairo_line_to (cr, place.x, place.y);
    }
  cairo_set_line_width (cr, THIN);
  cairo_stroke (cr);

  for (gsize i = 0; i < n; i++)
    {
      const DermaHealingPlace place = find_place (self, curve, i);

      cairo_new_sub_path (cr);
      cairo_arc (cr, place.x, place.y, DOT, 0, 2 * G_PI);
    }
  cairo_fill (cr);
}

void
derma_healing_curves_layout_draw (gconstpointer          data,
                                  gconstpointer          layout,
                                  const DermaChartTheme *theme,
                                  cairo_t               *cr)
{
  const Layout             *self = layout;
  const DermaHealingLayout *scale = self->scale;

  cairo_save (cr);
  derma_healing_painter_draw_scale (get_last (self->figure), scale, theme, self->pango, cr);
  /* What is before or after the part that is shown goes no further than the plot; beside it, points are whole. */
  if (scale->from > 0 || scale->until < self->figure->end)
    cairo_rectangle (cr, scale->left - LINE_ROOM, 0, scale->right - scale->left + 2 * LINE_ROOM, scale->height);
  else
    cairo_rectangle (cr, 0, 0, scale->width, scale->height);
  cairo_clip (cr);
  for (guint i = 0; i + 1 < self->figure->curves->len; i++)
    draw_earlier (self, i, theme, cr);
  derma_healing_painter_draw_points (get_last (self->figure), scale, theme, cr);
  cairo_restore (cr);
}
