/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded before a program, sets all of its clocks ahead by as many nanoseconds as the file in DERMA_AHEAD says, which may
 * change at any time. To the program it is as if that time had passed: timers are due, deadlines are over. A timer of the kernel
 * that goes by the clock on the wall is told when that changes, as when somebody sets the clock. With DERMA_AHEAD_ASLEEP the
 * machine slept meanwhile: the clock that stands still then is left alone. */

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#define NS_PER_S 1000000000
#define LOOK_US 10000 /* how often a change is looked for */
#define MAX_WALL_TIMERS 4

static const volatile int64_t *ahead_ns;
static volatile int            wall_timers[MAX_WALL_TIMERS]; /* of the program; 0: none */
static int                     was_asleep;

__attribute__ ((constructor)) static void
map_file (void)
{
  const char *path = getenv ("DERMA_AHEAD");
  int         fd = path != NULL ? open (path, O_RDONLY | O_CLOEXEC) : -1;
  void       *map;

  if (fd < 0)
    return;

  was_asleep = getenv ("DERMA_AHEAD_ASLEEP") != NULL;
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
  if (status != 0 || ahead_ns == NULL || id == CLOCK_PROCESS_CPUTIME_ID || id == CLOCK_THREAD_CPUTIME_ID ||
      (was_asleep && id == CLOCK_MONOTONIC))
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

typedef int (*SetTimer) (int                      fd,
                         int                      flags,
                         const struct itimerspec *when,
                         struct itimerspec       *before);

static SetTimer
get_next_set_timer (void)
{
  return (SetTimer) dlsym (RTLD_NEXT, "timerfd_settime");
}

static void *
watch_ahead (void *data)
{
  const struct itimerspec now = { .it_value.tv_nsec = 1 };
  int64_t                 last_ns = *ahead_ns;

  for (;;)
    {
      usleep (LOOK_US);
      if (*ahead_ns == last_ns)
        continue;

      last_ns = *ahead_ns;
      for (int i = 0; i < MAX_WALL_TIMERS && wall_timers[i] != 0; i++)
        get_next_set_timer () (wall_timers[i], 0, &now, NULL);
    }

  return NULL;
}

/* One that was closed may have left its number to another file, of which the kernel says that it is no timer. */
static void
remember_wall_timer (int fd)
{
  pthread_t thread;
  int       i = 0;

  while (i < MAX_WALL_TIMERS && wall_timers[i] != 0 && wall_timers[i] != fd)
    i++;
  if (i == MAX_WALL_TIMERS)
    abort ();
  if (i == 0 && wall_timers[0] == 0)
    pthread_create (&thread, NULL, watch_ahead, NULL);
  wall_timers[i] = fd;
}

int
timerfd_settime (int                      fd,
                 int                      flags,
                 const struct itimerspec *when,
                 struct itimerspec       *before)
{
  struct itimerspec real = *when;

  if (ahead_ns == NULL || (flags & TFD_TIMER_ABSTIME) == 0)
    return get_next_set_timer () (fd, flags, when, before);

  remember_wall_timer (fd);
  if (when->it_value.tv_sec != 0)
    real.it_value.tv_sec -= *ahead_ns / NS_PER_S;
  if (real.it_value.tv_sec < 1)
    real.it_value.tv_sec = 1;

  return get_next_set_timer () (fd, flags, &real, before);
}
