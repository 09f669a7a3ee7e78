/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "core/derma-format.h"
#include "page-test.h"
#include "pages/derma-concern-chips.h"
#include "pages/derma-date-button.h"
#include "pages/derma-figure-card.h"
#include "pages/derma-figure-export.h"
#include "pages/derma-progress-page.h"
#include "pages/derma-progress-range.h"
#include "pages/derma-review-card.h"

#include "print/derma-figure-file.h"
#include "support/derma-scene.h"
#include "widgets/derma-chart-view.h"
#include "widgets/derma-table-view.h"

#define FIRST_WORDS "Your first rating is the one everything is compared with."

static const char *const ACTIONS[] = { "check-in", "show-photos", NULL };

static void
check_in (DermaScene  *scene,
          guint        days_ago,
          DermaMeasure measure,
          int          level)
{
  DermaRatedTime rated = { .at = derma_time_add (derma_scene_now (scene), -(gint64) days_ago * DERMA_DAY_S, scene->zone) };
  g_autoptr (GError) error = NULL;
  gint64 id;

  derma_ratings_set (&rated.ratings, measure, DERMA_WHOLE_FACE, level);
  derma_journal_add_check_in (scene->journal, &rated, "", &id, &error);
  g_assert_no_error (error);
}

/* Ten months of texture, and pores once. */
static void
rate_much (DermaScene *scene)
{
  static const int LEVELS[] = { 3, 3, 3, 2, 3, 2, 2, 1, 2, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (LEVELS); i++)
    check_in (scene, 28 * (10 - i), DERMA_MEASURE_TEXTURE, LEVELS[i]);
  check_in (scene, 3, DERMA_MEASURE_PORES, 2);
}

static GtkWidget *
show_page (DermaScene *scene,
           int         width,
           GtkWidget **window)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *page = derma_progress_page_new (scene->journal, scene->clock);

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  *window = page_test_show (overlay, width, 720);
  page_test_record_actions (*window, ACTIONS);

  return page;
}

static DermaFigureCard *
get_card (GtkWidget *page,
          guint      nth)
{
  GtkWidget *card = page_test_find (page, DERMA_TYPE_FIGURE_CARD, nth);

  return card != NULL ? DERMA_FIGURE_CARD (card) : NULL;
}

static guint
count_rows (GtkWidget *page)
{
  g_autoptr (DermaTable) table = derma_figure_create_table (derma_figure_card_get_figure (get_card (page, 0)));

  return derma_table_get_n_rows (table);
}

