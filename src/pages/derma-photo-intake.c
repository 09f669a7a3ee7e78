/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-photo-intake.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-photo-add-dialog.h"

/* What pictures are wanted for, while they are on their way. */
typedef struct
{
  GtkWidget    *widget;
  DermaJournal *journal;
  DermaClock   *clock;
} Intake;

static Intake *
intake_new (GtkWidget    *widget,
            DermaJournal *journal,
            DermaClock   *clock)
{
  Intake *intake = g_new0 (Intake, 1);

  *intake = (Intake) { g_object_ref (widget), g_object_ref (journal), g_object_ref (clock) };
  return intake;
}

static void
intake_free (Intake *intake)
{
  g_object_unref (intake->widget);
  g_object_unref (intake->journal);
  g_object_unref (intake->clock);
  g_free (intake);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Intake, intake_free)

static DermaPhotoImport *
create_import (DermaJournal *journal,
               DermaClock   *clock)
{
  return derma_photo_import_new (journal, derma_clock_get_now (clock), derma_clock_get_zone (clock));
}

/* The window may be gone by the time that the person has chosen. */
static void
present (GtkWidget        *widget,
         DermaJournal     *journal,
         DermaClock       *clock,
         DermaPhotoImport *import)
{
  if (gtk_widget_get_root (widget) != NULL && g_list_model_get_n_items (derma_photo_import_get_items (import)) > 0)
    derma_photo_add_dialog_present (widget, journal, clock, import);
}

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Intake) intake = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (object), result, &error);
  g_autoptr (DermaPhotoImport) import = NULL;

  if (files == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        g_message ("No photos were chosen: %s", error->message);
      return;
    }

  import = create_import (intake->journal, intake->clock);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      derma_photo_import_take_file (import, file);
    }
  present (intake->widget, intake->journal, intake->clock, import);
}

/**
 * derma_photo_intake_choose:
 * @widget: in the window that asks
 *
 * Asks for files, several at once, and then for their views and days.
 */
void
derma_photo_intake_choose (GtkWidget    *widget,
                           DermaJournal *journal,
                           DermaClock   *clock)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (pictures, _ ("Pictures"));
  gtk_file_filter_add_mime_type (pictures, "image/*");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, pictures);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_title (dialog, _ ("Add Photos"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Add"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb,
                                 intake_new (widget, journal, clock));
}

/* A picture without a file is given to the import as one: it comes the same way as all others. */
static void
take_texture (DermaPhotoImport *import,
              GdkTexture       *texture)
{
  g_autoptr (GBytes) bytes = gdk_texture_save_to_png_bytes (texture);

  derma_photo_import_take_bytes (import, bytes, _ ("Picture"));
}

static gboolean
take_value (GtkWidget    *widget,
            DermaJournal *journal,
            DermaClock   *clock,
            const GValue *value)
{
  g_autoptr (DermaPhotoImport) import = create_import (journal, clock);

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

      for (GSList *link = files; link != NULL; link = link->next)
        derma_photo_import_take_file (import, link->data);
    }
  else if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    take_texture (import, g_value_get_object (value));
  else
    return FALSE;

  present (widget, journal, clock, import);
  return TRUE;
}

static void
pasted_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Intake) intake = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (object), result, &error);

  if (value != NULL)
    take_value (intake->widget, intake->journal, intake->clock, value);
  else
    g_message ("Nothing was pasted: %s", error->message);
}

/**
 * derma_photo_intake_paste:
 * @widget: in the window that asks
 *
 * Takes files or a picture from the clipboard. Where there is neither nothing happens, as everywhere.
 */
void
derma_photo_intake_paste (GtkWidget    *widget,
                          DermaJournal *journal,
                          DermaClock   *clock)
{
  GdkClipboard      *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  const GType        types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GdkContentFormats) readable =
        gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));

      if (!gdk_content_formats_contain_gtype (readable, types[i]))
        continue;

      gdk_clipboard_read_value_async (clipboard, types[i], G_PRIORITY_DEFAULT, NULL, pasted_cb, intake_new (widget, journal, clock));
      return;
    }
}

static gboolean
dropped_cb (Intake        *intake,
            const GValue  *value,
            double         x,
            double         y,
            GtkDropTarget *target)
{
  return take_value (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), intake->journal, intake->clock, value);
}

static void
intake_free_closure (gpointer  data,
                     GClosure *closure)
{
  Intake *intake = data;

  g_object_unref (intake->journal);
  g_object_unref (intake->clock);
  g_free (intake);
}

/**
 * derma_photo_intake_accept_drops:
 * @widget: what pictures may be dropped on
 *
 * Lets files and pictures be dropped.
 */
void
derma_photo_intake_accept_drops (GtkWidget    *widget,
                                 DermaJournal *journal,
                                 DermaClock   *clock)
{
  GType          types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };
  GtkDropTarget *target;
  Intake        *intake;

  if (derma_journal_is_read_only (journal))
    return;

  target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  intake = g_new0 (Intake, 1);
  *intake = (Intake) { NULL, g_object_ref (journal), g_object_ref (clock) }; /* it would hold itself */
  g_signal_connect_data (target, "drop", G_CALLBACK (dropped_cb), intake, intake_free_closure, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
