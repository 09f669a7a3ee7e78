/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-course.h"

#define T_S G_GINT64_CONSTANT (1795284000) /* 2026-11-21 18:00 UTC */
#define DAY_S ((gint64) DERMA_DAY_S)
#define H_S ((gint64) DERMA_HOUR_S)
#define AT(s) ((DermaTime) { (s), 0 })
#define DAYS(n) AT (T_S + (gint64) (n) * DAY_S)

/* ex-05 of protocol.md 8.6: 0.25 mm now, 0.5 mm later; 12 sessions, 7 days apart, 28 days for maintenance */
static const DermaPlanInputs SCARS = {
  .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS),
  .scar_types = DERMA_SCAR_BIT (DERMA_SCAR_ROLLING),
  .scar_grade = 2,
  .glogau = 1,
  .age = 30,
  .needle_owned_um = 500,
  .profile = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 3 },
};

/* ex-06: 0.5 mm, 6 sessions, 28 days apart, 56 for maintenance */
static const DermaPlanInputs LONG = {
  .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS),
  .scar_types = DERMA_SCAR_BIT (DERMA_SCAR_BOXCAR_SHALLOW),
  .scar_grade = 2,
  .glogau = 1,
  .age = 30,
  .needle_owned_um = 500,
  .profile = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 3, .clean_sessions = 6 },
};

typedef struct
{
  DermaPlan        plan;
  DermaTime        sessions[20];
  DermaPlanPause   pauses[4];
  DermaCourseFacts facts;
  DermaCourse      course;
  GTimeZone       *zone;
} Rig;

static Rig *
make_rig (const DermaPlanInputs *inputs)
{
  Rig *rig = g_new0 (Rig, 1);

  derma_plan_make (inputs, &rig->plan);
  rig->zone = g_time_zone_new_utc ();
  rig->facts = (DermaCourseFacts) {
    .plan = &rig->plan,
    .begins = AT (T_S),
    .pauses = rig->pauses,
    .sessions = rig->sessions,
    .profile = inputs->profile,
  };
  return rig;
}

static void
free_rig (Rig *rig)
{
  g_time_zone_unref (rig->zone);
  g_free (rig);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rig, free_rig)

static void
add_session (Rig      *rig,
             DermaTime t0)
{
  rig->sessions[rig->facts.n_sessions++] = t0;
  rig->facts.rolled = t0;
  rig->facts.check_ins.rolled = t0;
}

static void
add_pause (Rig      *rig,
           DermaTime from,
           DermaTime until)
{
  rig->pauses[rig->facts.n_pauses++] = (DermaPlanPause) { from, until, DERMA_PAUSE_TRAVEL };
}

static const DermaCourse *
check (Rig      *rig,
       DermaTime now)
{
  derma_course_check (&rig->facts, now, &rig->course);
  return &rig->course;
}

static void
test_begin (void)
{
  g_autoptr (Rig) rig = make_rig (&SCARS);
  const DermaCourse *course = check (rig, AT (T_S));

  g_assert_cmpint (course->state, ==, DERMA_COURSE_RUNNING);
  g_assert_cmpuint (course->n_done, ==, 0);
  g_assert_cmpuint (course->session, ==, 1);
  g_assert_cmpuint (course->of, ==, 12);
  g_assert_cmpint (course->next_s, ==, T_S);
  g_assert_cmpint (course->last_s, ==, DAYS (77).utc_s);
  g_assert_cmpint (course->first_visible_from_s, ==, DAYS (12 * 7).utc_s);
  g_assert_cmpint (course->first_visible_to_s, ==, DAYS (26 * 7).utc_s);
  g_assert_cmpint (course->most_change_s, ==, DAYS (52 * 7).utc_s);

  /* A date before which nothing is to be; something that has to come first; the days after a session before the plan. */
  rig->facts.begins = DAYS (5);
  g_assert_cmpint (check (rig, AT (T_S))->next_s, ==, DAYS (5).utc_s);
  rig->facts.not_before_s = DAYS (6).utc_s;
  g_assert_cmpint (check (rig, AT (T_S))->next_s, ==, DAYS (6).utc_s);
  rig->facts.rolled = DAYS (-1);
  g_assert_cmpint (check (rig, AT (T_S))->next_s, ==, DAYS (6).utc_s);
  rig->facts.rolled = DAYS (0);
  g_assert_cmpint (check (rig, AT (T_S))->next_s, ==, DAYS (7).utc_s);
  g_assert_cmpint (check (rig, AT (T_S))->first_visible_from_s, ==, DAYS (7 + 12 * 7).utc_s);
}

