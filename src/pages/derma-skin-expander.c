/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-skin-expander.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-check-row.h"
#include "pages/derma-expander-words.h"
#include "treatment/derma-baseline.h"

#define N_TYPES DERMA_FITZPATRICK_MAX

struct _DermaSkinExpander
{
  AdwExpanderRow parent_instance;

  DermaCheck *check;
  gboolean    is_narrow;

  GtkLabel      *answer;
  GtkImage      *mark;
  GtkWidget     *first;
  DermaCheckRow *low;
  DermaCheckRow *medium;
  DermaCheckRow *high;
  DermaCheckRow *types[N_TYPES];
};

G_DEFINE_FINAL_TYPE (DermaSkinExpander, derma_skin_expander, ADW_TYPE_EXPANDER_ROW)

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The types have no names but these numerals. */
static const char *const NUMERALS[N_TYPES] = { "I", "II", "III", "IV", "V", "VI" };

static void
store (DermaSkinExpander *self,
       DermaSensitivity   sensitivity,
       guint              fitzpatrick)
{
  gboolean was_known = derma_check_is_skin_known (self->check);

  if (derma_check_set_skin (self->check, sensitivity, fitzpatrick) && !was_known && derma_check_is_skin_known (self->check))
    g_signal_emit (self, signals[ANSWERED], 0);
}

static void
sensitivity_activated_cb (DermaCheckRow     *row,
                          DermaSkinExpander *self)
{
  DermaSensitivity sensitivity = row == self->low ? DERMA_SENSITIVITY_LOW : row == self->medium ? DERMA_SENSITIVITY_MEDIUM
                                                                                                : DERMA_SENSITIVITY_HIGH;

  store (self, sensitivity, derma_check_get_profile (self->check)->fitzpatrick);
}

static void
type_activated_cb (DermaCheckRow     *row,
                   DermaSkinExpander *self)
{
  for (guint i = 0; i < N_TYPES; i++)
    if (self->types[i] == row)
      store (self, derma_check_get_profile (self->check)->sensitivity, i + 1);
}

static char *
get_words (DermaSkinExpander *self)
{
  const DermaProfile *profile = derma_check_get_profile (self->check);
  const char         *numeral;

  if (!derma_check_is_skin_known (self->check))
    return g_strdup ("");

  numeral = NUMERALS[profile->fitzpatrick - 1];
  switch (profile->sensitivity)
    {
    case DERMA_SENSITIVITY_LOW:
      /* Translators: how sensitive skin is, and its phototype, a roman numeral */
      return g_strdup_printf (_ ("Calm, type %s"), numeral);
    case DERMA_SENSITIVITY_MEDIUM:
      /* Translators: how sensitive skin is, and its phototype, a roman numeral */
      return g_strdup_printf (_ ("Normal, type %s"), numeral);
    case DERMA_SENSITIVITY_HIGH:
    case DERMA_SENSITIVITY_UNKNOWN:
    default:
      /* Translators: how sensitive skin is, and its phototype, a roman numeral */
      return g_strdup_printf (_ ("Sensitive, type %s"), numeral);
    }
}

static void
derma_skin_expander_dispose (GObject *object)
{
  g_clear_object (&DERMA_SKIN_EXPANDER (object)->check);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_SKIN_EXPANDER);

  G_OBJECT_CLASS (derma_skin_expander_parent_class)->dispose (object);
}

static void
derma_skin_expander_class_init (DermaSkinExpanderClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_CHECK_ROW);

  object_class->dispose = derma_skin_expander_dispose;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-skin-expander.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaSkinExpander, answer);
  gtk_widget_class_bind_template_child (widget_class, DermaSkinExpander, mark);
  gtk_widget_class_bind_template_child (widget_class, DermaSkinExpander, first);
  gtk_widget_class_bind_template_child (widget_class, DermaSkinExpander, low);
  gtk_widget_class_bind_template_child (widget_class, DermaSkinExpander, medium);
  gtk_widget_class_bind_template_child (widget_class, DermaSkinExpander, high);
  for (guint i = 0; i < N_TYPES; i++)
    {
      g_autofree char *name = g_strdup_printf ("type_%u", i + 1);

      gtk_widget_class_bind_template_child_full (widget_class,
                                                 name,
                                                 FALSE,
                                                 G_STRUCT_OFFSET (DermaSkinExpander, types) + (gssize) (i * sizeof (DermaCheckRow *)));
    }
  gtk_widget_class_bind_template_callback (widget_class, sensitivity_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, type_activated_cb);
}

static void
derma_skin_expander_init (DermaSkinExpander *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_TYPES; i++)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->types[i]), derma_fitzpatrick_get_words (i + 1));
}

/**
 * derma_skin_expander_new:
 *
 * Returns: (transfer floating): a closed group
 */
GtkWidget *
derma_skin_expander_new (DermaCheck *check)
{
  DermaSkinExpander *self = g_object_new (DERMA_TYPE_SKIN_EXPANDER, NULL);

  self->check = g_object_ref (check);
  derma_expander_name_list (ADW_EXPANDER_ROW (self), self->first);
  derma_skin_expander_update (self);

  return GTK_WIDGET (self);
}

/**
 * derma_skin_expander_set_narrow:
 * @is_narrow: whether the answer stands under the title instead of at the end
 */
void
derma_skin_expander_set_narrow (DermaSkinExpander *self,
                                gboolean           is_narrow)
{
  g_return_if_fail (DERMA_IS_SKIN_EXPANDER (self));

  self->is_narrow = is_narrow;
  derma_skin_expander_update (self);
}

/**
 * derma_skin_expander_update:
 *
 * Shows what the journal holds.
 */
void
derma_skin_expander_update (DermaSkinExpander *self)
{
  const DermaProfile *profile = derma_check_get_profile (self->check);
  g_autofree char    *words = get_words (self);

  gtk_widget_set_visible (GTK_WIDGET (self->mark), derma_check_is_skin_known (self->check));
  derma_expander_set_answer (ADW_EXPANDER_ROW (self), self->answer, _ ("How easily it stings, what the sun does to it"), words, self->is_narrow);

  derma_check_row_set_active (self->low, profile->sensitivity == DERMA_SENSITIVITY_LOW);
  derma_check_row_set_active (self->medium, profile->sensitivity == DERMA_SENSITIVITY_MEDIUM);
  derma_check_row_set_active (self->high, profile->sensitivity == DERMA_SENSITIVITY_HIGH);
  for (guint i = 0; i < N_TYPES; i++)
    derma_check_row_set_active (self->types[i], profile->fitzpatrick == i + 1);
}

/**
 * derma_skin_expander_focus_first:
 *
 * Puts the focus on the first question that has no answer. The group must be open.
 */
void
derma_skin_expander_focus_first (DermaSkinExpander *self)
{
  gboolean is_told = derma_check_get_profile (self->check)->sensitivity != DERMA_SENSITIVITY_UNKNOWN;

  gtk_widget_grab_focus (GTK_WIDGET (is_told ? self->types[0] : self->low));
}
