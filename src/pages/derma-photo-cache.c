/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-photo-cache.h"

#include "pages/derma-photo-pixels.h"

/* About three hundred thumbnails of a wide window. What is not looked at any more goes first. */
#define MOST_BYTES (48 * 1024 * 1024)

/* One: the other processor is for what is on the screen. */
#define N_THREADS 1

#define KEY_OF_CACHE "derma-photo-cache"

typedef struct
{
  gint64   photo_id;
  int      size;
  gboolean is_veiled;
} Key;

typedef struct
{
  Key         key;
  GdkTexture *texture;
  gsize       n_bytes;
  GList       link; /* in the order of use, the newest first */
} Entry;

/* What a thread is given, and what it gives back. It holds nothing that belongs to the main thread. */
typedef struct
{
  Key     key;
  GBytes *jpeg;
} Job;

/**
 * DermaPhotoCache:
 *
 * The thumbnails of a journal as textures of the size they are shown in. They are decoded in a thread, and so many of them are
 * kept as a bounded piece of memory holds. A veiled one is made so that nothing can be recognised on it: there is no moment
 * at which the other one is on the screen.
 */
struct _DermaPhotoCache
{
  GObject parent_instance;

  DermaJournal *journal;
  GThreadPool  *pool;
  GHashTable   *entries; /* (element-type Key Entry) */
  GQueue        uses;
  gsize         n_bytes;
};

G_DEFINE_FINAL_TYPE (DermaPhotoCache, derma_photo_cache, G_TYPE_OBJECT)

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_int64_hash (&key->photo_id) * 31 + (guint) key->size * 2 + (guint) key->is_veiled;
}

static gboolean
are_keys_equal (gconstpointer a,
                gconstpointer b)
{
  const Key *one = a;
  const Key *other = b;

  return one->photo_id == other->photo_id && one->size == other->size && one->is_veiled == other->is_veiled;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->texture);
  g_free (entry);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->jpeg, g_bytes_unref);
  g_free (job);
}

static void
remove_oldest (DermaPhotoCache *self)
{
  Entry *oldest = g_queue_peek_tail (&self->uses);

  g_queue_unlink (&self->uses, &oldest->link);
  self->n_bytes -= oldest->n_bytes;
  g_hash_table_remove (self->entries, &oldest->key);
}

static void
keep (DermaPhotoCache *self,
      const Key       *key,
      GdkTexture      *texture)
{
  Entry *entry = g_hash_table_lookup (self->entries, key);

  if (entry != NULL) /* two asked for the same one */
    return;

  entry = g_new0 (Entry, 1);
  *entry = (Entry) { .key = *key,
                     .texture = g_object_ref (texture),
                     .n_bytes = (gsize) gdk_texture_get_width (texture) * (gsize) gdk_texture_get_height (texture) * 4 };
  entry->link.data = entry;
  g_hash_table_insert (self->entries, &entry->key, entry);
  g_queue_push_head_link (&self->uses, &entry->link);
  self->n_bytes += entry->n_bytes;
  while (self->n_bytes > MOST_BYTES && self->uses.length > 1)
    remove_oldest (self);
}

static void
decode (gpointer data,
        gpointer user_data)
{
  g_autoptr (GTask) task = data;
  const Job *job = g_task_get_task_data (task);
  g_autoptr (cairo_surface_t) surface = NULL;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task)) /* it was scrolled away meanwhile */
    return;

  surface = derma_photo_pixels_decode (job->jpeg, job->key.size, job->key.is_veiled, &error);
  if (surface != NULL)
    g_task_return_pointer (task, derma_photo_pixels_to_texture (surface), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
decoded_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) asked = G_TASK (user_data);
  DermaPhotoCache *self = g_task_get_source_object (asked);
  const Job       *job = g_task_get_task_data (G_TASK (result));
  GError          *error = NULL;
  GdkTexture      *texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (texture == NULL)
    {
      g_task_return_error (asked, error);
      return;
    }

  keep (self, &job->key, texture);
  g_task_return_pointer (asked, texture, g_object_unref);
}

