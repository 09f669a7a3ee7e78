/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtk/gtk.h>

#include "pages/derma-roll-keys.h"
#include "pages/derma-roll-sizes.h"
#include "pages/derma-roll-text.h"

/* What the roll screen says and how large, without a display. */

#define START_MS G_GINT64_CONSTANT (1795806000000)

typedef struct
{
  DermaSession session;
  gint64       now_ms;
} Rolling;

static void
take (Rolling   *self,
      DermaEvent event)
{
  g_autoptr (GError) error = NULL;

  event.at_ms = self->now_ms;
  derma_session_apply (&self->session, &event, NULL, &error);
  g_assert_no_error (error);
}

static void
go_on (Rolling *self)
{
  DermaEvent event;

  self->now_ms += 1000;
  g_assert_true (derma_session_get_next_event (&self->session, self->now_ms, &event));
  take (self, event);
}

static void
start (Rolling        *self,
       guint           beat,
       DermaSectionSet excluded)
{
  DermaSessionPlan plan = { .needle_um = 250, .passes = 3, .beat = beat, .excluded = excluded };
  DermaEvent       event;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    plan.order[i] = (DermaSection) i;

  *self = (Rolling) { .now_ms = START_MS };
  take (self, (DermaEvent) { .kind = DERMA_EVENT_BEGIN });
  take (self, (DermaEvent) { .kind = DERMA_EVENT_CHECKED, .plan = plan });
  for (guint i = 0; i < 400 && self->session.phase == DERMA_PHASE_PREPARE; i++)
    {
      self->now_ms += 10 * 1000;
      if (derma_session_get_next_event (&self->session, self->now_ms, &event))
        take (self, event);
    }
  g_assert_cmpint (self->session.phase, ==, DERMA_PHASE_ROLL);
}

static DermaRollState
look (Rolling *self)
{
  DermaRollState state;

  derma_roll_state_init (&state, &self->session, self->now_ms);
  return state;
}

#define assert_text(expression, expected)    \
  G_STMT_START                               \
  {                                          \
    g_autofree char *text_ = (expression);   \
    g_assert_cmpstr (text_, ==, (expected)); \
  }                                          \
  G_STMT_END

static void
test_place (void)
{
  Rolling        rolling;
  DermaRollState state;

  start (&rolling, 60, DERMA_SECTION_BIT (DERMA_SECTION_CHIN));
  state = look (&rolling);

  g_assert_cmpint (state.shows, ==, DERMA_ROLL_SHOWS_PLACE);
  g_assert_false (state.is_running);
  g_assert_false (state.can_go_back);
  g_assert_true (state.can_skip);
  assert_text (derma_roll_text_position (&state), "Section 1 of 4");
  assert_text (derma_roll_text_plan (&state), "0.25\302\240mm, 3 passes in each direction");
  g_assert_cmpstr (derma_roll_text_heading (&state), ==, "Forehead");
  g_assert_cmpstr (derma_roll_text_order (&state, DERMA_VIEW_MIRROR), ==, "Outward");
  assert_text (derma_roll_text_hint (&state), derma_section_get_keep_off (DERMA_SECTION_FOREHEAD));
  g_assert_cmpstr (derma_roll_text_next (&state), ==, "Start");
  assert_text (derma_roll_text_next_hint (&state, DERMA_VIEW_MIRROR), "Outward, pass 1 of 3");
  assert_text (derma_roll_text_notice (&state), "One pass is once over the whole section, with one stroke each second. Press after each pass.");
  assert_text (derma_roll_text_where (&state, DERMA_VIEW_MIRROR), "Forehead, first outward");
  assert_text (derma_roll_text_time_caption (&state), "of 1:00");
}

/* Goes on until the section and the pass are there. */
static DermaRollState
roll_to (Rolling       *rolling,
         DermaSection   section,
         DermaDirection direction,
         guint          pass)
{
  DermaRollState state = look (rolling);

  for (guint i = 0; i < 200; i++)
    {
      if (state.section == section && state.direction == direction && state.pass == pass && state.stage == DERMA_ROLL_STROKES)
        return state;
      go_on (rolling);
      state = look (rolling);
    }
  g_assert_not_reached ();
}

