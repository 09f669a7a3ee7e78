/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-sections-figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/derma-format.h"
#include "figures/derma-figure-private.h"

#define ALIKE_PERCENT 5 /* a smaller difference is none */
#define UM_PER_MM 1000.0

/* Passes times millimetres, such as "12.0". */
char *
derma_section_dose_to_text (const DermaSectionDose *self)
{
  return g_strdup_printf ("%.1f", (double) self->dose_um / UM_PER_MM);
}

static char *
dup_title (gconstpointer data)
{
  return g_strdup (C_ ("chart", "How much each section got"));
}

/* By how much the more is more than the less. */
static guint
get_more_percent (guint64 more,
                  guint64 less)
{
  return (guint) lround (100.0 * (double) (more - less) / (double) less);
}

static char *
dup_finding (gconstpointer data)
{
  const DermaSectionsFigure *self = data;
  const guint64              left = self->doses[DERMA_SECTION_LEFT_CHEEK].dose_um;
  const guint64              right = self->doses[DERMA_SECTION_RIGHT_CHEEK].dose_um;
  g_autofree char           *more = NULL;

  if (self->most_um == 0)
    return g_strdup (_ ("Nothing was rolled in this time."));
  if (left == 0 && right == 0)
    return g_strdup (_ ("The cheeks were not rolled in this time."));
  if (right == 0)
    return g_strdup (_ ("Of the cheeks, only the left one was rolled."));
  if (left == 0)
    return g_strdup (_ ("Of the cheeks, only the right one was rolled."));
  if (get_more_percent (MAX (left, right), MIN (left, right)) <= ALIKE_PERCENT)
    return g_strdup (_ ("Both cheeks got about the same."));

  more = derma_format_percent (get_more_percent (MAX (left, right), MIN (left, right)));
  if (left > right)
    /* Translators: %s is a share such as “20 %” */
    return g_strdup_printf (_ ("The left cheek got %s more than the right one."), more);

  /* Translators: %s is a share such as “20 %” */
  return g_strdup_printf (_ ("The right cheek got %s more than the left one."), more);
}

static char *
dup_caveat (gconstpointer data)
{
  return g_strdup (_ ("The numbers are passes times needle length in millimetres, added up. More is not better."));
}

static char *
dup_hit (gconstpointer        data,
         const DermaChartHit *hit)
{
  const DermaSectionsFigure *self = data;
  const DermaSectionDose    *dose = &self->doses[hit->index];
  const char                *name = derma_section_get_name_for ((DermaSection) hit->index, self->reader);
  g_autofree char           *sum = derma_section_dose_to_text (dose);

  if (dose->n_sessions == 0)
    /* Translators: a section of the face, such as “Forehead” */
    return g_strdup_printf (_ ("%s: not rolled in this time."), name);

  /* Translators: a section of the face, passes times millimetres of needle, a number of passes, and of sessions: “Forehead: 12.0 (passes
   * 48) in 4 sessions.” */
  return g_strdup_printf (ngettext ("%1$s: %2$s (passes %3$u) in %4$u session.", "%1$s: %2$s (passes %3$u) in %4$u sessions.", dose->n_sessions),
                          name, sum, dose->n_passes, dose->n_sessions);
}

static DermaTable *
create_table (gconstpointer data)
{
  const DermaSectionsFigure *self = data;
  DermaTable                *table = derma_table_new ();

  derma_table_add_column (table, "section", C_ ("column", "Section"), FALSE);
  derma_table_add_column (table, "sessions", C_ ("column", "Sessions"), TRUE);
  derma_table_add_column (table, "passes", C_ ("column", "Passes"), TRUE);
  derma_table_add_column (table, "passes_mm", C_ ("column", "Passes × mm"), TRUE);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const DermaChartHit hit = { .kind = DERMA_CHART_HIT_POINT, .index = i };
      g_autofree char    *sentence = dup_hit (self, &hit);
      char                value[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (value, sizeof value, "%.3f", (double) self->doses[i].dose_um / UM_PER_MM);
      derma_table_begin_row (table, sentence);
      derma_table_take_cell (table, g_strdup (derma_section_get_name_for ((DermaSection) i, self->reader)), g_strdup (derma_section_get_id ((DermaSection) i)));
      derma_table_take_number (table, self->doses[i].n_sessions);
      derma_table_take_number (table, self->doses[i].n_passes);
      derma_table_take_cell (table, derma_section_dose_to_text (&self->doses[i]), g_strdup (value));
    }

  return table;
}

static const DermaFigureKind KIND = {
  .name = "sections",
  .free = g_free,
  .dup_title = dup_title,
  .dup_finding = dup_finding,
  .dup_caveat = dup_caveat,
  .dup_hit = dup_hit,
  .create_table = create_table,
  .get_height = derma_sections_layout_get_height,
  .lay_out = derma_sections_layout_new,
  .free_layout = derma_sections_layout_free,
  .draw = derma_sections_layout_draw,
  .get_hits = derma_sections_layout_get_hits,
  .get_plot = derma_sections_layout_get_plot,
  .to_text = derma_sections_layout_to_text,
};

/**
 * derma_sections_figure_new:
 * @input: what is counted
 *
 * Returns: (transfer full): the figure, which needs @input no more
 */
DermaFigure *
derma_sections_figure_new (const DermaSectionsInput *input)
{
  DermaSectionsFigure *self;

  g_return_val_if_fail (input != NULL, NULL);

  self = g_new0 (DermaSectionsFigure, 1);
  self->view = input->view;
  self->reader = input->reader;
  for (gsize i = 0; i < input->n_sessions; i++)
    {
      const DermaDosedSession *session = &input->sessions[i];

      if (session->at.utc_s < input->from.utc_s || session->at.utc_s > input->until.utc_s)
        continue;
      for (guint j = 0; j < DERMA_N_SECTIONS; j++)
        {
          self->doses[j].n_sessions += session->passes[j] > 0;
          self->doses[j].n_passes += session->passes[j];
          self->doses[j].dose_um += (guint64) session->passes[j] * session->needle_um;
        }
    }
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    self->most_um = MAX (self->most_um, self->doses[i].dose_um);

  return derma_figure_new (&KIND, self);
}
