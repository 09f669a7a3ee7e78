/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-question-expander.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-check-row.h"
#include "pages/derma-consequence-row.h"
#include "pages/derma-expander-words.h"
#include "widgets/derma-announce.h"

/* A question and what comes of it; @consequence is made with the first yes. */
typedef struct
{
  guint                question;
  DermaCheckRow       *row;
  DermaConsequenceRow *consequence;
} Entry;

struct _DermaQuestionExpander
{
  AdwExpanderRow parent_instance;

  DermaCheck        *check;
  DermaQuestionGroup group;
  GArray            *entries; /* Entry; empty until it is opened for the first time */
  DermaCheckRow     *none;
  GtkWidget         *go_on;
  gboolean           is_narrow;
  gboolean           is_refusing;

  GtkLabel *answer;
  GtkImage *mark;
};

G_DEFINE_FINAL_TYPE (DermaQuestionExpander, derma_question_expander, ADW_TYPE_EXPANDER_ROW)

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_answer_words (DermaQuestionExpander *self)
{
  if (!derma_check_is_group_answered (self->check, self->group))
    return "";

  switch (derma_check_get_group_outcome (self->check, self->group))
    {
    case DERMA_OUTCOME_NONE:
      return self->group == DERMA_GROUP_ROLLER ? C_ ("roller", "In order") : _ ("None of these");
    case DERMA_OUTCOME_EXCLUDE_SECTION:
      return _ ("Left out");
    case DERMA_OUTCOME_POSTPONE:
      return _ ("Not today");
    case DERMA_OUTCOME_ASK_DOCTOR:
      return _ ("Ask a doctor");
    case DERMA_OUTCOME_BLOCK_ROLLER:
      return _ ("Another roller");
    case DERMA_OUTCOME_BLOCK:
      return _ ("Do not roll");
    case DERMA_OUTCOME_NOTE:
    case DERMA_OUTCOME_WARN:
    default:
      return C_ ("answer", "Noted");
    }
}

static void
update_header (DermaQuestionExpander *self)
{
  const char *words = get_answer_words (self);
  gboolean    is_refusing = derma_check_get_group_outcome (self->check, self->group) >= DERMA_OUTCOME_POSTPONE;
  gboolean    is_settled = derma_check_is_group_settled (self->check, self->group);

  gtk_widget_set_visible (GTK_WIDGET (self->mark), is_settled || is_refusing);
  if (is_refusing != self->is_refusing)
    {
      self->is_refusing = is_refusing;
      gtk_image_set_from_icon_name (self->mark, is_refusing ? "dialog-warning-symbolic" : "object-select-symbolic");
      gtk_widget_remove_css_class (GTK_WIDGET (self->mark), is_refusing ? "success" : "warning");
      gtk_widget_add_css_class (GTK_WIDGET (self->mark), is_refusing ? "warning" : "success");
    }
  derma_expander_set_answer (ADW_EXPANDER_ROW (self), self->answer, derma_question_group_get_subtitle (self->group), words, self->is_narrow);
}

static char *
dup_consequence (const Entry *entry)
{
  /* Translators: first what happens, such as “Leave that area out today”, then why, one or two sentences */
  return g_strdup_printf (C_ ("consequence", "%1$s. %2$s"), derma_consequence_row_get_title (entry->consequence),
                          derma_consequence_row_get_why (entry->consequence));
}

/* The expander only appends, and most questions never need a second row. */
static void
update_consequence (DermaQuestionExpander *self,
                    Entry                 *entry)
{
  DermaAnswer answer;
  gboolean    is_yes = derma_check_is_yes (self->check, entry->question, &answer);

  if (entry->consequence == NULL && is_yes)
    {
      GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (entry->row)));

      entry->consequence = DERMA_CONSEQUENCE_ROW (derma_consequence_row_new (self->check, entry->question));
      gtk_list_box_insert (list, GTK_WIDGET (entry->consequence), gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (entry->row)) + 1);
    }

  derma_check_row_set_active (entry->row, is_yes);
  if (entry->consequence != NULL && derma_consequence_row_update (entry->consequence))
    {
      g_autofree char *description = dup_consequence (entry);

      derma_check_row_set_description (entry->row, description);
    }
  else
    derma_check_row_set_description (entry->row, NULL);
}

/* The consequence has no place yet when it has just been put in: it has when the second frame begins. */
static gboolean
scroll_cb (GtkWidget     *row,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);
  guint     *n_frames = user_data;

  if (++*n_frames < 2)
    return G_SOURCE_CONTINUE;
  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), row, NULL);

  return G_SOURCE_REMOVE;
}

static gboolean
focus_missing (DermaQuestionExpander *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      if (entry->consequence != NULL && derma_consequence_row_focus_missing (entry->consequence))
        return TRUE;
    }

  return FALSE;
}

