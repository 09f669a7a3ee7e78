/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-session-facts.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

#define MS_PER_S 1000

/* The list while it is made. */
typedef struct
{
  DermaJournal     *journal;
  DermaPastSession *session;
  DermaView         view;
  GPtrArray        *groups;
} Source;

static void
free_fact (gpointer data)
{
  DermaSessionFact *fact = data;

  g_free (fact->name);
  g_free (fact->value);
  g_free (fact);
}

static void
free_group (gpointer data)
{
  DermaSessionFacts *group = data;

  g_free (group->title);
  g_ptr_array_unref (group->facts);
  g_free (group);
}

/* What follows is added to it. */
static DermaSessionFacts *
begin_group (Source     *self,
             const char *title)
{
  DermaSessionFacts *group = g_new0 (DermaSessionFacts, 1);

  group->title = g_strdup (title);
  group->facts = g_ptr_array_new_with_free_func (free_fact);
  g_ptr_array_add (self->groups, group);
  return group;
}

static DermaSessionFact *
add_fact (Source     *self,
          const char *name,
          char       *value)
{
  DermaSessionFacts *group = g_ptr_array_index (self->groups, self->groups->len - 1);
  DermaSessionFact  *fact = g_new0 (DermaSessionFact, 1);

  fact->name = g_strdup (name);
  fact->value = value;
  g_ptr_array_add (group->facts, fact);
  return fact;
}

static void
add_opening_fact (Source        *self,
                  const char    *name,
                  char          *value,
                  DermaEntryKind kind,
                  gint64         id)
{
  DermaSessionFact *fact = add_fact (self, name, value);

  fact->has_entry = TRUE;
  fact->entry = (DermaEntry) { .kind = kind, .id = id, .session_id = derma_past_session_get_id (self->session), .n = 1 };
}

/* A group with nothing to tell says nothing. */
static void
end_group (Source *self)
{
  DermaSessionFacts *group = g_ptr_array_index (self->groups, self->groups->len - 1);

  if (group->facts->len == 0)
    g_ptr_array_remove_index (self->groups, self->groups->len - 1);
}

static const char *
get_stop (DermaStop stop)
{
  switch (stop)
    {
    case DERMA_STOP_PAIN:
      return _ ("Stopped: pain");
    case DERMA_STOP_BLOOD:
      return _ ("Stopped: bleeding");
    case DERMA_STOP_DROP:
      return _ ("Stopped: roller unclean");
    case DERMA_STOP_NEEDLE:
      return _ ("Stopped: needle damaged");
    case DERMA_STOP_FAINT:
      return _ ("Stopped: felt unwell");
    case DERMA_STOP_TIME:
      return _ ("Stopped: time was over");
    case DERMA_STOP_PERSON:
      return _ ("Ended by you");
    case DERMA_STOP_NONE:
    default:
      return NULL;
    }
}

static guint
count_left_out (const DermaSessionRecord *record,
                DermaSectionState         state,
                DermaSkipReason           reason)
{
  guint n = 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    n += !derma_section_record_is_rolled (&record->sections[i]) && record->sections[i].state == state &&
         record->sections[i].skip_reason == reason;

  return n;
}

/* Whether passes are told one by one. */
static gboolean
has_missing_passes (const DermaSectionRecord *record)
{
  return derma_section_record_is_rolled (record) && !derma_section_record_is_complete (record);
}

static guint
count_partial (const DermaSessionRecord *record)
{
  guint n = 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    n += has_missing_passes (&record->sections[i]);

  return n;
}

static void
take_line (GString *text,
           char    *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_free (line);
}

