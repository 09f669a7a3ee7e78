/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-clock.h"
#include "pages/derma-photo-grid.h"

G_BEGIN_DECLS

#define DERMA_TYPE_PHOTOS_PAGE (derma_photos_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaPhotosPage, derma_photos_page, DERMA, PHOTOS_PAGE, AdwNavigationPage)

GtkWidget *derma_photos_page_new (DermaJournal *journal,
                                  DermaClock   *clock);

G_END_DECLS
