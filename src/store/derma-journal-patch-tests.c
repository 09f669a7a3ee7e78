/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

static const char SELECT_PATCH_TEST[] =
  "SELECT kind, started_s, started_offset_s, passed, needle_um, looked_s, looked_offset_s FROM patch_test WHERE id = :id";

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
        *test = (DermaPatchTest) {
          .started = derma_statement_get_time (stmt, 1),
          .is_judged = !derma_statement_is_null (stmt, 3),
          .passed = derma_statement_get_int (stmt, 3) != 0,
          .needle_um = (guint) derma_statement_get_int (stmt, 4),
          .looked = derma_statement_get_time (stmt, 5),
        };
    }
  if (error != NULL)
    g_warning ("Could not read a patch test: %s", error->message);

  return has_row && read_kind (derma_statement_get_text (stmt, 0), kind);
}
