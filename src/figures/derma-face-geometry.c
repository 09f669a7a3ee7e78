/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-face-geometry.h"

/* How far a one-way stroke may run on past its lead, as long as it stays on the trimmed guide. */
#define LENGTHEN 20.0

/* The paths of one section as the file has them, in the facing view. */
typedef struct
{
  DermaFacePoint anchor;
  const char    *section;
  const char    *hatch;
  const char    *check;
  const char    *guide[DERMA_N_DIRECTIONS];
  const char    *lead[DERMA_N_DIRECTIONS];
  const char    *axis[DERMA_N_DIRECTIONS];
  double         shaft[DERMA_N_DIRECTIONS][4];  /* of the lead: x, y at its start, x, y at its end */
  double         middle[DERMA_N_DIRECTIONS][4]; /* the guide that runs through the anchor, likewise */
} SectionShape;

#include "figures/derma-face-paths.h"

G_STATIC_ASSERT (G_N_ELEMENTS (PARTS) == DERMA_FACE_N_PARTS);

/* Left and right shapes mirror each other, so the mirror view only takes the other one (face.md). */
static const SectionShape *
get_shape (DermaSection section,
           DermaView    view)
{
  g_assert (section < DERMA_N_SECTIONS);

  if (view == DERMA_VIEW_MIRROR && section == DERMA_SECTION_LEFT_CHEEK)
    return &SHAPES[DERMA_SECTION_RIGHT_CHEEK];
  if (view == DERMA_VIEW_MIRROR && section == DERMA_SECTION_RIGHT_CHEEK)
    return &SHAPES[DERMA_SECTION_LEFT_CHEEK];
  return &SHAPES[section];
}

static DermaFacePoint
get_vector (DermaHeading heading)
{
  switch (heading)
    {
    case DERMA_HEADING_UP:
      return (DermaFacePoint) { 0, -1 };
    case DERMA_HEADING_UP_RIGHT:
      return (DermaFacePoint) { G_SQRT2 / 2, -G_SQRT2 / 2 };
    case DERMA_HEADING_DOWN_RIGHT:
      return (DermaFacePoint) { G_SQRT2 / 2, G_SQRT2 / 2 };
    case DERMA_HEADING_DOWN:
      return (DermaFacePoint) { 0, 1 };
    case DERMA_HEADING_DOWN_LEFT:
      return (DermaFacePoint) { -G_SQRT2 / 2, G_SQRT2 / 2 };
    case DERMA_HEADING_LEFT:
      return (DermaFacePoint) { -1, 0 };
    case DERMA_HEADING_UP_LEFT:
      return (DermaFacePoint) { -G_SQRT2 / 2, -G_SQRT2 / 2 };
    case DERMA_HEADING_RIGHT:
    case DERMA_HEADING_OUTWARD:
    default:
      return (DermaFacePoint) { 1, 0 };
    }
}

/* How far along @vector from @anchor the line reaches. */
static double
get_reach (const double   line[4],
           DermaFacePoint anchor,
           DermaFacePoint vector)
{
  const double a = (line[0] - anchor.x) * vector.x + (line[1] - anchor.y) * vector.y;
  const double b = (line[2] - anchor.x) * vector.x + (line[3] - anchor.y) * vector.y;

  return MAX (a, b);
}

static DermaFaceStroke
get_stroke (const SectionShape *shape,
            DermaDirection      drawn,
            DermaFacePoint      vector,
            gboolean            from_anchor)
{
  const DermaFacePoint back = { -vector.x, -vector.y };
  const DermaFacePoint anchor = shape->anchor;
  const double         before = from_anchor ? 0 : get_reach (shape->shaft[drawn], anchor, back);
  const double         after = MIN (get_reach (shape->shaft[drawn], anchor, vector) + LENGTHEN,
                                    get_reach (shape->middle[drawn], anchor, vector));

  return (DermaFaceStroke) {
    .start = { anchor.x + before * back.x, anchor.y + before * back.y },
    .end = { anchor.x + after * vector.x, anchor.y + after * vector.y },
  };
}

/**
 * derma_face_get_part:
 *
 * Returns: the path of something that is not treated; only the hair differs from view to view
 */
const char *
derma_face_get_part (DermaFacePart part,
                     DermaView     view)
{
  g_return_val_if_fail (part < DERMA_FACE_N_PARTS, NULL);

  if (view == DERMA_VIEW_MIRROR && part < G_N_ELEMENTS (FLIPPED_PARTS) && FLIPPED_PARTS[part] != NULL)
    return FLIPPED_PARTS[part];
  return PARTS[part];
}

