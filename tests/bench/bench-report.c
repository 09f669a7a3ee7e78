/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the progress report of a year takes: from the journal to what it tells, to its pages, and to a PDF file. */
#include "config.h"

#include <stdlib.h>

#include "app/derma-demo-photos.h"
#include "bench-median.h"
#include "pages/derma-report-source.h"
#include "print/derma-report-pdf.h"
#include "support/derma-scene.h"

#define WEEKS 52
#define N_TURNS 9

static void
print_median (const char *what,
              double      times_us[N_TURNS])
{
  g_print ("%s\t%.1f\tms\n", what, bench_get_median (times_us, N_TURNS) / 1000);
}

static DermaReport *
create_report (DermaScene *scene,
               gboolean    has_photos)
{
  const DermaReportChoice choice = {
    .range = DERMA_PROGRESS_RANGE_ALL,
    .parts = DERMA_REPORT_ALL_BUT_PHOTOS | (has_photos ? DERMA_REPORT_BIT (DERMA_REPORT_PHOTOS) : 0),
  };

  return derma_report_source_create (scene->journal, &choice, derma_scene_now (scene), scene->zone);
}

static void
measure_source (DermaScene *scene)
{
  double times_us[N_TURNS];

  for (guint i = 0; i < N_TURNS; i++)
    {
      const gint64 start_us = g_get_monotonic_time ();
      g_autoptr (DermaReport) report = create_report (scene, FALSE);

      times_us[i] = (double) (g_get_monotonic_time () - start_us);
    }
  print_median ("journal to report", times_us);
}

static void
measure_pages (DermaScene *scene)
{
  g_autoptr (DermaReport) report = create_report (scene, FALSE);
  double times_us[N_TURNS];

  for (guint i = 0; i < N_TURNS; i++)
    {
      const gint64 start_us = g_get_monotonic_time ();
      g_autoptr (DermaDocument) document = derma_report_create_document (report);
      g_autoptr (DermaSheetLayout) layout = derma_document_lay_out (document, DERMA_PAPER_A4, FALSE);

      times_us[i] = (double) (g_get_monotonic_time () - start_us);
    }
  print_median ("report to pages", times_us);
}

static void
measure_pdf (DermaScene *scene,
             const char *what,
             gboolean    has_photos)
{
  g_autoptr (DermaReport) report = create_report (scene, has_photos);
  double times_us[N_TURNS];

  for (guint i = 0; i < N_TURNS; i++)
    {
      const gint64 start_us = g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = derma_report_to_pdf (report, NULL, NULL, &error);

      if (bytes == NULL)
        g_error ("%s", error->message);
      times_us[i] = (double) (g_get_monotonic_time () - start_us);
    }
  print_median (what, times_us);
}

int
main (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  g_autoptr (GError) error = NULL;

  derma_scene_reopen_read_only (scene); /* only one writes at a time */
  if (!derma_demo_photos_add (scene->folder, derma_scene_now (scene), scene->zone, &error))
    g_error ("%s", error->message);
  derma_scene_reopen (scene);
  measure_source (scene);
  measure_pages (scene);
  measure_pdf (scene, "report to PDF", FALSE);
  measure_pdf (scene, "report with photos to PDF", TRUE);

  return EXIT_SUCCESS;
}
