/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-check-in-rows.h"

#include "core/derma-error.h"
#include "store/derma-check-in-private.h"

static const char SELECT_CHECK_INS[] =
  "SELECT id, at_s, at_offset_s, note, measure, section, value, protocol_version FROM check_in LEFT JOIN rating ON rating.check_in = check_in.id"
  " ORDER BY at_s DESC, id DESC";

static const char INSERT_CHECK_IN[] =
  "INSERT INTO check_in (id, at_s, at_offset_s, protocol_version, note) VALUES (:id, :at_s, :at_offset_s, :protocol_version, :note)";

static const char INSERT_RATING[] = "INSERT INTO rating (check_in, measure, section, value) VALUES (:check_in, :measure, :section, :value)";

static const char UPDATE_CHECK_IN[] = "UPDATE check_in SET at_s = :at_s, at_offset_s = :at_offset_s, note = :note WHERE id = :id";

static const char DELETE_RATINGS[] = "DELETE FROM rating WHERE check_in = :id";

static const char DELETE_CHECK_IN[] = "DELETE FROM check_in WHERE id = :id";

/* What was in use then, so that a later roller changes nothing of what was. */
static const char SELECT_NEEDLE[] =
  "SELECT coalesce ((SELECT needle_um FROM session WHERE t0_s <= :at_s ORDER BY t0_s DESC, id DESC LIMIT 1),"
  " (SELECT needle_um FROM roller WHERE added_s <= :at_s AND (retired_s IS NULL OR retired_s > :at_s) ORDER BY id DESC LIMIT 1), 0)";

enum
{
  COLUMN_ID,
  COLUMN_AT,
  COLUMN_NOTE = 3,
  COLUMN_MEASURE,
  COLUMN_SECTION,
  COLUMN_VALUE,
  COLUMN_PROTOCOL_VERSION,
};

/* What is read of one check-in, row by row. */
typedef struct
{
  gint64         id; /* 0: none */
  DermaRatedTime rated;
  char          *note;
  gint64         protocol_version;
} Reading;

static void
finish_reading (Reading   *reading,
                GPtrArray *check_ins)
{
  if (reading->id != 0)
    g_ptr_array_add (check_ins, derma_check_in_new (reading->id, reading->rated.at, &reading->rated.ratings, reading->note, reading->protocol_version));
  g_clear_pointer (&reading->note, g_free);
  reading->id = 0;
}

/* What a newer version may have come to rate is left out; derma_journal_check() finds what no version can have written. */
static void
read_rating (DermaStatement *stmt,
             DermaRatings   *ratings)
{
  const gint64 value = derma_statement_get_int (stmt, COLUMN_VALUE);
  DermaMeasure measure;
  DermaPlace   place;

  if (derma_measure_from_id (derma_statement_get_text (stmt, COLUMN_MEASURE), &measure) &&
      derma_place_from_id (derma_statement_get_text (stmt, COLUMN_SECTION), &place) &&
      value >= derma_measure_get_min (measure) && value <= derma_measure_get_max (measure) &&
      (measure != DERMA_MEASURE_GAIS || place == DERMA_WHOLE_FACE))
    derma_ratings_set (ratings, measure, place, (int) value);
}

static void
read_row (DermaStatement *stmt,
          Reading        *reading,
          GPtrArray      *check_ins)
{
  const gint64 id = derma_statement_get_int (stmt, COLUMN_ID);

  if (reading->id != id)
    {
      finish_reading (reading, check_ins);
      *reading = (Reading) {
        .id = id,
        .rated.at = derma_statement_get_time (stmt, COLUMN_AT),
        .note = g_strdup (derma_statement_get_text (stmt, COLUMN_NOTE)),
        .protocol_version = derma_statement_get_int (stmt, COLUMN_PROTOCOL_VERSION),
      };
    }
  if (!derma_statement_is_null (stmt, COLUMN_MEASURE))
    read_rating (stmt, &reading->rated.ratings);
}

/**
 * derma_check_in_rows_load:
 * @error: return location
 *
 * Returns: (transfer full) (element-type DermaCheckIn): every check-in, newest first; or %NULL
 */
GPtrArray *
derma_check_in_rows_load (DermaDatabase *database,
                          GError       **error)
{
  g_autoptr (GPtrArray) check_ins = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_CHECK_INS, error);
  Reading  reading = { 0 };
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;

  do
    {
      if (!derma_statement_step (stmt, &has_row, error))
        {
          g_free (reading.note);
          return NULL;
        }
      if (has_row)
        read_row (stmt, &reading, check_ins);
    }
  while (has_row);

  finish_reading (&reading, check_ins);
  return g_steal_pointer (&check_ins);
}

static gboolean
put_ratings (DermaDatabase      *database,
             gint64              id,
             const DermaRatings *ratings,
             GError            **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, INSERT_RATING, error);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":check_in", id);
  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    for (DermaPlace place = 0; place < DERMA_N_PLACES; place++)
      {
        const int value = derma_ratings_get (ratings, (DermaMeasure) i, place);

        if (value == DERMA_NOT_RATED)
          continue;
        derma_statement_bind_text (stmt, ":measure", derma_measure_get_id ((DermaMeasure) i));
        derma_statement_bind_text (stmt, ":section", derma_place_get_id (place));
        derma_statement_bind (stmt, ":value", value);
        if (!derma_statement_run (stmt, error))
          return FALSE;
      }

  return TRUE;
}

/**
 * derma_check_in_rows_put:
 * @id: (inout): 0 for a new one, whose id it becomes; else the id that it has again
 * @rated: when, and what was rated
 * @note: (nullable): the person's note
 * @protocol_version: by which it was made
 * @error: return location
 *
 * Returns: whether there are rows for it
 */