/**
 * derma_face_get_dot_gap:
 *
 * Returns: the gap between the dots of the rim of an area to avoid, in units; 0 where there is no such rim
 */
double
derma_face_get_dot_gap (DermaFacePart part)
{
  g_return_val_if_fail (part < DERMA_FACE_N_PARTS, 0);

  return part < G_N_ELEMENTS (DOT_GAPS) ? DOT_GAPS[part] : 0;
}

/**
 * derma_face_get_section:
 *
 * Returns: the outline of a section's tile, which is also where it is hit
 */
const char *
derma_face_get_section (DermaSection section,
                        DermaView    view)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, NULL);

  return get_shape (section, view)->section;
}

/**
 * derma_face_get_hatch:
 *
 * Returns: the stripes of an excluded section; they run over its edge and have to be clipped to it
 */
const char *
derma_face_get_hatch (DermaSection section,
                      DermaView    view)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, NULL);

  return get_shape (section, view)->hatch;
}

/**
 * derma_face_get_check:
 *
 * Returns: the check mark of a section that is done
 */
const char *
derma_face_get_check (DermaSection section,
                      DermaView    view)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, NULL);

  return get_shape (section, view)->check;
}

/**
 * derma_face_get_anchor:
 *
 * Returns: where the label, the check mark and the star of a section have their middle
 */
DermaFacePoint
derma_face_get_anchor (DermaSection section,
                       DermaView    view)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, ((DermaFacePoint) { 0, 0 }));

  return get_shape (section, view)->anchor;
}

/**
 * derma_face_get_label_width:
 *
 * Returns: how wide a label 16 units high may be at the anchor, in units (face.md)
 */
double
derma_face_get_label_width (DermaSection section)
{
  switch (section)
    {
    case DERMA_SECTION_FOREHEAD:
      return 180;
    case DERMA_SECTION_LEFT_CHEEK:
    case DERMA_SECTION_RIGHT_CHEEK:
      return 66;
    case DERMA_SECTION_CHIN:
      return 80;
    case DERMA_SECTION_NOSE_UPPER_LIP:
      return 36;
    default:
      g_return_val_if_reached (0);
    }
}

/**
 * derma_face_get_guide:
 * @direction: the direction as stored; the facing view draws the diagonals the other way round
 *
 * Returns: the parallel lines of a direction, trimmed to the section
 */
const char *
derma_face_get_guide (DermaSection   section,
                      DermaDirection direction,
                      DermaView      view)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS && direction < DERMA_N_DIRECTIONS, NULL);

  return get_shape (section, view)->guide[derma_direction_on_screen (direction, view)];
}

/**
 * derma_face_get_lead:
 *
 * Returns: the arrow of a direction with a head at both ends
 */
const char *
derma_face_get_lead (DermaSection   section,
                     DermaDirection direction,
                     DermaView      view)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS && direction < DERMA_N_DIRECTIONS, NULL);

  return get_shape (section, view)->lead[derma_direction_on_screen (direction, view)];
}

/**
 * derma_face_get_axis:
 *
 * Returns: the ray pair of a direction in the star that shows progress
 */
const char *
derma_face_get_axis (DermaSection   section,
                     DermaDirection direction,
                     DermaView      view)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS && direction < DERMA_N_DIRECTIONS, NULL);

  return get_shape (section, view)->axis[derma_direction_on_screen (direction, view)];
}

/**
 * derma_face_get_strokes:
 * @strokes: (out caller-allocates): the strokes, of which the second is set only where two are returned
 *
 * Says where the roller runs on the screen: one stroke, or one from the middle line to each side.
 *
 * Returns: how many strokes there are, 1 or 2
 */
guint
derma_face_get_strokes (DermaSection    section,
                        DermaDirection  direction,
                        DermaView       view,
                        DermaFaceStroke strokes[2])
{
  const SectionShape  *shape;
  const DermaHeading   heading = derma_stroke_get_heading (section, direction, view);
  const DermaDirection drawn = derma_direction_on_screen (direction, view);
  const gboolean       outward = heading == DERMA_HEADING_OUTWARD;

  g_return_val_if_fail (section < DERMA_N_SECTIONS && direction < DERMA_N_DIRECTIONS, 0);

  shape = get_shape (section, view);
  strokes[0] = get_stroke (shape, drawn, get_vector (heading), outward);
  if (!outward)
    return 1;

  strokes[1] = get_stroke (shape, drawn, get_vector (DERMA_HEADING_LEFT), TRUE);
  return 2;
}
