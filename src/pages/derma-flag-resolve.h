/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_FLAG_RESOLVE (derma_flag_resolve_get_type ())

G_DECLARE_FINAL_TYPE (DermaFlagResolve, derma_flag_resolve, DERMA, FLAG_RESOLVE, AdwDialog)

AdwDialog *derma_flag_resolve_present (GtkWidget    *parent,
                                       DermaJournal *journal,
                                       DermaClock   *clock);

G_END_DECLS
