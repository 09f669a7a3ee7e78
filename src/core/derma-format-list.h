/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *derma_format_list (GStrvBuilder *parts);

G_END_DECLS
