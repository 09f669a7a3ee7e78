/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-trouble-page.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"

/**
 * DermaTroublePage:
 *
 * Stands in for the views when the journal cannot be opened: what is wrong, and the ways on. It never offers to delete.
 */
struct _DermaTroublePage
{
  AdwBin parent_instance;

  char *folder;

  GtkWidget *retry;
  GtkWidget *read_only;
  GtkWidget *set_aside;
  GtkLabel  *place;
};

G_DEFINE_FINAL_TYPE (DermaTroublePage, derma_trouble_page, ADW_TYPE_BIN)

static void
folder_selected_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (DermaTroublePage) self = DERMA_TROUBLE_PAGE (user_data);
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);
  const char *path = folder != NULL ? g_file_peek_path (folder) : NULL;

  if (path != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.open-folder", "^ay", path);
}

static void
choose_clicked_cb (DermaTroublePage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *parent = g_path_get_dirname (self->folder);
  g_autoptr (GFile) beside = g_file_new_for_path (parent);

  gtk_file_dialog_set_title (dialog, _ ("Folder for the Journal"));
  gtk_file_dialog_set_initial_folder (dialog, beside);
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, folder_selected_cb,
                                 g_object_ref (self));
}

static void
derma_trouble_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_TROUBLE_PAGE);

  G_OBJECT_CLASS (derma_trouble_page_parent_class)->dispose (object);
}

static void
derma_trouble_page_finalize (GObject *object)
{
  g_free (DERMA_TROUBLE_PAGE (object)->folder);

  G_OBJECT_CLASS (derma_trouble_page_parent_class)->finalize (object);
}

static void
derma_trouble_page_class_init (DermaTroublePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_trouble_page_dispose;
  object_class->finalize = derma_trouble_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaTroublePage, retry);
  gtk_widget_class_bind_template_child (widget_class, DermaTroublePage, read_only);
  gtk_widget_class_bind_template_child (widget_class, DermaTroublePage, set_aside);
  gtk_widget_class_bind_template_child (widget_class, DermaTroublePage, place);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
}

static void
derma_trouble_page_init (DermaTroublePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_title (const GError *error)
{
  if (g_error_matches (error, DERMA_ERROR, DERMA_ERROR_NEWER))
    return _ ("This Journal Is From a Newer Version");
  if (g_error_matches (error, DERMA_ERROR, DERMA_ERROR_NOT_OURS))
    return _ ("This Is Not a Journal");
  if (g_error_matches (error, DERMA_ERROR, DERMA_ERROR_BROKEN))
    return _ ("The Journal Is Damaged");
  if (g_error_matches (error, DERMA_ERROR, DERMA_ERROR_BUSY))
    return _ ("The Journal Is in Use");
  if (g_error_matches (error, DERMA_ERROR, DERMA_ERROR_FULL))
    return _ ("The Disk Is Full");
  if (g_error_matches (error, DERMA_ERROR, DERMA_ERROR_READ_ONLY))
    return _ ("The Journal Cannot Be Written");

  return _ ("The Journal Cannot Be Opened");
}

static const char *
get_description (const GError *error)
{
  if (g_error_matches (error, DERMA_ERROR, DERMA_ERROR_NEWER))
    return _ ("It was left exactly as it is. Update Dermaroller, look at it without changing it, or use another folder.");
  if (g_error_matches (error, DERMA_ERROR, DERMA_ERROR_NOT_OURS))
    return _ ("A file named journal.db is there, but Dermaroller did not make it. It was left exactly as it is.");
  if (g_error_matches (error, DERMA_ERROR, DERMA_ERROR_BROKEN))
    return _ ("It was left exactly as it is. If you have a copy, put it back and try again. Or set the file aside: it is renamed, "
              "never deleted, and a new journal is begun. The new one does not know when you last rolled until you tell it.");
  if (g_error_matches (error, DERMA_ERROR, DERMA_ERROR_BUSY))
    return _ ("Another Dermaroller has it open, perhaps on another display. Close it there and try again.");
  if (g_error_matches (error, DERMA_ERROR, DERMA_ERROR_FULL))
    return _ ("Nothing can be stored until there is room again. Make room and try again.");
  if (g_error_matches (error, DERMA_ERROR, DERMA_ERROR_READ_ONLY))
    return _ ("The folder is read-only for you. Allow writing in it and try again, or look at the journal without changing it.");

  return _ ("Try again, or use another folder.");
}

/**
 * derma_trouble_page_new:
 * @folder: the data folder
 * @error: why its journal cannot be opened
 *
 * Returns: (transfer floating): a page that says so and offers the ways on
 */
GtkWidget *
derma_trouble_page_new (const char   *folder,
                        const GError *error)
{
  DermaTroublePage *self = g_object_new (DERMA_TYPE_TROUBLE_PAGE, NULL);
  const gboolean    is_foreign = g_error_matches (error, DERMA_ERROR, DERMA_ERROR_NOT_OURS);
  const gboolean    is_broken = g_error_matches (error, DERMA_ERROR, DERMA_ERROR_BROKEN);
  AdwStatusPage    *status;
  const gboolean    is_newer = g_error_matches (error, DERMA_ERROR, DERMA_ERROR_NEWER);

  /* A bound direct child would be unparented behind the back of AdwBin when the template is disposed. */
  status = ADW_STATUS_PAGE (adw_bin_get_child (ADW_BIN (self)));
  adw_status_page_set_title (status, get_title (error));
  adw_status_page_set_description (status, get_description (error));
  gtk_widget_set_visible (self->retry, !is_newer);
  gtk_widget_set_visible (self->read_only, !is_foreign && !is_broken);
  gtk_widget_set_visible (self->set_aside, is_foreign || is_broken);
  gtk_label_set_label (self->place, folder);
  self->folder = g_strdup (folder);

  return GTK_WIDGET (self);
}