gboolean
derma_check_in_rows_put (DermaDatabase        *database,
                         gint64               *id,
                         const DermaRatedTime *rated,
                         const char           *note,
                         gint64                protocol_version,
                         GError              **error)
{
  {
    g_autoptr (DermaStatement) stmt = derma_database_borrow (database, INSERT_CHECK_IN, error);

    if (stmt == NULL)
      return FALSE;

    if (*id != 0)
      derma_statement_bind (stmt, ":id", *id);
    derma_statement_bind_time (stmt, ":at_s", ":at_offset_s", rated->at);
    derma_statement_bind (stmt, ":protocol_version", protocol_version);
    derma_statement_bind_text (stmt, ":note", note != NULL ? note : "");
    if (!derma_statement_run (stmt, error))
      return FALSE;
  }

  if (*id == 0)
    *id = derma_database_get_last_id (database);
  return put_ratings (database, *id, &rated->ratings, error);
}

static gboolean
was_found (DermaDatabase *database,
           gint64         id,
           GError       **error)
{
  if (derma_database_count_changes (database) > 0)
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "there is no check-in %" G_GINT64_FORMAT, id);
  return FALSE;
}

/**
 * derma_check_in_rows_update:
 * @id: a check-in
 * @rated: what it is to say
 * @note: (nullable): the person's note
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether its rows say so
 */
gboolean
derma_check_in_rows_update (DermaDatabase        *database,
                            gint64                id,
                            const DermaRatedTime *rated,
                            const char           *note,
                            GError              **error)
{
  {
    g_autoptr (DermaStatement) stmt = derma_database_borrow (database, UPDATE_CHECK_IN, error);

    if (stmt == NULL)
      return FALSE;

    derma_statement_bind (stmt, ":id", id);
    derma_statement_bind_time (stmt, ":at_s", ":at_offset_s", rated->at);
    derma_statement_bind_text (stmt, ":note", note != NULL ? note : "");
    if (!derma_statement_run (stmt, error) || !was_found (database, id, error))
      return FALSE;
  }

  return derma_database_run_for (database, DELETE_RATINGS, id, error) &&
         put_ratings (database, id, &rated->ratings, error);
}

/**
 * derma_check_in_rows_delete:
 * @id: a check-in
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether it is gone, with its ratings
 */
gboolean
derma_check_in_rows_delete (DermaDatabase *database,
                            gint64         id,
                            GError       **error)
{
  return derma_database_run_for (database, DELETE_CHECK_IN, id, error) && was_found (database, id, error);
}

/**
 * derma_check_in_rows_get_needle:
 * @at_s: UTC seconds
 * @needle_um: (out): the needle in use then, in micrometres: that of the last session until then, else of the newest roller
 *   that was there and not retired; 0 where there was neither
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
derma_check_in_rows_get_needle (DermaDatabase *database,
                                gint64         at_s,
                                guint         *needle_um,
                                GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_NEEDLE, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":at_s", at_s);
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;

  *needle_um = (guint) derma_statement_get_int (stmt, 0);
  return TRUE;
}

/**
 * derma_check_in_draft_to_words:
 *
 * Returns: (transfer full): such as "pm-texture::2 pm-texture:chin:3 pm-pores": the whole face has no name, and a measure
 *   without a value was chosen but not rated. The note is not in it
 */
char *
derma_check_in_draft_to_words (const DermaCheckInDraft *draft)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    {
      const char *id = derma_measure_get_id ((DermaMeasure) i);

      if ((draft->chosen & DERMA_MEASURE_BIT (i)) != 0)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", id);
      for (DermaPlace place = 0; place < DERMA_N_PLACES; place++)
        {
          const int value = derma_ratings_get (&draft->ratings, (DermaMeasure) i, place);

          if (value != DERMA_NOT_RATED)
            g_string_append_printf (words, "%s%s:%s:%d", words->len > 0 ? " " : "", id, derma_place_get_id (place), value);
        }
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

static gboolean
read_word (DermaCheckInDraft *draft,
           const char        *word)
{
  g_auto (GStrv) parts = g_strsplit (word, ":", -1);
  const guint  n_parts = g_strv_length (parts);
  DermaMeasure measure;
  DermaPlace   place;
  guint64      value = 0;

  if (n_parts == 0 || !derma_measure_from_id (parts[0], &measure))
    return FALSE;
  if (n_parts == 1)
    {
      draft->chosen |= DERMA_MEASURE_BIT (measure);
      return TRUE;
    }
  if (n_parts != 3 || !derma_place_from_id (parts[1], &place) || (measure == DERMA_MEASURE_GAIS && place != DERMA_WHOLE_FACE) ||
      !g_ascii_string_to_unsigned (parts[2], 10, derma_measure_get_min (measure), derma_measure_get_max (measure), &value, NULL))
    return FALSE;

  derma_ratings_set (&draft->ratings, measure, place, (int) value);
  return TRUE;
}

/**
 * derma_check_in_draft_from_words:
 * @draft: (inout): what the words say; its note stays
 * @words: (nullable): words as of derma_check_in_draft_to_words()
 *
 * Returns: whether all of them are known
 */
gboolean
derma_check_in_draft_from_words (DermaCheckInDraft *draft,
                                 const char        *words)
{
  g_auto (GStrv) parts = g_strsplit (words != NULL ? words : "", " ", -1);

  draft->chosen = 0;
  draft->ratings = (DermaRatings) { 0 };
  for (guint i = 0; parts[i] != NULL; i++)
    if (!read_word (draft, parts[i]))
      return FALSE;

  return TRUE;
}
