/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-report-dialog.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-date-button.h"
#include "pages/derma-paper-output.h"
#include "pages/derma-report-source.h"
#include "pages/derma-report-task.h"
#include "pages/derma-save-dialog.h"
#include "print/derma-file.h"
#include "widgets/derma-announce.h"

#define FIRST_DAYS 28 /* where days are chosen, so many are offered */

/**
 * DermaReportDialog:
 *
 * Asks what a progress report is to tell, and makes it: as a PDF file or on paper. It is made in a thread of its own, which can
 * be stopped.
 *
 * Its actions are "report.save", "report.print" and "report.cancel".
 */
struct _DermaReportDialog
{
  AdwDialog parent_instance;

  DermaJournal       *journal;
  DermaClock         *clock;
  GCancellable       *cancellable; /* (nullable): of the report that is being made */
  DermaReport        *report;      /* (nullable): until its charts are in it */
  GFile              *file;        /* (nullable): where it is saved */
  guint               next_chart;
  guint               chart_source;
  GAsyncReadyCallback callback; /* who waits for it */
  gboolean            is_closed;
  AdwSwitchRow       *parts[DERMA_N_REPORT_PARTS];

  AdwToastOverlay     *toasts;
  AdwComboRow         *range_row;
  GtkWidget           *first_row;
  DermaDateButton     *first_day;
  GtkWidget           *last_row;
  DermaDateButton     *last_day;
  AdwActionRow        *content_row;
  AdwPreferencesGroup *parts_group;
  GtkEditable         *name_row;
  AdwComboRow         *paper_row;
  GtkStack            *states;
  GtkProgressBar      *bar;
  GtkWidget           *save;
  GtkWidget           *cancel;
};

G_DEFINE_FINAL_TYPE (DermaReportDialog, derma_report_dialog, ADW_TYPE_DIALOG)

static gboolean
has_dates (DermaReportDialog *self)
{
  return adw_combo_row_get_selected (self->range_row) == DERMA_PROGRESS_RANGE_DATES;
}

static gboolean
is_possible (DermaReportDialog *self)
{
  return !has_dates (self) || derma_date_button_get_day (self->first_day) <= derma_date_button_get_day (self->last_day);
}

static DermaReportChoice
get_choice (DermaReportDialog *self)
{
  DermaReportChoice choice = {
    .range = (DermaProgressRange) adw_combo_row_get_selected (self->range_row),
    .dates = { derma_date_button_get_day (self->first_day), derma_date_button_get_day (self->last_day) },
  };

  for (guint i = 0; i < DERMA_N_REPORT_PARTS; i++)
    if (adw_switch_row_get_active (self->parts[i]))
      choice.parts |= DERMA_REPORT_BIT (i);

  return choice;
}

/* Its charts are not in it yet. */
static DermaReport *
begin_report (DermaReportDialog *self)
{
  const DermaReportChoice choice = get_choice (self);
  DermaReport            *report = derma_report_source_begin (self->journal, &choice, derma_clock_get_now (self->clock), derma_clock_get_zone (self->clock));
  g_autofree char        *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));

  report->paper = (DermaPaper) adw_combo_row_get_selected (self->paper_row);
  report->is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  if (*name != '\0')
    report->name = g_steal_pointer (&name);

  return report;
}

/* What there is in the range, before anything is made of it. */
static char *
dup_content (DermaReportDialog *self)
{
  const DermaReportChoice choice = get_choice (self);
  guint                   n_sessions;

  if (!is_possible (self))
    return g_strdup (_ ("The last day is before the first. Choose other days."));

  n_sessions = derma_report_source_count_sessions (self->journal, &choice, derma_clock_get_now (self->clock), derma_clock_get_zone (self->clock));
  if (n_sessions == 0)
    return g_strdup (_ ("No session was rolled in this time."));

  return g_strdup_printf (ngettext ("%u session was rolled in this time.", "%u sessions were rolled in this time.", n_sessions), n_sessions);
}

static void
update (DermaReportDialog *self)
{
  g_autofree char *content = NULL;

  if (self->journal == NULL)
    return;

  content = dup_content (self);
  gtk_widget_set_visible (self->first_row, has_dates (self));
  gtk_widget_set_visible (self->last_row, has_dates (self));
  gtk_widget_set_visible (GTK_WIDGET (self->parts[DERMA_REPORT_PHOTOS]), g_list_model_get_n_items (derma_journal_get_photos (self->journal)) > 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->content_row), content);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", is_possible (self) && self->cancellable == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.print", is_possible (self) && self->cancellable == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.cancel", self->cancellable != NULL);
}

