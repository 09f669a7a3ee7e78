/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the figure of ratings says. */
#include "config.h"

#include "figures/derma-ratings-figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "core/derma-format-list.h"
#include "core/derma-format.h"

#define MONTH_DAYS 30.44    /* as long as months are on average */
#define WEEKS_BELOW_DAYS 60 /* a shorter time is told in weeks */

static char *
dup_change (const DermaConcernRatings *concern)
{
  const double   days = derma_concern_ratings_get_duration (concern);
  const guint    weeks = (guint) lround (days / 7);
  const guint    months = (guint) lround (days / MONTH_DAYS);
  const guint    from = (guint) lround (derma_concern_ratings_limit (concern, derma_trend_get_value (&concern->trend, 0)));
  const guint    to = (guint) lround (derma_concern_ratings_limit (concern, derma_trend_get_value (&concern->trend, days)));
  const gboolean is_clear = from != to && concern->trend.is_clear;

  if (is_clear && days < WEEKS_BELOW_DAYS)
    /* Translators: a concern, a level from 0 to 4, another, and a number of weeks: “Texture: from about 3 to about 2 in 7 weeks.” */
    return g_strdup_printf (ngettext ("%1$s: from about %2$u to about %3$u in %4$u week.", "%1$s: from about %2$u to about %3$u in %4$u weeks.", weeks),
                            concern->name, from, to, weeks);
  if (is_clear)
    /* Translators: a concern, a level from 0 to 4, another, and a number of months: “Texture: from about 3 to about 1 in 10 months.” */
    return g_strdup_printf (ngettext ("%1$s: from about %2$u to about %3$u in %4$u month.", "%1$s: from about %2$u to about %3$u in %4$u months.", months),
                            concern->name, from, to, months);
  if (days < WEEKS_BELOW_DAYS)
    /* Translators: a concern and a number of weeks: “Fine lines: no clear change in 7 weeks.” */
    return g_strdup_printf (ngettext ("%1$s: no clear change in %2$u week.", "%1$s: no clear change in %2$u weeks.", weeks), concern->name, weeks);

  /* Translators: a concern and a number of months: “Fine lines: no clear change in 10 months.” */
  return g_strdup_printf (ngettext ("%1$s: no clear change in %2$u month.", "%1$s: no clear change in %2$u months.", months), concern->name, months);
}

/* Each comparison with the start is a change by itself, so they are counted. */
static char *
dup_comparison (const DermaConcernRatings *concern)
{
  const guint n = concern->ratings->len;
  guint       n_better = 0;
  guint       n_worse = 0;

  for (guint i = 0; i < n; i++)
    {
      const guint level = derma_concern_ratings_get (concern, i)->level;

      n_better += level < DERMA_GAIS_NO_CHANGE;
      n_worse += level > DERMA_GAIS_NO_CHANGE;
    }

  if (n_worse == 0)
    /* Translators: what is compared, at how many check-ins it was better, and the number of all: “Compared with the start: improved at
     * 9 of 11 check-ins.” */
    return g_strdup_printf (ngettext ("%1$s: improved at %2$u of %3$u check-in.", "%1$s: improved at %2$u of %3$u check-ins.", n), concern->name, n_better, n);

  /* Translators: what is compared, at how many check-ins it was better, the number of all, and at how many it was worse: “Compared with
   * the start: improved at 2 of 11 check-ins, worse at 1.” */
  return g_strdup_printf (ngettext ("%1$s: improved at %2$u of %3$u check-in, worse at %4$u.", "%1$s: improved at %2$u of %3$u check-ins, worse at %4$u.", n),
                          concern->name, n_better, n, n_worse);
}

static char *
dup_finding_of (const DermaConcernRatings *concern)
{
  if (concern->ratings->len == 0)
    /* Translators: %s is a concern, such as “Texture” */
    return g_strdup_printf (_ ("%s: not rated in this time."), concern->name);
  if (derma_concern_ratings_is_comparison (concern))
    return dup_comparison (concern);
  if (!concern->has_trend)
    /* Translators: %s is a concern, such as “Texture” */
    return g_strdup_printf (_ ("%s: a trend needs three ratings."), concern->name);

  return dup_change (concern);
}

