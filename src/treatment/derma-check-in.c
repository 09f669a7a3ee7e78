/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-check-in.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format-list.h"
#include "core/derma-format.h"

#define REST_S ((gint64) DERMA_CHECK_IN_REST_H * DERMA_HOUR_S)
#define BETWEEN_S ((gint64) DERMA_CHECK_IN_DAYS * DERMA_DAY_S)
#define LATE_S ((gint64) DERMA_CHECK_IN_LATE_DAYS * DERMA_DAY_S)
#define A_POINT 1 /* the change that counts in a review (protocol.md 7.3) */

/**
 * derma_check_in_check:
 * @facts: what the journal knows
 * @now: the instant asked about
 * @standing: (out): whether a check-in may be made, and is due
 *
 * The first is due before the first session and as long as there is none, each later one %DERMA_CHECK_IN_DAYS of 24 hours
 * after the one before it. None is made less than %DERMA_CHECK_IN_REST_H after a session, due or not (protocol.md 7.3).
 */
void
derma_check_in_check (const DermaCheckInFacts *facts,
                      DermaTime                now,
                      DermaCheckInStanding    *standing)
{
  g_return_if_fail (facts != NULL);
  g_return_if_fail (standing != NULL);

  *standing = (DermaCheckInStanding) { .is_baseline = facts->last.utc_s == 0 };
  if (!standing->is_baseline)
    {
      standing->asks_gais = now.utc_s >= facts->first.utc_s + BETWEEN_S;
      standing->due_s = facts->last.utc_s + BETWEEN_S;
      standing->n_missed = derma_check_in_count_missed (facts->last, now);
    }
  if (facts->rolled.utc_s != 0)
    standing->possible_s = facts->rolled.utc_s + REST_S;

  if (now.utc_s < standing->possible_s)
    standing->state = DERMA_CHECK_IN_REFUSED;
  else if (now.utc_s >= standing->due_s)
    standing->state = DERMA_CHECK_IN_DUE;
}

/**
 * derma_check_in_dup_refusal:
 * @facts: what the journal knows
 * @standing: what derma_check_in_check() made of it
 * @now: the instant it was asked about
 * @zone: where the person is
 *
 * Returns: (transfer full) (nullable): why no check-in may be made now, and from when on, in sentences; %NULL where one may
 */
