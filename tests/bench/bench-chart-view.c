/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a chart of three long series takes in a window, at 1200 × 600 px: shown for the first time, drawn again in other colours,
 * and while the pointer goes over it. It is the work of the whole process for one frame that is counted, not the time until the
 * frame is due. The floor is what the toolkit takes in a window of that size for as many new pixels, and for a needle and a box
 * without words that move. */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "bench-median.h"
#include "bench-work.h"
#include "figures/derma-figure-private.h"
#include "widgets/derma-chart-view.h"

#include <adwaita.h>

#define WIDTH 1200
#define HEIGHT 600
#define N_SERIES 3
#define N_MARKS 24
#define N_TURNS 15

static const guint SIZES[] = { 1000, 10000, 166650, 1000000 };

/* ---- A widget that does the least ---- */

#define FLOOR_TYPE (floor_get_type ())

G_DECLARE_FINAL_TYPE (Floor, floor, BENCH, FLOOR, GtkWidget)

struct _Floor
{
  GtkWidget parent_instance;

  GdkTexture *texture; /* (nullable) */
  float       x;       /* of needle and box */
};

G_DEFINE_FINAL_TYPE (Floor, floor, GTK_TYPE_WIDGET)

static void
floor_snapshot (GtkWidget   *widget,
                GtkSnapshot *snapshot)
{
  Floor        *self = BENCH_FLOOR (widget);
  const GdkRGBA color = { 0, 0, 0, 1 };

  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (self->x, 0, 1, HEIGHT - 40));
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (self->x < WIDTH / 2 ? self->x + 12 : self->x - 262, 4, 250, 56));
}

static void
floor_dispose (GObject *object)
{
  g_clear_object (&BENCH_FLOOR (object)->texture);
  G_OBJECT_CLASS (floor_parent_class)->dispose (object);
}

static void
floor_class_init (FloorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = floor_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = floor_snapshot;
}

static void
floor_init (Floor *self)
{
}

/* ---- A figure that is nothing but a long chart ---- */

static char *
dup_name (gconstpointer data)
{
  return g_strdup ("Bench");
}

static char *
dup_hit (gconstpointer        data,
         const DermaChartHit *hit)
{
  return g_strdup_printf ("Number %u of series %u in a chart that is long.", (guint) hit->index, hit->series);
}

static gsize
find_row (gconstpointer        data,
          const DermaChartHit *hit)
{
  return hit->index;
}

static DermaTable *
create_table (gconstpointer data)
{
  return derma_table_new ();
}

static const DermaChart *
get_chart (gconstpointer data)
{
  return data;
}

static void
free_chart (gpointer data)
{
  derma_chart_free (data);
}

static const DermaFigureKind KIND = {
  .name = "bench",
  .free = free_chart,
  .dup_title = dup_name,
  .dup_finding = dup_name,
  .dup_caveat = dup_name,
  .dup_hit = dup_hit,
  .find_row = find_row,
  .create_table = create_table,
  .get_chart = get_chart,
};

/* Numbers that look like measurements, the same in every run. */
static DermaFigure *
make_figure (guint size)
{
  DermaChartBuilder *builder = derma_chart_builder_new ();
  GRand             *random = g_rand_new_with_seed (size);
  const gsize        n = size / N_SERIES;

  for (guint series = 0; series < N_SERIES; series++)
    {
      double *x = g_new (double, n);
      double *y = g_new (double, n);
      double  value = 0;

      for (gsize i = 0; i < n; i++)
        {
          value += g_rand_double_range (random, -1, 1);
          x[i] = (double) i;
          y[i] = value + 20 * sin ((double) i / 5000);
        }
      derma_chart_builder_join_series (builder, derma_chart_builder_take_series (builder, "Series", x, y, n), G_MAXDOUBLE);
    }
  derma_chart_builder_set_lane (builder, "marks");
  for (guint i = 0; i < N_MARKS; i++)
    derma_chart_builder_add_mark (builder, (double) n * i / N_MARKS, NULL);
  g_rand_free (random);

  return derma_figure_new (&KIND, derma_chart_builder_end (builder));
}

/* ---- Frames ---- */

static void
painted_cb (gboolean *is_painted)
{
  *is_painted = TRUE;
}

/* Returns: the work since @start_us, once the next frame is painted */
static double
finish_frame (gboolean *is_painted,
              double    start_us)
{
  *is_painted = FALSE;
  while (!*is_painted)
    g_main_context_iteration (NULL, TRUE);

  return bench_get_work_us () - start_us;
}

