/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-needle.h"

#include <glib/gi18n-lib.h>

#include "core/derma-time.h"

#define NOTICE_UM 150 /* w-over-015 (protocol.md 8.4) */
#define N_BANDS (DERMA_BAND_E + 1)
#define DARK_FITZPATRICK 4 /* from here on marks last longer (protocol.md 1.4, 1.5) */
#define EXTRA_DAYS 7       /* "fitz" and "pih" of protocol.md 1.5 */
#define FIRST_SESSIONS 3   /* protocol.md 1.3: fewer passes in these */
#define FEWER_PASSES 2
#define CLEAN_FOR_STEP 3 /* sessions that healed cleanly, until cap-step-1 lifts (protocol.md 1.4) */

/* protocol.md 1.2; the days without actives before a session are those of scr-actives in 2.2, the length of a course is of 8.2 */
static const struct
{
  const char  *id;
  guint        min_um;
  DermaVerdict verdict;
  guint        interval_days;
  guint        max_passes;
  guint        actives_off_days;
  guint        course_days;
  const char  *advice;
} BANDS[N_BANDS] = {
  [DERMA_BAND_X] = {
    .id = "nb-x",
    .min_um = 3001,
    .verdict = DERMA_VERDICT_NO,
    .actives_off_days = 7,
    .advice = N_ ("This is not the length of a roller needle. Rollers have needles of 0.05 to 3.00\302\240mm; the length is printed on the handle or the box."),
  },
  [DERMA_BAND_A] = {
    .id = "nb-a",
    .min_um = 50,
    .verdict = DERMA_VERDICT_YES,
    .interval_days = 3,
    .max_passes = 3,
    .actives_off_days = 2,
    .course_days = 84,
    .advice = N_ ("The usual length for home use. At least 3 days between sessions."),
  },
  /* w-over-015: the notice that this band needs once */
  [DERMA_BAND_B] = {
    .id = "nb-b",
    .min_um = 150,
    .verdict = DERMA_VERDICT_YES,
    .interval_days = 7,
    .max_passes = 3,
    .actives_off_days = 3,
    .course_days = 84,
    .advice = N_ ("Longer than the shortest home rollers, which stay under 0.15\302\240mm. At least 7 days between sessions."),
  },
  [DERMA_BAND_C] = {
    .id = "nb-c",
    .min_um = 251,
    .verdict = DERMA_VERDICT_WARN,
    .interval_days = 14,
    .max_passes = 3,
    .actives_off_days = 5,
    .course_days = 112,
    .advice = N_ ("Longer than many experts advise at home. Use little force, and leave at least 14 days between sessions."),
  },
  [DERMA_BAND_D] = {
    .id = "nb-d",
    .min_um = 301,
    .verdict = DERMA_VERDICT_WARN,
    .interval_days = 28,
    .max_passes = 2,
    .actives_off_days = 7,
    .course_days = 168,
    .advice = N_ ("The longest that may be used at home, and only after six sessions that healed cleanly. At least 28 days between sessions."),
  },
  [DERMA_BAND_E] = {
    .id = "nb-e",
    .min_um = 501,
    .verdict = DERMA_VERDICT_NO,
    .actives_off_days = 7,
    .advice = N_ ("Needles over 0.50\302\240mm belong in the hands of a professional. At home choose a roller of 0.25\302\240mm or less."),
  },
};

