/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format-list.h"
#include "core/derma-format.h"
#include "print/derma-report-private.h"

/* How often a needle length was used, and when. */
typedef struct
{
  guint     needle_um;
  guint     n_sessions;
  DermaTime first;
  DermaTime last;
} Needle;

static gint
compare_needles (gconstpointer a,
                 gconstpointer b)
{
  const guint um_a = ((const Needle *) a)->needle_um;
  const guint um_b = ((const Needle *) b)->needle_um;

  return (um_a > um_b) - (um_a < um_b);
}

static Needle *
find_needle (GArray *needles,
             guint   needle_um)
{
  for (guint i = 0; i < needles->len; i++)
    if (g_array_index (needles, Needle, i).needle_um == needle_um)
      return &g_array_index (needles, Needle, i);

  return NULL;
}

/* Returns: (transfer full) (element-type Needle): the shortest first */
static GArray *
list_needles (const DermaReport *self)
{
  GArray *needles = g_array_new (FALSE, FALSE, sizeof (Needle));

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const DermaReportSession *session = derma_report_get_session (self, i);
      Needle                   *needle = find_needle (needles, session->needle_um);

      if (needle == NULL)
        {
          const Needle first = { .needle_um = session->needle_um, .first = session->t0 };

          g_array_append_val (needles, first);
          needle = &g_array_index (needles, Needle, needles->len - 1);
        }
      needle->n_sessions++;
      needle->last = session->t0;
    }
  g_array_sort (needles, compare_needles);

  return needles;
}

static char *
dup_sessions (const DermaReport *self)
{
  const guint      n = self->sessions->len;
  g_autofree char *last = NULL;

  if (n == 0)
    return g_strdup (_ ("none"));

  last = derma_format_year_date (derma_report_get_session (self, n - 1)->t0);
  /* Translators: how many sessions, and the day of the last one */
  return g_strdup_printf (ngettext ("%1$u, on %2$s", "%1$u, the last on %2$s", n), n, last);
}

static char *
dup_needles (const DermaReport *self)
{
  g_autoptr (GArray) needles = list_needles (self);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  for (guint i = 0; i < needles->len; i++)
    {
      const Needle    *needle = &g_array_index (needles, Needle, i);
      g_autofree char *length = derma_format_needle (needle->needle_um);

      /* Translators: a needle length, and in how many sessions it was used */
      g_strv_builder_take (parts, g_strdup_printf (ngettext ("%1$s in %2$u session", "%1$s in %2$u sessions", needle->n_sessions), length,
                                                   needle->n_sessions));
    }

  return needles->len > 0 ? derma_format_list (parts) : NULL;
}

static char *
dup_check_ins (const DermaReport *self)
{
  const guint      n = self->check_ins->len;
  g_autofree char *last = NULL;

  if (n == 0)
    return g_strdup (_ ("none"));

  last = derma_format_year_date (derma_report_get_check_in (self, n - 1)->at);
  /* Translators: how many check-ins, and the day of the last one */
  return g_strdup_printf (ngettext ("%1$u, on %2$s", "%1$u, the last on %2$s", n), n, last);
}

static char *
dup_flags (const DermaReport *self)
{
  guint n_open = 0;

  for (guint i = 0; i < self->flags->len; i++)
    if (g_array_index (self->flags, DermaReportFlag, i).end == DERMA_REPORT_FLAG_OPEN)
      n_open++;

  if (self->flags->len == 0)
    return g_strdup (_ ("none recorded"));
  if (n_open == 0)
    /* Translators: how many warning signs were recorded */
    return g_strdup_printf (ngettext ("%u, settled", "%u, all settled", self->flags->len), self->flags->len);

  /* Translators: how many warning signs were recorded, and of how many of them nobody has told what came of them */
  return g_strdup_printf (ngettext ("%1$u, of which %2$u is open", "%1$u, of which %2$u are open", n_open), self->flags->len, n_open);
}

/* Returns: (transfer full) (nullable): what the plan says, or else what is rated */
static char *
dup_concerns (const DermaReport *self)
{
  DermaMeasureSet concerns = self->has_plan ? self->plan.home_list : 0;

  for (guint i = 0; !self->has_plan && i < self->check_ins->len; i++)
    concerns |= derma_ratings_get_measures (&derma_report_get_check_in (self, i)->ratings) & ~DERMA_MEASURE_BIT (DERMA_MEASURE_GAIS);

  return concerns != 0 ? derma_course_dup_concerns (concerns) : NULL;
}

static char *
dup_next (const DermaReport *self)
{
  const gboolean   is_rest = self->next_rolling.need == DERMA_ROLLING_NEEDS_REST;
  g_autofree char *strong = NULL;

  if (is_rest && self->next_rolling.not_before_s <= self->now.utc_s)
    return NULL;

  return derma_next_rolling_to_text (&self->next_rolling, DERMA_READER_OTHERS, self->now, self->zone, &strong);
}

