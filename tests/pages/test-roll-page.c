/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roll-page-private.h"
#include "roll-fixture.h"

static RollFixture *
show (int width,
      int height)
{
  const DermaSessionPlan plan = roll_plan ();
  RollFixture           *roll = roll_fixture_new (&plan);

  roll_fixture_show (roll, width, height);
  return roll;
}

static guint
count_passes (RollFixture *roll)
{
  const DermaSession *session = roll_fixture_session (roll);
  guint               n = 0;

  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    n += session->sections[session->section].passes[i];

  return n;
}

static void
to_enough (RollFixture *roll)
{
  while (roll_fixture_session (roll)->stage != DERMA_ROLL_ENOUGH)
    roll_fixture_go_on (roll);
}

static void
to_rest (RollFixture *roll)
{
  while (roll_fixture_session (roll)->stage != DERMA_ROLL_REST)
    roll_fixture_go_on (roll);
}

static void
assert_says (RollFixture *roll,
             const char  *text)
{
  if (roll_find (roll->window, GTK_TYPE_LABEL, text) == NULL)
    g_error ("nothing on the screen says “%s”", text);
}

static void
assert_focus (RollFixture *roll,
              GtkWidget   *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (roll->window));

  if (focus != widget)
    g_error ("the focus is on %s %p", focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing", focus);
}

static void
test_stages (void)
{
  g_autoptr (RollFixture) roll = show (1280, 800);

  assert_says (roll, "Section 1 of 5");
  assert_says (roll, "0.25\302\240mm, 3 passes in each direction");
  assert_says (roll, "Forehead");
  assert_says (roll, "Start");
  assert_says (roll, derma_section_get_pressure (DERMA_SECTION_FOREHEAD));
  g_assert_cmpuint (derma_face_get_stroke_period (roll->page->face), ==, 0);

  roll_fixture_go_on (roll);
  assert_says (roll, "1");
  assert_says (roll, "of 3 passes");
  assert_says (roll, "Outward");
  assert_says (roll, "Next");
  g_assert_cmpuint (derma_face_get_stroke_period (roll->page->face), ==, 1000);
  g_assert_true (derma_session_control_get_wants_fast_ticks (roll->control));

  to_enough (roll);
  assert_says (roll, "Enough");
  assert_says (roll, "Done");
  assert_says (roll, "Next: Left cheek");
  g_assert_cmpuint (derma_face_get_stroke_period (roll->page->face), ==, 0);

  to_rest (roll);
  assert_says (roll, "Breathe");
  assert_says (roll, "Lift off");
  assert_says (roll, "How much does it hurt?");
  g_assert_false (derma_session_control_get_wants_fast_ticks (roll->control));

  roll_fixture_go_on (roll);
  assert_says (roll, "Your left cheek");
  assert_says (roll, "Start");
}

static void
test_keys (void)
{
  static const guint ON[] = { GDK_KEY_space, GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_Page_Down, GDK_KEY_Right, GDK_KEY_AudioNext };
  static const guint BACK[] = { GDK_KEY_Page_Up, GDK_KEY_Left };
  g_autoptr (RollFixture) roll = show (1280, 800);
  guint n = 0;

  g_assert_true (roll_fixture_press (roll, GDK_KEY_Page_Down));
  g_assert_cmpint (roll_fixture_session (roll)->stage, ==, DERMA_ROLL_STROKES);

  for (guint i = 0; i < G_N_ELEMENTS (ON); i++)
    {
      g_assert_true (roll_fixture_press (roll, ON[i]));
      g_assert_cmpuint (count_passes (roll), ==, ++n);
    }
  for (guint i = 0; i < G_N_ELEMENTS (BACK); i++)
    {
      g_assert_true (roll_fixture_press (roll, BACK[i]));
      g_assert_cmpuint (count_passes (roll), ==, --n);
    }

  g_assert_false (roll_fixture_press (roll, GDK_KEY_Tab));
  g_assert_cmpuint (count_passes (roll), ==, n);

  g_assert_true (roll_fixture_press (roll, GDK_KEY_Escape));
  g_assert_cmpuint (roll->n_pauses, ==, 1);
  g_assert_true (roll_fixture_session (roll)->is_paused);
  g_assert_true (roll_fixture_press (roll, GDK_KEY_Page_Down));
  g_assert_false (roll_fixture_session (roll)->is_paused);
  g_assert_cmpuint (count_passes (roll), ==, n);
  g_assert_true (roll_fixture_press (roll, GDK_KEY_p));
  g_assert_cmpuint (roll->n_pauses, ==, 2);
}

