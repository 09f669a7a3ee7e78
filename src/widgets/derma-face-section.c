/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-face-section.h"

#include "widgets/derma-face-label.h"
#include "widgets/derma-face-shape.h"

#include <math.h>

/* How far outside its tile a section still takes the pointer, in pixels (face.md, "Sizes and targets"). */
#define TOLERANCE 12.0
/* Room for the height of a label, in units. */
#define LABEL_HEIGHT 18.0

/**
 * DermaFaceSection:
 *
 * One of the five sections in a #DermaFace: a toggle button that draws its own tile and takes the pointer where the
 * tile is. It never toggles itself; the face decides what a click means. The face also places it and owns the palette.
 */
struct _DermaFaceSection
{
  GtkToggleButton parent_instance;

  DermaFaceTile           tile;
  const DermaFacePalette *palette;
  char                   *label;
  PangoLayout            *layout;
  double                  label_size; /* in parts of the text size; 0 where there is no room */

  double scale;
  int    x; /* of the drawing in this widget, pixels */
  int    y;

  guint  stroke; /* that is being rolled, from 0 */
  double travel; /* of the roller along it, 0 to 1; below 0 there is none */

  GskRenderNode *node; /* the tile in units, while nothing about it changes */
};

G_DEFINE_FINAL_TYPE (DermaFaceSection, derma_face_section, GTK_TYPE_TOGGLE_BUTTON)

static void
forget_drawing (DermaFaceSection *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
snapshot_label (DermaFaceSection *self,
                GtkSnapshot      *snapshot)
{
  const DermaFacePoint anchor = derma_face_get_anchor (self->tile.section, self->tile.view);
  PangoRectangle       logical;
  GdkRGBA              color;

  if (self->label == NULL || self->label_size <= 0 || self->tile.state == DERMA_FACE_STATE_PARTIAL || self->tile.state == DERMA_FACE_STATE_DONE ||
      (self->tile.is_selected && self->tile.has_direction))
    return;

  if (self->layout == NULL)
    self->layout = derma_face_label_layout (GTK_WIDGET (self), self->label, self->label_size);

  pango_layout_get_pixel_extents (self->layout, NULL, &logical);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) round (self->x + anchor.x * self->scale - logical.x - logical.width / 2.0),
                                                (float) round (self->y + anchor.y * self->scale - logical.y - logical.height / 2.0)));
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
derma_face_section_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  DermaFaceSection *self = DERMA_FACE_SECTION (widget);

  if (self->scale <= 0)
    return;
  if (self->node == NULL)
    self->node = derma_face_paint_tile (&self->tile, self->palette);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) self->x, (float) self->y));
  gtk_snapshot_scale (snapshot, (float) self->scale, (float) self->scale);
  gtk_snapshot_append_node (snapshot, self->node);
  if (self->travel >= 0 && self->tile.is_selected && self->tile.is_one_way)
    derma_face_paint_roller (snapshot, &self->tile, self->stroke, self->travel, self->palette);
  gtk_snapshot_restore (snapshot);

  snapshot_label (self, snapshot);
}

static gboolean
derma_face_section_contains (GtkWidget *widget,
                             double     x,
                             double     y)
{
  DermaFaceSection *self = DERMA_FACE_SECTION (widget);
  DermaSection      section;

  if (x < 0 || y < 0 || x >= gtk_widget_get_width (widget) || y >= gtk_widget_get_height (widget))
    return FALSE;

  return self->scale > 0 &&
         derma_face_shape_hit ((x - self->x) / self->scale, (y - self->y) / self->scale, TOLERANCE / self->scale, self->tile.view, &section) &&
         section == self->tile.section;
}

