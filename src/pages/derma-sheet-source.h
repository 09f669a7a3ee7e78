/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/derma-sheet.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaSheetSource:
 * @sheet: what the sheet tells; paper, size of letters and direction may be set
 *
 * A session of the journal as the aftercare sheet needs it. It holds until the journal changes.
 */
typedef struct
{
  DermaSheet sheet;

  /*< private >*/
  DermaPastSession   *past;
  DermaRoller        *roller;
  GTimeZone          *zone;
  GArray             *sessions;
  GArray             *ticks;
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