static void
day_chosen_cb (DermaReportDialog *self,
               gint64             day)
{
  derma_date_button_set_day (self->first_day, day);
  update (self);
}

static void
last_day_chosen_cb (DermaReportDialog *self,
                    gint64             day)
{
  derma_date_button_set_day (self->last_day, day);
  update (self);
}

static void
show_text (DermaReportDialog *self,
           const char        *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
show_saved (DermaReportDialog *self,
            GFile             *file)
{
  g_autofree char *name = derma_save_dup_shown_name (file);
  /* Translators: %s is a file name. */
  g_autofree char *text = g_strdup_printf (_ ("The report is saved as “%s”."), name);

  adw_toast_overlay_add_toast (self->toasts, derma_save_toast_new (text, file));
}

static void
progress_cb (GObject *source,
             double   fraction)
{
  DermaReportDialog *self = DERMA_REPORT_DIALOG (source);

  if (!self->is_closed)
    gtk_progress_bar_set_fraction (self->bar, fraction);
}

/* Begins or ends the time in which a report is made. */
static void
set_making (DermaReportDialog *self,
            gboolean           is_making)
{
  g_clear_object (&self->cancellable);
  if (is_making)
    {
      self->cancellable = g_cancellable_new ();
      gtk_progress_bar_set_fraction (self->bar, 0);
      derma_announce (GTK_WIDGET (self), _ ("The report is being made."), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  gtk_stack_set_visible_child_name (self->states, is_making ? "make" : "choose");
  gtk_widget_grab_focus (is_making ? self->cancel : self->save);
  update (self);
}

/* What reads the journal is done here, between what else there is to do, and the rest in another thread. */
static gboolean
add_chart_cb (gpointer data)
{
  DermaReportDialog *self = DERMA_REPORT_DIALOG (data);

  if (!g_cancellable_is_cancelled (self->cancellable) && derma_report_source_add_chart (self->report, self->journal, self->next_chart++))
    return G_SOURCE_CONTINUE;

  self->chart_source = 0;
  derma_report_make_async (g_steal_pointer (&self->report), self->file, G_OBJECT (self), progress_cb, self->cancellable, self->callback);
  return G_SOURCE_REMOVE;
}

/* @file: (nullable): where it is to be saved */
static void
make_report (DermaReportDialog  *self,
             GFile              *file,
             GAsyncReadyCallback callback)
{
  set_making (self, TRUE);
  g_set_object (&self->file, file);
  self->callback = callback;
  self->report = begin_report (self);
  self->next_chart = 0;
  self->chart_source = g_idle_add_full (G_PRIORITY_LOW, add_chart_cb, self, NULL);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  DermaReportDialog *self = DERMA_REPORT_DIALOG (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = derma_report_make_finish (result, &error);

  if (self->is_closed)
    return;

  set_making (self, FALSE);
  if (pdf != NULL)
    show_saved (self, self->file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_message ("The report was not saved: %s", error->message);
      show_text (self, derma_file_failure_to_text (error));
    }
}

/**
 * derma_report_dialog_save:
 * @file: where to
 *
 * Saves the report as it is chosen, and says so when it is saved.
 */
void
derma_report_dialog_save (DermaReportDialog *self,
                          GFile             *file)
{
  g_return_if_fail (DERMA_IS_REPORT_DIALOG (self) && G_IS_FILE (file));

  if (self->is_closed || self->cancellable != NULL)
    return;

  make_report (self, file, saved_cb);
}

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DermaReportDialog) self = DERMA_REPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL)
    derma_report_dialog_save (self, file);
  else if (!self->is_closed && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    show_text (self, derma_file_failure_to_text (error));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  DermaReportDialog *self = DERMA_REPORT_DIALOG (widget);
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autoptr (DermaReport) report = derma_report_new (derma_clock_get_zone (self->clock)); /* of which only the name is wanted */
  g_autofree char *name = NULL;

  report->now = derma_clock_get_now (self->clock);
  name = derma_report_dup_file_name (report);
  dialog = derma_save_dialog_new (_ ("Save the Progress Report"), name, _ ("PDF files"), "application/pdf");
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb, g_object_ref (self));
}

/* What the printer gets is the file that would be saved. */
static void
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  DermaReportDialog *self = DERMA_REPORT_DIALOG (object);
  const char        *failed = _ ("The report could not be printed. Look at the printer and try again, or save it as PDF.");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = derma_report_make_finish (result, &error);

  if (self->is_closed)
    return;

  set_making (self, FALSE);
  if (pdf != NULL)
    derma_paper_print (self->save, pdf, (DermaPaper) adw_combo_row_get_selected (self->paper_row), GTK_PAGE_ORIENTATION_PORTRAIT,
                       _ ("Print the Progress Report"), failed);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    derma_paper_tell_failure (self->save, error, failed);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  DermaReportDialog *self = DERMA_REPORT_DIALOG (widget);

  make_report (self, NULL, made_cb);
}

