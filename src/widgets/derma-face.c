/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-face.h"

#include "widgets/derma-face-private.h"
#include "widgets/derma-face-shape.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* The smallest size at which every section is a target of 44 × 44 px (face.md, "Sizes and targets"). */
#define SMALLEST_CONTROL_HEIGHT 400
#define SMALLEST_WIDTH 69
#define SMALLEST_HEIGHT 90

/* Where the two still layers have ink, in units, with room for line ends. */
#define FIGURE_BOX GRAPHENE_RECT_INIT (20, 14, 360, 506)
#define FEATURES_BOX GRAPHENE_RECT_INIT (88, 190, 224, 224)

/**
 * DermaFace:
 *
 * The face with its five sections: a group of toggle buttons, or one image where it is a picture or too small to be
 * pointed at. Left and right are the person's own and never turn with the text direction. It shows what it is told and
 * knows nothing of sessions.
 *
 * Figure and features are kept as painted; each section draws itself, so that a hover or a change of state redraws one
 * tile only.
 */
G_DEFINE_ENUM_TYPE (DermaFaceMode, derma_face_mode, G_DEFINE_ENUM_VALUE (DERMA_FACE_MODE_PICTURE, "picture"), G_DEFINE_ENUM_VALUE (DERMA_FACE_MODE_ACTIVATE, "activate"), G_DEFINE_ENUM_VALUE (DERMA_FACE_MODE_EXCLUDE, "exclude"))

G_DEFINE_ENUM_TYPE (DermaView, derma_view, G_DEFINE_ENUM_VALUE (DERMA_VIEW_MIRROR, "mirror"), G_DEFINE_ENUM_VALUE (DERMA_VIEW_FACING, "facing"))

G_DEFINE_FINAL_TYPE (DermaFace, derma_face, GTK_TYPE_WIDGET)

static GParamSpec *properties[DERMA_FACE_PROP_EXCLUDED + 1];

