/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-roller.h"

G_BEGIN_DECLS

/**
 * DermaRollerRow:
 * @name: unowned
 * @replaces: the roller that it came in place of, 0: none
 *
 * What the journal knows of a roller.
 */
typedef struct
{
  const char      *name;
  DermaRollerFacts facts;
  DermaTime        added_at;
  DermaTime        retired_at;
  gint64           replaces;
} DermaRollerRow;

DermaRoller *derma_roller_new (const DermaRollerRow *row);
void         derma_roller_update (DermaRoller            *self,
                                  const DermaRollerFacts *facts,
                                  DermaTime               retired_at);
void         derma_roller_set_name (DermaRoller *self,
                                    const char  *name);

G_END_DECLS
