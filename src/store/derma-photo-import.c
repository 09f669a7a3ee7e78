/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-photo-import-private.h"

#include "core/derma-error.h"
#include "store/derma-journal-private.h"
#include "store/derma-photo-folder.h"
#include "store/derma-photo-rows.h"

#define MOST_AT_ONCE 2 /* each decodes, and holds a picture */

struct _DermaPhotoImport
{
  GObject parent_instance;

  DermaJournal *journal;
  DermaTime     now;
  GTimeZone    *zone;
  GListStore   *items;
  guint         n_done;
  guint         n_running;
  GTask        *task; /* (nullable) the reading that goes on */
};

G_DEFINE_FINAL_TYPE (DermaPhotoImport, derma_photo_import, G_TYPE_OBJECT)

typedef enum
{
  PROP_N_DONE = 1,
} DermaPhotoImportProperty;

static GParamSpec *properties[PROP_N_DONE + 1];

/* Unowned: the list keeps it. */
static DermaPhotoImportItem *
get_item (DermaPhotoImport *self,
          guint             position)
{
  g_autoptr (DermaPhotoImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item;
}

static guint
count_items (DermaPhotoImport *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

static void
set_n_done (DermaPhotoImport *self,
            guint             n_done)
{
  if (self->n_done == n_done)
    return;

  self->n_done = n_done;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DONE]);
}

static void
count_done (DermaPhotoImport *self)
{
  guint n_done = 0;

  for (guint i = 0; i < count_items (self); i++)
    n_done += derma_photo_import_item_get_state (get_item (self, i)) > DERMA_PHOTO_IMPORT_READING;
  set_n_done (self, n_done);
}

static void
delete_file (DermaPhotoImport     *self,
             DermaPhotoImportItem *item)
{
  DermaReadPhoto *read = derma_photo_import_item_get_read (item);

  if (read->file != NULL)
    derma_photo_folder_delete_aside (derma_journal_get_folder (self->journal), read->file);
  g_clear_pointer (&read->file, g_free);
}

/* What was read and did not go in leaves nothing behind. */
static void
forget_ready (DermaPhotoImport *self)
{
  for (guint i = 0; i < count_items (self); i++)
    {
      DermaPhotoImportItem *item = get_item (self, i);

      if (derma_photo_import_item_get_state (item) != DERMA_PHOTO_IMPORT_READY)
        continue;
      delete_file (self, item);
      derma_photo_import_item_wait (item);
    }
}

static void
derma_photo_import_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  DermaPhotoImport *self = DERMA_PHOTO_IMPORT (object);

  switch ((DermaPhotoImportProperty) prop_id)
    {
    case PROP_N_DONE:
      g_value_set_uint (value, self->n_done);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_photo_import_dispose (GObject *object)
{
  DermaPhotoImport *self = DERMA_PHOTO_IMPORT (object);

  if (self->items != NULL)
    forget_ready (self);
  g_clear_object (&self->items);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (derma_photo_import_parent_class)->dispose (object);
}

static void
derma_photo_import_finalize (GObject *object)
{
  DermaPhotoImport *self = DERMA_PHOTO_IMPORT (object);

  g_clear_pointer (&self->zone, g_time_zone_unref);

  G_OBJECT_CLASS (derma_photo_import_parent_class)->finalize (object);
}

static void
derma_photo_import_class_init (DermaPhotoImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = derma_photo_import_get_property;
  object_class->dispose = derma_photo_import_dispose;
  object_class->finalize = derma_photo_import_finalize;

  properties[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
derma_photo_import_init (DermaPhotoImport *self)
{
  self->items = g_list_store_new (DERMA_TYPE_PHOTO_IMPORT_ITEM);
}

/**
 * derma_photo_import_new:
 * @journal: into which the photos are to go
 * @now: when; a picture that does not tell was taken then
 * @zone: where the person is; a picture that does not tell was taken there
 *
 * Returns: (transfer full): an import without pictures
 */
DermaPhotoImport *
derma_photo_import_new (DermaJournal *journal,
                        DermaTime     now,
                        GTimeZone    *zone)
{
  DermaPhotoImport *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  self = g_object_new (DERMA_TYPE_PHOTO_IMPORT, NULL);
  self->journal = g_object_ref (journal);
  self->now = now;
  self->zone = g_time_zone_ref (zone);
  return self;
}

static DermaPhotoImportItem *
append (DermaPhotoImport *self,
        GFile            *file,
        GBytes           *bytes,
        const char       *name)
{
  g_autoptr (DermaPhotoImportItem) item = derma_photo_import_item_new (file, bytes, name, self->now);

  g_list_store_append (self->items, item);
  return item; /* the list keeps it */
}

/**
 * derma_photo_import_take_file:
 * @file: a file of any kind, from anywhere
 *
 * Takes up a file that is to be read.
 *
 * Returns: (transfer none): what stands for it
 */
DermaPhotoImportItem *
derma_photo_import_take_file (DermaPhotoImport *self,
                              GFile            *file)
{
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  shown = g_filename_display_name (name != NULL ? name : "");
  return append (self, file, NULL, shown);
}

/**
 * derma_photo_import_take_bytes:
 * @bytes: the file of a picture, as it was pasted or dropped
 * @name: what to call it, translated
 *
 * Takes up a picture that is to be read.
 *
 * Returns: (transfer none): what stands for it
 */
DermaPhotoImportItem *
derma_photo_import_take_bytes (DermaPhotoImport *self,
                               GBytes           *bytes,
                               const char       *name)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT (self), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return append (self, NULL, bytes, name);
}

/**
 * derma_photo_import_get_items:
 *
 * Returns: (transfer none): a model of #DermaPhotoImportItem, in the order in which they were taken up
 */
GListModel *
derma_photo_import_get_items (DermaPhotoImport *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT (self), NULL);

  return G_LIST_MODEL (self->items);
}

/**
 * derma_photo_import_get_n_done:
 *
 * Returns: how many of the items are no longer to be read
 */
guint
derma_photo_import_get_n_done (DermaPhotoImport *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT (self), 0);

  return self->n_done;
}

