/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-photo-folder.h"
#include "store/derma-photo-rows.h"

static int
compare_rows (const DermaPhotoRow *a,
              const DermaPhotoRow *b)
{
  if (a->at.utc_s != b->at.utc_s)
    return a->at.utc_s < b->at.utc_s ? -1 : 1;
  return a->id < b->id ? -1 : a->id > b->id;
}

static int
compare_photos_cb (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  return compare_rows (derma_photo_get_row ((DermaPhoto *) a), derma_photo_get_row ((DermaPhoto *) b));
}

static void
remember (DermaJournal *self,
          DermaPhoto   *photo)
{
  const gint64 id = derma_photo_get_id (photo);

  g_hash_table_insert (self->photos_by_id, g_memdup2 (&id, sizeof id), photo);
}

static gboolean
collect_photo (DermaPhotoRow *row,
               gboolean       is_sound,
               gpointer       user_data,
               GError       **error)
{
  if (!is_sound)
    {
      g_message ("Photo %" G_GINT64_FORMAT " is left out, as it cannot be read", row->id);
      return TRUE;
    }

  g_ptr_array_add (user_data, g_memdup2 (row, sizeof *row));
  *row = (DermaPhotoRow) { 0 };
  return TRUE;
}

static void
free_row (gpointer data)
{
  DermaPhotoRow *row = data;

  derma_photo_row_clear (row);
  g_free (row);
}

/* Photos are read when somebody asks for them: most starts need none. Objects that are known stay the same. Where they cannot be
 * read the list stays as it was, and whoever asks next tries again. */
static gboolean
load (DermaJournal *self,
      GError      **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  g_autoptr (GPtrArray) photos = g_ptr_array_new_with_free_func (g_object_unref);

  if (!derma_photo_rows_load (self->database, collect_photo, rows, error))
    return FALSE;
  self->has_photos = TRUE;

  for (guint i = 0; i < rows->len; i++)
    {
      DermaPhotoRow *row = g_ptr_array_index (rows, i);
      DermaPhoto    *photo = g_hash_table_lookup (self->photos_by_id, &row->id);

      if (photo == NULL)
        g_ptr_array_add (photos, derma_photo_new (self->folder, row));
      else
        {
          g_ptr_array_add (photos, g_object_ref (photo));
          derma_photo_update (photo, row);
        }
    }

  g_hash_table_remove_all (self->photos_by_id);
  for (guint i = 0; i < photos->len; i++)
    remember (self, g_ptr_array_index (photos, i));
  g_list_store_splice (self->photos, 0, g_list_model_get_n_items (G_LIST_MODEL (self->photos)), photos->pdata, photos->len);
  return TRUE;
}

static void
load_or_tell (DermaJournal *self)
{
  g_autoptr (GError) error = NULL;

  if (!load (self, &error))
    g_message ("Could not read the photos: %s", error->message);
}

/**
 * derma_journal_follow_photos:
 *
 * Brings the list of photos, where it was asked for, to what the rows say.
 */
void
derma_journal_follow_photos (DermaJournal *self)
{
  if (self->has_photos)
    load_or_tell (self);
}

/**
 * derma_journal_tidy_photos:
 * @aside: names of files that lie aside
 *
 * Ends what a process had begun with files of photos when it was killed: what has a row comes out, all else goes. Nobody else
 * may be writing in the folder.
 */
void
derma_journal_tidy_photos (DermaJournal *self,
                           GStrv         aside)
{
  for (guint i = 0; aside[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_ours = FALSE;

      if (!derma_photo_rows_find_file (self->database, aside[i], &is_ours, &error) ||
          (is_ours && !derma_photo_folder_bring_out (self->folder, aside[i], &error)))
        g_info ("Could not tidy the photos: %s", error->message);
      else
        derma_photo_folder_delete_aside (self->folder, aside[i]);
    }
}

/**
 * derma_journal_get_photos:
 *
 * Returns: (transfer none): all photos, oldest first; a model of #DermaPhoto. A photo whose time or view changes leaves it and
 *   comes into it again, so that what filters or sorts it looks at it again
 */
GListModel *
derma_journal_get_photos (DermaJournal *self)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  if (!self->has_photos && self->database != NULL)
    load_or_tell (self);
  return G_LIST_MODEL (self->photos);
}

/**
 * derma_journal_read_photos:
 * @error: return location
 *
 * Where the photos cannot be read derma_journal_get_photos() has none, as if there were none.
 *
 * Returns: whether that list has all that there are
 */
gboolean
derma_journal_read_photos (DermaJournal *self,
                           GError      **error)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  return self->has_photos || self->database == NULL || load (self, error);
}

/**
 * derma_journal_get_photo:
 * @id: of a photo
 *
 * Returns: (transfer none) (nullable): that photo
 */
DermaPhoto *
derma_journal_get_photo (DermaJournal *self,
                         gint64        id)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  derma_journal_get_photos (self);
  return g_hash_table_lookup (self->photos_by_id, &id);
}

/**
 * derma_journal_load_thumbnail:
 * @photo_id: a photo
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the photo as a JPEG of at most %DERMA_PHOTO_THUMBNAIL_SIZE pixels in width and height, or %NULL
 */
