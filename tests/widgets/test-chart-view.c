/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-ratings-figure.h"
#include "widget-test.h"
#include "widgets/derma-chart-view.h"
#include "widgets/derma-table-view.h"

#define START_S G_GINT64_CONSTANT (1764000000)
#define MAX_RATINGS 600
#define WIDTH 700
#define HEIGHT 300

static const char *const WORDS[] = { "smooth", "to the touch", "in side light", "in normal light", "across a room" };

static DermaTime
get_time (guint days)
{
  return (DermaTime) { .utc_s = START_S + (gint64) days * DERMA_DAY_S };
}

/* One rating every @step_days, and a session two days before each. */
static DermaFigure *
make_figure (guint n_ratings,
             guint step_days)
{
  static DermaRating       ratings[MAX_RATINGS];
  static DermaRatedSession sessions[MAX_RATINGS];
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const DermaRatedConcern concern = { .id = "pm-texture", .name = "Texture", .words = WORDS, .ratings = ratings, .n_ratings = n_ratings };
  const DermaRatingsInput input = {
    .concerns = &concern,
    .n_concerns = 1,
    .sessions = sessions,
    .n_sessions = n_ratings,
    .from = get_time (0),
    .until = get_time (4 + n_ratings * step_days),
    .zone = zone,
    .first_weekday = 1,
  };

  for (guint i = 0; i < n_ratings; i++)
    {
      ratings[i] = (DermaRating) { .at = get_time (4 + i * step_days), .level = 3 - MIN (i / 2, 3) };
      sessions[i] = (DermaRatedSession) { .at = get_time (2 + i * step_days), .needle_um = 250 };
    }

  return derma_ratings_figure_new (&input);
}

static GtkWidget *
show_figure (DermaFigure *figure,
             int          width,
             GtkWidget  **window)
{
  GtkWidget *view = derma_chart_view_new ();

  derma_chart_view_set_figure (DERMA_CHART_VIEW (view), figure);
  *window = widget_test_show (view, width, HEIGHT);

  return view;
}

/* The last child is the read-out. */
static guint
count_marks (GtkWidget *view)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)) == GTK_ACCESSIBLE_ROLE_LIST_ITEM;

  return n;
}

static gboolean
press (GtkWidget      *view,
       guint           keyval,
       GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &is_handled);
    }

  return is_handled;
}

static const char *
get_reading (GtkWidget *view)
{
  return derma_chart_view_get_reading (DERMA_CHART_VIEW (view));
}

static void
point_at (GtkWidget *view,
          double     x,
          double     y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, y);
    }
}

/* Returns: (nullable): the node that is the chart: a texture, or pieces that cairo draws */
static GskRenderNode *
find_picture (GskRenderNode *node)
{
  GskRenderNode *picture = NULL;

  switch ((guint) gsk_render_node_get_node_type (node))
    {
    case GSK_TEXTURE_NODE:
      return node;
    case GSK_CONTAINER_NODE:
      if (gsk_render_node_get_node_type (gsk_container_node_get_child (node, 0)) == GSK_CAIRO_NODE)
        return node;
      for (guint i = 0; picture == NULL && i < gsk_container_node_get_n_children (node); i++)
        picture = find_picture (gsk_container_node_get_child (node, i));
      return picture;
    case GSK_TRANSFORM_NODE:
      return find_picture (gsk_transform_node_get_child (node));
    case GSK_CLIP_NODE:
      return find_picture (gsk_clip_node_get_child (node));
    default:
      return NULL;
    }
}

/* Returns: (transfer full): what the chart is drawn into, once the next frame is there */
static GskRenderNode *
get_picture (GtkWidget *view)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (view);
  g_autoptr (GskRenderNode) node = NULL;
  GskRenderNode *picture;

  for (guint i = 0; i < 40 && node == NULL; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      widget_test_spin (50);
      gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (view), gtk_widget_get_height (view));
      node = gtk_snapshot_free_to_node (snapshot);
    }
  g_assert_nonnull (node);
  picture = find_picture (node);
  g_assert_nonnull (picture);

  return gsk_render_node_ref (picture);
}

