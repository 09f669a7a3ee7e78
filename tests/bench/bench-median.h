/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

double bench_get_median (double *values,
                         gsize   n_values);
