/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-check-in-form.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format-list.h"
#include "pages/derma-check-row.h"
#include "pages/derma-expander-words.h"
#include "widgets/derma-level-list.h"

/**
 * DermaCheckInForm:
 *
 * A check-in as a person fills it in: which concerns, a rating of the whole face for each, from the fourth week on how it looks
 * against the beginning, and a note. What single sections were rated it holds; they are asked for elsewhere. It stores nothing.
 * What was chosen last time stands beside an answer and nowhere before it.
 *
 * Properties: "is-complete" (read-only), "narrow". Signals: "chosen" when anything was chosen, before it is said,
 * so that it can still be taken back by setting what was there; "written" when the note has changed. Whoever shows the form has
 * the action check-in.show-sections.
 */
struct _DermaCheckInForm
{
  AdwBin parent_instance;

  DermaMeasureSet chosen;
  gboolean        asks_gais;
  gboolean        is_complete;
  guint           n_left;
  gboolean        is_narrow;
  DermaRatings    sections; /* what was rated of single sections */
  DermaRatings    last;
  gboolean        is_setting; /* by code: nothing is a choice */

  AdwExpanderRow *what;
  DermaCheckRow  *concerns[DERMA_N_CONCERNS];
  DermaLevelList *list;
  GtkWidget      *closer;
  AdwActionRow   *sections_row;
  GtkTextView    *note;
};

G_DEFINE_FINAL_TYPE (DermaCheckInForm, derma_check_in_form, ADW_TYPE_BIN)

typedef enum
{
  PROP_IS_COMPLETE = 1,
  PROP_NARROW,
} DermaCheckInFormProperty;

static GParamSpec *properties[PROP_NARROW + 1];

enum
{
  CHOSEN,
  WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_asked (DermaCheckInForm *self,
          guint             measure)
{
  return measure == DERMA_MEASURE_GAIS ? self->asks_gais && self->chosen != 0 : (self->chosen & DERMA_MEASURE_BIT (measure)) != 0;
}

static void
update_complete (DermaCheckInForm *self)
{
  const guint    n_left = self->chosen != 0 ? derma_level_list_get_n_open (self->list) : 0;
  const gboolean is_complete = self->chosen != 0 && n_left == 0;

  if (self->is_complete == is_complete && self->n_left == n_left)
    return;

  self->is_complete = is_complete;
  self->n_left = n_left;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_COMPLETE]);
}

static char *
dup_concerns (DermaCheckInForm *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    if (is_asked (self, i))
      g_strv_builder_add (names, derma_measure_get_name ((DermaMeasure) i));

  return derma_format_list (names);
}

static char *
dup_rated_sections (DermaCheckInForm *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint section = 0; section < DERMA_N_SECTIONS; section++)
    for (guint i = 0; i < DERMA_N_CONCERNS; i++)
      if (is_asked (self, i) && derma_ratings_get (&self->sections, (DermaMeasure) i, section) != DERMA_NOT_RATED)
        {
          g_strv_builder_add (names, derma_section_get_short_name ((DermaSection) section));
          break;
        }

  return derma_format_list (names);
}

static void
update_rows (DermaCheckInForm *self)
{
  g_autofree char *concerns = dup_concerns (self);
  g_autofree char *sections = dup_rated_sections (self);

  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    derma_level_list_set_asked (self->list, i, is_asked (self, i));
  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    derma_check_row_set_active (self->concerns[i], is_asked (self, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->chosen != 0);
  gtk_widget_set_visible (self->closer, self->chosen != 0);
  adw_expander_row_set_subtitle (self->what, *concerns != '\0' ? concerns : _ ("Choose what matters to you"));
  adw_action_row_set_subtitle (self->sections_row, *sections != '\0' ? sections : _ ("If you want to look closer"));
  update_complete (self);
}

static void
update_remarks (DermaCheckInForm *self)
{
  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    {
      const DermaLevelRemark remark = { .last = derma_check_in_form_get_last (self, (DermaMeasure) i, DERMA_WHOLE_FACE) };

      derma_level_list_set_remark (self->list, i, &remark);
    }
}

static void
chosen_cb (DermaCheckInForm *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
  update_remarks (self);
  update_rows (self);
}

static void
concern_activated_cb (DermaCheckInForm *self,
                      DermaCheckRow    *row)
{
  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    if (self->concerns[i] == row)
      self->chosen ^= DERMA_MEASURE_BIT (i);
  chosen_cb (self);
}

static void
written_cb (DermaCheckInForm *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[WRITTEN], 0);
}

static gboolean
key_pressed_cb (DermaCheckInForm *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   state)
{
  return derma_level_list_take_key (self->list, keyval, state);
}

