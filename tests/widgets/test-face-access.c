/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widget-test.h"
#include "widgets/derma-face-section.h"
#include "widgets/derma-face-shape.h"
#include "widgets/derma-face.h"

#define FOREHEAD DERMA_SECTION_FOREHEAD
#define LEFT DERMA_SECTION_LEFT_CHEEK
#define RIGHT DERMA_SECTION_RIGHT_CHEEK
#define NOSE DERMA_SECTION_NOSE_UPPER_LIP
#define CHIN DERMA_SECTION_CHIN

#define BIT(direction) (1u << DERMA_DIRECTION_##direction)

static GtkAccessible *
get_section (GtkWidget   *face,
             DermaSection section)
{
  return GTK_ACCESSIBLE (derma_face_get_section_widget (DERMA_FACE (face), section));
}

static void
assert_description (GtkAccessible *accessible,
                    const char    *text)
{
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
}

/* face.md, "Accessible names" */
static void
test_names (void)
{
  static const char *const NAMES[] = { "Forehead", "Your left cheek", "Your right cheek", "Chin", "Nose and upper lip" };
  GtkWidget               *face = derma_face_new (DERMA_FACE_MODE_ACTIVATE);
  GtkWidget               *window = widget_test_show (face, 400, 520);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (face), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (face), GTK_ACCESSIBLE_PROPERTY_LABEL, "Face sections");
  assert_description (GTK_ACCESSIBLE (face), "Eyes, lips, ears, hair and neck are not treated.");
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      GtkAccessible *section = get_section (face, (DermaSection) i);

      gtk_test_accessible_assert_role (section, GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON);
      gtk_test_accessible_assert_property (section, GTK_ACCESSIBLE_PROPERTY_LABEL, NAMES[i]);
      gtk_test_accessible_assert_state (section, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
    }
  assert_description (get_section (face, FOREHEAD), "From the hairline to just above the eyebrows, temple to temple. Not started.");
  assert_description (get_section (face, LEFT), "From the temple and below the eye socket to the jaw. Not started.");
  assert_description (get_section (face, CHIN), "Below the lower lip, with the front of the jaw. Not started.");

  derma_face_set_view (DERMA_FACE (face), DERMA_VIEW_FACING);
  assert_description (GTK_ACCESSIBLE (face), "Eyes, lips, ears, hair and neck are not treated. Your left is shown on the right.");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Assistive technology walks the sections in treatment order. */
static void
test_order (void)
{
  GtkWidget *face = g_object_ref_sink (derma_face_new (DERMA_FACE_MODE_ACTIVATE));
  GtkWidget *child = gtk_widget_get_first_child (face);
  guint      expected = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (DERMA_IS_FACE_SECTION (child))
      g_assert_cmpuint (derma_face_section_get_section (DERMA_FACE_SECTION (child)), ==, expected++);

  g_assert_cmpuint (expected, ==, DERMA_N_SECTIONS);
  g_assert_finalize_object (face);
}

