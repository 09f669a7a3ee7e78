/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwNavigationPage *derma_source_page_new (const char *statement,
                                          const char *numbers);
GtkWidget         *derma_source_button_new (const char *statement,
                                            const char *numbers);

G_END_DECLS
