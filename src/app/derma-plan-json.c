/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-plan-json.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "core/derma-error.h"
#include "core/derma-time.h"

#define MAX_AGE 120
#define MAX_CLEAN_SESSIONS 10000
#define MIN_NEEDLE_UM 50 /* protocol.md 1.2 */
#define MAX_NEEDLE_UM 3000

/* What is read beside the inputs, to see whether they go together. */
typedef struct
{
  DermaPlanInputs *inputs;
  gboolean         has_scar_types;
  gboolean         has_until;
} Reader;

typedef gboolean (*ReadFunc) (Reader   *reader,
                              JsonNode *node);

static gboolean
read_integer (JsonNode *node,
              gint64    min,
              gint64    max,
              guint    *value)
{
  gint64 number;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;

  number = json_node_get_int (node);
  if (number < min || number > max)
    return FALSE;

  *value = (guint) number;
  return TRUE;
}

static gboolean
read_boolean (JsonNode *node,
              gboolean *value)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return FALSE;

  *value = json_node_get_boolean (node);
  return TRUE;
}

static const char *
get_word (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static gboolean
read_concerns (Reader   *reader,
               JsonNode *node)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char  *word = get_word (json_array_get_element (array, i));
      DermaMeasure measure;

      if (word == NULL || !derma_measure_from_concern_id (word, &measure))
        return FALSE;
      reader->inputs->concerns |= DERMA_MEASURE_BIT (measure);
    }

  return reader->inputs->concerns != 0;
}

static gboolean
read_scar_types (Reader   *reader,
                 JsonNode *node)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char   *word = get_word (json_array_get_element (array, i));
      DermaScarType type;

      if (word == NULL || !derma_scar_type_from_id (word, &type))
        return FALSE;
      reader->inputs->scar_types |= DERMA_SCAR_BIT (type);
      reader->has_scar_types = TRUE;
    }

  return TRUE;
}

static gboolean
read_scar_grade (Reader   *reader,
                 JsonNode *node)
{
  return read_integer (node, 0, DERMA_RATING_MAX, &reader->inputs->scar_grade);
}

static gboolean
read_fitzpatrick (Reader   *reader,
                  JsonNode *node)
{
  return read_integer (node, 1, 6, &reader->inputs->profile.fitzpatrick);
}

static gboolean
read_glogau (Reader   *reader,
             JsonNode *node)
{
  return read_integer (node, 1, DERMA_GLOGAU_MAX, &reader->inputs->glogau);
}

