/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-address.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "pages/derma-figure-toast.h"
#include "widgets/derma-alert.h"

static void
copy_cb (AdwAlertDialog *dialog,
         const char     *response,
         GtkWidget      *widget)
{
  GtkWidget *label = adw_alert_dialog_get_extra_child (dialog);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), gtk_label_get_text (GTK_LABEL (label)));
  derma_figure_toast_show (widget, _ ("Address copied"));
}

/* Without a browser the address is still of use. */
static void
offer_copy (GtkWidget  *widget,
            const char *address)
{
  AdwDialog *dialog = derma_alert_new (_ ("No Browser"), _ ("The address could not be opened. You can copy it and open it elsewhere."));
  GtkWidget *label = gtk_label_new (address);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "caption");
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), label);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"), "copy", _ ("C_opy Address"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "copy", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "copy");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response::copy", G_CALLBACK (copy_cb), widget, 0);
  adw_dialog_present (dialog, widget);
}

static void
launched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = GTK_WIDGET (user_data);
  g_autoptr (GError) error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (object), result, &error) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  g_message ("An address was not opened: %s", error->message);
  if (gtk_widget_get_root (widget) != NULL)
    offer_copy (widget, gtk_uri_launcher_get_uri (GTK_URI_LAUNCHER (object)));
}

/**
 * derma_address_open:
 * @widget: what was pressed
 * @address: of a page in the network
 *
 * Hands an address to the browser, which is the only way to the network that there is. Where none takes it, this is said and the
 * address can be copied.
 */
void
derma_address_open (GtkWidget  *widget,
                    const char *address)
{
  g_autoptr (GtkUriLauncher) launcher = NULL;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget) && address != NULL);

  launcher = gtk_uri_launcher_new (address);
  root = gtk_widget_get_root (widget);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, launched_cb, g_object_ref (widget));
}
