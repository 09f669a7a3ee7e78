/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/derma-error.h"
#include "journal-fixture.h"

/* What a second process may do while a first one has the journal open. The second one is forked off before the first one
 * opens anything, and told by a pipe when it is its turn. */
typedef struct
{
  pid_t pid;
  int   orders;
} Second;

typedef int (*Turn) (const char *folder);

static Second
start_second (const char *folder,
              Turn        turn)
{
  int    ends[2];
  Second second;

  g_assert_cmpint (pipe (ends), ==, 0);
  second.pid = fork ();
  g_assert_cmpint (second.pid, >=, 0);
  if (second.pid == 0)
    {
      char order;

      close (ends[1]);
      if (read (ends[0], &order, 1) != 1)
        _exit (99);
      _exit (turn (folder));
    }
  close (ends[0]);
  second.orders = ends[1];
  return second;
}

static void
order (Second *second)
{
  g_assert_cmpint (write (second->orders, "!", 1), ==, 1);
  close (second->orders);
}

static int
wait_for (Second *second)
{
  int status = 0;

  g_assert_cmpint (waitpid (second->pid, &status, 0), ==, second->pid);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/* 10 + the code of the error, 0 without one. */
static int
open_for_writing (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaJournal) journal = derma_journal_open (folder, DERMA_JOURNAL_WRITE, &error);

  return journal != NULL ? 0 : 10 + error->code;
}

static int
open_for_reading (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaJournal) journal = derma_journal_open (folder, DERMA_JOURNAL_READ, &error);

  if (journal == NULL)
    return 10 + error->code;

  return derma_journal_get_session (journal) != NULL && derma_journal_get_session (journal)->phase == DERMA_PHASE_ROLL ? 1 : 2;
}

static int
set_aside (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  return derma_journal_set_aside (folder, T, &path, &error) ? 0 : 10 + error->code;
}

static void
test_second_writer (void)
{
  g_autofree char *folder = make_folder ();
  Second           late = start_second (folder, open_for_writing);
  Second           mover = start_second (folder, set_aside);
  Second           writer = start_second (folder, open_for_writing);
  DermaJournal    *journal = open_journal (folder);
  gint64           start_us = g_get_monotonic_time ();

  /* It waits briefly, and then says so. */
  order (&writer);
  g_assert_cmpint (wait_for (&writer), ==, 10 + DERMA_ERROR_BUSY);
  g_assert_cmpint (g_get_monotonic_time () - start_us, >, 1500 * 1000);
  g_assert_cmpint (g_get_monotonic_time () - start_us, <, 8 * G_USEC_PER_SEC);
  order (&mover);
  g_assert_cmpint (wait_for (&mover), ==, 10 + DERMA_ERROR_BUSY);
  add_roller (journal, 250);

  /* One that waits gets it as soon as it is let go. */
  order (&late);
  g_usleep (300 * 1000);
  g_assert_finalize_object (journal);
  g_assert_cmpint (wait_for (&late), ==, 0);
  journal = open_journal (folder);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* In one process too: two windows with a journal each would tell two stories. */
static void
test_same_process (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);

  g_assert_null (derma_journal_open (folder, DERMA_JOURNAL_WRITE, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_BUSY);
  add_roller (journal, 250);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_reader (void)
{
  g_autofree char *folder = make_folder ();
  Second           reader = start_second (folder, open_for_reading);
  DermaJournal    *journal = open_journal (folder);
  gint64           now_ms = T_S * 1000;

  begin_checked (journal, add_roller (journal, 250), 0, &now_ms);
  go_on_to (journal, DERMA_PHASE_ROLL, &now_ms);
  order (&reader);
  g_assert_cmpint (wait_for (&reader), ==, 1);
  go_on (journal, &now_ms);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static int
read_all_the_time (const char *folder)
{
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DermaJournal) journal = derma_journal_open (folder, DERMA_JOURNAL_READ, &error);
      g_autoptr (GPtrArray) findings = NULL;

      if (journal == NULL)
        return 10 + error->code;
      if (!derma_journal_check (journal, &findings, &error))
        return 30 + error->code;
      if (findings->len > 0)
        return 3;
    }

  return 0;
}

/* A reader that comes at any moment sees a whole journal, and neither stands in the other's way for long. */
static void
test_reader_beside_writer (void)
{
  g_autofree char *folder = make_folder ();
  Second           reader = start_second (folder, read_all_the_time);
  DermaJournal    *journal = open_journal (folder);
  const gint64     roller = add_roller (journal, 250);
  gint64           now_ms = T_S * 1000;

  begin_checked (journal, roller, 0, &now_ms);
  order (&reader);
  while (derma_journal_get_session (journal) != NULL)
    {
      go_on (journal, &now_ms);
      g_usleep (2000); /* nobody presses faster */
    }
  g_assert_cmpint (wait_for (&reader), ==, 0);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static int
roll_until_killed (const char *folder)
{
  g_autoptr (DermaJournal) journal = derma_journal_open (folder, DERMA_JOURNAL_WRITE, NULL);
  gint64 now_ms = T_S * 1000;

  for (guint i = 0; i < 100; i++, rest (journal, &now_ms))
    run_session (journal, add_roller (journal, 250), &now_ms);

  return 0;
}

/* Killed at any moment, the lock is gone, and the journal is whole. */
static void
test_killed (void)
{
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *folder = make_folder ();
      Second           writer = start_second (folder, roll_until_killed);
      int              status = 0;
      DermaJournal    *journal;

      order (&writer);
      g_usleep (10 * 1000 + i * i * 3000);
      kill (writer.pid, SIGKILL);
      g_assert_cmpint (waitpid (writer.pid, &status, 0), ==, writer.pid);
      g_assert_true (WIFSIGNALED (status));

      journal = open_journal (folder);
      assert_sound (journal);
      g_assert_finalize_object (journal);
      remove_folder (g_steal_pointer (&folder));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/two-processes/second-writer", test_second_writer);
  g_test_add_func ("/two-processes/same-process", test_same_process);
  g_test_add_func ("/two-processes/reader", test_reader);
  g_test_add_func ("/two-processes/reader-beside-writer", test_reader_beside_writer);
  g_test_add_func ("/two-processes/killed", test_killed);

  return g_test_run ();
}