/* A second press within 300 ms is the same press, and so is a key that is held. */
static void
test_repeats (void)
{
  g_autoptr (RollFixture) roll = show (1280, 800);

  roll_fixture_press (roll, GDK_KEY_Page_Down);
  roll_fixture_press (roll, GDK_KEY_Page_Down);
  g_assert_cmpuint (count_passes (roll), ==, 1);

  roll->scene->now_ms += 299;
  gtk_widget_activate_action (GTK_WIDGET (roll->page), "roll.next", NULL);
  g_assert_cmpuint (count_passes (roll), ==, 1);
  roll->scene->now_ms += 1;
  gtk_widget_activate_action (GTK_WIDGET (roll->page), "roll.next", NULL);
  g_assert_cmpuint (count_passes (roll), ==, 2);

  roll_fixture_hold (roll, GDK_KEY_space, 5);
  g_assert_cmpuint (count_passes (roll), ==, 3);
  roll_fixture_press (roll, GDK_KEY_space);
  g_assert_cmpuint (count_passes (roll), ==, 4);
}

/* What the beat has just counted is not counted once more by the hand. */
static void
test_beat (void)
{
  g_autoptr (RollFixture) roll = show (1280, 800);

  g_object_set (roll->control, "counts-by-beat", TRUE, NULL);
  roll_fixture_press (roll, GDK_KEY_Page_Down);
  roll_fixture_wait (roll, 5250);
  g_assert_cmpuint (count_passes (roll), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (roll->page), "roll.next", NULL);
  g_assert_cmpuint (count_passes (roll), ==, 1);
  assert_says (roll, "2");

  /* To the end: the planned time is the planned passes, and the hard stop ends the section by itself. */
  roll_fixture_wait (roll, 55 * 1000);
  g_assert_cmpint (roll_fixture_session (roll)->stage, ==, DERMA_ROLL_ENOUGH);
  roll_fixture_wait (roll, 8 * 1000);
  g_assert_cmpint (roll_fixture_session (roll)->stage, ==, DERMA_ROLL_REST);
  g_assert_cmpint (roll_fixture_session (roll)->sections[DERMA_SECTION_FOREHEAD].stop, ==, DERMA_STOP_TIME);
  assert_says (roll, derma_stop_get_advice (DERMA_STOP_TIME));
  assert_focus (roll, roll->page->next_button);
}

/* All five sections with one key; what the journal keeps is what was rolled. */
static void
test_whole_roll (void)
{
  g_autoptr (RollFixture) roll = show (1280, 800);
  DermaPastSession   *past;
  const DermaSession *session;

  for (guint i = 0; i < 200 && roll_fixture_session (roll)->phase == DERMA_PHASE_ROLL; i++)
    {
      g_assert_true (roll_fixture_press (roll, GDK_KEY_Page_Down));
      assert_focus (roll, roll->page->next_button);
    }
  g_assert_cmpint (roll_fixture_session (roll)->phase, ==, DERMA_PHASE_FINISH);
  g_assert_cmpuint (roll->n_failures, ==, 0);

  past = derma_journal_get_last_session (roll->scene->journal);
  g_assert_nonnull (past);
  session = derma_past_session_get_session (past);
  g_assert_cmpint (session->t0_ms, ==, roll->scene->now_ms);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      g_assert_cmpint (session->sections[i].state, ==, DERMA_SECTION_STATE_DONE);
      g_assert_cmpint (session->sections[i].stop, ==, DERMA_STOP_NONE);
      g_assert_cmpint (session->sections[i].rolled_ms, ==, 13 * 1000);
      for (guint j = 0; j < DERMA_N_DIRECTIONS; j++)
        g_assert_cmpuint (session->sections[i].passes[j], ==, 3);
    }
}

