/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/derma-sheet.h"

G_BEGIN_DECLS

/**
 * DermaSheetCase:
 * @sheet: to lay out; paper, size of letters and direction may be set
 *
 * What a sheet is made of, for one band, ten minutes after the session.
 */
typedef struct
{
  DermaSheet            sheet;
  DermaSessionPlan      plan;
  DermaSectionRecord    sections[DERMA_N_SECTIONS];
  DermaAftercareSession session;
  DermaAftercareInput   input;
  GTimeZone            *zone;
} DermaSheetCase;

void derma_sheet_case_init (DermaSheetCase *self,
                            DermaBand       band);
void derma_sheet_case_clear (DermaSheetCase *self);
void derma_sheet_case_move (DermaSheetCase *self,
                            gint64          hours);

void sheet_case_speak (int    *argc,
                       char ***argv);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DermaSheetCase, derma_sheet_case_clear)

G_END_DECLS
