/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widget-test.h"
#include "widgets/derma-face.h"
#include "widgets/derma-healing-form.h"
#include "widgets/derma-level-option.h"
#include "widgets/derma-level-row.h"

typedef struct
{
  DermaHealingForm *form;
  GtkWidget        *window;
  DermaLevelRow    *rows[DERMA_N_HEALING_MEASURES];
} Fixture;

static void
find_rows (GtkWidget *root,
           Fixture   *fixture)
{
  if (DERMA_IS_LEVEL_ROW (root))
    fixture->rows[derma_level_row_get_index (DERMA_LEVEL_ROW (root))] = DERMA_LEVEL_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_rows (child, fixture);
}

static GtkWidget *
find_by_type (GtkWidget *root,
              GType      type,
              guint     *skip)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*skip)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_type (child, type, skip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_text (Fixture    *fixture,
          const char *text)
{
  GtkWidget *label;

  for (guint i = 0, skip = 0; (label = find_by_type (fixture->window, GTK_TYPE_LABEL, &skip)) != NULL; skip = ++i)
    if (gtk_widget_get_mapped (label) && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return TRUE;

  return FALSE;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->form = DERMA_HEALING_FORM (derma_healing_form_new ());
  fixture->window = widget_test_show (GTK_WIDGET (fixture->form), 560, 900);
  find_rows (GTK_WIDGET (fixture->form), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* As a key on the keyboard would: through the controller of the form. */
static gboolean
press (Fixture *fixture,
       guint    keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->form));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_handled);
      return is_handled;
    }

  g_assert_not_reached ();
}

static void
assert_open (Fixture *fixture,
             int      measure)
{
  for (int i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    g_assert_cmpint (derma_level_row_is_open (fixture->rows[i]), ==, i == measure);
}

static gboolean
has_focus (Fixture *fixture,
           int      measure)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->rows[measure]));
}

static void
test_begins_with_nothing (Fixture      *fixture,
                          gconstpointer data)
{
  assert_open (fixture, DERMA_HEALING_REDNESS);
  g_assert_false (derma_healing_form_is_complete (fixture->form));
  g_assert_false (derma_healing_form_has_input (fixture->form));
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    g_assert_cmpint (derma_healing_form_get_level (fixture->form, i), ==, DERMA_HEALING_NOT_ANSWERED);
  g_assert_cmpint (derma_healing_form_get_sections (fixture->form), ==, DERMA_ALL_SECTIONS);
}

static void
test_words_answer_and_go_on (Fixture      *fixture,
                             gconstpointer data)
{
  guint      skip = 1;
  GtkWidget *option = find_by_type (GTK_WIDGET (fixture->rows[DERMA_HEALING_REDNESS]), DERMA_TYPE_LEVEL_OPTION, &skip);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (option), GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (option), GTK_ACCESSIBLE_PROPERTY_LABEL, "1: Faint pink, seen close up");
  gtk_widget_grab_focus (option);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (option), TRUE);

  g_assert_cmpint (derma_healing_form_get_level (fixture->form, DERMA_HEALING_REDNESS), ==, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->rows[DERMA_HEALING_REDNESS]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Redness, 1 of 4, faint pink, seen close up");
  assert_open (fixture, DERMA_HEALING_SWELLING);
  g_assert_true (has_focus (fixture, DERMA_HEALING_SWELLING));
}

static void
test_arrows_only_move (Fixture      *fixture,
                       gconstpointer data)
{
  guint      skip = 0;
  GtkWidget *first = find_by_type (GTK_WIDGET (fixture->rows[DERMA_HEALING_REDNESS]), DERMA_TYPE_LEVEL_OPTION, &skip);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->form));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == first);
  gtk_widget_child_focus (gtk_widget_get_parent (first), GTK_DIR_DOWN);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == gtk_widget_get_next_sibling (first));
  g_assert_cmpint (derma_healing_form_get_level (fixture->form, DERMA_HEALING_REDNESS), ==, DERMA_HEALING_NOT_ANSWERED);
}

static void
test_keys_answer (Fixture      *fixture,
                  gconstpointer data)
{
  static const guint KEYS[] = { GDK_KEY_2, GDK_KEY_0, GDK_KEY_KP_1, GDK_KEY_3, GDK_KEY_4, GDK_KEY_0 };
  static const int   LEVELS[] = { 2, 0, 1, 3, 4, 0 };

  g_assert_false (press (fixture, GDK_KEY_5));
  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      g_assert_false (derma_healing_form_is_complete (fixture->form));
      assert_open (fixture, (int) i);
      gtk_widget_grab_focus (GTK_WIDGET (fixture->form));
      g_assert_true (press (fixture, KEYS[i]));
      g_assert_cmpint (derma_healing_form_get_level (fixture->form, i), ==, LEVELS[i]);
    }

  assert_open (fixture, -1);
  g_assert_true (derma_healing_form_is_complete (fixture->form));
  g_assert_true (has_focus (fixture, DERMA_HEALING_PAIN));
}

