/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded before a program, sets all of its clocks ahead by as many nanoseconds as the file in DERMA_AHEAD says, which may
 * change at any time. To the program it is as if that time had passed: timers are due, deadlines are over. */

#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define NS_PER_S 1000000000

static const volatile int64_t *ahead_ns;

__attribute__ ((constructor)) static void
map_file (void)
{
  const char *path = getenv ("DERMA_AHEAD");
  int         fd = path != NULL ? open (path, O_RDONLY | O_CLOEXEC) : -1;
  void       *map;

  if (fd < 0)
    return;

  map = mmap (NULL, sizeof *ahead_ns, PROT_READ, MAP_SHARED, fd, 0);
  close (fd);
  if (map != MAP_FAILED)
    ahead_ns = map;
}

int
clock_gettime (clockid_t        id,
               struct timespec *now)
{
  static int (*next) (clockid_t, struct timespec *);
  int64_t ns;
  int     status;

  if (next == NULL)
    next = (int (*) (clockid_t, struct timespec *)) dlsym (RTLD_NEXT, "clock_gettime");

  status = next (id, now);
  if (status != 0 || ahead_ns == NULL || id == CLOCK_PROCESS_CPUTIME_ID || id == CLOCK_THREAD_CPUTIME_ID)
    return status;

  ns = now->tv_nsec + *ahead_ns % NS_PER_S;
  now->tv_sec += *ahead_ns / NS_PER_S + (ns >= NS_PER_S) - (ns < 0);
  now->tv_nsec = ns + (ns < 0 ? NS_PER_S : 0) - (ns >= NS_PER_S ? NS_PER_S : 0);

  return 0;
}

time_t
time (time_t *result)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_REALTIME, &now);
  if (result != NULL)
    *result = now.tv_sec;

  return now.tv_sec;
}

int
gettimeofday (struct timeval *restrict result,
              void *restrict zone)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_REALTIME, &now);
  *result = (struct timeval) { .tv_sec = now.tv_sec, .tv_usec = now.tv_nsec / 1000 };

  return 0;
}
