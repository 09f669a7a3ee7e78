/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet.h"

#include <langinfo.h>

#define A4_HEIGHT_MM 297

/* protocol.md 10 */
static const char *const IDS[DERMA_N_SHEET_PARTS] = {
  [DERMA_SHEET_TITLE] = "sheet-title",
  [DERMA_SHEET_SESSION] = "sheet-session",
  [DERMA_SHEET_NEXT] = "sheet-next",
  [DERMA_SHEET_0_24] = "sheet-0-24",
  [DERMA_SHEET_24_72] = "sheet-24-72",
  [DERMA_SHEET_3_7] = "sheet-3-7",
  [DERMA_SHEET_UNTIL] = "sheet-until",
  [DERMA_SHEET_NORMAL] = "sheet-normal",
  [DERMA_SHEET_FLAGS] = "sheet-flags",
  [DERMA_SHEET_LOG] = "sheet-log",
  [DERMA_SHEET_MARKS] = "sheet-marks",
  [DERMA_SHEET_ROLLER] = "sheet-roller",
  [DERMA_SHEET_PRODUCTS] = "sheet-products",
  [DERMA_SHEET_NOTE] = "sheet-note",
  [DERMA_SHEET_DISCLAIMER] = "sheet-disclaimer",
};

static const struct
{
  const char *id;
  double      width;
  double      height;
} PAPERS[] = {
  [DERMA_PAPER_A4] = { "A4", 595.276, 841.89 },
  [DERMA_PAPER_LETTER] = { "Letter", 612, 792 },
};

/**
 * derma_sheet_part_get_id:
 *
 * Returns: the stable id of protocol.md 10, such as "sheet-title"
 */
const char *
derma_sheet_part_get_id (DermaSheetPart part)
{
  g_return_val_if_fail (part < DERMA_N_SHEET_PARTS, NULL);

  return IDS[part];
}

/**
 * derma_paper_for_locale:
 *
 * Returns: the paper that is used where the locale is from
 */
DermaPaper
derma_paper_for_locale (void)
{
#ifdef _NL_PAPER_HEIGHT
  /* Not a string, whatever the type says: millimetres. */
  const guint height = (guint) (gsize) nl_langinfo (_NL_PAPER_HEIGHT);

  return height < A4_HEIGHT_MM ? DERMA_PAPER_LETTER : DERMA_PAPER_A4;
#else
  return DERMA_PAPER_A4;
#endif
}

/**
 * derma_paper_from_id:
 * @id: "A4" or "Letter", in any case
 * @paper: (out): the paper
 *
 * Returns: whether there is such a paper
 */
gboolean
derma_paper_from_id (const char *id,
                     DermaPaper *paper)
{
  g_return_val_if_fail (id != NULL && paper != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (PAPERS); i++)
    if (g_ascii_strcasecmp (id, PAPERS[i].id) == 0)
      {
        *paper = (DermaPaper) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_paper_get_size:
 * @width: (out): points
 * @height: (out): points
 *
 * Says how large a page is, upright.
 */
void
derma_paper_get_size (DermaPaper paper,
                      double    *width,
                      double    *height)
{
  g_return_if_fail (paper < G_N_ELEMENTS (PAPERS) && width != NULL && height != NULL);

  *width = PAPERS[paper].width;
  *height = PAPERS[paper].height;
}