static void
test_all_zero_fills_the_rest (Fixture      *fixture,
                              gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->form));
  press (fixture, GDK_KEY_2);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->form), "healing.all-zero", NULL));

  g_assert_true (derma_healing_form_is_complete (fixture->form));
  g_assert_cmpint (derma_healing_form_get_level (fixture->form, DERMA_HEALING_REDNESS), ==, 2);
  for (guint i = 1; i < DERMA_N_HEALING_MEASURES; i++)
    g_assert_cmpint (derma_healing_form_get_level (fixture->form, i), ==, 0);
  assert_open (fixture, -1);

  /* and each of them can be corrected: opened by its row, answered anew */
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (fixture->rows[DERMA_HEALING_ITCH])), "row-activated",
                         fixture->rows[DERMA_HEALING_ITCH]);
  assert_open (fixture, DERMA_HEALING_ITCH);
  g_assert_true (press (fixture, GDK_KEY_1));
  g_assert_cmpint (derma_healing_form_get_level (fixture->form, DERMA_HEALING_ITCH), ==, 1);
  assert_open (fixture, -1);
}

static void
test_toggles_correct (Fixture      *fixture,
                      gconstpointer data)
{
  guint           skip = 0;
  AdwToggleGroup *toggles;

  gtk_widget_activate_action (GTK_WIDGET (fixture->form), "healing.all-zero", NULL);
  toggles = ADW_TOGGLE_GROUP (find_by_type (GTK_WIDGET (fixture->rows[DERMA_HEALING_PAIN]), ADW_TYPE_TOGGLE_GROUP, &skip));
  g_assert_cmpuint (adw_toggle_group_get_active (toggles), ==, 0);
  adw_toggle_group_set_active (toggles, 3);
  g_assert_cmpint (derma_healing_form_get_level (fixture->form, DERMA_HEALING_PAIN), ==, 3);

  derma_healing_form_set_level (fixture->form, DERMA_HEALING_PAIN, DERMA_HEALING_NOT_ANSWERED);
  g_assert_cmpuint (adw_toggle_group_get_active (toggles), ==, GTK_INVALID_LIST_POSITION);
  g_assert_false (derma_healing_form_is_complete (fixture->form));
  assert_open (fixture, DERMA_HEALING_PAIN);
}

static void
test_sections (Fixture      *fixture,
               gconstpointer data)
{
  const DermaSectionSet rolled = DERMA_SECTION_BIT (DERMA_SECTION_CHIN) | DERMA_SECTION_BIT (DERMA_SECTION_FOREHEAD);

  derma_healing_form_set_rolled (fixture->form, rolled);
  g_assert_cmpint (derma_healing_form_get_sections (fixture->form), ==, rolled);
  gtk_widget_activate_action (GTK_WIDGET (fixture->form), "healing.all-zero", NULL);
  g_assert_true (derma_healing_form_is_complete (fixture->form));

  derma_healing_form_set_sections (fixture->form, DERMA_SECTION_BIT (DERMA_SECTION_CHIN));
  g_assert_cmpint (derma_healing_form_get_sections (fixture->form), ==, DERMA_SECTION_BIT (DERMA_SECTION_CHIN));
  g_assert_true (derma_healing_form_is_complete (fixture->form));

  derma_healing_form_set_sections (fixture->form, 0);
  g_assert_false (derma_healing_form_is_complete (fixture->form));
}

/* What was last, and what is to be thought of it, stand beside an answer and never before one. */
static void
test_verdicts_follow_the_answer (Fixture      *fixture,
                                 gconstpointer data)
{
  const DermaMeasureJudgement fine = { DERMA_JUDGEMENT_AS_EXPECTED, DERMA_JUDGED_BY_NOTHING, 2 };
  const DermaMeasureJudgement much = { DERMA_JUDGEMENT_SEE_DOCTOR, DERMA_JUDGED_BY_LEVEL, 1 };
  GtkAccessible              *redness = GTK_ACCESSIBLE (fixture->rows[DERMA_HEALING_REDNESS]);

  derma_healing_form_set_verdict (fixture->form, DERMA_HEALING_REDNESS, &much, 3);
  derma_healing_form_set_verdict (fixture->form, DERMA_HEALING_PAIN, &much, 3);
  gtk_test_accessible_assert_property (redness, GTK_ACCESSIBLE_PROPERTY_LABEL, "Redness, not answered");
  g_assert_false (has_text (fixture, "Expected by now: up to 1. Last time: 3."));

  derma_healing_form_set_level (fixture->form, DERMA_HEALING_REDNESS, 3);
  gtk_test_accessible_assert_property (redness, GTK_ACCESSIBLE_PROPERTY_LABEL, "Redness, 3 of 4, strong red or dark flush");
  derma_healing_form_set_verdict (fixture->form, DERMA_HEALING_REDNESS, &much, 3);
  gtk_test_accessible_assert_property (redness, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Redness, 3 of 4, strong red or dark flush. Clearly more than expected by now. Let a doctor look at it.");
  widget_test_spin (50);
  g_assert_true (has_text (fixture, "Expected by now: up to 1. Last time: 3."));

  derma_healing_form_set_level (fixture->form, DERMA_HEALING_REDNESS, 1);
  derma_healing_form_set_verdict (fixture->form, DERMA_HEALING_REDNESS, &fine, 3);
  g_assert_true (has_text (fixture, "Faint pink, seen close up. As expected. Last time: 3."));
}

static void
test_as_last_time (Fixture      *fixture,
                   gconstpointer data)
{
  const DermaSectionSet chin = DERMA_SECTION_BIT (DERMA_SECTION_CHIN);
  const DermaHealingLog last = { .levels = { 2, 1, 0, 1, 3, 4 }, .sections = chin };
  guint                 skip = 0;
  GtkWidget            *button = find_by_type (GTK_WIDGET (fixture->form), GTK_TYPE_BUTTON, &skip);

  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "As Last Time");
  g_assert_false (gtk_widget_get_visible (button));
  derma_healing_form_set_last (fixture->form, &last);
  g_assert_true (gtk_widget_get_visible (button));

  derma_healing_form_set_level (fixture->form, DERMA_HEALING_REDNESS, 0);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (derma_healing_form_is_complete (fixture->form));
  g_assert_cmpint (derma_healing_form_get_level (fixture->form, DERMA_HEALING_REDNESS), ==, 0);
  for (guint i = 1; i < DERMA_N_HEALING_MEASURES; i++)
    g_assert_cmpint (derma_healing_form_get_level (fixture->form, i), ==, last.levels[i]);
  g_assert_cmpint (derma_healing_form_get_sections (fixture->form), ==, chin);
}

