/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-pass-dots.h"

#include "widgets/derma-widgets-css.h"

#include <glib/gi18n-lib.h>

#define SPACING 14

/**
 * DermaPassDots:
 *
 * The passes of a direction as dots: filled when done, a ring with a core for the one being made, pale when still to
 * come. To assistive technology it is an image that says the count.
 *
 * Its node is named `passdots`, with one `dot` for each pass, which has the class `done`, `current` or `pending`.
 */
struct _DermaPassDots
{
  GtkWidget parent_instance;

  GPtrArray *dots; /* of GtkWidget */
};

G_DEFINE_FINAL_TYPE (DermaPassDots, derma_pass_dots, GTK_TYPE_WIDGET)

static void
derma_pass_dots_dispose (GObject *object)
{
  DermaPassDots *self = DERMA_PASS_DOTS (object);

  g_clear_pointer (&self->dots, g_ptr_array_unref);

  G_OBJECT_CLASS (derma_pass_dots_parent_class)->dispose (object);
}

static void
derma_pass_dots_class_init (DermaPassDotsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_pass_dots_dispose;

  gtk_widget_class_set_css_name (widget_class, "passdots");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  derma_widgets_css_load ();
}

static void
derma_pass_dots_init (DermaPassDots *self)
{
  self->dots = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), SPACING);
}

/**
 * derma_pass_dots_new:
 *
 * Returns: (transfer floating): no dots yet
 */
GtkWidget *
derma_pass_dots_new (void)
{
  return g_object_new (DERMA_TYPE_PASS_DOTS, NULL);
}

static const char *
get_class (guint index,
           guint n_done)
{
  if (index < n_done)
    return "done";
  return index == n_done ? "current" : "pending";
}

/**
 * derma_pass_dots_set_passes:
 * @n_done: passes made
 * @n_passes: passes planned
 */
void
derma_pass_dots_set_passes (DermaPassDots *self,
                            guint          n_done,
                            guint          n_passes)
{
  g_autofree char *text = NULL;

  g_return_if_fail (DERMA_IS_PASS_DOTS (self) && n_done <= n_passes);

  if (self->dots->len > n_passes)
    g_ptr_array_set_size (self->dots, (int) n_passes);
  while (self->dots->len < n_passes)
    {
      GtkWidget *dot = g_object_new (GTK_TYPE_BOX, "css-name", "dot", "valign", GTK_ALIGN_CENTER, NULL);

      gtk_widget_set_parent (dot, GTK_WIDGET (self));
      g_ptr_array_add (self->dots, dot);
    }

  for (guint i = 0; i < n_passes; i++)
    gtk_widget_set_css_classes (self->dots->pdata[i], (const char *[]) { get_class (i, n_done), NULL });

  /* Translators: %u of %u are numbers of passes of the roller. */
  text = g_strdup_printf (ngettext ("%u of %u pass done", "%u of %u passes done", n_passes), n_done, n_passes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