static gboolean
is_in_import (DermaPhotoImport     *self,
              DermaPhotoImportItem *item)
{
  const char *sha256 = derma_photo_import_item_get_read (item)->sha256;

  for (guint i = 0; i < count_items (self); i++)
    {
      DermaPhotoImportItem *other = get_item (self, i);

      if (other != item && derma_photo_import_item_get_state (other) == DERMA_PHOTO_IMPORT_READY &&
          g_strcmp0 (derma_photo_import_item_get_read (other)->sha256, sha256) == 0)
        return TRUE;
    }

  return FALSE;
}

/* It was decoded the same way then, so the same picture has the same pixels. */
static void
look_for_same (DermaPhotoImport     *self,
               DermaPhotoImportItem *item)
{
  g_autoptr (GError) error = NULL;
  gint64 photo_id = 0;

  if (!derma_photo_rows_find_content (self->journal->database, derma_photo_import_item_get_read (item)->sha256, &photo_id, &error))
    {
      g_autoptr (GError) failure = g_error_new (DERMA_ERROR, DERMA_ERROR_FAILED, "cannot look for the same photo: %s", error->message);

      g_warning ("A picture cannot be added: %s", failure->message);
      delete_file (self, item);
      derma_photo_import_item_refuse (item, failure);
      return;
    }
  if (photo_id == 0 && !is_in_import (self, item))
    return;

  delete_file (self, item);
  derma_photo_import_item_call_duplicate (item, photo_id);
}

typedef struct
{
  DermaPhotoImport     *import; /* both are references */
  DermaPhotoImportItem *item;
} Turn;

static void start_some (DermaPhotoImport *self);

