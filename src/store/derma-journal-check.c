/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include <glib/gi18n-lib.h>

#include "store/derma-check-in-rows.h"
#include "store/derma-flag-rows.h"
#include "store/derma-folder.h"
#include "store/derma-photo-check.h"
#include "store/derma-plan-draft-rows.h"
#include "store/derma-plan-rows.h"
#include "store/derma-session-rows.h"
#include "store/derma-words.h"

static const char SELECT_SESSIONS[] = "SELECT id, protocol_version, t0_s IS NOT NULL FROM session WHERE is_stated = 0 ORDER BY id";

static const char SELECT_ROW[] =
  "SELECT phase, step, coalesce (stop, 'none'), end, t0_s, is_clean, (SELECT count(*) FROM session_section WHERE session = id)"
  " FROM session WHERE id = :id";

static const char SELECT_QUESTIONS[] = "SELECT DISTINCT question FROM answer";

static const char SELECT_FLAGS[] = "SELECT DISTINCT flag FROM red_flag";

static const char SELECT_ITEMS[] = "SELECT DISTINCT item FROM tick";

static const char SELECT_LOGGED[] =
  "SELECT DISTINCT session FROM healing JOIN session ON session.id = healing.session WHERE protocol_version = :version ORDER BY session";

static const char SELECT_UNRATED[] = "SELECT id FROM check_in WHERE NOT EXISTS (SELECT 1 FROM rating WHERE rating.check_in = check_in.id)";

static const char SELECT_CHECK_IN_DRAFT[] = "SELECT ratings FROM check_in_draft";

static const char SELECT_SCARS[] = "SELECT DISTINCT scar_types FROM skin WHERE scar_types IS NOT NULL";

static const char SELECT_RULES[] = "SELECT DISTINCT rule FROM session_acknowledgement";

typedef void (*LookAtRow) (DermaStatement *stmt,
                           GPtrArray      *findings);

static gboolean
look_at_rows (DermaDatabase *database,
              const char    *sql,
              LookAtRow      look,
              GPtrArray     *findings,
              GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, sql, error);
  gboolean has_row = TRUE;

  if (stmt == NULL)
    return FALSE;

  while (has_row)
    {
      if (!derma_statement_step (stmt, &has_row, error))
        return FALSE;
      if (has_row)
        look (stmt, findings);
    }

  return TRUE;
}

static void
look_at_integrity (DermaStatement *stmt,
                   GPtrArray      *findings)
{
  const char *said = derma_statement_get_text (stmt, 0);

  if (g_strcmp0 (said, "ok") != 0)
    g_ptr_array_add (findings, g_strdup (said));
}

static void
look_at_reference (DermaStatement *stmt,
                   GPtrArray      *findings)
{
  /* Translators: the first %s is the name of a table, such as “session”, and so is the second. */
  g_ptr_array_add (findings, g_strdup_printf (_ ("A row of “%s” refers to a row of “%s” that is not there."),
                                              derma_statement_get_text (stmt, 0), derma_statement_get_text (stmt, 2)));
}

static void
look_at_question (DermaStatement *stmt,
                  GPtrArray      *findings)
{
  const char *id = derma_statement_get_text (stmt, 0);
  guint       question;

  if (!derma_question_from_id (id, &question))
    /* Translators: %s is the id of a question, such as “scr-fever”. */
    g_ptr_array_add (findings, g_strdup_printf (_ ("There is an answer to “%s”, which is no question."), id));
}

static void
look_at_rule (DermaStatement *stmt,
              GPtrArray      *findings)
{
  const char *id = derma_statement_get_text (stmt, 0);

  for (guint i = 0; i < DERMA_N_RULES; i++)
    if (g_strcmp0 (derma_rule_get_id ((DermaRule) i), id) == 0)
      return;

  /* Translators: %s is the id of a rule, such as “rule-evening”. */
  g_ptr_array_add (findings, g_strdup_printf (_ ("“%s” was acknowledged, which is no rule."), id));
}

static void
look_at_flag (DermaStatement *stmt,
              GPtrArray      *findings)
{
  const char  *id = derma_statement_get_text (stmt, 0);
  DermaRedFlag flag;

  if (!derma_red_flag_from_id (id, &flag))
    /* Translators: %s is the id of a warning sign, such as “rf-fever”. */
    g_ptr_array_add (findings, g_strdup_printf (_ ("“%s” was recorded, which is no warning sign."), id));
}

