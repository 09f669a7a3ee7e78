/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-plan-rows.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "store/derma-words.h"

static const char SELECT_PLANS[] =
  "SELECT id, protocol_version, started_s, started_offset_s, begins_s, begins_offset_s, ended_s, ended_offset_s, ended_why,"
  " scar_grade, glogau, age, needle_owned_um, budget, uses_actives, screening, sensitivity, fitzpatrick, has_pih_history,"
  " has_melasma, clean_sessions, verdict, needle_um, later_um, cap, min_interval, interval, sessions, course_weeks, rollers,"
  " first_visible_from, first_visible_to, most_change, maintenance, concerns, scar_types, understood, home_list, pro_list,"
  " warnings, options, is_agreed"
  " FROM plan ORDER BY id DESC";

static const char SELECT_PAUSES[] =
  "SELECT from_s, from_offset_s, until_s, until_offset_s, why FROM plan_pause WHERE plan = :plan ORDER BY from_s";

static const char INSERT_PLAN[] =
  "INSERT INTO plan (protocol_version, started_s, started_offset_s, begins_s, begins_offset_s,"
  " concerns, scar_types, scar_grade, glogau, age, needle_owned_um, budget, uses_actives, screening, sensitivity, fitzpatrick,"
  " has_pih_history, has_melasma, clean_sessions, verdict, understood, home_list, pro_list, needle_um, later_um, cap, min_interval,"
  " interval, sessions, course_weeks, rollers, first_visible_from, first_visible_to, most_change, maintenance, warnings, options, is_agreed)"
  " VALUES (:protocol_version, :started_s, :started_offset_s, :begins_s, :begins_offset_s,"
  " :concerns, :scar_types, :scar_grade, :glogau, :age, :needle_owned_um, :budget, :uses_actives, :screening, :sensitivity, :fitzpatrick,"
  " :has_pih_history, :has_melasma, :clean_sessions, :verdict, :understood, :home_list, :pro_list, :needle_um, :later_um, :cap, :min_interval,"
  " :interval, :sessions, :course_weeks, :rollers, :first_visible_from, :first_visible_to, :most_change, :maintenance, :warnings, :options, :is_agreed)";

static const char UPDATE_END[] = "UPDATE plan SET ended_s = :ended_s, ended_offset_s = :ended_offset_s, ended_why = :ended_why WHERE id = :id";

static const char DELETE_PLAN[] = "DELETE FROM plan WHERE id = :id";

static const char DELETE_PAUSES[] = "DELETE FROM plan_pause WHERE plan = :id";

static const char INSERT_PAUSE[] =
  "INSERT INTO plan_pause (plan, from_s, from_offset_s, until_s, until_offset_s, why)"
  " VALUES (:plan, :from_s, :from_offset_s, :until_s, :until_offset_s, :why)";

enum
{
  COLUMN_ID,
  COLUMN_PROTOCOL_VERSION,
  COLUMN_STARTED,
  COLUMN_BEGINS = 4,
  COLUMN_ENDED = 6,
  COLUMN_ENDED_WHY = 8,
  COLUMN_SCAR_GRADE,
  COLUMN_GLOGAU,
  COLUMN_AGE,
  COLUMN_NEEDLE_OWNED,
  COLUMN_BUDGET,
  COLUMN_USES_ACTIVES,
  COLUMN_SCREENING,
  COLUMN_SENSITIVITY,
  COLUMN_FITZPATRICK,
  COLUMN_HAS_PIH_HISTORY,
  COLUMN_HAS_MELASMA,
  COLUMN_CLEAN_SESSIONS,
  COLUMN_VERDICT,
  COLUMN_NEEDLE,
  COLUMN_LATER,
  COLUMN_CAP,
  COLUMN_MIN_INTERVAL,
  COLUMN_INTERVAL,
  COLUMN_SESSIONS,
  COLUMN_COURSE_WEEKS,
  COLUMN_ROLLERS,
  COLUMN_FIRST_VISIBLE_FROM,
  COLUMN_FIRST_VISIBLE_TO,
  COLUMN_MOST_CHANGE,
  COLUMN_MAINTENANCE,
  COLUMN_SETS,
  COLUMN_AGREED = COLUMN_SETS + 7,
};

static const char *const END_WORDS[DERMA_N_PLAN_ENDS] = {
  [DERMA_PLAN_IN_FORCE] = NULL,
  [DERMA_PLAN_ENDED] = "ended",
  [DERMA_PLAN_REPLACED] = "replaced",
  [DERMA_PLAN_COMPLETED] = "completed",
};