static void
test_empty (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;
  GtkWidget *page = show_page (scene, 1000, &window);
  GString   *taken = page_test_record_actions (window, ACTIONS);

  g_assert_true (page_test_has_text (page, FIRST_WORDS));
  g_assert_null (get_card (page, 0));
  g_assert_null (page_test_find (page, DERMA_TYPE_CONCERN_CHIPS, 0));
  g_assert_cmpstr (derma_progress_page_get_measure (DERMA_PROGRESS_PAGE (page)), ==, "");
  page_test_press (page, "_Check In");
  g_assert_cmpstr (taken->str, ==, "check-in() ");
  page_test_pictures (window, "progress-empty");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* No number is made up. */
static void
test_few (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget       *window;
  GtkWidget       *page;
  g_autofree char *date = NULL;
  g_autofree char *next = NULL;

  check_in (scene, 40, DERMA_MEASURE_TEXTURE, 3);
  page = show_page (scene, 1000, &window);
  page_test_save (window, "progress-one");
  g_assert_false (page_test_has_text (page, FIRST_WORDS));
  g_assert_true (page_test_has_text (page, "Texture: a trend needs three ratings."));

  g_assert_null (page_test_find (page, DERMA_TYPE_REVIEW_CARD, 0)); /* a check-in is due, so nothing tells when it will be */

  check_in (scene, 12, DERMA_MEASURE_TEXTURE, 2); /* which is seen at once */
  date = derma_format_full_date (derma_time_add (derma_scene_now (scene), (28 - 12) * DERMA_DAY_S, scene->zone));
  next = g_strdup_printf ("Next check-in from %s on", date);
  g_assert_true (page_test_has_text (page, next));
  g_assert_null (page_test_find_button (page, "Progress _Report…"));
  g_assert_true (page_test_has_text (page, "Texture: a trend needs three ratings."));
  g_assert_cmpuint (count_rows (page), ==, 2);
  check_in (scene, 0, DERMA_MEASURE_TEXTURE, 2);
  g_assert_false (page_test_has_text (page, "Texture: a trend needs three ratings."));
  g_assert_cmpuint (count_rows (page), ==, 3);
  page_test_save (window, "progress-three");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What the last review came to stays where the ratings are, with what can be given to a professional. */
static void
test_review (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget       *window;
  GtkWidget       *page;
  g_autofree char *date = derma_format_full_date (derma_time_add (derma_scene_now (scene), -7 * 28 * DERMA_DAY_S, scene->zone));
  g_autofree char *when = g_strdup_printf ("Review of %s", date);
  GString         *taken;

  rate_much (scene); /* its fourth check-in is twelve weeks after the first */
  page = show_page (scene, 1000, &window);
  taken = page_test_record_actions (window, (const char *const[]) { "progress-report", NULL });
  g_assert_true (page_test_has_text (page, when));
  g_assert_true (page_test_has_text (page, "Lower than at your first check-in: Texture. The other ratings have not risen."));
  page_test_press (page, "Progress _Report…");
  g_assert_cmpstr (taken->str, ==, "progress-report() ");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is shown is called what it is, and so is what can be read of it. */
static void
test_looks (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (12, 0);
  GtkWidget *window;
  GtkWidget *page = show_page (scene, 360, &window);

  page_test_until (page_test_has_text (page, "Press a day to read it.")); /* which comes last */
  g_assert_true (page_test_has_text (page, "Press a section to read it."));
  g_assert_true (page_test_has_text (page, "Press a bar to read it."));
  g_assert_true (page_test_has_text (page, "Press a point to read it."));
  g_assert_true (page_test_has_text (page, "Face") && page_test_has_text (page, "Press a day to read it."));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_chips (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;
  GtkWidget *page;
  GtkWidget *texture;
  GtkWidget *pores;

  rate_much (scene);
  page = show_page (scene, 1000, &window);
  texture = page_test_find_button (page, "Texture");
  pores = page_test_find_button (page, "Pores");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (texture)));
  g_assert_true (page_test_has_focus (texture));
  g_assert_cmpstr (derma_progress_page_get_measure (DERMA_PROGRESS_PAGE (page)), ==, "pm-texture");
  g_assert_cmpuint (count_rows (page), ==, 10);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pores), TRUE);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (texture)));
  g_assert_cmpstr (derma_progress_page_get_measure (DERMA_PROGRESS_PAGE (page)), ==, "pm-pores");
  g_assert_cmpuint (count_rows (page), ==, 1);

  /* A third one comes where it belongs, and what is looked at stays, as does the focus. */
  gtk_widget_grab_focus (pores);
  check_in (scene, 1, DERMA_MEASURE_FINE_LINES, 2);
  page_test_spin (50);
  g_assert_true (page_test_has_focus (page_test_find_button (page, "Pores")));
  g_assert_nonnull (page_test_find_button (page, "Fine lines"));
  g_assert_cmpstr (derma_progress_page_get_measure (DERMA_PROGRESS_PAGE (page)), ==, "pm-pores");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (page_test_find_button (page, "Pores"))));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_ranges (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64       today = derma_time_get_local_day (derma_scene_now (scene));
  GtkWidget         *window;
  GtkWidget         *page;
  DermaProgressPage *progress;
  AdwToggleGroup    *ranges;

  rate_much (scene);
  page = show_page (scene, 1000, &window);
  progress = DERMA_PROGRESS_PAGE (page);
  ranges = ADW_TOGGLE_GROUP (page_test_find (page, ADW_TYPE_TOGGLE_GROUP, 0));
  g_assert_cmpstr (adw_toggle_group_get_active_name (ranges), ==, "1-year");

  adw_toggle_group_set_active_name (ranges, "12-weeks");
  g_assert_cmpstr (derma_progress_page_get_range (progress), ==, "12-weeks");
  g_assert_cmpuint (count_rows (page), ==, 3);
  adw_toggle_group_set_active_name (ranges, "4-weeks");
  g_assert_cmpuint (count_rows (page), ==, 1);
  adw_toggle_group_set_active_name (ranges, "all");
  g_assert_cmpuint (count_rows (page), ==, 10);

  adw_toggle_group_set_active_name (ranges, "dates");
  g_assert_nonnull (page_test_find (page, DERMA_TYPE_DATE_BUTTON, 0));
  derma_date_button_choose (DERMA_DATE_BUTTON (page_test_find (page, DERMA_TYPE_DATE_BUTTON, 0)), today - 28 * 4);
  derma_date_button_choose (DERMA_DATE_BUTTON (page_test_find (page, DERMA_TYPE_DATE_BUTTON, 1)), today - 28 * 2);
  g_assert_cmpuint (count_rows (page), ==, 3); /* both days are in it */
  derma_date_button_choose (DERMA_DATE_BUTTON (page_test_find (page, DERMA_TYPE_DATE_BUTTON, 1)), today - 28 * 5);
  g_assert_cmpint (derma_date_button_get_day (DERMA_DATE_BUTTON (page_test_find (page, DERMA_TYPE_DATE_BUTTON, 0))), ==, today - 28 * 5);
  g_assert_cmpuint (count_rows (page), ==, 1);

  derma_progress_page_set_range (progress, "1-year");
  g_assert_null (page_test_find (page, DERMA_TYPE_DATE_BUTTON, 0));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A narrow page has a menu instead of five buttons, which is about the same thing. */
static void
test_narrow (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;
  GtkWidget *page;

  rate_much (scene);
  page = show_page (scene, 360, &window);
  g_assert_true (derma_figure_card_get_is_compact (get_card (page, 0)));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (page_test_find (page, GTK_TYPE_DROP_DOWN, 0)), DERMA_PROGRESS_RANGE_12_WEEKS);
  g_assert_cmpstr (derma_progress_page_get_range (DERMA_PROGRESS_PAGE (page)), ==, "12-weeks");
  g_assert_cmpuint (count_rows (page), ==, 3);
  page_test_pictures (window, "progress");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_table (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget       *window;
  GtkWidget       *page;
  DermaFigureCard *card;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  rate_much (scene);
  page = show_page (scene, 1000, &window);
  card = get_card (page, 0);
  g_assert_true (gtk_widget_activate_action (page, "progress.toggle-table", NULL)); /* from the chips */
  g_assert_true (derma_figure_card_get_is_table (card));
  page_test_spin (100);
  text = derma_table_view_dup_selected (DERMA_TABLE_VIEW (page_test_find (page, DERMA_TYPE_TABLE_VIEW, 0)));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 10 + 1);
  page_test_save (window, "progress-table");

  /* The focus goes along. */
  gtk_widget_grab_focus (page_test_find (page, DERMA_TYPE_TABLE_VIEW, 0));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (card), "figure.toggle-table", NULL));
  g_assert_true (page_test_has_focus (page_test_find (page, DERMA_TYPE_CHART_VIEW, 0)));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nothing of a table is off the side of a phone: there its rows are sentences, and copied they are what they were. */