static void
look_at_item (DermaStatement *stmt,
              GPtrArray      *findings)
{
  const char        *id = derma_statement_get_text (stmt, 0);
  DermaAftercareItem item;

  if (!derma_aftercare_from_id (id, &item))
    /* Translators: %s is the id of something to do after a session, such as “ac-moisturise”. */
    g_ptr_array_add (findings, g_strdup_printf (_ ("“%s” was ticked, which is nothing to do after a session."), id));
}

static void
look_at_unrated (DermaStatement *stmt,
                 GPtrArray      *findings)
{
  /* Translators: %lld is the number of a check-in. */
  g_ptr_array_add (findings, g_strdup_printf (_ ("Nothing was rated in check-in %lld."), (long long) derma_statement_get_int (stmt, 0)));
}

static void
look_at_check_in_draft (DermaStatement *stmt,
                        GPtrArray      *findings)
{
  const char *words = derma_statement_get_text (stmt, 0);
  g_auto (DermaCheckInDraft) draft = { 0 };

  if (!derma_check_in_draft_from_words (&draft, words))
    /* Translators: %s is technical, such as “pm-texture::2”. */
    g_ptr_array_add (findings, g_strdup_printf (_ ("A check-in that was begun has “%s”, which is no rating."), words));
}

static void
look_at_scars (DermaStatement *stmt,
               GPtrArray      *findings)
{
  const char  *ids = derma_statement_get_text (stmt, 0);
  DermaScarSet types;

  if (!derma_words_to_scar_types (ids, &types))
    /* Translators: %s is technical, such as “ice-pick”. */
    g_ptr_array_add (findings, g_strdup_printf (_ ("“%s” was told, which is no type of scar."), ids));
}

static gboolean
is_row (DermaStatement     *stmt,
        const DermaSession *session,
        gboolean            is_clean)
{
  return g_strcmp0 (derma_statement_get_text (stmt, 0), derma_words_for_phase (session->phase)) == 0 &&
         g_strcmp0 (derma_statement_get_text (stmt, 1), derma_step_get_facts (derma_session_get_step (session))->id) == 0 &&
         g_strcmp0 (derma_statement_get_text (stmt, 2), derma_stop_get_id (session->stop)) == 0 &&
         g_strcmp0 (derma_statement_get_text (stmt, 3), derma_words_for_end (session->end)) == 0 &&
         derma_statement_get_int (stmt, 4) == session->t0_ms / 1000 &&
         derma_statement_get_int (stmt, 5) == is_clean &&
         derma_statement_get_int (stmt, 6) == (session->is_checked ? DERMA_N_SECTIONS : 0);
}

static gboolean
is_record (const DermaSessionRecord *record,
           const DermaSession       *session)
{
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (!derma_session_rows_are_same_section (&record->sections[i], &session->sections[i]))
      return FALSE;

  return TRUE;
}

static gboolean
compare_rows (DermaDatabase      *database,
              gint64              id,
              const DermaSession *session,
              gboolean           *is_same,
              GError            **error)
{
  g_autoptr (DermaStatement) row = derma_database_borrow (database, SELECT_ROW, error);
  DermaSessionRecord record;
  gboolean           has_row = FALSE;
  gboolean           is_clean = FALSE;

  if (row == NULL || (session->t0_ms != 0 && !derma_journal_judge_healing (database, id, &is_clean, error)))
    return FALSE;

  derma_statement_bind (row, ":id", id);
  if (!derma_statement_step (row, &has_row, error))
    return FALSE;
  *is_same = has_row && is_row (row, session, is_clean);
  if (!session->is_checked)
    return TRUE;

  if (!derma_session_rows_load_record (database, id, &record, error))
    return FALSE;
  *is_same = *is_same && is_record (&record, session);
  return TRUE;
}

static gboolean
look_at_logs (DermaDatabase *database,
              GPtrArray     *findings,
              GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_LOGGED, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":version", DERMA_PROTOCOL_VERSION);
  while (derma_statement_step (stmt, &has_row, error))
    {
      g_autoptr (GError) local_error = NULL;
      gint64   id;
      gboolean is_in_sync = TRUE;

      if (!has_row)
        return TRUE;

      id = derma_statement_get_int (stmt, 0);
      if (!derma_flag_rows_are_in_sync (database, id, &is_in_sync, &local_error))
        /* Translators: %lld is the number of a session, %s is technical English. */
        g_ptr_array_add (findings, g_strdup_printf (_ ("The healing records of session %lld cannot be read: %s."), (long long) id, local_error->message));
      else if (!is_in_sync)
        /* Translators: %lld is the number of a session. */
        g_ptr_array_add (findings, g_strdup_printf (_ ("The warning signs of session %lld are not those that its healing records tell of."), (long long) id));
    }

  return FALSE;
}

