/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-concern-chips.h"

#include <glib/gi18n-lib.h>

#include "widgets/derma-focus.h"

struct _DermaConcernChips
{
  GtkBox parent_instance;

  DermaMeasureSet measures;
  GtkWidget      *chips[DERMA_N_MEASURES]; /* (nullable) */
  gboolean        is_being_shown;          /* nobody chooses meanwhile */
};

G_DEFINE_FINAL_TYPE (DermaConcernChips, derma_concern_chips, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toggled_cb (DermaConcernChips *self,
            GtkToggleButton   *chip)
{
  if (self->is_being_shown || !gtk_toggle_button_get_active (chip))
    return;

  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    if (self->chips[i] == GTK_WIDGET (chip))
      g_signal_emit (self, signals[CHOSEN], 0, i);
}

/* The measure whose chip has the focus; -1 for none. */
static int
get_focused (DermaConcernChips *self)
{
  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    if (self->chips[i] != NULL && gtk_widget_is_focus (self->chips[i]))
      return (int) i;

  return -1;
}

/* Shorter where it would be cut. */
static const char *
get_name (DermaMeasure measure)
{
  /* Translators: how the face looks compared with the first check-in, in little room */
  return measure == DERMA_MEASURE_GAIS ? C_ ("measure", "Since the start") : derma_measure_get_name (measure);
}

/* In the order of the measures, whenever one is rated for the first time. */
static void
fill (DermaConcernChips *self,
      DermaMeasureSet    measures)
{
  GtkToggleButton *first = NULL;
  const int        focused = get_focused (self);

  derma_focus_take (GTK_WIDGET (self));

  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    if (self->chips[i] != NULL)
      gtk_box_remove (GTK_BOX (self), g_steal_pointer (&self->chips[i]));

  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    {
      GtkWidget *chip;

      if ((measures & DERMA_MEASURE_BIT (i)) == 0)
        continue;

      chip = gtk_toggle_button_new_with_label (get_name ((DermaMeasure) i));
      gtk_widget_add_css_class (chip, "pill");
      gtk_widget_add_css_class (chip, "chip");
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), first);
      if (first == NULL)
        first = GTK_TOGGLE_BUTTON (chip);
      g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self), chip);
      self->chips[i] = chip;
    }
  self->measures = measures;
  if (focused >= 0 && self->chips[focused] != NULL)
    gtk_widget_grab_focus (self->chips[focused]);
}

static gboolean
derma_concern_chips_grab_focus (GtkWidget *widget)
{
  DermaConcernChips *self = DERMA_CONCERN_CHIPS (widget);

  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    if (self->chips[i] != NULL && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[i])))
      return gtk_widget_grab_focus (self->chips[i]);

  return FALSE;
}

static void
derma_concern_chips_class_init (DermaConcernChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = derma_concern_chips_grab_focus;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
derma_concern_chips_init (DermaConcernChips *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Concern"), -1);
}

/**
 * derma_concern_chips_show:
 * @measures: those that there is something of
 * @chosen: the #DermaMeasure that is shown; #DERMA_NOT_RATED for none
 *
 * Shows what can be chosen, and what is.
 */
void
derma_concern_chips_show (DermaConcernChips *self,
                          DermaMeasureSet    measures,
                          int                chosen)
{
  g_return_if_fail (DERMA_IS_CONCERN_CHIPS (self) && chosen < DERMA_N_MEASURES);

  self->is_being_shown = TRUE;
  if (self->measures != measures)
    fill (self, measures);
  if (chosen != DERMA_NOT_RATED && self->chips[chosen] != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->chips[chosen]), TRUE);
  self->is_being_shown = FALSE;
}