char *
derma_ratings_figure_dup_finding (gconstpointer data)
{
  const DermaRatingsFigure *self = data;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (self->concerns->len == 0)
    return g_strdup (_ ("Nothing was rated in this time."));

  for (guint i = 0; i < self->concerns->len; i++)
    g_ptr_array_add (lines, dup_finding_of (derma_ratings_figure_get_concern (self, i)));
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

char *
derma_ratings_figure_dup_title (gconstpointer data)
{
  const DermaRatingsFigure *self = data;
  const gboolean            is_own = self->reader == DERMA_READER_PERSON;

  if (self->concerns->len != 1)
    return g_strdup (is_own ? C_ ("chart", "Your ratings") : C_ ("chart", "Ratings"));

  /* Translators: the title of a chart; %s is a concern, such as “Texture” */
  return g_strdup_printf (is_own ? C_ ("chart", "Your ratings: %s") : C_ ("chart", "Ratings: %s"), derma_ratings_figure_get_concern (self, 0)->name);
}

char *
derma_ratings_figure_dup_caveat (gconstpointer data)
{
  const DermaRatingsFigure  *self = data;
  const DermaConcernRatings *only = self->concerns->len == 1 ? derma_ratings_figure_get_concern (self, 0) : NULL;
  gboolean                   tells_change = FALSE;
  g_autofree char           *low = NULL;
  g_autofree char           *high = NULL;

  for (guint i = 0; i < self->concerns->len; i++)
    {
      const DermaConcernRatings *concern = derma_ratings_figure_get_concern (self, i);

      tells_change |= concern->has_trend || (derma_concern_ratings_is_comparison (concern) && concern->ratings->len > 0);
    }
  if (!tells_change)
    return NULL;
  if (only == NULL || !only->has_band)
    return g_strdup (_ ("Lower is better. This cannot prove that rolling did it."));

  low = g_strdup_printf ("%.1f", derma_concern_ratings_limit (only, derma_trend_get_low (&only->trend, derma_concern_ratings_get_duration (only))));
  high = g_strdup_printf ("%.1f", derma_concern_ratings_limit (only, derma_trend_get_high (&only->trend, derma_concern_ratings_get_duration (only))));
  if (strcmp (low, high) == 0) /* at the end of the scale */
    return g_strdup (_ ("Lower is better. This cannot prove that rolling did it."));

  /* Translators: two levels from 0 to 4, such as “0.7” and “1.7” */
  return g_strdup_printf (_ ("The last rating is likely between %1$s and %2$s. Lower is better. This cannot prove that rolling did it."), low, high);
}

/* ---- What can be pointed at ---- */

static char *
dup_sections (const DermaRatingsFigure *self,
              const DermaRating        *rating)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if ((rating->rated & DERMA_SECTION_BIT (i)) != 0)
      /* Translators: a section of the face and its level, as part of a list: “Forehead 3” */
      g_strv_builder_take (parts, g_strdup_printf (C_ ("list", "%1$s %2$u"), derma_section_get_name_for ((DermaSection) i, self->reader), rating->sections[i]));

  return derma_format_list (parts);
}

static char *
dup_whole_face (const DermaConcernRatings *concern,
                const DermaRating         *rating)
{
  const guint      most = concern->least + DERMA_N_LEVELS - 1;
  const char      *words = concern->words[rating->level - concern->least];
  g_autofree char *date = derma_format_full_date (rating->at);

  if (words != NULL)
    /* Translators: a concern, a day, a level, the highest level, and what that level means: “Texture on Tuesday 11 May 2027: 2 of 4,
     * in side light.” */
    return g_strdup_printf (_ ("%1$s on %2$s: %3$u of %4$u, %5$s."), concern->name, date, rating->level, most, words);

  /* Translators: a concern, a day, a level, and the highest level: “Texture on Tuesday 11 May 2027: 2 of 4.” */
  return g_strdup_printf (_ ("%1$s on %2$s: %3$u of %4$u."), concern->name, date, rating->level, most);
}

static char *
dup_point (const DermaRatingsFigure *self,
           const DermaChartHit      *hit)
{
  const DermaConcernRatings *concern = derma_ratings_figure_get_concern (self, hit->series);
  const DermaRating         *rating = derma_concern_ratings_get (concern, hit->index);
  g_autofree char           *whole = dup_whole_face (concern, rating);
  g_autofree char           *sections = NULL;

  if (rating->rated == 0)
    return g_steal_pointer (&whole);

  sections = dup_sections (self, rating);
  /* Translators: a sentence about the whole face, and a list of sections with their levels: “Texture on Tuesday 11 May 2027: 2 of 4,
   * in side light. By section: Forehead 3, Chin 1.” */
  return g_strdup_printf (_ ("%1$s By section: %2$s."), whole, sections);
}

static char *
dup_session (const DermaRatedSession *session)
{
  g_autofree char *date = derma_format_full_date (session->at);
  g_autofree char *needle = derma_format_needle (session->needle_um);

  /* Translators: a day, and a needle length such as “0.25 mm” */
  return g_strdup_printf (_ ("Session on %1$s, %2$s."), date, needle);
}

