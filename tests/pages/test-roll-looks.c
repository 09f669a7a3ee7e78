/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-roll-page-private.h"
#include "roll-fixture.h"

/* How large the roll page is, and that it fits. */

static void
test_target (void)
{
  static const struct
  {
    int width;
    int height;
    int least_width;
    int least_height;
  } CASES[] = { { 1280, 800, 500, 156 }, { 1024, 768, 500, 156 }, { 900, 760, 480, 156 }, { 360, 720, 328, 112 }, { 720, 360, 300, 80 } };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (RollFixture) roll = roll_fixture_new_shown (CASES[i].width, CASES[i].height);
      GtkWidget      *next = roll->page->next_button;
      graphene_rect_t bounds;
      GtkWidget      *hit;

      roll_fixture_go_on (roll);
      page_test_spin (50);
      g_assert_true (gtk_widget_compute_bounds (next, roll->window, &bounds));
      g_assert_cmpfloat (bounds.size.width, >=, CASES[i].least_width);
      g_assert_cmpfloat (bounds.size.height, >=, CASES[i].least_height);
      hit = gtk_widget_pick (roll->window, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height - 6, GTK_PICK_DEFAULT);
      g_assert_true (hit == next || gtk_widget_is_ancestor (hit, next));
      roll_fixture_assert_focus (roll, next);

      roll->scene->now_ms += 1000;
      g_signal_emit_by_name (next, "clicked");
      g_assert_cmpuint (roll_fixture_count_passes (roll), ==, 1);
    }
}

/* Digits are 40 px high and more where people roll two metres away. */
static void
test_figures (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1024, 768);

  roll_fixture_go_on (roll);
  page_test_spin (50);
  roll_fixture_assert_figure (roll, "1", 40);
}

/* Each is shown in every stage; those that come first are always looked at, the rest only for pictures. */
static const struct
{
  const char *name;
  int         width;
  int         height;
  gboolean    is_dark;
  gboolean    is_rtl;
  gboolean    is_large;
  gboolean    is_always;
} LOOKS[] = {
  { "1280", 1280, 800, .is_always = TRUE },
  { "360-640", 360, 640, .is_always = TRUE },
  { "720-360", 720, 360, .is_always = TRUE },
  { "200-360-640", 360, 640, .is_large = TRUE, .is_always = TRUE },
  { "200-720-360", 720, 360, .is_large = TRUE, .is_always = TRUE },
  { "1600", 1600, 1000 },
  { "1024", 1024, 768 },
  { "900", 900, 760 },
  { "360", 360, 720 },
  { "360-294", 360, 294 },
  { "dark-1280", 1280, 800, .is_dark = TRUE },
  { "dark-360", 360, 720, .is_dark = TRUE },
  { "rtl-1280", 1280, 800, .is_rtl = TRUE },
  { "rtl-360", 360, 720, .is_rtl = TRUE },
  { "200-1280", 1280, 800, .is_large = TRUE },
  { "200-900", 900, 760, .is_large = TRUE },
  { "200-360", 360, 720, .is_large = TRUE },
};

static void
set_look (gboolean is_dark,
          gboolean is_rtl,
          gboolean is_large)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), is_dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_DEFAULT);
  gtk_widget_set_default_direction (is_rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (is_large ? 2 : 1) * 96 * 1024, NULL);
}

/* The big button is wholly to be seen, whatever the size. */
static void
assert_next_fits (RollFixture *roll)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (roll->page->next_button, roll->window, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (roll->window));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (roll->window));
}

static void
look_at (RollFixture *roll,
         const char  *stage)
{
  for (guint i = 0; i < G_N_ELEMENTS (LOOKS); i++)
    {
      g_autofree char *name = g_strdup_printf ("roll-%s-%s", stage, LOOKS[i].name);

      if (g_getenv ("DERMA_PICTURES") == NULL && !LOOKS[i].is_always)
        continue;

      set_look (LOOKS[i].is_dark, LOOKS[i].is_rtl, LOOKS[i].is_large);
      page_test_resize (roll->window, LOOKS[i].width, LOOKS[i].height);
      page_test_spin (50);
      if (!roll->page->is_far)
        assert_next_fits (roll);
      page_test_save (roll->window, name);
    }
  set_look (FALSE, FALSE, FALSE);
}

static RollFixture *
show_without_chin (void)
{
  DermaSessionPlan plan = roll_plan ();
  RollFixture     *roll;

  plan.excluded = DERMA_SECTION_BIT (DERMA_SECTION_CHIN);
  roll = roll_fixture_new (&plan);
  roll_fixture_show (roll, 1280, 800);

  return roll;
}

/* From the first section to the rest after it. */
static void
test_first_section (void)
{
  g_autoptr (RollFixture) roll = show_without_chin ();

  look_at (roll, "place");
  roll_fixture_go_to (roll, DERMA_ROLL_REST);
  look_at (roll, "rest");
  g_assert_true (derma_session_control_take (roll->control, (DermaEvent) { .kind = DERMA_EVENT_PAIN, .value = 3 }));
  look_at (roll, "pain");
}

/* The second one, near and far. */
static void
test_second_section (void)
{
  g_autoptr (RollFixture) roll = show_without_chin ();

  roll_fixture_go_to (roll, DERMA_ROLL_REST);
  for (guint i = 0; i < 6; i++)
    roll_fixture_go_on (roll);
  look_at (roll, "strokes");
  derma_roll_page_set_far (roll->page, TRUE);
  look_at (roll, "far");
  derma_roll_page_set_far (roll->page, FALSE);
  roll_fixture_go_to (roll, DERMA_ROLL_ENOUGH);
  roll_fixture_wait (roll, 37000);
  look_at (roll, "enough");
}

static void
add_tests (void)
{
  g_test_add_func ("/roll-looks/target", test_target);
  g_test_add_func ("/roll-looks/figures", test_figures);
  g_test_add_func ("/roll-looks/first-section", test_first_section);
  g_test_add_func ("/roll-looks/second-section", test_second_section);
}

int
main (int   argc,
      char *argv[])
{
  return page_test_run (argc, argv, add_tests);
}
