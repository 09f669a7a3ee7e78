/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-error.h"
#include "journal-fixture.h"
#include "store/derma-check-in-rows.h"
#include "store/derma-journal-private.h"
#include "store/derma-words.h"

#define N_CHANGES 300

static DermaRatedTime
rate (gint64       after_s,
      DermaMeasure measure,
      DermaPlace   place,
      int          value)
{
  DermaRatedTime rated = { .at = { T_S + after_s, T_OFFSET_S } };

  derma_ratings_set (&rated.ratings, measure, place, value);
  return rated;
}

static gint64
add (DermaJournal         *journal,
     const DermaRatedTime *rated,
     const char           *note)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  derma_journal_add_check_in (journal, rated, note, &id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static DermaCheckIn *
dup_check_in (DermaJournal *journal,
              guint         position)
{
  return g_list_model_get_item (derma_journal_get_check_ins (journal), position);
}

static void
assert_check_in (DermaJournal         *journal,
                 guint                 position,
                 gint64                id,
                 const DermaRatedTime *rated,
                 const char           *note)
{
  g_autoptr (DermaCheckIn) check_in = dup_check_in (journal, position);

  g_assert_nonnull (check_in);
  g_assert_cmpint (derma_check_in_get_id (check_in), ==, id);
  g_assert_cmpint (derma_check_in_get_at (check_in).utc_s, ==, rated->at.utc_s);
  g_assert_cmpint (derma_check_in_get_at (check_in).offset_s, ==, rated->at.offset_s);
  g_assert_cmpmem (derma_check_in_get_ratings (check_in), sizeof (DermaRatings), &rated->ratings, sizeof (DermaRatings));
  g_assert_cmpstr (derma_check_in_get_note (check_in), ==, note);
}

static guint
count (DermaJournal *journal)
{
  return g_list_model_get_n_items (derma_journal_get_check_ins (journal));
}

static void
test_add (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GArray) list = NULL;
  DermaJournal        *journal = open_journal (folder);
  DermaRatedTime       first = rate (0, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE, 3);
  const DermaRatedTime second = rate (28 * DERMA_DAY_S, DERMA_MEASURE_GAIS, DERMA_WHOLE_FACE, 5);
  const DermaRatedTime between = rate (DERMA_DAY_S, DERMA_MEASURE_GLOW, DERMA_SECTION_CHIN, 0);
  gint64               ids[3];

  derma_ratings_set (&first.ratings, DERMA_MEASURE_TEXTURE, DERMA_SECTION_LEFT_CHEEK, 4);
  derma_ratings_set (&first.ratings, DERMA_MEASURE_PORES, DERMA_WHOLE_FACE, 0);
  g_assert_cmpuint (count (journal), ==, 0);
  ids[0] = add (journal, &first, "Beside the window");
  ids[1] = add (journal, &second, NULL);
  ids[2] = add (journal, &between, "");

  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (count (journal), ==, 3);
      assert_check_in (journal, 0, ids[1], &second, "");
      assert_check_in (journal, 1, ids[2], &between, "");
      assert_check_in (journal, 2, ids[0], &first, "Beside the window");
      assert_sound (journal);
      journal = reopen_journal (journal);
    }

  list = derma_journal_list_ratings (journal);
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpint (g_array_index (list, DermaRatedTime, 0).at.utc_s, ==, T_S);
  g_assert_cmpint (derma_ratings_get (&g_array_index (list, DermaRatedTime, 2).ratings, DERMA_MEASURE_GAIS, DERMA_WHOLE_FACE), ==, 5);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_refused (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal        *journal = open_journal (folder);
  const DermaRatedTime rated = rate (0, DERMA_MEASURE_PORES, DERMA_WHOLE_FACE, 1);
  const DermaRatedTime nothing = { .at = T };
  const gint64         id = add (journal, &rated, NULL);

  g_assert_false (derma_journal_add_check_in (journal, &nothing, NULL, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (derma_journal_edit_check_in (journal, id, &nothing, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (derma_journal_edit_check_in (journal, 99, &rated, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (derma_journal_remove_check_in (journal, 99, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  assert_check_in (journal, 0, id, &rated, "");
  g_assert_finalize_object (journal);

  journal = derma_journal_open (folder, DERMA_JOURNAL_READ, &error);
  g_assert_no_error (error);
  assert_check_in (journal, 0, id, &rated, "");
  g_assert_false (derma_journal_add_check_in (journal, &rated, NULL, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_READ_ONLY);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_edit_and_undo (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (DermaCheckIn) removed = NULL;
  g_autoptr (DermaCheckIn) kept = NULL;
  g_autoptr (DermaCheckIn) still = NULL;
  g_autoptr (GError) error = NULL;
  DermaJournal        *journal = open_journal (folder);
  const DermaRatedTime first = rate (0, DERMA_MEASURE_PORES, DERMA_WHOLE_FACE, 2);
  const DermaRatedTime second = rate (DERMA_DAY_S, DERMA_MEASURE_PORES, DERMA_WHOLE_FACE, 1);
  const DermaRatedTime other = rate (DERMA_DAY_S, DERMA_MEASURE_TEXTURE, DERMA_SECTION_CHIN, 4);
  const gint64         first_id = add (journal, &first, "One");
  const gint64         id = add (journal, &second, "Two");
  gint64               version = 0;

  kept = dup_check_in (journal, 1);
  g_assert_true (derma_journal_edit_check_in (journal, id, &other, "Better", &error));
  assert_check_in (journal, 0, id, &other, "Better");
  still = dup_check_in (journal, 1);
  g_assert_true (still == kept);

  removed = dup_check_in (journal, 0);
  g_assert_true (derma_journal_remove_check_in (journal, id, &error));
  g_assert_cmpuint (count (journal), ==, 1);
  journal = reopen_journal (journal);
  g_assert_cmpuint (count (journal), ==, 1);
  assert_check_in (journal, 0, first_id, &first, "One");

  g_assert_true (derma_journal_restore_check_in (journal, removed, &error));
  assert_check_in (journal, 0, id, &other, "Better");
  g_assert_false (derma_journal_restore_check_in (journal, removed, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_assert_cmpuint (count (journal), ==, 2);
  assert_sound (journal);

  /* also by which protocol it was made */
  g_clear_error (&error);
  g_clear_object (&removed);
  g_assert_true (derma_database_run (journal->database, "UPDATE check_in SET protocol_version = 77", &error));
  journal = reopen_journal (journal);
  removed = dup_check_in (journal, 0);
  g_assert_true (derma_journal_remove_check_in (journal, id, &error));
  g_assert_true (derma_journal_restore_check_in (journal, removed, &error));
  g_assert_true (derma_database_get_int (journal->database, "SELECT min(protocol_version) FROM check_in", &version, &error));
  g_assert_cmpint (version, ==, 77);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_draft (void)
{
  g_autofree char *folder = make_folder ();
  g_auto (DermaCheckInDraft) draft = { .chosen = DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE) | DERMA_MEASURE_BIT (DERMA_MEASURE_PORES) };
  g_auto (DermaCheckInDraft) other = { 0 };
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  DermaJournal        *journal = open_journal (folder);
  const DermaRatedTime rated = rate (0, DERMA_MEASURE_PORES, DERMA_WHOLE_FACE, 2);

  g_assert_false (derma_journal_get_check_in_draft (journal, &other));
  g_assert_cmpuint (other.chosen, ==, 0);

  derma_ratings_set (&draft.ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE, 2);
  derma_ratings_set (&draft.ratings, DERMA_MEASURE_TEXTURE, DERMA_SECTION_CHIN, 0);
  draft.note = g_strdup ("Half");
  words = derma_check_in_draft_to_words (&draft);
  g_assert_cmpstr (words, ==, "pm-texture pm-texture:chin:0 pm-texture::2 pm-pores");
  g_assert_true (derma_journal_set_check_in_draft (journal, &draft, T, &error));
  journal = reopen_journal (journal);
  g_assert_true (derma_journal_get_check_in_draft (journal, &other));
  g_assert_true (derma_check_in_draft_equal (&draft, &other));
  assert_sound (journal);

  /* It is of no use once the check-in is there. */
  add (journal, &rated, NULL);
  g_assert_false (derma_journal_get_check_in_draft (journal, &other));
  g_assert_true (derma_journal_set_check_in_draft (journal, &draft, T, &error));
  g_assert_true (derma_journal_set_check_in_draft (journal, NULL, T, &error));
  g_assert_false (derma_journal_get_check_in_draft (journal, &other));
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_draft_words (void)
{
  static const char *const WRONG[] = {
    "pm-mood",
    "pm-texture:ear:1",
    "pm-texture::5",
    "pm-texture::-1",
    "pm-gais::0",
    "pm-gais:chin:3",
    "pm-texture:",
    "pm-texture::1:2",
    "pm-texture  pm-pores",
    "pm-texture::x",
  };
  g_auto (DermaCheckInDraft) draft = { 0 };

  g_assert_true (derma_check_in_draft_from_words (&draft, ""));
  g_assert_cmpuint (draft.chosen, ==, 0);
  g_assert_true (derma_check_in_draft_from_words (&draft, "pm-gais::5"));
  g_assert_cmpint (derma_ratings_get (&draft.ratings, DERMA_MEASURE_GAIS, DERMA_WHOLE_FACE), ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++)
    g_assert_false (derma_check_in_draft_from_words (&draft, WRONG[i]));
}

static void
test_baseline (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal       *journal = open_journal (folder);
  const DermaBaseline told = { 3, DERMA_SCAR_BIT (DERMA_SCAR_BOXCAR_DEEP) | DERMA_SCAR_BIT (DERMA_SCAR_ROLLING) };
  DermaBaseline       baseline;
  DermaProfile        profile;

  derma_journal_get_baseline (journal, &baseline);
  g_assert_cmpuint (baseline.glogau, ==, 0);
  g_assert_cmpuint (baseline.scar_types, ==, 0);

  /* What is told of the skin elsewhere leaves it alone, and the other way round. */
  g_assert_true (derma_journal_set_baseline (journal, &told, T, &error));
  g_assert_true (derma_journal_set_skin (journal, DERMA_SENSITIVITY_LOW, 4, T, &error));
  journal = reopen_journal (journal);
  derma_journal_get_baseline (journal, &baseline);
  g_assert_cmpuint (baseline.glogau, ==, 3);
  g_assert_cmpuint (baseline.scar_types, ==, told.scar_types);

  baseline.glogau = 0;
  g_assert_true (derma_journal_set_baseline (journal, &baseline, T, &error));
  derma_journal_get_profile (journal, &profile);
  g_assert_cmpint (profile.sensitivity, ==, DERMA_SENSITIVITY_LOW);
  g_assert_cmpuint (profile.fitzpatrick, ==, 4);
  derma_journal_get_baseline (journal, &baseline);
  g_assert_cmpuint (baseline.glogau, ==, 0);
  g_assert_cmpuint (baseline.scar_types, ==, told.scar_types);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* What bears on a check-in: the first, the last, and when the skin was rolled, also while it is. */
static void
test_facts (void)
{
  g_autofree char     *folder = make_folder ();
  DermaJournal        *journal = open_journal (folder);
  gint64               now_ms = T_S * 1000;
  const gint64         roller = add_roller (journal, 250);
  const DermaRatedTime first = rate (-DERMA_DAY_S, DERMA_MEASURE_PORES, DERMA_WHOLE_FACE, 2);
  const DermaRatedTime second = rate (-DERMA_HOUR_S, DERMA_MEASURE_PORES, DERMA_WHOLE_FACE, 2);
  const DermaTime      later = { T_S + 365 * DERMA_DAY_S, 0 };
  DermaCheckInFacts    facts;

  derma_journal_get_check_in_facts (journal, T, &facts);
  g_assert_cmpint (facts.first.utc_s, ==, 0);
  g_assert_cmpint (facts.last.utc_s, ==, 0);
  g_assert_cmpint (facts.rolled.utc_s, ==, 0);
  g_assert_cmpint (derma_journal_get_course_band (journal, T), ==, DERMA_BAND_B);

  add (journal, &first, NULL);
  add (journal, &second, NULL);
  begin_checked (journal, roller, 0, &now_ms);
  derma_journal_get_check_in_facts (journal, later, &facts);
  g_assert_cmpint (facts.first.utc_s, ==, first.at.utc_s);
  g_assert_cmpint (facts.last.utc_s, ==, second.at.utc_s);
  g_assert_cmpint (facts.rolled.utc_s, ==, 0);

  while (!derma_session_has_rolled (derma_journal_get_session (journal)))
    go_on (journal, &now_ms);
  derma_journal_get_check_in_facts (journal, later, &facts);
  g_assert_cmpint (facts.rolled.utc_s, ==, later.utc_s);

  go_on_to (journal, DERMA_PHASE_ENDED, &now_ms);
  derma_journal_get_check_in_facts (journal, later, &facts);
  g_assert_cmpint (facts.rolled.utc_s, ==, derma_past_session_get_t0 (derma_journal_get_last_session (journal)).utc_s);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* The course goes by what was in use then: what comes later makes no other review of what is past. */
static void
test_course_band (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     short_one = add_roller (journal, 250);
  const DermaTime  before = { T_S - DERMA_HOUR_S, 0 };
  const DermaTime  rolled = { T_S + 10 * DERMA_DAY_S, 0 };
  const DermaTime  retired = { T_S + 20 * DERMA_DAY_S, 0 };
  const DermaTime  again = { T_S + 30 * DERMA_DAY_S, 0 };
  const DermaTime  later = { T_S + 99 * DERMA_DAY_S, 0 };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (derma_journal_get_course_band (journal, before), ==, DERMA_BAND_X);
  g_assert_cmpint (derma_journal_get_course_band (journal, T), ==, DERMA_BAND_B);

  derma_journal_retire_roller (journal, short_one, DERMA_RETIRED_DROP, retired, &error);
  g_assert_no_error (error);
  g_assert_cmpint (derma_journal_get_course_band (journal, rolled), ==, DERMA_BAND_B);
  g_assert_cmpint (derma_journal_get_course_band (journal, retired), ==, DERMA_BAND_X);

  g_assert_true (derma_journal_add_stated_session (journal, rolled, 200, later, &error));
  g_assert_true (derma_journal_add_stated_session (journal, again, 500, later, &error));
  g_assert_cmpint (derma_journal_get_course_band (journal, T), ==, DERMA_BAND_B);
  g_assert_cmpint (derma_journal_get_course_band (journal, rolled), ==, derma_band_for_needle (200));
  g_assert_cmpint (derma_journal_get_course_band (journal, retired), ==, derma_band_for_needle (200));
  g_assert_cmpint (derma_journal_get_course_band (journal, later), ==, derma_band_for_needle (500));
  g_assert_cmpint (derma_band_for_needle (200), !=, derma_band_for_needle (500));

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
fill_randomly (GRand          *rand,
               DermaRatedTime *rated)
{
  const guint n = (guint) g_rand_int_range (rand, 1, 12);

  *rated = (DermaRatedTime) { .at = { T_S + g_rand_int_range (rand, 0, 400) * DERMA_HOUR_S, g_rand_int_range (rand, -50000, 50000) } };
  for (guint i = 0; i < n; i++)
    {
      const DermaMeasure measure = (DermaMeasure) g_rand_int_range (rand, 0, DERMA_N_MEASURES);
      const DermaPlace   place = measure == DERMA_MEASURE_GAIS ? DERMA_WHOLE_FACE : (DermaPlace) g_rand_int_range (rand, 0, DERMA_N_PLACES);

      derma_ratings_set (&rated->ratings, measure, place, g_rand_int_range (rand, (gint32) derma_measure_get_min (measure), (gint32) derma_measure_get_max (measure) + 1));
    }
}

static void
assert_sorted (DermaJournal *journal)
{
  g_autoptr (GArray) list = derma_journal_list_ratings (journal);

  for (guint i = 1; i < list->len; i++)
    g_assert_cmpint (g_array_index (list, DermaRatedTime, i - 1).at.utc_s, <=, g_array_index (list, DermaRatedTime, i).at.utc_s);
}

/* Whatever can be rated can be stored, and what is shown is what is on disk. */
static void
test_random (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (GPtrArray) on_disk = NULL;
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);

  {
    g_auto (DermaTransaction) bulk = { NULL };

    g_assert_true (derma_journal_begin_bulk (journal, &bulk, &error));
    for (guint i = 0; i < N_CHANGES; i++)
      {
        const guint    what = (guint) g_rand_int_range (rand, 0, 5);
        const guint    n = count (journal);
        DermaRatedTime rated;

        fill_randomly (rand, &rated);
        if (n == 0 || what < 2)
          {
            add (journal, &rated, what == 0 ? "A note" : NULL);
          }
        else
          {
            g_autoptr (DermaCheckIn) check_in = dup_check_in (journal, (guint) g_rand_int_range (rand, 0, (gint32) n));
            const gint64 id = derma_check_in_get_id (check_in);

            if (what == 2)
              g_assert_true (derma_journal_edit_check_in (journal, id, &rated, "Changed", &error));
            else
              g_assert_true (derma_journal_remove_check_in (journal, id, &error));
            if (what == 4)
              g_assert_true (derma_journal_restore_check_in (journal, check_in, &error));
          }
        assert_sorted (journal);
      }
    g_assert_true (derma_transaction_commit (&bulk, &error));
  }

  on_disk = derma_check_in_rows_load (journal->database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (on_disk->len, ==, count (journal));
  for (guint i = 0; i < on_disk->len; i++)
    {
      DermaCheckIn        *check_in = g_ptr_array_index (on_disk, i);
      const DermaRatedTime rated = { derma_check_in_get_at (check_in), *derma_check_in_get_ratings (check_in) };

      assert_check_in (journal, i, derma_check_in_get_id (check_in), &rated, derma_check_in_get_note (check_in));
    }
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* Years of check-ins are read at once when the journal is opened. */
static void
test_many (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);

  {
    g_auto (DermaTransaction) bulk = { NULL };
    gint64 id = 0;

    g_assert_true (derma_journal_begin_bulk (journal, &bulk, &error));
    for (guint i = 0; i < 2000; i++)
      {
        const DermaRatedTime rated = rate (i * 28 * DERMA_DAY_S, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE, (int) (i % 5));

        id = 0;
        g_assert_true (derma_check_in_rows_put (journal->database, &id, &rated, NULL, DERMA_PROTOCOL_VERSION, &error));
      }
    g_assert_true (derma_transaction_commit (&bulk, &error));
    g_assert_cmpint (id, ==, 2000);
  }

  journal = reopen_journal (journal);
  g_assert_cmpuint (count (journal), ==, 2000);
  assert_sorted (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/check-ins/add", test_add);
  g_test_add_func ("/check-ins/refused", test_refused);
  g_test_add_func ("/check-ins/edit-and-undo", test_edit_and_undo);
  g_test_add_func ("/check-ins/draft", test_draft);
  g_test_add_func ("/check-ins/draft-words", test_draft_words);
  g_test_add_func ("/check-ins/baseline", test_baseline);
  g_test_add_func ("/check-ins/facts", test_facts);
  g_test_add_func ("/check-ins/course-band", test_course_band);
  g_test_add_func ("/check-ins/random", test_random);
  g_test_add_func ("/check-ins/many", test_many);

  return g_test_run ();
}
