/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-adherence-figure.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "figures/derma-figure-private.h"

#define LEVEL_STEP 25                    /* percent, between two levels of the axis */
#define LEAST_SPAN_S (7.0 * DERMA_DAY_S) /* narrower than this there is nothing to be seen */

typedef struct
{
  DermaReader     reader;
  DermaFigureSpan span;
  GArray         *sessions; /* (element-type DermaKeptSession): those in the range after which something was due */
  DermaChart     *chart;
} Adherence;

static const DermaKeptSession *
get_session (const Adherence *self,
             gsize            i)
{
  return &g_array_index (self->sessions, DermaKeptSession, i);
}

static char *
dup_title (gconstpointer data)
{
  return g_strdup (C_ ("chart", "Aftercare kept"));
}

static char *
dup_finding (gconstpointer data)
{
  const Adherence *self = data;
  const gboolean   is_own = self->reader == DERMA_READER_PERSON;
  guint            n_due = 0;
  guint            n_kept = 0;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      n_due += get_session (self, i)->kept.n_due;
      n_kept += get_session (self, i)->kept.n_kept;
    }

  if (n_due == 0)
    return g_strdup (_ ("No aftercare was due in this time."));
  if (n_due == n_kept)
    /* Translators: how many times something was to be done after sessions */
    return g_strdup_printf (is_own ? ngettext ("You ticked the one thing that was due.", "You ticked all %u things that were due.", n_due)
                                   : ngettext ("The one thing that was due is ticked.", "All %u things that were due are ticked.", n_due),
                            n_due);

  /* Translators: how many times something was ticked, of how many times it was to be done after sessions */
  return g_strdup_printf (is_own ? ngettext ("You ticked %1$u of %2$u thing that was due.", "You ticked %1$u of %2$u things that were due.", n_due)
                                 : ngettext ("%1$u of %2$u thing that was due is ticked.", "%1$u of %2$u things that were due are ticked.", n_due),
                          n_kept, n_due);
}

static char *
dup_caveat (gconstpointer data)
{
  const Adherence *self = data;

  if (self->sessions->len == 0)
    return NULL;

  return g_strdup (self->reader == DERMA_READER_PERSON ? _ ("What you did without ticking it is not counted here.")
                                                       : _ ("What was done without ticking it is not counted here."));
}

static char *
dup_hit (gconstpointer        data,
         const DermaChartHit *hit)
{
  const DermaKeptSession *session = get_session (data, hit->index);
  const guint             n_due = session->kept.n_due;
  g_autofree char        *date = derma_format_full_date (session->at);

  /* Translators: the day of a session, how many times something was ticked after it, and how many times it was to be done */
  return g_strdup_printf (ngettext ("After the session on %1$s: %2$u of %3$u thing ticked.", "After the session on %1$s: %2$u of %3$u things ticked.", n_due),
                          date, session->kept.n_kept, n_due);
}

static DermaTable *
create_table (gconstpointer data)
{
  const Adherence *self = data;
  DermaTable      *table = derma_table_new ();

  derma_table_add_column (table, "at", C_ ("column", "Session"), FALSE);
  derma_table_add_column (table, "needle_um", C_ ("column", "Needle"), TRUE);
  derma_table_add_column (table, "due", C_ ("column", "Due"), TRUE);
  derma_table_add_column (table, "ticked", C_ ("column", "Ticked"), TRUE);
  derma_table_add_column (table, "percent", C_ ("column", "Share"), TRUE);
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const DermaKeptSession *session = get_session (self, i);
      const guint             percent = derma_aftercare_kept_get_percent (&session->kept);
      const DermaChartHit     hit = { .kind = DERMA_CHART_HIT_POINT, .index = i };
      g_autofree char        *sentence = dup_hit (self, &hit);

      derma_table_begin_row (table, sentence);
      derma_table_take_day (table, session->at);
      derma_table_take_needle (table, session->needle_um);
      derma_table_take_number (table, session->kept.n_due);
      derma_table_take_number (table, session->kept.n_kept);
      derma_table_take_cell (table, derma_format_percent (percent), g_strdup_printf ("%u", percent));
    }

  return table;
}

static const DermaChart *
get_chart (gconstpointer data)
{
  const Adherence *self = data;

  return self->chart;
}

static gboolean
get_span (gconstpointer    data,
          DermaFigureSpan *whole,
          double          *least)
{
  const Adherence *self = data;

  *whole = self->span;
  *least = LEAST_SPAN_S;

  return TRUE;
}

static void
free_figure (gpointer data)
{
  Adherence *self = data;

  g_array_unref (self->sessions);
  derma_chart_free (self->chart);
  g_free (self);
}

static const DermaFigureKind KIND = {
  .name = "adherence",
  .free = free_figure,
  .dup_title = dup_title,
  .dup_finding = dup_finding,
  .dup_caveat = dup_caveat,
  .dup_hit = dup_hit,
  .create_table = create_table,
  .get_span = get_span,
  .get_chart = get_chart,
};

static DermaChart *
create_chart (const Adherence *self,
              GTimeZone       *zone,
              guint            first_weekday)
{
  g_autoptr (DermaChartBuilder) builder = derma_chart_builder_new ();
  const guint n = self->sessions->len;
  double     *x = g_new (double, n);
  double     *y = g_new (double, n);

  derma_chart_builder_set_x_range (builder, self->span.from, self->span.until);
  derma_chart_builder_set_time (builder, zone, first_weekday);
  for (guint level = 0; level <= 100; level += LEVEL_STEP)
    {
      g_autofree char *label = derma_format_percent (level);

      derma_chart_builder_add_level (builder, level, label, NULL);
    }
  for (guint i = 0; i < n; i++)
    {
      x[i] = (double) get_session (self, i)->at.utc_s;
      y[i] = derma_aftercare_kept_get_percent (&get_session (self, i)->kept);
    }
  derma_chart_builder_stem_series (builder, derma_chart_builder_take_series (builder, C_ ("legend", "Ticked after a session, of what was due"), x, y, n));

  return derma_chart_builder_end (g_steal_pointer (&builder));
}

/**
 * derma_adherence_figure_new:
 * @input: what is shown
 *
 * Tells plainly how much was ticked, and blames nobody: what was not ticked may have been done.
 *
 * Returns: (transfer full): the figure, which needs @input no more
 */
DermaFigure *
derma_adherence_figure_new (const DermaAdherenceInput *input)
{
  Adherence *self;

  g_return_val_if_fail (input != NULL && input->zone != NULL && input->from.utc_s < input->until.utc_s, NULL);

  self = g_new0 (Adherence, 1);
  self->reader = input->reader;
  self->span = (DermaFigureSpan) { (double) input->from.utc_s, (double) input->until.utc_s };
  self->sessions = g_array_new (FALSE, FALSE, sizeof (DermaKeptSession));
  for (gsize i = 0; i < input->n_sessions; i++)
    {
      const DermaKeptSession *session = &input->sessions[i];

      if (session->kept.n_due > 0 && session->at.utc_s >= input->from.utc_s && session->at.utc_s <= input->until.utc_s)
        g_array_append_val (self->sessions, *session);
    }
  self->chart = create_chart (self, input->zone, input->first_weekday);

  return derma_figure_new (&KIND, self);
}