/* On time, late, ahead: the days count from the session before. */
static void
test_sessions (void)
{
  static const struct
  {
    int days; /* of the last session */
    int next;
  } CASES[] = { { 7, 14 }, { 3, 10 }, { 19, 26 }, { 200, 207 } };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (Rig) rig = make_rig (&SCARS);
      const DermaCourse *course;

      add_session (rig, DAYS (0));
      add_session (rig, DAYS (CASES[i].days));
      course = check (rig, DAYS (CASES[i].days));
      g_assert_cmpuint (course->n_done, ==, 2);
      g_assert_cmpuint (course->session, ==, 3);
      g_assert_cmpint (course->next_s, ==, DAYS (CASES[i].next).utc_s);
      g_assert_cmpint (course->last_s, ==, DAYS (CASES[i].next + 9 * 7).utc_s);
      g_assert_cmpint (course->most_change_s, ==, DAYS (364).utc_s);

      /* One that is overdue is planned from when it was due. */
      g_assert_cmpint (check (rig, DAYS (CASES[i].next + 30))->next_s, ==, DAYS (CASES[i].next).utc_s);
      /* What may not be is never planned: the last one was done with a longer needle, say. */
      rig->facts.not_before_s = DAYS (CASES[i].days + 28).utc_s;
      g_assert_cmpint (check (rig, DAYS (CASES[i].days))->next_s, ==, DAYS (CASES[i].days + 28).utc_s);
    }
}

static void
test_pause (void)
{
  g_autoptr (Rig) rig = make_rig (&SCARS);
  const DermaCourse *course;

  add_session (rig, DAYS (0));
  add_pause (rig, DAYS (5), DAYS (12));

  /* Over the day of a session, to the second. */
  g_assert_cmpint (check (rig, AT (DAYS (5).utc_s - 1))->state, ==, DERMA_COURSE_RUNNING);
  course = check (rig, DAYS (5));
  g_assert_cmpint (course->state, ==, DERMA_COURSE_PAUSED);
  g_assert_cmpint (course->pause.until.utc_s, ==, DAYS (12).utc_s);
  g_assert_cmpuint (course->session, ==, 2);
  g_assert_cmpint (course->next_s, ==, DAYS (12).utc_s);
  g_assert_cmpint (course->last_s, ==, DAYS (12 + 10 * 7).utc_s);
  g_assert_cmpint (check (rig, AT (DAYS (12).utc_s - 1))->state, ==, DERMA_COURSE_PAUSED);
  g_assert_cmpint (check (rig, DAYS (12))->state, ==, DERMA_COURSE_RUNNING);

  /* Afterwards the session is overdue since then. */
  g_assert_cmpint (check (rig, DAYS (13))->next_s, ==, DAYS (12).utc_s);

  /* One that is over before the session moves nothing; nor does one that ends with it. */
  rig->pauses[0].until = DAYS (6);
  g_assert_cmpint (check (rig, DAYS (5))->next_s, ==, DAYS (7).utc_s);
  rig->pauses[0].until = DAYS (7);
  g_assert_cmpint (check (rig, DAYS (5))->next_s, ==, DAYS (7).utc_s);

  /* Nobody knows until when. */
  rig->pauses[0].until = AT (0);
  course = check (rig, DAYS (30));
  g_assert_cmpint (course->state, ==, DERMA_COURSE_PAUSED);
  g_assert_cmpint (course->next_s, ==, 0);
  g_assert_cmpint (course->last_s, ==, 0);
  g_assert_cmpint (course->most_change_s, ==, DAYS (364).utc_s);

  /* The clock was set back before a pause that was told of. */
  rig->pauses[0] = (DermaPlanPause) { DAYS (6), DAYS (9), DERMA_PAUSE_SUN };
  course = check (rig, DAYS (1));
  g_assert_cmpint (course->state, ==, DERMA_COURSE_RUNNING);
  g_assert_cmpint (course->next_s, ==, DAYS (9).utc_s);

  /* Before the first session. */
  rig->facts.n_sessions = 0;
  rig->facts.rolled = AT (0);
  rig->pauses[0] = (DermaPlanPause) { DAYS (0), AT (0), DERMA_PAUSE_SUN };
  course = check (rig, DAYS (1));
  g_assert_cmpint (course->next_s, ==, 0);
  g_assert_cmpint (course->first_visible_from_s, ==, 0);
}

