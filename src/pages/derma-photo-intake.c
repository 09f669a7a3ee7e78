/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-photo-intake.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-photo-add-dialog.h"
#include "widgets/derma-alert.h"

/* A picture of as many pixels as may come in has fewer in any format that cameras and browsers use. */
#define MOST_BYTES (256 * 1024 * 1024)
#define CHUNK_BYTES (256 * 1024)

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

/* What is being pasted or dropped. */
typedef struct
{
  Intake     *intake;
  GdkDrop    *drop;  /* (nullable): until it is told that it is over */
  GByteArray *bytes; /* (nullable): what came so far */
} Transfer;

static Transfer *
transfer_new (Intake  *intake,
              GdkDrop *drop)
{
  Transfer *transfer = g_new0 (Transfer, 1);

  *transfer = (Transfer) { intake, drop != NULL ? g_object_ref (drop) : NULL, g_byte_array_new () };
  return transfer;
}

/* Who has dropped something is told of it, whatever came of it. */
static void
transfer_free (Transfer *transfer)
{
  if (transfer->drop != NULL)
    gdk_drop_finish (transfer->drop, 0);
  g_clear_object (&transfer->drop);
  g_clear_pointer (&transfer->bytes, g_byte_array_unref);
  intake_free (transfer->intake);
  g_free (transfer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Transfer, transfer_free)

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

/* Of what is offered: pixels that nothing was taken away from first, then what a camera makes. */
static const char *const PREFERRED[] = { "image/png", "image/jpeg", "image/heif", "image/avif", "image/webp", "image/tiff" };

/* Whether the reading process knows the type is for it to say: a refusal has a name and a reason. */
static const char *
find_image_type (GdkContentFormats *formats)
{
  const char *const *types = gdk_content_formats_get_mime_types (formats, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (PREFERRED); i++)
    if (gdk_content_formats_contain_mime_type (formats, PREFERRED[i]))
      return g_intern_string (PREFERRED[i]);
  for (guint i = 0; types != NULL && types[i] != NULL; i++)
    if (g_str_has_prefix (types[i], "image/"))
      return g_intern_string (types[i]);

  return NULL;
}

static gboolean
has_files (GdkContentFormats *formats)
{
  g_autoptr (GdkContentFormats) readable = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));

  return gdk_content_formats_contain_gtype (readable, GDK_TYPE_FILE_LIST);
}

/* A picture of this program has no bytes yet: GDK makes them where they are read, and not on the main thread. */
static GdkContentFormats *
create_readable (GdkContentFormats *formats)
{
  return gdk_content_formats_union_serialize_mime_types (gdk_content_formats_ref (formats));
}

static void
take_files (Intake      *intake,
            GdkFileList *list)
{
  g_autoptr (DermaPhotoImport) import = create_import (intake->journal, intake->clock);
  g_autoptr (GSList) files = gdk_file_list_get_files (list);

  for (GSList *link = files; link != NULL; link = link->next)
    derma_photo_import_take_file (import, link->data);
  present (intake->widget, intake->journal, intake->clock, import);
}

/* A picture without a file is given to the import as it came: only its own process decodes what comes from outside. */
static void
take_bytes (Intake *intake,
            GBytes *bytes)
{
  g_autoptr (DermaPhotoImport) import = create_import (intake->journal, intake->clock);

  derma_photo_import_take_bytes (import, bytes, _ ("Picture"));
  present (intake->widget, intake->journal, intake->clock, import);
}

static void
refuse_size (Intake *intake)
{
  AdwDialog *dialog;

  if (gtk_widget_get_root (intake->widget) == NULL)
    return;

  dialog = derma_alert_new (_ ("The Picture Is Too Large"), _ ("Save it as a file, make it smaller, and add the file."));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, intake->widget);
}

static void
end_transfer (Transfer *transfer)
{
  if (transfer->drop != NULL)
    gdk_drop_finish (transfer->drop, GDK_ACTION_COPY);
  g_clear_object (&transfer->drop);
}

