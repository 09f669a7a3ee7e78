/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-later-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

static const char *const RESPONSES[DERMA_N_SNOOZES] = {
  [DERMA_SNOOZE_TEN_MINUTES] = "ten-minutes",
  [DERMA_SNOOZE_HOUR] = "hour",
  [DERMA_SNOOZE_EVENING] = "evening",
  [DERMA_SNOOZE_TOMORROW] = "tomorrow",
};

static char *
make_label (DermaSnooze snooze,
            gint64      again_s,
            GTimeZone  *zone)
{
  g_autofree char *clock = derma_format_clock (derma_time_new (again_s, zone));

  /* Translators: when to be reminded again; %1$s is for example “In 1 Hour” or “This Evening”, %2$s a time of day */
  return g_strdup_printf (_ ("%1$s (%2$s)"), derma_snooze_get_title (snooze), clock);
}

/**
 * derma_later_dialog_new:
 * @what: what is put off, in words
 * @again_s: (array fixed-size=4): when it would come back, UTC seconds, by #DermaSnooze; 0 where that is not on offer
 * @zone: where the person is
 *
 * Returns: (transfer floating): a question for how long; derma_later_dialog_get_choice() tells what its response means
 */
AdwDialog *
derma_later_dialog_new (const char  *what,
                        const gint64 again_s[DERMA_N_SNOOZES],
                        GTimeZone   *zone)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Remind Again When?"), what);

  /* One above the other the last comes first. */
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"));
  for (int i = DERMA_N_SNOOZES - 1; i >= 0; i--)
    {
      g_autofree char *label = again_s[i] != 0 ? make_label ((DermaSnooze) i, again_s[i], zone) : NULL;

      if (label != NULL)
        adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), RESPONSES[i], label);
    }

  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_prefer_wide_layout (ADW_ALERT_DIALOG (dialog), FALSE);
  return dialog;
}

/**
 * derma_later_dialog_get_choice:
 * @response: of the dialog
 * @snooze: (out): for how long
 *
 * Returns: whether it is put off
 */
gboolean
derma_later_dialog_get_choice (const char  *response,
                               DermaSnooze *snooze)
{
  g_return_val_if_fail (response != NULL && snooze != NULL, FALSE);

  for (guint i = 0; i < DERMA_N_SNOOZES; i++)
    if (g_str_equal (RESPONSES[i], response))
      {
        *snooze = (DermaSnooze) i;
        return TRUE;
      }

  return FALSE;
}
