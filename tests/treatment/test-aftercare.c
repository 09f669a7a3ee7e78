/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "treatment/derma-aftercare.h"

#define T0_S (gint64) 1764072000 /* noon, so that no edge lies at night by chance */
#define N_BANDS 4

static const DermaBand BANDS[N_BANDS] = { DERMA_BAND_A, DERMA_BAND_B, DERMA_BAND_C, DERMA_BAND_D };

/* protocol.md 5.1 and 5.2, word for word; ac-no-roll with the base intervals */
static const struct
{
  DermaAftercareItem item;
  const char        *id;
  DermaCadence       cadence;
  guint              from_h[N_BANDS];
  guint              until_h[N_BANDS];
} ROWS[] = {
  { DERMA_AFTERCARE_SHADE, "ac-shade", DERMA_CADENCE_MORNING, { 0, 0, 0, 0 }, { 48, 72, 120, 168 } },
  { DERMA_AFTERCARE_WATER_ONLY, "ac-water-only", DERMA_CADENCE_EVERY, { 4, 4, 4, 4 }, { 24, 24, 24, 24 } },
  { DERMA_AFTERCARE_GENTLE_CLEANSER, "ac-gentle-cleanser", DERMA_CADENCE_EVERY, { 24, 24, 24, 24 }, { 72, 72, 120, 168 } },
  { DERMA_AFTERCARE_MOISTURISE, "ac-moisturise", DERMA_CADENCE_EVERY, { 0, 0, 0, 0 }, { 24, 72, 120, 168 } },
  { DERMA_AFTERCARE_SUNSCREEN, "ac-sunscreen", DERMA_CADENCE_MORNING, { 12, 24, 24, 24 }, { 168, 336, 672, 672 } },
  { DERMA_AFTERCARE_CLEAN_BEDDING, "ac-clean-bedding", DERMA_CADENCE_EVERY, { 0, 0, 0, 0 }, { 24, 24, 24, 48 } },
  { DERMA_AFTERCARE_COOL_CLOTH, "ac-cool-cloth", DERMA_CADENCE_ON_DEMAND, { 0, 0, 0, 0 }, { 24, 24, 24, 24 } },
  { DERMA_AFTERCARE_LOG, "ac-log", DERMA_CADENCE_AT, { 1, 1, 1, 1 }, { 168, 168, 168, 168 } },
  { DERMA_AFTERCARE_PIGMENT_CHECK, "ac-pigment-check", DERMA_CADENCE_AT, { 336, 336, 336, 336 }, { 696, 696, 696, 696 } },
  { DERMA_AFTERCARE_PHOTO_WAIT, "ac-photo-wait", DERMA_CADENCE_EVERY, { 168, 168, 168, 168 }, { 192, 192, 192, 192 } },
  { DERMA_AFTERCARE_NO_WASH, "ac-no-wash", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 4, 4, 4, 4 } },
  { DERMA_AFTERCARE_NO_SUNSCREEN, "ac-no-sunscreen", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 12, 24, 24, 24 } },
  { DERMA_AFTERCARE_HANDS_OFF, "ac-hands-off", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 24, 24, 48, 72 } },
  { DERMA_AFTERCARE_NO_ACTIVES, "ac-no-actives", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 48, 72, 120, 168 } },
  { DERMA_AFTERCARE_NO_FRAGRANCE, "ac-no-fragrance", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 48, 72, 120, 168 } },
  { DERMA_AFTERCARE_NO_MAKEUP, "ac-no-makeup", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 24, 24, 24, 48 } },
  { DERMA_AFTERCARE_NO_SWEAT, "ac-no-sweat", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 24, 48, 48, 72 } },
  { DERMA_AFTERCARE_NO_HEAT, "ac-no-heat", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 24, 48, 72, 120 } },
  { DERMA_AFTERCARE_NO_SWIM, "ac-no-swim", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 48, 72, 96, 120 } },
  { DERMA_AFTERCARE_NO_SCRUB, "ac-no-scrub", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 72, 120, 168, 168 } },
  { DERMA_AFTERCARE_NO_PICK, "ac-no-pick", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 168, 168, 168, 168 } },
  { DERMA_AFTERCARE_NO_SHAVE, "ac-no-shave", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 24, 24, 48, 72 } },
  { DERMA_AFTERCARE_NO_WAX, "ac-no-wax", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 168, 168, 168, 168 } },
  { DERMA_AFTERCARE_NO_DRINK, "ac-no-drink", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 24, 24, 24, 48 } },
  { DERMA_AFTERCARE_NO_LEFTOVER_DRUGS, "ac-no-leftover-drugs", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 168, 168, 168, 168 } },
  { DERMA_AFTERCARE_NO_INJECTION, "ac-no-injection", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 168, 336, 336, 336 } },
  { DERMA_AFTERCARE_NO_PEEL_LASER, "ac-no-peel-laser", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 336, 672, 672, 672 } },
  { DERMA_AFTERCARE_NO_ROLL, "ac-no-roll", DERMA_CADENCE_NONE, { 0, 0, 0, 0 }, { 72, 168, 336, 672 } },
};

