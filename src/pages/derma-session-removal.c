/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-session-removal.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "widgets/derma-alert.h"

/* A session that is to be deleted, or was, until it is sure that nobody wants it back. */
typedef struct
{
  DermaJournal        *journal;
  DermaClock          *clock;
  AdwToastOverlay     *toasts;
  AdwNavigationPage   *page; /* (nullable): it goes with the session */
  gint64               session_id;
  DermaRemovedSession *removed; /* (nullable) */
} Removal;

static void
removal_free (gpointer  data,
              GClosure *closure)
{
  Removal *self = data;

  g_clear_pointer (&self->removed, derma_removed_session_free);
  g_clear_object (&self->page);
  g_object_unref (self->toasts);
  g_object_unref (self->clock);
  g_object_unref (self->journal);
  g_free (self);
}

static Removal *
removal_new (const Removal *other)
{
  Removal *self = g_new0 (Removal, 1);

  self->journal = g_object_ref (other->journal);
  self->clock = g_object_ref (other->clock);
  self->toasts = g_object_ref (other->toasts);
  self->session_id = other->session_id;
  if (other->page != NULL)
    self->page = g_object_ref (other->page);

  return self;
}

static void
show_failure (const Removal *self,
              const GError  *error)
{
  g_autofree char *text = derma_error_to_text (error);

  g_message ("A session was not deleted, or not put back: %s", error->message);
  adw_toast_overlay_add_toast (self->toasts, g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL));
}

static void
undo_cb (AdwToast *toast,
         gpointer  data)
{
  Removal *self = data;
  g_autoptr (GError) error = NULL;

  if (!derma_journal_restore_session (self->journal, self->removed, &error))
    show_failure (self, error);
}

static void
leave_page (const Removal *self)
{
  GtkWidget *navigation = self->page != NULL ? gtk_widget_get_ancestor (GTK_WIDGET (self->page), ADW_TYPE_NAVIGATION_VIEW) : NULL;

  if (navigation != NULL && adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation)) == self->page)
    adw_navigation_view_pop (ADW_NAVIGATION_VIEW (navigation));
}

static void
remove_session (const Removal *self)
{
  Removal *undo = removal_new (self);
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (!derma_journal_remove_session (self->journal, self->session_id, derma_clock_get_now (self->clock), derma_clock_get_zone (self->clock), &undo->removed, &error))
    {
      show_failure (self, error);
      removal_free (undo, NULL);
      return;
    }

  toast = adw_toast_new (derma_removed_session_is_day_kept (undo->removed) ? _ ("Session deleted. Its day still counts.") : _ ("Session deleted"));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), undo, removal_free, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
  leave_page (self);
}

static void
delete_cb (AdwAlertDialog *question,
           const char     *response,
           gpointer        data)
{
  remove_session (data);
}

static void
ask (GtkWidget     *widget,
     const Removal *removal,
     const char    *body)
{
  AdwDialog *question = derma_alert_new (_ ("Delete This Session?"), body);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _ ("_Cancel"), "delete", _ ("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  g_signal_connect_data (question, "response::delete", G_CALLBACK (delete_cb), removal_new (removal), removal_free, 0);
  adw_dialog_present (question, widget);
}

/* Of what was deleted already only the day is left, and that stays as long as it counts. */
static void
tell_day_stays (GtkWidget  *widget,
                const char *body)
{
  AdwDialog *message = derma_alert_new (_ ("This Day Stays"), body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (message), "close", _ ("_Close"));
  adw_dialog_present (message, widget);
}

static void
ask_counted (GtkWidget        *widget,
             const Removal    *removal,
             DermaPastSession *session,
             gboolean          is_rest)
{
  if (derma_past_session_is_day_only (session))
    tell_day_stays (widget, is_rest ? _ ("What was recorded of the rolling is deleted. The day can be deleted when your skin has rested from it.")
                                    : _ ("What was recorded of the rolling is deleted. The day counts for its roller, and can be deleted when you have judged or retired that."));
  else if (derma_past_session_is_stated (session))
    ask (widget, removal,
         _ ("It no longer counts for the rest between sessions, and your healing logs after it go with it. Warning signs you recorded stay. If you did roll that day, keep it: your skin needs the rest."));
  else if (is_rest)
    ask (widget, removal,
         _ ("What was recorded of the rolling is deleted. The day, the needle length and how your skin heals stay: your skin still rests from it."));
  else
    ask (widget, removal,
         _ ("What was recorded of the rolling is deleted. The day, the needle length and how your skin healed stay: they still count for the roller."));
}

/**
 * derma_session_removal_ask:
 * @widget: below a toast overlay; where it is on a page of a navigation view, that is left when the session is deleted
 *
 * Deletes a session, and offers to undo it. Where a session could start earlier without it, or its roller could be used longer, it
 * asks first, and says what stays.
 */
void
derma_session_removal_ask (GtkWidget        *widget,
                           DermaJournal     *journal,
                           DermaClock       *clock,
                           DermaPastSession *session)
{
  const DermaTime now = derma_clock_get_now (clock);
  GtkWidget      *toasts = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkWidget      *page = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_PAGE);
  const Removal   removal = {
      .journal = journal,
      .clock = clock,
      .toasts = (AdwToastOverlay *) toasts,
      .page = (AdwNavigationPage *) page,
      .session_id = derma_past_session_get_id (session),
  };
  gboolean is_rest;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));

  is_rest = derma_journal_is_session_counted (journal, removal.session_id, now, derma_clock_get_zone (clock));
  if (is_rest || derma_journal_is_roller_use_counted (journal, removal.session_id, now))
    ask_counted (widget, &removal, session, is_rest);
  else
    remove_session (&removal);
}
