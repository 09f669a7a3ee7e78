/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-photo-tile.h"

#include <glib/gi18n-lib.h>

#include "widgets/derma-caption.h"
#include "widgets/derma-photo-square.h"

/**
 * DermaPhotoTile:
 *
 * A photo in a list: a square piece of it, its day, and a line on that. Its picture comes in its own time from the cache. Veiled,
 * nothing can be recognised, and a button offers to show it: "reveal" tells that it was pressed, "toggled" that the check mark
 * was changed; what follows is up to who shows the tile.
 */
struct _DermaPhotoTile
{
  GtkWidget parent_instance;

  DermaPhotoCache *cache;
  DermaPhoto      *photo;   /* (nullable) */
  GCancellable    *loading; /* (nullable) */
  int              size;
  gboolean         is_veiled;
  gboolean         is_setting;

  DermaPhotoSquare *picture;
  GtkWidget        *missing;
  GtkWidget        *reveal;
  GtkCheckButton   *check;
  DermaCaption     *title;
  DermaCaption     *detail;
};

G_DEFINE_FINAL_TYPE (DermaPhotoTile, derma_photo_tile, GTK_TYPE_WIDGET)

enum
{
  REVEAL,
  TOGGLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
stop_loading (DermaPhotoTile *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* A tile that is used for another photo meanwhile has cancelled this. */
static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DermaPhotoTile) self = DERMA_PHOTO_TILE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = derma_photo_cache_load_finish (DERMA_PHOTO_CACHE (object), result, &error);

  if (texture != NULL)
    derma_photo_square_set_texture (self->picture, texture);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  else
    g_message ("A thumbnail cannot be shown: %s", error->message);

  g_clear_object (&self->loading);
}

static void
load (DermaPhotoTile *self)
{
  const int   size = self->size * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  GdkTexture *texture;

  stop_loading (self);
  if (self->photo == NULL)
    {
      derma_photo_square_set_texture (self->picture, NULL);
      return;
    }

  texture = derma_photo_cache_look_up (self->cache, derma_photo_get_id (self->photo), size, self->is_veiled);
  derma_photo_square_set_texture (self->picture, texture);
  if (texture != NULL)
    return;

  self->loading = g_cancellable_new ();
  derma_photo_cache_load_async (self->cache, derma_photo_get_id (self->photo), size, self->is_veiled, self->loading, loaded_cb,
                                g_object_ref (self));
}

static void
reveal_cb (DermaPhotoTile *self)
{
  g_signal_emit (self, signals[REVEAL], 0);
}

static void
toggled_cb (DermaPhotoTile *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[TOGGLED], 0, gtk_check_button_get_active (self->check));
}

static void
derma_photo_tile_dispose (GObject *object)
{
  DermaPhotoTile *self = DERMA_PHOTO_TILE (object);
  GtkWidget      *child;

  stop_loading (self);
  g_clear_object (&self->photo);
  g_clear_object (&self->cache);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_PHOTO_TILE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL) /* what the template has beside them */
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (derma_photo_tile_parent_class)->dispose (object);
}

static void
derma_photo_tile_class_init (DermaPhotoTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_CAPTION);
  g_type_ensure (DERMA_TYPE_PHOTO_SQUARE);

  G_OBJECT_CLASS (klass)->dispose = derma_photo_tile_dispose;

  signals[REVEAL] = g_signal_new ("reveal", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TOGGLED] =
    g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "phototile");
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-photo-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoTile, picture);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoTile, missing);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoTile, reveal);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoTile, check);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoTile, title);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoTile, detail);
  gtk_widget_class_bind_template_callback (widget_class, reveal_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
derma_photo_tile_init (DermaPhotoTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (load), NULL);
}

/**
 * derma_photo_tile_new:
 * @cache: where its picture comes from
 * @size: pixels of the side of its square
 *
 * Returns: (transfer floating): an empty tile
 */
GtkWidget *
derma_photo_tile_new (DermaPhotoCache *cache,
                      int              size)
{
  DermaPhotoTile *self;

  g_return_val_if_fail (DERMA_IS_PHOTO_CACHE (cache) && size > 0, NULL);

  self = g_object_new (DERMA_TYPE_PHOTO_TILE, NULL);
  self->cache = g_object_ref (cache);
  self->size = size;
  derma_photo_square_set_size (self->picture, size);
  derma_caption_set_width (self->title, size);
  derma_caption_set_width (self->detail, size);

  return GTK_WIDGET (self);
}

