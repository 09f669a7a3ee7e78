/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "treatment/derma-red-flag.h"

#define T0_S (gint64) 1764072000
#define HOUR DERMA_HOUR_S
#define DAY DERMA_DAY_S
#define ASKED DERMA_CONDITION_ASKED
#define DERIVED DERMA_CONDITION_DERIVED
#define ALWAYS (gint64) - 1

/* protocol.md 6.4; the hours between which it is asked for, in which 0 to ALWAYS is at any time */
static const struct
{
  DermaRedFlag   flag;
  const char    *id;
  DermaOutlook   outlook;
  DermaCondition condition;
  gint64         from_h;
  gint64         until_h;
} ROWS[] = {
  { DERMA_RED_FLAG_ANAPHYLAXIS, "rf-anaphylaxis", DERMA_OUTLOOK_EMERGENCY, ASKED, 0, ALWAYS },
  { DERMA_RED_FLAG_SEPSIS, "rf-sepsis", DERMA_OUTLOOK_EMERGENCY, ASKED, 0, ALWAYS },
  { DERMA_RED_FLAG_EYE, "rf-eye", DERMA_OUTLOOK_EMERGENCY, ASKED, 0, ALWAYS },
  { DERMA_RED_FLAG_NUMBING, "rf-numbing", DERMA_OUTLOOK_EMERGENCY, ASKED, 0, ALWAYS },
  { DERMA_RED_FLAG_FEVER, "rf-fever", DERMA_OUTLOOK_SAME_DAY, ASKED, 0, 168 },
  { DERMA_RED_FLAG_PUS, "rf-pus", DERMA_OUTLOOK_SAME_DAY, ASKED, 0, ALWAYS },
  { DERMA_RED_FLAG_STREAKS, "rf-streaks", DERMA_OUTLOOK_SAME_DAY, ASKED, 0, ALWAYS },
  { DERMA_RED_FLAG_SPREADING, "rf-spreading", DERMA_OUTLOOK_SAME_DAY, ASKED, 24, ALWAYS },
  { DERMA_RED_FLAG_PAIN, "rf-pain", DERMA_OUTLOOK_SAME_DAY, DERIVED, 0, 0 },
  { DERMA_RED_FLAG_SWELLING, "rf-swelling", DERMA_OUTLOOK_SAME_DAY, DERIVED, 0, 0 },
  { DERMA_RED_FLAG_BLISTERS, "rf-blisters", DERMA_OUTLOOK_SAME_DAY, ASKED, 0, ALWAYS },
  { DERMA_RED_FLAG_BLEEDING, "rf-bleeding", DERMA_OUTLOOK_SAME_DAY, ASKED | DERIVED, 0, ALWAYS },
  { DERMA_RED_FLAG_WORSENING, "rf-worsening", DERMA_OUTLOOK_SAME_DAY, DERIVED, 0, 0 },
  { DERMA_RED_FLAG_REDNESS_72, "rf-redness-72", DERMA_OUTLOOK_SOON, DERIVED, 0, 0 },
  { DERMA_RED_FLAG_REDNESS_168, "rf-redness-168", DERMA_OUTLOOK_SOON, DERIVED, 0, 0 },
  { DERMA_RED_FLAG_RASH, "rf-rash", DERMA_OUTLOOK_SOON, ASKED, 24, ALWAYS },
  { DERMA_RED_FLAG_LUMPS, "rf-lumps", DERMA_OUTLOOK_SOON, ASKED, 168, ALWAYS },
  { DERMA_RED_FLAG_DARK_MARKS, "rf-dark-marks", DERMA_OUTLOOK_SOON, ASKED, 168, ALWAYS },
  { DERMA_RED_FLAG_TRACKS, "rf-tracks", DERMA_OUTLOOK_SOON, ASKED, 168, ALWAYS },
  { DERMA_RED_FLAG_GLANDS, "rf-glands", DERMA_OUTLOOK_SOON, ASKED, 0, ALWAYS },
  { DERMA_RED_FLAG_ACNE_FLARE, "rf-acne-flare", DERMA_OUTLOOK_WATCH, ASKED, 0, ALWAYS },
};

