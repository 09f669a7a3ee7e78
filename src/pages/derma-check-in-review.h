/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "treatment/derma-check-in.h"

G_BEGIN_DECLS

#define DERMA_TYPE_CHECK_IN_REVIEW (derma_check_in_review_get_type ())

G_DECLARE_FINAL_TYPE (DermaCheckInReview, derma_check_in_review, DERMA, CHECK_IN_REVIEW, AdwNavigationPage)

AdwNavigationPage *derma_check_in_review_new (const char           *verdict,
                                              const DermaRatedTime *check_ins,
                                              gsize                 index);

G_END_DECLS
