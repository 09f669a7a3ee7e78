/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "treatment/derma-plan-option.h"
#include "treatment/derma-source.h"

/* In the order of their numbers, each with something to call it by and an address that a browser can open. */
static void
test_table (void)
{
  guint last = 0;

  for (guint i = 0; i < DERMA_N_SOURCES; i++)
    {
      const DermaSource *source = derma_source_get (i);
      g_autofree char   *name = derma_source_to_name (source);
      g_autofree char   *text = derma_source_to_text (source);

      g_assert_cmpuint (source->number, >, last);
      last = source->number;
      g_assert_true (derma_source_find (source->number) == source);
      g_assert_cmpstr (source->title, !=, NULL);
      g_assert_cmpint (strlen (name), >, 3);
      g_assert_nonnull (strstr (text, source->title));
      g_assert_cmpstr (derma_source_get_remark (source), !=, "");
      g_assert_true (source->year == 0 || (source->year >= 2005 && source->year <= 2024));

      for (guint j = 0; j < G_N_ELEMENTS (source->urls) && source->urls[j] != NULL; j++)
        {
          g_assert_true (g_str_has_prefix (source->urls[j], "http://") || g_str_has_prefix (source->urls[j], "https://"));
          g_assert_true (g_uri_is_valid (source->urls[j], G_URI_FLAGS_NONE, NULL));
        }
    }

  g_assert_cmpuint (last, ==, 117);
  g_assert_null (derma_source_find (0));
  g_assert_null (derma_source_find (98));
  g_assert_null (derma_source_find (116));
}

static void
test_names (void)
{
  static const struct
  {
    guint       number;
    const char *name;
  } cases[] = {
    { 1, "Burgess, 2018" },
    { 6, "Singh et al., 2016" },
    { 8, "Alam et al., 2014" },
    { 16, "Journal of the American Academy of Dermatology 74(2):348–355, 2016" },
    { 33, "Stadelman-Behar et al., 2024" },
    { 46, "Bailey et al." },
    { 49, "Mayta" },
    { 93, "botoxnearme.pro" },
    { 117, "Farber et al., 2020" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = derma_source_to_name (derma_source_find (cases[i].number));

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_text (void)
{
  g_autofree char *text = derma_source_to_text (derma_source_find (8));

  g_assert_cmpstr (text, ==, "Alam M. et al., Efficacy of a needling device for the treatment of acne scars: a randomized clinical trial, JAMA Dermatology, 2014");
  g_assert_cmpstr (derma_source_get_remark (derma_source_find (8)), ==, "We read its summary.");
  g_assert_cmpstr (derma_source_get_remark (derma_source_find (93)), ==, "A weak source. We read a part of it.");
}

/* What an option names as its sources is there to be shown. */
static void
test_options (void)
{
  for (guint i = 0; i < DERMA_N_PLAN_OPTIONS; i++)
    {
      const char *numbers = derma_plan_option_get_sources ((DermaPlanOption) i);
      g_auto (GStrv) words = g_strsplit (numbers, " ", -1);
      const DermaSource *source;
      guint              n = 0;

      while ((source = derma_source_next (&numbers)) != NULL)
        g_assert_cmpuint (source->number, ==, g_ascii_strtoull (words[n++], NULL, 10));

      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (n, ==, g_strv_length (words));
      g_assert_cmpstr (numbers, ==, "");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/treatment/source/table", test_table);
  g_test_add_func ("/treatment/source/names", test_names);
  g_test_add_func ("/treatment/source/text", test_text);
  g_test_add_func ("/treatment/source/options", test_options);

  return g_test_run ();
}
