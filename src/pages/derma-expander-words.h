/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What an AdwExpanderRow does not show and tell by itself: the answer to what is in it. */

void derma_expander_set_answer (AdwExpanderRow *expander,
                                GtkLabel       *label,
                                const char     *subtitle,
                                const char     *answer,
                                gboolean        is_narrow);
void derma_expander_name_list (AdwExpanderRow *expander,
                               GtkWidget      *row);

G_END_DECLS