/* Where nothing is asked yet, it is what to rate that comes first. */
static gboolean
derma_check_in_form_grab_focus (GtkWidget *widget)
{
  DermaCheckInForm *self = DERMA_CHECK_IN_FORM (widget);

  return gtk_widget_grab_focus (self->chosen != 0 ? GTK_WIDGET (self->list) : GTK_WIDGET (self->concerns[0]));
}

static void
derma_check_in_form_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((DermaCheckInFormProperty) prop_id)
    {
    case PROP_IS_COMPLETE:
      g_value_set_boolean (value, DERMA_CHECK_IN_FORM (object)->is_complete);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, DERMA_CHECK_IN_FORM (object)->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_check_in_form_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  DermaCheckInForm *self = DERMA_CHECK_IN_FORM (object);

  switch ((DermaCheckInFormProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->is_narrow == g_value_get_boolean (value))
        return;
      self->is_narrow = g_value_get_boolean (value);
      derma_level_list_set_narrow (self->list, self->is_narrow);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_IS_COMPLETE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_check_in_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_CHECK_IN_FORM);

  G_OBJECT_CLASS (derma_check_in_form_parent_class)->dispose (object);
}

static void
derma_check_in_form_class_init (DermaCheckInFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_LEVEL_LIST);

  object_class->get_property = derma_check_in_form_get_property;
  object_class->set_property = derma_check_in_form_set_property;
  object_class->dispose = derma_check_in_form_dispose;
  widget_class->grab_focus = derma_check_in_form_grab_focus;

  properties[PROP_IS_COMPLETE] = g_param_spec_boolean ("is-complete", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[WRITTEN] = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-check-in-form.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInForm, what);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInForm, list);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInForm, closer);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInForm, sections_row);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInForm, note);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_complete);
}

