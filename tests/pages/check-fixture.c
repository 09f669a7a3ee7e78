/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check-fixture.h"

guint
get_question (const char *id)
{
  guint index;

  g_assert_true (derma_question_from_id (id, &index));
  return index;
}

DermaAnswerValue
get_value (DermaScene *scene,
           const char *id)
{
  DermaAnswer answer;

  return derma_journal_get_answer (scene->journal, get_question (id), &answer) ? answer.value : DERMA_ANSWER_NONE;
}

DermaScene *
begin (guint needle_um)
{
  DermaScene *scene = derma_scene_new ();

  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, needle_um);
  derma_scene_begin (scene);
  return scene;
}

static void
left_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_object_set_data (G_OBJECT (user_data), "has-left", GINT_TO_POINTER (TRUE));
}

/* The page in what it needs of the wizard around it. */
GtkWidget *
show (DermaScene *scene)
{
  static const GActionEntry ACTIONS[] = { { .name = "leave", .activate = left_cb } };
  GtkWidget                *toasts = adw_toast_overlay_new ();
  g_autoptr (GSimpleActionGroup) wizard = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (wizard), ACTIONS, G_N_ELEMENTS (ACTIONS), toasts);
  gtk_widget_insert_action_group (toasts, "wizard", G_ACTION_GROUP (wizard));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), derma_check_page_new (scene->control));
  return page_test_show (toasts, 900, 760);
}

GtkWidget *
get_page (GtkWidget *window)
{
  return page_test_find (window, DERMA_TYPE_CHECK_PAGE, 0);
}

AdwExpanderRow *
get_group (GtkWidget         *window,
           DermaQuestionGroup group)
{
  GtkWidget *expander;

  for (guint i = 0; (expander = page_test_find (window, DERMA_TYPE_QUESTION_EXPANDER, i)) != NULL; i++)
    if (derma_question_expander_get_group (DERMA_QUESTION_EXPANDER (expander)) == group)
      return ADW_EXPANDER_ROW (expander);

  return NULL;
}

GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = page_test_find (root, ADW_TYPE_PREFERENCES_ROW, i)) != NULL; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
      return row;

  return NULL;
}

/* What Space on a row does. */
void
press_row (GtkWidget *row)
{
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activate");
  page_test_spin (20);
}

GtkWidget *
get_question_row (GtkWidget  *window,
                  const char *id)
{
  const DermaQuestion *question = derma_question_get (get_question (id));
  AdwExpanderRow      *group = get_group (window, question->group);

  g_assert_nonnull (group);
  adw_expander_row_set_expanded (group, TRUE);
  page_test_spin (50);
  return find_row (GTK_WIDGET (group), question->row);
}

void
press_question (GtkWidget  *window,
                const char *id)
{
  press_row (get_question_row (window, id));
}

DermaConsequenceRow *
get_consequence (GtkWidget *window)
{
  GtkWidget *row = page_test_find (window, DERMA_TYPE_CONSEQUENCE_ROW, 0);

  return row != NULL ? DERMA_CONSEQUENCE_ROW (row) : NULL;
}

DermaDateButton *
get_date_button (GtkWidget *root)
{
  return DERMA_DATE_BUTTON (page_test_find (root, DERMA_TYPE_DATE_BUTTON, 0));
}

/* Other than page_test_find(): not on a page of a stack that is turned away. */
gboolean
is_seen (GtkWidget *window,
         GType      type)
{
  GtkWidget *widget = page_test_find (window, type, 0);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

gboolean
can_continue (GtkWidget *window)
{
  GtkWidget *button;

  for (guint i = 0; (button = page_test_find (window, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "check.continue") == 0)
      return gtk_widget_is_sensitive (button);

  return FALSE;
}

/* Answers all groups that are shown by pressing what has the focus: Space and nothing else. */
guint
press_focus_until_complete (GtkWidget *window)
{
  guint n_presses = 0;

  while (!can_continue (window))
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

      g_assert_true (DERMA_IS_CHECK_ROW (focus));
      g_assert_cmpuint (n_presses++, <, 20);
      press_row (focus);
    }

  return n_presses;
}
