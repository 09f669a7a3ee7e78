/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "photo/derma-photo-decode.h"

#include <math.h>

#include "core/derma-picture.h"
#include "photo/derma-photo-colours.h"
#include "photo/derma-photo-metadata.h"

#define MAX_SMALL_PNG_PIXELS (2u * 1000 * 1000) /* what is drawn rather than photographed, and larger as JPEG */
#define MAX_SIDE 65535                          /* of a JPEG */

/* What is known of a picture before its pixels are. */
typedef struct
{
  gboolean is_too_large;
  gboolean is_too_flat;
  gboolean is_sized;
} Sizes;

/* A loader is named, and does not choose itself: of those that are installed only these ever see the bytes. */
static const char *const TYPES[][2] = {
  [DERMA_PICTURE_NONE] = { NULL },
  [DERMA_PICTURE_JPEG] = { "image/jpeg" },
  [DERMA_PICTURE_PNG] = { "image/png" },
  [DERMA_PICTURE_TIFF] = { "image/tiff" },
  [DERMA_PICTURE_WEBP] = { "image/webp" },
  [DERMA_PICTURE_HEIF] = { "image/heif", "image/heic" },
  [DERMA_PICTURE_AVIF] = { "image/avif", "image/heif" },
};

static gboolean
is_too_large (gint64 width,
              gint64 height)
{
  return width > 0 && height > DERMA_PHOTO_MAX_PIXELS / width;
}

/* Nothing that shows a face. */
static gboolean
is_too_flat (gint64 width,
             gint64 height)
{
  return width > 0 && height > 0 && MAX (width, height) > MIN (width, height) * DERMA_PHOTO_MAX_RATIO;
}

/* The size at which a picture is kept. */
static void
find_kept_size (int  width,
                int  height,
                int *kept_width,
                int *kept_height)
{
  const double n_pixels = (double) width * height;
  const double scale = MIN (n_pixels > DERMA_PHOTO_MAX_KEPT_PIXELS ? sqrt (DERMA_PHOTO_MAX_KEPT_PIXELS / n_pixels) : 1,
                            (double) MAX_SIDE / MAX (width, height));

  *kept_width = MAX (1, (int) (width * scale));
  *kept_height = MAX (1, (int) (height * scale));
}

/* A size of 0 has the loader stop. One that is smaller than the picture lets JPEG leave out what is not wanted while decoding. */
static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  Sizes           *sizes)
{
  int kept_width;
  int kept_height;

  sizes->is_sized = TRUE;
  sizes->is_too_large = is_too_large (width, height);
  sizes->is_too_flat = is_too_flat (width, height);
  if (sizes->is_too_large || sizes->is_too_flat || width <= 0 || height <= 0)
    {
      gdk_pixbuf_loader_set_size (loader, 0, 0);
      return;
    }

  find_kept_size (width, height, &kept_width, &kept_height);
  if (kept_width != width || kept_height != height)
    gdk_pixbuf_loader_set_size (loader, kept_width, kept_height);
}

static GdkPixbufLoader *
create_loader (DermaPictureKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (TYPES[kind]); i++)
    {
      GdkPixbufLoader *loader = TYPES[kind][i] != NULL ? gdk_pixbuf_loader_new_with_mime_type (TYPES[kind][i], NULL) : NULL;

      if (loader != NULL)
        return loader;
    }

  return NULL;
}

static DermaPhotoRefusal
judge_facts (const DermaPictureFacts *facts)
{
  if (facts->kind == DERMA_PICTURE_NONE)
    return DERMA_PHOTO_REFUSAL_UNKNOWN;
  if (is_too_large (facts->width, facts->height))
    return DERMA_PHOTO_REFUSAL_TOO_LARGE;
  if (is_too_flat (facts->width, facts->height))
    return DERMA_PHOTO_REFUSAL_TOO_FLAT;
  if (facts->is_animated)
    return DERMA_PHOTO_REFUSAL_ANIMATED;
  return facts->is_whole ? DERMA_PHOTO_REFUSAL_NONE : DERMA_PHOTO_REFUSAL_CUT_OFF;
}

/* Returns (transfer full) (nullable): the pixels as they lie in the file, NULL with the reason. */
static GdkPixbuf *
load_pixels (DermaPictureKind   kind,
             const guint8      *bytes,
             gsize              n_bytes,
             DermaPhotoRefusal *refusal)
{
  g_autoptr (GdkPixbufLoader) loader = create_loader (kind);
  Sizes               sizes = { 0 };
  GdkPixbufAnimation *animation;
  gboolean            is_loaded;

  if (loader == NULL)
    {
      *refusal = DERMA_PHOTO_REFUSAL_NO_LOADER;
      return NULL;
    }

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &sizes);
  is_loaded = gdk_pixbuf_loader_write (loader, bytes, n_bytes, NULL);
  is_loaded = gdk_pixbuf_loader_close (loader, NULL) && is_loaded; /* also after an error, or it complains */
  animation = is_loaded ? gdk_pixbuf_loader_get_animation (loader) : NULL;
  if (sizes.is_too_large)
    *refusal = DERMA_PHOTO_REFUSAL_TOO_LARGE;
  else if (sizes.is_too_flat)
    *refusal = DERMA_PHOTO_REFUSAL_TOO_FLAT;
  else if (animation != NULL && !gdk_pixbuf_animation_is_static_image (animation))
    *refusal = DERMA_PHOTO_REFUSAL_ANIMATED;
  else if (animation == NULL || gdk_pixbuf_loader_get_pixbuf (loader) == NULL)
    *refusal = DERMA_PHOTO_REFUSAL_DAMAGED;
  else
    return g_object_ref (gdk_pixbuf_loader_get_pixbuf (loader));

  return NULL;
}

