/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "treatment/derma-guide.h"

G_BEGIN_DECLS

#define DERMA_TYPE_GUIDE_BLOCK_VIEW (derma_guide_block_view_get_type ())

G_DECLARE_FINAL_TYPE (DermaGuideBlockView, derma_guide_block_view, DERMA, GUIDE_BLOCK_VIEW, AdwBin)

GtkWidget *derma_guide_block_view_new (const DermaGuideBlock *block,
                                       guint                  step);
void       derma_guide_block_view_mark (DermaGuideBlockView *self,
                                        const char          *query);

PangoAttrList *derma_guide_mark_words (const char *text,
                                       const char *query);

G_END_DECLS