char *
derma_check_in_dup_refusal (const DermaCheckInFacts    *facts,
                            const DermaCheckInStanding *standing,
                            DermaTime                   now,
                            GTimeZone                  *zone)
{
  g_autofree char *rolled = NULL;
  g_autofree char *possible = NULL;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (standing != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  if (standing->state != DERMA_CHECK_IN_REFUSED)
    return NULL;

  rolled = derma_format_date_time (derma_time_new (facts->rolled.utc_s, zone), now);
  possible = derma_format_date_time (derma_time_new (standing->possible_s, zone), now);
  /* Translators: both are instants, such as “Tuesday 24 November, 19:22” */
  return g_strdup_printf (_ ("You rolled on %1$s. Swelling hides lines for a week, so what you see now will not stay. "
                             "You can check in from %2$s on, if you do not roll before."),
                          rolled,
                          possible);
}

/**
 * derma_check_in_count_missed:
 * @before: of one check-in
 * @next: of the one that followed it, or the present instant
 *
 * A check-in is missed when none was made within %DERMA_CHECK_IN_LATE_DAYS after it was due.
 *
 * Returns: how many were missed in between
 */
guint
derma_check_in_count_missed (DermaTime before,
                             DermaTime next)
{
  const gint64 elapsed_s = derma_time_diff (next, before) - LATE_S;

  return elapsed_s > BETWEEN_S ? (guint) ((elapsed_s - 1) / BETWEEN_S) : 0;
}

/**
 * derma_check_in_get_missed:
 * @before: the check-in before those that were missed
 * @index: 0 for the first of them
 *
 * Returns: when it was due
 */
DermaTime
derma_check_in_get_missed (DermaTime before,
                           guint     index)
{
  return (DermaTime) { before.utc_s + (gint64) (index + 1) * BETWEEN_S, before.offset_s };
}

/* The first check-in that is at least so many days after the very first of all. */
static gboolean
is_first_after (const DermaRatedTime *check_ins,
                gsize                 index,
                guint                 days)
{
  const gint64 from_s = check_ins[0].at.utc_s + (gint64) days * DERMA_DAY_S;

  return index > 0 && check_ins[index].at.utc_s >= from_s && check_ins[index - 1].at.utc_s < from_s;
}

static gboolean
is_review (const DermaRatedTime *check_ins,
           gsize                 index,
           DermaBand             band)
{
  const guint course_days = derma_band_get_course_days (band);

  return is_first_after (check_ins, index, DERMA_REVIEW_DAYS) || (course_days != 0 && is_first_after (check_ins, index, course_days));
}

/**
 * derma_review_is_possible:
 * @check_ins: (array): all there are, oldest first
 * @index: the one asked about
 *
 * Returns: whether derma_review_check() comes to a review with at least one band; where not, the band need not be found out
 */
gboolean
derma_review_is_possible (const DermaRatedTime *check_ins,
                          gsize                 index)
{
  g_return_val_if_fail (check_ins != NULL, FALSE);

  for (guint band = DERMA_BAND_X; band <= DERMA_BAND_E; band++)
    if (is_review (check_ins, index, (DermaBand) band))
      return TRUE;

  return FALSE;
}

/**
 * derma_review_get_first:
 * @check_ins: (array): oldest first
 * @index: a check-in
 * @measure: what was rated
 *
 * Returns: what the whole face was rated when it first was, before that check-in; %DERMA_NOT_RATED where it was not
 */
int
derma_review_get_first (const DermaRatedTime *check_ins,
                        gsize                 index,
                        DermaMeasure          measure)
{
  g_return_val_if_fail (check_ins != NULL, DERMA_NOT_RATED);

  for (gsize i = 0; i < index; i++)
    if (derma_ratings_get (&check_ins[i].ratings, measure, DERMA_WHOLE_FACE) != DERMA_NOT_RATED)
      return derma_ratings_get (&check_ins[i].ratings, measure, DERMA_WHOLE_FACE);

  return DERMA_NOT_RATED;
}

/* Returns: what was rated both then and before */
static DermaMeasureSet
compare (const DermaRatedTime *check_ins,
         gsize                 index,
         DermaMeasureSet      *fallen,
         DermaMeasureSet      *risen)
{
  DermaMeasureSet compared = 0;

  *fallen = *risen = 0;
  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    {
      const int first = derma_review_get_first (check_ins, index, (DermaMeasure) i);
      const int value = derma_ratings_get (&check_ins[index].ratings, (DermaMeasure) i, DERMA_WHOLE_FACE);

      if (first == DERMA_NOT_RATED || value == DERMA_NOT_RATED)
        continue;
      compared |= DERMA_MEASURE_BIT (i);
      if (value <= first - A_POINT)
        *fallen |= DERMA_MEASURE_BIT (i);
      if (value >= first + A_POINT)
        *risen |= DERMA_MEASURE_BIT (i);
    }

  return compared;
}

/**
 * derma_review_check:
 * @check_ins: (array length=n_check_ins): all there are, oldest first
 * @index: the one asked about
 * @band: of the plan, or else of the needle in use; the length of a course goes by it (protocol.md 8.2)
 * @fallen: (out) (optional): the concerns that are lower than when they were first rated; none without a review
 * @risen: (out) (optional): those that are higher; none without a review
 *
 * A review (protocol.md 7.3) is at the first check-in from %DERMA_REVIEW_DAYS after the baseline on, and at the first from the
 * end of the course on. It goes by the ratings of the whole face. Where nothing was said of how the face looks against the
 * first check-in, that counts as no change; where nothing at all can be compared, there is no verdict.
 *
 * Returns: what it comes to
 */
DermaReview
derma_review_check (const DermaRatedTime *check_ins,
                    gsize                 n_check_ins,
                    gsize                 index,
                    DermaBand             band,
                    DermaMeasureSet      *fallen,
                    DermaMeasureSet      *risen)
{
  DermaMeasureSet now_fallen = 0;
  DermaMeasureSet now_risen = 0;
  DermaMeasureSet compared;
  gboolean        is_at_review;
  int             gais;

  g_return_val_if_fail (check_ins != NULL, DERMA_REVIEW_NONE);
  g_return_val_if_fail (index < n_check_ins, DERMA_REVIEW_NONE);

  is_at_review = is_review (check_ins, index, band);
  compared = is_at_review ? compare (check_ins, index, &now_fallen, &now_risen) : 0;
  if (fallen != NULL)
    *fallen = now_fallen;
  if (risen != NULL)
    *risen = now_risen;
  if (!is_at_review)
    return DERMA_REVIEW_NONE;

  gais = derma_ratings_get (&check_ins[index].ratings, DERMA_MEASURE_GAIS, DERMA_WHOLE_FACE);
  if (compared == 0 && gais == DERMA_NOT_RATED)
    return DERMA_REVIEW_UNKNOWN;
  if (now_risen != 0 || gais > DERMA_GAIS_NO_CHANGE)
    return DERMA_REVIEW_STOP;
  if (now_fallen == 0 && (gais == DERMA_NOT_RATED || gais >= DERMA_GAIS_NO_CHANGE))
    return DERMA_REVIEW_NO_CHANGE;
  return DERMA_REVIEW_BETTER;
}

static char *
list_measures (DermaMeasureSet set)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    if ((set & DERMA_MEASURE_BIT (i)) != 0)
      g_strv_builder_add (names, derma_measure_get_name ((DermaMeasure) i));

  return derma_format_list (names);
}