enum
{
  SECTION_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_section_activated (DermaFace   *self,
                        DermaSection section)
{
  g_signal_emit (self, signals[SECTION_ACTIVATED], 0, (guint) section);
}

static void
forget_layers (DermaFace *self)
{
  derma_face_layer_clear (&self->figure);
  derma_face_layer_clear (&self->features);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_palette (DermaFace *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  const gboolean   is_dark = adw_style_manager_get_dark (style);
  g_autoptr (GdkRGBA) accent_bg = adw_style_manager_get_accent_color_rgba (style);
  GdkRGBA accent;

  adw_rgba_to_standalone (accent_bg, is_dark, &accent);
  derma_face_palette_init (&self->palette, is_dark, adw_style_manager_get_high_contrast (style), accent_bg, &accent);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    derma_face_section_palette_changed (self->sections[i]);
  forget_layers (self);
}

/* What of the face can be pointed at, focused and read: its sections, or the one image that stands for them. */
static void
update_controls (DermaFace *self)
{
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    derma_face_section_set_is_control (self->sections[i], self->is_control);
  if (self->picture != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_STATE_HIDDEN, self->is_control, -1);
}

static void
set_is_control (DermaFace *self,
                gboolean   is_control)
{
  if (self->is_control == is_control)
    return;

  self->is_control = is_control;
  update_controls (self);
}

/* GTK takes whatever it maps for something to be read. */
static void
derma_face_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (derma_face_parent_class)->map (widget);
  update_controls (DERMA_FACE (widget));
}

static void
toggle_excluded (DermaFace   *self,
                 DermaSection section)
{
  derma_face_set_excluded (self, derma_face_get_excluded (self) ^ DERMA_SECTION_BIT (section));
}

static void
section_clicked_cb (DermaFace        *self,
                    DermaFaceSection *section)
{
  self->entry = derma_face_section_get_section (section);
  if (self->mode == DERMA_FACE_MODE_EXCLUDE)
    toggle_excluded (self, self->entry);
  emit_section_activated (self, self->entry);
}

static gboolean
focus_section (DermaFace   *self,
               DermaSection section)
{
  self->entry = section;
  return gtk_widget_grab_focus (GTK_WIDGET (self->sections[section]));
}

static DermaFaceSection *
get_focused_section (DermaFace *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child != NULL && DERMA_IS_FACE_SECTION (child) ? DERMA_FACE_SECTION (child) : NULL;
}

static gboolean
key_pressed_cb (DermaFace      *self,
                guint           key,
                guint           keycode,
                GdkModifierType modifiers)
{
  DermaFaceSection *focused = get_focused_section (self);
  DermaSection      from;

  if (focused == NULL || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  from = derma_face_section_get_section (focused);
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return focus_section (self, derma_face_shape_get_neighbour (from, GTK_DIR_UP, self->view));
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return focus_section (self, derma_face_shape_get_neighbour (from, GTK_DIR_DOWN, self->view));
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return focus_section (self, derma_face_shape_get_neighbour (from, GTK_DIR_LEFT, self->view));
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return focus_section (self, derma_face_shape_get_neighbour (from, GTK_DIR_RIGHT, self->view));
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return focus_section (self, DERMA_SECTION_FOREHEAD);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return focus_section (self, DERMA_SECTION_NOSE_UPPER_LIP);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
derma_face_focus (GtkWidget       *widget,
                  GtkDirectionType direction)
{
  DermaFace        *self = DERMA_FACE (widget);
  DermaFaceSection *focused = get_focused_section (self);

  if (!self->is_control)
    return FALSE;
  if (focused == NULL)
    return focus_section (self, self->entry);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  return focus_section (self, derma_face_shape_get_neighbour (derma_face_section_get_section (focused), direction, self->view));
}

static gboolean
derma_face_grab_focus (GtkWidget *widget)
{
  DermaFace *self = DERMA_FACE (widget);

  return self->is_control && focus_section (self, self->entry);
}

static GtkSizeRequestMode
derma_face_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
derma_face_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  const gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;
  const double   size = is_width ? DERMA_FACE_WIDTH : DERMA_FACE_HEIGHT;
  const double   other = is_width ? DERMA_FACE_HEIGHT : DERMA_FACE_WIDTH;
  const double   scale = for_size < 0 ? 1.0 : MIN (1.0, for_size / other);

  *minimum = is_width ? SMALLEST_WIDTH : SMALLEST_HEIGHT;
  *natural = MAX (*minimum, (int) round (size * scale));
}

static void
derma_face_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  DermaFace   *self = DERMA_FACE (widget);
  const double scale = MIN (width / DERMA_FACE_WIDTH, height / DERMA_FACE_HEIGHT);
  const int    x = (int) round ((width - scale * DERMA_FACE_WIDTH) / 2);
  const int    y = (int) round ((height - scale * DERMA_FACE_HEIGHT) / 2);
  gboolean     is_new_scale;

  if (!G_APPROX_VALUE (self->scale, scale, 1e-9) || self->x != x || self->y != y)
    forget_layers (self);
  is_new_scale = !G_APPROX_VALUE (self->scale, scale, 1e-9);
  self->scale = scale;
  self->x = x;
  self->y = y;

  set_is_control (self, self->mode != DERMA_FACE_MODE_PICTURE && lround (self->scale * DERMA_FACE_HEIGHT) >= SMALLEST_CONTROL_HEIGHT);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    derma_face_section_place (self->sections[i], self->scale, self->x, self->y);
  if (is_new_scale)
    derma_face_update_labels (self);
  if (self->picture != NULL)
    gtk_widget_size_allocate (self->picture, &(GtkAllocation) { 0, 0, width, height }, -1);
}

/* The text size or the font may have changed. */
static void
derma_face_css_changed (GtkWidget         *widget,
                        GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (derma_face_parent_class)->css_changed (widget, change);
  derma_face_update_labels (DERMA_FACE (widget));
}

static void
derma_face_system_setting_changed (GtkWidget       *widget,
                                   GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (derma_face_parent_class)->system_setting_changed (widget, setting);
  derma_face_update_labels (DERMA_FACE (widget));
}

static void
derma_face_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  DermaFace *self = DERMA_FACE (widget);
  GtkNative *native = gtk_widget_get_native (widget);

  if (self->scale <= 0)
    return;

  derma_face_layer_snapshot (&self->figure, snapshot, native, self->scale, self->x, self->y, self->view, &self->palette);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->sections[i]), snapshot);
  derma_face_layer_snapshot (&self->features, snapshot, native, self->scale, self->x, self->y, self->view, &self->palette);
}

static void
derma_face_constructed (GObject *object)
{
  DermaFace     *self = DERMA_FACE (object);
  const gboolean is_picture = self->mode == DERMA_FACE_MODE_PICTURE;

  G_OBJECT_CLASS (derma_face_parent_class)->constructed (object);

  g_object_set (self, "accessible-role", is_picture ? GTK_ACCESSIBLE_ROLE_IMG : GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Face sections"), -1);
  if (!is_picture)
    {
      self->picture = g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "can-target", FALSE, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Face sections"), -1);
      gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
    }

  self->is_control = !is_picture;
  update_controls (self);
  derma_face_update_descriptions (self);
}

static void
derma_face_dispose (GObject *object)
{
  DermaFace *self = DERMA_FACE (object);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      gtk_widget_unparent (GTK_WIDGET (self->sections[i]));
      self->sections[i] = NULL;
    }
  g_clear_pointer (&self->picture, gtk_widget_unparent);
  derma_face_layer_clear (&self->figure);
  derma_face_layer_clear (&self->features);

  G_OBJECT_CLASS (derma_face_parent_class)->dispose (object);
}

