/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaPatchTestGroup:
 *
 * One patch test of protocol.md 2.4: how it is done, when it was started, when it can be judged, and how it went; by the
 * app's own waiting time or by the person's word. It shows what the journal holds.
 *
 * Its signal "failed" carries a sentence for the person when something could not be stored.
 */
#define DERMA_TYPE_PATCH_TEST_GROUP (derma_patch_test_group_get_type ())

G_DECLARE_FINAL_TYPE (DermaPatchTestGroup, derma_patch_test_group, DERMA, PATCH_TEST_GROUP, AdwPreferencesGroup)

GtkWidget *derma_patch_test_group_new (DermaJournal      *journal,
                                       DermaClock        *clock,
                                       DermaPatchTestKind kind);
GtkWidget *derma_patch_test_group_get_state_row (DermaPatchTestGroup *self);

G_END_DECLS