static void
assert_words (const char *text)
{
  g_assert_nonnull (text);
  g_assert_cmpstr (text, !=, "");
  g_assert_null (strpbrk (text, "!'\""));
}

static void
test_rows (void)
{
  DermaRedFlag flag;

  g_assert_cmpuint (G_N_ELEMENTS (ROWS), ==, DERMA_N_RED_FLAGS);
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_assert_cmpint (ROWS[i].flag, ==, i);
      g_assert_cmpstr (derma_red_flag_get_id (ROWS[i].flag), ==, ROWS[i].id);
      g_assert_true (derma_red_flag_from_id (ROWS[i].id, &flag));
      g_assert_cmpint (flag, ==, ROWS[i].flag);
      g_assert_cmpint (derma_red_flag_get_outlook (ROWS[i].flag), ==, ROWS[i].outlook);
      g_assert_cmpint (derma_red_flag_get_condition (ROWS[i].flag), ==, ROWS[i].condition);

      assert_words (derma_red_flag_get_title (ROWS[i].flag));
      assert_words (derma_red_flag_get_reason (ROWS[i].flag));
      assert_words (derma_red_flag_get_advice (ROWS[i].flag));
      assert_words (derma_red_flag_get_say (ROWS[i].flag));
      assert_words (derma_red_flag_get_question (ROWS[i].flag));
      g_assert_true (g_str_has_suffix (derma_red_flag_get_question (ROWS[i].flag), (ROWS[i].condition & ASKED) != 0 ? "?" : "."));
      /* a doctor who was not there has to learn what was done */
      g_assert_nonnull (strstr (derma_red_flag_get_say (ROWS[i].flag), i == DERMA_RED_FLAG_NUMBING ? "numbing cream" : "roller with fine needles"));
    }

  g_assert_false (derma_red_flag_from_id ("rf-boredom", &flag));
  g_assert_false (derma_red_flag_from_id (NULL, &flag));

  /* What stands for one that is not known has words, asks for as much, and is asked for nowhere. */
  for (guint i = 0; i < DERMA_N_OUTLOOKS; i++)
    {
      flag = derma_red_flag_from_outlook (derma_outlook_get_id ((DermaOutlook) i));
      g_assert_cmpint (flag, >=, DERMA_N_RED_FLAGS);
      g_assert_cmpint (derma_red_flag_get_outlook (flag), ==, i);
      g_assert_null (derma_red_flag_get_id (flag));
      g_assert_cmpstr (derma_red_flag_get_title (flag), ==, "A warning sign that this version of the app does not know");
      g_assert_nonnull (derma_red_flag_get_advice (flag));
    }
  g_assert_cmpint (derma_red_flag_get_outlook (derma_red_flag_from_outlook ("boredom")), ==, DERMA_OUTLOOK_EMERGENCY);
}

static void
test_outlooks (void)
{
  static const struct
  {
    DermaOutlook outlook;
    const char  *id;
    const char  *word;
  } OUTLOOKS[] = {
    { DERMA_OUTLOOK_EMERGENCY, "emergency", "emergency number" },
    { DERMA_OUTLOOK_SAME_DAY, "same-day", "today" },
    { DERMA_OUTLOOK_SOON, "soon", "3 days" },
    { DERMA_OUTLOOK_WATCH, "watch", "atch" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (OUTLOOKS); i++)
    {
      g_assert_cmpstr (derma_outlook_get_id (OUTLOOKS[i].outlook), ==, OUTLOOKS[i].id);
      g_assert_nonnull (strstr (derma_outlook_get_title (OUTLOOKS[i].outlook), OUTLOOKS[i].word));
      assert_words (derma_outlook_get_title (OUTLOOKS[i].outlook));
      assert_words (derma_outlook_get_description (OUTLOOKS[i].outlook));
    }
  g_assert_nonnull (strstr (derma_outlook_get_when_to_call (), "emergency number"));
}

static gboolean
is_asked (DermaRedFlag flag,
          gint64       elapsed_s,
          gboolean     used_numbing)
{
  return (derma_red_flags_to_ask (elapsed_s, used_numbing) & DERMA_RED_FLAG_BIT (flag)) != 0;
}

/* Each flag at both edges of the time in which it is asked for. */
static void
test_asked (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      const gboolean can_be_asked = (ROWS[i].condition & ASKED) != 0;

      if (ROWS[i].from_h > 0)
        g_assert_false (is_asked (ROWS[i].flag, ROWS[i].from_h * HOUR - 1, TRUE));
      g_assert_cmpint (is_asked (ROWS[i].flag, ROWS[i].from_h * HOUR, TRUE), ==, can_be_asked);
      g_assert_cmpint (is_asked (ROWS[i].flag, 168 * HOUR, TRUE), ==, can_be_asked);
      g_assert_cmpint (is_asked (ROWS[i].flag, 168 * HOUR + 1, TRUE), ==, can_be_asked && ROWS[i].until_h == ALWAYS);
      g_assert_cmpint (is_asked (ROWS[i].flag, 5000 * HOUR, TRUE), ==, can_be_asked && ROWS[i].until_h == ALWAYS);
    }

  g_assert_true (is_asked (DERMA_RED_FLAG_NUMBING, HOUR, TRUE));
  g_assert_false (is_asked (DERMA_RED_FLAG_NUMBING, HOUR, FALSE));
}

