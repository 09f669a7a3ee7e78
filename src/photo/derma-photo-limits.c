/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "photo/derma-photo-limits.h"

#include <errno.h>
#include <fcntl.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "core/derma-photo-result.h"

/* A picture of the most pixels that are looked at needs some 900 MB where its format cannot be decoded in parts. */
#define MAX_MEMORY_BYTES (3ul * 1024 * 1024 * 1024)
#define MAX_PROCESSOR_S 60
#define NICER 5

#if defined(__x86_64__)
#define OUR_ARCH AUDIT_ARCH_X86_64
#define OTHER_ABI_BIT 0x40000000u
#elif defined(__aarch64__)
#define OUR_ARCH AUDIT_ARCH_AARCH64
#define OTHER_ABI_BIT 0x80000000u
#endif

/* Sanitizers reserve terabytes, and look for leaks with what is refused here. */
#if defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SANITIZED 1
#endif
#endif
#ifndef IS_SANITIZED
#define IS_SANITIZED 0
#endif

/* Newer versions decode in processes of their own, which need what is refused here and refuse it themselves. */
#define LAST_MINOR_IN_PROCESS 42

#ifdef OUR_ARCH
#define LOAD(field) BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, field))
#define LOAD_ARGUMENT(n) BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, args) + 8 * (n))
#define ALLOW BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define REFUSE BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES)
#define MISS BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS)
#define ALLOW_CALL(number) BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), ALLOW
#define WRITING (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)

/* What decoding and encoding a picture needs, and nothing else: memory, threads, what is open already, and to find and read files, which
 * are the loaders. Whatever is not named here is said to be missing, as on a kernel before it was thought of, and libraries do without:
 * so there is no network, no other program, no other process, which would outlive this one, and no change to any file but those that
 * were handed over. Threads are begun by clone(), which tells by its flags what it makes; clone3() has them in memory, where they cannot
 * be seen. */
static struct sock_filter FILTER[] = {
  LOAD (arch),
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, OUR_ARCH, 1, 0),
  REFUSE,
  LOAD (nr),
  BPF_JUMP (BPF_JMP | BPF_JGE | BPF_K, OTHER_ABI_BIT, 0, 1),
  REFUSE,

  /* what is open */
  ALLOW_CALL (SYS_read),
  ALLOW_CALL (SYS_write),
  ALLOW_CALL (SYS_readv),
  ALLOW_CALL (SYS_writev),
  ALLOW_CALL (SYS_pread64),
  ALLOW_CALL (SYS_pwrite64),
  ALLOW_CALL (SYS_lseek),
  ALLOW_CALL (SYS_close),
  ALLOW_CALL (SYS_dup),
  ALLOW_CALL (SYS_dup3),
  ALLOW_CALL (SYS_fcntl),
  ALLOW_CALL (SYS_fstat),
  ALLOW_CALL (SYS_fstatfs),
  ALLOW_CALL (SYS_fsync),
  ALLOW_CALL (SYS_ftruncate),
  ALLOW_CALL (SYS_fadvise64),
  ALLOW_CALL (SYS_getdents64),
  ALLOW_CALL (SYS_ppoll),
  ALLOW_CALL (SYS_pselect6),
  ALLOW_CALL (SYS_eventfd2),
  ALLOW_CALL (SYS_pipe2),

  /* to find files */
  ALLOW_CALL (SYS_newfstatat),
  ALLOW_CALL (SYS_statx),
  ALLOW_CALL (SYS_statfs),
  ALLOW_CALL (SYS_faccessat),
  ALLOW_CALL (SYS_faccessat2),
  ALLOW_CALL (SYS_readlinkat),
  ALLOW_CALL (SYS_getcwd),

  /* memory */
  ALLOW_CALL (SYS_brk),
  ALLOW_CALL (SYS_mmap),
  ALLOW_CALL (SYS_munmap),
  ALLOW_CALL (SYS_mremap),
  ALLOW_CALL (SYS_mprotect),
  ALLOW_CALL (SYS_madvise),
  ALLOW_CALL (SYS_mincore),

  /* threads, and what they wait for */
  ALLOW_CALL (SYS_futex),
  ALLOW_CALL (SYS_membarrier),
  ALLOW_CALL (SYS_rseq),
  ALLOW_CALL (SYS_set_robust_list),
  ALLOW_CALL (SYS_set_tid_address),
  ALLOW_CALL (SYS_sched_yield),
  ALLOW_CALL (SYS_sched_getaffinity),
  ALLOW_CALL (SYS_sched_getparam),
  ALLOW_CALL (SYS_sched_getscheduler),
  ALLOW_CALL (SYS_getcpu),
  ALLOW_CALL (SYS_gettid),
  ALLOW_CALL (SYS_rt_sigaction),
  ALLOW_CALL (SYS_rt_sigprocmask),
  ALLOW_CALL (SYS_rt_sigreturn),
  ALLOW_CALL (SYS_sigaltstack),
  ALLOW_CALL (SYS_restart_syscall),
  ALLOW_CALL (SYS_exit),
  ALLOW_CALL (SYS_exit_group),

  /* what and when this is */
  ALLOW_CALL (SYS_clock_gettime),
  ALLOW_CALL (SYS_clock_getres),
  ALLOW_CALL (SYS_clock_nanosleep),
  ALLOW_CALL (SYS_nanosleep),
  ALLOW_CALL (SYS_gettimeofday),
  ALLOW_CALL (SYS_getrandom),
  ALLOW_CALL (SYS_getrusage),
  ALLOW_CALL (SYS_getrlimit),
  ALLOW_CALL (SYS_sysinfo),
  ALLOW_CALL (SYS_uname),
  ALLOW_CALL (SYS_getpid),
  ALLOW_CALL (SYS_getppid),
  ALLOW_CALL (SYS_getuid),
  ALLOW_CALL (SYS_geteuid),
  ALLOW_CALL (SYS_getgid),
  ALLOW_CALL (SYS_getegid),
