/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "photo/derma-photo-metadata.h"

#include <gexiv2/gexiv2.h>

static char *
dup_tag (GExiv2Metadata *metadata,
         const char     *tag)
{
  if (!gexiv2_metadata_try_has_tag (metadata, tag, NULL))
    return NULL;
  return gexiv2_metadata_try_get_tag_string (metadata, tag, NULL);
}

/* Cameras that do not know that they have been carried to another zone write no offset, or that of their time of file. */
static void
read_taken (GExiv2Metadata  *metadata,
            DermaPhotoTaken *taken)
{
  g_autofree char *original = dup_tag (metadata, "Exif.Photo.DateTimeOriginal");
  g_autofree char *original_offset = dup_tag (metadata, "Exif.Photo.OffsetTimeOriginal");
  g_autofree char *digitized = dup_tag (metadata, "Exif.Photo.DateTimeDigitized");
  g_autofree char *digitized_offset = dup_tag (metadata, "Exif.Photo.OffsetTimeDigitized");

  if (!derma_photo_taken_parse (original, original_offset, taken))
    derma_photo_taken_parse (digitized, digitized_offset, taken);
}

/**
 * derma_metadata_read:
 * @bytes: (array length=n_bytes): a file, from anywhere
 * @metadata: (out): what it says about itself
 *
 * What cannot be read is not known.
 */
void
derma_metadata_read (const guint8  *bytes,
                     gsize          n_bytes,
                     DermaMetadata *metadata)
{
  g_autoptr (GExiv2Metadata) reader = gexiv2_metadata_new ();
  g_autofree char *interoperability = NULL;
  int              orientation;

  *metadata = (DermaMetadata) { .orientation = 1 };
  if (!gexiv2_metadata_open_buf (reader, bytes, (glong) n_bytes, NULL))
    return;

  read_taken (reader, &metadata->taken);
  interoperability = dup_tag (reader, "Exif.Iop.InteroperabilityIndex");
  metadata->is_adobe_rgb = g_strcmp0 (interoperability, "R03") == 0;
  orientation = (int) gexiv2_metadata_try_get_orientation (reader, NULL);
  if (orientation >= 1 && orientation <= 8)
    metadata->orientation = (guint) orientation;
}