static gboolean
read_sensitivity (Reader   *reader,
                  JsonNode *node)
{
  static const char *const      WORDS[] = { "low", "medium", "high", NULL };
  static const DermaSensitivity VALUES[] = { DERMA_SENSITIVITY_LOW, DERMA_SENSITIVITY_MEDIUM, DERMA_SENSITIVITY_HIGH };
  const char                   *word = get_word (node);

  for (guint i = 0; word != NULL && WORDS[i] != NULL; i++)
    if (g_str_equal (WORDS[i], word))
      {
        reader->inputs->profile.sensitivity = VALUES[i];
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_needle (Reader   *reader,
             JsonNode *node)
{
  return read_integer (node, 0, MAX_NEEDLE_UM, &reader->inputs->needle_owned_um) &&
         (reader->inputs->needle_owned_um == 0 || reader->inputs->needle_owned_um >= MIN_NEEDLE_UM);
}

static gboolean
read_budget (Reader   *reader,
             JsonNode *node)
{
  const char *word = get_word (node);

  for (guint i = 0; word != NULL && i < DERMA_N_PLAN_BUDGETS; i++)
    if (g_str_equal (derma_plan_budget_get_id ((DermaPlanBudget) i), word))
      {
        reader->inputs->budget = (DermaPlanBudget) i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_clean_sessions (Reader   *reader,
                     JsonNode *node)
{
  return read_integer (node, 0, MAX_CLEAN_SESSIONS, &reader->inputs->profile.clean_sessions);
}

static gboolean
read_pih_history (Reader   *reader,
                  JsonNode *node)
{
  return read_boolean (node, &reader->inputs->profile.has_pih_history);
}

static gboolean
read_uses_actives (Reader   *reader,
                   JsonNode *node)
{
  return read_boolean (node, &reader->inputs->uses_actives);
}

static gboolean
read_melasma (Reader   *reader,
              JsonNode *node)
{
  return read_boolean (node, &reader->inputs->profile.has_melasma);
}

static gboolean
read_age (Reader   *reader,
          JsonNode *node)
{
  return read_integer (node, 0, MAX_AGE, &reader->inputs->age);
}

static gboolean
read_screening (Reader   *reader,
                JsonNode *node)
{
  static const char *const WORDS[] = {
    [DERMA_PLAN_SCREENING_OK] = "ok",
    [DERMA_PLAN_SCREENING_BLOCK] = "block",
    [DERMA_PLAN_SCREENING_ASK_DOCTOR] = "ask-doctor",
    [DERMA_PLAN_SCREENING_POSTPONE] = "postpone",
  };
  const char *word = get_word (node);

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (WORDS); i++)
    if (g_str_equal (WORDS[i], word))
      {
        reader->inputs->screening = (DermaPlanScreening) i;
        return TRUE;
      }

  return FALSE;
}

/* A day, or an instant with its offset. */
static gboolean
read_screening_until (Reader   *reader,
                      JsonNode *node)
{
  g_autofree char *midnight = NULL;
  const char      *word;
  DermaTime        until;

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  word = get_word (node);
  if (word == NULL)
    return FALSE;

  reader->has_until = TRUE;
  midnight = g_strconcat (word, "T00:00:00Z", NULL);
  return derma_time_parse (midnight, &until, NULL) || derma_time_parse (word, &until, NULL);
}

static const struct
{
  const char *name;
  ReadFunc    read;
  const char *expected;
} FIELDS[] = {
  { "concerns", read_concerns, N_ ("give a list with at least one of fine-lines, texture, acne-scars, pores, pigmentation, glow") },
  { "scar_types", read_scar_types, N_ ("give a list of ice-pick, boxcar-shallow, boxcar-deep, rolling, macular, raised, unknown") },
  { "scar_grade", read_scar_grade, N_ ("give a number from 0 to 4") },
  { "fitzpatrick", read_fitzpatrick, N_ ("give a number from 1 to 6") },
  { "glogau", read_glogau, N_ ("give a number from 1 to 4") },
  { "sensitivity", read_sensitivity, N_ ("choose low, medium or high") },
  { "needle_owned_um", read_needle, N_ ("give 0 for none, or micrometres from 50 to 3000") },
  { "budget", read_budget, N_ ("choose low, mid or high") },
  { "clean_sessions", read_clean_sessions, N_ ("give a number from 0 to 10000") },
  { "pih_history", read_pih_history, N_ ("give true or false") },
  { "uses_actives", read_uses_actives, N_ ("give true or false") },
  { "melasma", read_melasma, N_ ("give true or false") },
  { "age", read_age, N_ ("give years from 0 to 120") },
  { "screening", read_screening, N_ ("choose ok, block, ask-doctor or postpone") },
  { "screening_until", read_screening_until, N_ ("give a day or a time, as 2026-11-21 or 2026-11-21T18:00:00+01:00") },
};

static gboolean
refuse (const char *field,
        const char *why,
        GError    **error)
{
  g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "%s: %s", field, why);
  return FALSE;
}

static gboolean
read_field (Reader     *reader,
            const char *name,
            JsonNode   *node,
            GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (g_str_equal (FIELDS[i].name, name))
      return FIELDS[i].read (reader, node) || refuse (name, _ (FIELDS[i].expected), error);

  return refuse (name, _ ("there is no such field"), error);
}

static gboolean
check_together (const Reader *reader,
                GError      **error)
{
  if (reader->inputs->concerns == 0)
    return refuse (FIELDS[0].name, _ (FIELDS[0].expected), error);
  if (reader->has_scar_types && (reader->inputs->concerns & DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS)) == 0)
    return refuse ("scar_types", _ ("they go with the concern acne-scars only"), error);
  if (reader->has_until != (reader->inputs->screening == DERMA_PLAN_SCREENING_POSTPONE))
    return refuse ("screening_until", _ ("it goes with the screening postpone, and that needs it"), error);

  return TRUE;
}

/**
 * derma_plan_inputs_from_json:
 * @json: one JSON object with the fields of protocol.md 8.1
 * @length: of it in bytes, -1: up to its end
 * @inputs: (out): what it says; what it leaves out is as in protocol.md 8.6
 * @error: %DERMA_ERROR_INVALID, with the name of the field that is wrong
 *
 * Returns: whether it is understood and possible
 */
gboolean
derma_plan_inputs_from_json (const char      *json,
                             gssize           length,
                             DermaPlanInputs *inputs,
                             GError         **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local_error = NULL;
  Reader         reader = { .inputs = inputs };
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;

  g_return_val_if_fail (json != NULL && inputs != NULL, FALSE);

  *inputs = (DermaPlanInputs) {
    .glogau = 1,
    .age = 30,
    .profile = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 2 },
  };

  if (length > DERMA_PLAN_JSON_MAX)
    return refuse ("JSON", _ ("this is too long to be a plan"), error);
  if (!json_parser_load_from_data (parser, json, length, &local_error))
    return refuse ("JSON", local_error->message, error);
  if (json_parser_get_root (parser) == NULL || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return refuse ("JSON", _ ("this is not one object in braces"), error);

  json_object_iter_init_ordered (&iter, json_node_get_object (json_parser_get_root (parser)));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!read_field (&reader, name, node, error))
      return FALSE;

  return check_together (&reader, error);
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            guint        number,
            gboolean     is_there)
{
  json_builder_set_member_name (builder, name);
  if (is_there)
    json_builder_add_int_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

static void
add_visible (JsonBuilder     *builder,
             const DermaPlan *plan)
{
  json_builder_set_member_name (builder, "first_visible_weeks");
  if (plan->home_list == 0)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, plan->first_visible_from_weeks);
  json_builder_add_int_value (builder, plan->first_visible_to_weeks);
  json_builder_end_array (builder);
}

