/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DermaTimelinePart:
 * @from_s: when it begins, UTC seconds
 * @until_s: when it ends, UTC seconds
 * @title: what it is, such as “First 24 hours”
 * @end: its end by the clock, such as “Wed 19:22”
 * @short_end: its end where there is little room, such as “24 h”
 * @about: what holds in it, in whole sentences
 */
typedef struct
{
  gint64      from_s;
  gint64      until_s;
  const char *title;
  const char *end;
  const char *short_end;
  const char *about;
} DermaTimelinePart;

#define DERMA_N_TIMELINE_PARTS 3

#define DERMA_TYPE_AFTERCARE_TIMELINE (derma_aftercare_timeline_get_type ())

G_DECLARE_FINAL_TYPE (DermaAftercareTimeline, derma_aftercare_timeline, DERMA, AFTERCARE_TIMELINE, GtkWidget)

GtkWidget  *derma_aftercare_timeline_new (void);
gboolean    derma_aftercare_timeline_get_is_compact (DermaAftercareTimeline *self);
void        derma_aftercare_timeline_set_is_compact (DermaAftercareTimeline *self,
                                                     gboolean                is_compact);
void        derma_aftercare_timeline_set_parts (DermaAftercareTimeline *self,
                                                const DermaTimelinePart parts[DERMA_N_TIMELINE_PARTS]);
void        derma_aftercare_timeline_set_now (DermaAftercareTimeline *self,
                                              gint64                  now_s,
                                              const char             *label,
                                              const char             *sentence);
void        derma_aftercare_timeline_clear_marks (DermaAftercareTimeline *self);
void        derma_aftercare_timeline_add_mark (DermaAftercareTimeline *self,
                                               gint64                  at_s,
                                               gboolean                is_done);
void        derma_aftercare_timeline_show_part (DermaAftercareTimeline *self,
                                                guint                   part);
const char *derma_aftercare_timeline_get_shown (DermaAftercareTimeline *self);

G_END_DECLS
