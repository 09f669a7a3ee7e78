/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "treatment/derma-guide.h"
#include "treatment/derma-section.h"

G_BEGIN_DECLS

#define DERMA_TYPE_GUIDE_ARTICLE_PAGE (derma_guide_article_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaGuideArticlePage, derma_guide_article_page, DERMA, GUIDE_ARTICLE_PAGE, AdwNavigationPage)

DermaGuideArticlePage *derma_guide_article_page_new (DermaGuideArticle article);

DermaGuideArticle derma_guide_article_page_get_article (DermaGuideArticlePage *self);
void              derma_guide_article_page_set_view (DermaGuideArticlePage *self,
                                                     DermaView              view);
void              derma_guide_article_page_set_has_header (DermaGuideArticlePage *self,
                                                           gboolean               has_header);
void              derma_guide_article_page_read (DermaGuideArticlePage *self);
void              derma_guide_article_page_show_block (DermaGuideArticlePage *self,
                                                       guint                  index,
                                                       const char            *query);
gboolean          derma_guide_article_page_show_anchor (DermaGuideArticlePage *self,
                                                        const char            *anchor);

G_END_DECLS
