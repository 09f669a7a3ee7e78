/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-demo-photos.h"
#include "pages/derma-report-source.h"
#include "tour.h"

#define WEEKS 52

void
tour_show_report_dialog (Tour *tour)
{
  tour_act (tour, "win.progress-report");
  tour_await (tour, "DermaReportDialog");
}

/**
 * tour_draw_report:
 * @folder: for the pictures
 * @variant: part of their names
 *
 * Draws the progress report of a year with all its parts, page by page.
 */
void
tour_draw_report (const char *folder,
                  const char *variant,
                  gboolean    is_rtl)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  const DermaReportChoice choice = {
    .range = DERMA_PROGRESS_RANGE_YEAR,
    .parts = DERMA_REPORT_ALL_BUT_PHOTOS | DERMA_REPORT_BIT (DERMA_REPORT_PHOTOS),
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaReport) report = NULL;
  g_autoptr (DermaDocument) document = NULL;
  g_autoptr (DermaSheetLayout) layout = NULL;

  derma_scene_reopen_read_only (scene); /* only one writes at a time */
  if (!derma_demo_photos_add (scene->folder, derma_scene_now (scene), scene->zone, &error))
    g_error ("there are no photos: %s", error->message);
  derma_scene_reopen (scene);
  report = derma_report_source_create (scene->journal, &choice, derma_scene_now (scene), scene->zone);
  report->is_rtl = is_rtl;
  document = derma_report_create_document (report);
  layout = derma_document_lay_out (document, DERMA_PAPER_A4, is_rtl);
  for (guint i = 0; i < layout->n_pages; i++)
    {
      g_autofree char *name = g_strdup_printf ("report-%s-%02u.png", variant, i + 1);

      tour_draw_page (layout, i, folder, name);
    }
}