static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_cancellable_cancel (DERMA_REPORT_DIALOG (widget)->cancellable);
}

/* Who closes the dialog wants no report any more. */
static void
stop (DermaReportDialog *self)
{
  self->is_closed = TRUE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/* A window that is destroyed closes nothing first, and while a report is made the dialog is not disposed. */
static void
derma_report_dialog_unroot (GtkWidget *widget)
{
  stop (DERMA_REPORT_DIALOG (widget));

  GTK_WIDGET_CLASS (derma_report_dialog_parent_class)->unroot (widget);
}

static void
derma_report_dialog_dispose (GObject *object)
{
  DermaReportDialog *self = DERMA_REPORT_DIALOG (object);

  self->is_closed = TRUE;
  g_clear_handle_id (&self->chart_source, g_source_remove);
  g_clear_pointer (&self->report, derma_report_free);
  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_REPORT_DIALOG);

  G_OBJECT_CLASS (derma_report_dialog_parent_class)->dispose (object);
}

static void
derma_report_dialog_class_init (DermaReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_DATE_BUTTON);

  G_OBJECT_CLASS (klass)->dispose = derma_report_dialog_dispose;
  widget_class->unroot = derma_report_dialog_unroot;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaReportDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, DermaReportDialog, range_row);
  gtk_widget_class_bind_template_child (widget_class, DermaReportDialog, first_row);
  gtk_widget_class_bind_template_child (widget_class, DermaReportDialog, first_day);
  gtk_widget_class_bind_template_child (widget_class, DermaReportDialog, last_row);
  gtk_widget_class_bind_template_child (widget_class, DermaReportDialog, last_day);
  gtk_widget_class_bind_template_child (widget_class, DermaReportDialog, content_row);
  gtk_widget_class_bind_template_child (widget_class, DermaReportDialog, parts_group);
  gtk_widget_class_bind_template_child (widget_class, DermaReportDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, DermaReportDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, DermaReportDialog, states);
  gtk_widget_class_bind_template_child (widget_class, DermaReportDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, DermaReportDialog, save);
  gtk_widget_class_bind_template_child (widget_class, DermaReportDialog, cancel);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, last_day_chosen_cb);

  gtk_widget_class_install_action (widget_class, "report.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "report.cancel", NULL, cancel_action);
}

static void
derma_report_dialog_init (DermaReportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < DERMA_N_REPORT_PARTS; i++)
    {
      self->parts[i] = ADW_SWITCH_ROW (adw_switch_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->parts[i]), derma_report_part_get_name ((DermaReportPart) i));
      adw_switch_row_set_active (self->parts[i], i != DERMA_REPORT_PHOTOS);
      adw_preferences_group_add (self->parts_group, GTK_WIDGET (self->parts[i]));
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->parts[DERMA_REPORT_PHOTOS]), _ ("The first and the latest of each view"));
  g_signal_connect (self, "closed", G_CALLBACK (stop), NULL);
}

/**
 * derma_report_dialog_new:
 *
 * Returns: (transfer floating): a dialog that makes a progress report
 */
AdwDialog *
derma_report_dialog_new (DermaJournal *journal,
                         DermaClock   *clock)
{
  DermaReportDialog *self;
  gint64             today;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_REPORT_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  today = derma_time_get_local_day (derma_clock_get_now (clock));
  derma_date_button_set_clock (self->first_day, clock);
  derma_date_button_set_title (self->first_day, _ ("From"));
  derma_date_button_set_is_past (self->first_day, TRUE);
  derma_date_button_set_day (self->first_day, today - FIRST_DAYS);
  derma_date_button_set_clock (self->last_day, clock);
  derma_date_button_set_title (self->last_day, _ ("Until"));
  derma_date_button_set_is_past (self->last_day, TRUE);
  derma_date_button_set_day (self->last_day, today);
  adw_combo_row_set_selected (self->range_row, DERMA_PROGRESS_RANGE_YEAR);
  adw_combo_row_set_selected (self->paper_row, derma_paper_for_locale ());
  update (self);

  return ADW_DIALOG (self);
}
