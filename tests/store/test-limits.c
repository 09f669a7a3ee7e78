/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/derma-error.h"
#include "journal-fixture.h"
#include "store/derma-demo.h"

#define DISK_SIZE "size=320k"
#define CANNOT 77
#define NOBODY 65534

static gboolean
write_text (const char *path,
            const char *text)
{
  const int      fd = open (path, O_WRONLY);
  const gboolean is_written = fd >= 0 && write (fd, text, strlen (text)) == (ssize_t) strlen (text);

  if (fd >= 0)
    close (fd);
  return is_written;
}

/* A small disk of our own, which nobody else sees. There is no way back. */
static gboolean
mount_disk (const char *folder)
{
  if (geteuid () != 0)
    {
      g_autofree char *uids = g_strdup_printf ("0 %u 1", getuid ());
      g_autofree char *gids = g_strdup_printf ("0 %u 1", getgid ());

      if (unshare (CLONE_NEWUSER) != 0 || !write_text ("/proc/self/setgroups", "deny") ||
          !write_text ("/proc/self/uid_map", uids) || !write_text ("/proc/self/gid_map", gids))
        return FALSE;
    }

  return unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("disk", folder, "tmpfs", 0, DISK_SIZE) == 0;
}

/* Runs it in a process of its own, on such a disk. */
static void
run_on_disk (void (*body) (const char *folder))
{
  char       *folder = make_folder ();
  const pid_t child = fork ();
  int         status = 0;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (!mount_disk (folder))
        _exit (CANNOT);
      body (folder);
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  remove_folder (folder);
  if (WIFEXITED (status) && WEXITSTATUS (status) == CANNOT)
    g_test_skip ("no disk can be mounted here");
  else
    g_assert_cmpint (status, ==, 0);
}

static void
fill_disk (const char *folder,
           guint       n_blocks)
{
  g_autofree char *path = g_build_filename (folder, "ballast", NULL);
  const int        fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  char             block[4096] = { 1 };

  g_assert_cmpint (fd, >=, 0);
  for (guint i = 0; i < n_blocks; i++)
    if (write (fd, block, sizeof block) != sizeof block)
      {
        g_assert_cmpint (errno, ==, ENOSPC);
        break;
      }
  close (fd);
}

static void
empty_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "ballast", NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

/* A disk that fills up in the middle of a session: each thing that is told is stored or refused, and nothing in between. */
static void
full_while_rolling (const char *folder)
{
  g_autoptr (GError) error = NULL;
  DermaJournal *journal;
  DermaSession  before;
  DermaEvent    event;
  gint64        now_ms = T_S * 1000;
  guint         n_taken = 0;

  journal = open_journal (folder);
  begin_checked (journal, add_roller (journal, 250), 0, &now_ms);
  go_on_to (journal, DERMA_PHASE_ROLL, &now_ms);
  fill_disk (folder, G_MAXUINT);

  /* Room in the pages that are there may do for some more. */
  for (;; n_taken++)
    {
      before = *derma_journal_get_session (journal);
      for (now_ms += 2000; !derma_session_get_next_event (&before, now_ms, &event); now_ms += 1000)
        ;
      if (!derma_journal_take (journal, &event, T_OFFSET_S, NULL, &error))
        break;
      g_assert_cmpuint (n_taken, <, 1000);
    }
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_FULL);
  g_clear_error (&error);
  g_assert_true (derma_session_equal (&before, derma_journal_get_session (journal)));

  empty_disk (folder);
  g_assert_true (derma_journal_take (journal, &event, T_OFFSET_S, NULL, &error));
  assert_sound (journal);
  journal = reopen_journal (journal);
  g_assert_false (derma_session_equal (&before, derma_journal_get_session (journal)));
  g_assert_finalize_object (journal);
}

static void
test_full_while_rolling (void)
{
  run_on_disk (full_while_rolling);
}

