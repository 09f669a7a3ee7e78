/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/derma-sheet-source.h"

G_BEGIN_DECLS

GtkPrintOperation *derma_sheet_print_new (DermaSheetSource *source);

G_END_DECLS