/* ---- Reading ---- */

/* Who walks through the chart by keys reads what stands in the table, row by row. */
static void
test_walk (void)
{
  g_autoptr (DermaFigure) figure = make_figure (6, 28);
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  GtkWidget  *window;
  GtkWidget  *view = show_figure (figure, WIDTH, &window);
  const guint n = derma_table_get_n_rows (table);
  GtkWidget  *mark;

  g_assert_cmpuint (n, ==, 12);
  g_assert_cmpuint (count_marks (view), ==, n);
  g_assert_null (get_reading (view));

  g_assert_true (gtk_widget_grab_focus (view));
  g_assert_cmpstr (get_reading (view), ==, derma_table_get_row_sentence (table, n - 1)); /* the newest first */
  g_assert_true (press (view, GDK_KEY_Home, 0));
  mark = gtk_widget_get_first_child (view);
  for (guint row = 0; row < n; row++, mark = gtk_widget_get_next_sibling (mark))
    {
      g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == mark);
      g_assert_cmpstr (get_reading (view), ==, derma_table_get_row_sentence (table, row));
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, derma_table_get_row_sentence (table, row));
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) row + 1);
      g_assert_true (press (view, GDK_KEY_Right, 0));
    }
  g_assert_cmpstr (get_reading (view), ==, derma_table_get_row_sentence (table, n - 1)); /* it goes no further */
  g_assert_true (press (view, GDK_KEY_Left, 0));
  g_assert_cmpstr (get_reading (view), ==, derma_table_get_row_sentence (table, n - 2));
  g_assert_true (press (view, GDK_KEY_End, 0));
  g_assert_cmpstr (get_reading (view), ==, derma_table_get_row_sentence (table, n - 1));
  g_assert_false (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD)); /* Tab leaves the chart */
  g_assert_false (press (view, GDK_KEY_Left, GDK_ALT_MASK));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Under a rating lies the session before it, over that the rating. */
static void
test_up_and_down (void)
{
  g_autoptr (DermaFigure) figure = make_figure (3, 28);
  GtkWidget *window;
  GtkWidget *view = show_figure (figure, WIDTH, &window);

  g_assert_true (gtk_widget_grab_focus (view));
  g_assert_true (g_str_has_prefix (get_reading (view), "Texture on"));
  g_assert_true (press (view, GDK_KEY_Down, 0));
  g_assert_true (g_str_has_prefix (get_reading (view), "Session on"));
  g_assert_true (press (view, GDK_KEY_Down, 0));
  g_assert_true (g_str_has_prefix (get_reading (view), "Session on"));
  g_assert_true (press (view, GDK_KEY_Up, 0));
  g_assert_true (g_str_has_prefix (get_reading (view), "Texture on"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_speaks (void)
{
  g_autoptr (DermaFigure) figure = make_figure (6, 28);
  g_autofree char *title = derma_figure_dup_title (figure);
  g_autofree char *finding = derma_figure_dup_finding (figure);
  GtkWidget       *window;
  GtkWidget       *view = show_figure (figure, WIDTH, &window);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, title);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* However many there are, a screen reader gets a number that it can take, and all of them can be walked to. */
static void
test_many (void)
{
  g_autoptr (DermaFigure) figure = make_figure (200, 1);
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  GtkWidget  *window;
  GtkWidget  *view = show_figure (figure, WIDTH, &window);
  const guint n = derma_table_get_n_rows (table);

  g_assert_cmpuint (n, ==, 400);
  g_assert_cmpuint (count_marks (view), ==, DERMA_CHART_VIEW_MOST_MARKS);
  g_assert_true (gtk_widget_grab_focus (view));
  g_assert_true (press (view, GDK_KEY_Home, 0));
  for (guint row = 0; row < n; row++)
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

      g_assert_true (gtk_widget_get_parent (focus) == view);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, derma_table_get_row_sentence (table, row));
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) row + 1);
      g_assert_true (press (view, GDK_KEY_Right, 0));
    }
  g_assert_cmpuint (count_marks (view), ==, DERMA_CHART_VIEW_MOST_MARKS);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- Drawing ---- */

