/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-entry-words.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-entry-search.h"

/**
 * derma_entry_words_clear:
 *
 * Frees what it owns.
 */
void
derma_entry_words_clear (DermaEntryWords *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->found, g_free);
  g_clear_pointer (&self->note, g_free);
}

/* Returns: (transfer full) (nullable): the item of a list that has the id */
static gpointer
find_item (GListModel *list,
           gint64      id,
           gint64 (*get_id) (gpointer item))
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      if (get_id (item) == id)
        return g_steal_pointer (&item);
    }

  return NULL;
}

static gint64
get_check_in_id (gpointer item)
{
  return derma_check_in_get_id (item);
}

static gint64
get_log_id (gpointer item)
{
  return derma_log_item_get_id (item);
}

static gint64
get_flag_id (gpointer item)
{
  return derma_raised_flag_get_id (item);
}

/**
 * derma_entry_find_check_in:
 * @entry: a check-in
 *
 * Returns: (transfer full) (nullable): the check-in
 */
DermaCheckIn *
derma_entry_find_check_in (DermaJournal     *journal,
                           const DermaEntry *entry)
{
  return find_item (derma_journal_get_check_ins (journal), entry->id, get_check_in_id);
}

/**
 * derma_entry_find_flag:
 * @entry: a red flag
 *
 * Returns: (transfer full) (nullable): the flag
 */
DermaRaisedFlag *
derma_entry_find_flag (DermaJournal     *journal,
                       const DermaEntry *entry)
{
  return find_item (derma_journal_get_red_flags (journal), entry->id, get_flag_id);
}

/**
 * derma_entry_find_log:
 * @entry: a healing log
 *
 * Returns: (transfer full) (nullable): the log
 */
DermaLogItem *
derma_entry_find_log (DermaJournal     *journal,
                      const DermaEntry *entry)
{
  g_autoptr (DermaPastSession) session = derma_journal_get_past_session (journal, entry->session_id);

  return session != NULL ? find_item (derma_past_session_get_log_items (session), entry->id, get_log_id) : NULL;
}

static guint
count_rolled (const DermaSessionRecord *record)
{
  guint n = 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    n += derma_section_record_is_rolled (&record->sections[i]);

  return n;
}

static char *
dup_sections (const DermaSessionRecord *record)
{
  const guint n_rolled = count_rolled (record);

  if (n_rolled == DERMA_N_SECTIONS)
    return g_strdup (_ ("All five sections"));

  /* Translators: how many sections of the face were rolled, of all five */
  return g_strdup_printf (ngettext ("%1$u of %2$u sections", "%1$u of %2$u sections", n_rolled), n_rolled, DERMA_N_SECTIONS);
}

static char *
dup_session (DermaJournal     *journal,
             DermaPastSession *session)
{
  const DermaSessionRecord *record = derma_past_session_get_record (session);
  DermaRoller              *roller = derma_journal_get_roller (journal, derma_past_session_get_roller_id (session));
  const char               *name = roller != NULL ? derma_roller_get_name (roller) : "";
  g_autofree char          *sections = record != NULL ? dup_sections (record) : NULL;

  if (derma_past_session_is_day_only (session))
    return g_strdup (derma_entry_fact_get_text (DERMA_ENTRY_FACT_DAY_ONLY));
  if (derma_past_session_is_stated (session))
    return g_strdup (derma_entry_fact_get_text (DERMA_ENTRY_FACT_STATED));
  if (sections == NULL)
    return g_strdup (name);
  if (record->stop != DERMA_STOP_NONE && *name != '\0')
    /* Translators: which sections of the face were rolled, then the name of a roller */
    return g_strdup_printf (_ ("%1$s, ended early · %2$s"), sections, name);
  if (record->stop != DERMA_STOP_NONE)
    /* Translators: %s says which sections of the face were rolled. */
    return g_strdup_printf (_ ("%s, ended early"), sections);
  if (*name != '\0')
    /* Translators: which sections of the face were rolled, then the name of a roller */
    return g_strdup_printf (_ ("%1$s · %2$s"), sections, name);

  return g_steal_pointer (&sections);
}

static void
fill_session (DermaEntryWords  *self,
              DermaJournal     *journal,
              const DermaEntry *entry)
{
  g_autoptr (DermaPastSession) session = derma_journal_get_past_session (journal, entry->id);
  g_autofree char *needle = NULL;

  self->icon_name = "roller-symbolic";
  if (session == NULL)
    return;

  needle = derma_format_needle (derma_past_session_get_needle_um (session));
  /* Translators: %s is a needle length: “Session with 0.25 mm” */
  self->title = g_strdup_printf (_ ("Session with %s"), needle);
  self->subtitle = dup_session (journal, session);
  self->note = g_strdup (derma_past_session_get_note (session));
  self->has_clock = !derma_past_session_is_stated (session);
}

