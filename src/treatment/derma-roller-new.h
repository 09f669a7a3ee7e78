/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-roller-care.h"

G_BEGIN_DECLS

/**
 * DermaNewRoller:
 * @DERMA_NEW_ROLLER_FINE: may be added
 * @DERMA_NEW_ROLLER_LENGTH: no roller has needles of that length (nb-x)
 * @DERMA_NEW_ROLLER_PROFESSIONAL: its needles belong in the hands of a professional (nb-e)
 * @DERMA_NEW_ROLLER_WORN: it has done its sessions, or is too old (rl-uses-max, rl-maker, rl-age-max)
 * @DERMA_NEW_ROLLER_NO_FIRST_USE: it was used, and nobody says since when
 * @DERMA_NEW_ROLLER_TO_COME: its first use is still to come
 *
 * Whether a roller may be added, and why not.
 */
typedef enum
{
  DERMA_NEW_ROLLER_FINE,
  DERMA_NEW_ROLLER_LENGTH,
  DERMA_NEW_ROLLER_PROFESSIONAL,
  DERMA_NEW_ROLLER_WORN,
  DERMA_NEW_ROLLER_NO_FIRST_USE,
  DERMA_NEW_ROLLER_TO_COME,
} DermaNewRoller;

DermaNewRoller derma_new_roller_check (const DermaRollerFacts *facts,
                                       DermaTime               now);
char          *derma_new_roller_to_text (DermaNewRoller          verdict,
                                         const DermaRollerFacts *facts);
const char    *derma_new_roller_read_length (const char *typed,
                                             guint      *needle_um);

G_END_DECLS
