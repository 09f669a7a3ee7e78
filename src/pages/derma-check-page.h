/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-session-control.h"

G_BEGIN_DECLS

#define DERMA_TYPE_CHECK_PAGE (derma_check_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaCheckPage, derma_check_page, DERMA, CHECK_PAGE, AdwBreakpointBin)

GtkWidget *derma_check_page_new (DermaSessionControl *control);

G_END_DECLS
