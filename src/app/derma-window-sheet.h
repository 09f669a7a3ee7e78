/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/derma-window-private.h"
#include "pages/derma-sheet-source.h"

G_BEGIN_DECLS

void derma_window_sheet_install (GtkWidgetClass *widget_class);
void derma_window_sheet_update (DermaWindow *self);
void derma_window_save_sheet (DermaWindow      *self,
                              DermaSheetSource *source,
                              GFile            *file);

G_END_DECLS