/* *None of these*, *None of the rest* and *Go On* are one and the same. */
static void
none_activated_cb (DermaQuestionExpander *self)
{
  if (!derma_check_answer_none (self->check, self->group) || focus_missing (self))
    return;

  derma_check_set_asking (self->check, DERMA_NO_QUESTION);
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
show_consequence (DermaQuestionExpander *self,
                  const Entry           *entry)
{
  g_autofree char *text = NULL;

  if (entry->consequence == NULL)
    return;

  text = dup_consequence (entry);
  derma_announce (GTK_WIDGET (entry->row), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_add_tick_callback (GTK_WIDGET (entry->consequence), scroll_cb, g_new0 (guint, 1), g_free);
}

static void
question_activated_cb (DermaCheckRow         *row,
                       DermaQuestionExpander *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry   *entry = &g_array_index (self->entries, Entry, i);
      gboolean is_yes = !derma_check_row_get_active (row);
      gboolean has_place = derma_question_get (entry->question)->type == DERMA_QUESTION_SECTION;

      if (entry->row != row)
        continue;

      if (derma_check_tick (self->check, entry->question, is_yes) && is_yes)
        show_consequence (self, entry);
      derma_check_set_asking (self->check, is_yes && has_place ? (int) entry->question : DERMA_NO_QUESTION);
      return;
    }
}

static void
add_question (DermaQuestionExpander *self,
              guint                  index)
{
  GtkWidget *row = derma_check_row_new (_ (derma_question_get (index)->row), NULL);
  Entry      entry = { .question = index, .row = DERMA_CHECK_ROW (row) };

  g_signal_connect_object (row, "activated", G_CALLBACK (question_activated_cb), self, 0);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_array_append_val (self->entries, entry);
}

static void
add_rows (DermaQuestionExpander *self)
{
  const guint n_questions = derma_n_questions ();

  self->none = DERMA_CHECK_ROW (derma_check_row_new (_ ("None of these"), NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->none), "none-of-these");
  g_signal_connect_object (self->none, "activated", G_CALLBACK (none_activated_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->none));

  for (guint i = 0; i < n_questions; i++)
    if (derma_question_get (i)->group == self->group)
      add_question (self, i);

  self->go_on = adw_button_row_new ();
  g_signal_connect_object (self->go_on, "activated", G_CALLBACK (none_activated_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->go_on);

  derma_expander_name_list (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->none));
}

static void
update_rows (DermaQuestionExpander *self)
{
  gboolean is_answered = derma_check_is_group_answered (self->check, self->group);
  gboolean has_yes = derma_check_get_group_outcome (self->check, self->group) != DERMA_OUTCOME_NONE;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->none), has_yes ? _ ("None of the rest") : _ ("None of these"));
  derma_check_row_set_active (self->none, is_answered);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->go_on), is_answered ? _ ("Go On") : _ ("None of the Rest"));
  gtk_widget_set_visible (self->go_on, has_yes);

  for (guint i = 0; i < self->entries->len; i++)
    update_consequence (self, &g_array_index (self->entries, Entry, i));
}

static void
expanded_cb (DermaQuestionExpander *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) || self->check == NULL)
    return;

  if (self->none == NULL)
    add_rows (self);
  update_rows (self);
}

static void
derma_question_expander_dispose (GObject *object)
{
  DermaQuestionExpander *self = DERMA_QUESTION_EXPANDER (object);

  g_clear_object (&self->check);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_QUESTION_EXPANDER);

  G_OBJECT_CLASS (derma_question_expander_parent_class)->dispose (object);
}

static void
derma_question_expander_finalize (GObject *object)
{
  g_array_unref (DERMA_QUESTION_EXPANDER (object)->entries);

  G_OBJECT_CLASS (derma_question_expander_parent_class)->finalize (object);
}

static void
derma_question_expander_class_init (DermaQuestionExpanderClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_question_expander_dispose;
  object_class->finalize = derma_question_expander_finalize;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-question-expander.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaQuestionExpander, answer);
  gtk_widget_class_bind_template_child (widget_class, DermaQuestionExpander, mark);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
derma_question_expander_init (DermaQuestionExpander *self)
{
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_question_expander_new:
 *
 * Returns: (transfer floating): a closed group
 */
GtkWidget *
derma_question_expander_new (DermaCheck        *check,
                             DermaQuestionGroup group)
{
  DermaQuestionExpander *self = g_object_new (DERMA_TYPE_QUESTION_EXPANDER, NULL);

  self->check = g_object_ref (check);
  self->group = group;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), derma_question_group_get_title (group));
  derma_question_expander_update (self);

  return GTK_WIDGET (self);
}

/**
 * derma_question_expander_get_group:
 *
 * Returns: which group it is
 */
DermaQuestionGroup
derma_question_expander_get_group (DermaQuestionExpander *self)
{
  g_return_val_if_fail (DERMA_IS_QUESTION_EXPANDER (self), DERMA_GROUP_YOU);

  return self->group;
}

/**
 * derma_question_expander_set_narrow:
 * @is_narrow: whether the answer stands under the title instead of at the end
 */
void
derma_question_expander_set_narrow (DermaQuestionExpander *self,
                                    gboolean               is_narrow)
{
  g_return_if_fail (DERMA_IS_QUESTION_EXPANDER (self));

  self->is_narrow = is_narrow;
  update_header (self);
}

/**
 * derma_question_expander_update:
 *
 * Shows what the journal holds.
 */
void
derma_question_expander_update (DermaQuestionExpander *self)
{
  g_return_if_fail (DERMA_IS_QUESTION_EXPANDER (self));

  update_header (self);
  if (self->none != NULL)
    update_rows (self);
}

/**
 * derma_question_expander_focus_first:
 *
 * Puts the focus on *None of these*. The group must be open.
 */
void
derma_question_expander_focus_first (DermaQuestionExpander *self)
{
  g_return_if_fail (DERMA_IS_QUESTION_EXPANDER (self));

  if (self->none != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->none));
}

/**
 * derma_question_expander_focus_question:
 * @question: one of the group
 *
 * Puts the focus on @question. The group must be open.
 */
void
derma_question_expander_focus_question (DermaQuestionExpander *self,
                                        guint                  question)
{
  g_return_if_fail (DERMA_IS_QUESTION_EXPANDER (self));

  for (guint i = 0; i < self->entries->len; i++)
    if (g_array_index (self->entries, Entry, i).question == question)
      gtk_widget_grab_focus (GTK_WIDGET (g_array_index (self->entries, Entry, i).row));
}
