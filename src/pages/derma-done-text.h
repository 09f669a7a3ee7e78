/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-roller-care.h"
#include "treatment/derma-session.h"

G_BEGIN_DECLS

/* What the end of a session says, as sentences. */

char       *derma_done_dup_sentence (const DermaSession *session);
char       *derma_done_dup_section (const DermaSectionRecord *record);
const char *derma_done_get_reason (DermaStop stop);
char       *derma_done_dup_until (gint64     until_s,
                                  gint64     now_s,
                                  GTimeZone *zone);
char       *derma_done_dup_uses_title (const DermaRollerCondition *condition);
char       *derma_done_dup_uses_subtitle (const DermaRollerFacts     *facts,
                                          const DermaRollerCondition *condition);

G_END_DECLS
