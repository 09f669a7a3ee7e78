/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-words.h"

#define ANSWER_COLUMNS \
  "SELECT question, value, anchor_day, has_detail, sections, is_acknowledged, agreed_s, agreed_offset_s, at_s, at_offset_s FROM answer"

static const char SELECT_OF_SESSION[] = ANSWER_COLUMNS " WHERE session = :session ORDER BY id";

/* The newest of a question, given in any session or outside of one. */
static const char SELECT_NEWEST[] = ANSWER_COLUMNS " WHERE question = :question ORDER BY at_s DESC, id DESC LIMIT 1";

static const char SELECT_NEWEST_BEFORE[] =
  ANSWER_COLUMNS " WHERE question = :question AND session IS NOT :session ORDER BY at_s DESC, id DESC LIMIT 1";

static const char INSERT_ANSWER[] =
  "INSERT INTO answer (session, question, value, anchor_day, has_detail, sections, is_acknowledged, agreed_s, agreed_offset_s,"
  " at_s, at_offset_s) VALUES (:session, :question, :value, :anchor_day, :has_detail, :sections, :is_acknowledged, :agreed_s,"
  " :agreed_offset_s, :at_s, :at_offset_s)";

/* What was said in the same session, or outside of any within the same asking, is replaced. */
static const char DELETE_OF_SESSION[] = "DELETE FROM answer WHERE session = :session AND question = :question";

static const char DELETE_OF_ASKING[] =
  "DELETE FROM answer WHERE session IS NULL AND question = :question AND at_s > :at_s - 86400 AND at_s <= :at_s";

static gboolean
read_row (DermaStatement *stmt,
          DermaAnswer    *answer)
{
  *answer = (DermaAnswer) { 0 };
  answer->has_anchor = !derma_statement_is_null (stmt, 2);
  answer->anchor_day = derma_statement_get_int (stmt, 2);
  answer->has_detail = derma_statement_get_int (stmt, 3) != 0;
  answer->is_acknowledged = derma_statement_get_int (stmt, 5) != 0;
  answer->agreed = derma_statement_get_time (stmt, 6);
  answer->at = derma_statement_get_time (stmt, 8);

  return derma_question_from_id (derma_statement_get_text (stmt, 0), &answer->question) &&
         derma_words_to_answer (derma_statement_get_text (stmt, 1), &answer->value) &&
         derma_words_to_sections (derma_statement_get_text (stmt, 4), &answer->sections);
}

static gboolean
fail_to_read (DermaStatement *stmt,
              GError        **error)
{
  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "the answer to %s cannot be read", derma_statement_get_text (stmt, 0));
  return FALSE;
}

static gboolean
read_of_session (DermaDatabase *database,
                 gint64         session_id,
                 GArray        *answers,
                 GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_OF_SESSION, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":session", session_id);
  while (derma_statement_step (stmt, &has_row, error))
    {
      DermaAnswer answer;

      if (!has_row)
        return TRUE;
      if (!read_row (stmt, &answer))
        return fail_to_read (stmt, error);
      g_array_append_val (answers, answer);
    }

  return FALSE;
}

static gboolean
has_answer (GArray *answers,
            guint   question)
{
  for (guint i = 0; i < answers->len; i++)
    if (g_array_index (answers, DermaAnswer, i).question == question)
      return TRUE;

  return FALSE;
}

static gboolean
read_newest (DermaDatabase *database,
             guint          question,
             GArray        *answers,
             GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_NEWEST, error);
  gboolean    has_row = FALSE;
  DermaAnswer answer;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind_text (stmt, ":question", derma_question_get (question)->id);
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;
  if (!read_row (stmt, &answer))
    return fail_to_read (stmt, error);

  /* “I know” was said for that session only. */
  answer.is_acknowledged = FALSE;
  g_array_append_val (answers, answer);
  return TRUE;
}

/* Each session asks its own questions anew. Between two of them, what was said last may still forbid one. */
static gboolean
counts (guint  question,
        gint64 session_id)
{
  return derma_question_get (question)->type == DERMA_QUESTION_STANDING || session_id == 0;
}