static void
derma_face_section_state_flags_changed (GtkWidget    *widget,
                                        GtkStateFlags previous)
{
  DermaFaceSection   *self = DERMA_FACE_SECTION (widget);
  const GtkStateFlags flags = gtk_widget_get_state_flags (widget);
  const gboolean      is_hovered = (flags & GTK_STATE_FLAG_PRELIGHT) != 0;
  const gboolean      is_focused = (flags & GTK_STATE_FLAG_FOCUSED) != 0 && (flags & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;

  GTK_WIDGET_CLASS (derma_face_section_parent_class)->state_flags_changed (widget, previous);

  if (self->tile.is_hovered == is_hovered && self->tile.is_focused == is_focused)
    return;

  self->tile.is_hovered = is_hovered;
  self->tile.is_focused = is_focused;
  forget_drawing (self);
}

/* A click is the face's to answer: the toggle shows what is selected, not what was pressed. */
static void
derma_face_section_clicked (GtkButton *button)
{
}

static void
derma_face_section_finalize (GObject *object)
{
  DermaFaceSection *self = DERMA_FACE_SECTION (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (derma_face_section_parent_class)->finalize (object);
}

static void
derma_face_section_class_init (DermaFaceSectionClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkButtonClass *button_class = GTK_BUTTON_CLASS (klass);

  object_class->finalize = derma_face_section_finalize;
  widget_class->snapshot = derma_face_section_snapshot;
  widget_class->contains = derma_face_section_contains;
  widget_class->state_flags_changed = derma_face_section_state_flags_changed;
  button_class->clicked = derma_face_section_clicked;

  gtk_widget_class_set_css_name (widget_class, "facesection");
}

static void
derma_face_section_init (DermaFaceSection *self)
{
  self->travel = -1;
}

/**
 * derma_face_section_new:
 * @palette: (transfer none): colours that outlive the section
 *
 * Returns: (transfer floating): a section that still has to be placed
 */
GtkWidget *
derma_face_section_new (DermaSection            section,
                        const DermaFacePalette *palette)
{
  DermaFaceSection *self = g_object_new (DERMA_TYPE_FACE_SECTION, NULL);

  self->tile.section = section;
  self->palette = palette;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, derma_section_get_name (section), -1);
  return GTK_WIDGET (self);
}

DermaSection
derma_face_section_get_section (DermaFaceSection *self)
{
  g_return_val_if_fail (DERMA_IS_FACE_SECTION (self), DERMA_SECTION_FOREHEAD);

  return self->tile.section;
}

/**
 * derma_face_section_get_tile:
 *
 * Returns: (transfer none): how the section looks now
 */
const DermaFaceTile *
derma_face_section_get_tile (DermaFaceSection *self)
{
  g_return_val_if_fail (DERMA_IS_FACE_SECTION (self), NULL);

  return &self->tile;
}

static gboolean
tiles_equal (const DermaFaceTile *a,
             const DermaFaceTile *b)
{
  return a->view == b->view && a->state == b->state && a->directions_done == b->directions_done &&
         a->is_selected == b->is_selected && a->has_direction == b->has_direction && a->is_one_way == b->is_one_way &&
         a->direction == b->direction;
}

/**
 * derma_face_section_set_tile:
 * @tile: how the section shall look; hover, focus and the section itself are kept
 */
void
derma_face_section_set_tile (DermaFaceSection    *self,
                             const DermaFaceTile *tile)
{
  DermaFaceTile changed = *tile;

  g_return_if_fail (DERMA_IS_FACE_SECTION (self));

  if (tiles_equal (&self->tile, tile))
    return;

  changed.section = self->tile.section;
  changed.is_hovered = self->tile.is_hovered;
  changed.is_focused = self->tile.is_focused;
  self->tile = changed;
  forget_drawing (self);
}

/**
 * derma_face_section_palette_changed:
 *
 * The face has put other colours into the palette.
 */
void
derma_face_section_palette_changed (DermaFaceSection *self)
{
  g_return_if_fail (DERMA_IS_FACE_SECTION (self));

  forget_drawing (self);
}

/**
 * derma_face_section_get_label:
 *
 * Returns: (nullable): the text on the tile
 */
const char *
derma_face_section_get_label (DermaFaceSection *self)
{
  g_return_val_if_fail (DERMA_IS_FACE_SECTION (self), NULL);

  return self->label;
}

/**
 * derma_face_section_set_label:
 * @label: (nullable): a few characters to show on the tile, once derma_face_section_set_label_size () has said how large
 */
void
derma_face_section_set_label (DermaFaceSection *self,
                              const char       *label)
{
  g_return_if_fail (DERMA_IS_FACE_SECTION (self));

  if (!g_set_str (&self->label, label))
    return;

  self->label_size = 0;
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * derma_face_section_fit_label:
 *
 * Returns: the largest size at which the label fits into the tile, in parts of the text size; 0 where it does not, or
 * there is none
 */
double
derma_face_section_fit_label (DermaFaceSection *self)
{
  g_return_val_if_fail (DERMA_IS_FACE_SECTION (self), 0);

  if (self->label == NULL || self->scale <= 0)
    return 0;
  return derma_face_label_fit (GTK_WIDGET (self),
                               self->label,
                               derma_face_get_label_width (self->tile.section) * self->scale,
                               LABEL_HEIGHT * self->scale);
}

/**
 * derma_face_section_set_label_size:
 * @size: in parts of the text size; 0 to show no label
 *
 * Also to be called when the font has changed.
 */
void
derma_face_section_set_label_size (DermaFaceSection *self,
                                   double            size)
{
  g_return_if_fail (DERMA_IS_FACE_SECTION (self));

  self->label_size = size;
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * derma_face_section_set_is_control:
 * @is_control: whether it can be pointed at, focused and read, or is only part of a picture
 */
void
derma_face_section_set_is_control (DermaFaceSection *self,
                                   gboolean          is_control)
{
  g_return_if_fail (DERMA_IS_FACE_SECTION (self));

  gtk_widget_set_can_target (GTK_WIDGET (self), is_control);
  gtk_widget_set_focusable (GTK_WIDGET (self), is_control);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, !is_control, -1);
}

/**
 * derma_face_section_set_stroke:
 * @stroke: which stroke it is, from 0
 * @travel: how far along it the roller is, 0 to 1; below 0 where it is lifted
 *
 * Shows the roller on the one-way arrow, while the section is selected and has one.
 */
void
derma_face_section_set_stroke (DermaFaceSection *self,
                               guint             stroke,
                               double            travel)
{
  g_return_if_fail (DERMA_IS_FACE_SECTION (self));

  if (self->stroke == stroke && G_APPROX_VALUE (self->travel, travel, 1e-4))
    return;

  self->stroke = stroke;
  self->travel = travel;
  if (self->tile.is_selected)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * derma_face_section_place:
 * @scale: pixels a unit of the drawing
 * @x: where the drawing begins, in the coordinates of the face, in pixels
 * @y: likewise
 *
 * Allocates the section where its tile is, with room around it for the pointer.
 */
void
derma_face_section_place (DermaFaceSection *self,
                          double            scale,
                          int               x,
                          int               y)
{
  graphene_rect_t bounds;
  graphene_rect_t around;
  GskTransform   *transform;

  g_return_if_fail (DERMA_IS_FACE_SECTION (self));

  if (!gsk_path_get_bounds (derma_face_shape_get (derma_face_get_section (self->tile.section, self->tile.view)), &bounds))
    return;

  graphene_rect_scale (&bounds, (float) scale, (float) scale, &around);
  graphene_rect_inset (&around, (float) -TOLERANCE, (float) -TOLERANCE);
  graphene_rect_round_extents (&around, &around);

  self->scale = scale;
  self->x = (int) -around.origin.x;
  self->y = (int) -around.origin.y;
  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (around.origin.x + (float) x, around.origin.y + (float) y));
  gtk_widget_allocate (GTK_WIDGET (self), (int) around.size.width, (int) around.size.height, -1, transform);
}