#define POSTPONED "postpone"

static const char *
get_concern_word (guint index)
{
  return derma_measure_get_concern_id ((DermaMeasure) index);
}

static const char *
get_warning_word (guint index)
{
  return derma_plan_warning_get_id ((DermaPlanWarning) index);
}

static const char *
get_option_word (guint index)
{
  return derma_plan_option_get_id ((DermaPlanOption) index);
}

static const char *
get_scar_word (guint index)
{
  return derma_scar_type_get_id ((DermaScarType) index);
}

static const char *
get_cap_word (guint index)
{
  return derma_cap_get_id ((DermaCap) index);
}

static const char *
get_verdict_word (guint index)
{
  return derma_plan_verdict_get_id ((DermaPlanVerdict) index);
}

static const char *
get_budget_word (guint index)
{
  return derma_plan_budget_get_id ((DermaPlanBudget) index);
}

static const char *
get_end_word (guint index)
{
  return END_WORDS[index];
}

/* The sets of a plan, in the order of their columns. */
static const struct
{
  const char  *parameter;
  gsize        offset; /* in #DermaPlanRow */
  guint        n_words;
  DermaGetWord get_word;
} SETS[] = {
  { ":concerns", G_STRUCT_OFFSET (DermaPlanRow, inputs.concerns), DERMA_N_CONCERNS, get_concern_word },
  { ":scar_types", G_STRUCT_OFFSET (DermaPlanRow, inputs.scar_types), DERMA_N_SCAR_TYPES, get_scar_word },
  { ":understood", G_STRUCT_OFFSET (DermaPlanRow, plan.concerns), DERMA_N_CONCERNS, get_concern_word },
  { ":home_list", G_STRUCT_OFFSET (DermaPlanRow, plan.home_list), DERMA_N_CONCERNS, get_concern_word },
  { ":pro_list", G_STRUCT_OFFSET (DermaPlanRow, plan.pro_list), DERMA_N_CONCERNS, get_concern_word },
  { ":warnings", G_STRUCT_OFFSET (DermaPlanRow, plan.warnings), DERMA_N_PLAN_WARNINGS, get_warning_word },
  { ":options", G_STRUCT_OFFSET (DermaPlanRow, plan.options), DERMA_N_PLAN_OPTIONS, get_option_word },
};

G_STATIC_ASSERT (COLUMN_AGREED == COLUMN_SETS + G_N_ELEMENTS (SETS));

/* The counts and lengths of a plan. */
static const struct
{
  const char *parameter;
  gsize       offset; /* in #DermaPlanRow, of a #guint */
  int         column;
} NUMBERS[] = {
  { ":protocol_version", G_STRUCT_OFFSET (DermaPlanRow, protocol_version), COLUMN_PROTOCOL_VERSION },
  { ":scar_grade", G_STRUCT_OFFSET (DermaPlanRow, inputs.scar_grade), COLUMN_SCAR_GRADE },
  { ":glogau", G_STRUCT_OFFSET (DermaPlanRow, inputs.glogau), COLUMN_GLOGAU },
  { ":age", G_STRUCT_OFFSET (DermaPlanRow, inputs.age), COLUMN_AGE },
  { ":needle_owned_um", G_STRUCT_OFFSET (DermaPlanRow, inputs.needle_owned_um), COLUMN_NEEDLE_OWNED },
  { ":clean_sessions", G_STRUCT_OFFSET (DermaPlanRow, inputs.profile.clean_sessions), COLUMN_CLEAN_SESSIONS },
  { ":needle_um", G_STRUCT_OFFSET (DermaPlanRow, plan.needle_um), COLUMN_NEEDLE },
  { ":later_um", G_STRUCT_OFFSET (DermaPlanRow, plan.later_um), COLUMN_LATER },
  { ":min_interval", G_STRUCT_OFFSET (DermaPlanRow, plan.min_interval_days), COLUMN_MIN_INTERVAL },
  { ":interval", G_STRUCT_OFFSET (DermaPlanRow, plan.interval_days), COLUMN_INTERVAL },
  { ":sessions", G_STRUCT_OFFSET (DermaPlanRow, plan.sessions), COLUMN_SESSIONS },
  { ":course_weeks", G_STRUCT_OFFSET (DermaPlanRow, plan.course_weeks), COLUMN_COURSE_WEEKS },
  { ":rollers", G_STRUCT_OFFSET (DermaPlanRow, plan.rollers), COLUMN_ROLLERS },
  { ":first_visible_from", G_STRUCT_OFFSET (DermaPlanRow, plan.first_visible_from_weeks), COLUMN_FIRST_VISIBLE_FROM },
  { ":first_visible_to", G_STRUCT_OFFSET (DermaPlanRow, plan.first_visible_to_weeks), COLUMN_FIRST_VISIBLE_TO },
  { ":most_change", G_STRUCT_OFFSET (DermaPlanRow, plan.most_change_week), COLUMN_MOST_CHANGE },
  { ":maintenance", G_STRUCT_OFFSET (DermaPlanRow, plan.maintenance_days), COLUMN_MAINTENANCE },
};