static void
test_states (void)
{
  GtkWidget *face = derma_face_new (DERMA_FACE_MODE_ACTIVATE);
  DermaFace *self = DERMA_FACE (face);
  GtkWidget *window = widget_test_show (face, 400, 520);

  derma_face_set_state (self, CHIN, DERMA_FACE_STATE_PARTIAL, BIT (HORIZONTAL) | BIT (VERTICAL));
  assert_description (get_section (face, CHIN),
                      "Below the lower lip, with the front of the jaw. 2 of 4 directions done: horizontal, vertical. Next: diagonal, rising to the right.");
  /* as seen on the screen, where the facing view draws the diagonals the other way round */
  derma_face_set_view (self, DERMA_VIEW_FACING);
  assert_description (get_section (face, CHIN),
                      "Below the lower lip, with the front of the jaw. 2 of 4 directions done: horizontal, vertical. Next: diagonal, falling to the right.");
  derma_face_set_state (self, CHIN, DERMA_FACE_STATE_PARTIAL, BIT (VERTICAL));
  assert_description (get_section (face, CHIN), "Below the lower lip, with the front of the jaw. 1 of 4 directions done: vertical. Next: horizontal.");
  derma_face_set_state (self, CHIN, DERMA_FACE_STATE_PARTIAL, 0xf);
  assert_description (get_section (face, CHIN), "Below the lower lip, with the front of the jaw. All 4 directions done.");
  derma_face_set_state (self, CHIN, DERMA_FACE_STATE_DONE, 0xf);
  assert_description (get_section (face, CHIN), "Below the lower lip, with the front of the jaw. Done.");
  derma_face_set_state (self, CHIN, DERMA_FACE_STATE_EXCLUDED, 0);
  assert_description (get_section (face, CHIN), "Below the lower lip, with the front of the jaw. Excluded.");
  derma_face_set_label (self, CHIN, "7 days", "Treated 7 days ago.");
  assert_description (get_section (face, CHIN), "Below the lower lip, with the front of the jaw. Treated 7 days ago.");

  derma_face_select_direction (self, LEFT, DERMA_DIRECTION_VERTICAL, TRUE);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    gtk_test_accessible_assert_state (get_section (face, (DermaSection) i), GTK_ACCESSIBLE_STATE_PRESSED, i == LEFT ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE);
  derma_face_unselect (self);
  gtk_test_accessible_assert_state (get_section (face, LEFT), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* face.md, "Arrow keys"; a key that leads nowhere leaves the focus where it is. */
static void
test_arrow_table (void)
{
  static const struct
  {
    DermaSection from;
    DermaSection up;
    DermaSection down;
    DermaSection mirror_left;
    DermaSection mirror_right;
    DermaSection facing_left;
    DermaSection facing_right;
  } TABLE[] = {
    { FOREHEAD, FOREHEAD, NOSE, LEFT, RIGHT, RIGHT, LEFT },
    { LEFT, FOREHEAD, CHIN, LEFT, NOSE, NOSE, LEFT },
    { RIGHT, FOREHEAD, CHIN, NOSE, RIGHT, RIGHT, NOSE },
    { NOSE, FOREHEAD, CHIN, LEFT, RIGHT, RIGHT, LEFT },
    { CHIN, NOSE, CHIN, LEFT, RIGHT, RIGHT, LEFT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TABLE); i++)
    {
      const DermaSection from = TABLE[i].from;

      g_assert_cmpint (derma_face_shape_get_neighbour (from, GTK_DIR_UP, DERMA_VIEW_MIRROR), ==, TABLE[i].up);
      g_assert_cmpint (derma_face_shape_get_neighbour (from, GTK_DIR_UP, DERMA_VIEW_FACING), ==, TABLE[i].up);
      g_assert_cmpint (derma_face_shape_get_neighbour (from, GTK_DIR_DOWN, DERMA_VIEW_MIRROR), ==, TABLE[i].down);
      g_assert_cmpint (derma_face_shape_get_neighbour (from, GTK_DIR_DOWN, DERMA_VIEW_FACING), ==, TABLE[i].down);
      g_assert_cmpint (derma_face_shape_get_neighbour (from, GTK_DIR_LEFT, DERMA_VIEW_MIRROR), ==, TABLE[i].mirror_left);
      g_assert_cmpint (derma_face_shape_get_neighbour (from, GTK_DIR_RIGHT, DERMA_VIEW_MIRROR), ==, TABLE[i].mirror_right);
      g_assert_cmpint (derma_face_shape_get_neighbour (from, GTK_DIR_LEFT, DERMA_VIEW_FACING), ==, TABLE[i].facing_left);
      g_assert_cmpint (derma_face_shape_get_neighbour (from, GTK_DIR_RIGHT, DERMA_VIEW_FACING), ==, TABLE[i].facing_right);
    }
}

static void
assert_focus (GtkWidget   *window,
              GtkWidget   *face,
              DermaSection section)
{
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == derma_face_get_section_widget (DERMA_FACE (face), section));
}

/* GTK has no way to make key events, so the controller's own signal stands in for one. */
static gboolean
press (GtkWidget *face,
       guint      key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (face);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_handled);
    }
  return is_handled;
}

