/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-level-option.h"

#include <glib/gi18n-lib.h>

#define LINE_MARGIN 7 /* makes a line high enough for a finger */

/**
 * DermaLevelOption:
 *
 * One level of a scale with its words, as a radio button. The arrow keys only move between such buttons: to choose
 * one is an answer, which closes the question, so reading the words must not choose.
 *
 * Its CSS node is that of #GtkCheckButton.
 */
struct _DermaLevelOption
{
  GtkCheckButton parent_instance;
};

G_DEFINE_FINAL_TYPE (DermaLevelOption, derma_level_option, GTK_TYPE_CHECK_BUTTON)

static gboolean
derma_level_option_focus (GtkWidget       *widget,
                          GtkDirectionType direction)
{
  return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
}

static void
derma_level_option_class_init (DermaLevelOptionClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = derma_level_option_focus;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_RADIO);
}

static void
derma_level_option_init (DermaLevelOption *self)
{
}

/**
 * derma_level_option_new:
 * @level: its number
 * @words: what it means, to begin a line with
 *
 * Returns: (transfer floating): the button, not yet in a group
 */
GtkWidget *
derma_level_option_new (guint       level,
                        const char *words)
{
  DermaLevelOption *self = g_object_new (DERMA_TYPE_LEVEL_OPTION, NULL);
  g_autofree char  *number = g_strdup_printf ("%u", level);
  g_autofree char  *name = NULL;
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget        *number_label = gtk_label_new (number);
  GtkWidget        *words_label = gtk_label_new (words);

  gtk_widget_add_css_class (number_label, "heading");
  gtk_widget_add_css_class (number_label, "numeric");
  gtk_widget_set_valign (number_label, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_set_valign (words_label, GTK_ALIGN_BASELINE_FILL);
  gtk_label_set_wrap (GTK_LABEL (words_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words_label), 0);
  gtk_widget_set_hexpand (words_label, TRUE);
  gtk_box_append (GTK_BOX (box), number_label);
  gtk_box_append (GTK_BOX (box), words_label);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_top (box, LINE_MARGIN);
  gtk_widget_set_margin_bottom (box, LINE_MARGIN);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self), box);

  /* Translators: a level of a scale for a screen reader: its number, then its words */
  name = g_strdup_printf (_ ("%1$u: %2$s"), level, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}