static void
derma_photo_cache_finalize (GObject *object)
{
  DermaPhotoCache *self = DERMA_PHOTO_CACHE (object);

  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_hash_table_unref (self->entries);
  g_object_set_data (G_OBJECT (self->journal), KEY_OF_CACHE, NULL);
  g_object_unref (self->journal);

  G_OBJECT_CLASS (derma_photo_cache_parent_class)->finalize (object);
}

static void
derma_photo_cache_class_init (DermaPhotoCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = derma_photo_cache_finalize;
}

static void
derma_photo_cache_init (DermaPhotoCache *self)
{
  self->entries = g_hash_table_new_full (hash_key, are_keys_equal, NULL, entry_free);
  self->pool = g_thread_pool_new (decode, NULL, N_THREADS, FALSE, NULL);
}

/**
 * derma_photo_cache_ref_for:
 *
 * Whatever shows photos of a journal shares them, in one bounded piece of memory.
 *
 * Returns: (transfer full): the cache of @journal, which lives as long as somebody holds it
 */
DermaPhotoCache *
derma_photo_cache_ref_for (DermaJournal *journal)
{
  DermaPhotoCache *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal), NULL);

  self = g_object_get_data (G_OBJECT (journal), KEY_OF_CACHE);
  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (DERMA_TYPE_PHOTO_CACHE, NULL);
  self->journal = g_object_ref (journal);
  g_object_set_data (G_OBJECT (journal), KEY_OF_CACHE, self); /* not held */

  return self;
}

/**
 * derma_photo_cache_look_up:
 * @size: pixels of the square that it fills
 * @is_veiled: whether nothing may be recognised on it
 *
 * Returns: (transfer none) (nullable): what is there already
 */
GdkTexture *
derma_photo_cache_look_up (DermaPhotoCache *self,
                           gint64           photo_id,
                           int              size,
                           gboolean         is_veiled)
{
  const Key key = { photo_id, size, is_veiled };
  Entry    *entry;

  g_return_val_if_fail (DERMA_IS_PHOTO_CACHE (self), NULL);

  entry = g_hash_table_lookup (self->entries, &key);
  if (entry == NULL)
    return NULL;

  g_queue_unlink (&self->uses, &entry->link);
  g_queue_push_head_link (&self->uses, &entry->link);
  return entry->texture;
}

/**
 * derma_photo_cache_load_async:
 * @size: pixels of the square that it fills
 * @is_veiled: whether nothing may be recognised on it
 * @cancellable: (nullable): cancelled when it is not needed any more
 *
 * Has a thumbnail decoded.
 */
void
derma_photo_cache_load_async (DermaPhotoCache    *self,
                              gint64              photo_id,
                              int                 size,
                              gboolean            is_veiled,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) asked = NULL;
  GTask  *task;
  GError *error = NULL;
  GBytes *jpeg;
  Job    *job;

  g_return_if_fail (DERMA_IS_PHOTO_CACHE (self) && size > 0);

  asked = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (asked, derma_photo_cache_load_async);
  jpeg = derma_journal_load_thumbnail (self->journal, photo_id, &error);
  if (jpeg == NULL)
    {
      g_task_return_error (asked, error);
      return;
    }

  job = g_new0 (Job, 1);
  *job = (Job) { { photo_id, size, is_veiled }, jpeg };
  task = g_task_new (NULL, cancellable, decoded_cb, g_steal_pointer (&asked));
  g_task_set_task_data (task, job, job_free);
  g_thread_pool_push (self->pool, task, NULL);
}

/**
 * derma_photo_cache_load_finish:
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the thumbnail
 */
GdkTexture *
derma_photo_cache_load_finish (DermaPhotoCache *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
