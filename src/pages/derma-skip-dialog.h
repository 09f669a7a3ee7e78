/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-session-control.h"

G_BEGIN_DECLS

/**
 * DermaSkipDialog:
 *
 * Asks whether only the direction or the whole section is left out, and why. The clock of the section stands while it is
 * open.
 */
#define DERMA_TYPE_SKIP_DIALOG (derma_skip_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaSkipDialog, derma_skip_dialog, DERMA, SKIP_DIALOG, AdwDialog)

void derma_skip_dialog_present (GtkWidget           *parent,
                                DermaSessionControl *control);

G_END_DECLS
