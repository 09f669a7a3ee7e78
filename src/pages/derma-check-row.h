/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * DermaCheckRow:
 *
 * A row that is one check box, or one of several radio buttons: one stop of the keyboard, one name, one state. What it
 * shows is set from outside; pressing it emits #AdwActionRow::activated and changes nothing by itself, because an answer is
 * shown only after it was stored.
 *
 * Properties: "active", "is-radio" (construct).
 */
#define DERMA_TYPE_CHECK_ROW (derma_check_row_get_type ())

G_DECLARE_FINAL_TYPE (DermaCheckRow, derma_check_row, DERMA, CHECK_ROW, AdwActionRow)

GtkWidget *derma_check_row_new (const char *title,
                                const char *subtitle);
GtkWidget *derma_check_row_new_radio (const char *title,
                                      const char *subtitle);
gboolean   derma_check_row_get_active (DermaCheckRow *self);
void       derma_check_row_set_active (DermaCheckRow *self,
                                       gboolean       is_active);
void       derma_check_row_set_description (DermaCheckRow *self,
                                            const char    *description);

G_END_DECLS
