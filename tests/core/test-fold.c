/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-fold.h"

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } CASES[] = {
    { "", "" },
    { "Calm and WARM, 0.25", "calm and warm, 0.25" },
    { "RÖTE", "rote" },
    { "Ro\314\210te", "rote" }, /* the same, written as two letters */
    { "Straße", "strasse" },
    { "Ça brûle", "ca brule" },
    { "\360\237\230\200", "\360\237\230\200" },
    { "\377\376", "\377\376" }, /* no text at all stays what it is */
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *folded = derma_fold_text (CASES[i].text);

      g_assert_cmpstr (folded, ==, CASES[i].folded);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/text", test_fold);

  return g_test_run ();
}