/* A disk that is full when the record is made: what was chosen before stays, and nothing of the record is there. */
static void
full_at_record (const char *folder)
{
  const DermaEvent logged = { .kind = DERMA_EVENT_STEP_DONE, .at_ms = T_S * 1000 + 7200 * 1000, .step = DERMA_STEP_FIN_LOG };
  g_autofree char *note = g_strnfill (64 * 1024, 'x');
  DermaRecord      record = { .log.at = { T_S + 7200, T_OFFSET_S }, .pain = 1, .note = note };
  g_auto (DermaHealingDraft) draft = { 0 };
  g_auto (DermaHealingDraft) stored = { 0 };
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);
  gint64        now_ms = T_S * 1000;
  gint64        id;
  gsize         n_logs = 1;

  begin_checked (journal, add_roller (journal, 250), 0, &now_ms);
  id = derma_journal_get_open_session_id (journal);
  while (derma_session_get_step (derma_journal_get_session (journal)) != DERMA_STEP_FIN_LOG)
    go_on (journal, &now_ms);
  derma_healing_draft_clear (&draft);
  draft.levels[DERMA_HEALING_REDNESS] = 1;
  g_assert_true (derma_journal_set_healing_draft (journal, id, &draft, T, &error));
  fill_disk (folder, G_MAXUINT);

  draft.note = g_strdup (note);
  g_assert_false (derma_journal_set_healing_draft (journal, id, &draft, T, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_FULL);
  g_clear_error (&error);
  g_assert_false (derma_journal_take_record (journal, &logged, T_OFFSET_S, &record, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_FULL);
  g_clear_error (&error);
  g_assert_cmpint (derma_session_get_step (derma_journal_get_session (journal)), ==, DERMA_STEP_FIN_LOG);
  derma_past_session_get_logs (derma_journal_get_last_session (journal), &n_logs);
  g_assert_cmpuint (n_logs, ==, 0);
  g_assert_true (derma_journal_get_healing_draft (journal, id, &stored));
  g_assert_cmpint (stored.levels[DERMA_HEALING_REDNESS], ==, 1);
  g_assert_cmpstr (stored.note, ==, "");

  empty_disk (folder);
  g_assert_true (derma_journal_take_record (journal, &logged, T_OFFSET_S, &record, &error));
  g_assert_false (derma_journal_get_healing_draft (journal, id, &stored));
  assert_sound (journal);
  g_assert_finalize_object (journal);
}

static void
test_full_at_record (void)
{
  run_on_disk (full_at_record);
}

static void
full_at_first (const char *folder)
{
  g_autofree char *data = NULL;
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  DermaJournal *journal;

  data = g_build_filename (folder, "data", NULL);
  g_assert_cmpint (g_mkdir (data, 0700), ==, 0);
  fill_disk (folder, G_MAXUINT);
  g_assert_null (derma_journal_open (data, DERMA_JOURNAL_WRITE, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_FULL);
  g_clear_error (&error);
  g_assert_false (derma_demo_fill (data, 4, T, zone, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_FULL);
  g_clear_error (&error);
  names = list_names (data);
  g_assert_cmpstr (names, ==, "");

  /* Room for a journal, not for so long a history. */
  empty_disk (folder);
  fill_disk (folder, 16);
  g_assert_false (derma_demo_fill (data, 400, T, zone, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_FULL);
  g_clear_error (&error);
  g_clear_pointer (&names, g_free);
  names = list_names (data);
  g_assert_cmpstr (names, ==, "");

  journal = open_journal (data);
  g_assert_finalize_object (journal);
}

static void
test_full_at_first (void)
{
  run_on_disk (full_at_first);
}

static void
assert_read_only (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autofree char *before = sum_up (path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  DermaJournal *journal;

  g_assert_null (derma_journal_open (folder, DERMA_JOURNAL_WRITE, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_READ_ONLY);
  g_clear_error (&error);

  journal = derma_journal_open (folder, DERMA_JOURNAL_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_rollers (journal)), ==, 1);
  g_assert_finalize_object (journal);
  after = sum_up (path);
  g_assert_cmpstr (before, ==, after);
}

static void
read_only_disk (const char *folder)
{
  g_autofree char *missing = NULL;
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  DermaJournal *journal;

  journal = open_journal (folder);
  add_roller (journal, 250);
  g_assert_finalize_object (journal);
  g_assert_cmpint (mount (NULL, folder, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);

  assert_read_only (folder);
  g_assert_false (derma_journal_set_aside (folder, T, &aside, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_READ_ONLY);
  g_clear_error (&error);
  missing = g_build_filename (folder, "missing", NULL);
  g_assert_null (derma_journal_open (missing, DERMA_JOURNAL_WRITE, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_READ_ONLY);
}

static void
test_read_only_disk (void)
{
  run_on_disk (read_only_disk);
}

/* The same by permissions. */
static void
read_only_folder (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  DermaJournal    *journal = open_journal (folder);

  add_roller (journal, 250);
  g_assert_finalize_object (journal);

  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  assert_read_only (folder);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (path, 0400), ==, 0);
  assert_read_only (folder);
}

/* Root does not feel them, and becomes somebody else for it. */
static void
test_read_only_folder (void)
{
  g_autofree char *folder = make_folder ();
  pid_t            child;
  int              status = 0;

  g_assert_cmpint (g_chmod (g_get_tmp_dir (), 0711), ==, 0);
  g_assert_cmpint (geteuid () == 0 ? chown (folder, NOBODY, NOBODY) : 0, ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
        _exit (CANNOT);
      read_only_folder (folder);
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFEXITED (status) && WEXITSTATUS (status) == CANNOT)
    g_test_skip ("there is nobody else here");
  else
    g_assert_cmpint (status, ==, 0);
  remove_folder (g_steal_pointer (&folder));
}

static guint
get_mode (const char *folder,
          const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat      about;

  g_assert_cmpint (stat (path, &about), ==, 0);
  return about.st_mode & 0777;
}

static void
test_permissions (void)
{
  static const mode_t MASKS[] = { 0, 022, 0277 };

  for (guint i = 0; i < G_N_ELEMENTS (MASKS); i++)
    {
      g_autofree char *outer = make_folder ();
      g_autofree char *folder = g_build_filename (outer, "data", NULL);
      g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
      const mode_t     mask = umask (MASKS[i]);
      DermaJournal    *journal = NULL;

      if (MASKS[i] == 0277) /* with such a one the folder is to be there, or even its owner cannot go in */
        g_assert_cmpint (g_mkdir (folder, 0) | g_chmod (folder, 0755), ==, 0);
      journal = open_journal (folder);
      add_roller (journal, 250);
      g_assert_cmpuint (get_mode (folder, "."), ==, 0700);
      g_assert_cmpuint (get_mode (folder, "journal.db"), ==, 0600);
      g_assert_cmpuint (get_mode (folder, "journal.db-journal"), ==, 0600);
      assert_sound (journal);

      /* What others may read is found, and closed at the next start. */
      g_assert_cmpint (g_chmod (path, 0644), ==, 0);
      {
        g_autoptr (GPtrArray) findings = NULL;

        g_assert_true (derma_journal_check (journal, &findings, NULL));
        g_assert_cmpuint (findings->len, ==, 1);
      }
      journal = reopen_journal (journal);
      g_assert_cmpuint (get_mode (folder, "journal.db"), ==, 0600);
      g_assert_finalize_object (journal);
      umask (mask);
      remove_folder (g_steal_pointer (&folder));
      remove_folder (g_steal_pointer (&outer));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/limits/full-while-rolling", test_full_while_rolling);
  g_test_add_func ("/limits/full-at-record", test_full_at_record);
  g_test_add_func ("/limits/full-at-first", test_full_at_first);
  g_test_add_func ("/limits/read-only-disk", test_read_only_disk);
  g_test_add_func ("/limits/read-only-folder", test_read_only_folder);
  g_test_add_func ("/limits/permissions", test_permissions);

  return g_test_run ();
}
