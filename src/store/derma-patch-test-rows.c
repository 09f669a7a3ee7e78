/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-patch-test-rows.h"

/**
 * derma_patch_test_rows_take:
 * @stmt: at a row that begins with %DERMA_PATCH_TEST_COLUMNS
 * @test: (inout): takes what the row says
 */
void
derma_patch_test_rows_take (DermaStatement *stmt,
                            DermaPatchTest *test)
{
  test->started = derma_statement_get_time (stmt, 0);
  test->is_judged = !derma_statement_is_null (stmt, 2);
  test->passed = derma_statement_get_int (stmt, 2) != 0;
  test->needle_um = (guint) derma_statement_get_int (stmt, 3);
  test->looked = derma_statement_get_time (stmt, 4);
}