static guint
get_number (const DermaPlanRow *row,
            gsize               offset)
{
  return G_STRUCT_MEMBER (const guint, row, offset);
}

static void
set_number (DermaPlanRow *row,
            gsize         offset,
            guint         number)
{
  G_STRUCT_MEMBER (guint, row, offset) = number;
}

static gboolean
find_word (const char  *word,
           guint        n_words,
           DermaGetWord get_word,
           guint       *index)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (word, get_word (i)) == 0)
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/* What a newer version may have come to know is left out; returns whether everything is known. */
static gboolean
read_words (DermaStatement *stmt,
            DermaPlanRow   *row)
{
  guint    end = DERMA_PLAN_IN_FORCE;
  guint    budget = DERMA_PLAN_BUDGET_LOW;
  guint    verdict = DERMA_PLAN_PROFESSIONAL_FIRST;
  guint    cap = DERMA_CAP_CEILING;
  gboolean is_known = find_word (derma_statement_get_text (stmt, COLUMN_ENDED_WHY), DERMA_N_PLAN_ENDS, get_end_word, &end) &&
                      find_word (derma_statement_get_text (stmt, COLUMN_BUDGET), DERMA_N_PLAN_BUDGETS, get_budget_word, &budget) &&
                      find_word (derma_statement_get_text (stmt, COLUMN_VERDICT), DERMA_N_PLAN_VERDICTS, get_verdict_word, &verdict) &&
                      find_word (derma_statement_get_text (stmt, COLUMN_CAP), DERMA_N_CAPS, get_cap_word, &cap);

  row->end = (DermaPlanEnd) end;
  row->inputs.budget = (DermaPlanBudget) budget;
  row->plan.verdict = (DermaPlanVerdict) verdict;
  row->plan.cap = (DermaCap) cap;
  for (guint i = 0; i < G_N_ELEMENTS (SETS); i++)
    {
      guint set = 0;

      if (!derma_words_split (derma_statement_get_text (stmt, COLUMN_SETS + (int) i), SETS[i].n_words, SETS[i].get_word, &set))
        is_known = FALSE;
      set_number (row, SETS[i].offset, set);
    }

  return is_known;
}

static gboolean
read_row (DermaStatement *stmt,
          DermaPlanRow   *row)
{
  DermaProfile *profile = &row->inputs.profile;

  *row = (DermaPlanRow) {
    .id = derma_statement_get_int (stmt, COLUMN_ID),
    .started = derma_statement_get_time (stmt, COLUMN_STARTED),
    .begins = derma_statement_get_time (stmt, COLUMN_BEGINS),
  };
  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    set_number (row, NUMBERS[i].offset, (guint) derma_statement_get_int (stmt, NUMBERS[i].column));

  if (!derma_statement_is_null (stmt, COLUMN_ENDED))
    row->ended = derma_statement_get_time (stmt, COLUMN_ENDED);
  if (!derma_statement_is_null (stmt, COLUMN_FITZPATRICK))
    profile->fitzpatrick = (guint) derma_statement_get_int (stmt, COLUMN_FITZPATRICK);
  if (!derma_words_to_sensitivity (derma_statement_get_text (stmt, COLUMN_SENSITIVITY), &profile->sensitivity))
    profile->sensitivity = DERMA_SENSITIVITY_UNKNOWN;
  profile->has_pih_history = derma_statement_get_int (stmt, COLUMN_HAS_PIH_HISTORY) != 0;
  profile->has_melasma = derma_statement_get_int (stmt, COLUMN_HAS_MELASMA) != 0;
  row->inputs.uses_actives = derma_statement_get_int (stmt, COLUMN_USES_ACTIVES) != 0;
  row->is_agreed = derma_statement_get_int (stmt, COLUMN_AGREED) != 0;
  if (g_strcmp0 (derma_statement_get_text (stmt, COLUMN_SCREENING), POSTPONED) == 0)
    row->inputs.screening = DERMA_PLAN_SCREENING_POSTPONE;
  row->plan.band = derma_band_for_needle (row->plan.needle_um);
  return read_words (stmt, row);
}

