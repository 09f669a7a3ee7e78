/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-aftercare-timeline-private.h"

#define N DERMA_N_TIMELINE_PARTS
#define PART_GAP 8
#define LINE_GAP 6
#define LABEL_MARGIN 2 /* of the words, from the ends of their bar */
#define BAR_HEIGHT 16
#define COMPACT_BAR_HEIGHT 12
#define NEEDLE_WIDTH 3
#define NEEDLE_OVER 6 /* how far it stands out above the bar */
#define COMPACT_NEEDLE_OVER 3

/* Where an instant lies in a part: 0 at its start, 1 at its end. */
double
derma_aftercare_timeline_get_share (DermaAftercareTimeline *self,
                                    guint                   part,
                                    gint64                  at_s)
{
  if (self->until_s[part] <= self->from_s[part])
    return 0;

  return (double) (at_s - self->from_s[part]) / (double) (self->until_s[part] - self->from_s[part]);
}

gboolean
derma_aftercare_timeline_is_now_in (DermaAftercareTimeline *self,
                                    guint                   part)
{
  return self->now_s >= self->from_s[part] && self->now_s < self->until_s[part];
}

static int
get_natural (GtkWidget     *widget,
             GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_highest (GtkWidget *const *widgets)
{
  int highest = 0;

  for (guint i = 0; i < N; i++)
    if (gtk_widget_get_visible (widgets[i]))
      highest = MAX (highest, get_natural (widgets[i], GTK_ORIENTATION_VERTICAL));

  return highest;
}

static int
get_bottom_height (DermaAftercareTimeline *self)
{
  const int ends = get_highest (self->end_labels);

  return self->is_compact ? ends : MAX (ends, get_natural (self->now, GTK_ORIENTATION_VERTICAL));
}

static int
get_bar_top (DermaAftercareTimeline *self)
{
  return self->is_compact ? COMPACT_NEEDLE_OVER : get_highest (self->titles) + LINE_GAP;
}

static int
get_bar_height (DermaAftercareTimeline *self)
{
  return self->is_compact ? COMPACT_BAR_HEIGHT : BAR_HEIGHT;
}

void
derma_aftercare_timeline_measure (GtkWidget     *widget,
                                  GtkOrientation orientation,
                                  int            for_size,
                                  int           *minimum,
                                  int           *natural,
                                  int           *minimum_baseline,
                                  int           *natural_baseline)
{
  DermaAftercareTimeline *self = DERMA_AFTERCARE_TIMELINE (widget);
  int                     part = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = get_bar_top (self) + get_bar_height (self) + LINE_GAP + get_bottom_height (self);
      return;
    }

  for (guint i = 0; i < N; i++)
    {
      part = MAX (part, get_natural (self->end_labels[i], GTK_ORIENTATION_HORIZONTAL));
      if (!self->is_compact)
        part = MAX (part, get_natural (self->titles[i], GTK_ORIENTATION_HORIZONTAL));
    }
  *minimum = *natural = (int) N * (part + 2 * LABEL_MARGIN) + ((int) N - 1) * PART_GAP;
}

/* @x counts from where text begins. */
static void
allocate (DermaAftercareTimeline *self,
          GtkWidget              *child,
          int                     x,
          int                     y,
          int                     width,
          int                     height)
{
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (is_rtl)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

/* Where the needle stands, from where text begins; -1 where now is in none of the parts. */
static int
get_now_x (DermaAftercareTimeline *self,
           int                     part_width)
{
  for (guint i = 0; i < N; i++)
    if (derma_aftercare_timeline_is_now_in (self, i))
      return (int) (i * (guint) (part_width + PART_GAP) + derma_aftercare_timeline_get_share (self, i, self->now_s) * part_width);

  return -1;
}

static void
allocate_now (DermaAftercareTimeline *self,
              int                     part_width,
              int                     width,
              int                    *from,
              int                    *until)
{
  const int x = get_now_x (self, part_width);
  const int bar_top = get_bar_top (self);
  const int bar_bottom = bar_top + get_bar_height (self);
  const int now_width = get_natural (self->now, GTK_ORIENTATION_HORIZONTAL);
  const int now_height = get_natural (self->now, GTK_ORIENTATION_VERTICAL);
  const int over = self->is_compact ? COMPACT_NEEDLE_OVER : NEEDLE_OVER;
  const int under = self->is_compact ? COMPACT_NEEDLE_OVER : LINE_GAP;

  gtk_widget_set_child_visible (self->needle, x >= 0);
  gtk_widget_set_child_visible (self->now, x >= 0 && !self->is_compact);
  *from = *until = -1;
  if (x < 0)
    return;

  allocate (self, self->needle, CLAMP (x - NEEDLE_WIDTH / 2, 0, width - NEEDLE_WIDTH), bar_top - over, NEEDLE_WIDTH,
            bar_bottom - bar_top + over + under);
  if (self->is_compact)
    return;

  *from = CLAMP (x - now_width / 2, 0, MAX (width - now_width, 0));
  *until = *from + now_width;
  allocate (self, self->now, *from, bar_bottom + LINE_GAP, now_width, now_height);
}

void
derma_aftercare_timeline_size_allocate (GtkWidget *widget,
                                        int        width,
                                        int        height,
                                        int        baseline)
{
  DermaAftercareTimeline *self = DERMA_AFTERCARE_TIMELINE (widget);
  const int               part_width = (width - ((int) N - 1) * PART_GAP) / (int) N;
  const int               bar_top = get_bar_top (self);
  const int               bar_height = get_bar_height (self);
  const int               bottom = bar_top + bar_height + LINE_GAP;
  const int               bottom_height = get_bottom_height (self);
  int                     now_from;
  int                     now_until;

  allocate_now (self, part_width, width, &now_from, &now_until);
  for (guint i = 0; i < N; i++)
    {
      const int x = (int) i * (part_width + PART_GAP);
      const int end_width = get_natural (self->end_labels[i], GTK_ORIENTATION_HORIZONTAL);
      const int end_x = x + part_width - LABEL_MARGIN - end_width;

      allocate (self, self->bars[i], x, bar_top, part_width, bar_height);
      if (!self->is_compact)
        allocate (self, self->titles[i], x + LABEL_MARGIN, 0, get_natural (self->titles[i], GTK_ORIENTATION_HORIZONTAL),
                  get_natural (self->titles[i], GTK_ORIENTATION_VERTICAL));
      allocate (self, self->end_labels[i], end_x, bottom, end_width, bottom_height);

      /* The time of now wins where they would touch. */
      gtk_widget_set_child_visible (self->end_labels[i],
                                    now_from < 0 || end_x > now_until + LINE_GAP || end_x + end_width < now_from - LINE_GAP);
    }

  gtk_popover_present (GTK_POPOVER (self->popover));
}
