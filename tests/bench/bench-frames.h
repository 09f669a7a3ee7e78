/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

void bench_print_frames (const char *what,
                         double     *times_us,
                         guint       n_frames);