static void
test_keyboard (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *before = gtk_button_new_with_label ("before");
  GtkWidget *face = derma_face_new (DERMA_FACE_MODE_ACTIVATE);
  GtkWidget *after = gtk_button_new_with_label ("after");
  GtkWidget *window;

  gtk_widget_set_vexpand (face, TRUE);
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), face);
  gtk_box_append (GTK_BOX (box), after);
  window = widget_test_show (box, 400, 640);

  /* Tab reaches the drawing once */
  gtk_widget_grab_focus (before);
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  assert_focus (window, face, FOREHEAD);
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == after);
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD));
  assert_focus (window, face, FOREHEAD);

  g_assert_true (press (face, GDK_KEY_Left));
  assert_focus (window, face, LEFT);
  g_assert_true (press (face, GDK_KEY_Left));
  assert_focus (window, face, LEFT);
  g_assert_true (press (face, GDK_KEY_KP_Right));
  assert_focus (window, face, NOSE);
  g_assert_true (press (face, GDK_KEY_Down));
  assert_focus (window, face, CHIN);
  g_assert_true (press (face, GDK_KEY_Home));
  assert_focus (window, face, FOREHEAD);
  g_assert_true (press (face, GDK_KEY_End));
  assert_focus (window, face, NOSE);
  g_assert_false (press (face, GDK_KEY_Tab));

  /* left out, a section can still be reached; and Tab comes back to where one was */
  derma_face_set_excluded (DERMA_FACE (face), DERMA_SECTION_BIT (CHIN));
  g_assert_true (press (face, GDK_KEY_Down));
  assert_focus (window, face, CHIN);
  gtk_widget_grab_focus (before);
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  assert_focus (window, face, CHIN);

  /* sides do not turn with the text */
  gtk_widget_set_direction (face, GTK_TEXT_DIR_RTL);
  g_assert_true (press (face, GDK_KEY_Left));
  assert_focus (window, face, LEFT);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A picture is one image with a sentence, and so is a face with no room for targets. */
static void
test_images (void)
{
  GtkWidget *face = derma_face_new (DERMA_FACE_MODE_PICTURE);
  GtkWidget *window = widget_test_show (face, 400, 520);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (face), GTK_ACCESSIBLE_ROLE_IMG);
  assert_description (GTK_ACCESSIBLE (face), "A face with five sections: forehead, both cheeks, chin, nose and upper lip.");
  gtk_test_accessible_assert_state (get_section (face, CHIN), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  g_assert_false (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  derma_face_set_state (DERMA_FACE (face), FOREHEAD, DERMA_FACE_STATE_DONE, 0xf);
  derma_face_set_state (DERMA_FACE (face), CHIN, DERMA_FACE_STATE_EXCLUDED, 0);
  derma_face_select_all (DERMA_FACE (face), DERMA_SECTION_BIT (LEFT));
  assert_description (GTK_ACCESSIBLE (face), "Forehead: done. Your left cheek: now. Chin: left out.");
  derma_face_set_sentence (DERMA_FACE (face), "Your left cheek, downward, pass 2 of 3");
  assert_description (GTK_ACCESSIBLE (face), "Your left cheek, downward, pass 2 of 3");
  gtk_window_destroy (GTK_WINDOW (window));

  face = derma_face_new (DERMA_FACE_MODE_ACTIVATE);
  window = widget_test_show (face, 138, 180);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_last_child (face)), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (gtk_widget_get_last_child (face)), GTK_ACCESSIBLE_STATE_HIDDEN, FALSE);
  gtk_test_accessible_assert_state (get_section (face, CHIN), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  g_assert_false (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/face-access/names", test_names);
  g_test_add_func ("/face-access/order", test_order);
  g_test_add_func ("/face-access/states", test_states);
  g_test_add_func ("/face-access/arrow-table", test_arrow_table);
  g_test_add_func ("/face-access/keyboard", test_keyboard);
  g_test_add_func ("/face-access/images", test_images);
}

int
main (int    argc,
      char **argv)
{
  return widget_test_run (argc, argv, add_tests);
}
