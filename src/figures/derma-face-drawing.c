/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-face-drawing.h"

/* Reads the numbers of one step of a path. */
static gboolean
read_numbers (const char **path,
              double      *numbers,
              guint        n)
{
  for (guint i = 0; i < n; i++)
    {
      char *end;

      numbers[i] = g_ascii_strtod (*path, &end);
      if (end == *path)
        return FALSE;
      *path = end;
    }

  return TRUE;
}

/**
 * derma_face_trace:
 * @path: of the drawing of the face, which knows absolute moves, lines, curves and closing, and names each step
 *
 * Makes it the path of @cr.
 */
void
derma_face_trace (cairo_t    *cr,
                  const char *path)
{
  double p[6];

  g_return_if_fail (cr != NULL && path != NULL);

  cairo_new_path (cr);
  while (*path != '\0')
    {
      const char step = *path++;

      if (step == 'M' && read_numbers (&path, p, 2))
        cairo_move_to (cr, p[0], p[1]);
      else if (step == 'L' && read_numbers (&path, p, 2))
        cairo_line_to (cr, p[0], p[1]);
      else if (step == 'C' && read_numbers (&path, p, 6))
        cairo_curve_to (cr, p[0], p[1], p[2], p[3], p[4], p[5]);
      else if (step == 'Z')
        cairo_close_path (cr);
      else
        g_return_if_fail (step == ' ');
    }
}

/**
 * derma_face_part_is_closed:
 *
 * Returns: whether it hides what is behind it, and is no line alone
 */
gboolean
derma_face_part_is_closed (DermaFacePart part)
{
  return part == DERMA_FACE_HAIR || part == DERMA_FACE_NECK || part == DERMA_FACE_EAR_RIGHT || part == DERMA_FACE_EAR_LEFT ||
         part == DERMA_FACE_OUTLINE;
}
