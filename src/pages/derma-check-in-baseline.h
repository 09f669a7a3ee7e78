/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_CHECK_IN_BASELINE (derma_check_in_baseline_get_type ())

G_DECLARE_FINAL_TYPE (DermaCheckInBaseline, derma_check_in_baseline, DERMA, CHECK_IN_BASELINE, AdwPreferencesGroup)

GtkWidget *derma_check_in_baseline_new (DermaJournal *journal,
                                        DermaClock   *clock,
                                        gboolean      is_first);
void       derma_check_in_baseline_set_has_scars (DermaCheckInBaseline *self,
                                                  gboolean              has_scars);

G_END_DECLS
