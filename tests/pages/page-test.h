/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of pages share: a window of an exact size, time that passes, what is in the window, and pictures of it in
 * every variant, saved where $DERMA_PICTURES says. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Waits for what comes in its own time, at most some seconds. */
#define page_test_until(condition)                   \
  for (guint n_ = 0; !(condition) && n_ < 400; n_++) \
  page_test_spin (25)

int        page_test_run (int    argc,
                          char **argv,
                          void (*add_tests) (void));
void       page_test_spin (guint ms);
GtkWidget *page_test_show (GtkWidget *page,
                           int        width,
                           int        height);
void       page_test_resize (GtkWidget *window,
                             int        width,
                             int        height);
GtkWidget *page_test_find (GtkWidget *root,
                           GType      type,
                           guint      nth);
GtkWidget *page_test_find_button (GtkWidget  *root,
                                  const char *label);
GtkWidget *page_test_find_row (GtkWidget  *root,
                               const char *title);
GtkWindow *page_test_find_print_dialog (void);
gboolean   page_test_has_text (GtkWidget  *root,
                               const char *text);
gboolean   page_test_has_focus (GtkWidget *widget);
void       page_test_press (GtkWidget  *root,
                            const char *label);
GString   *page_test_record_actions (GtkWidget         *window,
                                     const char *const *names);
void       page_test_save (GtkWidget  *window,
                           const char *name);
void       page_test_pictures (GtkWidget  *window,
                               const char *name);

G_END_DECLS
