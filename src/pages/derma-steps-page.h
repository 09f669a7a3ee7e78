/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-session-control.h"

G_BEGIN_DECLS

#define DERMA_TYPE_STEPS_PAGE (derma_steps_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaStepsPage, derma_steps_page, DERMA, STEPS_PAGE, AdwBreakpointBin)

GtkWidget *derma_steps_page_new (DermaSessionControl *control);

G_END_DECLS