/**
 * derma_photo_tile_set_photo:
 * @photo: (nullable): what it shows from now on
 */
void
derma_photo_tile_set_photo (DermaPhotoTile *self,
                            DermaPhoto     *photo)
{
  g_autofree char *path = NULL;

  g_return_if_fail (DERMA_IS_PHOTO_TILE (self));

  g_set_object (&self->photo, photo);
  path = photo != NULL ? derma_photo_dup_path (photo) : NULL;
  gtk_widget_set_visible (self->missing, path != NULL && !g_file_test (path, G_FILE_TEST_EXISTS));
  load (self);
}

/**
 * derma_photo_tile_get_photo:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
DermaPhoto *
derma_photo_tile_get_photo (DermaPhotoTile *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_TILE (self), NULL);

  return self->photo;
}

/**
 * derma_photo_tile_get_texture:
 *
 * Returns: (transfer none) (nullable): its picture, once it is there
 */
GdkTexture *
derma_photo_tile_get_texture (DermaPhotoTile *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_TILE (self), NULL);

  return derma_photo_square_get_texture (self->picture);
}

/**
 * derma_photo_tile_set_words:
 * @title: its day
 * @detail: (nullable): what is told under it
 */
void
derma_photo_tile_set_words (DermaPhotoTile *self,
                            const char     *title,
                            const char     *detail)
{
  g_return_if_fail (DERMA_IS_PHOTO_TILE (self));

  derma_caption_set_text (self->title, title);
  derma_caption_set_text (self->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL);
}

/**
 * derma_photo_tile_set_name:
 * @name: what the photo is called where it is not seen
 *
 * Names what can be pressed in it, so that no two tiles have the same buttons.
 */
void
derma_photo_tile_set_name (DermaPhotoTile *self,
                           const char     *name)
{
  g_autofree char *select = NULL;
  g_autofree char *reveal = NULL;

  g_return_if_fail (DERMA_IS_PHOTO_TILE (self) && name != NULL);

  /* Translators: %s is a photo, such as “Front, 24 November 2026, Day 112, 3 days after a session”. */
  select = g_strdup_printf (_ ("Select: %s"), name);
  /* Translators: %s is a photo, such as “Front, 24 November 2026, Day 112, 3 days after a session”. */
  reveal = g_strdup_printf (_ ("Show this photo: %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, select, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reveal), GTK_ACCESSIBLE_PROPERTY_LABEL, reveal, -1);
}

/**
 * derma_photo_tile_set_is_veiled:
 * @is_veiled: whether nothing may be recognised; set it before the photo
 */
void
derma_photo_tile_set_is_veiled (DermaPhotoTile *self,
                                gboolean        is_veiled)
{
  g_return_if_fail (DERMA_IS_PHOTO_TILE (self));

  gtk_widget_set_visible (self->reveal, is_veiled);
  if (self->is_veiled == is_veiled)
    return;

  self->is_veiled = is_veiled;
  load (self);
}

/**
 * derma_photo_tile_is_veiled:
 *
 * Returns: whether nothing can be recognised
 */
gboolean
derma_photo_tile_is_veiled (DermaPhotoTile *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_TILE (self), FALSE);

  return self->is_veiled;
}

/**
 * derma_photo_tile_set_is_selectable:
 * @is_selectable: whether it has a check mark
 */
void
derma_photo_tile_set_is_selectable (DermaPhotoTile *self,
                                    gboolean        is_selectable)
{
  g_return_if_fail (DERMA_IS_PHOTO_TILE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->check), is_selectable);
}

/**
 * derma_photo_tile_set_is_selected:
 * @is_selected: whether its mark is checked; tells nobody
 */
void
derma_photo_tile_set_is_selected (DermaPhotoTile *self,
                                  gboolean        is_selected)
{
  g_return_if_fail (DERMA_IS_PHOTO_TILE (self));

  self->is_setting = TRUE;
  gtk_check_button_set_active (self->check, is_selected);
  self->is_setting = FALSE;
}
