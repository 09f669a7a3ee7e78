/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-photo-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "pages/derma-date-button.h"
#include "pages/derma-discard-question.h"
#include "pages/derma-photo-look.h"
#include "pages/derma-photo-pixels.h"
#include "pages/derma-photo-text.h"

#define MOST_PIXELS 1600
#define NOTE_DELAY_MS 500 /* after the last key */

/**
 * DermaPhotoDialog:
 *
 * One photo, larger, and what is known of it: its view, its day and a note can be changed. Each change is stored at once, the note
 * when nothing was written for a moment. While it cannot be stored the dialog stays open, until it is to be discarded.
 */
struct _DermaPhotoDialog
{
  AdwDialog parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;
  DermaPhoto   *photo;
  GCancellable *loading;
  gboolean      is_showing; /* what is set is not what the person has chosen */
  guint         note_timer; /* 0: the note is not waiting to be stored */

  AdwToastOverlay *toasts;
  GtkStack        *stack;
  GtkPicture      *picture;
  GtkLabel        *when;
  GtkLabel        *hint;
  AdwComboRow     *view;
  DermaDateButton *day;
  GtkEditable     *note;
};

G_DEFINE_FINAL_TYPE (DermaPhotoDialog, derma_photo_dialog, ADW_TYPE_DIALOG)

/* A hint for whoever can still take it again, later or in a better light. */
static void
show_hint (DermaPhotoDialog *self)
{
  const DermaPhotoLook look = derma_photo_look_get (self->journal, self->photo);
  const char          *hint = derma_photo_look_get_hint (self->journal, derma_photo_get_view (self->photo), &look);

  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

static void
show_photo (DermaPhotoDialog *self)
{
  g_autofree char *when = derma_photo_text_dup_when (self->journal, derma_photo_get_at (self->photo));
  g_autofree char *name = derma_photo_text_dup_name (self->journal, self->photo);

  self->is_showing = TRUE;
  gtk_label_set_label (self->when, when);
  gtk_picture_set_alternative_text (self->picture, name);
  adw_combo_row_set_selected (self->view, derma_photo_get_view (self->photo));
  derma_date_button_set_day (self->day, derma_time_get_local_day (derma_photo_get_at (self->photo)));
  show_hint (self);
  self->is_showing = FALSE;
}

/* Shows what is stored, and why if that is not what was chosen. A note that was written stays as it is. */
static void
finish (DermaPhotoDialog *self,
        gboolean          is_stored,
        const GError     *error)
{
  g_autofree char *text = NULL;

  if (!is_stored)
    {
      text = derma_error_to_text (error);
      g_message ("A photo was not changed: %s", error->message);
      adw_toast_overlay_add_toast (self->toasts, g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL));
    }
  show_photo (self);
}

static void
view_cb (DermaPhotoDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->view);
  g_autoptr (GError) error = NULL;
  gboolean is_stored;

  if (self->photo == NULL || self->is_showing || selected >= DERMA_N_PHOTO_VIEWS || selected == derma_photo_get_view (self->photo))
    return;

  is_stored = derma_journal_set_photo_view (self->journal, derma_photo_get_id (self->photo), (DermaPhotoView) selected, &error);
  finish (self, is_stored, error);
}

static void
day_cb (DermaPhotoDialog *self,
        gint64            day)
{
  const DermaTime at = derma_photo_text_move_to_day (derma_photo_get_at (self->photo), day, derma_clock_get_now (self->clock),
                                                     derma_clock_get_zone (self->clock));
  g_autoptr (GError) error = NULL;
  const gboolean is_stored = derma_journal_set_photo_time (self->journal, derma_photo_get_id (self->photo), at, &error);

  finish (self, is_stored, error);
}

static gboolean
has_new_note (DermaPhotoDialog *self)
{
  return !derma_journal_is_read_only (self->journal) &&
         derma_journal_get_photo (self->journal, derma_photo_get_id (self->photo)) == self->photo &&
         g_strcmp0 (gtk_editable_get_text (self->note), derma_photo_get_note (self->photo)) != 0;
}

