/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-discard-question.h"

#include <glib/gi18n-lib.h>

#include "widgets/derma-alert.h"

static void
discard_cb (AdwDialog *dialog)
{
  adw_dialog_force_close (dialog);
}

/**
 * derma_discard_question_present:
 * @dialog: a dialog in which something was changed that would be lost
 * @body: what stays as it was, a sentence
 *
 * Asks before @dialog is closed.
 */
void
derma_discard_question_present (AdwDialog  *dialog,
                                const char *body)
{
  AdwDialog *question = derma_alert_new (_ ("Discard Changes?"), body);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response::discard", G_CALLBACK (discard_cb), dialog, G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (dialog));
}
