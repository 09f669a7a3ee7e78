/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaFlagNotice:
 *
 * What to do about the strongest red flag that is open, why, and what follows; under it what the person told, and what to leave
 * alone until then. It stays until something is recorded about it, and cannot be dismissed. A page that has one shows it in
 * place of its own head while "is-open" is set.
 *
 * Properties: "is-open" (read-only), "narrow".
 */
#define DERMA_TYPE_FLAG_NOTICE (derma_flag_notice_get_type ())

G_DECLARE_FINAL_TYPE (DermaFlagNotice, derma_flag_notice, DERMA, FLAG_NOTICE, AdwBin)

GtkWidget *derma_flag_notice_new (DermaJournal *journal,
                                  DermaClock   *clock);
void       derma_flag_notice_set_journal (DermaFlagNotice *self,
                                          DermaJournal    *journal,
                                          DermaClock      *clock);
gboolean   derma_flag_notice_is_open (DermaFlagNotice *self);

G_END_DECLS