static gboolean
store_note (DermaPhotoDialog *self)
{
  g_autofree char *note = g_strdup (gtk_editable_get_text (self->note));
  g_autoptr (GError) error = NULL;
  gboolean is_stored = TRUE;

  g_clear_handle_id (&self->note_timer, g_source_remove);
  if (has_new_note (self))
    {
      is_stored = derma_journal_set_photo_note (self->journal, derma_photo_get_id (self->photo), note, &error);
      finish (self, is_stored, error);
    }
  adw_dialog_set_can_close (ADW_DIALOG (self), is_stored);

  return is_stored;
}

static void
note_waited_cb (gpointer user_data)
{
  DermaPhotoDialog *self = user_data;

  self->note_timer = 0;
  store_note (self);
}

static void
note_changed_cb (DermaPhotoDialog *self)
{
  if (self->is_showing)
    return;

  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  g_clear_handle_id (&self->note_timer, g_source_remove);
  self->note_timer = g_timeout_add_once (NOTE_DELAY_MS, note_waited_cb, self);
}

static void
note_cb (DermaPhotoDialog *self)
{
  store_note (self);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DermaPhotoDialog) self = DERMA_PHOTO_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = derma_photo_pixels_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (self->stack, texture != NULL ? "picture" : "missing");
}

static void
derma_photo_dialog_close_attempt (AdwDialog *dialog)
{
  if (store_note (DERMA_PHOTO_DIALOG (dialog)))
    adw_dialog_force_close (dialog);
  else
    derma_discard_question_present (dialog, _ ("The note could not be saved. It stays as it was."));
}

static void
derma_photo_dialog_closed (AdwDialog *dialog)
{
  DermaPhotoDialog *self = DERMA_PHOTO_DIALOG (dialog);

  g_cancellable_cancel (self->loading);
  if (self->note_timer != 0) /* closed by the program, nobody was asked */
    store_note (self);
}

static void
derma_photo_dialog_dispose (GObject *object)
{
  DermaPhotoDialog *self = DERMA_PHOTO_DIALOG (object);

  g_clear_handle_id (&self->note_timer, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_PHOTO_DIALOG);
  g_clear_object (&self->loading);
  g_clear_object (&self->photo);
  g_clear_object (&self->clock);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (derma_photo_dialog_parent_class)->dispose (object);
}

static void
derma_photo_dialog_class_init (DermaPhotoDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_DATE_BUTTON);

  G_OBJECT_CLASS (klass)->dispose = derma_photo_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->close_attempt = derma_photo_dialog_close_attempt;
  ADW_DIALOG_CLASS (klass)->closed = derma_photo_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-photo-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoDialog, when);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoDialog, view);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoDialog, day);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
}

static void
derma_photo_dialog_init (DermaPhotoDialog *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->loading = g_cancellable_new ();
}

/**
 * derma_photo_dialog_present:
 * @parent: what it is shown over
 * @photo: of @journal
 *
 * Returns: (transfer none): the dialog
 */
AdwDialog *
derma_photo_dialog_present (GtkWidget    *parent,
                            DermaJournal *journal,
                            DermaClock   *clock,
                            DermaPhoto   *photo)
{
  DermaPhotoDialog *self;
  gboolean          can_write;
  g_autofree char  *path = NULL;
  g_autoptr (GListModel) views = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock) && DERMA_IS_PHOTO (photo), NULL);

  self = g_object_new (DERMA_TYPE_PHOTO_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->photo = g_object_ref (photo);
  views = derma_photo_text_create_views (NULL);
  adw_combo_row_set_model (self->view, views);
  derma_date_button_set_clock (self->day, clock);
  derma_date_button_set_title (self->day, _ ("Day"));
  derma_date_button_set_is_past (self->day, TRUE);
  can_write = !derma_journal_is_read_only (journal);
  gtk_widget_set_sensitive (GTK_WIDGET (self->view), can_write);
  gtk_widget_set_sensitive (GTK_WIDGET (self->day), can_write);
  gtk_widget_set_sensitive (GTK_WIDGET (self->note), can_write);
  gtk_editable_set_text (self->note, derma_photo_get_note (photo));
  show_photo (self);

  path = derma_photo_dup_path (photo);
  derma_photo_pixels_load_async (path, MOST_PIXELS, self->loading, loaded_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);

  return ADW_DIALOG (self);
}
