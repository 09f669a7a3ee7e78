/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-shortcuts-dialog.h"

#include "pages/derma-shortcut-row.h"

/**
 * DermaShortcutsDialog:
 *
 * The keys, as a list: libadwaita 1.7 has no dialog for them, and GTK has deprecated its own.
 */
struct _DermaShortcutsDialog
{
  AdwDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (DermaShortcutsDialog, derma_shortcuts_dialog, ADW_TYPE_DIALOG)

static void
derma_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (derma_shortcuts_dialog_parent_class)->dispose (object);
}

static void
derma_shortcuts_dialog_class_init (DermaShortcutsDialogClass *klass)
{
  g_type_ensure (DERMA_TYPE_SHORTCUT_ROW);

  G_OBJECT_CLASS (klass)->dispose = derma_shortcuts_dialog_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/com/example/Dermaroller/pages/derma-shortcuts-dialog.ui");
}

static void
derma_shortcuts_dialog_init (DermaShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_shortcuts_dialog_present:
 * @parent: where to show it
 *
 * Shows the keys.
 */
void
derma_shortcuts_dialog_present (GtkWidget *parent)
{
  adw_dialog_present (g_object_new (DERMA_TYPE_SHORTCUTS_DIALOG, NULL), parent);
}
