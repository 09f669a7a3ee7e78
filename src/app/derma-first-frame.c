/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-first-frame.h"

static gint64 start_us;

/**
 * derma_first_frame_start:
 *
 * Call when the program starts.
 */
void
derma_first_frame_start (void)
{
  start_us = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *frame_clock,
                DermaWindow   *window)
{
  g_signal_handlers_disconnect_by_func (frame_clock, after_paint_cb, window);
  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time () - start_us);
  g_application_quit (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
}

static void
realize_cb (DermaWindow *window)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (after_paint_cb), window,
                           G_CONNECT_DEFAULT);
}

/**
 * derma_first_frame_report:
 * @window: a window that is not shown yet
 *
 * For ./dev bench: prints how many microseconds after the start the first frame was drawn, and quits.
 */
void
derma_first_frame_report (DermaWindow *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
}
