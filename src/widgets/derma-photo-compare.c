/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-photo-compare.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "widgets/derma-announce.h"
#include "widgets/derma-photo-compare-private.h"
#include "widgets/derma-widgets-css.h"

#define LAST_WIDTH 180
#define LAST_HEIGHT 200
#define NATURAL_WIDTH 640
#define MOST_HEIGHT 540

/* More than this and there would be more noise than skin. */
#define LEAST_GAIN 0.5
#define MOST_GAIN 2.0

/**
 * DermaPhotoCompare:
 *
 * Two photos of the same view of a face: with a line between them that can be moved, side by side, or one over the other. They
 * are zoomed and moved together (Ctrl and wheel, two fingers, +, −, 0; dragging, Ctrl and arrows), and laid over each other
 * by two marks on each, which can be set here. The earlier one is where reading begins. It knows nothing of a journal: the
 * signal "marks-changed" tells that a mark was moved.
 *
 * Its CSS node is `photocompare`, with `plate` for each day, `comparehandle` and a `comparemark` for each place that is marked.
 */
G_DEFINE_FINAL_TYPE (DermaPhotoCompare, derma_photo_compare, GTK_TYPE_WIDGET)

enum
{
  MARKS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Where the inner corners of the eyes are when nobody has said so yet: enough to take hold of. */
static const DermaPairPoint FIRST_MARKS[DERMA_N_COMPARE_MARKS] = { { 0.38, 0.42 }, { 0.62, 0.42 } };

static void
update_handle (DermaPhotoCompare *self)
{
  const DermaPairSide left = derma_pair_is_left (&self->pair, DERMA_PAIR_EARLIER) ? DERMA_PAIR_EARLIER : DERMA_PAIR_LATER;

  derma_compare_handle_set_sides (DERMA_COMPARE_HANDLE (self->handle), self->days[left], self->days[DERMA_PAIR_LATER - left]);
}

static void
update_label (DermaPhotoCompare *self)
{
  g_autofree char *label = NULL;

  if (self->days[DERMA_PAIR_EARLIER] == NULL || self->days[DERMA_PAIR_LATER] == NULL)
    return;

  /* Translators: both %s are days, for example “27 October” and “16 February”. */
  label = g_strdup_printf (_ ("Photos of %s and %s"), self->days[DERMA_PAIR_EARLIER], self->days[DERMA_PAIR_LATER]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update_mark_labels (DermaPhotoCompare *self,
                    DermaPairSide      side)
{
  for (guint i = 0; i < DERMA_N_COMPARE_MARKS; i++)
    {
      const char      *day = self->days[side] != NULL ? self->days[side] : "";
      g_autofree char *label = NULL;

      /* Translators: %s is a day, for example “27 October”. */
      label = g_strdup_printf (i == 0 ? _ ("First point on the photo of %s") : _ ("Second point on the photo of %s"), day);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->marks[side][i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ ("The arrow keys move it, with Shift farther."), -1);
    }
}

static void
update_children (DermaPhotoCompare *self)
{
  /* GTK does not go into what takes the focus itself. */
  gtk_widget_set_focusable (GTK_WIDGET (self), !self->pair.is_aligning && !derma_photo_compare_has_handle (self));
  gtk_widget_set_child_visible (self->handle, derma_photo_compare_has_handle (self));
  for (guint side = 0; side < DERMA_N_PAIR_SIDES; side++)
    {
      gtk_widget_set_child_visible (self->missing[side], gtk_widget_get_visible (self->missing[side]) && self->textures[side] == NULL);
      for (guint i = 0; i < DERMA_N_COMPARE_MARKS; i++)
        gtk_widget_set_child_visible (self->marks[side][i], self->pair.is_aligning && self->textures[side] != NULL);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Tab goes from point to point, those of the earlier photo first, wherever they are. */
static gboolean
derma_photo_compare_focus (GtkWidget       *widget,
                           GtkDirectionType direction)
{
  DermaPhotoCompare *self = DERMA_PHOTO_COMPARE (widget);
  const int          n = DERMA_N_PAIR_SIDES * DERMA_N_COMPARE_MARKS;
  const int          step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int                next = step < 0 ? n - 1 : 0;

  if (!self->pair.is_aligning)
    return GTK_WIDGET_CLASS (derma_photo_compare_parent_class)->focus (widget, direction);

  for (int i = 0; i < n; i++)
    if (gtk_widget_get_focus_child (widget) == self->marks[i / DERMA_N_COMPARE_MARKS][i % DERMA_N_COMPARE_MARKS])
      next = i + step;
  for (; next >= 0 && next < n; next += step)
    if (gtk_widget_grab_focus (self->marks[next / DERMA_N_COMPARE_MARKS][next % DERMA_N_COMPARE_MARKS]))
      return TRUE;

  return FALSE;
}

static GtkSizeRequestMode
derma_photo_compare_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
derma_photo_compare_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  DermaPhotoCompare *self = DERMA_PHOTO_COMPARE (widget);
  const int          width = for_size < 0 ? NATURAL_WIDTH : for_size;
  int                head;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  *natural = CLAMP ((int) (width / derma_pair_get_shape (&self->pair)), LAST_HEIGHT, MOST_HEIGHT);
  head = (int) derma_photo_compare_measure_head (self, width, *natural);
  *minimum = LAST_HEIGHT + head;
  *natural += head;

  /* GTK asks all children for their size, also of what has a place by itself. */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);
}

static void
derma_photo_compare_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  derma_photo_compare_allocate (DERMA_PHOTO_COMPARE (widget), width, height);
}

static void
derma_photo_compare_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  derma_photo_compare_paint (DERMA_PHOTO_COMPARE (widget), snapshot);

  GTK_WIDGET_CLASS (derma_photo_compare_parent_class)->snapshot (widget, snapshot);
}

static void
derma_photo_compare_direction_changed (GtkWidget       *widget,
                                       GtkTextDirection previous_direction)
{
  DermaPhotoCompare *self = DERMA_PHOTO_COMPARE (widget);

  GTK_WIDGET_CLASS (derma_photo_compare_parent_class)->direction_changed (widget, previous_direction);
  self->pair.is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  update_handle (self);
  gtk_widget_queue_resize (widget);
}

static void
divider_moved_cb (DermaPhotoCompare *self)
{
  self->pair.divider = derma_compare_handle_get_value (DERMA_COMPARE_HANDLE (self->handle));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
derma_photo_compare_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (derma_photo_compare_parent_class)->dispose (object);
}

static void
derma_photo_compare_finalize (GObject *object)
{
  DermaPhotoCompare *self = DERMA_PHOTO_COMPARE (object);

  for (guint side = 0; side < DERMA_N_PAIR_SIDES; side++)
    {
      g_clear_object (&self->textures[side]);
      g_free (self->days[side]);
    }

  G_OBJECT_CLASS (derma_photo_compare_parent_class)->finalize (object);
}

static void
derma_photo_compare_class_init (DermaPhotoCompareClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_photo_compare_dispose;
  object_class->finalize = derma_photo_compare_finalize;
  widget_class->focus = derma_photo_compare_focus;
  widget_class->get_request_mode = derma_photo_compare_get_request_mode;
  widget_class->measure = derma_photo_compare_measure;
  widget_class->size_allocate = derma_photo_compare_size_allocate;
  widget_class->snapshot = derma_photo_compare_snapshot;
  widget_class->direction_changed = derma_photo_compare_direction_changed;

  signals[MARKS_CHANGED] =
    g_signal_new ("marks-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "photocompare");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  derma_widgets_css_load ();
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_plate (DermaPhotoCompare *self,
           DermaPairSide      side)
{
  self->titles[side] = create_label ("heading");
  self->details[side] = create_label ("caption");
  self->plates[side] = g_object_new (GTK_TYPE_BOX, "css-name", "plate", "orientation", GTK_ORIENTATION_VERTICAL, "can-target", FALSE, NULL);
  gtk_box_append (GTK_BOX (self->plates[side]), self->titles[side]);
  gtk_box_append (GTK_BOX (self->plates[side]), self->details[side]);
  gtk_widget_set_parent (self->plates[side], GTK_WIDGET (self));

  self->missing[side] = gtk_label_new (_ ("File not found"));
  gtk_widget_add_css_class (self->missing[side], "dim-label");
  gtk_widget_set_visible (self->missing[side], FALSE);
  gtk_widget_set_parent (self->missing[side], GTK_WIDGET (self));
}

static void
add_marks (DermaPhotoCompare *self,
           DermaPairSide      side)
{
  const char *const numbers[DERMA_N_COMPARE_MARKS] = { "1", "2" };

  for (guint i = 0; i < DERMA_N_COMPARE_MARKS; i++)
    {
      GtkWidget *number = gtk_label_new (numbers[i]);
      GtkWidget *mark = g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "css-name", "comparemark",
                                      "focusable", TRUE, "child", number, NULL);

      gtk_widget_set_valign (number, GTK_ALIGN_END);
      gtk_widget_set_halign (number, GTK_ALIGN_END);
      gtk_widget_set_cursor_from_name (mark, "move");
      gtk_widget_set_child_visible (mark, FALSE);
      gtk_widget_set_parent (mark, GTK_WIDGET (self));
      self->marks[side][i] = mark;
    }
}

static void
derma_photo_compare_init (DermaPhotoCompare *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->blend = 0.5;
  self->pair = (DermaPair) { .divider = 0.5, .zoom = 1, .center = { 0.5, 0.5 }, .is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);

  for (guint side = 0; side < DERMA_N_PAIR_SIDES; side++)
    add_plate (self, (DermaPairSide) side);
  self->handle = derma_compare_handle_new ();
  gtk_widget_set_parent (self->handle, widget);
  g_signal_connect_object (self->handle, "notify::value", G_CALLBACK (divider_moved_cb), self, G_CONNECT_SWAPPED);
  for (guint side = 0; side < DERMA_N_PAIR_SIDES; side++)
    add_marks (self, (DermaPairSide) side);

  derma_photo_compare_add_controllers (self);
}

/**
 * derma_photo_compare_new:
 *
 * Returns: (transfer floating): a comparison without photos
 */
GtkWidget *
derma_photo_compare_new (void)
{
  return g_object_new (DERMA_TYPE_PHOTO_COMPARE, NULL);
}

/**
 * derma_photo_compare_set_photo:
 * @side: which one
 * @photo: what is shown there; it is copied
 *
 * Shows a photo. The same one may be given again with a better texture, without anything else changing.
 */
void
derma_photo_compare_set_photo (DermaPhotoCompare       *self,
                               DermaPairSide            side,
                               const DermaComparePhoto *photo)
{
  DermaPairPhoto *place_of;

  g_return_if_fail (DERMA_IS_PHOTO_COMPARE (self) && side < DERMA_N_PAIR_SIDES && photo != NULL);

  place_of = &self->pair.photos[side];
  g_set_object (&self->textures[side], photo->texture);
  place_of->width = photo->texture != NULL ? gdk_texture_get_width (photo->texture) : 0;
  place_of->height = photo->texture != NULL ? gdk_texture_get_height (photo->texture) : 0;
  place_of->has_marks = photo->has_marks;
  memcpy (place_of->marks, photo->has_marks ? photo->marks : FIRST_MARKS, sizeof place_of->marks);
  self->lightness[side] = photo->lightness;
  g_set_str (&self->days[side], photo->day);

  gtk_label_set_label (GTK_LABEL (self->titles[side]), photo->title);
  gtk_label_set_label (GTK_LABEL (self->details[side]), photo->detail);
  gtk_widget_set_visible (self->details[side], photo->detail != NULL && *photo->detail != '\0');
  gtk_widget_set_visible (self->missing[side], photo->is_missing);
  update_handle (self);
  update_label (self);
  update_mark_labels (self, side);
  update_children (self);
}

/**
 * derma_photo_compare_get_pair:
 *
 * Returns: (transfer none): what is compared and how, until it changes
 */
const DermaPair *
derma_photo_compare_get_pair (DermaPhotoCompare *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_COMPARE (self), NULL);

  return &self->pair;
}

/**
 * derma_photo_compare_get_gain:
 *
 * Returns: what the light of the later photo is multiplied with
 */
double
derma_photo_compare_get_gain (DermaPhotoCompare *self)
{
  const guint *lightness;

  g_return_val_if_fail (DERMA_IS_PHOTO_COMPARE (self), 1);

  lightness = self->lightness;
  if (!self->matches_brightness || lightness[DERMA_PAIR_EARLIER] == 0 || lightness[DERMA_PAIR_LATER] == 0)
    return 1;

  return CLAMP ((double) lightness[DERMA_PAIR_EARLIER] / lightness[DERMA_PAIR_LATER], LEAST_GAIN, MOST_GAIN);
}

/**
 * derma_photo_compare_set_mode:
 * @mode: how they are compared
 */
void
derma_photo_compare_set_mode (DermaPhotoCompare *self,
                              DermaPairMode      mode)
{
  g_return_if_fail (DERMA_IS_PHOTO_COMPARE (self));

  self->pair.mode = mode;
  update_children (self);
}

/**
 * derma_photo_compare_set_divider:
 * @divider: where the line is, in parts of what is seen, from the left
 */
void
derma_photo_compare_set_divider (DermaPhotoCompare *self,
                                 double             divider)
{
  g_return_if_fail (DERMA_IS_PHOTO_COMPARE (self));

  derma_compare_handle_set_value (DERMA_COMPARE_HANDLE (self->handle), divider);
}

/**
 * derma_photo_compare_get_blend:
 *
 * Returns: how much of the later photo is seen in the overlay, 0 to 1
 */
double
derma_photo_compare_get_blend (DermaPhotoCompare *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_COMPARE (self), 0);

