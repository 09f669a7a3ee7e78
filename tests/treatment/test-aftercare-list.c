/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-aftercare.h"

#include "situation.h"

#define LAST_H 720

static const DermaBand BANDS[] = { DERMA_BAND_A, DERMA_BAND_B, DERMA_BAND_C, DERMA_BAND_D };

static gint64
begin (void)
{
  return instant ("2026-11-24T19:22:00+01:00").utc_s;
}

static void
check_at (DermaBand        band,
          guint            hours,
          const DermaTick *ticks,
          gsize            n_ticks,
          DermaAftercare  *aftercare)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  const DermaAftercareSession session = { begin (), band, begin () + 28 * DERMA_DAY_S };
  const DermaAftercareInput   input = {
      .sessions = &session,
      .n_sessions = 1,
      .ticks = ticks,
      .n_ticks = n_ticks,
      .now_s = begin () + (gint64) hours * DERMA_HOUR_S,
      .zone = zone,
  };

  derma_aftercare_check (&input, aftercare);
}

/* What still is to be left alone, each of it once, and what ends first stands first. */
static void
test_avoided (void)
{
  for (guint b = 0; b < G_N_ELEMENTS (BANDS); b++)
    for (guint hours = 0; hours <= LAST_H; hours++)
      {
        DermaAftercareItem items[DERMA_N_AFTERCARE_ITEMS];
        DermaAftercare     aftercare;
        guint              expected = 0;
        guint              n;

        check_at (BANDS[b], hours, NULL, 0, &aftercare);
        for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
          expected += aftercare.entries[i].state == DERMA_AFTERCARE_AVOID;

        n = derma_aftercare_get_avoided (&aftercare, items);
        g_assert_cmpuint (n, ==, expected);
        for (guint i = 0; i < n; i++)
          g_assert_cmpint (aftercare.entries[items[i]].state, ==, DERMA_AFTERCARE_AVOID);
        for (guint i = 1; i < n; i++)
          {
            const gint64 before_s = aftercare.entries[items[i - 1]].until_s;
            const gint64 until_s = aftercare.entries[items[i]].until_s;

            g_assert_true (before_s < until_s || (before_s == until_s && items[i - 1] < items[i]));
          }
      }
}

static void
test_avoided_at_hour_38 (void)
{
  const DermaAftercareItem expected[] = {
    DERMA_AFTERCARE_NO_SWEAT, DERMA_AFTERCARE_NO_HEAT, DERMA_AFTERCARE_NO_ACTIVES, DERMA_AFTERCARE_NO_FRAGRANCE,
    DERMA_AFTERCARE_NO_SWIM, DERMA_AFTERCARE_NO_SCRUB, DERMA_AFTERCARE_NO_PICK, DERMA_AFTERCARE_NO_WAX,
    DERMA_AFTERCARE_NO_LEFTOVER_DRUGS, DERMA_AFTERCARE_NO_INJECTION, DERMA_AFTERCARE_NO_PEEL_LASER, DERMA_AFTERCARE_NO_ROLL
  };
  DermaAftercareItem items[DERMA_N_AFTERCARE_ITEMS];
  DermaAftercare     aftercare;

  check_at (DERMA_BAND_B, 38, NULL, 0, &aftercare);
  g_assert_cmpuint (derma_aftercare_get_avoided (&aftercare, items), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (items[i], ==, expected[i]);
}

/* What comes is after now, in its order, and never what is due already. */
static void
test_coming (void)
{
  for (guint b = 0; b < G_N_ELEMENTS (BANDS); b++)
    for (guint hours = 0; hours <= LAST_H; hours++)
      {
        const gint64       now_s = begin () + (gint64) hours * DERMA_HOUR_S;
        DermaAftercareItem items[DERMA_N_AFTERCARE_ITEMS];
        DermaAftercare     aftercare;
        gint64             last_s = now_s;
        guint              n;

        check_at (BANDS[b], hours, NULL, 0, &aftercare);
        n = derma_aftercare_get_coming (&aftercare, items);
        for (guint i = 0; i < n; i++)
          {
            const gint64 return_s = derma_aftercare_get_return_s (&aftercare.entries[items[i]]);

            g_assert_cmpint (aftercare.entries[items[i]].state, !=, DERMA_AFTERCARE_DO);
            g_assert_true (derma_aftercare_is_do (items[i]));
            g_assert_cmpint (return_s, >=, last_s);
            last_s = return_s;
          }
      }
}

/* What was ticked comes again, what is due does not. */
static void
test_coming_after_tick (void)
{
  const DermaTick    tick = { DERMA_AFTERCARE_MOISTURISE, begin () + DERMA_HOUR_S };
  DermaAftercareItem items[DERMA_N_AFTERCARE_ITEMS];
  DermaAftercare     aftercare;

  check_at (DERMA_BAND_B, 2, NULL, 0, &aftercare);
  g_assert_cmpint (derma_aftercare_get_return_s (&aftercare.entries[DERMA_AFTERCARE_MOISTURISE]), ==, 0);

  /* 6 hours after the session it is 1:22 at night. */
  check_at (DERMA_BAND_B, 2, &tick, 1, &aftercare);
  g_assert_cmpint (derma_aftercare_get_return_s (&aftercare.entries[DERMA_AFTERCARE_MOISTURISE]), ==,
                   instant ("2026-11-25T07:00:00+01:00").utc_s);
  derma_aftercare_get_coming (&aftercare, items);
  g_assert_cmpint (items[0], ==, DERMA_AFTERCARE_WATER_ONLY);
  g_assert_cmpint (items[1], ==, DERMA_AFTERCARE_MOISTURISE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/aftercare-list/avoided", test_avoided);
  g_test_add_func ("/aftercare-list/avoided-at-hour-38", test_avoided_at_hour_38);
  g_test_add_func ("/aftercare-list/coming", test_coming);
  g_test_add_func ("/aftercare-list/coming-after-tick", test_coming_after_tick);

  return g_test_run ();
}
