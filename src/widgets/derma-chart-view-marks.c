/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read in a chart view, and the marks that it is read by. */
#include "config.h"

#include <math.h>

#include "widgets/derma-chart-mark.h"
#include "widgets/derma-chart-view-private.h"

#define LEAST_MARK 18 /* what is focused is at least so large, pixels */

const DermaChartHit *
derma_chart_view_get_hits (DermaChartView *self,
                           gsize          *n_hits)
{
  *n_hits = 0;

  return self->drawing != NULL ? derma_drawing_get_hits (self->drawing, n_hits) : NULL;
}

static gboolean
is_same (const DermaChartHit *a,
         const DermaChartHit *b)
{
  return a->kind == b->kind && a->series == b->series && a->index == b->index;
}

static gssize
find_same (DermaChartView      *self,
           const DermaChartHit *hit)
{
  gsize                n_hits;
  const DermaChartHit *hits = derma_chart_view_get_hits (self, &n_hits);

  for (gsize i = 0; i < n_hits; i++)
    if (is_same (&hits[i], hit))
      return (gssize) i;

  return DERMA_CHART_VIEW_NONE;
}

/* Returns: the hit whose mark has the focus, or DERMA_CHART_VIEW_NONE */
gssize
derma_chart_view_get_focused (DermaChartView *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint      position;

  return focus != NULL && g_ptr_array_find (self->marks, focus, &position) ? (gssize) (self->first + position) : DERMA_CHART_VIEW_NONE;
}

/* ---- The read-out ---- */

static void
set_reading (DermaChartView *self,
             const char     *reading)
{
  if (g_set_str (&self->reading, reading))
    g_object_notify (G_OBJECT (self), "reading");
}

/* What the pointer is on comes before what has the focus. Where the sentence stands elsewhere it stays until the next. */
void
derma_chart_view_update_reading (DermaChartView *self)
{
  gsize                n_hits;
  const DermaChartHit *hits = derma_chart_view_get_hits (self, &n_hits);
  gssize               read = self->hovered >= 0 ? self->hovered : derma_chart_view_get_focused (self);
  g_autofree char     *sentence = NULL;
  DermaFigureSpan      span;

  if (read < 0 && self->is_compact && self->is_read && self->has_last)
    read = find_same (self, &self->last);
  if (read < 0 || read >= (gssize) n_hits)
    {
      derma_chart_readout_hide (self->readout);
      set_reading (self, NULL);
      return;
    }

  self->last = hits[read];
  self->has_last = TRUE;
  self->is_read = TRUE;
  sentence = derma_figure_dup_hit (self->figure, &hits[read]);
  derma_chart_readout_show (self->readout, sentence, &hits[read].rect, derma_chart_view_get_shown (self, &span), !self->is_compact);
  set_reading (self, sentence);
}

void
derma_chart_view_hover (DermaChartView *self,
                        gssize          hit)
{
  if (self->hovered == hit)
    return;

  self->hovered = hit;
  derma_chart_view_update_reading (self);
}

/* ---- Marks ---- */

void
derma_chart_view_remove_marks (DermaChartView *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->marks, i));
  g_ptr_array_set_size (self->marks, 0);
  g_array_set_size (self->kept, 0);
}

void
derma_chart_view_place_marks (DermaChartView *self)
{
  gsize                n_hits;
  const DermaChartHit *hits = derma_chart_view_get_hits (self, &n_hits);

  for (guint i = 0; i < self->marks->len && self->first + i < n_hits; i++)
    {
      const DermaChartRect *rect = &hits[self->first + i].rect;
      const int             width = (int) ceil (MAX (rect->width, LEAST_MARK));
      const int             height = (int) ceil (MAX (rect->height, LEAST_MARK));
      const float           x = (float) floor (rect->x + (rect->width - width) / 2);
      const float           y = (float) floor (rect->y + (rect->height - height) / 2);

      gtk_widget_allocate (g_ptr_array_index (self->marks, i), width, height, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, y)));
    }
}