static void
report_unreadable (gint64        id,
                   const GError *error,
                   GPtrArray    *findings)
{
  /* Translators: %lld is the number of a session, %s is technical English. */
  g_ptr_array_add (findings, g_strdup_printf (_ ("Session %lld cannot be read: %s."), (long long) id, error->message));
}

/* What is found is a finding, not an error: the other sessions are looked at too. */
static void
look_at_session (DermaDatabase *database,
                 gint64         id,
                 GPtrArray     *findings)
{
  g_autoptr (GError) error = NULL;
  DermaSession session;
  guint        n_events;
  gboolean     is_same = TRUE;

  if (!derma_session_rows_load (database, id, &session, &n_events, &error) ||
      !compare_rows (database, id, &session, &is_same, &error))
    report_unreadable (id, error, findings);
  else if (!is_same)
    /* Translators: %lld is the number of a session. */
    g_ptr_array_add (findings, g_strdup_printf (_ ("What is noted of session %lld is not what happened in it."), (long long) id));
}

/* With other numbers than those of its time what was pressed means something else: only what was noted then is looked at. */
static void
look_at_old_session (DermaDatabase *database,
                     gint64         id,
                     GPtrArray     *findings)
{
  g_autoptr (GError) error = NULL;
  DermaSessionRecord record;

  if (!derma_session_rows_load_record (database, id, &record, &error))
    report_unreadable (id, error, findings);
}

static gboolean
look_at_sessions (DermaDatabase *database,
                  GPtrArray     *findings,
                  GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_SESSIONS, error);
  gboolean has_row = TRUE;

  if (stmt == NULL)
    return FALSE;

  while (has_row)
    {
      if (!derma_statement_step (stmt, &has_row, error))
        return FALSE;
      if (has_row && derma_statement_get_int (stmt, 1) == DERMA_PROTOCOL_VERSION)
        look_at_session (database, derma_statement_get_int (stmt, 0), findings);
      else if (has_row && derma_statement_get_int (stmt, 2) != 0)
        look_at_old_session (database, derma_statement_get_int (stmt, 0), findings);
    }

  return TRUE;
}

static gboolean
look_at_everything (DermaDatabase *database,
                    gpointer       user_data,
                    GError       **error)
{
  GPtrArray *findings = user_data;

  return look_at_rows (database, "PRAGMA integrity_check", look_at_integrity, findings, error) &&
         look_at_rows (database, "PRAGMA foreign_key_check", look_at_reference, findings, error) &&
         look_at_rows (database, SELECT_QUESTIONS, look_at_question, findings, error) &&
         look_at_rows (database, SELECT_RULES, look_at_rule, findings, error) &&
         look_at_rows (database, SELECT_FLAGS, look_at_flag, findings, error) &&
         look_at_rows (database, SELECT_ITEMS, look_at_item, findings, error) &&
         look_at_rows (database, SELECT_UNRATED, look_at_unrated, findings, error) &&
         look_at_rows (database, SELECT_CHECK_IN_DRAFT, look_at_check_in_draft, findings, error) &&
         look_at_rows (database, SELECT_SCARS, look_at_scars, findings, error) &&
         look_at_logs (database, findings, error) &&
         derma_plan_rows_check (database, findings, error) &&
         derma_plan_draft_rows_check (database, findings, error) &&
         look_at_sessions (database, findings, error);
}

/**
 * derma_journal_check:
 * @findings: (out) (transfer full) (element-type utf8): a translated sentence for each thing that is wrong; empty where nothing is
 * @error: return location
 *
 * Looks at every page, reference, id and permission, takes the events of every session of this protocol again to see whether they
 * make what is noted of it, judges its healing logs again, makes every plan of this protocol again, and looks at the file of every photo. Nothing is changed.
 *
 * Returns: whether the check could be made
 */
gboolean
derma_journal_check (DermaJournal *self,
                     GPtrArray   **findings,
                     GError      **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (findings != NULL, FALSE);

  if (!derma_database_read_at_once (self->database, look_at_everything, found, error))
    return FALSE;

  if (!derma_photo_check (self->database, self->folder, found, error))
    return FALSE;

  derma_folder_list_open_doors (self->folder, found);
  *findings = g_steal_pointer (&found);
  return TRUE;
}
