/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-sheet-source.h"
#include "print/derma-sheet-paint.h"
#include "tour.h"

#define SCALE (150.0 / 72) /* pixels a point */

/**
 * tour_draw_page:
 * @page: from 0
 * @folder: for the picture
 * @name: of its file
 *
 * Draws a page of paper.
 */
void
tour_draw_page (const DermaSheetLayout *layout,
                guint                   page,
                const char             *folder,
                const char             *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (SCALE * layout->width), (int) (SCALE * layout->height));
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  derma_sheet_paint_page (layout, page, cr);
  cairo_destroy (cr);
  if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    g_error ("%s could not be written", path);
  cairo_surface_destroy (surface);
  g_print ("%s\n", path);
}

/**
 * tour_draw_sheet:
 * @folder: for the pictures
 * @variant: part of their names
 *
 * Draws the aftercare sheet ten minutes after a session, page by page.
 */
void
tour_draw_sheet (const char *folder,
                 const char *variant,
                 gboolean    is_large,
                 gboolean    is_rtl)
{
  Tour tour = { .scene = derma_scene_new () };
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaSheetSource) source = NULL;
  g_autoptr (DermaSheetLayout) layout = NULL;

  tour_finish (&tour);
  source = derma_sheet_source_new (tour.scene->journal, 0, derma_scene_now (tour.scene), tour.scene->zone, &error);
  if (source == NULL)
    g_error ("there is no sheet: %s", error->message);

  source->sheet.is_large = is_large;
  source->sheet.is_rtl = is_rtl;
  layout = derma_sheet_layout_new (&source->sheet);
  for (guint i = 0; i < layout->n_pages; i++)
    {
      g_autofree char *name = i == 0 ? g_strdup_printf ("sheet-%s.png", variant) : g_strdup_printf ("sheet-%s-%u.png", variant, i + 1);

      tour_draw_page (layout, i, folder, name);
    }
  derma_scene_free (tour.scene);
}
