/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "pages/derma-compare-export.h"
#include "pages/derma-photo-cache.h"

G_BEGIN_DECLS

#define DERMA_TYPE_COMPARE_PAGE (derma_compare_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaComparePage, derma_compare_page, DERMA, COMPARE_PAGE, AdwNavigationPage)

GtkWidget *derma_compare_page_new (DermaJournal    *journal,
                                   DermaClock      *clock,
                                   DermaPhotoCache *cache,
                                   DermaPhoto      *earlier,
                                   DermaPhoto      *later);

DermaCompareExport *derma_compare_page_create_export (DermaComparePage *self);

G_END_DECLS
