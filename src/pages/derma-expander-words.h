/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What an AdwExpanderRow does not tell assistive technology by itself. */

void derma_expander_set_words (AdwExpanderRow *expander,
                               const char     *answer);
void derma_expander_name_list (AdwExpanderRow *expander,
                               GtkWidget      *row);

G_END_DECLS
