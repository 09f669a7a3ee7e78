/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-photo-private.h"

#include "store/derma-photo-folder.h"

struct _DermaPhoto
{
  GObject parent_instance;

  char         *folder; /* of the journal; a reference */
  DermaPhotoRow row;
};

G_DEFINE_FINAL_TYPE (DermaPhoto, derma_photo, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_VIEW,
  PROP_SESSION_ID,
  PROP_NOTE,
  PROP_HAS_MARKS,
} DermaPhotoProperty;

static GParamSpec *properties[PROP_HAS_MARKS + 1];

static void
derma_photo_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  DermaPhoto *self = DERMA_PHOTO (object);

  switch ((DermaPhotoProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->row.id);
      break;
    case PROP_VIEW:
      g_value_set_uint (value, self->row.view);
      break;
    case PROP_SESSION_ID:
      g_value_set_int64 (value, self->row.session_id);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->row.note);
      break;
    case PROP_HAS_MARKS:
      g_value_set_boolean (value, self->row.has_marks);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_photo_finalize (GObject *object)
{
  DermaPhoto *self = DERMA_PHOTO (object);

  derma_photo_row_clear (&self->row);
  g_clear_pointer (&self->folder, g_ref_string_release);

  G_OBJECT_CLASS (derma_photo_parent_class)->finalize (object);
}

static void
derma_photo_class_init (DermaPhotoClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = derma_photo_get_property;
  object_class->finalize = derma_photo_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_VIEW] = g_param_spec_uint ("view", NULL, NULL, 0, DERMA_N_PHOTO_VIEWS - 1, 0, flags);
  properties[PROP_SESSION_ID] = g_param_spec_int64 ("session-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_HAS_MARKS] = g_param_spec_boolean ("has-marks", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
derma_photo_init (DermaPhoto *self)
{
}

/**
 * derma_photo_get_id:
 *
 * Returns: its id in the journal, from 1
 */
gint64
derma_photo_get_id (DermaPhoto *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO (self), 0);

  return self->row.id;
}

/**
 * derma_photo_get_at:
 *
 * Returns: when it was taken
 */
DermaTime
derma_photo_get_at (DermaPhoto *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO (self), (DermaTime) { 0 });

  return self->row.at;
}

/**
 * derma_photo_get_view:
 *
 * Returns: which side of the face it shows
 */
DermaPhotoView
derma_photo_get_view (DermaPhoto *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO (self), DERMA_PHOTO_VIEW_FRONT);

  return self->row.view;
}

/**
 * derma_photo_get_session_id:
 *
 * Returns: the last session that had been rolled when it was taken; 0: none
 */
gint64
derma_photo_get_session_id (DermaPhoto *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO (self), 0);

  return self->row.session_id;
}

/**
 * derma_photo_get_width:
 *
 * Returns: in pixels
 */
guint
derma_photo_get_width (DermaPhoto *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO (self), 0);

  return self->row.width;
}

/**
 * derma_photo_get_height:
 *
 * Returns: in pixels
 */
guint
derma_photo_get_height (DermaPhoto *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO (self), 0);

  return self->row.height;
}

/**
 * derma_photo_get_lightness:
 *
 * Returns: of the whole picture on the average, from 0 (black) to 1000 (white), as the eye sees it
 */
guint
derma_photo_get_lightness (DermaPhoto *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO (self), 0);

  return self->row.lightness;
}

/**
 * derma_photo_get_marks:
 * @marks: (out) (optional): the two points by which it is aligned with others
 *
 * Returns: whether they were set
 */
gboolean
derma_photo_get_marks (DermaPhoto      *self,
                       DermaPhotoMarks *marks)
{
  g_return_val_if_fail (DERMA_IS_PHOTO (self), FALSE);

  if (marks != NULL)
    *marks = self->row.marks;
  return self->row.has_marks;
}

/**
 * derma_photo_get_note:
 *
 * Returns: what the person wrote about it; may be empty
 */
const char *
derma_photo_get_note (DermaPhoto *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO (self), NULL);

  return self->row.note;
}

/**
 * derma_photo_dup_path:
 *
 * Returns: (transfer full): where its pixels are, a JPEG or PNG file that is upright and holds nothing else
 */
char *
derma_photo_dup_path (DermaPhoto *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO (self), NULL);

  return derma_photo_folder_dup_path (self->folder, self->row.file);
}

/**
 * derma_photo_row_clear:
 *
 * Frees what the row owns.
 */
void
derma_photo_row_clear (DermaPhotoRow *self)
{
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->note, g_free);
}

/**
 * derma_photo_new:
 * @folder: of the journal, a #GRefString
 * @row: (inout): what it owns moves into the photo
 *
 * Returns: (transfer full): a photo as a row of the journal has it
 */
DermaPhoto *
derma_photo_new (const char    *folder,
                 DermaPhotoRow *row)
{
  DermaPhoto *self = g_object_new (DERMA_TYPE_PHOTO, NULL);

  self->folder = g_ref_string_acquire ((char *) folder);
  self->row = *row;
  *row = (DermaPhotoRow) { 0 };
  return self;
}

/**
 * derma_photo_get_row:
 *
 * Returns: its row
 */
const DermaPhotoRow *
derma_photo_get_row (DermaPhoto *self)
{
  return &self->row;
}

/**
 * derma_photo_update:
 * @row: (inout): what it owns moves into the photo
 *
 * Follows its row.
 */
void
derma_photo_update (DermaPhoto    *self,
                    DermaPhotoRow *row)
{
  g_auto (DermaPhotoRow) before = self->row;
  GObject *object = G_OBJECT (self);

  g_assert (before.id == row->id);

  self->row = *row;
  *row = (DermaPhotoRow) { 0 };
  g_object_freeze_notify (object);
  if (before.view != self->row.view)
    g_object_notify_by_pspec (object, properties[PROP_VIEW]);
  if (before.session_id != self->row.session_id)
    g_object_notify_by_pspec (object, properties[PROP_SESSION_ID]);
  if (g_strcmp0 (before.note, self->row.note) != 0)
    g_object_notify_by_pspec (object, properties[PROP_NOTE]);
  if (before.has_marks != self->row.has_marks)
    g_object_notify_by_pspec (object, properties[PROP_HAS_MARKS]);
  g_object_thaw_notify (object);
}
