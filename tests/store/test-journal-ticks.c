/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-error.h"
#include "journal-fixture.h"

#define HOUR_S G_GINT64_CONSTANT (3600)

static void
assert_ticks (DermaJournal *journal,
              gint64        session_id,
              guint         n_ticks)
{
  g_autoptr (GArray) ticks = derma_journal_get_ticks (journal, session_id);

  g_assert_cmpuint (ticks->len, ==, n_ticks);
}

static void
test_ticks (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ticks = NULL;
  DermaJournal   *journal = open_journal (folder);
  gint64          now_ms = T_S * 1000;
  const gint64    id = run_session (journal, add_roller (journal, 250), &now_ms);
  const DermaTime now = { now_ms / 1000, T_OFFSET_S };
  const gint64    start_s = now.utc_s - HOUR_S;

  assert_ticks (journal, id, 0);
  g_assert_true (derma_journal_add_tick (journal, id, DERMA_AFTERCARE_MOISTURISE, start_s, now, &error));
  g_assert_true (derma_journal_add_tick (journal, id, DERMA_AFTERCARE_MOISTURISE, start_s, (DermaTime) { now.utc_s + 60, 0 }, &error));
  g_assert_true (derma_journal_add_tick (journal, id, DERMA_AFTERCARE_MOISTURISE, start_s + 6 * HOUR_S, (DermaTime) { now.utc_s + 5 * HOUR_S, 0 }, &error));
  g_assert_true (derma_journal_add_tick (journal, id, DERMA_AFTERCARE_COOL_CLOTH, now.utc_s + 9, (DermaTime) { now.utc_s + 9, 0 }, &error));
  g_assert_false (derma_journal_add_tick (journal, 77, DERMA_AFTERCARE_SHADE, start_s, now, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_clear_error (&error);

  journal = reopen_journal (journal);
  ticks = derma_journal_get_ticks (journal, id);
  g_assert_cmpuint (ticks->len, ==, 3);
  g_assert_cmpint (g_array_index (ticks, DermaTick, 0).item, ==, DERMA_AFTERCARE_MOISTURISE);
  g_assert_cmpint (g_array_index (ticks, DermaTick, 0).at_s, ==, now.utc_s); /* the first time counts */
  g_assert_cmpint (g_array_index (ticks, DermaTick, 1).item, ==, DERMA_AFTERCARE_COOL_CLOTH);
  assert_sound (journal);

  /* By the time at which it was made, whatever its window was then. */
  g_assert_true (derma_journal_remove_tick (journal, id, DERMA_AFTERCARE_MOISTURISE, start_s + 60, start_s + 6 * HOUR_S, &error));
  g_assert_false (derma_journal_remove_tick (journal, id, DERMA_AFTERCARE_MOISTURISE, start_s + 60, start_s + 6 * HOUR_S, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  assert_ticks (journal, id, 2);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
assert_same_ticks (DermaJournal *journal,
                   GHashTable   *all,
                   gint64        session_id)
{
  g_autoptr (GArray) ticks = derma_journal_get_ticks (journal, session_id);
  const GArray *same = g_hash_table_lookup (all, &session_id);

  g_assert_nonnull (same);
  g_assert_cmpuint (same->len, ==, ticks->len);
  for (guint i = 0; i < ticks->len; i++)
    {
      g_assert_cmpint (g_array_index (same, DermaTick, i).item, ==, g_array_index (ticks, DermaTick, i).item);
      g_assert_cmpint (g_array_index (same, DermaTick, i).at_s, ==, g_array_index (ticks, DermaTick, i).at_s);
    }
}

static void
test_ticks_since (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) all = NULL;
  g_autoptr (GHashTable) later = NULL;
  g_autoptr (GHashTable) none = NULL;
  DermaJournal *journal = open_journal (folder);
  gint64        ids[3];
  gint64        t0s_s[3];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (DermaPastSession) newest = NULL;

      t0s_s[i] = T_S - (3 - (gint64) i) * 1000 * HOUR_S;
      g_assert_true (derma_journal_add_stated_session (journal, (DermaTime) { t0s_s[i], 0 }, 250, T, &error));
      newest = g_list_model_get_item (derma_journal_get_sessions (journal), 0);
      ids[i] = derma_past_session_get_id (newest);
      for (guint j = 0; j < 2 * i; j++) /* nothing is ticked after the first */
        g_assert_true (derma_journal_add_tick (journal, ids[i], DERMA_AFTERCARE_MOISTURISE, t0s_s[i] + j * 6 * HOUR_S,
                                               (DermaTime) { t0s_s[i] + j * 6 * HOUR_S + 60, 0 }, &error));
    }

  all = derma_journal_get_ticks_since (journal, 0);
  g_assert_cmpuint (g_hash_table_size (all), ==, 2);
  assert_same_ticks (journal, all, ids[1]);
  assert_same_ticks (journal, all, ids[2]);

  later = derma_journal_get_ticks_since (journal, t0s_s[1] + 1);
  g_assert_cmpuint (g_hash_table_size (later), ==, 1);
  assert_same_ticks (journal, later, ids[2]);

  none = derma_journal_get_ticks_since (journal, t0s_s[2] + 1);
  g_assert_cmpuint (g_hash_table_size (none), ==, 0);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static const DermaAftercareEntry *
check_item (DermaJournal      *journal,
            DermaAftercare    *aftercare,
            DermaAftercareItem item,
            gint64             now_s)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (T_OFFSET_S);

  derma_aftercare_check (derma_journal_get_aftercare (journal, (DermaTime) { now_s, T_OFFSET_S }, zone), aftercare);
  return &aftercare->entries[item];
}

/* What a page shows follows from what was ticked and logged, also after a restart. */
static void
test_aftercare (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  DermaJournal              *journal = open_journal (folder);
  gint64                     now_ms = T_S * 1000;
  const gint64               roller = add_roller (journal, 250);
  DermaHealingLog            log = { 0 };
  DermaAftercare             aftercare;
  const DermaAftercareEntry *entry;
  gint64                     id;
  gint64                     t0_s;

  g_assert_null (derma_journal_get_aftercare (journal, T, zone));
  id = run_session (journal, roller, &now_ms);
  t0_s = derma_past_session_get_t0 (derma_journal_get_last_session (journal)).utc_s;

  entry = check_item (journal, &aftercare, DERMA_AFTERCARE_MOISTURISE, t0_s + HOUR_S);
  g_assert_cmpint (entry->state, ==, DERMA_AFTERCARE_DO);
  g_assert_true (derma_journal_add_tick (journal, id, DERMA_AFTERCARE_MOISTURISE, entry->occurrence.start_s, (DermaTime) { t0_s + HOUR_S, 0 }, &error));
  g_assert_cmpint (check_item (journal, &aftercare, DERMA_AFTERCARE_LOG, t0_s + HOUR_S)->state, ==, DERMA_AFTERCARE_DO);
  log.at = (DermaTime) { t0_s + HOUR_S, 0 };
  g_assert_true (derma_journal_add_healing (journal, id, &log, NULL, &error));

  for (guint i = 0; i < 2; i++, journal = reopen_journal (journal))
    {
      g_assert_cmpint (check_item (journal, &aftercare, DERMA_AFTERCARE_MOISTURISE, t0_s + HOUR_S)->state, ==, DERMA_AFTERCARE_DONE);
      g_assert_cmpint (check_item (journal, &aftercare, DERMA_AFTERCARE_LOG, t0_s + HOUR_S)->state, ==, DERMA_AFTERCARE_DONE);
      entry = check_item (journal, &aftercare, DERMA_AFTERCARE_NO_ROLL, t0_s + HOUR_S);
      g_assert_cmpint (entry->until_s, ==, t0_s + 7 * 24 * HOUR_S);
    }

  /* A level to be watched asks for another look after 12 hours. */
  log.levels[DERMA_HEALING_ITCH] = 2;
  log.at.utc_s = t0_s + 30 * HOUR_S;
  g_assert_true (derma_journal_add_healing (journal, id, &log, NULL, &error));
  g_assert_cmpint (derma_journal_get_aftercare (journal, log.at, zone)->log_again_s, ==, log.at.utc_s + 12 * HOUR_S);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* Sessions bear on one another as long as less than 696 hours lie between them. */
static void
test_chain (void)
{
  static const gint64 HOURS_BEFORE[] = { 400, 400 + 696, 400 + 695, 400 + 2 };
  g_autofree char    *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  DermaJournal              *journal = open_journal (folder);
  const DermaAftercareInput *input;
  gint64                     ids[G_N_ELEMENTS (HOURS_BEFORE)];

  for (guint i = 0; i < G_N_ELEMENTS (HOURS_BEFORE); i++)
    {
      const DermaTime t0 = { T_S - HOURS_BEFORE[i] * HOUR_S, 0 };
      g_autoptr (GListModel) sessions = g_object_ref (derma_journal_get_sessions (journal));

      g_assert_true (derma_journal_add_stated_session (journal, t0, 250, T, &error));
      for (guint j = 0; j < g_list_model_get_n_items (sessions); j++)
        {
          g_autoptr (DermaPastSession) session = g_list_model_get_item (sessions, j);

          if (derma_past_session_get_t0 (session).utc_s == t0.utc_s)
            ids[i] = derma_past_session_get_id (session);
        }
      g_assert_true (derma_journal_add_tick (journal, ids[i], DERMA_AFTERCARE_PIGMENT_CHECK, t0.utc_s, (DermaTime) { t0.utc_s + 60, 0 }, &error));
      g_assert_true (derma_journal_add_tick (journal, ids[i], DERMA_AFTERCARE_SHADE, t0.utc_s, (DermaTime) { t0.utc_s + 60, 0 }, &error));
    }

  /* From the newest back: 2 h, 693 h, 1 h. */
  input = derma_journal_get_aftercare (journal, T, zone);
  g_assert_cmpuint (input->n_sessions, ==, 4);
  g_assert_cmpint (input->sessions[0].t0_s, ==, T_S - 400 * HOUR_S);
  g_assert_cmpuint (input->n_ticks, ==, 5);

  g_assert_true (derma_journal_remove_stated_session (journal, ids[3], &error));
  input = derma_journal_get_aftercare (journal, T, zone);
  g_assert_cmpuint (input->n_sessions, ==, 3); /* 695 h, then 1 h */
  g_assert_true (derma_journal_remove_stated_session (journal, ids[2], &error));
  input = derma_journal_get_aftercare (journal, T, zone);
  g_assert_cmpuint (input->n_sessions, ==, 1); /* 696 h */
  g_assert_cmpuint (input->n_ticks, ==, 2);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/journal-ticks/ticks", test_ticks);
  g_test_add_func ("/journal-ticks/ticks-since", test_ticks_since);
  g_test_add_func ("/journal-ticks/aftercare", test_aftercare);
  g_test_add_func ("/journal-ticks/chain", test_chain);

  return g_test_run ();
}