static void
test_pain (void)
{
  g_autoptr (RollFixture) roll = show (1280, 800);
  const DermaSession *session;

  roll_fixture_press (roll, GDK_KEY_2);
  g_assert_false (roll_fixture_session (roll)->sections[DERMA_SECTION_FOREHEAD].has_pain);

  to_rest (roll);
  roll_fixture_press (roll, GDK_KEY_2);
  session = roll_fixture_session (roll);
  g_assert_true (session->sections[DERMA_SECTION_FOREHEAD].has_pain);
  g_assert_cmpuint (session->sections[DERMA_SECTION_FOREHEAD].pain, ==, 2);
  g_assert_cmpstr (adw_toggle_group_get_active_name (roll->page->pain), ==, "2");

  adw_toggle_group_set_active_name (roll->page->pain, "3");
  g_assert_cmpuint (roll_fixture_session (roll)->sections[DERMA_SECTION_FOREHEAD].pain, ==, 3);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (roll->page->pain)));
  assert_says (roll, derma_stop_get_advice (DERMA_STOP_PAIN));
  g_assert_cmpuint (roll->n_failures, ==, 0);

  roll_fixture_press (roll, GDK_KEY_Page_Down);
  g_assert_cmpint (roll_fixture_session (roll)->section, ==, DERMA_SECTION_LEFT_CHEEK);
}

static void
test_names (void)
{
  g_autoptr (RollFixture) roll = show (360, 720);
  GtkWidget *pause = roll_find_action (roll->window, "wizard.pause");
  GtkWidget *wrong = roll_find_action (roll->window, "wizard.wrong");

  roll_fixture_go_on (roll);
  roll_fixture_go_on (roll);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pause), GTK_ACCESSIBLE_PROPERTY_LABEL, "Pause");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (wrong), GTK_ACCESSIBLE_PROPERTY_LABEL, "Something is wrong");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (roll->page->full_screen_button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Full screen");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (roll->page->face), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (roll->page->face), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Forehead, outward, pass 2 of 3");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (roll->page->ring), GTK_ACCESSIBLE_PROPERTY_LABEL, "Rolled for 0:01 of the planned 1:00");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (roll->page->heading), GTK_ACCESSIBLE_ROLE_HEADING);
}

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
      g_autoptr (RollFixture) roll = show (CASES[i].width, CASES[i].height);
      GtkWidget      *next = roll->page->next_button;
      graphene_rect_t bounds;
      GtkWidget      *hit;

      roll_fixture_go_on (roll);
      roll_spin (50);
      g_assert_true (gtk_widget_compute_bounds (next, roll->window, &bounds));
      g_assert_cmpfloat (bounds.size.width, >=, CASES[i].least_width);
      g_assert_cmpfloat (bounds.size.height, >=, CASES[i].least_height);
      hit = gtk_widget_pick (roll->window, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height - 6, GTK_PICK_DEFAULT);
      g_assert_true (hit == next || gtk_widget_is_ancestor (hit, next));
      assert_focus (roll, next);

      roll->scene->now_ms += 1000;
      g_signal_emit_by_name (next, "clicked");
      g_assert_cmpuint (count_passes (roll), ==, 1);
    }
}

/* The figures of a label that says @text are so high, in pixels. */
static void
assert_figure (RollFixture *roll,
               const char  *text,
               int          least)
{
  GtkWidget     *label = roll_find (roll->window, GTK_TYPE_LABEL, text);
  PangoRectangle ink;

  g_assert_nonnull (label);
  pango_layout_get_pixel_extents (gtk_label_get_layout (GTK_LABEL (label)), &ink, NULL);
  g_assert_cmpint (ink.height, >=, least);
}

/* Digits are 40 px high and more where people roll two metres away. */
static void
test_figures (void)
{
  g_autoptr (RollFixture) roll = show (1024, 768);

  roll_fixture_go_on (roll);
  roll_spin (50);
  assert_figure (roll, "1", 40);
}

