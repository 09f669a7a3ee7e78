/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_EARLIER_ROLLER (derma_earlier_roller_get_type ())

G_DECLARE_FINAL_TYPE (DermaEarlierRoller, derma_earlier_roller, DERMA, EARLIER_ROLLER, AdwComboRow)

void        derma_earlier_roller_set_journal (DermaEarlierRoller *self,
                                              DermaJournal       *journal);
void        derma_earlier_roller_reset (DermaEarlierRoller *self);
gboolean    derma_earlier_roller_is_other (DermaEarlierRoller *self);
const char *derma_earlier_roller_check (DermaEarlierRoller *self,
                                        gint64              day,
                                        const char         *typed,
                                        guint              *needle_um);
gboolean    derma_earlier_roller_add_session (DermaEarlierRoller *self,
                                              DermaTime           t0,
                                              guint               needle_um,
                                              DermaSectionSet     excluded,
                                              const char         *note,
                                              DermaTime           now,
                                              GError            **error);

G_END_DECLS
