/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "treatment/derma-aftercare.h"

G_BEGIN_DECLS

/**
 * DermaItemLine:
 * @item: what the row is about
 * @is_ticked: the row is a check box that is ticked
 * @subtitle: (nullable) (owned): a second line
 * @tag: (nullable) (owned): what stands at its end
 * @spoken: (nullable) (owned): what is read for @tag
 *
 * A row of a list of aftercare items, in finished words.
 */
typedef struct
{
  DermaAftercareItem item;
  gboolean           is_ticked;
  char              *subtitle;
  char              *tag;
  char              *spoken;
} DermaItemLine;

/**
 * DermaItemRows:
 *
 * The rows of aftercare items in a list or an expander row. It changes as little as it can, so that the keyboard stays where
 * it is.
 */
typedef struct _DermaItemRows DermaItemRows;

DermaItemRows *derma_item_rows_new (GtkWidget *container,
                                    GCallback  activated_cb,
                                    gpointer   user_data);
void           derma_item_rows_free (DermaItemRows *self);
void           derma_item_rows_show (DermaItemRows *self,
                                     const GArray  *lines);

GArray *derma_item_lines_new (void);
void    derma_item_lines_add (GArray            *lines,
                              DermaAftercareItem item,
                              char              *subtitle,
                              char              *tag,
                              char              *spoken);

DermaAftercareItem derma_item_row_get_item (GtkWidget *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaItemRows, derma_item_rows_free)

G_END_DECLS
