/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-check.h"

G_BEGIN_DECLS

/**
 * DermaReasonGroup:
 *
 * Reasons that belong to no question and no roller on the page: refusals as notes, or warnings as check rows, each of which
 * is to be ticked. It is hidden while there is none.
 */
#define DERMA_TYPE_REASON_GROUP (derma_reason_group_get_type ())

G_DECLARE_FINAL_TYPE (DermaReasonGroup, derma_reason_group, DERMA, REASON_GROUP, AdwPreferencesGroup)

GtkWidget *derma_reason_group_new (DermaCheck  *check,
                                   DermaVerdict effect);
void       derma_reason_group_update (DermaReasonGroup *self);
gboolean   derma_reason_group_focus_missing (DermaReasonGroup *self);

G_END_DECLS
