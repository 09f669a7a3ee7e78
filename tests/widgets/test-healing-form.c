/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widget-test.h"
#include "widgets/derma-healing-form.h"
#include "widgets/derma-healing-option.h"
#include "widgets/derma-healing-row.h"

typedef struct
{
  DermaHealingForm *form;
  GtkWidget        *window;
  DermaHealingRow  *rows[DERMA_N_HEALING_MEASURES];
} Fixture;

static void
find_rows (GtkWidget *root,
           Fixture   *fixture)
{
  if (DERMA_IS_HEALING_ROW (root))
    fixture->rows[derma_healing_row_get_measure (DERMA_HEALING_ROW (root))] = DERMA_HEALING_ROW (root);

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
    g_assert_cmpint (derma_healing_row_is_open (fixture->rows[i]), ==, i == measure);
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
  GtkWidget *option = find_by_type (GTK_WIDGET (fixture->rows[DERMA_HEALING_REDNESS]), DERMA_TYPE_HEALING_OPTION, &skip);

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
  GtkWidget *first = find_by_type (GTK_WIDGET (fixture->rows[DERMA_HEALING_REDNESS]), DERMA_TYPE_HEALING_OPTION, &skip);

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
  g_test_add ("/healing-form/note", Fixture, NULL, set_up, test_note, tear_down);
  g_test_add_func ("/healing-form/finalizes", test_finalizes);
}

int
main (int    argc,
      char **argv)
{
  return widget_test_run (argc, argv, add_tests);
}
