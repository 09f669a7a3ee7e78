/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the aftercare sheet takes: from the journal to what it tells, and from there to a PDF file. */
#include "config.h"

#include <stdlib.h>

#include "bench-median.h"
#include "pages/derma-sheet-source.h"
#include "print/derma-sheet-pdf.h"
#include "support/derma-scene.h"

#define WEEKS 52
#define N_TURNS 15

static void
print_median (const char *what,
              double      times_us[N_TURNS])
{
  g_print ("%s\t%.1f\tms\n", what, bench_get_median (times_us, N_TURNS) / 1000);
}

static DermaSheetSource *
create_source (DermaScene *scene)
{
  g_autoptr (GError) error = NULL;
  DermaSheetSource *source = derma_sheet_source_new (scene->journal, 0, derma_scene_now (scene), scene->zone, &error);

  if (source == NULL)
    g_error ("there is nothing to print: %s", error->message);
  return source;
}

static void
measure_source (DermaScene *scene)
{
  double times_us[N_TURNS];

  for (guint i = 0; i < N_TURNS; i++)
    {
      const gint64 start_us = g_get_monotonic_time ();
      g_autoptr (DermaSheetSource) source = create_source (scene);

      times_us[i] = (double) (g_get_monotonic_time () - start_us);
    }
  print_median ("journal to sheet", times_us);
}

static void
measure_pdf (DermaScene *scene,
             const char *what,
             DermaPaper  paper,
             gboolean    is_large)
{
  g_autoptr (DermaSheetSource) source = create_source (scene);
  double times_us[N_TURNS];

  source->sheet.paper = paper;
  source->sheet.is_large = is_large;
  for (guint i = 0; i < N_TURNS; i++)
    {
      const gint64 start_us = g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = derma_sheet_to_pdf (&source->sheet, &error);

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

  measure_source (scene);
  measure_pdf (scene, "sheet to PDF, A4", DERMA_PAPER_A4, FALSE);
  measure_pdf (scene, "sheet to PDF, Letter", DERMA_PAPER_LETTER, FALSE);
  measure_pdf (scene, "sheet to PDF, large letters", DERMA_PAPER_A4, TRUE);

  return EXIT_SUCCESS;
}
