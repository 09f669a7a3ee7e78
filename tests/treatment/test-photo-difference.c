/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-photo-difference.h"

#include <string.h>

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

/* What is told of one photo and its baseline is what is told where the two are compared. */
static void
test_hints (void)
{
  const DermaPhotoLook baseline_look = { .lightness = 500, .span = 0.5, .shape = 0.75 };
  const struct
  {
    DermaPhotoLook look;
    DermaPhotoHint hint;
  } looks[] = {
    { { .lightness = 500 }, DERMA_PHOTO_HINT_NONE },
    { { .lightness = 500, .span = 0.5, .shape = 0.75 }, DERMA_PHOTO_HINT_NONE },
    { { .lightness = 460, .span = 0.6, .shape = 0.75 }, DERMA_PHOTO_HINT_DARKER },
    { { .lightness = 540, .span = 0.5, .shape = 1.3 }, DERMA_PHOTO_HINT_BRIGHTER },
    { { .lightness = 500, .span = 0.6, .shape = 1.3 }, DERMA_PHOTO_HINT_LARGER },
    { { .lightness = 500, .span = 0.4, .shape = 0.75 }, DERMA_PHOTO_HINT_SMALLER },
    { { .lightness = 500, .shape = 1.3 }, DERMA_PHOTO_HINT_SHAPE },
    { { .lightness = 900, .shape = 1.3, .is_too_soon = TRUE }, DERMA_PHOTO_HINT_TOO_SOON },
  };

  for (guint baseline = 0; baseline <= 1000; baseline += 5)
    for (guint lightness = 0; lightness <= 1000; lightness += 5)
      {
        const DermaPhotoLook first = { .lightness = baseline };
        const DermaPhotoLook other = { .lightness = lightness };
        DermaPhotoDifference difference;
        DermaPhotoHint       expected;

        derma_photo_difference_check (&first, &other, &difference);
        expected = difference.light_percent > 0 ? DERMA_PHOTO_HINT_BRIGHTER : DERMA_PHOTO_HINT_DARKER;
        g_assert_cmpint (derma_photo_check_hint (&first, &other), ==, difference.light_percent != 0 ? expected : DERMA_PHOTO_HINT_NONE);
      }

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_assert_cmpint (derma_photo_check_hint (&baseline_look, &looks[i].look), ==, looks[i].hint);
      if (looks[i].hint != DERMA_PHOTO_HINT_NONE)
        g_assert_true (g_str_has_suffix (derma_photo_hint_get_text (looks[i].hint), "."));
    }
  g_assert_nonnull (strstr (derma_photo_hint_get_text (DERMA_PHOTO_HINT_DARKER), "weaker"));
  g_assert_nonnull (strstr (derma_photo_hint_get_text (DERMA_PHOTO_HINT_BRIGHTER), "stronger"));
}

/* 168 hours to the second, as for a check-in; no session is none too soon, and neither is one that is yet to come. */
static void
test_too_soon (void)
{
  static const struct
  {
    gint64   after_s;
    gboolean is_too_soon;
  } cases[] = {
    { -1, FALSE },
    { 0, TRUE },
    { 72 * DERMA_HOUR_S, TRUE },
    { 168 * DERMA_HOUR_S - 1, TRUE },
    { 168 * DERMA_HOUR_S, FALSE },
    { 400 * DERMA_HOUR_S, FALSE },
  };
  const DermaTime t0 = { 1795544520, 3600 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (derma_photo_is_too_soon ((DermaTime) { t0.utc_s + cases[i].after_s, 3600 }, t0), ==, cases[i].is_too_soon);
  g_assert_false (derma_photo_is_too_soon ((DermaTime) { 3600, 0 }, (DermaTime) { 0 }));
  g_assert_nonnull (strstr (derma_photo_hint_get_text (DERMA_PHOTO_HINT_TOO_SOON), "Swelling hides lines"));
}

/* It is told which of the two it is, before all else. */
static void
test_soon_words (void)
{
  static const char *const BEGINNINGS[2][2] = {
    { "The later photo is 20\u00a0% brighter.", "The later photo was taken less than a week after a session. Swelling hides lines" },
    { "The earlier photo was taken less than a week after a session. Swelling hides lines", "Both photos were taken less than a week after a session. Swelling hides lines" },
  };

  for (guint i = 0; i < 4; i++)
    {
      const DermaPhotoLook first = { .lightness = 500, .is_too_soon = i / 2 != 0 };
      const DermaPhotoLook other = { .lightness = 600, .is_too_soon = i % 2 != 0 };
      DermaPhotoDifference difference;
      g_autofree char     *text = NULL;

      derma_photo_difference_check (&first, &other, &difference);
      text = derma_photo_difference_dup_text (&difference);
      g_assert_true (g_str_has_prefix (text, BEGINNINGS[i / 2][i % 2]));
      g_assert_nonnull (strstr (text, "brighter"));
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
  g_test_add_func ("/photo-difference/hints", test_hints);
  g_test_add_func ("/photo-difference/too-soon", test_too_soon);
  g_test_add_func ("/photo-difference/soon-words", test_soon_words);

  return g_test_run ();
}