static void
test_complete (void)
{
  g_autoptr (Rig) rig = make_rig (&LONG);
  const DermaCourse *course;

  for (guint i = 0; i < 6; i++)
    add_session (rig, DAYS (28 * i));
  course = check (rig, DAYS (141));
  g_assert_cmpint (course->state, ==, DERMA_COURSE_COMPLETE);
  g_assert_true (course->is_complete);
  g_assert_cmpuint (course->session, ==, 6);
  g_assert_cmpint (course->last_s, ==, DAYS (140).utc_s);
  g_assert_cmpint (course->next_s, ==, DAYS (168).utc_s); /* 28 days of rest */

  add_session (rig, DAYS (170));
  course = check (rig, DAYS (171));
  g_assert_cmpint (course->state, ==, DERMA_COURSE_COMPLETE);
  g_assert_cmpuint (course->n_done, ==, 7);
  g_assert_cmpuint (course->session, ==, 6);
  g_assert_cmpint (course->last_s, ==, DAYS (140).utc_s);
  g_assert_cmpint (course->next_s, ==, DAYS (170 + 56).utc_s);

  add_pause (rig, DAYS (172), AT (0));
  course = check (rig, DAYS (173));
  g_assert_cmpint (course->state, ==, DERMA_COURSE_PAUSED);
  g_assert_true (course->is_complete);
}

/* An interval of more than 28 days is rested after the course too. */
static void
test_long_rest (void)
{
  DermaPlanInputs inputs = LONG;
  g_autoptr (Rig) rig = NULL;

  inputs.profile.has_pih_history = TRUE; /* 0.25 mm at most: 7 + 7 */
  inputs.profile.sensitivity = DERMA_SENSITIVITY_HIGH;
  inputs.profile.fitzpatrick = 6;
  rig = make_rig (&inputs);
  rig->plan.interval_days = 33;
  for (guint i = 0; i < rig->plan.sessions; i++)
    add_session (rig, DAYS (33 * i));
  g_assert_cmpint (check (rig, DAYS (200))->next_s, ==, rig->facts.rolled.utc_s + 33 * DAY_S);
}