static void
test_strokes (void)
{
  Rolling        rolling;
  DermaRollState state;

  start (&rolling, 60, 0);
  state = roll_to (&rolling, DERMA_SECTION_LEFT_CHEEK, DERMA_DIRECTION_VERTICAL, 2);

  g_assert_cmpint (state.shows, ==, DERMA_ROLL_SHOWS_STROKES);
  g_assert_true (state.is_running);
  g_assert_cmpuint (state.n_counted, ==, 1);
  g_assert_cmpuint (state.directions_done, ==, 1u << DERMA_DIRECTION_HORIZONTAL);
  g_assert_cmpuint (state.planned_s, ==, 48);
  g_assert_cmpuint (state.hard_stop_s, ==, 53);
  assert_text (derma_roll_text_position (&state), "Section 2 of 5");
  g_assert_cmpstr (derma_roll_text_heading (&state), ==, "Your left cheek");
  g_assert_cmpstr (derma_roll_text_order (&state, DERMA_VIEW_MIRROR), ==, "Downward");
  assert_text (derma_roll_text_of_passes (&state), "of 3 passes");
  assert_text (derma_roll_text_of_short (&state), "of 3");
  assert_text (derma_roll_text_beat (&state), "60 strokes a minute");
  assert_text (derma_roll_text_then (&state, DERMA_VIEW_MIRROR), "Then slanting down and out, and 1 more direction here.");
  assert_text (derma_roll_text_then (&state, DERMA_VIEW_FACING), "Then slanting down and out, and 1 more direction here.");
  assert_text (derma_roll_text_then_short (&state, DERMA_VIEW_MIRROR), "Then: Slanting down and out");
  g_assert_cmpstr (derma_roll_text_next (&state), ==, "Next");
  assert_text (derma_roll_text_next_hint (&state, DERMA_VIEW_MIRROR), "Pass 3 of 3");
  assert_text (derma_roll_text_next_spoken (&state, DERMA_VIEW_MIRROR), "Next: Pass 3 of 3");
  assert_text (derma_roll_text_where (&state, DERMA_VIEW_MIRROR), "Your left cheek, downward, pass 2 of 3");
  assert_text (derma_roll_text_change (&state, DERMA_VIEW_MIRROR), "Your left cheek, downward, pass 2 of 3");
  assert_text (derma_roll_text_time_caption (&state), "of 0:48");
  g_assert_null (derma_roll_text_notice (&state));

  state = roll_to (&rolling, DERMA_SECTION_LEFT_CHEEK, DERMA_DIRECTION_VERTICAL, 3);
  assert_text (derma_roll_text_next_hint (&state, DERMA_VIEW_MIRROR), "Slanting down and out");
  state = roll_to (&rolling, DERMA_SECTION_LEFT_CHEEK, DERMA_DIRECTION_DIAGONAL_DOWN, 3);
  assert_text (derma_roll_text_next_hint (&state, DERMA_VIEW_MIRROR), "Enough");
}