static void
test_rows (void)
{
  DermaAftercareItem item;

  g_assert_cmpuint (G_N_ELEMENTS (ROWS), ==, DERMA_N_AFTERCARE_ITEMS);
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_assert_cmpint (ROWS[i].item, ==, i);
      g_assert_cmpstr (derma_aftercare_get_id (ROWS[i].item), ==, ROWS[i].id);
      g_assert_true (derma_aftercare_from_id (ROWS[i].id, &item));
      g_assert_cmpint (item, ==, ROWS[i].item);
      g_assert_cmpint (derma_aftercare_get_cadence (ROWS[i].item), ==, ROWS[i].cadence);
      g_assert_cmpint (derma_aftercare_is_do (ROWS[i].item), ==, ROWS[i].cadence != DERMA_CADENCE_NONE);

      for (guint band = 0; band < N_BANDS; band++)
        {
          g_assert_cmpuint (derma_aftercare_get_from_h (ROWS[i].item, BANDS[band]), ==, ROWS[i].from_h[band]);
          g_assert_cmpuint (derma_aftercare_get_until_h (ROWS[i].item, BANDS[band]), ==, ROWS[i].until_h[band]);
        }

      /* lengths that are not for home are cared for like the longest that is */
      g_assert_cmpuint (derma_aftercare_get_until_h (ROWS[i].item, DERMA_BAND_E), ==, ROWS[i].until_h[3]);
      g_assert_cmpuint (derma_aftercare_get_until_h (ROWS[i].item, DERMA_BAND_X), ==, ROWS[i].until_h[3]);
    }

  g_assert_false (derma_aftercare_from_id ("ac-sing", &item));
  g_assert_false (derma_aftercare_from_id (NULL, &item));
}

static void
assert_words (const char *text)
{
  g_assert_nonnull (text);
  g_assert_cmpstr (text, !=, "");
  g_assert_null (strpbrk (text, "!'\""));
}

static void
test_words (void)
{
  for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
    {
      assert_words (derma_aftercare_get_title (ROWS[i].item));
      assert_words (derma_aftercare_get_reason (ROWS[i].item));
      assert_words (derma_aftercare_get_brief (ROWS[i].item));
      if (derma_aftercare_get_detail (ROWS[i].item) != NULL)
        assert_words (derma_aftercare_get_detail (ROWS[i].item));
      g_assert_true (g_str_has_suffix (derma_aftercare_get_reason (ROWS[i].item), "."));
      g_assert_cmpuint (strlen (derma_aftercare_get_brief (ROWS[i].item)), <, 64);
      for (guint j = 0; j < i; j++)
        {
          g_assert_cmpstr (derma_aftercare_get_title (ROWS[i].item), !=, derma_aftercare_get_title (ROWS[j].item));
          g_assert_cmpstr (derma_aftercare_get_brief (ROWS[i].item), !=, derma_aftercare_get_brief (ROWS[j].item));
        }
    }

  /* products are written out (ui.md 6) */
  for (const char *const *product = (const char *const[]) { "etinoid", "AHA", "BHA", "vitamin C", "benzoyl peroxide", "hydroquinone", "azelaic acid", NULL };
       *product != NULL; product++)
    g_assert_nonnull (strstr (derma_aftercare_get_title (DERMA_AFTERCARE_NO_ACTIVES), *product));
  g_assert_nonnull (strstr (derma_aftercare_get_title (DERMA_AFTERCARE_SUNSCREEN), "SPF 30"));
}

