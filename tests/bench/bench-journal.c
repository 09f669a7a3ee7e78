/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "bench-history.h"
#include "bench-median.h"
#include "store/derma-demo.h"
#include "store/derma-journal.h"

/* Durable transitions a second, against what SQLite itself does in the same mode on the same disk; and how long a long history
 * takes to open. Prints lines of what, value and unit. */

#define NOW_S G_GINT64_CONSTANT (1795284000)
#define N_ROUNDS 7
#define N_COMMITS 60 /* a round; both sides take turns, for disks have moods */
#define N_OPENS 15
#define N_SHOWN 50
#define N_MANY_EVENTS 1000000

static double
seconds_since (gint64 start_us)
{
  return (double) (g_get_monotonic_time () - start_us) / G_USEC_PER_SEC;
}

static void
run_sql (sqlite3    *connection,
         const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (connection, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s", message);
}

static sqlite3 *
open_bare (const char *path)
{
  sqlite3 *connection = NULL;

  if (sqlite3_open (path, &connection) != SQLITE_OK)
    g_error ("cannot open %s", path);
  run_sql (connection, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL");
  return connection;
}

static double
commit_bare (sqlite3 *connection)
{
  const gint64 start_us = g_get_monotonic_time ();
  static int   seq;

  for (guint i = 0; i < N_COMMITS; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO event VALUES (1, %d, 'pass', 1795284000000, 3600, NULL, 'forehead', 'dir-vertical', 2, 0)", seq++);

      run_sql (connection, sql);
    }

  return N_COMMITS / seconds_since (start_us);
}

static void
take (DermaJournal *journal,
      DermaEvent    event)
{
  g_autoptr (GError) error = NULL;

  if (!derma_journal_take (journal, &event, 0, NULL, &error))
    g_error ("%s", error->message);
}

/* All that is asked before a session may start. */
static gboolean
meet_rules (DermaJournal *journal,
            DermaTime     now,
            GError      **error)
{
  const DermaPatchTest test = { .started = { now.utc_s - 30 * DERMA_DAY_S, 0 }, .is_judged = TRUE, .passed = TRUE };

  return derma_journal_set_skin (journal, DERMA_SENSITIVITY_LOW, 2, now, error) &&
         derma_journal_set_patch_test (journal, DERMA_PATCH_TEST_ROLLER, &test, now, error) &&
         derma_journal_set_patch_test (journal, DERMA_PATCH_TEST_PRODUCT, &test, now, error);
}

static gboolean
answer_no (DermaJournal *journal,
           DermaTime     now,
           GError      **error)
{
  g_autofree DermaAnswer *answers = g_new0 (DermaAnswer, derma_n_questions ());

  for (guint i = 0; i < derma_n_questions (); i++)
    answers[i] = (DermaAnswer) { .question = i, .value = DERMA_ANSWER_NO, .at = now };
  return derma_journal_set_answers (journal, answers, derma_n_questions (), error);
}

/* To the first section, where a pass is counted and taken back and counted. */
static void
go_to_strokes (DermaJournal *journal,
               gint64       *now_ms)
{
  g_autoptr (GError) error = NULL;
  const DermaRollerFacts facts = { .needle_um = 250 };
  DermaEvent             event = { .kind = DERMA_EVENT_CHECKED, .at_ms = *now_ms, .plan = { .needle_um = 250, .passes = 2, .beat = 60 } };
  gint64                 roller = 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    event.plan.order[i] = (DermaSection) i;
  if (!meet_rules (journal, (DermaTime) { NOW_S, 0 }, &error) ||
      !derma_journal_add_roller (journal, "Mine", &facts, (DermaTime) { NOW_S, 0 }, &roller, &error) ||
      !derma_journal_begin_session (journal, (DermaTime) { NOW_S, 0 }, &error) ||
      !answer_no (journal, (DermaTime) { NOW_S, 0 }, &error) ||
      !derma_journal_set_session_choice (journal, roller, 0, 0, FALSE, &error))
    g_error ("%s", error->message);
  take (journal, event);

  while (derma_journal_get_session (journal)->stage != DERMA_ROLL_STROKES)
    {
      *now_ms += 1000;
      if (derma_session_get_next_event (derma_journal_get_session (journal), *now_ms, &event))
        take (journal, event);
    }
}

static double
commit_events (DermaJournal *journal,
               gint64       *now_ms)
{
  const DermaSection section = derma_journal_get_session (journal)->section;
  const gint64       start_us = g_get_monotonic_time ();

  for (guint i = 0; i < N_COMMITS / 2; i++)
    {
      take (journal, (DermaEvent) { .kind = DERMA_EVENT_PASS, .at_ms = ++*now_ms, .section = section, .value = 1 });
      take (journal, (DermaEvent) { .kind = DERMA_EVENT_BACK, .at_ms = ++*now_ms });
    }

  return N_COMMITS / seconds_since (start_us);
}

static void
measure_commits (const char *folder)
{
  g_autofree char *bare = g_build_filename (folder, "bare.db", NULL);
  g_autofree char *data = g_build_filename (folder, "taken", NULL);
  g_autoptr (DermaJournal) journal = derma_journal_open (data, DERMA_JOURNAL_WRITE, NULL);
  sqlite3 *connection = open_bare (bare);
  double   own[N_ROUNDS];
  double   limit[N_ROUNDS];
  gint64   now_ms = NOW_S * 1000;

  run_sql (connection, "CREATE TABLE event (session INTEGER, seq INTEGER, kind TEXT, at_ms INTEGER, utc_offset_s INTEGER, step TEXT,"
                       " section TEXT, direction TEXT, value INTEGER, is_from_beat INTEGER, PRIMARY KEY (session, seq)) WITHOUT ROWID");
  go_to_strokes (journal, &now_ms);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      limit[i] = commit_bare (connection);
      own[i] = commit_events (journal, &now_ms);
    }
  sqlite3_close (connection);

  g_print ("durable transitions\t%.0f\ta second\n", bench_get_median (own, N_ROUNDS));
  g_print ("durable inserts of SQLite alone\t%.0f\ta second\n", bench_get_median (limit, N_ROUNDS));
  g_print ("a transition against an insert\t%.2f\ttimes as long\n", bench_get_median (limit, N_ROUNDS) / bench_get_median (own, N_ROUNDS));
}

/* What Today and the Journal need of it. */
static void
look (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaJournal) journal = derma_journal_open (folder, DERMA_JOURNAL_READ, &error);
  GListModel *sessions;

  if (journal == NULL)
    g_error ("%s", error->message);

  derma_journal_get_situation (journal, (DermaTime) { NOW_S, 0 }, NULL);
  sessions = derma_journal_get_sessions (journal);
  for (guint i = 0; i < N_SHOWN; i++)
    {
      g_autoptr (DermaPastSession) session = g_list_model_get_item (sessions, i);
    }
}