/* 1.4: 0.25 mm under 3 clean sessions, 0.3 mm under 6, then what the rest of the skin allows */
static void
test_steps (void)
{
  static const struct
  {
    guint       clean;
    guint       allowed_um;
    guint       step_um;
    guint       clean_to_step;
    const char *text;
  } CASES[] = {
    { 0, 250, 300, 3, "0.30\302\240mm may follow once 3 more sessions have healed cleanly." },
    { 2, 250, 300, 1, "0.30\302\240mm may follow once 1 more session has healed cleanly." },
    { 3, 300, 500, 3, "0.50\302\240mm may follow once 3 more sessions have healed cleanly." },
    { 5, 300, 500, 1, "0.50\302\240mm may follow once 1 more session has healed cleanly." },
    { 6, 500, 0, 0, "By now 0.50\302\240mm may be used. Make a new plan if you want to." },
    { 60, 500, 0, 0, "By now 0.50\302\240mm may be used. Make a new plan if you want to." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (Rig) rig = make_rig (&SCARS);
      const DermaCourse *course;
      g_autofree char   *text = NULL;

      rig->facts.profile.clean_sessions = CASES[i].clean;
      course = check (rig, AT (T_S));
      g_assert_cmpuint (course->allowed_um, ==, CASES[i].allowed_um);
      g_assert_cmpuint (course->step_um, ==, CASES[i].step_um);
      g_assert_cmpuint (course->clean_to_step, ==, CASES[i].clean_to_step);
      text = derma_course_dup_step_text (course, rig->facts.plan);
      g_assert_cmpstr (text, ==, CASES[i].text);

      /* What holds back for good is no step. */
      rig->facts.profile.fitzpatrick = 4;
      course = check (rig, AT (T_S));
      g_assert_cmpuint (course->allowed_um, <=, 300);
      g_assert_cmpuint (course->step_um, ==, CASES[i].clean < 3 ? 300 : 0);
      rig->facts.profile.sensitivity = DERMA_SENSITIVITY_HIGH;
      course = check (rig, AT (T_S));
      g_assert_cmpuint (course->allowed_um, ==, 250);
      g_assert_cmpuint (course->step_um, ==, 0);
    }
}

static guint
count (const GArray       *dates,
       DermaCourseDateKind kind)
{
  guint n = 0;

  for (guint i = 0; i < dates->len; i++)
    n += g_array_index (dates, DermaCourseDate, i).kind == kind;

  return n;
}

/* The rules that any list of dates must keep. */
static void
assert_sound (Rig      *rig,
              GArray   *dates,
              DermaTime now)
{
  const DermaCourse *course = check (rig, now);
  gint64             session_s = rig->facts.rolled.utc_s;
  guint              number = course->n_done;

  for (guint i = 0; i < dates->len; i++)
    {
      const DermaCourseDate *date = &g_array_index (dates, DermaCourseDate, i);

      g_assert_cmpint (date->from.utc_s, >=, now.utc_s);
      g_assert_cmpint (date->day, ==, derma_time_get_local_day (date->from));
      g_assert_cmpuint (derma_time_get_hour (date->from), <, 22);
      if (i > 0)
        g_assert_cmpint (date->day, >=, g_array_index (dates, DermaCourseDate, i - 1).day);
      for (guint j = 0; j < rig->facts.n_pauses; j++)
        if (date->kind != DERMA_COURSE_CHECK_IN && rig->pauses[j].until.utc_s != 0)
          g_assert_false (derma_plan_pause_is_open (&rig->pauses[j], date->from.utc_s));
      if (date->kind == DERMA_COURSE_CHECK_IN)
        {
          if (session_s != 0)
            g_assert_cmpint (date->from.utc_s - session_s, >=, 168 * H_S);
          continue;
        }
      g_assert_cmpuint (date->number, ==, ++number);
      g_assert_cmpint (date->from.utc_s, >=, rig->facts.not_before_s);
      if (session_s != 0)
        g_assert_cmpint (date->from.utc_s - session_s, >=, (gint64) rig->plan.min_interval_days * DAY_S);
      session_s = date->from.utc_s;
    }
}

static void
test_dates (void)
{
  g_autoptr (Rig) rig = make_rig (&LONG);
  g_autoptr (GArray) dates = NULL;
  g_autoptr (GArray) late = NULL;
  g_autoptr (GArray) paused = NULL;
  const DermaCourseDate *date;

  rig->facts.check_ins.first = rig->facts.check_ins.last = DAYS (0);
  add_session (rig, DAYS (0));
  dates = derma_course_list_dates (&rig->facts, DAYS (1), rig->zone);
  assert_sound (rig, dates, DAYS (1));
  g_assert_cmpuint (count (dates, DERMA_COURSE_SESSION), ==, 5);
  g_assert_cmpuint (count (dates, DERMA_COURSE_MAINTENANCE), ==, 2);
  g_assert_cmpuint (count (dates, DERMA_COURSE_CHECK_IN), ==, 6);

  /* On the same day the check-in comes first. */
  date = &g_array_index (dates, DermaCourseDate, 0);
  g_assert_cmpint (date->kind, ==, DERMA_COURSE_CHECK_IN);
  g_assert_cmpint (date->from.utc_s, ==, DAYS (28).utc_s);
  g_assert_cmpint (g_array_index (dates, DermaCourseDate, 1).kind, ==, DERMA_COURSE_SESSION);
  g_assert_cmpint (g_array_index (dates, DermaCourseDate, 1).from.utc_s, ==, DAYS (28).utc_s);
  date = &g_array_index (dates, DermaCourseDate, dates->len - 1);
  g_assert_cmpint (date->kind, ==, DERMA_COURSE_MAINTENANCE);
  g_assert_cmpuint (date->number, ==, 8);
  g_assert_cmpint (date->from.utc_s, ==, DAYS (140 + 28 + 56).utc_s);

  /* Overdue: today. */
  late = derma_course_list_dates (&rig->facts, DAYS (50), rig->zone);
  assert_sound (rig, late, DAYS (50));
  g_assert_cmpint (g_array_index (late, DermaCourseDate, 0).day, ==, derma_time_get_local_day (DAYS (50)));
  g_assert_cmpint (g_array_index (late, DermaCourseDate, 1).day, ==, derma_time_get_local_day (DAYS (50)));

  /* While the end of a pause is not known only the next check-in is told. */
  add_pause (rig, DAYS (2), AT (0));
  paused = derma_course_list_dates (&rig->facts, DAYS (3), rig->zone);
  g_assert_cmpuint (paused->len, ==, 1);
  g_assert_cmpint (g_array_index (paused, DermaCourseDate, 0).kind, ==, DERMA_COURSE_CHECK_IN);
}

/* Where the clock is changed the hours between two sessions stay what they are, and the day is the one of that hour. */
static void
test_clock_change (void)
{
  g_autoptr (Rig) rig = make_rig (&SCARS);
  g_autoptr (GArray) spring = NULL;
  g_autoptr (GArray) autumn = NULL;
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");

  g_assert_nonnull (berlin);

  /* 2027-03-26 21:30 in Berlin; the clock is put forward on the 28th, so seven days later it is 22:30. */
  rig->facts.begins = derma_time_new (1806093000, berlin);
  add_session (rig, rig->facts.begins);
  spring = derma_course_list_dates (&rig->facts, derma_time_new (1806093000 + H_S, berlin), berlin);
  assert_sound (rig, spring, derma_time_new (1806093000 + H_S, berlin));
  for (guint i = 0; i < spring->len; i++)
    if (g_array_index (spring, DermaCourseDate, i).number == 2 && g_array_index (spring, DermaCourseDate, i).kind == DERMA_COURSE_SESSION)
      g_assert_cmpint (g_array_index (spring, DermaCourseDate, i).day, ==, derma_time_get_local_day (rig->facts.begins) + 8);

  /* 2026-10-23 22:30 in Berlin; the clock is put back on the 25th, so seven days later it is 21:30. */
  rig->facts.n_sessions = 0;
  rig->facts.begins = derma_time_new (1792787400, berlin);
  add_session (rig, rig->facts.begins);
  autumn = derma_course_list_dates (&rig->facts, derma_time_new (1792787400 + H_S, berlin), berlin);
  assert_sound (rig, autumn, derma_time_new (1792787400 + H_S, berlin));
  for (guint i = 0; i < autumn->len; i++)
    if (g_array_index (autumn, DermaCourseDate, i).number == 2 && g_array_index (autumn, DermaCourseDate, i).kind == DERMA_COURSE_SESSION)
      g_assert_cmpint (g_array_index (autumn, DermaCourseDate, i).day, ==, derma_time_get_local_day (rig->facts.begins) + 7);
}

/* Whatever the person did, the dates keep the rules. */
static void
test_any (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (Rig) rig = make_rig (g_rand_boolean (rand) ? &SCARS : &LONG);
      g_autoptr (GArray) dates = NULL;
      const int n_sessions = g_rand_int_range (rand, 0, 16);
      gint64    at_s = T_S;

      for (int j = 0; j < n_sessions; j++)
        {
          at_s += rig->plan.min_interval_days * DAY_S + g_rand_int_range (rand, 0, 20 * 24 * 3600);
          add_session (rig, derma_time_new (at_s, berlin));
        }
      if (g_rand_boolean (rand))
        add_pause (rig, AT (at_s + 60), AT (at_s + g_rand_int_range (rand, 61, 90 * 24 * 3600)));
      at_s += g_rand_int_range (rand, 0, 60 * 24 * 3600);
      if (rig->facts.rolled.utc_s != 0)
        rig->facts.not_before_s = rig->facts.rolled.utc_s + rig->plan.min_interval_days * DAY_S;
      if (g_rand_boolean (rand))
        rig->facts.check_ins.first = rig->facts.check_ins.last = AT (at_s - g_rand_int_range (rand, 0, 50 * 24 * 3600));
      dates = derma_course_list_dates (&rig->facts, derma_time_new (at_s, berlin), berlin);
      assert_sound (rig, dates, derma_time_new (at_s, berlin));
      g_assert_cmpuint (count (dates, DERMA_COURSE_CHECK_IN), >=, 1);
    }
}