static void
test_picture_is_kept (void)
{
  g_autoptr (DermaFigure) figure = make_figure (6, 28);
  GtkWidget *window;
  GtkWidget *view = show_figure (figure, WIDTH, &window);
  g_autoptr (GskRenderNode) first = get_picture (view);
  g_autoptr (GskRenderNode) hovered = NULL;
  g_autoptr (GskRenderNode) zoomed = NULL;
  g_autoptr (GskRenderNode) dark = NULL;
  g_autoptr (GskRenderNode) smaller = NULL;
  graphene_rect_t bounds;

  for (double x = 0; x < WIDTH; x += 5)
    point_at (view, x, HEIGHT / 3.0);
  gtk_widget_grab_focus (view);
  hovered = get_picture (view);
  g_assert_true (hovered == first);

  derma_chart_view_zoom (DERMA_CHART_VIEW (view), 2, WIDTH / 2.0);
  zoomed = get_picture (view);
  g_assert_true (zoomed != first);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  dark = get_picture (view);
  g_assert_true (dark != zoomed);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH - 100, HEIGHT);
  widget_test_spin (150);
  smaller = get_picture (view);
  gsk_render_node_get_bounds (smaller, &bounds);
  g_assert_cmpfloat (bounds.size.width, ==, WIDTH - 100);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_pointing (void)
{
  g_autoptr (DermaFigure) figure = make_figure (6, 28);
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  GtkWidget      *window;
  GtkWidget      *view = show_figure (figure, WIDTH, &window);
  GtkWidget      *mark = gtk_widget_get_next_sibling (gtk_widget_get_first_child (view));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (mark, view, &bounds));
  point_at (view, graphene_rect_get_x (&bounds) + graphene_rect_get_width (&bounds) / 2,
            graphene_rect_get_y (&bounds) + graphene_rect_get_height (&bounds) / 2);
  g_assert_cmpstr (get_reading (view), ==, derma_table_get_row_sentence (table, 1));
  point_at (view, 1, 1);
  g_assert_null (get_reading (view));

  /* Where the sentence stands elsewhere it stays. */
  derma_chart_view_set_is_compact (DERMA_CHART_VIEW (view), TRUE);
  point_at (view, graphene_rect_get_x (&bounds) + graphene_rect_get_width (&bounds) / 2,
            graphene_rect_get_y (&bounds) + graphene_rect_get_height (&bounds) / 2);
  point_at (view, 1, 1);
  g_assert_cmpstr (get_reading (view), ==, derma_table_get_row_sentence (table, 1));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- Zoom ---- */

