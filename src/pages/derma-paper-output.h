/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "print/derma-sheet.h"

G_BEGIN_DECLS

/* The two ways of pages out of the program, once they are a PDF: to a file and to a printer. What came of it is told in the toasts
 * over the widget that asked. */

/**
 * DermaPaperWords:
 * @title: of the dialog that asks for a file
 * @saved: said when it is done
 * @failed: said when there are no pages
 *
 * Translated, and never freed.
 */
typedef struct
{
  const char *title;
  const char *saved;
  const char *failed;
} DermaPaperWords;

void derma_paper_save (GtkWidget             *widget,
                       GBytes                *pdf,
                       const char            *name,
                       const DermaPaperWords *words);
void derma_paper_save_to (GtkWidget  *widget,
                          GBytes     *pdf,
                          GFile      *file,
                          const char *saved);
void derma_paper_print (GtkWidget         *widget,
                        GBytes            *pdf,
                        DermaPaper         paper,
                        GtkPageOrientation orientation,
                        const char        *title,
                        const char        *failed);
void derma_paper_tell_failure (GtkWidget    *widget,
                               const GError *error,
                               const char   *text);

G_END_DECLS