static guint
until_h (const char *id,
         guint       band)
{
  DermaAftercareItem item;

  g_assert_true (derma_aftercare_from_id (id, &item));
  return derma_aftercare_get_until_h (item, BANDS[band]);
}

static guint
from_h (const char *id,
        guint       band)
{
  DermaAftercareItem item;

  g_assert_true (derma_aftercare_from_id (id, &item));
  return derma_aftercare_get_from_h (item, BANDS[band]);
}

/* protocol.md 5.2, consistency checks */
static void
test_consistency (void)
{
  static const char *const NOT_HEALING[] = { "ac-sunscreen", "ac-no-wax", "ac-no-pick", "ac-no-injection", "ac-no-peel-laser", "ac-pigment-check", "ac-photo-wait", "ac-log", "ac-no-scrub", "ac-no-leftover-drugs", NULL };

  for (guint band = 0; band < N_BANDS; band++)
    {
      const guint interval_h = 24 * derma_band_get_interval_days (BANDS[band]);

      g_assert_cmpuint (until_h ("ac-no-sunscreen", band), ==, from_h ("ac-sunscreen", band));
      g_assert_cmpuint (until_h ("ac-no-wash", band), ==, from_h ("ac-water-only", band));
      g_assert_cmpuint (until_h ("ac-water-only", band), ==, from_h ("ac-gentle-cleanser", band));
      g_assert_cmpuint (until_h ("ac-no-roll", band), ==, interval_h);

      if (BANDS[band] == DERMA_BAND_A)
        {
          g_assert_cmpuint (until_h ("ac-gentle-cleanser", band), <=, 72);
          g_assert_cmpuint (until_h ("ac-moisturise", band), <=, 72);
          g_assert_cmpuint (until_h ("ac-no-actives", band), <=, 72);
          g_assert_cmpuint (until_h ("ac-no-swim", band), <=, 72);
          g_assert_cmpuint (until_h ("ac-shade", band), <=, 72);
          continue;
        }
      for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
        if (!g_strv_contains (NOT_HEALING, ROWS[i].id))
          g_assert_cmpuint (until_h (ROWS[i].id, band), <=, interval_h);
    }
}

static DermaAftercareState
state_at (DermaAftercareItem item,
          guint              band,
          gint64             elapsed_s)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  const DermaAftercareSession session = { T0_S, BANDS[band], T0_S + derma_band_get_interval_days (BANDS[band]) * DERMA_DAY_S };
  const DermaAftercareInput   input = { .sessions = &session, .n_sessions = 1, .now_s = T0_S + elapsed_s, .zone = utc };
  DermaAftercare              aftercare;

  derma_aftercare_check (&input, &aftercare);
  g_assert_cmpint (aftercare.entries[item].item, ==, item);

  return aftercare.entries[item].state;
}