static char *
dup_gap (DermaTime due)
{
  g_autofree char *date = derma_format_full_date (due);

  /* Translators: a day on which a check-in was due */
  return g_strdup_printf (_ ("No check-in around %s."), date);
}

char *
derma_ratings_figure_dup_hit (gconstpointer        data,
                              const DermaChartHit *hit)
{
  const DermaRatingsFigure *self = data;

  switch (hit->kind)
    {
    case DERMA_CHART_HIT_POINT:
      return dup_point (self, hit);
    case DERMA_CHART_HIT_MARK:
      return dup_session (&g_array_index (self->sessions, DermaRatedSession, hit->index));
    case DERMA_CHART_HIT_GAP:
    default:
      return dup_gap (g_array_index (self->gaps, DermaTime, hit->index));
    }
}

/* ---- The table ---- */

static gboolean
has_sections (const DermaRatingsFigure *self)
{
  for (guint i = 0; i < self->concerns->len; i++)
    for (guint j = 0; j < derma_ratings_figure_get_concern (self, i)->ratings->len; j++)
      if (derma_concern_ratings_get (derma_ratings_figure_get_concern (self, i), j)->rated != 0)
        return TRUE;

  return FALSE;
}

static void
add_columns (DermaTable *table,
             gboolean    with_sections)
{
  derma_table_add_column (table, "at", C_ ("column", "Day"), FALSE);
  derma_table_add_column (table, "kind", C_ ("column", "What"), FALSE);
  derma_table_add_column (table, "concern", C_ ("column", "Concern"), FALSE);
  derma_table_add_column (table, "level", C_ ("column", "Rating"), TRUE);
  derma_table_add_column (table, NULL, C_ ("column", "Meaning"), FALSE);
  for (guint i = 0; with_sections && i < DERMA_N_SECTIONS; i++)
    derma_table_add_column (table, derma_section_get_id ((DermaSection) i), derma_section_get_short_name ((DermaSection) i), TRUE);
  derma_table_add_column (table, "needle_um", C_ ("column", "Needle"), TRUE);
}

static void
add_rating (DermaTable                *table,
            const DermaConcernRatings *concern,
            const DermaRating         *rating,
            gboolean                   with_sections)
{
  const char *words = concern->words[rating->level - concern->least];

  derma_table_take_day (table, rating->at);
  derma_table_take_cell (table, g_strdup (C_ ("row", "Rating")), g_strdup ("rating"));
  derma_table_take_cell (table, g_strdup (concern->name), g_strdup (concern->id));
  derma_table_take_number (table, rating->level);
  derma_table_take_cell (table, g_strdup (words), NULL);
  for (guint i = 0; with_sections && i < DERMA_N_SECTIONS; i++)
    if ((rating->rated & DERMA_SECTION_BIT (i)) != 0)
      derma_table_take_number (table, rating->sections[i]);
    else
      derma_table_skip_cells (table, 1);
  derma_table_skip_cells (table, 1);
}

static void
add_session (DermaTable              *table,
             const DermaRatedSession *session,
             gboolean                 with_sections)
{
  derma_table_take_day (table, session->at);
  derma_table_take_cell (table, g_strdup (C_ ("row", "Session")), g_strdup ("session"));
  derma_table_skip_cells (table, with_sections ? 3 + DERMA_N_SECTIONS : 3);
  derma_table_take_needle (table, session->needle_um);
}

DermaTable *
derma_ratings_figure_create_table (gconstpointer data)
{
  const DermaRatingsFigure *self = data;
  const gboolean            with_sections = has_sections (self);
  DermaTable               *table = derma_table_new ();

  add_columns (table, with_sections);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const DermaRatingsRow *row = &g_array_index (self->rows, DermaRatingsRow, i);
      const DermaChartHit    hit = { .kind = row->kind, .series = row->series, .index = row->index };
      g_autofree char       *sentence = derma_ratings_figure_dup_hit (self, &hit);

      derma_table_begin_row (table, sentence);
      switch (row->kind)
        {
        case DERMA_CHART_HIT_POINT:
          add_rating (table, derma_ratings_figure_get_concern (self, row->series),
                      derma_concern_ratings_get (derma_ratings_figure_get_concern (self, row->series), row->index), with_sections);
          break;
        case DERMA_CHART_HIT_MARK:
          add_session (table, &g_array_index (self->sessions, DermaRatedSession, row->index), with_sections);
          break;
        case DERMA_CHART_HIT_GAP:
        default:
          derma_table_take_day (table, g_array_index (self->gaps, DermaTime, row->index));
          derma_table_take_cell (table, g_strdup (C_ ("row", "No check-in")), g_strdup ("no-check-in"));
          derma_table_skip_cells (table, with_sections ? 4 + DERMA_N_SECTIONS : 4);
          break;
        }
    }

  return table;
}
