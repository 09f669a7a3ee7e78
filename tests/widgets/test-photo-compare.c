/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widget-test.h"
#include "widgets/derma-photo-compare.h"

#define WIDTH 400
#define HEIGHT 400

static GdkTexture *
create_texture (int    width,
                int    height,
                guint8 level)
{
  const gsize        size = (gsize) width * (gsize) height * 3;
  g_autofree guint8 *pixels = g_malloc (size);
  g_autoptr (GBytes) bytes = NULL;

  memset (pixels, level, size);
  bytes = g_bytes_new_take (g_steal_pointer (&pixels), size);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8, bytes, (gsize) width * 3);
}

static void
set_photos (DermaPhotoCompare *compare)
{
  g_autoptr (GdkTexture) earlier = create_texture (300, 300, 100);
  g_autoptr (GdkTexture) later = create_texture (600, 600, 200);
  const DermaComparePhoto photos[] = {
    { .texture = earlier, .title = "27 October 2026", .detail = "Before session 1", .day = "27 October", .lightness = 400 },
    { .texture = later, .title = "16 February 2027", .detail = "Day 112", .day = "16 February", .lightness = 800 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (photos); i++)
    derma_photo_compare_set_photo (compare, (DermaPairSide) i, &photos[i]);
}

static GtkWidget *
find (GtkWidget  *root,
      const char *css_name,
      guint      *skip)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_css_name (child), css_name) && (*skip)-- == 0)
      return child;

  g_error ("there is no %s", css_name);
}

static GtkWidget *
get_child (GtkWidget  *compare,
           const char *css_name,
           guint       nth)
{
  return find (compare, css_name, &nth);
}

static gboolean
press (GtkWidget      *widget,
       guint           key,
       GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &is_handled);
    }

  return is_handled;
}

/* What was changed is laid out and drawn with the next frame, which is over when the one after it begins. */
static void
settle (GtkWidget *compare)
{
  widget_test_spin (50);
  gtk_test_widget_wait_for_draw (compare);
  gtk_test_widget_wait_for_draw (compare);
}

static guint8
get_level (GtkWidget *compare,
           int        x,
           int        y)
{
  g_autoptr (GBytes) pixels = NULL;
  const guint8 *data;

  settle (compare);
  pixels = widget_test_draw (compare);
  data = g_bytes_get_data (pixels, NULL);
  return data[(gsize) (y * WIDTH + x) * 4];
}

static double
get_divider (GtkWidget *compare)
{
  return derma_photo_compare_get_pair (DERMA_PHOTO_COMPARE (compare))->divider;
}

