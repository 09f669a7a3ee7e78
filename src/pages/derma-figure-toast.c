/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-figure-toast.h"

#include <adwaita.h>

/**
 * derma_figure_toast_show:
 * @widget: over which it is shown; nowhere where it has gone meanwhile
 * @text: what came of exporting or printing a figure
 *
 * Tells it in passing.
 */
void
derma_figure_toast_show (GtkWidget  *widget,
                         const char *text)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  AdwToast  *toast;

  if (overlay == NULL)
    return;

  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}
