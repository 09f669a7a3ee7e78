/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-healing-course.h"

#include <glib/gi18n-lib.h>

#define SENSITIVE_MAX 3                   /* protocol.md 6.2: sensitivity high adds 1, up to this */
#define DOCTOR_ABOVE 2                    /* protocol.md 6.3: so far above what is expected */
#define AGAIN_S (12 * DERMA_HOUR_S)       /* watch: ask again after this time */
#define REPETITION_S (10 * DERMA_HOUR_S)  /* two watch results count from this far apart */
#define TREND_WATCH_S (48 * DERMA_HOUR_S) /* from here on a rise by one is to be watched */
#define TREND_WORSE_S (24 * DERMA_HOUR_S) /* from here on a rise by two is rf-worsening */
#define TREND_WORSE_BY 2

/* protocol.md 6.2 */
static const struct
{
  const char *id;
  guint       from_h;
} WINDOWS[DERMA_N_HEALING_WINDOWS] = {
  [DERMA_HEALING_WINDOW_0] = { "hw-0", 0 },
  [DERMA_HEALING_WINDOW_1] = { "hw-1", 6 },
  [DERMA_HEALING_WINDOW_2] = { "hw-2", 24 },
  [DERMA_HEALING_WINDOW_3] = { "hw-3", 48 },
  [DERMA_HEALING_WINDOW_4] = { "hw-4", 72 },
  [DERMA_HEALING_WINDOW_5] = { "hw-5", 168 },
};

/* protocol.md 6.2, rows nb-a to nb-d */
static const guint8 EXPECTED[DERMA_N_HEALING_MEASURES][DERMA_N_HOME_BANDS][DERMA_N_HEALING_WINDOWS] = {
  [DERMA_HEALING_REDNESS] = {
    { 2, 1, 1, 0, 0, 0 },
    { 2, 2, 1, 1, 0, 0 },
    { 2, 2, 2, 1, 0, 0 },
    { 3, 3, 2, 1, 1, 0 },
  },
  [DERMA_HEALING_SWELLING] = {
    { 1, 0, 0, 0, 0, 0 },
    { 1, 1, 0, 0, 0, 0 },
    { 1, 1, 1, 0, 0, 0 },
    { 2, 2, 1, 1, 0, 0 },
  },
  [DERMA_HEALING_BLEEDING] = {
    { 0, 0, 0, 0, 0, 0 },
    { 1, 0, 0, 0, 0, 0 },
    { 1, 0, 0, 0, 0, 0 },
    { 2, 0, 0, 0, 0, 0 },
  },
  [DERMA_HEALING_PEELING] = {
    { 1, 1, 1, 1, 0, 0 },
    { 1, 1, 1, 1, 1, 0 },
    { 1, 1, 2, 2, 1, 0 },
    { 1, 1, 2, 2, 2, 0 },
  },
  [DERMA_HEALING_ITCH] = {
    { 1, 1, 1, 0, 0, 0 },
    { 1, 1, 1, 1, 0, 0 },
    { 1, 1, 2, 1, 1, 0 },
    { 1, 2, 2, 1, 1, 0 },
  },
  [DERMA_HEALING_PAIN] = {
    { 1, 0, 0, 0, 0, 0 },
    { 1, 1, 0, 0, 0, 0 },
    { 2, 1, 1, 0, 0, 0 },
    { 2, 2, 1, 1, 0, 0 },
  },
};

static const struct
{
  const char *id;
  const char *name;
} JUDGEMENTS[] = {
  [DERMA_JUDGEMENT_NONE] = { "none", N_ ("Not judged") },
  [DERMA_JUDGEMENT_AS_EXPECTED] = { "as-expected", N_ ("As expected") },
  [DERMA_JUDGEMENT_WATCH] = { "watch", N_ ("Watch it") },
  [DERMA_JUDGEMENT_SEE_DOCTOR] = { "see-doctor", N_ ("See a doctor") },
};

/**
 * derma_healing_window_at:
 * @elapsed_s: seconds since t0, of which the whole hours count
 * @window: (out): the window that they lie in
 *
 * Returns: whether they lie in one: from t0 to 672 hours
 */
