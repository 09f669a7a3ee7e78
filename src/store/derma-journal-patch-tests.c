/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "store/derma-patch-test-rows.h"

#define KIND_COLUMN 6

static const char SELECT_PATCH_TEST[] = "SELECT " DERMA_PATCH_TEST_COLUMNS ", kind FROM patch_test WHERE id = :id";

static const char SELECT_PATCH_TESTS[] =
  "SELECT " DERMA_PATCH_TEST_COLUMNS ", kind FROM patch_test AS p WHERE " DERMA_STANDS_FOR_PATCH_TEST ("p") " ORDER BY started_s, id";

static gboolean
read_kind (const char         *word,
           DermaPatchTestKind *kind)
{
  for (guint i = 0; i < DERMA_N_PATCH_TESTS; i++)
    if (g_strcmp0 (word, derma_patch_test_get_id ((DermaPatchTestKind) i)) == 0)
      {
        *kind = (DermaPatchTestKind) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_journal_load_patch_test:
 * @id: of an entry of the journal, %DERMA_ENTRY_PATCH_TEST
 * @kind: (out): what was tested
 * @test: (out): how it went, also one that another one came after
 *
 * Returns: whether there is such a test
 */
gboolean
derma_journal_load_patch_test (DermaJournal       *self,
                               gint64              id,
                               DermaPatchTestKind *kind,
                               DermaPatchTest     *test)
{
  g_autoptr (DermaStatement) stmt = NULL;
  g_autoptr (GError) error = NULL;
  gboolean has_row = FALSE;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (kind != NULL && test != NULL, FALSE);

  *test = (DermaPatchTest) { 0 };
  stmt = derma_database_borrow (self->database, SELECT_PATCH_TEST, &error);
  if (stmt != NULL)
    {
      derma_statement_bind (stmt, ":id", id);
      if (derma_statement_step (stmt, &has_row, &error) && has_row)
        derma_patch_test_rows_take (stmt, test);
    }
  if (error != NULL)
    g_warning ("Could not read a patch test: %s", error->message);

  return has_row && read_kind (derma_statement_get_text (stmt, KIND_COLUMN), kind);
}

static gboolean
read_patch_tests (DermaDatabase *database,
                  GArray        *tests,
                  GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_PATCH_TESTS, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  while (derma_statement_step (stmt, &has_row, error))
    {
      DermaPatchTestRecord record = { 0 };

      if (!has_row)
        return TRUE;

      derma_patch_test_rows_take (stmt, &record.test);
      if (read_kind (derma_statement_get_text (stmt, KIND_COLUMN), &record.kind))
        g_array_append_val (tests, record);
    }

  return FALSE;
}

/**
 * derma_journal_list_patch_tests:
 *
 * Returns: (transfer full) (element-type DermaPatchTestRecord): all that were judged, and those that run, oldest first
 */
GArray *
derma_journal_list_patch_tests (DermaJournal *self)
{
  g_autoptr (GArray) tests = g_array_new (FALSE, FALSE, sizeof (DermaPatchTestRecord));
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  if (!read_patch_tests (self->database, tests, &error))
    g_warning ("Could not read the patch tests: %s", error->message);
  return g_steal_pointer (&tests);
}
