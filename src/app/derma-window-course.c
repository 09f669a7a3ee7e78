/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-window-course.h"

#include <glib/gi18n.h>

#include "app/derma-window-private.h"
#include "core/derma-error.h"
#include "pages/derma-plan-dialog.h"
#include "pages/derma-save-dialog.h"
#include "print/derma-calendar.h"
#include "print/derma-file.h"

#define CHANGE_KEY "derma-plan-change"
#define DATES_KEY "derma-course-dates"

/* The plan's dialog covers the window and what is told there. */
static void
show_toast (DermaWindow *self,
            AdwToast    *toast)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (DERMA_IS_PLAN_DIALOG (dialog))
    derma_plan_dialog_add_toast (DERMA_PLAN_DIALOG (dialog), toast);
  else
    derma_window_show_toast (self, toast);
}

static void
show_text (DermaWindow *self,
           const char  *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  show_toast (self, toast);
}

static void
show_error (DermaWindow  *self,
            const GError *error)
{
  g_autofree char *text = derma_error_to_text (error);

  g_message ("A plan was not changed: %s", error->message);
  show_text (self, text);
}

static void
undo_cb (DermaWindow *self,
         AdwToast    *toast)
{
  g_autoptr (GError) error = NULL;

  if (derma_window_get_journal (self) != NULL &&
      !derma_journal_undo_plan_change (derma_window_get_journal (self), g_object_get_data (G_OBJECT (toast), CHANGE_KEY), &error))
    show_error (self, error);
}

static void
resume_plan_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  DermaWindow     *self = DERMA_WINDOW (widget);
  DermaPlanChange *change = NULL;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (!derma_journal_resume_plan (derma_window_get_journal (self), derma_clock_get_now (derma_window_get_clock (self)), &change, &error))
    {
      show_error (self, error);
      return;
    }

  toast = adw_toast_new (_ ("Plan resumed"));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), CHANGE_KEY, change, (GDestroyNotify) derma_plan_change_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  show_toast (self, toast);
}

static void
show_saved (DermaWindow *self,
            GFile       *file)
{
  g_autofree char *name = derma_save_dup_shown_name (file);
  /* Translators: %s is a file name. */
  g_autofree char *text = g_strdup_printf (_ ("The dates are saved as “%s”. Open it with your calendar."), name);

  show_toast (self, derma_save_toast_new (text, file));
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (DermaWindow) self = DERMA_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  const gboolean is_saved = derma_file_save_finish (result, &error);

  if (!is_saved)
    g_message ("The dates were not saved: %s", error->message);
  if (derma_window_get_journal (self) == NULL) /* the window goes */
    return;

  if (is_saved)
    show_saved (self, G_FILE (object));
  else
    show_text (self, derma_file_failure_to_text (error));
}

/**
 * derma_window_save_dates:
 * @dates: of #DermaCourseDate: what is to come of the plan in force
 * @file: where to
 *
 * Saves them for a calendar while the window goes on, and says so when they are saved.
 */
void
derma_window_save_dates (DermaWindow *self,
                         GArray      *dates,
                         GFile       *file)
{
  DermaStoredPlan *plan = derma_window_get_journal (self) != NULL ? derma_journal_get_plan (derma_window_get_journal (self)) : NULL;
  DermaCalendar    calendar;

  g_return_if_fail (dates != NULL && G_IS_FILE (file));

  if (plan == NULL)
    return;

  calendar = (DermaCalendar) {
    .plan_id = derma_stored_plan_get_id (plan),
    .started = derma_stored_plan_get_started (plan),
    .n_sessions = derma_stored_plan_get_plan (plan)->sessions,
    .dates = (const DermaCourseDate *) dates->data,
    .n_dates = dates->len,
  };
  derma_calendar_save_async (&calendar, derma_clock_get_now (derma_window_get_clock (self)), file, saved_cb, g_object_ref (self));
}

/* The dates are what they were when their file was asked for. */
static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DermaWindow) self = DERMA_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL)
    derma_window_save_dates (self, g_object_get_data (object, DATES_KEY), file);
  else if (derma_window_get_journal (self) != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    show_text (self, derma_file_failure_to_text (error));
}

static void
export_calendar_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  DermaWindow  *self = DERMA_WINDOW (widget);
  DermaJournal *journal = derma_window_get_journal (self);
  DermaClock   *clock = derma_window_get_clock (self);
  g_autoptr (GtkFileDialog) dialog = NULL;

  if (journal == NULL || derma_journal_get_plan (journal) == NULL)
    return;

  dialog = derma_save_dialog_new (_ ("Save the Coming Dates"),
                                  /* Translators: the name of a calendar file, which may be read by others. */
                                  _ ("Coming dates.ics"),
                                  _ ("Calendar files"), "text/calendar");
  g_object_set_data_full (G_OBJECT (dialog), DATES_KEY,
                          derma_journal_list_course_dates (journal, derma_clock_get_now (clock), derma_clock_get_zone (clock)),
                          (GDestroyNotify) g_array_unref);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, chosen_cb, g_object_ref (self));
}

/**
 * derma_window_course_install:
 * @widget_class: that of #DermaWindow
 *
 * Adds the actions that resume the plan in force, and save its coming dates for a calendar.
 */
void
derma_window_course_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.resume-plan", NULL, resume_plan_action);
  gtk_widget_class_install_action (widget_class, "win.export-calendar", NULL, export_calendar_action);
}

/**
 * derma_window_course_update:
 *
 * Dates can also be saved of a journal that cannot be written.
 */
void
derma_window_course_update (DermaWindow *self)
{
  DermaJournal    *journal = derma_window_get_journal (self);
  DermaStoredPlan *plan = journal != NULL ? derma_journal_get_plan (journal) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-calendar", plan != NULL && !derma_window_is_in_session (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.resume-plan", plan != NULL && !derma_journal_is_read_only (journal));
}