static void
test_enough (void)
{
  Rolling        rolling;
  DermaRollState state;

  start (&rolling, 60, 0);
  roll_to (&rolling, DERMA_SECTION_LEFT_CHEEK, DERMA_DIRECTION_DIAGONAL_DOWN, 3);
  go_on (&rolling);
  state = look (&rolling);
  g_assert_cmpint (state.stage, ==, DERMA_ROLL_ENOUGH);
  g_assert_cmpint (state.shows, ==, DERMA_ROLL_SHOWS_ENOUGH);
  g_assert_cmpuint (state.directions_done, ==, 0xf);
  assert_text (derma_roll_text_hint (&state), "The planned passes are done. Evenly pink is the goal.");
  g_assert_cmpuint (state.time_s, <, state.planned_s);
  g_assert_cmpfloat (derma_roll_state_get_laps (&state), ==, 1);
  assert_text (derma_roll_text_time_caption (&state), "stops at 0:53");
  assert_text (derma_roll_text_beat (&state), "Done");
  g_assert_cmpstr (derma_roll_text_next (&state), ==, "Lift Off");
  assert_text (derma_roll_text_next_hint (&state, DERMA_VIEW_MIRROR), "10 seconds to breathe");
  assert_text (derma_roll_text_then (&state, DERMA_VIEW_MIRROR), "Then lift off, 10 seconds to breathe, then your right cheek.");
  assert_text (derma_roll_text_change (&state, DERMA_VIEW_MIRROR), "Enough. Evenly pink is the goal.");

  take (&rolling, (DermaEvent) { .kind = DERMA_EVENT_PAUSE });
  state = look (&rolling);
  g_assert_cmpint (state.shows, ==, DERMA_ROLL_SHOWS_PAUSED);
  g_assert_cmpstr (derma_roll_text_order (&state, DERMA_VIEW_MIRROR), ==, "Enough");
  take (&rolling, (DermaEvent) { .kind = DERMA_EVENT_RESUME });
  assert_text (derma_roll_text_then_short (&state, DERMA_VIEW_MIRROR), "Then: Right cheek");

  rolling.now_ms += 40 * 1000;
  state = look (&rolling);
  g_assert_cmpuint (state.time_s, >=, 48);
  assert_text (derma_roll_text_hint (&state), "The planned 48 seconds are over. Evenly pink is the goal.");
  assert_text (derma_roll_text_time_caption (&state), "stops at 0:53");
  g_assert_cmpfloat (derma_roll_state_get_laps (&state), >, 1);
}

/* The planned time ends the counting too, whatever is left (rule-time). */
static void
test_time_over (void)
{
  Rolling        rolling;
  DermaRollState before;
  DermaRollState state;

  start (&rolling, 60, 0);
  go_on (&rolling);
  rolling.now_ms += 56 * 1000;
  before = look (&rolling);
  g_assert_cmpint (before.shows, ==, DERMA_ROLL_SHOWS_STROKES);
  g_assert_cmpfloat (derma_roll_state_get_laps (&before), <, 1);

  rolling.now_ms += 1000;
  state = look (&rolling);
  assert_text (derma_roll_text_warning (&before, &state), "This section stops in 10 seconds.");
  before = state;
  rolling.now_ms += 3000;
  state = look (&rolling);
  g_assert_cmpint (state.shows, ==, DERMA_ROLL_SHOWS_ENOUGH);
  assert_text (derma_roll_text_warning (&before, &state), "The planned time is over.");
  g_assert_cmpstr (derma_roll_text_next (&state), ==, "Lift Off");
  assert_text (derma_roll_text_next_hint (&state, DERMA_VIEW_MIRROR), "10 seconds to breathe");
  assert_text (derma_roll_text_beat (&state), "60 strokes a minute");
  before = state;
  rolling.now_ms += 1000;
  state = look (&rolling);
  g_assert_null (derma_roll_text_warning (&before, &state));
}

static void
test_rest (void)
{
  Rolling        rolling;
  DermaRollState state;

  start (&rolling, 60, DERMA_SECTION_BIT (DERMA_SECTION_LEFT_CHEEK));
  go_on (&rolling);
  while (rolling.session.stage != DERMA_ROLL_REST)
    go_on (&rolling);

  rolling.now_ms += 2500;
  state = look (&rolling);
  g_assert_cmpint (state.shows, ==, DERMA_ROLL_SHOWS_REST);
  g_assert_false (state.can_skip);
  g_assert_cmpuint (state.time_s, ==, 8);
  g_assert_cmpstr (derma_roll_text_heading (&state), ==, "Breathe");
  g_assert_cmpstr (derma_roll_text_order (&state, DERMA_VIEW_MIRROR), ==, "Lift off");
  assert_text (derma_roll_text_hint (&state), "Look: evenly pink is enough.");
  assert_text (derma_roll_text_time (&state), "0:08");
  assert_text (derma_roll_text_time_caption (&state), "to breathe");
  assert_text (derma_roll_text_then (&state, DERMA_VIEW_MIRROR), "Then your right cheek.");
  g_assert_cmpstr (derma_roll_text_next (&state), ==, "Next");
  assert_text (derma_roll_text_next_hint (&state, DERMA_VIEW_MIRROR), "Right cheek");

  take (&rolling, (DermaEvent) { .kind = DERMA_EVENT_PAIN, .value = 3 });
  state = look (&rolling);
  g_assert_true (derma_roll_state_is_pain_stop (&state));
  assert_text (derma_roll_text_hint (&state), derma_stop_get_advice (DERMA_STOP_PAIN));
}

