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
#define REFUSE_CALL(number) BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), REFUSE
#define MISS BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS)
#define MISS_CALL(number) BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), MISS
#define WRITING (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)

/* No network, no other program, no other process, which would outlive this one, and no file but those that were handed over: what
 * is read beside them are the loaders. Threads are begun by clone(), which tells by its flags what it makes; clone3() has them in
 * memory, where they cannot be seen, and is therefore said to be missing. */
static struct sock_filter FILTER[] = {
  LOAD (arch),
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, OUR_ARCH, 1, 0),
  REFUSE,
  LOAD (nr),
  BPF_JUMP (BPF_JMP | BPF_JGE | BPF_K, OTHER_ABI_BIT, 0, 1),
  REFUSE,
  REFUSE_CALL (SYS_socket),
  REFUSE_CALL (SYS_socketpair),
  REFUSE_CALL (SYS_connect),
  REFUSE_CALL (SYS_execve),
  REFUSE_CALL (SYS_execveat),
  REFUSE_CALL (SYS_ptrace),
  REFUSE_CALL (SYS_process_vm_readv),
  REFUSE_CALL (SYS_process_vm_writev),
  REFUSE_CALL (SYS_kill),
  REFUSE_CALL (SYS_tkill),
  REFUSE_CALL (SYS_tgkill),
  REFUSE_CALL (SYS_rt_sigqueueinfo),
  REFUSE_CALL (SYS_rt_tgsigqueueinfo),
  REFUSE_CALL (SYS_pidfd_send_signal),
  REFUSE_CALL (SYS_shmget),
  REFUSE_CALL (SYS_shmat),
  REFUSE_CALL (SYS_mq_open),
  REFUSE_CALL (SYS_openat2),
  REFUSE_CALL (SYS_unlinkat),
  REFUSE_CALL (SYS_renameat2),
  REFUSE_CALL (SYS_linkat),
  REFUSE_CALL (SYS_symlinkat),
  REFUSE_CALL (SYS_mkdirat),
  REFUSE_CALL (SYS_mknodat),
  REFUSE_CALL (SYS_fchmodat),
#ifdef SYS_fchmodat2
  REFUSE_CALL (SYS_fchmodat2),
#endif
  REFUSE_CALL (SYS_fchownat),
  REFUSE_CALL (SYS_utimensat),
  REFUSE_CALL (SYS_setxattr),
  REFUSE_CALL (SYS_lsetxattr),
  REFUSE_CALL (SYS_removexattr),
  REFUSE_CALL (SYS_lremovexattr),
  REFUSE_CALL (SYS_truncate),
  REFUSE_CALL (SYS_io_uring_setup),
  MISS_CALL (SYS_clone3),
#ifdef SYS_open
  REFUSE_CALL (SYS_fork),
  REFUSE_CALL (SYS_vfork),
  REFUSE_CALL (SYS_creat),
  REFUSE_CALL (SYS_unlink),
  REFUSE_CALL (SYS_rmdir),
  REFUSE_CALL (SYS_rename),
  REFUSE_CALL (SYS_renameat),
  REFUSE_CALL (SYS_link),
  REFUSE_CALL (SYS_symlink),
  REFUSE_CALL (SYS_mkdir),
  REFUSE_CALL (SYS_mknod),
  REFUSE_CALL (SYS_chmod),
  REFUSE_CALL (SYS_chown),
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_open, 0, 4),
  LOAD_ARGUMENT (1),
  BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, WRITING, 0, 1),
  REFUSE,
  ALLOW,
#endif
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_prlimit64, 0, 4),
  LOAD_ARGUMENT (0),
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0), /* of this process */
  REFUSE,
  ALLOW,
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4),
  LOAD_ARGUMENT (0),
  BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0),
  REFUSE,
  ALLOW,
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_openat, 0, 3),
  LOAD_ARGUMENT (2),
  BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, WRITING, 0, 1),
  REFUSE,
  ALLOW,
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