/* As planned is only what nothing was left out of. */
static char *
dup_completed (const DermaSessionRecord *record)
{
  GString    *text = g_string_new (NULL);
  const guint n_checked = count_left_out (record, DERMA_SECTION_STATE_EXCLUDED, DERMA_SKIP_NONE);
  const guint n_partial = count_partial (record);

  if (n_checked > 0)
    take_line (text, g_strdup_printf (ngettext ("%u section left out after the check", "%u sections left out after the check", n_checked), n_checked));
  for (guint i = DERMA_SKIP_NONE; i <= DERMA_SKIP_OTHER; i++)
    {
      const char *why = derma_skip_reason_get_name ((DermaSkipReason) i);
      const guint n = count_left_out (record, DERMA_SECTION_STATE_SKIPPED, (DermaSkipReason) i);

      if (n > 0 && why != NULL)
        /* Translators: how many sections, and why, for example “It is too sore” */
        take_line (text, g_strdup_printf (ngettext ("%1$u section left out: %2$s", "%1$u sections left out: %2$s", n), n, why));
      else if (n > 0)
        take_line (text, g_strdup_printf (ngettext ("%u section left out", "%u sections left out", n), n));
    }
  if (n_partial > 0)
    take_line (text, g_strdup_printf (ngettext ("%u section rolled in part", "%u sections rolled in part", n_partial), n_partial));

  if (text->len == 0)
    g_string_append (text, _ ("As planned"));
  return g_string_free (text, FALSE);
}

static char *
dup_end (const DermaSessionRecord *record)
{
  const char *stop = get_stop (record->stop);

  if (record->end == DERMA_SESSION_OPEN)
    return g_strdup (_ ("Being finished"));
  if (record->end == DERMA_SESSION_COMPLETED)
    return dup_completed (record);

  return g_strdup (stop != NULL ? stop : _ ("Rolled in part"));
}

static void
add_recorded (Source *self)
{
  const int   pain = derma_past_session_get_pain (self->session);
  const char *note = derma_past_session_get_note (self->session);

  begin_group (self, _ ("What you noted"));
  if (pain >= 0)
    /* Translators: how much it hurt, of the most that can be told: “2 of 4” */
    add_fact (self, _ ("Pain at its worst"), g_strdup_printf (_ ("%1$d of %2$d"), pain, DERMA_HEALING_MAX))->is_editable = TRUE;
  if (note != NULL && *note != '\0')
    add_fact (self, _ ("Note"), g_strdup (note))->is_editable = TRUE;
  end_group (self);
}

static void
add_session (Source *self)
{
  const DermaSessionRecord *record = derma_past_session_get_record (self->session);
  const gint64              roller_id = derma_past_session_get_roller_id (self->session);
  DermaRoller              *roller = roller_id != 0 ? derma_journal_get_roller (self->journal, roller_id) : NULL;

  begin_group (self, _ ("Session"));
  add_fact (self, _ ("Needle"), derma_format_needle (derma_past_session_get_needle_um (self->session)));
  if (roller != NULL && *derma_roller_get_name (roller) != '\0')
    add_fact (self, _ ("Roller"), g_strdup (derma_roller_get_name (roller)));
  if (derma_past_session_is_stated (self->session))
    add_fact (self, _ ("How it was recorded"), g_strdup (_ ("Told afterwards. It counts for the rest between sessions, not as one that healed without trouble.")));
  if (record != NULL)
    add_fact (self, _ ("How it ended"), dup_end (record));
  end_group (self);
}

/* Why something of a section is missing; %NULL where nothing is. */
static char *
dup_missing (const DermaSectionRecord *record)
{
  /* A longest time that ended with the last pass stopped nothing. */
  const gboolean is_stopped = record->stop != DERMA_STOP_NONE &&
                              !(record->stop == DERMA_STOP_TIME && derma_section_record_is_complete (record));
  const char *why = record->state == DERMA_SECTION_STATE_EXCLUDED  ? _ ("Left out after the check")
                    : record->state == DERMA_SECTION_STATE_PENDING ? _ ("The session ended before it")
                    : is_stopped                                   ? get_stop (record->stop)
                                                                   : NULL;

  if (why == NULL && record->state == DERMA_SECTION_STATE_SKIPPED)
    {
      why = derma_skip_reason_get_name (record->skip_reason);
      /* Translators: %s is why a section was skipped, for example “It is too sore”. */
      return why != NULL ? g_strdup_printf (_ ("Skipped: %s"), why) : g_strdup (_ ("Skipped"));
    }

  return g_strdup (why);
}