/* A dialog needs some frames before it shows what it holds. */
static GtkWidget *
wait_for (RollFixture *roll,
          GType        type,
          const char  *text)
{
  GtkWidget *found = NULL;

  for (guint i = 0; i < 100 && found == NULL; i++)
    {
      roll_spin (20);
      found = roll_find (roll->window, type, text);
    }
  g_assert_nonnull (found);

  return found;
}

static void
activate_row (RollFixture *roll,
              const char  *text)
{
  GtkWidget *row = wait_for (roll, ADW_TYPE_ACTION_ROW, text);

  roll->scene->now_ms += 1000;
  g_signal_emit_by_name (row, "activate");
  roll_spin (50);
}

static void
click (RollFixture *roll,
       const char  *text)
{
  GtkWidget *button = wait_for (roll, GTK_TYPE_BUTTON, text);

  roll->scene->now_ms += 1000;
  g_signal_emit_by_name (button, "clicked");
  roll_spin (100);
}

static AdwDialog *
get_dialog (RollFixture *roll)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (roll->window));
}

static void
open_wrong (RollFixture *roll)
{
  roll_fixture_go_on (roll);
  roll_fixture_go_on (roll);
  roll_fixture_press (roll, GDK_KEY_w);
  roll_spin (50);
  g_assert_nonnull (get_dialog (roll));
  g_assert_true (roll_fixture_session (roll)->is_paused);
}

static void
test_wrong_cancelled (void)
{
  g_autoptr (RollFixture) roll = show (1280, 800);

  open_wrong (roll);

  /* Keys are the dialog's now. */
  g_assert_false (roll_fixture_press (roll, GDK_KEY_Page_Down));
  adw_dialog_close (get_dialog (roll));
  roll_spin (100);
  g_assert_false (roll_fixture_session (roll)->is_paused);
  g_assert_cmpint (roll_fixture_session (roll)->stage, ==, DERMA_ROLL_STROKES);
  assert_focus (roll, roll->page->next_button);
}

static void
test_wrong_pain (void)
{
  g_autoptr (RollFixture) roll = show (1280, 800);

  open_wrong (roll);
  activate_row (roll, derma_stop_get_question (DERMA_STOP_PAIN));
  g_assert_cmpint (roll_fixture_session (roll)->sections[DERMA_SECTION_FOREHEAD].stop, ==, DERMA_STOP_PAIN);
  assert_says (roll, derma_stop_get_advice (DERMA_STOP_PAIN));
  adw_dialog_close (get_dialog (roll));
  roll_spin (50);
  g_assert_nonnull (get_dialog (roll));
  click (roll, "Understood");
  roll_spin (100);
  g_assert_null (get_dialog (roll));
  g_assert_cmpint (roll_fixture_session (roll)->stage, ==, DERMA_ROLL_REST);
  assert_says (roll, "Breathe");
  assert_focus (roll, roll->page->next_button);
}

static void
test_wrong_drop (void)
{
  g_autoptr (RollFixture) roll = show (1280, 800);

  open_wrong (roll);
  activate_row (roll, derma_stop_get_question (DERMA_STOP_DROP));
  g_assert_cmpint (roll_fixture_session (roll)->stage, ==, DERMA_ROLL_CLEAN);
  g_assert_null (roll_find (roll->window, GTK_TYPE_BUTTON, "Understood"));
  click (roll, "End the Session");
  g_assert_null (get_dialog (roll));
  g_assert_cmpint (roll_fixture_session (roll)->stop, ==, DERMA_STOP_PERSON);
}

static void
test_wrong_needle (void)
{
  g_autoptr (RollFixture) roll = show (360, 720);

  open_wrong (roll);
  roll_picture (roll->window, "roll-wrong-360");
  activate_row (roll, derma_stop_get_question (DERMA_STOP_NEEDLE));
  roll_spin (300);
  roll_picture (roll->window, "roll-advice-360");
  g_assert_cmpint (roll_fixture_session (roll)->phase, ==, DERMA_PHASE_FINISH);
  g_assert_cmpint (roll_fixture_session (roll)->stop, ==, DERMA_STOP_NEEDLE);
  click (roll, "Understood");
  g_assert_null (get_dialog (roll));
}

