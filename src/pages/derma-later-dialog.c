/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-later-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "widgets/derma-alert.h"

static const char *const RESPONSES[DERMA_N_SNOOZES] = {
  [DERMA_SNOOZE_TEN_MINUTES] = "ten-minutes",
  [DERMA_SNOOZE_HOUR] = "hour",
  [DERMA_SNOOZE_EVENING] = "evening",
  [DERMA_SNOOZE_TOMORROW] = "tomorrow",
};

static char *
make_label (DermaSnooze snooze,
            gint64      again_s,
            gint64      now_s,
            GTimeZone  *zone)
{
  const DermaTime  again = derma_time_new (again_s, zone);
  const DermaTime  now = derma_time_new (now_s, zone);
  const gboolean   is_today = derma_time_get_local_day (again) == derma_time_get_local_day (now);
  g_autofree char *moment = is_today ? derma_format_clock (again) : derma_format_short_moment (again, now);

  /* Translators: when to be reminded again; %1$s is for example “In 1 Hour” or “Tomorrow”, %2$s a time of day, or “Wed 07:00” */
  return g_strdup_printf (_ ("%1$s (%2$s)"), derma_snooze_get_title (snooze), moment);
}

/**
 * derma_later_dialog_new:
 * @what: what is put off, in words
 * @again_s: (array fixed-size=4): when it would come back, UTC seconds, by #DermaSnooze; 0 where that is not on offer
 * @now_s: UTC seconds
 * @zone: where the person is
 *
 * Returns: (transfer floating): a question for how long; derma_later_dialog_get_choice() tells what its response means
 */
AdwDialog *
derma_later_dialog_new (const char  *what,
                        const gint64 again_s[DERMA_N_SNOOZES],
                        gint64       now_s,
                        GTimeZone   *zone)
{
  AdwDialog *dialog = derma_alert_new (_ ("Remind Again When?"), what);

  /* One above the other the last comes first. */
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"));
  for (int i = DERMA_N_SNOOZES - 1; i >= 0; i--)
    {
      g_autofree char *label = again_s[i] != 0 ? make_label ((DermaSnooze) i, again_s[i], now_s, zone) : NULL;

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