GBytes *
derma_journal_load_thumbnail (DermaJournal *self,
                              gint64        photo_id,
                              GError      **error)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  return derma_photo_rows_load_thumbnail (self->database, photo_id, error);
}

/* Gives the file, aside, the first name of its day and view that is free: numbers of photos that lie aside are not free. */
static gboolean
name_file (DermaJournal  *self,
           DermaNewPhoto *photo,
           GError       **error)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *name = derma_photo_folder_dup_name (photo->row.at, photo->row.view, photo->suffix, i);
      gboolean         is_taken = FALSE;

      if (!derma_photo_rows_find_file (self->database, name, &is_taken, error))
        return FALSE;
      if (is_taken)
        continue;
      if (derma_photo_folder_name_aside (self->folder, photo->row.file, name, &is_taken, error))
        {
          g_set_str (&photo->row.file, name);
          return TRUE;
        }
      if (!is_taken)
        return FALSE;
    }
}

static gboolean
put_photo (DermaJournal  *self,
           DermaNewPhoto *photo,
           GError       **error)
{
  return name_file (self, photo, error) &&
         derma_photo_rows_put (self->database, &photo->row, photo->thumbnail, &photo->row.id, error);
}

/* They are in the journal, and their files aside: where they cannot be brought out now, the next start does it. */
static void
bring_out (DermaJournal *self,
           const char   *name)
{
  g_autoptr (GError) error = NULL;

  if (!derma_photo_folder_bring_out (self->folder, name, &error))
    g_warning ("Could not bring out a photo: %s", error->message);
}

static void
sync_folder (DermaJournal *self)
{
  g_autoptr (GError) error = NULL;

  if (!derma_photo_folder_sync (self->folder, &error))
    g_warning ("Could not write back the photos: %s", error->message);
}

/**
 * derma_journal_bring_out_photos:
 * @rows: (element-type DermaPhotoRow): rows that are on disk, or were not deleted after all, whose files lie aside
 *
 * Brings their files among the photos.
 */
void
derma_journal_bring_out_photos (DermaJournal *self,
                                GArray       *rows)
{
  for (guint i = 0; i < rows->len; i++)
    bring_out (self, g_array_index (rows, DermaPhotoRow, i).file);
  sync_folder (self);
}

/**
 * derma_journal_show_photo:
 * @id: of a photo that is new, or is back
 *
 * Takes it into the list, where that was asked for.
 */
void
derma_journal_show_photo (DermaJournal *self,
                          gint64        id)
{
  g_auto (DermaPhotoRow) row = { 0 };
  g_autoptr (DermaPhoto) photo = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->has_photos)
    return;
  if (!derma_photo_rows_load_one (self->database, id, &row, &error))
    {
      g_warning ("Could not read photo %" G_GINT64_FORMAT ": %s", id, error->message);
      return;
    }

  photo = derma_photo_new (self->folder, &row);
  remember (self, photo);
  g_list_store_insert_sorted (self->photos, photo, compare_photos_cb, NULL);
}

/**
 * derma_journal_hide_photo:
 * @id: of a photo that is no longer in the journal
 *
 * Takes it from the list, where it is in it.
 */
void
derma_journal_hide_photo (DermaJournal *self,
                          gint64        id)
{
  DermaPhoto *photo = g_hash_table_lookup (self->photos_by_id, &id);
  guint       position = 0;

  if (photo == NULL || !g_list_store_find (self->photos, photo, &position))
    return;

  g_hash_table_remove (self->photos_by_id, &id);
  g_list_store_remove (self->photos, position);
}

/**
 * derma_journal_add_photos:
 * @photos: (array length=n_photos) (inout): files that lie aside, whole and on disk; they get their names and ids
 * @error: return location
 *
 * Takes photos into the journal, all of them at once.
 *
 * Returns: whether they are in the journal
 */
gboolean
derma_journal_add_photos (DermaJournal  *self,
                          DermaNewPhoto *photos,
                          gsize          n_photos,
                          GError       **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  if (!derma_journal_begin_change (self, &transaction, error))
    return FALSE;
  for (gsize i = 0; i < n_photos; i++)
    if (!put_photo (self, &photos[i], error))
      return FALSE;
  if (!derma_photo_folder_sync_aside (self->folder, error) ||
      !derma_transaction_commit (&transaction, error))
    return FALSE;

  for (gsize i = 0; i < n_photos; i++)
    bring_out (self, photos[i].row.file);
  sync_folder (self);
  for (gsize i = 0; i < n_photos; i++)
    derma_journal_show_photo (self, photos[i].row.id);
  derma_journal_tell (self);
  return TRUE;
}

/**
 * derma_journal_move_photo:
 * @photo: in the list
 *
 * The photo leaves the list and comes into it again at its place, for what looks at it from there.
 */
void
derma_journal_move_photo (DermaJournal *self,
                          DermaPhoto   *photo)
{
  g_autoptr (DermaPhoto) kept = g_object_ref (photo);
  guint position = 0;

  if (g_list_store_find (self->photos, photo, &position))
    {
      g_list_store_remove (self->photos, position);
      g_list_store_insert_sorted (self->photos, kept, compare_photos_cb, NULL);
    }
}
