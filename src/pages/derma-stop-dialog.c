/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-stop-dialog.h"

#include <glib/gi18n-lib.h>

#include "widgets/derma-alert.h"

/**
 * derma_stop_dialog_new:
 * @session: (nullable): the open session
 *
 * Nobody ends a session by a slip of the hand.
 *
 * Returns: (transfer floating): a question whether the session is to end early; its response “stop” says yes
 */
AdwDialog *
derma_stop_dialog_new (const DermaSession *session)
{
  AdwDialog *dialog = derma_alert_new (_ ("End This Session?"), NULL);

  if (session != NULL && derma_session_has_rolled (session))
    adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog),
                               _ ("Rolling ends here. What you have rolled is kept, and your skin and the roller are looked after next. "
                                  "The rest days count from now."));
  else
    adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog),
                               _ ("Nothing has been rolled, so no rest days follow. Next time begins with the check again."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Keep Going"), "stop", _ ("_End Session"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");

  return dialog;
}