static void
add_concerns (DermaCheckInForm *self)
{
  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    {
      GtkWidget *row = derma_check_row_new (derma_measure_get_name ((DermaMeasure) i), NULL);

      self->concerns[i] = DERMA_CHECK_ROW (row);
      g_signal_connect_object (row, "activated", G_CALLBACK (concern_activated_cb), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (self->what, row);
    }
  derma_expander_name_list (self->what, GTK_WIDGET (self->concerns[0]));
}

static void
derma_check_in_form_init (DermaCheckInForm *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (gtk_text_view_get_buffer (self->note), "changed", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);

  derma_check_in_form_fill_list (GTK_WIDGET (self->list));
  add_concerns (self);
  update_rows (self);
}

/**
 * derma_check_in_form_fill_list:
 * @list: a #DermaLevelList
 *
 * Adds every measure with its words; its index is the measure.
 */
void
derma_check_in_form_fill_list (GtkWidget *list)
{
  g_return_if_fail (DERMA_IS_LEVEL_LIST (list));

  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    {
      const DermaMeasure measure = (DermaMeasure) i;
      DermaLevelWords    words = {
           .name = derma_measure_get_name (measure),
           .hint = derma_measure_get_hint (measure),
           .first = derma_measure_get_min (measure),
      };

      for (guint j = 0; j < DERMA_N_LEVELS; j++)
        words.anchors[j] = derma_measure_get_anchor (measure, words.first + j);
      derma_level_list_add (DERMA_LEVEL_LIST (list), &words);
    }
}

/**
 * derma_check_in_form_is_complete:
 *
 * Returns: whether something was chosen, and all of it was rated
 */
gboolean
derma_check_in_form_is_complete (DermaCheckInForm *self)
{
  g_return_val_if_fail (DERMA_IS_CHECK_IN_FORM (self), FALSE);

  return self->is_complete;
}

/**
 * derma_check_in_form_dup_missing:
 *
 * Returns: (transfer full) (nullable): what is still to be done; %NULL once it is complete. "is-complete" is notified whenever it changes
 */
char *
derma_check_in_form_dup_missing (DermaCheckInForm *self)
{
  g_return_val_if_fail (DERMA_IS_CHECK_IN_FORM (self), NULL);

  if (self->is_complete)
    return NULL;
  if (self->chosen == 0)
    return g_strdup (_ ("Choose what to rate"));

  /* Translators: how many ratings are still open */
  return g_strdup_printf (ngettext ("%u rating left", "%u ratings left", self->n_left), self->n_left);
}

/**
 * derma_check_in_form_get_chosen:
 *
 * Returns: the concerns that are rated
 */
DermaMeasureSet
derma_check_in_form_get_chosen (DermaCheckInForm *self)
{
  g_return_val_if_fail (DERMA_IS_CHECK_IN_FORM (self), 0);

  return self->chosen;
}

/**
 * derma_check_in_form_set_chosen:
 * @chosen: the concerns that are rated; where there are none, the choice of them is open
 */
void
derma_check_in_form_set_chosen (DermaCheckInForm *self,
                                DermaMeasureSet   chosen)
{
  g_return_if_fail (DERMA_IS_CHECK_IN_FORM (self));

  self->chosen = chosen & (DERMA_MEASURE_BIT (DERMA_N_CONCERNS) - 1);
  if (self->chosen == 0)
    adw_expander_row_set_expanded (self->what, TRUE);
  update_rows (self);
}

/**
 * derma_check_in_form_set_asks_gais:
 * @asks_gais: whether it is asked how the face looks against the beginning
 */
void
derma_check_in_form_set_asks_gais (DermaCheckInForm *self,
                                   gboolean          asks_gais)
{
  g_return_if_fail (DERMA_IS_CHECK_IN_FORM (self));

  self->asks_gais = asks_gais;
  update_rows (self);
}

/**
 * derma_check_in_form_set_photo:
 * @photo: (nullable): how the face looked at the beginning; it stands where that is asked
 */
void
derma_check_in_form_set_photo (DermaCheckInForm *self,
                               GtkWidget        *photo)
{
  g_return_if_fail (DERMA_IS_CHECK_IN_FORM (self));

  derma_level_row_set_extra (derma_level_list_get_row (self->list, DERMA_MEASURE_GAIS), photo);
}

/**
 * derma_check_in_form_get_ratings:
 * @ratings: (out): what was rated of what is asked
 */
void
derma_check_in_form_get_ratings (DermaCheckInForm *self,
                                 DermaRatings     *ratings)
{
  g_return_if_fail (DERMA_IS_CHECK_IN_FORM (self));
  g_return_if_fail (ratings != NULL);

  *ratings = (DermaRatings) { 0 };
  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    {
      if (!is_asked (self, i))
        continue;
      derma_ratings_set (ratings, (DermaMeasure) i, DERMA_WHOLE_FACE, derma_level_list_get_level (self->list, i));
      for (guint section = 0; section < DERMA_N_SECTIONS && i < DERMA_N_CONCERNS; section++)
        derma_ratings_set (ratings, (DermaMeasure) i, section, derma_ratings_get (&self->sections, (DermaMeasure) i, section));
    }
}

/**
 * derma_check_in_form_set_ratings:
 * @ratings: what is shown as rated
 */
void
derma_check_in_form_set_ratings (DermaCheckInForm   *self,
                                 const DermaRatings *ratings)
{
  g_return_if_fail (DERMA_IS_CHECK_IN_FORM (self));
  g_return_if_fail (ratings != NULL);

  self->sections = *ratings;
  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    if (derma_level_list_get_level (self->list, i) != derma_ratings_get (ratings, (DermaMeasure) i, DERMA_WHOLE_FACE))
      derma_level_list_set_level (self->list, i, derma_ratings_get (ratings, (DermaMeasure) i, DERMA_WHOLE_FACE));
  update_remarks (self);
  update_rows (self);
}

/**
 * derma_check_in_form_set_last:
 * @last: what was rated when it was rated last, measure by measure
 */
void
derma_check_in_form_set_last (DermaCheckInForm   *self,
                              const DermaRatings *last)
{
  g_return_if_fail (DERMA_IS_CHECK_IN_FORM (self));
  g_return_if_fail (last != NULL);

  self->last = *last;
  update_remarks (self);
}

/**
 * derma_check_in_form_get_last:
 *
 * Returns: what was rated last time, or %DERMA_NOT_RATED
 */
int
derma_check_in_form_get_last (DermaCheckInForm *self,
                              DermaMeasure      measure,
                              DermaPlace        place)
{
  g_return_val_if_fail (DERMA_IS_CHECK_IN_FORM (self), DERMA_NOT_RATED);

  return derma_ratings_get (&self->last, measure, place);
}

/**
 * derma_check_in_form_rate_section:
 * @value: a value, or %DERMA_NOT_RATED
 *
 * Takes what a person rated of a single section, as a choice: it may be taken back.
 */
void
derma_check_in_form_rate_section (DermaCheckInForm *self,
                                  DermaMeasure      measure,
                                  DermaSection      section,
                                  int               value)
{
  g_return_if_fail (DERMA_IS_CHECK_IN_FORM (self));

  derma_ratings_set (&self->sections, measure, section, value);
  chosen_cb (self);
}

/**
 * derma_check_in_form_dup_note:
 *
 * Returns: (transfer full): what was written, without space around it
 */
char *
derma_check_in_form_dup_note (DermaCheckInForm *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter    start;
  GtkTextIter    end;

  g_return_val_if_fail (DERMA_IS_CHECK_IN_FORM (self), NULL);

  buffer = gtk_text_view_get_buffer (self->note);
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/**
 * derma_check_in_form_set_note:
 * @note: (nullable): the note
 */
void
derma_check_in_form_set_note (DermaCheckInForm *self,
                              const char       *note)
{
  g_return_if_fail (DERMA_IS_CHECK_IN_FORM (self));

  self->is_setting = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), note != NULL ? note : "", -1);
  self->is_setting = FALSE;
}