static void
measure_opening (const char *folder,
                 const char *what)
{
  double ms[N_OPENS];

  for (guint i = 0; i < N_OPENS; i++)
    {
      const gint64 start_us = g_get_monotonic_time ();

      look (folder);
      ms[i] = seconds_since (start_us) * 1000;
    }

  g_print ("open %s, last %d sessions\t%.2f\tms\n", what, N_SHOWN, bench_get_median (ms, N_OPENS));
}

static gint64
count_events (sqlite3 *connection)
{
  sqlite3_stmt *stmt = NULL;
  gint64        n_events;

  sqlite3_prepare_v2 (connection, "SELECT count(*) FROM session_event", -1, &stmt, NULL);
  sqlite3_step (stmt);
  n_events = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);
  return n_events;
}

static void
measure_history (const char *folder)
{
  g_autofree char *data = g_build_filename (folder, "history", NULL);
  g_autofree char *path = g_build_filename (data, "journal.db", NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  gint64   start_us = g_get_monotonic_time ();
  sqlite3 *connection;

  if (!derma_demo_fill (data, 520, (DermaTime) { NOW_S, 0 }, zone, &error))
    g_error ("%s", error->message);
  g_print ("write ten years\t%.2f\ts\n", seconds_since (start_us));
  measure_opening (data, "ten years");

  connection = open_bare (path);
  while (count_events (connection) < N_MANY_EVENTS)
    run_sql (connection, BENCH_HISTORY_DOUBLE);
  g_print ("rows of events\t%.0f\trows\n", (double) count_events (connection));
  sqlite3_close (connection);
  measure_opening (data, "a million events");
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_all (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("derma-bench-XXXXXX", NULL);

  measure_commits (folder);
  measure_history (folder);
  remove_all (folder);
  return 0;
}
