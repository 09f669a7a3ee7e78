/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/derma-sheet-layout.h"

G_BEGIN_DECLS

/**
 * DermaDocumentKind:
 * @DERMA_DOCUMENT_TITLE: what the whole document is
 * @DERMA_DOCUMENT_HEADING: a section begins
 * @DERMA_DOCUMENT_SUBHEADING: a part of it
 * @DERMA_DOCUMENT_TEXT: a paragraph, which is not torn apart
 * @DERMA_DOCUMENT_SMALL: the same in smaller letters, for what explains what stands above it
 * @DERMA_DOCUMENT_POINT: a paragraph of a list
 * @DERMA_DOCUMENT_TABLE: rows, none of which is torn apart
 * @DERMA_DOCUMENT_BLANKS: lines to write on by hand, side by side where there is room
 * @DERMA_DOCUMENT_PICTURES: pictures side by side
 */
typedef enum
{
  DERMA_DOCUMENT_TITLE,
  DERMA_DOCUMENT_HEADING,
  DERMA_DOCUMENT_SUBHEADING,
  DERMA_DOCUMENT_TEXT,
  DERMA_DOCUMENT_SMALL,
  DERMA_DOCUMENT_POINT,
  DERMA_DOCUMENT_TABLE,
  DERMA_DOCUMENT_BLANKS,
  DERMA_DOCUMENT_PICTURES,
} DermaDocumentKind;

#define DERMA_DOCUMENT_MAX_COLUMNS 12

/**
 * DermaDocumentTable:
 * @heads: (nullable) (array zero-terminated=1): what the columns are; %NULL where that need not be said
 * @has_row_heads: whether the first cell says what its row is about
 * @is_small: whether its letters are small, as those of many columns are anyway
 * @rows: (element-type GStrv): the cells of each row, @n_columns of them
 */
typedef struct
{
  guint      n_columns;
  GStrv      heads;
  gboolean   has_row_heads;
  gboolean   is_small;
  GPtrArray *rows;
} DermaDocumentTable;

/**
 * DermaDocumentPicture:
 * @ratio: its height as a part of its width
 * @can_stretch: whether it may be lower than @ratio says, at the same width, where a page is too short: a chart may, a photo not
 * @draw: draws it, in any thread
 * @caption: (nullable): what stands below it
 * @alternative: what it shows, for somebody who does not see it
 */
typedef struct
{
  double         ratio;
  gboolean       can_stretch;
  DermaSheetDraw draw;
  gpointer       data;
  GDestroyNotify free_data;
  char          *caption;
  char          *alternative;
} DermaDocumentPicture;

/**
 * DermaDocumentBlock:
 * @text: (nullable): its words
 * @strong: (nullable): the part of @text that stands out
 * @table: (nullable): with %DERMA_DOCUMENT_TABLE; with %DERMA_DOCUMENT_BLANKS rows of what a line is for, and what stands on it
 * @pictures: (nullable) (element-type DermaDocumentPicture): with %DERMA_DOCUMENT_PICTURES
 */
typedef struct
{
  DermaDocumentKind   kind;
  char               *text;
  char               *strong;
  DermaDocumentTable *table;
  GPtrArray          *pictures;
} DermaDocumentBlock;

/**
 * DermaDocument:
 * @title: of the file
 * @header: what stands at the head of every page but the first
 * @footer: what stands at the foot of every page, before its number
 * @blocks: (element-type DermaDocumentBlock): what it says, in its order
 *
 * What many pages say, before anything is said of where it stands: derma_document_lay_out() finds the pages.
 */
typedef struct
{
  char      *title;
  char      *header;
  char      *footer;
  GPtrArray *blocks;
} DermaDocument;

DermaDocument *derma_document_new (const char *title,
                                   const char *header,
                                   const char *footer);
void           derma_document_free (DermaDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaDocument, derma_document_free)

void                derma_document_add (DermaDocument    *self,
                                        DermaDocumentKind kind,
                                        const char       *text);
void                derma_document_add_strong (DermaDocument    *self,
                                               DermaDocumentKind kind,
                                               const char       *text,
                                               const char       *strong);
DermaDocumentTable *derma_document_add_table (DermaDocument *self,
                                              guint          n_columns,
                                              gboolean       has_row_heads);
DermaDocumentTable *derma_document_add_blanks (DermaDocument *self);
void                derma_document_begin_pictures (DermaDocument *self);
void                derma_document_add_picture (DermaDocument *self,
                                                double         ratio,
                                                gboolean       can_stretch,
                                                DermaSheetDraw draw,
                                                gpointer       data,
                                                GDestroyNotify free_data,
                                                const char    *caption,
                                                const char    *alternative);

void  derma_document_table_take_heads (DermaDocumentTable *self,
                                       GStrv               heads);
void  derma_document_table_take_row (DermaDocumentTable *self,
                                     GStrv               cells);
void  derma_document_table_add_fact (DermaDocumentTable *self,
                                     const char         *name,
                                     const char         *value);
guint derma_document_table_drop_empty (DermaDocumentTable *self);

DermaSheetLayout *derma_document_lay_out (const DermaDocument *self,
                                          DermaPaper           paper,
                                          gboolean             is_rtl);

G_END_DECLS
