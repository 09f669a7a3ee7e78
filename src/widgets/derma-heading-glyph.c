/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-heading-glyph.h"

#include "widgets/derma-arrow.h"
#include "widgets/derma-widgets-css.h"

#include <math.h>

/* Parts of the glyph's height. */
#define REACH 0.42
#define OUTWARD_REACH 0.95 /* of each of the two arrows, from the middle */
#define OUTWARD_GAP 0.17   /* from the middle to where each of them starts */
#define WIDTH 0.115
#define HEAD 0.24
/* The height, in parts of the text size, and how much wider two arrows are than one. */
#define SIDE 1.2
#define OUTWARD_WIDTH 2.2

/**
 * DermaHeadingGlyph:
 *
 * An arrow that shows where a stroke goes. It is as large as the text beside it, in its own colour, and says nothing to
 * assistive technology: a word stands beside it. Directions are places on a face and never turn with the text direction.
 *
 * Outward is two one-way arrows that part from the middle: one with two heads would say to and fro, which tears the skin.
 *
 * Its node is named `headingglyph`.
 */
struct _DermaHeadingGlyph
{
  GtkWidget parent_instance;

  DermaHeading heading;
};

G_DEFINE_FINAL_TYPE (DermaHeadingGlyph, derma_heading_glyph, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_HEADING = 1,
} DermaHeadingGlyphProperty;

static GParamSpec *properties[PROP_HEADING + 1];

static void
append_arrow (GtkWidget   *widget,
              GtkSnapshot *snapshot,
              double       degrees,
              double       start,
              double       end)
{
  const double           middle_x = gtk_widget_get_width (widget) / 2.0;
  const double           middle_y = gtk_widget_get_height (widget) / 2.0;
  const double           side = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  const double           x = sin (degrees * G_PI / 180) * side;
  const double           y = -cos (degrees * G_PI / 180) * side;
  const graphene_point_t from = GRAPHENE_POINT_INIT ((float) (middle_x + start * x), (float) (middle_y + start * y));
  const graphene_point_t to = GRAPHENE_POINT_INIT ((float) (middle_x + end * x), (float) (middle_y + end * y));
  GdkRGBA                color;

  gtk_widget_get_color (widget, &color);
  derma_arrow_append (snapshot, &from, &to, side * WIDTH, side * WIDTH, side * HEAD, &color);
}

static void
derma_heading_glyph_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  DermaHeadingGlyph *self = DERMA_HEADING_GLYPH (widget);

  if (self->heading == DERMA_HEADING_OUTWARD)
    {
      append_arrow (widget, snapshot, 90, OUTWARD_GAP, OUTWARD_REACH);
      append_arrow (widget, snapshot, 270, OUTWARD_GAP, OUTWARD_REACH);
    }
  else
    {
      append_arrow (widget, snapshot, 45.0 * self->heading, -REACH, REACH);
    }
}

static void
derma_heading_glyph_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  PangoContext               *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double                      size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  size *= SIDE;
  if (orientation == GTK_ORIENTATION_HORIZONTAL && DERMA_HEADING_GLYPH (widget)->heading == DERMA_HEADING_OUTWARD)
    size *= OUTWARD_WIDTH;
  *minimum = *natural = (int) ceil (size);
}

static void
derma_heading_glyph_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  DermaHeadingGlyph *self = DERMA_HEADING_GLYPH (object);

  switch ((DermaHeadingGlyphProperty) prop_id)
    {
    case PROP_HEADING:
      g_value_set_uint (value, self->heading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_heading_glyph_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  DermaHeadingGlyph *self = DERMA_HEADING_GLYPH (object);

  switch ((DermaHeadingGlyphProperty) prop_id)
    {
    case PROP_HEADING:
      derma_heading_glyph_set_heading (self, (DermaHeading) g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_heading_glyph_class_init (DermaHeadingGlyphClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_heading_glyph_get_property;
  object_class->set_property = derma_heading_glyph_set_property;
  widget_class->snapshot = derma_heading_glyph_snapshot;
  widget_class->measure = derma_heading_glyph_measure;

  /* A #DermaHeading. */
  properties[PROP_HEADING] =
    g_param_spec_uint ("heading", NULL, NULL, 0, DERMA_HEADING_OUTWARD, DERMA_HEADING_UP, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "headingglyph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  derma_widgets_css_load ();
}

static void
derma_heading_glyph_init (DermaHeadingGlyph *self)
{
}

/**
 * derma_heading_glyph_new:
 *
 * Returns: (transfer floating): an arrow
 */
GtkWidget *
derma_heading_glyph_new (DermaHeading heading)
{
  return g_object_new (DERMA_TYPE_HEADING_GLYPH, "heading", heading, NULL);
}

DermaHeading
derma_heading_glyph_get_heading (DermaHeadingGlyph *self)
{
  g_return_val_if_fail (DERMA_IS_HEADING_GLYPH (self), DERMA_HEADING_UP);

  return self->heading;
}

void
derma_heading_glyph_set_heading (DermaHeadingGlyph *self,
                                 DermaHeading       heading)
{
  g_return_if_fail (DERMA_IS_HEADING_GLYPH (self) && heading <= DERMA_HEADING_OUTWARD);

  if (self->heading == heading)
    return;

  self->heading = heading;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADING]);
}
