/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Where there may be a day, in days since 1970-01-01: there is none. */
#define DERMA_NO_DAY G_MININT64
