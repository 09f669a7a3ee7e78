/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DERMA_TYPE_GUIDE_PAGE (derma_guide_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaGuidePage, derma_guide_page, DERMA, GUIDE_PAGE, AdwBreakpointBin)

GtkWidget *derma_guide_page_new (void);

gboolean derma_guide_page_show (DermaGuidePage *self,
                                const char     *place);

G_END_DECLS
