/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-check-in-sections.h"

#include <glib/gi18n-lib.h>

#include "widgets/derma-face.h"
#include "widgets/derma-level-list.h"

/**
 * DermaCheckInSections:
 *
 * The part of a check-in in which single sections are rated, picked on the face. Each choice goes to the form at once, which
 * may take it back.
 *
 * Properties: "narrow".
 */
struct _DermaCheckInSections
{
  AdwNavigationPage parent_instance;

  DermaCheckInForm *form;
  DermaSection      section; /* that is being rated */
  gboolean          is_narrow;

  DermaFace      *face;
  GtkWidget      *rating;
  GtkLabel       *name;
  GtkWidget      *clear;
  DermaLevelList *list;
};

G_DEFINE_FINAL_TYPE (DermaCheckInSections, derma_check_in_sections, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_NARROW = 1,
} DermaCheckInSectionsProperty;

static GParamSpec *properties[PROP_NARROW + 1];

static gboolean
is_rated (const DermaRatings *ratings,
          guint               section)
{
  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    if (derma_ratings_get (ratings, (DermaMeasure) i, section) != DERMA_NOT_RATED)
      return TRUE;

  return FALSE;
}

/* Also after something was taken back: what the form holds is what counts. */
static void
update (DermaCheckInSections *self)
{
  DermaRatings ratings;

  derma_check_in_form_get_ratings (self->form, &ratings);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const gboolean has_rating = is_rated (&ratings, i);

      derma_face_set_state (self->face, (DermaSection) i, has_rating ? DERMA_FACE_STATE_DONE : DERMA_FACE_STATE_IDLE, 0);
      derma_face_set_label (self->face, (DermaSection) i, NULL, has_rating ? C_ ("face section", "Rated.") : C_ ("face section", "Not rated."));
    }
  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    {
      const int              value = derma_ratings_get (&ratings, (DermaMeasure) i, self->section);
      const DermaLevelRemark remark = { .last = derma_check_in_form_get_last (self->form, (DermaMeasure) i, self->section) };

      if (derma_level_list_get_level (self->list, i) != value)
        derma_level_list_set_level (self->list, i, value);
      derma_level_list_set_remark (self->list, i, &remark);
    }
  gtk_widget_set_sensitive (self->clear, is_rated (&ratings, self->section));
}

static void
chosen_cb (DermaCheckInSections *self)
{
  DermaRatings ratings;

  derma_check_in_form_get_ratings (self->form, &ratings);
  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    {
      const int value = derma_level_list_get_level (self->list, i);

      if (derma_level_list_is_asked (self->list, i) && value != derma_ratings_get (&ratings, (DermaMeasure) i, self->section))
        derma_check_in_form_rate_section (self->form, (DermaMeasure) i, self->section, value);
    }
  update (self);
}

static void
clear_cb (DermaCheckInSections *self)
{
  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    if (derma_level_list_get_level (self->list, i) != DERMA_LEVEL_NONE)
      derma_check_in_form_rate_section (self->form, (DermaMeasure) i, self->section, DERMA_NOT_RATED);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
section_activated_cb (DermaCheckInSections *self,
                      guint                 section)
{
  self->section = (DermaSection) section;
  gtk_label_set_label (self->name, derma_section_get_name (self->section));
  g_object_set (self->list, "title", derma_section_get_name (self->section), NULL);
  derma_face_select_all (self->face, DERMA_SECTION_BIT (section));
  update (self);
  gtk_widget_set_visible (self->rating, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static gboolean
key_pressed_cb (DermaCheckInSections *self,
                guint                 keyval,
                guint                 keycode,
                GdkModifierType       state)
{
  return gtk_widget_get_visible (self->rating) ? derma_level_list_take_key (self->list, keyval, state) : GDK_EVENT_PROPAGATE;
}

static void
derma_check_in_sections_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  switch ((DermaCheckInSectionsProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, DERMA_CHECK_IN_SECTIONS (object)->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_check_in_sections_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  DermaCheckInSections *self = DERMA_CHECK_IN_SECTIONS (object);

  switch ((DermaCheckInSectionsProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->is_narrow == g_value_get_boolean (value))
        return;
      self->is_narrow = g_value_get_boolean (value);
      derma_level_list_set_narrow (self->list, self->is_narrow);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_check_in_sections_dispose (GObject *object)
{
  g_clear_object (&DERMA_CHECK_IN_SECTIONS (object)->form);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_CHECK_IN_SECTIONS);

  G_OBJECT_CLASS (derma_check_in_sections_parent_class)->dispose (object);
}

static void
derma_check_in_sections_class_init (DermaCheckInSectionsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_FACE);
  g_type_ensure (DERMA_TYPE_LEVEL_LIST);

  object_class->get_property = derma_check_in_sections_get_property;
  object_class->set_property = derma_check_in_sections_set_property;
  object_class->dispose = derma_check_in_sections_dispose;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-check-in-sections.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInSections, face);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInSections, rating);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInSections, name);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInSections, clear);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInSections, list);
  gtk_widget_class_bind_template_callback (widget_class, section_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
derma_check_in_sections_init (DermaCheckInSections *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  derma_check_in_form_fill_list (GTK_WIDGET (self->list));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * derma_check_in_sections_new:
 * @form: whose concerns are rated
 * @view: how the face is seen
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
derma_check_in_sections_new (DermaCheckInForm *form,
                             DermaView         view)
{
  DermaCheckInSections *self = g_object_new (DERMA_TYPE_CHECK_IN_SECTIONS, NULL);
  const DermaMeasureSet chosen = derma_check_in_form_get_chosen (form);

  self->form = g_object_ref (form);
  derma_face_set_view (self->face, view);
  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    derma_level_list_set_asked (self->list, i, (chosen & DERMA_MEASURE_BIT (i)) != 0);
  update (self);

  return ADW_NAVIGATION_PAGE (self);
}
