/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("derma-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/* Takes the path, so that a folder is removed where its scope ends. */
void
remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        {
          remove_folder (path);
          continue;
        }
      g_assert_cmpint (g_remove (path), ==, 0);
      g_free (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

DermaJournal *
open_journal (const char *folder)
{
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = derma_journal_open (folder, DERMA_JOURNAL_WRITE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (journal);
  return journal;
}

/* As after a crash and a new start: what is shown then comes from the disk alone. */
DermaJournal *
reopen_journal (DermaJournal *journal)
{
  g_autofree char *folder = g_strdup (derma_journal_get_folder (journal));

  g_assert_finalize_object (journal);
  return open_journal (folder);
}

gint64
add_roller (DermaJournal *journal,
            guint         needle_um)
{
  g_autoptr (GError) error = NULL;
  gint64                 id = 0;
  const DermaRollerFacts facts = { .needle_um = needle_um };

  derma_journal_add_roller (journal, "Mine", &facts, T, &id, &error);
  g_assert_no_error (error);
  return id;
}

void
take (DermaJournal *journal,
      DermaEvent    event)
{
  g_autoptr (GError) error = NULL;

  derma_journal_take (journal, &event, T_OFFSET_S, NULL, &error);
  g_assert_no_error (error);
}

/* A skin that is allowed every step up, and patch tests that were passed long ago, with the longest needle. */
void
meet_rules (DermaJournal *journal,
            DermaTime     now)
{
  DermaPatchTest test = { .started = { now.utc_s - 30 * DERMA_DAY_S, now.offset_s }, .is_judged = TRUE, .passed = TRUE };
  g_autoptr (GError) error = NULL;

  derma_journal_set_skin (journal, DERMA_SENSITIVITY_LOW, 2, now, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < DERMA_N_PATCH_TESTS; i++)
    {
      test.needle_um = i == DERMA_PATCH_TEST_ROLLER ? derma_cap_get_um (DERMA_CAP_CEILING) : 0;
      derma_journal_set_patch_test (journal, (DermaPatchTestKind) i, &test, now, &error);
      g_assert_no_error (error);
    }
}

void
answer_no (DermaJournal *journal,
           DermaTime     now)
{
  g_autofree DermaAnswer *answers = g_new0 (DermaAnswer, derma_n_questions ());
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < derma_n_questions (); i++)
    answers[i] = (DermaAnswer) { .question = i, .value = DERMA_ANSWER_NO, .at = now };
  derma_journal_set_answers (journal, answers, derma_n_questions (), &error);
  g_assert_no_error (error);
}

/* Thirty days later, healed cleanly after whatever was rolled last. */
void
rest (DermaJournal *journal,
      gint64       *now_ms)
{
  DermaPastSession *last = derma_journal_get_last_session (journal);
  g_autoptr (GError) error = NULL;

  *now_ms += (gint64) 30 * DERMA_DAY_S * 1000;
  for (guint i = 0; last != NULL && i < 2; i++)
    {
      const DermaHealingLog log = { .at = { derma_past_session_get_t0 (last).utc_s + (7 + i) * DERMA_DAY_S, T_OFFSET_S } };

      derma_journal_add_healing (journal, derma_past_session_get_id (last), &log, NULL, &error);
      g_assert_no_error (error);
    }
}

/* Chooses, says “I know” to every warning, and plans all that is allowed. Returns whether a session may start. */
gboolean
plan_session (DermaJournal     *journal,
              gint64            roller,
              DermaSectionSet   excluded,
              gboolean          is_numbing_chosen,
              gint64            now_ms,
              DermaSessionPlan *plan)
{
  const DermaTime now = { now_ms / 1000, T_OFFSET_S };
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (T_OFFSET_S);
  g_autoptr (GError) error = NULL;
  DermaPermission permission;
  guint64         rules = 0;

  derma_journal_set_session_choice (journal, roller, excluded, 0, is_numbing_chosen, &error);
  g_assert_no_error (error);
  derma_permission_check (derma_journal_get_situation (journal, now, zone), &permission);
  for (guint i = 0; i < permission.n_reasons; i++)
    rules |= G_GUINT64_CONSTANT (1) << permission.reasons[i].rule;
  derma_journal_set_session_choice (journal, roller, excluded, rules, is_numbing_chosen, &error);
  g_assert_no_error (error);

  *plan = (DermaSessionPlan) { .passes = permission.passes, .beat = DERMA_BEAT_DEFAULT };
  plan->needle_um = derma_roller_get_facts (derma_journal_get_roller (journal, roller))->needle_um;
  plan->excluded = DERMA_ALL_SECTIONS & ~permission.included;
  plan->is_numbing_chosen = is_numbing_chosen && permission.can_numb;
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    plan->order[i] = (DermaSection) i;
  return permission.verdict != DERMA_VERDICT_NO;
}

/* By a person of whom everything is known that has to be. */
void
begin_checked (DermaJournal   *journal,
               gint64          roller,
               DermaSectionSet excluded,
               gint64         *now_ms)
{
  const DermaTime now = { *now_ms / 1000, T_OFFSET_S };
  g_autoptr (GError) error = NULL;
  DermaEvent checked = { .kind = DERMA_EVENT_CHECKED };

  meet_rules (journal, now);
  derma_journal_begin_session (journal, now, &error);
  g_assert_no_error (error);
  answer_no (journal, now);

  *now_ms += 60000;
  checked.at_ms = *now_ms;
  g_assert_true (plan_session (journal, roller, excluded, FALSE, *now_ms, &checked.plan));
  take (journal, checked);
}

/* Presses Next, after waiting for what has to be waited for. */
void
go_on (DermaJournal *journal,
       gint64       *now_ms)
{
  DermaEvent event;

  *now_ms += 2000;
  for (guint i = 0; !derma_session_get_next_event (derma_journal_get_session (journal), *now_ms, &event); i++)
    {
      g_assert_cmpuint (i, <, 3600);
      *now_ms += 1000;
    }
  take (journal, event);
}

void
go_on_to (DermaJournal *journal,
          DermaPhase    phase,
          gint64       *now_ms)
{
  while (derma_journal_get_session (journal) != NULL && derma_journal_get_session (journal)->phase != phase)
    go_on (journal, now_ms);
}

gint64
run_session (DermaJournal *journal,
             gint64        roller,
             gint64       *now_ms)
{
  gint64 id;

  begin_checked (journal, roller, 0, now_ms);
  id = derma_journal_get_open_session_id (journal);
  go_on_to (journal, DERMA_PHASE_ENDED, now_ms);
  g_assert_cmpint (derma_journal_get_open_session_id (journal), ==, 0);
  return id;
}

void
assert_sound (DermaJournal *journal)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  derma_journal_check (journal, &findings, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);
}

/* The checksum of a file's bytes. */
char *
sum_up (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize            length = 0;

  if (!g_file_get_contents (path, &bytes, &length, NULL))
    return g_strdup ("none");

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What lies in a folder, sorted, with a space after each name. */
char *
list_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s ", (const char *) g_ptr_array_index (names, i));

  return g_string_free_and_steal (g_steal_pointer (&text));
}
