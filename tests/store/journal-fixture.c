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
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
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

void
begin_checked (DermaJournal   *journal,
               gint64          roller,
               DermaSectionSet excluded,
               gint64         *now_ms)
{
  g_autoptr (GError) error = NULL;
  DermaEvent checked = { .kind = DERMA_EVENT_CHECKED };

  derma_journal_begin_session (journal, (DermaTime) { *now_ms / 1000, T_OFFSET_S }, &error);
  g_assert_no_error (error);
  derma_journal_set_session_choice (journal, roller, excluded, 0, FALSE, &error);
  g_assert_no_error (error);

  *now_ms += 60000;
  checked.at_ms = *now_ms;
  checked.plan.needle_um = derma_roller_get_facts (derma_journal_get_roller (journal, roller))->needle_um;
  checked.plan.passes = 2;
  checked.plan.beat = DERMA_BEAT_DEFAULT;
  checked.plan.excluded = excluded;
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    checked.plan.order[i] = (DermaSection) i;
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
