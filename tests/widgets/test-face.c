/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widget-test.h"
#include "widgets/derma-face-section.h"
#include "widgets/derma-face.h"

#include <adwaita.h>

#define FOREHEAD DERMA_SECTION_FOREHEAD
#define LEFT DERMA_SECTION_LEFT_CHEEK
#define CHIN DERMA_SECTION_CHIN

typedef struct
{
  guint n;
  guint last;
} Count;

static void
activated_cb (Count *count,
              guint  section)
{
  count->n++;
  count->last = section;
}

static void
notified_cb (Count *count)
{
  count->n++;
}

static void
click (DermaFace   *face,
       DermaSection section)
{
  g_signal_emit_by_name (derma_face_get_section_widget (face, section), "clicked");
}

/* A click says which section, and changes nothing by itself. */
static void
test_activate (void)
{
  DermaFace *face = DERMA_FACE (g_object_ref_sink (derma_face_new (DERMA_FACE_MODE_ACTIVATE)));
  Count      activated = { 0 };

  g_signal_connect_swapped (face, "section-activated", G_CALLBACK (activated_cb), &activated);
  click (face, CHIN);
  g_assert_cmpuint (activated.n, ==, 1);
  g_assert_cmpuint (activated.last, ==, CHIN);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (derma_face_get_section_widget (face, CHIN))));
  g_assert_cmpuint (derma_face_get_excluded (face), ==, 0);
  g_assert_finalize_object (face);
}

static void
test_exclude (void)
{
  DermaFace *face = DERMA_FACE (g_object_ref_sink (derma_face_new (DERMA_FACE_MODE_EXCLUDE)));
  Count      notified = { 0 };
  Count      activated = { 0 };

  g_signal_connect_swapped (face, "notify::excluded", G_CALLBACK (notified_cb), &notified);
  g_signal_connect_swapped (face, "section-activated", G_CALLBACK (activated_cb), &activated);

  click (face, CHIN);
  g_assert_cmpuint (derma_face_get_excluded (face), ==, DERMA_SECTION_BIT (CHIN));
  g_assert_cmpuint (notified.n, ==, 1);
  g_assert_cmpuint (activated.n, ==, 1);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (derma_face_get_section_widget (face, CHIN))));
  g_assert_cmpint (derma_face_get_state (face, CHIN), ==, DERMA_FACE_STATE_EXCLUDED);

  click (face, CHIN);
  g_assert_cmpuint (derma_face_get_excluded (face), ==, 0);
  g_assert_cmpuint (notified.n, ==, 2);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (derma_face_get_section_widget (face, CHIN))));

  /* one notification for several at once, none for the same again */
  derma_face_set_excluded (face, DERMA_SECTION_BIT (LEFT) | DERMA_SECTION_BIT (FOREHEAD));
  derma_face_set_excluded (face, DERMA_SECTION_BIT (LEFT) | DERMA_SECTION_BIT (FOREHEAD));
  g_assert_cmpuint (notified.n, ==, 3);
  g_assert_cmpuint (derma_face_get_excluded (face), ==, DERMA_SECTION_BIT (LEFT) | DERMA_SECTION_BIT (FOREHEAD));
  g_assert_finalize_object (face);
}

static void
test_properties (void)
{
  DermaFace *face = DERMA_FACE (g_object_ref_sink (derma_face_new (DERMA_FACE_MODE_EXCLUDE)));
  Count      notified = { 0 };

  g_assert_cmpint (derma_face_get_mode (face), ==, DERMA_FACE_MODE_EXCLUDE);
  g_assert_cmpint (derma_face_get_view (face), ==, DERMA_VIEW_MIRROR);
  g_signal_connect_swapped (face, "notify::view", G_CALLBACK (notified_cb), &notified);
  g_object_set (face, "view", DERMA_VIEW_FACING, NULL);
  g_object_set (face, "view", DERMA_VIEW_FACING, NULL);
  g_assert_cmpint (derma_face_get_view (face), ==, DERMA_VIEW_FACING);
  g_assert_cmpuint (notified.n, ==, 1);
  g_assert_finalize_object (face);
}

static void
test_size (void)
{
  GtkWidget *face = g_object_ref_sink (derma_face_new (DERMA_FACE_MODE_ACTIVATE));
  int        natural;

  gtk_widget_measure (face, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 400);
  gtk_widget_measure (face, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 520);
  gtk_widget_measure (face, GTK_ORIENTATION_VERTICAL, 308, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 400);
  g_assert_finalize_object (face);
}

