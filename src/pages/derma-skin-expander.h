/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-check.h"

G_BEGIN_DECLS

/**
 * DermaSkinExpander:
 *
 * How sensitive the skin is (protocol.md 8.1) and which type it is (Fitzpatrick, 7.1), in words. It shows what the journal
 * holds. Its signal "answered" is emitted when the second of both was told.
 */
#define DERMA_TYPE_SKIN_EXPANDER (derma_skin_expander_get_type ())

G_DECLARE_FINAL_TYPE (DermaSkinExpander, derma_skin_expander, DERMA, SKIN_EXPANDER, AdwExpanderRow)

GtkWidget *derma_skin_expander_new (DermaCheck *check);
void       derma_skin_expander_set_narrow (DermaSkinExpander *self,
                                           gboolean           is_narrow);
void       derma_skin_expander_update (DermaSkinExpander *self);
void       derma_skin_expander_focus_first (DermaSkinExpander *self);

G_END_DECLS
