/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-window-sheet.h"

#include <glib/gi18n.h>

#include "app/derma-sheet-print.h"
#include "core/derma-error.h"
#include "pages/derma-save-dialog.h"
#include "print/derma-file.h"
#include "print/derma-sheet-pdf.h"

#define SETTINGS_KEY "derma-print-settings" /* of a window: the printer and what else was chosen last */
#define SOURCE_KEY "derma-sheet-source"     /* of a file dialog: what is to be saved */

/* Over a session that is being rolled nothing else opens. At its end its own sheet is printed. */
static gboolean
is_in_the_way (DermaWindow *self)
{
  const DermaSession *session = derma_journal_get_session (derma_window_get_journal (self));

  return derma_window_is_in_session (self) && session != NULL && session->phase != DERMA_PHASE_FINISH;
}

static void
show_text (DermaWindow *self,
           const char  *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  derma_window_show_toast (self, toast);
}

/* The sheet of a session as it is now, or a word on why there is none. */
static DermaSheetSource *
create_source (DermaWindow *self,
               gint64       session_id)
{
  DermaClock *clock = derma_window_get_clock (self);
  g_autoptr (GError) error = NULL;
  g_autofree char  *text = NULL;
  DermaSheetSource *source = NULL;

  if (derma_window_get_journal (self) == NULL)
    return NULL;

  source = derma_sheet_source_new (derma_window_get_journal (self), session_id, derma_clock_get_now (clock), derma_clock_get_zone (clock), &error);
  if (source == NULL)
    {
      text = derma_error_to_text (error);
      g_message ("There is no sheet: %s", error->message);
      show_text (self, text);
      return NULL;
    }

  source->sheet.paper = derma_paper_for_locale ();
  source->sheet.is_large = g_settings_get_boolean (derma_window_get_settings (self), "large-print");
  source->sheet.is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  return source;
}

static void
print_done_cb (GtkPrintOperation      *operation,
               GtkPrintOperationResult result,
               DermaWindow            *self)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY && settings != NULL)
    g_object_set_data_full (G_OBJECT (self), SETTINGS_KEY, g_object_ref (settings), g_object_unref);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR || derma_window_get_journal (self) == NULL)
    return;

  gtk_print_operation_get_error (operation, &error);
  g_message ("The sheet was not printed: %s", error != NULL ? error->message : "no reason given");
  show_text (self, _ ("The sheet could not be printed. Look at the printer and try again, or save it as PDF."));
}

static void
print (DermaWindow *self,
       gint64       session_id)
{
  DermaSheetSource *source = create_source (self, session_id);
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (source == NULL)
    return;

  operation = derma_sheet_print_new (source);
  gtk_print_operation_set_print_settings (operation, g_object_get_data (G_OBJECT (self), SETTINGS_KEY));
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL); /* "done" tells of errors */
}

static void
print_sheet_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  print (DERMA_WINDOW (widget), 0);
}

static void
print_session_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  print (DERMA_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
show_saved (DermaWindow *self,
            GFile       *file)
{
  g_autofree char *name = derma_save_dup_shown_name (file);
  /* Translators: %s is a file name. */
  g_autofree char *text = g_strdup_printf (_ ("The sheet is saved as “%s”."), name);

  derma_window_show_toast (self, derma_save_toast_new (text, file));
}

static void
save_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  DermaSheetSource *source = task_data;
  GFile            *file = g_object_get_data (G_OBJECT (task), "file");
  GError           *error = NULL;

  if (derma_sheet_save (&source->sheet, file, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  DermaWindow *self = DERMA_WINDOW (object);
  g_autoptr (GError) error = NULL;

  if (derma_window_get_journal (self) == NULL) /* the window goes */
    return;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    show_saved (self, g_object_get_data (G_OBJECT (result), "file"));
  else
    {
      g_message ("The sheet was not saved: %s", error->message);
      show_text (self, derma_file_failure_to_text (error));
    }
}

/**
 * derma_window_save_sheet:
 * @source: (transfer full): what the sheet tells
 * @file: where to
 *
 * Saves a sheet in a thread of its own, and says so when it is saved.
 */
void
derma_window_save_sheet (DermaWindow      *self,
                         DermaSheetSource *source,
                         GFile            *file)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, saved_cb, NULL);

  g_task_set_task_data (task, source, (GDestroyNotify) derma_sheet_source_free);
  g_object_set_data_full (G_OBJECT (task), "file", g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, save_thread);
}

/* The sheet is what it was when its file was asked for, whatever happened while a folder was looked for. */
static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DermaWindow) self = DERMA_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file == NULL)
    {
      if (derma_window_get_journal (self) != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        show_text (self, derma_file_failure_to_text (error));
      return;
    }

  derma_window_save_sheet (self, g_object_steal_data (object, SOURCE_KEY), file);
}

static void
save_sheet_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = NULL;
  DermaSheetSource *source = create_source (self, 0);
  g_autofree char  *name = NULL;

  if (source == NULL)
    return;

  name = derma_sheet_dup_file_name (&source->sheet);
  dialog = derma_save_dialog_new (_ ("Save the Aftercare Sheet"), name, _ ("PDF files"), "application/pdf");
  g_object_set_data_full (G_OBJECT (dialog), SOURCE_KEY, source, (GDestroyNotify) derma_sheet_source_free);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, chosen_cb, g_object_ref (self));
}

static void
open_folder_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (widget), NULL, NULL, NULL);
}

/**
 * derma_window_sheet_install:
 * @widget_class: that of #DermaWindow
 *
 * Adds the actions that print and save the aftercare sheet.
 */
void
derma_window_sheet_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print-sheet", NULL, print_sheet_action);
  gtk_widget_class_install_action (widget_class, "win.print-session", "x", print_session_action);
  gtk_widget_class_install_action (widget_class, "win.save-sheet", NULL, save_sheet_action);
  gtk_widget_class_install_action (widget_class, "win.open-folder", "s", open_folder_action);
}

/**
 * derma_window_sheet_update:
 *
 * There is a sheet when there was a session, and none is being rolled in the window.
 */
void
derma_window_sheet_update (DermaWindow *self)
{
  const char *const names[] = { "win.print-sheet", "win.print-session", "win.save-sheet" };
  DermaJournal     *journal = derma_window_get_journal (self);
  const gboolean    has_sheet = journal != NULL && g_list_model_get_n_items (derma_journal_get_sessions (journal)) > 0 && !is_in_the_way (self);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], has_sheet);
}
