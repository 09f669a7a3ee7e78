/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-error.h"
#include "journal-fixture.h"

static gint64
get_last_id (DermaJournal *journal)
{
  return derma_past_session_get_id (derma_journal_get_last_session (journal));
}

static void
log_healing (DermaJournal *journal,
             gint64        session_id,
             gint64        at_s,
             guint         redness,
             const char   *note)
{
  DermaHealingLog log = { .at = { at_s, T_OFFSET_S } };
  g_autoptr (GError) error = NULL;

  log.levels[DERMA_HEALING_REDNESS] = redness;
  derma_journal_add_healing (journal, session_id, &log, note, &error);
  g_assert_no_error (error);
}

static void
check_in (DermaJournal *journal,
          gint64        at_s,
          const char   *note)
{
  DermaRatedTime rated = { .at = { at_s, T_OFFSET_S } };
  g_autoptr (GError) error = NULL;

  derma_ratings_set (&rated.ratings, DERMA_MEASURE_PORES, DERMA_WHOLE_FACE, 2);
  derma_journal_add_check_in (journal, &rated, note, NULL, &error);
  g_assert_no_error (error);
}

/* What is found, as letters in their order: S(ession), C(heck-in), H(ealing), F(lag); of plans their S(t)art, (p)ause and (e)nd;
 * patch tests are x. */
static char *
find (DermaJournal         *journal,
      guint                 kinds,
      gint64                roller_id,
      const DermaEntryWord *words,
      gsize                 n_words)
{
  const DermaEntryFilter filter = { kinds, roller_id, words, n_words };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) entries = derma_journal_find_entries (journal, &filter, &error);
  GString *letters = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      g_string_append_c (letters, "SCHPFtpex"[g_array_index (entries, DermaEntry, i).kind]);
      if (i > 0)
        g_assert_cmpint (g_array_index (entries, DermaEntry, i - 1).at.utc_s, >=, g_array_index (entries, DermaEntry, i).at.utc_s);
    }

  return g_string_free (letters, FALSE);
}

static void
assert_found (DermaJournal *journal,
              const char   *text,
              const char   *ids,
              const char   *expected)
{
  const DermaEntryWord word = { .text = text, .ids = ids };
  g_autofree char     *found = find (journal, DERMA_ALL_ENTRIES, 0, &word, 1);

  g_assert_cmpstr (found, ==, expected);
}

/* A session with all sections but the chin, a log and a check-in; then a stated one, longer ago; a log with a warning sign. */
static DermaJournal *
make_history (const char *folder,
              gint64     *roller)
{
  DermaJournal *journal = open_journal (folder);
  gint64        now_ms = T_S * 1000;
  gint64        id;
  g_autoptr (GError) error = NULL;

  *roller = add_roller (journal, 250);
  begin_checked (journal, *roller, DERMA_SECTION_BIT (DERMA_SECTION_CHIN), &now_ms);
  id = derma_journal_get_open_session_id (journal);
  go_on_to (journal, DERMA_PHASE_ENDED, &now_ms);
  g_assert_cmpint (get_last_id (journal), ==, id);
  derma_journal_edit_session (journal, id, 2, "Die Haut war gerötet", &error);
  g_assert_no_error (error);
  log_healing (journal, id, now_ms / 1000 + 3600, 1, "Calm and WARM");
  log_healing (journal, id, now_ms / 1000 + 8 * 86400, 1, "");
  check_in (journal, now_ms / 1000 + 7200, "warm, too");
  derma_journal_add_stated_session_with (journal, (DermaTime) { T_S - 40 * 86400, T_OFFSET_S }, 500, DERMA_SECTION_BIT (DERMA_SECTION_CHIN),
                                         "At a friend’s", T, NULL, &error);
  g_assert_no_error (error);

  return journal;
}