gboolean
derma_healing_window_at (gint64              elapsed_s,
                         DermaHealingWindow *window)
{
  const gint64 hours = elapsed_s / DERMA_HOUR_S;
  guint        i = DERMA_N_HEALING_WINDOWS - 1;

  g_return_val_if_fail (window != NULL, FALSE);

  if (elapsed_s < 0 || hours > DERMA_HEALING_LAST_H)
    return FALSE;

  while (hours < WINDOWS[i].from_h)
    i--;

  *window = (DermaHealingWindow) i;
  return TRUE;
}

/**
 * derma_healing_window_get_id:
 *
 * Returns: the stable id of protocol.md 6.2, such as "hw-2"
 */
const char *
derma_healing_window_get_id (DermaHealingWindow window)
{
  g_return_val_if_fail (window < DERMA_N_HEALING_WINDOWS, NULL);

  return WINDOWS[window].id;
}

/**
 * derma_healing_window_get_from_h:
 *
 * Returns: whole hours since t0 at which the window begins
 */
guint
derma_healing_window_get_from_h (DermaHealingWindow window)
{
  g_return_val_if_fail (window < DERMA_N_HEALING_WINDOWS, 0);

  return WINDOWS[window].from_h;
}

/**
 * derma_healing_window_get_until_h:
 *
 * Returns: whole hours since t0 at which the next window begins; the last one ends with hour 672
 */
guint
derma_healing_window_get_until_h (DermaHealingWindow window)
{
  g_return_val_if_fail (window < DERMA_N_HEALING_WINDOWS, 0);

  return window == DERMA_HEALING_WINDOW_5 ? DERMA_HEALING_LAST_H : WINDOWS[window + 1].from_h;
}

/**
 * derma_healing_get_expected:
 * @measure: a healing measure
 * @band: of the roller that was used
 * @sensitivity: of the skin; not known counts as not high, as that expects less
 * @window: when
 *
 * Returns: the highest level that is still as expected (protocol.md 6.2)
 */
guint
derma_healing_get_expected (DermaHealingMeasure measure,
                            DermaBand           band,
                            DermaSensitivity    sensitivity,
                            DermaHealingWindow  window)
{
  guint expected;

  g_return_val_if_fail (measure < DERMA_N_HEALING_MEASURES, 0);
  g_return_val_if_fail (window < DERMA_N_HEALING_WINDOWS, 0);

  expected = EXPECTED[measure][derma_band_get_column (band)][window];

  if (sensitivity == DERMA_SENSITIVITY_HIGH && window <= DERMA_HEALING_WINDOW_2 &&
      (measure == DERMA_HEALING_REDNESS || measure == DERMA_HEALING_ITCH))
    return MIN (expected + 1, SENSITIVE_MAX);

  return expected;
}

/* Logs of the same second follow one another as they lie. */
static gboolean
is_before (const DermaHealingLog *a,
           const DermaHealingLog *b)
{
  return a->at.utc_s < b->at.utc_s || (a->at.utc_s == b->at.utc_s && a < b);
}

static const DermaHealingLog *
find_previous (const DermaHealingCourse *course,
               const DermaHealingLog    *log)
{
  const DermaHealingLog *previous = NULL;

  for (gsize i = 0; i < course->n_logs; i++)
    if (is_before (&course->logs[i], log) && (previous == NULL || is_before (previous, &course->logs[i])))
      previous = &course->logs[i];

  return previous;
}

/* By how much a measure that should go down went up. */
static int
get_rise (const DermaHealingLog *log,
          const DermaHealingLog *previous,
          DermaHealingMeasure    measure)
{
  if (previous == NULL ||
      (measure != DERMA_HEALING_REDNESS && measure != DERMA_HEALING_SWELLING && measure != DERMA_HEALING_PAIN))
    return 0;

  return (int) log->levels[measure] - (int) previous->levels[measure];
}

