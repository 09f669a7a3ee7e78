/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-photo-square.h"

#define CORNER 10

/**
 * DermaPhotoSquare:
 *
 * The middle of a photo in a square of a size of its own. A photo that comes in later is only drawn: nothing around it is
 * measured again, which would take most of the time in which a list is scrolled.
 *
 * Its CSS node is `photosquare`.
 */
struct _DermaPhotoSquare
{
  GtkWidget parent_instance;

  GdkTexture *texture; /* (nullable) */
  int         size;
};

G_DEFINE_FINAL_TYPE (DermaPhotoSquare, derma_photo_square, GTK_TYPE_WIDGET)

static void
derma_photo_square_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  *minimum = *natural = DERMA_PHOTO_SQUARE (widget)->size;
}

static void
derma_photo_square_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  DermaPhotoSquare *self = DERMA_PHOTO_SQUARE (widget);
  const float       width = (float) gtk_widget_get_width (widget);
  const float       height = (float) gtk_widget_get_height (widget);
  const float       texture_width = self->texture != NULL ? (float) gdk_texture_get_width (self->texture) : 1;
  const float       texture_height = self->texture != NULL ? (float) gdk_texture_get_height (self->texture) : 1;
  const float       scale = MAX (width / texture_width, height / texture_height);
  GskRoundedRect    outline;
  GdkRGBA           ground;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, height), CORNER);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  if (self->texture != NULL)
    {
      gtk_snapshot_append_texture (snapshot, self->texture,
                                   &GRAPHENE_RECT_INIT ((width - scale * texture_width) / 2, (height - scale * texture_height) / 2,
                                                        scale * texture_width, scale * texture_height));
    }
  else
    {
      gtk_widget_get_color (widget, &ground);
      ground.alpha *= 0.08f;
      gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (0, 0, width, height));
    }
  gtk_snapshot_pop (snapshot);
}

static void
derma_photo_square_finalize (GObject *object)
{
  g_clear_object (&DERMA_PHOTO_SQUARE (object)->texture);

  G_OBJECT_CLASS (derma_photo_square_parent_class)->finalize (object);
}

static void
derma_photo_square_class_init (DermaPhotoSquareClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = derma_photo_square_finalize;
  widget_class->measure = derma_photo_square_measure;
  widget_class->snapshot = derma_photo_square_snapshot;

  gtk_widget_class_set_css_name (widget_class, "photosquare");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
derma_photo_square_init (DermaPhotoSquare *self)
{
}

/**
 * derma_photo_square_new:
 *
 * Returns: (transfer floating): an empty square without a size
 */
GtkWidget *
derma_photo_square_new (void)
{
  return g_object_new (DERMA_TYPE_PHOTO_SQUARE, NULL);
}

/**
 * derma_photo_square_get_texture:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
GdkTexture *
derma_photo_square_get_texture (DermaPhotoSquare *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_SQUARE (self), NULL);

  return self->texture;
}

/**
 * derma_photo_square_set_texture:
 * @texture: (nullable): what it shows
 */
void
derma_photo_square_set_texture (DermaPhotoSquare *self,
                                GdkTexture       *texture)
{
  g_return_if_fail (DERMA_IS_PHOTO_SQUARE (self));

  if (g_set_object (&self->texture, texture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * derma_photo_square_set_size:
 * @size: pixels of a side
 */
void
derma_photo_square_set_size (DermaPhotoSquare *self,
                             int               size)
{
  g_return_if_fail (DERMA_IS_PHOTO_SQUARE (self));

  self->size = size;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
