/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-error.h"
#include "journal-fixture.h"

static guint
find_question (const char *id)
{
  guint question = 0;

  g_assert_true (derma_question_from_id (id, &question));
  return question;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_rollers (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal           *journal = open_journal (folder);
  GListModel             *rollers = derma_journal_get_rollers (journal);
  const DermaRollerFacts  asked = { .needle_um = 250, .maker_max_uses = 6 };
  const DermaRollerFacts  too_long = { .needle_um = 501 };
  const DermaRollerFacts  no_roller = { .needle_um = 20 };
  const DermaRollerFacts *facts;
  DermaRoller            *roller;
  gint64                  id = 0;
  guint                   n_changed = 0;
  guint                   n_items_changed = 0;
  guint                   n_retired = 0;

  g_signal_connect_swapped (journal, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (rollers, "items-changed", G_CALLBACK (count_cb), &n_items_changed);

  g_assert_true (derma_journal_add_roller (journal, "Blue", &asked, T, &id, &error));
  g_assert_cmpint (id, >, 0);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_items_changed, ==, 1);

  g_assert_false (derma_journal_add_roller (journal, "Long", &too_long, T, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (derma_journal_add_roller (journal, "None", &no_roller, T, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpuint (n_changed, ==, 1);

  roller = derma_journal_get_roller (journal, id);
  g_signal_connect_swapped (roller, "notify::is-retired", G_CALLBACK (count_cb), &n_retired);
  g_assert_true (derma_journal_retire_roller (journal, id, DERMA_RETIRED_DROP, T, &error));
  g_assert_cmpint (derma_roller_get_facts (roller)->retired, ==, DERMA_RETIRED_DROP);
  g_assert_true (derma_journal_unretire_roller (journal, id, &error));
  g_assert_cmpint (derma_roller_get_facts (roller)->retired, ==, DERMA_RETIRED_NOT);
  g_assert_cmpint (derma_roller_get_retired_at (roller).utc_s, ==, 0);
  for (DermaRetiredReason reason = DERMA_RETIRED_BENT; reason < DERMA_N_RETIRED_REASONS; reason++)
    g_assert_true (derma_journal_retire_roller (journal, id, reason, T, &error));
  g_assert_cmpuint (n_retired, ==, 3);

  g_assert_false (derma_journal_retire_roller (journal, 99, DERMA_RETIRED_DROP, T, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);

  journal = reopen_journal (journal);
  roller = derma_journal_get_roller (journal, id);
  facts = derma_roller_get_facts (roller);
  g_assert_cmpstr (derma_roller_get_name (roller), ==, "Blue");
  g_assert_cmpuint (facts->needle_um, ==, 250);
  g_assert_cmpuint (facts->maker_max_uses, ==, 6);
  g_assert_cmpuint (facts->uses, ==, 0);
  g_assert_cmpint (facts->first_use.utc_s, ==, 0);
  g_assert_cmpint (facts->retired, ==, DERMA_RETIRED_WORN);
  g_assert_cmpint (derma_roller_get_retired_at (roller).utc_s, ==, T_S);
  g_assert_cmpint (derma_roller_get_retired_at (roller).offset_s, ==, T_OFFSET_S);
  assert_sound (journal);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* Each test is told once, as what was said of it last; one that was begun anew before anything came of it is not. */
static void
test_patch_tests (void)
{
  const struct
  {
    DermaPatchTestKind kind;
    DermaPatchTest     test;
  } SAID[] = {
    { DERMA_PATCH_TEST_PRODUCT, { .started = { T_S - 10, 3600 } } },
    { DERMA_PATCH_TEST_ROLLER, { .started = { T_S, 3600 }, .needle_um = 250 } },
    { DERMA_PATCH_TEST_ROLLER, { .started = { T_S, 3600 }, .needle_um = 250, .is_judged = TRUE, .passed = TRUE } },
    { DERMA_PATCH_TEST_ROLLER, { .started = { T_S + 5, 3600 }, .needle_um = 500 } },
    { DERMA_PATCH_TEST_ROLLER, { .started = { T_S + 9, 3600 }, .needle_um = 500 } },
    { DERMA_PATCH_TEST_PRODUCT, { .started = { T_S - 10, 3600 }, .is_judged = TRUE } },
    { DERMA_PATCH_TEST_PRODUCT, { .started = { T_S + 20, 3600 } } },
    { DERMA_PATCH_TEST_PRODUCT, { .started = { 0, 0 } } }, /* not begun after all */
  };
  static const guint EXPECTED[] = { 5, 2, 4 };
  g_autofree char   *folder = make_folder ();
  DermaJournal      *journal = open_journal (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) none = derma_journal_list_patch_tests (journal);
  g_autoptr (GArray) tests = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (SAID); i++)
    {
      g_assert_true (derma_journal_set_patch_test (journal, SAID[i].kind, &SAID[i].test, T, &error));
      g_assert_no_error (error);
    }

  tests = derma_journal_list_patch_tests (journal);
  g_assert_cmpuint (tests->len, ==, G_N_ELEMENTS (EXPECTED));
  for (guint i = 0; i < tests->len; i++)
    {
      const DermaPatchTestRecord *record = &g_array_index (tests, DermaPatchTestRecord, i);

      g_assert_cmpint (record->kind, ==, SAID[EXPECTED[i]].kind);
      g_assert_cmpint (record->test.started.utc_s, ==, SAID[EXPECTED[i]].test.started.utc_s);
      g_assert_cmpuint (record->test.needle_um, ==, SAID[EXPECTED[i]].test.needle_um);
      g_assert_cmpint (record->test.is_judged, ==, SAID[EXPECTED[i]].test.is_judged);
      g_assert_cmpint (record->test.passed, ==, SAID[EXPECTED[i]].test.passed);
    }
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_person (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal        *journal = open_journal (folder);
  const DermaPatchTest begun = { .started = T, .looked = { T_S + 60, 3600 } };
  const DermaPatchTest failed = { .started = { T_S - 86400, 0 }, .is_judged = TRUE };
  const DermaPatchTest judged = { .started = T, .needle_um = 300, .is_judged = TRUE, .passed = TRUE };
  const DermaAnswer    melasma = { .question = find_question ("scr-melasma"), .value = DERMA_ANSWER_NOT_SURE, .at = T };
  DermaPatchTest       test;
  DermaProfile         profile;

  derma_journal_get_profile (journal, &profile);
  g_assert_cmpint (profile.sensitivity, ==, DERMA_SENSITIVITY_UNKNOWN);
  g_assert_cmpuint (profile.fitzpatrick, ==, 0);
  derma_journal_get_patch_test (journal, DERMA_PATCH_TEST_ROLLER, &test);
  g_assert_cmpint (test.started.utc_s, ==, 0);

  g_assert_true (derma_journal_set_skin (journal, DERMA_SENSITIVITY_LOW, 2, T, &error));
  g_assert_true (derma_journal_set_skin (journal, DERMA_SENSITIVITY_MEDIUM, 4, T, &error));
  g_assert_true (derma_journal_set_patch_test (journal, DERMA_PATCH_TEST_ROLLER, &judged, T, &error));
  g_assert_true (derma_journal_set_patch_test (journal, DERMA_PATCH_TEST_PRODUCT, &failed, T, &error));
  g_assert_true (derma_journal_set_patch_test (journal, DERMA_PATCH_TEST_PRODUCT, &begun, T, &error));
  g_assert_true (derma_journal_set_answer (journal, &melasma, &error));

  for (guint i = 0; i < 2; i++, journal = reopen_journal (journal))
    {
      derma_journal_get_profile (journal, &profile);
      g_assert_cmpint (profile.sensitivity, ==, DERMA_SENSITIVITY_MEDIUM);
      g_assert_cmpuint (profile.fitzpatrick, ==, 4);
      g_assert_true (profile.has_melasma);
      g_assert_false (profile.has_pih_history);
      g_assert_false (profile.is_18_to_21);
      derma_journal_get_patch_test (journal, DERMA_PATCH_TEST_ROLLER, &test);
      g_assert_true (test.is_judged && test.passed && !test.has_failed_before);
      g_assert_cmpint (test.looked.utc_s, ==, 0);
      derma_journal_get_patch_test (journal, DERMA_PATCH_TEST_PRODUCT, &test);
      g_assert_true (!test.is_judged && test.has_failed_before);
      g_assert_true (derma_patch_test_has_failed (&test));
      g_assert_cmpint (test.started.utc_s, ==, T_S);
      g_assert_cmpint (test.looked.utc_s, ==, T_S + 60);
      g_assert_cmpint (test.looked.offset_s, ==, 3600);
    }

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A roller test covers its band, also when a longer one is under way; where the needle was not noted, the shortest step. */
static void
test_tested_needles (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);

  for (guint i = 0; i < 4; i++)
    {
      static const guint NEEDLES[] = { 0, 130, 300, 500 };
      static const guint TESTED[] = { 0, 250, 250, 300 };
      DermaPatchTest     test = { .started = { T_S + i * 86400, 0 }, .needle_um = NEEDLES[i] };
      DermaPatchTest     newest;

      g_assert_true (derma_journal_set_patch_test (journal, DERMA_PATCH_TEST_ROLLER, &test, T, &error));
      test.is_judged = test.passed = TRUE;
      g_assert_true (derma_journal_set_patch_test (journal, DERMA_PATCH_TEST_ROLLER, &test, T, &error));
      journal = reopen_journal (journal);
      derma_journal_get_patch_test (journal, DERMA_PATCH_TEST_ROLLER, &newest);
      g_assert_cmpuint (newest.needle_um, ==, NEEDLES[i]);
      g_assert_true (newest.passed);
      g_assert_cmpuint (derma_journal_get_situation (journal, T, NULL)->tested_um, ==, TESTED[i]);
    }

  g_assert_cmpuint (derma_journal_get_situation (journal, T, NULL)->longest_um, ==, 0);
  g_assert_true (derma_journal_add_stated_session (journal, (DermaTime) { T_S - 86400, 0 }, 300, T, &error));
  g_assert_true (derma_journal_add_stated_session (journal, (DermaTime) { T_S - 3600, 0 }, 250, T, &error));
  g_assert_cmpuint (derma_journal_get_situation (journal, T, NULL)->longest_um, ==, 300);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_stated (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal         *journal = open_journal (folder);
  GListModel           *sessions = derma_journal_get_sessions (journal);
  const DermaSituation *situation;

  g_assert_false (derma_journal_add_stated_session (journal, (DermaTime) { T_S + 1, 0 }, 250, T, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (derma_journal_add_stated_session (journal, T, 10, T, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (derma_journal_add_stated_session (journal, (DermaTime) { T_S - 86400, 0 }, 250, T, &error));
  g_assert_true (derma_journal_add_stated_session (journal, (DermaTime) { T_S - 20 * 86400, 7200 }, 300, T, &error));

  for (guint i = 0; i < 2; i++, journal = reopen_journal (journal))
    {
      DermaPastSession *last = derma_journal_get_last_session (journal);
      g_autoptr (DermaPastSession) older = NULL;

      sessions = derma_journal_get_sessions (journal);
      g_assert_cmpuint (g_list_model_get_n_items (sessions), ==, 2);
      g_assert_cmpint (derma_past_session_get_t0 (last).utc_s, ==, T_S - 86400);
      g_assert_true (derma_past_session_is_stated (last));
      g_assert_null (derma_past_session_get_record (last));
      older = g_list_model_get_item (sessions, 1);
      g_assert_cmpuint (derma_past_session_get_needle_um (older), ==, 300);
      g_assert_cmpint (derma_past_session_get_t0 (older).offset_s, ==, 7200);
      g_assert_cmpint (derma_past_session_get_roller_id (older), ==, 0);

      situation = derma_journal_get_situation (journal, T, NULL);
      g_assert_cmpuint (situation->n_completed, ==, 2);
      g_assert_cmpuint (situation->profile.clean_sessions, ==, 0);
      g_assert_cmpuint (situation->last.needle_um, ==, 250);
      g_assert_null (situation->newest_log);
      assert_sound (journal);
    }

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* Stated by mistake, and taken back. */
static void
test_remove_stated (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal         *journal = open_journal (folder);
  gint64                now_ms = T_S * 1000;
  const gint64          rolled = run_session (journal, add_roller (journal, 250), &now_ms);
  const DermaHealingLog log = { .at = T };
  DermaHealingDraft     draft = { 0 };
  gint64                stated;
  gint64                other;

  g_assert_true (derma_journal_add_stated_session (journal, (DermaTime) { T_S - 86400, 0 }, 250, T, &error));
  g_assert_true (derma_journal_add_stated_session (journal, (DermaTime) { T_S + 86400, 0 }, 300, (DermaTime) { T_S + 90000, 0 }, &error));
  stated = derma_past_session_get_id (derma_journal_get_last_session (journal));
  g_assert_true (derma_journal_add_healing (journal, stated, &log, "Oops", &error));
  derma_healing_draft_clear (&draft);
  g_assert_true (derma_journal_set_healing_draft (journal, stated, &draft, T, &error));

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DermaPastSession) last = NULL;

      if (i == 1) /* also one that was never looked at */
        journal = reopen_journal (journal);
      other = stated - (gint64) i;
      g_assert_true (derma_journal_remove_stated_session (journal, other, &error));
      g_assert_false (derma_journal_remove_stated_session (journal, other, &error));
      g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
      g_clear_error (&error);
      g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_sessions (journal)), ==, 2 - i);
      last = g_list_model_get_item (derma_journal_get_sessions (journal), 0);
      g_assert_cmpint (derma_past_session_get_id (last), ==, rolled);
      g_assert_cmpuint (derma_journal_get_situation (journal, T, NULL)->n_completed, ==, 2 - i);
      g_assert_cmpint (derma_journal_get_situation (journal, T, NULL)->last.id, ==, rolled);
      assert_sound (journal);
    }

  g_assert_false (derma_journal_remove_stated_session (journal, rolled, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_answers (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);
  DermaAnswer   fever = { .question = find_question ("scr-fever"), .value = DERMA_ANSWER_YES, .has_anchor = TRUE, .anchor_day = 20000, .at = T };
  DermaAnswer   keloid = { .question = find_question ("scr-keloid"), .value = DERMA_ANSWER_YES, .at = T };
  DermaAnswer   wound = { .question = find_question ("scr-sec-wound"), .value = DERMA_ANSWER_YES, .at = T, .sections = DERMA_SECTION_BIT (DERMA_SECTION_CHIN) | DERMA_SECTION_BIT (DERMA_SECTION_LEFT_CHEEK), .has_detail = TRUE, .is_acknowledged = TRUE, .agreed = { T_S - 5, -3600 } };
  DermaAnswer   answer;

  g_assert_false (derma_journal_set_answer (journal, &fever, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW);
  g_clear_error (&error);

  /* Said twice within one asking, then again after ninety days. */
  g_assert_true (derma_journal_set_answer (journal, &keloid, &error));
  keloid.value = DERMA_ANSWER_NO;
  g_assert_true (derma_journal_set_answer (journal, &keloid, &error));
  keloid.at.utc_s += 90 * 86400;
  keloid.value = DERMA_ANSWER_NOT_SURE;
  g_assert_true (derma_journal_set_answer (journal, &keloid, &error));
  keloid.value = DERMA_ANSWER_NONE;
  g_assert_true (derma_journal_set_answer (journal, &keloid, &error));
  g_assert_true (derma_journal_get_answer (journal, keloid.question, &answer));
  g_assert_cmpint (answer.value, ==, DERMA_ANSWER_NO);
  g_assert_cmpint (answer.at.utc_s, ==, T_S);

  g_assert_true (derma_journal_begin_session (journal, T, &error));
  g_assert_true (derma_journal_set_answers (journal, (DermaAnswer[]) { fever, wound }, 2, &error));
  fever.anchor_day = 20001;
  g_assert_true (derma_journal_set_answer (journal, &fever, &error));

  journal = reopen_journal (journal);
  g_assert_true (derma_journal_get_answer (journal, fever.question, &answer));
  g_assert_cmpint (answer.anchor_day, ==, 20001);
  g_assert_true (answer.has_anchor);
  g_assert_true (derma_journal_get_answer (journal, wound.question, &answer));
  g_assert_cmpmem (&answer, sizeof answer, &wound, sizeof wound);
  g_assert_cmpuint (derma_journal_get_situation (journal, T, NULL)->n_answers, ==, 3);
  assert_sound (journal);

  /* What was answered in a session counts in it; of the standing ones the newest counts on. */
  take (journal, (DermaEvent) { .kind = DERMA_EVENT_STOP, .at_ms = T_S * 1000 + 60000 });
  g_assert_cmpint (derma_journal_get_open_session_id (journal), ==, 0);
  g_assert_false (derma_journal_get_answer (journal, fever.question, &answer));
  g_assert_true (derma_journal_get_earlier_answer (journal, fever.question, &answer));
  g_assert_cmpint (answer.anchor_day, ==, 20001);
  g_assert_false (derma_journal_get_earlier_answer (journal, find_question ("scr-wax"), &answer));
  g_assert_cmpuint (derma_journal_get_situation (journal, T, NULL)->n_answers, ==, 1);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_choices (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  DermaJournal         *journal = open_journal (folder);
  const gint64          retired = add_roller (journal, 300);
  const gint64          roller = add_roller (journal, 250);
  const DermaSectionSet excluded = DERMA_SECTION_BIT (DERMA_SECTION_CHIN);
  const guint64         rules = G_GUINT64_CONSTANT (1) << DERMA_RULE_EVENING | G_GUINT64_CONSTANT (1) << DERMA_RULE_NUMBING;
  const DermaSituation *situation;
  guint                 n_notified = 0;

  g_assert_true (derma_journal_retire_roller (journal, retired, DERMA_RETIRED_ROUGH, T, &error));
  g_assert_false (derma_journal_set_session_choice (journal, roller, 0, 0, FALSE, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW);
  g_clear_error (&error);

  g_signal_connect_swapped (journal, "notify::open-session-id", G_CALLBACK (count_cb), &n_notified);
  g_assert_true (derma_journal_begin_session (journal, T, &error));
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_false (derma_journal_begin_session (journal, T, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW);
  g_clear_error (&error);

  g_assert_false (derma_journal_set_session_choice (journal, 77, 0, 0, FALSE, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (derma_journal_get_session_roller_id (journal), ==, 0);
  g_assert_true (derma_journal_set_session_choice (journal, retired, 0, 1, FALSE, &error));
  g_assert_true (derma_journal_set_session_choice (journal, roller, excluded, rules, TRUE, &error));

  for (guint i = 0; i < 2; i++, journal = reopen_journal (journal))
    {
      g_assert_cmpint (derma_journal_get_session_roller_id (journal), ==, roller);
      situation = derma_journal_get_situation (journal, T, zone);
      g_assert_cmpint (situation->chosen, ==, 0);
      g_assert_cmpuint (situation->n_rollers, ==, 1);
      g_assert_cmpint (situation->rollers[0].id, ==, roller);
      g_assert_cmpuint (situation->excluded, ==, excluded);
      g_assert_cmpuint (situation->acknowledged_rules, ==, rules);
      g_assert_true (situation->is_numbing_chosen);
      assert_sound (journal);
    }

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_healing (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal          *journal = open_journal (folder);
  gint64                 now_ms = T_S * 1000;
  const gint64           id = run_session (journal, add_roller (journal, 250), &now_ms);
  const gint64           t0_s = derma_past_session_get_t0 (derma_journal_get_last_session (journal)).utc_s;
  const guint            hours[] = { 1, 25, 73 };
  DermaPastSession      *past = derma_journal_get_last_session (journal);
  gsize                  n_logs = 0;
  guint                  n_notified = 0;
  DermaHealingLog        log = { .sections = DERMA_ALL_SECTIONS };
  const DermaHealingLog *logs;

  g_signal_connect_swapped (past, "notify::n-logs", G_CALLBACK (count_cb), &n_notified);
  g_assert_null (derma_journal_get_situation (journal, T, NULL)->newest_log);

  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      log.at = (DermaTime) { t0_s + (gint64) hours[i] * 3600, -7200 };
      log.levels[DERMA_HEALING_REDNESS] = 2 - i;
      log.levels[DERMA_HEALING_ITCH] = i == 1;
      g_assert_true (derma_journal_add_healing (journal, id, &log, i == 1 ? "Itches" : NULL, &error));
      g_assert_cmpuint (n_notified, ==, i + 1);
    }
  g_assert_false (derma_journal_add_healing (journal, 88, &log, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  log.levels[DERMA_HEALING_PAIN] = 5;
  g_clear_error (&error);
  g_assert_false (derma_journal_add_healing (journal, id, &log, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);

  for (guint i = 0; i < 2; i++, journal = reopen_journal (journal))
    {
      const DermaSituation *situation = derma_journal_get_situation (journal, T, NULL);

      g_assert_cmpuint (situation->profile.clean_sessions, ==, 1);
      g_assert_cmpint (situation->newest_log->at.utc_s, ==, t0_s + 73 * 3600);
      past = derma_journal_get_last_session (journal);
      logs = derma_past_session_get_logs (past, &n_logs);
      g_assert_cmpuint (n_logs, ==, 3);
      g_assert_cmpuint (logs[0].levels[DERMA_HEALING_REDNESS], ==, 2);
      g_assert_cmpuint (logs[1].levels[DERMA_HEALING_ITCH], ==, 1);
      g_assert_cmpint (logs[1].at.offset_s, ==, -7200);
      g_assert_cmpuint (logs[1].sections, ==, DERMA_ALL_SECTIONS);
      g_assert_cmpstr (derma_past_session_get_log_note (past, 1), ==, "Itches");
      g_assert_cmpstr (derma_past_session_get_log_note (past, 2), ==, "");
      g_assert_null (derma_past_session_get_log_note (past, 3));
      assert_sound (journal);
    }

  /* A red flag in between: it healed, but not cleanly. */
  log = (DermaHealingLog) { .at = { t0_s + 30 * 3600, 0 } };
  log.levels[DERMA_HEALING_SWELLING] = 4;
  g_assert_true (derma_journal_add_healing (journal, id, &log, NULL, &error));
  g_assert_cmpuint (derma_journal_get_situation (journal, T, NULL)->profile.clean_sessions, ==, 0);
  assert_sound (journal);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A session that a widget still holds when the journal is gone. */
static void
test_outlives_journal (void)
{
  g_autofree char  *folder = make_folder ();
  DermaJournal     *journal = open_journal (folder);
  gint64            now_ms = T_S * 1000;
  GListModel       *sessions = NULL;
  DermaPastSession *past = NULL;
  gsize             n_logs = 1;

  run_session (journal, add_roller (journal, 250), &now_ms);
  journal = reopen_journal (journal);
  sessions = g_object_ref (derma_journal_get_sessions (journal));
  past = g_list_model_get_item (sessions, 0);
  g_assert_finalize_object (journal);

  g_assert_cmpuint (derma_past_session_get_needle_um (past), ==, 250);
  g_assert_null (derma_past_session_get_record (past));
  derma_past_session_get_logs (past, &n_logs);
  g_assert_cmpuint (n_logs, ==, 0);
  g_object_unref (past);
  g_assert_finalize_object (sessions);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_read_only (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *missing = g_build_filename (folder, "missing", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaJournal) empty = derma_journal_open (missing, DERMA_JOURNAL_READ, &error);
  DermaJournal *journal;

  /* Where there is no journal there is nothing to read, and nothing is made. */
  g_assert_no_error (error);
  g_assert_true (derma_journal_is_read_only (empty));
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_sessions (empty)), ==, 0);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));

  journal = open_journal (folder);
  add_roller (journal, 250);
  g_assert_finalize_object (journal);

  journal = derma_journal_open (folder, DERMA_JOURNAL_READ, &error);
  g_assert_no_error (error);
  g_assert_false (derma_journal_begin_session (journal, T, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_READ_ONLY);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_rollers (journal)), ==, 1);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/journal/rollers", test_rollers);
  g_test_add_func ("/journal/person", test_person);
  g_test_add_func ("/journal/patch-tests", test_patch_tests);
  g_test_add_func ("/journal/tested-needles", test_tested_needles);
  g_test_add_func ("/journal/stated", test_stated);
  g_test_add_func ("/journal/remove-stated", test_remove_stated);
  g_test_add_func ("/journal/answers", test_answers);
  g_test_add_func ("/journal/choices", test_choices);
  g_test_add_func ("/journal/healing", test_healing);
  g_test_add_func ("/journal/outlives-journal", test_outlives_journal);
  g_test_add_func ("/journal/read-only", test_read_only);

  return g_test_run ();
}
