/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-retire-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "pages/derma-check-row.h"

/**
 * DermaRetireDialog:
 *
 * Asks why a roller is used no more (protocol.md 9.2), and retires it. It can be taken back from the toast.
 */
struct _DermaRetireDialog
{
  AdwAlertDialog parent_instance;

  DermaJournal      *journal;
  DermaClock        *clock;
  GtkWidget         *parent;
  gint64             roller_id;
  DermaRetiredReason reason;

  GtkListBox *reasons;
};

G_DEFINE_FINAL_TYPE (DermaRetireDialog, derma_retire_dialog, ADW_TYPE_ALERT_DIALOG)

/* What the toast needs to take it back. */
typedef struct
{
  DermaJournal *journal;
  GtkWidget    *parent;
  gint64        roller_id;
} Undo;

static void
undo_free (gpointer  data,
           GClosure *closure)
{
  Undo *undo = data;

  g_object_unref (undo->journal);
  g_object_unref (undo->parent);
  g_free (undo);
}

static void
show_toast (GtkWidget *parent,
            AdwToast  *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (parent, ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_object_ref (toast));
}

static void
show_failure (GtkWidget    *parent,
              const GError *error)
{
  g_autofree char *text = derma_error_to_text (error);
  g_autoptr (AdwToast) toast = g_object_ref_sink (adw_toast_new (text));

  g_message ("A roller was not changed: %s", error->message);
  show_toast (parent, toast);
}

static void
undo_cb (AdwToast *toast,
         Undo     *undo)
{
  g_autoptr (GError) error = NULL;

  if (!derma_journal_unretire_roller (undo->journal, undo->roller_id, &error))
    show_failure (undo->parent, error);
}

static void
offer_undo (DermaRetireDialog *self)
{
  g_autoptr (AdwToast) toast = g_object_ref_sink (adw_toast_new (_ ("The roller is retired.")));
  Undo *undo = g_new0 (Undo, 1);

  undo->journal = g_object_ref (self->journal);
  undo->parent = g_object_ref (self->parent);
  undo->roller_id = self->roller_id;
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), undo, undo_free, 0);
  show_toast (self->parent, toast);
}

static void
retire_cb (DermaRetireDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (derma_journal_retire_roller (self->journal, self->roller_id, self->reason, derma_clock_get_now (self->clock), &error))
    offer_undo (self);
  else
    show_failure (self->parent, error);
}

static void
reason_activated_cb (DermaCheckRow     *row,
                     DermaRetireDialog *self)
{
  self->reason = (DermaRetiredReason) (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
  for (int i = 0; gtk_list_box_get_row_at_index (self->reasons, i) != NULL; i++)
    {
      GtkListBoxRow *other = gtk_list_box_get_row_at_index (self->reasons, i);

      derma_check_row_set_active (DERMA_CHECK_ROW (other), GTK_WIDGET (other) == GTK_WIDGET (row));
    }
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "retire", TRUE);
}

static void
derma_retire_dialog_dispose (GObject *object)
{
  DermaRetireDialog *self = DERMA_RETIRE_DIALOG (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  g_clear_object (&self->parent);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_RETIRE_DIALOG);

  G_OBJECT_CLASS (derma_retire_dialog_parent_class)->dispose (object);
}

static void
derma_retire_dialog_class_init (DermaRetireDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = derma_retire_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-retire-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaRetireDialog, reasons);
}

static void
derma_retire_dialog_init (DermaRetireDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (DermaRetiredReason reason = DERMA_RETIRED_NOT + 1; reason < DERMA_N_RETIRED_REASONS; reason++)
    {
      GtkWidget *row = derma_check_row_new_radio (derma_retired_reason_get_text (reason), NULL);

      g_signal_connect_object (row, "activated", G_CALLBACK (reason_activated_cb), self, 0);
      gtk_list_box_append (self->reasons, row);
    }
  g_signal_connect (self, "response::retire", G_CALLBACK (retire_cb), NULL);
}

/**
 * derma_retire_dialog_present:
 * @parent: over which it is shown, inside an AdwToastOverlay
 * @roller_id: which roller
 *
 * Asks for the reason and retires the roller.
 *
 * Returns: (transfer none): the dialog, which is on the screen
 */
AdwDialog *
derma_retire_dialog_present (GtkWidget    *parent,
                             DermaJournal *journal,
                             DermaClock   *clock,
                             gint64        roller_id)
{
  DermaRetireDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_RETIRE_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->parent = g_object_ref (parent);
  self->roller_id = roller_id;
  adw_dialog_present (ADW_DIALOG (self), parent);

  return ADW_DIALOG (self);
}
