/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-rename-dialog.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-roller-toast.h"
#include "widgets/derma-alert.h"

/* What the question needs to do what it asks. */
typedef struct
{
  DermaJournal *journal;
  GtkWidget    *parent;
  GtkWidget    *entry;
  gint64        roller_id;
} Naming;

static void
naming_free (gpointer  data,
             GClosure *closure)
{
  Naming *naming = data;

  g_object_unref (naming->journal);
  g_object_unref (naming->parent);
  g_object_unref (naming->entry);
  g_free (naming);
}

static void
rename_cb (AdwAlertDialog *dialog,
           const char     *response,
           Naming         *naming)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (naming->entry))));
  g_autoptr (GError) error = NULL;

  if (!derma_journal_rename_roller (naming->journal, naming->roller_id, name, &error))
    derma_roller_toast_show_failure (naming->parent, error);
}

/**
 * derma_rename_dialog_present:
 * @parent: over which it is shown, inside an AdwToastOverlay
 * @roller: what is to have another name
 *
 * Asks what the person calls a roller. An empty name is none.
 *
 * Returns: (transfer none): the dialog, which is on the screen
 */
AdwDialog *
derma_rename_dialog_present (GtkWidget    *parent,
                             DermaJournal *journal,
                             DermaRoller  *roller)
{
  AdwAlertDialog *dialog;
  GtkWidget      *list = gtk_list_box_new ();
  GtkWidget      *entry = adw_entry_row_new ();
  Naming         *naming = g_new0 (Naming, 1);

  dialog = ADW_ALERT_DIALOG (derma_alert_new (_ ("Rename the Roller"), NULL));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _ ("Maker or name, if you like"));
  gtk_editable_set_text (GTK_EDITABLE (entry), derma_roller_get_name (roller));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_append (GTK_LIST_BOX (list), entry);

  naming->journal = g_object_ref (journal);
  naming->parent = g_object_ref (parent);
  naming->entry = g_object_ref (entry);
  naming->roller_id = derma_roller_get_id (roller);
  adw_alert_dialog_set_extra_child (dialog, list);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "rename", _ ("_Rename"), NULL);
  adw_alert_dialog_set_default_response (dialog, "rename");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response::rename", G_CALLBACK (rename_cb), naming, naming_free, 0);
  adw_dialog_set_focus (ADW_DIALOG (dialog), entry);
  adw_dialog_present (ADW_DIALOG (dialog), parent);

  return ADW_DIALOG (dialog);
}
