/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-face-shape.h"

static const DermaFacePart AVOIDED[] = { DERMA_FACE_AVOID_EYES_RIGHT, DERMA_FACE_AVOID_EYES_LEFT, DERMA_FACE_AVOID_LIPS };

/**
 * derma_face_shape_get:
 * @path: one of the constant paths of derma-face-geometry.h
 *
 * The drawing never changes, so each of its paths is parsed once in the life of the program. The same pointer each time
 * also lets GTK see that nothing changed.
 *
 * Returns: (transfer none): the path in units of the drawing
 */
GskPath *
derma_face_shape_get (const char *path)
{
  static GHashTable *shapes;
  GskPath           *shape;

  g_return_val_if_fail (path != NULL, NULL);

  if (shapes == NULL)
    shapes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) gsk_path_unref);

  shape = g_hash_table_lookup (shapes, path);
  if (shape == NULL)
    {
      shape = gsk_path_parse (path);
      g_assert (shape != NULL);
      g_hash_table_insert (shapes, (char *) path, shape);
    }
  return shape;
}

/* Far cheaper to ask than the path itself. */
static gboolean
is_near (GskPath                *shape,
         const graphene_point_t *point,
         float                   tolerance)
{
  graphene_rect_t bounds;

  if (!gsk_path_get_bounds (shape, &bounds))
    return FALSE;

  graphene_rect_inset (&bounds, -tolerance, -tolerance);
  return graphene_rect_contains_point (&bounds, point);
}

static gboolean
is_inside (GskPath                *shape,
           const graphene_point_t *point)
{
  return is_near (shape, point, 0) && gsk_path_in_fill (shape, point, GSK_FILL_RULE_WINDING);
}

static gboolean
is_avoided (const graphene_point_t *point,
            DermaView               view)
{
  for (guint i = 0; i < G_N_ELEMENTS (AVOIDED); i++)
    if (is_inside (derma_face_shape_get (derma_face_get_part (AVOIDED[i], view)), point))
      return TRUE;

  return FALSE;
}

/**
 * derma_face_shape_hit:
 * @x: units of the drawing
 * @y: units of the drawing
 * @tolerance: how far outside a section still counts, in units
 * @section: (out): what is there
 *
 * The section whose tile holds the point, else the nearest one within @tolerance; nothing inside an area to avoid.
 *
 * Returns: whether there is one
 */
gboolean
derma_face_shape_hit (double        x,
                      double        y,
                      double        tolerance,
                      DermaView     view,
                      DermaSection *section)
{
  const graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  float                  nearest = (float) tolerance;
  gboolean               is_hit = FALSE;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (is_inside (derma_face_shape_get (derma_face_get_section ((DermaSection) i, view)), &point))
      {
        *section = (DermaSection) i;
        return TRUE;
      }

  if (is_avoided (&point, view))
    return FALSE;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      GskPath     *shape = derma_face_shape_get (derma_face_get_section ((DermaSection) i, view));
      GskPathPoint closest;
      float        distance;

      if (!is_near (shape, &point, nearest) || !gsk_path_get_closest_point (shape, &point, nearest, &closest, &distance))
        continue;

      nearest = distance;
      *section = (DermaSection) i;
      is_hit = TRUE;
    }
  return is_hit;
}

/**
 * derma_face_shape_get_neighbour:
 *
 * Returns: where an arrow key leads (face.md, "Arrow keys"); the section itself where it leads nowhere
 */
DermaSection
derma_face_shape_get_neighbour (DermaSection     from,
                                GtkDirectionType direction,
                                DermaView        view)
{
  const gboolean     is_mirror = view == DERMA_VIEW_MIRROR;
  const DermaSection on_left = is_mirror ? DERMA_SECTION_LEFT_CHEEK : DERMA_SECTION_RIGHT_CHEEK;
  const DermaSection on_right = is_mirror ? DERMA_SECTION_RIGHT_CHEEK : DERMA_SECTION_LEFT_CHEEK;
  const gboolean     is_cheek = from == on_left || from == on_right;

  switch (direction)
    {
    case GTK_DIR_UP:
      return from == DERMA_SECTION_CHIN ? DERMA_SECTION_NOSE_UPPER_LIP : DERMA_SECTION_FOREHEAD;
    case GTK_DIR_DOWN:
      return from == DERMA_SECTION_FOREHEAD ? DERMA_SECTION_NOSE_UPPER_LIP : DERMA_SECTION_CHIN;
    case GTK_DIR_LEFT:
      return is_cheek && from == on_right ? DERMA_SECTION_NOSE_UPPER_LIP : on_left;
    case GTK_DIR_RIGHT:
      return is_cheek && from == on_left ? DERMA_SECTION_NOSE_UPPER_LIP : on_right;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return from;
    }
}
