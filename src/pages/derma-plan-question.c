/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-question.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-check-row.h"
#include "pages/derma-note-row.h"
#include "pages/derma-plan-consequence.h"
#include "pages/derma-plan-missing.h"
#include "treatment/derma-roller-new.h"
#include "widgets/derma-announce.h"
#include "widgets/derma-button-label.h"
#include "widgets/derma-scar-picture.h"

struct _DermaPlanQuestion
{
  AdwNavigationPage parent_instance;

  DermaPlanAnswers *answers;
  DermaPlanAsk      ask;
  GPtrArray        *rows;         /* DermaCheckRow, one an option */
  GPtrArray        *consequences; /* DermaPlanConsequence or NULL, one an option */
  GtkWidget        *length;       /* or NULL */
  GtkWidget        *message;      /* what is wrong with it, or NULL */

  AdwWindowTitle *heading;
  GtkLabel       *question;
  GtkLabel       *hint;
  GtkListBox     *list;
  GtkLabel       *missing;
  GtkButton      *next;
};

G_DEFINE_FINAL_TYPE (DermaPlanQuestion, derma_plan_question, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  ANSWERED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
has_choice (DermaPlanQuestion *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (derma_plan_answers_is_chosen (self->answers, self->ask, i))
      return TRUE;

  return FALSE;
}

static void
update_next (DermaPlanQuestion *self)
{
  const guint      n_left = derma_plan_answers_count_left (self->answers, self->ask);
  const char      *missing = derma_plan_answers_get_missing (self->answers, self->ask);
  g_autofree char *left = NULL;
  const char      *label = n_left == 0 ? _ ("_Look Over My Answers") : _ ("_Next");

  if (derma_plan_ask_is_about_health (self->ask))
    label = has_choice (self) ? _ ("_None of the Rest") : _ ("_None of These");
  derma_button_label_set (self->next, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan-question.next", missing == NULL);
  derma_plan_missing_show (self->missing, GTK_WIDGET (self->next), missing);

  if (n_left > 0)
    left = g_strdup_printf (ngettext ("%u more question", "%u more questions", n_left), n_left);
  adw_window_title_set_subtitle (self->heading, left != NULL ? left : _ ("No more questions"));
}

static void
update_consequence (DermaPlanQuestion *self,
                    guint              option)
{
  DermaPlanConsequence *consequence = g_ptr_array_index (self->consequences, option);

  derma_plan_consequence_update (consequence);
  derma_check_row_set_description (g_ptr_array_index (self->rows, option), derma_plan_consequence_get_text (consequence));
}

/* A roller that may not be used now is there, with the reason. */
static void
update_roller (DermaPlanQuestion *self,
               guint              option)
{
  GtkWidget       *row = g_ptr_array_index (self->rows, option);
  g_autofree char *more = NULL;
  g_autofree char *title = derma_plan_answers_dup_option (self->answers, self->ask, option, &more);

  gtk_widget_set_sensitive (row, derma_plan_answers_can_choose (self->answers, self->ask, option));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), more != NULL ? more : "");
}

/* What is wrong with the length of another one; the message is there as long as something is. */
static void
update_length (DermaPlanQuestion *self)
{
  const gboolean is_other = derma_plan_answers_is_other (self->answers);
  const char    *text = gtk_editable_get_text (GTK_EDITABLE (self->length));
  guint          needle_um;
  const char    *problem = derma_new_roller_read_length (text, &needle_um);
  const gboolean is_wrong = problem != NULL && *text != '\0';

  gtk_widget_set_visible (self->length, is_other);
  gtk_widget_set_visible (self->message, is_other && problem != NULL);
  if (problem != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->message), problem);
  if (is_wrong)
    gtk_widget_add_css_class (self->length, "error");
  else
    gtk_widget_remove_css_class (self->length, "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->length), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem != NULL ? problem : "", -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->length), GTK_ACCESSIBLE_STATE_INVALID, is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
update (DermaPlanQuestion *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      derma_check_row_set_active (g_ptr_array_index (self->rows, i), derma_plan_answers_is_chosen (self->answers, self->ask, i));
      if (self->ask == DERMA_PLAN_ASK_ROLLER)
        update_roller (self, i);
      else if (g_ptr_array_index (self->consequences, i) != NULL)
        update_consequence (self, i);
    }
  if (self->length != NULL)
    update_length (self);
  update_next (self);
}