static void
settle (void)
{
  const gint64 end_us = g_get_monotonic_time () + 100000;

  while (g_get_monotonic_time () < end_us)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
print_median (guint       size,
              const char *what,
              double     *times_us,
              guint       n)
{
  g_print ("%u points in a window: %s\t%.2f\tms\n", size, what, bench_get_median (times_us, n) / 1000);
}

static void
point_at (GtkWidget *view,
          double     x,
          double     y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, y);
    }
}

/* Where something can be read: on one mark after the other. */
static void
hover (GtkWidget *view,
       guint      turn)
{
  GtkWidget      *mark = gtk_widget_get_first_child (view);
  graphene_rect_t bounds;

  for (guint i = 0; i < turn % N_MARKS && gtk_widget_get_next_sibling (mark) != NULL; i++)
    mark = gtk_widget_get_next_sibling (mark);
  if (gtk_widget_compute_bounds (mark, view, &bounds))
    point_at (view, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2);
}

static void
measure (GtkWidget *view,
         gboolean  *is_painted,
         guint      size)
{
  double       first[N_TURNS];
  double       again[N_TURNS];
  double       hovered[N_TURNS];
  DermaFigure *figures[] = { make_figure (size), make_figure (size) };

  for (guint i = 0; i < N_TURNS; i++)
    {
      double start_us;

      settle ();
      start_us = bench_get_work_us ();
      derma_chart_view_set_figure (DERMA_CHART_VIEW (view), figures[i % 2]);
      first[i] = finish_frame (is_painted, start_us);

      settle ();
      start_us = bench_get_work_us ();
      g_object_notify (G_OBJECT (adw_style_manager_get_default ()), "dark");
      again[i] = finish_frame (is_painted, start_us);

      settle ();
      hover (view, i + 1);
      finish_frame (is_painted, 0);
      settle ();
      start_us = bench_get_work_us ();
      hover (view, i + 2);
      hovered[i] = finish_frame (is_painted, start_us);
    }

  print_median (size, "first frame", first, N_TURNS);
  print_median (size, "frame with all of it drawn again", again, N_TURNS);
  print_median (size, "frame while the pointer moves", hovered, N_TURNS);
  derma_figure_unref (figures[0]);
  derma_figure_unref (figures[1]);
}

static void
measure_floor (Floor    *floor,
               gboolean *is_painted)
{
  double again[N_TURNS];
  double moved[N_TURNS];

  for (guint i = 0; i < N_TURNS; i++)
    {
      g_autoptr (GBytes) pixels = g_bytes_new_take (g_malloc0 (WIDTH * HEIGHT * 4), WIDTH * HEIGHT * 4);
      double start_us;

      settle ();
      start_us = bench_get_work_us ();
      g_clear_object (&floor->texture);
      floor->texture = gdk_memory_texture_new (WIDTH, HEIGHT, GDK_MEMORY_DEFAULT, pixels, WIDTH * 4);
      gtk_widget_queue_draw (GTK_WIDGET (floor));
      again[i] = finish_frame (is_painted, start_us);

      g_clear_object (&floor->texture);
      gtk_widget_queue_draw (GTK_WIDGET (floor));
      settle ();
      start_us = bench_get_work_us ();
      floor->x = (float) WIDTH * (float) (i + 1) / N_MARKS;
      gtk_widget_queue_draw (GTK_WIDGET (floor));
      moved[i] = finish_frame (is_painted, start_us);
    }

  g_print ("floor: frame with all of it drawn again\t%.2f\tms\n", bench_get_median (again, N_TURNS) / 1000);
  g_print ("floor: frame while a box moves\t%.2f\tms\n", bench_get_median (moved, N_TURNS) / 1000);
}

int
main (int    argc,
      char **argv)
{
  GtkWidget *window;
  GtkWidget *view;
  gboolean   is_painted = FALSE;

  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  gtk_init ();
  adw_init ();

  view = derma_chart_view_new ();
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_height (view) == 0)
    g_main_context_iteration (NULL, TRUE);

  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), &is_painted);
  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    measure (view, &is_painted, SIZES[i]);
  view = g_object_new (FLOOR_TYPE, NULL);
  gtk_window_set_child (GTK_WINDOW (window), view);
  measure_floor (BENCH_FLOOR (view), &is_painted);

  gtk_window_destroy (GTK_WINDOW (window));

  return EXIT_SUCCESS;
}