static void
begin_list (JsonBuilder *builder,
            const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

static void
add_lists (JsonBuilder     *builder,
           const DermaPlan *plan)
{
  begin_list (builder, "warnings");
  for (guint i = 0; i < DERMA_N_PLAN_WARNINGS; i++)
    if ((plan->warnings & DERMA_PLAN_WARNING_BIT (i)) != 0)
      json_builder_add_string_value (builder, derma_plan_warning_get_id ((DermaPlanWarning) i));
  json_builder_end_array (builder);

  begin_list (builder, "pro_list");
  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    if ((plan->pro_list & DERMA_MEASURE_BIT (i)) != 0)
      json_builder_add_string_value (builder, derma_measure_get_concern_id ((DermaMeasure) i));
  json_builder_end_array (builder);

  begin_list (builder, "alternatives");
  for (guint i = 0; i < DERMA_N_PLAN_OPTIONS; i++)
    if ((plan->options & DERMA_PLAN_OPTION_BIT (i)) != 0)
      json_builder_add_string_value (builder, derma_plan_option_get_id ((DermaPlanOption) i));
  json_builder_end_array (builder);
}

/**
 * derma_plan_to_json:
 *
 * Returns: (transfer full): the plan as one JSON object in one line, with the fields of design.md 7
 */
char *
derma_plan_to_json (const DermaPlan *plan)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  gboolean is_home;

  g_return_val_if_fail (plan != NULL, NULL);

  is_home = plan->home_list != 0;
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "verdict");
  json_builder_add_string_value (builder, derma_plan_verdict_get_id (plan->verdict));
  add_number (builder, "needle_um", plan->needle_um, is_home);
  add_number (builder, "later_um", plan->later_um, is_home);
  json_builder_set_member_name (builder, "band");
  if (is_home)
    json_builder_add_string_value (builder, derma_band_get_id (plan->band));
  else
    json_builder_add_null_value (builder);
  add_number (builder, "min_interval_days", plan->min_interval_days, is_home);
  add_number (builder, "interval_days", plan->interval_days, is_home);
  add_number (builder, "sessions", plan->sessions, is_home);
  add_number (builder, "course_weeks", plan->course_weeks, is_home);
  add_number (builder, "rollers", plan->rollers, is_home);
  add_visible (builder, plan);
  add_number (builder, "most_change_week", plan->most_change_week, is_home);
  add_number (builder, "maintenance_days", plan->maintenance_days, is_home);
  add_lists (builder, plan);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}