/* A loader that does not ask for a size gives the whole picture. */
static void
reduce (GdkPixbuf **pixels)
{
  const int  width = gdk_pixbuf_get_width (*pixels);
  const int  height = gdk_pixbuf_get_height (*pixels);
  int        kept_width;
  int        kept_height;
  GdkPixbuf *reduced;

  find_kept_size (width, height, &kept_width, &kept_height);
  if (kept_width == width && kept_height == height)
    return;

  reduced = gdk_pixbuf_scale_simple (*pixels, kept_width, kept_height, GDK_INTERP_BILINEAR);
  if (reduced != NULL)
    gdk_pixbuf_copy_options (*pixels, reduced);
  g_set_object (pixels, reduced);
  g_clear_object (&reduced);
}

/* What is seen through is seen on white. */
static void
make_opaque (GdkPixbuf **pixels)
{
  g_autoptr (GdkPixbuf) opaque = NULL;
  const int width = gdk_pixbuf_get_width (*pixels);
  const int height = gdk_pixbuf_get_height (*pixels);

  if (!gdk_pixbuf_get_has_alpha (*pixels))
    return;

  opaque = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  if (opaque != NULL)
    {
      gdk_pixbuf_fill (opaque, 0xffffffff);
      gdk_pixbuf_composite (*pixels, opaque, 0, 0, width, height, 0, 0, 1, 1, GDK_INTERP_NEAREST, 255);
    }
  g_set_object (pixels, opaque);
}

/* HEIF is turned by its loader, whatever its tag says; JPEG and TIFF say in an option what is left to be turned; of the others only the tag knows. */
static void
turn_upright (GdkPixbuf          **pixels,
              DermaPictureKind     kind,
              const DermaMetadata *metadata)
{
  g_autoptr (GdkPixbuf) upright = NULL;

  if ((kind == DERMA_PICTURE_PNG || kind == DERMA_PICTURE_WEBP) && gdk_pixbuf_get_option (*pixels, "orientation") == NULL)
    {
      g_autofree char *orientation = g_strdup_printf ("%u", metadata->orientation);

      gdk_pixbuf_set_option (*pixels, "orientation", orientation);
    }

  upright = gdk_pixbuf_apply_embedded_orientation (*pixels);
  g_set_object (pixels, upright);
}

/* Each step may find that there is no memory for it, and leaves nothing then. */
static gboolean
prepare (GdkPixbuf          **pixels,
         DermaPictureKind     kind,
         const DermaMetadata *metadata)
{
  g_autofree char *profile = NULL;

  reduce (pixels);
  if (*pixels == NULL)
    return FALSE;

  profile = g_strdup (gdk_pixbuf_get_option (*pixels, "icc-profile"));
  turn_upright (pixels, kind, metadata);
  if (*pixels != NULL)
    make_opaque (pixels);
  if (*pixels == NULL || gdk_pixbuf_get_n_channels (*pixels) != 3 || gdk_pixbuf_get_bits_per_sample (*pixels) != 8)
    return FALSE;

  derma_pixels_make_srgb (*pixels, profile, metadata->is_adobe_rgb);
  return TRUE;
}

/**
 * derma_photo_decode:
 * @bytes: (array length=n_bytes): a file, from anywhere
 * @decoded: (out): what it is; clear it with derma_decoded_clear()
 *
 * Decodes a picture, if it is one that may become a photo.
 */
void
derma_photo_decode (const guint8 *bytes,
                    gsize         n_bytes,
                    DermaDecoded *decoded)
{
  DermaPictureFacts facts;
  DermaMetadata     metadata;

  *decoded = (DermaDecoded) { 0 };
  if (n_bytes == 0)
    {
      decoded->refusal = DERMA_PHOTO_REFUSAL_EMPTY;
      return;
    }

  derma_picture_examine (bytes, n_bytes, &facts);
  decoded->refusal = judge_facts (&facts);
  if (decoded->refusal == DERMA_PHOTO_REFUSAL_NONE)
    decoded->pixels = load_pixels (facts.kind, bytes, n_bytes, &decoded->refusal);
  if (decoded->pixels == NULL)
    return;

  derma_metadata_read (bytes, n_bytes, &metadata);
  decoded->taken = metadata.taken;
  if (!prepare (&decoded->pixels, facts.kind, &metadata))
    {
      g_clear_object (&decoded->pixels);
      decoded->refusal = DERMA_PHOTO_REFUSAL_DAMAGED;
      return;
    }

  decoded->is_small_png = facts.kind == DERMA_PICTURE_PNG && (guint64) facts.width * facts.height <= MAX_SMALL_PNG_PIXELS;
}

/**
 * derma_decoded_clear:
 *
 * Frees what it holds.
 */
void
derma_decoded_clear (DermaDecoded *self)
{
  g_clear_object (&self->pixels);
}
