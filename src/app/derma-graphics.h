/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void derma_graphics_choose (void);
void derma_graphics_restore (void);

G_END_DECLS
