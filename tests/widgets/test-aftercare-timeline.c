/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widget-test.h"
#include "widgets/derma-aftercare-timeline.h"

#include <string.h>

#define HOUR 3600

static GtkWidget *
make (void)
{
  const DermaTimelinePart parts[DERMA_N_TIMELINE_PARTS] = {
    { 0, 24 * HOUR, "First day", "Wed 19:22", "24 h", "The first." },
    { 24 * HOUR, 72 * HOUR, "Second and third", "Fri 19:22", "72 h", "The second." },
    { 72 * HOUR, 168 * HOUR, "The rest", "Tue 19:22", "day 7", "The third." },
  };
  GtkWidget *timeline = derma_aftercare_timeline_new ();

  derma_aftercare_timeline_set_parts (DERMA_AFTERCARE_TIMELINE (timeline), parts);
  derma_aftercare_timeline_set_now (DERMA_AFTERCARE_TIMELINE (timeline), 38 * HOUR, "Now, Thu 09:22", "In the second.");

  return timeline;
}

static GtkWidget *
find (GtkWidget  *timeline,
      const char *css_name,
      guint       nth)
{
  for (GtkWidget *child = gtk_widget_get_first_child (timeline); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_css_name (child), css_name) && nth-- == 0)
      return child;

  g_assert_not_reached ();
}

static GtkWidget *
find_label (GtkWidget  *timeline,
            const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (timeline); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_label (GTK_LABEL (child)), text))
      return child;

  g_assert_not_reached ();
}

static graphene_rect_t
get_bounds (GtkWidget *timeline,
            GtkWidget *child)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, timeline, &bounds));

  return bounds;
}

static void
assert_bars (GtkWidget  *timeline,
             const char *first,
             const char *second,
             const char *third)
{
  g_assert_true (gtk_widget_has_css_class (find (timeline, "bar", 0), first));
  g_assert_true (gtk_widget_has_css_class (find (timeline, "bar", 1), second));
  g_assert_true (gtk_widget_has_css_class (find (timeline, "bar", 2), third));
}

static void
press_key (GtkWidget *timeline,
           guint      key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (timeline);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      gboolean is_taken = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        {
          g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_taken);
          g_assert_true (is_taken);
        }
    }
  widget_test_spin (50);
}

