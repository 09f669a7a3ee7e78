/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint derma_locale_get_first_weekday (void);

G_END_DECLS
