/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-healing-where.h"

#include "widgets/derma-announce.h"
#include "widgets/derma-face.h"

#include <glib/gi18n-lib.h>

/**
 * DermaHealingWhere:
 *
 * The row of a healing form that says which sections it is about, of those that were rolled: they are picked on the face. A
 * section that was not rolled is striped, and cannot be.
 *
 * Properties: "sections" (a #DermaSectionSet).
 */
struct _DermaHealingWhere
{
  AdwExpanderRow parent_instance;

  DermaSectionSet rolled;
  DermaSectionSet sections;

  DermaFace *face;
  GtkLabel  *hint;
};

G_DEFINE_FINAL_TYPE (DermaHealingWhere, derma_healing_where, ADW_TYPE_EXPANDER_ROW)

typedef enum
{
  PROP_SECTIONS = 1,
} DermaHealingWhereProperty;

static GParamSpec *properties[PROP_SECTIONS + 1];

static gboolean
was_rolled (DermaHealingWhere *self,
            guint              section)
{
  return (self->rolled & DERMA_SECTION_BIT (section)) != 0;
}

static void
update_face (DermaHealingWhere *self)
{
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const char *sentence;

      if (!was_rolled (self, i))
        sentence = C_ ("face section", "Not rolled.");
      else if (self->sections & DERMA_SECTION_BIT (i))
        sentence = C_ ("face section", "It shows here.");
      else
        sentence = C_ ("face section", "It does not show here.");
      derma_face_set_state (self->face, (DermaSection) i, was_rolled (self, i) ? DERMA_FACE_STATE_IDLE : DERMA_FACE_STATE_EXCLUDED, 0);
      derma_face_set_label (self->face, (DermaSection) i, NULL, sentence);
    }
  derma_face_select_all (self->face, self->sections);
}

static void
update_words (DermaHealingWhere *self)
{
  const guint      n_sections = derma_section_set_count (self->sections);
  const guint      n_rolled = derma_section_set_count (self->rolled);
  g_autofree char *text = NULL;

  if (n_sections == 0)
    text = g_strdup (_ ("Choose at least one section"));
  else if (n_sections == n_rolled)
    text = g_strdup (_ ("All sections that were rolled"));
  else
    text = g_strdup_printf (ngettext ("%1$u of %2$u section", "%1$u of %2$u sections", n_rolled), n_sections, n_rolled);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
  gtk_label_set_label (self->hint, _ ("Tap each section where it shows, or where it does not."));
}

static void
section_activated_cb (DermaHealingWhere *self,
                      guint              section)
{
  /* Translators: %s is a section of the face, for example “Your left cheek”. */
  g_autofree char *text = g_strdup_printf (_ ("%s was not rolled in this session."), derma_section_get_name ((DermaSection) section));

  if (was_rolled (self, section))
    {
      derma_healing_where_set_sections (self, self->sections ^ DERMA_SECTION_BIT (section));
      return;
    }

  gtk_label_set_label (self->hint, text);
  derma_announce (GTK_WIDGET (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
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
derma_healing_where_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_HEALING_WHERE);

  G_OBJECT_CLASS (derma_healing_where_parent_class)->dispose (object);
}

static void
derma_healing_where_class_init (DermaHealingWhereClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_FACE);

  object_class->get_property = derma_healing_where_get_property;
  object_class->set_property = derma_healing_where_set_property;
  object_class->dispose = derma_healing_where_dispose;

  properties[PROP_SECTIONS] =
    g_param_spec_uint ("sections", NULL, NULL, 0, DERMA_ALL_SECTIONS, DERMA_ALL_SECTIONS, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/widgets/derma-healing-where.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaHealingWhere, face);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingWhere, hint);
  gtk_widget_class_bind_template_callback (widget_class, section_activated_cb);
}

static void
derma_healing_where_init (DermaHealingWhere *self)
{
  self->rolled = DERMA_ALL_SECTIONS;
  self->sections = DERMA_ALL_SECTIONS;
  gtk_widget_init_template (GTK_WIDGET (self));
  update_face (self);
  update_words (self);
}

/**
 * derma_healing_where_set_view:
 * @view: how the face is seen
 */
void
derma_healing_where_set_view (DermaHealingWhere *self,
                              DermaView          view)
{
  g_return_if_fail (DERMA_IS_HEALING_WHERE (self));

  derma_face_set_view (self->face, view);
}

/**
 * derma_healing_where_get_sections:
 *
 * Returns: the sections that were picked
 */
DermaSectionSet
derma_healing_where_get_sections (DermaHealingWhere *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_WHERE (self), 0);

  return self->sections;
}

/**
 * derma_healing_where_set_sections:
 * @sections: the sections to pick, of which those that were rolled count
 */
void
derma_healing_where_set_sections (DermaHealingWhere *self,
                                  DermaSectionSet    sections)
{
  g_return_if_fail (DERMA_IS_HEALING_WHERE (self));

  if (self->sections == (sections & self->rolled))
    return;

  self->sections = sections & self->rolled;
  update_face (self);
  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTIONS]);
}

/**
 * derma_healing_where_get_rolled:
 *
 * Returns: the sections that can be picked
 */
DermaSectionSet
derma_healing_where_get_rolled (DermaHealingWhere *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_WHERE (self), 0);

  return self->rolled;
}

/**
 * derma_healing_where_set_rolled:
 * @rolled: the sections that can be picked; all of them are
 */
void
derma_healing_where_set_rolled (DermaHealingWhere *self,
                                DermaSectionSet    rolled)
{
  gboolean has_changed;

  g_return_if_fail (DERMA_IS_HEALING_WHERE (self));

  has_changed = self->sections != rolled;
  self->rolled = rolled;
  self->sections = rolled;
  update_face (self);
  update_words (self);
  if (has_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTIONS]);
}
