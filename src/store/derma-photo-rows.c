/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-photo-rows.h"

#include "core/derma-error.h"

#define COLUMNS                                                                         \
  "id, session, at_s, at_offset_s, added_s, added_offset_s, view, file, width, height," \
  " bytes, sha256, lightness, mark_a_x, mark_a_y, mark_b_x, mark_b_y, note"

static const char SELECT_ALL[] = "SELECT " COLUMNS " FROM photo ORDER BY at_s, id";

static const char SELECT_ONE[] = "SELECT " COLUMNS " FROM photo WHERE id = :id";

/* The session of a photo is never given: it is the newest that had been rolled by then. */
#define SESSION_THEN                                            \
  "(SELECT s.id FROM session AS s WHERE s.t0_s IS NOT NULL AND" \
  " s.t0_s <= :at_s ORDER BY s.t0_s DESC, s.id DESC LIMIT 1)"

static const char INSERT_PHOTO[] =
  "INSERT INTO photo (" COLUMNS ") VALUES (:id, " SESSION_THEN ", :at_s, :at_offset_s, :added_s, :added_offset_s, :view, :file,"
  " :width, :height, :bytes, :sha256, :lightness, :mark_a_x, :mark_a_y, :mark_b_x, :mark_b_y, :note)";

static const char UPDATE_PHOTO[] =
  "UPDATE photo SET session = " SESSION_THEN ", at_s = :at_s, at_offset_s = :at_offset_s, view = :view, mark_a_x = :mark_a_x,"
  " mark_a_y = :mark_a_y, mark_b_x = :mark_b_x, mark_b_y = :mark_b_y, note = :note WHERE id = :id";

static const char DELETE_PHOTO[] = "DELETE FROM photo WHERE id = :id";

static const char INSERT_THUMBNAIL[] = "INSERT INTO photo_thumbnail (photo, jpeg) VALUES (:photo, :jpeg)";

static const char SELECT_THUMBNAIL[] = "SELECT jpeg FROM photo_thumbnail WHERE photo = :id";

static const char SELECT_CONTENT[] = "SELECT id FROM photo WHERE sha256 = :sha256 LIMIT 1";

static const char SELECT_FILE[] = "SELECT id FROM photo WHERE file = :file";

static const char JOIN_SESSION[] =
  "UPDATE photo SET session = :id WHERE at_s >= (SELECT t0_s FROM session WHERE id = :id)"
  " AND (session IS NULL OR (SELECT t0_s FROM session AS s WHERE s.id = photo.session) <= (SELECT t0_s FROM session WHERE id = :id))";

static const char LEAVE_SESSION[] =
  "UPDATE photo SET session = (SELECT s.id FROM session AS s WHERE s.t0_s IS NOT NULL AND s.id <> :id AND s.t0_s <= photo.at_s"
  " ORDER BY s.t0_s DESC, s.id DESC LIMIT 1) WHERE session = :id";

/* Returns whether it is what a row of this version can be. */
static gboolean
read_row (DermaStatement *stmt,
          DermaPhotoRow  *row)
{
  *row = (DermaPhotoRow) { 0 };
  row->id = derma_statement_get_int (stmt, 0);
  row->session_id = derma_statement_get_int (stmt, 1);
  row->at = derma_statement_get_time (stmt, 2);
  row->added = derma_statement_get_time (stmt, 4);
  row->file = g_strdup (derma_statement_get_text (stmt, 7));
  row->width = (guint) derma_statement_get_int (stmt, 8);
  row->height = (guint) derma_statement_get_int (stmt, 9);
  row->bytes = derma_statement_get_int (stmt, 10);
  row->sha256 = g_strdup (derma_statement_get_text (stmt, 11));
  row->lightness = (guint) derma_statement_get_int (stmt, 12);
  row->has_marks = !derma_statement_is_null (stmt, 13);
  row->marks.a_x = derma_statement_get_double (stmt, 13);
  row->marks.a_y = derma_statement_get_double (stmt, 14);
  row->marks.b_x = derma_statement_get_double (stmt, 15);
  row->marks.b_y = derma_statement_get_double (stmt, 16);
  row->note = g_strdup (derma_statement_get_text (stmt, 17));

  return derma_photo_view_from_id (derma_statement_get_text (stmt, 6), &row->view);
}

