/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-status.h"

#include <json-glib/json-glib.h>

#include "core/derma-error.h"
#include "store/derma-journal.h"

static const char *
get_verdict_word (DermaVerdict verdict)
{
  switch (verdict)
    {
    case DERMA_VERDICT_YES:
      return "yes";
    case DERMA_VERDICT_WARN:
      return "warn";
    case DERMA_VERDICT_NO:
      return "no";
    default:
      g_return_val_if_reached ("no");
    }
}

/* A warning question has no rule of its own in the protocol; its own id says more. */
static const char *
get_reason_word (const DermaReason *reason)
{
  return reason->rule == DERMA_RULE_SCREEN_WARN ? derma_question_get ((guint) reason->question)->id
                                                : derma_rule_get_id (reason->rule);
}

static gboolean
has_word_before (const DermaPermission *permission,
                 guint                  index)
{
  for (guint i = 0; i < index; i++)
    if (g_str_equal (get_reason_word (&permission->reasons[i]), get_reason_word (&permission->reasons[index])))
      return TRUE;

  return FALSE;
}

static void
add_reasons (JsonBuilder           *builder,
             const DermaPermission *permission)
{
  json_builder_set_member_name (builder, "reasons");
  json_builder_begin_array (builder);
  for (guint i = 0; i < permission->n_reasons; i++)
    if (!has_word_before (permission, i))
      json_builder_add_string_value (builder, get_reason_word (&permission->reasons[i]));
  json_builder_end_array (builder);
}

static void
add_time (JsonBuilder *builder,
          const char  *name,
          DermaTime    time)
{
  json_builder_set_member_name (builder, name);
  if (time.utc_s == 0)
    json_builder_add_null_value (builder);
  else
    {
      g_autofree char *text = derma_time_to_iso8601 (time);

      json_builder_add_string_value (builder, text);
    }
}

static void
add_last_session (JsonBuilder            *builder,
                  const DermaLastSession *last,
                  DermaTime               now)
{
  json_builder_set_member_name (builder, "hours_since_last");
  if (last->t0.utc_s == 0)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, derma_time_diff (now, last->t0) / DERMA_HOUR_S);

  json_builder_set_member_name (builder, "last_session");
  if (last->t0.utc_s == 0)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_int_value (builder, last->id);
  add_time (builder, "t0", last->t0);
  json_builder_set_member_name (builder, "needle_um");
  json_builder_add_int_value (builder, last->needle_um);
  json_builder_set_member_name (builder, "band");
  json_builder_add_string_value (builder, derma_band_get_id (derma_band_for_needle (last->needle_um)));
  json_builder_end_object (builder);
}

static void
add_ids (JsonBuilder              *builder,
         const char               *name,
         const DermaAftercare     *aftercare,
         const DermaAftercareState states[2])
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; aftercare != NULL && i < DERMA_N_AFTERCARE_ITEMS; i++)
    if (aftercare->entries[i].state == states[0] || aftercare->entries[i].state == states[1])
      json_builder_add_string_value (builder, derma_aftercare_get_id ((DermaAftercareItem) i));
  json_builder_end_array (builder);
}

static void
add_avoided (JsonBuilder          *builder,
             const DermaAftercare *aftercare,
             GTimeZone            *zone)
{
  DermaAftercareItem items[DERMA_N_AFTERCARE_ITEMS];
  const guint        n = aftercare != NULL ? derma_aftercare_get_avoided (aftercare, items) : 0;

  json_builder_set_member_name (builder, "avoid");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_string_value (builder, derma_aftercare_get_id (items[i]));
      add_time (builder, "until", derma_time_new (aftercare->entries[items[i]].until_s, zone));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Before the first session every list is empty. */
static void
add_aftercare (JsonBuilder               *builder,
               const DermaAftercareInput *input,
               GTimeZone                 *zone)
{
  static const DermaAftercareState DO[] = { DERMA_AFTERCARE_DO, DERMA_AFTERCARE_ON_DEMAND };
  static const DermaAftercareState LATER[] = { DERMA_AFTERCARE_LATER, DERMA_AFTERCARE_LATER };
  static const DermaAftercareState MISSED[] = { DERMA_AFTERCARE_MISSED, DERMA_AFTERCARE_MISSED };
  DermaAftercare                   checked;
  const DermaAftercare            *aftercare = input != NULL ? &checked : NULL;

  if (input != NULL)
    derma_aftercare_check (input, &checked);

  json_builder_set_member_name (builder, "aftercare");
  json_builder_begin_object (builder);
  add_ids (builder, "do", aftercare, DO);
  add_avoided (builder, aftercare, zone);
  add_ids (builder, "later", aftercare, LATER);
  add_ids (builder, "missed", aftercare, MISSED);
  json_builder_end_object (builder);
}

/* Where the person is in the plan in force. */
static void
add_plan (JsonBuilder  *builder,
          DermaJournal *journal,
          DermaTime     now,
          GTimeZone    *zone)
{
  DermaCourse course;

  json_builder_set_member_name (builder, "plan");
  if (!derma_journal_get_course (journal, now, zone, &course))
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "session");
  json_builder_add_int_value (builder, course.session);
  json_builder_set_member_name (builder, "of");
  json_builder_add_int_value (builder, course.of);
  add_time (builder, "next", course.next_s == 0 ? (DermaTime) { 0 } : derma_time_new (course.next_s, zone));
  json_builder_end_object (builder);
}

static char *
build_json (DermaJournal *journal,
            DermaTime     now,
            GTimeZone    *zone,
            GError      **error)
{
  const DermaSituation      *situation = derma_journal_get_situation (journal, now, zone);
  const DermaAftercareInput *aftercare = derma_journal_get_aftercare (journal, now, zone);
  const gint64               open_session = derma_journal_get_open_session_id (journal);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  DermaPermission permission;

  if (aftercare == NULL && situation->last.id != 0)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_FAILED, "what is to be done after the session could not be read");
      return NULL;
    }

  derma_permission_check (situation, &permission);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "may_start");
  json_builder_add_string_value (builder, get_verdict_word (permission.verdict));
  add_reasons (builder, &permission);
  add_time (builder, "changes_at",
            permission.changes_at_s == 0 ? (DermaTime) { 0 } : derma_time_new (permission.changes_at_s, zone));
  json_builder_set_member_name (builder, "open_session");
  if (open_session == 0)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, open_session);
  add_last_session (builder, &situation->last, now);
  add_aftercare (builder, aftercare, zone);
  add_plan (builder, journal, now, zone);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/**
 * derma_status_to_json:
 * @folder: the data folder; nothing is made in it
 * @now: the instant asked about
 * @zone: where the person is
 * @error: return location
 *
 * Answers *may a session start?* and *what is to be done, and to be left alone?* as one line of JSON (design.md 7).
 *
 * Returns: (transfer full) (nullable): the line, or %NULL when the journal cannot be read
 */
char *
derma_status_to_json (const char *folder,
                      DermaTime   now,
                      GTimeZone  *zone,
                      GError    **error)
{
  g_autoptr (DermaJournal) journal = derma_journal_open (folder, DERMA_JOURNAL_READ, error);

  return journal == NULL ? NULL : build_json (journal, now, zone, error);
}
