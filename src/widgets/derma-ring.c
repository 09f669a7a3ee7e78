/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-ring.h"

#include "widgets/derma-ring-lap.h"
#include "widgets/derma-widgets-css.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Parts of the diameter. */
#define TEXT_SIZE 0.225
#define CAPTION_SIZE 0.095
#define CAPTION_GAP 0.02
#define TEXT_WIDTH 0.72
/* A caption smaller than this is left out, pixels. */
#define SMALLEST_CAPTION 9.0
/* libadwaita's text size at which a diameter holds, pixels. */
#define STANDARD_TEXT 14.667

/**
 * DermaRing:
 *
 * A time as a ring: the lap runs clockwise from the top, past the planned time a second lap follows in the warning
 * colour. A big text and a caption stand in the middle. It never moves by itself: whoever owns it sets it once a second.
 * It grows with the text size.
 *
 * To assistive technology it is an image with the text and the caption as its name; what is to be said aloud is the
 * page's to announce. Its node is named `ring`.
 */
struct _DermaRing
{
  GtkWidget parent_instance;

  int        diameter;
  char      *text;
  char      *caption;
  GtkWidget *track;
  GtkWidget *lap;
  GtkWidget *overtime;
};

G_DEFINE_FINAL_TYPE (DermaRing, derma_ring, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_DIAMETER = 1,
} DermaRingProperty;

static GParamSpec *properties[PROP_DIAMETER + 1];

static double
get_text_pixels (GtkWidget *widget)
{
  PangoContext               *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double                size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * pango_cairo_context_get_resolution (context) / 72;
}

static PangoLayout *
make_layout (DermaRing  *self,
             const char *text,
             double      size,
             PangoWeight weight,
             double      widest)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoRectangle logical;

  pango_font_description_set_weight (font, weight);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  if (logical.width > widest)
    {
      pango_font_description_set_absolute_size (font, size * PANGO_SCALE * widest / logical.width);
      pango_layout_set_font_description (layout, font);
    }
  return layout;
}

static void
append_layout (GtkSnapshot   *snapshot,
               PangoLayout   *layout,
               double         middle,
               double         top,
               const GdkRGBA *color)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (middle - width / 2.0), (float) round (top)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_text (DermaRing   *self,
               GtkSnapshot *snapshot)
{
  GtkWidget   *widget = GTK_WIDGET (self);
  const double side = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  const double x = gtk_widget_get_width (widget) / 2.0;
  const double y = gtk_widget_get_height (widget) / 2.0;
  const double caption_size = side * CAPTION_SIZE;
  g_autoptr (PangoLayout) text = make_layout (self, self->text, side * TEXT_SIZE, PANGO_WEIGHT_BOLD, side * TEXT_WIDTH);
  g_autoptr (PangoLayout) caption = NULL;
  PangoRectangle ink;
  GdkRGBA        color;
  double         height;

  gtk_widget_get_color (widget, &color);
  pango_layout_get_pixel_extents (text, &ink, NULL);
  if (self->caption == NULL || caption_size < SMALLEST_CAPTION)
    {
      append_layout (snapshot, text, x, y - ink.y - ink.height / 2.0, &color);
      return;
    }

  caption = make_layout (self, self->caption, caption_size, PANGO_WEIGHT_NORMAL, side * TEXT_WIDTH);
  height = ink.height + side * CAPTION_GAP + caption_size * 1.3;
  append_layout (snapshot, text, x, y - height / 2 - ink.y, &color);
  color.alpha *= 0.7f;
  append_layout (snapshot, caption, x, y - height / 2 + ink.height + side * CAPTION_GAP, &color);
}

static void
derma_ring_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  DermaRing *self = DERMA_RING (widget);

  gtk_widget_snapshot_child (widget, self->track, snapshot);
  gtk_widget_snapshot_child (widget, self->lap, snapshot);
  gtk_widget_snapshot_child (widget, self->overtime, snapshot);
  if (self->text != NULL)
    snapshot_text (self, snapshot);
}

static void
derma_ring_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  const double diameter = DERMA_RING (widget)->diameter * get_text_pixels (widget) / STANDARD_TEXT;

  *natural = (int) ceil (MAX (diameter, DERMA_RING (widget)->diameter));
  *minimum = DERMA_RING (widget)->diameter;
}