/* The directions are called as they are while they are rolled. */
static char *
dup_passes (const DermaSectionRecord *record,
            DermaSection              section,
            DermaView                 view)
{
  const guint n_all = record->planned * DERMA_N_DIRECTIONS;
  GString    *text;

  if (derma_section_record_is_complete (record))
    /* Translators: of a section of which every pass that was planned was done */
    return g_strdup_printf (ngettext ("All %u pass done", "All %u passes done", n_all), n_all);

  text = g_string_new (NULL);
  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    {
      if (text->len > 0)
        g_string_append (text, C_ ("between directions", " · "));
      /* Translators: a direction of rolling, how many passes were done, and how many were planned: “Downward 1 of 2” */
      g_string_append_printf (text, _ ("%1$s %2$u of %3$u"), derma_stroke_get_order (section, (DermaDirection) i, view), record->passes[i],
                              record->planned);
    }

  return g_string_free (text, FALSE);
}

static char *
dup_section (const DermaSectionRecord *record,
             DermaSection              section,
             DermaView                 view)
{
  g_autofree char *missing = dup_missing (record);
  g_autofree char *passes = dup_passes (record, section, view);
  g_autofree char *time = derma_format_stopwatch ((guint) (record->rolled_ms / MS_PER_S));
  GString         *text;

  if (!derma_section_record_is_rolled (record))
    return missing != NULL ? g_steal_pointer (&missing) : g_strdup (_ ("Not rolled"));

  text = g_string_new (passes);
  /* Translators: %s is how long the roller was on the skin, as 1:30. */
  g_string_append_printf (text, _ ("\n%s on the skin"), time);
  if (record->has_pain)
    /* Translators: how much it hurt, of the most that can be told */
    g_string_append_printf (text, _ (", pain %1$u of %2$d"), record->pain, DERMA_HEALING_MAX);
  if (missing != NULL)
    g_string_append_printf (text, "\n%s", missing);

  return g_string_free (text, FALSE);
}

/* On a cheek strokes are told by the nose, elsewhere by left and right. */
static gboolean
is_cheek (DermaSection section)
{
  return section == DERMA_SECTION_LEFT_CHEEK || section == DERMA_SECTION_RIGHT_CHEEK;
}

static void
add_sections (Source                    *self,
              const DermaSessionDetails *details)
{
  const DermaSessionRecord *record = derma_past_session_get_record (self->session);

  DermaSessionFacts *group = begin_group (self, _ ("Planned and done"));

  for (guint i = 0; record != NULL && i < DERMA_N_SECTIONS; i++)
    {
      const DermaSection section = record->plan.order[i];

      group->has_sides |= has_missing_passes (&record->sections[section]) && !is_cheek (section);
      add_fact (self, derma_section_get_name (section), dup_section (&record->sections[section], section, self->view));
    }
  /* Of one that was told of, none where nobody asked which. */
  for (guint i = 0; record == NULL && details->excluded != 0 && i < DERMA_N_SECTIONS; i++)
    add_fact (self, derma_section_get_name ((DermaSection) i),
              g_strdup ((details->excluded & DERMA_SECTION_BIT (i)) != 0 ? _ ("Not rolled") : _ ("Rolled")));
  end_group (self);
}

static void
add_times (Source                    *self,
           const DermaSessionDetails *details)
{
  const DermaSessionRecord *record = derma_past_session_get_record (self->session);
  gint64                    rolled_ms = 0;

  if (record == NULL)
    return;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    rolled_ms += record->sections[i].rolled_ms;

  begin_group (self, _ ("Times"));
  add_fact (self, _ ("Begun"), derma_format_full_date_time (details->started));
  add_fact (self, _ ("Rolling ended"), derma_format_full_date_time (derma_past_session_get_t0 (self->session)));
  if (details->ended.utc_s != 0)
    add_fact (self, _ ("Closed"), derma_format_full_date_time (details->ended));
  add_fact (self, _ ("Roller on the skin"), derma_format_stopwatch ((guint) (rolled_ms / MS_PER_S)));
  /* Translators: how many strokes of the roller a minute */
  add_fact (self, _ ("Beat"), g_strdup_printf (ngettext ("%u stroke a minute", "%u strokes a minute", record->plan.beat), record->plan.beat));
  if (record->plan.is_numbing_chosen)
    add_fact (self, _ ("Numbing cream"), g_strdup (_ ("Yes")));
  end_group (self);
}

