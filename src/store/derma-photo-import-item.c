/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-photo-import-private.h"

#include "core/derma-error.h"
#include "core/derma-photo-refusal.h"

struct _DermaPhotoImportItem
{
  GObject parent_instance;

  GFile                *file;  /* (nullable) */
  GBytes               *bytes; /* (nullable) one of the two is there */
  char                 *name;
  DermaPhotoImportState state;
  DermaPhotoBar         bar; /* why it does not go in */
  DermaReadPhoto        read;
  DermaPhotoView        view;
  DermaTime             at;
  gboolean              has_own_time;
  gboolean              has_set_time; /* the person said when, which counts for more */
  gint64                photo_id;
};

G_DEFINE_FINAL_TYPE (DermaPhotoImportItem, derma_photo_import_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_STATE = 1,
  PROP_VIEW,
} DermaPhotoImportItemProperty;

static GParamSpec *properties[PROP_VIEW + 1];

static void
derma_photo_import_item_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  DermaPhotoImportItem *self = DERMA_PHOTO_IMPORT_ITEM (object);

  switch ((DermaPhotoImportItemProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_VIEW:
      g_value_set_uint (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_photo_import_item_finalize (GObject *object)
{
  DermaPhotoImportItem *self = DERMA_PHOTO_IMPORT_ITEM (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
  derma_read_photo_clear (&self->read);

  G_OBJECT_CLASS (derma_photo_import_item_parent_class)->finalize (object);
}

static void
derma_photo_import_item_class_init (DermaPhotoImportItemClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = derma_photo_import_item_get_property;
  object_class->finalize = derma_photo_import_item_finalize;

  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, DERMA_PHOTO_IMPORT_ADDED, 0, flags);
  properties[PROP_VIEW] = g_param_spec_uint ("view", NULL, NULL, 0, DERMA_N_PHOTO_VIEWS - 1, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
derma_photo_import_item_init (DermaPhotoImportItem *self)
{
}

static void
set_state (DermaPhotoImportItem *self,
           DermaPhotoImportState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * derma_photo_import_item_get_name:
 *
 * Returns: what the person knows it by: the name of its file
 */
const char *
derma_photo_import_item_get_name (DermaPhotoImportItem *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT_ITEM (self), NULL);

  return self->name;
}

/**
 * derma_photo_import_item_get_state:
 *
 * Returns: how far it is
 */
DermaPhotoImportState
derma_photo_import_item_get_state (DermaPhotoImportItem *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT_ITEM (self), DERMA_PHOTO_IMPORT_WAITING);

  return self->state;
}

/**
 * derma_photo_import_item_get_text:
 *
 * Returns: (nullable): why it does not go in, a translated sentence; %NULL where it does, or that is not known yet
 */
const char *
derma_photo_import_item_get_text (DermaPhotoImportItem *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT_ITEM (self), NULL);

  return derma_photo_bar_to_text (self->bar, self->read.result.refusal);
}

/**
 * derma_photo_import_item_get_thumbnail:
 *
 * Returns: (transfer none) (nullable): the picture as a small JPEG, once it is ready
 */
GBytes *
derma_photo_import_item_get_thumbnail (DermaPhotoImportItem *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT_ITEM (self), NULL);

  return self->read.thumbnail;
}

/**
 * derma_photo_import_item_get_photo_id:
 *
 * Returns: the photo that it has become, or of which it is a duplicate; 0 where there is none
 */
gint64
derma_photo_import_item_get_photo_id (DermaPhotoImportItem *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT_ITEM (self), 0);

  return self->photo_id;
}

/**
 * derma_photo_import_item_get_lightness:
 *
 * Returns: of the whole picture on the average, from 0 to 1000, once it is ready
 */
guint
derma_photo_import_item_get_lightness (DermaPhotoImportItem *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT_ITEM (self), 0);

  return self->read.result.lightness;
}

/**
 * derma_photo_import_item_get_shape:
 *
 * Returns: its width by its height, once it is ready; 0 before
 */
double
derma_photo_import_item_get_shape (DermaPhotoImportItem *self)
{
  const DermaPhotoResult *result;

  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT_ITEM (self), 0);

  result = &self->read.result;
  return result->height > 0 ? (double) result->width / result->height : 0;
}