static void
derma_ring_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  DermaRing          *self = DERMA_RING (widget);
  const GtkAllocation all = { 0, 0, width, height };

  gtk_widget_size_allocate (self->track, &all, -1);
  gtk_widget_size_allocate (self->lap, &all, -1);
  gtk_widget_size_allocate (self->overtime, &all, -1);
}

static void
derma_ring_dispose (GObject *object)
{
  DermaRing *self = DERMA_RING (object);

  g_clear_pointer (&self->track, gtk_widget_unparent);
  g_clear_pointer (&self->lap, gtk_widget_unparent);
  g_clear_pointer (&self->overtime, gtk_widget_unparent);

  G_OBJECT_CLASS (derma_ring_parent_class)->dispose (object);
}

static void
derma_ring_finalize (GObject *object)
{
  DermaRing *self = DERMA_RING (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->caption, g_free);

  G_OBJECT_CLASS (derma_ring_parent_class)->finalize (object);
}

static void
derma_ring_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch ((DermaRingProperty) prop_id)
    {
    case PROP_DIAMETER:
      g_value_set_int (value, DERMA_RING (object)->diameter);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_ring_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  switch ((DermaRingProperty) prop_id)
    {
    case PROP_DIAMETER:
      derma_ring_set_diameter (DERMA_RING (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_ring_class_init (DermaRingClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_ring_dispose;
  object_class->finalize = derma_ring_finalize;
  object_class->get_property = derma_ring_get_property;
  object_class->set_property = derma_ring_set_property;
  widget_class->snapshot = derma_ring_snapshot;
  widget_class->measure = derma_ring_measure;
  widget_class->size_allocate = derma_ring_size_allocate;

  /* In pixels at the standard text size. */
  properties[PROP_DIAMETER] =
    g_param_spec_int ("diameter", NULL, NULL, 16, 4096, 150, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  derma_widgets_css_load ();
}

static void
derma_ring_init (DermaRing *self)
{
  self->diameter = 150;
  self->track = derma_ring_lap_new ("track");
  self->lap = derma_ring_lap_new ("lap");
  self->overtime = derma_ring_lap_new ("overtime");
  derma_ring_lap_set_share (DERMA_RING_LAP (self->track), 1);
  gtk_widget_set_parent (self->track, GTK_WIDGET (self));
  gtk_widget_set_parent (self->lap, GTK_WIDGET (self));
  gtk_widget_set_parent (self->overtime, GTK_WIDGET (self));
}

/**
 * derma_ring_new:
 * @diameter: in pixels at the standard text size
 *
 * Returns: (transfer floating): a ring that shows nothing yet
 */
GtkWidget *
derma_ring_new (int diameter)
{
  return g_object_new (DERMA_TYPE_RING, "diameter", diameter, NULL);
}

int
derma_ring_get_diameter (DermaRing *self)
{
  g_return_val_if_fail (DERMA_IS_RING (self), 0);

  return self->diameter;
}

void
derma_ring_set_diameter (DermaRing *self,
                         int        diameter)
{
  g_return_if_fail (DERMA_IS_RING (self) && diameter >= 16);

  if (self->diameter == diameter)
    return;

  self->diameter = diameter;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAMETER]);
}

/**
 * derma_ring_set_progress:
 * @laps: how much of the planned time is over: 0.5 is half of it, 1.5 half a lap past it; 2 and more is full
 * @text: (nullable): the time in the middle
 * @caption: (nullable): what it is, below the time
 */
void
derma_ring_set_progress (DermaRing  *self,
                         double      laps,
                         const char *text,
                         const char *caption)
{
  gboolean is_new_text;

  g_return_if_fail (DERMA_IS_RING (self));

  derma_ring_lap_set_share (DERMA_RING_LAP (self->lap), CLAMP (laps, 0, 1));
  derma_ring_lap_set_share (DERMA_RING_LAP (self->overtime), CLAMP (laps - 1, 0, 1));

  is_new_text = g_set_str (&self->text, text);
  is_new_text = g_set_str (&self->caption, caption) || is_new_text;
  if (!is_new_text)
    return;

  if (text != NULL && caption != NULL)
    {
      /* Translators: a time and what it is, as they stand below each other: “0:12” and “of 0:28”, “6:42” and “left”. */
      g_autofree char *name = g_strdup_printf (C_ ("time in a ring", "%s %s"), text, caption);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  else
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "", -1);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
