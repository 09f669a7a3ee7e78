/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-session-control.h"

G_BEGIN_DECLS

#define DERMA_TYPE_RECORD_PAGE (derma_record_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaRecordPage, derma_record_page, DERMA, RECORD_PAGE, AdwBreakpointBin)

GtkWidget *derma_record_page_new (DermaSessionControl *control);

G_END_DECLS
