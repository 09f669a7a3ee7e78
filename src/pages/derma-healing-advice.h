/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-journal.h"
#include "widgets/derma-healing-form.h"

G_BEGIN_DECLS

void derma_healing_advise (DermaHealingForm *form,
                           DermaPastSession *session,
                           gint64            edited_id,
                           DermaTime         at);

G_END_DECLS
