/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-figure-source.h"

#include "core/derma-error.h"
#include "figures/derma-adherence-figure.h"
#include "figures/derma-calendar-figure.h"
#include "figures/derma-healing-curves.h"
#include "figures/derma-ratings-figure.h"
#include "figures/derma-sections-figure.h"
#include "pages/derma-progress-range.h"

#define N_EARLIER 64       /* sessions before one that may bear on its aftercare; so many last longer than 696 hours */
#define N_EARLIER_TICKED 8 /* of these, those whose ticks may */

/* A figure while it is put together. */
typedef struct
{
  DermaJournal             *journal;
  const DermaFigureRequest *request;
  DermaTime                 from;
  DermaTime                 until;
  GPtrArray                *sessions; /* (element-type DermaPastSession): those in the range, in the order of time */
  guint                     first;    /* the number of the newest of them in the journal's list */
} Source;

static void
source_clear (Source *self)
{
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static DermaPastSession *
get_session (const Source *self,
             guint         i)
{
  return g_ptr_array_index (self->sessions, i);
}

/* ---- The range ---- */

static DermaTime
find_first (const Source *self)
{
  const DermaTime first = derma_progress_range_get_first (self->journal, self->until);
  DermaTime       from;
  DermaTime       until;

  derma_progress_range_get_times (DERMA_PROGRESS_RANGE_ALL, NULL, first, self->until, self->request->zone, &from, &until);
  return from;
}

static gboolean
set_range (Source  *self,
           GError **error)
{
  self->until = self->request->until.utc_s != 0 ? self->request->until : self->request->now;
  self->from = self->request->from.utc_s != 0 ? self->request->from : find_first (self);
  if (self->from.utc_s >= self->until.utc_s)
    {
      g_set_error_literal (error, DERMA_ERROR, DERMA_ERROR_INVALID, "the range ends before it begins");
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_in_range (const Source *self,
             DermaTime     time)
{
  return time.utc_s >= self->from.utc_s && time.utc_s <= self->until.utc_s;
}

/* The journal has the newest first, so what is older than the range need not be looked at. */
static void
find_sessions (Source *self)
{
  GListModel *sessions = derma_journal_get_sessions (self->journal);
  const guint n = g_list_model_get_n_items (sessions);
  guint       i = 0;

  self->sessions = g_ptr_array_new_with_free_func (g_object_unref);
  for (; i < n; i++)
    {
      g_autoptr (DermaPastSession) past = g_list_model_get_item (sessions, i);
      const DermaTime t0 = derma_past_session_get_t0 (past);

      if (t0.utc_s < self->from.utc_s)
        break;
      if (t0.utc_s > self->until.utc_s)
        self->first = i + 1;
      else
        g_ptr_array_add (self->sessions, g_steal_pointer (&past));
    }
  for (guint left = 0, right = self->sessions->len; left + 1 < right; left++)
    {
      gpointer *past = self->sessions->pdata;
      gpointer  swapped = past[left];

      past[left] = past[--right];
      past[right] = swapped;
    }
}

/* ---- Check-ins ---- */

static GArray *
list_check_ins (const Source *self)
{
  GListModel *check_ins = derma_journal_get_check_ins (self->journal);
  GArray     *times = g_array_new (FALSE, FALSE, sizeof (DermaTime));

  for (guint i = 0; i < g_list_model_get_n_items (check_ins); i++)
    {
      g_autoptr (DermaCheckIn) check_in = g_list_model_get_item (check_ins, i);
      const DermaTime at = derma_check_in_get_at (check_in);

      if (is_in_range (self, at))
        g_array_append_val (times, at);
    }

  return times;
}

/* ---- Ratings ---- */

/* The measures that are wanted, without those that were never rated where all are. */
static DermaMeasureSet
choose_measures (const Source *self)
{
  GListModel     *check_ins = derma_journal_get_check_ins (self->journal);
  DermaMeasureSet rated = 0;

  if (self->request->measures != 0)
    return self->request->measures;

  for (guint i = 0; i < g_list_model_get_n_items (check_ins); i++)
    {
      g_autoptr (DermaCheckIn) check_in = g_list_model_get_item (check_ins, i);

      rated |= derma_ratings_get_measures (derma_check_in_get_ratings (check_in));
    }

  return rated & ~DERMA_MEASURE_BIT (DERMA_MEASURE_GAIS);
}

static void
add_rating (GArray       *ratings,
            DermaCheckIn *check_in,
            DermaMeasure  measure)
{
  const DermaRatings *rated = derma_check_in_get_ratings (check_in);
  const int           level = derma_ratings_get (rated, measure, DERMA_WHOLE_FACE);
  DermaRating         rating = { .at = derma_check_in_get_at (check_in), .level = (guint) MAX (level, 0) };

  if (level == DERMA_NOT_RATED)
    return;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const int of_section = derma_ratings_get (rated, measure, i);

      if (of_section == DERMA_NOT_RATED)
        continue;
      rating.rated |= DERMA_SECTION_BIT (i);
      rating.sections[i] = (guint) of_section;
    }
  g_array_append_val (ratings, rating);
}

static GArray *
list_ratings (const Source *self,
              DermaMeasure  measure)
{
  GListModel *check_ins = derma_journal_get_check_ins (self->journal);
  GArray     *ratings = g_array_new (FALSE, FALSE, sizeof (DermaRating));

  for (guint i = g_list_model_get_n_items (check_ins); i-- > 0;)
    {
      g_autoptr (DermaCheckIn) check_in = g_list_model_get_item (check_ins, i);

      if (is_in_range (self, derma_check_in_get_at (check_in)))
        add_rating (ratings, check_in, measure);
    }

  return ratings;
}

static GArray *
list_rated_sessions (const Source *self)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (DermaRatedSession));

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const DermaRatedSession session = { derma_past_session_get_t0 (get_session (self, i)), derma_past_session_get_needle_um (get_session (self, i)) };

      g_array_append_val (list, session);
    }

  return list;
}

