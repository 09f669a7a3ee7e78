/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-table.h"

static DermaTable *
make_table (void)
{
  DermaTable *table = derma_table_new ();

  derma_table_add_column (table, "day", "Day", FALSE);
  derma_table_add_column (table, "note", "What, \"really\"", FALSE);
  derma_table_begin_row (table, "The first.");
  derma_table_take_cell (table, g_strdup ("Tuesday"), g_strdup ("2026-11-24T19:22:00+01:00"));
  derma_table_take_cell (table, g_strdup ("a, b"), g_strdup ("a, \"b\"\nc"));
  derma_table_begin_row (table, "The second.");
  derma_table_take_cell (table, NULL, NULL);
  derma_table_take_cell (table, g_strdup ("naïve"), g_strdup ("naïve"));

  return table;
}

static void
test_csv (void)
{
  g_autoptr (DermaTable) table = make_table ();
  g_autofree char *csv = derma_table_to_csv (table);

  g_assert_cmpstr (csv, ==, "day,note\r\n2026-11-24T19:22:00+01:00,\"a, \"\"b\"\"\nc\"\r\n,naïve\r\n");
}

/* A column of words only differs from language to language, so it is for people and in no file. */
static void
test_words_only (void)
{
  g_autoptr (DermaTable) table = derma_table_new ();
  g_autofree char *csv = NULL;
  g_autofree char *text = NULL;

  derma_table_add_column (table, NULL, "Meaning", FALSE);
  derma_table_add_column (table, "level", "Level", TRUE);
  derma_table_begin_row (table, "The first.");
  derma_table_take_cell (table, g_strdup ("rau"), NULL);
  derma_table_take_number (table, 3);
  csv = derma_table_to_csv (table);
  text = derma_table_to_text (table);

  g_assert_cmpstr (csv, ==, "level\r\n3\r\n");
  g_assert_cmpstr (text, ==, "Meaning\tLevel\nrau\t3\n");
  g_assert_null (derma_table_get_column_id (table, 0));
}

static void
test_text (void)
{
  g_autoptr (DermaTable) table = make_table ();
  g_autofree char *text = derma_table_to_text (table);

  g_assert_cmpstr (text, ==, "Day\tWhat, \"really\"\nTuesday\ta, b\n\tnaïve\n");
  g_assert_cmpuint (derma_table_get_n_rows (table), ==, 2);
  g_assert_cmpuint (derma_table_get_n_columns (table), ==, 2);
  g_assert_cmpstr (derma_table_get_row_sentence (table, 1), ==, "The second.");
  g_assert_cmpstr (derma_table_get_words (table, 0, 1), ==, "a, b");
  g_assert_cmpstr (derma_table_get_value (table, 1, 0), ==, "");
  g_assert_false (derma_table_is_number (table, 0));
}

static void
test_nothing (void)
{
  g_autoptr (DermaTable) table = derma_table_new ();
  g_autofree char *csv = NULL;

  derma_table_add_column (table, "day", "Day", FALSE);
  csv = derma_table_to_csv (table);
  g_assert_cmpstr (csv, ==, "day\r\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/csv", test_csv);
  g_test_add_func ("/table/text", test_text);
  g_test_add_func ("/table/words-only", test_words_only);
  g_test_add_func ("/table/nothing", test_nothing);

  return g_test_run ();
}
