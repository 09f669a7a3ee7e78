/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaRollerUses:
 *
 * Every session with one roller, newest first, and how the roller was cleaned before and after it.
 */
#define DERMA_TYPE_ROLLER_USES (derma_roller_uses_get_type ())

G_DECLARE_FINAL_TYPE (DermaRollerUses, derma_roller_uses, DERMA, ROLLER_USES, AdwNavigationPage)

AdwNavigationPage *derma_roller_uses_new (DermaJournal *journal,
                                          DermaClock   *clock,
                                          DermaRoller  *roller);

G_END_DECLS
