/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "print/derma-sheet-layout.h"

G_BEGIN_DECLS

/**
 * DermaSheetTurn:
 * @page: which page is next, from 0
 *
 * Returns: whether to go on
 */
typedef gboolean (*DermaSheetTurn) (gpointer data,
                                    guint    page,
                                    guint    n_pages);

gboolean derma_sheet_paint (const DermaSheetLayout *layout,
                            DermaSheetTurn          turn,
                            gpointer                data,
                            cairo_t                *cr);
void     derma_sheet_paint_page (const DermaSheetLayout *layout,
                                 guint                   page,
                                 cairo_t                *cr);

G_END_DECLS
