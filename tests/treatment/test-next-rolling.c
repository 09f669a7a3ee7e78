/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "situation.h"
#include "treatment/derma-next-rolling.h"

static DermaNextRolling
check_next (const Setting *setting,
            gint64         rest_s)
{
  DermaNextRolling next;

  derma_next_rolling_check (&setting->situation, rest_s, &next);
  return next;
}

static char *
dup_text (const Setting *setting,
          gint64         rest_s,
          char         **strong)
{
  const DermaNextRolling next = check_next (setting, rest_s);

  return derma_next_rolling_to_text (&next, DERMA_READER_PERSON, setting->situation.now, setting->situation.zone, strong);
}

/* The later of both rests, and one string with its beginning up to the date bold. */
static void
test_rest (void)
{
  g_auto (Setting) setting = { 0 };
  g_autofree char *strong = NULL;
  g_autofree char *text = NULL;
  gint64           newest_s;

  setting_init (&setting);
  newest_s = check (&setting).next_allowed_s;
  g_assert_cmpint (newest_s, >, 0);
  g_assert_cmpint (check_next (&setting, newest_s - 1).not_before_s, ==, newest_s);
  g_assert_cmpint (check_next (&setting, newest_s + 1).not_before_s, ==, newest_s + 1);

  text = dup_text (&setting, instant ("2026-12-01T19:22:00+01:00").utc_s, &strong);
  g_assert_cmpstr (text, ==, "No rolling before: Tuesday 1\302\240December 2026, 19:22. And only if everything is back to normal.");
  g_assert_cmpstr (strong, ==, "No rolling before: Tuesday 1\302\240December 2026, 19:22");
}

/* Never a date alone while a red flag waits for something. */
static void
test_lock (void)
{
  static const struct
  {
    DermaRedFlag flag;
    const char  *text;
  } CASES[] = {
    { DERMA_RED_FLAG_FEVER, "No rolling until a doctor has agreed, and not before " },
    { DERMA_RED_FLAG_EYE, "No rolling until a doctor has agreed, and not before " },
    { DERMA_RED_FLAG_RASH, "No rolling until the warning sign has been gone for 14 days." },
    { DERMA_RED_FLAG_ACNE_FLARE, "No rolling until your skin is calm." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (Setting) setting = { 0 };
      g_autofree char *strong = NULL;
      g_autofree char *text = NULL;

      setting_init (&setting);
      setting_raise (&setting, CASES[i].flag, "2026-11-20T12:00:00+01:00");
      text = dup_text (&setting, 0, &strong);
      g_assert_true (g_str_has_prefix (text, CASES[i].text));
      g_assert_cmpstr (strong, ==, text);
    }
}

/* When a doctor has agreed, the 28 days still count, also where the rest is over sooner. */
static void
test_agreed (void)
{
  g_auto (Setting) setting = { 0 };
  DermaFlagRecord *record;
  DermaNextRolling next;

  setting_init (&setting);
  record = setting_raise (&setting, DERMA_RED_FLAG_FEVER, "2026-11-20T12:00:00+01:00");
  record->agreed_s = record->at_s + DERMA_HOUR_S;
  next = check_next (&setting, 0);
  g_assert_cmpint (next.need, ==, DERMA_ROLLING_NEEDS_REST);
  g_assert_cmpint (next.not_before_s, ==, record->at_s + 28 * DERMA_DAY_S);
}

/* On paper for others nobody is spoken to. */
static void
test_reader (void)
{
  for (DermaRollingNeed need = DERMA_ROLLING_NEEDS_REST; need <= DERMA_ROLLING_NEEDS_NO; need++)
    for (guint days = 0; days < 2; days++)
      {
        g_auto (Setting) setting = { 0 };
        g_autofree char *strong = NULL;
        g_autofree char *text = NULL;
        DermaNextRolling next = { .need = need };

        setting_init (&setting);
        next.not_before_s = setting.situation.now.utc_s + days * DERMA_DAY_S;
        text = derma_next_rolling_to_text (&next, DERMA_READER_OTHERS, setting.situation.now, setting.situation.zone, &strong);
        g_assert_true (g_str_has_prefix (text, "No rolling"));
        g_assert_null (strstr (text, " you"));
        g_assert_true (g_str_has_prefix (text, strong));
      }
}

/* An old lock whose date has passed has no date any more. */
static void
test_past_date (void)
{
  g_auto (Setting) setting = { 0 };
  g_autofree char *strong = NULL;
  g_autofree char *text = NULL;

  setting_init (&setting);
  setting_raise (&setting, DERMA_RED_FLAG_FEVER, "2026-09-01T12:00:00+02:00");
  text = dup_text (&setting, 0, &strong);
  g_assert_cmpstr (text, ==, "No rolling until a doctor has agreed.");
}

static void
test_answer (void)
{
  g_auto (Setting) setting = { 0 };

  setting_init (&setting);
  setting_say_yes (&setting, "scr-pregnant-nursing");
  g_assert_cmpint (check (&setting).verdict, ==, DERMA_VERDICT_NO);
  g_assert_cmpint (check_next (&setting, 0).need, >, DERMA_ROLLING_NEEDS_REST);
}

/* Whenever a session may not start for a date, this date is told, or something that has to come first. */
static void
test_never_more_lenient (void)
{
  for (guint question = 0; question < derma_n_questions (); question++)
    {
      g_auto (Setting) setting = { 0 };
      DermaPermission  permission;
      DermaNextRolling next;

      setting_init (&setting);
      setting_say_yes (&setting, derma_question_get (question)->id);
      permission = check (&setting);
      next = check_next (&setting, 0);
      for (guint i = 0; i < permission.n_reasons; i++)
        if (permission.reasons[i].effect == DERMA_VERDICT_NO)
          g_assert_cmpint (next.not_before_s, >=, permission.reasons[i].until_s);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/next-rolling/rest", test_rest);
  g_test_add_func ("/next-rolling/lock", test_lock);
  g_test_add_func ("/next-rolling/agreed", test_agreed);
  g_test_add_func ("/next-rolling/reader", test_reader);
  g_test_add_func ("/next-rolling/past-date", test_past_date);
  g_test_add_func ("/next-rolling/answer", test_answer);
  g_test_add_func ("/next-rolling/never-more-lenient", test_never_more_lenient);

  return g_test_run ();
}
