/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal-fixture.h"

G_BEGIN_DECLS

/* What the tests of plans in the journal share: days, answers, and plans that are put in force. */

#define DAY(n) ((DermaTime) { T_S + (gint64) (n) * DERMA_DAY_S, T_OFFSET_S })
#define NEVER ((DermaTime) { 0 })

extern const DermaPlanInputs LINES; /* ex-04 of protocol.md 8.6: 0.3 mm, 8 sessions, 14 days apart */
extern const DermaPlanInputs SCARS; /* of every kind that leave something to do at home */

DermaPlanChange *start (DermaJournal          *journal,
                        const DermaPlanInputs *inputs,
                        DermaTime              now);
guint            count_plans (DermaJournal *journal);
DermaStoredPlan *dup_plan (DermaJournal *journal,
                           guint         position);

G_END_DECLS