static DermaFigure *
create_ratings (const Source *self,
                GError      **error)
{
  const DermaMeasureSet measures = choose_measures (self);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) sessions = NULL;
  g_autoptr (GArray) check_ins = NULL;
  DermaRatedConcern concerns[DERMA_N_CONCERNS];
  const char       *words[DERMA_N_CONCERNS][DERMA_N_LEVELS];
  guint             n_concerns = 0;

  if ((measures & DERMA_MEASURE_BIT (DERMA_MEASURE_GAIS)) != 0 && measures != DERMA_MEASURE_BIT (DERMA_MEASURE_GAIS))
    {
      g_set_error_literal (error, DERMA_ERROR, DERMA_ERROR_INVALID, "“pm-gais” has a scale of its own; ask for it alone");
      return NULL;
    }

  for (guint measure = 0; measure < DERMA_N_MEASURES; measure++)
    {
      GArray *ratings;

      if ((measures & DERMA_MEASURE_BIT (measure)) == 0)
        continue;
      ratings = list_ratings (self, (DermaMeasure) measure);
      g_ptr_array_add (lists, ratings);
      derma_measure_get_briefs ((DermaMeasure) measure, words[n_concerns]);
      concerns[n_concerns] = (DermaRatedConcern) {
        .id = derma_measure_get_id ((DermaMeasure) measure),
        .name = derma_measure_get_name ((DermaMeasure) measure),
        .words = words[n_concerns],
        .least = derma_measure_get_min ((DermaMeasure) measure),
        .ratings = (const DermaRating *) (gconstpointer) ratings->data,
        .n_ratings = ratings->len,
      };
      n_concerns++;
    }

  sessions = list_rated_sessions (self);
  check_ins = list_check_ins (self);
  return derma_ratings_figure_new (&(const DermaRatingsInput) {
    .concerns = concerns,
    .n_concerns = n_concerns,
    .sessions = (const DermaRatedSession *) (gconstpointer) sessions->data,
    .n_sessions = sessions->len,
    .from = self->from,
    .until = self->until,
    .zone = self->request->zone,
    .first_weekday = self->request->first_weekday,
    .check_ins = (const DermaTime *) (gconstpointer) check_ins->data,
    .n_check_ins = check_ins->len,
    .reader = self->request->reader,
  });
}

/* ---- Healing ---- */

static DermaFigure *
create_healing (const Source *self,
                GError      **error)
{
  g_autofree DermaHealedSession *sessions = g_new (DermaHealedSession, self->sessions->len);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      DermaPastSession *past = get_session (self, i);

      sessions[i] = (DermaHealedSession) { derma_past_session_get_t0 (past), derma_past_session_get_needle_um (past), derma_past_session_get_course (past) };
    }

  return derma_healing_curves_new (&(const DermaHealingCurvesInput) {
    .measure = self->request->healing,
    .sessions = sessions,
    .n_sessions = self->sessions->len,
    .from = self->from,
    .until = self->until,
  });
}

/* ---- Sections ---- */

static void
count_passes (const DermaSessionRecord *record,
              DermaDosedSession        *dosed)
{
  for (guint i = 0; record != NULL && i < DERMA_N_SECTIONS; i++)
    for (guint j = 0; j < DERMA_N_DIRECTIONS; j++)
      dosed->passes[i] += record->sections[i].passes[j];
}