#ifdef SYS_open
  ALLOW_CALL (SYS_stat),
  ALLOW_CALL (SYS_lstat),
  ALLOW_CALL (SYS_access),
  ALLOW_CALL (SYS_readlink),
  ALLOW_CALL (SYS_getdents),
  ALLOW_CALL (SYS_poll),
  ALLOW_CALL (SYS_select),
  ALLOW_CALL (SYS_pipe),
  ALLOW_CALL (SYS_dup2),
  ALLOW_CALL (SYS_time),
  ALLOW_CALL (SYS_arch_prctl),
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_open, 0, 4),
  LOAD_ARGUMENT (1),
  BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, WRITING, 0, 1),
  REFUSE,
  ALLOW,
#endif
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_openat, 0, 4),
  LOAD_ARGUMENT (2),
  BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, WRITING, 0, 1),
  REFUSE,
  ALLOW,
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4),
  LOAD_ARGUMENT (0),
  BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0),
  REFUSE,
  ALLOW,
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_prlimit64, 0, 4),
  LOAD_ARGUMENT (0),
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0), /* of this process */
  REFUSE,
  ALLOW,
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_prctl, 0, 4),
  LOAD_ARGUMENT (0),
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, PR_SET_NAME, 1, 0), /* of a thread */
  REFUSE,
  ALLOW,
  MISS,
};
#endif

/* One that is narrower already cannot be widened, and need not be. */
static gboolean
limit (__rlimit_resource_t resource,
       rlim_t              most)
{
  struct rlimit limits;

  if (getrlimit (resource, &limits) != 0)
    return FALSE;

  limits.rlim_max = MIN (limits.rlim_max, most);
  limits.rlim_cur = MIN (limits.rlim_cur, limits.rlim_max);
  return setrlimit (resource, &limits) == 0;
}

/* Returns whether they are refused, or this kernel was built without that. */
static gboolean
refuse_calls (void)
{
#ifdef OUR_ARCH
  const struct sock_fprog program = { G_N_ELEMENTS (FILTER), FILTER };

  return gdk_pixbuf_minor_version > LAST_MINOR_IN_PROCESS || prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0 || errno == EINVAL;
#else
  return TRUE;
#endif
}

/**
 * derma_photo_limits_set:
 *
 * Gives away what decoding a picture does not need, for the case that a picture takes over the process: it can then use up no more than
 * a bounded part of memory, processor and disk, reach no network, write to no file that it was not handed, and tell nobody but the
 * program that began it. It ends with that program; nothing that it began goes on without it.
 *
 * Returns: whether all of it is so, as far as this system knows such limits; if not, no picture may be looked at
 */
gboolean
derma_photo_limits_set (void)
{
  if (nice (NICER) == -1)
    g_info ("Could not step back behind others");

  /* What is dumped when it crashes would hold the picture. */
  if (!limit (RLIMIT_CORE, 0) ||
      !limit (RLIMIT_CPU, MAX_PROCESSOR_S) ||
      !limit (RLIMIT_FSIZE, DERMA_PHOTO_MAX_KEPT_BYTES) ||
      prctl (PR_SET_PDEATHSIG, SIGKILL) != 0 ||
      prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return FALSE;

  return IS_SANITIZED || (limit (RLIMIT_AS, MAX_MEMORY_BYTES) && prctl (PR_SET_DUMPABLE, 0) == 0 && refuse_calls ());
}