/* Each row and band an hour and a second before, at, and a second and an hour after both of its edges; nothing is ticked. */
static void
test_edges (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    for (guint band = 0; band < N_BANDS; band++)
      {
        const gboolean            is_do = ROWS[i].cadence != DERMA_CADENCE_NONE;
        const gboolean            is_on_demand = ROWS[i].cadence == DERMA_CADENCE_ON_DEMAND;
        const DermaAftercareState active = is_on_demand ? DERMA_AFTERCARE_ON_DEMAND : is_do ? DERMA_AFTERCARE_DO
                                                                                            : DERMA_AFTERCARE_AVOID;
        const DermaAftercareState after = is_do && !is_on_demand ? DERMA_AFTERCARE_MISSED : DERMA_AFTERCARE_OVER;
        const gint64              from_s = (gint64) ROWS[i].from_h[band] * DERMA_HOUR_S;
        /* the log of hour 168 is asked for then, and has a day like the last of the others */
        const gint64 until_s = (gint64) (ROWS[i].until_h[band] + (ROWS[i].item == DERMA_AFTERCARE_LOG ? 24 : 0)) * DERMA_HOUR_S;

        g_assert_cmpint (state_at (ROWS[i].item, band, from_s - DERMA_HOUR_S), ==, DERMA_AFTERCARE_LATER);
        g_assert_cmpint (state_at (ROWS[i].item, band, from_s - 1), ==, DERMA_AFTERCARE_LATER);
        g_assert_cmpint (state_at (ROWS[i].item, band, from_s), ==, active);
        g_assert_cmpint (state_at (ROWS[i].item, band, from_s + 1), ==, active);
        g_assert_cmpint (state_at (ROWS[i].item, band, from_s + DERMA_HOUR_S), ==, active);
        g_assert_cmpint (state_at (ROWS[i].item, band, until_s - DERMA_HOUR_S), ==, active);
        g_assert_cmpint (state_at (ROWS[i].item, band, until_s - 1), ==, active);
        g_assert_cmpint (state_at (ROWS[i].item, band, until_s), ==, after);
        g_assert_cmpint (state_at (ROWS[i].item, band, until_s + 1), ==, after);
        g_assert_cmpint (state_at (ROWS[i].item, band, until_s + DERMA_HOUR_S), ==, after);
        g_assert_cmpint (state_at (ROWS[i].item, band, 1000 * DERMA_HOUR_S), ==, after);
      }
}