/**
 * derma_photo_import_item_get_view:
 *
 * Returns: what it is to show: by its name at first, the front where that does not tell
 */
DermaPhotoView
derma_photo_import_item_get_view (DermaPhotoImportItem *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT_ITEM (self), DERMA_PHOTO_VIEW_FRONT);

  return self->view;
}

/**
 * derma_photo_import_item_set_view:
 *
 * Says what it shows.
 */
void
derma_photo_import_item_set_view (DermaPhotoImportItem *self,
                                  DermaPhotoView        view)
{
  g_return_if_fail (DERMA_IS_PHOTO_IMPORT_ITEM (self));
  g_return_if_fail (view < DERMA_N_PHOTO_VIEWS);

  if (self->view == view)
    return;

  self->view = view;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

/**
 * derma_photo_import_item_get_at:
 *
 * Returns: when it was taken: by its own word once it is ready, now where it has none
 */
DermaTime
derma_photo_import_item_get_at (DermaPhotoImportItem *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT_ITEM (self), (DermaTime) { 0 });

  return self->at;
}

/**
 * derma_photo_import_item_has_own_time:
 *
 * Returns: whether the picture itself tells when it was taken
 */
gboolean
derma_photo_import_item_has_own_time (DermaPhotoImportItem *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT_ITEM (self), FALSE);

  return self->has_own_time;
}

/**
 * derma_photo_import_item_set_at:
 *
 * Says when it was taken.
 */
void
derma_photo_import_item_set_at (DermaPhotoImportItem *self,
                                DermaTime             at)
{
  g_return_if_fail (DERMA_IS_PHOTO_IMPORT_ITEM (self));
  g_return_if_fail (at.utc_s > 0);

  self->at = at;
  self->has_set_time = TRUE;
}

/**
 * derma_photo_import_item_new:
 * @file: (nullable): a picture
 * @bytes: (nullable): a picture, where there is no @file
 * @name: what the person knows it by
 * @now: when it is taken to be taken, until it tells otherwise
 *
 * Returns: (transfer full): a picture that waits
 */
DermaPhotoImportItem *
derma_photo_import_item_new (GFile      *file,
                             GBytes     *bytes,
                             const char *name,
                             DermaTime   now)
{
  DermaPhotoImportItem *self = g_object_new (DERMA_TYPE_PHOTO_IMPORT_ITEM, NULL);

  self->file = file != NULL ? g_object_ref (file) : NULL;
  self->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  self->name = g_strdup (name);
  self->at = now;
  if (!derma_photo_view_guess (name, &self->view))
    self->view = DERMA_PHOTO_VIEW_FRONT;
  return self;
}

/**
 * derma_photo_import_item_get_file:
 *
 * Returns: (transfer none) (nullable): where it comes from
 */
GFile *
derma_photo_import_item_get_file (DermaPhotoImportItem *self)
{
  return self->file;
}

/**
 * derma_photo_import_item_get_bytes:
 *
 * Returns: (transfer none) (nullable): the picture, where it does not come from a file
 */
GBytes *
derma_photo_import_item_get_bytes (DermaPhotoImportItem *self)
{
  return self->bytes;
}

/**
 * derma_photo_import_item_get_read:
 *
 * Returns: (transfer none): what was read of it
 */
DermaReadPhoto *
derma_photo_import_item_get_read (DermaPhotoImportItem *self)
{
  return &self->read;
}

/**
 * derma_photo_import_item_wait:
 *
 * Forgets what was read of it.
 */
void
derma_photo_import_item_wait (DermaPhotoImportItem *self)
{
  derma_read_photo_clear (&self->read);
  set_state (self, DERMA_PHOTO_IMPORT_WAITING);
}

/**
 * derma_photo_import_item_start:
 *
 * It is being read.
 */
void
derma_photo_import_item_start (DermaPhotoImportItem *self)
{
  set_state (self, DERMA_PHOTO_IMPORT_READING);
}