/* protocol.md 1.4 */
static const struct
{
  const char *id;
  guint       um;
  const char *reason;
  const char *lift;
} CAPS[DERMA_N_CAPS] = {
  [DERMA_CAP_CEILING] = {
    .id = "cap-ceiling",
    .um = 500,
    .reason = N_ ("Rolling at home ends at 0.50\302\240mm."),
    .lift = N_ ("This limit stays: longer needles are for professionals."),
  },
  [DERMA_CAP_STEP_1] = {
    .id = "cap-step-1",
    .um = 250,
    .reason = N_ ("Everybody starts with short needles, 0.25\302\240mm at most."),
    .lift = N_ ("After three sessions that healed cleanly, 0.30\302\240mm is the most."),
  },
  [DERMA_CAP_STEP_2] = {
    .id = "cap-step-2",
    .um = 300,
    .reason = N_ ("Before six sessions have healed cleanly, 0.30\302\240mm is the most."),
    .lift = N_ ("It lifts after six sessions that healed cleanly."),
  },
  [DERMA_CAP_SENS_HIGH] = {
    .id = "cap-sens-high",
    .um = 250,
    .reason = N_ ("Very sensitive skin gets 0.25\302\240mm at most; so does skin whose sensitivity is not known yet."),
    .lift = N_ ("It stays as long as your skin stings or reddens with ordinary creams."),
  },
  [DERMA_CAP_SENS_MEDIUM] = {
    .id = "cap-sens-medium",
    .um = 300,
    .reason = N_ ("Skin that stings or reddens now and then gets 0.30\302\240mm at most."),
    .lift = N_ ("It stays as long as your skin is that sensitive."),
  },
  [DERMA_CAP_FITZ] = {
    .id = "cap-fitz",
    .um = 300,
    .reason = N_ ("Olive, brown and dark skin marks more easily, so 0.30\302\240mm is the most; this also holds while the skin type is not known."),
    .lift = N_ ("This limit stays for these skin types."),
  },
  [DERMA_CAP_PIH] = {
    .id = "cap-pih",
    .um = 250,
    .reason = N_ ("Skin that keeps dark marks after small injuries gets 0.25\302\240mm at most."),
    .lift = N_ ("It stays as long as spots and scratches leave dark marks on you."),
  },
  [DERMA_CAP_MELASMA] = {
    .id = "cap-melasma",
    .um = 250,
    .reason = N_ ("With melasma 0.25\302\240mm is the most, also with a doctor’s agreement."),
    .lift = N_ ("It stays as long as you have melasma."),
  },
  [DERMA_CAP_AGE] = {
    .id = "cap-age",
    .um = 250,
    .reason = N_ ("From 18 to 21 years 0.25\302\240mm is the most."),
    .lift = N_ ("It lifts when you are 22."),
  },
  [DERMA_CAP_NOSE_LIP] = {
    .id = "cap-nose-lip",
    .um = 300,
    .reason = N_ ("Nose and upper lip are thin: 0.30\302\240mm is the most there."),
    .lift = N_ ("This limit stays; the other sections may be rolled."),
  },
};

/* The order in which caps of the same length are named: first those that stay, then those that lift sooner or later. */
static const DermaCap CAPS_BY_DURATION[] = {
  DERMA_CAP_FITZ,
  DERMA_CAP_PIH,
  DERMA_CAP_MELASMA,
  DERMA_CAP_SENS_HIGH,
  DERMA_CAP_SENS_MEDIUM,
  DERMA_CAP_AGE,
  DERMA_CAP_STEP_2,
  DERMA_CAP_STEP_1,
  DERMA_CAP_CEILING,
};

/**
 * derma_profile_is_dark:
 *
 * Returns: whether marks last longer on this skin: Fitzpatrick IV or more, or not told (protocol.md 1.4, 1.5)
 */
gboolean
derma_profile_is_dark (const DermaProfile *profile)
{
  return profile->fitzpatrick == 0 || profile->fitzpatrick >= DARK_FITZPATRICK;
}

static gboolean
is_very_sensitive (const DermaProfile *profile)
{
  return profile->sensitivity == DERMA_SENSITIVITY_HIGH || profile->sensitivity == DERMA_SENSITIVITY_UNKNOWN;
}

/**
 * derma_band_for_needle:
 * @needle_um: any number of micrometres
 *
 * Returns: its one band (protocol.md 1.2)
 */
DermaBand
derma_band_for_needle (guint needle_um)
{
  if (needle_um >= BANDS[DERMA_BAND_X].min_um)
    return DERMA_BAND_X;

  for (guint band = DERMA_BAND_E; band >= DERMA_BAND_A; band--)
    if (needle_um >= BANDS[band].min_um)
      return (DermaBand) band;

  return DERMA_BAND_X;
}

/**
 * derma_band_get_id:
 *
 * Returns: the stable id of protocol.md 1.2, such as "nb-b"
 */
const char *
derma_band_get_id (DermaBand band)
{
  g_return_val_if_fail (band < N_BANDS, NULL);

  return BANDS[band].id;
}

/**
 * derma_band_get_verdict:
 *
 * Returns: what the table of protocol.md 1.2 says of a needle of this band, whoever uses it
 */
DermaVerdict
derma_band_get_verdict (DermaBand band)
{
  g_return_val_if_fail (band < N_BANDS, DERMA_VERDICT_NO);

  return BANDS[band].verdict;
}

/**
 * derma_band_get_interval_days:
 *
 * Returns: the base of the interval (protocol.md 1.2), 0 for a refused band
 */
guint
derma_band_get_interval_days (DermaBand band)
{
  g_return_val_if_fail (band < N_BANDS, 0);

  return BANDS[band].interval_days;
}

/**
 * derma_band_get_max_passes:
 *
 * Returns: the most passes per direction (protocol.md 1.2), 0 for a refused band
 */
