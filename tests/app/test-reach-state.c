/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-reach-state.h"

#define N_OBSTACLES (DERMA_OBSTACLE_SWITCHED_OFF + 1)
#define N_BACKGROUNDS (DERMA_BACKGROUND_FAILED + 1)

static void
assert_text (const DermaReachState *state,
             const char            *part)
{
  gboolean    can_reach;
  const char *text = derma_reach_state_get_text (state, &can_reach);

  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

/* One sentence for each state, and never one that promises what is not so. */
static void
test_all (void)
{
  for (guint i = 0; i < 2 * 2 * 2 * N_OBSTACLES * N_BACKGROUNDS; i++)
    {
      const DermaReachState state = {
        .is_on = i % 2 != 0,
        .is_default_folder = i / 2 % 2 != 0,
        .is_sandboxed = i / 4 % 2 != 0,
        .obstacle = (DermaObstacle) (i / 8 % N_OBSTACLES),
        .background = (DermaBackgroundState) (i / 8 / N_OBSTACLES),
      };
      const gboolean is_well = state.obstacle == DERMA_OBSTACLE_NONE && state.is_default_folder &&
                               (state.background == DERMA_BACKGROUND_ON || state.background == DERMA_BACKGROUND_OFF);
      gboolean    can_reach;
      const char *text = derma_reach_state_get_text (&state, &can_reach);

      g_assert_true (g_str_has_suffix (text, "."));
      g_assert_cmpint (can_reach, ==, state.is_on && is_well);
      g_assert_cmpint (g_str_has_prefix (text, "Reminders can reach you"), ==, can_reach);
      if (state.obstacle != DERMA_OBSTACLE_NONE || !state.is_default_folder)
        g_assert_true (g_str_has_prefix (text, "Reminders cannot reach you, because "));
    }
}

static void
test_reasons (void)
{
  DermaReachState state = { .is_on = TRUE, .is_default_folder = TRUE, .background = DERMA_BACKGROUND_ON };

  assert_text (&state, "also while the window is closed");
  state.background = DERMA_BACKGROUND_ASKING;
  assert_text (&state, "is being asked");
  state.background = DERMA_BACKGROUND_REFUSED;
  assert_text (&state, "no longer starts then");
  state.is_sandboxed = TRUE;
  assert_text (&state, "does not let Dermaroller run in the background");
  state.background = DERMA_BACKGROUND_FAILED;
  assert_text (&state, "could not be arranged");
  state.obstacle = DERMA_OBSTACLE_SWITCHED_OFF; /* what is in the way first is told first */
  assert_text (&state, "switched off in the system’s settings");
  state.obstacle = DERMA_OBSTACLE_NO_SERVER;
  assert_text (&state, "nothing on this computer shows notifications");
  state.is_default_folder = FALSE;
  assert_text (&state, "not the data folder");
  state = (DermaReachState) { .is_default_folder = TRUE, .background = DERMA_BACKGROUND_REFUSED };
  assert_text (&state, "are off");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/reach-state/all", test_all);
  g_test_add_func ("/reach-state/reasons", test_reasons);

  return g_test_run ();
}
