/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-flag-say.h"

#include <glib/gi18n-lib.h>

/**
 * DermaFlagSay:
 *
 * What to say on the telephone or to a doctor, to be read out or taken along.
 */
struct _DermaFlagSay
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkLabel        *text;
  GtkWidget       *copy;
};

G_DEFINE_FINAL_TYPE (DermaFlagSay, derma_flag_say, ADW_TYPE_DIALOG)

static void
copy_clicked_cb (DermaFlagSay *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), gtk_label_get_text (self->text));
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Copied")));
}

static void
derma_flag_say_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_FLAG_SAY);

  G_OBJECT_CLASS (derma_flag_say_parent_class)->dispose (object);
}

static void
derma_flag_say_class_init (DermaFlagSayClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_flag_say_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-flag-say.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaFlagSay, toasts);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagSay, text);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagSay, copy);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
derma_flag_say_init (DermaFlagSay *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_focus (ADW_DIALOG (self), self->copy);
}

/**
 * derma_flag_say_present:
 * @parent: over which it is shown
 * @text: what to say
 *
 * Returns: (transfer none): the dialog, which is on the screen
 */
AdwDialog *
derma_flag_say_present (GtkWidget  *parent,
                        const char *text)
{
  DermaFlagSay *self = g_object_new (DERMA_TYPE_FLAG_SAY, NULL);

  gtk_label_set_label (self->text, text);
  adw_dialog_present (ADW_DIALOG (self), parent);

  return ADW_DIALOG (self);
}