static DermaFigure *
create_sections (const Source *self,
                 GError      **error)
{
  g_autofree DermaDosedSession *sessions = g_new0 (DermaDosedSession, self->sessions->len);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      DermaPastSession *past = get_session (self, i);

      sessions[i].at = derma_past_session_get_t0 (past);
      sessions[i].needle_um = derma_past_session_get_needle_um (past);
      count_passes (derma_past_session_get_record (past), &sessions[i]);
    }

  return derma_sections_figure_new (&(const DermaSectionsInput) {
    .sessions = sessions,
    .n_sessions = self->sessions->len,
    .from = self->from,
    .until = self->until,
    .view = self->request->view,
    .reader = self->request->reader,
  });
}

/* ---- Aftercare ---- */

/* The sessions of the range and those before it that bear on them, newest first. */
static void
list_rolled (const Source *self,
             GArray       *rolled)
{
  GListModel  *sessions = derma_journal_get_sessions (self->journal);
  const guint  n = g_list_model_get_n_items (sessions);
  DermaProfile profile;

  derma_journal_get_profile (self->journal, &profile);
  for (guint i = 0; i < self->sessions->len + N_EARLIER && self->first + i < n; i++)
    {
      g_autoptr (DermaPastSession) past = g_list_model_get_item (sessions, self->first + i);
      const gint64                t0_s = derma_past_session_get_t0 (past).utc_s;
      const DermaBand             band = derma_band_for_needle (derma_past_session_get_needle_um (past));
      const DermaAftercareSession session = { t0_s, band, derma_next_allowed_s (t0_s, band, &profile) };

      g_array_append_val (rolled, session);
    }
}

/* What was ticked after those of them that it may bear on. */
static GPtrArray *
list_ticks (const Source *self,
            const GArray *rolled)
{
  GListModel *sessions = derma_journal_get_sessions (self->journal);
  GPtrArray  *ticks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  const guint n = MIN (self->sessions->len + N_EARLIER_TICKED, rolled->len);
  g_autoptr (GHashTable) all = n > 0 ? derma_journal_get_ticks_since (self->journal, g_array_index (rolled, DermaAftercareSession, n - 1).t0_s) : NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DermaPastSession) past = g_list_model_get_item (sessions, self->first + i);
      const gint64 id = derma_past_session_get_id (past);
      GArray      *of_session = g_hash_table_lookup (all, &id);

      g_ptr_array_add (ticks, of_session != NULL ? g_array_ref (of_session) : g_array_new (FALSE, FALSE, sizeof (DermaTick)));
    }

  return ticks;
}

/* When its aftercare ended: now, or when the next session was rolled. */
static gint64
get_end (const Source *self,
         const GArray *rolled,
         guint         i)
{
  gint64 end_s = self->request->now.utc_s;

  if (i > 0)
    {
      end_s = MIN (end_s, g_array_index (rolled, DermaAftercareSession, i - 1).t0_s);
    }
  else if (self->first > 0)
    {
      g_autoptr (DermaPastSession) next = g_list_model_get_item (derma_journal_get_sessions (self->journal), self->first - 1);

      end_s = MIN (end_s, derma_past_session_get_t0 (next).utc_s);
    }

  return end_s;
}

/* @i: the number of a session, the newest of the range being 0. */
static void
count_kept (const Source     *self,
            const GArray     *rolled,
            const GPtrArray  *ticks,
            guint             i,
            DermaKeptSession *kept)
{
  DermaPastSession      *past = get_session (self, self->sessions->len - 1 - i);
  gsize                  n_logs;
  const DermaHealingLog *logs = derma_past_session_get_logs (past, &n_logs);
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (DermaTick));

  for (guint j = i; j < ticks->len && j <= i + N_EARLIER_TICKED; j++)
    {
      const GArray *of_session = g_ptr_array_index (ticks, j);

      g_array_append_vals (near, of_session->data, of_session->len);
    }

  const DermaAftercareInput input = {
    .sessions = &g_array_index (rolled, DermaAftercareSession, i),
    .n_sessions = MIN (rolled->len - i, N_EARLIER),
    .ticks = (const DermaTick *) (gconstpointer) near->data,
    .n_ticks = near->len,
    .logs = logs,
    .n_logs = n_logs,
    .now_s = self->request->now.utc_s,
    .zone = self->request->zone,
  };

  *kept = (DermaKeptSession) { .at = derma_past_session_get_t0 (past), .needle_um = derma_past_session_get_needle_um (past) };
  /* What was rolled before the app was there could not be ticked. */
  if (!derma_past_session_is_stated (past))
    derma_aftercare_count_kept (&input, get_end (self, rolled, i), &kept->kept);
}

