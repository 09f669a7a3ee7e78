/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include <string.h>

#include "core/derma-fold.h"
#include "store/derma-patch-test-rows.h"

/* The numbers of the kinds, as text: rows and bits are made of them. */
#define SESSION "0"
#define CHECK_IN "1"
#define HEALING "2"
#define PHOTOS "3"
#define FLAG "4"
#define PLAN "5"
#define PAUSE "6"
#define END "7"
#define PATCH_TEST "8"

G_STATIC_ASSERT (DERMA_ENTRY_SESSION == 0 && DERMA_ENTRY_CHECK_IN == 1 && DERMA_ENTRY_HEALING == 2 && DERMA_ENTRY_PHOTOS == 3);
G_STATIC_ASSERT (DERMA_ENTRY_FLAG == 4 && DERMA_ENTRY_PLAN == 5 && DERMA_ENTRY_PAUSE == 6 && DERMA_ENTRY_END == 7 &&
                 DERMA_ENTRY_PATCH_TEST == 8);

#define SELECT_OF(kind, columns, table) "SELECT " kind " AS kind, " columns " FROM " table " WHERE (:kinds & (1 << " kind "))"
#define IS_NAMED(kind) "(:text = '' OR (:named & (1 << " kind ")))"

/* Each kind of entry is searched by itself. A text that is not there is the empty one, which everything has. */
#define HAS_TEXT(column) "(" column " <> '' AND instr(derma_fold(" column "), :text))"
#define IS_MEANT(column) "instr(:ids, ' ' || (" column ") || ' ')"
#define IS_FACT(id) IS_MEANT ("'" id "'")
#define HAS_LENGTH(column) "(" column " > 0 AND (" IS_FACT ("length") " OR instr(printf('%.3f', " column " / 1000.0), :number) = 1))"
#define IS_FOR(concern) "(instr(' ' || concerns || ' ' || understood || ' ', ' " concern " ') AND " IS_FACT ("pm-" concern) ")"
#define IS_OF_DAY(at) "(:has_day AND (" IS_MEANT ("strftime('month-%m', " at "_s + " at "_offset_s, 'unixepoch')") " OR strftime('%Y', " at "_s + " at "_offset_s, 'unixepoch') = :text))"
#define IS_OF_ROLLER "(:roller = 0 OR session IN (SELECT id FROM session WHERE roller = :roller))"

