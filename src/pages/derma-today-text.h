/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-journal.h"

G_BEGIN_DECLS

/* What Today says. */

char              *derma_today_describe_open_session (const DermaSession *session);
const DermaReason *derma_today_find_reason (const DermaPermission *permission,
                                            const DermaSituation  *situation);
gboolean           derma_today_has_reason (const DermaPermission *permission,
                                           DermaRule              rule);
char              *derma_today_describe_refusal (const DermaPermission *permission,
                                                 const DermaSituation  *situation);
char              *derma_today_describe_readiness (const DermaPermission *permission,
                                                   const DermaSituation  *situation);
gboolean           derma_today_is_unreadable (DermaPastSession *last);
char              *derma_today_describe_last_session (DermaPastSession *last,
                                                      DermaTime         now,
                                                      char            **title);
char              *derma_today_describe_roller (const DermaRollerFacts *facts,
                                                DermaTime               now,
                                                char                  **title);
char              *derma_today_describe_effort (void);
gboolean           derma_today_is_healing (const DermaSituation *situation);
char              *derma_today_describe_healing (const DermaSituation *situation);
void               derma_today_get_offer (const DermaPermission *permission,
                                          const char           **label,
                                          const char           **action);

G_END_DECLS