static void
test_slider_speaks (void)
{
  GtkWidget *compare = derma_photo_compare_new ();
  GtkWidget *window = widget_test_show (compare, WIDTH, HEIGHT);
  GtkWidget *handle = get_child (compare, "comparehandle", 0);

  set_photos (DERMA_PHOTO_COMPARE (compare));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_LABEL, "Divider");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 50.0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "50 percent, left 27 October, right 16 February");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (compare), GTK_ACCESSIBLE_PROPERTY_LABEL, "Photos of 27 October and 16 February");

  derma_photo_compare_set_divider (DERMA_PHOTO_COMPARE (compare), 0.25);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "25 percent, left 27 October, right 16 February");

  gtk_widget_set_direction (compare, GTK_TEXT_DIR_RTL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "25 percent, left 16 February, right 27 October");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_slider_keys (void)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    double          divider;
  } steps[] = {
    { GDK_KEY_Right, 0, 0.52 },
    { GDK_KEY_Right, GDK_SHIFT_MASK, 0.62 },
    { GDK_KEY_Left, 0, 0.60 },
    { GDK_KEY_KP_Left, GDK_SHIFT_MASK, 0.50 },
    { GDK_KEY_Home, 0, 0 },
    { GDK_KEY_Left, 0, 0 },
    { GDK_KEY_End, 0, 1 },
    { GDK_KEY_Right, GDK_SHIFT_MASK, 1 },
  };
  GtkWidget *compare = derma_photo_compare_new ();
  GtkWidget *window = widget_test_show (compare, WIDTH, HEIGHT);
  GtkWidget *handle = get_child (compare, "comparehandle", 0);

  set_photos (DERMA_PHOTO_COMPARE (compare));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (press (handle, steps[i].key, steps[i].modifiers));
      g_assert_cmpfloat_with_epsilon (get_divider (compare), steps[i].divider, 1e-9);
    }
  g_assert_false (press (handle, GDK_KEY_Left, GDK_CONTROL_MASK));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_pictures (void)
{
  GtkWidget         *compare = derma_photo_compare_new ();
  DermaPhotoCompare *self = DERMA_PHOTO_COMPARE (compare);
  GtkWidget         *window = widget_test_show (compare, WIDTH, HEIGHT);

  set_photos (self);
  g_assert_cmpint (get_level (compare, 100, 300), ==, 100);
  g_assert_cmpint (get_level (compare, 300, 300), ==, 200);
  gtk_widget_set_direction (compare, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (get_level (compare, 100, 300), ==, 200);
  gtk_widget_set_direction (compare, GTK_TEXT_DIR_LTR);

  /* The later one is shown as light as the earlier one. */
  g_assert_cmpfloat (derma_photo_compare_get_gain (self), ==, 1);
  derma_photo_compare_set_matches_brightness (self, TRUE);
  g_assert_cmpfloat (derma_photo_compare_get_gain (self), ==, 0.5);
  g_assert_cmpint (get_level (compare, 300, 300), ==, 100);
  derma_photo_compare_set_matches_brightness (self, FALSE);

  derma_photo_compare_set_mode (self, DERMA_PAIR_OVERLAY);
  g_assert_cmpint (ABS (get_level (compare, 300, 300) - 150), <=, 1);
  derma_photo_compare_set_blend (self, 1);
  g_assert_cmpint (get_level (compare, 300, 300), ==, 200);

  derma_photo_compare_set_mode (self, DERMA_PAIR_SIDE_BY_SIDE);
  g_assert_cmpint (get_level (compare, 100, 200), ==, 100);
  g_assert_cmpint (get_level (compare, 300, 200), ==, 200);
  g_assert_false (gtk_widget_get_child_visible (get_child (compare, "comparehandle", 0)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_zoom_keys (void)
{
  GtkWidget       *compare = derma_photo_compare_new ();
  GtkWidget       *window = widget_test_show (compare, WIDTH, HEIGHT);
  const DermaPair *pair = derma_photo_compare_get_pair (DERMA_PHOTO_COMPARE (compare));

  set_photos (DERMA_PHOTO_COMPARE (compare));
  derma_photo_compare_set_mode (DERMA_PHOTO_COMPARE (compare), DERMA_PAIR_SIDE_BY_SIDE);
  gtk_widget_grab_focus (compare);
  g_assert_false (press (compare, GDK_KEY_Left, GDK_CONTROL_MASK)); /* there is nothing to be moved */
  g_assert_true (press (compare, GDK_KEY_plus, 0));
  g_assert_cmpfloat_with_epsilon (pair->zoom, 1.25, 1e-9);
  g_assert_true (press (compare, GDK_KEY_Right, GDK_CONTROL_MASK));
  g_assert_cmpfloat (pair->center.x, >, 0.5);
  g_assert_cmpfloat (pair->center.y, ==, 0.5);
  g_assert_true (press (compare, GDK_KEY_minus, 0));
  g_assert_true (press (compare, GDK_KEY_minus, 0));
  g_assert_cmpfloat (pair->zoom, ==, 1);
  press (compare, GDK_KEY_plus, 0);
  g_assert_true (press (compare, GDK_KEY_0, 0));
  g_assert_cmpfloat (pair->zoom, ==, 1);
  g_assert_cmpfloat (pair->center.x, ==, 0.5);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_marks (void)
{
  GtkWidget         *compare = derma_photo_compare_new ();
  DermaPhotoCompare *self = DERMA_PHOTO_COMPARE (compare);
  GtkWidget         *window = widget_test_show (compare, 412, 400);
  const DermaPair   *pair = derma_photo_compare_get_pair (self);
  GtkWidget         *mark = get_child (compare, "comparemark", 2); /* the first one of the later photo */
  guint              n_changes = 0;
  double             before;

  g_signal_connect_swapped (compare, "marks-changed", G_CALLBACK (count_cb), &n_changes);
  set_photos (self);
  g_assert_false (gtk_widget_get_child_visible (mark));
  derma_photo_compare_set_is_aligning (self, TRUE);
  settle (compare);
  g_assert_true (gtk_widget_get_child_visible (mark));
  g_assert_true (gtk_widget_is_focus (get_child (compare, "comparemark", 0)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, "First point on the photo of 16 February");
  g_assert_false (pair->photos[DERMA_PAIR_LATER].has_marks);

  /* A pixel of the screen is three of the photo. */
  before = pair->photos[DERMA_PAIR_LATER].marks[0].x;
  gtk_widget_grab_focus (mark);
  g_assert_true (press (compare, GDK_KEY_Right, 0));
  g_assert_true (pair->photos[DERMA_PAIR_LATER].has_marks);
  g_assert_false (pair->photos[DERMA_PAIR_EARLIER].has_marks);
  g_assert_cmpfloat_with_epsilon (pair->photos[DERMA_PAIR_LATER].marks[0].x - before, 1 / 200.0, 1e-9);
  g_assert_true (press (compare, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_cmpfloat_with_epsilon (pair->photos[DERMA_PAIR_LATER].marks[0].x - before, 11 / 200.0, 1e-9);
  for (guint i = 0; i < 40; i++)
    press (compare, GDK_KEY_Up, GDK_SHIFT_MASK);
  g_assert_cmpfloat (pair->photos[DERMA_PAIR_LATER].marks[0].y, ==, 0);
  g_assert_cmpuint (n_changes, ==, 42);

  derma_photo_compare_set_is_aligning (self, FALSE);
  g_assert_false (gtk_widget_get_child_visible (mark));
  g_assert_false (press (compare, GDK_KEY_Right, 0));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_missing (void)
{
  GtkWidget        *compare = derma_photo_compare_new ();
  GtkWidget        *window = widget_test_show (compare, WIDTH, HEIGHT);
  DermaComparePhoto missing = { .is_missing = TRUE, .title = "27 October 2026", .detail = "", .day = "27 October" };

  set_photos (DERMA_PHOTO_COMPARE (compare));
  derma_photo_compare_set_photo (DERMA_PHOTO_COMPARE (compare), DERMA_PAIR_EARLIER, &missing);
  settle (compare);
  g_assert_true (gtk_widget_get_mapped (get_child (compare, "label", 0)));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (compare, "label", 0))), ==, "File not found");
  g_assert_cmpint (get_level (compare, 300, 300), ==, 200);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Days hide little of what is compared, at every zoom: in small pictures they have their place above them. */
static void
test_plates (void)
{
  static const struct
  {
    int           width;
    int           height;
    DermaPairMode mode;
    gboolean      is_above;
  } CASES[] = {
    { 332, 300, DERMA_PAIR_SLIDER, TRUE },
    { 332, 300, DERMA_PAIR_OVERLAY, TRUE },
    { 332, 300, DERMA_PAIR_SIDE_BY_SIDE, TRUE },
    { 1000, 560, DERMA_PAIR_SLIDER, FALSE },
    { 1000, 560, DERMA_PAIR_SIDE_BY_SIDE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      GtkWidget       *compare = derma_photo_compare_new ();
      GtkWidget       *window = widget_test_show (compare, CASES[i].width, CASES[i].height);
      const DermaPair *pair = derma_photo_compare_get_pair (DERMA_PHOTO_COMPARE (compare));
      DermaPairLayout  layout;
      double           head;

      set_photos (DERMA_PHOTO_COMPARE (compare));
      derma_photo_compare_set_mode (DERMA_PHOTO_COMPARE (compare), CASES[i].mode);
      settle (compare);
      head = pair->head;
      g_assert_true ((head > 0) == CASES[i].is_above);
      derma_pair_lay_out (pair, CASES[i].width, CASES[i].height, &layout);
      for (guint side = 0; side < DERMA_N_PAIR_SIDES; side++)
        {
          graphene_rect_t plate;

          g_assert_true (gtk_widget_compute_bounds (get_child (compare, "plate", side), compare, &plate));
          g_assert_cmpfloat (plate.origin.x, >=, 0);
          g_assert_cmpfloat (plate.origin.y, >=, 0);
          g_assert_cmpfloat (plate.origin.x + plate.size.width, <=, CASES[i].width);
          if (CASES[i].is_above)
            g_assert_cmpfloat (plate.origin.y + plate.size.height, <=, layout.frames[side].y);
          else
            g_assert_cmpfloat (plate.size.height, <=, layout.frames[side].height / 5);
        }

      derma_photo_compare_zoom (DERMA_PHOTO_COMPARE (compare), 2);
      settle (compare);
      g_assert_cmpfloat (pair->head, ==, head);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_finalizes (void)
{
  GtkWidget *compare = g_object_ref_sink (derma_photo_compare_new ());

  set_photos (DERMA_PHOTO_COMPARE (compare));
  g_assert_finalize_object (G_OBJECT (compare));
}

static void
add_tests (void)
{
  g_test_add_func ("/photo-compare/slider-speaks", test_slider_speaks);
  g_test_add_func ("/photo-compare/slider-keys", test_slider_keys);
  g_test_add_func ("/photo-compare/pictures", test_pictures);
  g_test_add_func ("/photo-compare/zoom-keys", test_zoom_keys);
  g_test_add_func ("/photo-compare/marks", test_marks);
  g_test_add_func ("/photo-compare/missing", test_missing);
  g_test_add_func ("/photo-compare/plates", test_plates);
  g_test_add_func ("/photo-compare/finalizes", test_finalizes);
}

int
main (int    argc,
      char **argv)
{
  return widget_test_run (argc, argv, add_tests);
}
