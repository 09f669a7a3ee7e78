/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/derma-window.h"

G_BEGIN_DECLS

void derma_first_frame_start (void);
void derma_first_frame_report (DermaWindow *window);

G_END_DECLS