guint
derma_band_get_max_passes (DermaBand band)
{
  g_return_val_if_fail (band < N_BANDS, 0);

  return BANDS[band].max_passes;
}

/**
 * derma_band_get_actives_off_days:
 *
 * Returns: days without retinoids, acids and the like before a session (scr-actives of protocol.md 2.2); the longest for a
 *   refused band, which also stands for a roller that is not known yet
 */
guint
derma_band_get_actives_off_days (DermaBand band)
{
  g_return_val_if_fail (band < N_BANDS, 7);

  return BANDS[band].actives_off_days;
}

/**
 * derma_band_get_course_days:
 *
 * Returns: how long a course with such needles takes (protocol.md 8.2), 0 for a refused band
 */
guint
derma_band_get_course_days (DermaBand band)
{
  g_return_val_if_fail (band < N_BANDS, 0);

  return BANDS[band].course_days;
}

/**
 * derma_band_get_advice:
 *
 * Returns: (transfer none): one or two plain sentences on needles of this band
 */
const char *
derma_band_get_advice (DermaBand band)
{
  g_return_val_if_fail (band < N_BANDS, NULL);

  return _ (BANDS[band].advice);
}

/**
 * derma_band_get_column:
 *
 * Returns: 0 to 3 for nb-a to nb-d, as the columns of the tables stand; lengths that are not for home count as nb-d, which asks
 * for most care
 */
guint
derma_band_get_column (DermaBand band)
{
  return band >= DERMA_BAND_A && band <= DERMA_BAND_D ? (guint) band - DERMA_BAND_A : DERMA_N_HOME_BANDS - 1;
}

/**
 * derma_interval_days:
 * @band: of the roller that was used last
 * @profile: of the person, as it is now
 *
 * The formula of protocol.md 1.5. A band that is refused at home has no interval of its own; where somebody says that they
 * were rolled with one, it counts as the longest that has.
 *
 * Returns: days of 24 hours
 */
guint
derma_interval_days (DermaBand           band,
                     const DermaProfile *profile)
{
  guint base;
  guint tenths;

  g_return_val_if_fail (band < N_BANDS && profile != NULL, 0);

  base = BANDS[band].interval_days > 0 ? BANDS[band].interval_days : BANDS[DERMA_BAND_D].interval_days;
  tenths = is_very_sensitive (profile) ? 20 : profile->sensitivity == DERMA_SENSITIVITY_MEDIUM ? 15
                                                                                               : 10;

  return (base * tenths + 9) / 10 + (derma_profile_is_dark (profile) ? EXTRA_DAYS : 0) + (profile->has_pih_history ? EXTRA_DAYS : 0);
}

/**
 * derma_next_allowed_s:
 * @t0_s: when the last session's rolling ended, UTC seconds
 * @band: of the roller that was used then
 * @profile: of the person, as it is now
 *
 * Returns: UTC seconds from which the next session may start (protocol.md 1.5)
 */
gint64
derma_next_allowed_s (gint64              t0_s,
                      DermaBand           band,
                      const DermaProfile *profile)
{
  return t0_s + (gint64) derma_interval_days (band, profile) * DERMA_DAY_S;
}

/**
 * derma_needle_get_clean_sessions:
 * @needle_um: micrometres, at most that of %DERMA_CAP_CEILING
 *
 * Returns: how many sessions have to heal cleanly before anybody may use such a needle (cap-step-1 and cap-step-2 of
 *   protocol.md 1.4)
 */
guint
derma_needle_get_clean_sessions (guint needle_um)
{
  if (needle_um > CAPS[DERMA_CAP_STEP_2].um)
    return DERMA_CLEAN_FOR_ALL;
  if (needle_um > CAPS[DERMA_CAP_STEP_1].um)
    return CLEAN_FOR_STEP;

  return 0;
}

/**
 * derma_cap_get_id:
 *
 * Returns: the stable id of protocol.md 1.4, such as "cap-step-1"
 */
const char *
derma_cap_get_id (DermaCap cap)
{
  g_return_val_if_fail (cap < DERMA_N_CAPS, NULL);

  return CAPS[cap].id;
}

/**
 * derma_cap_applies:
 *
 * Returns: whether @cap holds for this person. %DERMA_CAP_NOSE_LIP is about one section and holds for everybody.
 */