static void
test_text (void)
{
  g_autoptr (Rig) rig = make_rig (&SCARS);
  g_autofree char *title = derma_course_dup_title (check (rig, AT (T_S)));
  g_autofree char *now = derma_course_dup_text (&rig->course, &rig->plan, AT (T_S), rig->zone);
  g_autofree char *then = NULL;
  g_autofree char *tested = NULL;
  g_autofree char *paused_title = NULL;
  g_autofree char *paused_heading = NULL;
  g_autofree char *paused = NULL;

  g_assert_cmpstr (title, ==, "Session 1 of 12");
  g_assert_cmpstr (now, ==, "Acne scars. Planned from today on.");
  rig->facts.tested_s = T_S + 7 * DAY_S;
  check (rig, AT (T_S));
  g_assert_true (rig->course.is_after_tests);
  g_assert_cmpint (rig->course.next_s, ==, rig->facts.tested_s);
  tested = derma_course_dup_text (&rig->course, &rig->plan, AT (T_S), rig->zone);
  g_assert_cmpstr (tested, ==, "Acne scars. Planned from Saturday 28\u00a0November on, after the patch tests.");
  rig->facts.tested_s = 0;
  add_session (rig, AT (T_S));
  check (rig, AT (T_S));
  g_assert_false (rig->course.is_after_tests);
  then = derma_course_dup_text (&rig->course, &rig->plan, AT (T_S), rig->zone);
  g_assert_cmpstr (then, ==, "Acne scars. Planned from Saturday 28\u00a0November on.");
  add_pause (rig, AT (T_S), DAYS (3));
  paused_title = derma_course_dup_title (check (rig, AT (T_S)));
  paused = derma_course_dup_text (&rig->course, &rig->plan, AT (T_S), rig->zone);
  paused_heading = derma_course_dup_heading (&rig->course);
  g_assert_cmpstr (paused_title, ==, "Plan paused");
  g_assert_cmpstr (paused_heading, ==, "Plan paused");
  g_assert_cmpstr (paused, ==, "Travel. It goes on by itself on Tuesday 24\u00a0November.");
}