static DermaFigure *
create_adherence (const Source *self,
                  GError      **error)
{
  const guint                  n = self->sessions->len;
  g_autofree DermaKeptSession *sessions = g_new0 (DermaKeptSession, n);
  g_autoptr (GArray) rolled = g_array_new (FALSE, FALSE, sizeof (DermaAftercareSession));
  g_autoptr (GPtrArray) ticks = NULL;

  list_rolled (self, rolled);
  ticks = list_ticks (self, rolled);
  for (guint i = 0; i < n; i++)
    count_kept (self, rolled, ticks, i, &sessions[n - 1 - i]);

  return derma_adherence_figure_new (&(const DermaAdherenceInput) {
    .sessions = sessions,
    .n_sessions = n,
    .from = self->from,
    .until = self->until,
    .zone = self->request->zone,
    .first_weekday = self->request->first_weekday,
    .reader = self->request->reader,
  });
}

/* ---- Calendar ---- */

static GArray *
list_photos (const Source *self)
{
  GListModel *photos = derma_journal_get_photos (self->journal);
  GArray     *times = g_array_new (FALSE, FALSE, sizeof (DermaTime));

  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr (DermaPhoto) photo = g_list_model_get_item (photos, i);
      const DermaTime at = derma_photo_get_at (photo);

      if (is_in_range (self, at))
        g_array_append_val (times, at);
    }

  return times;
}

static void
keep_earliest (DermaTime    *earliest,
               const GArray *times)
{
  for (guint i = 0; i < times->len; i++)
    if (g_array_index (times, DermaTime, i).utc_s < earliest->utc_s)
      *earliest = g_array_index (times, DermaTime, i);
}

/* Months before anything was done would only be turned over; where there is nothing at all, the whole range is shown empty. */
static DermaTime
find_start_of_calendar (const Source *self,
                        const GArray *check_ins,
                        const GArray *photos)
{
  DermaTime earliest = self->until;

  if (self->sessions->len + check_ins->len + photos->len == 0)
    return self->from;

  if (self->sessions->len > 0)
    earliest = derma_past_session_get_t0 (get_session (self, 0));
  keep_earliest (&earliest, check_ins);
  keep_earliest (&earliest, photos);

  return earliest;
}

static DermaFigure *
create_calendar (const Source *self,
                 GError      **error)
{
  g_autofree DermaCalendarSession *sessions = g_new (DermaCalendarSession, self->sessions->len);
  g_autoptr (GArray) check_ins = list_check_ins (self);
  g_autoptr (GArray) photos = list_photos (self);

  for (guint i = 0; i < self->sessions->len; i++)
    sessions[i] = (DermaCalendarSession) { derma_past_session_get_t0 (get_session (self, i)), derma_past_session_get_needle_um (get_session (self, i)) };

  return derma_calendar_figure_new (&(const DermaCalendarInput) {
    .sessions = sessions,
    .n_sessions = self->sessions->len,
    .check_ins = (const DermaTime *) (gconstpointer) check_ins->data,
    .n_check_ins = check_ins->len,
    .photos = (const DermaTime *) (gconstpointer) photos->data,
    .n_photos = photos->len,
    .from = find_start_of_calendar (self, check_ins, photos),
    .until = self->until,
    .first_weekday = self->request->first_weekday,
    .reader = self->request->reader,
  });
}

/* ---- All figures ---- */

static const struct
{
  const char *name;
  DermaFigure *(*create) (const Source *self,
                          GError      **error);
} FIGURES[] = {
  { "ratings", create_ratings },
  { "healing", create_healing },
  { "sections", create_sections },
  { "adherence", create_adherence },
  { "calendar", create_calendar },
};

/**
 * derma_figure_source_is_name:
 *
 * Returns: whether there is a figure of that name
 */
gboolean
derma_figure_source_is_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (FIGURES); i++)
    if (g_strcmp0 (name, FIGURES[i].name) == 0)
      return TRUE;

  return FALSE;
}

/**
 * derma_figure_source_create:
 * @request: which figure, and what it is to show
 * @error: return location, %DERMA_ERROR_INVALID where that cannot be shown
 *
 * Puts together what a figure tells of the journal. The figure is a copy that the journal does not change any more: it may be
 * drawn later, and in another thread.
 *
 * Returns: (transfer full) (nullable): the figure
 */
DermaFigure *
derma_figure_source_create (DermaJournal             *journal,
                            const DermaFigureRequest *request,
                            GError                  **error)
{
  g_auto (Source) self = { .journal = journal, .request = request };

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && request != NULL && request->zone != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (FIGURES); i++)
    if (g_strcmp0 (request->name, FIGURES[i].name) == 0)
      {
        if (!set_range (&self, error))
          return NULL;
        find_sessions (&self);
        return FIGURES[i].create (&self, error);
      }

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "there is no chart “%s”", request->name);
  return NULL;
}
