/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/derma-sheet.h"

G_BEGIN_DECLS

/**
 * DermaSheetLineKind:
 * @DERMA_SHEET_LINE_SUBHEAD: a word over what follows
 * @DERMA_SHEET_LINE_TEXT: a paragraph
 * @DERMA_SHEET_LINE_POINT: one of several short things in a list
 * @DERMA_SHEET_LINE_ITEMS: items that run on
 * @DERMA_SHEET_LINE_TASK: words, and then the times at which to do what they say
 * @DERMA_SHEET_LINE_HEADS: the heads of the columns of a table
 * @DERMA_SHEET_LINE_ROW: the cells of a row of a table
 */
typedef enum
{
  DERMA_SHEET_LINE_SUBHEAD,
  DERMA_SHEET_LINE_TEXT,
  DERMA_SHEET_LINE_POINT,
  DERMA_SHEET_LINE_ITEMS,
  DERMA_SHEET_LINE_TASK,
  DERMA_SHEET_LINE_HEADS,
  DERMA_SHEET_LINE_ROW,
} DermaSheetLineKind;

/**
 * DermaSheetItem:
 * @text: what it says
 * @has_box: whether there is a box to tick; what is over has none
 * @is_lead: whether it stands before the next item and belongs to it
 */
typedef struct
{
  char    *text;
  gboolean has_box;
  gboolean is_lead;
} DermaSheetItem;

/**
 * DermaSheetLine:
 * @text: (nullable): its words, or what stands before its items
 * @strong: (nullable): the part of @text that stands out
 * @items: (element-type DermaSheetItem): items, times or cells
 */
typedef struct
{
  DermaSheetLineKind kind;
  char              *text;
  char              *strong;
  GPtrArray         *items;
} DermaSheetLine;

/**
 * DermaSheetBlock:
 * @heading: (nullable): what stands over it
 * @aside: (nullable): what stands at the end of the heading's line
 * @lines: (element-type DermaSheetLine): the rest
 */
typedef struct
{
  char      *heading;
  char      *aside;
  GPtrArray *lines;
} DermaSheetBlock;

#define DERMA_N_SHEET_AVOID 3

/**
 * DermaSheetContent:
 * @blocks: by #DermaSheetPart
 * @avoid: what is to be avoided, by the #DermaBlock in which it ends, and at last what ends later; one line each, with a title
 *
 * What the sheet says, before anything is said of how it looks.
 */
typedef struct
{
  DermaSheetBlock blocks[DERMA_N_SHEET_PARTS];
  DermaSheetBlock avoid[DERMA_N_SHEET_AVOID];
} DermaSheetContent;

DermaSheetContent *derma_sheet_content_new (const DermaSheet *sheet,
                                            gboolean          is_terse);
void               derma_sheet_content_free (DermaSheetContent *self);

/* for what fills it */
DermaSheetLine *derma_sheet_block_add_line (DermaSheetBlock   *self,
                                            DermaSheetLineKind kind,
                                            const char        *text);
void            derma_sheet_line_take_item (DermaSheetLine *self,
                                            char           *text,
                                            gboolean        has_box);
void            derma_sheet_line_take_lead (DermaSheetLine *self,
                                            char           *text);
void            derma_sheet_content_add_times (DermaSheetContent    *self,
                                               const DermaSheet     *sheet,
                                               const DermaAftercare *aftercare,
                                               gboolean              is_terse);
void            derma_sheet_content_add_healing (DermaSheetContent    *self,
                                                 const DermaSheet     *sheet,
                                                 const DermaAftercare *aftercare,
                                                 gboolean              is_terse);
char           *derma_sheet_dup_done (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaSheetContent, derma_sheet_content_free)

G_END_DECLS