/* The codes are those of derma_photo_read_finish(). */
static DermaPhotoBar
find_bar (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return DERMA_PHOTO_BAR_LATE;
  if (error->domain != DERMA_ERROR)
    return DERMA_PHOTO_BAR_FAILED;

  switch ((DermaError) error->code)
    {
    case DERMA_ERROR_NOT_FOUND:
      return DERMA_PHOTO_BAR_GONE;
    case DERMA_ERROR_REFUSED:
      return DERMA_PHOTO_BAR_FORBIDDEN;
    case DERMA_ERROR_NOT_OURS:
      return DERMA_PHOTO_BAR_NO_FILE;
    case DERMA_ERROR_INVALID:
      return DERMA_PHOTO_BAR_TOO_LONG;
    case DERMA_ERROR_BROKEN:
      return DERMA_PHOTO_BAR_BROKEN;
    case DERMA_ERROR_FULL:
      return DERMA_PHOTO_BAR_FULL;
    case DERMA_ERROR_READ_ONLY:
      return DERMA_PHOTO_BAR_NO_FOLDER;
    case DERMA_ERROR_NOT_NOW:
    case DERMA_ERROR_NEWER:
    case DERMA_ERROR_BUSY:
    case DERMA_ERROR_NOT_EMPTY:
    case DERMA_ERROR_TOO_LATE:
    case DERMA_ERROR_OVER:
    case DERMA_ERROR_IN_USE:
    case DERMA_ERROR_FAILED:
    default:
      return DERMA_PHOTO_BAR_FAILED;
    }
}

/* A camera without an offset shows the time of where it is; one whose clock is ahead knows nothing. */
static gboolean
find_time (const DermaPhotoTaken *taken,
           DermaTime              now,
           GTimeZone             *zone,
           DermaTime             *at)
{
  if (!taken->is_known)
    return FALSE;

  if (taken->has_offset)
    {
      *at = (DermaTime) { taken->local_s - taken->offset_s, taken->offset_s };
    }
  else
    {
      gint64    local_s = taken->local_s;
      const int interval = g_time_zone_adjust_time (zone, G_TIME_TYPE_STANDARD, &local_s);
      const int offset_s = g_time_zone_get_offset (zone, interval);

      *at = (DermaTime) { local_s - offset_s, offset_s };
    }

  return at->utc_s > 0 && at->utc_s <= now.utc_s;
}

/**
 * derma_photo_import_item_take:
 * @read: (inout): what was read of it; moves into it
 * @now: when it is taken to be taken where it does not tell
 * @zone: where it is taken to be taken where it does not tell
 *
 * Takes what was read, which is a photo or a reason to refuse it.
 */
void
derma_photo_import_item_take (DermaPhotoImportItem *self,
                              DermaReadPhoto       *read,
                              DermaTime             now,
                              GTimeZone            *zone)
{
  DermaTime at;

  derma_read_photo_clear (&self->read);
  self->read = *read;
  *read = (DermaReadPhoto) { 0 };
  if (self->read.result.refusal != DERMA_PHOTO_REFUSAL_NONE)
    {
      self->bar = DERMA_PHOTO_BAR_REFUSED;
      set_state (self, DERMA_PHOTO_IMPORT_REFUSED);
      return;
    }

  self->has_own_time = find_time (&self->read.result.taken, now, zone, &at);
  if (self->has_own_time && !self->has_set_time)
    self->at = at;
  set_state (self, DERMA_PHOTO_IMPORT_READY);
}

/**
 * derma_photo_import_item_refuse:
 * @error: why it could not be read
 *
 * It cannot go in.
 */
void
derma_photo_import_item_refuse (DermaPhotoImportItem *self,
                                const GError         *error)
{
  self->bar = find_bar (error);
  set_state (self, DERMA_PHOTO_IMPORT_REFUSED);
}

/**
 * derma_photo_import_item_call_duplicate:
 * @photo_id: of the photo of the journal that is the same; 0: another one of the import is
 *
 * It does not go in again.
 */
void
derma_photo_import_item_call_duplicate (DermaPhotoImportItem *self,
                                        gint64                photo_id)
{
  self->photo_id = photo_id;
  self->bar = photo_id != 0 ? DERMA_PHOTO_BAR_IN_JOURNAL : DERMA_PHOTO_BAR_TWICE;
  set_state (self, DERMA_PHOTO_IMPORT_DUPLICATE);
}

/**
 * derma_photo_import_item_call_added:
 * @photo_id: what it has become
 *
 * It is in the journal.
 */
void
derma_photo_import_item_call_added (DermaPhotoImportItem *self,
                                    gint64                photo_id)
{
  self->photo_id = photo_id;
  set_state (self, DERMA_PHOTO_IMPORT_ADDED);
}