/* Every state looks different from every other. */
static void
test_states_differ (void)
{
  GtkWidget *widget = derma_face_new (DERMA_FACE_MODE_ACTIVATE);
  DermaFace *face = DERMA_FACE (widget);
  GtkWidget *window = widget_test_show (widget, 400, 520);
  GtkWidget *section = derma_face_get_section_widget (face, LEFT);
  GBytes    *pictures[12];
  guint      n = 0;

  pictures[n++] = widget_test_draw (section);
  gtk_widget_set_state_flags (section, GTK_STATE_FLAG_PRELIGHT, FALSE);
  widget_test_spin (60);
  pictures[n++] = widget_test_draw (section);
  gtk_widget_unset_state_flags (section, GTK_STATE_FLAG_PRELIGHT);
  for (DermaFaceState state = DERMA_FACE_STATE_HEALING; state <= DERMA_FACE_STATE_EXCLUDED; state++)
    {
      derma_face_set_state (face, LEFT, state, 0x3);
      widget_test_spin (60);
      pictures[n++] = widget_test_draw (section);
    }
  derma_face_set_state (face, LEFT, DERMA_FACE_STATE_PARTIAL, 0x7);
  widget_test_spin (60);
  pictures[n++] = widget_test_draw (section);
  for (guint direction = 0; direction < DERMA_N_DIRECTIONS; direction++)
    {
      derma_face_select_direction (face, LEFT, (DermaDirection) direction, FALSE);
      widget_test_spin (60);
      pictures[n++] = widget_test_draw (section);
    }
  derma_face_select_direction (face, LEFT, DERMA_DIRECTION_VERTICAL, TRUE);
  widget_test_spin (60);
  pictures[n++] = widget_test_draw (section);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (pictures));
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (g_bytes_equal (pictures[i], pictures[j]));
  for (guint i = 0; i < n; i++)
    g_bytes_unref (pictures[i]);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whether the face looks different once the roller is half way. */
static gboolean
shows_roller (GtkWidget *face)
{
  g_autoptr (GBytes) without = NULL;
  g_autoptr (GBytes) with = NULL;

  derma_face_set_stroke (DERMA_FACE (face), 0, -1);
  widget_test_spin (50);
  without = widget_test_draw (face);
  derma_face_set_stroke (DERMA_FACE (face), 0, 0.5);
  widget_test_spin (50);
  with = widget_test_draw (face);

  return !g_bytes_equal (without, with);
}

static void
test_roller (void)
{
  GtkWidget *face = derma_face_new (DERMA_FACE_MODE_PICTURE);
  GtkWidget *window = widget_test_show (face, 400, 520);

  g_assert_false (shows_roller (face));
  derma_face_select_direction (DERMA_FACE (face), LEFT, DERMA_DIRECTION_VERTICAL, TRUE);
  g_assert_true (shows_roller (face));
  derma_face_select_direction (DERMA_FACE (face), LEFT, DERMA_DIRECTION_VERTICAL, FALSE);
  g_assert_false (shows_roller (face));
  derma_face_select_direction (DERMA_FACE (face), FOREHEAD, DERMA_DIRECTION_HORIZONTAL, TRUE);
  g_assert_true (shows_roller (face));
  derma_face_unselect (DERMA_FACE (face));
  g_assert_false (shows_roller (face));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The theme changes under a face that is shown. */
static void
test_theme (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkWidget       *face = derma_face_new (DERMA_FACE_MODE_PICTURE);
  GtkWidget       *window = widget_test_show (face, 200, 260);
  g_autoptr (GBytes) light = widget_test_draw (face);
  g_autoptr (GBytes) dark = NULL;
  g_autoptr (GBytes) again = NULL;

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  widget_test_spin (200);
  dark = widget_test_draw (face);
  g_assert_false (g_bytes_equal (light, dark));
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  widget_test_spin (200);
  again = widget_test_draw (face);
  g_assert_true (g_bytes_equal (light, again));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Labels are drawn where there is room for them, and left out where there is none. */
static void
test_labels (void)
{
  static const struct
  {
    int      width;
    int      height;
    gboolean is_shown;
  } CASES[] = { { 400, 520, TRUE }, { 308, 400, TRUE }, { 138, 180, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      GtkWidget *face = derma_face_new (DERMA_FACE_MODE_ACTIVATE);
      GtkWidget *window = widget_test_show (face, CASES[i].width, CASES[i].height);
      g_autoptr (GBytes) without = widget_test_draw (face);
      g_autoptr (GBytes) with = NULL;

      derma_face_set_label (DERMA_FACE (face), LEFT, "7 days", NULL);
      widget_test_spin (100);
      with = widget_test_draw (face);
      g_assert_cmpint (!g_bytes_equal (without, with), ==, CASES[i].is_shown);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
add_tests (void)
{
  g_test_add_func ("/face/activate", test_activate);
  g_test_add_func ("/face/exclude", test_exclude);
  g_test_add_func ("/face/properties", test_properties);
  g_test_add_func ("/face/size", test_size);
  g_test_add_func ("/face/states-differ", test_states_differ);
  g_test_add_func ("/face/roller", test_roller);
  g_test_add_func ("/face/theme", test_theme);
  g_test_add_func ("/face/labels", test_labels);
}

int
main (int    argc,
      char **argv)
{
  return widget_test_run (argc, argv, add_tests);
}
