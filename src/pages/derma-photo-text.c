/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-photo-text.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "treatment/derma-photo-difference.h"

/* The session that came last before an instant, and the very first one. */
typedef struct
{
  gboolean  has_last;
  DermaTime first;
  DermaTime last;
} Sessions;

static DermaTime
get_t0 (GListModel *sessions,
        guint       position)
{
  g_autoptr (DermaPastSession) session = g_list_model_get_item (sessions, position);

  return derma_past_session_get_t0 (session);
}

/* A tile asks for this each time that it is scrolled into sight: among thousands of sessions it is looked up, not walked to. */
static Sessions
find_sessions (DermaJournal *journal,
               DermaTime     at)
{
  GListModel *sessions = derma_journal_get_sessions (journal); /* newest first */
  const guint n = g_list_model_get_n_items (sessions);
  Sessions    found = { 0 };
  guint       low = 0; /* all before it came after that instant */
  guint       high = n;

  if (n == 0)
    return found;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (get_t0 (sessions, middle).utc_s > at.utc_s)
        low = middle + 1;
      else
        high = middle;
    }

  found.first = get_t0 (sessions, n - 1);
  found.has_last = low < n;
  if (found.has_last)
    found.last = get_t0 (sessions, low);

  return found;
}

static guint
count_days (DermaTime from,
            DermaTime to)
{
  return (guint) MAX (0, derma_time_get_local_day (to) - derma_time_get_local_day (from));
}

/**
 * derma_photo_text_dup_day:
 * @at: when a photo was taken
 *
 * What stands on a photo. As long as skin may still be swollen that is what has to be known of it.
 *
 * Returns: (transfer full): such as “Day 112”, counted from the day of the first session; soon after a session “30 hours after a
 *   session”; or “Before the first session”
 */
char *
derma_photo_text_dup_day (DermaJournal *journal,
                          DermaTime     at)
{
  const Sessions sessions = find_sessions (journal, at);
  const guint    hours = (guint) (MAX (0, at.utc_s - sessions.last.utc_s) / DERMA_HOUR_S);

  if (!sessions.has_last)
    return g_strdup (_ ("Before the first session"));

  if (derma_photo_is_too_soon (at, sessions.last))
    return hours < 48 ? g_strdup_printf (ngettext ("%u hour after a session", "%u hours after a session", hours), hours)
                      : g_strdup_printf (ngettext ("%u day after a session", "%u days after a session", hours / 24), hours / 24);

  /* Translators: days since the first session. */
  return g_strdup_printf (_ ("Day %u"), count_days (sessions.first, at));
}

/**
 * derma_photo_text_dup_when:
 * @at: when a photo was taken
 *
 * Returns: (transfer full): such as “Day 112, 3 days after a session”
 */
char *
derma_photo_text_dup_when (DermaJournal *journal,
                           DermaTime     at)
{
  const Sessions sessions = find_sessions (journal, at);
  const gint64   since_s = at.utc_s - sessions.last.utc_s;
  const guint    day = count_days (sessions.first, at);
  const guint    hours = (guint) (MAX (0, since_s) / DERMA_HOUR_S);

  if (!sessions.has_last)
    return g_strdup (_ ("Before the first session"));

  /* protocol.md 0: what is nearer than two days is told in hours. */
  if (hours < 48)
    /* Translators: first the days since the first session, then the hours since the last one. */
    return g_strdup_printf (ngettext ("Day %u, %u hour after a session", "Day %u, %u hours after a session", hours), day, hours);

  /* Translators: first the days since the first session, then those since the last one. */
  return g_strdup_printf (ngettext ("Day %u, %u day after a session", "Day %u, %u days after a session", hours / 24), day, hours / 24);
}

/**
 * derma_photo_text_dup_name:
 *
 * Returns: (transfer full): what a photo is called where it is not seen, such as “Front, 24 November 2026, Day 112, 3 days after a session”
 */
char *
derma_photo_text_dup_name (DermaJournal *journal,
                           DermaPhoto   *photo)
{
  const DermaTime  at = derma_photo_get_at (photo);
  g_autofree char *date = derma_format_month_date (at);
  g_autofree char *when = derma_photo_text_dup_when (journal, at);

  /* Translators: a photo: its view, its day, and when that was. */
  return g_strdup_printf (C_ ("photo", "%s, %s, %s"), derma_photo_view_get_name (derma_photo_get_view (photo)), date, when);
}

/**
 * derma_photo_text_is_too_soon:
 * @at: when a photo was taken
 *
 * Returns: whether skin may still have been swollen by a session (protocol.md 7.3)
 */
gboolean
derma_photo_text_is_too_soon (DermaJournal *journal,
                              DermaTime     at)
{
  return derma_photo_is_too_soon (at, find_sessions (journal, at).last);
}

/**
 * derma_photo_text_create_views:
 * @first: (nullable): what stands before them
 *
 * Returns: (transfer full): the names of the views, as a list that can be chosen from
 */
GListModel *
derma_photo_text_create_views (const char *first)
{
  GtkStringList *views = gtk_string_list_new (NULL);

  if (first != NULL)
    gtk_string_list_append (views, first);
  for (guint i = 0; i < DERMA_N_PHOTO_VIEWS; i++)
    gtk_string_list_append (views, derma_photo_view_get_name ((DermaPhotoView) i));

  return G_LIST_MODEL (views);
}

/**
 * derma_photo_text_move_to_day:
 * @at: when a photo was thought to be taken
 * @day: when it was, in days since 1970-01-01
 * @now: no photo is taken later
 * @zone: where the person is
 *
 * Returns: that day, at the same time of day
 */
DermaTime
derma_photo_text_move_to_day (DermaTime  at,
                              gint64     day,
                              DermaTime  now,
                              GTimeZone *zone)
{
  const gint64 local_s = at.utc_s + at.offset_s;
  const gint64 moved_s = local_s + (day - derma_time_get_local_day (at)) * DERMA_DAY_S;
  DermaTime    moved = derma_time_new (moved_s - at.offset_s, zone);

  moved = derma_time_new (moved_s - moved.offset_s, zone); /* the clock may have been changed between the two days */
  return moved.utc_s > now.utc_s ? now : moved;
}