static char *
dup_answer (const DermaAnswer *answer)
{
  const DermaQuestion *question = derma_question_get (answer->question);
  GString             *text = g_string_new (answer->value == DERMA_ANSWER_YES ? _ ("Yes") : _ ("Not sure"));

  if (answer->has_anchor && question->anchor != NULL)
    {
      /* The day is one of the calendar, without a place. */
      g_autofree char *date = derma_format_month_date ((DermaTime) { answer->anchor_day * DERMA_DAY_S, 0 });

      /* Translators: what a date is about, for example “Redness ended on”, and the date */
      g_string_append_printf (text, _ ("\n%1$s %2$s"), _ (question->anchor), date);
    }
  if (answer->has_detail && question->detail != NULL)
    g_string_append_printf (text, "\n%s", _ (question->detail));
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if ((answer->sections & DERMA_SECTION_BIT (i)) != 0)
      g_string_append_printf (text, "\n%s", derma_section_get_name ((DermaSection) i));
  if (answer->agreed.utc_s != 0)
    {
      g_autofree char *date = derma_format_month_date (answer->agreed);

      /* Translators: %s is a day. */
      g_string_append_printf (text, _ ("\nA doctor agreed on %s"), date);
    }

  return g_string_free (text, FALSE);
}

static void
add_answers (Source                    *self,
             const DermaSessionDetails *details)
{
  guint n_no = 0;

  begin_group (self, _ ("Answers in the check"));
  for (guint i = 0; i < details->answers->len; i++)
    {
      const DermaAnswer *answer = &g_array_index (details->answers, DermaAnswer, i);

      if (answer->value == DERMA_ANSWER_YES || answer->value == DERMA_ANSWER_NOT_SURE)
        add_fact (self, _ (derma_question_get (answer->question)->row), dup_answer (answer));
      else
        n_no += answer->value == DERMA_ANSWER_NO;
    }
  if (n_no > 0)
    add_fact (self, _ ("Answered with no"), g_strdup_printf (ngettext ("%u question", "%u questions", n_no), n_no));
  end_group (self);
}

/* The levels in words, one a line; the number alone says nothing years after. */
static char *
dup_levels (const DermaHealingLog *log)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    if (log->levels[i] != 0)
      /* Translators: a measure, its level in a word or two, and in numbers: “Redness: faint pink, 1 of 4” */
      take_line (text, g_strdup_printf (_ ("%1$s: %2$s, %3$u of %4$d"), derma_healing_get_name ((DermaHealingMeasure) i),
                                        derma_healing_get_brief ((DermaHealingMeasure) i, log->levels[i]), log->levels[i], DERMA_HEALING_MAX));

  if (text->len > 0)
    return g_string_free (text, FALSE);

  g_string_free (text, TRUE);
  return derma_healing_dup_levels (log);
}

static void
add_healing (Source *self)
{
  GListModel     *logs = derma_past_session_get_log_items (self->session);
  const DermaTime t0 = derma_past_session_get_t0 (self->session);

  begin_group (self, _ ("Healing"));
  for (guint i = g_list_model_get_n_items (logs); i > 0; i--)
    {
      g_autoptr (DermaLogItem) log = g_list_model_get_item (logs, i - 1);
      g_autofree char *after = derma_format_after (derma_time_diff (derma_log_item_get_log (log)->at, t0));
      g_autofree char *levels = dup_levels (derma_log_item_get_log (log));
      const char      *note = derma_log_item_get_note (log);

      add_opening_fact (self, after, *note != '\0' ? g_strdup_printf ("%s\n%s", levels, note) : g_steal_pointer (&levels),
                        DERMA_ENTRY_HEALING, derma_log_item_get_id (log));
    }
  end_group (self);
}

static const char *
get_resolution (DermaRaisedFlag *flag)
{
  switch (derma_raised_flag_get_resolution (flag))
    {
    case DERMA_RESOLUTION_DOCTOR:
      return _ ("A doctor agrees to further sessions");
    case DERMA_RESOLUTION_GONE:
      return _ ("It has gone");
    case DERMA_RESOLUTION_NONE:
    default:
      return _ ("Nothing recorded yet");
    }
}