static void
test_sections_on_the_face (Fixture      *fixture,
                           gconstpointer data)
{
  const DermaSectionSet rolled = DERMA_SECTION_BIT (DERMA_SECTION_CHIN) | DERMA_SECTION_BIT (DERMA_SECTION_FOREHEAD);
  guint                 skip = 0;
  GtkWidget            *face;
  GtkWidget            *chin;

  derma_healing_form_set_rolled (fixture->form, rolled);
  face = find_by_type (GTK_WIDGET (fixture->form), DERMA_TYPE_FACE, &skip);
  chin = derma_face_get_section_widget (DERMA_FACE (face), DERMA_SECTION_CHIN);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (chin), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);

  g_signal_emit_by_name (chin, "clicked");
  g_assert_cmpint (derma_healing_form_get_sections (fixture->form), ==, DERMA_SECTION_BIT (DERMA_SECTION_FOREHEAD));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (chin), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);

  /* what was not rolled cannot be picked */
  g_signal_emit_by_name (derma_face_get_section_widget (DERMA_FACE (face), DERMA_SECTION_LEFT_CHEEK), "clicked");
  g_assert_cmpint (derma_healing_form_get_sections (fixture->form), ==, DERMA_SECTION_BIT (DERMA_SECTION_FOREHEAD));
}

static void
test_note (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *note = NULL;

  derma_healing_form_set_note (fixture->form, "  Warm on the cheeks.\nGone after dinner.\n");
  note = derma_healing_form_dup_note (fixture->form);
  g_assert_cmpstr (note, ==, "Warm on the cheeks.\nGone after dinner.");
  g_assert_true (derma_healing_form_has_input (fixture->form));
}

static void
test_finalizes (void)
{
  GtkWidget *form = g_object_ref_sink (derma_healing_form_new ());

  g_assert_finalize_object (G_OBJECT (form));
}

static void
add_tests (void)
{
  g_test_add ("/healing-form/begins-with-nothing", Fixture, NULL, set_up, test_begins_with_nothing, tear_down);
  g_test_add ("/healing-form/words-answer-and-go-on", Fixture, NULL, set_up, test_words_answer_and_go_on, tear_down);
  g_test_add ("/healing-form/arrows-only-move", Fixture, NULL, set_up, test_arrows_only_move, tear_down);
  g_test_add ("/healing-form/keys-answer", Fixture, NULL, set_up, test_keys_answer, tear_down);
  g_test_add ("/healing-form/all-zero-fills-the-rest", Fixture, NULL, set_up, test_all_zero_fills_the_rest, tear_down);
  g_test_add ("/healing-form/toggles-correct", Fixture, NULL, set_up, test_toggles_correct, tear_down);
  g_test_add ("/healing-form/sections", Fixture, NULL, set_up, test_sections, tear_down);
  g_test_add ("/healing-form/sections-on-the-face", Fixture, NULL, set_up, test_sections_on_the_face, tear_down);
  g_test_add ("/healing-form/verdicts-follow-the-answer", Fixture, NULL, set_up, test_verdicts_follow_the_answer, tear_down);
  g_test_add ("/healing-form/as-last-time", Fixture, NULL, set_up, test_as_last_time, tear_down);
  g_test_add ("/healing-form/note", Fixture, NULL, set_up, test_note, tear_down);
  g_test_add_func ("/healing-form/finalizes", test_finalizes);
}

int
main (int    argc,
      char **argv)
{
  return widget_test_run (argc, argv, add_tests);
}