/* What this is, and what there is in it. */
void
derma_report_add_summary (const DermaReport *self,
                          DermaDocument     *document)
{
  g_autofree char    *range = derma_report_dup_range (self);
  g_autofree char    *made = derma_format_year_date (self->now);
  g_autofree char    *concerns = dup_concerns (self);
  g_autofree char    *sessions = dup_sessions (self);
  g_autofree char    *needles = dup_needles (self);
  g_autofree char    *check_ins = dup_check_ins (self);
  g_autofree char    *flags = dup_flags (self);
  g_autofree char    *next = dup_next (self);
  DermaDocumentTable *table;

  derma_document_add (document, DERMA_DOCUMENT_TITLE, _ ("Progress Report"));
  derma_document_add_strong (document, DERMA_DOCUMENT_TEXT, range, range);
  derma_document_add (document, DERMA_DOCUMENT_TEXT,
                      _ ("Rolling of the face at home with a hand-held needle roller, recorded by the person with the app Dermaroller. Levels and ratings are the person’s own. The app is no medical device, and nothing here is a diagnosis."));
  table = derma_document_add_blanks (document);
  derma_document_table_add_fact (table, _ ("Name"), self->name != NULL ? self->name : "");
  derma_document_table_add_fact (table, _ ("Date of birth"), "");
  table = derma_document_add_table (document, 2, TRUE);
  derma_document_table_add_fact (table, _ ("Made on"), made);
  derma_document_table_add_fact (table, _ ("Rolled for"), concerns);
  derma_document_table_add_fact (table, _ ("Sessions"), sessions);
  derma_document_table_add_fact (table, _ ("Needles"), needles);
  derma_document_table_add_fact (table, _ ("Next session"), next);
  derma_document_table_add_fact (table, _ ("Check-ins"), check_ins);
  derma_document_table_add_fact (table, _ ("Warning signs"), flags);
}

static gint
compare_days (gconstpointer a,
              gconstpointer b)
{
  const double days_a = *(const double *) a;
  const double days_b = *(const double *) b;

  return (days_a > days_b) - (days_a < days_b);
}

/* How long it was between sessions, in whole days: the middle one and the shortest. */
static char *
dup_rests (const DermaReport *self)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *shortest = NULL;
  g_autofree char *median = NULL;

  for (guint i = 1; i < self->sessions->len; i++)
    {
      const double rest = (double) derma_time_diff (derma_report_get_session (self, i)->t0, derma_report_get_session (self, i - 1)->t0) / DERMA_DAY_S;

      g_array_append_val (days, rest);
    }
  if (days->len < 2)
    return NULL;

  g_array_sort (days, compare_days);
  shortest = derma_format_days ((guint) g_array_index (days, double, 0));
  median = derma_format_days ((guint) ((g_array_index (days, double, (days->len - 1) / 2) + g_array_index (days, double, days->len / 2)) / 2));
  /* Translators: both are spans such as “7 days” */
  return g_strdup_printf (_ ("The time between two sessions was %1$s at the shortest, and %2$s as the median."), shortest, median);
}

static void
add_needle (const DermaReport  *self,
            const Needle       *needle,
            DermaDocumentTable *table)
{
  const DermaBand band = derma_band_for_needle (needle->needle_um);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_take (cells, derma_format_needle (needle->needle_um));
  g_strv_builder_take (cells, derma_report_dup_count (needle->n_sessions));
  g_strv_builder_take (cells, derma_format_year_date (needle->first));
  g_strv_builder_take (cells, derma_format_year_date (needle->last));
  if (band >= DERMA_BAND_A && band <= DERMA_BAND_D)
    g_strv_builder_take (cells, derma_format_days (derma_interval_days (band, &self->profile)));
  else
    g_strv_builder_add (cells, _ ("not for home use"));
  derma_document_table_take_row (table, g_strv_builder_end (cells));
}

/* Needles that were used, and the rules that hold for this skin. */
void
derma_report_add_care (const DermaReport *self,
                       DermaDocument     *document)
{
  const char *const HEADS[] = {
    _ ("Needle"),
    _ ("Sessions"),
    _ ("First"),
    _ ("Last"),
    _ ("Rest after it, at least"),
    NULL,
  };
  g_autoptr (GArray) needles = list_needles (self);
  g_autofree char    *rests = dup_rests (self);
  g_autofree char    *cap = derma_format_needle (derma_needle_get_cap_um (&self->profile, NULL));
  g_autofree char    *longest = NULL;
  DermaDocumentTable *table;

  if (needles->len == 0)
    return;

  derma_document_add (document, DERMA_DOCUMENT_HEADING, derma_report_part_get_name (DERMA_REPORT_CARE));
  table = derma_document_add_table (document, G_N_ELEMENTS (HEADS) - 1, TRUE);
  derma_document_table_take_heads (table, g_strdupv ((char **) HEADS));
  for (guint i = 0; i < needles->len; i++)
    add_needle (self, &g_array_index (needles, Needle, i), table);
  if (rests != NULL)
    derma_document_add (document, DERMA_DOCUMENT_TEXT, rests);
  /* Translators: %s is a needle length. */
  longest = g_strdup_printf (_ ("The longest needle that the app allows this skin now is %s."), cap);
  derma_document_add (document, DERMA_DOCUMENT_TEXT, longest);
}
