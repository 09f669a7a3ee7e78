/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cues/derma-beat.h"

static void
test_positions (void)
{
  static const struct
  {
    gint64   rolled_ms;
    guint    beat;
    guint    strips;
    guint    pass;
    guint    stroke;
    double   phase;
    gboolean is_contact;
    double   travel;
  } CASES[] = {
    { -1, 60, 5, 1, 0, 0, TRUE, 0 },
    { 0, 60, 5, 1, 0, 0, TRUE, 0 },
    { 250, 60, 5, 1, 0, 0.25, TRUE, 0.5 },
    { 499, 60, 5, 1, 0, 0.499, TRUE, 0.998 },
    { 500, 60, 5, 1, 0, 0.5, FALSE, 1 },
    { 999, 60, 5, 1, 0, 0.999, FALSE, 1 },
    { 1000, 60, 5, 1, 1, 0, TRUE, 0 },
    { 4999, 60, 5, 1, 4, 0.999, FALSE, 1 },
    { 5000, 60, 5, 2, 0, 0, TRUE, 0 },
    { 14999, 60, 5, 3, 4, 0.999, FALSE, 1 },
    { 1500, 40, 2, 1, 1, 0, TRUE, 0 },
    { 2999, 40, 2, 1, 1, 0.9993333, FALSE, 1 },
    { 3000, 40, 2, 2, 0, 0, TRUE, 0 },
    { 750, 80, 2, 1, 1, 0, TRUE, 0 },
    { 1500, 80, 2, 2, 0, 0, TRUE, 0 },
    { 66999, 60, 5, 14, 1, 0.999, FALSE, 1 },
    { 60000, 73, 4, 19, 1, 0, TRUE, 0 }, /* 73 strokes a minute: the 74th begins */
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const DermaBeatPosition position = derma_beat_get_position (CASES[i].rolled_ms, CASES[i].beat, CASES[i].strips);

      g_test_message ("case %u", i);
      g_assert_cmpuint (position.pass, ==, CASES[i].pass);
      g_assert_cmpuint (position.stroke, ==, CASES[i].stroke);
      g_assert_cmpfloat_with_epsilon (position.phase, CASES[i].phase, 1e-6);
      g_assert_cmpint (position.is_contact, ==, CASES[i].is_contact);
      g_assert_cmpfloat_with_epsilon (position.travel, CASES[i].travel, 1e-6);
    }
}

/* protocol.md 1.3: about half of each beat is contact, at every beat */
static void
test_half_is_contact (void)
{
  for (guint beat = 40; beat <= 80; beat++)
    {
      guint n_contact = 0;

      for (gint64 ms = 0; ms < 60000; ms++)
        n_contact += derma_beat_get_position (ms, beat, 4).is_contact;

      g_assert_cmpuint (n_contact, >=, 30000);
      g_assert_cmpuint (n_contact, <=, 30000 + beat);
    }
}

/* Going from beat to beat meets each stroke once, at its start. */
static void
test_next_beat (void)
{
  g_assert_cmpint (derma_beat_get_next_ms (-5, 60), ==, 0);

  for (guint beat = 40; beat <= 80; beat++)
    {
      gint64 ms = 0;

      for (guint i = 1; i <= 3 * beat; i++)
        {
          DermaBeatPosition position;
          DermaBeatPosition before;

          ms = derma_beat_get_next_ms (ms, beat);
          position = derma_beat_get_position (ms, beat, 5);
          before = derma_beat_get_position (ms - 1, beat, 5);
          g_assert_cmpuint ((position.pass - 1) * 5 + position.stroke, ==, i);
          g_assert_cmpuint ((before.pass - 1) * 5 + before.stroke, ==, i - 1);
          g_assert_true (position.is_contact);
          g_assert_false (before.is_contact);
        }
      g_assert_cmpint (ms, ==, 180000);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/beat/positions", test_positions);
  g_test_add_func ("/beat/half-is-contact", test_half_is_contact);
  g_test_add_func ("/beat/next-beat", test_next_beat);

  return g_test_run ();
}