static void
make_marks (DermaChartView *self,
            gsize           first)
{
  gsize                n_hits;
  const DermaChartHit *hits = derma_chart_view_get_hits (self, &n_hits);

  derma_chart_view_remove_marks (self);
  self->first = first;
  self->n_all = n_hits;
  for (gsize i = first; i < n_hits && i < first + DERMA_CHART_VIEW_MOST_MARKS; i++)
    {
      g_autofree char *sentence = derma_figure_dup_hit (self->figure, &hits[i]);
      GtkWidget       *mark = derma_chart_mark_new (sentence, i, n_hits);

      gtk_widget_insert_before (mark, GTK_WIDGET (self), GTK_WIDGET (self->readout));
      g_ptr_array_add (self->marks, mark);
      g_array_append_val (self->kept, hits[i]);
    }
}

static gsize
get_first_around (gsize hit,
                  gsize n_hits)
{
  if (n_hits <= DERMA_CHART_VIEW_MOST_MARKS || hit < DERMA_CHART_VIEW_MOST_MARKS / 2)
    return 0;

  return MIN (hit - DERMA_CHART_VIEW_MOST_MARKS / 2, n_hits - DERMA_CHART_VIEW_MOST_MARKS);
}

gboolean
derma_chart_view_are_marks_right (DermaChartView *self)
{
  gsize                n_hits;
  const DermaChartHit *hits = derma_chart_view_get_hits (self, &n_hits);

  if (self->n_all != n_hits || self->first + self->kept->len > n_hits)
    return FALSE;
  for (guint i = 0; i < self->kept->len; i++)
    if (!is_same (&g_array_index (self->kept, DermaChartHit, i), &hits[self->first + i]))
      return FALSE;

  return TRUE;
}

/* Where nothing can be read by keys, the chart itself takes them to be zoomed. */
static void
update_focusable (DermaChartView *self)
{
  DermaFigureSpan span;

  gtk_widget_set_focusable (GTK_WIDGET (self), self->marks->len == 0 && derma_chart_view_get_shown (self, &span));
}

/* The nearest to what was read last. */
gssize
derma_chart_view_find_entry (DermaChartView *self)
{
  gsize                n_hits;
  const DermaChartHit *hits = derma_chart_view_get_hits (self, &n_hits);
  gssize               found = (gssize) n_hits - 1;
  double               nearest = G_MAXDOUBLE;

  if (!self->has_last)
    return found;

  found = find_same (self, &self->last);
  if (found >= 0)
    return found;

  for (gsize i = 0; i < n_hits; i++)
    {
      const double distance = hypot (hits[i].rect.x - self->last.rect.x, hits[i].rect.y - self->last.rect.y);

      if (distance < nearest)
        {
          nearest = distance;
          found = (gssize) i;
        }
    }

  return found;
}

/* After a new drawing: who was reading goes on where that was. */
void
derma_chart_view_renew_marks (DermaChartView *self)
{
  const gboolean was_focused = derma_chart_view_get_focused (self) >= 0 || gtk_widget_has_focus (GTK_WIDGET (self));
  const gssize   around = derma_chart_view_find_entry (self);
  gsize          n_hits;

  derma_chart_view_get_hits (self, &n_hits);
  make_marks (self, get_first_around (around >= 0 ? (gsize) around : 0, n_hits));
  update_focusable (self);
  if (was_focused && !derma_chart_view_focus_hit (self, around))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

gboolean
derma_chart_view_focus_hit (DermaChartView *self,
                            gssize          hit)
{
  gsize                n_hits;
  const DermaChartHit *hits = derma_chart_view_get_hits (self, &n_hits);

  if (hit < 0 || hit >= (gssize) n_hits)
    return FALSE;

  self->last = hits[hit];
  self->has_last = TRUE;
  if ((gsize) hit < self->first || (gsize) hit >= self->first + self->marks->len)
    {
      make_marks (self, get_first_around ((gsize) hit, n_hits));
      derma_chart_view_place_marks (self);
    }

  gtk_widget_grab_focus (g_ptr_array_index (self->marks, (gsize) hit - self->first));
  derma_chart_view_update_reading (self);

  return TRUE;
}