/* What one log says of a measure, by itself and beside the one before it. */
static DermaMeasureJudgement
judge_alone (const DermaHealingCourse *course,
             const DermaHealingLog    *log,
             DermaHealingMeasure       measure)
{
  const gint64          elapsed_s = log->at.utc_s - course->t0_s;
  DermaMeasureJudgement result = { 0 };
  DermaHealingWindow    window;

  if (!derma_healing_window_at (elapsed_s, &window))
    return result;

  result.judgement = DERMA_JUDGEMENT_AS_EXPECTED;
  result.expected = derma_healing_get_expected (measure, course->band, course->sensitivity, window);

  if (log->levels[measure] > result.expected)
    {
      result.judgement = log->levels[measure] - result.expected >= DOCTOR_ABOVE ? DERMA_JUDGEMENT_SEE_DOCTOR : DERMA_JUDGEMENT_WATCH;
      result.by = DERMA_JUDGED_BY_LEVEL;
    }
  else if (elapsed_s >= TREND_WATCH_S && get_rise (log, find_previous (course, log), measure) >= 1)
    {
      result.judgement = DERMA_JUDGEMENT_WATCH;
      result.by = DERMA_JUDGED_BY_TREND;
    }

  return result;
}

/* Whether a measure was to be watched all the time since a log that lies far enough back. */
static gboolean
is_repeated (const DermaHealingCourse *course,
             const DermaHealingLog    *log,
             DermaHealingMeasure       measure)
{
  for (const DermaHealingLog *previous = find_previous (course, log); previous != NULL; previous = find_previous (course, previous))
    {
      if (judge_alone (course, previous, measure).judgement < DERMA_JUDGEMENT_WATCH)
        return FALSE;
      if (log->at.utc_s - previous->at.utc_s >= REPETITION_S)
        return TRUE;
    }

  return FALSE;
}

/**
 * derma_healing_course_judge:
 * @course: the healing logs of a session
 * @index: one of them
 * @judgement: (out): what it says (protocol.md 6.3), as of then: later logs do not count
 *
 * Red flags overrule it; derma_red_flags_from_log() finds those that the levels tell of.
 */
void
derma_healing_course_judge (const DermaHealingCourse *course,
                            gsize                     index,
                            DermaLogJudgement        *judgement)
{
  g_return_if_fail (course != NULL && judgement != NULL);
  g_return_if_fail (index < course->n_logs);

  const DermaHealingLog *log = &course->logs[index];
  const DermaHealingLog *previous = find_previous (course, log);

  *judgement = (DermaLogJudgement) { 0 };

  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    {
      const DermaHealingMeasure measure = (DermaHealingMeasure) i;
      DermaMeasureJudgement    *result = &judgement->measures[i];

      *result = judge_alone (course, log, measure);
      if (result->judgement == DERMA_JUDGEMENT_WATCH && is_repeated (course, log, measure))
        {
          result->judgement = DERMA_JUDGEMENT_SEE_DOCTOR;
          result->by = DERMA_JUDGED_BY_REPETITION;
        }

      judgement->overall = MAX (judgement->overall, result->judgement);
      if (log->at.utc_s - course->t0_s >= TREND_WORSE_S && get_rise (log, previous, measure) >= TREND_WORSE_BY)
        judgement->is_worsening = TRUE;
    }

  if (judgement->overall == DERMA_JUDGEMENT_WATCH)
    judgement->again_s = log->at.utc_s + AGAIN_S;
}

/**
 * derma_judgement_get_id:
 *
 * Returns: the word of protocol.md 6.3, such as "as-expected"
 */
const char *
derma_judgement_get_id (DermaJudgement judgement)
{
  g_return_val_if_fail (judgement < G_N_ELEMENTS (JUDGEMENTS), NULL);

  return JUDGEMENTS[judgement].id;
}

/**
 * derma_judgement_get_name:
 *
 * Returns: a word or two, translated
 */
const char *
derma_judgement_get_name (DermaJudgement judgement)
{
  g_return_val_if_fail (judgement < G_N_ELEMENTS (JUDGEMENTS), NULL);

  return _ (JUDGEMENTS[judgement].name);
}