  return self->blend;
}

/**
 * derma_photo_compare_set_blend:
 * @blend: how much of the later photo is seen in the overlay, 0 to 1
 */
void
derma_photo_compare_set_blend (DermaPhotoCompare *self,
                               double             blend)
{
  g_return_if_fail (DERMA_IS_PHOTO_COMPARE (self));

  self->blend = CLAMP (blend, 0, 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * derma_photo_compare_set_matches_brightness:
 * @matches_brightness: whether the later one is shown as light as the earlier one
 */
void
derma_photo_compare_set_matches_brightness (DermaPhotoCompare *self,
                                            gboolean           matches_brightness)
{
  g_return_if_fail (DERMA_IS_PHOTO_COMPARE (self));

  self->matches_brightness = matches_brightness;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * derma_photo_compare_set_is_aligning:
 * @is_aligning: whether both are shown as they are, with their marks to be moved
 */
void
derma_photo_compare_set_is_aligning (DermaPhotoCompare *self,
                                     gboolean           is_aligning)
{
  g_return_if_fail (DERMA_IS_PHOTO_COMPARE (self));

  self->pair.is_aligning = is_aligning;
  update_children (self);
  if (is_aligning)
    gtk_widget_grab_focus (self->marks[DERMA_PAIR_EARLIER][0]);
}

static void
tell_place (DermaPhotoCompare *self,
            DermaPairSide      side,
            guint              mark)
{
  const DermaPairPoint *point = &self->pair.photos[side].marks[mark];
  /* Translators: where a point is on a picture; both numbers are parts of a hundred. */
  g_autofree char *text = g_strdup_printf (_ ("%d percent from the left, %d percent from the top"),
                                           (int) lround (point->x * 100), (int) lround (point->y * 100));

  derma_announce (self->marks[side][mark], text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * derma_photo_compare_place_mark:
 * @dx: how far it is moved, in pixels of the screen
 * @dy: how far it is moved
 *
 * Moves a mark, at most to the edge of its photo.
 */
void
derma_photo_compare_place_mark (DermaPhotoCompare *self,
                                DermaPairSide      side,
                                guint              mark,
                                double             dx,
                                double             dy)
{
  DermaPairPhoto *photo = &self->pair.photos[side];
  cairo_matrix_t  inverse = self->layout.places[side];

  if (photo->width <= 0 || cairo_matrix_invert (&inverse) != CAIRO_STATUS_SUCCESS)
    return;

  cairo_matrix_transform_distance (&inverse, &dx, &dy);
  photo->marks[mark].x = CLAMP (photo->marks[mark].x + dx / photo->width, 0, 1);
  photo->marks[mark].y = CLAMP (photo->marks[mark].y + dy / photo->height, 0, 1);
  photo->has_marks = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (self->drag != DERMA_COMPARE_DRAG_MARK)
    tell_place (self, side, mark);
  g_signal_emit (self, signals[MARKS_CHANGED], 0);
}

/**
 * derma_photo_compare_view_changed:
 *
 * Shows what is seen now after a zoom or a move.
 */
void
derma_photo_compare_view_changed (DermaPhotoCompare *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * derma_photo_compare_zoom:
 * @factor: how many times larger than now, around the middle
 */
void
derma_photo_compare_zoom (DermaPhotoCompare *self,
                          double             factor)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (DERMA_IS_PHOTO_COMPARE (self));

  derma_pair_zoom_at (&self->pair, gtk_widget_get_width (widget), gtk_widget_get_height (widget), self->pair.zoom * factor,
                      self->layout.frames[0].x + self->layout.frames[0].width / 2,
                      self->layout.frames[0].y + self->layout.frames[0].height / 2);
  derma_photo_compare_view_changed (self);
}

/**
 * derma_photo_compare_reset_zoom:
 *
 * Shows both whole.
 */
void
derma_photo_compare_reset_zoom (DermaPhotoCompare *self)
{
  g_return_if_fail (DERMA_IS_PHOTO_COMPARE (self));

  self->pair.zoom = 1;
  self->pair.center = (DermaPairPoint) { 0.5, 0.5 };
  derma_photo_compare_view_changed (self);
}