/* clang-format off */
static const char SELECT_ENTRIES[] =
  SELECT_OF (SESSION, "id, id AS session, t0_s AS at_s, t0_offset_s AS at_offset_s, 1 AS n", "session AS s")
  " AND t0_s IS NOT NULL AND (:roller = 0 OR roller = :roller)"
  " AND (" IS_NAMED (SESSION) " OR " HAS_TEXT ("note") " OR " HAS_LENGTH ("needle_um") " OR " IS_OF_DAY ("t0")
  " OR (stop IS NOT NULL AND " IS_FACT ("ended-early") ")"
  " OR (is_stated AND iif(started_s <> t0_s, " IS_FACT ("day-only") ", " IS_FACT ("stated") "))"
  " OR " HAS_TEXT ("(SELECT name FROM roller WHERE roller.id = s.roller)")
  " OR EXISTS (SELECT 1 FROM session_section WHERE session = s.id AND " IS_MEANT ("section")
  " AND (horizontal + vertical + diagonal_up + diagonal_down > 0 OR rolled_ms >= :touch_ms))"
  " OR EXISTS (SELECT 1 FROM answer WHERE session = s.id AND value <> 'no' AND " IS_MEANT ("question") "))"
  " UNION ALL "
  SELECT_OF (CHECK_IN, "id, 0, at_s, at_offset_s, 1", "check_in AS c")
  " AND :roller = 0 AND (" IS_NAMED (CHECK_IN) " OR " HAS_TEXT ("note") " OR " IS_OF_DAY ("at")
  " OR (" IS_FACT ("only-sections") " AND NOT EXISTS (SELECT 1 FROM rating WHERE check_in = c.id AND section = ''))"
  " OR EXISTS (SELECT 1 FROM rating WHERE check_in = c.id AND (" IS_MEANT ("measure") " OR " IS_MEANT ("section") ")))"
  " UNION ALL "
  SELECT_OF (HEALING, "id, session, at_s, at_offset_s, 1", "healing")
  " AND " IS_OF_ROLLER " AND (" IS_NAMED (HEALING) " OR " HAS_TEXT ("note") " OR " IS_OF_DAY ("at")
  " OR (redness AND " IS_FACT ("hm-redness") ") OR (swelling AND " IS_FACT ("hm-swelling") ") OR (bleeding AND " IS_FACT ("hm-bleeding") ")"
  " OR (peeling AND " IS_FACT ("hm-peeling") ") OR (itch AND " IS_FACT ("hm-itch") ") OR (pain AND " IS_FACT ("hm-pain") ")"
  " OR (" IS_FACT ("all-zero") " AND redness + swelling + bleeding + peeling + itch + pain = 0))"
  " UNION ALL "
  SELECT_OF (PHOTOS, "id, session, max(at_s), at_offset_s, count(*)", "photo")
  " AND " IS_OF_ROLLER " AND (" IS_NAMED (PHOTOS) " OR " HAS_TEXT ("note") " OR " IS_MEANT ("view") " OR " IS_OF_DAY ("at") ")"
  " GROUP BY (at_s + at_offset_s) / 86400"
  " UNION ALL "
  SELECT_OF (FLAG, "id, session, told_s, told_offset_s, 1", "red_flag")
  " AND " IS_OF_ROLLER " AND (" IS_NAMED (FLAG) " OR " IS_MEANT ("flag") " OR " IS_OF_DAY ("told")
  " OR " IS_MEANT ("'flag-' || coalesce(resolved_by, 'open')") ")"
  " UNION ALL "
  SELECT_OF (PLAN, "id, 0, started_s, started_offset_s, 1", "plan")
  " AND :roller = 0 AND (" IS_NAMED (PLAN) " OR " HAS_LENGTH ("needle_um") " OR " IS_OF_DAY ("started")
  " OR :text IN (CAST(interval AS TEXT), CAST(sessions AS TEXT))"
  " OR " IS_FOR ("fine-lines") " OR " IS_FOR ("texture") " OR " IS_FOR ("acne-scars") " OR " IS_FOR ("pores")
  " OR " IS_FOR ("pigmentation") " OR " IS_FOR ("glow") ")"
  " UNION ALL "
  SELECT_OF (PAUSE, "plan, 0, from_s, from_offset_s, 1", "plan_pause")
  " AND :roller = 0 AND (" IS_NAMED (PAUSE) " OR " IS_MEANT ("'pause-' || why") " OR " IS_OF_DAY ("from") ")"
  " UNION ALL "
  SELECT_OF (END, "id, 0, ended_s, ended_offset_s, 1", "plan")
  " AND ended_s IS NOT NULL AND :roller = 0"
  " AND (" IS_NAMED (END) " OR " IS_MEANT ("'end-' || ended_why") " OR " IS_OF_DAY ("ended") ")"
  " UNION ALL "
  SELECT_OF (PATCH_TEST, "id, 0, started_s, started_offset_s, 1", "patch_test AS p")
  " AND " DERMA_STANDS_FOR_PATCH_TEST ("p") " AND :roller = 0"
  " AND (" IS_NAMED (PATCH_TEST) " OR " IS_MEANT ("p.kind") " OR " HAS_LENGTH ("needle_um") " OR " IS_OF_DAY ("started")
  " OR " IS_MEANT ("CASE passed WHEN 1 THEN 'test-passed' WHEN 0 THEN 'test-reacted' ELSE 'test-open' END") ")"
  " ORDER BY at_s DESC, kind, id DESC";
/* clang-format on */

/* A length may be written with either sign. Zeros alone are how all of them begin, and mean none. */
static char *
dup_number (const char *text)
{
  if (strpbrk (text, "123456789") == NULL)
    return g_strdup ("-"); /* which no length has */

  return g_strdelimit (g_strdup (text), ",", '.');
}

/* Whether days need to be looked at: a month is meant, or a year. */
static gboolean
has_day (const DermaEntryWord *word)
{
  return (word->ids != NULL && strstr (word->ids, "month-") != NULL) || (strlen (word->text) == 4 && strspn (word->text, "0123456789") == 4);
}

