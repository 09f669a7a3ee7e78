/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "situation.h"

DermaTime
instant (const char *text)
{
  g_autoptr (GError) error = NULL;
  DermaTime time = { 0 };

  derma_time_parse (text, &time, &error);
  g_assert_no_error (error);

  return time;
}

/* By the clock there, such as “Tue 19:22”. */
char *
dup_local (gint64     utc_s,
           GTimeZone *zone)
{
  g_autoptr (GDateTime) date_time = derma_time_to_date_time (derma_time_new (utc_s, zone));

  return g_date_time_format (date_time, "%a %H:%M");
}

/* Saturday evening in Berlin, 0.25 mm, three weeks after a session that has healed. */
void
setting_init (Setting *setting)
{
  DermaSituation *situation = &setting->situation;

  *setting = (Setting) { 0 };
  setting->rollers[0] = (DermaRollerFacts) { .id = 1, .needle_um = 250, .uses = 3, .first_use = instant ("2026-10-01T19:00:00+02:00") };
  setting->log.at = instant ("2026-11-05T19:00:00+01:00");

  situation->now = instant ("2026-11-21T19:00:00+01:00");
  situation->zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_assert_nonnull (situation->zone);
  situation->profile = (DermaProfile) { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 2, .clean_sessions = 6 };
  situation->rollers = setting->rollers;
  situation->n_rollers = 1;
  situation->chosen = -1;
  situation->n_completed = 5;
  situation->longest_um = 500;
  situation->last = (DermaLastSession) { .id = 5, .t0 = instant ("2026-10-31T19:22:00+01:00"), .needle_um = 250 };
  situation->newest_log = &setting->log;
  situation->answers = setting->answers;
  situation->flags = setting->flags;
}

void
setting_clear (Setting *setting)
{
  g_clear_pointer (&setting->situation.zone, g_time_zone_unref);
}

DermaAnswer *
setting_say_yes (Setting    *setting,
                 const char *id)
{
  DermaAnswer *answer = &setting->answers[setting->situation.n_answers++];

  g_assert_cmpuint (setting->situation.n_answers, <=, N_SITUATION_ANSWERS);
  *answer = (DermaAnswer) { .value = DERMA_ANSWER_YES, .at = setting->situation.now };
  g_assert_true (derma_question_from_id (id, &answer->question));

  return answer;
}

void
setting_set_now (Setting    *setting,
                 const char *text)
{
  setting->situation.now = instant (text);
}

/* Nobody has rolled yet; both patch tests have passed long ago. */
void
setting_set_beginner (Setting *setting)
{
  const DermaPatchTest passed = { .started = instant ("2026-11-01T20:00:00+01:00"), .is_judged = TRUE, .passed = TRUE };

  setting->situation.n_completed = 0;
  setting->situation.longest_um = 0;
  setting->situation.last = (DermaLastSession) { 0 };
  setting->situation.newest_log = NULL;
  setting->situation.patch_tests[DERMA_PATCH_TEST_ROLLER] = passed;
  setting->situation.patch_tests[DERMA_PATCH_TEST_PRODUCT] = passed;
}

DermaFlagRecord *
setting_raise (Setting     *setting,
               DermaRedFlag flag,
               const char  *at)
{
  DermaFlagRecord *record = &setting->flags[setting->situation.n_flags++];

  g_assert_cmpuint (setting->situation.n_flags, <=, N_SITUATION_FLAGS);
  *record = (DermaFlagRecord) { .flag = flag, .at_s = instant (at).utc_s };

  return record;
}

DermaPermission
check (const Setting *setting)
{
  DermaPermission permission;

  derma_permission_check (&setting->situation, &permission);

  return permission;
}

const DermaReason *
find_reason (const DermaPermission *permission,
             DermaRule              rule)
{
  for (guint i = 0; i < permission->n_reasons; i++)
    if (permission->reasons[i].rule == rule)
      return &permission->reasons[i];

  return NULL;
}

void
assert_only_reason (const DermaPermission *permission,
                    DermaRule              rule,
                    DermaVerdict           effect)
{
  g_assert_cmpuint (permission->n_reasons, ==, 1);
  g_assert_cmpstr (derma_rule_get_id (permission->reasons[0].rule), ==, derma_rule_get_id (rule));
  g_assert_cmpint (permission->reasons[0].effect, ==, effect);
  g_assert_cmpint (permission->verdict, ==, effect);
}