static void
test_blocks (void)
{
  /* The hours that an item lies in, and the blocks it touches: a = 0 to 24 h, b = to 72 h, c = to day 7, d = later */
  static const struct
  {
    gint64      from_h;
    gint64      until_h;
    const char *blocks;
  } CASES[] = {
    { 0, 4, "a" },
    { 0, 24, "a" },
    { 0, 25, "ab" },
    { 24, 72, "b" },
    { 23, 24, "a" },
    { 4, 73, "abc" },
    { 72, 168, "c" },
    { 0, 168, "abc" },
    { 0, 169, "abcd" },
    { 168, 192, "d" },
    { 336, 696, "d" },
  };
  static const struct
  {
    gint64     elapsed_s;
    DermaBlock block;
  } EDGES[] = {
    { -1, DERMA_BLOCK_FIRST_DAY },
    { 0, DERMA_BLOCK_FIRST_DAY },
    { 24 * DERMA_HOUR_S - 1, DERMA_BLOCK_FIRST_DAY },
    { 24 * DERMA_HOUR_S, DERMA_BLOCK_TO_DAY_3 },
    { 72 * DERMA_HOUR_S - 1, DERMA_BLOCK_TO_DAY_3 },
    { 72 * DERMA_HOUR_S, DERMA_BLOCK_TO_DAY_7 },
    { 168 * DERMA_HOUR_S - 1, DERMA_BLOCK_TO_DAY_7 },
    { 168 * DERMA_HOUR_S, DERMA_BLOCK_LATER },
    { 9999 * DERMA_HOUR_S, DERMA_BLOCK_LATER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const DermaAftercareEntry entry = { .from_s = T0_S + CASES[i].from_h * DERMA_HOUR_S, .until_s = T0_S + CASES[i].until_h * DERMA_HOUR_S };

      for (guint block = 0; block < DERMA_N_BLOCKS; block++)
        g_assert_cmpint ((derma_aftercare_get_blocks (&entry, T0_S) & DERMA_BLOCK_BIT (block)) != 0, ==,
                         strchr (CASES[i].blocks, (int) ('a' + block)) != NULL);
    }

  for (guint i = 0; i < G_N_ELEMENTS (EDGES); i++)
    g_assert_cmpint (derma_block_at (EDGES[i].elapsed_s), ==, EDGES[i].block);

  for (guint block = 0; block < DERMA_N_BLOCKS; block++)
    {
      assert_words (derma_block_get_title ((DermaBlock) block));
      assert_words (derma_block_get_description ((DermaBlock) block));
      g_assert_cmpint (derma_block_at (derma_block_get_from_h ((DermaBlock) block) * DERMA_HOUR_S), ==, block);
    }
}

/* What may be put on the skin is never among what may not, and both follow the table. */
static void
test_skin (void)
{
  static const struct
  {
    const char        *word;
    DermaAftercareItem item;
  } RULED_OUT[] = {
    { "unscreen", DERMA_AFTERCARE_NO_SUNSCREEN },
    { "ake-up", DERMA_AFTERCARE_NO_MAKEUP },
    { "etinoid", DERMA_AFTERCARE_NO_ACTIVES },
    { "erfume", DERMA_AFTERCARE_NO_FRAGRANCE },
    { "crub", DERMA_AFTERCARE_NO_SCRUB },
    { "eft-over", DERMA_AFTERCARE_NO_LEFTOVER_DRUGS },
  };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  for (guint band = 0; band < N_BANDS; band++)
    for (gint64 hour = 0; hour <= 700; hour++)
      {
        const DermaAftercareSession session = { T0_S, BANDS[band], T0_S };
        const DermaAftercareInput   input = { .sessions = &session, .n_sessions = 1, .now_s = T0_S + hour * DERMA_HOUR_S, .zone = utc };
        DermaAftercare              aftercare;
        const char                 *yes;
        const char                 *no;

        derma_aftercare_check (&input, &aftercare);
        yes = derma_aftercare_get_skin_yes (&aftercare);
        no = derma_aftercare_get_skin_no (&aftercare);
        assert_words (yes);

        for (guint i = 0; i < G_N_ELEMENTS (RULED_OUT); i++)
          {
            const gboolean is_avoided = aftercare.entries[RULED_OUT[i].item].state == DERMA_AFTERCARE_AVOID;

            g_assert_cmpint (no != NULL && strstr (no, RULED_OUT[i].word) != NULL, ==, is_avoided);
            g_assert_false (is_avoided && strstr (yes, RULED_OUT[i].word) != NULL);
          }
        g_assert_cmpint (strstr (yes, "no water") != NULL, ==, hour < 4);
        g_assert_cmpint (strstr (yes, "unscreen") != NULL, ==, hour >= ROWS[DERMA_AFTERCARE_SUNSCREEN].from_h[band]);
        g_assert_cmpint (strstr (yes, "cleanser") != NULL || strstr (yes, "usual care") != NULL, ==, hour >= 24);
        g_assert_cmpint (no == NULL, ==, hour >= 168);
      }

  g_assert_cmpuint (derma_everyday_get_n (), >=, 3);
  for (guint i = 0; i < derma_everyday_get_n (); i++)
    {
      assert_words (derma_everyday_get_title (i));
      assert_words (derma_everyday_get_detail (i));
    }
  g_assert_cmpstr (derma_everyday_get_title (0), ==, "Sunscreen every morning");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/aftercare/rows", test_rows);
  g_test_add_func ("/aftercare/words", test_words);
  g_test_add_func ("/aftercare/consistency", test_consistency);
  g_test_add_func ("/aftercare/edges", test_edges);
  g_test_add_func ("/aftercare/blocks", test_blocks);
  g_test_add_func ("/aftercare/skin", test_skin);

  return g_test_run ();
}