static void
test_narrow_table (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget     *window;
  GtkWidget     *page;
  GtkWidget     *view;
  GtkAdjustment *across;
  g_autoptr (DermaTable) table = NULL;
  g_autofree char *wide = NULL;
  g_autofree char *narrow = NULL;

  rate_much (scene);
  page = show_page (scene, 1000, &window);
  table = derma_figure_create_table (derma_figure_card_get_figure (get_card (page, 0)));
  gtk_widget_activate_action (page, "progress.toggle-table", NULL);
  page_test_spin (100);
  view = page_test_find (page, DERMA_TYPE_TABLE_VIEW, 0);
  wide = derma_table_view_dup_selected (DERMA_TABLE_VIEW (view));
  g_assert_false (page_test_has_text (view, derma_table_get_row_sentence (table, 0)));

  page_test_resize (window, 360, 720);
  page_test_spin (200);
  g_assert_true (page_test_has_text (view, derma_table_get_row_sentence (table, 0)));
  across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (page_test_find (view, GTK_TYPE_SCROLLED_WINDOW, 0)));
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), <=, gtk_adjustment_get_page_size (across));
  narrow = derma_table_view_dup_selected (DERMA_TABLE_VIEW (view));
  g_assert_cmpstr (narrow, ==, wide);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A line of what the columns are, then one a row. */
