/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-figure.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
create_label (const char        *text,
              const char *const *classes)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, "css-classes", classes, NULL);
}

/**
 * derma_plan_figure_new:
 * @value: with its unit
 * @caption: what it is
 *
 * Returns: (transfer floating): one of the figures of a plan, read as one
 */
GtkWidget *
derma_plan_figure_new (const char *value,
                       const char *caption)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                 "hexpand", TRUE, "css-classes", (const char *const[]) { "plan-figure", NULL }, NULL);
  /* Translators: what a figure is, and the figure: “needle length: 0.25 mm” */
  g_autofree char *name = g_strdup_printf (C_ ("figure of a plan", "%1$s: %2$s"), caption, value);

  gtk_box_append (GTK_BOX (box), create_label (value, (const char *const[]) { "title-2", "numeric", NULL }));
  gtk_box_append (GTK_BOX (box), create_label (caption, (const char *const[]) { "caption", "dim-label", NULL }));
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return box;
}
