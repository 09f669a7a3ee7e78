/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/ipc.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "photo/derma-photo-limits.h"

#define NARROW (1024 * 1024)

/* Each answers whether it was refused. They run in a process that has given everything away. */

static gboolean
reach_network (const char *folder)
{
  return socket (AF_INET, SOCK_STREAM, 0) < 0 && socket (AF_INET6, SOCK_DGRAM, 0) < 0 && socket (AF_UNIX, SOCK_STREAM, 0) < 0;
}

static gboolean
start_program (const char *folder)
{
  execl ("/bin/true", "true", NULL);
  return TRUE;
}

static gpointer
run_cb (gpointer data)
{
  return data;
}

/* Decoders need threads, which are begun by the same call. */
static gboolean
begin_process (const char *folder)
{
  static int value;

  if (fork () >= 0 || syscall (SYS_clone, SIGCHLD, 0, 0, 0, 0) >= 0)
    return FALSE;
#ifdef SYS_fork
  if (syscall (SYS_fork) >= 0)
    return FALSE;
#endif
  if (syscall (SYS_clone3, NULL, 0) >= 0 || errno != ENOSYS)
    return FALSE;

  return g_thread_join (g_thread_new ("part", run_cb, &value)) == &value;
}

static gboolean
reach_process (const char *folder)
{
  const pid_t   other = getppid ();
  struct rlimit limits;

  return kill (other, 0) != 0 && syscall (SYS_tgkill, other, other, 0) != 0 && syscall (SYS_tkill, other, 0) != 0 &&
         prlimit (other, RLIMIT_CORE, NULL, &limits) != 0 && shmget (IPC_PRIVATE, 1, 0600) < 0;
}

/* What was narrower before stays as it was, and is no reason to give up. */
static gboolean
keep_narrower (const char *folder)
{
  struct rlimit limits;

  return getrlimit (RLIMIT_FSIZE, &limits) == 0 && limits.rlim_max == NARROW;
}

static gboolean
write_file (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "new", NULL);
  g_autofree char *there = g_build_filename (folder, "there", NULL);

  return open (path, O_CREAT | O_WRONLY, 0600) < 0 && open (there, O_WRONLY) < 0 && open (there, O_RDWR) < 0 &&
         creat (path, 0600) < 0 && g_mkdir (path, 0700) != 0;
}

static gboolean
lose_file (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "new", NULL);
  g_autofree char *there = g_build_filename (folder, "there", NULL);

  return g_unlink (there) != 0 && g_rename (there, path) != 0 && chmod (there, 0777) != 0 && utimensat (AT_FDCWD, there, NULL, 0) != 0 && truncate (there, 0) != 0 &&
         symlink (there, path) != 0 && link (there, path) != 0;
}

static gboolean
take_memory (const char *folder)
{
  g_autofree char *much = g_try_malloc ((gsize) 4 * 1024 * 1024 * 1024);

  return much == NULL;
}

static gboolean
dump_core (const char *folder)
{
  struct rlimit limits;

  return getrlimit (RLIMIT_CORE, &limits) == 0 && limits.rlim_max == 0;
}

static gboolean
regain (const char *folder)
{
  const struct rlimit limits = { RLIM_INFINITY, RLIM_INFINITY };

  /* The administrator may raise what was lowered; nobody else. */
  return geteuid () == 0 || setrlimit (RLIMIT_AS, &limits) != 0;
}

/* What nobody thought of when the list was written is not on it, and looks as on a kernel that does not have it. */
static gboolean
find_unnamed (const char *folder)
{
  static const long NUMBERS[] = { SYS_inotify_init1, SYS_memfd_create, SYS_timerfd_create, SYS_epoll_create1, SYS_sethostname, SYS_bpf, SYS_socket, SYS_execve, 4000 };

  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    if (syscall (NUMBERS[i], 0, 0, 0, 0, 0, 0) != -1 || errno != ENOSYS)
      return FALSE;

  return TRUE;
}

static const struct
{
  const char *name;
  gboolean (*is_refused) (const char *folder);
  gboolean is_call; /* refused where system calls can be, which is not everywhere */
} CASES[] = {
  { "network", reach_network, TRUE },
  { "program", start_program, TRUE },
  { "process", begin_process, TRUE },
  { "other-process", reach_process, TRUE },
  { "write", write_file, TRUE },
  { "lose", lose_file, TRUE },
  { "unnamed", find_unnamed, TRUE },
  { "memory", take_memory, FALSE },
  { "core", dump_core, FALSE },
  { "regain", regain, FALSE },
  { "narrower", keep_narrower, FALSE },
};

static gboolean
can_refuse_calls (void)
{
#if defined(__x86_64__) || defined(__aarch64__)
  return gdk_pixbuf_minor_version <= 42;
#else
  return FALSE;
#endif
}

static void
test_refused (gconstpointer data)
{
  const guint      i = GPOINTER_TO_UINT (data);
  g_autofree char *folder = g_dir_make_tmp ("limits-XXXXXX", NULL);
  g_autofree char *there = g_build_filename (folder, "there", NULL);
  pid_t            child;
  int              status = 0;

  if (CASES[i].is_call && !can_refuse_calls ())
    {
      g_test_skip ("system calls are not refused here");
      return;
    }

  g_assert_true (g_file_set_contents (there, "dear", -1, NULL));
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      const struct rlimit narrow = { NARROW, NARROW };

      if (CASES[i].is_refused == keep_narrower)
        setrlimit (RLIMIT_FSIZE, &narrow);
      if (!derma_photo_limits_set ())
        _exit (2);
      _exit (CASES[i].is_refused (folder) ? 42 : 1);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 42);
  g_unlink (there);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/photo-limits/", CASES[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }

  return g_test_run ();
}
