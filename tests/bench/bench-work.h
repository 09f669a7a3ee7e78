/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

double bench_get_work_us (void);
double bench_get_thread_work_us (void);
double bench_get_children_work_us (void);
