/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-aftercare.h"
#include "treatment/derma-next-rolling.h"
#include "treatment/derma-session.h"

G_BEGIN_DECLS

typedef enum
{
  DERMA_PAPER_A4,
  DERMA_PAPER_LETTER,
} DermaPaper;

/**
 * DermaSheet:
 * @t0: when rolling ended
 * @now: when it is printed
 * @needle_um: of the roller that was used, micrometres
 * @sensitivity: of the skin, which what is normal depends on
 * @plan: (nullable): what was to be rolled; %NULL where only the day is known, and then @sections and @steps_done do not count
 * @sections: (nullable) (array fixed-size=5): what was rolled, by #DermaSection
 * @steps_done: the steps that are done, 1 << #DermaStep
 * @aftercare: what holds after that session: it is the newest one in there, and @now is the instant asked about
 * @next_rolling: what is told of the next session, of whatever @aftercare is
 * @roller_name: (nullable): %NULL where no roller is known, and then the rest of it does not count; may be empty
 * @roller_use: which use of the roller the session was
 * @roller_max_uses: how many there may be
 * @roller_uses_left: how many are left now
 * @roller_ends_s: when its age ends it, UTC seconds; 0: not known
 * @paper: to print on
 * @is_large: text of 16 instead of 10 points, on more pages
 * @is_rtl: columns run from right to left
 *
 * All that the printed aftercare sheet tells (protocol.md 10).
 */
typedef struct
{
  DermaTime                  t0;
  DermaTime                  now;
  guint                      needle_um;
  DermaSensitivity           sensitivity;
  const DermaSessionPlan    *plan;
  const DermaSectionRecord  *sections;
  guint32                    steps_done;
  const DermaAftercareInput *aftercare;
  DermaNextRolling           next_rolling;
  const char                *roller_name;
  guint                      roller_use;
  guint                      roller_max_uses;
  guint                      roller_uses_left;
  gint64                     roller_ends_s;
  DermaPaper                 paper;
  gboolean                   is_large;
  gboolean                   is_rtl;
} DermaSheet;

/**
 * DermaSheetPart:
 *
 * What stands on the sheet, in its order (protocol.md 10).
 */
typedef enum
{
  DERMA_SHEET_TITLE,
  DERMA_SHEET_SESSION,
  DERMA_SHEET_NEXT,
  DERMA_SHEET_0_24,
  DERMA_SHEET_24_72,
  DERMA_SHEET_3_7,
  DERMA_SHEET_UNTIL,
  DERMA_SHEET_NORMAL,
  DERMA_SHEET_FLAGS,
  DERMA_SHEET_LOG,
  DERMA_SHEET_MARKS,
  DERMA_SHEET_ROLLER,
  DERMA_SHEET_PRODUCTS,
  DERMA_SHEET_NOTE,
  DERMA_SHEET_DISCLAIMER,
} DermaSheetPart;

#define DERMA_N_SHEET_PARTS 15

const char *derma_sheet_part_get_id (DermaSheetPart part);

DermaPaper derma_paper_for_locale (void);
gboolean   derma_paper_from_id (const char *id,
                                DermaPaper *paper);
void       derma_paper_get_size (DermaPaper paper,
                                 double    *width,
                                 double    *height);

G_END_DECLS