static GArray *
load_pauses (DermaDatabase *database,
             gint64         id,
             GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_PAUSES, error);
  g_autoptr (GArray) pauses = g_array_new (FALSE, FALSE, sizeof (DermaPlanPause));
  gboolean has_row = TRUE;

  if (stmt == NULL)
    return NULL;

  derma_statement_bind (stmt, ":plan", id);
  while (has_row)
    {
      DermaPlanPause pause = { .reason = DERMA_PAUSE_OTHER };

      if (!derma_statement_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        break;

      pause.from = derma_statement_get_time (stmt, 0);
      if (!derma_statement_is_null (stmt, 2))
        pause.until = derma_statement_get_time (stmt, 2);
      derma_pause_reason_from_id (derma_statement_get_text (stmt, 4), &pause.reason);
      g_array_append_val (pauses, pause);
    }

  return g_steal_pointer (&pauses);
}

/**
 * derma_plan_rows_load:
 * @error: return location
 *
 * Returns: (transfer full) (element-type DermaStoredPlan): every plan, the newest first; or %NULL
 */
GPtrArray *
derma_plan_rows_load (DermaDatabase *database,
                      GError       **error)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_PLANS, error);
  gboolean has_row = TRUE;

  if (stmt == NULL)
    return NULL;

  while (has_row)
    {
      DermaPlanRow row;
      GArray      *pauses;

      if (!derma_statement_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        break;

      read_row (stmt, &row);
      pauses = load_pauses (database, row.id, error);
      if (pauses == NULL)
        return NULL;
      g_ptr_array_add (plans, derma_stored_plan_new (&row, pauses));
    }

  return g_steal_pointer (&plans);
}

static void
bind_words (DermaStatement     *stmt,
            const DermaPlanRow *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (SETS); i++)
    {
      g_autofree char *words = derma_words_join (get_number (row, SETS[i].offset), SETS[i].n_words, SETS[i].get_word);

      derma_statement_bind_text (stmt, SETS[i].parameter, words);
    }

  derma_statement_bind_text (stmt, ":budget", derma_plan_budget_get_id (row->inputs.budget));
  derma_statement_bind_text (stmt, ":screening", row->inputs.screening == DERMA_PLAN_SCREENING_POSTPONE ? POSTPONED : "ok");
  derma_statement_bind_text (stmt, ":sensitivity", derma_words_for_sensitivity (row->inputs.profile.sensitivity));
  derma_statement_bind_text (stmt, ":verdict", derma_plan_verdict_get_id (row->plan.verdict));
  derma_statement_bind_text (stmt, ":cap", derma_cap_get_id (row->plan.cap));
}

/**
 * derma_plan_rows_insert:
 * @row: (inout): a plan in force; its id becomes the new one
 * @error: return location
 *
 * Returns: whether there is a row for it
 */
gboolean
derma_plan_rows_insert (DermaDatabase *database,
                        DermaPlanRow  *row,
                        GError       **error)
{
  {
    g_autoptr (DermaStatement) stmt = derma_database_borrow (database, INSERT_PLAN, error);

    if (stmt == NULL)
      return FALSE;

    for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
      derma_statement_bind (stmt, NUMBERS[i].parameter, get_number (row, NUMBERS[i].offset));
    derma_statement_bind_time (stmt, ":started_s", ":started_offset_s", row->started);
    derma_statement_bind_time (stmt, ":begins_s", ":begins_offset_s", row->begins);
    derma_statement_bind (stmt, ":uses_actives", row->inputs.uses_actives);
    derma_statement_bind (stmt, ":is_agreed", row->is_agreed);
    derma_statement_bind (stmt, ":has_pih_history", row->inputs.profile.has_pih_history);
    derma_statement_bind (stmt, ":has_melasma", row->inputs.profile.has_melasma);
    if (row->inputs.profile.fitzpatrick != 0)
      derma_statement_bind (stmt, ":fitzpatrick", row->inputs.profile.fitzpatrick);
    bind_words (stmt, row);
    if (!derma_statement_run (stmt, error))
      return FALSE;
  }

  row->id = derma_database_get_last_id (database);
  return TRUE;
}

static gboolean
was_found (DermaDatabase *database,
           gint64         id,
           GError       **error)
{
  if (derma_database_count_changes (database) > 0)
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "there is no plan %" G_GINT64_FORMAT, id);
  return FALSE;
}

