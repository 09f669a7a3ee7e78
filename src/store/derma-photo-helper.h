/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *derma_photo_helper_dup_path (void);

G_END_DECLS
