/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "treatment/derma-plan-pause.h"

G_BEGIN_DECLS

/**
 * DermaPlanPausePage:
 *
 * Asks why a plan is to rest, and until when. Signal: "pause" with the #DermaPauseReason and the end in UTC seconds, 0: until it
 * is resumed.
 */
#define DERMA_TYPE_PLAN_PAUSE_PAGE (derma_plan_pause_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaPlanPausePage, derma_plan_pause_page, DERMA, PLAN_PAUSE_PAGE, AdwNavigationPage)

AdwNavigationPage *derma_plan_pause_page_new (DermaClock *clock);

G_END_DECLS