/* Levels of one measure in the newest log, before which there may be one with another level. */
static void
test_derived (void)
{
  static const struct
  {
    DermaRedFlag        flag;
    DermaHealingMeasure measure;
    gint64              elapsed_s;
    guint               level;
    int                 previous; /* the level two hours before; -1: no log */
    gboolean            is_raised;
  } CASES[] = {
    { DERMA_RED_FLAG_PAIN, DERMA_HEALING_PAIN, 6 * HOUR, 3, -1, TRUE },
    { DERMA_RED_FLAG_PAIN, DERMA_HEALING_PAIN, 6 * HOUR - 1, 3, -1, FALSE },
    { DERMA_RED_FLAG_PAIN, DERMA_HEALING_PAIN, 6 * HOUR - 1, 4, -1, FALSE },
    { DERMA_RED_FLAG_PAIN, DERMA_HEALING_PAIN, 6 * HOUR, 2, -1, FALSE },
    { DERMA_RED_FLAG_PAIN, DERMA_HEALING_PAIN, 800 * HOUR, 3, 3, TRUE },
    { DERMA_RED_FLAG_SWELLING, DERMA_HEALING_SWELLING, 0, 3, -1, TRUE },
    { DERMA_RED_FLAG_SWELLING, DERMA_HEALING_SWELLING, 800 * HOUR, 4, 4, TRUE },
    { DERMA_RED_FLAG_SWELLING, DERMA_HEALING_SWELLING, 0, 2, -1, FALSE },
    { DERMA_RED_FLAG_BLEEDING, DERMA_HEALING_BLEEDING, 0, 3, -1, TRUE },
    { DERMA_RED_FLAG_BLEEDING, DERMA_HEALING_BLEEDING, 0, 2, -1, FALSE },
    { DERMA_RED_FLAG_WORSENING, DERMA_HEALING_REDNESS, 24 * HOUR, 2, 0, TRUE },
    { DERMA_RED_FLAG_WORSENING, DERMA_HEALING_REDNESS, 24 * HOUR - 1, 2, 0, FALSE },
    { DERMA_RED_FLAG_WORSENING, DERMA_HEALING_REDNESS, 24 * HOUR, 2, 1, FALSE },
    { DERMA_RED_FLAG_WORSENING, DERMA_HEALING_REDNESS, 24 * HOUR, 4, -1, FALSE },
    { DERMA_RED_FLAG_WORSENING, DERMA_HEALING_SWELLING, 30 * HOUR, 2, 0, TRUE },
    { DERMA_RED_FLAG_WORSENING, DERMA_HEALING_PAIN, 30 * HOUR, 2, 0, TRUE },
    { DERMA_RED_FLAG_WORSENING, DERMA_HEALING_ITCH, 30 * HOUR, 4, 0, FALSE },
    { DERMA_RED_FLAG_REDNESS_72, DERMA_HEALING_REDNESS, 72 * HOUR, 2, 2, TRUE },
    { DERMA_RED_FLAG_REDNESS_72, DERMA_HEALING_REDNESS, 72 * HOUR - 1, 2, 2, FALSE },
    { DERMA_RED_FLAG_REDNESS_72, DERMA_HEALING_REDNESS, 72 * HOUR, 1, 1, FALSE },
    { DERMA_RED_FLAG_REDNESS_72, DERMA_HEALING_ITCH, 72 * HOUR, 2, 2, FALSE },
    { DERMA_RED_FLAG_REDNESS_168, DERMA_HEALING_REDNESS, 168 * HOUR, 1, 1, TRUE },
    { DERMA_RED_FLAG_REDNESS_168, DERMA_HEALING_REDNESS, 168 * HOUR - 1, 1, 1, FALSE },
    { DERMA_RED_FLAG_REDNESS_168, DERMA_HEALING_REDNESS, 168 * HOUR, 0, 0, FALSE },
    { DERMA_RED_FLAG_REDNESS_168, DERMA_HEALING_REDNESS, 2000 * HOUR, 1, 1, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const gboolean           has_previous = CASES[i].previous >= 0;
      DermaHealingLog          logs[] = { { .at.utc_s = T0_S + CASES[i].elapsed_s }, { .at.utc_s = T0_S + CASES[i].elapsed_s - 2 * HOUR } };
      const DermaHealingCourse course = { DERMA_BAND_D, DERMA_SENSITIVITY_LOW, T0_S, logs, has_previous ? 2 : 1 };
      DermaRedFlagSet          flags;

      logs[0].levels[CASES[i].measure] = CASES[i].level;
      logs[1].levels[CASES[i].measure] = has_previous ? (guint) CASES[i].previous : 0;
      flags = derma_red_flags_from_log (&course, 0);
      g_test_message ("case %u", i);
      g_assert_cmpint ((flags & DERMA_RED_FLAG_BIT (CASES[i].flag)) != 0, ==, CASES[i].is_raised);
      for (guint flag = 0; flag < DERMA_N_RED_FLAGS; flag++)
        if ((flags & DERMA_RED_FLAG_BIT (flag)) != 0)
          g_assert_true ((ROWS[flag].condition & DERIVED) != 0);
    }
}

/* Healing that goes as expected raises none. */
static void
test_as_expected (void)
{
  for (DermaBand band = DERMA_BAND_A; band <= DERMA_BAND_D; band++)
    for (gint64 hour = 0; hour <= 672; hour++)
      {
        DermaHealingLog          log = { .at.utc_s = T0_S + hour * HOUR };
        const DermaHealingCourse course = { band, DERMA_SENSITIVITY_HIGH, T0_S, &log, 1 };
        DermaHealingWindow       window;

        g_assert_true (derma_healing_window_at (hour * HOUR, &window));
        for (guint measure = 0; measure < DERMA_N_HEALING_MEASURES; measure++)
          log.levels[measure] = derma_healing_get_expected ((DermaHealingMeasure) measure, band, DERMA_SENSITIVITY_HIGH, window);
        g_assert_cmpuint (derma_red_flags_from_log (&course, 0), ==, 0);
      }
}

/* Every flag through its lock, with the second before and at each edge. */
static void
test_lock_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      const gboolean  is_strong = ROWS[i].outlook >= DERMA_OUTLOOK_SAME_DAY;
      DermaFlagRecord record = { .flag = ROWS[i].flag, .at_s = T0_S };
      DermaLock       lock;
      gint64          lifts_s;

      derma_lock_check (&record, 1, T0_S - 1, &lock);
      g_assert_false (lock.is_locked);

      /* nothing is done: it stays, and needs what it needs */
      for (gint64 day = 0; day <= 400; day += 100)
        {
          derma_lock_check (&record, 1, T0_S + day * DAY, &lock);
          g_assert_true (lock.is_locked);
          g_assert_cmpint (lock.strongest, ==, 0);
          g_assert_cmpint (lock.open, ==, 0);
          g_assert_cmpint (lock.need, ==, is_strong ? DERMA_LOCK_AGREEMENT : DERMA_LOCK_RESOLUTION);
          g_assert_cmpint (lock.until_s, ==, is_strong ? T0_S + 28 * DAY : 0);
        }

      /* the other way does not help */
      if (is_strong)
        record.resolved_s = T0_S + DAY;
      else
        record.agreed_s = T0_S + DAY;
      derma_lock_check (&record, 1, T0_S + 400 * DAY, &lock);
      g_assert_true (lock.is_locked);

      /* done on the third day */
      record.agreed_s = is_strong ? T0_S + 3 * DAY : 0;
      record.resolved_s = is_strong ? 0 : T0_S + 3 * DAY;
      lifts_s = T0_S + (is_strong ? 28 : ROWS[i].outlook == DERMA_OUTLOOK_SOON ? 3 + 14
                                                                               : 3) *
                         DAY;

      derma_lock_check (&record, 1, T0_S + 3 * DAY - 1, &lock);
      g_assert_cmpint (lock.open, ==, 0);
      derma_lock_check (&record, 1, T0_S + 3 * DAY, &lock);
      g_assert_cmpint (lock.open, ==, -1);
      g_assert_cmpint (lock.need, ==, DERMA_LOCK_TIME);
      derma_lock_check (&record, 1, lifts_s - 1, &lock);
      g_assert_true (lock.is_locked);
      derma_lock_check (&record, 1, lifts_s, &lock);
      g_assert_false (lock.is_locked);
      g_assert_cmpint (lock.strongest, ==, -1);

      /* done late: a lock that only waited for that lifts at once */
      record.agreed_s = is_strong ? T0_S + 40 * DAY : 0;
      record.resolved_s = is_strong ? 0 : T0_S + 40 * DAY;
      lifts_s = T0_S + (ROWS[i].outlook == DERMA_OUTLOOK_SOON ? 40 + 14 : 40) * DAY;
      derma_lock_check (&record, 1, lifts_s - 1, &lock);
      g_assert_true (lock.is_locked);
      derma_lock_check (&record, 1, lifts_s, &lock);
      g_assert_false (lock.is_locked);
    }
}

