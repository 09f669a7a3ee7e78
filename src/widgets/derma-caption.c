/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-caption.h"

/**
 * DermaCaption:
 *
 * Words under a picture, in the middle. It asks for the room that they take in a width of its own, which only a word that is
 * longer makes wider, and wraps them in the width that it gets. Where other words take as much room, they are only drawn:
 * nothing around them is measured again, as it would be with a GtkLabel in every row of a list that is scrolled. A
 * GtkInscription has one size whatever it says: long words would be cut, and short ones leave lines empty.
 *
 * Its CSS node is `label`, whose font and colour it has.
 */
struct _DermaCaption
{
  GtkWidget parent_instance;

  PangoLayout *layout;
  int          width;       /* that is asked for, but for longer words */
  int          taken_width; /* by the words, in that width */
  int          taken_height;
};

G_DEFINE_FINAL_TYPE (DermaCaption, derma_caption, GTK_TYPE_WIDGET)

/* Returns: whether the words take another room than before */
static gboolean
take_room (DermaCaption *self)
{
  const int width = self->taken_width;
  const int height = self->taken_height;

  pango_layout_set_width (self->layout, self->width * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, &self->taken_width, &self->taken_height);
  self->taken_width = MAX (self->taken_width, self->width);

  return self->taken_width != width || self->taken_height != height;
}

static void
update (DermaCaption *self)
{
  if (take_room (self))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
derma_caption_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  DermaCaption *self = DERMA_CAPTION (widget);

  take_room (self);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->taken_width : self->taken_height;
}

static void
derma_caption_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  DermaCaption *self = DERMA_CAPTION (widget);
  GdkRGBA       color;

  gtk_widget_get_color (widget, &color);
  pango_layout_set_width (self->layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
}

static void
derma_caption_finalize (GObject *object)
{
  g_clear_object (&DERMA_CAPTION (object)->layout);

  G_OBJECT_CLASS (derma_caption_parent_class)->finalize (object);
}

static void
derma_caption_class_init (DermaCaptionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = derma_caption_finalize;
  widget_class->measure = derma_caption_measure;
  widget_class->snapshot = derma_caption_snapshot;

  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
derma_caption_init (DermaCaption *self)
{
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_CENTER);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD);
}

/**
 * derma_caption_new:
 *
 * Returns: (transfer floating): a caption without words, and without a width
 */
GtkWidget *
derma_caption_new (void)
{
  return g_object_new (DERMA_TYPE_CAPTION, NULL);
}

/**
 * derma_caption_set_width:
 * @width: pixels that it asks for, with the height that the words have in them; more where a word is longer
 */
void
derma_caption_set_width (DermaCaption *self,
                         int           width)
{
  g_return_if_fail (DERMA_IS_CAPTION (self) && width >= 0);

  if (self->width == width)
    return;

  self->width = width;
  update (self);
}

/**
 * derma_caption_set_text:
 * @text: what it says
 */
void
derma_caption_set_text (DermaCaption *self,
                        const char   *text)
{
  g_return_if_fail (DERMA_IS_CAPTION (self) && text != NULL);

  if (g_str_equal (text, derma_caption_get_text (self)))
    return;

  pango_layout_set_text (self->layout, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  update (self);
}

/**
 * derma_caption_get_text:
 *
 * Returns: (transfer none): what it says
 */
const char *
derma_caption_get_text (DermaCaption *self)
{
  g_return_val_if_fail (DERMA_IS_CAPTION (self), NULL);

  return pango_layout_get_text (self->layout);
}
