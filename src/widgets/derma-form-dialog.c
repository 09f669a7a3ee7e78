/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-form-dialog.h"

#define WIDTH 480 /* at the usual size of text */

/**
 * derma_form_dialog_fit_width:
 * @dialog: a dialog whose header has a title between the button that leaves it and the one that saves
 *
 * Makes it as wide as the three need with the size of text that there is now.
 */
void
derma_form_dialog_fit_width (AdwDialog *dialog)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));

  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (dialog));

  adw_dialog_set_content_width (dialog, (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, WIDTH, settings));
}
