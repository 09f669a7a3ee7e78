/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-session-control.h"

G_BEGIN_DECLS

/**
 * DermaWrongDialog:
 *
 * "Something is wrong" (protocol.md 4.2): five plain sentences, and then what is to be done, which has to be acknowledged.
 * The clock of the section stands while it is open.
 */
#define DERMA_TYPE_WRONG_DIALOG (derma_wrong_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaWrongDialog, derma_wrong_dialog, DERMA, WRONG_DIALOG, AdwDialog)

void derma_wrong_dialog_present (GtkWidget           *parent,
                                 DermaSessionControl *control);

G_END_DECLS
