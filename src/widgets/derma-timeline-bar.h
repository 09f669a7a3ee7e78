/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DermaTimelineMark:
 * @share: where on the bar, from 0 at its start to 1 at its end
 * @is_full: drawn as a full dot, else as a ring
 */
typedef struct
{
  double   share;
  gboolean is_full;
} DermaTimelineMark;

/**
 * DermaTimelineBar:
 *
 * One part of a #DermaAftercareTimeline: a bar that is filled as far as its time is over, with a mark for each time of
 * interest. Its node is named `bar`. To assistive technology it is a button; what it shows is open or not.
 *
 * Actions: bar.show, which emits "activated".
 */
#define DERMA_TYPE_TIMELINE_BAR (derma_timeline_bar_get_type ())

G_DECLARE_FINAL_TYPE (DermaTimelineBar, derma_timeline_bar, DERMA, TIMELINE_BAR, GtkWidget)

GtkWidget *derma_timeline_bar_new (void);
void       derma_timeline_bar_set_share (DermaTimelineBar *self,
                                         double            share);
void       derma_timeline_bar_clear_marks (DermaTimelineBar *self);
void       derma_timeline_bar_add_mark (DermaTimelineBar *self,
                                        double            share,
                                        gboolean          is_full);

G_END_DECLS