/**
 * derma_review_to_text:
 * @review: what derma_review_check() came to
 * @fallen: the concerns that are lower, for %DERMA_REVIEW_BETTER
 * @reader: for whom it is
 *
 * Returns: (transfer full) (nullable): what the person is told, in sentences; %NULL where there is no review
 */
char *
derma_review_to_text (DermaReview     review,
                      DermaMeasureSet fallen,
                      DermaReader     reader)
{
  const gboolean   is_own = reader == DERMA_READER_PERSON;
  g_autofree char *names = NULL;

  switch (review)
    {
    case DERMA_REVIEW_UNKNOWN:
      return g_strdup (is_own ? _ ("Nothing was rated that can be compared with an earlier check-in. Rate the same concerns on the whole face again to see what has changed.")
                              : _ ("Nothing was rated that can be compared with an earlier check-in."));
    case DERMA_REVIEW_NO_CHANGE:
      return g_strdup (_ ("Home rolling is not showing a change. Going on, or longer needles, is not advised; a professional opinion is."));
    case DERMA_REVIEW_STOP:
      return g_strdup (is_own ? _ ("Something looks worse than at your first check-in. Stop rolling, and have your skin looked at by a professional.")
                              : _ ("Something looks worse than at the first check-in. To stop rolling is advised, and to have the skin looked at by a professional."));
    case DERMA_REVIEW_BETTER:
      if (fallen == 0)
        return g_strdup (is_own ? _ ("Compared with the start you see a change. No level has fallen yet.")
                                : _ ("Compared with the start the person sees a change. No level has fallen yet."));
      names = list_measures (fallen);
      /* Translators: %s is what was rated, such as “Texture” or “Texture, Pores” */
      return g_strdup_printf (is_own ? _ ("Lower than at your first check-in: %s. The other ratings have not risen.")
                                     : _ ("Lower than at the first check-in: %s. The other ratings have not risen."),
                              names);
    case DERMA_REVIEW_NONE:
    default:
      return NULL;
    }
}
