/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-shortcut-row.h"

struct _DermaShortcutRow
{
  AdwActionRow parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (DermaShortcutRow, derma_shortcut_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_KEY = 1,
} DermaShortcutRowProperty;

static GParamSpec *properties[PROP_KEY + 1];

static void
derma_shortcut_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((DermaShortcutRowProperty) prop_id)
    {
    case PROP_KEY:
      g_value_set_string (value, gtk_label_get_label (DERMA_SHORTCUT_ROW (object)->label));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_shortcut_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((DermaShortcutRowProperty) prop_id)
    {
    case PROP_KEY:
      gtk_label_set_label (DERMA_SHORTCUT_ROW (object)->label, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_shortcut_row_class_init (DermaShortcutRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = derma_shortcut_row_get_property;
  object_class->set_property = derma_shortcut_row_set_property;

  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
derma_shortcut_row_init (DermaShortcutRow *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->label));
}
