/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-photo-folder.h"
#include "store/derma-photo-rows.h"

/**
 * DermaRemovedPhotos:
 * @rows: (element-type DermaPhotoRow): their rows
 * @thumbnails: (element-type GBytes): one for each row
 *
 * Photos that are not in the journal any more. Their files lie aside until this is freed, or they are back.
 */
struct _DermaRemovedPhotos
{
  char      *folder; /* of the journal; a reference */
  GArray    *rows;
  GPtrArray *thumbnails;
};

/* Stores what the caller changed in the row that it read, and reads it again, for its session may be another one. */
static gboolean
store_row (DermaJournal  *self,
           DermaPhotoRow *row,
           GError       **error)
{
  const gint64 id = row->id;

  if (!derma_photo_rows_update (self->database, row, error))
    return FALSE;
  derma_photo_row_clear (row);
  return derma_photo_rows_load_one (self->database, id, row, error);
}

static void
show_row (DermaJournal  *self,
          DermaPhotoRow *row,
          gboolean       moves)
{
  DermaPhoto *photo = g_hash_table_lookup (self->photos_by_id, &row->id);

  if (photo == NULL)
    return;

  derma_photo_update (photo, row);
  if (moves)
    derma_journal_move_photo (self, photo);
}

/* Stores what the caller changed in the row that it read, in the transaction that it began. */
static gboolean
keep_change (DermaJournal     *self,
             DermaTransaction *transaction,
             DermaPhotoRow    *row,
             gboolean          moves,
             GError          **error)
{
  if (!store_row (self, row, error) || !derma_transaction_commit (transaction, error))
    return FALSE;

  show_row (self, row, moves);
  derma_journal_tell (self);
  return TRUE;
}

static gboolean
begin_change (DermaJournal     *self,
              DermaTransaction *transaction,
              gint64            photo_id,
              DermaPhotoRow    *row,
              GError          **error)
{
  return derma_journal_begin_change (self, transaction, error) &&
         derma_photo_rows_load_one (self->database, photo_id, row, error);
}

/**
 * derma_journal_set_photo_view:
 * @photo_id: a photo
 * @view: what it shows
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_set_photo_view (DermaJournal  *self,
                              gint64         photo_id,
                              DermaPhotoView view,
                              GError       **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_auto (DermaPhotoRow) row = { 0 };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (view < DERMA_N_PHOTO_VIEWS, FALSE);

  if (!begin_change (self, &transaction, photo_id, &row, error))
    return FALSE;

  row.view = view;
  return keep_change (self, &transaction, &row, TRUE, error);
}

/**
 * derma_journal_set_photo_time:
 * @photo_id: a photo
 * @at: when it was taken; the session that had been rolled by then follows from it
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_set_photo_time (DermaJournal *self,
                              gint64        photo_id,
                              DermaTime     at,
                              GError      **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_auto (DermaPhotoRow) row = { 0 };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (at.utc_s > 0, FALSE);

  if (!begin_change (self, &transaction, photo_id, &row, error))
    return FALSE;

  row.at = at;
  return keep_change (self, &transaction, &row, TRUE, error);
}

/**
 * derma_journal_set_photo_note:
 * @photo_id: a photo
 * @note: what the person writes about it; may be empty
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_set_photo_note (DermaJournal *self,
                              gint64        photo_id,
                              const char   *note,
                              GError      **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_auto (DermaPhotoRow) row = { 0 };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (note != NULL, FALSE);

  if (!begin_change (self, &transaction, photo_id, &row, error))
    return FALSE;

  g_set_str (&row.note, note);
  return keep_change (self, &transaction, &row, FALSE, error);
}

static gboolean
are_inside (const DermaPhotoMarks *marks,
            GError               **error)
{
  const double parts[] = { marks->a_x, marks->a_y, marks->b_x, marks->b_y };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!(parts[i] >= 0 && parts[i] <= 1))
      {
        g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "a mark is outside of the photo");
        return FALSE;
      }

  return TRUE;
}

/**
 * derma_journal_set_photo_marks:
 * @photo_id: a photo
 * @marks: (nullable): two points of it; %NULL: none
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_INVALID for points outside of the photo
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_set_photo_marks (DermaJournal          *self,
                               gint64                 photo_id,
                               const DermaPhotoMarks *marks,
                               GError               **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_auto (DermaPhotoRow) row = { 0 };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  if ((marks != NULL && !are_inside (marks, error)) || !begin_change (self, &transaction, photo_id, &row, error))
    return FALSE;

  row.has_marks = marks != NULL;
  row.marks = marks != NULL ? *marks : (DermaPhotoMarks) { 0 };
  return keep_change (self, &transaction, &row, FALSE, error);
}

static gboolean
store_marks (DermaJournal          *self,
             gint64                 photo_id,
             const DermaPhotoMarks *marks,
             DermaPhotoRow         *row,
             GError               **error)
{
  if (!are_inside (marks, error) || !derma_photo_rows_load_one (self->database, photo_id, row, error))
    return FALSE;

  row->has_marks = TRUE;
  row->marks = *marks;
  return store_row (self, row, error);
}

/**
 * derma_journal_set_photo_marks_pair:
 * @photo_ids: (array fixed-size=2): two photos
 * @marks: (array fixed-size=2): the same two points of both
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_INVALID for points outside of a photo
 *
 * Stores the points of both photos, or of none: by those of one alone, nothing can be aligned.
 *
 * Returns: whether they were stored
 */
