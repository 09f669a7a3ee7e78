/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-consequence.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-date-button.h"

struct _DermaPlanConsequence
{
  GtkListBoxRow parent_instance;

  DermaPlanAnswers *answers;
  guint             question;
  gboolean          is_updating;

  GtkImage        *icon;
  GtkLabel        *words;
  DermaDateButton *day;
  GtkCheckButton  *detail;
  GtkCheckButton  *agreement;
  GtkWidget       *without;
};

G_DEFINE_FINAL_TYPE (DermaPlanConsequence, derma_plan_consequence, GTK_TYPE_LIST_BOX_ROW)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What was told stays; only what changed is other. */
static void
store (DermaPlanConsequence *self,
       const DermaAnswer    *answer)
{
  g_autoptr (GError) error = NULL;

  if (!derma_plan_answers_set_answer (self->answers, answer, &error))
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      derma_plan_consequence_update (self);
    }
}

static void
day_chosen_cb (DermaPlanConsequence *self,
               gint64                day)
{
  DermaAnswer answer;

  derma_plan_answers_get_answer (self->answers, self->question, &answer);
  answer.has_anchor = TRUE;
  answer.anchor_day = day;
  store (self, &answer);
}

static void
detail_toggled_cb (DermaPlanConsequence *self)
{
  DermaAnswer answer;

  if (self->is_updating)
    return;

  derma_plan_answers_get_answer (self->answers, self->question, &answer);
  answer.has_detail = gtk_check_button_get_active (self->detail);
  store (self, &answer);
}

static void
agreement_toggled_cb (DermaPlanConsequence *self)
{
  DermaAnswer answer;

  if (self->is_updating)
    return;

  derma_plan_answers_get_answer (self->answers, self->question, &answer);
  answer.agreed = (DermaTime) { 0 };
  if (gtk_check_button_get_active (self->agreement))
    answer.agreed = derma_clock_get_now (derma_plan_answers_get_clock (self->answers));
  store (self, &answer);
}

static void
derma_plan_consequence_dispose (GObject *object)
{
  DermaPlanConsequence *self = DERMA_PLAN_CONSEQUENCE (object);

  g_clear_object (&self->answers);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_PLAN_CONSEQUENCE);

  G_OBJECT_CLASS (derma_plan_consequence_parent_class)->dispose (object);
}

static void
derma_plan_consequence_class_init (DermaPlanConsequenceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = derma_plan_consequence_dispose;
  g_type_ensure (DERMA_TYPE_DATE_BUTTON);

  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-plan-consequence.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPlanConsequence, icon);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanConsequence, words);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanConsequence, day);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanConsequence, detail);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanConsequence, agreement);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanConsequence, without);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, detail_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, agreement_toggled_cb);
}

static void
derma_plan_consequence_init (DermaPlanConsequence *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * derma_plan_consequence_new:
 * @question: index of a standing question
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
derma_plan_consequence_new (DermaPlanAnswers *answers,
                            guint             question)
{
  const DermaQuestion  *asked = derma_question_get (question);
  DermaPlanConsequence *self = g_object_new (DERMA_TYPE_PLAN_CONSEQUENCE, NULL);

  self->answers = g_object_ref (answers);
  self->question = question;
  derma_date_button_set_clock (self->day, derma_plan_answers_get_clock (answers));
  derma_date_button_set_is_past (self->day, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->day), asked->anchor != NULL);
  if (asked->anchor != NULL)
    derma_date_button_set_title (self->day, _ (asked->anchor));
  gtk_widget_set_visible (GTK_WIDGET (self->detail), asked->detail != NULL);
  if (asked->detail != NULL)
    gtk_check_button_set_label (self->detail, _ (asked->detail));

  return GTK_WIDGET (self);
}

/* What stands against a plan is told from what is only good to know by colour and icon, as it is in the check. */
static void
show_weight (DermaPlanConsequence *self,
             gboolean              is_warning)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self));

  if (is_warning)
    gtk_widget_remove_css_class (box, "note");
  else
    gtk_widget_add_css_class (box, "note");
  gtk_image_set_from_icon_name (self->icon, is_warning ? "dialog-warning-symbolic" : "dialog-information-symbolic");
}

/* A label that is hidden would go on describing what it describes. */
static void
show_without (DermaPlanConsequence *self,
              gboolean              is_needed)
{
  gtk_widget_set_visible (self->without, is_needed);
  if (is_needed)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->agreement), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->without, NULL, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->agreement), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

/**
 * derma_plan_consequence_update:
 *
 * Shows what is stored.
 */
void
derma_plan_consequence_update (DermaPlanConsequence *self)
{
  const DermaQuestion *question = derma_question_get (self->question);
  DermaClock          *clock = derma_plan_answers_get_clock (self->answers);
  DermaConsequence     consequence = { 0 };
  DermaAnswer          answer;
  g_autofree char     *title = NULL;
  g_autofree char     *text = NULL;
  const gboolean       is_yes = derma_plan_answers_get_answer (self->answers, self->question, &answer) && answer.value != DERMA_ANSWER_NO;

  gtk_widget_set_visible (GTK_WIDGET (self), is_yes);
  if (!is_yes)
    return;

  consequence = derma_answer_get_consequence (&answer, DERMA_BAND_D, derma_clock_get_now (clock), derma_clock_get_zone (clock));
  title = derma_consequence_to_title (&consequence, &answer, derma_clock_get_now (clock), derma_clock_get_zone (clock));
  if (title != NULL)
    /* Translators: first what happens, such as “Leave that area out today”, then why, one or two sentences */
    text = g_strdup_printf (C_ ("consequence", "%1$s. %2$s"), title, _ (question->why));
  gtk_label_set_label (self->words, text != NULL ? text : _ (question->why));

  self->is_updating = TRUE;
  gtk_check_button_set_active (self->detail, answer.has_detail);
  gtk_check_button_set_active (self->agreement, consequence.agreement_until_s != 0);
  show_weight (self, consequence.outcome >= DERMA_OUTCOME_WARN || consequence.needs_agreement || consequence.is_postponed);
  show_without (self, consequence.needs_agreement);
  gtk_widget_set_visible (GTK_WIDGET (self->agreement), consequence.needs_agreement || consequence.agreement_until_s != 0);
  derma_date_button_set_day (self->day, answer.has_anchor ? answer.anchor_day : DERMA_NO_DAY);
  self->is_updating = FALSE;
}

/**
 * derma_plan_consequence_get_text:
 *
 * Returns: (transfer none) (nullable): what it says; %NULL where it is hidden
 */
const char *
derma_plan_consequence_get_text (DermaPlanConsequence *self)
{
  g_return_val_if_fail (DERMA_IS_PLAN_CONSEQUENCE (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_label (self->words) : NULL;
}