static void
open_skip (RollFixture *roll)
{
  roll->scene->now_ms += 1000;
  gtk_widget_activate_action (GTK_WIDGET (roll->page), "roll.skip", NULL);
  roll_spin (50);
  g_assert_nonnull (get_dialog (roll));
  g_assert_true (roll_fixture_session (roll)->is_paused);
}

static void
test_skip (void)
{
  g_autoptr (RollFixture) roll = show (1280, 800);

  roll_fixture_go_on (roll);
  open_skip (roll);
  adw_dialog_close (get_dialog (roll));
  roll_spin (100);
  g_assert_false (roll_fixture_session (roll)->is_paused);

  open_skip (roll);
  roll_picture (roll->window, "roll-skip");
  activate_row (roll, "Skip this direction");
  roll_spin (100);
  g_assert_null (get_dialog (roll));
  g_assert_cmpint (roll_fixture_session (roll)->direction, ==, DERMA_DIRECTION_VERTICAL);
  g_assert_cmpuint (roll_fixture_session (roll)->sections[DERMA_SECTION_FOREHEAD].skipped_directions, ==, 1u << DERMA_DIRECTION_HORIZONTAL);

  open_skip (roll);
  activate_row (roll, derma_skip_reason_get_name (DERMA_SKIP_SPOT));
  roll_spin (100);
  g_assert_cmpint (roll_fixture_session (roll)->sections[DERMA_SECTION_FOREHEAD].state, ==, DERMA_SECTION_STATE_SKIPPED);
  g_assert_cmpint (roll_fixture_session (roll)->sections[DERMA_SECTION_FOREHEAD].skip_reason, ==, DERMA_SKIP_SPOT);
  g_assert_cmpuint (roll->n_failures, ==, 0);
  assert_focus (roll, roll->page->next_button);
}

static void
test_paused (void)
{
  g_autoptr (RollFixture) roll = show (1280, 800);

  roll_fixture_go_on (roll);
  roll_fixture_go_on (roll);
  roll_fixture_take (roll, DERMA_EVENT_PAUSE);
  roll_spin (50);
  assert_says (roll, "Paused at your forehead, outward, pass 2");
  assert_focus (roll, roll->page->resume_button);
  roll_picture (roll->window, "roll-paused");
  click (roll, "Resume");
  g_assert_false (roll_fixture_session (roll)->is_paused);
  assert_focus (roll, roll->page->next_button);
}

/* From a distance any press is Next, and a pause brings the page back. */
static void
test_far (void)
{
  g_autoptr (RollFixture) roll = show (1280, 800);

  roll_fixture_go_on (roll);
  derma_roll_page_set_far (roll->page, TRUE);
  roll_spin (100);
  assert_says (roll, "Forehead");
  assert_says (roll, "Outward");
  assert_says (roll, "of 3");
  roll_picture (roll->window, "roll-distance");
  assert_figure (roll, "1", 800 / 4);
  assert_figure (roll, "0:00", 800 / 12);
  g_assert_true (roll_fixture_press (roll, GDK_KEY_b));
  g_assert_cmpuint (count_passes (roll), ==, 1);
  g_assert_true (roll_fixture_press (roll, GDK_KEY_space));
  g_assert_cmpuint (count_passes (roll), ==, 2);
  g_assert_true (roll_fixture_press (roll, GDK_KEY_Left));
  g_assert_cmpuint (count_passes (roll), ==, 1);
  click (roll, "Forehead");
  g_assert_cmpuint (count_passes (roll), ==, 2);
  g_assert_true (roll_fixture_press (roll, GDK_KEY_Escape));
  g_assert_false (roll->page->is_far);
}

/* A second of time alone redraws nothing but the time. */
static void
test_quiet (void)
{
  g_autoptr (RollFixture) roll = show (1280, 800);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (roll->window));

  roll_fixture_go_on (roll);
  roll_fixture_wait (roll, 3000);
  assert_focus (roll, focus);
  g_assert_true (focus == roll->page->next_button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (roll->page->ring), GTK_ACCESSIBLE_PROPERTY_LABEL, "Rolled for 0:03 of the planned 1:00");
}