static void
end_turn (DermaPhotoImport *self)
{
  self->n_running--;
  count_done (self);
  start_some (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree Turn *turn = user_data;
  g_autoptr (DermaPhotoImport) self = turn->import;
  g_autoptr (DermaPhotoImportItem) item = turn->item;
  g_autoptr (GError) error = NULL;
  g_auto (DermaReadPhoto) read = { 0 };

  if (derma_photo_read_finish (result, &read, &error))
    {
      derma_photo_import_item_take (item, &read, self->now, self->zone);
      if (derma_photo_import_item_get_state (item) == DERMA_PHOTO_IMPORT_READY)
        look_for_same (self, item);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      derma_photo_import_item_wait (item);
    }
  else
    {
      g_info ("A picture was refused: %s", error->message);
      derma_photo_import_item_refuse (item, error);
    }

  end_turn (self);
}

static void
start (DermaPhotoImport     *self,
       DermaPhotoImportItem *item)
{
  Turn *turn = g_new0 (Turn, 1);

  turn->import = g_object_ref (self);
  turn->item = g_object_ref (item);
  self->n_running++;
  derma_photo_import_item_start (item);
  derma_photo_read_async (derma_journal_get_folder (self->journal), derma_photo_import_item_get_file (item),
                          derma_photo_import_item_get_bytes (item), g_task_get_cancellable (self->task), read_cb, turn);
}

static void
end_reading (DermaPhotoImport *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      forget_ready (self);
      count_done (self);
    }
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

/* Starts as many as may run, and ends when none is left. */
static void
start_some (DermaPhotoImport *self)
{
  const gboolean is_cancelled = g_cancellable_is_cancelled (g_task_get_cancellable (self->task));

  for (guint i = 0; !is_cancelled && i < count_items (self) && self->n_running < MOST_AT_ONCE; i++)
    if (derma_photo_import_item_get_state (get_item (self, i)) == DERMA_PHOTO_IMPORT_WAITING)
      start (self, get_item (self, i));

  if (self->n_running == 0)
    end_reading (self);
}

/**
 * derma_photo_import_read_async:
 * @cancellable: (nullable): ends it at any time; all that was read is forgotten then
 *
 * Reads what waits to be read. The items follow as they are done.
 */
void
derma_photo_import_read_async (DermaPhotoImport   *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (DERMA_IS_PHOTO_IMPORT (self));
  g_return_if_fail (self->task == NULL);

  self->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (self->task, derma_photo_import_read_async);
  start_some (self);
}

/**
 * derma_photo_import_read_finish:
 * @error: return location, %G_IO_ERROR_CANCELLED
 *
 * Returns: whether all items are done; of each its state says what came of it
 */
gboolean
derma_photo_import_read_finish (DermaPhotoImport *self,
                                GAsyncResult     *result,
                                GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
clear_new_photo (gpointer data)
{
  DermaNewPhoto *photo = data;

  derma_photo_row_clear (&photo->row);
}

static void
prepare_row (DermaPhotoImport     *self,
             DermaPhotoImportItem *item,
             DermaNewPhoto        *photo)
{
  const DermaReadPhoto *read = derma_photo_import_item_get_read (item);

  photo->suffix = read->result.is_png ? "png" : "jpg";
  photo->thumbnail = read->thumbnail;
  photo->row.at = derma_photo_import_item_get_at (item);
  photo->row.added = self->now;
  photo->row.view = derma_photo_import_item_get_view (item);
  photo->row.width = read->result.width;
  photo->row.height = read->result.height;
  photo->row.lightness = read->result.lightness;
  photo->row.bytes = read->n_bytes;
  photo->row.file = g_strdup (read->file);
  photo->row.sha256 = g_strdup (read->sha256);
}

/**
 * derma_photo_import_add:
 * @error: return location, as of any change of the journal
 *
 * Takes all pictures that are ready into the journal, at once.
 *
 * Returns: whether they are in the journal
 */
gboolean
derma_photo_import_add (DermaPhotoImport *self,
                        GError          **error)
{
  g_autoptr (GArray) photos = g_array_new (FALSE, TRUE, sizeof (DermaNewPhoto));
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  gboolean is_added;

  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT (self), FALSE);
  g_return_val_if_fail (self->task == NULL, FALSE);

  g_array_set_clear_func (photos, clear_new_photo);
  for (guint i = 0; i < count_items (self); i++)
    {
      DermaNewPhoto photo = { 0 };

      if (derma_photo_import_item_get_state (get_item (self, i)) != DERMA_PHOTO_IMPORT_READY)
        continue;
      prepare_row (self, get_item (self, i), &photo);
      g_array_append_val (photos, photo);
      g_ptr_array_add (items, get_item (self, i));
    }
  if (photos->len == 0)
    return TRUE;

  is_added = derma_journal_add_photos (self->journal, (DermaNewPhoto *) photos->data, photos->len, error);
  for (guint i = 0; i < photos->len; i++)
    {
      const DermaNewPhoto *photo = &g_array_index (photos, DermaNewPhoto, i);

      /* The names that they were given stay, also where they could not be added. */
      g_set_str (&derma_photo_import_item_get_read (g_ptr_array_index (items, i))->file, photo->row.file);
      if (is_added)
        derma_photo_import_item_call_added (g_ptr_array_index (items, i), photo->row.id);
    }

  return is_added;
}