static void
derma_face_finalize (GObject *object)
{
  DermaFace *self = DERMA_FACE (object);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    g_free (self->sentences[i]);
  g_free (self->sentence);

  G_OBJECT_CLASS (derma_face_parent_class)->finalize (object);
}

static void
derma_face_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  DermaFace *self = DERMA_FACE (object);

  switch ((DermaFaceProperty) prop_id)
    {
    case DERMA_FACE_PROP_MODE:
      g_value_set_enum (value, (int) self->mode);
      break;
    case DERMA_FACE_PROP_VIEW:
      g_value_set_enum (value, (int) self->view);
      break;
    case DERMA_FACE_PROP_EXCLUDED:
      g_value_set_uint (value, derma_face_get_excluded (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_face_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  DermaFace *self = DERMA_FACE (object);

  switch ((DermaFaceProperty) prop_id)
    {
    case DERMA_FACE_PROP_MODE:
      self->mode = (DermaFaceMode) g_value_get_enum (value);
      break;
    case DERMA_FACE_PROP_VIEW:
      derma_face_set_view (self, (DermaView) g_value_get_enum (value));
      break;
    case DERMA_FACE_PROP_EXCLUDED:
      derma_face_set_excluded (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_face_class_init (DermaFaceClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = derma_face_constructed;
  object_class->dispose = derma_face_dispose;
  object_class->finalize = derma_face_finalize;
  object_class->get_property = derma_face_get_property;
  object_class->set_property = derma_face_set_property;
  widget_class->focus = derma_face_focus;
  widget_class->grab_focus = derma_face_grab_focus;
  widget_class->get_request_mode = derma_face_get_request_mode;
  widget_class->measure = derma_face_measure;
  widget_class->size_allocate = derma_face_size_allocate;
  widget_class->snapshot = derma_face_snapshot;
  widget_class->map = derma_face_map;
  widget_class->css_changed = derma_face_css_changed;
  widget_class->system_setting_changed = derma_face_system_setting_changed;

  properties[DERMA_FACE_PROP_MODE] =
    g_param_spec_enum ("mode", NULL, NULL, DERMA_TYPE_FACE_MODE, DERMA_FACE_MODE_PICTURE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[DERMA_FACE_PROP_VIEW] =
    g_param_spec_enum ("view", NULL, NULL, DERMA_TYPE_VIEW, DERMA_VIEW_MIRROR, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[DERMA_FACE_PROP_EXCLUDED] =
    g_param_spec_uint ("excluded", NULL, NULL, 0, DERMA_ALL_SECTIONS, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * DermaFace::section-activated:
   * @section: a #DermaSection
   *
   * A section was clicked, or pressed with the keyboard. In the exclude mode #DermaFace:excluded has changed already.
   */
  signals[SECTION_ACTIVATED] =
    g_signal_new ("section-activated", DERMA_TYPE_FACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "face");
}

static void
derma_face_init (DermaFace *self)
{
  AdwStyleManager    *style = adw_style_manager_get_default ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->figure = (DermaFaceLayer) { .paint = derma_face_paint_figure, .box = FIGURE_BOX };
  self->features = (DermaFaceLayer) { .paint = derma_face_paint_features, .box = FEATURES_BOX };

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      self->sections[i] = DERMA_FACE_SECTION (derma_face_section_new ((DermaSection) i, &self->palette));
      gtk_widget_set_parent (GTK_WIDGET (self->sections[i]), GTK_WIDGET (self));
      g_signal_connect_object (self->sections[i], "clicked", G_CALLBACK (section_clicked_cb), self, G_CONNECT_SWAPPED);
    }

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (update_palette), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (update_palette), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color-rgba", G_CALLBACK (update_palette), self, G_CONNECT_SWAPPED);
  update_palette (self);
}

/**
 * derma_face_new:
 *
 * Returns: (transfer floating): a face in the mirror view, with nothing to tell
 */
GtkWidget *
derma_face_new (DermaFaceMode mode)
{
  return g_object_new (DERMA_TYPE_FACE, "mode", mode, NULL);
}

DermaFaceMode
derma_face_get_mode (DermaFace *self)
{
  g_return_val_if_fail (DERMA_IS_FACE (self), DERMA_FACE_MODE_PICTURE);

  return self->mode;
}

DermaView
derma_face_get_view (DermaFace *self)
{
  g_return_val_if_fail (DERMA_IS_FACE (self), DERMA_VIEW_MIRROR);

  return self->view;
}

/* For the other half of the class: the specs of the properties lie here. */
void
derma_face_notify (DermaFace        *self,
                   DermaFaceProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/**
 * derma_face_get_section_widget:
 *
 * Returns: (transfer none): the toggle button of a section
 */
GtkWidget *
derma_face_get_section_widget (DermaFace   *self,
                               DermaSection section)
{
  g_return_val_if_fail (DERMA_IS_FACE (self) && section < DERMA_N_SECTIONS, NULL);

  return GTK_WIDGET (self->sections[section]);
}