/* Where it stands alone: what comes next, what is done, and when, without what the plan is for. */
static void
test_alone (void)
{
  static const char *const WHEN[] = { "Planned from today on.", "Planned from Saturday 28\u00a0November on, after the patch tests.", "Planned from Saturday 28\u00a0November on." };
  g_autoptr (Rig) rig = make_rig (&SCARS);

  for (guint i = 0; i < G_N_ELEMENTS (WHEN); i++)
    {
      g_autofree char *heading = NULL;
      g_autofree char *done = NULL;
      g_autofree char *when = NULL;

      rig->facts.tested_s = i == 1 ? T_S + 7 * DAY_S : 0;
      if (i == 2)
        add_session (rig, AT (T_S));
      check (rig, AT (T_S));
      heading = derma_course_dup_heading (&rig->course);
      done = derma_course_dup_done (&rig->course);
      when = derma_course_dup_when (&rig->course, &rig->plan, AT (T_S), rig->zone);
      g_assert_cmpstr (heading, ==, i == 2 ? "Next: session 2 of 12" : "Next: session 1 of 12");
      g_assert_cmpstr (done, ==, i == 2 ? "1 of 12 sessions done" : "0 of 12 sessions done");
      g_assert_cmpstr (when, ==, WHEN[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/course/begin", test_begin);
  g_test_add_func ("/course/sessions", test_sessions);
  g_test_add_func ("/course/pause", test_pause);
  g_test_add_func ("/course/complete", test_complete);
  g_test_add_func ("/course/long-rest", test_long_rest);
  g_test_add_func ("/course/steps", test_steps);
  g_test_add_func ("/course/dates", test_dates);
  g_test_add_func ("/course/clock-change", test_clock_change);
  g_test_add_func ("/course/any", test_any);
  g_test_add_func ("/course/text", test_text);
  g_test_add_func ("/course/alone", test_alone);

  return g_test_run ();
}
