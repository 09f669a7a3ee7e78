/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-journal.h"

G_BEGIN_DECLS

char *derma_roller_dup_title (DermaRoller  *roller,
                              DermaJournal *journal);
char *derma_roller_describe (const DermaRollerFacts *facts,
                             DermaTime               now,
                             GTimeZone              *zone);
char *derma_roller_describe_uses (const DermaRollerFacts *facts,
                                  DermaTime               now);
char *derma_roller_describe_age (DermaRoller *roller,
                                 DermaTime    now,
                                 GTimeZone   *zone,
                                 char       **title);
char *derma_roller_describe_end (DermaRoller *roller,
                                 DermaTime    now);
char *derma_roller_describe_cleaning (const DermaRollerUse *use,
                                      DermaTime             now,
                                      GTimeZone            *zone);

G_END_DECLS
