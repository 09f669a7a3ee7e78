/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a frame takes in which something about the face changed, at 800 × 1040 px. A frame is all that GTK does for
 * it: layout, snapshot, finding what changed, drawing and handing over to the display. */
#include "config.h"

#include "bench-median.h"
#include "widgets/derma-face.h"

#include <adwaita.h>
#include <stdlib.h>

#define WIDTH 800
#define HEIGHT 1040
#define N_FRAMES 61

typedef void (*Change) (DermaFace *face,
                        guint      turn);

typedef struct
{
  gint64   start;
  double   ms; /* of the last frame */
  gboolean is_done;
} Frame;

static void
before_paint_cb (Frame *frame)
{
  frame->start = g_get_monotonic_time ();
}

static void
after_paint_cb (Frame *frame)
{
  frame->ms = (double) (g_get_monotonic_time () - frame->start) / 1000;
  frame->is_done = TRUE;
}

static void
hover (DermaFace *face,
       guint      turn)
{
  GtkWidget *section = derma_face_get_section_widget (face, DERMA_SECTION_LEFT_CHEEK);

  if (turn % 2 == 0)
    gtk_widget_set_state_flags (section, GTK_STATE_FLAG_PRELIGHT, FALSE);
  else
    gtk_widget_unset_state_flags (section, GTK_STATE_FLAG_PRELIGHT);
}

static void
change_state (DermaFace *face,
              guint      turn)
{
  derma_face_set_state (face, DERMA_SECTION_FOREHEAD, DERMA_FACE_STATE_PARTIAL, turn % 2 == 0 ? 0x7 : 0x3);
}

static void
change_direction (DermaFace *face,
                  guint      turn)
{
  derma_face_select_direction (face, DERMA_SECTION_LEFT_CHEEK, (DermaDirection) (turn % DERMA_N_DIRECTIONS), TRUE);
}

static void
move_roller (DermaFace *face,
             guint      turn)
{
  derma_face_set_stroke (face, 0, turn % 30 / 30.0);
}

static void
resize (DermaFace *face,
        guint      turn)
{
  gtk_widget_set_margin_top (GTK_WIDGET (face), (int) (turn % 2));
}

static void
measure (const char *what,
         DermaFace  *face,
         Frame      *frame,
         Change      change)
{
  double times[N_FRAMES];

  for (guint i = 0; i < N_FRAMES; i++)
    {
      change (face, i);
      frame->is_done = FALSE;
      while (!frame->is_done)
        g_main_context_iteration (NULL, TRUE);
      times[i] = frame->ms;
    }

  g_print ("%s\t%.2f\tms\n", what, bench_get_median (times, N_FRAMES));
}

int
main (int    argc,
      char **argv)
{
  GtkWidget     *window;
  DermaFace     *face;
  GdkFrameClock *clock;
  Frame          frame = { 0 };

  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  gtk_init ();
  adw_init ();

  face = DERMA_FACE (derma_face_new (DERMA_FACE_MODE_ACTIVATE));
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (face));
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_height (GTK_WIDGET (face)) != HEIGHT)
    g_main_context_iteration (NULL, TRUE);

  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), &frame);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &frame);

  measure ("face: hover", face, &frame, hover);
  measure ("face: change of state", face, &frame, change_state);
  measure ("face: change of direction", face, &frame, change_direction);
  measure ("face: roller on its way", face, &frame, move_roller);
  derma_face_set_stroke (face, 0, -1);
  measure ("face: drawn anew", face, &frame, resize);

  gtk_window_destroy (GTK_WINDOW (window));
  return EXIT_SUCCESS;
}