static void
test_parts (void)
{
  GtkWidget      *timeline = make ();
  GtkWidget      *window = widget_test_show (timeline, 900, 100);
  graphene_rect_t needle = get_bounds (timeline, find (timeline, "needle", 0));
  graphene_rect_t bar = get_bounds (timeline, find (timeline, "bar", 1));

  gtk_test_accessible_assert_role (timeline, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_role (find (timeline, "bar", 0), GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (find (timeline, "bar", 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "First day");
  gtk_test_accessible_assert_property (find (timeline, "bar", 0), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "The first.");
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_LABEL, "In the second.");
  assert_bars (timeline, "past", "current", "ahead");
  g_assert_cmpfloat_with_epsilon (needle.origin.x + needle.size.width / 2, bar.origin.x + bar.size.width * 14 / 48, 2);

  derma_aftercare_timeline_set_now (DERMA_AFTERCARE_TIMELINE (timeline), 72 * HOUR, "Now", "In the third.");
  widget_test_spin (100);
  assert_bars (timeline, "past", "past", "current");
  g_assert_true (gtk_widget_get_child_visible (find (timeline, "needle", 0)));

  derma_aftercare_timeline_set_now (DERMA_AFTERCARE_TIMELINE (timeline), 168 * HOUR, "Now", "Over.");
  widget_test_spin (100);
  assert_bars (timeline, "past", "past", "past");
  g_assert_false (gtk_widget_get_child_visible (find (timeline, "needle", 0)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The time of now stays inside, and wins where another would touch it. */
static void
test_labels (void)
{
  GtkWidget      *timeline = make ();
  GtkWidget      *window = widget_test_show (timeline, 900, 100);
  GtkWidget      *now = find_label (timeline, "Now, Thu 09:22");
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_get_child_visible (find_label (timeline, "Wed 19:22")));
  g_assert_true (gtk_widget_get_child_visible (find_label (timeline, "Fri 19:22")));

  derma_aftercare_timeline_set_now (DERMA_AFTERCARE_TIMELINE (timeline), 70 * HOUR, "Now, Fri 17:22", "In the second.");
  widget_test_spin (100);
  g_assert_true (gtk_widget_get_child_visible (find_label (timeline, "Wed 19:22")));
  g_assert_false (gtk_widget_get_child_visible (find_label (timeline, "Fri 19:22")));

  derma_aftercare_timeline_set_now (DERMA_AFTERCARE_TIMELINE (timeline), 0, "Now, Tue 19:22", "In the first.");
  widget_test_spin (100);
  bounds = get_bounds (timeline, now);
  g_assert_cmpfloat (bounds.origin.x, ==, 0);
  derma_aftercare_timeline_set_now (DERMA_AFTERCARE_TIMELINE (timeline), 168 * HOUR - 1, "Now, Tue 19:21", "In the third.");
  widget_test_spin (100);
  bounds = get_bounds (timeline, now);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, ==, 900);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_compact (void)
{
  GtkWidget *timeline = make ();
  GtkWidget *window = widget_test_show (timeline, 900, 100);
  int        height;
  int        compact_height;

  gtk_widget_measure (timeline, GTK_ORIENTATION_VERTICAL, 900, &height, NULL, NULL, NULL);
  g_object_set (timeline, "is-compact", TRUE, NULL);
  gtk_widget_measure (timeline, GTK_ORIENTATION_VERTICAL, 900, &compact_height, NULL, NULL, NULL);
  g_assert_cmpint (compact_height, <, height);
  g_assert_false (gtk_widget_get_visible (find_label (timeline, "First day")));
  find_label (timeline, "day 7");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_right_to_left (void)
{
  GtkWidget      *timeline = make ();
  GtkWidget      *window;
  graphene_rect_t first;
  graphene_rect_t last;

  gtk_widget_set_direction (timeline, GTK_TEXT_DIR_RTL);
  window = widget_test_show (timeline, 900, 100);
  first = get_bounds (timeline, find (timeline, "bar", 0));
  last = get_bounds (timeline, find (timeline, "bar", 2));
  g_assert_cmpfloat (first.origin.x + first.size.width, ==, 900);
  g_assert_cmpfloat (last.origin.x, <=, 2);

  g_assert_true (gtk_widget_grab_focus (find (timeline, "bar", 1)));
  press_key (timeline, GDK_KEY_Left);
  g_assert_cmpstr (derma_aftercare_timeline_get_shown (DERMA_AFTERCARE_TIMELINE (timeline)), ==, "The third.");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A mark is drawn, another one where it was kept, and none for a time that is in no part. */
static void
test_marks (void)
{
  GtkWidget              *widget = make ();
  DermaAftercareTimeline *timeline = DERMA_AFTERCARE_TIMELINE (widget);
  GtkWidget              *window = widget_test_show (widget, 900, 100);
  g_autoptr (GBytes) none = widget_test_draw (window);
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GBytes) open = NULL;
  g_autoptr (GBytes) outside = NULL;

  derma_aftercare_timeline_add_mark (timeline, 24 * HOUR, TRUE);
  widget_test_spin (100);
  kept = widget_test_draw (window);
  derma_aftercare_timeline_clear_marks (timeline);
  derma_aftercare_timeline_add_mark (timeline, 24 * HOUR, FALSE);
  widget_test_spin (100);
  open = widget_test_draw (window);
  derma_aftercare_timeline_clear_marks (timeline);
  derma_aftercare_timeline_add_mark (timeline, 200 * HOUR, FALSE);
  widget_test_spin (100);
  outside = widget_test_draw (window);

  g_assert_false (g_bytes_equal (none, kept));
  g_assert_false (g_bytes_equal (none, open));
  g_assert_false (g_bytes_equal (kept, open));
  g_assert_true (g_bytes_equal (none, outside));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_open (GtkWidget *timeline,
             guint      open)
{
  for (guint i = 0; i < DERMA_N_TIMELINE_PARTS; i++)
    gtk_test_accessible_assert_state (find (timeline, "bar", i), GTK_ACCESSIBLE_STATE_EXPANDED, i == open);
}

static void
test_keys (void)
{
  GtkWidget              *widget = make ();
  DermaAftercareTimeline *timeline = DERMA_AFTERCARE_TIMELINE (widget);
  GtkWidget              *window = widget_test_show (widget, 900, 100);

  g_assert_true (gtk_widget_grab_focus (find (widget, "bar", 1)));
  g_assert_null (derma_aftercare_timeline_get_shown (timeline));
  assert_open (widget, 3);
  g_assert_true (gtk_widget_activate_action (find (widget, "bar", 1), "bar.show", NULL));
  g_assert_cmpstr (derma_aftercare_timeline_get_shown (timeline), ==, "The second.");
  assert_open (widget, 1);
  press_key (widget, GDK_KEY_Left);
  press_key (widget, GDK_KEY_Left);
  g_assert_cmpstr (derma_aftercare_timeline_get_shown (timeline), ==, "The first.");
  g_assert_true (gtk_widget_has_focus (find (widget, "bar", 0)));
  press_key (widget, GDK_KEY_End);
  press_key (widget, GDK_KEY_Right);
  g_assert_cmpstr (derma_aftercare_timeline_get_shown (timeline), ==, "The third.");
  assert_open (widget, 2);
  press_key (widget, GDK_KEY_Escape);
  g_assert_null (derma_aftercare_timeline_get_shown (timeline));
  assert_open (widget, 3);
  g_assert_true (gtk_widget_has_focus (find (widget, "bar", 2)));

  /* Pressed again it closes. */
  g_assert_true (gtk_widget_activate_action (find (widget, "bar", 2), "bar.show", NULL));
  g_assert_true (gtk_widget_activate_action (find (widget, "bar", 2), "bar.show", NULL));
  g_assert_null (derma_aftercare_timeline_get_shown (timeline));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/aftercare-timeline/parts", test_parts);
  g_test_add_func ("/aftercare-timeline/labels", test_labels);
  g_test_add_func ("/aftercare-timeline/compact", test_compact);
  g_test_add_func ("/aftercare-timeline/right-to-left", test_right_to_left);
  g_test_add_func ("/aftercare-timeline/marks", test_marks);
  g_test_add_func ("/aftercare-timeline/keys", test_keys);
}

int
main (int    argc,
      char **argv)
{
  return widget_test_run (argc, argv, add_tests);
}