/**
 * derma_journal_read_answers:
 * @session_id: the open session, 0: none
 * @error: return location
 *
 * Returns: (transfer full) (element-type DermaAnswer): the answers that may count now: those of the open session, and the newest
 *   to each other standing question; where none is open, the newest to every question; or %NULL
 */
GArray *
derma_journal_read_answers (DermaDatabase *database,
                            gint64         session_id,
                            GError       **error)
{
  g_autoptr (GArray) answers = g_array_sized_new (FALSE, FALSE, sizeof (DermaAnswer), derma_n_questions ());

  if (session_id != 0 && !read_of_session (database, session_id, answers, error))
    return NULL;

  for (guint i = 0; i < derma_n_questions (); i++)
    if (counts (i, session_id) && !has_answer (answers, i) && !read_newest (database, i, answers, error))
      return NULL;

  return g_steal_pointer (&answers);
}

/**
 * derma_journal_read_answers_of:
 * @session_id: a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type DermaAnswer): the answers that were given in it; or %NULL
 */
GArray *
derma_journal_read_answers_of (DermaDatabase *database,
                               gint64         session_id,
                               GError       **error)
{
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (DermaAnswer));

  return read_of_session (database, session_id, answers, error) ? g_steal_pointer (&answers) : NULL;
}

static gboolean
delete_replaced (DermaJournal      *self,
                 const DermaAnswer *answer,
                 GError           **error)
{
  const gboolean is_in_session = self->open.id != 0;
  g_autoptr (DermaStatement) stmt = derma_database_borrow (self->database, is_in_session ? DELETE_OF_SESSION : DELETE_OF_ASKING, error);

  if (stmt == NULL)
    return FALSE;

  if (is_in_session)
    derma_statement_bind (stmt, ":session", self->open.id);
  else
    derma_statement_bind (stmt, ":at_s", answer->at.utc_s);
  derma_statement_bind_text (stmt, ":question", derma_question_get (answer->question)->id);
  return derma_statement_run (stmt, error);
}

static gboolean
insert_answer (DermaJournal      *self,
               const DermaAnswer *answer,
               GError           **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (self->database, INSERT_ANSWER, error);
  g_autofree char *sections = derma_words_for_sections (answer->sections);

  if (stmt == NULL)
    return FALSE;

  if (self->open.id != 0)
    derma_statement_bind (stmt, ":session", self->open.id);
  derma_statement_bind_text (stmt, ":question", derma_question_get (answer->question)->id);
  derma_statement_bind_text (stmt, ":value", derma_words_for_answer (answer->value));
  if (answer->has_anchor)
    derma_statement_bind (stmt, ":anchor_day", answer->anchor_day);
  derma_statement_bind (stmt, ":has_detail", answer->has_detail);
  derma_statement_bind_text (stmt, ":sections", sections);
  derma_statement_bind (stmt, ":is_acknowledged", answer->is_acknowledged);
  derma_statement_bind_time (stmt, ":agreed_s", ":agreed_offset_s", answer->agreed);
  derma_statement_bind_time (stmt, ":at_s", ":at_offset_s", answer->at);
  return derma_statement_run (stmt, error);
}

static gboolean
put_answer (DermaJournal      *self,
            const DermaAnswer *answer,
            GError           **error)
{
  if (self->open.id == 0 && derma_question_get (answer->question)->type != DERMA_QUESTION_STANDING)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW, "%s is only asked in a session", derma_question_get (answer->question)->id);
      return FALSE;
    }

  return delete_replaced (self, answer, error) &&
         (answer->value == DERMA_ANSWER_NONE || insert_answer (self, answer, error));
}

/* Whether a roller that was used shortly before may have to do with it (rl-infection). */
static gboolean
has_infection_sign (const DermaAnswer *answers,
                    gsize              n_answers)
{
  for (gsize i = 0; i < n_answers; i++)
    for (guint sign = 0; sign < DERMA_N_INFECTION_SIGNS; sign++)
      if (g_str_equal (derma_question_get (answers[i].question)->id, derma_infection_sign_get_id (sign)))
        return TRUE;

  return FALSE;
}

