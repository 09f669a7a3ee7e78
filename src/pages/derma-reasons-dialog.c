/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-reasons-dialog.h"

#include <glib/gi18n-lib.h>

/**
 * DermaReasonsDialog:
 *
 * Every reason behind an answer to *may a session start?*, strongest first.
 */
struct _DermaReasonsDialog
{
  AdwDialog parent_instance;

  GtkLabel   *headline;
  GtkListBox *reasons;
};

G_DEFINE_FINAL_TYPE (DermaReasonsDialog, derma_reasons_dialog, ADW_TYPE_DIALOG)

static void
derma_reasons_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_REASONS_DIALOG);

  G_OBJECT_CLASS (derma_reasons_dialog_parent_class)->dispose (object);
}

static void
derma_reasons_dialog_class_init (DermaReasonsDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_reasons_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-reasons-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaReasonsDialog, headline);
  gtk_widget_class_bind_template_child (widget_class, DermaReasonsDialog, reasons);
}

static void
derma_reasons_dialog_init (DermaReasonsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_reason (DermaReasonsDialog    *self,
            const DermaReason     *reason,
            const DermaPermission *permission,
            const DermaSituation  *situation)
{
  g_autofree char *text = derma_reason_to_text (reason, situation, permission);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *icon = gtk_image_new_from_icon_name (reason->effect == DERMA_VERDICT_NO ? "action-unavailable-symbolic"
                                                                                           : "dialog-warning-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  reason->effect == DERMA_VERDICT_NO ? _ ("Not today") : _ ("Take care"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_append (self->reasons, row);
}

/**
 * derma_reasons_dialog_present:
 * @parent: where to show it
 * @permission: the answer
 * @situation: what was asked about
 *
 * Shows why the answer is as it is.
 */
void
derma_reasons_dialog_present (GtkWidget             *parent,
                              const DermaPermission *permission,
                              const DermaSituation  *situation)
{
  DermaReasonsDialog *self = g_object_new (DERMA_TYPE_REASONS_DIALOG, NULL);
  g_autofree char    *headline = derma_permission_to_headline (permission, situation);

  gtk_label_set_label (self->headline, headline);
  for (guint i = 0; i < permission->n_reasons; i++)
    add_reason (self, &permission->reasons[i], permission, situation);

  adw_dialog_present (ADW_DIALOG (self), parent);
}