static const struct
{
  const char *name;
  int         width;
  int         height;
} SIZES[] = {
  { "1280", 1280, 800 },
  { "1024", 1024, 768 },
  { "900", 900, 760 },
  { "360", 360, 720 },
  { "360-640", 360, 640 },
  { "720-360", 720, 360 },
  { "1920", 1600, 1000 },
};

static void
picture (const char *prefix,
         guint       size,
         const char *stage,
         gboolean    is_far)
{
  DermaSessionPlan plan = roll_plan ();
  g_autoptr (RollFixture) roll = NULL;
  g_autofree char *name = g_strdup_printf ("roll-%s%s-%s", prefix, stage, SIZES[size].name);

  plan.excluded = DERMA_SECTION_BIT (DERMA_SECTION_CHIN);
  roll = roll_fixture_new (&plan);
  if (!g_str_equal (stage, "place"))
    {
      to_rest (roll);
      if (g_str_equal (stage, "pain"))
        g_assert_true (derma_session_control_take (roll->control, (DermaEvent) { .kind = DERMA_EVENT_PAIN, .value = 3 }));
      else if (!g_str_equal (stage, "rest"))
        {
          for (guint i = 0; i < 6; i++)
            roll_fixture_go_on (roll);
          if (g_str_equal (stage, "enough"))
            {
              to_enough (roll);
              roll_fixture_wait (roll, 37000);
            }
        }
    }
  roll_fixture_show (roll, SIZES[size].width, SIZES[size].height);
  if (is_far)
    {
      derma_roll_page_set_far (roll->page, TRUE);
      roll_spin (100);
    }
  roll_picture (roll->window, name);
}

/* Nothing is cut and nothing warns, at any size, text size, colour and direction. */
static void
test_pictures (void)
{
  GtkSettings     *settings = gtk_settings_get_default ();
  AdwStyleManager *style = adw_style_manager_get_default ();
  int              dpi;

  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    {
      picture ("", i, "strokes", FALSE);
      picture ("", i, "place", FALSE);
      picture ("", i, "rest", FALSE);
      picture ("", i, "enough", FALSE);
      picture ("far-", i, "strokes", TRUE);
    }

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  picture ("dark-", 0, "enough", FALSE);
  picture ("dark-", 3, "strokes", FALSE);
  picture ("dark-far-", 0, "strokes", TRUE);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  picture ("rtl-", 0, "strokes", FALSE);
  picture ("rtl-", 3, "strokes", FALSE);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);

  picture ("", 0, "pain", FALSE);
  picture ("", 3, "pain", FALSE);

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  for (guint i = 0; i < 6; i++)
    {
      picture ("200-", i, "strokes", FALSE);
      picture ("200-", i, "place", FALSE);
      picture ("200-", i, "rest", FALSE);
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/roll-page/stages", test_stages);
  g_test_add_func ("/roll-page/keys", test_keys);
  g_test_add_func ("/roll-page/repeats", test_repeats);
  g_test_add_func ("/roll-page/beat", test_beat);
  g_test_add_func ("/roll-page/whole-roll", test_whole_roll);
  g_test_add_func ("/roll-page/pain", test_pain);
  g_test_add_func ("/roll-page/names", test_names);
  g_test_add_func ("/roll-page/target", test_target);
  g_test_add_func ("/roll-page/figures", test_figures);
  g_test_add_func ("/roll-page/wrong-cancelled", test_wrong_cancelled);
  g_test_add_func ("/roll-page/wrong-pain", test_wrong_pain);
  g_test_add_func ("/roll-page/wrong-drop", test_wrong_drop);
  g_test_add_func ("/roll-page/wrong-needle", test_wrong_needle);
  g_test_add_func ("/roll-page/skip", test_skip);
  g_test_add_func ("/roll-page/paused", test_paused);
  g_test_add_func ("/roll-page/far", test_far);
  g_test_add_func ("/roll-page/quiet", test_quiet);
  g_test_add_func ("/roll-page/pictures", test_pictures);

  return g_test_run ();
}