static void
fill_check_in (DermaEntryWords  *self,
               DermaJournal     *journal,
               const DermaEntry *entry)
{
  g_autoptr (DermaCheckIn) check_in = derma_entry_find_check_in (journal, entry);
  g_autofree char *levels = NULL;

  self->icon_name = "document-edit-symbolic";
  self->has_clock = TRUE;
  if (check_in == NULL)
    return;

  levels = derma_ratings_to_text (derma_check_in_get_ratings (check_in));
  self->subtitle = g_strdup (*levels != '\0' ? levels : derma_entry_fact_get_text (DERMA_ENTRY_FACT_ONLY_SECTIONS));
  self->note = g_strdup (derma_check_in_get_note (check_in));
}

static void
fill_healing (DermaEntryWords  *self,
              DermaJournal     *journal,
              const DermaEntry *entry)
{
  g_autoptr (DermaPastSession) session = derma_journal_get_past_session (journal, entry->session_id);
  g_autoptr (DermaLogItem) log = derma_entry_find_log (journal, entry);
  g_autofree char *after = NULL;
  g_autofree char *levels = NULL;

  self->icon_name = "aftercare-symbolic";
  self->has_clock = TRUE;
  if (session == NULL || log == NULL)
    return;

  after = derma_format_after (derma_time_diff (entry->at, derma_past_session_get_t0 (session)));
  levels = derma_healing_dup_levels (derma_log_item_get_log (log));
  /* Translators: how long after a session the skin was looked at, and what was seen: “38 hours after: Redness 1” */
  self->subtitle = g_strdup_printf (_ ("%1$s: %2$s"), after, levels);
  self->note = g_strdup (derma_log_item_get_note (log));
}

static void
fill_photos (DermaEntryWords  *self,
             DermaJournal     *journal,
             const DermaEntry *entry)
{
  DermaPhoto *photo = entry->n == 1 ? derma_journal_get_photo (journal, entry->id) : NULL;

  self->icon_name = "camera-photo-symbolic";
  self->title = g_strdup_printf (ngettext ("%u photo", "%u photos", entry->n), entry->n);
  if (photo == NULL)
    return;

  self->subtitle = g_strdup (derma_photo_view_get_name (derma_photo_get_view (photo)));
  self->note = g_strdup (derma_photo_get_note (photo));
}

static const char *
get_resolution (DermaRaisedFlag *flag)
{
  switch (derma_raised_flag_get_resolution (flag))
    {
    case DERMA_RESOLUTION_DOCTOR:
      return derma_entry_fact_get_text (DERMA_ENTRY_FACT_FLAG_DOCTOR);
    case DERMA_RESOLUTION_GONE:
      return derma_entry_fact_get_text (DERMA_ENTRY_FACT_FLAG_GONE);
    case DERMA_RESOLUTION_NONE:
    default:
      return derma_entry_fact_get_text (DERMA_ENTRY_FACT_FLAG_OPEN);
    }
}

static void
fill_flag (DermaEntryWords  *self,
           DermaJournal     *journal,
           const DermaEntry *entry)
{
  g_autoptr (DermaRaisedFlag) flag = derma_entry_find_flag (journal, entry);

  self->icon_name = "dialog-warning-symbolic";
  self->has_clock = TRUE;
  if (flag == NULL)
    return;

  self->title = g_strdup (derma_red_flag_get_title (derma_raised_flag_get_flag (flag)));
  self->subtitle = g_strdup (get_resolution (flag));
}

static gint64
get_plan_id (gpointer item)
{
  return derma_stored_plan_get_id (item);
}

static DermaStoredPlan *
find_plan (DermaJournal     *journal,
           const DermaEntry *entry)
{
  return find_item (derma_journal_get_plans (journal), entry->id, get_plan_id);
}