/**
 * derma_photo_rows_load:
 * @func: called for each row, oldest first
 * @error: return location
 *
 * Returns: whether all were read
 */
gboolean
derma_photo_rows_load (DermaDatabase    *database,
                       DermaPhotoRowFunc func,
                       gpointer          user_data,
                       GError          **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_ALL, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  while (derma_statement_step (stmt, &has_row, error))
    {
      g_auto (DermaPhotoRow) row = { 0 };
      gboolean is_sound;

      if (!has_row)
        return TRUE;
      is_sound = read_row (stmt, &row);
      if (!func (&row, is_sound, user_data, error))
        return FALSE;
    }

  return FALSE;
}

/**
 * derma_photo_rows_load_one:
 * @row: (out): clear it with derma_photo_row_clear()
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_BROKEN
 *
 * Returns: whether there is such a photo, and it can be read
 */
gboolean
derma_photo_rows_load_one (DermaDatabase *database,
                           gint64         id,
                           DermaPhotoRow *row,
                           GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_ONE, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", id);
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "there is no photo %" G_GINT64_FORMAT, id);
  else if (read_row (stmt, row))
    return TRUE;
  else
    g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "photo %" G_GINT64_FORMAT " is not what this version writes", id);

  return FALSE;
}

/* What may be changed of a photo. */
static void
bind_row (DermaStatement      *stmt,
          const DermaPhotoRow *row)
{
  if (row->id != 0)
    derma_statement_bind (stmt, ":id", row->id);
  derma_statement_bind (stmt, ":at_s", row->at.utc_s);
  derma_statement_bind (stmt, ":at_offset_s", row->at.offset_s);
  derma_statement_bind_text (stmt, ":view", derma_photo_view_get_id (row->view));
  derma_statement_bind_text (stmt, ":note", row->note != NULL ? row->note : "");
  if (!row->has_marks)
    return;

  derma_statement_bind_double (stmt, ":mark_a_x", row->marks.a_x);
  derma_statement_bind_double (stmt, ":mark_a_y", row->marks.a_y);
  derma_statement_bind_double (stmt, ":mark_b_x", row->marks.b_x);
  derma_statement_bind_double (stmt, ":mark_b_y", row->marks.b_y);
}

/**
 * derma_photo_rows_put:
 * @row: a photo; its id is 0 for a new one, its session is not looked at
 * @thumbnail: a JPEG
 * @id: (out): of the photo
 * @error: return location, %DERMA_ERROR_INVALID where there is one of that id or file
 *
 * Returns: whether it was stored
 */
gboolean
derma_photo_rows_put (DermaDatabase       *database,
                      const DermaPhotoRow *row,
                      GBytes              *thumbnail,
                      gint64              *id,
                      GError             **error)
{
  g_autoptr (DermaStatement) photo = derma_database_borrow (database, INSERT_PHOTO, error);
  g_autoptr (DermaStatement) small = photo != NULL ? derma_database_borrow (database, INSERT_THUMBNAIL, error) : NULL;

  if (small == NULL)
    return FALSE;

  bind_row (photo, row);
  derma_statement_bind (photo, ":added_s", row->added.utc_s);
  derma_statement_bind (photo, ":added_offset_s", row->added.offset_s);
  derma_statement_bind_text (photo, ":file", row->file);
  derma_statement_bind (photo, ":width", row->width);
  derma_statement_bind (photo, ":height", row->height);
  derma_statement_bind (photo, ":bytes", row->bytes);
  derma_statement_bind_text (photo, ":sha256", row->sha256);
  derma_statement_bind (photo, ":lightness", row->lightness);
  if (!derma_statement_run (photo, error))
    return FALSE;

  *id = derma_database_get_last_id (database);
  derma_statement_bind (small, ":photo", *id);
  derma_statement_bind_bytes (small, ":jpeg", thumbnail);
  return derma_statement_run (small, error);
}

