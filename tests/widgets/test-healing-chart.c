/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widget-test.h"
#include "widgets/derma-healing-chart.h"

#define T0_S 1000000

static DermaHealingFigure *
make_figure (gsize n_logs)
{
  static const gint64 HOURS[] = { 1, 24, 48 };
  static const guint  REDNESS[] = { 2, 1, 3 };
  DermaHealingLog     logs[G_N_ELEMENTS (HOURS)] = { 0 };
  DermaHealingCourse  course = { .band = DERMA_BAND_B, .t0_s = T0_S, .logs = logs, .n_logs = n_logs };

  for (gsize i = 0; i < n_logs; i++)
    {
      logs[i].at.utc_s = T0_S + HOURS[i] * DERMA_HOUR_S;
      logs[i].levels[DERMA_HEALING_REDNESS] = REDNESS[i];
    }

  return derma_healing_figure_new (&course, DERMA_HEALING_REDNESS);
}

static GtkWidget *
get_mark (GtkWidget *chart,
          guint      index)
{
  GtkWidget *mark = gtk_widget_get_first_child (chart);

  for (; mark != NULL && index > 0; index--)
    mark = gtk_widget_get_next_sibling (mark);

  return mark;
}

static void
press (GtkWidget *chart,
       guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (chart);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_handled);
    }
  g_assert_true (is_handled);
}

static void
test_points_speak (void)
{
  GtkWidget *chart = derma_healing_chart_new (make_figure (3));
  GtkWidget *window = widget_test_show (chart, 360, 200);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL, "Redness");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "More than expected, now at 3.");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_mark (chart, 0)), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_mark (chart, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "1 hour after: 2 of 4, clear pink or warm, like light sunburn. As expected.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_mark (chart, 2)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "2 days after: 3 of 4, strong red or dark flush. Clearly more than expected by now. Let a doctor look at it.");
  g_assert_null (get_mark (chart, 3));

  derma_healing_chart_set_figure (DERMA_HEALING_CHART (chart), make_figure (1));
  g_assert_null (get_mark (chart, 1));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "As expected so far, now at 2.");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_keys (void)
{
  GtkWidget *chart = derma_healing_chart_new (make_figure (3));
  GtkWidget *window = widget_test_show (chart, 360, 200);
  GtkRoot   *root = GTK_ROOT (window);

  g_assert_true (gtk_widget_grab_focus (chart));
  g_assert_true (gtk_root_get_focus (root) == get_mark (chart, 2)); /* the newest one first */
  press (chart, GDK_KEY_Left);
  g_assert_true (gtk_root_get_focus (root) == get_mark (chart, 1));
  press (chart, GDK_KEY_Home);
  g_assert_true (gtk_root_get_focus (root) == get_mark (chart, 0));
  press (chart, GDK_KEY_Left);
  g_assert_true (gtk_root_get_focus (root) == get_mark (chart, 0));
  press (chart, GDK_KEY_End);
  press (chart, GDK_KEY_Right);
  g_assert_true (gtk_root_get_focus (root) == get_mark (chart, 2));
  g_assert_false (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD)); /* Tab leaves the chart */

  gtk_window_destroy (GTK_WINDOW (window));
}

/* With nothing to show the band is there, and nothing takes the focus. */
static void
test_empty (void)
{
  GtkWidget *chart = derma_healing_chart_new (make_figure (0));
  GtkWidget *window = widget_test_show (chart, 360, 200);

  g_assert_null (get_mark (chart, 0));
  g_assert_false (gtk_widget_grab_focus (chart));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Nothing was recorded yet.");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_finalizes (void)
{
  GtkWidget *chart = g_object_ref_sink (derma_healing_chart_new (make_figure (3)));

  g_assert_finalize_object (G_OBJECT (chart));
}

static void
add_tests (void)
{
  g_test_add_func ("/healing-chart/points-speak", test_points_speak);
  g_test_add_func ("/healing-chart/keys", test_keys);
  g_test_add_func ("/healing-chart/empty", test_empty);
  g_test_add_func ("/healing-chart/finalizes", test_finalizes);
}

int
main (int    argc,
      char **argv)
{
  return widget_test_run (argc, argv, add_tests);
}
