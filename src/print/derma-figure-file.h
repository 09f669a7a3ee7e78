/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/derma-time.h"
#include "print/derma-figure-page.h"

G_BEGIN_DECLS

typedef enum
{
  DERMA_FIGURE_FORMAT_PNG,
  DERMA_FIGURE_FORMAT_SVG,
  DERMA_FIGURE_FORMAT_PDF,
  DERMA_FIGURE_FORMAT_CSV,
} DermaFigureFormat;

#define DERMA_N_FIGURE_FORMATS 4
#define DERMA_FIGURE_LEAST_SIZE 50.0 /* points, across and down */
#define DERMA_FIGURE_MOST_SIZE 8000.0

const char *derma_figure_format_get_extension (DermaFigureFormat format);
const char *derma_figure_format_get_name (DermaFigureFormat format);
gboolean    derma_figure_format_from_file_name (const char        *name,
                                                DermaFigureFormat *format);
char       *derma_figure_dup_file_name (const DermaFigure *figure,
                                        DermaFigureFormat  format,
                                        DermaTime          now);

GBytes  *derma_figure_to_bytes (DermaFigure           *figure,
                                DermaFigureFormat      format,
                                const DermaFigureLook *look,
                                DermaTime              now,
                                GError               **error);
gboolean derma_figure_save (DermaFigure           *figure,
                            DermaFigureFormat      format,
                            const DermaFigureLook *look,
                            DermaTime              now,
                            GFile                 *file,
                            GError               **error);

G_END_DECLS
