/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-examples.h"

#include "app/derma-plan-json.h"

#define N_EXAMPLES 18

/**
 * plan_examples_foreach:
 *
 * Calls @func for each of them.
 */
void
plan_examples_foreach (PlanExampleFunc func,
                       gpointer        data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;
  guint          n_examples = 0;

  json_parser_load_from_file (parser, EXAMPLES, &error);
  g_assert_no_error (error);
  json_object_iter_init (&iter, json_node_get_object (json_parser_get_root (parser)));
  while (json_object_iter_next (&iter, &name, &node))
    {
      JsonObject      *example = json_node_get_object (node);
      g_autofree char *asked = json_to_string (json_object_get_member (example, "asked"), FALSE);
      DermaPlanInputs  inputs;

      derma_plan_inputs_from_json (asked, -1, &inputs, &error);
      g_assert_no_error (error);
      func (name, &inputs, json_object_get_object_member (example, "expected"), data);
      n_examples++;
    }
  g_assert_cmpuint (n_examples, ==, N_EXAMPLES);
}
