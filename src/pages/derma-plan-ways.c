/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-ways.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-source-page.h"

static const char *
get_heading (DermaPlanPointKind kind)
{
  switch (kind)
    {
    case DERMA_PLAN_POINT_FOR:
      return _ ("For it");
    case DERMA_PLAN_POINT_AGAINST:
      return _ ("Against it");
    case DERMA_PLAN_POINT_NEITHER:
    default:
      return _ ("To know");
    }
}

static GtkWidget *
create_label (const char *text,
              const char *class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  if (class != NULL)
    gtk_widget_add_css_class (label, class);

  return label;
}

static GtkWidget *
create_point (const DermaPlanPoint *point)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *text = create_label (_ (point->text), NULL);

  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), derma_source_button_new (_ (point->text), point->sources));

  return box;
}

/**
 * derma_plan_way_card_new:
 *
 * Returns: (transfer floating): what speaks for needling that way, and what against it
 */
GtkWidget *
derma_plan_way_card_new (DermaPlanWay way)
{
  const DermaPlanPoint *points = derma_plan_way_get_points (way);
  GtkWidget            *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget            *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, "margin-top", 14, "margin-bottom", 14,
                                            "margin-start", 14, "margin-end", 6, NULL);
  GtkWidget            *cost = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget            *price = create_label (derma_plan_way_get_cost (way), "dim-label");

  gtk_widget_add_css_class (card, "card");
  gtk_box_append (GTK_BOX (card), box);
  gtk_box_append (GTK_BOX (box), create_label (derma_plan_way_get_name (way), "heading"));
  gtk_widget_set_hexpand (price, TRUE);
  gtk_box_append (GTK_BOX (cost), price);
  gtk_box_append (GTK_BOX (cost), derma_source_button_new (derma_plan_way_get_cost (way), derma_plan_way_get_cost_sources (way)));
  gtk_box_append (GTK_BOX (box), cost);
  for (guint i = 0; i < DERMA_N_WAY_POINTS; i++)
    {
      if (i == 0 || points[i].kind != points[i - 1].kind)
        gtk_box_append (GTK_BOX (box), create_label (get_heading (points[i].kind), "caption-heading"));
      gtk_box_append (GTK_BOX (box), create_point (&points[i]));
    }

  return card;
}