/* What was recorded before a flag is about another one. */
static void
test_lock_older_agreement (void)
{
  const DermaFlagRecord record = { DERMA_RED_FLAG_PUS, T0_S, .agreed_s = T0_S - 1 };
  DermaLock             lock;

  derma_lock_check (&record, 1, T0_S + 100 * DAY, &lock);
  g_assert_true (lock.is_locked);
  g_assert_cmpint (lock.need, ==, DERMA_LOCK_AGREEMENT);
}

/* Of several the strongest counts, and of those that need something the strongest of them; dates are those of the longest. */
static void
test_lock_several (void)
{
  DermaFlagRecord records[] = {
    { DERMA_RED_FLAG_ACNE_FLARE, T0_S },
    { DERMA_RED_FLAG_RASH, T0_S + DAY },
    { DERMA_RED_FLAG_PUS, T0_S + 2 * DAY },
    { DERMA_RED_FLAG_FEVER, T0_S + 3 * DAY },
  };
  DermaLock lock;

  derma_lock_check (records, 0, T0_S + 4 * DAY, &lock);
  g_assert_false (lock.is_locked);

  derma_lock_check (records, 4, T0_S + DAY, &lock); /* two of them are still to come */
  g_assert_cmpint (lock.strongest, ==, 1);
  g_assert_cmpint (lock.until_s, ==, 0);

  derma_lock_check (records, 4, T0_S + 4 * DAY, &lock);
  g_assert_cmpint (lock.strongest, ==, 3); /* as strong as the one before, and newer */
  g_assert_cmpint (lock.open, ==, 3);
  g_assert_cmpint (lock.until_s, ==, T0_S + 31 * DAY);

  records[3].agreed_s = T0_S + 4 * DAY;
  derma_lock_check (records, 4, T0_S + 4 * DAY, &lock);
  g_assert_cmpint (lock.strongest, ==, 3);
  g_assert_cmpint (lock.open, ==, 2);
  g_assert_cmpint (lock.need, ==, DERMA_LOCK_AGREEMENT);

  records[2].agreed_s = T0_S + 4 * DAY;
  derma_lock_check (records, 4, T0_S + 5 * DAY, &lock);
  g_assert_cmpint (lock.strongest, ==, 3);
  g_assert_cmpint (lock.open, ==, 1);
  g_assert_cmpint (lock.need, ==, DERMA_LOCK_RESOLUTION);

  records[1].resolved_s = T0_S + 25 * DAY;
  derma_lock_check (records, 4, T0_S + 25 * DAY, &lock);
  g_assert_cmpint (lock.open, ==, 0);
  g_assert_cmpint (lock.until_s, ==, T0_S + 39 * DAY);

  records[0].resolved_s = T0_S + 25 * DAY;
  derma_lock_check (records, 4, T0_S + 35 * DAY, &lock);
  g_assert_true (lock.is_locked);
  g_assert_cmpint (lock.strongest, ==, 1);
  g_assert_cmpint (lock.open, ==, -1);
  g_assert_cmpint (lock.need, ==, DERMA_LOCK_TIME);
  derma_lock_check (records, 4, T0_S + 39 * DAY, &lock);
  g_assert_false (lock.is_locked);
}

