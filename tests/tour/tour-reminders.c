/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How reminders are set, and put off. */
#include "config.h"

#include "app/derma-reach-state.h"
#include "pages/derma-later-dialog.h"
#include "pages/derma-reminders-dialog.h"
#include "tour.h"

static void
show_reminders (Tour                  *tour,
                const DermaReachState *state)
{
  DermaRemindersDialog *dialog = derma_reminders_dialog_new ();
  gboolean              can_reach;
  const char           *text = derma_reach_state_get_text (state, &can_reach);

  g_object_set (dialog, "is-on", state->is_on, "can-reach", can_reach, "text", text, "is-discreet", TRUE, "quiet-from", 22, "quiet-to", 7, NULL);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (tour->window));
  tour_await (tour, "DermaRemindersDialog");
}

void
tour_reminders_off (Tour *tour)
{
  show_reminders (tour, &(DermaReachState) { .is_default_folder = TRUE });
}

void
tour_reminders_on (Tour *tour)
{
  show_reminders (tour, &(DermaReachState) { .is_on = TRUE, .is_default_folder = TRUE, .background = DERMA_BACKGROUND_ON });
}

void
tour_reminders_refused (Tour *tour)
{
  show_reminders (tour, &(DermaReachState) { .is_on = TRUE, .is_default_folder = TRUE, .is_sandboxed = TRUE, .background = DERMA_BACKGROUND_REFUSED });
}

void
tour_put_off (Tour *tour)
{
  gint64     again_s[DERMA_N_SNOOZES];
  AdwDialog *dialog;

  for (guint i = 0; i < DERMA_N_SNOOZES; i++)
    again_s[i] = derma_snooze_get_s ((DermaSnooze) i, tour->scene->now_ms / 1000, DERMA_QUIET_FROM_H, DERMA_QUIET_TO_H, tour->scene->zone);
  dialog = derma_later_dialog_new (derma_reminder_item_get_title (DERMA_AFTERCARE_MOISTURISE, FALSE), again_s, tour->scene->now_ms / 1000, tour->scene->zone);
  adw_dialog_present (dialog, GTK_WIDGET (tour->window));
  tour_await (tour, "AdwAlertDialog");
}