static void
test_last_section (void)
{
  Rolling        rolling;
  DermaRollState state;

  start (&rolling, 60, 0);
  state = roll_to (&rolling, DERMA_SECTION_NOSE_UPPER_LIP, DERMA_DIRECTION_VERTICAL, 1);
  assert_text (derma_roll_text_then (&state, DERMA_VIEW_MIRROR), "Then slanting down to the left, and 1 more direction here.");
  state = roll_to (&rolling, DERMA_SECTION_NOSE_UPPER_LIP, DERMA_DIRECTION_DIAGONAL_UP, 1);
  assert_text (derma_roll_text_then (&state, DERMA_VIEW_MIRROR), "Then slanting down to the right. This is the last section.");
  state = roll_to (&rolling, DERMA_SECTION_NOSE_UPPER_LIP, DERMA_DIRECTION_DIAGONAL_DOWN, 3);
  assert_text (derma_roll_text_then (&state, DERMA_VIEW_MIRROR), "Then lift off: this was the last section.");
  go_on (&rolling);
  state = look (&rolling);
  g_assert_cmpstr (derma_roll_text_next (&state), ==, "Next");
  assert_text (derma_roll_text_next_hint (&state, DERMA_VIEW_MIRROR), "Rinse");
}

static void
test_paused (void)
{
  Rolling        rolling;
  DermaRollState state;

  start (&rolling, 60, 0);
  roll_to (&rolling, DERMA_SECTION_LEFT_CHEEK, DERMA_DIRECTION_VERTICAL, 2);
  take (&rolling, (DermaEvent) { .kind = DERMA_EVENT_PAUSE });
  state = look (&rolling);
  g_assert_cmpint (state.shows, ==, DERMA_ROLL_SHOWS_PAUSED);
  g_assert_false (state.is_running);
  g_assert_false (state.can_skip);
  g_assert_cmpstr (derma_roll_text_next (&state), ==, "Resume");
  assert_text (derma_roll_text_next_hint (&state, DERMA_VIEW_MIRROR), "Downward, pass 2 of 3");
  assert_text (derma_roll_text_paused (&state, DERMA_VIEW_MIRROR), "Paused at your left cheek, downward, pass 2");
}

/* A beat at which three passes would go past the hard stop plans two, and says so. */
static void
test_slow_beat (void)
{
  Rolling        rolling;
  DermaRollState state;

  start (&rolling, 40, 0);
  state = look (&rolling);
  g_assert_cmpuint (state.n_passes, ==, 2);
  assert_text (derma_roll_text_notice (&state), "At this slower beat there is time for 2 passes here.");
}

