/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-photo-view.h"

/* protocol.md 7.3 */
static void
test_views (void)
{
  static const char *const IDS[] = { "front", "left-45", "right-45", "left-90", "right-90" };

  G_STATIC_ASSERT (G_N_ELEMENTS (IDS) == DERMA_N_PHOTO_VIEWS);
  for (guint i = 0; i < DERMA_N_PHOTO_VIEWS; i++)
    {
      DermaPhotoView view;

      g_assert_cmpstr (derma_photo_view_get_id ((DermaPhotoView) i), ==, IDS[i]);
      g_assert_true (derma_photo_view_from_id (IDS[i], &view));
      g_assert_cmpint (view, ==, i);
      g_assert_cmpuint (g_utf8_strlen (derma_photo_view_get_name (view), -1), >=, 5);
      g_assert_true (g_str_has_suffix (derma_photo_view_get_pose (view), "."));
    }

  g_assert_false (derma_photo_view_from_id ("left", &(DermaPhotoView) { 0 }));
  g_assert_false (derma_photo_view_from_id (NULL, &(DermaPhotoView) { 0 }));
}

static void
test_guess (void)
{
  static const struct
  {
    const char    *name;
    gboolean       is_found;
    DermaPhotoView view;
  } CASES[] = {
    { "2026-11-21-left-45.jpg", TRUE, DERMA_PHOTO_VIEW_LEFT_45 },
    { "2026-11-21-right-90-2.jpg", TRUE, DERMA_PHOTO_VIEW_RIGHT_90 },
    { "Left 90.HEIC", TRUE, DERMA_PHOTO_VIEW_LEFT_90 },
    { "my_FRONT_photo.png", TRUE, DERMA_PHOTO_VIEW_FRONT },
    { "storefront.png", FALSE, 0 },
    { "left-45-and-right-45.png", FALSE, 0 },
    { "left-4.5.png", FALSE, 0 },
    { "", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      DermaPhotoView view = DERMA_PHOTO_VIEW_FRONT;

      g_test_message ("%s", CASES[i].name);
      g_assert_cmpint (derma_photo_view_guess (CASES[i].name, &view), ==, CASES[i].is_found);
      if (CASES[i].is_found)
        g_assert_cmpint (view, ==, CASES[i].view);
    }
}

/* What the protocol asks for is said: 30 minutes, the same wall, two hours, 100 cm, each view twice. */
static void
test_advice (void)
{
  static const char *const PARTS[] = { "30 minutes", "neutral", "same wall", "without flash", "two hours", "100\u00a0cm", "twice" };

  G_STATIC_ASSERT (G_N_ELEMENTS (PARTS) == DERMA_N_PHOTO_ADVICE);
  for (guint i = 0; i < DERMA_N_PHOTO_ADVICE; i++)
    g_assert_nonnull (g_strstr_len (derma_photo_get_advice (i), -1, PARTS[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/photo-view/views", test_views);
  g_test_add_func ("/photo-view/guess", test_guess);
  g_test_add_func ("/photo-view/advice", test_advice);

  return g_test_run ();
}
