/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-announce.h"

/**
 * derma_announce:
 * @text: a whole sentence
 *
 * Has @text said by a screen reader, where @widget is on the screen. GTK 4.18 crashes when its context for tests is asked to
 * announce; there the text goes to the debug log alone.
 */
void
derma_announce (GtkWidget                        *widget,
                const char                       *text,
                GtkAccessibleAnnouncementPriority priority)
{
  g_autoptr (GtkATContext) context = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && text != NULL);

  if (!gtk_widget_get_mapped (widget))
    return;

  g_debug ("Announced: %s", text);
  context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (widget));
  if (context != NULL && g_strcmp0 (G_OBJECT_TYPE_NAME (context), "GtkTestATContext") != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), text, priority);
}
