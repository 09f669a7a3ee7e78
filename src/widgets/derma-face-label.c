/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-face-label.h"

/* In parts of the text size, largest first. */
static const double SIZES[] = { 1.15, 1.0, 0.85, 0.75 };

/**
 * derma_face_label_layout:
 * @size: in parts of the text size
 *
 * Returns: (transfer full): a label in bold
 */
PangoLayout *
derma_face_label_layout (GtkWidget  *widget,
                         const char *text,
                         double      size)
{
  PangoLayout                *layout = gtk_widget_create_pango_layout (widget, text);
  const PangoFontDescription *base = pango_context_get_font_description (pango_layout_get_context (layout));
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (base);
  const double scaled = pango_font_description_get_size (base) * size;

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  if (pango_font_description_get_size_is_absolute (base))
    pango_font_description_set_absolute_size (font, scaled);
  else
    pango_font_description_set_size (font, (int) scaled);
  pango_layout_set_font_description (layout, font);
  return layout;
}

/**
 * derma_face_label_fit:
 * @width: the room there is, in pixels
 * @height: likewise
 *
 * Returns: the largest size that fits, in parts of the text size; 0 where none does
 */
double
derma_face_label_fit (GtkWidget  *widget,
                      const char *text,
                      double      width,
                      double      height)
{
  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    {
      g_autoptr (PangoLayout) layout = derma_face_label_layout (widget, text, SIZES[i]);
      PangoRectangle ink;

      pango_layout_get_pixel_extents (layout, &ink, NULL);
      if (ink.width <= width && ink.height <= height)
        return SIZES[i];
    }
  return 0;
}
