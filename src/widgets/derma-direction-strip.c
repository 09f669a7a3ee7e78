/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-direction-strip.h"

#include "widgets/derma-heading-glyph.h"
#include "widgets/derma-widgets-css.h"

#include <glib/gi18n-lib.h>

#define SPACING 10

/**
 * DermaDirectionStrip:
 *
 * The four directions of a section in their order: a check for what is done, the arrow of the stroke for what is being
 * done and what is to come. To assistive technology it is an image that says as much.
 *
 * Its node is named `directionstrip`, with one `part` for each direction, which has the class `done`, `current` or
 * `pending`.
 */
struct _DermaDirectionStrip
{
  GtkWidget parent_instance;

  GtkWidget *parts[DERMA_N_DIRECTIONS];
  GtkWidget *checks[DERMA_N_DIRECTIONS];
  GtkWidget *glyphs[DERMA_N_DIRECTIONS];
};

G_DEFINE_FINAL_TYPE (DermaDirectionStrip, derma_direction_strip, GTK_TYPE_WIDGET)

static void
derma_direction_strip_dispose (GObject *object)
{
  DermaDirectionStrip *self = DERMA_DIRECTION_STRIP (object);

  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    g_clear_pointer (&self->parts[i], gtk_widget_unparent);

  G_OBJECT_CLASS (derma_direction_strip_parent_class)->dispose (object);
}

static void
derma_direction_strip_class_init (DermaDirectionStripClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_direction_strip_dispose;

  gtk_widget_class_set_css_name (widget_class, "directionstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  derma_widgets_css_load ();
}

static void
derma_direction_strip_init (DermaDirectionStrip *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_homogeneous (layout, TRUE);
  gtk_box_layout_set_spacing (layout, SPACING);
  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    {
      self->parts[i] = g_object_new (GTK_TYPE_BOX, "css-name", "part", "hexpand", TRUE, NULL);
      self->checks[i] = gtk_image_new_from_icon_name ("object-select-symbolic");
      self->glyphs[i] = derma_heading_glyph_new (DERMA_HEADING_UP);
      gtk_widget_set_hexpand (self->checks[i], TRUE);
      gtk_widget_set_hexpand (self->glyphs[i], TRUE);
      gtk_widget_set_valign (self->glyphs[i], GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (self->parts[i]), self->checks[i]);
      gtk_box_append (GTK_BOX (self->parts[i]), self->glyphs[i]);
      gtk_widget_set_parent (self->parts[i], GTK_WIDGET (self));
    }
}

/**
 * derma_direction_strip_new:
 *
 * Returns: (transfer floating): a strip
 */
GtkWidget *
derma_direction_strip_new (void)
{
  return g_object_new (DERMA_TYPE_DIRECTION_STRIP, NULL);
}

static char *
describe (DermaSection section,
          DermaView    view,
          guint        directions_done,
          int          current)
{
  const guint n_done = (guint) __builtin_popcount (directions_done & 0xf);

  if (current < 0)
    return g_strdup_printf (ngettext ("%u of 4 directions done.", "%u of 4 directions done.", n_done), n_done);

  return g_strdup_printf (
    /* Translators: %s is an order for the hand, such as “Downward”. */
    ngettext ("%u of 4 directions done. Now: %s.", "%u of 4 directions done. Now: %s.", n_done),
    n_done,
    derma_stroke_get_order (section, (DermaDirection) current, view));
}

/**
 * derma_direction_strip_set_progress:
 * @directions_done: bits 1 << DermaDirection
 * @current: the #DermaDirection being made, or -1
 */
void
derma_direction_strip_set_progress (DermaDirectionStrip *self,
                                    DermaSection         section,
                                    DermaView            view,
                                    guint                directions_done,
                                    int                  current)
{
  g_autofree char *text = NULL;

  g_return_if_fail (DERMA_IS_DIRECTION_STRIP (self) && section < DERMA_N_SECTIONS && current < DERMA_N_DIRECTIONS);

  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    {
      const gboolean is_current = current >= 0 && (guint) current == i;
      const gboolean is_done = !is_current && (directions_done & 1u << i) != 0;
      const char    *state = is_current ? "current" : (is_done ? "done" : "pending");

      gtk_widget_set_css_classes (self->parts[i], (const char *[]) { state, NULL });
      gtk_widget_set_visible (self->checks[i], is_done);
      gtk_widget_set_visible (self->glyphs[i], !is_done);
      derma_heading_glyph_set_heading (DERMA_HEADING_GLYPH (self->glyphs[i]), derma_stroke_get_heading (section, (DermaDirection) i, view));
    }

  text = describe (section, view, directions_done, current);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
