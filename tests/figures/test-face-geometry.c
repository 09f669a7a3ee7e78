/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-face-geometry.h"

#include <math.h>

#define NEAR 0.06 /* the tables of face.md are rounded to a tenth */

/* face.md, "Sections" */
static void
test_anchors (void)
{
  static const DermaFacePoint ANCHORS[DERMA_N_SECTIONS] = {
    [DERMA_SECTION_FOREHEAD] = { 200, 144 },
    [DERMA_SECTION_LEFT_CHEEK] = { 290, 326 },
    [DERMA_SECTION_RIGHT_CHEEK] = { 110, 326 },
    [DERMA_SECTION_CHIN] = { 200, 433.5 },
    [DERMA_SECTION_NOSE_UPPER_LIP] = { 200, 306 },
  };

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const DermaFacePoint facing = derma_face_get_anchor ((DermaSection) i, DERMA_VIEW_FACING);
      const DermaFacePoint mirror = derma_face_get_anchor ((DermaSection) i, DERMA_VIEW_MIRROR);

      g_assert_cmpfloat_with_epsilon (facing.x, ANCHORS[i].x, NEAR);
      g_assert_cmpfloat_with_epsilon (facing.y, ANCHORS[i].y, NEAR);
      g_assert_cmpfloat_with_epsilon (mirror.x, DERMA_FACE_WIDTH - ANCHORS[i].x, NEAR);
      g_assert_cmpfloat_with_epsilon (mirror.y, ANCHORS[i].y, NEAR);
    }
}

/* The mirror view takes the other cheek's shapes and flips the hair; nothing else changes. */
static void
test_views (void)
{
  g_assert_cmpstr (derma_face_get_section (DERMA_SECTION_LEFT_CHEEK, DERMA_VIEW_MIRROR), ==, derma_face_get_section (DERMA_SECTION_RIGHT_CHEEK, DERMA_VIEW_FACING));
  g_assert_cmpstr (derma_face_get_section (DERMA_SECTION_RIGHT_CHEEK, DERMA_VIEW_MIRROR), ==, derma_face_get_section (DERMA_SECTION_LEFT_CHEEK, DERMA_VIEW_FACING));
  g_assert_cmpstr (derma_face_get_section (DERMA_SECTION_LEFT_CHEEK, DERMA_VIEW_MIRROR), !=, derma_face_get_section (DERMA_SECTION_LEFT_CHEEK, DERMA_VIEW_FACING));
  g_assert_cmpstr (derma_face_get_check (DERMA_SECTION_LEFT_CHEEK, DERMA_VIEW_MIRROR), ==, derma_face_get_check (DERMA_SECTION_RIGHT_CHEEK, DERMA_VIEW_FACING));
  g_assert_cmpstr (derma_face_get_hatch (DERMA_SECTION_LEFT_CHEEK, DERMA_VIEW_MIRROR), ==, derma_face_get_hatch (DERMA_SECTION_RIGHT_CHEEK, DERMA_VIEW_FACING));
  g_assert_cmpstr (derma_face_get_section (DERMA_SECTION_CHIN, DERMA_VIEW_MIRROR), ==, derma_face_get_section (DERMA_SECTION_CHIN, DERMA_VIEW_FACING));

  for (guint i = 0; i < DERMA_FACE_N_PARTS; i++)
    {
      const gboolean is_hair = i == DERMA_FACE_HAIR || i == DERMA_FACE_HAIR_STRANDS;

      g_assert_cmpint (g_strcmp0 (derma_face_get_part ((DermaFacePart) i, DERMA_VIEW_MIRROR), derma_face_get_part ((DermaFacePart) i, DERMA_VIEW_FACING)) != 0, ==, is_hair);
    }
  g_assert_true (g_str_has_prefix (derma_face_get_part (DERMA_FACE_HAIR, DERMA_VIEW_FACING), "M 54 262 C 34 212 41 142 70 96 "));
  g_assert_true (g_str_has_prefix (derma_face_get_part (DERMA_FACE_HAIR, DERMA_VIEW_MIRROR), "M 346 262 C 366 212 359 142 330 96 "));
}

/* The facing view swaps the drawn angle of the diagonals (protocol.md 3.5). */
static void
test_diagonals (void)
{
  static const char RISING[] = "M 189.39 154.61 L 210.61 133.39";
  static const char FALLING[] = "M 189.39 133.39 L 210.61 154.61";

  g_assert_cmpstr (derma_face_get_axis (DERMA_SECTION_FOREHEAD, DERMA_DIRECTION_DIAGONAL_UP, DERMA_VIEW_MIRROR), ==, RISING);
  g_assert_cmpstr (derma_face_get_axis (DERMA_SECTION_FOREHEAD, DERMA_DIRECTION_DIAGONAL_DOWN, DERMA_VIEW_MIRROR), ==, FALLING);
  g_assert_cmpstr (derma_face_get_axis (DERMA_SECTION_FOREHEAD, DERMA_DIRECTION_DIAGONAL_UP, DERMA_VIEW_FACING), ==, FALLING);
  g_assert_cmpstr (derma_face_get_axis (DERMA_SECTION_FOREHEAD, DERMA_DIRECTION_DIAGONAL_DOWN, DERMA_VIEW_FACING), ==, RISING);
  g_assert_cmpstr (derma_face_get_guide (DERMA_SECTION_CHIN, DERMA_DIRECTION_DIAGONAL_UP, DERMA_VIEW_FACING), ==, derma_face_get_guide (DERMA_SECTION_CHIN, DERMA_DIRECTION_DIAGONAL_DOWN, DERMA_VIEW_MIRROR));
  g_assert_cmpstr (derma_face_get_lead (DERMA_SECTION_CHIN, DERMA_DIRECTION_DIAGONAL_UP, DERMA_VIEW_FACING), ==, derma_face_get_lead (DERMA_SECTION_CHIN, DERMA_DIRECTION_DIAGONAL_DOWN, DERMA_VIEW_MIRROR));
}

