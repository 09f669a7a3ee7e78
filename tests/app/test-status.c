/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <json-glib/json-glib.h>

#include "app/derma-status.h"
#include "support/derma-scene.h"

static JsonNode *
ask (DermaScene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = derma_status_to_json (scene->folder, derma_scene_now (scene), scene->zone, &error);
  JsonNode        *node;

  g_assert_no_error (error);
  g_assert_null (strchr (text, '\n'));
  node = json_from_string (text, &error);
  g_assert_no_error (error);

  return node;
}

static JsonArray *
get_list (JsonNode   *status,
          const char *name)
{
  JsonObject *aftercare = json_object_get_object_member (json_node_get_object (status), "aftercare");

  return json_object_get_array_member (aftercare, name);
}

static void
assert_ids (JsonNode   *status,
            const char *name,
            const char *expected)
{
  JsonArray *list = get_list (status, name);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (list); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", json_array_get_string_element (list, i));
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
assert_avoided (JsonNode   *status,
                guint       index,
                const char *id,
                const char *until)
{
  JsonObject *item = json_array_get_object_element (get_list (status, "avoid"), index);

  g_assert_cmpstr (json_object_get_string_member (item, "id"), ==, id);
  g_assert_cmpstr (json_object_get_string_member (item, "until"), ==, until);
}

static void
test_first (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (JsonNode) status = ask (scene);
  JsonObject *object = json_node_get_object (status);

  assert_ids (status, "do", "");
  assert_ids (status, "later", "");
  assert_ids (status, "missed", "");
  g_assert_cmpuint (json_array_get_length (get_list (status, "avoid")), ==, 0);
  g_assert_true (json_object_get_null_member (object, "plan"));
  g_assert_true (json_object_get_null_member (object, "last_session"));
  g_assert_cmpstr (json_object_get_string_member (object, "may_start"), ==, "no");
}

/* protocol.md 5 for 0.25 mm, at hours of which each says something else. */
static void
test_aftercare (void)
{
  static const struct
  {
    guint       hours;
    const char *doing;
    const char *later;
    const char *missed;
    guint       n_avoided;
  } CASES[] = {
    { 0, "ac-shade ac-moisturise ac-clean-bedding ac-cool-cloth",
      "ac-water-only ac-gentle-cleanser ac-sunscreen ac-log ac-pigment-check ac-photo-wait", "", 18 },
    { 4, "ac-shade ac-water-only ac-moisturise ac-clean-bedding ac-cool-cloth ac-log",
      "ac-gentle-cleanser ac-sunscreen ac-pigment-check ac-photo-wait", "", 17 },
    { 24, "ac-shade ac-gentle-cleanser ac-moisturise ac-sunscreen ac-log", "ac-pigment-check ac-photo-wait",
      "ac-water-only ac-clean-bedding", 12 },
    { 72, "ac-sunscreen ac-log", "ac-pigment-check ac-photo-wait",
      "ac-shade ac-water-only ac-gentle-cleanser ac-moisturise ac-clean-bedding", 7 },
    { 336, "ac-pigment-check", "",
      "ac-shade ac-water-only ac-gentle-cleanser ac-moisturise ac-sunscreen ac-clean-bedding ac-log ac-photo-wait", 1 },
    { 700, "", "",
      "ac-shade ac-water-only ac-gentle-cleanser ac-moisturise ac-sunscreen ac-clean-bedding ac-log ac-pigment-check ac-photo-wait", 0 },
  };
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const DermaTime t0 = derma_scene_now (scene);
  g_autoptr (GError) error = NULL;

  derma_scene_meet_rules (scene);
  derma_journal_add_stated_session (scene->journal, t0, 250, t0, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (JsonNode) status = NULL;

      scene->now_ms = (t0.utc_s + (gint64) CASES[i].hours * DERMA_HOUR_S) * 1000;
      status = ask (scene);
      g_test_message ("hour %u", CASES[i].hours);
      assert_ids (status, "do", CASES[i].doing);
      assert_ids (status, "later", CASES[i].later);
      assert_ids (status, "missed", CASES[i].missed);
      g_assert_cmpuint (json_array_get_length (get_list (status, "avoid")), ==, CASES[i].n_avoided);
    }
}

static void
test_until (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (JsonNode) status = NULL;
  g_autoptr (GError) error = NULL;

  derma_scene_meet_rules (scene);
  derma_journal_add_stated_session (scene->journal, derma_scene_now (scene), 250, derma_scene_now (scene), &error);
  g_assert_no_error (error);
  scene->now_ms += 38 * (gint64) DERMA_HOUR_S * 1000;

  status = ask (scene);
  assert_avoided (status, 0, "ac-no-sweat", "2026-11-26T18:40:00+01:00");
  assert_avoided (status, 2, "ac-no-actives", "2026-11-27T18:40:00+01:00");
  assert_avoided (status, 11, "ac-no-peel-laser", "2026-12-22T18:40:00+01:00");
}

/* What was ticked is neither to be done nor missed, until its next time. */
static void
test_tick (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (JsonNode) status = NULL;
  g_autoptr (JsonNode) later = NULL;
  g_autoptr (GError) error = NULL;
  DermaTime t0;

  derma_scene_meet_rules (scene);
  t0 = derma_scene_now (scene);
  derma_journal_add_stated_session (scene->journal, t0, 250, t0, &error);
  g_assert_no_error (error);
  derma_journal_add_tick (scene->journal, derma_past_session_get_id (derma_journal_get_last_session (scene->journal)),
                          DERMA_AFTERCARE_MOISTURISE, t0.utc_s, t0, &error);
  g_assert_no_error (error);

  status = ask (scene);
  assert_ids (status, "do", "ac-shade ac-clean-bedding ac-cool-cloth");
  assert_ids (status, "missed", "");
  scene->now_ms += 6 * (gint64) DERMA_HOUR_S * 1000;
  later = ask (scene);
  assert_ids (later, "do", "ac-shade ac-water-only ac-moisturise ac-clean-bedding ac-cool-cloth ac-log");
}

static void
assert_plan (DermaScene *scene,
             gint64      session,
             gint64      of,
             const char *next)
{
  g_autoptr (JsonNode) status = ask (scene);
  JsonObject *plan = json_object_get_object_member (json_node_get_object (status), "plan");

  g_assert_cmpuint (json_object_get_size (plan), ==, 3);
  g_assert_cmpint (json_object_get_int_member (plan, "session"), ==, session);
  g_assert_cmpint (json_object_get_int_member (plan, "of"), ==, of);
  if (next != NULL)
    g_assert_cmpstr (json_object_get_string_member (plan, "next"), ==, next);
  else
    g_assert_true (json_object_get_null_member (plan, "next"));
}

/* ex-10 of protocol.md 8.6: 6 sessions, 14 days apart. Where the person is in it, from its start to its end. */
static void
test_plan (void)
{
  const DermaPlanInputs inputs = {
    .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE),
    .glogau = 1,
    .age = 30,
    .needle_owned_um = 250,
    .profile = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 5 },
  };
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (JsonNode) status = NULL;
  g_autoptr (GError) error = NULL;

  derma_scene_add_roller (scene, 250);
  derma_scene_meet_rules (scene);
  derma_journal_set_skin (scene->journal, DERMA_SENSITIVITY_LOW, 5, derma_scene_now (scene), &error);
  g_assert_no_error (error);
  derma_scene_advance (scene, 60000);
  g_assert_true (derma_journal_start_plan (scene->journal, &inputs, (DermaTime) { 0 }, TRUE, derma_scene_now (scene), NULL, &error));
  g_assert_true (derma_journal_add_stated_session (scene->journal, derma_scene_now (scene), 250, derma_scene_now (scene), &error));
  assert_plan (scene, 2, 6, "2026-12-08T18:41:00+01:00");
  g_assert_true (derma_journal_pause_plan (scene->journal, DERMA_PAUSE_SUN, (DermaTime) { 0 }, derma_scene_now (scene), NULL, &error));
  assert_plan (scene, 2, 6, NULL);
  derma_scene_advance (scene, 60000);
  g_assert_true (derma_journal_resume_plan (scene->journal, derma_scene_now (scene), NULL, &error));
  assert_plan (scene, 2, 6, "2026-12-08T18:41:00+01:00");
  g_assert_true (derma_journal_end_plan (scene->journal, derma_scene_now (scene), NULL, &error));
  status = ask (scene);
  g_assert_true (json_object_get_null_member (json_node_get_object (status), "plan"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/status/first", test_first);
  g_test_add_func ("/status/aftercare", test_aftercare);
  g_test_add_func ("/status/until", test_until);
  g_test_add_func ("/status/tick", test_tick);
  g_test_add_func ("/status/plan", test_plan);

  return g_test_run ();
}