/**
 * derma_plan_rows_set_end:
 * @id: a plan
 * @end: what became of it; %DERMA_PLAN_IN_FORCE brings it back
 * @ended: when; ignored for one in force
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether its row says so
 */
gboolean
derma_plan_rows_set_end (DermaDatabase *database,
                         gint64         id,
                         DermaPlanEnd   end,
                         DermaTime      ended,
                         GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, UPDATE_END, error);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", id);
  derma_statement_bind_text (stmt, ":ended_why", END_WORDS[end]);
  if (end != DERMA_PLAN_IN_FORCE)
    derma_statement_bind_time (stmt, ":ended_s", ":ended_offset_s", ended);
  return derma_statement_run (stmt, error) && was_found (database, id, error);
}

/**
 * derma_plan_rows_set_pauses:
 * @id: a plan
 * @pauses: (element-type DermaPlanPause): all of its pauses
 * @error: return location
 *
 * Returns: whether the rows are these
 */
gboolean
derma_plan_rows_set_pauses (DermaDatabase *database,
                            gint64         id,
                            GArray        *pauses,
                            GError       **error)
{
  g_autoptr (DermaStatement) stmt = NULL;

  if (!derma_database_run_for (database, DELETE_PAUSES, id, error))
    return FALSE;

  stmt = derma_database_borrow (database, INSERT_PAUSE, error);
  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":plan", id);
  for (guint i = 0; i < pauses->len; i++)
    {
      const DermaPlanPause *pause = &g_array_index (pauses, DermaPlanPause, i);

      derma_statement_bind_time (stmt, ":from_s", ":from_offset_s", pause->from);
      derma_statement_bind_time (stmt, ":until_s", ":until_offset_s", pause->until);
      derma_statement_bind_text (stmt, ":why", derma_pause_reason_get_id (pause->reason));
      if (!derma_statement_run (stmt, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * derma_plan_rows_delete:
 * @id: a plan
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether it is gone, with its pauses
 */
gboolean
derma_plan_rows_delete (DermaDatabase *database,
                        gint64         id,
                        GError       **error)
{
  return derma_database_run_for (database, DELETE_PLAN, id, error) && was_found (database, id, error);
}

/* With the rules of its time what was asked must still come to what was noted. */
static gboolean
is_what_follows (const DermaPlanRow *row)
{
  DermaPlanRow again = *row;

  if (row->protocol_version != DERMA_PROTOCOL_VERSION)
    return TRUE;
  if (row->inputs.concerns == 0)
    return FALSE;

  derma_plan_make (&row->inputs, &again.plan);
  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    if (get_number (row, NUMBERS[i].offset) != get_number (&again, NUMBERS[i].offset))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (SETS); i++)
    if (get_number (row, SETS[i].offset) != get_number (&again, SETS[i].offset))
      return FALSE;

  return row->plan.verdict == again.plan.verdict && row->plan.cap == again.plan.cap;
}

static gboolean
are_pauses_sound (GArray *pauses)
{
  for (guint i = 0; i + 1 < pauses->len; i++)
    {
      const gint64 until_s = g_array_index (pauses, DermaPlanPause, i).until.utc_s;

      if (until_s == 0 || until_s > g_array_index (pauses, DermaPlanPause, i + 1).from.utc_s)
        return FALSE;
    }

  return TRUE;
}

/**
 * derma_plan_rows_check:
 * @findings: (element-type utf8): to which a translated sentence is added for each thing that is wrong
 * @error: return location
 *
 * Returns: whether the plans could be looked at
 */
gboolean
derma_plan_rows_check (DermaDatabase *database,
                       GPtrArray     *findings,
                       GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_PLANS, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  while (derma_statement_step (stmt, &has_row, error))
    {
      g_autoptr (GArray) pauses = NULL;
      DermaPlanRow row;

      if (!has_row)
        return TRUE;

      if (!read_row (stmt, &row) || !is_what_follows (&row))
        /* Translators: %lld is the number of a treatment plan. */
        g_ptr_array_add (findings, g_strdup_printf (_ ("What is noted of plan %lld is not what follows from its answers."), (long long) row.id));

      pauses = load_pauses (database, row.id, error);
      if (pauses == NULL)
        return FALSE;
      if (!are_pauses_sound (pauses))
        /* Translators: %lld is the number of a treatment plan. */
        g_ptr_array_add (findings, g_strdup_printf (_ ("The pauses of plan %lld overlap."), (long long) row.id));
    }

  return FALSE;
}
