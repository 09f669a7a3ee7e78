/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-step-card.h"

#include "widgets/derma-button-label.h"

/**
 * DermaStepCard:
 *
 * The step that is the person's turn: what it is, how it is done, and the button that says that it is. Its buttons name
 * actions of the page: the one given, step.skip and wizard.wrong.
 *
 * To assistive technology it is a group with the step's title as its name. It takes the focus itself while its button
 * cannot be pressed yet.
 */
struct _DermaStepCard
{
  AdwBin parent_instance;

  DermaStep step;
  gboolean  is_shown; /* whether @step is set */

  GtkLabel  *title;
  GtkLabel  *instruction;
  GtkButton *primary;
  GtkLabel  *wait;
  GtkWidget *skip;
  GtkWidget *wrong;
};

G_DEFINE_FINAL_TYPE (DermaStepCard, derma_step_card, ADW_TYPE_BIN)

static gboolean
derma_step_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DERMA_STEP_CARD (widget)->primary)) ||
         GTK_WIDGET_CLASS (derma_step_card_parent_class)->grab_focus (widget);
}

static void
derma_step_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_STEP_CARD);

  G_OBJECT_CLASS (derma_step_card_parent_class)->dispose (object);
}

static void
derma_step_card_class_init (DermaStepCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = derma_step_card_dispose;
  widget_class->grab_focus = derma_step_card_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/widgets/derma-step-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaStepCard, title);
  gtk_widget_class_bind_template_child (widget_class, DermaStepCard, instruction);
  gtk_widget_class_bind_template_child (widget_class, DermaStepCard, primary);
  gtk_widget_class_bind_template_child (widget_class, DermaStepCard, wait);
  gtk_widget_class_bind_template_child (widget_class, DermaStepCard, skip);
  gtk_widget_class_bind_template_child (widget_class, DermaStepCard, wrong);
}

static void
derma_step_card_init (DermaStepCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_step_card_new:
 *
 * Returns: (transfer floating): a card that shows nothing yet
 */
GtkWidget *
derma_step_card_new (void)
{
  return g_object_new (DERMA_TYPE_STEP_CARD, NULL);
}

/**
 * derma_step_card_show_step:
 * @step: whose turn it is
 * @label: the words of the button
 * @action: the action that it names
 * @wait: (nullable): how long the button stays locked, in words; %NULL where it is open
 */
void
derma_step_card_show_step (DermaStepCard *self,
                           DermaStep      step,
                           const char    *label,
                           const char    *action,
                           const char    *wait)
{
  const char *title = derma_step_get_title (step);

  g_return_if_fail (DERMA_IS_STEP_CARD (self));

  derma_button_label_set (self->primary, label);
  if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (self->primary)), action) != 0)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->primary), action);

  gtk_widget_set_visible (GTK_WIDGET (self->wait), wait != NULL);
  gtk_label_set_label (self->wait, wait != NULL ? wait : "");

  /* Once a second only the time left changes. */
  if (self->is_shown && self->step == step)
    return;

  self->is_shown = TRUE;
  self->step = step;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->instruction, derma_step_get_instruction (step));
  gtk_widget_set_visible (self->skip, derma_step_get_facts (step)->is_skippable);
  gtk_widget_set_visible (self->wrong, step == DERMA_STEP_PREP_INSPECT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, derma_step_get_instruction (step), -1);
}