static void
chunk_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  GInputStream *stream = G_INPUT_STREAM (object);
  g_autoptr (Transfer) transfer = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) chunk = g_input_stream_read_bytes_finish (stream, result, &error);
  g_autoptr (GBytes) bytes = NULL;

  if (chunk == NULL)
    {
      g_message ("A picture was not read: %s", error->message);
      return;
    }

  g_byte_array_append (transfer->bytes, g_bytes_get_data (chunk, NULL), (guint) g_bytes_get_size (chunk));
  if (transfer->bytes->len > MOST_BYTES)
    {
      refuse_size (transfer->intake);
    }
  else if (g_bytes_get_size (chunk) > 0)
    {
      g_input_stream_read_bytes_async (stream, CHUNK_BYTES, G_PRIORITY_DEFAULT, NULL, chunk_cb, g_steal_pointer (&transfer));
    }
  else
    {
      end_transfer (transfer);
      bytes = g_byte_array_free_to_bytes (g_steal_pointer (&transfer->bytes));
      take_bytes (transfer->intake, bytes);
    }
}

/* @stream: (nullable): NULL where @error says why */
static void
read_stream (Transfer     *transfer,
             GInputStream *stream,
             const GError *error)
{
  if (stream != NULL)
    {
      g_input_stream_read_bytes_async (stream, CHUNK_BYTES, G_PRIORITY_DEFAULT, NULL, chunk_cb, transfer);
      return;
    }

  g_message ("A picture was not read: %s", error->message);
  transfer_free (transfer);
}

/* @value: (nullable): NULL where @error says why */
static void
take_value (Transfer     *transfer,
            const GValue *value,
            const GError *error)
{
  end_transfer (transfer);
  if (value != NULL)
    take_files (transfer->intake, g_value_get_boxed (value));
  else
    g_message ("Files were not read: %s", error->message);
  transfer_free (transfer);
}

static void
pasted_files_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (object), result, &error);

  take_value (user_data, value, error);
}

static void
pasted_picture_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, NULL, &error);

  read_stream (user_data, stream, error);
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
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  g_autoptr (GdkContentFormats) formats = create_readable (gdk_clipboard_get_formats (clipboard));
  const char *types[] = { find_image_type (formats), NULL };

  if (has_files (formats))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, pasted_files_cb,
                                    transfer_new (intake_new (widget, journal, clock), NULL));
  else if (types[0] != NULL)
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, pasted_picture_cb,
                              transfer_new (intake_new (widget, journal, clock), NULL));
}

static void
dropped_files_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_drop_read_value_finish (GDK_DROP (object), result, &error);

  take_value (user_data, value, error);
}

static void
dropped_picture_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_drop_read_finish (GDK_DROP (object), result, NULL, &error);

  read_stream (user_data, stream, error);
}

static gboolean
accept_cb (Intake  *intake,
           GdkDrop *drop)
{
  g_autoptr (GdkContentFormats) formats = create_readable (gdk_drop_get_formats (drop));

  return has_files (formats) || find_image_type (formats) != NULL;
}

static gboolean
dropped_cb (Intake             *intake,
            GdkDrop            *drop,
            double              x,
            double              y,
            GtkDropTargetAsync *target)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autoptr (GdkContentFormats) formats = create_readable (gdk_drop_get_formats (drop));
  const char *types[] = { find_image_type (formats), NULL };

  if (has_files (formats))
    gdk_drop_read_value_async (drop, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, dropped_files_cb,
                               transfer_new (intake_new (widget, intake->journal, intake->clock), drop));
  else if (types[0] != NULL)
    gdk_drop_read_async (drop, types, G_PRIORITY_DEFAULT, NULL, dropped_picture_cb,
                         transfer_new (intake_new (widget, intake->journal, intake->clock), drop));
  else
    return FALSE;

  return TRUE;
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
  GtkDropTargetAsync *target;
  Intake             *intake;

  if (derma_journal_is_read_only (journal))
    return;

  target = gtk_drop_target_async_new (NULL, GDK_ACTION_COPY);
  intake = g_new0 (Intake, 1);
  *intake = (Intake) { NULL, g_object_ref (journal), g_object_ref (clock) }; /* it would hold itself */
  g_signal_connect_swapped (target, "accept", G_CALLBACK (accept_cb), intake);
  g_signal_connect_data (target, "drop", G_CALLBACK (dropped_cb), intake, intake_free_closure, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
