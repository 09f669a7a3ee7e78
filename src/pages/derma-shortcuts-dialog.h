/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DERMA_TYPE_SHORTCUTS_DIALOG (derma_shortcuts_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaShortcutsDialog, derma_shortcuts_dialog, DERMA, SHORTCUTS_DIALOG, AdwDialog)

void derma_shortcuts_dialog_present (GtkWidget *parent);

G_END_DECLS
