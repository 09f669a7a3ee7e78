/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-frames.h"

#include "bench-median.h"

#define FRAME_MS (1000.0 / 60)

/**
 * bench_print_frames:
 * @what: what was shown meanwhile
 * @times_us: (array length=n_frames): microseconds that each frame took, which are sorted
 *
 * Prints how long a frame took, the longest one, and how many were too late for a screen that shows 60 in a second.
 */
void
bench_print_frames (const char *what,
                    double     *times_us,
                    guint       n_frames)
{
  const double median_us = bench_get_median (times_us, n_frames);
  guint        n_late = 0;

  for (guint i = 0; i < n_frames; i++)
    n_late += times_us[i] / 1000 > FRAME_MS;

  g_print ("%s: frame\t%.1f\tms\n", what, median_us / 1000);
  g_print ("%s: longest frame\t%.1f\tms\n", what, times_us[n_frames - 1] / 1000);
  g_print ("%s: frames longer than a 60th of a second\t%u\tof %u\n", what, n_late, n_frames);
}
