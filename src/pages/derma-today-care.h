/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_TODAY_CARE (derma_today_care_get_type ())

G_DECLARE_FINAL_TYPE (DermaTodayCare, derma_today_care, DERMA, TODAY_CARE, GtkBox)

GtkWidget *derma_today_care_new (DermaJournal *journal,
                                 DermaClock   *clock);

void     derma_today_care_update (DermaTodayCare        *self,
                                  const DermaPermission *permission);
gboolean derma_today_care_is_needed (DermaTodayCare *self);
gboolean derma_today_care_is_in_course (DermaTodayCare *self);
gboolean derma_today_care_is_healing (DermaTodayCare *self);
double   derma_today_care_get_share (DermaTodayCare *self);
char    *derma_today_care_dup_headline (DermaTodayCare *self);
char    *derma_today_care_dup_expected (DermaTodayCare *self);

G_END_DECLS