/* Of two that are as strong the newer one, in whatever order they lie. */
static void
test_lock_order (void)
{
  const DermaFlagRecord records[] = {
    { DERMA_RED_FLAG_FEVER, T0_S + 3 * DAY },
    { DERMA_RED_FLAG_PUS, T0_S + 2 * DAY },
    { DERMA_RED_FLAG_RASH, T0_S + 4 * DAY },
  };
  DermaLock lock;

  derma_lock_check (records, G_N_ELEMENTS (records), T0_S + 5 * DAY, &lock);
  g_assert_cmpint (lock.strongest, ==, 0);
  g_assert_cmpint (lock.open, ==, 0);
}

static void
assert_text (const DermaFlagRecord *records,
             gsize                  n,
             gint64                 now_s,
             const char            *expected)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *text = NULL;
  DermaLock        lock;

  derma_lock_check (records, n, now_s, &lock);
  text = derma_lock_to_text (&lock, records, now_s, utc);
  g_assert_cmpstr (text, ==, expected);
}

/* T0_S is Tuesday 25 November 2025, 12:00 */
static void
test_lock_text (void)
{
  DermaFlagRecord records[] = {
    { DERMA_RED_FLAG_PUS, T0_S },
    { DERMA_RED_FLAG_RASH, T0_S },
    { DERMA_RED_FLAG_ACNE_FLARE, T0_S },
  };

  assert_text (&records[0], 1, T0_S + DAY, "Until a doctor agrees, and not before Tuesday 23\302\240December, 12:00");
  assert_text (&records[0], 1, T0_S + 28 * DAY, "Until a doctor agrees");
  assert_text (&records[1], 1, T0_S + DAY, "Until 14 days after it has gone");
  assert_text (&records[2], 1, T0_S + DAY, "Until your skin is calm");

  records[0].agreed_s = T0_S + DAY;
  assert_text (&records[0], 1, T0_S + DAY, "Until Tuesday 23\302\240December, 12:00");
  assert_text (&records[0], 1, T0_S + 28 * DAY, NULL);
  assert_text (records, 2, T0_S + DAY, "Until 14 days after it has gone, and not before Tuesday 23\302\240December, 12:00");

  records[1].resolved_s = T0_S + DAY;
  assert_text (records, 3, T0_S + DAY, "Until your skin is calm, and not before Tuesday 23\302\240December, 12:00");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/red-flag/rows", test_rows);
  g_test_add_func ("/red-flag/outlooks", test_outlooks);
  g_test_add_func ("/red-flag/asked", test_asked);
  g_test_add_func ("/red-flag/derived", test_derived);
  g_test_add_func ("/red-flag/as-expected", test_as_expected);
  g_test_add_func ("/red-flag/lock-rows", test_lock_rows);
  g_test_add_func ("/red-flag/lock-older-agreement", test_lock_older_agreement);
  g_test_add_func ("/red-flag/lock-several", test_lock_several);
  g_test_add_func ("/red-flag/lock-order", test_lock_order);
  g_test_add_func ("/red-flag/lock-text", test_lock_text);

  return g_test_run ();
}