/**
 * derma_photo_rows_update:
 * @row: a photo that is there; of it time, view, marks and note count
 * @error: return location
 *
 * Returns: whether it was stored
 */
gboolean
derma_photo_rows_update (DermaDatabase       *database,
                         const DermaPhotoRow *row,
                         GError             **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, UPDATE_PHOTO, error);

  if (stmt == NULL)
    return FALSE;

  bind_row (stmt, row);
  return derma_statement_run (stmt, error);
}

/**
 * derma_photo_rows_delete:
 * @error: return location
 *
 * Returns: whether row and thumbnail are gone
 */
gboolean
derma_photo_rows_delete (DermaDatabase *database,
                         gint64         id,
                         GError       **error)
{
  return derma_database_run_for (database, DELETE_PHOTO, id, error);
}

/**
 * derma_photo_rows_load_thumbnail:
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): a JPEG, or %NULL
 */
GBytes *
derma_photo_rows_load_thumbnail (DermaDatabase *database,
                                 gint64         id,
                                 GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_THUMBNAIL, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;

  derma_statement_bind (stmt, ":id", id);
  if (!derma_statement_step (stmt, &has_row, error))
    return NULL;
  if (has_row)
    return derma_statement_dup_bytes (stmt, 0);

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "there is no photo %" G_GINT64_FORMAT, id);
  return NULL;
}

/* The id that a statement answers, 0 where there is no row. */
static gboolean
find (DermaDatabase *database,
      const char    *sql,
      const char    *name,
      const char    *value,
      gint64        *id,
      GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind_text (stmt, name, value);
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;

  *id = has_row ? derma_statement_get_int (stmt, 0) : 0;
  return TRUE;
}

/**
 * derma_photo_rows_find_content:
 * @sha256: of a file
 * @id: (out): of a photo with the same content, 0 where there is none
 * @error: return location
 *
 * Returns: whether it could be looked for
 */
gboolean
derma_photo_rows_find_content (DermaDatabase *database,
                               const char    *sha256,
                               gint64        *id,
                               GError       **error)
{
  return find (database, SELECT_CONTENT, ":sha256", sha256, id, error);
}

/**
 * derma_photo_rows_find_file:
 * @file: a name
 * @is_found: (out): whether a photo has that file
 * @error: return location
 *
 * Returns: whether it could be looked for
 */
gboolean
derma_photo_rows_find_file (DermaDatabase *database,
                            const char    *file,
                            gboolean      *is_found,
                            GError       **error)
{
  gint64 id = 0;

  if (!find (database, SELECT_FILE, ":file", file, &id, error))
    return FALSE;

  *is_found = id != 0;
  return TRUE;
}

/**
 * derma_photo_rows_join_session:
 * @session_id: a session that is new, though it may be long ago
 * @error: return location
 *
 * Returns: whether the photos that were taken after it, and before the next one, are said to be
 */
gboolean
derma_photo_rows_join_session (DermaDatabase *database,
                               gint64         session_id,
                               GError       **error)
{
  return derma_database_run_for (database, JOIN_SESSION, session_id, error);
}

/**
 * derma_photo_rows_leave_session:
 * @session_id: a session that is to be deleted
 * @error: return location
 *
 * Returns: whether no photo is said to be of it any more, but of the one before
 */
gboolean
derma_photo_rows_leave_session (DermaDatabase *database,
                                gint64         session_id,
                                GError       **error)
{
  return derma_database_run_for (database, LEAVE_SESSION, session_id, error);
}