/**
 * derma_measure_judgement_get_text:
 *
 * Returns: what is to be thought of one measure, a translated sentence
 */
const char *
derma_measure_judgement_get_text (const DermaMeasureJudgement *judgement)
{
  g_return_val_if_fail (judgement != NULL, NULL);

  switch (judgement->judgement)
    {
    case DERMA_JUDGEMENT_AS_EXPECTED:
      return _ ("As expected.");
    case DERMA_JUDGEMENT_WATCH:
      return judgement->by == DERMA_JUDGED_BY_TREND ? _ ("More than last time, when it should be less. Look again in 12 hours.")
                                                    : _ ("A little more than expected by now. Look again in 12 hours.");
    case DERMA_JUDGEMENT_SEE_DOCTOR:
      return judgement->by == DERMA_JUDGED_BY_REPETITION ? _ ("Still more than it should be. Let a doctor look at it.")
                                                         : _ ("Clearly more than expected by now. Let a doctor look at it.");
    case DERMA_JUDGEMENT_NONE:
    default:
      return _ ("This is too long after a session to be judged.");
    }
}

/**
 * derma_log_judgement_get_text:
 *
 * Returns: what is to be thought of a log as a whole, one or two translated sentences
 */
const char *
derma_log_judgement_get_text (const DermaLogJudgement *judgement)
{
  g_return_val_if_fail (judgement != NULL, NULL);

  switch (judgement->overall)
    {
    case DERMA_JUDGEMENT_AS_EXPECTED:
      return _ ("Your skin heals as expected.");
    case DERMA_JUDGEMENT_WATCH:
      return _ ("Something is a little more than expected. Look again in 12 hours.");
    case DERMA_JUDGEMENT_SEE_DOCTOR:
      return _ ("This is more than expected. Let a doctor look at it, and do not roll before it has gone.");
    case DERMA_JUDGEMENT_NONE:
    default:
      return _ ("It is too long after a session to judge the levels. Warning signs still count.");
    }
}

/**
 * derma_healing_get_dark_skin_note:
 *
 * Returns: how redness looks on darker skin, translated; it belongs wherever redness is asked for or told of
 */
const char *
derma_healing_get_dark_skin_note (void)
{
  return _ ("On dark skin, red may look darker, purple or just feel warm.");
}

/**
 * derma_healing_dup_expected:
 * @band: of the roller that was used
 * @sensitivity: of the skin
 * @elapsed_s: seconds since t0
 *
 * Returns: (transfer full): what is normal by then of redness and dryness, a translated sentence
 */
char *
derma_healing_dup_expected (DermaBand        band,
                            DermaSensitivity sensitivity,
                            gint64           elapsed_s)
{
  DermaHealingWindow window = elapsed_s < 0 ? DERMA_HEALING_WINDOW_0 : DERMA_HEALING_WINDOW_5;
  guint              redness;
  guint              peeling;

  derma_healing_window_at (elapsed_s, &window); /* outside of them it stays as it is */
  redness = derma_healing_get_expected (DERMA_HEALING_REDNESS, band, sensitivity, window);
  peeling = derma_healing_get_expected (DERMA_HEALING_PEELING, band, sensitivity, window);

  if (redness > 0 && peeling > 0)
    /* Translators: what skin may look like, first how red, then how dry: “faint pink, seen close up” and “a little dry” */
    return g_strdup_printf (_ ("Expected now, at most: %1$s; %2$s."), derma_healing_get_anchor (DERMA_HEALING_REDNESS, redness),
                            derma_healing_get_anchor (DERMA_HEALING_PEELING, peeling));
  if (redness > 0 || peeling > 0)
    /* Translators: what skin may look like: “a little dry” */
    return g_strdup_printf (_ ("Expected now, at most: %s."),
                            redness > 0 ? derma_healing_get_anchor (DERMA_HEALING_REDNESS, redness)
                                        : derma_healing_get_anchor (DERMA_HEALING_PEELING, peeling));

  return g_strdup (_ ("Expected now: everything back to normal."));
}
