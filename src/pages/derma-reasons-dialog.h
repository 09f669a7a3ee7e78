/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "treatment/derma-permission.h"

G_BEGIN_DECLS

#define DERMA_TYPE_REASONS_DIALOG (derma_reasons_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaReasonsDialog, derma_reasons_dialog, DERMA, REASONS_DIALOG, AdwDialog)

void derma_reasons_dialog_present (GtkWidget             *parent,
                                   const DermaPermission *permission,
                                   const DermaSituation  *situation);

G_END_DECLS