gboolean
derma_cap_applies (DermaCap            cap,
                   const DermaProfile *profile)
{
  g_return_val_if_fail (profile != NULL, TRUE);

  switch (cap)
    {
    case DERMA_CAP_CEILING:
    case DERMA_CAP_NOSE_LIP:
      return TRUE;
    case DERMA_CAP_STEP_1:
      return profile->clean_sessions < CLEAN_FOR_STEP;
    case DERMA_CAP_STEP_2:
      return profile->clean_sessions >= CLEAN_FOR_STEP && profile->clean_sessions < DERMA_CLEAN_FOR_ALL;
    case DERMA_CAP_SENS_HIGH:
      return is_very_sensitive (profile);
    case DERMA_CAP_SENS_MEDIUM:
      return profile->sensitivity == DERMA_SENSITIVITY_MEDIUM;
    case DERMA_CAP_FITZ:
      return derma_profile_is_dark (profile);
    case DERMA_CAP_PIH:
      return profile->has_pih_history;
    case DERMA_CAP_MELASMA:
      return profile->has_melasma;
    case DERMA_CAP_AGE:
      return profile->is_18_to_21;
    default:
      g_return_val_if_reached (TRUE);
    }
}

/**
 * derma_cap_get_um:
 *
 * Returns: the longest needle under this cap, in micrometres
 */
guint
derma_cap_get_um (DermaCap cap)
{
  g_return_val_if_fail (cap < DERMA_N_CAPS, 0);

  return CAPS[cap].um;
}

/**
 * derma_cap_get_reason:
 *
 * Returns: (transfer none): one sentence: what the cap is and for whom
 */
const char *
derma_cap_get_reason (DermaCap cap)
{
  g_return_val_if_fail (cap < DERMA_N_CAPS, NULL);

  return _ (CAPS[cap].reason);
}

/**
 * derma_cap_get_lift:
 *
 * Returns: (transfer none): one sentence: when the cap lifts, or that it stays
 */
const char *
derma_cap_get_lift (DermaCap cap)
{
  g_return_val_if_fail (cap < DERMA_N_CAPS, NULL);

  return _ (CAPS[cap].lift);
}

/**
 * derma_needle_get_cap_um:
 * @profile: of the person
 * @which: (out) (optional): the cap that decides; of several with the same length the one that lasts longest
 *
 * Returns: the longest needle this person may use now, in micrometres (protocol.md 1.4); %DERMA_CAP_NOSE_LIP, which is about
 *   one section only, is not counted
 */
guint
derma_needle_get_cap_um (const DermaProfile *profile,
                         DermaCap           *which)
{
  DermaCap smallest = DERMA_CAP_CEILING;

  g_return_val_if_fail (profile != NULL, 0);

  for (guint i = G_N_ELEMENTS (CAPS_BY_DURATION); i-- > 0;)
    if (derma_cap_applies (CAPS_BY_DURATION[i], profile) && CAPS[CAPS_BY_DURATION[i]].um <= CAPS[smallest].um)
      smallest = CAPS_BY_DURATION[i];

  if (which != NULL)
    *which = smallest;

  return CAPS[smallest].um;
}

/**
 * derma_needle_get_left_out:
 *
 * Returns: the sections that this needle is too long for (cap-nose-lip)
 */
DermaSectionSet
derma_needle_get_left_out (guint needle_um)
{
  return needle_um > CAPS[DERMA_CAP_NOSE_LIP].um ? DERMA_SECTION_BIT (DERMA_SECTION_NOSE_UPPER_LIP) : 0;
}

/**
 * derma_needle_has_notice:
 * @needle_um: a length in micrometres
 *
 * Returns: whether it is to be said once that a needle is longer than what one of the sources calls a home roller (w-over-015)
 */
gboolean
derma_needle_has_notice (guint needle_um)
{
  return needle_um >= NOTICE_UM;
}

/**
 * derma_needle_is_notice_due:
 * @needle_um: a length in micrometres
 * @longest_um: the longest needle of the sessions that the app guided, 0: there was none
 *
 * Returns: whether to say w-over-015 now: it is said until a session was rolled with such a needle
 */
gboolean
derma_needle_is_notice_due (guint needle_um,
                            guint longest_um)
{
  return derma_needle_has_notice (needle_um) && !derma_needle_has_notice (longest_um);
}

/**
 * derma_needle_get_passes:
 * @needle_um: needle length
 * @n_completed: sessions rolled so far
 * @is_after_break: whether the last one was 90 days ago or more
 *
 * Returns: passes per direction (protocol.md 1.3), 0 for a refused needle
 */
guint
derma_needle_get_passes (guint    needle_um,
                         guint    n_completed,
                         gboolean is_after_break)
{
  const guint passes = BANDS[derma_band_for_needle (needle_um)].max_passes;

  return n_completed < FIRST_SESSIONS || is_after_break ? MIN (passes, FEWER_PASSES) : passes;
}
