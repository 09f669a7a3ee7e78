/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_FIRST_START (derma_first_start_get_type ())

G_DECLARE_FINAL_TYPE (DermaFirstStart, derma_first_start, DERMA, FIRST_START, AdwDialog)

AdwDialog *derma_first_start_new (DermaJournal *journal,
                                  DermaClock   *clock);

G_END_DECLS
