/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "print/derma-sheet-layout.h"

G_BEGIN_DECLS

void derma_sheet_paint (const DermaSheet       *sheet,
                        const DermaSheetLayout *layout,
                        cairo_t                *cr);
void derma_sheet_paint_page (const DermaSheet       *sheet,
                             const DermaSheetLayout *layout,
                             guint                   page,
                             cairo_t                *cr);

G_END_DECLS
