/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DERMA_TYPE_TROUBLE_PAGE (derma_trouble_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaTroublePage, derma_trouble_page, DERMA, TROUBLE_PAGE, AdwBin)

GtkWidget *derma_trouble_page_new (const char   *folder,
                                   const GError *error);

G_END_DECLS
