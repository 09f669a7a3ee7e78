/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-database.h"
#include "treatment/derma-patch-test.h"

G_BEGIN_DECLS

/* The table patch_test. Every answer about a test is a row. */

/* What derma_patch_test_rows_take() reads, the first columns of a query. */
#define DERMA_PATCH_TEST_COLUMNS "started_s, started_offset_s, passed, needle_um, looked_s, looked_offset_s"

/* Whether the row with the name @row stands for its test: the newest of each does. One that was neither judged nor is the newest
 * of its kind was begun anew, or by mistake, and was none. */
#define DERMA_STANDS_FOR_PATCH_TEST(row)                                                                               \
  row ".started_s IS NOT NULL"                                                                                         \
      " AND " row ".id = (SELECT max(id) FROM patch_test WHERE kind = " row ".kind AND started_s = " row ".started_s)" \
      " AND (" row ".passed IS NOT NULL OR " row ".id = (SELECT max(id) FROM patch_test WHERE kind = " row ".kind))"

void derma_patch_test_rows_take (DermaStatement *stmt,
                                 DermaPatchTest *test);

G_END_DECLS