static void
fail (DermaPlanQuestion *self,
      const GError      *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
option_activated_cb (DermaPlanQuestion *self,
                     DermaCheckRow     *row)
{
  g_autoptr (GError) error = NULL;
  guint option = 0;

  if (!g_ptr_array_find (self->rows, row, &option))
    return;

  if (!derma_plan_answers_choose (self->answers, self->ask, option, &error))
    fail (self, error);
  else if (!derma_plan_ask_is_multiple (self->ask) && self->length != NULL && gtk_widget_get_visible (self->length))
    gtk_widget_grab_focus (self->length);
  else if (!derma_plan_ask_is_multiple (self->ask))
    gtk_widget_grab_focus (GTK_WIDGET (self->next));
}

static void
length_changed_cb (DermaPlanQuestion *self)
{
  guint       needle_um;
  const char *problem = derma_new_roller_read_length (gtk_editable_get_text (GTK_EDITABLE (self->length)), &needle_um);
  g_autoptr (GError) error = NULL;

  if (!derma_plan_answers_set_other_um (self->answers, needle_um, &error))
    fail (self, error);
  update_length (self);
  if (problem != NULL && gtk_widget_get_mapped (self->length))
    derma_announce (self->length, problem, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaPlanQuestion *self = DERMA_PLAN_QUESTION (widget);
  g_autoptr (GError) error = NULL;

  if (!derma_plan_answers_can_confirm (self->answers, self->ask))
    return;

  if (derma_plan_answers_confirm (self->answers, self->ask, &error))
    g_signal_emit (self, signals[ANSWERED], 0);
  else
    fail (self, error);
}

static void
go_on_cb (DermaPlanQuestion *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "plan-question.next", NULL);
}

/* What is chosen, or the first option: the keyboard begins where the answer is. */
static void
derma_plan_question_shown (AdwNavigationPage *page)
{
  DermaPlanQuestion *self = DERMA_PLAN_QUESTION (page);
  guint              first = 0;

  while (first < self->rows->len && !derma_plan_answers_is_chosen (self->answers, self->ask, first))
    first++;
  if (first == self->rows->len)
    for (first = 0; first < self->rows->len - 1 && !derma_plan_answers_can_choose (self->answers, self->ask, first);)
      first++;
  gtk_widget_grab_focus (g_ptr_array_index (self->rows, first));
}

static void
derma_plan_question_dispose (GObject *object)
{
  DermaPlanQuestion *self = DERMA_PLAN_QUESTION (object);

  g_clear_object (&self->answers);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_PLAN_QUESTION);

  G_OBJECT_CLASS (derma_plan_question_parent_class)->dispose (object);
}

static void
derma_plan_question_finalize (GObject *object)
{
  DermaPlanQuestion *self = DERMA_PLAN_QUESTION (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->consequences);

  G_OBJECT_CLASS (derma_plan_question_parent_class)->finalize (object);
}

static void
derma_plan_question_class_init (DermaPlanQuestionClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_plan_question_dispose;
  object_class->finalize = derma_plan_question_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = derma_plan_question_shown;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-plan-question.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPlanQuestion, heading);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanQuestion, question);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanQuestion, hint);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanQuestion, list);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanQuestion, missing);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanQuestion, next);

  gtk_widget_class_install_action (widget_class, "plan-question.next", NULL, next_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "plan-question.next", NULL);
}

static void
derma_plan_question_init (DermaPlanQuestion *self)
{
  self->rows = g_ptr_array_new ();
  self->consequences = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_option (DermaPlanQuestion *self,
            guint              option)
{
  const int        question = derma_plan_answers_get_question (self->answers, self->ask, option);
  g_autofree char *more = NULL;
  g_autofree char *words = derma_plan_answers_dup_option (self->answers, self->ask, option, &more);
  GtkWidget       *row = derma_plan_ask_is_multiple (self->ask) ? derma_check_row_new (words, more) : derma_check_row_new_radio (words, more);
  GtkWidget       *consequence = NULL;

  if (self->ask == DERMA_PLAN_ASK_SCAR_TYPES)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), derma_scar_picture_new ((DermaScarType) option));
  g_signal_connect_object (row, "activated", G_CALLBACK (option_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
  if (question >= 0)
    {
      consequence = derma_plan_consequence_new (self->answers, (guint) question);
      g_signal_connect_object (consequence, "failed", G_CALLBACK (fail), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, consequence);
    }
  g_ptr_array_add (self->consequences, consequence);
}

static void
add_length (DermaPlanQuestion *self)
{
  const guint needle_um = derma_plan_answers_get_other_um (self->answers);

  self->length = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->length), _ ("Its needle length in mm"));
  if (needle_um != 0)
    {
      g_autofree char *text = derma_format_needle (needle_um);

      gtk_editable_set_text (GTK_EDITABLE (self->length), text);
    }
  g_signal_connect_object (self->length, "changed", G_CALLBACK (length_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->length, "entry-activated", G_CALLBACK (go_on_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->list, self->length, (int) self->rows->len - 1);

  self->message = derma_note_row_new ("", TRUE);
  gtk_list_box_insert (self->list, self->message, (int) self->rows->len);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->length), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->message, NULL, -1);
}

/**
 * derma_plan_question_new:
 *
 * Returns: (transfer floating): the page of @ask
 */
AdwNavigationPage *
derma_plan_question_new (DermaPlanAnswers *answers,
                         DermaPlanAsk      ask)
{
  DermaPlanQuestion *self;
  guint              n_options;

  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (answers) && ask < DERMA_N_PLAN_ASKS, NULL);

  self = g_object_new (DERMA_TYPE_PLAN_QUESTION, NULL);
  self->answers = g_object_ref (answers);
  self->ask = ask;
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), derma_plan_ask_get_title (ask));
  gtk_label_set_label (self->question, derma_plan_ask_get_title (ask));
  gtk_label_set_label (self->hint, derma_plan_ask_get_hint (ask));
  if (!derma_plan_ask_is_multiple (ask))
    g_object_set (self->list, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, derma_plan_ask_get_title (ask), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->hint, NULL, -1);

  n_options = derma_plan_answers_get_n_options (answers, ask);
  for (guint i = 0; i < n_options; i++)
    add_option (self, i);
  if (ask == DERMA_PLAN_ASK_ROLLER)
    add_length (self);
  g_signal_connect_object (answers, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * derma_plan_question_get_ask:
 *
 * Returns: which question it is
 */
DermaPlanAsk
derma_plan_question_get_ask (DermaPlanQuestion *self)
{
  g_return_val_if_fail (DERMA_IS_PLAN_QUESTION (self), DERMA_N_PLAN_ASKS);

  return self->ask;
}
