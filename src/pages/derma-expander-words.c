/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-expander-words.h"

#include <glib/gi18n-lib.h>

/* The header is a row of its own inside the expander: it is what gets the focus and is read. */
static GtkWidget *
find_header (GtkWidget *widget)
{
  if (ADW_IS_ACTION_ROW (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_header (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * derma_expander_set_answer:
 * @label: at the end of the header
 * @subtitle: what @expander is about
 * @answer: the answer, or "" while there is none
 * @is_narrow: whether there is no room for @label, so that the answer stands in the place of @subtitle
 *
 * Shows @answer, and has it read with the header.
 */
void
derma_expander_set_answer (AdwExpanderRow *expander,
                           GtkLabel       *label,
                           const char     *subtitle,
                           const char     *answer,
                           gboolean        is_narrow)
{
  const gboolean   is_answered = *answer != '\0';
  const gboolean   is_shown = !is_narrow && is_answered;
  g_autofree char *words = NULL;

  g_return_if_fail (ADW_IS_EXPANDER_ROW (expander) && GTK_IS_LABEL (label));

  /* Every answer of the check comes by here for every group. */
  if (g_strcmp0 (adw_expander_row_get_subtitle (expander), is_narrow && is_answered ? answer : subtitle) == 0 &&
      g_strcmp0 (gtk_label_get_label (label), answer) == 0 &&
      gtk_widget_get_visible (GTK_WIDGET (label)) == is_shown)
    return;

  adw_expander_row_set_subtitle (expander, is_narrow && is_answered ? answer : subtitle);
  gtk_label_set_label (label, answer);
  gtk_widget_set_visible (GTK_WIDGET (label), is_shown);

  if (is_answered)
    /* Translators: %s is a short answer, such as “None of these” */
    words = g_strdup_printf (_ ("Answered: %s"), answer);
  else
    /* Translators: %s is what the questions of a group are about */
    words = g_strdup_printf (_ ("Not answered. %s"), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (find_header (GTK_WIDGET (expander))), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/**
 * derma_expander_name_list:
 * @row: a row that was added to @expander
 *
 * Gives the list of rows the name of @expander, so that it is read on entering it.
 */
void
derma_expander_name_list (AdwExpanderRow *expander,
                          GtkWidget      *row)
{
  GtkWidget *list = gtk_widget_get_parent (row);

  g_return_if_fail (ADW_IS_EXPANDER_ROW (expander) && GTK_IS_LIST_BOX (list));

  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (expander)),
                                  -1);
}