static gboolean
read_entries (DermaDatabase          *database,
              const DermaEntryFilter *filter,
              const DermaEntryWord   *word,
              GArray                 *entries,
              GError                **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_ENTRIES, error);
  g_autofree char *text = derma_fold_text (word->text);
  g_autofree char *number = dup_number (word->text);
  g_autofree char *ids = word->ids != NULL ? g_strdup_printf (" %s ", word->ids) : g_strdup (""); /* the whole face is an empty word */
  gboolean         has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":kinds", filter->kinds);
  derma_statement_bind (stmt, ":roller", filter->roller_id);
  derma_statement_bind_text (stmt, ":text", text);
  derma_statement_bind_text (stmt, ":number", number);
  derma_statement_bind_text (stmt, ":ids", ids);
  derma_statement_bind (stmt, ":named", word->kinds);
  derma_statement_bind (stmt, ":has_day", has_day (word));
  derma_statement_bind (stmt, ":touch_ms", DERMA_SESSION_TOUCH_MS);
  while (derma_statement_step (stmt, &has_row, error))
    {
      DermaEntry entry;

      if (!has_row)
        return TRUE;
      entry.kind = (DermaEntryKind) derma_statement_get_int (stmt, 0);
      entry.id = derma_statement_get_int (stmt, 1);
      entry.session_id = derma_statement_get_int (stmt, 2);
      entry.at = derma_statement_get_time (stmt, 3);
      entry.n = (guint) derma_statement_get_int (stmt, 5);
      g_array_append_val (entries, entry);
    }

  return FALSE;
}

/**
 * derma_entry_hash:
 * @key: a #DermaEntry
 *
 * Returns: a hash, for a #GHashTable of entries
 */
guint
derma_entry_hash (gconstpointer key)
{
  const DermaEntry *entry = key;

  return (g_int64_hash (&entry->id) ^ g_int64_hash (&entry->at.utc_s)) * DERMA_N_ENTRY_KINDS + entry->kind;
}

/**
 * derma_entry_equal:
 * @a: a #DermaEntry
 * @b: a #DermaEntry
 *
 * Returns: whether they stand for the same thing at the same time
 */
gboolean
derma_entry_equal (gconstpointer a,
                   gconstpointer b)
{
  const DermaEntry *one = a;
  const DermaEntry *other = b;

  return one->kind == other->kind && one->id == other->id && one->at.utc_s == other->at.utc_s;
}

static GArray *
entries_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (DermaEntry));
}

/* Two words may be in the notes of two photos of one day: it is still that day. */
static DermaEntry
get_key (const DermaEntry *entry)
{
  DermaEntry key = *entry;

  if (entry->kind == DERMA_ENTRY_PHOTOS)
    {
      key.id = derma_time_get_local_day (entry->at);
      key.at = (DermaTime) { 0 };
    }
  return key;
}

/* Leaves in @entries what is in @others too. */
static void
intersect (GArray *entries,
           GArray *others)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (derma_entry_hash, derma_entry_equal, g_free, NULL);
  guint n_kept = 0;

  for (guint i = 0; i < others->len; i++)
    {
      const DermaEntry key = get_key (&g_array_index (others, DermaEntry, i));

      g_hash_table_add (known, g_memdup2 (&key, sizeof key));
    }

  for (guint i = 0; i < entries->len; i++)
    {
      const DermaEntry entry = g_array_index (entries, DermaEntry, i);
      const DermaEntry key = get_key (&entry);

      if (g_hash_table_contains (known, &key))
        g_array_index (entries, DermaEntry, n_kept++) = entry;
    }
  g_array_set_size (entries, n_kept);
}

/**
 * derma_journal_find_entries:
 * @filter: what is looked for
 * @error: return location
 *
 * Lists what is in the journal, newest first. Notes and names of rollers are searched without regard to case and accents, needle
 * lengths and years by their digits from the first; of sections, questions, months and the like those count that a word means.
 * Sessions in which nothing was rolled are not listed.
 *
 * Returns: (transfer full) (nullable) (element-type DermaEntry): what was found
 */
GArray *
derma_journal_find_entries (DermaJournal           *self,
                            const DermaEntryFilter *filter,
                            GError                **error)
{
  const DermaEntryWord nothing = { .text = "" };
  g_autoptr (GArray) entries = entries_new ();

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (filter != NULL && (filter->words != NULL || filter->n_words == 0), NULL);

  if (!read_entries (self->database, filter, filter->n_words > 0 ? &filter->words[0] : &nothing, entries, error))
    return NULL;

  for (gsize i = 1; i < filter->n_words && entries->len > 0; i++)
    {
      g_autoptr (GArray) others = entries_new ();

      if (!read_entries (self->database, filter, &filter->words[i], others, error))
        return NULL;
      intersect (entries, others);
    }

  return g_steal_pointer (&entries);
}
