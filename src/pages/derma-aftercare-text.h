/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aftercare view says of hours, days and what was done. */
#pragma once

#include "treatment/derma-aftercare.h"
#include "treatment/derma-healing-course.h"

G_BEGIN_DECLS

char *derma_aftercare_dup_hero (gint64 elapsed_s);
char *derma_aftercare_dup_again (DermaTime next,
                                 DermaTime now);
char *derma_aftercare_dup_tag (DermaTime until,
                               DermaTime now,
                               gboolean  is_short);
char *derma_aftercare_dup_remaining (DermaTime until,
                                     DermaTime now);
char *derma_aftercare_dup_first_end (DermaAftercareItem item,
                                     DermaTime          until,
                                     DermaTime          now);
char *derma_aftercare_dup_starting (DermaTime from,
                                    DermaTime now);
char *derma_aftercare_dup_starting_long (DermaTime from,
                                         DermaTime now);
char *derma_aftercare_dup_more (guint     n_more,
                                DermaTime until,
                                DermaTime now);
char *derma_aftercare_dup_next_rolling (DermaTime from,
                                        DermaTime now);
char *derma_aftercare_dup_block_end (guint until_h);
char *derma_aftercare_dup_now (DermaTime now);
char *derma_aftercare_dup_phase (DermaBlock block,
                                 DermaTime  end,
                                 DermaTime  now);
char *derma_aftercare_dup_log_title (const DermaAftercareInput *input,
                                     DermaTime                  now);
char *derma_aftercare_dup_last_log (const DermaHealingCourse *course);
char *derma_aftercare_dup_names (const DermaAftercareItem *items,
                                 guint                     n_items);
char *derma_aftercare_dup_times (guint n_times);

G_END_DECLS