static void
test_find (void)
{
  g_autofree char     *folder = make_folder ();
  gint64               roller;
  DermaJournal        *journal = make_history (folder, &roller);
  const DermaEntryWord both[] = { { .text = "warm" }, { .text = "calm" } };
  const DermaEntryWord named = { .text = "check", .kinds = DERMA_ENTRY_BIT (DERMA_ENTRY_CHECK_IN) };
  g_autofree char     *all = find (journal, DERMA_ALL_ENTRIES, 0, NULL, 0);
  g_autofree char     *sessions = find (journal, DERMA_ENTRY_BIT (DERMA_ENTRY_SESSION), 0, NULL, 0);
  g_autofree char     *of_roller = find (journal, DERMA_ALL_ENTRIES, roller, NULL, 0);
  g_autofree char     *nothing = find (journal, 0, 0, NULL, 0);
  g_autofree char     *two = find (journal, DERMA_ALL_ENTRIES, 0, both, G_N_ELEMENTS (both));
  g_autofree char     *of_kind = find (journal, DERMA_ALL_ENTRIES, 0, &named, 1);

  /* redness a week after is a warning sign */
  g_assert_cmpstr (all, ==, "HFCHSxxS");
  g_assert_cmpstr (sessions, ==, "SS");
  g_assert_cmpstr (of_roller, ==, "HFHS");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (two, ==, "H");
  g_assert_cmpstr (of_kind, ==, "C");

  assert_found (journal, "Warm", NULL, "CH");
  assert_found (journal, "GEROTET", NULL, "S");
  assert_found (journal, "friend", NULL, "S");
  assert_found (journal, "0.25", NULL, "S");
  assert_found (journal, "25", NULL, "");
  assert_found (journal, "0", NULL, "");
  assert_found (journal, "5", NULL, "");
  assert_found (journal, "x", "length", "SxS");
  assert_found (journal, "x", "stated", "S");
  assert_found (journal, "x", "ended-early", "");
  assert_found (journal, "x", "hm-redness", "HH");
  assert_found (journal, "x", "hm-pain all-zero", "");
  assert_found (journal, "x", "flag-open", "F");
  assert_found (journal, "x", "flag-gone", "");
  assert_found (journal, "x", "test-passed", "xx");
  assert_found (journal, "2026", NULL, "HFCHSxxS");
  assert_found (journal, "2025", NULL, "");
  assert_found (journal, "0,5", NULL, "xS");
  assert_found (journal, "%", NULL, "");
  assert_found (journal, "x", "forehead", "S");
  assert_found (journal, "x", "chin", "");
  assert_found (journal, "x", "pm-pores", "C");
  assert_found (journal, "x", "rf-redness-168", "F");
  assert_found (journal, "x", "pm-glow scr-age", "");

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* What a row says of a session that was ended, of a check-in and of logs. */
static void
test_facts (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     roller = add_roller (journal, 250);
  DermaRatedTime   rated = { .at = { T_S + 3600, T_OFFSET_S } };
  gint64           now_ms = T_S * 1000;
  gint64           id;
  DermaTime        now;
  g_autoptr (DermaRemovedSession) removed = NULL;
  g_autoptr (GError) error = NULL;

  begin_checked (journal, roller, 0, &now_ms);
  id = derma_journal_get_open_session_id (journal);
  go_on_to (journal, DERMA_PHASE_ROLL, &now_ms);
  for (guint i = 0; i < 5; i++)
    go_on (journal, &now_ms);
  take (journal, (DermaEvent) { .kind = DERMA_EVENT_WRONG, .at_ms = now_ms + 500, .value = DERMA_STOP_BLOOD });
  go_on_to (journal, DERMA_PHASE_ENDED, &now_ms);
  assert_found (journal, "x", "ended-early", "S");

  log_healing (journal, id, now_ms / 1000 + 3600, 0, "");
  assert_found (journal, "x", "all-zero", "H");

  derma_ratings_set (&rated.ratings, DERMA_MEASURE_PORES, DERMA_SECTION_CHIN, 2);
  derma_journal_add_check_in (journal, &rated, "", NULL, &error);
  g_assert_no_error (error);
  assert_found (journal, "x", "only-sections", "C");

  /* its skin still rests, so the day stays */
  now = (DermaTime) { now_ms / 1000 + 7200, T_OFFSET_S };
  derma_journal_remove_session (journal, id, now, NULL, &removed, &error);
  g_assert_no_error (error);
  assert_found (journal, "x", "day-only", "S");
  assert_found (journal, "x", "stated", "");

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A warning sign is found by what became of it. */
static void
test_flags (void)
{
  static const struct
  {
    DermaRedFlag    flag;
    DermaResolution resolution;
    const char     *id;
  } CASES[] = {
    { DERMA_RED_FLAG_FEVER, DERMA_RESOLUTION_DOCTOR, "flag-doctor" },
    { DERMA_RED_FLAG_GLANDS, DERMA_RESOLUTION_GONE, "flag-gone" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *folder = make_folder ();
      DermaJournal    *journal = open_journal (folder);
      gint64           now_ms = T_S * 1000;
      const gint64     id = run_session (journal, add_roller (journal, 250), &now_ms);
      const DermaTime  told = { now_ms / 1000 + 7200, T_OFFSET_S };
      const DermaTime  later = { told.utc_s + 3600, T_OFFSET_S };
      g_autoptr (DermaRaisedFlag) flag = NULL;
      g_autoptr (GError) error = NULL;
      gint64 flag_id;

      derma_journal_tell_red_flags (journal, id, DERMA_RED_FLAG_BIT (CASES[i].flag), told, &error);
      g_assert_no_error (error);
      assert_found (journal, "x", CASES[i].id, "");
      flag = g_list_model_get_item (derma_journal_get_red_flags (journal), 0);
      flag_id = derma_raised_flag_get_id (flag);
      derma_journal_resolve_red_flags (journal, &flag_id, 1, CASES[i].resolution, later, &error);
      g_assert_no_error (error);
      assert_found (journal, "x", CASES[i].id, "F");
      assert_found (journal, "x", "flag-open", "");

      g_assert_finalize_object (journal);
      remove_folder (g_steal_pointer (&folder));
    }
}

/* Who said yes is found by the question, who said no is not. */
static void
test_answers (void)
{
  g_autofree char  *folder = make_folder ();
  DermaJournal     *journal = open_journal (folder);
  const gint64      roller = add_roller (journal, 250);
  gint64            now_ms = T_S * 1000;
  const DermaAnswer melasma = { .value = DERMA_ANSWER_YES, .at = T };
  DermaAnswer       answer = melasma;
  g_auto (DermaSessionDetails) details = { 0 };
  g_autoptr (GError) error = NULL;
  gint64   id;
  gboolean has_yes = FALSE;

  g_assert_true (derma_question_from_id ("scr-melasma", &answer.question));
  begin_checked (journal, roller, 0, &now_ms);
  id = derma_journal_get_open_session_id (journal);
  derma_journal_set_answer (journal, &answer, &error);
  g_assert_no_error (error);
  go_on_to (journal, DERMA_PHASE_ENDED, &now_ms);

  assert_found (journal, "x", "scr-melasma", "S");
  assert_found (journal, "x", "scr-diabetes", "");
  g_assert_true (derma_journal_load_session_details (journal, id, &details, &error));
  g_assert_cmpuint (details.protocol_version, ==, 1);
  g_assert_cmpint (details.started.utc_s, ==, T_S);
  g_assert_cmpint (details.ended.utc_s, >, T_S);
  for (guint i = 0; i < details.answers->len; i++)
    has_yes |= g_array_index (details.answers, DermaAnswer, i).question == answer.question &&
               g_array_index (details.answers, DermaAnswer, i).value == DERMA_ANSWER_YES;
  g_assert_true (has_yes);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_edit (void)
{
  g_autofree char  *folder = make_folder ();
  gint64            roller;
  DermaJournal     *journal = make_history (folder, &roller);
  const gint64      id = get_last_id (journal);
  DermaPastSession *session;
  g_autoptr (GError) error = NULL;
  g_auto (DermaSessionDetails) details = { 0 };

  for (guint i = 0; i < 2; i++, journal = reopen_journal (journal))
    {
      session = derma_journal_get_last_session (journal);
      g_assert_cmpint (derma_past_session_get_pain (session), ==, 2);
      g_assert_cmpstr (derma_past_session_get_note (session), ==, "Die Haut war gerötet");
    }

  g_assert_true (derma_journal_edit_session (journal, id, -1, "", &error));
  g_assert_cmpint (derma_past_session_get_pain (derma_journal_get_last_session (journal)), ==, -1);
  g_assert_false (derma_journal_edit_session (journal, id, 5, "", &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (derma_journal_edit_session (journal, 99, 1, "", &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (derma_journal_load_session_details (journal, 99, &details, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_assert_null (derma_journal_get_past_session (journal, 99));
  assert_sound (journal);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* What became of plans, each at its time. */
static void
test_plans (void)
{
  g_autofree char      *folder = make_folder ();
  DermaJournal         *journal = open_journal (folder);
  const DermaPlanInputs inputs = { .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_GLOW), .age = 30 };
  const DermaTime       never = { 0 };
  const DermaEntryWord  named = { .text = "pause", .kinds = DERMA_ENTRY_BIT (DERMA_ENTRY_PAUSE) };
  g_autoptr (GError) error = NULL;
  g_autofree char *begun = NULL;
  g_autofree char *all = NULL;
  g_autofree char *pauses = NULL;
  g_autofree char *of_roller = NULL;
  g_autofree char *sessions = NULL;
  g_autoptr (DermaStoredPlan) plan = NULL;

  g_assert_true (derma_journal_start_plan (journal, &inputs, never, TRUE, T, NULL, &error));
  begun = find (journal, DERMA_ALL_ENTRIES, 0, NULL, 0);
  g_assert_cmpstr (begun, ==, "t");
  for (gint64 i = 1; i < 5; i += 2)
    {
      g_assert_true (derma_journal_pause_plan (journal, DERMA_PAUSE_TRAVEL, never, (DermaTime) { T_S + i * 86400, T_OFFSET_S }, NULL, &error));
      g_assert_true (derma_journal_resume_plan (journal, (DermaTime) { T_S + (i + 1) * 86400, T_OFFSET_S }, NULL, &error));
    }
  g_assert_true (derma_journal_end_plan (journal, (DermaTime) { T_S + 9 * 86400, T_OFFSET_S }, NULL, &error));

  all = find (journal, DERMA_ALL_ENTRIES, 0, NULL, 0);
  g_assert_cmpstr (all, ==, "eppt");
  pauses = find (journal, DERMA_ALL_ENTRIES, 0, &named, 1);
  g_assert_cmpstr (pauses, ==, "pp");
  of_roller = find (journal, DERMA_ALL_ENTRIES, add_roller (journal, 250), NULL, 0);
  g_assert_cmpstr (of_roller, ==, "");

  /* why it rested, what it was for, how it ended, and its numbers */
  assert_found (journal, "x", "pause-travel", "pp");
  assert_found (journal, "x", "pause-sun", "");
  assert_found (journal, "x", "pm-glow", "t");
  assert_found (journal, "x", "pm-pores", "");
  assert_found (journal, "x", "end-ended", "e");
  assert_found (journal, "x", "end-replaced", "");
  plan = g_list_model_get_item (derma_journal_get_plans (journal), 0);
  sessions = g_strdup_printf ("%u", derma_stored_plan_get_plan (plan)->sessions);
  assert_found (journal, sessions, NULL, "t");
  assert_found (journal, "987", NULL, "");

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A plan is found by whether it was replaced, or all its sessions were done. */
static void
test_plan_ends (void)
{
  g_autofree char      *folder = make_folder ();
  DermaJournal         *journal = open_journal (folder);
  const DermaPlanInputs inputs = { .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_GLOW), .age = 30 };
  const DermaTime       never = { 0 };
  const gint64          begun_s = T_S - 900 * 86400;
  g_autoptr (GError) error = NULL;
  guint n;

  for (guint i = 0; i < 2; i++)
    g_assert_true (derma_journal_start_plan (journal, &inputs, never, TRUE, (DermaTime) { begun_s + i * 86400, T_OFFSET_S }, NULL, &error));
  assert_found (journal, "x", "end-replaced", "e");
  assert_found (journal, "x", "end-completed", "");

  n = derma_stored_plan_get_plan (derma_journal_get_plan (journal))->sessions;
  for (guint i = 0; i < n; i++)
    derma_journal_add_stated_session (journal, (DermaTime) { begun_s + (2 + i * 30) * 86400, T_OFFSET_S }, 250, T, NULL);
  g_assert_true (derma_journal_end_plan (journal, T, NULL, &error));
  assert_found (journal, "x", "end-completed", "e");

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A month is found by itself: the ids say which, the day of each entry where it was. */
static void
test_months (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     first_s = 1775001600; /* 2026-04-01, midnight UTC */
  g_autoptr (GError) error = NULL;

  derma_journal_add_stated_session_with (journal, (DermaTime) { first_s, 0 }, 250, 0, "", T, NULL, &error);
  g_assert_no_error (error);
  derma_journal_add_stated_session_with (journal, (DermaTime) { first_s - 86400 * 30, -3600 }, 250, 0, "", T, NULL, &error);
  g_assert_no_error (error);

  assert_found (journal, "x", "month-04", "S");
  assert_found (journal, "x", "month-03", "S");
  assert_found (journal, "x", "month-03 month-04", "SS");
  assert_found (journal, "x", "month-05", "");

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A patch test is one entry, however often it was looked at; what was begun anew before it was judged was none. */
static void
test_patch_tests (void)
{
  g_autofree char       *folder = make_folder ();
  DermaJournal          *journal = open_journal (folder);
  DermaPatchTest         test = { .started = { T_S - 20 * 86400, T_OFFSET_S }, .needle_um = 250 };
  const DermaEntryWord   product = { .text = "moisturiser", .ids = "pt-product" };
  const DermaEntryFilter all = { .kinds = DERMA_ALL_ENTRIES };
  g_autoptr (GArray) entries = NULL;
  g_autofree char   *both = NULL;
  g_autofree char   *of_product = NULL;
  g_autofree char   *of_roller = NULL;
  DermaPatchTestKind kind;
  DermaPatchTest     loaded;
  g_autoptr (GError) error = NULL;

  g_assert_true (derma_journal_set_patch_test (journal, DERMA_PATCH_TEST_ROLLER, &test, T, &error));
  test.started.utc_s += 86400; /* another day was meant */
  g_assert_true (derma_journal_set_patch_test (journal, DERMA_PATCH_TEST_ROLLER, &test, T, &error));
  test.is_judged = TRUE;
  test.passed = TRUE;
  g_assert_true (derma_journal_set_patch_test (journal, DERMA_PATCH_TEST_ROLLER, &test, T, &error));
  entries = derma_journal_find_entries (journal, &all, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_true (derma_journal_load_patch_test (journal, g_array_index (entries, DermaEntry, 0).id, &kind, &loaded));
  g_assert_cmpint (kind, ==, DERMA_PATCH_TEST_ROLLER);
  g_assert_true (loaded.is_judged && loaded.passed);
  g_assert_cmpuint (loaded.needle_um, ==, 250);
  g_assert_cmpint (loaded.started.utc_s, ==, test.started.utc_s);
  g_assert_false (derma_journal_load_patch_test (journal, 99, &kind, &loaded));

  /* one that was judged stays when another comes after it */
  test = (DermaPatchTest) { .started = { T_S - 5 * 86400, T_OFFSET_S }, .needle_um = 300 };
  g_assert_true (derma_journal_set_patch_test (journal, DERMA_PATCH_TEST_ROLLER, &test, T, &error));
  test.needle_um = 0;
  g_assert_true (derma_journal_set_patch_test (journal, DERMA_PATCH_TEST_PRODUCT, &test, T, &error));
  both = find (journal, DERMA_ENTRY_BIT (DERMA_ENTRY_PATCH_TEST), 0, NULL, 0);
  g_assert_cmpstr (both, ==, "xxx");
  of_product = find (journal, DERMA_ALL_ENTRIES, 0, &product, 1);
  g_assert_cmpstr (of_product, ==, "x");
  of_roller = find (journal, DERMA_ALL_ENTRIES, add_roller (journal, 250), NULL, 0);
  g_assert_cmpstr (of_roller, ==, "");

  /* and by how it went */
  assert_found (journal, "x", "test-open", "xx");
  assert_found (journal, "x", "test-reacted", "");
  test.is_judged = TRUE;
  test.passed = FALSE;
  g_assert_true (derma_journal_set_patch_test (journal, DERMA_PATCH_TEST_PRODUCT, &test, T, &error));
  assert_found (journal, "x", "test-open", "x");
  assert_found (journal, "x", "test-reacted", "x");

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal-entries/find", test_find);
  g_test_add_func ("/journal-entries/facts", test_facts);
  g_test_add_func ("/journal-entries/flags", test_flags);
  g_test_add_func ("/journal-entries/plan-ends", test_plan_ends);
  g_test_add_func ("/journal-entries/answers", test_answers);
  g_test_add_func ("/journal-entries/plans", test_plans);
  g_test_add_func ("/journal-entries/months", test_months);
  g_test_add_func ("/journal-entries/edit", test_edit);
  g_test_add_func ("/journal-entries/patch-tests", test_patch_tests);

  return g_test_run ();
}
