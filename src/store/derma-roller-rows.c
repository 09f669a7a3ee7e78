/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-roller-rows.h"

#include "treatment/derma-step.h"

#define MS_PER_S 1000

#define DONE_AT(step) " (SELECT max(at_ms) FROM session_event WHERE session = s.id AND kind = 'step-done' AND step = " step ")"

/* What the app saw of a cleaning are the events of the session. */
/* clang-format off */
static const char SELECT_USES[] =
  "SELECT id, t0_s, t0_offset_s, is_stated AND started_s = t0_s, ended_s IS NULL,"
  DONE_AT (":soak_before") "," DONE_AT (":wash") "," DONE_AT (":soak") "," DONE_AT (":store")
  " FROM session AS s WHERE roller = :roller AND t0_s IS NOT NULL AND t0_s > :since_s ORDER BY t0_s, id";
/* clang-format on */

static const char SELECT_JUDGEMENTS[] =
  "SELECT at_s, at_offset_s FROM roller_judgement WHERE roller = :roller ORDER BY at_s DESC, id DESC";

static const char SELECT_INFECTION[] =
  "SELECT min(sign.at_s - s.t0_s) FROM session AS s JOIN ("
  "SELECT told_s AS at_s FROM red_flag WHERE flag IN (:sign0, :sign1, :sign2, :sign3, :sign4)"
  " UNION ALL "
  "SELECT at_s FROM answer WHERE question IN (:sign0, :sign1, :sign2, :sign3, :sign4) AND value <> 'no'"
  ") AS sign ON sign.at_s >= s.t0_s WHERE s.roller = :roller AND s.t0_s IS NOT NULL";

static const char *const SIGNS[DERMA_N_INFECTION_SIGNS] = { ":sign0", ":sign1", ":sign2", ":sign3", ":sign4" };

static gint64
get_event_s (DermaStatement *stmt,
             int             column)
{
  return derma_statement_get_int (stmt, column) / MS_PER_S;
}

static void
read_use (DermaStatement *stmt,
          DermaRollerUse *use)
{
  *use = (DermaRollerUse) { .session_id = derma_statement_get_int (stmt, 0) };
  use->is_stated = derma_statement_get_int (stmt, 3) != 0;
  use->cleaning.t0 = derma_statement_get_time (stmt, 1);
  use->cleaning.is_open = derma_statement_get_int (stmt, 4) != 0;
  use->soaked_before_s = get_event_s (stmt, 5);
  use->cleaning.washed_s = get_event_s (stmt, 6);
  use->cleaning.soaked_s = get_event_s (stmt, 7);
  use->stored_s = get_event_s (stmt, 8);
}

static DermaStatement *
borrow_uses (DermaDatabase *database,
             gint64         roller_id,
             gint64         since_s,
             GError       **error)
{
  DermaStatement *stmt = derma_database_borrow (database, SELECT_USES, error);

  if (stmt == NULL)
    return NULL;

  derma_statement_bind (stmt, ":roller", roller_id);
  derma_statement_bind (stmt, ":since_s", since_s);
  derma_statement_bind_text (stmt, ":soak_before", derma_step_get_facts (DERMA_STEP_PREP_SOAK)->id);
  derma_statement_bind_text (stmt, ":wash", derma_step_get_facts (DERMA_STEP_FIN_WASH_ROLLER)->id);
  derma_statement_bind_text (stmt, ":soak", derma_step_get_facts (DERMA_STEP_FIN_SOAK_ROLLER)->id);
  derma_statement_bind_text (stmt, ":store", derma_step_get_facts (DERMA_STEP_FIN_STORE)->id);
  return stmt;
}

static GArray *
load_judgements (DermaDatabase *database,
                 gint64         roller_id,
                 GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_JUDGEMENTS, error);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (DermaTime));
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;

  derma_statement_bind (stmt, ":roller", roller_id);
  while (derma_statement_step (stmt, &has_row, error))
    {
      DermaTime at;

      if (!has_row)
        return g_steal_pointer (&times);
      at = derma_statement_get_time (stmt, 0);
      g_array_append_val (times, at);
    }

  return NULL;
}

static gboolean
find_uncleaned (DermaDatabase    *database,
                DermaRollerFacts *facts,
                GError          **error)
{
  g_autoptr (GArray) judgements = load_judgements (database, facts->id, error);
  g_autoptr (DermaStatement) stmt = NULL;
  gboolean has_row = FALSE;

  facts->uncleaned = (DermaRollerCleaning) { 0 };
  if (judgements == NULL)
    return FALSE;

  stmt = borrow_uses (database, facts->id, judgements->len > 0 ? g_array_index (judgements, DermaTime, 0).utc_s : 0, error);
  if (stmt == NULL)
    return FALSE;

  while (derma_statement_step (stmt, &has_row, error))
    {
      DermaRollerUse use;

      if (!has_row)
        return TRUE;
      read_use (stmt, &use);
      if (derma_roller_cleaning_is_done (&use.cleaning))
        continue;
      facts->uncleaned = use.cleaning;
      return TRUE;
    }

  return FALSE;
}

static gboolean
find_infection (DermaDatabase    *database,
                DermaRollerFacts *facts,
                GError          **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_INFECTION, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":roller", facts->id);
  for (guint i = 0; i < DERMA_N_INFECTION_SIGNS; i++)
    derma_statement_bind_text (stmt, SIGNS[i], derma_infection_sign_get_id (i));
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;

  facts->has_infection = has_row && !derma_statement_is_null (stmt, 0);
  facts->infection_gap_s = facts->has_infection ? derma_statement_get_int (stmt, 0) : 0;
  return TRUE;
}

/**
 * derma_roller_rows_complete:
 * @facts: (inout): what the row of a roller says; what its sessions, and what was told after them, say is added. Nothing of
 *   it matters any more for a roller that is retired
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
derma_roller_rows_complete (DermaDatabase    *database,
                            DermaRollerFacts *facts,
                            GError          **error)
{
  return facts->retired != DERMA_RETIRED_NOT ||
         (find_uncleaned (database, facts, error) && find_infection (database, facts, error));
}

/* The first judgement after a session is the one about it. */
static DermaTime
find_judgement (GArray *judgements,
                gint64  t0_s)
{
  DermaTime found = { 0 };

  for (guint i = 0; i < judgements->len && g_array_index (judgements, DermaTime, i).utc_s >= t0_s; i++)
    found = g_array_index (judgements, DermaTime, i);

  return found;
}

/**
 * derma_roller_rows_load_uses:
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type DermaRollerUse): every session that was rolled with it, oldest first
 */
GArray *
derma_roller_rows_load_uses (DermaDatabase *database,
                             gint64         roller_id,
                             GError       **error)
{
  g_autoptr (GArray) judgements = load_judgements (database, roller_id, error);
  g_autoptr (DermaStatement) stmt = judgements != NULL ? borrow_uses (database, roller_id, 0, error) : NULL;
  g_autoptr (GArray) uses = g_array_new (FALSE, FALSE, sizeof (DermaRollerUse));
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;

  while (derma_statement_step (stmt, &has_row, error))
    {
      DermaRollerUse use;

      if (!has_row)
        return g_steal_pointer (&uses);
      read_use (stmt, &use);
      if (!derma_roller_cleaning_is_done (&use.cleaning))
        use.judged = find_judgement (judgements, use.cleaning.t0.utc_s);
      g_array_append_val (uses, use);
    }

  return NULL;
}
