/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-roller.h"

G_BEGIN_DECLS

DermaRoller *derma_roller_new (const char             *name,
                               const DermaRollerFacts *facts,
                               DermaTime               retired_at);
void         derma_roller_update (DermaRoller            *self,
                                  const DermaRollerFacts *facts,
                                  DermaTime               retired_at);

G_END_DECLS
