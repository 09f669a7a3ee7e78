/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/derma-aftercare-timeline.h"

G_BEGIN_DECLS

struct _DermaAftercareTimeline
{
  GtkWidget parent_instance;

  gboolean is_compact;
  gint64   from_s[DERMA_N_TIMELINE_PARTS];
  gint64   until_s[DERMA_N_TIMELINE_PARTS];
  char    *ends[DERMA_N_TIMELINE_PARTS];
  char    *short_ends[DERMA_N_TIMELINE_PARTS];
  char    *abouts[DERMA_N_TIMELINE_PARTS];
  gint64   now_s;
  guint    chosen; /* the part that is open, or was last; at first the one that is now */

  GtkWidget *titles[DERMA_N_TIMELINE_PARTS];
  GtkWidget *bars[DERMA_N_TIMELINE_PARTS];
  GtkWidget *end_labels[DERMA_N_TIMELINE_PARTS];
  GtkWidget *needle;
  GtkWidget *now;
  GtkWidget *popover;
  GtkLabel  *popover_title;
  GtkLabel  *popover_about;
};

double   derma_aftercare_timeline_get_share (DermaAftercareTimeline *self,
                                             guint                   part,
                                             gint64                  at_s);
gboolean derma_aftercare_timeline_is_now_in (DermaAftercareTimeline *self,
                                             guint                   part);
void     derma_aftercare_timeline_measure (GtkWidget     *widget,
                                           GtkOrientation orientation,
                                           int            for_size,
                                           int           *minimum,
                                           int           *natural,
                                           int           *minimum_baseline,
                                           int           *natural_baseline);
void     derma_aftercare_timeline_size_allocate (GtkWidget *widget,
                                                 int        width,
                                                 int        height,
                                                 int        baseline);

G_END_DECLS
