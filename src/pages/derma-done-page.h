/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-session-control.h"

G_BEGIN_DECLS

#define DERMA_TYPE_DONE_PAGE (derma_done_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaDonePage, derma_done_page, DERMA, DONE_PAGE, AdwBreakpointBin)

GtkWidget *derma_done_page_new (DermaSessionControl *control);

G_END_DECLS
