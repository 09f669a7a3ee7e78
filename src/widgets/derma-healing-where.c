/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-healing-where.h"

#include <glib/gi18n-lib.h>

/**
 * DermaHealingWhere:
 *
 * The row of a healing form that says which sections it is about, of those that were rolled.
 *
 * Properties: "sections" (a #DermaSectionSet).
 */
struct _DermaHealingWhere
{
  AdwExpanderRow parent_instance;

  GtkWidget      *rows[DERMA_N_SECTIONS];
  GtkCheckButton *checks[DERMA_N_SECTIONS];
  DermaSectionSet rolled;
  DermaSectionSet sections; /* as last told */
  gboolean        is_filling;
};

G_DEFINE_FINAL_TYPE (DermaHealingWhere, derma_healing_where, ADW_TYPE_EXPANDER_ROW)

typedef enum
{
  PROP_SECTIONS = 1,
} DermaHealingWhereProperty;

static GParamSpec *properties[PROP_SECTIONS + 1];

static DermaSectionSet
read_checks (DermaHealingWhere *self)
{
  DermaSectionSet sections = 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (gtk_check_button_get_active (self->checks[i]))
      sections |= DERMA_SECTION_BIT (i);

  return sections & self->rolled;
}

static void
update (DermaHealingWhere *self)
{
  const DermaSectionSet sections = read_checks (self);
  g_autofree char      *text = NULL;

  if (sections == 0)
    text = g_strdup (_ ("Choose at least one section"));
  else if (sections == self->rolled)
    text = g_strdup (_ ("All sections that were rolled"));
  else
    text = g_strdup_printf (ngettext ("%1$u of %2$u section", "%1$u of %2$u sections", derma_section_set_count (self->rolled)),
                            derma_section_set_count (sections), derma_section_set_count (self->rolled));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);

  if (self->sections == sections)
    return;

  self->sections = sections;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTIONS]);
}

static void
toggled_cb (DermaHealingWhere *self)
{
  if (!self->is_filling)
    update (self);
}

static void
derma_healing_where_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  DermaHealingWhere *self = DERMA_HEALING_WHERE (object);

  switch ((DermaHealingWhereProperty) prop_id)
    {
    case PROP_SECTIONS:
      g_value_set_uint (value, self->sections);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_healing_where_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  DermaHealingWhere *self = DERMA_HEALING_WHERE (object);

  switch ((DermaHealingWhereProperty) prop_id)
    {
    case PROP_SECTIONS:
      derma_healing_where_set_sections (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_healing_where_class_init (DermaHealingWhereClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = derma_healing_where_get_property;
  object_class->set_property = derma_healing_where_set_property;

  properties[PROP_SECTIONS] =
    g_param_spec_uint ("sections", NULL, NULL, 0, DERMA_ALL_SECTIONS, DERMA_ALL_SECTIONS, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
derma_healing_where_init (DermaHealingWhere *self)
{
  self->rolled = DERMA_ALL_SECTIONS;
  self->sections = DERMA_ALL_SECTIONS;
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), derma_section_get_name ((DermaSection) i));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      self->rows[i] = row;
      self->checks[i] = GTK_CHECK_BUTTON (check);
    }
  update (self);
}

/**
 * derma_healing_where_get_sections:
 *
 * Returns: the sections that are ticked
 */
DermaSectionSet
derma_healing_where_get_sections (DermaHealingWhere *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_WHERE (self), 0);

  return self->sections;
}

/**
 * derma_healing_where_set_sections:
 * @sections: the sections to tick; only those that were rolled are shown
 */
void
derma_healing_where_set_sections (DermaHealingWhere *self,
                                  DermaSectionSet    sections)
{
  g_return_if_fail (DERMA_IS_HEALING_WHERE (self));

  self->is_filling = TRUE;
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    gtk_check_button_set_active (self->checks[i], (sections & DERMA_SECTION_BIT (i)) != 0);
  self->is_filling = FALSE;
  update (self);
}

/**
 * derma_healing_where_get_rolled:
 *
 * Returns: the sections that can be ticked
 */
DermaSectionSet
derma_healing_where_get_rolled (DermaHealingWhere *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_WHERE (self), 0);

  return self->rolled;
}

/**
 * derma_healing_where_set_rolled:
 * @rolled: the sections that can be ticked; all of them are
 */
void
derma_healing_where_set_rolled (DermaHealingWhere *self,
                                DermaSectionSet    rolled)
{
  g_return_if_fail (DERMA_IS_HEALING_WHERE (self));

  self->rolled = rolled;
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    gtk_widget_set_visible (self->rows[i], (rolled & DERMA_SECTION_BIT (i)) != 0);
  derma_healing_where_set_sections (self, rolled);
}