static void
fill_plan (DermaEntryWords  *self,
           DermaJournal     *journal,
           const DermaEntry *entry)
{
  g_autoptr (DermaStoredPlan) stored = find_plan (journal, entry);
  const DermaPlan *plan;
  g_autofree char *concerns = NULL;
  g_autofree char *needle = NULL;
  g_autofree char *days = NULL;

  self->icon_name = "today-symbolic";
  if (stored == NULL)
    return;

  plan = derma_stored_plan_get_plan (stored);
  concerns = derma_course_dup_concerns (plan->concerns);
  needle = derma_format_needle (plan->needle_um);
  days = derma_format_days (plan->interval_days);
  /* Translators: what a plan is for, a needle length, a number of days, and how many sessions:
   * “Texture, Pores · 0.25 mm, 7 days between sessions, 12 sessions” */
  self->subtitle = g_strdup_printf (ngettext ("%1$s · %2$s, %3$s between sessions, %4$u session",
                                              "%1$s · %2$s, %3$s between sessions, %4$u sessions", plan->sessions),
                                    concerns, needle, days, plan->sessions);
}

static void
fill_pause (DermaEntryWords  *self,
            DermaJournal     *journal,
            const DermaEntry *entry)
{
  g_autoptr (DermaStoredPlan) plan = find_plan (journal, entry);
  const DermaPlanPause *pauses;
  gsize                 n_pauses = 0;

  self->icon_name = "media-playback-pause-symbolic";
  pauses = plan != NULL ? derma_stored_plan_get_pauses (plan, &n_pauses) : NULL;
  for (gsize i = 0; i < n_pauses; i++)
    if (pauses[i].from.utc_s == entry->at.utc_s)
      self->subtitle = g_strdup (derma_pause_reason_get_name (pauses[i].reason));
}

static void
fill_end (DermaEntryWords  *self,
          DermaJournal     *journal,
          const DermaEntry *entry)
{
  g_autoptr (DermaStoredPlan) plan = find_plan (journal, entry);

  self->icon_name = "today-symbolic";
  if (plan != NULL)
    self->subtitle = g_strdup (derma_plan_end_get_name (derma_stored_plan_get_end (plan)));
}

static char *
dup_outcome (const DermaPatchTest *test)
{
  g_autofree char *needle = test->needle_um != 0 ? derma_format_needle (test->needle_um) : NULL;
  const char      *outcome = derma_entry_fact_get_text (!test->is_judged ? DERMA_ENTRY_FACT_TEST_OPEN
                                                        : test->passed   ? DERMA_ENTRY_FACT_TEST_PASSED
                                                                         : DERMA_ENTRY_FACT_TEST_REACTED);

  /* Translators: what came of a patch test, then the needle length that was tested */
  return needle != NULL ? g_strdup_printf (C_ ("patch test", "%1$s · %2$s"), outcome, needle) : g_strdup (outcome);
}

static void
fill_patch_test (DermaEntryWords  *self,
                 DermaJournal     *journal,
                 const DermaEntry *entry)
{
  DermaPatchTestKind kind;
  DermaPatchTest     test;

  self->icon_name = "alarm-symbolic";
  if (!derma_journal_load_patch_test (journal, entry->id, &kind, &test))
    return;

  if (test.is_judged)
    self->icon_name = test.passed ? "object-select-symbolic" : "dialog-warning-symbolic";
  self->title = g_strdup (derma_entry_get_test_name (kind));
  self->subtitle = dup_outcome (&test);
}

/**
 * derma_entry_words_fill:
 * @self: empty
 *
 * Reads what a row of the journal says. Of what cannot be read only the kind is said.
 */
void
derma_entry_words_fill (DermaEntryWords  *self,
                        DermaJournal     *journal,
                        const DermaEntry *entry)
{
  static void (*const FILL[DERMA_N_ENTRY_KINDS]) (DermaEntryWords *, DermaJournal *, const DermaEntry *) = {
    [DERMA_ENTRY_SESSION] = fill_session,
    [DERMA_ENTRY_CHECK_IN] = fill_check_in,
    [DERMA_ENTRY_HEALING] = fill_healing,
    [DERMA_ENTRY_PHOTOS] = fill_photos,
    [DERMA_ENTRY_FLAG] = fill_flag,
    [DERMA_ENTRY_PLAN] = fill_plan,
    [DERMA_ENTRY_PAUSE] = fill_pause,
    [DERMA_ENTRY_END] = fill_end,
    [DERMA_ENTRY_PATCH_TEST] = fill_patch_test,
  };

  FILL[entry->kind](self, journal, entry);
  if (self->title == NULL)
    self->title = g_strdup (derma_entry_kind_get_name (entry->kind));
  if (self->subtitle == NULL)
    self->subtitle = g_strdup ("");
  if (self->found == NULL)
    self->found = g_strdup ("");
  if (self->note == NULL)
    self->note = g_strdup ("");
}