static void
test_keys (void)
{
  static const struct
  {
    guint           keyval;
    GdkModifierType state;
    DermaRollKey    key;
  } CASES[] = {
    { GDK_KEY_space, 0, DERMA_ROLL_KEY_PRESS },
    { GDK_KEY_Return, 0, DERMA_ROLL_KEY_PRESS },
    { GDK_KEY_KP_Enter, 0, DERMA_ROLL_KEY_PRESS },
    { GDK_KEY_Page_Down, 0, DERMA_ROLL_KEY_NEXT },
    { GDK_KEY_Right, 0, DERMA_ROLL_KEY_NEXT },
    { GDK_KEY_AudioNext, 0, DERMA_ROLL_KEY_NEXT },
    { GDK_KEY_Page_Up, 0, DERMA_ROLL_KEY_BACK },
    { GDK_KEY_Left, 0, DERMA_ROLL_KEY_BACK },
    { GDK_KEY_Escape, 0, DERMA_ROLL_KEY_PAUSE },
    { GDK_KEY_p, 0, DERMA_ROLL_KEY_PAUSE },
    { GDK_KEY_P, GDK_SHIFT_MASK, DERMA_ROLL_KEY_PAUSE },
    { GDK_KEY_W, GDK_LOCK_MASK, DERMA_ROLL_KEY_WRONG },
    { GDK_KEY_w, GDK_CONTROL_MASK, DERMA_ROLL_KEY_NONE },
    { GDK_KEY_F11, 0, DERMA_ROLL_KEY_FULL_SCREEN },
    { GDK_KEY_4, 0, DERMA_ROLL_KEY_LEVEL },
    { GDK_KEY_KP_0, 0, DERMA_ROLL_KEY_LEVEL },
    { GDK_KEY_5, 0, DERMA_ROLL_KEY_NONE },
    { GDK_KEY_Tab, 0, DERMA_ROLL_KEY_NONE },
  };
  guint level = 9;

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpint (derma_roll_key_for (CASES[i].keyval, CASES[i].state, NULL), ==, CASES[i].key);

  derma_roll_key_for (GDK_KEY_3, 0, &level);
  g_assert_cmpuint (level, ==, 3);
  g_assert_true (derma_roll_key_is_any_press (GDK_KEY_b, 0));
  g_assert_true (derma_roll_key_is_any_press (GDK_KEY_period, 0));
  g_assert_false (derma_roll_key_is_any_press (GDK_KEY_Tab, 0));
  g_assert_false (derma_roll_key_is_any_press (GDK_KEY_Shift_L, 0));
  g_assert_false (derma_roll_key_is_any_press (GDK_KEY_AudioRaiseVolume, 0));
  g_assert_false (derma_roll_key_is_any_press (GDK_KEY_b, GDK_CONTROL_MASK));
}

/* Figures go by the height: the count a quarter of it, the time a twelfth; words give way to the width. */
static void
test_sizes (void)
{
  static const struct
  {
    int      width;
    int      height;
    gboolean is_tall;
  } CASES[] = { { 1280, 800, FALSE }, { 1024, 768, FALSE }, { 1920, 1080, FALSE }, { 3840, 2160, FALSE }, { 720, 360, FALSE }, { 360, 720, TRUE }, { 1080, 1920, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const int      height = CASES[i].height;
      const int      width = CASES[i].width;
      DermaRollSizes sizes;
      int            rows;

      derma_roll_sizes_init (&sizes, width, height);
      g_assert_cmpint (sizes.is_tall, ==, CASES[i].is_tall);
      g_assert_cmpfloat (sizes.count * DERMA_ROLL_FIGURE_SHARE, >=, height / 4.0);
      g_assert_cmpfloat (sizes.time * DERMA_ROLL_FIGURE_SHARE, >=, height / 12.0);
      g_assert_cmpint (sizes.ring, <=, width);

      /* All of it fits, with the line that the heading takes. */
      rows = sizes.is_tall ? sizes.count + sizes.ring : MAX (sizes.count, sizes.ring);
      g_assert_cmpfloat (rows + 1.3 * (sizes.heading + sizes.order + sizes.then) + 4 * sizes.gap, <=, height);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/roll/place", test_place);
  g_test_add_func ("/roll/strokes", test_strokes);
  g_test_add_func ("/roll/enough", test_enough);
  g_test_add_func ("/roll/time-over", test_time_over);
  g_test_add_func ("/roll/rest", test_rest);
  g_test_add_func ("/roll/last-section", test_last_section);
  g_test_add_func ("/roll/paused", test_paused);
  g_test_add_func ("/roll/slow-beat", test_slow_beat);
  g_test_add_func ("/roll/keys", test_keys);
  g_test_add_func ("/roll/sizes", test_sizes);

  return g_test_run ();
}
