/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-photo-difference.h"

static const DermaPhotoLook FIRST = { .lightness = 500, .span = 0.2, .shape = 0.75 };

static void
test_thresholds (void)
{
  static const struct
  {
    DermaPhotoLook other;
    int            light_percent;
    int            size_percent;
    gboolean       is_shaped_differently;
  } cases[] = {
    { { 500, 0.2, 0.75 }, 0, 0, FALSE },
    { { 522, 0.2, 0.75 }, 0, 0, FALSE },
    { { 525, 0.2, 0.75 }, 5, 0, FALSE },
    { { 540, 0.2, 0.75 }, 8, 0, FALSE },
    { { 475, 0.2, 0.75 }, -5, 0, FALSE },
    { { 0, 0.2, 0.75 }, -100, 0, FALSE },
    { { 500, 0.2149, 0.75 }, 0, 0, FALSE },
    { { 500, 0.2161, 0.75 }, 0, 8, FALSE },
    { { 500, 0.15, 0.75 }, 0, -25, FALSE },
    { { 500, 0, 0.75 }, 0, 0, FALSE },
    { { 500, 0.2, 0.78 }, 0, 0, FALSE },
    { { 500, 0.2, 1.33 }, 0, 0, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DermaPhotoDifference difference;

      derma_photo_difference_check (&FIRST, &cases[i].other, &difference);
      g_assert_cmpint (difference.light_percent, ==, cases[i].light_percent);
      g_assert_cmpint (difference.size_percent, ==, cases[i].size_percent);
      g_assert_cmpint (difference.is_shaped_differently, ==, cases[i].is_shaped_differently);
    }
}

/* Nothing is more than nothing by no percentage. */
static void
test_black (void)
{
  const DermaPhotoLook black = { .lightness = 3, .shape = 0.75 };
  DermaPhotoDifference difference;

  derma_photo_difference_check (&black, &FIRST, &difference);
  g_assert_cmpint (difference.light_percent, ==, 0);
  g_assert_cmpint (difference.size_percent, ==, 0);
}

static void
test_words (void)
{
  static const struct
  {
    DermaPhotoDifference difference;
    const char          *text;
  } cases[] = {
    { { 0, 0, FALSE }, NULL },
    { { 8, 0, FALSE }, "The later photo is 8\u00a0% brighter. Light alone can make skin look smoother." },
    { { -12, 0, FALSE }, "The later photo is 12\u00a0% darker. Light alone can make skin look rougher." },
    { { 0, 10, TRUE }, "On the later photo the face is 10\u00a0% larger. From nearby, skin shows more." },
    { { 0, -9, FALSE }, "On the later photo the face is 9\u00a0% smaller. From farther away, skin shows less." },
    { { 0, 0, TRUE }, "The two pictures have different shapes. The camera may have been turned or moved." },
    { { 8, 10, FALSE }, "The later photo is 8\u00a0% brighter. Light alone can make skin look smoother.\n"
                        "On the later photo the face is 10\u00a0% larger. From nearby, skin shows more." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = derma_photo_difference_dup_text (&cases[i].difference);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/photo-difference/thresholds", test_thresholds);
  g_test_add_func ("/photo-difference/black", test_black);
  g_test_add_func ("/photo-difference/words", test_words);

  return g_test_run ();
}
