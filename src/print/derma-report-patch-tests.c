/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "print/derma-report-private.h"
#include "treatment/derma-patch-test.h"

static char *
dup_result (const DermaReport          *self,
            const DermaReportPatchTest *test)
{
  DermaPatchLook   next;
  DermaTime        at;
  g_autofree char *date = NULL;

  switch (derma_patch_test_get_state (test->kind, &test->test, &self->profile, self->now.utc_s, &next))
    {
    case DERMA_PATCH_PASSED:
      return g_strdup (_ ("no reaction"));
    case DERMA_PATCH_FAILED:
      return g_strdup (_ ("the skin reacted"));
    case DERMA_PATCH_WAITING:
    case DERMA_PATCH_LOOK:
    case DERMA_PATCH_JUDGE:
      at = derma_time_new (next.at_s, self->zone);
      date = derma_format_year_date (at);
      /* Translators: %s is the day on which the test is looked at next. */
      return g_strdup_printf (_ ("runs, to be looked at on %s"), date);
    case DERMA_PATCH_NOT_STARTED:
    default:
      return NULL;
    }
}

/* What was tested; derma_patch_test_get_title() bids the person do it. */
static const char *
get_tested (DermaPatchTestKind kind)
{
  return kind == DERMA_PATCH_TEST_ROLLER ? _ ("Roller, on a small patch") : _ ("Moisturiser, on the arm");
}

/* Each patch test, the oldest first: what a first reaction of the skin looked like is seen nowhere else. */
void
derma_report_add_patch_tests (const DermaReport *self,
                              DermaDocument     *document)
{
  const char *const   HEADS[] = { _ ("Test"), _ ("Begun"), _ ("Needle"), _ ("Result"), NULL };
  DermaDocumentTable *table = NULL;

  for (guint i = 0; i < self->patch_tests->len; i++)
    {
      const DermaReportPatchTest *test = &g_array_index (self->patch_tests, DermaReportPatchTest, i);
      g_autofree char            *result = dup_result (self, test);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      if (result == NULL)
        continue;
      if (table == NULL)
        {
          derma_document_add (document, DERMA_DOCUMENT_HEADING, derma_report_part_get_name (DERMA_REPORT_PATCH_TESTS));
          table = derma_document_add_table (document, G_N_ELEMENTS (HEADS) - 1, TRUE);
          derma_document_table_take_heads (table, g_strdupv ((char **) HEADS));
        }
      g_strv_builder_add (cells, get_tested (test->kind));
      g_strv_builder_take (cells, derma_format_year_date (test->test.started));
      g_strv_builder_take (cells, test->test.needle_um != 0 ? derma_format_needle (test->test.needle_um) : g_strdup (""));
      g_strv_builder_take (cells, g_steal_pointer (&result));
      derma_document_table_take_row (table, g_strv_builder_end (cells));
    }
  if (table != NULL)
    derma_document_table_drop_empty (table);
}
