/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-figure-toast.h"

#include <adwaita.h>

/* Dialogs that are not ours have no place for it, so it is shown beneath them. */
static AdwToastOverlay *
find_overlay (GtkWidget *widget)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot   *root = gtk_widget_get_root (widget);

  if (overlay == NULL && ADW_IS_APPLICATION_WINDOW (root))
    overlay = adw_application_window_get_content (ADW_APPLICATION_WINDOW (root));

  return ADW_IS_TOAST_OVERLAY (overlay) ? ADW_TOAST_OVERLAY (overlay) : NULL;
}

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
  AdwToastOverlay *overlay = find_overlay (widget);
  AdwToast        *toast;

  if (overlay == NULL)
    return;

  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (overlay, toast);
}
