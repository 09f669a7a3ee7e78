/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of widgets share: windows of an exact size, time that passes, and what is on the screen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int        widget_test_run (int    argc,
                            char **argv,
                            void (*add_tests) (void));
void       widget_test_spin (guint ms);
GtkWidget *widget_test_show (GtkWidget *child,
                             int        width,
                             int        height);
GBytes    *widget_test_draw (GtkWidget *widget);

G_END_DECLS
