/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-check-in-form.h"
#include "treatment/derma-section.h"

G_BEGIN_DECLS

#define DERMA_TYPE_CHECK_IN_SECTIONS (derma_check_in_sections_get_type ())

G_DECLARE_FINAL_TYPE (DermaCheckInSections, derma_check_in_sections, DERMA, CHECK_IN_SECTIONS, AdwNavigationPage)

AdwNavigationPage *derma_check_in_sections_new (DermaCheckInForm *form,
                                                DermaView         view);

G_END_DECLS