gboolean
derma_journal_set_photo_marks_pair (DermaJournal         *self,
                                    const gint64          photo_ids[2],
                                    const DermaPhotoMarks marks[2],
                                    GError              **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_auto (DermaPhotoRow) first = { 0 };
  g_auto (DermaPhotoRow) second = { 0 };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  if (!derma_journal_begin_change (self, &transaction, error) ||
      !store_marks (self, photo_ids[0], &marks[0], &first, error) ||
      !store_marks (self, photo_ids[1], &marks[1], &second, error) ||
      !derma_transaction_commit (&transaction, error))
    return FALSE;

  show_row (self, &first, FALSE);
  show_row (self, &second, FALSE);
  derma_journal_tell (self);
  return TRUE;
}

/**
 * derma_removed_photos_free:
 * @self: (transfer full): photos that were removed
 *
 * Lets go of them: unless they are back, their files are deleted.
 */
void
derma_removed_photos_free (DermaRemovedPhotos *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    derma_photo_folder_delete_aside (self->folder, g_array_index (self->rows, DermaPhotoRow, i).file);

  g_array_unref (self->rows);
  g_ptr_array_unref (self->thumbnails);
  g_ref_string_release (self->folder);
  g_free (self);
}

static DermaRemovedPhotos *
removed_photos_new (const char *folder)
{
  DermaRemovedPhotos *self = g_new0 (DermaRemovedPhotos, 1);

  self->folder = g_ref_string_acquire ((char *) folder);
  self->rows = g_array_new (FALSE, FALSE, sizeof (DermaPhotoRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) derma_photo_row_clear);
  self->thumbnails = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  return self;
}

/* Reads what is needed to put it back, deletes the row, and sets the file aside: if this is not committed, tidying brings it out. */
static gboolean
take_out (DermaJournal       *self,
          gint64              photo_id,
          DermaRemovedPhotos *removed,
          GError            **error)
{
  g_auto (DermaPhotoRow) row = { 0 };
  g_autoptr (GBytes) thumbnail = NULL;

  if (!derma_photo_rows_load_one (self->database, photo_id, &row, error))
    return FALSE;
  thumbnail = derma_photo_rows_load_thumbnail (self->database, photo_id, error);
  if (thumbnail == NULL || !derma_photo_rows_delete (self->database, photo_id, error) ||
      !derma_photo_folder_set_aside (self->folder, row.file, error))
    return FALSE;

  g_array_append_val (removed->rows, row);
  row = (DermaPhotoRow) { 0 };
  g_ptr_array_add (removed->thumbnails, g_steal_pointer (&thumbnail));
  return TRUE;
}

static gboolean
take_all_out (DermaJournal       *self,
              const gint64       *photo_ids,
              gsize               n_photos,
              DermaRemovedPhotos *removed,
              GError            **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  if (!derma_journal_begin_change (self, &transaction, error))
    return FALSE;
  for (gsize i = 0; i < n_photos; i++)
    if (!take_out (self, photo_ids[i], removed, error))
      return FALSE;

  return derma_photo_folder_sync_aside (self->folder, error) &&
         derma_transaction_commit (&transaction, error);
}

/**
 * derma_journal_remove_photos:
 * @photo_ids: (array length=n_photos): photos
 * @removed: (out) (transfer full) (optional): what derma_journal_restore_photos() needs to put them back; their files are
 *   deleted when it is freed, or at once where it is %NULL
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Removes photos from the journal, all of them or none.
 *
 * Returns: whether they are gone
 */
gboolean
derma_journal_remove_photos (DermaJournal        *self,
                             const gint64        *photo_ids,
                             gsize                n_photos,
                             DermaRemovedPhotos **removed,
                             GError             **error)
{
  g_autoptr (DermaRemovedPhotos) photos = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (photo_ids != NULL || n_photos == 0, FALSE);

  photos = removed_photos_new (self->folder);
  if (!take_all_out (self, photo_ids, n_photos, photos, error))
    {
      derma_journal_bring_out_photos (self, photos->rows);
      g_array_set_size (photos->rows, 0);
      return FALSE;
    }

  for (gsize i = 0; i < n_photos; i++)
    derma_journal_hide_photo (self, photo_ids[i]);
  if (removed != NULL)
    *removed = g_steal_pointer (&photos);
  derma_journal_tell (self);
  return TRUE;
}

/**
 * derma_journal_restore_photos:
 * @removed: (inout): photos that were removed from this journal
 * @error: return location, %DERMA_ERROR_INVALID where one of them is back already
 *
 * Puts photos back as they were. When it succeeds, @removed is empty.
 *
 * Returns: whether they are there again
 */
gboolean
derma_journal_restore_photos (DermaJournal       *self,
                              DermaRemovedPhotos *removed,
                              GError            **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (removed != NULL, FALSE);

  if (!derma_journal_begin_change (self, &transaction, error))
    return FALSE;
  for (guint i = 0; i < removed->rows->len; i++)
    {
      gint64 id = 0;

      if (!derma_photo_rows_put (self->database, &g_array_index (removed->rows, DermaPhotoRow, i), g_ptr_array_index (removed->thumbnails, i), &id, error))
        return FALSE;
    }
  if (!derma_transaction_commit (&transaction, error))
    return FALSE;

  derma_journal_bring_out_photos (self, removed->rows);
  for (guint i = 0; i < removed->rows->len; i++)
    derma_journal_show_photo (self, g_array_index (removed->rows, DermaPhotoRow, i).id);
  g_array_set_size (removed->rows, 0);
  g_ptr_array_set_size (removed->thumbnails, 0);
  derma_journal_tell (self);
  return TRUE;
}
