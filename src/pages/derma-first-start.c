/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-first-start.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-roller-dialog.h"
#include "widgets/derma-face.h"

/**
 * DermaFirstStart:
 *
 * Three short pages: what the app is and is not, the roller, and which way round the face is shown. All can be left at any
 * time, and be seen again from the menu.
 */
struct _DermaFirstStart
{
  AdwDialog parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;

  GtkListBox     *lengths;
  GtkWidget      *add;
  GtkWidget      *go_on;
  GtkLabel       *added;
  DermaFace      *face;
  GtkCheckButton *mirror;
  GtkCheckButton *facing;
};

G_DEFINE_FINAL_TYPE (DermaFirstStart, derma_first_start, ADW_TYPE_DIALOG)

typedef enum
{
  PROP_FACE_VIEW = 1,
} DermaFirstStartProperty;

static GParamSpec *properties[PROP_FACE_VIEW + 1];

static void
add_length (DermaFirstStart *self,
            const char      *title,
            guint            needle_um)
{
  const DermaBand    band = derma_band_for_needle (needle_um);
  const DermaVerdict verdict = derma_band_get_verdict (band);
  GtkWidget         *row = adw_action_row_new ();
  GtkWidget         *icon = gtk_image_new_from_icon_name (verdict == DERMA_VERDICT_NO     ? "action-unavailable-symbolic"
                                                          : verdict == DERMA_VERDICT_WARN ? "dialog-warning-symbolic"
                                                                                          : "object-select-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  verdict == DERMA_VERDICT_NO     ? _ ("Refused")
                                  : verdict == DERMA_VERDICT_WARN ? _ ("With care")
                                                                  : _ ("Allowed"),
                                  -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), derma_band_get_advice (band));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_append (self->lengths, row);
}

static void
update_added (DermaFirstStart *self)
{
  GListModel      *rollers = derma_journal_get_rollers (self->journal);
  const guint      n_rollers = g_list_model_get_n_items (rollers);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u roller is in your journal.", "%u rollers are in your journal.", n_rollers), n_rollers);

  gtk_label_set_label (self->added, text);
  gtk_widget_set_visible (GTK_WIDGET (self->added), n_rollers > 0);

  /* The next thing to do is the one that is suggested. */
  gtk_widget_remove_css_class (n_rollers > 0 ? self->add : self->go_on, "suggested-action");
  gtk_widget_add_css_class (n_rollers > 0 ? self->go_on : self->add, "suggested-action");
}

static void
add_clicked_cb (DermaFirstStart *self)
{
  derma_roller_dialog_present (GTK_WIDGET (self), self->journal, self->clock);
}

static void
begin_clicked_cb (DermaFirstStart *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
view_toggled_cb (DermaFirstStart *self)
{
  derma_face_set_view (self->face, gtk_check_button_get_active (self->mirror) ? DERMA_VIEW_MIRROR : DERMA_VIEW_FACING);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACE_VIEW]);
}

static void
derma_first_start_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DermaFirstStart *self = DERMA_FIRST_START (object);

  switch ((DermaFirstStartProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      g_value_set_string (value, derma_view_get_id (derma_face_get_view (self->face)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_first_start_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  DermaFirstStart *self = DERMA_FIRST_START (object);

  switch ((DermaFirstStartProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      gtk_check_button_set_active (
        derma_view_from_id (g_value_get_string (value)) == DERMA_VIEW_MIRROR ? self->mirror : self->facing, TRUE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_first_start_dispose (GObject *object)
{
  DermaFirstStart *self = DERMA_FIRST_START (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_FIRST_START);

  G_OBJECT_CLASS (derma_first_start_parent_class)->dispose (object);
}

static void
derma_first_start_class_init (DermaFirstStartClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_first_start_get_property;
  object_class->set_property = derma_first_start_set_property;
  object_class->dispose = derma_first_start_dispose;

  properties[PROP_FACE_VIEW] =
    g_param_spec_string ("face-view", NULL, NULL, "mirror", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (DERMA_TYPE_FACE);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-first-start.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaFirstStart, lengths);
  gtk_widget_class_bind_template_child (widget_class, DermaFirstStart, add);
  gtk_widget_class_bind_template_child (widget_class, DermaFirstStart, go_on);
  gtk_widget_class_bind_template_child (widget_class, DermaFirstStart, added);
  gtk_widget_class_bind_template_child (widget_class, DermaFirstStart, face);
  gtk_widget_class_bind_template_child (widget_class, DermaFirstStart, mirror);
  gtk_widget_class_bind_template_child (widget_class, DermaFirstStart, facing);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_toggled_cb);
}

static void
derma_first_start_init (DermaFirstStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* One length of each band (protocol.md 1.2). */
  add_length (self, _ ("Under 0.15 mm"), 130);
  add_length (self, _ ("0.15 to 0.25 mm"), 250);
  add_length (self, _ ("Over 0.25 to 0.30 mm"), 300);
  add_length (self, _ ("Over 0.30 to 0.50 mm"), 500);
  add_length (self, _ ("Over 0.50 mm"), 501);
}

/**
 * derma_first_start_new:
 *
 * Returns: (transfer floating): the pages
 */
AdwDialog *
derma_first_start_new (DermaJournal *journal,
                       DermaClock   *clock)
{
  DermaFirstStart *self = g_object_new (DERMA_TYPE_FIRST_START, NULL);

  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (journal, "changed", G_CALLBACK (update_added), self, G_CONNECT_SWAPPED);
  update_added (self);
  gtk_widget_set_sensitive (self->add, !derma_journal_is_read_only (journal));

  return ADW_DIALOG (self);
}