static void
assert_rows (const char *csv,
             guint       n_rows)
{
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 1 + n_rows + 1);
  for (guint i = 0; i < n_rows; i++)
    g_assert_nonnull (strstr (lines[1 + i], ",pm-texture,"));
}

/* Whatever the name of the file ends in, that file is written, no other one, and what was done is told by that name. */
static void
test_export (void)
{
  static const char *const NAMES[] = { "chart.png", "chart.svg", "chart.pdf", "chart.csv", "chart" };
  static const char *const STARTS[] = { "\x89PNG", "<?xml", "%PDF", "at,kind,concern,level", "\x89PNG" };
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autofree char *neighbour = g_build_filename (scene->folder, "chart.png", NULL);
  g_autofree char *kept = NULL;
  GtkWidget       *window;
  GtkWidget       *page;
  DermaFigureCard *card;

  rate_much (scene);
  page = show_page (scene, 1000, &window);
  card = get_card (page, 0);
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char *path = g_build_filename (scene->folder, NAMES[i], NULL);
      g_autofree char *told = g_strdup_printf ("The chart is saved as “%s”.", NAMES[i]);
      g_autofree char *content = NULL;
      g_autoptr (GFile) file = g_file_new_for_path (path);

      if (i == 4)
        g_assert_true (g_file_set_contents (neighbour, "another one", -1, NULL));
      derma_figure_export_to (GTK_WIDGET (card), derma_figure_card_get_figure (card), NULL, derma_scene_now (scene), file);
      page_test_until (page_test_has_text (window, told));
      g_assert_true (page_test_has_text (window, told));
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, STARTS[i]));
      if (g_str_has_suffix (path, ".csv"))
        assert_rows (content, 10);
      adw_toast_overlay_dismiss_all (ADW_TOAST_OVERLAY (gtk_widget_get_parent (page)));
    }
  g_assert_true (g_file_get_contents (neighbour, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "another one");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A folder that is not there. */
static void
test_export_fails (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/chart.png");
  GtkWidget       *window;
  GtkWidget       *page;
  DermaFigureCard *card;

  rate_much (scene);
  page = show_page (scene, 1000, &window);
  card = get_card (page, 0);
  derma_figure_export_to (GTK_WIDGET (card), derma_figure_card_get_figure (card), NULL, derma_scene_now (scene), file);
  page_test_until (page_test_has_text (window, "The file could not be saved. Choose another folder and try again."));
  g_assert_true (page_test_has_text (window, "The file could not be saved. Choose another folder and try again."));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(GBytes **) user_data = derma_figure_print_make_finish (result, &error);
  g_assert_no_error (error);
}

/* The printer gets what would be exported, on the paper that it has, read from the side that the widget is read from. */
static void
test_print (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const DermaTime now = derma_scene_now (scene);
  GtkWidget      *window;
  GtkWidget      *page;
  GtkWidget      *card;
  DermaFigure    *figure;

  rate_much (scene);
  page = show_page (scene, 1000, &window);
  card = GTK_WIDGET (get_card (page, 0));
  figure = derma_figure_card_get_figure (DERMA_FIGURE_CARD (card));
  for (guint i = 0; i < 4; i++)
    {
      const DermaPaper paper = i % 2 == 0 ? DERMA_PAPER_A4 : DERMA_PAPER_LETTER;
      DermaFigureLook  look = { .theme = &DERMA_CHART_THEME_PAPER, .is_rtl = i >= 2 };
      g_autoptr (GBytes) expected = NULL;
      g_autoptr (GBytes) other = NULL;
      g_autoptr (GBytes) pdf = NULL;

      gtk_widget_set_direction (card, look.is_rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      derma_paper_get_size (paper, &look.height, &look.width);
      expected = derma_figure_to_bytes (figure, DERMA_FIGURE_FORMAT_PDF, &look, now, NULL);
      derma_figure_print_make_async (card, figure, NULL, paper, now, made_cb, &pdf);
      page_test_until (pdf != NULL);
      g_assert_true (g_bytes_equal (pdf, expected));
      look.is_rtl = !look.is_rtl;
      other = derma_figure_to_bytes (figure, DERMA_FIGURE_FORMAT_PDF, &look, now, NULL);
      g_assert_false (g_bytes_equal (pdf, other));
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_midnight (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;
  GtkWidget *page;
  g_autoptr (DermaFigure) before = NULL;

  rate_much (scene);
  page = show_page (scene, 1000, &window);
  before = derma_figure_ref (derma_figure_card_get_figure (get_card (page, 0)));
  derma_scene_advance (scene, 60 * 60 * 1000); /* 19:40 */
  g_assert_true (derma_figure_card_get_figure (get_card (page, 0)) == before);
  derma_scene_advance (scene, 5 * 60 * 60 * 1000);
  g_assert_true (derma_figure_card_get_figure (get_card (page, 0)) != before);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is looked at closely stays while numbers come in, and goes with another range or concern. */
static void
test_zoom_stays (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget      *window;
  GtkWidget      *page;
  DermaChartView *chart;
  DermaFigureSpan before;
  DermaFigureSpan after;

  rate_much (scene);
  page = show_page (scene, 1000, &window);
  chart = DERMA_CHART_VIEW (page_test_find (page, DERMA_TYPE_CHART_VIEW, 0));
  derma_chart_view_zoom (chart, 3, 300);
  g_assert_true (derma_chart_view_get_zoomed (chart, &before));
  g_assert_true (page_test_has_text (page, "A part is shown. The sentence above is about all of it."));
  derma_scene_advance (scene, 60 * 1000);
  check_in (scene, 0, DERMA_MEASURE_TEXTURE, 1);
  g_assert_true (derma_chart_view_get_zoomed (chart, &after));
  g_assert_cmpfloat (after.from, ==, before.from);
  g_assert_cmpfloat (after.until, ==, before.until);
  derma_progress_page_set_measure (DERMA_PROGRESS_PAGE (page), "pm-pores");
  g_assert_false (derma_chart_view_get_is_zoomed (chart));
  g_assert_false (page_test_has_text (page, "A part is shown. The sentence above is about all of it."));
  derma_chart_view_zoom (chart, 3, 300);
  derma_progress_page_set_range (DERMA_PROGRESS_PAGE (page), "12-weeks");
  g_assert_false (derma_chart_view_get_is_zoomed (chart));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Behind another view it does nothing, and catches up. */
static void
test_hidden (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;
  GtkWidget *page;

  rate_much (scene);
  page = show_page (scene, 1000, &window);
  gtk_widget_set_visible (page, FALSE);
  check_in (scene, 0, DERMA_MEASURE_TEXTURE, 1);
  gtk_widget_set_visible (page, TRUE);
  g_assert_cmpuint (count_rows (page), ==, 11);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_range_times (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  const DermaTime          now = derma_time_new (1795542000, zone); /* 24 November 2026, 18:40 */
  const gint64             today = derma_time_get_local_day (now);
  const DermaProgressDates dates = { today - 3, today - 1 };
  const DermaProgressDates odd = { today + 5, today + 9 };
  const DermaProgressDates until_then = { DERMA_NO_DAY, today - 1 };
  DermaTime                from;
  DermaTime                until;

  derma_progress_range_get_times (DERMA_PROGRESS_RANGE_YEAR, &dates, now, now, zone, &from, &until);
  g_assert_cmpint (derma_time_get_local_day (from), ==, today - 365);
  g_assert_cmpint (from.utc_s, ==, derma_time_start_of_day (today - 365, zone));
  g_assert_cmpint (until.utc_s, ==, now.utc_s);

  derma_progress_range_get_times (DERMA_PROGRESS_RANGE_ALL, &dates, now, now, zone, &from, &until);
  g_assert_cmpint (derma_time_get_local_day (from), ==, today - 28);
  derma_progress_range_get_times (DERMA_PROGRESS_RANGE_ALL, &dates, derma_time_add (now, -1000 * DERMA_DAY_S, zone), now, zone, &from, &until);
  g_assert_cmpint (derma_time_get_local_day (from), ==, today - 1000);

  derma_progress_range_get_times (DERMA_PROGRESS_RANGE_DATES, &dates, now, now, zone, &from, &until);
  g_assert_cmpint (derma_time_get_local_day (from), ==, today - 3);
  g_assert_cmpint (derma_time_get_local_day (until), ==, today - 1);
  g_assert_cmpint (until.utc_s, ==, derma_time_start_of_day (today, zone) - 1);

  derma_progress_range_get_times (DERMA_PROGRESS_RANGE_DATES, &odd, now, now, zone, &from, &until); /* the clock was set back */
  g_assert_cmpint (from.utc_s, <, until.utc_s);

  derma_progress_range_get_times (DERMA_PROGRESS_RANGE_DATES, &until_then, derma_time_add (now, -1000 * DERMA_DAY_S, zone), now, zone, &from, &until);
  g_assert_cmpint (derma_time_get_local_day (from), ==, today - 1000);
  g_assert_cmpint (derma_time_get_local_day (until), ==, today - 1);
  derma_progress_dates_get_times (&until_then, now, zone, &from, &until);
  g_assert_cmpint (from.utc_s, ==, 0);
  g_assert_cmpint (until.utc_s, ==, derma_time_start_of_day (today, zone) - 1);

  for (guint i = 0; i < DERMA_N_PROGRESS_RANGES; i++)
    g_assert_cmpuint (derma_progress_range_from_id (derma_progress_range_get_id ((DermaProgressRange) i)), ==, i);
  g_assert_cmpuint (derma_progress_range_from_id ("nonsense"), ==, DERMA_PROGRESS_RANGE_YEAR);
}

static void
test_finalizes (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;
  GtkWidget *page;

  rate_much (scene);
  page = g_object_ref (show_page (scene, 1000, &window));
  gtk_window_destroy (GTK_WINDOW (window));
  page_test_spin (50);
  g_assert_finalize_object (G_OBJECT (page));
}

static void
add_tests (void)
{
  g_test_add_func ("/progress-page/empty", test_empty);
  g_test_add_func ("/progress-page/few", test_few);
  g_test_add_func ("/progress-page/chips", test_chips);
  g_test_add_func ("/progress-page/ranges", test_ranges);
  g_test_add_func ("/progress-page/narrow", test_narrow);
  g_test_add_func ("/progress-page/review", test_review);
  g_test_add_func ("/progress-page/looks", test_looks);
  g_test_add_func ("/progress-page/table", test_table);
  g_test_add_func ("/progress-page/narrow-table", test_narrow_table);
  g_test_add_func ("/progress-page/export", test_export);
  g_test_add_func ("/progress-page/export-fails", test_export_fails);
  g_test_add_func ("/progress-page/print", test_print);
  g_test_add_func ("/progress-page/midnight", test_midnight);
  g_test_add_func ("/progress-page/zoom-stays", test_zoom_stays);
  g_test_add_func ("/progress-page/hidden", test_hidden);
  g_test_add_func ("/progress-page/range-times", test_range_times);
  g_test_add_func ("/progress-page/finalizes", test_finalizes);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
