/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sheet-case.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>

#include "treatment/derma-permission.h"

#define T0_S 1795544520 /* 2026-11-24T19:22:00+01:00 */
#define PRINTED_S (T0_S + 10 * DERMA_MINUTE_S)

static const guint NEEDLES_UM[] = { [DERMA_BAND_A] = 100, [DERMA_BAND_B] = 250, [DERMA_BAND_C] = 300, [DERMA_BAND_D] = 500 };

/**
 * derma_sheet_case_init:
 *
 * All sections but the nose were rolled, as planned; the roller is soaked and not yet dried.
 */
void
derma_sheet_case_init (DermaSheetCase *self,
                       DermaBand       band)
{
  const DermaProfile profile = { 0 };

  *self = (DermaSheetCase) { .zone = g_time_zone_new_identifier ("Europe/Berlin") };
  g_assert_nonnull (self->zone);
  g_assert_cmpint (derma_band_for_needle (NEEDLES_UM[band]), ==, band);

  self->plan = (DermaSessionPlan) { .needle_um = NEEDLES_UM[band], .passes = 3, .beat = DERMA_BEAT_DEFAULT };
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const gboolean is_rolled = i != DERMA_SECTION_NOSE_UPPER_LIP;

      self->plan.order[i] = (DermaSection) i;
      self->sections[i].state = is_rolled ? DERMA_SECTION_STATE_DONE : DERMA_SECTION_STATE_SKIPPED;
      self->sections[i].planned = 3;
      self->sections[i].rolled_ms = is_rolled ? 48000 : 0;
      for (guint j = 0; j < DERMA_N_DIRECTIONS; j++)
        self->sections[i].passes[j] = is_rolled ? 3 : 0;
    }

  self->session = (DermaAftercareSession) { .t0_s = T0_S, .band = band, .next_allowed_s = derma_next_allowed_s (T0_S, band, &profile) };
  self->input = (DermaAftercareInput) { .sessions = &self->session, .n_sessions = 1, .now_s = PRINTED_S, .zone = self->zone };
  self->sheet = (DermaSheet) {
    .t0 = derma_time_new (T0_S, self->zone),
    .now = derma_time_new (PRINTED_S, self->zone),
    .needle_um = NEEDLES_UM[band],
    .plan = &self->plan,
    .sections = self->sections,
    .steps_done = 1u << DERMA_STEP_FIN_WASH_ROLLER | 1u << DERMA_STEP_FIN_SOAK_ROLLER,
    .aftercare = &self->input,
    .next_rolling = { .not_before_s = self->session.next_allowed_s },
    .roller_name = "Blue roller",
    .roller_use = 3,
    .roller_max_uses = 10,
    .roller_uses_left = 7,
    .roller_ends_s = T0_S + 60 * DERMA_DAY_S,
  };
}

/**
 * derma_sheet_case_clear:
 *
 * Frees what it holds.
 */
void
derma_sheet_case_clear (DermaSheetCase *self)
{
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

/**
 * derma_sheet_case_move:
 * @hours: since the session
 *
 * It is printed then.
 */
void
derma_sheet_case_move (DermaSheetCase *self,
                       gint64          hours)
{
  self->input.now_s = T0_S + hours * DERMA_HOUR_S;
  self->sheet.now = derma_time_new (self->input.now_s, self->zone);
}

/**
 * sheet_case_speak:
 *
 * Initialises the tests, and speaks the language that the environment asks for (tests/print/pseudo.py).
 */
void
sheet_case_speak (int    *argc,
                  char ***argv)
{
  g_autofree char *folder = NULL;

  if (setlocale (LC_ALL, "") == NULL)
    {
      g_print ("1..0 # SKIP this system cannot make the locale that translations need\n");
      exit (EXIT_SUCCESS);
    }

  g_test_init (argc, argv, NULL);
  folder = g_test_build_filename (G_TEST_BUILT, "locale", NULL);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
