/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Time that passes only while the processor works for us: what else the machine does is not in it. */
#include "config.h"

#include "bench-work.h"

#include <sys/resource.h>
#include <time.h>

static double
read_us (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);

  return (double) time.tv_sec * G_USEC_PER_SEC + (double) time.tv_nsec / 1000;
}

/**
 * bench_get_work_us:
 *
 * Returns: microseconds that all threads of the process have worked
 */
double
bench_get_work_us (void)
{
  return read_us (CLOCK_PROCESS_CPUTIME_ID);
}

/**
 * bench_get_thread_work_us:
 *
 * Returns: microseconds that this thread has worked
 */
double
bench_get_thread_work_us (void)
{
  return read_us (CLOCK_THREAD_CPUTIME_ID);
}

/**
 * bench_get_children_work_us:
 *
 * Returns: microseconds that all processes have worked that were begun here and have ended
 */
double
bench_get_children_work_us (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);

  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * G_USEC_PER_SEC + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}