/**
 * derma_journal_set_answer:
 * @answer: one answer; with %DERMA_ANSWER_NONE it is taken back
 * @error: return location, %DERMA_ERROR_NOT_NOW where a question that is no standing one is answered outside of a session
 *
 * Stores an answer: in the open session, where there is one. There it replaces an earlier one to the same question, as it does
 * outside of a session within a day; else earlier ones are kept.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_set_answer (DermaJournal      *self,
                          const DermaAnswer *answer,
                          GError           **error)
{
  return derma_journal_set_answers (self, answer, 1, error);
}

/**
 * derma_journal_set_answers:
 * @answers: (array length=n_answers): several answers
 * @n_answers: how many
 * @error: return location, as derma_journal_set_answer()
 *
 * Returns: whether all of them were stored; else none was
 */
gboolean
derma_journal_set_answers (DermaJournal      *self,
                           const DermaAnswer *answers,
                           gsize              n_answers,
                           GError           **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_autoptr (GArray) counting = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (answers != NULL || n_answers == 0, FALSE);

  if (!derma_journal_begin_change (self, &transaction, error))
    return FALSE;

  for (gsize i = 0; i < n_answers; i++)
    {
      g_return_val_if_fail (answers[i].question < derma_n_questions (), FALSE);
      g_return_val_if_fail (answers[i].at.utc_s > 0, FALSE);

      if (!put_answer (self, &answers[i], error))
        return FALSE;
    }

  counting = derma_journal_read_answers (self->database, self->open.id, error);
  if (counting == NULL || !derma_transaction_commit (&transaction, error))
    return FALSE;

  g_array_unref (self->answers);
  self->answers = g_steal_pointer (&counting);
  if (has_infection_sign (answers, n_answers))
    derma_journal_follow_rollers (self);
  derma_journal_tell (self);
  return TRUE;
}

/**
 * derma_journal_get_answer:
 * @question: index into the table
 * @answer: (out): the answer that counts now
 *
 * Returns: whether there is one: given in the open session, or the newest to a standing question
 */
gboolean
derma_journal_get_answer (DermaJournal *self,
                          guint         question,
                          DermaAnswer  *answer)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (answer != NULL, FALSE);

  if (self->open.id == 0 && derma_question_get (question)->type != DERMA_QUESTION_STANDING)
    return FALSE;

  for (guint i = 0; i < self->answers->len; i++)
    if (g_array_index (self->answers, DermaAnswer, i).question == question)
      {
        *answer = g_array_index (self->answers, DermaAnswer, i);
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_journal_get_earlier_answer:
 * @question: index into the table
 * @answer: (out): the newest answer that was not given in the open session
 *
 * For what a person need not say again: that a doctor agreed, when it was last done.
 *
 * Returns: whether there is one
 */
gboolean
derma_journal_get_earlier_answer (DermaJournal *self,
                                  guint         question,
                                  DermaAnswer  *answer)
{
  g_autoptr (DermaStatement) stmt = NULL;
  g_autoptr (GError) error = NULL;
  gboolean has_row = FALSE;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (question < derma_n_questions (), FALSE);
  g_return_val_if_fail (answer != NULL, FALSE);

  stmt = derma_database_borrow (self->database, SELECT_NEWEST_BEFORE, &error);
  if (stmt == NULL)
    {
      g_warning ("Could not read an answer: %s", error->message);
      return FALSE;
    }

  derma_statement_bind_text (stmt, ":question", derma_question_get (question)->id);
  derma_statement_bind (stmt, ":session", self->open.id); /* outside of a session it is 0, which is no session's */
  if (!derma_statement_step (stmt, &has_row, &error))
    {
      g_warning ("Could not read an answer: %s", error->message);
      return FALSE;
    }

  return has_row && read_row (stmt, answer);
}
