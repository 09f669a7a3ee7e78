/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_REVIEW_CARD (derma_review_card_get_type ())

G_DECLARE_FINAL_TYPE (DermaReviewCard, derma_review_card, DERMA, REVIEW_CARD, GtkBox)

void derma_review_card_show (DermaReviewCard *self,
                             DermaJournal    *journal,
                             DermaClock      *clock);

G_END_DECLS
