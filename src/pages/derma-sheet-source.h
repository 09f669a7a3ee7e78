/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/derma-sheet.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaSheetSource:
 * @sheet: what the sheet tells; paper, size of letters and direction may be set
 *
 * A session of the journal as the aftercare sheet needs it: a copy that the journal does not change any more, so a sheet may
 * be made of it later and in another thread.
 */
typedef struct
{
  DermaSheet sheet;

  /*< private >*/
  DermaSessionPlan    plan;
  DermaSectionRecord  sections[DERMA_N_SECTIONS];
  char               *roller_name;
  GTimeZone          *zone;
  GArray             *rolled;
  GArray             *ticks;
  GArray             *logs;
  DermaAftercareInput input;
} DermaSheetSource;

DermaSheetSource *derma_sheet_source_new (DermaJournal *journal,
                                          gint64        session_id,
                                          DermaTime     now,
                                          GTimeZone    *zone,
                                          GError      **error);
void              derma_sheet_source_free (DermaSheetSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaSheetSource, derma_sheet_source_free)

G_END_DECLS