static void
assert_stroke (const DermaFaceStroke *stroke,
               double                 start_x,
               double                 start_y,
               double                 end_x,
               double                 end_y)
{
  g_assert_cmpfloat_with_epsilon (stroke->start.x, start_x, NEAR);
  g_assert_cmpfloat_with_epsilon (stroke->start.y, start_y, NEAR);
  g_assert_cmpfloat_with_epsilon (stroke->end.x, end_x, NEAR);
  g_assert_cmpfloat_with_epsilon (stroke->end.y, end_y, NEAR);
}

/* From the leads of face.md, lengthened by 20 or to the end of the guide through the anchor. */
static void
test_strokes (void)
{
  DermaFaceStroke strokes[2];

  /* up the forehead: the guide ends half a unit above the lead */
  g_assert_cmpuint (derma_face_get_strokes (DERMA_SECTION_FOREHEAD, DERMA_DIRECTION_VERTICAL, DERMA_VIEW_MIRROR, strokes), ==, 1);
  assert_stroke (&strokes[0], 200, 188, 200, 99.5);

  /* from the middle to both sides */
  g_assert_cmpuint (derma_face_get_strokes (DERMA_SECTION_FOREHEAD, DERMA_DIRECTION_HORIZONTAL, DERMA_VIEW_MIRROR, strokes), ==, 2);
  assert_stroke (&strokes[0], 200, 144, 264, 144);
  assert_stroke (&strokes[1], 200, 144, 136, 144);

  /* down a cheek, away from the nose along it, on the side the view puts it */
  g_assert_cmpuint (derma_face_get_strokes (DERMA_SECTION_LEFT_CHEEK, DERMA_DIRECTION_VERTICAL, DERMA_VIEW_MIRROR, strokes), ==, 1);
  g_assert_cmpfloat_with_epsilon (strokes[0].start.x, 110, NEAR);
  g_assert_cmpfloat (strokes[0].end.y, >, strokes[0].start.y + 71.7);
  g_assert_cmpuint (derma_face_get_strokes (DERMA_SECTION_LEFT_CHEEK, DERMA_DIRECTION_HORIZONTAL, DERMA_VIEW_MIRROR, strokes), ==, 1);
  g_assert_cmpfloat (strokes[0].end.x, <, strokes[0].start.x);
  g_assert_cmpuint (derma_face_get_strokes (DERMA_SECTION_LEFT_CHEEK, DERMA_DIRECTION_HORIZONTAL, DERMA_VIEW_FACING, strokes), ==, 1);
  g_assert_cmpfloat (strokes[0].end.x, >, strokes[0].start.x);
}

/* Each stroke goes where derma_stroke_get_heading () says, is long enough to be seen, and stays on the drawing. */
static void
test_headings (void)
{
  for (guint i = 0; i < DERMA_N_SECTIONS * DERMA_N_DIRECTIONS * 2; i++)
    {
      const DermaSection   section = (DermaSection) (i / (DERMA_N_DIRECTIONS * 2));
      const DermaDirection direction = (DermaDirection) (i / 2 % DERMA_N_DIRECTIONS);
      const DermaView      view = (DermaView) (i % 2);
      const DermaHeading   heading = derma_stroke_get_heading (section, direction, view);
      DermaFaceStroke      strokes[2];
      const guint          n_strokes = derma_face_get_strokes (section, direction, view, strokes);

      g_assert_cmpuint (n_strokes, ==, heading == DERMA_HEADING_OUTWARD ? 2 : 1);
      for (guint j = 0; j < n_strokes; j++)
        {
          const double dx = strokes[j].end.x - strokes[j].start.x;
          const double dy = strokes[j].end.y - strokes[j].start.y;
          const double clockwise = fmod (atan2 (dx, -dy) * 180 / G_PI + 360, 360);
          const double expected = heading == DERMA_HEADING_OUTWARD ? (j == 0 ? 90 : 270) : 45.0 * heading;

          g_assert_cmpfloat_with_epsilon (clockwise, expected, 0.1);
          g_assert_cmpfloat (hypot (dx, dy), >=, 16);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/face-geometry/anchors", test_anchors);
  g_test_add_func ("/face-geometry/views", test_views);
  g_test_add_func ("/face-geometry/diagonals", test_diagonals);
  g_test_add_func ("/face-geometry/strokes", test_strokes);
  g_test_add_func ("/face-geometry/headings", test_headings);
  return g_test_run ();
}