static void
test_zoom (void)
{
  g_autoptr (DermaFigure) figure = make_figure (12, 28);
  GtkWidget       *window;
  GtkWidget       *view = show_figure (figure, WIDTH, &window);
  DermaChartView  *chart = DERMA_CHART_VIEW (view);
  const guint      n = count_marks (view);
  g_autofree char *reading = NULL;

  g_assert_true (gtk_widget_grab_focus (view));
  g_assert_true (press (view, GDK_KEY_Home, 0));
  for (guint i = 0; i < 4; i++)
    g_assert_true (press (view, GDK_KEY_Right, 0));
  reading = g_strdup (get_reading (view));

  g_assert_true (press (view, GDK_KEY_plus, 0));
  g_assert_true (press (view, GDK_KEY_plus, GDK_SHIFT_MASK));
  g_assert_true (derma_chart_view_get_is_zoomed (chart));
  g_assert_cmpuint (count_marks (view), <, n);
  g_assert_cmpstr (get_reading (view), ==, reading); /* what is read stays in sight */
  g_assert_true (gtk_widget_get_parent (gtk_root_get_focus (GTK_ROOT (window))) == view);

  g_assert_true (press (view, GDK_KEY_minus, 0));
  g_assert_true (derma_chart_view_get_is_zoomed (chart));
  g_assert_true (press (view, GDK_KEY_0, 0));
  g_assert_false (derma_chart_view_get_is_zoomed (chart));
  g_assert_cmpuint (count_marks (view), ==, n);
  g_assert_cmpstr (get_reading (view), ==, reading);
  g_assert_true (press (view, GDK_KEY_minus, 0)); /* there is no more than all */
  g_assert_false (derma_chart_view_get_is_zoomed (chart));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Walking does not end where what is shown ends. */
static void
test_walk_zoomed (void)
{
  g_autoptr (DermaFigure) figure = make_figure (12, 28);
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  GtkWidget *window;
  GtkWidget *view = show_figure (figure, WIDTH, &window);

  g_assert_true (gtk_widget_grab_focus (view));
  g_assert_true (press (view, GDK_KEY_Home, 0));
  for (guint i = 0; i < 4; i++)
    g_assert_true (press (view, GDK_KEY_plus, 0));
  for (guint row = 0; row < derma_table_get_n_rows (table); row++)
    {
      g_assert_cmpstr (get_reading (view), ==, derma_table_get_row_sentence (table, row));
      g_assert_true (press (view, GDK_KEY_Right, 0));
    }
  g_assert_true (derma_chart_view_get_is_zoomed (DERMA_CHART_VIEW (view)));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nor where the next is years away, to either side. */
static void
test_walk_far (void)
{
  g_autoptr (DermaFigure) figure = make_figure (8, 400);
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  const guint n = derma_table_get_n_rows (table);
  GtkWidget  *window;
  GtkWidget  *view = show_figure (figure, WIDTH, &window);

  g_assert_true (gtk_widget_grab_focus (view));
  g_assert_true (press (view, GDK_KEY_Home, 0));
  for (guint i = 0; i < 40; i++)
    g_assert_true (press (view, GDK_KEY_plus, 0));
  for (guint row = 0; row < n; row++)
    {
      g_assert_cmpstr (get_reading (view), ==, derma_table_get_row_sentence (table, row));
      g_assert_true (press (view, GDK_KEY_Right, 0));
    }
  for (guint row = n; row-- > 0;)
    {
      g_assert_cmpstr (get_reading (view), ==, derma_table_get_row_sentence (table, row));
      g_assert_true (press (view, GDK_KEY_Left, 0));
    }
  g_assert_true (derma_chart_view_get_is_zoomed (DERMA_CHART_VIEW (view)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_pan (void)
{
  g_autoptr (DermaFigure) figure = make_figure (12, 28);
  GtkWidget      *window;
  GtkWidget      *view = show_figure (figure, WIDTH, &window);
  DermaChartView *chart = DERMA_CHART_VIEW (view);
  g_autoptr (GskRenderNode) all = NULL;
  g_autoptr (GskRenderNode) before = NULL;
  g_autoptr (GskRenderNode) moved = NULL;
  g_autoptr (GskRenderNode) end = NULL;

  all = get_picture (view);
  derma_chart_view_pan (chart, 0.5); /* all is shown */
  before = get_picture (view);
  g_assert_true (before == all);
  g_clear_pointer (&before, gsk_render_node_unref);

  derma_chart_view_zoom (chart, 4, 0);
  before = get_picture (view);
  derma_chart_view_pan (chart, 0.25);
  moved = get_picture (view);
  g_assert_true (moved != before);
  derma_chart_view_pan (chart, 100);
  g_clear_pointer (&moved, gsk_render_node_unref);
  moved = get_picture (view);
  derma_chart_view_pan (chart, 1); /* it ends there */
  end = get_picture (view);
  g_assert_true (end == moved);

  derma_chart_view_show_all (chart);
  g_assert_false (derma_chart_view_get_is_zoomed (chart));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- The rest ---- */

static void
test_nothing (void)
{
  g_autoptr (DermaFigure) figure = make_figure (0, 28);
  GtkWidget *window;
  GtkWidget *view = show_figure (figure, WIDTH, &window);

  g_assert_cmpuint (count_marks (view), ==, 0);
  g_assert_true (gtk_widget_grab_focus (view)); /* there is time to be looked at */
  derma_chart_view_set_figure (DERMA_CHART_VIEW (view), NULL);
  widget_test_spin (50);
  g_assert_null (get_reading (view));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_other_figure (void)
{
  g_autoptr (DermaFigure) figure = make_figure (6, 28);
  g_autoptr (DermaFigure) other = make_figure (3, 28);
  GtkWidget *window;
  GtkWidget *view = show_figure (figure, WIDTH, &window);

  gtk_widget_grab_focus (view);
  derma_chart_view_zoom (DERMA_CHART_VIEW (view), 3, WIDTH / 2.0);
  derma_chart_view_set_figure (DERMA_CHART_VIEW (view), other);
  widget_test_spin (100);
  g_assert_cmpuint (count_marks (view), ==, 6);
  g_assert_false (derma_chart_view_get_is_zoomed (DERMA_CHART_VIEW (view)));
  g_assert_true (gtk_widget_get_parent (gtk_root_get_focus (GTK_ROOT (window))) == view);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_table (void)
{
  g_autoptr (DermaFigure) figure = make_figure (4, 28);
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  GtkWidget       *view = g_object_ref_sink (derma_table_view_new ());
  GtkWidget       *window;
  g_autofree char *none = derma_table_view_dup_selected (DERMA_TABLE_VIEW (view));
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpstr (none, ==, "");
  derma_table_view_set_table (DERMA_TABLE_VIEW (view), derma_figure_create_table (figure), "Texture");
  window = widget_test_show (view, WIDTH, HEIGHT);
  text = derma_table_view_dup_selected (DERMA_TABLE_VIEW (view));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + derma_table_get_n_rows (table) + 1);
  g_assert_nonnull (strchr (lines[0], '\t'));
  g_assert_true (g_str_has_prefix (lines[0], derma_table_get_column_title (table, 0)));
  g_assert_true (g_str_has_prefix (lines[1], derma_table_get_words (table, 0, 0)));
  g_assert_true (g_str_has_prefix (lines[8], derma_table_get_words (table, 7, 0)));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (G_OBJECT (view));
}

static void
test_finalizes (void)
{
  g_autoptr (DermaFigure) figure = make_figure (6, 28);
  GtkWidget *view = g_object_ref_sink (derma_chart_view_new ());

  derma_chart_view_set_figure (DERMA_CHART_VIEW (view), figure);
  g_assert_finalize_object (G_OBJECT (view));
}

static void
add_tests (void)
{
  g_test_add_func ("/chart-view/walk", test_walk);
  g_test_add_func ("/chart-view/up-and-down", test_up_and_down);
  g_test_add_func ("/chart-view/speaks", test_speaks);
  g_test_add_func ("/chart-view/many", test_many);
  g_test_add_func ("/chart-view/picture-is-kept", test_picture_is_kept);
  g_test_add_func ("/chart-view/pointing", test_pointing);
  g_test_add_func ("/chart-view/zoom", test_zoom);
  g_test_add_func ("/chart-view/walk-zoomed", test_walk_zoomed);
  g_test_add_func ("/chart-view/walk-far", test_walk_far);
  g_test_add_func ("/chart-view/pan", test_pan);
  g_test_add_func ("/chart-view/nothing", test_nothing);
  g_test_add_func ("/chart-view/other-figure", test_other_figure);
  g_test_add_func ("/chart-view/table", test_table);
  g_test_add_func ("/chart-view/finalizes", test_finalizes);
}

int
main (int    argc,
      char **argv)
{
  return widget_test_run (argc, argv, add_tests);
}