static void
add_flags (Source *self)
{
  GListModel *flags = derma_journal_get_red_flags (self->journal);

  begin_group (self, _ ("Warning signs"));
  for (guint i = g_list_model_get_n_items (flags); i > 0; i--)
    {
      g_autoptr (DermaRaisedFlag) flag = g_list_model_get_item (flags, i - 1);

      if (derma_raised_flag_get_session_id (flag) == derma_past_session_get_id (self->session))
        add_fact (self, derma_red_flag_get_title (derma_raised_flag_get_flag (flag)), g_strdup (get_resolution (flag)));
    }
  end_group (self);
}

static void
add_photos (Source *self)
{
  GListModel *photos = derma_journal_get_photos (self->journal);

  begin_group (self, _ ("Photos"));
  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr (DermaPhoto) photo = g_list_model_get_item (photos, i);

      if (derma_photo_get_session_id (photo) == derma_past_session_get_id (self->session))
        add_opening_fact (self, derma_photo_view_get_name (derma_photo_get_view (photo)), derma_format_full_date (derma_photo_get_at (photo)),
                          DERMA_ENTRY_PHOTOS, derma_photo_get_id (photo));
    }
  end_group (self);
}

static void
add_aftercare (Source *self)
{
  g_autoptr (GArray) ticks = derma_journal_get_ticks (self->journal, derma_past_session_get_id (self->session));
  guint n_times[DERMA_N_AFTERCARE_ITEMS] = { 0 };

  for (guint i = 0; i < ticks->len; i++)
    n_times[g_array_index (ticks, DermaTick, i).item]++;

  begin_group (self, _ ("Aftercare ticked"));
  for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
    if (n_times[i] > 0)
      add_fact (self, derma_aftercare_get_title ((DermaAftercareItem) i), g_strdup_printf (ngettext ("Once", "%u times", n_times[i]), n_times[i]));
  end_group (self);
}

static void
add_versions (Source                    *self,
              const DermaSessionDetails *details)
{
  begin_group (self, _ ("Recorded with"));
  add_fact (self, _ ("Protocol"), g_strdup_printf (C_ ("of the protocol", "Version %u"), details->protocol_version));
  add_fact (self, _ ("Questions"), g_strdup_printf (C_ ("of the questions", "Version %u"), details->question_set_version));
  end_group (self);
}

/**
 * derma_session_facts_dup_title:
 *
 * Returns: (transfer full): when it was: “Tuesday 24 November 2026, 19:22”, without a time where nobody knows it
 */
char *
derma_session_facts_dup_title (DermaPastSession *session)
{
  const DermaTime t0 = derma_past_session_get_t0 (session);

  return derma_past_session_is_stated (session) ? derma_format_full_date (t0) : derma_format_full_date_time (t0);
}

/**
 * derma_session_facts_list:
 * @view: how the person sees the face: the slanting strokes of some sections are called by it (protocol.md 3.5)
 *
 * Returns: (transfer full) (element-type DermaSessionFacts): all that is stored of it, in the order in which it is read
 */
GPtrArray *
derma_session_facts_list (DermaJournal     *journal,
                          DermaPastSession *session,
                          DermaView         view)
{
  Source self = { journal, session, view, g_ptr_array_new_with_free_func (free_group) };
  g_auto (DermaSessionDetails) details = { 0 };
  g_autoptr (GError) error = NULL;
  const gboolean has_details = derma_journal_load_session_details (journal, derma_past_session_get_id (session), &details, &error);

  if (!has_details)
    g_message ("Could not read a session: %s", error->message);

  add_session (&self);
  add_recorded (&self);
  if (has_details)
    add_sections (&self, &details);
  add_healing (&self);
  add_flags (&self);
  add_photos (&self);
  add_aftercare (&self);
  if (has_details)
    {
      add_answers (&self, &details);
      add_times (&self, &details);
      add_versions (&self, &details);
    }

  return self.groups;
}
