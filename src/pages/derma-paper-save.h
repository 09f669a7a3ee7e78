/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DermaPaperWords:
 * @title: of the dialog that asks for a file
 * @saved: said when it is done
 * @failed: said when it was not
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
void derma_paper_tell_failure (GtkWidget    *widget,
                               const GError *error,
                               const char   *text);

G_END_DECLS
